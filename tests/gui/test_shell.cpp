// SPDX-License-Identifier: GPL-3.0-or-later
// The window around the desks: places, commands, worker, hold, first start, damage; by mouse and by keyboard alone.
#include "engine/publishing/governance_desk.h"
#include "support/demo.h"
#include "ui/models/outlook.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/start_window.h"
#include "ui/shell/worker_pill.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class ShellTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    ui::MainWindow& start(const DemoOptions& options = {})
    {
        m_demo = std::make_unique<Demo>(options);
        return m_demo->open();
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void railByMouseAndKeys()
    {
        auto& window = start();
        QCOMPARE(window.currentDesk()->key(), u"calendar"_s);
        QTest::mouseClick(window.findChild<QAbstractButton*>(u"rail-inbox"_s), Qt::LeftButton);
        QCOMPARE(window.currentDesk()->key(), u"inbox"_s);
        const QStringList keys{u"calendar"_s, u"inbox"_s, u"figures"_s, u"accounts"_s, u"review"_s, u"settings"_s};
        for (int i = 0; i < keys.size(); ++i) {
            QTest::keyClick(&window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(window.currentDesk()->key(), keys[i]);
        }
    }

    void rememberTheLastPlace()
    {
        auto& window = start();
        window.showDesk(u"figures"_s);
        m_demo->closeWindow();
        m_demo->open();
        QCOMPARE(m_demo->window->currentDesk()->key(), u"figures"_s);
    }

    void everyActionHasKeyNameAndText()
    {
        auto& window = start();
        QSet<QString> names;
        for (const auto* action : window.allActions()) {
            QVERIFY(!action->objectName().isEmpty());
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
            names.insert(action->objectName());
        }
        for (const auto* button : window.findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         qPrintable(button->objectName()));
        }
    }

    void paletteFindsACommandByLetters()
    {
        auto& window = start();
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto* palette = window.findChild<ui::CommandPalette*>();
        QTRY_VERIFY(palette->isVisible());
        auto* field = palette->findChild<QLineEdit*>();
        QCOMPARE(QApplication::focusWidget(), field);
        QTest::keyClicks(field, u"to inbox"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(window.currentDesk()->key(), u"inbox"_s);
        QVERIFY(!palette->isVisible());
    }

    void paletteScores_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginning first") << u"new"_s << u"New post"_s << u"Renew"_s;
        QTest::newRow("word before middle") << u"post"_s << u"New post"_s << u"Compost"_s;
        QTest::newRow("letters in order") << u"np"_s << u"New post"_s << u"Quit"_s;
    }

    void paletteScores()
    {
        QFETCH(QString, letters);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(ui::CommandPalette::score(letters, better) > ui::CommandPalette::score(letters, worse));
    }

    void workerPillTellsTheTruth()
    {
        auto& window = start();
        auto* pill = window.findChild<ui::WorkerPill*>();
        QTRY_COMPARE(pill->text(), u"Worker: next today 10:00"_s);
        // The worker falls silent.
        m_demo->clock.advance(std::chrono::minutes(5));
        window.outlook().reload();
        QTRY_COMPARE(pill->text(), u"No worker is running"_s);
    }

    void whatIsOverdueNeedsYou()
    {
        auto& window = start();
        QTRY_COMPARE(window.outlook().needsYou().size(), 2U);
        m_demo->clock.set(*Instant::fromRfc3339(u"2026-11-24T09:02:00Z")); // two posts were due at 09:00Z
        window.outlook().reload();
        QTRY_COMPARE(window.outlook().needsYou().size(), 4U);
    }

    void mendByKeyboard()
    {
        auto& window = start();
        QTRY_COMPARE(window.outlook().needsYou().size(), 2U);
        const auto uncertain = m_demo->rows(PublicationState::Uncertain).front();
        const auto failed = m_demo->rows(PublicationState::Failed).front();
        QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
        auto* popover = window.findChild<ui::Popover*>(u"worker-popover"_s);
        QVERIFY(popover && popover->isVisible());
        auto* yes = popover->findChild<QPushButton*>(u"settle-yes-%1"_s.arg(uncertain.id.toString()));
        QVERIFY(yes);
        yes->setFocus();
        QTest::keyClick(yes, Qt::Key_Space);
        const QString id = uncertain.id.toString();
        QTRY_VERIFY(popover->findChild<QLineEdit*>(u"settle-url-%1"_s.arg(id)));
        auto* address = popover->findChild<QLineEdit*>(u"settle-url-%1"_s.arg(id));
        QTest::keyClicks(address, u"no address"_s);
        QTest::keyClick(address, Qt::Key_Return);
        QCOMPARE(m_demo->publication(uncertain.id).state, PublicationState::Uncertain);
        address->clear();
        QTest::keyClicks(address, u"https://mastodon.example/p/7"_s);
        QTest::keyClick(address, Qt::Key_Return);
        QTRY_COMPARE(m_demo->publication(uncertain.id).state, PublicationState::Published);
        QTRY_COMPARE(window.outlook().needsYou().size(), 1U);
        auto* retry = popover->findChild<QPushButton*>(u"retry-%1"_s.arg(failed.id.toString()));
        QTRY_VERIFY(retry);
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_COMPARE(m_demo->publication(failed.id).state, PublicationState::Scheduled);
    }

    // A window grows by itself for a button that comes: what a person is at stays open, beside its place.
    void aPopoverGoesWithItsPlace()
    {
        auto& window = start();
        window.resize(1280, 800);
        QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
        auto* popover = window.findChild<ui::Popover*>(u"worker-popover"_s);
        QVERIFY(popover && popover->isVisible());
        const auto* pill = window.findChild<ui::WorkerPill*>();
        QVERIFY(pill);
        QTRY_COMPARE(pill->width(), pill->sizeHint().width()); // its words have come
        const int before = pill->mapTo(&window, QPoint()).x() - popover->x();
        window.resize(1600, 900);
        QTRY_VERIFY(pill->mapTo(&window, QPoint()).x() > 900);
        QTRY_COMPARE(pill->mapTo(&window, QPoint()).x() - popover->x(), before);
        QVERIFY(popover->isVisible());
        QVERIFY(popover->isAncestorOf(QApplication::focusWidget()) || popover->hasFocus());
    }

    void holdAsksOnceAndReleases()
    {
        auto& window = start();
        QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        auto* reason = window.findChild<QLineEdit*>(u"hold-reason"_s);
        QVERIFY(reason);
        QTest::keyClicks(reason, u"storm"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(m_demo->wait(m_demo->store->workspace().setting(u"hold"_s)), u"storm"_s);
        auto* button = window.findChild<QPushButton*>(u"hold-button"_s);
        QTRY_COMPARE(button->text(), u"Release"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(window.findChild<QLineEdit*>(u"release-reason"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // no reason, no release
        QCOMPARE(m_demo->wait(m_demo->store->workspace().setting(u"hold"_s)), u"storm"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"over"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_demo->wait(m_demo->store->workspace().setting(u"hold"_s)), QString());
        QTRY_COMPARE(button->text(), u"Hold"_s);
        const auto log = m_demo->wait(m_demo->store->governance().audit(0, 0));
        QCOMPARE(log.size(), size_t(2));
        QVERIFY(log[1].detail.startsWith(u"over"_s));
    }

    void releaseDecidesAboutEachLatePost()
    {
        auto& window = start();
        m_demo->wait(m_demo->store->governance().hold(u"léa"_s, u"storm"_s));
        auto* button = window.findChild<QPushButton*>(u"hold-button"_s);
        QTRY_COMPARE(button->text(), u"Release"_s);
        m_demo->clock.advance(std::chrono::hours(24 * 40));
        const auto stopped = m_demo->wait(m_demo->governance->stopped());
        QVERIFY(stopped.size() >= 2);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(window.findChild<QLineEdit*>(u"release-reason"_s));
        const auto choose = [&window](PublicationId id, int index) {
            auto* box = window.findChild<QComboBox*>(u"release-%1"_s.arg(id.toString()));
            QVERIFY(box && !box->accessibleName().isEmpty());
            box->setCurrentIndex(index);
        };
        auto* all = window.findChild<QComboBox*>(u"release-all"_s);
        all->setFocus();
        QTest::keyClick(all, Qt::Key_End); // do not send
        choose(stopped[0].id, 1);          // send now
        choose(stopped[1].id, 0);          // keep
        QTest::keyClicks(window.findChild<QLineEdit*>(u"release-reason"_s), u"over"_s);
        QTest::mouseClick(window.findChild<QPushButton*>(u"release-confirm"_s), Qt::LeftButton);
        QTRY_COMPARE(m_demo->publication(stopped[1].id).state, PublicationState::Held);
        QCOMPARE(m_demo->publication(stopped[0].id).state, PublicationState::Scheduled);
        QCOMPARE(m_demo->publication(stopped[0].id).plan.due, m_demo->clock.now());
        for (size_t i = 2; i < stopped.size(); ++i)
            QCOMPARE(m_demo->publication(stopped[i].id).state, PublicationState::Cancelled);
    }

    void practiceIsLabelled_data()
    {
        QTest::addColumn<bool>("practice");
        QTest::newRow("practice") << true;
        QTest::newRow("real") << false;
    }

    void practiceIsLabelled()
    {
        QFETCH(bool, practice);
        DemoOptions options;
        options.practice = practice;
        auto& window = start(options);
        QCOMPARE(window.findChild<QWidget*>(u"practice-label"_s)->isVisible(), practice);
    }

    void firstStartOffersPracticeOrAnAccount()
    {
        DemoOptions options;
        options.accounts = false;
        options.practice = false;
        auto& window = start(options);
        auto* practice = window.findChild<QPushButton*>(u"welcome-practice"_s);
        QTRY_VERIFY(practice->isVisible());
        QSignalSpy asked(&window, &ui::MainWindow::practiceRequested);
        QTest::keyClick(practice, Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
        QTest::mouseClick(window.findChild<QPushButton*>(u"welcome-connect"_s), Qt::LeftButton);
        QCOMPARE(window.currentDesk()->key(), u"accounts"_s);
    }

    void aDamagedFileIsNamedAndACopyOffered()
    {
        ui::StartWindow window;
        window.showDamaged(
            {u"/data/parvis.parvis"_s, u"malformed <b>page</b> 14"_s, u"/data/parvis.good.bak"_s, kDemoNow});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.findChild<QLabel*>(u"start-problem"_s)->text(), u"malformed <b>page</b> 14"_s);
        QCOMPARE(window.findChild<QLabel*>(u"start-problem"_s)->textFormat(), Qt::PlainText);
        QSignalSpy restore(&window, &ui::StartWindow::restoreRequested);
        QTest::mouseClick(window.findChild<QPushButton*>(u"start-restore"_s), Qt::LeftButton);
        QCOMPARE(restore.count(), 1);
        window.showDamaged({u"/data/parvis.parvis"_s, u"malformed"_s, {}, {}});
        QVERIFY(!window.findChild<QPushButton*>(u"start-restore"_s));
        QVERIFY(window.findChild<QPushButton*>(u"start-other"_s));
    }

    void lightAndDarkSwitchLive()
    {
        auto& window = start();
        QVERIFY(!ui::tokens(&window).dark);
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(ui::tokens(&window).dark);
        QCOMPARE(m_demo->settings->value(u"ui/theme"_s).toString(), u"dark"_s);
    }

    void colourTokensCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void colourTokensCanBeRead()
    {
        QFETCH(bool, dark);
        const auto& t = ui::tokens(dark);
        for (const QColor& ground : {t.ground, t.surface, t.raised}) {
            for (const QColor& ink : {t.text, t.muted, t.accent, t.ok, t.warn, t.danger})
                QVERIFY2(ui::contrast(ink, ground) >= 4.5, qPrintable(ink.name() + u" on "_s + ground.name()));
        }
        QVERIFY(ui::contrast(t.onAccent, t.accent) >= 4.5);
        for (int i = 0; i < ui::accountColourCount(); ++i)
            QVERIFY(ui::contrast(ui::accountColour(i, dark), t.surface) >= 3);
    }

    void frenchIsSpoken()
    {
        DemoOptions options;
        options.french = true;
        auto& window = start(options);
        QCOMPARE(window.desk(u"calendar"_s)->title(), u"Calendrier"_s);
    }
};

QTEST_MAIN(ShellTest)
#include "test_shell.moc"
