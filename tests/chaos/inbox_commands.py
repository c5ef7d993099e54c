#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of the inbox through the program: its exit code, its JSON, and that the next read tells what it changed.

Three accounts of the practice network: one is the shop, the others write to it. Wrong input is told by what and where.

  inbox_commands.py PARVIS
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

from chaos import Failed, Workspace, start_server, stop

LIST_FIELDS = {"id", "account", "network", "kind", "status", "author", "excerpt", "created", "updated", "unread", "assignee",
               "labels", "priority"}
MESSAGE_FIELDS = {"id", "remote_id", "author", "text", "created", "own", "private", "state"}
NOBODY = 54321  # a user without an entry in the system's database


def expect(what, actual, wanted):
    if actual != wanted:
        raise Failed(f"{what}: {actual!r}, not {wanted!r}")


def holds(what, fields, wanted):
    if not wanted <= set(fields):
        raise Failed(f"{what}: {sorted(wanted - set(fields))} is missing")


class Desk:
    """The command line as one person calls it; what each call must answer."""

    def __init__(self, workspace):
        self.workspace, self.parvis, self.env = workspace, workspace.parvis, dict(workspace.env, USER="lea")
        self.called = set()

    def run(self, words, env=None, **options):
        self.called.add(" ".join(words[:2]))
        return subprocess.run([self.parvis, "--json", *words], env=env or self.env, capture_output=True, text=True, timeout=60,
                              **options)

    def call(self, *words, code=0, env=None, stdin=None):
        done = self.run(words, env, input=stdin)
        if done.returncode != code:
            raise Failed(f"{' '.join(words)}: exit {done.returncode}, not {code}: {done.stderr.strip()}")
        return json.loads(done.stdout)

    def refused(self, code, named, *words, **options):
        """One line on standard error that names what is wrong; nothing on standard output."""
        done = self.run(words, **options)
        expect(f"exit of {' '.join(words)} ({done.stderr.strip()})", done.returncode, code)
        if named not in done.stderr:
            raise Failed(f"{' '.join(words)}: \"{named}\" is not in \"{done.stderr.strip()}\"")
        expect(f"answer of {' '.join(words)}", done.stdout, "")

    def shown(self, conversation):
        return self.call("inbox", "show", conversation)

    def file(self, name, content):
        path = os.path.join(self.workspace.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content if isinstance(content, str) else json.dumps(content))
        return path


def write_status(url, token, text):
    request = urllib.request.Request(url + "/api/v1/statuses", urllib.parse.urlencode({"status": text}).encode(),
                                     {"Authorization": "Bearer " + token})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def arrived(desk, count):
    for _ in range(40):
        desk.workspace.call("sync", as_json=False)
        found = desk.call("inbox", "list")
        if len(found) >= count:
            return found
        time.sleep(0.3)
    raise Failed(f"{len(found)} conversations, not {count}")


def reading(desk, late, praise, account):
    for row in desk.call("inbox", "list"):
        holds("inbox list", row, LIST_FIELDS)
    expect("list by word", [c["id"] for c in desk.call("inbox", "list", "--query", "parcel")], [late])
    expect("list by account", len(desk.call("inbox", "list", "--account", account, "--status", "open")), 2)
    first = desk.call("inbox", "list", "--limit", "1")
    rest = desk.call("inbox", "list", "--after", first[0]["id"])
    expect("both pages", {c["id"] for c in first + rest}, {late, praise})
    whole = desk.shown(late)
    holds("inbox show", whole, LIST_FIELDS | {"post", "contact", "messages"})
    holds("a message", whole["messages"][0], MESSAGE_FIELDS)
    for name in ("--status", "--sort", "--view"):
        desk.refused(2, name, "inbox", "list", name, "nonsense")
    desk.refused(2, "abc", "inbox", "show", "abc")
    desk.refused(1, "inbox show", "inbox", "show", "4711")


