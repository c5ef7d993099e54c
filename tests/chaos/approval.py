#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two have to agree: `post approve`, `post reject` and `rehearse` as several people, and what the practice network gets.

The policy is written into the workspace's file, as the window would. The witness is the practice network's own log.

  approval.py PARVIS
"""
import datetime
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from chaos import Failed, Workspace, start_server, stop


def expect(what, actual, wanted):
    if actual != wanted:
        raise Failed(f"{what}: {actual!r}, not {wanted!r}")


def as_person(workspace, name):
    workspace.env["USER"] = name


def refused(workspace, *words):
    """The reason on standard error; exit 1."""
    done = subprocess.run([workspace.parvis, "--json", *words], env=workspace.env, capture_output=True, text=True, timeout=60)
    expect(f"exit of {' '.join(words)}", done.returncode, 1)
    return done.stderr


def at(hours):
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:00Z")


def states(answer):
    return [publication["state"] for publication in answer]


def run(parvis, folder):
    log = os.path.join(folder, "witness.log")
    network, started = start_server([parvis, "practice", "--seed", "3", "--log", log, "--speed", "0"])
    try:
        workspace = Workspace(parvis, folder)
        first = started["accounts"][0]
        account = workspace.connect(started["url"], first["handle"], first["token"])
        with sqlite3.connect(workspace.env["PARVIS_WORKSPACE"]) as file:
            file.execute("INSERT INTO approval_policy (account, needed, people) VALUES (?, 2, '')", (int(account),))
        as_person(workspace, "lea")
        post = workspace.call("post", "add", "--account", account, "--text", "Read by two", "--at", at(2))["post"]
        decide(workspace, post)
        rehearse(workspace, post)
        workspace.call("worker", "--until-idle", "--publish-only", as_json=False)
        with open(log, encoding="utf-8") as lines:
            accepted = [json.loads(line)["text"] for line in lines if '"accepted"' in line]
        expect("what arrived", accepted, [])
        with sqlite3.connect(workspace.env["PARVIS_WORKSPACE"]) as file:
            steps = [row[0] for row in file.execute("SELECT who || ' ' || action FROM audit ORDER BY id")]
        expect("the log", steps, ["omar approve", "zoe approve", "zoe reject"])
    finally:
        stop(network)


def decide(workspace, post):
    if "wrote it" not in refused(workspace, "post", "approve", post):
        raise Failed("the author approved their own post")
    as_person(workspace, "omar")
    expect("after one", states(workspace.call("post", "approve", post, "--why", "good")), ["in_review"])
    if "already" not in refused(workspace, "post", "approve", post):
        raise Failed("one person counted twice")
    as_person(workspace, "zoe")
    expect("after two", states(workspace.call("post", "approve", post)), ["scheduled"])
    expect("after another time", states(workspace.call("post", "reschedule", post, "--at", at(3))), ["in_review"])
    expect("sent back", states(workspace.call("post", "reject", post, "--why", "too late in the day")), ["draft"])
    if "too late in the day" not in json.dumps(workspace.call("post", "show", post)):
        raise Failed("the reason is lost")
    refused(workspace, "post", "reject", post, "--why", "again")


def rehearse(workspace, post):
    workspace.call("post", "reschedule", post, "--at", at(4))
    found = workspace.call("rehearse", "--hours", "24")
    expect("posts rehearsed", [row["post"] for row in found], [post])
    expect("its signal", found[0]["signal"], "red")
    expect("its reasons", [(r["code"], r["repair"]) for r in found[0]["reasons"]], [("not_approved", "approve")])
    expect("in three hours", workspace.call("rehearse", "--hours", "3"), [])


def main():
    folder = tempfile.mkdtemp(prefix="parvis-approval-")
    try:
        run(sys.argv[1], folder)
    except Failed as failed:
        print(f"FAIL: {failed}", file=sys.stderr)
        sys.exit(1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
