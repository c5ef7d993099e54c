// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session_wake_lock.h"

#include "base/log.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QDBusMessage screenSaver(const QString& method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
                                          u"org.freedesktop.ScreenSaver"_s, method);
}

} // namespace

// The login manager's lock lasts as long as its descriptor is open; the screen saver's until its cookie is given back.
struct SessionWakeLock::Held {
    QDBusUnixFileDescriptor descriptor;
    std::optional<uint> cookie;
};

SessionWakeLock::SessionWakeLock(QObject* parent)
    : SessionWakeLock([] { return QDBusConnection::systemBus(); }, [] { return QDBusConnection::sessionBus(); }, parent)
{
}

SessionWakeLock::SessionWakeLock(Bus system, Bus session, QObject* parent)
    : QObject(parent), m_system(std::move(system)), m_session(std::move(session)), m_held(std::make_unique<Held>())
{
}

SessionWakeLock::~SessionWakeLock()
{
    release();
}

void SessionWakeLock::take(const QString& why)
{
    if (std::exchange(m_wanted, true))
        return;
    askLogin(why, ++m_turn);
}

void SessionWakeLock::askLogin(const QString& why, int turn)
{
    QDBusConnection bus = m_system();
    if (!bus.isConnected()) {
        askScreenSaver(why, turn);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << u"sleep:idle"_s << u"Parvis"_s << why << u"block"_s;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, why, turn] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (turn != m_turn || !m_wanted)
            return; // the descriptor closes with the reply
        if (reply.isError()) {
            askScreenSaver(why, turn);
            return;
        }
        m_held->descriptor = reply.value();
        Q_EMIT held();
    });
}

void SessionWakeLock::askScreenSaver(const QString& why, int turn)
{
    QDBusConnection bus = m_session();
    if (!bus.isConnected()) {
        Q_EMIT notHeld();
        return;
    }
    QDBusMessage call = screenSaver(u"Inhibit"_s);
    call << u"Parvis"_s << why;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, turn] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            qCDebug(logWorker) << "the machine is not kept awake:" << reply.error().name();
            Q_EMIT notHeld();
            return;
        }
        if (turn != m_turn || !m_wanted) {
            giveBack(reply.value());
            return;
        }
        m_held->cookie = reply.value();
        Q_EMIT held();
    });
}

void SessionWakeLock::giveBack(uint cookie)
{
    QDBusMessage call = screenSaver(u"UnInhibit"_s);
    call << cookie;
    m_session().send(call);
}

void SessionWakeLock::release()
{
    if (!std::exchange(m_wanted, false))
        return;
    ++m_turn;
    m_held->descriptor = {};
    if (const auto cookie = std::exchange(m_held->cookie, std::nullopt))
        giveBack(*cookie);
}

} // namespace parvis
