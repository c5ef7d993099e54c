#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks for the token of an account wherever a full run leaves bytes behind: the workspace with its write-ahead log and
# its backup, the vault, all that was printed with every log category on, and what a crash of a worker that has just used
# the token leaves in its folder. Usage: no_token.sh PARVIS
set -euo pipefail
parvis=$(realpath "$1")
dir=$(mktemp -d)
running=()
# shellcheck disable=SC2317  # called by the trap
finish() {
    for pid in "${running[@]}"; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$dir"
}
trap finish EXIT
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
wait_for() { # WHAT COMMAND...
    local what=$1
    shift
    for _ in $(seq 200); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.1
    done
    fail "$what"
}

cd "$dir"
ulimit -c unlimited 2>/dev/null || true
export PARVIS_WORKSPACE=$dir/shop.parvis PARVIS_VAULT=$dir/vault PARVIS_VAULT_PASSPHRASE_FILE=$dir/passphrase
export QT_LOGGING_RULES='*.debug=true;qt.*=false'
echo "a long passphrase of the test" >passphrase
"$parvis" init --zone Europe/Paris --name "No token" >out.init 2>&1
# The practice network knows the token by right: what it writes itself stands elsewhere.
practice=$(mktemp)
"$parvis" practice --seed 7 --speed 60 >"$practice" 2>practice.err &
running+=($!)
wait_for "the practice network did not start" test -s "$practice"
url=$(jq -r .url "$practice") handle=$(jq -r '.accounts[0].handle' "$practice") token=$(jq -r '.accounts[0].token' "$practice")
rm -f "$practice"
[ ${#token} -ge 16 ] || fail "the token is too short to be looked for: $token"
account=$(printf '%s' "$token" | "$parvis" --json account add --network mastodon --server "$url" --handle "$handle" \
    --secret-stdin 2>out.add | tee out.account | jq -r .id)

"$parvis" worker >out.worker 2>&1 &
worker=$!
running+=("$worker")
"$parvis" --json post add --account "$account" --text "A post on the way" --at now >out.post 2>&1
published() { "$parvis" --json post list --state published | jq -e 'length == 1'; }
wait_for "the worker published nothing: $(tail -n 3 out.worker)" published
"$parvis" backup copy.parvis >out.backup 2>&1

limit=$(awk '/^Max core file size/ { print $5 }' "/proc/$worker/limits")
case $limit in 0 | 1) ;; *) fail "a crashed worker would leave a core (limit $limit)" ;; esac
# The same crash of a program that allows it shows whether this machine would write one here at all.
python3 -c 'import os, signal; os.kill(os.getpid(), signal.SIGSEGV)' 2>/dev/null || true
cores="this machine writes cores elsewhere"
if compgen -G 'core*' >/dev/null; then
    cores="a control left a core, the worker none"
    rm -f core*
fi
kill -SEGV "$worker"
wait "$worker" 2>/dev/null || true
if compgen -G 'core*' >/dev/null; then fail "the worker left a core"; fi

"$parvis" worker --until-idle --publish-only >out.again 2>&1
"$parvis" --json doctor >out.doctor 2>&1 || fail "doctor: $(cat out.doctor)"
"$parvis" --json account list >out.accounts 2>&1
looked=$(find . -type f | wc -l)
if grep -rlaF "$token" .; then fail "the token stands in the clear in the files above"; fi
# The search itself must be able to find it.
printf 'x%sx' "$token" >planted
grep -rlaF "$token" . >/dev/null || fail "the search finds nothing"
echo "no token in $looked files ($(cat ./* 2>/dev/null | wc -c) bytes) of a full run with a killed worker; $cores"
