// SPDX-License-Identifier: GPL-3.0-or-later
// Runs inside a private D-Bus session with a real gnome-keyring (tests/servers/keyring.sh); for the locked and the
// busless case the test starts itself again under those conditions.
#include "secrets/keychain_store.h"
#include "support/await.h"

#include <QProcess>
#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;
using parvis::test::await;

class TestKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheKeyAndOpensTokens()
    {
        QObject context;
        KeychainSecretStore store;
        const auto publicKey = await(store.createKey(&context, u"workspace-a"_s));
        QVERIFY2(publicKey, publicKey ? "" : qPrintable(publicKey.error().detail));
        const auto sealed = store.seal(*publicKey, Secret<QByteArray>("token-é-123")).value();
        // A second store has nothing in memory: it reads the keychain.
        KeychainSecretStore fresh;
        QCOMPARE(await(fresh.state(&context, u"workspace-a"_s)).value(), KeyState::Ready);
        QCOMPARE(await(fresh.open(&context, u"workspace-a"_s, *publicKey, sealed)).value().expose(),
                 QByteArray("token-é-123"));
    }

    void anUnlockedKeychainTellsThatAKeyIsAbsent()
    {
        QObject context;
        KeychainSecretStore store;
        QCOMPARE(await(store.state(&context, u"never-made"_s)).value(), KeyState::Absent);
        const auto opened = await(store.open(&context, u"never-made"_s, QByteArray(32, 'k'), QByteArray(64, 's')));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"keychain_locked_or_absent"_s);
    }

    void withNoBusItSaysSo()
    {
        QObject context;
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        environment.insert(u"PARVIS_TEST_CHILD"_s, u"1"_s);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {});
        QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(child.readAllStandardOutput().trimmed(), QByteArray::number(int(KeyState::NoKeychain)));
        QVERIFY(!bus.isEmpty());
    }
};

// The child prints what the keychain's state looks like to it.
static int child()
{
    QObject context;
    KeychainSecretStore store;
    int code = 1;
    store.state(&context, u"any"_s).onDone(&context, [&](Result<KeyState> state) {
        std::printf("%d\n", state ? int(*state) : -1);
        code = state ? 0 : 1;
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return code;
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("PARVIS_TEST_CHILD"))
        return child();
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "secrets_keychain.moc"
