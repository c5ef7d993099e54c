// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/rule_trial.h"

#include "engine/inbox/rule_reading.h"
#include "engine/off_thread.h"

namespace parvis {
namespace {

constexpr int pageSize = 500;

TrialExample exampleOf(const RuleFacts& facts)
{
    const QString& author = facts.author.name.isEmpty() ? facts.author.handle : facts.author.name;
    return {facts.message, facts.conversation, author, excerptOf(facts.text), facts.created};
}

void addStep(TrialRule& rule, const RuleStep& step, const RuleSubject& subject, Instant now)
{
    ++rule.matched;
    if (rule.examples.size() < size_t(trialExamples))
        rule.examples.push_back(exampleOf(subject.facts()));
    WorkState state = workStateOf(subject.facts());
    for (size_t i = 0; i < step.actions.size(); ++i) {
        const auto outcome = applyAction(state, step.actions[i], now, QStringLiteral("?"));
        if (outcome.result == ActionResult::Done)
            ++rule.actions[i].second;
    }
}

} // namespace

Result<std::vector<CompiledRule>> compiledForTrial(const std::vector<InboxRule>& rules)
{
    std::vector<CompiledRule> list;
    for (size_t i = 0; i < rules.size(); ++i) {
        InboxRule rule = rules[i];
        rule.enabled = true;
        rule.id = {qint64(i) + 1}; // a rule that is not kept yet has none
        auto made = CompiledRule::compile(rule);
        if (!made)
            return Failure(made.error());
        list.push_back(std::move(*made));
    }
    return list;
}

TrialReport emptyReport(const std::vector<InboxRule>& rules)
{
    TrialReport report;
    for (const InboxRule& rule : rules) {
        TrialRule counted;
        counted.rule = rule.id;
        counted.name = rule.name;
        for (const RuleAction& action : rule.actions)
            counted.actions.emplace_back(action, 0);
        report.rules.push_back(std::move(counted));
    }
    return report;
}

void addTrial(TrialReport& report, const std::vector<CompiledRule>& rules, const RuleSubjects& subjects, Instant now)
{
    for (const RuleSubject& subject : subjects) {
        ++report.looked;
        for (const RuleStep& step : planRun(rules, subject, {}, now))
            addStep(report.rules[size_t(step.rule.value - 1)], step, subject, now);
    }
}

RuleTrial::RuleTrial(const Ports& ports, std::vector<InboxRule> rules, int limit, QObject* parent)
    : QObject(parent), m_ports(ports), m_list(std::move(rules)), m_limit(limit)
{
}

Async<TrialReport> RuleTrial::run()
{
    auto rules = compiledForTrial(m_list);
    if (!rules)
        return Async<TrialReport>::failed(rules.error());
    m_rules = std::make_shared<const std::vector<CompiledRule>>(std::move(*rules));
    m_report = std::make_shared<TrialReport>(emptyReport(m_list));
    return m_ports.rules->countPast().then(this, [this](qint64 count) {
        m_report->total = int(m_limit > 0 ? std::min<qint64>(m_limit, count) : count);
        return nextPage({}).then(this, [this] {
            m_report->cancelled = m_cancelled;
            return *m_report;
        });
    });
}

Async<void> RuleTrial::nextPage(MessageId before)
{
    const int room = m_limit > 0 ? m_limit - m_report->looked : pageSize;
    if (m_cancelled || room <= 0)
        return Async<void>::ready({});
    return m_ports.rules->past(before, std::min(pageSize, room))
        .then(this, [this](const std::vector<RuleFacts>& facts) { return completed(this, m_ports, *m_rules, facts); })
        .then(this, [this](const std::vector<RuleFacts>& facts) -> Async<void> {
            if (facts.empty())
                return Async<void>::ready({});
            // The page's own work: nobody else touches the report until it is done.
            return offThread<void>([rules = m_rules, report = m_report, facts, now = m_ports.clock.now()]() -> Done {
                       RuleSubjects subjects;
                       subjects.reserve(facts.size());
                       for (const RuleFacts& one : facts)
                           subjects.emplace_back(one);
                       addTrial(*report, *rules, subjects, now);
                       return {};
                   })
                .then(this, [this, last = facts.back().message] {
                    Q_EMIT progress(m_report->looked, std::max(m_report->looked, m_report->total));
                    return nextPage(last);
                });
        });
}

} // namespace parvis
