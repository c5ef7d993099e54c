#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# postgres.sh COMMAND...: runs COMMAND beside a throw-away PostgreSQL cluster and removes the cluster afterwards.
# COMMAND finds in its environment
#   PARVIS_TEST_POSTGRES         URL as the owner: may create databases, roles, schemas
#   PARVIS_TEST_POSTGRES_MEMBER  URL as a second person without any grant
#   PARVIS_TEST_POSTGRES_CA      certificate that verifies the server (sslmode=verify-full), empty where openssl is absent
# Passwords are real (SCRAM), so a wrong one fails as it does for a user. Exits with COMMAND's status.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=cluster.sh
. "$servers_dir/cluster.sh"

[ $# -gt 0 ] || die "usage: postgres.sh COMMAND..."
end_with_parent "$@"
begin_run
start_cluster
cluster_sql \
    "create role parvis_owner login createdb createrole password 'owner-pass'" \
    "create role parvis_member login password 'member-pass'" \
    "create database parvis owner parvis_owner"

host=127.0.0.1:$pg_port
export PARVIS_TEST_POSTGRES="postgresql://parvis_owner:owner-pass@$host/parvis"
export PARVIS_TEST_POSTGRES_MEMBER="postgresql://parvis_member:member-pass@$host/parvis"
# shellcheck disable=SC2154 # set by start_cluster
export PARVIS_TEST_POSTGRES_CA=$pg_certificate

"$@" <&0 & # named, because a background command would get /dev/null
command_pid=$!
at_end stop "$command_pid"
status=0
wait "$command_pid" || status=$?
exit "$status"
