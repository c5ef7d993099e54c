#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keyring.sh COMMAND...: runs COMMAND inside a D-Bus session of its own with an unlocked, throw-away GNOME keyring and
# an empty home folder. Exits with COMMAND's status.
#   KEYRING_HOME=DIR      keeps home and keyring between runs
#   KEYRING_PASSWORD=…    opens the keyring ("test")
#   KEYRING_LOCKED=1      the keyring is there but locked, and nobody can open it: made and closed first where it is new
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ $# -gt 0 ] || die "usage: keyring.sh COMMAND..."
end_with_parent "$@"
need setpriv util-linux
need dbus-run-session dbus
need dbus-send dbus
need pgrep procps
need gnome-keyring-daemon gnome-keyring
begin_run

# npm keeps reading the person's own settings although HOME changes for the session
if [ -z "${npm_config_userconfig:-}" ] && [ -r "$HOME/.npmrc" ]; then export npm_config_userconfig=$HOME/.npmrc; fi
export HOME=${KEYRING_HOME:-$run_dir/home} XDG_RUNTIME_DIR=$run_dir/run
export XDG_DATA_HOME=$HOME/.local/share XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache
mkdir -m 700 "$XDG_RUNTIME_DIR"
mkdir -p "$XDG_DATA_HOME/keyrings" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
# WAYLAND_DISPLAY and DISPLAY stay with COMMAND but a password prompt could open there: none may.
unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
export parvis_prompt_display="${DISPLAY:-}" parvis_prompt_wayland="${WAYLAND_DISPLAY:-}"
unset DISPLAY WAYLAND_DISPLAY

# in_session PASSWORD COMMAND...: started with & or in ( ), for it takes the place of its shell. Each process is tied to
# the one above it, so the session ends even when this script is killed.
in_session() {
    # shellcheck disable=SC2016 # expanded by the inner shell
    tied dbus-run-session -- setpriv --pdeathsig TERM bash -c '
        echo $$ >"$XDG_RUNTIME_DIR/session.pid"
        password=$1; shift
        printf %s "$password" | gnome-keyring-daemon --foreground --unlock --components=secrets \
            >>"$XDG_RUNTIME_DIR/keyring.log" 2>&1 3<&- &
        daemon=$!
        trap "kill $daemon 2>/dev/null" EXIT
        # normally dbus-run-session ends the bus, but not when it is itself killed
        bus=$(pgrep -P $PPID -x dbus-daemon || true)
        trap "kill $bus 2>/dev/null; exit 143" TERM
        # Without this wait D-Bus activation may start a second daemon, which is locked.
        owned=
        for ((i = 0; i < 200; i++)); do
            if dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
                org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null |
                grep -q "boolean true"; then owned=1; break; fi
            sleep 0.05
        done
        if [ -z "$owned" ]; then cat "$XDG_RUNTIME_DIR/keyring.log" >&2; echo "keyring.sh: no keyring" >&2; exit 1; fi
        if [ -n "$parvis_prompt_display" ]; then export DISPLAY=$parvis_prompt_display; fi
        if [ -n "$parvis_prompt_wayland" ]; then export WAYLAND_DISPLAY=$parvis_prompt_wayland; fi
        unset parvis_prompt_display parvis_prompt_wayland
        "$@" <&3 3<&- &
        command=$!
        trap "kill $command $daemon 2>/dev/null" EXIT
        status=0
        wait $command || status=$?
        exit $status
    ' keyring "$@"
}

exec 3<&0 # for COMMAND: what runs in the background has no standard input of its own
password=${KEYRING_PASSWORD:-test}
if [ -n "${KEYRING_LOCKED:-}" ]; then
    if ! ls "$XDG_DATA_HOME"/keyrings/*.keyring >/dev/null 2>&1; then
        (in_session "$password" true)
        ls "$XDG_DATA_HOME"/keyrings/*.keyring >/dev/null 2>&1 || die "the keyring was not written"
    fi
    password="not $password"
fi
in_session "$password" "$@" &
session_pid=$!
end_session() { # from inside, so that the bus goes last
    local inner
    inner=$(cat "$XDG_RUNTIME_DIR/session.pid" 2>/dev/null) && kill "$inner" 2>/dev/null && wait "$session_pid"
    stop "$session_pid"
}
at_end end_session
status=0
wait "$session_pid" || status=$?
exit "$status"
