// SPDX-License-Identifier: GPL-3.0-or-later
// Steering a running practice network over HTTP, for tests and scripts. No token: it listens on loopback and holds
// nothing real.
//   GET  /practice/state                     counts, faults, settings, the accounts' figures (never a token)
//   GET  /practice/statuses[?account=HANDLE] every status there is: id, account, text, in_reply_to, key, visibility
//   PUT  /practice/faults    {"spec": "500:0.1"}
//   PUT  /practice/settings  {"honour_idempotency": false, "media_polls": 2, "rate_limit": 300}
//   POST /practice/advance   {"seconds": 60}                moves the customers' time
//   POST /practice/comment   {"author", "text", "on": STATUS_ID | "last-post", "visibility"?}   one customer speaks now
//   POST /practice/deeds     many customers comment, edit and delete at once: see deeds.h
#pragma once

#include "practice/service.h"

#include <functional>

namespace parvis::practice {

struct ControlHooks {
    std::function<Done(const QString& spec)> setFaults;
    std::function<QString()> faults;
    std::function<void(Milliseconds)> advance;
    std::function<QJsonObject()> counters; // requests, listeners, pending deeds
};

void addControlRoutes(Router& router, Service& service, ControlHooks hooks);

} // namespace parvis::practice
