#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The real Bluesky servers, AppView included, for one test run. Stays in the foreground; prints one line of JSON when
# ready: {"pds","appview","plc","ozone","accounts":[{"handle","password","did"}]}; ends and cleans up on a signal.
# PARVIS_BLUESKY_RATE_LIMITS=1 switches the server's own rate limits on (30 logins in 5 minutes, then 429).
# shellcheck source=../node.sh
. "$(dirname "${BASH_SOURCE[0]}")/../node.sh"
# shellcheck source=../cluster.sh
. "$servers_dir/cluster.sh"

end_with_parent "$@"
need redis-server redis-server
need g++ g++ # better-sqlite3 and others are compiled by npm ci
need make make
need python3 python3
find_postgres
use_node
npm_modules "$servers_dir/bluesky"
begin_run

start_cluster
cluster_sql "create role parvis_network login superuser password 'network-pass'" \
    "create database network owner parvis_network"

redis_port=
pick_port redis_port
tied redis-server --bind 127.0.0.1 --port "$redis_port" --save '' --appendonly no --dir "$run_dir" \
    >"$run_dir/redis.log" 2>&1 </dev/null &
redis_pid=$!
at_end stop "$redis_pid"
redis_ready() { [ "$(redis-cli -h 127.0.0.1 -p "$redis_port" ping)" = PONG ]; }
wait_for Redis 20 "$redis_pid" "$run_dir/redis.log" redis_ready

# The packages are found from the folder of the importing file, so the two modules are put beside them for the run.
mkdir "$run_dir/network" "$run_dir/tmp"
cp "$servers_dir"/bluesky/*.mjs "$run_dir/network/"
ln -s "$node_modules" "$run_dir/network/node_modules"

for name in PLC PDS APPVIEW OZONE; do
    chosen=
    pick_port chosen
    export "PARVIS_${name}_PORT=$chosen"
done
export DB_POSTGRES_URL="postgresql://parvis_network:network-pass@127.0.0.1:$pg_port/network"
export REDIS_HOST=127.0.0.1:$redis_port
export LOG_ENABLED=false NODE_ENV=development
TMPDIR=$run_dir/tmp tied node "$run_dir/network/network.mjs" 3>&1 >"$run_dir/network.log" 2>&1 </dev/null &
network_pid=$!
at_end stop "$network_pid" TERM 15
stay_with "$network_pid" "$run_dir/network.log"
