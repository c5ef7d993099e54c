// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts: states, connecting by secret and by browser, signing in again, removing, a dead keychain; by mouse and
// by keys.
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "ui/accounts/account_card.h"
#include "ui/accounts/account_words.h"
#include "ui/accounts/accounts_page.h"
#include "ui/accounts/connect_dialog.h"
#include "ui/composer/draft_store.h"
#include "ui/composer/spell_checker.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

// A key store in the state that the test wants.
class StatedSecrets final : public SecretStore
{
public:
    KeyState answer = KeyState::Ready;
    Async<QByteArray> createKey(QObject*, const QString&) override { return Async<QByteArray>::ready(QByteArray("k")); }
    Result<QByteArray> seal(const QByteArray&, const Secret<QByteArray>& s) const override { return s.expose(); }
    Async<Secret<QByteArray>> open(QObject*, const QString&, const QByteArray&, const QByteArray& sealed) override
    {
        return Async<Secret<QByteArray>>::ready(Secret<QByteArray>(sealed));
    }
    Async<KeyState> state(QObject*, const QString&) override { return Async<KeyState>::ready(answer); }
    QString description() const override { return u"a keychain"_s; }
};

// Remembers what would have gone to the browser.
class RememberingShell final : public ui::ShellServices
{
public:
    void toast(const QString& text, std::function<void()>) override { said << text; }
    void compose(const ui::ComposeRequest&) override {}
    void showDesk(const QString& key, const QString&) override { said << key; }
    void openUrl(const QUrl& url) override { urls << url; }
    void showLedger(PublicationId) override {}
    ui::DraftStore& drafts() override { return m_drafts; }
    ui::SpellChecker& spelling() override { return m_spelling; }
    QStringList said;
    QList<QUrl> urls;

private:
    ui::DraftStore m_drafts{QString()};
    ui::SpellChecker m_spelling;
};

struct Desk {
    explicit Desk(bool withAccounts = true) : demo(DemoOptions{false, false, withAccounts, false, false})
    {
        networks = scriptNetworks(demo);
        demo.book = std::make_unique<ui::AccountBook>(*demo.accountDesk, demo.store->workspace());
        context = std::make_unique<ui::UiContext>(ui::UiContext{*demo.publishing,
                                                                *demo.inbox,
                                                                *demo.figures,
                                                                *demo.accountDesk,
                                                                demo.store->workspace(),
                                                                demo.store->media(),
                                                                *demo.book,
                                                                *demo.appearance,
                                                                *demo.settings,
                                                                demo.clock,
                                                                demo.zone,
                                                                u"Léa"_s,
                                                                {},
                                                                &shell,
                                                                &secrets});
        page = std::make_unique<ui::AccountsPage>(*context);
        page->resize(1100, 760);
        page->show();
    }
    bool show() const
    {
        return QTest::qWaitForWindowExposed(page.get()) && QTest::qWaitFor([this] { return demo.book->isLoaded(); });
    }
    ui::ConnectDialog* connectDialog() const
    {
        QTest::mouseClick(page->findChild<QPushButton*>(u"accounts-add"_s), Qt::LeftButton);
        return page->dialog() && QTest::qWaitForWindowExposed(page->dialog()) ? page->dialog() : nullptr;
    }
    template <typename T>
    T* in(const char* name) const
    {
        return page->dialog()->findChild<T*>(QString::fromLatin1(name));
    }
    ui::AccountCard* card(size_t index) const
    {
        return page->findChild<ui::AccountCard*>(u"account-"_s + demo.accounts[index].id.toString());
    }
    std::vector<Account> stored() { return demo.wait(demo.store->accounts().list()); }

    RememberingShell shell;
    StatedSecrets secrets;
    Demo demo;
    std::unique_ptr<ScriptedNetworks> networks;
    std::unique_ptr<ui::UiContext> context;
    std::unique_ptr<ui::AccountsPage> page;
};

} // namespace

class AccountsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBrandIsWrittenOnTheCard()
    {
        Desk desk;
        QVERIFY(desk.show());
        QTRY_VERIFY(desk.card(0));
        auto* brand = desk.card(0)->findChild<QLineEdit*>(u"account-brand"_s);
        QTRY_VERIFY(brand->isVisible());
        QVERIFY(brand->text().isEmpty());
        QTest::mouseClick(brand, Qt::LeftButton);
        QTest::keyClicks(brand, u" Maison  Lumen "_s);
        QTest::keyClick(brand, Qt::Key_Return);
        QTRY_COMPARE(desk.stored()[0].brand, u"Maison Lumen"_s);
        QTRY_COMPARE(brand->text(), u"Maison Lumen"_s);
        // By keys alone, on the next card: leaving the field keeps it.
        auto* other = desk.card(1)->findChild<QLineEdit*>(u"account-brand"_s);
        for (int i = 0; i < 40 && QApplication::focusWidget() != other; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), other);
        QTest::keyClicks(other, u"Studio"_s);
        QTest::keyClick(other, Qt::Key_Tab);
        QTRY_COMPARE(desk.stored()[1].brand, u"Studio"_s);
        brand->setFocus();
        brand->selectAll();
        QTest::keyClick(brand, Qt::Key_Delete);
        QTest::keyClick(brand, Qt::Key_Return);
        QTRY_VERIFY(desk.stored()[0].brand.isEmpty());
    }

    void statesAreWordsWithAdvice_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("signIn");
        QTest::newRow("ok") << int(AccountState::Ok) << u"Connected"_s << false;
        QTest::newRow("expires") << int(AccountState::Expires) << u"Sign-in ends soon"_s << true;
        QTest::newRow("expired") << int(AccountState::Expired) << u"Sign-in expired"_s << true;
        QTest::newRow("revoked") << int(AccountState::Revoked) << u"Signed out"_s << true;
        QTest::newRow("offline") << int(AccountState::Offline) << u"Cannot be reached"_s
                                 << false; // not the account's fault
    }
    void statesAreWordsWithAdvice()
    {
        QFETCH(int, state);
        QFETCH(bool, signIn);
        Desk desk;
        QVERIFY(desk.show());
        desk.demo.wait(desk.demo.store->accounts().setState(desk.demo.accounts[0].id, AccountState(state), u"why"_s,
                                                            std::nullopt));
        QTRY_VERIFY(desk.card(0));
        QTRY_COMPARE(desk.card(0)->account().state, AccountState(state));
        QTEST(desk.card(0)->stateWord(), "word");
        QCOMPARE(desk.card(0)->findChild<QPushButton*>(u"account-reconnect"_s)->isVisible(), signIn);
        QCOMPARE(desk.page->count(),
                 AccountState(state) == AccountState::Revoked || AccountState(state) == AccountState::Expires ? 1 : 0);
    }

    void byMouseWithAnAppPassword()
    {
        Desk desk(false);
        QVERIFY(desk.show());
        QVERIFY(desk.connectDialog());
        QTest::mouseClick(desk.in<QAbstractButton>("network-bluesky"), Qt::LeftButton);
        auto* next = desk.in<QPushButton>("connect-next");
        QVERIFY(!next->isEnabled());                    // nothing entered
        QVERIFY(!desk.in<QLineEdit>("sign-in-server")); // the network has one server
        QCOMPARE(desk.in<QLineEdit>("sign-in-secret")->echoMode(), QLineEdit::Password);
        desk.in<QLineEdit>("sign-in-handle")->setText(u" @@shop.bsky.social "_s);
        desk.in<QLineEdit>("sign-in-secret")->setText(u"abcd-efgh"_s);
        QTest::mouseClick(next, Qt::LeftButton);
        QTRY_VERIFY(desk.in<QLabel>("connected-name")->isVisible());
        QCOMPARE(desk.networks->bluesky->lastHandle, u"shop.bsky.social"_s);
        QVERIFY(!desk.in<QLineEdit>("sign-in-secret")); // gone with its form
        QTRY_COMPARE(desk.stored().size(), size_t(1));
        QTRY_COMPARE(desk.page->findChildren<ui::AccountCard*>().size(), 1);
    }

    void byKeysAloneWithAToken()
    {
        Desk desk(false);
        QVERIFY(desk.show());
        desk.page->activateWindow();
        QTRY_VERIFY(desk.page->isActiveWindow());
        QTest::keyClick(desk.page.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.page->dialog());
        auto* dialog = desk.page->dialog();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        dialog->activateWindow();
        QTRY_VERIFY(dialog->isActiveWindow());
        for (int i = 0; i < 10 && QApplication::focusWidget() != desk.in<QWidget>("network-mastodon"); ++i)
            QTest::keyClick(dialog, Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), desk.in<QLineEdit>("sign-in-server"));
        QTest::keyClicks(QApplication::focusWidget(), u"mastodon.example"_s);
        for (int i = 0; i < 10 && QApplication::focusWidget() != desk.in<QWidget>("segment-browser"); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTRY_VERIFY(desk.in<QLineEdit>("sign-in-secret")->isVisible());
        for (int i = 0; i < 10 && QApplication::focusWidget() != desk.in<QWidget>("sign-in-secret"); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"token123"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(desk.in<QLabel>("connected-name")->isVisible());
        QCOMPARE(desk.networks->mastodon->lastServer, u"mastodon.example"_s);
        QCOMPARE(desk.networks->mastodon->secrets, 1);
    }

    void refusedIsSaidBesideTheField_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::newRow("wrong password") << int(ErrorKind::AuthRevoked) << u"sign-in-secret-problem"_s;
        QTest::newRow("no such server") << int(ErrorKind::Offline) << u"sign-in-server-problem"_s;
        QTest::newRow("a server that answers nonsense") << int(ErrorKind::BadReply) << u"sign-in-server-problem"_s;
        QTest::newRow("disk or keychain") << int(ErrorKind::Storage) << u"sign-in-banner"_s;
    }
    void refusedIsSaidBesideTheField()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        Desk desk(false);
        QVERIFY(desk.show());
        QVERIFY(desk.connectDialog());
        QTest::mouseClick(desk.in<QAbstractButton>("network-mastodon"), Qt::LeftButton);
        QTest::mouseClick(desk.in<QAbstractButton>("segment-secret"), Qt::LeftButton);
        desk.in<QLineEdit>("sign-in-server")->setText(u"mastodon.example"_s);
        desk.in<QLineEdit>("sign-in-secret")->setText(u"wrong"_s);
        desk.networks->mastodon->refuse = Error::make(ErrorKind(kind), u"no"_s);
        QTest::mouseClick(desk.in<QPushButton>("connect-next"), Qt::LeftButton);
        auto* problem = desk.page->dialog()->findChild<QWidget*>(field);
        QVERIFY(problem);
        QTRY_VERIFY(problem->isVisible());
        QCOMPARE(desk.in<QLineEdit>("sign-in-secret")->text(), u"wrong"_s); // nothing lost
        QVERIFY(desk.stored().empty());
        // And again, mended.
        desk.networks->mastodon->refuse.reset();
        QTRY_VERIFY(desk.in<QPushButton>("connect-next")->isEnabled());
        QTest::mouseClick(desk.in<QPushButton>("connect-next"), Qt::LeftButton);
        QTRY_VERIFY(desk.in<QLabel>("connected-name")->isVisible());
    }

    void throughTheBrowser()
    {
        Desk desk(false);
        QVERIFY(desk.show());
        QVERIFY(desk.connectDialog());
        QTest::mouseClick(desk.in<QAbstractButton>("network-mastodon"), Qt::LeftButton);
        desk.in<QLineEdit>("sign-in-server")->setText(u"mastodon.example"_s);
        QTest::mouseClick(desk.in<QPushButton>("connect-next"), Qt::LeftButton);
        QTRY_COMPARE(desk.shell.urls.size(), 1);
        QCOMPARE(desk.shell.urls.front().host(), u"mastodon.example"_s);
        QTRY_VERIFY(desk.in<QLabel>("browser-words")->isVisible());
        QVERIFY(!desk.in<QLineEdit>("browser-code")->isVisible());
        QTest::mouseClick(desk.in<QPushButton>("browser-again"), Qt::LeftButton);
        QCOMPARE(desk.shell.urls.size(), 2);
        desk.networks->mastodon->browser.finish(
            desk.networks->mastodon->connection(u"mastodon.example"_s, u"lea@mastodon.example"_s));
        QTRY_VERIFY(desk.in<QLabel>("connected-name")->isVisible());
        QTRY_COMPARE(desk.stored().size(), size_t(1));
    }

    void withAPastedCode()
    {
        Desk desk(false);
        desk.networks->mastodon->wantsCode = true;
        QVERIFY(desk.show());
        QVERIFY(desk.connectDialog());
        QTest::mouseClick(desk.in<QAbstractButton>("network-mastodon"), Qt::LeftButton);
        desk.in<QLineEdit>("sign-in-server")->setText(u"mastodon.example"_s);
        QTest::mouseClick(desk.in<QPushButton>("connect-next"), Qt::LeftButton);
        QTRY_VERIFY(desk.in<QLineEdit>("browser-code")->isVisible());
        desk.in<QLineEdit>("browser-code")->setText(u" c0de "_s);
        QTest::keyClick(desk.in<QLineEdit>("browser-code"), Qt::Key_Return);
        QTRY_VERIFY(desk.in<QLabel>("connected-name")->isVisible());
        QCOMPARE(desk.networks->mastodon->enteredCode, u"c0de"_s);
    }

    void goingBackDropsTheAttempt()
    {
        Desk desk(false);
        QVERIFY(desk.show());
        QVERIFY(desk.connectDialog());
        QTest::mouseClick(desk.in<QAbstractButton>("network-mastodon"), Qt::LeftButton);
        desk.in<QLineEdit>("sign-in-server")->setText(u"mastodon.example"_s);
        QTest::mouseClick(desk.in<QPushButton>("connect-next"), Qt::LeftButton);
        QTRY_VERIFY(desk.in<QLabel>("browser-words")->isVisible());
        QTest::mouseClick(desk.in<QPushButton>("connect-back"), Qt::LeftButton);
        QTRY_VERIFY(desk.in<QLineEdit>("sign-in-server")->isVisible());
        QCOMPARE(desk.in<QLineEdit>("sign-in-server")->text(), u"mastodon.example"_s);
        desk.networks->mastodon->browser.finish(failure(ErrorKind::AuthRevoked, u"late"_s));
        parvis::test::letArrive(100);
        QVERIFY(!desk.in<QWidget>("sign-in-banner")->isVisible()); // the late answer is not shown
    }

    void signingInAgainKeepsServerAndHandle()
    {
        Desk desk;
        QVERIFY(desk.show());
        desk.demo.wait(desk.demo.store->accounts().setState(desk.demo.accounts[0].id, AccountState::Revoked, u"401"_s,
                                                            std::nullopt));
        QTRY_VERIFY(desk.card(0) && desk.card(0)->findChild<QPushButton*>(u"account-reconnect"_s)->isVisible());
        QTest::mouseClick(desk.card(0)->findChild<QPushButton*>(u"account-reconnect"_s), Qt::LeftButton);
        QTRY_VERIFY(desk.page->dialog());
        QCOMPARE(desk.in<QLineEdit>("sign-in-server")->text(), u"https://mastodon.example"_s);
    }

    void removingAsksOnceAndCounts()
    {
        Desk desk;
        QVERIFY(desk.show());
        desk.demo.addPost(u"later"_s, {desk.demo.accounts[0].id}, {{2026, 12, 1}, 9, 0, 0});
        desk.demo.addPost(u"later too"_s, {desk.demo.accounts[0].id, desk.demo.accounts[1].id},
                          {{2026, 12, 2}, 9, 0, 0});
        QTRY_VERIFY(desk.card(0));
        QTest::mouseClick(desk.card(0)->findChild<QAbstractButton*>(u"account-remove"_s), Qt::LeftButton);
        QTRY_VERIFY(desk.page->findChild<QLabel*>(u"remove-words"_s));
        QVERIFY2(desk.page->findChild<QLabel*>(u"remove-words"_s)->text().contains(u"2 planned posts are cancelled"_s),
                 qPrintable(desk.page->findChild<QLabel*>(u"remove-words"_s)->text()));
        QTest::mouseClick(desk.page->findChild<QPushButton*>(u"remove-keep"_s), Qt::LeftButton);
        parvis::test::letArrive(50);
        QCOMPARE(desk.stored().size(), size_t(4));
        QTRY_VERIFY(!desk.page->findChild<QLabel*>(u"remove-words"_s));
        QTest::mouseClick(desk.card(0)->findChild<QAbstractButton*>(u"account-remove"_s), Qt::LeftButton);
        QTRY_VERIFY(desk.page->findChild<QPushButton*>(u"remove-confirm"_s));
        QTest::mouseClick(desk.page->findChild<QPushButton*>(u"remove-confirm"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.stored().size(), size_t(3));
        QTRY_COMPARE(desk.page->findChildren<ui::AccountCard*>().size(), 3);
    }

    void aDeadKeychainIsSaidWithItsMend_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("locked") << int(KeyState::Locked) << u"locked"_s;
        QTest::newRow("none") << int(KeyState::NoKeychain) << u"No keychain"_s;
        QTest::newRow("absent") << int(KeyState::Absent) << u"not in the keychain"_s;
        QTest::newRow("wrong passphrase") << int(KeyState::WrongPassphrase) << u"passphrase"_s;
    }
    void aDeadKeychainIsSaidWithItsMend()
    {
        QFETCH(int, state);
        QFETCH(QString, word);
        Desk desk;
        desk.secrets.answer = KeyState(state);
        QVERIFY(desk.show());
        desk.page->activate();
        auto* banner = desk.page->findChild<ui::Banner*>(u"key-banner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->message().contains(word), qPrintable(banner->message()));
        desk.secrets.answer = KeyState::Ready; // unlocked meanwhile
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_VERIFY(!banner->isVisible());
    }

    void emptyTeaches()
    {
        Desk desk(false);
        QVERIFY(desk.show());
        QTRY_VERIFY(desk.page->findChild<ui::EmptyState*>()->isVisible());
        QTest::mouseClick(desk.page->findChild<ui::EmptyState*>()->button(), Qt::LeftButton);
        QTRY_VERIFY(desk.page->dialog() && desk.page->dialog()->isVisible());
        QTest::keyClick(desk.page->dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.page->dialog());
    }
};

QTEST_MAIN(AccountsTest)
#include "test_accounts.moc"
