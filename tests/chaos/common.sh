# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# What the walks through the command line have in common. The caller has $parvis and a folder $dir.

fail() {
    echo "FAIL: $*" >&2
    exit 1
}

# new_workspace NAME: in $dir, with a vault of its own
new_workspace() {
    export PARVIS_WORKSPACE=$dir/shop.parvis PARVIS_VAULT=$dir/vault PARVIS_VAULT_PASSPHRASE_FILE=$dir/passphrase
    echo "a long passphrase of the test" >"$dir/passphrase"
    "$parvis" init --zone Europe/Paris --name "$1" >/dev/null
}

# await_conversation WHAT: reads the network until the inbox holds something; $conversation is its first
await_conversation() {
    conversation=
    for _ in $(seq 60); do
        "$parvis" sync
        conversation=$("$parvis" --json inbox list | jq -r '.[0].id // empty')
        if [ -n "$conversation" ]; then return 0; fi
        sleep 0.5
    done
    fail "$1 did not arrive"
}
