#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Workers killed at random while posts go out over a network that misbehaves: each post must exist exactly once.

Real processes: two `parvis worker` on one workspace, killed with SIGKILL and started again. The witness is the network itself:
the practice network's log, or a real server's own list of statuses.

  chaos.py --parvis BIN practice [--posts 200 --accounts 4 --kills 50 --faults SPEC --ignore-keys --postgres URL]
  chaos.py --parvis BIN snac --start snac/start.sh --proxy mitm/start.sh [--posts 60 --kills 20]
"""
import argparse
import collections
import html
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

UNSETTLED = {"scheduled", "claimed", "sending", "approved"}


class Failed(Exception):
    pass


class Workspace:
    """A workspace driven through the command line alone."""

    def __init__(self, parvis, folder, location=None):
        self.parvis, self.folder = parvis, folder
        passphrase = os.path.join(folder, "passphrase")
        with open(passphrase, "w") as file:
            file.write("a long passphrase of the test\n")
        self.env = dict(os.environ, PARVIS_WORKSPACE=location or os.path.join(folder, "chaos.parvis"),
                        PARVIS_VAULT=os.path.join(folder, "vault"), PARVIS_VAULT_PASSPHRASE_FILE=passphrase)
        self.call("init", "--zone", "Europe/Paris", "--name", "Chaos", as_json=False)

    def call(self, *words, as_json=True, stdin=None):
        command = [self.parvis, "--quiet"] + (["--json"] if as_json else []) + list(words)
        done = subprocess.run(command, env=self.env, input=stdin, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise Failed(f"{' '.join(command)}: exit {done.returncode}: {done.stderr.strip()}")
        return json.loads(done.stdout) if as_json else done.stdout

    def connect(self, url, handle, token):
        return self.call("account", "add", "--network", "mastodon", "--server", url, "--handle", handle, "--secret-stdin",
                         stdin=token)["id"]

    def start_worker(self, lease, log):
        return subprocess.Popen([self.parvis, "worker", "--publish-only", "--lease", str(lease)], env=self.env,
                                stdout=subprocess.DEVNULL, stderr=log)


def start_server(command, env=None):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env)
    line = process.stdout.readline()
    if not line:
        process.wait()
        print(process.stderr.read().strip(), file=sys.stderr)
        if process.returncode == 77:
            sys.exit(77)
        raise Failed(f"{command[0]} did not start")
    return process, json.loads(line)


def stop(process):
    if process and process.poll() is None:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def plan_posts(workspace, accounts, count, chance):
    """Posts with texts of their own, due within the next seconds; every tenth with a second part."""
    texts = collections.Counter()
    for number in range(count):
        text = f"chaos post {number:04d} {chance.getrandbits(64):016x}"
        words = ["post", "add", "--account", accounts[number % len(accounts)], "--text", text, "--at", "now"]
        texts[text] = 1
        if number % 10 == 9:
            part = f"chaos part {number:04d} {chance.getrandbits(64):016x}"
            words += ["--thread-part", part]
            texts[part] = 1
        workspace.call(*words)
    return texts


def kill_at_random(workspace, kills, lease, chance, log, deadline):
    workers = [workspace.start_worker(lease, log) for _ in range(2)]
    for number in range(kills):
        time.sleep(chance.uniform(0.1, 1.2))
        victim = chance.randrange(2)
        os.kill(workers[victim].pid, signal.SIGKILL)
        workers[victim].wait()
        workers[victim] = workspace.start_worker(lease, log)
    try:
        while True:
            rows = workspace.call("post", "list")
            left = [row for row in rows if row["state"] in UNSETTLED]
            if not left:
                return rows
            if time.monotonic() > deadline:
                raise Failed(f"{len(left)} publications never came to rest, such as {left[0]}")
            time.sleep(1)
    finally:
        for worker in workers:
            stop(worker)


def check(rows, found, texts, may_be_uncertain):
    problems = []
    for text in texts:
        if found[text] > 1:
            problems.append(f"{found[text]} times on the network: {text}")
    states = collections.Counter(row["state"] for row in rows)
    for row in rows:
        text = row["text"]
        if row["state"] == "published" and found[text] != 1:
            problems.append(f"said to be published, {found[text]} times on the network: {text}")
        elif row["state"] == "uncertain":
            if not row["error"]:
                problems.append(f"uncertain without a reason: {text}")
            if not may_be_uncertain:
                problems.append(f"uncertain although the network can be asked: {row}")
        elif row["state"] != "published":
            problems.append(f"ended {row['state']}: {row}")
    missing = [text for text in texts if found[text] == 0]
    if missing and not states["uncertain"]:
        problems.append(f"{len(missing)} never arrived, such as {missing[0]}")
    print(f"publications {dict(states)}; on the network {sum(found[t] for t in texts)} of {len(texts)} texts, "
          f"{sum(1 for t in texts if found[t] > 1)} of them twice")
    if problems:
        raise Failed("\n".join(problems[:20]))


def witness_texts(log):
    found, faults = collections.Counter(), collections.Counter()
    with open(log, encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            if entry["event"] == "accepted":
                found[entry["text"]] += 1
            elif entry.get("fault"):
                faults[entry["fault"]] += 1
    return found, faults


def practice(options, folder, chance):
    log = os.path.join(folder, "witness.log")
    command = [options.parvis, "practice", "--seed", str(options.seed), "--faults", options.faults, "--log", log, "--speed", "0"]
    network, started = start_server(command + (["--ignore-keys"] if options.ignore_keys else []))
    try:
        # Connecting is not what is tested: no faults until the posts are planned.
        set_faults(started["url"], "")
        workspace = Workspace(options.parvis, folder, options.postgres)
        accounts = [workspace.connect(started["url"], a["handle"], a["token"]) for a in started["accounts"][:options.accounts]]
        texts = plan_posts(workspace, accounts, options.posts, chance)
        set_faults(started["url"], options.faults)
        with open(os.path.join(folder, "workers.log"), "w") as workers_log:
            rows = kill_at_random(workspace, options.kills, options.lease, chance, workers_log, time.monotonic() + options.patience)
    finally:
        stop(network)
    found, faults = witness_texts(log)
    print(f"faults met: {dict(faults)}; kills {options.kills}")
    check(rows, found, texts, may_be_uncertain=False)
    if options.faults and not faults:
        raise Failed("no fault was met: the test proved nothing")


def set_faults(url, spec):
    request = urllib.request.Request(url + "/practice/faults", method="PUT", data=json.dumps({"spec": spec}).encode(),
                                     headers={"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=10).read()


def plain(content):
    return html.unescape(re.sub(r"<[^>]+>", "", content)).strip()


def statuses_of(url, token):
    """Every own status of an account, newest first, by the server's own API."""
    def get(path):
        request = urllib.request.Request(url + path, headers={"Authorization": "Bearer " + token})
        return json.load(urllib.request.urlopen(request, timeout=30))
    me = get("/api/v1/accounts/verify_credentials")["id"]
    seen, before = {}, ""
    while True:
        page = get(f"/api/v1/accounts/{me}/statuses?limit=40" + (f"&max_id={before}" if before else ""))
        fresh = [status for status in page if status["id"] not in seen]
        if not fresh:
            return seen.values()
        for status in fresh:
            seen[status["id"]] = status
        before = fresh[-1]["id"]


