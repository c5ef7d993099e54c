// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as JSON, for files and for the database. Nothing is guessed: each problem is told with its path (JSON Pointer,
// RFC 6901) and reason, and a file with a problem gives no rule at all.
//
//   {"format": "parvis-rules", "version": 1, "rules": [
//     {"name": "Late parcels", "enabled": true, "stop": false,
//      "when": {"all": [{"words": ["colis", "livr*"]}, {"not": {"label": ["vip"]}},
//                       {"kind": ["complaint"], "confidence": 0.8},
//                       {"hours": {"from": "18:00", "to": "09:00", "days": ["mon", "fri"], "zone": "Europe/Paris"}}]},
//      "do": [{"add_label": "delivery"}, {"round_robin": "Service", "replace": false},
//             {"acknowledge": "We are on it.", "days": 7, "within": 1440}, {"notify": ["Omar"]}]}]}
#pragma once

#include "domain/inbox/rules/rule.h"

namespace parvis {

struct RulesRead {
    std::vector<InboxRule> rules; // without ids; empty where there are problems
    std::vector<RuleProblem> problems;
};

QByteArray rulesToJson(const std::vector<InboxRule>& rules);
RulesRead rulesFromJson(const QByteArray& json);

QByteArray ruleToJson(const InboxRule& rule); // one object of the list "rules"

// "when" and "do" as the database keeps them.
QByteArray ruleBodyToJson(const InboxRule& rule);
// What cannot be read (a newer program wrote it) makes the rule one that does nothing: problemsOf() says so.
void readRuleBody(InboxRule& rule, const QByteArray& json);

} // namespace parvis
