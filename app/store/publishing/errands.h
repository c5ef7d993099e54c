// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/errand_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Errands final : public ErrandRepository
{
public:
    explicit Errands(Executor& executor) : m_executor(executor) {}

    Async<Errand> add(const Errand& errand, int revision) override;
    Async<std::vector<Errand>> errands(PublicationId id) override;
    Async<Errand> withdraw(const Errand& errand, const QString& who) override;
    Async<Errand> lookAgain(const Errand& errand, const QString& who) override;
    Async<std::vector<ClaimedErrand>> claimDue(const WorkerId& worker, Instant now, Milliseconds lease,
                                               int limit) override;
    Async<Errand> save(const Errand& errand, const Step& step, Durability durability) override;
    Async<std::optional<Instant>> nextDue() override;
    Async<std::vector<ErrandTrouble>> troubled(int limit) override;
    Async<void> note(const Errand& errand, const QString& who) override;

private:
    Executor& m_executor;
};

// In a transaction: what it stood for is gone at the network. Off the plan as well, so that nobody takes it for
// something that is still to be seen.
Done deletedOnNetwork(Tx& tx, Publication& publication);

} // namespace parvis::store
