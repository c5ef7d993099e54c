// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/rule_desk.h"

#include "engine/inbox/rule_reading.h"
#include "engine/off_thread.h"

using namespace Qt::StringLiterals;

namespace parvis {

RuleDesk::RuleDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<InboxRule>> RuleDesk::rules()
{
    return m_ports.rules->rules();
}

Async<InboxRule> RuleDesk::find(InboxRuleId id)
{
    return rules().then(this, [id](const std::vector<InboxRule>& list) -> Result<InboxRule> {
        const auto found = std::find_if(list.begin(), list.end(), [id](const InboxRule& r) { return r.id == id; });
        if (found == list.end())
            return failure(ErrorKind::NotFound, u"there is no rule %1"_s.arg(id.toString()));
        return *found;
    });
}

Async<InboxRule> RuleDesk::save(const InboxRule& rule, const QString& who)
{
    return m_ports.rules->save(rule, who);
}

Async<void> RuleDesk::remove(InboxRuleId id, const QString& who)
{
    return m_ports.rules->remove(id, who);
}

Async<void> RuleDesk::reorder(const std::vector<InboxRuleId>& order, const QString& who)
{
    return m_ports.rules->reorder(order, who);
}

Async<InboxRule> RuleDesk::setEnabled(InboxRuleId id, bool enabled, const QString& who)
{
    return find(id).then(this, [this, enabled, who](InboxRule rule) {
        rule.enabled = enabled;
        return m_ports.rules->save(rule, who);
    });
}

Async<QByteArray> RuleDesk::exportJson()
{
    return rules().then(this, [](const std::vector<InboxRule>& list) { return rulesToJson(list); });
}

Async<RuleImport> RuleDesk::importJson(const QByteArray& json, const QString& who)
{
    RuleImport import;
    RulesRead read = rulesFromJson(json);
    if (!read.problems.empty()) {
        import.problems = std::move(read.problems);
        return Async<RuleImport>::ready(import);
    }
    return m_ports.rules->addAll(read.rules, who).then(this, [](const std::vector<InboxRule>& added) {
        return RuleImport{added, {}};
    });
}

Async<std::shared_ptr<const RuleSubjects>> RuleDesk::recent(int limit)
{
    using Answer = std::shared_ptr<const RuleSubjects>;
    return m_ports.rules->past({}, limit)
        .then(this,
              [this](const std::vector<RuleFacts>& facts) {
                  // Whatever a rule may come to ask.
                  InboxRule asker;
                  asker.name = u"all"_s;
                  asker.when.kind = ConditionKind::Any;
                  Condition kind, ambassador;
                  kind.kind = ConditionKind::Kind;
                  kind.values = {messageKinds().front()};
                  ambassador.kind = ConditionKind::Ambassador;
                  asker.when.parts = {kind, ambassador};
                  asker.actions = {{ActionKind::AddLabel, u"-"_s}};
                  return completed(this, m_ports, compiled({asker}), facts);
              })
        .then(this, [](const std::vector<RuleFacts>& facts) {
            return offThread<Answer>([facts]() -> Result<Answer> {
                auto subjects = std::make_shared<RuleSubjects>();
                for (const RuleFacts& one : facts)
                    subjects->emplace_back(one);
                return Answer(subjects);
            });
        });
}

Async<TrialReport> RuleDesk::tryOn(const InboxRule& rule, const std::shared_ptr<const RuleSubjects>& subjects)
{
    return offThread<TrialReport>([rule, subjects, now = m_ports.clock.now()]() -> Result<TrialReport> {
        const auto compiled = compiledForTrial({rule});
        if (!compiled)
            return Failure(compiled.error());
        TrialReport report = emptyReport({rule});
        addTrial(report, *compiled, *subjects, now);
        report.total = report.looked;
        return report;
    });
}

std::shared_ptr<RuleTrial> RuleDesk::trial(const std::vector<InboxRule>& rules, int limit)
{
    return std::make_shared<RuleTrial>(m_ports, rules, limit);
}

Async<std::vector<RuleLogEntry>> RuleDesk::log(const RuleLogQuery& query)
{
    return m_ports.rules->log(query);
}

Async<RuleUndo> RuleDesk::undo(const std::vector<qint64>& entries, const QString& who)
{
    return m_ports.rules->undo(entries, who);
}

Async<std::vector<AgentSeat>> RuleDesk::seats()
{
    return m_ports.rules->seats();
}

Async<void> RuleDesk::saveSeat(const AgentSeat& seat)
{
    return m_ports.rules->saveSeat(seat);
}

Async<void> RuleDesk::removeSeat(const QString& department, const QString& person)
{
    return m_ports.rules->removeSeat(department, person);
}

Async<std::vector<RuleNotice>> RuleDesk::notices(const QString& person)
{
    return m_ports.rules->notices(person);
}

Async<void> RuleDesk::noticesSeen(const std::vector<qint64>& ids)
{
    return m_ports.rules->noticesSeen(ids);
}

QString describe(const RuleAction& action)
{
    const QString name = actionKindName(action.kind);
    switch (action.kind) {
    case ActionKind::Snooze:
        return name + u" %1 min"_s.arg(action.minutes);
    case ActionKind::Notify:
        return name + u' ' + action.people.join(u", "_s);
    default:
        return name + u' ' + excerptOf(action.value, 40);
    }
}

QString describe(const ActionOutcome& outcome)
{
    QString text = actionKindName(outcome.action);
    if (outcome.result == ActionResult::Done && !outcome.changes.empty()) {
        QStringList changes;
        for (const FieldChange& change : outcome.changes)
            changes << u"%1: %2 -> %3"_s.arg(change.field, change.before.isEmpty() ? u"-"_s : change.before,
                                             change.after.isEmpty() ? u"-"_s : change.after);
        return text + u" ("_s + changes.join(u"; "_s) + u')';
    }
    if (outcome.result != ActionResult::Done)
        text += u' ' + actionResultName(outcome.result);
    return outcome.detail.isEmpty() ? text : QString(text + u": "_s + outcome.detail);
}

} // namespace parvis
