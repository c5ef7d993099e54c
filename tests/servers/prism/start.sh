#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prism checks requests against an OpenAPI document. Foreground; prints {"url":…} when ready, after 15 to 20 s.
#   start.sh proxy SPEC UPSTREAM   in front of a server (our own fake): a request the document forbids gets 422, an
#                                  answer it forbids becomes 500, everything else passes
#   start.sh mock SPEC             answers with the document's examples; look only at sl-violations that concern the
#                                  request, its own answers often break the document
# shellcheck source=../node.sh
. "$(dirname "${BASH_SOURCE[0]}")/../node.sh"

usage="usage: prism/start.sh proxy SPEC UPSTREAM | prism/start.sh mock SPEC"
case ${1:-} in
proxy) [ $# -eq 3 ] || die "$usage" ;;
mock) [ $# -eq 2 ] || die "$usage" ;;
*) die "$usage" ;;
esac
[ -r "$2" ] || absent "the API document $2"
end_with_parent "$@"
need curl curl
use_node
npm_modules "$servers_dir/prism"
begin_run
port=
pick_port port
arguments=("$1" "$2")
if [ "$1" = proxy ]; then arguments+=("$3" --errors); fi
tied node "$node_modules/@stoplight/prism-cli/dist/index.js" "${arguments[@]}" --host 127.0.0.1 --port "$port" \
    --multiprocess false --cors false >"$run_dir/prism.log" 2>&1 </dev/null &
prism_pid=$!
at_end stop "$prism_pid" TERM 3
wait_for Prism 120 "$prism_pid" "$run_dir/prism.log" bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
printf '{"url":"http://127.0.0.1:%s"}\n' "$port"
stay_with "$prism_pid" "$run_dir/prism.log"
