// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/rules/actions.h"

#include "base/json.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<ActionResult, 3> resultNames{{
    {ActionResult::Done, "done"_L1},
    {ActionResult::AlreadySo, "already_so"_L1},
    {ActionResult::Refused, "refused"_L1},
}};

ActionOutcome refused(ActionKind kind, const QString& why)
{
    return {kind, ActionResult::Refused, why, {}};
}

// A status with what belongs to it, as one word for the log: "closed no answer needed", "snoozed 1795305600000".
QString statusWord(const WorkState& state)
{
    const QString name = conversationStatusName(state.status);
    if (state.status == ConversationStatus::Snoozed && state.snoozedUntil)
        return name + u' ' + QString::number(state.snoozedUntil->ms);
    return state.status == ConversationStatus::Closed ? QString(name + u' ' + state.closeReason) : name;
}

void setStatus(WorkState& state, const QString& word)
{
    const QString name = word.section(u' ', 0, 0), rest = word.section(u' ', 1);
    state.status = conversationStatusFromName(name).value_or(ConversationStatus::Open);
    state.closeReason = state.status == ConversationStatus::Closed ? rest : QString();
    state.snoozedUntil =
        state.status == ConversationStatus::Snoozed ? std::optional(Instant{rest.toLongLong()}) : std::nullopt;
}

ActionOutcome changed(ActionKind kind, const QString& field, const QString& before, const QString& after)
{
    if (before == after)
        return {kind, ActionResult::AlreadySo, {}, {}};
    return {kind, ActionResult::Done, {}, {{field, before, after}}};
}

ActionOutcome setText(ActionKind kind, const QString& field, QString& place, const QString& value)
{
    return changed(kind, field, std::exchange(place, value), value);
}

ActionOutcome assignTo(WorkState& state, const RuleAction& action, const QString& person)
{
    if (!state.assignee.isEmpty() && state.assignee != person && !action.replace)
        return refused(action.kind, u"assigned_already"_s);
    return setText(action.kind, u"assignee"_s, state.assignee, person);
}

ActionOutcome roundRobin(WorkState& state, const RuleAction& action, const std::optional<QString>& seat)
{
    const QString department = action.value.trimmed();
    if (!state.assignee.isEmpty() && !action.replace)
        return refused(action.kind, u"assigned_already"_s);
    ActionOutcome moved = setText(action.kind, u"department"_s, state.department, department);
    if (!seat) {
        moved.result = ActionResult::Refused;
        moved.detail = u"nobody_free"_s;
        return moved;
    }
    ActionOutcome given = assignTo(state, action, *seat);
    given.changes.insert(given.changes.begin(), moved.changes.begin(), moved.changes.end());
    given.detail = *seat;
    if (!given.changes.empty())
        given.result = ActionResult::Done;
    return given;
}

ActionOutcome addLabel(WorkState& state, const RuleAction& action)
{
    const QString label = action.value.trimmed();
    if (state.labels.contains(label))
        return {action.kind, ActionResult::AlreadySo, {}, {}};
    state.labels << label;
    state.labels.sort();
    return changed(action.kind, u"label"_s, {}, label);
}

ActionOutcome moveStatus(WorkState& state, const RuleAction& action, const QString& word)
{
    const QString before = statusWord(state);
    setStatus(state, word);
    return changed(action.kind, u"status"_s, before, word);
}

bool takeBackText(QString& place, const FieldChange& change)
{
    if (place != change.after)
        return false;
    place = change.before;
    return true;
}

} // namespace

WorkState workStateOf(const RuleFacts& facts)
{
    return {facts.status,     facts.closeReason, facts.snoozedUntil, facts.assignee,
            facts.department, facts.kind,        facts.labels,       facts.priority};
}

QString actionResultName(ActionResult result)
{
    return nameIn(resultNames, result);
}

std::optional<ActionResult> actionResultFromName(QStringView name)
{
    return valueIn(resultNames, name);
}

ActionOutcome applyAction(WorkState& state, const RuleAction& action, Instant now, const std::optional<QString>& seat)
{
    switch (action.kind) {
    case ActionKind::AddLabel:
        return addLabel(state, action);
    case ActionKind::RemoveLabel: {
        const QString label = action.value.trimmed();
        const bool there = state.labels.removeAll(label) > 0;
        return changed(action.kind, u"label"_s, there ? label : QString(), {});
    }
    case ActionKind::Assign:
        return assignTo(state, action, action.value.trimmed());
    case ActionKind::Department:
        return setText(action.kind, u"department"_s, state.department, action.value.trimmed());
    case ActionKind::RoundRobin:
        return roundRobin(state, action, seat);
    case ActionKind::SetPriority: {
        const QString before = priorityName(state.priority);
        state.priority = priorityFromName(action.value).value_or(state.priority);
        return changed(action.kind, u"priority"_s, before, priorityName(state.priority));
    }
    case ActionKind::SetKind:
        return setText(action.kind, u"kind"_s, state.kind, action.value);
    case ActionKind::Snooze:
        return moveStatus(state, action,
                          u"snoozed "_s + QString::number((now + std::chrono::minutes(action.minutes)).ms));
    case ActionKind::Close:
        return moveStatus(state, action, u"closed "_s + action.value.trimmed());
    case ActionKind::Acknowledge:
    case ActionKind::Notify:
        break;
    }
    return {action.kind, ActionResult::Done, {}, {}};
}

