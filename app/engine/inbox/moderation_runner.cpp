// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/moderation_runner.h"

namespace parvis {

ModerationRunner::ModerationRunner(const Ports& ports, ClientPool& pool, AccountNews& news, const WorkerId& worker,
                                   const ErrandOptions& options, QObject* parent)
    : JobRunner(ports.clock, options.pace, parent),
      m_ports(ports),
      m_pool(pool),
      m_news(news),
      m_worker(worker),
      m_options(options)
{
}

Async<std::vector<LeasedJob*>> ModerationRunner::claimDue(int limit)
{
    return m_ports.moderation->claimDue(m_worker, m_ports.clock.now(), m_options.lease, limit)
        .then(this, [this](const std::vector<ClaimedModeration>& claimed) {
            std::vector<LeasedJob*> jobs;
            for (const ClaimedModeration& one : claimed)
                jobs.push_back(new ModerationJob({m_ports, m_pool, m_news, m_ids, m_worker, m_options}, one, this));
            return jobs;
        });
}

} // namespace parvis