def labels(desk, late):
    expect("two put on", desk.call("inbox", "label", late, "+delivery", "+urgent care")["labels"], ["delivery", "urgent care"])
    expect("one on, one off", desk.call("inbox", "label", late, "+hot", "-delivery")["labels"], ["hot", "urgent care"])
    expect("shown", desk.shown(late)["labels"], ["hot", "urgent care"])
    expect("found", [c["id"] for c in desk.call("inbox", "list", "--query", "label:hot")], [late])
    # What looks like an option of one dash is a label; what is an option stays one, wherever it stands.
    desk.call("inbox", "label", late, "+h", "+B", "+json", "+quiet")
    expect("one dash", desk.call("inbox", "label", late, "-h", "-B", "-json", "-quiet", "-hot")["labels"], ["urgent care"])
    plain = {k: v for k, v in desk.env.items() if k != "PARVIS_WORKSPACE"}
    done = subprocess.run([desk.parvis, "inbox", "label", late, "+last", "--quiet", "--workspace", desk.env["PARVIS_WORKSPACE"],
                           "--vault", desk.env["PARVIS_VAULT"], "--json"], env=plain, capture_output=True, text=True, timeout=60)
    expect("options behind", (done.returncode, done.stderr), (0, ""))
    expect("options behind", json.loads(done.stdout)["labels"], ["last", "urgent care"])
    other = subprocess.run([desk.parvis, "inbox", "label", late, "--workspace", os.path.join(desk.workspace.folder, "none.parvis"), "+x"],
                           env=desk.env, capture_output=True, text=True, timeout=60)
    expect("a workspace that is not there", other.returncode, 4)
    desk.refused(2, "--jsn", "inbox", "label", late, "--jsn")
    desk.refused(2, "delivery", "inbox", "label", late, "delivery")
    desk.refused(2, "missing", "inbox", "label", late)
    desk.refused(2, "names no label", "inbox", "label", late, "+")
    desk.refused(2, "abc", "inbox", "label", "abc", "+x")
    desk.refused(1, "inbox label", "inbox", "label", "4711", "+x")

    known = {label["name"] for label in desk.call("label", "list")}
    holds("label list", known, {"hot", "last", "urgent care"})
    expect("a colour", desk.call("label", "save", "hot", "--colour", "5"), {"name": "hot", "colour": 5})
    expect("another name", desk.call("label", "save", "last", "--rename", "latest")["name"], "latest")
    expect("all follow", desk.shown(late)["labels"], ["latest", "urgent care"])
    expect("taken off", desk.call("label", "remove", "latest")["name"], "latest")
    expect("everywhere", desk.shown(late)["labels"], ["urgent care"])
    if "latest" in {label["name"] for label in desk.call("label", "list")}:
        raise Failed("the label is still there")
    desk.refused(2, "--colour", "label", "save", "hot", "--colour", "99")
    desk.refused(1, "nowhere", "label", "remove", "nowhere")


