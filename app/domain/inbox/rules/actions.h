// SPDX-License-Identifier: GPL-3.0-or-later
// What rules do to a conversation's work state, and how that is taken back. Pure.
#pragma once

#include "domain/inbox/rules/match.h"

namespace parvis {

// The part of a conversation that rules move.
struct WorkState {
    ConversationStatus status = ConversationStatus::Open;
    QString closeReason;
    std::optional<Instant> snoozedUntil;
    QString assignee, department, kind;
    QStringList labels;
    Priority priority = Priority::Normal;
    bool operator==(const WorkState&) const = default;
};
WorkState workStateOf(const RuleFacts& facts);

// AlreadySo: it stood so before. Refused: why, in ActionOutcome::detail.
enum class ActionResult { Done, AlreadySo, Refused };
QString actionResultName(ActionResult result); // "done", "already_so", "refused"
std::optional<ActionResult> actionResultFromName(QStringView name);

// field: "label", "assignee", "department", "priority", "kind", "status", "publication", "notice".
struct FieldChange {
    QString field, before, after;
    bool operator==(const FieldChange&) const = default;
};

// detail of a refusal, stable: "assigned_already", "nobody_free", "no_members", "on_hold", "charter", "account",
// "said_already", "too_old", "answered", "network_refuses". Of a round robin that is done: the person.
struct ActionOutcome {
    ActionKind action = ActionKind::AddLabel;
    ActionResult result = ActionResult::Done;
    QString detail;
    std::vector<FieldChange> changes;
    bool operator==(const ActionOutcome&) const = default;
};

// Acknowledge and Notify change no work state: they are answered with Done and no change.
// seat: of a RoundRobin, whose turn it is; nothing: nobody can take it.
ActionOutcome applyAction(WorkState& state, const RuleAction& action, Instant now,
                          const std::optional<QString>& seat = std::nullopt);
// False: it was moved on meanwhile, and stays as it is.
bool takeBack(WorkState& state, const FieldChange& change);

// A member of a department, as far as a turn is concerned.
struct Seat {
    QString person;
    int maxOpen = 0; // 0: no bound
    int open = 0;    // open conversations that the person has
    bool absent = false;
};
// The next in the order of names after the one who had the last turn; who is absent or full is passed over.
std::optional<QString> nextSeat(std::vector<Seat> seats, const QString& last);

// One rule that holds for a message.
struct RuleStep {
    InboxRuleId rule;
    int revision = 0;
    QString name;
    std::vector<RuleAction> actions;
};
// All rules once, in their order; each sees what the earlier ones did, none is asked twice: nothing can loop. fired:
// rules that acted upon this message before it was edited; they do not again, and stop what they stopped.
std::vector<RuleStep> planRun(const std::vector<CompiledRule>& rules, RuleSubject subject,
                              const std::vector<InboxRuleId>& fired, Instant now);

QByteArray outcomesToJson(const std::vector<ActionOutcome>& outcomes);
std::vector<ActionOutcome> outcomesFromJson(const QByteArray& json);

} // namespace parvis
