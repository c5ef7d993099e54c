#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The red button: two `parvis worker` on one workspace, 500 publications due, `parvis hold` in the middle of them.

The witness is the practice network's own log: nothing that was not already being sent when the button was pressed may arrive,
and both workers have to be still within one second. Afterwards `parvis release --overdue send` lets the rest out, each once.

  hold.py PARVIS [--postgres]   beside servers/postgres.sh: in its database
"""
import collections
import datetime
import json
import os
import shutil
import sys
import tempfile
import time

from chaos import Failed, Workspace, set_faults, start_server, stop

PUBLICATIONS = 500
SLOW = "slow:60ms"  # so that requests are on the wire whenever the button is pressed
STILL_WITHIN = 1.0


def seconds(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def accepted(log):
    with open(log, encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines if line.endswith("\n")]
    return [e for e in entries if e["event"] == "accepted"]


def wait_for(what, holds, patience):
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            raise Failed(f"{what}: not within {patience} s")
        time.sleep(0.05)


def sent_begun(workspace, post, remote):
    """When the attempt that carried it began."""
    for publication in workspace.call("post", "show", post)["publications"]:
        if publication["remote_id"] == remote:
            return max(seconds(a["started"]) for a in publication["attempts"] if a["step"].startswith("send"))
    raise Failed(f"{remote} arrived and no publication knows of it")


def press(workspace, log):
    """Presses; gives the moment from which it holds, and what arrived after that."""
    asked = time.time()
    workspace.call("hold", "--why", "a storm")
    pressed = time.time()
    time.sleep(4)  # long enough for everything that would still leave to arrive
    seen = accepted(log)
    after = [e for e in seen if seconds(e["time"]) > pressed]
    during = [e for e in seen if asked < seconds(e["time"]) <= pressed]
    rows = workspace.call("post", "list")
    states = collections.Counter(row["state"] for row in rows)
    last = max((seconds(e["time"]) for e in seen), default=asked)
    senders = collections.Counter(workers_of(workspace, rows))
    print(f"out before the press {len(seen) - len(after) - len(during)} of {PUBLICATIONS}, while the command ran "
          f"({pressed - asked:.3f} s) {len(during)}, after it {len(after)} that were being sent; the last request "
          f"{last - pressed:+.3f} s from the press; sent by the workers: {sorted(senders.values())}; then {dict(states)}")
    if states["claimed"] or states["sending"]:
        raise Failed(f"a worker still works: {dict(states)}")
    if not states["scheduled"]:
        raise Failed("nothing was left to hold: the test proved nothing")
    return pressed, after


def workers_of(workspace, rows):
    """Who sent what is out, of the first of each post."""
    for post in {row["post"] for row in rows if row["state"] == "published"}:
        for publication in workspace.call("post", "show", post)["publications"]:
            yield from (a["worker"] for a in publication["attempts"] if a["outcome"] == "published")


def check(workspace, pressed, after):
    posts = {row["remote_id"]: row["post"] for row in workspace.call("post", "list") if row["remote_id"]}
    for entry in after:
        begun = sent_begun(workspace, posts[entry["id"]], entry["id"])
        if begun > pressed:
            raise Failed(f"sent {begun - pressed:.3f} s after the press: {entry}")
        late = seconds(entry["time"]) - pressed
        if late > STILL_WITHIN:
            raise Failed(f"still sending {late:.3f} s after the press: {entry}")


def release(workspace, log):
    workspace.call("release", "--why", "the storm is over", "--overdue", "send")
    wait_for("all out after the release", lambda: len(accepted(log)) >= PUBLICATIONS, 90)
    times = collections.Counter(e["id"] for e in accepted(log))
    texts = collections.Counter((e["account"], e["text"]) for e in accepted(log))
    if len(times) != PUBLICATIONS or max(texts.values()) != 1:
        raise Failed(f"{len(times)} of {PUBLICATIONS} arrived, one of them {max(texts.values())} times")


def run(parvis, folder, location=None):
    log = os.path.join(folder, "witness.log")
    network, started = start_server([parvis, "practice", "--accounts", "20", "--seed", "3", "--log", log, "--speed", "0"])
    workers = []
    try:
        workspace = Workspace(parvis, folder, location)
        accounts = [workspace.connect(started["url"], a["handle"], a["token"]) for a in started["accounts"]]
        planned = 0
        while planned < PUBLICATIONS:
            chosen = accounts[:PUBLICATIONS - planned]
            workspace.call("post", "add", *[w for a in chosen for w in ("--account", a)], "--text", f"storm {planned}", "--at", "now")
            planned += len(chosen)
        set_faults(started["url"], SLOW)
        with open(os.path.join(folder, "workers.log"), "w") as worker_log:
            workers = [workspace.start_worker(60, worker_log) for _ in range(2)]
            wait_for("twenty out", lambda: len(accepted(log)) >= 20, 60)
            pressed, after = press(workspace, log)
            check(workspace, pressed, after)
            set_faults(started["url"], "")
            release(workspace, log)
    finally:
        for process in workers + [network]:
            stop(process)


def main():
    folder = tempfile.mkdtemp(prefix="parvis-hold-")
    try:
        run(sys.argv[1], folder, os.environ["PARVIS_TEST_POSTGRES"] if "--postgres" in sys.argv else None)
    except Failed as failed:
        print(f"FAIL: {failed}", file=sys.stderr)
        workers_log = os.path.join(folder, "workers.log")
        if os.path.exists(workers_log):
            with open(workers_log) as log:
                print("".join(log.readlines()[-20:]), file=sys.stderr)
        sys.exit(1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
