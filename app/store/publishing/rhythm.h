// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/rhythm_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Rhythm final : public RhythmRepository
{
public:
    explicit Rhythm(Executor& executor) : m_executor(executor) {}

private:
    [[maybe_unused]] Executor& m_executor;
};

} // namespace parvis::store
