// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop_engine.h"

#include "base/log.h"
#include "engine/session_wake_lock.h"

using namespace Qt::StringLiterals;

namespace parvis {

DesktopEngine::DesktopEngine(const Clock& clock, QObject* parent)
    : QObject(parent), m_root(new QObject), m_networks(std::make_unique<Networks>(m_root, clock))
{
    m_thread.setObjectName(u"engine"_s);
    // The HTTP client and its access manager are children of the root and go with it, before they are first used.
    m_root->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_root, &QObject::deleteLater);
    m_thread.start();
}

DesktopEngine::~DesktopEngine()
{
    QMetaObject::invokeMethod(m_root, [this] {
        delete std::exchange(m_worker, nullptr);
        m_thread.quit();
    });
    m_thread.wait();
}

void DesktopEngine::startWorker(const Ports& ports)
{
    QMetaObject::invokeMethod(m_root, [this, ports] {
        Ports awake = ports;
        if (!m_wakeLock)
            m_wakeLock = new SessionWakeLock(m_root);
        awake.wakeLock = m_wakeLock;
        m_worker = new Worker(awake, m_networks->registry(), WorkerOptions{}, m_root);
        connect(m_worker, &Worker::event, m_root, [](const QString& line) { qCInfo(logWorker).noquote() << line; });
        m_worker->start();
    });
}

Async<void> DesktopEngine::end()
{
    return invokeOn(m_root, [this] {
        if (!m_worker)
            return Async<void>::ready({});
        // Its ports end with the workspace it worked on, so it goes before them.
        return m_worker->stop().then(m_root, [this] { delete std::exchange(m_worker, nullptr); });
    });
}

} // namespace parvis
