// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/plan_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class PlanBook final : public PlanRepository
{
public:
    explicit PlanBook(Executor& executor) : m_executor(executor) {}

private:
    [[maybe_unused]] Executor& m_executor;
};

} // namespace parvis::store
