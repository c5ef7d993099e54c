#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers on a real Bluesky network, and what its AppView says of them."""
import datetime
import time
import urllib.error
import urllib.parse

from crowd import WORDS, request

TID = "234567abcdefghijklmnopqrstuvwxyz"
POST = "app.bsky.feed.post"


def tid(microseconds, clock):
    value = (microseconds << 10) | clock
    return "".join(TID[(value >> shift) & 31] for shift in range(60, -1, -5))


class Sky:
    """A person with a PDS and an AppView. Records are written many in a call (applyWrites), as fast as the PDS takes them."""

    def __init__(self, pds, person, new=False):
        self.pds = pds
        if new:
            session = request(f"{pds}/xrpc/com.atproto.server.createAccount", person)
        else:
            session = request(f"{pds}/xrpc/com.atproto.server.createSession", {"identifier": person["handle"], "password": person["password"]})
        self.did, self.handle, self.token = session["did"], session["handle"], session["accessJwt"]

    def write(self, writes):
        return request(f"{self.pds}/xrpc/com.atproto.repo.applyWrites", {"repo": self.did, "writes": writes}, self.token)

    def ask(self, name, **query):
        return request(f"{self.pds}/xrpc/{name}?{urllib.parse.urlencode(query, doseq=True)}", token=self.token)

    def told(self):
        """Every post that the network ever told this person of."""
        uris, cursor = set(), {}
        while True:
            page = self.ask("app.bsky.notification.listNotifications", limit=100, **cursor)
            uris |= {one["uri"] for one in page["notifications"]}
            if not page["notifications"] or "cursor" not in page:
                return uris
            cursor = {"cursor": page["cursor"]}

    def posts(self, uris):
        """{uri: (author, text)} of those that the AppView has, whatever thread they hang in."""
        found = {}
        for start in range(0, len(uris), 25):
            for post in self.ask("app.bsky.feed.getPosts", uris=uris[start:start + 25])["posts"]:
                found[post["uri"]] = (post["author"]["did"], post["record"]["text"])
        return found


def create(text, root, parent, key, created):
    return {"$type": "com.atproto.repo.applyWrites#create", "collection": POST, "rkey": key,
            "value": {"$type": POST, "text": text, "createdAt": created, "reply": {"root": root, "parent": parent}}}


def delete(uri):
    return {"$type": "com.atproto.repo.applyWrites#delete", "collection": POST, "rkey": uri.rsplit("/", 1)[1]}


class SkyCrowd:
    """What customers do, one of them in each batch; and the shop, which answers from its telephone."""

    def __init__(self, customers, shop, roots, chance):
        self.customers, self.shop, self.roots, self.chance = customers, shop, roots, chance
        self.alive = {}    # uri: (author, text)
        self.parents = {}  # uri: uri
        self.deleted, self.own, self.made = set(), {root["uri"] for root in roots}, 0
        self.refs = []     # (customer, uri, cid, root)
        self.clock = int(time.time() * 1_000_000)

    def reply(self, text):
        root = self.chance.choice(self.roots)
        parent = root
        if self.refs and self.chance.random() < 0.25:
            _, uri, cid, root = self.chance.choice(self.refs)
            parent = {"uri": uri, "cid": cid}
        self.clock += 1 + self.chance.randrange(1000)
        late = self.chance.randrange(60, 7200) if self.chance.random() < 0.1 else 0
        created = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(seconds=late)
        return create(text, root, parent, tid(self.clock, self.chance.randrange(1024)), created.strftime("%Y-%m-%dT%H:%M:%S.000Z"))

    def write(self, person, writes, gone=()):
        written = person.write(writes + [delete(uri) for uri in gone])["results"]
        for one, result in zip(writes, written):
            value, uri = one["value"], result["uri"]
            self.parents[uri] = value["reply"]["parent"]["uri"]
            if person is self.shop:
                self.own.add(uri)
                continue
            self.alive[uri] = (person.did, value["text"])
            self.refs.append((person, uri, result["cid"], value["reply"]["root"]))
        for uri in gone:
            self.alive.pop(uri)
            self.deleted.add(uri)
        self.refs = [ref for ref in self.refs if ref[1] not in gone]

    def batch(self, count):
        customer = self.chance.choice(self.customers)
        writes = [self.reply(f"{self.chance.choice(WORDS)} {self.made + n} {self.chance.getrandbits(32):x}") for n in range(count)]
        self.made += count
        mine = [ref[1] for ref in self.refs if ref[0] is customer]
        answered = {one["value"]["reply"]["parent"]["uri"] for one in writes}
        gone = self.chance.sample(mine, min(len(mine), max(1, count // 20)))
        self.write(customer, writes, [uri for uri in gone if uri not in answered])
        self.write(self.shop, [self.reply(f"réponse {self.made}")])

    def everywhere(self, seconds=60):
        """What the AppView holds, as soon as it holds what was written and no more; it indexes behind the PDS."""
        deadline = time.monotonic() + seconds
        while True:
            found = self.customers[0].posts(list(self.alive) + sorted(self.deleted))
            if found == self.alive or time.monotonic() > deadline:
                return found
            time.sleep(0.5)
