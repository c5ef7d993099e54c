// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/writing_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Writing final : public WritingRepository
{
public:
    explicit Writing(Executor& executor) : m_executor(executor) {}

private:
    [[maybe_unused]] Executor& m_executor;
};

} // namespace parvis::store