def work(desk, late, praise):
    service = desk.call("department", "save", "Service", "--member", "lea", "--member", "omar")
    expect("people", service["members"], ["lea", "omar"])
    expect("renamed", desk.call("department", "save", "service", "--rename", "Care")["name"], "Care")
    expect("department list", [(d["name"], d["members"]) for d in desk.call("department", "list")], [("Care", ["lea", "omar"])])
    expect("handed over", desk.call("inbox", "department", late, "--to", "care")["department"], service["id"])
    expect("shown", desk.shown(late)["department"], service["id"])
    expect("taken back", desk.call("inbox", "department", late, "--to", "none")["department"], None)
    desk.refused(1, "Sales", "inbox", "department", late, "--to", "Sales")
    expect("to me", desk.call("inbox", "assign", late, "--to", "me")["assignee"], "lea")
    expect("mine", [c["id"] for c in desk.call("inbox", "list", "--view", "mine")], [late])
    expect("to omar", desk.call("inbox", "assign", late, "--to", "omar")["assignee"], "omar")
    expect("not mine", desk.call("inbox", "list", "--query", "assignee:me"), [])
    expect("to nobody", desk.call("inbox", "assign", late, "--to", "none")["assignee"], None)
    desk.refused(2, "--to", "inbox", "assign", late)
    expect("urgent", desk.call("inbox", "priority", late, "urgent")["priority"], "urgent")
    expect("shown", desk.shown(late)["priority"], "urgent")
    desk.refused(2, "soon", "inbox", "priority", late, "soon")
    snoozed = desk.call("inbox", "status", praise, "snoozed", "--until", "2099-01-02T09:00")
    expect("snoozed", (snoozed["status"], snoozed["snoozed_until"][:13]), ("snoozed", "2099-01-02T08"))
    expect("pending", desk.call("inbox", "status", praise, "pending")["status"], "pending")
    closed = desk.call("inbox", "status", praise, "closed", "--reason", "thanked")
    expect("closed", (closed["status"], closed["close_reason"]), ("closed", "thanked"))
    expect("list of closed", [c["id"] for c in desk.call("inbox", "list", "--status", "closed")], [praise])
    expect("open again", desk.call("inbox", "status", praise, "open")["status"], "open")
    desk.refused(2, "--until", "inbox", "status", praise, "snoozed")
    desk.refused(2, "past", "inbox", "status", praise, "snoozed", "--until", "2020-01-02T09:00")
    desk.refused(2, "away", "inbox", "status", praise, "away")
    note = desk.call("inbox", "note", late, "--text", "Ask @omar")
    expect("note", [(m["id"], m["author"], m["private"]) for m in desk.shown(late)["messages"] if m["state"] == "note"],
           [(note["id"], "lea", True)])
    desk.refused(2, "--text", "inbox", "note", late)
    kind = desk.call("inbox", "kind", late, "complaint")
    expect("kind", (kind["id"], kind["kind"], kind["corrected_by"]), (late, "complaint", "lea"))
    expect("found by kind", [c["id"] for c in desk.call("inbox", "list", "--query", "kind:complaint")][-1:], [late])
    desk.refused(2, "anger", "inbox", "kind", late, "anger")


def views(desk):
    saved = desk.call("view", "save", "Late", "--query", "parcel", "--sort", "waiting")
    expect("a view", (saved["owner"], saved["sort"]), ("lea", "waiting"))
    expect("by its name", len(desk.call("inbox", "list", "--view", "Late")), 1)
    expect("everybody's", desk.call("view", "save", "All of us", "--query", "is:open", "--shared")["owner"], None)
    omar = dict(desk.env, USER="omar")
    expect("what omar sees", [v["name"] for v in desk.call("view", "list", env=omar)], ["All of us"])
    expect("what lea sees", sorted(v["name"] for v in desk.call("view", "list")), ["All of us", "Late"])
    desk.refused(2, "--sort", "view", "save", "X", "--query", "a", "--sort", "odd")
    desk.refused(1, "Late", "view", "remove", "Late", env=omar)
    desk.call("view", "remove", "Late")
    desk.call("view", "remove", "All of us", "--shared")
    expect("none left", desk.call("view", "list"), [])


def without_user(desk):
    """As cron and systemd call: the name comes from the system's user database; with none, nothing of one's own."""
    bare = {k: v for k, v in desk.env.items() if k not in ("USER", "LOGNAME")}
    me = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
    expect("owner", desk.call("view", "save", "Nightly", "--query", "is:open", env=bare)["owner"], me)
    expect("lea's", desk.call("view", "list"), [])
    desk.call("view", "remove", "Nightly", env=bare)
    idea = desk.call("idea", "add", "--title", "At night", env=bare)
    expect("by", idea["by"], me)
    if os.geteuid() != 0:
        print("not run: who calls without a name at all; that needs root")
        return
    for path, _, files in os.walk(desk.workspace.folder):
        for name in [path] + [os.path.join(path, file) for file in files]:
            os.chown(name, NOBODY, -1)
    for words in (("view", "save", "Mine", "--query", "is:open"), ("view", "remove", "Mine"), ("idea", "add", "--title", "X"),
                  ("inbox", "assign", "1", "--to", "me")):
        desk.refused(1, str(NOBODY), *words, env=dict(bare, HOME=desk.workspace.folder), user=NOBODY)
    for path, _, files in os.walk(desk.workspace.folder):
        for name in [path] + [os.path.join(path, file) for file in files]:
            os.chown(name, os.geteuid(), -1)


