# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by packaging/run and packaging/test; source it, do not run it.
# A step is one command with a title, a number, a time and a log; it works with and without a terminal.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$root/build/logs
step_number=0
step_total=${step_total:-0}
step_pid=

# Compilers are cached in one place for every checkout; the folder's name is kept out of the keys as far as gcc allows.
export CCACHE_DIR=${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/parvis-ccache}
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-5G}
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

# Heavy files take 1.2 GB to compile: fewer at once on a small machine.
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1200000) }' /proc/meminfo 2>/dev/null || echo "$cores")
    if [ "${memory:-0}" -lt 1 ]; then memory=1; fi
    echo $((memory < cores ? memory : cores))
}

prepare_logs() {
    mkdir -p "$logs" 2>/dev/null && [ -w "$logs" ] && return 0
    echo "Cannot write to $root/build. Was it made by another user (root)? Remove it, or give it to $(id -un)." >&2
    exit 1
}

# A step runs in a process group of its own: whatever ends this script ends all the step started.
end_step() {
    if [ -n "$step_pid" ]; then
        kill -TERM -- "-$step_pid" 2>/dev/null || true
        step_pid=
    fi
}
trap end_step EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

clock() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

last_line() { tail -c 400 "$1" 2>/dev/null | tr '\r' '\n' | grep -v '^[[:space:]]*$' | tail -n 1 | cut -c1-100 || true; }

# On a terminal one line that changes; elsewhere one line a minute, so that a watcher knows it lives.
show_progress() { # LOG START
    local elapsed
    elapsed=$((SECONDS - $2))
    if [ -t 1 ]; then
        printf '\r\033[K    %s  %s' "$(clock "$elapsed")" "$(last_line "$1")"
    elif [ $((elapsed % 60)) = 0 ] && [ "$elapsed" -gt 0 ]; then
        printf '    %s  %s\n' "$(clock "$elapsed")" "$(last_line "$1")"
    fi
}

# The lines that tell why, before the last ones.
show_why() { # LOG
    local why
    why=$(grep -nE '(^|[^a-z_-])(error|fatal|FAIL!|FAILED|SUMMARY|runtime error|CMake Error|E:)[: ]' "$1" | grep -vE 'ninja: build stopped' | head -n "${why_lines:-20}" | cut -c1-300) || true
    if [ -n "$why" ]; then printf '%s\n' "$why" | sed 's/^/    | /'; fi
    if [ "$(printf '%s' "$why" | grep -c .)" -lt 5 ]; then tail -n 15 "$1" | cut -c1-300 | sed 's/^/    : /'; fi
}

# run_logged LOG COMMAND...: runs it with its output in LOG, shows progress, returns its status.
run_logged() {
    local log=$1 started=$SECONDS status=0 tick=0
    shift
    set -m
    "$@" >"$log" 2>&1 </dev/null &
    step_pid=$!
    set +m
    while kill -0 "$step_pid" 2>/dev/null; do
        sleep 0.2
        tick=$((tick + 1))
        if [ $((tick % 5)) = 0 ]; then show_progress "$log" "$started"; fi
    done
    wait "$step_pid" || status=$?
    step_pid=
    if [ -t 1 ]; then printf '\r\033[K'; fi
    return "$status"
}

# begin TITLE: the numbered headline of a step
begin() {
    step_number=$((step_number + 1))
    step_started=$SECONDS
    step_title=$1
    printf '[%d/%d] %s\n' "$step_number" "$step_total" "$1"
}

done_in() { printf '    done in %s\n' "$(clock $((SECONDS - step_started)))"; }

failed_in() { # LOG STATUS
    printf '    FAILED after %s: %s (status %s)\n' "$(clock $((SECONDS - step_started)))" "$step_title" "$2"
    show_why "$1"
    printf '    The whole log: %s; %s free on the disk\n' "$1" "$(df -h --output=avail "$root" | tail -n 1 | tr -d ' ')"
}

# step NAME TITLE COMMAND...: a step that must succeed for the next ones to make sense; returns its status.
step() {
    local log=$logs/$1.log status=0
    begin "$2"
    shift 2
    run_logged "$log" "$@" || status=$?
    if [ "$status" = 0 ]; then done_in; else failed_in "$log" "$status"; fi
    return "$status"
}

# Packages come first and in the foreground: sudo may have to ask.
install_step() { # SECTION...
    local log=$logs/install.log status=0
    begin "Debian packages"
    set +e
    "$root/packaging/install.sh" "$@" 2>&1 | tee "$log" | grep --line-buffered -E '^    |^packaging|^[EW]: '
    status=${PIPESTATUS[0]}
    set -e
    if [ "$status" = 0 ]; then done_in; return 0; fi
    failed_in "$log" "$status"
    return "$status"
}

# The compiler of a machine with several is Debian's default unless the caller names one.
configure() { # FOLDER [CMake arguments]
    local folder=$1
    shift
    cmake -S "$root" -B "$root/build/$folder" -G Ninja "$@"
}

build() { # FOLDER [TARGET...]
    local folder=$1
    shift
    NINJA_STATUS='[%f/%t] ' ninja -k 20 -C "$root/build/$folder" -j "$(build_jobs)" "$@"
}

# Files of the project, one a line, as git knows them; without git, all but what is built.
project_files() { # PATTERN...
    if command -v git >/dev/null 2>&1 && git -C "$root" -c safe.directory="$root" rev-parse --git-dir >/dev/null 2>&1; then
        (cd "$root" && git -c safe.directory="$root" ls-files --cached --others --exclude-standard -- "$@" | sort -u |
            while IFS= read -r file; do if [ -f "$file" ]; then echo "$file"; fi; done)
    else
        local pattern tests=()
        for pattern in "$@"; do tests+=(-o -path "./$pattern" -o -name "$pattern"); done
        (cd "$root" && find . \( -path ./build -o -path ./.git \) -prune -o -type f \( "${tests[@]:1}" \) -print | sed 's#^\./##' | sort)
    fi
}
