// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the machine awake through systemd's login manager (org.freedesktop.login1.Manager.Inhibit) or, where it cannot
// be asked, through the desktop's org.freedesktop.ScreenSaver. No bus, no answer: nothing happens. Used on the thread
// it lives on.
#pragma once

#include "ports/wake_lock.h"

#include <QObject>
#include <functional>
#include <memory>

class QDBusConnection;

namespace parvis {

class SessionWakeLock final : public QObject, public WakeLock
{
    Q_OBJECT
public:
    using Bus = std::function<QDBusConnection()>;        // connected to when it is first needed
    explicit SessionWakeLock(QObject* parent = nullptr); // the buses of this session
    SessionWakeLock(Bus system, Bus session, QObject* parent = nullptr);
    ~SessionWakeLock() override;

    void take(const QString& why) override;
    void release() override;

Q_SIGNALS:
    void held();
    void notHeld(); // nobody could be asked

private:
    void askLogin(const QString& why, int turn);
    void askScreenSaver(const QString& why, int turn);
    void giveBack(uint cookie);
    struct Held;
    Bus m_system, m_session;
    std::unique_ptr<Held> m_held;
    bool m_wanted = false;
    int m_turn = 0; // an answer to an earlier taking is given back at once
};

} // namespace parvis
