#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers on the practice network: they comment, edit, delete, come late and are told of twice."""
import collections
import json
import urllib.error
import urllib.request

WORDS = ("Bonjour, ma commande n’est pas arrivée", "Love this ☕", "متى يصل الطلب؟", "<b>pas du gras</b> & \"fin\"", "🙂👩‍👩‍👧",
         "is it open on Sunday?", "déçue…", "ok", "العربية and English mixed", "two\nlines")


def request(url, body=None, token=None, method=None, timeout=60):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"} if data else {}
    if token:
        headers["Authorization"] = "Bearer " + token
    ask = urllib.request.Request(url, data=data, headers=headers, method=method or ("POST" if data else "GET"))
    with urllib.request.urlopen(ask, timeout=timeout) as answer:
        return json.load(answer)


class Crowd:
    """What customers do on the practice network, in batches; it keeps what it has done as ids only."""

    def __init__(self, url, shop, token, posts, chance):
        self.url, self.shop, self.token, self.posts, self.chance = url, shop, token, posts, chance
        self.alive, self.lonely, self.deleted, self.made = [], set(), set(), 0
        self.did = collections.Counter()

    def comment(self):
        chance, roll = self.chance, self.chance.random()
        deed = {"author": f"client{chance.randrange(400)}", "text": f"{chance.choice(WORDS)} {self.made} {chance.getrandbits(32):x}"}
        self.made += 1
        if roll < 0.06:
            kind, deed = "mention", {"do": "mention", "shop": self.shop, **deed}
            if chance.random() < 0.5:
                kind, deed["visibility"] = "direct", "direct"
        else:
            answered = chance.choice(self.alive) if self.alive and chance.random() < 0.3 else chance.choice(self.posts)
            kind, deed = "comment", {"do": "comment", "on": answered, **deed}
            if chance.random() < 0.2:
                kind, deed["quiet"] = "comment nobody is told of", True
        if chance.random() < 0.1:
            kind, deed["age"] = "late " + kind, chance.randrange(60, 86_400)
        self.did[kind] += 1
        return deed

    def batch(self, count):
        deeds = [self.comment() for _ in range(count)]
        fresh = range(count)
        changes = []
        for _ in range(count // 12):
            if self.alive:
                changes.append({"do": "edit", "id": self.chance.choice(self.alive), "text": f"corrigé {self.chance.getrandbits(40):x} ✏️"})
        for _ in range(count // 20):
            if self.alive:
                gone = self.alive.pop(self.chance.randrange(len(self.alive)))
                if gone not in self.deleted:
                    changes.append({"do": "delete", "id": gone})
                    self.deleted.add(gone)
        for _ in range(count // 15):
            if self.alive:
                changes.append({"do": "repeat", "id": self.chance.choice(self.alive)})
        changes = [one for one in changes if one["do"] == "delete" or one["id"] not in self.deleted]
        self.chance.shuffle(changes)
        self.did.update(one["do"] for one in changes)
        # One that is edited and deleted in the same breath as it is written.
        deeds += [{"do": "edit", "id": "#0", "text": "at once corrected"}, {"do": "delete", "id": "#1"}]
        ids = request(self.url + "/practice/deeds", {"deeds": deeds + changes})["ids"]
        self.deleted.add(ids[1])
        self.alive += [ids[i] for i in fresh if i != 1]
        # The shop itself writes from its telephone: never a customer's message.
        answered = self.chance.choice(self.alive)
        request(self.url + "/api/v1/statuses", {"status": f"réponse {self.made}", "in_reply_to_id": answered}, self.token)
        request(self.url + "/api/v1/statuses", {"status": f"seul {self.made}"}, self.token)


def with_retries(call):
    """Faults strike the crowd's own calls too; the deeds route is spared, the shop's telephone is not."""
    try:
        call()
    except urllib.error.HTTPError as problem:
        if problem.code not in (429, 500, 503):
            raise
