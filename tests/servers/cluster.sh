# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# A throw-away PostgreSQL cluster inside $run_dir, never one of the machine's: own port, own files, no fsync.
# Source after common.sh and begin_run; call start_cluster. Used by postgres.sh and by the Bluesky network.

postgres_bin= # the folder of initdb and postgres
pg_port=
pg_socket= # folder of the socket; connecting there as `postgres` needs no password

# Version 15 is what Parvis promises to run on, so it is preferred; a newer one is taken where 15 is not installed.
find_postgres() {
    local candidate
    for candidate in /usr/lib/postgresql/15/bin $(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -rV); do
        if [ -x "$candidate/initdb" ]; then
            postgres_bin=$candidate
            return 0
        fi
    done
    candidate=$(command -v initdb || true)
    [ -n "$candidate" ] || absent "PostgreSQL server (Debian package postgresql-15)"
    postgres_bin=$(dirname "$candidate")
}

# PostgreSQL refuses to run as root; then everything of it belongs to and runs as user postgres.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

postgres_server() {
    local who=()
    if [ "$(id -u)" = 0 ]; then who=(--reuid postgres --regid postgres --init-groups); fi
    if command -v setpriv >/dev/null 2>&1; then
        # INT is PostgreSQL's fast shutdown: it does not wait for clients that are still connected.
        exec setpriv "${who[@]}" --pdeathsig INT "$postgres_bin/postgres" -D "$run_dir/pg/data"
    fi
    exec "$postgres_bin/postgres" -D "$run_dir/pg/data"
}

# Connecting with TLS is Parvis' default, so the cluster offers it, with a certificate of its own.
cluster_certificate() {
    local folder=$run_dir/pg
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
        -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' \
        -keyout "$folder/server.key" -out "$folder/server.crt" >/dev/null 2>&1
    chmod 600 "$folder/server.key"
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder/server.key"; fi
}

# start_cluster: sets pg_port and pg_socket, pg_certificate when TLS is offered; the end is arranged.
start_cluster() {
    local folder=$run_dir/pg log=$run_dir/postgres.log pid
    find_postgres
    need setpriv util-linux
    need flock util-linux
    if [ "$(id -u)" = 0 ]; then
        id -u postgres >/dev/null 2>&1 || absent "user postgres (Debian package postgresql-15)"
        chmod 711 "$run_dir" # user postgres has to pass through, not to look around
    fi
    mkdir "$folder"
    as_postgres test -x "$run_dir" || die "user postgres cannot reach ${TMPDIR:-/tmp}: set TMPDIR to a folder open to all"
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    pick_port pg_port
    as_postgres "$postgres_bin/initdb" -D "$folder/data" -U postgres -E UTF8 --locale=C.UTF-8 --no-sync \
        --auth-local=trust --auth-host=scram-sha-256 >"$log" 2>&1 || { cat "$log" >&2; die "initdb failed"; }
    pg_certificate=
    if command -v openssl >/dev/null 2>&1 && cluster_certificate; then pg_certificate=$folder/server.crt; fi
    cat >>"$folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $pg_port
unix_socket_directories = '$folder'
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 64MB
max_connections = 200
ssl = $([ -n "$pg_certificate" ] && echo on || echo off)
ssl_cert_file = '$folder/server.crt'
ssl_key_file = '$folder/server.key'
CONF
    postgres_server >"$log" 2>&1 </dev/null &
    pid=$!
    at_end stop "$pid" INT
    pg_socket=$folder
    wait_for PostgreSQL 30 "$pid" "$log" cluster_sql "select 1"
}

# cluster_sql SQL...: as the superuser, through the socket.
cluster_sql() {
    local statement
    for statement in "$@"; do
        PGPASSWORD='' "$postgres_bin/psql" -h "$pg_socket" -p "$pg_port" -U postgres -d postgres -X -q -A -t \
            -v ON_ERROR_STOP=1 -c "$statement" || return 1
    done
}
