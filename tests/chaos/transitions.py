#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at every transition of the dispatcher, one after the other, with real processes.

  transitions.py PARVIS CHECKPOINTS [--ignore-keys] [--only WORDS] [--at-once N]

CHECKPOINTS prints the program's own list ("before claim", "after claim", …). Each has a row in ROWS: what is posted and what the
network does so that a worker comes there, where it is killed by itself (PARVIS_STOP_AT, in Debug builds with tests). A transition
without a row, or one that is never reached, fails. Then a second worker works until nothing is left. The witness is the practice
network's own log: each text must stand there exactly once and in order; "failed" and "missed" mean not there at all, and
"uncertain" is allowed only where the row says why nobody can know.
"""
import argparse
import collections
import concurrent.futures
import dataclasses
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib

from chaos import Failed, Workspace, set_faults, start_server, stop

LEASE = "1"
PATIENCE = 60


@dataclasses.dataclass
class Row:
    point: str  # "after segment-done:2": the second time
    shape: str = "plain"
    faults: str = ""  # of the network while the worker is to die
    before: str = ""  # where a first worker dies, so that there is something to take over
    trigger: str = ""  # "stop": asked to stop with a request on the wire; "kill": killed from outside there
    ends: str = "published"
    why: str = ""  # for an end that is not published
    sign_in: bool = False  # the network refused the token: a person connects the account again


def both(transition, **details):
    return [Row(f"{moment} {transition}", **details) for moment in ("before", "after")]


ROWS = [
    *both("claim"),
    *both("begin"),
    *both("ask-publish"),
    *both("publish"),
    *both("segment-done", shape="thread"),
    Row("after segment-done:2", shape="thread"),
    Row("after segment-done:3", shape="thread"),
    Row("before begin:2", shape="thread"),
    Row("after ask-publish:4", shape="thread"),
    *both("ask-upload", shape="media"),
    *both("note-upload", shape="media"),
    Row("after note-upload:2", shape="media"),
    *both("ask-upload-state", shape="media", before="after note-upload"),
    *both("ask-published", before="after begin"),
    *both("ask-published", before="after ask-publish"),
    *both("renew-to-resend", before="before ask-publish"),
    *both("reconcile-later", faults="accept-then-drop:x1"),
    *both("reconcile-later", faults="500:x1"),
    *both("retry-later", faults="429:x1:1s"),
    *both("hand-back", shape="three", faults="slow:1500ms", trigger="stop"),
    Row("in flight, accepted", faults="slow:30s", trigger="kill"),
    Row("before fail", faults="expired:1", sign_in=True),
    Row("after fail", faults="expired:1", sign_in=True, ends="failed", why="the network refused the token: nothing was taken"),
    Row("before miss", shape="late", ends="missed", why="past the limit for being late"),
    Row("after miss", shape="late", ends="missed", why="past the limit for being late"),
    Row("before mark-uncertain", before="after ask-publish", faults="expired:1", sign_in=True),
    Row("after mark-uncertain", before="after ask-publish", faults="expired:1", sign_in=True, ends="uncertain",
        why="the token was refused when the network was asked what it has"),
]


def picture(path, shade):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = (b"\0" + bytes((shade, 64, 192)) * 32) * 24
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 32, 24, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    return path


def plan(workspace, account, shape):
    """Posts; gives the texts that have to come to exist, in order."""
    add = ["post", "add", "--account", account, "--at", "now", "--text"]
    if shape == "thread":
        workspace.call(*add, "one", "--thread-part", "two", "--thread-part", "three", "--thread-part", "four")
        return ["one", "two", "three", "four"]
    if shape == "three":
        for text in ("one", "two", "three"):
            workspace.call(*add, text)
        return ["one", "two", "three"]
    media = []
    if shape == "media":
        for shade in (32, 96):
            media += ["--media", picture(os.path.join(workspace.folder, f"{shade}.png"), shade) + "=a colour"]
    workspace.call(*add, "one", *media, *(["--late", "0"] if shape == "late" else []))
    return ["one"]


def accepted(log):
    with open(log, encoding="utf-8") as lines:
        return [e for e in map(json.loads, lines) if e["event"] == "accepted"]


def worker(workspace, log, point=None, until_idle=False):
    command = [workspace.parvis, "worker", "--publish-only", "--lease", LEASE] + (["--until-idle"] if until_idle else [])
    env = dict(workspace.env, PARVIS_STOP_AT=point) if point else workspace.env
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=log)


def die_at(workspace, log, point, trigger, witness):
    process = worker(workspace, log, None if trigger == "kill" else point)
    try:
        if trigger:
            end = time.monotonic() + PATIENCE
            while not accepted(witness):
                if time.monotonic() > end:
                    raise Failed("nothing came to the network")
                time.sleep(0.02)
            process.send_signal(signal.SIGTERM if trigger == "stop" else signal.SIGKILL)
        if process.wait(PATIENCE) != -signal.SIGKILL:
            raise Failed(f"the worker ended with {process.returncode}, it never came to “{point}”")
    except subprocess.TimeoutExpired:
        raise Failed(f"the worker never came to “{point}”") from None
    finally:
        stop(process)


def finish(workspace, log):
    process = worker(workspace, log, until_idle=True)
    try:
        process.wait(PATIENCE * 2)
    except subprocess.TimeoutExpired:
        raise Failed("the second worker does not come to rest") from None
    finally:
        stop(process)


def judge(row, rows, found, texts):
    states = collections.Counter(r["state"] for r in rows)
    if states != {row.ends: len(rows)}:
        raise Failed(f"ends {dict(states)}, expected {row.ends}")
    if row.ends in ("failed", "missed", "uncertain") and any(not r["error"] for r in rows):
        raise Failed(f"{row.ends} without a reason")
    times = collections.Counter(e["text"] for e in found)
    if any(n > 1 for n in times.values()):
        raise Failed(f"TWICE on the network: {dict(times)}")
    if row.ends == "published" and [e["text"] for e in found] != texts:
        raise Failed(f"on the network {[e['text'] for e in found]}, expected {texts}")
    if row.ends in ("failed", "missed") and found:
        raise Failed(f"{row.ends}, and yet on the network: {dict(times)}")


def last_words(folder):
    path = os.path.join(folder, "workers.log")
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as log:
        return "".join("    " + line for line in log.readlines()[-12:])


def play(row, parvis, ignore_keys):
    """What happened, for the table."""
    folder = tempfile.mkdtemp(prefix="parvis-transition-")
    witness = os.path.join(folder, "witness.log")
    network = None
    try:
        network, started = start_server([parvis, "practice", "--accounts", "1", "--seed", "3", "--speed", "0", "--log", witness]
                                        + (["--ignore-keys"] if ignore_keys else []))
        workspace = Workspace(parvis, folder)
        connect = [started["url"], started["accounts"][0]["handle"], started["accounts"][0]["token"]]
        texts = plan(workspace, workspace.connect(*connect), row.shape)
        with open(os.path.join(folder, "workers.log"), "w", encoding="utf-8") as log:
            if row.before:
                die_at(workspace, log, row.before, "", witness)
            set_faults(started["url"], row.faults)
            die_at(workspace, log, row.point, row.trigger, witness)
            then = workspace.call("post", "list")
            out = len(accepted(witness))
            set_faults(started["url"], "")
            if row.sign_in:
                workspace.connect(*connect)
            finish(workspace, log)
        rows, found = workspace.call("post", "list"), accepted(witness)
        judge(row, rows, found, texts)
        return "+".join(sorted({r["state"] for r in then})), out, row.ends, len(found), len(texts)
    except Failed as failed:
        raise Failed(f"{failed}\n{last_words(folder)}") from None
    finally:
        stop(network)
        shutil.rmtree(folder, ignore_errors=True)


def missing_rows(checkpoints):
    listed = subprocess.run([checkpoints], check=True, capture_output=True, text=True).stdout.splitlines()
    have = {row.point.split(":")[0] for row in ROWS}
    return [name for name in listed if name not in have]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("parvis")
    parser.add_argument("checkpoints")
    parser.add_argument("--ignore-keys", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--at-once", type=int, default=5)
    options = parser.parse_args()
    problems = [f"the transition “{name}” has no row" for name in missing_rows(options.checkpoints)]
    rows = [row for row in ROWS if options.only in row.point]
    print(f"network: {'ignores' if options.ignore_keys else 'honours'} idempotency keys; killed with SIGKILL, lease {LEASE} s")
    print(f"{'killed':26}{'given':48}{'then':20}{'out':>4}  {'ends':12}{'on the network':>14}")
    with concurrent.futures.ThreadPoolExecutor(options.at_once) as pool:
        played = [(row, pool.submit(play, row, options.parvis, options.ignore_keys)) for row in rows]
        for row, result in played:
            given = ", ".join(w for w in (row.shape, row.faults, row.before and f"taken over {row.before}") if w)
            try:
                then, out, ends, found, wanted = result.result()
                print(f"{row.point:26}{given:48}{then:20}{out:4}  {ends:12}{found:8} of {wanted}   {row.why}", flush=True)
            except Failed as failed:
                print(f"{row.point:26}{given:48}FAILED: {failed}", flush=True)
                problems.append(f"{row.point} ({given}): {str(failed).splitlines()[0]}")
    if problems:
        print("FAIL:\n" + "\n".join(problems), file=sys.stderr)
        return 1
    print(f"{len(rows)} kills: none twice, none lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
