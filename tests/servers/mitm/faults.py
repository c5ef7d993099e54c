# SPDX-License-Identifier: GPL-3.0-or-later
"""mitmproxy addon: switchable faults in front of one real server, and its address hidden behind the proxy's.

Control, while it runs (never forwarded):
  PUT    /__fault   one fault or a list of faults, replacing what was active; [] or {"mode":"none"} for none
  GET    /__fault   what is active, with "hits" each, and the number of requests that passed
  DELETE /__fault   none

A fault:
  mode      none | status | delay | reset | truncate | garbage | lost_reply
  match     regular expression searched in path and query     method  only this HTTP method
  count     so many times, then never again                    skip    let so many matching requests pass first
  p         probability of each matching request, 0 to 1
  status:      "status" (503), "retry_after", "headers" {}, "body"; the server is not asked
  delay:       "seconds" (3); "at":"reply" lets the server act at once and holds back its answer
  reset:       the connection closes without an answer, the server is not asked
  truncate:    half of the body, then the connection closes; "hold":true keeps it open and silent
  garbage:     200 with "body" ("<html>not json") in place of the answer
  lost_reply:  the server acts, the client never hears of it

Of several active faults all delays that fire are added up, and the first other one that fires is applied.
Chance comes from the option parvis_seed, so a run can be repeated.
"""
import asyncio
import json
import random
import re
from urllib.parse import quote

from mitmproxy import ctx, http

BEFORE_SERVER = {"status", "reset"}
AFTER_SERVER = {"truncate", "garbage", "lost_reply"}
MODES = BEFORE_SERVER | AFTER_SERVER | {"none", "delay"}
FIELDS = {"mode", "match", "method", "count", "skip", "p", "status", "retry_after", "headers", "body", "seconds",
          "at", "hold"}
TEXT = re.compile(r"json|html|text/|xml|x-www-form-urlencoded", re.I)


class Fault:
    def __init__(self, values):
        unknown = set(values) - FIELDS
        if unknown:
            raise ValueError(f"unknown field {', '.join(sorted(unknown))}")
        if values.get("mode") not in MODES:
            raise ValueError(f"mode must be one of {', '.join(sorted(MODES))}")
        if values.get("at", "request") not in ("request", "reply"):
            raise ValueError("at must be request or reply")
        self.values = values
        self.mode = values["mode"]
        self.pattern = re.compile(values.get("match", ""))
        self.left = values.get("count")
        self.skip = values.get("skip", 0)
        self.hits = 0

    def get(self, name, default=None):
        return self.values.get(name, default)

    def fires(self, request, chance):
        if not self.pattern.search(request.path):
            return False
        if self.get("method") and request.method != self.get("method").upper():
            return False
        if self.left is not None and self.left <= 0:
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        if "p" in self.values and chance.random() >= self.get("p"):
            return False
        if self.left is not None:
            self.left -= 1
        self.hits += 1
        return True


class Faults:
    def __init__(self):
        self.active = []
        self.passed = 0
        self.chance = random.Random(0)

    def load(self, loader):
        loader.add_option("parvis_seed", int, 0, "seed of the faults' chance")

    def configure(self, updated):
        if "parvis_seed" in updated:
            self.chance = random.Random(ctx.options.parvis_seed)

    def control(self, flow):
        status, error = 200, None
        if flow.request.method in ("PUT", "POST"):
            try:
                wanted = json.loads(flow.request.get_text() or "[]")
                faults = [Fault(item) for item in (wanted if isinstance(wanted, list) else [wanted])]
                self.active = [fault for fault in faults if fault.mode != "none"]
            except (ValueError, TypeError, AttributeError, re.error) as problem:
                status, error = 400, str(problem)
        elif flow.request.method == "DELETE":
            self.active = []
        answer = {"error": error} if error else {
            "faults": [{**fault.values, "hits": fault.hits} for fault in self.active],
            "requests": self.passed,
        }
        flow.response = http.Response.make(status, json.dumps(answer), {"content-type": "application/json"})

    async def request(self, flow):
        if flow.request.path.split("?")[0] == "/__fault":
            self.control(flow)
            return
        self.passed += 1
        chosen, reply_delay, now_delay = None, 0, 0
        for fault in self.active:
            if fault.mode != "delay" and chosen:
                continue
            if not fault.fires(flow.request, self.chance):
                continue
            if fault.mode != "delay":
                chosen = fault
            elif fault.get("at") == "reply":
                reply_delay += fault.get("seconds", 3)
            else:
                now_delay += fault.get("seconds", 3)
        flow.metadata["parvis_fault"] = chosen
        flow.metadata["parvis_delay"] = reply_delay
        if now_delay:
            await asyncio.sleep(now_delay)
        if chosen and chosen.mode == "reset":
            flow.kill()
        elif chosen and chosen.mode == "status":
            headers = {"content-type": "application/json", **chosen.get("headers", {})}
            if chosen.get("retry_after") is not None:
                headers["retry-after"] = str(chosen.get("retry_after"))
            flow.response = http.Response.make(
                chosen.get("status", 503), chosen.get("body", '{"error":"injected"}'), headers)

    async def response(self, flow):
        if flow.metadata.get("parvis_delay"):
            await asyncio.sleep(flow.metadata["parvis_delay"])
        fault = flow.metadata.get("parvis_fault")
        if fault is None or fault.mode not in AFTER_SERVER:
            return
        if fault.mode == "lost_reply":
            flow.kill()
        elif fault.mode == "garbage":
            flow.response.status_code = 200
            flow.response.headers.pop("content-encoding", None)
            flow.response.content = fault.get("body", "<html>not json").encode()
        elif fault.mode == "truncate":
            body = flow.response.raw_content or b""
            flow.response.raw_content = body[: len(body) // 2]
            flow.response.headers.pop("transfer-encoding", None)
            flow.response.headers["content-length"] = str(len(body))  # says more than comes
            if not fault.get("hold"):
                flow.response.headers["connection"] = "close"


class Addresses:
    """The server hears only its own address and the client only the proxy's.

    Real servers insist on the host name they were set up with and write it into what they send (links, pages,
    service endpoints); a client that followed these would leave the proxy.
    """

    def load(self, loader):
        loader.add_option("parvis_upstream", str, "", "base URL of the server")
        loader.add_option("parvis_own", str, "", "base URL of this proxy")

    @staticmethod
    def forms(url):
        plain = url.rstrip("/")
        return [plain, quote(plain, safe=""), plain.replace("/", "\\/")]  # as is, in a query, in some servers' JSON

    def exchange(self, message, headers, old, new):
        pairs = [(re.compile(re.escape(a) + r"(?!\d)", re.I), b) for a, b in zip(self.forms(old), self.forms(new))]

        def changed(text):
            for pattern, replacement in pairs:
                text = pattern.sub(lambda _: replacement, text)
            return text

        for name in headers:
            if name in message.headers:
                message.headers[name] = changed(message.headers[name])
        if message.raw_content and TEXT.search(message.headers.get("content-type", "")):
            before = message.get_text(strict=False)
            after = changed(before or "")
            if before != after:
                message.text = after
        return changed

    def request(self, flow):
        if flow.response:
            return
        own, upstream = ctx.options.parvis_own, ctx.options.parvis_upstream
        changed = self.exchange(flow.request, ("origin", "referer"), own, upstream)
        flow.request.path = changed(flow.request.path)

    def response(self, flow):
        own, upstream = ctx.options.parvis_own, ctx.options.parvis_upstream
        self.exchange(flow.response, ("location", "link"), upstream, own)


addons = [Addresses(), Faults()]  # in this order an answer is cut after its addresses were exchanged