def answers(desk, late):
    reply = desk.call("inbox", "reply", late, "--text", "It is on its way")
    holds("inbox reply", reply, {"message", "publication", "state"})
    desk.workspace.call("worker", "--until-idle", "--publish-only", as_json=False)
    expect("sent", [m["state"] for m in desk.shown(late)["messages"] if m["id"] == reply["message"]], ["sent"])
    desk.refused(2, "--text", "inbox", "reply", late)
    desk.refused(1, "reply", "inbox", "reply", "4711", "--text", "x")
    expect("similar", [set(s) >= {"asked", "answer", "likeness"} for s in desk.call("inbox", "similar", late)].count(False), 0)
    desk.refused(2, "abc", "inbox", "similar", "abc")
    return reply["message"]


def moderation(desk, late, own):
    customer = [m["id"] for m in desk.shown(late)["messages"] if not m["own"]][0]
    for verb, action in (("like", "like"), ("block", "block"), ("mute", "mute")):
        for word, on in ((verb, True), ("un" + verb, False)):
            asked = desk.call("inbox", word, late)
            expect(word, (asked["message"], asked["action"], asked["on"]), (customer, action, on))
            desk.workspace.call("worker", "--until-idle", as_json=False)
    told = desk.call("inbox", "report", customer, "--why", "insults")
    expect("report", (told["message"], told["action"]), (customer, "report"))
    deleted = desk.call("inbox", "delete", own)
    expect("delete", (deleted["message"], deleted["action"]), (own, "delete"))
    desk.workspace.call("worker", "--until-idle", as_json=False)
    expect("deleted", [(m["id"], m["text"]) for m in desk.shown(late)["messages"] if m["id"] == own], [(own, "")])
    for verb in ("hide", "unhide", "delete"):
        desk.refused(1, "inbox " + verb, "inbox", verb, customer)
    for verb in ("like", "unlike", "hide", "unhide", "delete", "block", "unblock", "mute", "unmute", "report"):
        desk.refused(2, "abc", "inbox", verb, "abc")
        desk.refused(1, "inbox " + verb, "inbox", verb, "4711")


