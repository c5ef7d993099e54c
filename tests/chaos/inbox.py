#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A worker killed at random while a crowd comments, edits and deletes: afterwards the inbox holds exactly what the network holds.

Compared for each message: its id, who wrote it, its words, whether it is deleted. What the shop wrote itself is never a
customer's message. The witness is the network: the practice network's own list, or a real AppView's posts. At the end a copy of
the workspace is spoilt in one row at a time, and each time the comparison has to notice.

  inbox.py --parvis BIN practice [--comments 5000 --kills 10 --faults SPEC]
  inbox.py --parvis BIN bluesky --start bluesky/start.sh [--comments 5000 --kills 10]
"""
import argparse
import collections
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from chaos import Failed, Workspace, set_faults, start_server, stop
from crowd import Crowd, request, with_retries
from sky import Sky, SkyCrowd

class Killer:
    """One worker that reads the inbox; killed and started again so many times, spread over the whole work."""

    def __init__(self, workspace, kills, steps, chance, log):
        self.workspace, self.chance, self.log = workspace, chance, log
        self.at = sorted(chance.sample(range(1, steps), kills))
        self.process, self.kills = None, 0
        self.start()

    def start(self):
        self.process = subprocess.Popen([self.workspace.parvis, "worker", "--sync-only"], env=self.workspace.env,
                                        stdout=subprocess.DEVNULL, stderr=self.log)

    def step(self, number):
        if number not in self.at:
            return
        if self.process.poll() is not None:
            raise Failed(f"the worker ended by itself with {self.process.returncode}")
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.kills += 1
        self.start()


class Truth:
    """What the network holds. living: {id: (author, text)} of customers; own: the shop's ids; told: ids the shop was told of.

    A comment is what the shop was told of, or what answers, over as many steps as it takes, a post or a comment: by the
    network's own word. On Mastodon what answered a deleted one answers nothing any more; untold, it is a stranger's post. It
    need not be in the inbox; if it came in before, it is followed like all others.
    """

    def __init__(self, living, deleted, own, parents, told):
        self.living, self.deleted, self.own, self.hidden = living, deleted, own, set()
        for one in living:
            above = one
            while above in living and above not in told:
                above = parents.get(above)
            if above not in living and above not in own:
                self.hidden.add(one)
        if len(self.hidden) > max(2, len(living) // 50):
            raise Failed(f"{len(self.hidden)} of {len(living)} are no comments any more: the test proves little")


def open_copy(workspace):
    """A copy in memory: it stands still, and may be spoilt."""
    db, copy = sqlite3.connect(f"file:{workspace.env['PARVIS_WORKSPACE']}?mode=ro", uri=True), sqlite3.connect(":memory:")
    db.backup(copy)
    db.close()
    return copy


def differences(db, truth):
    """Of the whole inbox from the whole truth; db: an open workspace file."""
    problems = []
    rows = db.execute("SELECT m.remote_id, i.remote_id, i.handle, m.text, m.state, m.own, m.conversation FROM message m "
                      "LEFT JOIN person_identity i ON i.id = m.author").fetchall()
    counts = collections.Counter(row[0] for row in rows)
    problems += [f"{n} rows of {one}" for one, n in counts.items() if n > 1 or one is None]
    for one in truth.living.keys() - counts.keys() - truth.hidden:
        problems.append(f"missing: {one} {truth.living[one]}")
    for one, author, handle, text, state, own, conversation in rows:
        if one in truth.own:
            if not own:
                problems.append(f"the shop's own as a customer's: {one}")
        elif own or conversation is None:
            problems.append(f"a customer's message as an own one, or without a conversation: {one}")
        elif one in truth.deleted:
            if state != "deleted" or text:
                problems.append(f"deleted on the network, {state} here: {one} {text!r}")
        elif one not in truth.living:
            problems.append(f"never was on the network: {one}")
        elif state == "deleted":
            problems.append(f"said to be deleted, and is there: {one} {text!r}")
        elif text != truth.living[one][1]:
            problems.append(f"other words: {one} {text!r} instead of {truth.living[one][1]!r}")
        elif truth.living[one][0] not in (author, handle.split("@")[0]):
            problems.append(f"another author: {one} {author} {handle} instead of {truth.living[one][0]}")
    torn = db.execute("SELECT c.id FROM conversation c WHERE NOT EXISTS "
                      "(SELECT 1 FROM message m WHERE m.conversation = c.id AND m.own = 0)").fetchall()
    return problems + [f"a conversation without a customer's message: {one[0]}" for one in torn]


SPOILS = (
    ("words", "UPDATE message SET text = text || '.' WHERE id = {living}"),
    ("a message gone", "DELETE FROM message WHERE id = {living}"),
    ("a wrong deletion", "UPDATE message SET state = 'deleted' WHERE id = {living}"),
    ("a deletion missed", "UPDATE message SET state = 'received' WHERE id = {deleted}"),
    ("words of a deleted one kept", "UPDATE message SET text = 'kept' WHERE id = {deleted}"),
    ("another author", "UPDATE message SET author = (SELECT id FROM person_identity WHERE id <> message.author LIMIT 1) WHERE id = {living}"),
    ("another id", "UPDATE message SET remote_id = remote_id || '0' WHERE id = {living}"),
    ("an own one as a customer's", "UPDATE message SET own = 0 WHERE id = {own}"),
    ("a customer's as an own one", "UPDATE message SET own = 1 WHERE id = {living}"),
    ("a message outside of every conversation", "UPDATE message SET conversation = NULL WHERE id = {living}"),
)


def must_notice(workspace, truth, chance):
    """The comparison itself is tested: a row spoilt at random must not pass."""
    db = open_copy(workspace)
    ids = {"living": "own = 0 AND state <> 'deleted'", "deleted": "own = 0 AND state = 'deleted'", "own": "own = 1"}
    for name, where in ids.items():
        rows = db.execute(f"SELECT id, remote_id FROM message WHERE {where}").fetchall()
        ids[name] = chance.choice([row[0] for row in rows if row[1] not in truth.hidden])
    for name, statement in SPOILS:
        if db.execute(statement.format(**ids)).rowcount != 1 or not differences(db, truth):
            raise Failed(f"the comparison does not notice: {name}")
        db.rollback()
    if differences(db, truth):
        raise Failed("the copy differs after all was taken back")
    db.close()


def settle(workspace, truth, rounds):
    """Reads until nothing differs: a round looks at some threads only, and a network shows late what it took early."""
    problems = ["it was never read"]
    for number in range(1, rounds + 1):
        try:
            workspace.call("sync", as_json=False)
        except Failed as problem:
            if "asks to wait" not in str(problem):
                raise
            time.sleep(1)  # the last 429 of the faults still holds
            continue
        db = open_copy(workspace)
        problems = differences(db, truth)
        kept = db.execute("SELECT remote_id FROM message").fetchall()
        db.close()
        if not problems:
            hidden = len(truth.hidden & {row[0] for row in kept})
            print(f"equal after {number} rounds: {len(truth.living) - len(truth.hidden)} living, {len(truth.deleted)} deleted; {len(truth.hidden)} "
                  f"answer nothing any more on the network, of which {hidden} came in before", flush=True)
            return
        time.sleep(0.2)
    raise Failed(f"{len(problems)} differences:\n" + "\n".join(problems[:20]))


# ---- the practice network

def practice(options, folder, chance):
    command = [options.parvis, "practice", "--seed", str(options.seed), "--speed", "0", "--log", os.path.join(folder, "witness.log")]
    network, started = start_server(command)
    killer = None
    try:
        url, shop = started["url"], started["accounts"][0]
        workspace = Workspace(options.parvis, folder)
        account = workspace.connect(url, shop["handle"], shop["token"])
        for number in range(options.posts):
            workspace.call("post", "add", "--account", account, "--text", f"Notre nouveauté {number}", "--at", "now")
        workspace.call("worker", "--until-idle", "--publish-only", as_json=False)
        posts = [row["remote_id"] for row in workspace.call("post", "list")]
        set_faults(url, options.faults)
        crowd = Crowd(url, shop["handle"], shop["token"], posts, chance)
        size = 100
        steps = options.comments // size
        began = time.monotonic()
        with open(os.path.join(folder, "workers.log"), "w") as log:
            killer = Killer(workspace, options.kills, steps, chance, log)
            for number in range(steps):
                with_retries(lambda: crowd.batch(size))
                time.sleep(chance.uniform(0.1, 0.9))
                killer.step(number)
            print(f"{crowd.made} comments in {time.monotonic() - began:.0f} s: {dict(crowd.did)}; kills {killer.kills}", flush=True)
            stop(killer.process)
        set_faults(url, "")
        came_in_between(workspace, crowd.made)
        truth = practice_truth(url, {one["handle"] for one in started["accounts"]}, crowd)
        settle(workspace, truth, options.rounds)
        must_notice(workspace, truth, chance)
        by_command(workspace, truth, chance)
    finally:
        if killer:
            stop(killer.process)
        stop(network)


def came_in_between(workspace, made):
    db = open_copy(workspace)
    seen = db.execute("SELECT count(*) FROM message").fetchone()[0]
    db.close()
    print(f"{seen} messages came in between the kills", flush=True)
    if seen < made // 4:
        raise Failed(f"only {seen} messages came in while workers were killed: the test proved nothing")


def practice_truth(url, shops, crowd):
    everything = request(url + "/practice/statuses")
    living = {one["id"]: (one["account"], one["text"]) for one in everything if one["account"] not in shops}
    if len(living) + len(crowd.deleted) != crowd.made or living.keys() & crowd.deleted:
        raise Failed(f"the network holds {len(living)} and {len(crowd.deleted)} were deleted of {crowd.made}: the test is wrong")
    told = {one for one, (_, text) in living.items() if text.startswith("@")}
    return Truth(living, crowd.deleted, {one["id"] for one in everything if one["account"] in shops},
                 {one["id"]: one["in_reply_to"] for one in everything}, told)


def by_command(workspace, truth, chance):
    """What the command line shows is what the file holds: of some conversations, and of the list as a whole."""
    rows = workspace.call("inbox", "list", "--limit", "10000")
    if len({row["id"] for row in rows}) != len(rows):
        raise Failed("`inbox list` shows a conversation twice")
    for row in chance.sample(rows, min(20, len(rows))):
        for message in workspace.call("inbox", "show", row["id"])["messages"]:
            if message["own"] or message["state"] == "deleted":
                continue
            if truth.living.get(message["remote_id"], ("", None))[1] != message["text"]:
                raise Failed(f"`inbox show {row['id']}` tells {message['text']!r} of {message['remote_id']}")
    if not workspace.call("verify")["ok"]:
        raise Failed("verify finds the workspace unsound")


# ---- a real Bluesky network

def bluesky(options, folder, chance):
    server, started = start_server([options.start])
    killer = None
    try:
        workspace = Workspace(options.parvis, folder)
        shop = started["accounts"][0]
        account = workspace.call("account", "add", "--network", "bluesky", "--server", started["pds"], "--handle", shop["handle"],
                                 "--secret-stdin", stdin=shop["password"])["id"]
        customers = [Sky(started["pds"], person) for person in started["accounts"][1:]]
        customers += [Sky(started["pds"], {"handle": f"client{number}.test", "email": f"client{number}@test.invalid",
                                           "password": "client-pass"}, new=True) for number in range(6)]
        for number in range(options.posts):
            workspace.call("post", "add", "--account", account, "--text", f"A new cup, number {number}", "--at", "now")
        workspace.call("worker", "--until-idle", "--publish-only", as_json=False)
        roots = [{"uri": uri, "cid": cid} for uri, cid in posts_of(workspace)]
        crowd = SkyCrowd(customers, Sky(started["pds"], shop), roots, chance)
        size = max(10, options.comments // 50)
        steps = options.comments // size
        began = time.monotonic()
        with open(os.path.join(folder, "workers.log"), "w") as log:
            killer = Killer(workspace, options.kills, steps, chance, log)
            for number in range(steps):
                crowd.batch(size)
                time.sleep(chance.uniform(0.2, 1.0))
                killer.step(number)
            print(f"{crowd.made} comments in {time.monotonic() - began:.0f} s, {len(crowd.deleted)} deleted; kills {killer.kills}", flush=True)
            stop(killer.process)
        came_in_between(workspace, crowd.made)
        living = crowd.everywhere()
        if living != crowd.alive:
            raise Failed(f"the AppView holds {len(living)} comments instead of {len(crowd.alive)}")
        # Everything counts, also what nobody was told of: its authors' own posts lead to it.
        truth = Truth(living, crowd.deleted, crowd.own, crowd.parents, set(living))
        print(f"the shop was told of {len(crowd.shop.told() & living.keys())} of {len(living)}", flush=True)
        settle(workspace, truth, options.rounds)
        must_notice(workspace, truth, chance)
        by_command(workspace, truth, chance)
    finally:
        if killer:
            stop(killer.process)
        stop(server)


def posts_of(workspace):
    db = sqlite3.connect(f"file:{workspace.env['PARVIS_WORKSPACE']}?mode=ro", uri=True)
    rows = db.execute("SELECT remote_id, remote_version FROM publication WHERE remote_id IS NOT NULL").fetchall()
    db.close()
    return rows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--parvis", required=True)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--comments", type=int, default=5000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--posts", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=40, help="readings after the last kill until the sets must be equal")
    parser.add_argument("--keep", action="store_true", help="leave the folder of the run")
    modes = parser.add_subparsers(dest="mode", required=True)
    mode = modes.add_parser("practice")
    mode.add_argument("--faults", default="500:0.04,429:0.01")
    mode = modes.add_parser("bluesky")
    mode.add_argument("--start", required=True)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    folder = tempfile.mkdtemp(prefix="parvis-chaos-")
    print(f"seed {options.seed}", flush=True)
    try:
        (practice if options.mode == "practice" else bluesky)(options, folder, chance)
    except Failed as problem:
        print(f"FAIL (seed {options.seed}, folder {folder} kept):\n{problem}", file=sys.stderr)
        return 1
    if options.keep:
        print(folder)
    else:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
