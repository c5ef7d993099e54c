#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# start.sh PARVIS FLOOR FILL [N]: start to usable calendar and memory of Parvis on a workspace with 100,000 messages and
# 2,000 publications, beside a bare Qt shell with Qt Charts and Qt SQL loaded, N times each by turns (7), warm.
#   PARVIS  app/parvis of a Release build        FLOOR  bench_floor        FILL  bench_fill
# Milliseconds from exec to the line "usable"; PSS of the process and its children after 3 s at rest. The targets are
# ratios to the floor of the same run: machines differ, and so does one machine from hour to hour.
# PARVIS_BENCH_FOLDER keeps the workspace for the next run. Nothing leaves this machine. Needs Xvfb; takes openbox and
# dbus-daemon where they are.
set -euo pipefail

[ $# -ge 3 ] || { sed -n '3,9p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 2; }
parvis=$(realpath "$1") floor=$(realpath "$2") fill=$(realpath "$3") times=${4:-7}
command -v Xvfb >/dev/null || { echo "Xvfb is missing (Debian package xvfb)" >&2; exit 77; }

private=$(mktemp -d)
folder=${PARVIS_BENCH_FOLDER:-$private}
started=()
finish() {
    # The screen last: what draws on it ends before.
    for ((i = ${#started[@]} - 1; i >= 0; --i)); do kill "${started[i]}" 2>/dev/null || true; done
    wait
    rm -rf "$private"
}
trap finish EXIT

# ---- a desktop of its own
mkdir -p "$folder" "$private"/{config,data,cache,state} && mkdir -m 700 "$private/run"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP
export HOME=$private XDG_CONFIG_HOME=$private/config XDG_DATA_HOME=$private/data XDG_CACHE_HOME=$private/cache \
    XDG_STATE_HOME=$private/state XDG_RUNTIME_DIR=$private/run LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
mkfifo "$private/display"
Xvfb -displayfd 9 -screen 0 1600x1000x24 -nolisten tcp 9>"$private/display" >/dev/null 2>"$private/xvfb.log" &
started+=($!)
read -r -t 20 display <"$private/display" || { cat "$private/xvfb.log" >&2; exit 1; }
export DISPLAY=:$display
if command -v openbox >/dev/null; then
    openbox >/dev/null 2>&1 &
    started+=($!)
fi
# A desktop has a session bus; without one Qt would start a launcher and measure that.
export DBUS_SESSION_BUS_ADDRESS=disabled:
if command -v dbus-daemon >/dev/null; then
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$private/run/bus
    dbus-daemon --session --nofork --nopidfile --address="$DBUS_SESSION_BUS_ADDRESS" >/dev/null 2>&1 &
    started+=($!)
    until [ -S "$private/run/bus" ]; do sleep 0.05; done
fi

# ---- the workspace
export PARVIS_WORKSPACE=$folder/bench.parvis PARVIS_VAULT=$folder/vault PARVIS_VAULT_PASSPHRASE_FILE=$folder/passphrase
if [ ! -f "$folder/filled" ]; then
    rm -f "$PARVIS_WORKSPACE"* "$PARVIS_VAULT"
    (umask 077 && echo "a passphrase for the benchmark" >"$PARVIS_VAULT_PASSPHRASE_FILE")
    "$parvis" init --name Bench --zone Europe/Paris >/dev/null
    begin=$EPOCHREALTIME
    "$fill" "$PARVIS_WORKSPACE" >"$folder/filled.new"
    mv "$folder/filled.new" "$folder/filled"
    echo "filled in $(((${EPOCHREALTIME/./} - ${begin/./}) / 1000000)) s"
fi
echo "workspace: $(cat "$folder/filled"), $(($(stat -c %s "$PARVIS_WORKSPACE") / 1000000)) MB"

# ---- measuring

# tree PID: the process and all below it
tree() {
    local child
    echo "$1"
    # shellcheck disable=SC2013 # a line of it holds words
    for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do tree "$child"; done
}

# pss PID: kB of the tree, what is shared with others counted in its part
pss() {
    local one
    for one in $(tree "$1"); do sed -n 's/^Pss: *\([0-9]*\) kB/\1/p' "/proc/$one/smaps_rollup" 2>/dev/null; done |
        awk '{ kb += $1 } END { print kb }'
}

# measure PROGRAM [SECONDS]: sets ms and kb
measure() {
    local line from output pid
    mkfifo "$private/said"
    exec {output}<>"$private/said"
    rm "$private/said"
    from=$EPOCHREALTIME
    PARVIS_BENCH_READY=1 "$1" >&"$output" 2>"$private/stderr.log" {output}>&- &
    pid=$!
    started+=("$pid")
    if ! read -r -t 60 line <&"$output" || [ "$line" != usable ]; then
        echo "$1 did not say that it is usable: ${line:-nothing said}" >&2
        cat "$private/stderr.log" >&2
        exit 1
    fi
    ms=$(((${EPOCHREALTIME/./} - ${from/./}) / 1000))
    sleep "${2:-3}"
    kb=$(pss "$pid")
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    unset "started[-1]"
    exec {output}>&-
}

# median NUMBER...
median() { printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# The first start of each is not counted: it fills the page cache, and Parvis makes its copy of the day beside.
measure "$floor" 1
measure "$parvis" 5
echo "first start, not counted: $ms ms"
parvis_ms=() floor_ms=() parvis_kb=() floor_kb=()
for ((i = 1; i <= times; ++i)); do
    measure "$floor" && floor_ms+=("$ms") floor_kb+=("$kb")
    measure "$parvis" && parvis_ms+=("$ms") parvis_kb+=("$kb")
done

# row TITLE UNIT PARVIS FLOOR TARGET DIVISOR
row() {
    awk -v title="$1" -v unit="$2" -v a="$3" -v b="$4" -v target="$5" -v by="$6" 'BEGIN {
        printf "%-34s %7.0f %s %7.0f %s %7.2f %7.2f  %s\n", title, a / by, unit, b / by, unit, a / b, target, a / b <= target ? "met" : "missed" }'
}
printf '\n%-34s %10s %10s %7s %7s\n' "median of $times, warm" Parvis floor ratio target
row "start to usable calendar" ms "$(median "${parvis_ms[@]}")" "$(median "${floor_ms[@]}")" 1.5 1
row "memory (PSS), 3 s at rest" MB "$(median "${parvis_kb[@]}")" "$(median "${floor_kb[@]}")" 2 1024
echo "each start, ms: Parvis ${parvis_ms[*]}; floor ${floor_ms[*]}"
