// SPDX-License-Identifier: GPL-3.0-or-later
// A rule of the inbox: for which messages of customers it is, and what then happens to their conversation. Values only.
#pragma once

#include "base/time/zone.h"
#include "domain/ids.h"

#include <QStringList>
#include <vector>

namespace parvis {

using InboxRuleId = StrongId<struct InboxRuleTag>;

enum class ConditionKind {
    All,          // every part; without parts: every message
    Any,          // at least one part
    Not,          // its one part does not hold
    Words,        // one of values as a whole word, folded; "livr*" is the beginning of one
    Phrases,      // one of values, words in this order
    Regex,        // values[0], see domain/text/pattern.h
    Language,     // one of values, "fr" holds for "fr-CA"
    Kind,         // triage says one of values, and is at least this sure
    Sentiment,    // the same
    Author,       // one of values is the handle
    Ambassador,   // marked so
    Followers,    // atLeast
    Account,      // one of values, decimal ids
    Network,      // one of values
    Hours,        // written on these weekdays, in [from, to) of the zone
    Age,          // minutes from the conversation's first message to this one: atLeast, atMost
    FirstContact, // the author never wrote before
    Media,        // has any
    Priority,     // the conversation's, one of values
    Label,        // the conversation bears one of values
};

struct Condition {
    ConditionKind kind = ConditionKind::All;
    std::vector<Condition> parts;
    QStringList values;
    double confidence = 0.8; // Kind, Sentiment: 0 to 1
    qint64 atLeast = 0;
    std::optional<qint64> atMost;
    bool folded = true;   // Regex: over the folded text instead of the words as written
    bool wanted = true;   // Ambassador, FirstContact, Media
    int from = 0, to = 0; // Hours: minutes of the day; from > to runs over midnight, equal is the whole day
    int weekdays = 0x7f;  // Hours: bit 0 Monday … bit 6 Sunday; the hours after midnight belong to the day before
    ZoneId zone;          // Hours
    bool operator==(const Condition&) const = default;
};

enum class ActionKind {
    AddLabel,    // value
    RemoveLabel, // value
    Assign,      // to value
    Department,  // value
    RoundRobin,  // to whose turn it is in the department value
    SetPriority, // value
    SetKind,     // value
    Snooze,      // for minutes
    Close,       // with the reason value
    Acknowledge, // answers value, once per person and days, to messages at most minutes old
    Notify,      // people
};

struct RuleAction {
    ActionKind kind = ActionKind::AddLabel;
    QString value;
    QStringList people;
    int minutes = 0;
    int days = 0;
    bool replace = false; // Assign, RoundRobin: also from somebody who has it already
    bool operator==(const RuleAction&) const = default;
};

struct InboxRule {
    InboxRuleId id;
    QString name;
    bool enabled = true;
    bool stop = false; // no further rule where this one holds
    int position = 0;  // rules run from the lowest on
    Condition when;
    std::vector<RuleAction> actions;
    int revision = 0;
    bool operator==(const InboxRule&) const = default;
};

// What is wrong with a rule. path: JSON Pointer (RFC 6901) in the rule's JSON form, "/when/all/1/regex".
// code: "empty", "unknown_value", "out_of_range", "bad_pattern", "too_many", "too_deep", "too_long", "type", "missing",
// "unknown_member"; reason: English.
struct RuleProblem {
    QString path, code, reason;
    bool operator==(const RuleProblem&) const = default;
};
std::vector<RuleProblem> problemsOf(const InboxRule& rule);

QString conditionKindName(ConditionKind kind); // "first_contact"
std::optional<ConditionKind> conditionKindFromName(QStringView name);
QString actionKindName(ActionKind kind); // "round_robin"
std::optional<ActionKind> actionKindFromName(QStringView name);
bool isGroup(ConditionKind kind); // All, Any, Not
QStringList messageKinds();       // "complaint" …
QStringList sentiments();
// "/when/all/1" and the like: the key under which a condition's content stands.
QString pathOf(const QString& above, const QString& key);
QString pathOf(const QString& above, size_t index);

} // namespace parvis
