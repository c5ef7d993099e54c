// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/async.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace parvis::detail {

namespace {

// Only a Waiting gets it.
constexpr auto arrivedEvent = QEvent::Type(QEvent::User + 1);

} // namespace

void Arrival::arrive()
{
    // Who waits lives at least until it has left the list, for which it needs the lock.
    const QMutexLocker lock(&m_lock);
    m_arrived = true;
    for (Waiting* waiting : m_waiting)
        QCoreApplication::postEvent(waiting, new QEvent(arrivedEvent));
    m_waiting.clear();
}

void Waiting::wait()
{
    const QMutexLocker lock(&m_arrival->m_lock);
    if (m_arrival->m_arrived)
        QCoreApplication::postEvent(this, new QEvent(arrivedEvent));
    else
        m_arrival->m_waiting.push_back(this);
}

Waiting::~Waiting()
{
    const QMutexLocker lock(&m_arrival->m_lock);
    auto& waiting = m_arrival->m_waiting;
    waiting.erase(std::remove(waiting.begin(), waiting.end(), this), waiting.end());
}

bool Waiting::event(QEvent* event)
{
    if (event->type() != arrivedEvent)
        return QObject::event(event);
    deleteLater();
    run();
    return true;
}

} // namespace parvis::detail