def people(desk, late):
    listed = desk.call("contact", "list")
    expect("people", len(listed), 2)
    stays = desk.shown(late)["contact"]["id"]
    joins = [p["id"] for p in listed if p["id"] != stays][0]
    linked = desk.call("contact", "link", stays, joins, "--why", "said so")
    expect("linked", linked["identities"], 2)
    expect("one row", [(p["id"], p["identities"]) for p in desk.call("contact", "list")][0][1], 2)
    expect("unlinked", desk.call("contact", "unlink", joins)["unlinked"], True)
    expect("two rows", len(desk.call("contact", "list")), 2)
    desk.refused(2, "--evidence", "contact", "link", stays, joins, "--why", "x", "--evidence", "guess")
    desk.refused(1, "contact link", "contact", "link", stays, "4711", "--why", "x")
    desk.call("contact", "note", stays, "--text", "Prefers mornings")
    expect("note", [(n["by"], n["text"]) for n in desk.call("contact", "show", stays)["notes"]], [("lea", "Prefers mornings")])
    desk.call("contact", "field", "--define", "City", "--kind", "choice", "--choice", "Lyon", "--choice", "Paris")
    desk.call("contact", "field", stays, "--set", "City=Lyon")
    expect("field", [(f["name"], f["value"]) for f in desk.call("contact", "show", stays)["fields"]], [("City", "Lyon")])
    desk.refused(1, "contact field", "contact", "field", stays, "--set", "City=Rome")
    desk.refused(2, "Age", "contact", "field", stays, "--set", "Age=7")
    desk.refused(2, "--kind", "contact", "field", "--define", "Age", "--kind", "odd")
    expect("no field", desk.call("contact", "field", "--remove", "City"), [])
    desk.refused(1, "City", "contact", "field", "--remove", "City")
    out = os.path.join(desk.workspace.folder, "person.json")
    expect("exported", desk.call("contact", "export", stays, "--out", out)["bytes"], os.path.getsize(out))
    with open(out, encoding="utf-8") as file:
        if "Prefers mornings" not in file.read():
            raise Failed("the note is not in the export")
    for word in ("show", "note", "export", "erase", "unlink"):
        more = {"note": ["--text", "x"], "export": ["--out", out + "2"]}.get(word, [])
        desk.refused(2, "abc", "contact", word, "abc", *more)
        desk.refused(1, "contact " + word, "contact", word, "4711", *more)
    return joins


def erasing(desk, person):
    dry = desk.call("contact", "erase", person, "--dry-run")
    expect("still there", len(desk.call("contact", "list")), 2)
    done = desk.call("contact", "erase", person)
    expect("as rehearsed", done["parts"], dry["parts"])
    expect("gone", [p["id"] for p in desk.call("contact", "list") if p["id"] == person], [])
    desk.refused(1, "contact show", "contact", "show", person)
    path = os.path.join(desk.workspace.folder, "erased.json")
    expect("the list", desk.call("contact", "erased", "--out", path)["count"], 1)
    expect("applied", desk.call("contact", "erased", "--apply", path)["erased"], 0)
    desk.refused(1, path, "contact", "erased", "--out", path)
    desk.refused(2, path + "x", "contact", "erased", "--apply", path + "x")


def retention(desk):
    words = ("retention", "add", "--name", "Two years", "--months", "24", "--kind", "mention")
    expect("dry run", desk.call(*words, "--dry-run")[0]["id"], None)
    expect("nothing kept", desk.call("retention", "list"), [])
    added = desk.call(*words)[0]
    expect("list", [(r["id"], r["months"], r["kind"]) for r in desk.call("retention", "list")], [(added["id"], 24, "mention")])
    expect("removed", desk.call("retention", "remove", added["id"])["removed"], added["id"])
    expect("none", desk.call("retention", "list"), [])
    desk.refused(1, "retention remove", "retention", "remove", added["id"])
    desk.refused(2, "--kind", "retention", "add", "--name", "X", "--months", "2", "--kind", "odd")
    desk.refused(1, "4711", "retention", "add", "--name", "X", "--months", "2", "--account", "4711")
    desk.refused(1, "name", "retention", "add", "--name", " ", "--months", "2")
    desk.refused(2, "--months", "retention", "add", "--name", "X", "--months", "0")


