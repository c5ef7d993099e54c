// SPDX-License-Identifier: GPL-3.0-or-later
// The machine is kept awake and let go again: with a login manager, with a screen saver only, and with no bus at all.
#include "engine/session_wake_lock.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QtTest>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace parvis;

// Named: a class of the test holds what stands here.
namespace wake_lock_test {

// Gives out the writing end of a pipe, as the login manager does: its reading end tells when the lock is gone.
class LoginManager : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QStringList asked;
    int reading = -1;
    bool refuses = false;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode)
    {
        asked << u"%1|%2|%3|%4"_s.arg(what, who, why, mode);
        if (refuses) {
            sendErrorReply(u"org.freedesktop.DBus.Error.AccessDenied"_s, u"no"_s);
            return {};
        }
        int ends[2] = {-1, -1};
        if (pipe(ends) != 0)
            return {};
        reading = ends[0];
        QDBusUnixFileDescriptor lock(ends[1]);
        close(ends[1]);
        return lock;
    }
};

class ScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QList<uint> open;

public Q_SLOTS:
    uint Inhibit(const QString&, const QString&)
    {
        open << uint(open.size() + 7);
        return open.back();
    }
    void UnInhibit(uint cookie) { open.removeAll(cookie); }
};

SessionWakeLock::Bus ownBus()
{
    return [] { return QDBusConnection::sessionBus(); };
}

SessionWakeLock::Bus noBus()
{
    return [] { return QDBusConnection(u"no such bus"_s); };
}

// Whoever holds the writing end keeps the reading end from its end.
bool isReleased(int reading)
{
    char byte = 0;
    return fcntl(reading, F_SETFL, O_NONBLOCK) == 0 && read(reading, &byte, 1) == 0;
}

} // namespace wake_lock_test

using namespace wake_lock_test;

class TestWakeLock : public QObject
{
    Q_OBJECT
    // A connection of its own: a call to oneself would bring no descriptor over the bus.
    QDBusConnection m_services = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"services"_s);
    LoginManager m_login;
    ScreenSaver m_saver;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_services.isConnected());
        QVERIFY(m_services.registerObject(u"/org/freedesktop/login1"_s, &m_login, QDBusConnection::ExportAllSlots));
        QVERIFY(m_services.registerService(u"org.freedesktop.login1"_s));
        QVERIFY(
            m_services.registerObject(u"/org/freedesktop/ScreenSaver"_s, &m_saver, QDBusConnection::ExportAllSlots));
        QVERIFY(m_services.registerService(u"org.freedesktop.ScreenSaver"_s));
    }
    void init()
    {
        m_login.asked.clear();
        m_login.refuses = false;
    }

    void aLoginManagersLockIsHeldAndLetGo()
    {
        SessionWakeLock lock(ownBus(), noBus());
        QSignalSpy held(&lock, &SessionWakeLock::held);
        lock.take(u"sending"_s);
        lock.take(u"sending"_s);
        QTRY_COMPARE(held.count(), 1);
        QCOMPARE(m_login.asked, QStringList{u"sleep:idle|Parvis|sending|block"_s});
        QVERIFY(!isReleased(m_login.reading));
        lock.release();
        QTRY_VERIFY(isReleased(m_login.reading));
        close(m_login.reading);
    }

    void anAnswerAfterTheReleaseIsLetGo()
    {
        SessionWakeLock lock(ownBus(), noBus());
        QSignalSpy held(&lock, &SessionWakeLock::held);
        lock.take(u"sending"_s);
        lock.release();
        QTRY_COMPARE(m_login.asked.size(), 1);
        QTRY_VERIFY(isReleased(m_login.reading));
        QCOMPARE(held.count(), 0);
        close(m_login.reading);
    }

    void whereTheLoginManagerRefusesTheScreenSaverIsAsked()
    {
        m_login.refuses = true;
        SessionWakeLock lock(ownBus(), ownBus());
        QSignalSpy held(&lock, &SessionWakeLock::held);
        lock.take(u"sending"_s);
        QTRY_COMPARE(held.count(), 1);
        QCOMPARE(m_saver.open.size(), 1);
        lock.release();
        QTRY_VERIFY(m_saver.open.isEmpty());
    }

    void itGoesWithItsOwner()
    {
        {
            SessionWakeLock lock(noBus(), ownBus());
            QSignalSpy held(&lock, &SessionWakeLock::held);
            lock.take(u"sending"_s);
            QTRY_COMPARE(held.count(), 1);
        }
        QTRY_VERIFY(m_saver.open.isEmpty());
    }

    void withoutABusNothingBreaks()
    {
        SessionWakeLock lock(noBus(), noBus());
        QSignalSpy none(&lock, &SessionWakeLock::notHeld);
        lock.take(u"sending"_s);
        QCOMPARE(none.count(), 1);
        lock.release();
        lock.take(u"sending"_s);
        QCOMPARE(none.count(), 2);
    }
};

QTEST_GUILESS_MAIN(TestWakeLock)
#include "test_wake_lock.moc"
