#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Walks the whole way once with the command line alone: a post goes out, a comment comes in, the answer goes out, figures move.
# The witness is the practice network's own log. Usage: whole_way.sh PARVIS
set -euo pipefail
parvis=$1
dir=$(mktemp -d)
practice=
# shellcheck disable=SC2317  # called by the trap
finish() {
    [ -z "$practice" ] || kill "$practice" 2>/dev/null || true
    rm -rf "$dir"
}
trap finish EXIT
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
log=$dir/witness.log

new_workspace "Whole way"
if "$parvis" init 2>"$dir/err"; then fail "a second init was accepted"; fi
grep -q "there already" "$dir/err" || fail "a second init did not say why: $(cat "$dir/err")"

"$parvis" practice --seed 7 --speed 60 --log "$log" >"$dir/practice.json" 2>"$dir/practice.err" &
practice=$!
for _ in $(seq 100); do
    [ -s "$dir/practice.json" ] && break
    kill -0 "$practice" 2>/dev/null || fail "the practice network ended: $(cat "$dir/practice.err")"
    sleep 0.05
done
url=$(jq -r .url "$dir/practice.json")
handle=$(jq -r '.accounts[0].handle' "$dir/practice.json")
token=$(jq -r '.accounts[0].token' "$dir/practice.json")

account=$(printf '%s' "$token" | "$parvis" --json account add --network mastodon --server "$url" --handle "$handle" --secret-stdin | jq -r .id)
[ -n "$account" ] || fail "no account id"
"$parvis" --json account list | jq -e --arg id "$account" '.[] | select(.id == $id and .state == "ok")' >/dev/null || fail "the account is not ok"

text="Premier message du parcours complet ☕ #parvis"
post=$("$parvis" --json post add --account "$account" --text "$text" --at now | jq -r .post)
"$parvis" --quiet worker --until-idle --publish-only
[ "$("$parvis" --json post show "$post" | jq -r '.publications[0].state')" = published ] || fail "not published: $("$parvis" --json post show "$post")"
accepted() {
    jq -s --arg text "$1" '[.[] | select(.event == "accepted" and (.text | contains($text)))] | length' "$log"
}
[ "$(accepted "parcours complet")" = 1 ] || fail "the post stands $(accepted "parcours complet") times in the witness log"

conversation=
await_conversation "a customer's comment"
"$parvis" --json inbox show "$conversation" | jq -e '.messages | map(select(.own | not)) | length >= 1' >/dev/null || fail "the conversation holds no customer's message"
"$parvis" --json inbox show "$conversation" | jq -e --arg text "$text" '.post.text == $text' >/dev/null || fail "the conversation does not know its post"

"$parvis" --json inbox reply "$conversation" --text "Merci beaucoup, à bientôt au café !" | jq -e '.state == "scheduled"' >/dev/null
"$parvis" --quiet worker --until-idle --publish-only
[ "$(accepted "à bientôt au café")" = 1 ] || fail "the reply stands $(accepted "à bientôt au café") times in the witness log"
jq -s -e '[.[] | select(.event == "accepted" and (.text | contains("à bientôt au café")))][0].in_reply_to != null' "$log" >/dev/null || fail "the reply hangs under nothing"
"$parvis" --json inbox show "$conversation" | jq -e '[.messages[] | select(.own and .state == "sent")] | length == 1' >/dev/null || fail "the reply is not shown as sent"

note=$("$parvis" --json inbox note "$conversation" --text "Seen with the roaster, @omar" | jq -r .id)
"$parvis" --json inbox show "$conversation" | jq -e --arg id "$note" --arg who "${USER:-$(id -un)}" '[.messages[] | select(.id == $id and .private and .state == "note" and .author == $who and .text == "Seen with the roaster, @omar")] | length == 1' >/dev/null || fail "the note is not in the conversation"
[ "$("$parvis" inbox note "$conversation" --text "  " >/dev/null 2>"$dir/err"; echo $?)" != 0 ] || fail "an empty note was taken"

"$parvis" --json inbox kind "$conversation" complaint | jq -e --arg id "$conversation" '.id == $id and .kind == "complaint"' >/dev/null || fail "what it is was not taken"
"$parvis" --json inbox list --query "kind:complaint kind:comment" | jq -e --arg id "$conversation" 'map(.id) == [$id]' >/dev/null || fail "the complaint is not found by its kind"
"$parvis" --json inbox list --limit 1000 --query "-kind:complaint" | jq -e --arg id "$conversation" 'map(.id) | index([$id]) == null' >/dev/null || fail "the complaint is not left out"
[ "$("$parvis" inbox kind "$conversation" anger >/dev/null 2>&1; echo $?)" = 2 ] || fail "a kind that there is not was taken"
"$parvis" --json inbox list --view overdue | jq -e '. == []' >/dev/null || fail "something is overdue, and nothing was promised"
if "$parvis" inbox note 4711 --text "to nobody" 2>/dev/null; then fail "a note to a conversation that is not there was taken"; fi
[ "$(accepted "roaster")" = 0 ] || fail "the note went out to the public"
"$parvis" --json inbox list --sort due | jq -e 'type == "array"' >/dev/null || fail "no list by what is due first"

"$parvis" sync
figures=$("$parvis" --json kpi)
value() {
    jq -r --arg metric "$1" '.[] | select(.metric == $metric) | .value' <<<"$figures"
}
[ "$(value posts_published)" = 1 ] || fail "posts_published is $(value posts_published)"
jq -e '.[] | select(.metric == "comments" and .value >= 1 and .basis == "measured")' <<<"$figures" >/dev/null || fail "comments did not move: $figures"
jq -e '.[] | select(.metric == "followers" and .basis == "measured")' <<<"$figures" >/dev/null || fail "followers are not measured"
jq -e '.[] | select(.metric == "impressions") | .basis == "unavailable" and .value == null' <<<"$figures" >/dev/null || fail "an unavailable figure is not shown as such"
jq -e '.[] | select(.metric == "first_response_time_median") | .basis == "derived" and .value > 0' <<<"$figures" >/dev/null || fail "no response time"

"$parvis" --json verify | jq -e .ok >/dev/null || fail "the workspace is not sound"
"$parvis" backup "$dir/copy.parvis" >/dev/null
PARVIS_WORKSPACE=$dir/copy.parvis "$parvis" --json post list | jq -e 'length == 2' >/dev/null || fail "the backup does not hold both publications"
"$parvis" --json doctor >"$dir/doctor" || fail "doctor: $(cat "$dir/doctor")"
jq -e '.checks | length > 5' "$dir/doctor" >/dev/null || fail "doctor says too little"
if "$parvis" report 2>/dev/null; then fail "report is not built and must say so"; else [ $? = 2 ] || fail "wrong exit code for what is not built"; fi
if grep -rqF "$token" "$dir" --include=*.parvis --include=*.parvis-wal --include=*.err; then fail "the token stands in the clear in the workspace"; fi
echo "whole way: 1 post, 1 reply, each once; comment in the inbox; figures moved"