def ideas(desk, late):
    customer = [m["id"] for m in desk.shown(late)["messages"] if not m["own"]][0]
    idea = desk.call("idea", "add", "--title", "Faster parcels", "--message", customer)
    expect("idea", (idea["by"], idea["comments"], idea["state"]), ("lea", 1, "new"))
    other = desk.call("idea", "add", "--title", "Parcels by bike", "--text", "In town")
    expect("by word", [i["id"] for i in desk.call("idea", "list", "--query", "bike")], [other["id"]])
    expect("planned", desk.call("idea", "state", idea["id"], "planned")["state"], "planned")
    expect("merged", desk.call("idea", "merge", other["id"], idea["id"])["merged"], ["Parcels by bike"])
    desk.call("idea", "merge", other["id"])
    whole = desk.call("idea", "show", idea["id"])
    expect("shown", ([c["message"] for c in whole["behind"]], whole["to_answer"]), ([customer], [customer]))
    dry = desk.call("idea", "answer", idea["id"], "--text", "Soon, {handle}: {idea}", "--dry-run")
    expect("dry run", [d["answer"].endswith("Faster parcels") for d in dry], [True])
    expect("answered", desk.call("idea", "answer", idea["id"], "--text", "Soon")["answered"], 1)
    expect("once", desk.call("idea", "show", idea["id"])["to_answer"], [])
    desk.refused(2, "idea state", "idea", "state", idea["id"], "odd")
    desk.refused(2, "--message", "idea", "add", "--to", idea["id"])
    desk.refused(2, "--text", "idea", "answer", idea["id"])
    for words in (("show",), ("state",), ("merge",), ("answer",)):
        more = {"state": ["done"], "merge": [idea["id"]], "answer": ["--text", "x"]}.get(words[0], [])
        desk.refused(2, "abc", "idea", words[0], "abc", *more)
        desk.refused(1, "idea " + words[0], "idea", words[0], "4711", *more)


def rules(desk, late):
    rule = {"name": "Parcels", "when": {"words": ["parcel"]}, "do": [{"add_label": "delivery"}]}
    document = {"format": "parvis-rules", "version": 1, "rules": [rule]}
    path = desk.file("rules.json", document)
    trial = desk.call("rule", "dry-run", "--file", path)
    expect("dry run", [(r["name"], r["matched"]) for r in trial["rules"]], [("Parcels", 1)])
    expect("nothing kept", desk.call("rule", "list"), [])
    added = desk.call("rule", "add", "--file", path)["added"]
    expect("list", [(r["id"], r["enabled"]) for r in desk.call("rule", "list")], [(added[0], True)])
    shown = desk.call("rule", "show", added[0])
    expect("show", (shown["when"], shown["do"]), (rule["when"], rule["do"]))
    expect("off", desk.call("rule", "disable", added[0])["enabled"], False)
    expect("off, read again", desk.call("rule", "show", added[0])["enabled"], False)
    expect("on", desk.call("rule", "enable", added[0])["enabled"], True)
    expect("by id", desk.call("rule", "dry-run", added[0], "--messages", "0")["rules"][0]["matched"], 1)
    expect("log", desk.call("rule", "log", added[0]), [])
    rule["do"] = [{"add_lable": "delivery"}]
    wrong = desk.call("rule", "add", "--file", desk.file("wrong.json", document), code=1)
    expect("told", [e["path"] for e in wrong["errors"]], ["/rules/0/do/0/add_lable"])
    desk.refused(1, "/rules/0/do/0", "rule", "dry-run", "--file", os.path.join(desk.workspace.folder, "wrong.json"))
    desk.refused(2, "none.json", "rule", "add", "--file", "none.json")
    for word in ("show", "remove", "enable", "disable", "dry-run", "log"):
        desk.refused(2, "abc", "rule", word, "abc")
    for word in ("show", "remove", "enable", "disable", "dry-run"):
        desk.refused(1, "rule " + word, "rule", word, "4711")
    desk.call("rule", "remove", added[0])
    expect("none", desk.call("rule", "list"), [])


