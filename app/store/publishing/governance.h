// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/governance_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Governance final : public GovernanceRepository
{
public:
    explicit Governance(Executor& executor) : m_executor(executor) {}

private:
    [[maybe_unused]] Executor& m_executor;
};

} // namespace parvis::store
