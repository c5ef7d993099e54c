// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/media_library.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Library final : public MediaLibrary
{
public:
    explicit Library(Executor& executor) : m_executor(executor) {}

private:
    [[maybe_unused]] Executor& m_executor;
};

} // namespace parvis::store
