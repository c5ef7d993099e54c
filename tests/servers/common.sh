# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by every server script here; source it, do not run it.
# Promises it helps to keep: loopback only, ports of the run's own, nothing left behind, and a missing program is
# a skip on a developer's machine (exit 77, CTest's SKIP_RETURN_CODE) but a failure where CI is set.
set -euo pipefail

servers_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Installed things outlive a run. Exported, so that scripts started inside a changed HOME share the same cache.
export PARVIS_TEST_CACHE="${PARVIS_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/parvis-tests}"
script_name=${0#"$servers_dir"/}

say() { printf '%s: %s\n' "$script_name" "$*" >&2; }
die() { say "$*"; exit 1; }

# What cannot be had here: one line that says which and how to get it.
absent() {
    say "not available: $*"
    if [ -n "${CI:-}" ]; then exit 1; fi
    exit 77
}

# need COMMAND PACKAGE: the Debian package is named because that is what the reader has to install.
need() { command -v "$1" >/dev/null 2>&1 || absent "$1 (Debian package $2)"; }

# Tie this script's life to its parent's: a test program that crashes or is killed by CTest leaves no server behind.
# Call first: `end_with_parent "$@"`. PARVIS_TEST_DETACHED=1 switches it off for use from an interactive shell's script.
end_with_parent() {
    if [ -n "${PARVIS_TEST_DETACHED:-}" ] || [ "${parvis_tied:-}" = "$$" ]; then return 0; fi
    command -v setpriv >/dev/null 2>&1 || return 0
    export parvis_tied=$$ # exec keeps the process id, so a nested script is told apart from this one
    exec setpriv --pdeathsig TERM bash "$0" "$@"
}

# Run a server program so that it dies with this script even when the script gets SIGKILL.
# A function must be started with `&` by its caller; exec makes $! the program itself, not a shell around it.
tied() {
    if command -v setpriv >/dev/null 2>&1; then exec setpriv --pdeathsig TERM "$@"; fi
    exec "$@"
}

# ---- one run's own folder and its end

run_dir=
cleanup_steps=() # commands, run last added first

at_end() { cleanup_steps+=("$*"); }

finish() {
    local status=$? i
    trap - EXIT
    trap '' INT TERM HUP # a second signal must not cut the cleaning short
    set +e
    for ((i = ${#cleanup_steps[@]} - 1; i >= 0; i--)); do eval "${cleanup_steps[i]}"; done
    if [ -n "$run_dir" ]; then rm -rf "$run_dir"; fi
    exit "$status"
}

# Makes $run_dir (short path: PostgreSQL's socket names are limited to 107 bytes) and arms the cleaning.
begin_run() {
    run_dir=$(mktemp -d "${TMPDIR:-/tmp}/parvis-test.XXXXXX")
    trap finish EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
}

# stop PID [SIGNAL] [SECONDS]: ask, wait, and force only what does not go.
stop() {
    local pid=$1 signal=${2:-TERM} seconds=${3:-10} i
    kill "-$signal" "$pid" || return 0
    for ((i = 0; i < seconds * 20; i++)); do
        kill -0 "$pid" || break
        sleep 0.05
    done
    kill -KILL "$pid" || true
    wait "$pid" || true
} 2>/dev/null # bash would report a killed program in its own words

# Stay in the foreground until PID ends by itself, which is never what was wanted.
stay_with() {
    local pid=$1 log=$2 status=0
    wait "$pid" || status=$?
    tail -n 20 "$log" >&2 || true
    die "the server ended by itself (status $status)"
}

# ---- ports and readiness

port_locks=()

# pick_port VARIABLE: a port on 127.0.0.1 nobody listens on, reserved for this run.
# Below the range the kernel hands out for outgoing connections (32768 and up), and held by a lock that the server
# inherits, so two runs that choose at the same moment choose differently.
pick_port() {
    # names with _ so that the caller's variable may be called anything
    local _variable=$1 _port _lock _try _folder
    _folder=/tmp/parvis-test-ports-$(id -u)
    mkdir -p "$_folder"
    for ((_try = 0; _try < 200; _try++)); do
        _port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
        exec {_lock}>"$_folder/$_port"
        if flock -n "$_lock" && ! (exec 3<>"/dev/tcp/127.0.0.1/$_port") 2>/dev/null; then
            port_locks+=("$_lock")
            printf -v "$_variable" '%s' "$_port"
            return 0
        fi
        exec {_lock}>&-
    done
    die "no free port between 20000 and 32000"
}

# wait_for WHAT SECONDS PID LOG COMMAND...: until COMMAND succeeds; fails at once when process PID is gone.
wait_for() {
    local what=$1 seconds=$2 pid=$3 log=$4 end
    shift 4
    end=$((SECONDS + seconds))
    until "$@" >/dev/null 2>&1; do
        if ! kill -0 "$pid" 2>/dev/null; then
            tail -n 30 "$log" >&2 || true
            die "$what ended while starting"
        fi
        if ((SECONDS >= end)); then
            tail -n 30 "$log" >&2 || true
            die "$what was not ready after $seconds s"
        fi
        sleep 0.05
    done
}

# Ready means: answers HTTP at all, whatever the status.
answers() { curl --silent --output /dev/null --max-time 5 "$1"; }

# ---- the cache

# with_lock NAME COMMAND...: one installer at a time per cache entry; others wait and then find it ready.
with_lock() {
    local name=$1 lock status=0
    shift
    mkdir -p "$PARVIS_TEST_CACHE"
    exec {lock}>"$PARVIS_TEST_CACHE/$name.lock"
    flock "$lock"
    "$@" || status=$?
    exec {lock}>&-
    return "$status"
}
