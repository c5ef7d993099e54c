// SPDX-License-Identifier: GPL-3.0-or-later
// Claims errands about publications that are due and gives each to a job. Engine thread.
#pragma once

#include "engine/publishing/errand_job.h"

namespace parvis {

class ErrandRunner final : public JobRunner
{
    Q_OBJECT
public:
    ErrandRunner(const Ports& ports, ClientPool& pool, AccountNews& news, const WorkerId& worker,
                 const ErrandOptions& options, QObject* parent = nullptr);

protected:
    bool hasWork() const override { return m_ports.errands != nullptr; }
    Async<std::optional<Instant>> nextDue() override { return m_ports.errands->nextDue(); }
    Async<std::vector<LeasedJob*>> claimDue(int limit) override;

private:
    Ports m_ports;
    ClientPool& m_pool;
    AccountNews& m_news;
    WorkerId m_worker;
    ErrandOptions m_options;
    IdSource m_ids;
};

} // namespace parvis
