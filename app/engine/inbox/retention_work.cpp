// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/retention_work.h"

namespace parvis {

using namespace Qt::StringLiterals;

RetentionWork::RetentionWork(const Ports& ports, const RetentionPace& pace, QObject* parent)
    : QObject(parent), m_ports(ports), m_pace(pace)
{
}

Async<int> RetentionWork::round()
{
    if (!m_ports.privacy)
        return Async<int>::ready(0);
    if (m_running && !m_running->isFinished())
        return *m_running;
    m_removed = m_batches = 0;
    m_running = m_ports.privacy->rules().then(this, [this](const std::vector<RetentionRule>& rules) {
        m_rules.clear();
        std::copy_if(rules.begin(), rules.end(), std::back_inserter(m_rules),
                     [](const RetentionRule& rule) { return rule.enabled; });
        return next();
    });
    return *m_running;
}

Async<int> RetentionWork::next()
{
    if (m_rules.empty() || m_batches >= m_pace.mostBatches)
        return Async<int>::ready(m_removed);
    const RetentionRule rule = m_rules.front();
    const Instant before = retentionCut(rule, m_ports.clock.now(), m_ports.workspace.info().zone);
    ++m_batches;
    return m_ports.privacy->apply(rule, before, m_pace.batch).then(this, [this, rule](const RetentionResult& result) {
        m_removed += result.conversations;
        if (!result.isEmpty())
            Q_EMIT event(u"retention \"%1\": %2 conversations, %3 messages removed"_s.arg(rule.name)
                             .arg(result.conversations)
                             .arg(result.messages));
        if (result.conversations < m_pace.batch)
            m_rules.pop_front();
        return next();
    });
}

} // namespace parvis
