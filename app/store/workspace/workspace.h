// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/workspace.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Workspace final : public WorkspaceRepository
{
public:
    Workspace(Executor& executor, ChangeHub& hub) : m_executor(executor), m_hub(hub) {}
    void setInfo(const WorkspaceInfo& info) { m_info = info; } // before anybody else has a pointer

    WorkspaceInfo info() const override { return m_info; }
    Async<QString> setting(const QString& key) override;
    Async<void> setSetting(const QString& key, const QString& value) override;
    Async<void> heartbeat(const WorkerStatus& status) override;
    Async<void> workerGone(const WorkerId& id) override;
    Async<std::vector<WorkerStatus>> workers() override;
    Async<void> backup(const QString& file) override;
    Async<VerifyReport> verify() override;
    ChangeFeed* changes() override { return m_hub.feed(); }

private:
    Executor& m_executor;
    ChangeHub& m_hub;
    WorkspaceInfo m_info;
};

} // namespace parvis::store
