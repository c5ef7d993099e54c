// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/errand_runner.h"

namespace parvis {

ErrandRunner::ErrandRunner(const Ports& ports, ClientPool& pool, AccountNews& news, const WorkerId& worker,
                           const ErrandOptions& options, QObject* parent)
    : JobRunner(ports.clock, options.pace, parent),
      m_ports(ports),
      m_pool(pool),
      m_news(news),
      m_worker(worker),
      m_options(options)
{
}

Async<std::vector<LeasedJob*>> ErrandRunner::claimDue(int limit)
{
    return m_ports.errands->claimDue(m_worker, m_ports.clock.now(), m_options.lease, limit)
        .then(this, [this](const std::vector<ClaimedErrand>& claimed) {
            std::vector<LeasedJob*> jobs;
            for (const ClaimedErrand& one : claimed)
                jobs.push_back(new ErrandJob({m_ports, m_pool, m_news, m_ids, m_worker, m_options}, one, this));
            return jobs;
        });
}

} // namespace parvis
