#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# start.sh UPSTREAM: a reverse proxy in front of the real server at UPSTREAM (http://host:port) that breaks things on
# demand; how to switch faults is told in faults.py. Stays in the foreground; prints {"url","seed"} when ready; the
# client is given that url in place of the server's. PARVIS_FAULT_SEED repeats the chances of an earlier run.
# shellcheck source=../common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

[ $# -eq 1 ] || die "usage: mitm/start.sh UPSTREAM"
end_with_parent "$@"
need mitmdump mitmproxy
need curl curl
upstream=${1%/}
seed=${PARVIS_FAULT_SEED:-$RANDOM}
begin_run
port=
pick_port port
url=http://127.0.0.1:$port
# keep_host_header stays off: the server must see the host name it was set up with, not the proxy's.
tied mitmdump --quiet --set "confdir=$run_dir/conf" --set keep_host_header=false --set connection_strategy=lazy \
    --set "parvis_upstream=$upstream" --set "parvis_own=$url" --set "parvis_seed=$seed" \
    --listen-host 127.0.0.1 --listen-port "$port" --mode "reverse:$upstream" \
    --scripts "$servers_dir/mitm/faults.py" >"$run_dir/mitm.log" 2>&1 </dev/null &
mitm_pid=$!
at_end stop "$mitm_pid" TERM 3
wait_for mitmproxy 30 "$mitm_pid" "$run_dir/mitm.log" curl --silent --fail --max-time 5 "$url/__fault"
printf '{"url":"%s","seed":%s}\n' "$url" "$seed"
stay_with "$mitm_pid" "$run_dir/mitm.log"
