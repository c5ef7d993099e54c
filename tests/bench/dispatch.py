#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""dispatch.py PARVIS BARE_LOOP [POSTS ACCOUNTS ROUNDS]: many publications due in the same second, one worker.

1000 publications over 50 accounts of the practice network fall due at one moment; the worker waits for it. Printed: how
late each came to exist there (p50, p99, from the network's own log), and the throughput beside a bare loop that makes
the same requests over the same HttpClient with nothing around them, on the same network, by turns. Target: 0.8. The processor
time of both, from the moment they are due, is told too: on a busy machine it says more than the clock.
"""
import datetime
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def processor(pid):
    """Seconds that a process and its ended children have had."""
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return sum(int(f) for f in fields[11:15]) / os.sysconf("SC_CLK_TCK")


def accepted(log, start):
    with open(log) as lines:
        lines.seek(start)
        events = [json.loads(line) for line in lines]
    return [e for e in events if e["event"] == "accepted"], os.path.getsize(log)


def wait_for(posts, log, start, end):
    """Until so many were accepted. Reads what is new, once: on two cores a poll that reads all again is measured too."""
    seen, cut = 0, b""
    with open(log, "rb") as lines:
        lines.seek(start)
        while seen < posts and time.time() < end:
            time.sleep(0.1)
            *whole, cut = (cut + lines.read()).split(b"\n")
            seen += sum(b'"event":"accepted"' in line for line in whole)


def plan(parvis, env, accounts, posts, due):
    each = ["--account=" + a for a in accounts]
    for number in range(posts // len(accounts)):
        subprocess.run([parvis, "--quiet", "post", "add", *each, "--text", f"Post {number} of the dispatcher", "--at", due],
                       env=env, check=True, stdout=subprocess.DEVNULL)


def dispatched(parvis, env, accounts, posts, log, start):
    """The lateness of each post in seconds, and the processor time from the moment they were due."""
    due = int(time.time()) + 4 + posts // 100
    plan(parvis, env, accounts, posts, datetime.datetime.fromtimestamp(due, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))
    if time.time() > due - 1:
        sys.exit("planning took longer than expected: the posts were due before the worker waited for them")
    worker = subprocess.Popen([parvis, "--quiet", "worker", "--publish-only"], env=env, stderr=subprocess.DEVNULL)
    try:
        end = time.time() + 300
        time.sleep(max(0, due - 0.02 - time.time()))
        before = processor(worker.pid)
        wait_for(posts, log, start, end)
        # The last answers are still being written down.
        while any(r["state"] != "published" for r in json.loads(subprocess.run(
                [parvis, "--json", "post", "list"], env=env, check=True, capture_output=True, text=True).stdout)):
            if time.time() > end:
                sys.exit("not all was published")
            time.sleep(0.2)
        used = processor(worker.pid) - before
        events, size = accepted(log, start)
    finally:
        worker.terminate()
        worker.wait()
    if len(events) != posts:
        sys.exit(f"{len(events)} of {posts} came to exist")
    return sorted(moment(e["time"]) - due for e in events), used, size


def main():
    parvis, bare = (os.path.realpath(p) for p in sys.argv[1:3])
    posts, count, rounds = (int(n) for n in (sys.argv[3:] + ["1000", "50", "3"][len(sys.argv) - 3:]))
    folder = tempfile.mkdtemp(prefix="parvis-dispatch-")
    log = os.path.join(folder, "witness.log")
    env = dict(os.environ, PARVIS_WORKSPACE=os.path.join(folder, "w.parvis"), PARVIS_VAULT=os.path.join(folder, "vault"),
               PARVIS_VAULT_PASSPHRASE_FILE=os.path.join(folder, "passphrase"))
    with open(os.path.join(folder, "passphrase"), "w") as file:
        file.write("a passphrase of the benchmark\n")
    network = subprocess.Popen([parvis, "practice", "--accounts", str(count), "--seed", "3", "--speed", "0", "--log", log],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        started = network.stdout.readline()
        place = json.loads(started)
        subprocess.run([parvis, "--quiet", "init", "--zone", "Europe/Paris"], env=env, check=True, stdout=subprocess.DEVNULL)
        accounts = [json.loads(subprocess.run(
            [parvis, "--quiet", "--json", "account", "add", "--network", "mastodon", "--server", place["url"], "--handle",
             a["handle"], "--secret-stdin"], env=env, input=a["token"], check=True, capture_output=True, text=True).stdout)["id"]
            for a in place["accounts"]]
        ours, theirs, our_time, their_time = [], [], [], []
        size = 0
        for _ in range(rounds):
            before = os.times()
            loop = json.loads(subprocess.run([bare, str(posts), "16"], input=started, check=True, capture_output=True, text=True).stdout)
            after = os.times()
            their_time.append(after.children_user + after.children_system - before.children_user - before.children_system)
            theirs.append(loop["per_second"])
            _, size = accepted(log, size)
            lateness, used, size = dispatched(parvis, env, accounts, posts, log, size)
            our_time.append(used)
            ours.append(posts / lateness[-1])
            print(f"  bare loop {theirs[-1]:.0f}/s; dispatcher {ours[-1]:.0f}/s, late p50 {lateness[posts // 2]:.2f} s, "
                  f"p99 {lateness[posts * 99 // 100]:.2f} s, last {lateness[-1]:.2f} s; processor time {their_time[-1]:.2f} s and {used:.2f} s",
                  flush=True)
    finally:
        network.terminate()
        network.wait()
        shutil.rmtree(folder, ignore_errors=True)
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"{posts} posts on {count} accounts, median of {rounds}: bare loop {statistics.median(theirs):.0f}/s, "
          f"dispatcher {statistics.median(ours):.0f}/s: {ratio:.2f} (target 0.80, {'met' if ratio >= 0.8 else 'NOT met'}); best rounds {max(ours) / max(theirs):.2f}; "
          f"processor time for all of them, medians: loop {statistics.median(their_time):.2f} s, dispatcher "
          f"{statistics.median(our_time):.2f} s")


if __name__ == "__main__":
    main()
