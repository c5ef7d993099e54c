#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2016,SC2317 # stubs expand later; checks are called by name
# test_install.sh: packaging/install.sh on machines made of stubs: Debian complete, lacking, without sudo, and no Debian.
set -euo pipefail
install=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../packaging" && pwd)/install.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# A machine is a folder that is the whole PATH: real tools by link, package tools as stubs that write what they were told.
machine() { # NAME
    bin=$work/$1
    mkdir -p "$bin"
    local tool
    for tool in awk bash cat comm cut dirname env grep sed sort tr; do ln -sf "$(command -v "$tool")" "$bin/$tool"; done
    : >"$work/told"
}
stub() { # NAME BODY
    printf '#!/bin/bash\n%s\n' "$2" >"$bin/$1"
    chmod +x "$bin/$1"
}
debian() { # what is installed is one package a line in $work/installed
    stub dpkg-query 'shift 2; for p; do if grep -qx "$p" '"$work"'/installed; then echo "$p installed"; fi; done'
    stub apt-cache 'echo "  Candidate: 1"'
    stub apt-get 'echo "apt-get $*" >>'"$work"'/told; for p; do case $p in -*|install|Dpkg*) ;; *) echo "$p" >>'"$work"'/installed ;; esac; done'
    stub id "echo $1"
}
run() { status=0; said=$(PATH=$bin bash "$install" "$@" </dev/null 2>&1) || status=$?; }
expect() { # WHAT COMMAND...
    local what=$1
    shift
    if "$@"; then echo "ok: $what"; else echo "FAILED: $what: status $status, said: $said"; failed=1; fi
}
says() { [[ $said == *$1* ]]; }
exits() { [ "$status" = "$1" ]; }
told() { grep -q -- "$1" "$work/told"; }
quiet() { [ ! -s "$work/told" ]; }
everything() { awk '/^[a-z0-9]/ { print $1 }' "$(dirname "$install")/packages.txt" >"$work/installed"; }

machine complete && debian 1000 && everything
run build run test
expect "complete: done" exits 0
expect "complete: apt is not asked, nor sudo wanted" quiet

machine root && debian 0 && everything && sed -i '/^ninja-build$/d' "$work/installed"
run build
expect "as root: done" exits 0
expect "as root: just what is missing, without what is only recommended" told 'install -y --no-install-recommends ninja-build$'

machine no-sudo && debian 1000 && everything && sed -i '/^ccache$/d' "$work/installed"
run build
expect "neither root nor sudo: fails" exits 1
expect "neither root nor sudo: says the command" says 'apt-get install ccache'

machine sudo && debian 1000 && everything && sed -i '/^ccache$/d' "$work/installed"
stub sudo 'if [ "$1" = -n ]; then exit 0; fi; echo "sudo $*" >>'"$work"'/told; exec "$@"'
run build
expect "sudo without a password: done" exits 0
expect "sudo without a password: used" told '^sudo env'

machine asking && debian 1000 && everything && sed -i '/^ccache$/d' "$work/installed"
stub sudo 'exit 1'
run build
expect "sudo wants a password and there is no terminal: says so" says 'there is no terminal'

machine elsewhere && stub id 'echo 0'
run build
expect "no Debian: fails" exits 1
expect "no Debian: says what to do" says 'PARVIS_NO_INSTALL=1'

machine forbidden && debian 0 && everything && sed -i '/^ccache$/d' "$work/installed"
PARVIS_NO_INSTALL=1 run build
expect "forbidden to install: fails and names it" says 'ccache'
expect "forbidden to install: leaves the machine alone" quiet

machine unknown && debian 0
run nowhere
expect "a section that is not there" says 'no section'
exit "$failed"
