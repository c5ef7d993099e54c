// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger, the missed sheet, the tray and the question at closing; by mouse and by keyboard alone.
#include "support/demo.h"
#include "support/quiet.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/list_view.h"
#include "ui/calendar/month_view.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/schedule_bar.h"
#include "ui/ledger/ledger_window.h"
#include "ui/ledger/life_strip.h"
#include "ui/models/outlook.h"
#include "ui/shell/attendant.h"
#include "ui/shell/closing_sheet.h"
#include "ui/shell/missed_sheet.h"
#include "ui/shell/tray.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDesktopServices>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

class TestTray final : public ui::TrayFace
{
public:
    explicit TestTray(bool there) : m_there(there) {}
    bool isThere() const override { return m_there; }
    void show(QMenu*) override { ++shown; }
    void setToolTip(const QString& text) override { tip = text; }
    void notify(const QString& title, const QString& text) override { told << title + u'|' + text; }
    int shown = 0;
    QString tip;
    QStringList told;

private:
    bool m_there;
};

// What the browser would have been asked.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser()
    {
        for (const auto& scheme : {u"https"_s, u"http"_s, u"file"_s})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Browser() override
    {
        for (const auto& scheme : {u"https"_s, u"http"_s, u"file"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened << url.toString(); }
};

} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    ui::MainWindow& start(const DemoOptions& options = {})
    {
        m_demo = std::make_unique<Demo>(options);
        return m_demo->open();
    }
    PublicationRow row(PublicationState state) { return m_demo->rows(state).front(); }
    ui::LedgerWindow* ledger()
    {
        auto& attendant = m_demo->window->attendant();
        if (!QTest::qWaitFor([&] { return !attendant.ledgers().isEmpty() && attendant.ledgers().back()->isLoaded(); }))
            return nullptr;
        auto* window = attendant.ledgers().back();
        window->activateWindow();
        return QTest::qWaitForWindowActive(window) ? window : nullptr;
    }
    ui::LedgerWindow* openLedger(PublicationId id)
    {
        m_demo->window->showLedger(id);
        return ledger();
    }
    static QPushButton* button(QWidget* window, const QString& name)
    {
        return window->findChild<QPushButton*>(u"ledger-"_s + name);
    }
    void attempt(PublicationId id, const QString& step, const QString& outcome, Milliseconds ago,
                 std::optional<Error> error = {})
    {
        // As a worker writes them: through the outbox's own save, with its fence.
        const auto claimed = m_demo->wait(m_demo->store->outbox().claimDue(
            {{u"lumen-desk:1:a"_s}, m_demo->clock.now() - ago, Milliseconds(1), 50, 50, {}}));
        for (const auto& one : claimed) {
            if (one.publication.id != id)
                continue;
            Attempt a;
            a.publication = id;
            a.started = m_demo->clock.now() - ago;
            a.finished = a.started + Milliseconds(400);
            a.step = step;
            a.outcome = outcome;
            a.error = error;
            a.worker = {u"lumen-desk:1:a"_s};
            auto next = one.publication;
            next.state = PublicationState::Scheduled;
            next.lease.worker = {u"lumen-desk:1:a"_s};
            const auto stored = m_demo->store->outbox().save(next, a, Durability::Normal);
            m_demo->wait(stored);
        }
    }
    std::vector<Publication> addMissed(int count)
    {
        std::vector<Publication> all;
        for (int i = 0; i < count; ++i)
            all.push_back(m_demo
                              ->addPost(u"Missed post %1"_s.arg(i), {m_demo->accounts[size_t(i % 2)].id},
                                        {{2026, 11, 23}, 8 + i / 30, i % 30, 0}, PublicationState::Missed)
                              .publications.front());
        return all;
    }
    // Comes from the keyboard: steps with Tab until it has the focus.
    static bool tabTo(QWidget* window, const QString& name)
    {
        for (int i = 0; i < 200; ++i) {
            auto* focus = QApplication::focusWidget();
            if (focus && focus->objectName() == name)
                return true;
            QTest::keyClick(focus ? focus : window, Qt::Key_Tab);
        }
        return false;
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void opensFromCalendarListOutlookAndComposer()
    {
        auto& window = start();
        auto& calendar = m_demo->calendar();
        const auto uncertain = row(PublicationState::Uncertain);
        calendar.canvas()->select(uncertain.id);
        calendar.canvas()->setFocus();
        QTest::keyClick(calendar.canvas(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(ledger());
        QCOMPARE(ledger()->publication(), uncertain.id);
        QTest::keyClick(ledger(), Qt::Key_Escape);
        QTRY_VERIFY(window.attendant().ledgers().isEmpty());

        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        calendar.setView(u"list"_s);
        calendar.list()->select(uncertain.id);
        calendar.list()->table()->setFocus();
        QTest::keyClick(calendar.list()->table(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(ledger());
        // The same one is not opened twice.
        window.showLedger(uncertain.id);
        QCOMPARE(window.attendant().ledgers().size(), 1);
        ledger()->close();
        QTRY_VERIFY(window.attendant().ledgers().isEmpty());

        auto* why = window.findChild<QPushButton*>(u"ledger-%1"_s.arg(uncertain.id.toString()));
        QVERIFY(why);
        QTest::mouseClick(why, Qt::LeftButton);
        QVERIFY(ledger());
        ledger()->close();
        QTRY_VERIFY(window.attendant().ledgers().isEmpty());

        window.compose({uncertain.post, {}, {}, {}});
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QVERIFY(QTest::qWaitForWindowActive(composer));
        QTest::keyClick(composer, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(ledger());
        composer->close();
    }

    void theMenuOfAChipByMouse()
    {
        start();
        auto& calendar = m_demo->calendar();
        const auto failed = row(PublicationState::Failed);
        const QPoint at = calendar.canvas()->chipRect(failed.id).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, calendar.canvas()->mapToGlobal(at));
        QApplication::sendEvent(calendar.canvas(), &event);
        auto* menu = calendar.findChild<QMenu*>(u"calendar-menu"_s);
        QVERIFY(menu);
        auto* action = menu->findChild<QAction*>(u"chip-ledger"_s);
        QVERIFY(action);
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(ledger());
        QCOMPARE(ledger()->publication(), failed.id);
    }

    void thirtyAttemptsStayReadable()
    {
        start();
        const auto post = m_demo->addPost(u"A stubborn post"_s, {m_demo->accounts[0].id}, {{2026, 11, 24}, 7, 0, 0});
        const PublicationId id = post.publications.front().id;
        for (int i = 0; i < 15; ++i)
            attempt(id, u"send 1/1"_s, u"retry"_s, Milliseconds(60'000 * (30 - i)),
                    Error::make(ErrorKind::Offline, u"no route to host"_s, Effect::NotSent));
        QCOMPARE(m_demo->wait(m_demo->publishing->attempts(id)).size(), size_t(30));
        auto* window = openLedger(id);
        QVERIFY(window);
        QVERIFY(window->events().topLevelItemCount() <= 3);
        const auto* item = window->events().topLevelItem(window->events().topLevelItemCount() - 1);
        QVERIFY2(item->text(1).contains(u"15"_s), qPrintable(item->text(1)));
        QVERIFY2(item->text(4).contains(u"cannot be reached"_s), qPrintable(item->text(4)));
        QVERIFY(!item->data(0, Qt::AccessibleTextRole).toString().isEmpty());
        // The strip by keys, each station said.
        window->strip().setFocus();
        QTest::keyClick(&window->strip(), Qt::Key_Home);
        QVERIFY(window->strip().accessibleDescription().startsWith(u"Planned"_s));
        QTest::keyClick(&window->strip(), Qt::Key_Right);
        QVERIFY(window->strip().accessibleDescription().startsWith(u"Due"_s));
        QTest::keyClick(&window->strip(), Qt::Key_End);
        QCOMPARE(window->strip().accessibleDescription(), u"Published: not yet"_s);
        QTest::keyClick(window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.contains(u"A stubborn post"_s) && text.contains(u"no route to host"_s));
    }

    void anUncertainOneIsSettledByKeyboard()
    {
        start();
        const auto uncertain = row(PublicationState::Uncertain);
        auto* window = openLedger(uncertain.id);
        QVERIFY(window);
        QVERIFY(!button(window, u"send"_s)->isVisible());
        QVERIFY(tabTo(window, u"ledger-there"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        auto* field = window->findChild<QLineEdit*>(u"ledger-settle-url"_s);
        QTRY_VERIFY(field->hasFocus());
        for (const auto& wrong : {u"mastodon.example/p/1"_s, u"javascript:alert(1)"_s, u"file:///etc/passwd"_s}) {
            field->clear();
            QTest::keyClicks(field, wrong);
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY(!window->findChild<QPushButton*>(u"ledger-settle-note"_s)->isEnabled());
        }
        field->clear();
        QTest::keyClicks(field, u"https://mastodon.example/@lumen/77"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_demo->publication(uncertain.id).state, PublicationState::Published);
        QCOMPARE(m_demo->publication(uncertain.id).remote.url, u"https://mastodon.example/@lumen/77"_s);
        QTRY_VERIFY(button(window, u"open"_s)->isVisible());
        Browser browser;
        QTest::keyClick(window, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(browser.opened, QStringList{u"https://mastodon.example/@lumen/77"_s});
    }

    void onlyWebAddressesAreOpened()
    {
        start();
        Post post;
        post.base.text = u"x"_s;
        Publication p;
        p.account = m_demo->accounts[0].id;
        p.network = u"mastodon"_s;
        p.state = PublicationState::Published;
        p.plan.zone = m_demo->zone;
        p.remote = {{u"1"_s}, {}, u"file:///etc/passwd"_s};
        const auto stored = m_demo->wait(m_demo->store->posts().create(post, {p}));
        Browser browser;
        auto* window = openLedger(stored.publications.front().id);
        QVERIFY(window);
        QVERIFY(!button(window, u"open"_s)->isVisible());
        QTest::keyClick(window, Qt::Key_O, Qt::ControlModifier);
        QVERIFY(browser.opened.isEmpty());
    }

    void aFailedOneIsSentAgainOrLeft()
    {
        start();
        const auto failed = row(PublicationState::Failed);
        auto* window = openLedger(failed.id);
        QVERIFY(window);
        QVERIFY(tabTo(window, u"ledger-send"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(m_demo->publication(failed.id).state, PublicationState::Scheduled);
        QTRY_VERIFY(!button(window, u"send"_s)->isVisible());
        QTest::mouseClick(button(window, u"cancel"_s), Qt::LeftButton);
        QTRY_COMPARE(m_demo->publication(failed.id).state, PublicationState::Cancelled);
    }

    void deleteIsAskedOnceAndShownAsAsked()
    {
        start();
        const auto out = row(PublicationState::Published);
        auto* window = openLedger(out.id);
        QVERIFY(window);
        QVERIFY(tabTo(window, u"ledger-delete"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(QApplication::focusWidget() &&
                    QApplication::focusWidget()->objectName() == u"ledger-delete-confirm"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        auto* pill = window->findChild<ui::StatePill*>(u"ledger-errand"_s);
        QTRY_VERIFY(pill->isVisible());
        QTRY_COMPARE(pill->word(), u"Waits for a worker"_s);
        QCOMPARE(m_demo->publication(out.id).state, PublicationState::Published);
        QTRY_VERIFY(!button(window, u"delete"_s)->isVisible());
        QTest::mouseClick(button(window, u"withdraw"_s), Qt::LeftButton);
        QTRY_COMPARE(pill->word(), u"Taken back"_s);
        QTRY_VERIFY(button(window, u"delete"_s)->isVisible());
    }

    // Lost on the way, then found done: the words follow what the network has said.
    void anUnansweredDeleteIsShownAsUncertain()
    {
        start();
        const auto out = row(PublicationState::Published);
        auto* window = openLedger(out.id);
        QVERIFY(window);
        m_demo->wait(m_demo->ledger->askDelete(out.id, out.revision, u"Léa"_s));
        auto& errands = m_demo->store->errands();
        auto taken =
            m_demo->wait(errands.claimDue({u"w"_s}, m_demo->clock.now(), Milliseconds(60'000), 1)).at(0).errand;
        const qint64 fence = taken.lease.fence;
        taken = m_demo->wait(errands.save(*errand::begin(taken, fence), {}, Durability::Durable));
        auto* pill = window->findChild<ui::StatePill*>(u"ledger-errand"_s);
        QTRY_COMPARE(pill->word(), u"Asked; the answer is awaited"_s);
        const Error lost = Error::make(ErrorKind::Timeout, u"no answer"_s, Effect::Maybe);
        m_demo->wait(
            errands.save(*errand::later(taken, fence, lost, m_demo->clock.now(), false), {}, Durability::Normal));
        QTRY_COMPARE(pill->word(), u"Uncertain: no answer yet; the network is read again"_s);
        QCOMPARE(m_demo->publication(out.id).state, PublicationState::Published);
        taken = m_demo->wait(errands.claimDue({u"w"_s}, m_demo->clock.now(), Milliseconds(60'000), 1)).at(0).errand;
        m_demo->wait(
            errands.save(*errand::partDone(taken, taken.lease.fence, 1, m_demo->clock.now()), {}, Durability::Durable));
        QTRY_COMPARE(pill->word(), u"Done, the network confirmed it"_s);
        QTRY_COMPARE(window->findChild<ui::StatePill*>(u"ledger-state"_s)->word(), u"Cancelled"_s);
        QTRY_VERIFY(!button(window, u"delete"_s)->isVisible() && !button(window, u"change"_s)->isVisible());
    }

    // A network that says no is told of where everything is that needs a person.
    void aRefusedDeleteNeedsYou_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("noted") << "errand-noted";
        QTest::newRow("looked at again") << "errand-again";
    }
    void aRefusedDeleteNeedsYou()
    {
        QFETCH(QString, answer);
        start();
        auto& window = *m_demo->window;
        const auto out = row(PublicationState::Published);
        m_demo->wait(m_demo->ledger->askDelete(out.id, out.revision, u"Léa"_s));
        const int before = window.outlook().needsCount();
        auto& errands = m_demo->store->errands();
        auto taken =
            m_demo->wait(errands.claimDue({u"w"_s}, m_demo->clock.now(), Milliseconds(60'000), 1)).at(0).errand;
        const qint64 fence = taken.lease.fence;
        taken = m_demo->wait(errands.save(*errand::begin(taken, fence), {}, Durability::Durable));
        const Error no = Error::make(ErrorKind::Forbidden, u"not yours"_s);
        m_demo->wait(errands.save(*errand::refuse(taken, fence, no, m_demo->clock.now()), {}, Durability::Normal));
        QTRY_COMPARE(window.outlook().needsCount(), before + 1);
        auto* list = window.findChild<QWidget*>(u"calendar-outlook"_s);
        const QString id = window.outlook().errands().front().errand.id.toString();
        QTRY_VERIFY(list->findChild<QWidget*>(u"errand-"_s + id));
        auto* button = list->findChild<QPushButton*>(u"%1-%2"_s.arg(answer, id));
        QVERIFY(button);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(window.outlook().needsCount(), before);
        QTRY_VERIFY(!list->findChild<QWidget*>(u"errand-"_s + id));
        const auto story = m_demo->wait(m_demo->ledger->story(out.id));
        QCOMPARE(story.errands.back().state, answer == "errand-noted"_L1 ? ErrandState::Refused : ErrandState::Asked);
    }

    void aNetworkThatCannotEditDoesNotOfferIt()
    {
        start();
        for (const auto& one : m_demo->rows(PublicationState::Published)) {
            auto* window = openLedger(one.id);
            QVERIFY(window);
            QCOMPARE(button(window, u"change"_s)->isVisible(), one.network == u"mastodon"_s);
            QVERIFY(button(window, u"delete"_s)->isVisible());
            window->close();
            QTRY_VERIFY(m_demo->window->attendant().ledgers().isEmpty());
        }
    }

    void newWordsByKeyboard()
    {
        start();
        PublicationRow out;
        for (const auto& one : m_demo->rows(PublicationState::Published)) {
            if (one.network == u"mastodon"_s)
                out = one;
        }
        auto* window = openLedger(out.id);
        QVERIFY(window);
        QTest::keyClick(window, Qt::Key_E, Qt::ControlModifier);
        auto* field = window->findChild<QPlainTextEdit*>(u"ledger-edit-1"_s);
        QTRY_VERIFY(field && field->hasFocus());
        auto* send = window->findChild<QPushButton*>(u"ledger-edit-send"_s);
        QVERIFY(!send->isEnabled()); // nothing has changed yet
        field->selectAll();
        QTest::keyClicks(field, QString(600, u'x'));
        QVERIFY(!send->isEnabled());
        QVERIFY(window->findChild<ui::Label*>(u"ledger-edit-findings"_s)->isVisible());
        field->selectAll();
        QTest::keyClicks(field, u"Better words"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        auto* pill = window->findChild<ui::StatePill*>(u"ledger-errand"_s);
        QTRY_COMPARE(pill->word(), u"Waits for a worker"_s);
        const auto story = m_demo->wait(m_demo->ledger->story(out.id));
        QCOMPARE(story.errands.back().content->text, u"Better words"_s);
        QCOMPARE(story.publication.state, PublicationState::Published);
    }

    void postAgainOpensTheComposerWithItsWords()
    {
        start();
        const auto out = row(PublicationState::Published);
        auto* window = openLedger(out.id);
        QVERIFY(window);
        QTest::keyClick(window, Qt::Key_D, Qt::ControlModifier);
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QVERIFY(composer->postId().isNull());
        QVERIFY(composer->draft().draft().base.text.startsWith(out.excerpt.left(20)));
        QCOMPARE(composer->draft().draft().accounts, std::vector{out.account});
        composer->draft().markSaved();
        composer->close();
    }

    void thirtyMissedAreOneSheet()
    {
        auto& window = start();
        const auto posts = addMissed(30);
        window.outlook().reload();
        QTRY_VERIFY(window.attendant().missedSheet() && window.attendant().missedSheet()->isVisible());
        auto* sheet = window.attendant().missedSheet();
        QTRY_COMPARE(sheet->count(), 30);
        QCOMPARE(sheet->findChild<ui::Label*>(u"missed-heading"_s)->text(), u"30 posts were missed"_s);
        auto* go = sheet->findChild<QPushButton*>(u"missed-do"_s);
        QVERIFY(!go->isEnabled());
        // All cancelled but one sent and one given a new time.
        auto* all = sheet->findChild<QComboBox*>(u"missed-all"_s);
        all->setFocus();
        QTest::keyClick(all, Qt::Key_End);
        sheet->findChild<QComboBox*>(u"missed-%1"_s.arg(posts[0].id.toString()))->setCurrentIndex(1);
        sheet->findChild<QComboBox*>(u"missed-%1"_s.arg(posts[1].id.toString()))->setCurrentIndex(2);
        auto* time = sheet->findChild<QDateTimeEdit*>(u"missed-time-%1"_s.arg(posts[1].id.toString()));
        QVERIFY(time->isEnabled());
        QCOMPARE(sheet->decisions().size(), size_t(30));
        QCOMPARE(go->text(), u"Carry out for 30"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        QVERIFY(!go->isEnabled()); // a second press decides nothing
        QTRY_COMPARE(m_demo->rows(PublicationState::Missed).size(), size_t(0));
        QCOMPARE(m_demo->publication(posts[0].id).state, PublicationState::Scheduled);
        QCOMPARE(m_demo->publication(posts[0].id).plan.due, m_demo->clock.now());
        QCOMPARE(m_demo->publication(posts[1].id).plan.wall.date.day, 25);
        QCOMPARE(m_demo->publication(posts[2].id).state, PublicationState::Cancelled);
        QTRY_VERIFY(!sheet->isVisible());
    }

    void theMissedSheetByKeyboardAndLater()
    {
        auto& window = start();
        const auto before = window.outlook().needsYou().size();
        const auto posts = addMissed(2);
        window.outlook().reload();
        QTRY_VERIFY(window.attendant().missedSheet() && window.attendant().missedSheet()->isVisible());
        // Both, and no look at the outlook under way: one that is missed later is news again.
        QTRY_COMPARE(window.outlook().needsYou().size(), before + posts.size());
        parvis::test::letArrive(300);
        QTest::keyClick(window.attendant().missedSheet(), Qt::Key_Escape);
        QTRY_VERIFY(!window.attendant().missedSheet()->isVisible());
        QCOMPARE(m_demo->publication(posts[0].id).state, PublicationState::Missed);
        // Not again by itself, but when asked for.
        window.outlook().reload();
        parvis::test::letArrive(100);
        QVERIFY(!window.attendant().missedSheet()->isVisible());
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto* sheet = window.attendant().missedSheet();
        QTRY_VERIFY(sheet->isVisible());
        sheet->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(sheet));
        QVERIFY(tabTo(sheet, u"missed-%1"_s.arg(posts[0].id.toString())));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(tabTo(sheet, u"missed-do"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(m_demo->publication(posts[0].id).state, PublicationState::Scheduled);
        QTRY_COMPARE(sheet->count(), 1);
        QCOMPARE(m_demo->publication(posts[1].id).state, PublicationState::Missed);
    }

    void theTrayTellsWhatIsNextAndWhatFailed()
    {
        auto& window = start();
        auto made = std::make_unique<TestTray>(true);
        auto* face = made.get();
        window.attendant().setTray(std::move(made));
        QCOMPARE(face->shown, 1);
        QTRY_VERIFY2(face->tip.contains(u"Next: Maison Lumen, today 10:00"_s), qPrintable(face->tip));
        QVERIFY(face->told.isEmpty()); // what stood there before is no news
        m_demo->addPost(u"It went wrong"_s, {m_demo->accounts[0].id}, {{2026, 11, 24}, 8, 0, 0},
                        PublicationState::Failed);
        window.outlook().reload();
        QTRY_COMPARE(face->told, QStringList{u"Failed: Maison Lumen|It went wrong"_s});
        window.outlook().reload();
        parvis::test::letArrive(100);
        QCOMPARE(face->told.size(), 1);
        auto* menu = window.attendant().tray()->menu();
        menu->findChild<QAction*>(u"tray-compose"_s)->trigger();
        QVERIFY(m_demo->composer());
        m_demo->composer()->close();
        menu->findChild<QAction*>(u"tray-hold"_s)->trigger();
        auto* reason = window.findChild<QLineEdit*>(u"hold-reason"_s);
        QTRY_VERIFY(reason && reason->isVisible());
        QTest::keyClicks(reason, u"storm"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(menu->findChild<QAction*>(u"tray-hold"_s)->text(), u"Release…"_s);
    }

    void withoutATrayNothingIsShown()
    {
        auto& window = start();
        auto made = std::make_unique<TestTray>(false);
        auto* face = made.get();
        window.attendant().setTray(std::move(made));
        window.outlook().reload();
        parvis::test::letArrive(100);
        QCOMPARE(face->shown, 0);
        QVERIFY(face->tip.isEmpty() && face->told.isEmpty());
        window.attendant().setTray(ui::desktopTray()); // offscreen has none either
        QVERIFY(!window.attendant().tray()->isThere());
    }

    void closingSaysWhatStaysBehind()
    {
        auto& window = start();
        auto made = std::make_unique<TestTray>(true);
        window.attendant().setTray(std::move(made));
        QSignalSpy closed(&window, &ui::MainWindow::closed);
        QSignalSpy lastClosed(qApp, &QApplication::lastWindowClosed);
        // The other worker falls silent: this program's would be the last.
        m_demo->clock.advance(std::chrono::minutes(5));
        window.outlook().reload();
        QTRY_VERIFY(window.outlook().aliveWorkers().empty());
        QTest::keyClick(&window, Qt::Key_Q, Qt::ControlModifier);
        auto* sheet = window.findChild<ui::ClosingSheet*>();
        QTRY_VERIFY(sheet && sheet->isVisible());
        QVERIFY(window.isVisible());
        QCOMPARE(closed.count(), 0);
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"closing-stay"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(!window.isVisible());
        QCOMPARE(closed.count(), 0);
        QCOMPARE(lastClosed.count(), 0);
        // From the tray: open again, then quit all the same.
        window.attendant().tray()->menu()->findChild<QAction*>(u"tray-open"_s)->trigger();
        QTRY_VERIFY(window.isVisible());
        window.attendant().tray()->menu()->findChild<QAction*>(u"tray-quit"_s)->trigger();
        QTRY_VERIFY(window.findChild<ui::ClosingSheet*>());
        QTest::mouseClick(window.findChild<QPushButton*>(u"closing-quit"_s), Qt::LeftButton);
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(!window.isVisible());
    }

    void closingAsksNothingWhenAnotherWorkerRuns()
    {
        auto& window = start();
        QTRY_VERIFY(!window.outlook().aliveWorkers().empty());
        QSignalSpy closed(&window, &ui::MainWindow::closed);
        window.close();
        QCOMPARE(closed.count(), 1);
    }

    void theRedButtonWorksInEveryWindow()
    {
        auto& window = start();
        const auto holdFrom = [&](QWidget* from) {
            from->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(from));
            QTest::keyClick(from, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
            auto* reason = window.findChild<QLineEdit*>(u"hold-reason"_s);
            QTRY_VERIFY(reason && reason->isVisible());
            QTRY_COMPARE(QApplication::activeWindow(), &window);
            QTest::keyClick(reason, Qt::Key_Escape);
            QTRY_VERIFY2(!window.findChild<QLineEdit*>(u"hold-reason"_s), qPrintable(from->objectName()));
        };
        holdFrom(&window);
        window.compose({});
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        holdFrom(composer);
        composer->close();
        auto* story = openLedger(row(PublicationState::Failed).id);
        QVERIFY(story);
        holdFrom(story);
        const auto missed = addMissed(1);
        window.outlook().reload();
        QTRY_VERIFY(window.attendant().missedSheet() && window.attendant().missedSheet()->isVisible());
        holdFrom(window.attendant().missedSheet());
    }

    void howLateAPostMayGoOutIsChosenAndKept()
    {
        auto& window = start();
        const auto planned = row(PublicationState::Scheduled);
        window.compose({planned.post, {}, {}, {}});
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        auto* late = composer->findChild<QToolButton*>(u"composer-late"_s);
        QVERIFY(late && late->isVisible());
        QCOMPARE(late->text(), u"up to 1 h late, then ask"_s);
        late->setFocus();
        auto* menu = late->menu();
        QVERIFY(menu->findChild<QAction*>(u"late-60"_s)->isChecked());
        menu->findChild<QAction*>(u"late-15"_s)->trigger();
        QCOMPARE(late->text(), u"up to 15 min late, then ask"_s);
        late->setFocus();
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction*>(u"late-drop"_s)->trigger();
        QCOMPARE(late->text(), u"up to 15 min late, then drop"_s);
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->publication(planned.id).plan.late.within.count(), 15);
        QCOMPARE(m_demo->publication(planned.id).plan.late.choice, LatePolicy::Choice::Drop);
    }
};

QTEST_MAIN(LedgerTest)
#include "test_ledger.moc"
