#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Node 22 for the servers that come from npm. Debian 12 has 18, the atproto packages want 22 or newer, and the npm
# registry carries node itself, so it goes into the cache and the machine is left alone.
#   source node.sh; use_node; npm_modules FOLDER   in a script: sets $node_modules to FOLDER's installed packages
#   node.sh COMMAND...                             runs COMMAND with this node first on PATH
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

node_version=22.23.3
npm_version=11.19.1 # Debian's npm finds its modules only under Debian's node
# offline is told in seconds, not in minutes
export npm_config_fetch_retries=1 npm_config_fetch_retry_mintimeout=1000 npm_config_fetch_retry_maxtimeout=3000

# Install scripts leave things in TMPDIR (compile caches, banners): they get one that goes away.
in_part() {
    local folder=$1 status=0
    shift
    mkdir "$folder/tmp"
    (cd "$folder" && TMPDIR=$folder/tmp "$@") || status=$?
    rm -rf "$folder/tmp"
    return "$status"
}

install_node() {
    local target=$1 part
    if [ -x "$target/node_modules/node/bin/node" ]; then return 0; fi
    part=$target.part
    rm -rf "$part" && mkdir -p "$part"
    echo '{"private":true}' >"$part/package.json"
    say "installing node $node_version into the cache"
    in_part "$part" npm install --no-audit --no-fund --save-exact "node@$node_version" "npm@$npm_version" >"$target.log" 2>&1 || return 1
    [ -x "$part/node_modules/node/bin/node" ] && rm -rf "$target" && mv "$part" "$target"
}

use_node() {
    local home headers
    need npm npm
    need sha256sum coreutils
    home=$PARVIS_TEST_CACHE/node-$node_version-$npm_version
    with_lock "$(basename "$home")" install_node "$home" ||
        absent "node $node_version from the npm registry (see $home.log)"
    export PATH=$home/node_modules/.bin:$PATH
    # Native modules are compiled here. A user's npmrc may name another node's headers (nodedir=/usr): the module would
    # be built for the wrong ABI. The npm package of node carries the right ones.
    headers=$(find "$home/node_modules" -maxdepth 4 -type d -path '*/node-linux-*/include' -print -quit)
    if [ -n "$headers" ]; then export npm_config_nodedir=${headers%/include}; fi
}

install_modules() {
    local folder=$1 target=$2 part=$2.part
    if [ -d "$target/node_modules" ]; then return 0; fi
    rm -rf "$part" && mkdir -p "$part"
    cp "$folder/package.json" "$folder/package-lock.json" "$part/"
    say "npm ci for $(basename "$folder"), once for this lock file (minutes for bluesky)"
    in_part "$part" npm ci --no-audit --no-fund >"$target.log" 2>&1 || return 1
    rm -rf "$target" && mv "$part" "$target"
}

# npm_modules FOLDER: `npm ci` of FOLDER's lock file, cached by the hash of that file; leaves the path in $node_modules.
npm_modules() {
    local folder=$1 name hash target
    name=$(basename "$folder")
    hash=$(cat "$folder/package.json" "$folder/package-lock.json" | sha256sum | cut -c1-16)
    target=$PARVIS_TEST_CACHE/$name-node${node_version%%.*}-$hash
    with_lock "$(basename "$target")" install_modules "$folder" "$target" ||
        absent "the npm packages of $name (see $target.log)"
    # shellcheck disable=SC2034 # read by the sourcing script
    node_modules=$target/node_modules
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    [ $# -gt 0 ] || die "usage: node.sh COMMAND..."
    use_node
    exec "$@"
fi
