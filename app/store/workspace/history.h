// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/history_writer.h"
#include "store/threads/executor.h"

namespace parvis::store {

class History final : public HistoryWriter
{
public:
    explicit History(Executor& executor) : m_executor(executor) {}
    Async<void> write(const PastPart& part, const QString& key, const QString& was, const QString& becomes) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
