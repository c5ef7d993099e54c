// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules' page and the command line ask for.
#pragma once

#include "domain/inbox/rules/rule_json.h"
#include "engine/inbox/rule_trial.h"

namespace parvis {

struct RuleImport {
    std::vector<InboxRule> added;
    std::vector<RuleProblem> problems; // any: nothing was added
};

class RuleDesk : public QObject
{
    Q_OBJECT
public:
    explicit RuleDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<InboxRule>> rules();
    Async<InboxRule> find(InboxRuleId id); // NotFound
    Async<InboxRule> save(const InboxRule& rule, const QString& who);
    Async<void> remove(InboxRuleId id, const QString& who);
    Async<void> reorder(const std::vector<InboxRuleId>& order, const QString& who);
    // As it stands now, whoever changed it last.
    Async<InboxRule> setEnabled(InboxRuleId id, bool enabled, const QString& who);

    Async<QByteArray> exportJson();
    Async<RuleImport> importJson(const QByteArray& json, const QString& who);

    // The newest messages, once for many trials while a rule is written.
    Async<std::shared_ptr<const RuleSubjects>> recent(int limit);
    // On a thread of the pool. Rejected where the rule makes no sense yet.
    Async<TrialReport> tryOn(const InboxRule& rule, const std::shared_ptr<const RuleSubjects>& subjects);
    std::shared_ptr<RuleTrial> trial(const std::vector<InboxRule>& rules, int limit);

    Async<std::vector<RuleLogEntry>> log(const RuleLogQuery& query);
    Async<RuleUndo> undo(const std::vector<qint64>& entries, const QString& who);

    Async<std::vector<AgentSeat>> seats();
    Async<void> saveSeat(const AgentSeat& seat);
    Async<void> removeSeat(const QString& department, const QString& person);

    Async<std::vector<RuleNotice>> notices(const QString& person);
    Async<void> noticesSeen(const std::vector<qint64>& ids);

private:
    Ports m_ports;
};

// English, for the command line and the log.
QString describe(const ActionOutcome& outcome);
QString describe(const RuleAction& action);

} // namespace parvis
