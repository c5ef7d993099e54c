// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sealed_box.h"
#include "secrets/vault_store.h"
#include "support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;
using parvis::test::await;

namespace {

Secret<QByteArray> secret(const char* text)
{
    return Secret<QByteArray>(QByteArray(text));
}

} // namespace

class TestVault : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sealsWithTheVaultOpensOnlyWithThePassphrase()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"vault"_s);
        QObject context;
        VaultSecretStore vault(file, secret("correct horse"));
        QCOMPARE(await(vault.state(&context, u"w1"_s)).value(), KeyState::Absent);
        const auto publicKey = await(vault.createKey(&context, u"w1"_s)).value();
        const auto sealed = vault.seal(publicKey, secret("token-value-123456")).value();
        QVERIFY(!sealed.contains("token-value"));

        VaultSecretStore again(file, secret("correct horse"));
        QCOMPARE(await(again.state(&context, u"w1"_s)).value(), KeyState::Ready);
        QCOMPARE(await(again.open(&context, u"w1"_s, publicKey, sealed)).value().expose(),
                 QByteArray("token-value-123456"));

        VaultSecretStore wrong(file, secret("battery staple"));
        QCOMPARE(await(wrong.state(&context, u"w1"_s)).value(), KeyState::WrongPassphrase);
        const auto refused = await(wrong.open(&context, u"w1"_s, publicKey, sealed));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"vault_passphrase"_s);
        // A wrong passphrase must not replace what it cannot read.
        QVERIFY(!await(wrong.createKey(&context, u"w2"_s)));
        QCOMPARE(await(VaultSecretStore(file, secret("correct horse")).state(&context, u"w1"_s)).value(),
                 KeyState::Ready);
    }

    void severalWorkspacesShareAVault()
    {
        QTemporaryDir dir;
        QObject context;
        VaultSecretStore vault(dir.filePath(u"vault"_s), secret("p"));
        const auto first = await(vault.createKey(&context, u"w1"_s)).value();
        const auto second = await(vault.createKey(&context, u"w2"_s)).value();
        QVERIFY(first != second);
        const auto sealed = vault.seal(first, secret("x")).value();
        QVERIFY(await(vault.open(&context, u"w1"_s, first, sealed)));
        const auto other = await(vault.open(&context, u"w2"_s, second, sealed));
        QVERIFY(!other);
        QCOMPARE(other.error().code, u"wrong_key"_s);
    }

    void theFileIsItsOwnersAloneAndHoldsNoKey()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"vault"_s);
        QObject context;
        VaultSecretStore vault(file, secret("p"));
        QVERIFY(await(vault.createKey(&context, u"w1"_s)));
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QCOMPARE(QFile::permissions(file) & others, QFileDevice::Permissions());
    }

    void damagedFilesAreNamedAndKept()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"vault"_s);
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"parvis_vault\": 1, \"salt\": \"\"}");
        broken.close();
        QObject context;
        VaultSecretStore vault(file, secret("p"));
        const auto state = await(vault.state(&context, u"w1"_s));
        QVERIFY(!state);
        QVERIFY(state.error().detail.contains(file));
        QVERIFY(!await(vault.createKey(&context, u"w1"_s)));
        QVERIFY(broken.open(QIODevice::ReadOnly));
        QVERIFY(broken.readAll().contains("parvis_vault"));
    }

    void aTamperedBoxDoesNotOpen()
    {
        QVERIFY(sealed_box::initialise());
        const auto pair = sealed_box::generate();
        auto sealed = sealed_box::seal(pair.publicKey, secret("token")).value();
        sealed[sealed.size() - 1] = char(sealed.back() ^ 1);
        QVERIFY(!sealed_box::open(pair.publicKey, pair.privateKey, sealed));
        QVERIFY(!sealed_box::open(pair.publicKey, pair.privateKey, "short"));
        QVERIFY(!sealed_box::seal("not a key", secret("token")));
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "secrets_vault.moc"