def snac(options, folder, chance):
    server, started = start_server([options.start])
    proxy = None
    try:
        proxy, through = start_server([options.proxy, started["url"]], dict(os.environ, PARVIS_FAULT_SEED=str(options.seed)))
        workspace = Workspace(options.parvis, folder)
        accounts = [workspace.connect(through["url"], a["handle"], a["token"]) for a in started["accounts"]]
        texts = plan_posts(workspace, accounts, options.posts, chance)
        faults = [{"mode": "lost_reply", "method": "POST", "match": "/api/v1/statuses$", "p": 0.2},
                  {"mode": "status", "status": 500, "method": "POST", "match": "/api/v1/statuses$", "p": 0.1}]
        control = urllib.request.Request(through["url"] + "/__fault", method="PUT", data=json.dumps(faults).encode())
        urllib.request.urlopen(control, timeout=10).read()
        with open(os.path.join(folder, "workers.log"), "w") as workers_log:
            rows = kill_at_random(workspace, options.kills, options.lease, chance, workers_log, time.monotonic() + options.patience)
        state = json.load(urllib.request.urlopen(through["url"] + "/__fault", timeout=10))
        print(f"faults met: {[(f.get('mode'), f.get('hits')) for f in state.get('faults', state) if isinstance(f, dict)]}; kills {options.kills}")
        found = collections.Counter()
        for account in started["accounts"]:
            for status in statuses_of(started["url"], account["token"]):
                found[plain(status["content"])] += 1
        check(rows, found, texts, may_be_uncertain=False)
    finally:
        stop(proxy)
        stop(server)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--parvis", required=True)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--posts", type=int)
    parser.add_argument("--kills", type=int)
    parser.add_argument("--lease", type=int, default=4)
    parser.add_argument("--patience", type=int, default=240)
    parser.add_argument("--keep", action="store_true", help="leave the folder of the run")
    modes = parser.add_subparsers(dest="mode", required=True)
    mode = modes.add_parser("practice")
    mode.add_argument("--accounts", type=int, default=4)
    mode.add_argument("--faults", default="accept-then-drop:0.1,500:0.05,429:0.02")
    mode.add_argument("--ignore-keys", action="store_true")
    mode.add_argument("--postgres")
    mode = modes.add_parser("snac")
    mode.add_argument("--start", required=True)
    mode.add_argument("--proxy", required=True)
    options = parser.parse_args()
    options.posts = options.posts or (200 if options.mode == "practice" else 60)
    options.kills = options.kills if options.kills is not None else (50 if options.mode == "practice" else 20)
    chance = random.Random(options.seed)
    folder = tempfile.mkdtemp(prefix="parvis-chaos-")
    print(f"seed {options.seed}", flush=True)
    try:
        (practice if options.mode == "practice" else snac)(options, folder, chance)
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
