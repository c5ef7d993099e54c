// SPDX-License-Identifier: GPL-3.0-or-later
// The engine inside the desktop program: one thread with networks, clients and the worker. Made and ended on the
// window's thread; everything else of it lives on its own.
#pragma once

#include "compose.h"
#include "engine/worker.h"

namespace parvis {

class SessionWakeLock;

class DesktopEngine : public QObject
{
public:
    explicit DesktopEngine(const Clock& clock, QObject* parent = nullptr);
    // Ends the worker if end() was not called; waits for the thread, which no window may do while it is shown.
    ~DesktopEngine() override;

    // An object of the engine's thread, for work that has to happen there.
    QObject* root() const { return m_root; }
    const PlatformRegistry& registry() const { return m_networks->registry(); }
    RemoteMedia& media() const { return m_networks->media(); }
    void startWorker(const Ports& ports);
    // Answers when the worker has finished or handed back what it held.
    Async<void> end();

private:
    QThread m_thread;
    QObject* m_root;
    std::unique_ptr<Networks> m_networks;
    Worker* m_worker = nullptr;            // touched on the engine's thread only
    SessionWakeLock* m_wakeLock = nullptr; // the same
};

} // namespace parvis
