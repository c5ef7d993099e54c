#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The whole way against a real Bluesky network (PDS and AppView): picture with alt text, link, a thread of three; a comment of
# somebody else arrives, the answer stands under it, likes are counted. Usage: whole_way_bluesky.sh PARVIS START
set -euo pipefail
parvis=$1
start=$2
dir=$(mktemp -d)
server=
# shellcheck disable=SC2317  # called by the trap
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -z "$server" ] || wait "$server" 2>/dev/null || true
    rm -rf "$dir"
}
trap finish EXIT
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

"$start" >"$dir/server.json" 2>"$dir/server.err" &
server=$!
for _ in $(seq 3000); do
    [ -s "$dir/server.json" ] && break
    if ! kill -0 "$server" 2>/dev/null; then
        wait "$server" && status=0 || status=$?
        server=
        cat "$dir/server.err" >&2
        exit "$status"
    fi
    sleep 0.1
done
pds=$(jq -r .pds "$dir/server.json")

# xrpc TOKEN METHOD NAME [JSON]: a call of the other person
xrpc() {
    curl -sS -X "$2" -H "Authorization: Bearer $1" ${4:+-H 'Content-Type: application/json' -d "$4"} "$pds/xrpc/$3"
}
bob=$(jq -r '.accounts[1].handle' "$dir/server.json")
session=$(curl -sS -H 'Content-Type: application/json' \
    -d "$(jq -c '.accounts[1] | {identifier: .handle, password}' "$dir/server.json")" "$pds/xrpc/com.atproto.server.createSession")
token=$(jq -r .accessJwt <<<"$session")
did=$(jq -r .did <<<"$session")

new_workspace Bluesky
account=$(jq -r '.accounts[0].password' "$dir/server.json" | "$parvis" --json account add --network bluesky --server "$pds" \
    --handle "$(jq -r '.accounts[0].handle' "$dir/server.json")" --secret-stdin | jq -r .id)

# A small blue picture, made here: width, height, 8 bits, RGB; every row begins with filter 0.
python3 -c 'import struct, sys, zlib
def chunk(name, data): return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
rows = (b"\0" + b"\x20\x40\xc0" * 32) * 24
sys.stdout.buffer.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 32, 24, 8, 2, 0, 0, 0))
                        + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))' >"$dir/cup.png"
link=$("$parvis" --json post add --account "$account" --at now --text "A new cup, see https://example.org/cup ☕" \
    --media "$dir/cup.png=A blue cup on a table" | jq -r .post)
thread=$("$parvis" --json post add --account "$account" --at now --text "How a cup is made, first part" \
    --thread-part "Second part: the wheel" --thread-part "Third part: the kiln" | jq -r .post)
"$parvis" --quiet worker --until-idle --publish-only
show() { "$parvis" --json post show "$1"; }
for post in "$link" "$thread"; do
    [ "$(show "$post" | jq -r '.publications[0].state')" = published ] || fail "not published: $(show "$post")"
done
[ "$(show "$thread" | jq '[.publications[0].segments[] | select(.remote_id != null)] | length')" = 3 ] || fail "the thread is not of three parts"
uri=$(show "$link" | jq -r '.publications[0].remote_id')
record=
for _ in $(seq 100); do
    record=$(xrpc "$token" GET "app.bsky.feed.getPosts?uris=$(jq -rn --arg u "$uri" '$u|@uri')" | jq -c '.posts[0] // empty')
    [ -n "$record" ] && break
    sleep 0.1
done
jq -e '.embed.images[0].alt == "A blue cup on a table"' <<<"$record" >/dev/null || fail "no alt text: $record"
jq -e '.record.facets[0].features[0].uri == "https://example.org/cup"' <<<"$record" >/dev/null || fail "no link facet: $record"

cid=$(jq -r .cid <<<"$record")
now=$(date -u +%Y-%m-%dT%H:%M:%S.000Z)
reference=$(jq -cn --arg uri "$uri" --arg cid "$cid" '{uri: $uri, cid: $cid}')
create() { xrpc "$token" POST com.atproto.repo.createRecord "$(jq -cn --arg repo "$did" --arg c "$1" --argjson r "$2" '{repo: $repo, collection: $c, record: $r}')"; }
create app.bsky.feed.post "$(jq -cn --arg t "$now" --argjson ref "$reference" '{"$type": "app.bsky.feed.post", text: "Is it dishwasher safe?", createdAt: $t, reply: {root: $ref, parent: $ref}}')" >/dev/null
create app.bsky.feed.like "$(jq -cn --arg t "$now" --argjson ref "$reference" '{"$type": "app.bsky.feed.like", subject: $ref, createdAt: $t}')" >/dev/null

conversation=
await_conversation "the comment of $bob"
"$parvis" --json inbox show "$conversation" | jq -e '[.messages[] | select(.own | not)][0].text == "Is it dishwasher safe?"' >/dev/null || fail "another comment arrived"
"$parvis" --json inbox reply "$conversation" --text "Yes, it is." >/dev/null
"$parvis" --quiet worker --until-idle --publish-only

replies=
for _ in $(seq 100); do
    replies=$(xrpc "$token" GET "app.bsky.feed.getPostThread?uri=$(jq -rn --arg u "$uri" '$u|@uri')" |
        jq -r '[.thread.replies[]?.replies[]?.post.record.text] | join("|")')
    [ -n "$replies" ] && break
    sleep 0.1
done
[ "$replies" = "Yes, it is." ] || fail "under the comment stands: $replies"

for _ in $(seq 60); do
    "$parvis" sync
    if "$parvis" --json kpi | jq -e '.[] | select(.metric == "reactions" and .value == 1 and .basis == "measured")' >/dev/null; then
        echo "whole way on Bluesky: picture, link, thread of three, comment, answer, one like counted"
        exit 0
    fi
    sleep 0.5
done
fail "the like is not counted: $("$parvis" --json kpi)"