bool takeBack(WorkState& state, const FieldChange& change)
{
    if (change.field == "label"_L1) {
        if (change.before.isEmpty())
            return state.labels.removeAll(change.after) > 0;
        if (state.labels.contains(change.before))
            return false;
        state.labels << change.before;
        state.labels.sort();
        return true;
    }
    if (change.field == "assignee"_L1)
        return takeBackText(state.assignee, change);
    if (change.field == "department"_L1)
        return takeBackText(state.department, change);
    if (change.field == "kind"_L1)
        return takeBackText(state.kind, change);
    if (change.field == "priority"_L1) {
        if (priorityName(state.priority) != change.after)
            return false;
        state.priority = priorityFromName(change.before).value_or(state.priority);
        return true;
    }
    if (change.field != "status"_L1 || statusWord(state) != change.after)
        return false;
    setStatus(state, change.before);
    return true;
}

std::optional<QString> nextSeat(std::vector<Seat> seats, const QString& last)
{
    std::sort(seats.begin(), seats.end(), [](const Seat& a, const Seat& b) { return a.person < b.person; });
    const auto after = std::upper_bound(seats.begin(), seats.end(), last,
                                        [](const QString& name, const Seat& seat) { return name < seat.person; });
    std::rotate(seats.begin(), after, seats.end());
    const auto free = std::find_if(seats.begin(), seats.end(), [](const Seat& seat) {
        return !seat.absent && (seat.maxOpen <= 0 || seat.open < seat.maxOpen);
    });
    return free == seats.end() ? std::nullopt : std::optional(free->person);
}

std::vector<RuleStep> planRun(const std::vector<CompiledRule>& rules, RuleSubject subject,
                              const std::vector<InboxRuleId>& fired, Instant now)
{
    std::vector<RuleStep> steps;
    WorkState state = workStateOf(subject.facts());
    for (const CompiledRule& compiled : rules) {
        const InboxRule& rule = compiled.rule();
        if (!rule.enabled || compiled.matches(subject) != Match::Yes)
            continue;
        if (std::find(fired.begin(), fired.end(), rule.id) == fired.end()) {
            steps.push_back({rule.id, rule.revision, rule.name, rule.actions});
            for (const RuleAction& action : rule.actions) {
                applyAction(state, action, now, u"?"_s);
                if (action.kind == ActionKind::SetKind) {
                    auto& traits = subject.facts().traits;
                    traits = traits.value_or(MessageTraits());
                    traits->kind = action.value;
                    traits->kindConfidence = 1;
                }
            }
            subject.facts().labels = state.labels;
            subject.facts().priority = state.priority;
        }
        if (rule.stop)
            break;
    }
    return steps;
}

QByteArray outcomesToJson(const std::vector<ActionOutcome>& outcomes)
{
    QJsonArray list;
    for (const ActionOutcome& outcome : outcomes) {
        QJsonArray changes;
        for (const FieldChange& change : outcome.changes)
            changes.append(
                QJsonObject{{u"field"_s, change.field}, {u"before"_s, change.before}, {u"after"_s, change.after}});
        list.append(QJsonObject{{u"action"_s, actionKindName(outcome.action)},
                                {u"result"_s, actionResultName(outcome.result)},
                                {u"detail"_s, outcome.detail},
                                {u"changes"_s, changes}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::vector<ActionOutcome> outcomesFromJson(const QByteArray& json)
{
    std::vector<ActionOutcome> outcomes;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject object = value.toObject();
        const auto kind = actionKindFromName(object.value("action"_L1).toString());
        if (!kind) // a newer program's
            continue;
        ActionOutcome outcome;
        outcome.action = *kind;
        outcome.result = actionResultFromName(object.value("result"_L1).toString()).value_or(ActionResult::Refused);
        outcome.detail = object.value("detail"_L1).toString();
        for (const QJsonValue& change : object.value("changes"_L1).toArray())
            outcome.changes.push_back(
                {change["field"_L1].toString(), change["before"_L1].toString(), change["after"_L1].toString()});
        outcomes.push_back(outcome);
    }
    return outcomes;
}

} // namespace parvis