def service(desk):
    calendar = {"name": "Shop", "zone": "Europe/Paris", "week": {"monday": [{"from": "9:00", "to": "17:00"}]}}
    policy = {"name": "Fast", "targets": {"first_response": {"minutes": 60, "business": True}}, "calendar": "Shop"}
    kept = desk.call("service", "set", desk.file("service.json", {"calendars": [calendar], "policies": [policy]}))
    one, hours = kept["policies"][0]["id"], kept["calendars"][0]["id"]
    expect("list", [(p["id"], p["name"], p["calendar"]) for p in desk.call("service", "list")], [(one, "Fast", hours)])
    shown = desk.call("service", "show", one)
    expect("show", shown["targets"]["first_response"], {"minutes": 60, "business": True})
    expect("calendar", desk.call("service", "calendar", hours)["week"]["monday"], [{"from": "09:00", "to": "17:00"}])
    shown["warn_at"] = 50
    desk.call("service", "set", "-", stdin=json.dumps(shown))
    expect("as printed, changed", desk.call("service", "show", one)["warn_at"], 50)
    for where, wrong in (("/week/monday/0", dict(calendar, week={"monday": [{"from": "9:00", "to": "25:00"}]})),
                         ("/week/mondy", dict(calendar, week={"mondy": []})), ("IANA", dict(calendar, zone="Paris")),
                         ("/targets/first", dict(policy, targets={"first": {"minutes": 5}})),
                         ("/calendar", dict(policy, calendar="Nowhere")), ("/1", [calendar, {"weak": {}}])):
        desk.refused(2 if where == "/1" else 1, where, "service", "set", desk.file("wrong.json", wrong))
    expect("nothing of it kept", (len(desk.call("service", "list")), len(desk.call("service", "calendar"))), (1, 1))
    desk.refused(2, "JSON", "service", "set", desk.file("wrong.json", "{"))
    for word in ("show", "calendar", "remove"):
        desk.refused(2, "abc", "service", word, "abc")
        desk.refused(1, "service " + word, "service", word, "4711")
    expect("removed", desk.call("service", "remove", one)["removed"], one)
    desk.call("service", "remove", hours)
    expect("none", (desk.call("service", "list"), desk.call("service", "calendar")), ([], []))


def triage(desk):
    holds("train", desk.call("triage", "train"), {"version", "examples", "corrections"})
    holds("figures", desk.call("triage", "figures"), {"model", "kinds", "sentiments", "languages"})
    expect("classify", desk.call("triage", "classify", "--text", "Where is my parcel? It has been two weeks.")["language"], "en")
    desk.refused(2, "--text", "triage", "classify")


def all_called(desk):
    """What the program offers was called here: a new command needs its lines in this test."""
    offered = set()
    for group in ("inbox", "contact", "retention", "idea", "rule", "service", "triage", "view", "department", "label"):
        told = subprocess.run([desk.parvis, group, "--help"], capture_output=True, text=True, timeout=60, check=True).stdout
        names = re.findall(r"^  ([a-z-]+) ", told.split("Subcommands:")[1], re.MULTILINE)
        offered |= {f"{group} {name}" for name in names}
    expect("commands never called", sorted(offered - desk.called), [])
    return len(offered)


def run(parvis, folder):
    network, started = start_server([parvis, "practice", "--seed", "3", "--speed", "0"])
    try:
        desk = Desk(Workspace(parvis, folder))
        shop, first, second = started["accounts"][:3]
        account = desk.workspace.connect(started["url"], shop["handle"], shop["token"])
        handle = "@" + shop["handle"].lstrip("@").split("@")[0]
        write_status(started["url"], first["token"], handle + " my parcel is two weeks late")
        write_status(started["url"], second["token"], handle + " thank you for the coffee")
        ids = {("late" if "parcel" in c["excerpt"] else "praise"): c["id"] for c in arrived(desk, 2)}
        late, praise = ids["late"], ids["praise"]
        reading(desk, late, praise, account)
        labels(desk, late)
        work(desk, late, praise)
        views(desk)
        without_user(desk)
        own = answers(desk, late)
        moderation(desk, late, own)
        person = people(desk, late)
        retention(desk)
        rules(desk, late)
        service(desk)
        triage(desk)
        ideas(desk, late)
        erasing(desk, person)
        expect("verify", desk.call("verify")["ok"], True)
        print(f"{all_called(desk)} commands of the inbox")
    finally:
        stop(network)


def main():
    folder = tempfile.mkdtemp()
    try:
        run(os.path.abspath(sys.argv[1]), folder)
    except Failed as failed:
        print(f"FAIL: {failed}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
