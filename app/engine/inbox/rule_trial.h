// SPDX-License-Identifier: GPL-3.0-or-later
// What rules would have done to the messages of the past, newest first. Changes nothing. Conversations are taken as
// they stand today; turns and capacities are not played through.
#pragma once

#include "engine/services.h"

namespace parvis {

struct TrialExample {
    MessageId message;
    ConversationId conversation;
    QString author, excerpt;
    Instant created;
};

struct TrialRule {
    InboxRuleId rule;
    QString name;
    int matched = 0;
    std::vector<std::pair<RuleAction, int>> actions; // how many conversations or messages each would have changed
    std::vector<TrialExample> examples;
};

struct TrialReport {
    int looked = 0, total = 0;
    bool cancelled = false;
    std::vector<TrialRule> rules; // in their order; disabled ones are tried as if they were on
};

using RuleSubjects = std::vector<RuleSubject>;
constexpr int trialExamples = 20;
// Adds what the rules would do to these messages. Pure, for any thread.
void addTrial(TrialReport& report, const std::vector<CompiledRule>& rules, const RuleSubjects& subjects, Instant now);
Result<std::vector<CompiledRule>> compiledForTrial(const std::vector<InboxRule>& rules);
TrialReport emptyReport(const std::vector<InboxRule>& rules);

class RuleTrial : public QObject
{
    Q_OBJECT
public:
    // limit: of messages; 0: all.
    RuleTrial(const Ports& ports, std::vector<InboxRule> rules, int limit, QObject* parent = nullptr);
    Async<TrialReport> run();             // Rejected where a rule makes no sense
    void cancel() { m_cancelled = true; } // what was counted until then is the answer

Q_SIGNALS:
    void progress(int looked, int total);

private:
    Async<void> nextPage(MessageId before);
    Ports m_ports;
    std::vector<InboxRule> m_list;
    std::shared_ptr<const std::vector<CompiledRule>> m_rules;
    std::shared_ptr<TrialReport> m_report;
    int m_limit;
    bool m_cancelled = false;
};

} // namespace parvis
