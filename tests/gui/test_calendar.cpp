// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar by mouse and again by keyboard alone.
#include "support/demo.h"
#include "support/quiet.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_view.h"
#include "ui/composer/composer_window.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using parvis::ui::CalendarCanvas;

class CalendarTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    CalendarCanvas* canvas() { return m_demo->calendar().canvas(); }
    PublicationId firstOn(LocalDate date) { return m_demo->calendar().model().onDay(date).front().id; }
    QString toast() { return m_demo->window->findChild<ui::Toast*>()->message(); }
    QString banner() { return m_demo->calendar().findChild<ui::Banner*>()->message(); }

    void drag(QWidget* widget, QPoint from, QPoint to)
    {
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        QTest::mouseMove(widget, from + QPoint(12, 12));
        QTest::mouseMove(widget, to - QPoint(3, 3));
        QTest::mouseMove(widget, to);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
    }

    void dragToDay(PublicationId id, LocalDate date)
    {
        const QPoint from = canvas()->chipRect(id).center();
        QVERIFY(!canvas()->chipRect(id).isEmpty());
        drag(canvas(), from, canvas()->dayRect(date).center());
    }

    void start(const DemoOptions& options = {})
    {
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
    }

    WallTime wallOf(PublicationId id) { return m_demo->publication(id).plan.wall; }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void showsWhatIsPlanned()
    {
        start();
        auto& model = m_demo->calendar().model();
        QCOMPARE(model.onDay({2026, 11, 24}).size(), 5U);
        QCOMPARE(model.onDay({2026, 11, 26}).size(), 1U);
        for (const auto& row : model.onDay({2026, 11, 24}))
            QVERIFY(row.state != PublicationState::Draft);
        QVERIFY(!canvas()->moreRect({2026, 11, 27}).isEmpty());
        QTRY_COMPARE(m_demo->calendar().count(), 2); // failed and uncertain
    }

    void dragKeepsTheTimeOfDay()
    {
        start();
        const auto id = firstOn({2026, 11, 26});
        dragToDay(id, {2026, 11, 30});
        QTRY_COMPARE(wallOf(id), (WallTime{{2026, 11, 30}, 9, 0, 0}));
        QTRY_COMPARE(toast(), u"Moved to Mon 09:00"_s);
        QTRY_VERIFY(m_demo->calendar().model().onDay({2026, 11, 26}).empty());
    }

    void undoBringsItBack()
    {
        start();
        const auto id = firstOn({2026, 11, 26});
        dragToDay(id, {2026, 11, 30});
        QTRY_VERIFY(!toast().isEmpty());
        QTest::mouseClick(m_demo->window->findChild<QPushButton*>(u"toast-undo"_s), Qt::LeftButton);
        QTRY_COMPARE(wallOf(id), (WallTime{{2026, 11, 26}, 9, 0, 0}));
    }

    void keyboardAloneMovesCancelsAndBringsBack()
    {
        start();
        QTRY_COMPARE(QApplication::focusWidget(), canvas());
        QTest::keyClick(canvas(), Qt::Key_Right);
        QTest::keyClick(canvas(), Qt::Key_Right);
        QCOMPARE(canvas()->day(), (LocalDate{2026, 11, 26}));
        const auto id = canvas()->selected();
        QVERIFY(!id.isNull());
        QTest::keyClick(canvas(), Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(wallOf(id), (WallTime{{2026, 11, 27}, 9, 0, 0}));
        QTRY_COMPARE(m_demo->calendar().model().find(id)->plan.wall.date.day, 27);
        QTest::keyClick(canvas(), Qt::Key_Down, Qt::ControlModifier);
        QTRY_COMPARE(wallOf(id), (WallTime{{2026, 11, 27}, 9, 15, 0}));
        QTRY_COMPARE(m_demo->calendar().model().find(id)->plan.wall.minute, 15);
        QTest::keyClick(canvas(), Qt::Key_Delete);
        QTRY_COMPARE(m_demo->publication(id).state, PublicationState::Cancelled);
        QTRY_VERIFY(toast().startsWith(u"Cancelled"_s));
        const auto before = m_demo->rows(PublicationState::Scheduled).size();
        QTest::keyClick(m_demo->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->rows(PublicationState::Scheduled).size(), before + 1);
        const auto rows = m_demo->calendar().model().onDay({2026, 11, 27});
        QTRY_VERIFY(std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.plan.wall.minute == 15; }) ||
                    m_demo->calendar().model().onDay({2026, 11, 27}).size() > rows.size());
    }

    void keyboardOpensAndPages()
    {
        start();
        QTRY_COMPARE(QApplication::focusWidget(), canvas());
        QTest::keyClick(canvas(), Qt::Key_PageDown);
        QCOMPARE(canvas()->day(), (LocalDate{2026, 12, 24}));
        QTest::keyClick(canvas(), Qt::Key_Home);
        QCOMPARE(canvas()->day(), (LocalDate{2026, 11, 24}));
        QTRY_VERIFY(!m_demo->calendar().model().onDay({2026, 11, 25}).empty());
        QTest::keyClick(canvas(), Qt::Key_Right);
        QTest::keyClick(canvas(), Qt::Key_Return);
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QVERIFY(composer->draft().draft().base.text.startsWith(u"Portrait"_s));
        composer->close();
    }

    void thePastIsRefusedAndNothingMoves()
    {
        start();
        const auto id = firstOn({2026, 11, 26});
        dragToDay(id, {2026, 11, 17});
        QTRY_VERIFY(banner().contains(u"has passed"_s));
        QCOMPARE(wallOf(id), (WallTime{{2026, 11, 26}, 9, 0, 0}));
    }

    void aSkippedTimeIsRefusedWithAProposal()
    {
        DemoOptions options;
        options.posts = false;
        options.now = *Instant::fromRfc3339(u"2027-03-26T08:00:00Z"); // clocks go forward on the 28th at 02:00
        m_demo = std::make_unique<Demo>(options);
        const auto stored = m_demo->addPost(u"night"_s, {m_demo->accounts[0].id}, {{2027, 3, 27}, 2, 30, 0});
        m_demo->open();
        const auto id = stored.publications.front().id;
        QTRY_VERIFY(m_demo->calendar().model().find(id));
        dragToDay(id, {2027, 3, 28});
        QTRY_VERIFY(banner().contains(u"02:30"_s));
        QCOMPARE(wallOf(id).date.day, 27);
        auto* take = m_demo->calendar().findChild<ui::Banner*>()->button();
        QVERIFY(take->text().contains(u"03:30"_s));
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_COMPARE(wallOf(id), (WallTime{{2027, 3, 28}, 3, 30, 0}));
    }

    void aRepeatedTimeAsksWhich_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("due");
        QTest::newRow("first, still summer time") << u"first-of-two"_s << u"2026-10-25T00:30:00Z"_s;
        QTest::newRow("second") << u"second-of-two"_s << u"2026-10-25T01:30:00Z"_s;
    }

    void aRepeatedTimeAsksWhich()
    {
        QFETCH(QString, answer);
        QFETCH(QString, due);
        DemoOptions options;
        options.posts = false;
        options.now = *Instant::fromRfc3339(u"2026-10-22T08:00:00Z");
        m_demo = std::make_unique<Demo>(options);
        const auto stored = m_demo->addPost(u"night"_s, {m_demo->accounts[0].id}, {{2026, 10, 24}, 2, 30, 0});
        m_demo->open();
        const auto id = stored.publications.front().id;
        QTRY_VERIFY(m_demo->calendar().model().find(id));
        canvas()->setFocus();
        canvas()->select(id);
        QTest::keyClick(canvas(), Qt::Key_Right, Qt::ControlModifier);
        QTRY_VERIFY(m_demo->window->findChild<QPushButton*>(answer));
        QCOMPARE(wallOf(id).date.day, 24);
        auto* button = m_demo->window->findChild<QPushButton*>(answer);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(m_demo->publication(id).plan.due.toRfc3339(), due);
    }

    void somebodyElsesChangeIsShownNotOverwritten()
    {
        start();
        const auto id = firstOn({2026, 11, 26});
        canvas()->select(id);
        const PublicationRow seen = *m_demo->calendar().model().find(id);
        const auto other = m_demo->publication(id);
        m_demo->wait(
            m_demo->publishing->reschedule(id, other.revision, When::at({{2026, 11, 28}, 11, 0, 0}, m_demo->zone)));
        // What this window still shows is stale until the feed arrives: the move carries the old revision.
        Q_EMIT canvas()->moveAsked(seen, {{2026, 11, 29}, 9, 0, 0});
        QTRY_VERIFY(banner().contains(u"Somebody changed"_s));
        QCOMPARE(wallOf(id), (WallTime{{2026, 11, 28}, 11, 0, 0}));
        QTRY_VERIFY(!m_demo->calendar().model().onDay({2026, 11, 28}).empty());
    }

    void anotherProcessesChangeAppears()
    {
        start();
        const auto before = m_demo->calendar().model().onDay({2026, 11, 29}).size();
        m_demo->addPost(u"from elsewhere"_s, {m_demo->accounts[1].id}, {{2026, 11, 29}, 10, 0, 0});
        QTRY_COMPARE(m_demo->calendar().model().onDay({2026, 11, 29}).size(), before + 1);
    }

    void onlyTheChangedDayIsPainted()
    {
        start();
        struct Watcher : QObject {
            QRegion painted;
            bool eventFilter(QObject* o, QEvent* e) override
            {
                if (e->type() == QEvent::Paint)
                    painted += static_cast<QPaintEvent*>(e)->region();
                return QObject::eventFilter(o, e);
            }
        } watcher;
        parvis::test::letArrive(50);
        canvas()->installEventFilter(&watcher);
        m_demo->addPost(u"small change"_s, {m_demo->accounts[0].id}, {{2026, 11, 29}, 10, 0, 0});
        QTRY_VERIFY(!watcher.painted.isEmpty());
        const QRect day = canvas()->dayRect({2026, 11, 29}).adjusted(-2, -2, 2, 2);
        QVERIFY2(day.contains(watcher.painted.boundingRect()), "more than the day was painted");
        canvas()->removeEventFilter(&watcher);
    }

    void weekDragMovesByQuarters()
    {
        start();
        m_demo->calendar().setWeek(true);
        const auto id = firstOn({2026, 11, 26});
        QTRY_VERIFY(!canvas()->chipRect(id).isEmpty());
        const QPoint from = canvas()->chipRect(id).center();
        auto* week = m_demo->calendar().week()->canvas();
        drag(week, from, from + QPoint(0, week->hourHeight() * 3 / 2));
        QTRY_COMPARE(wallOf(id), (WallTime{{2026, 11, 26}, 10, 30, 0}));
    }

    void clickOnAnEmptyDayMakesAPostThere()
    {
        start();
        QTest::mouseDClick(canvas(), Qt::LeftButton, {}, canvas()->dayRect({2026, 11, 29}).center());
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QCOMPARE(composer->draft().draft().when.wall, (WallTime{{2026, 11, 29}, 9, 0, 0}));
        composer->close();
    }

    void moreShowsTheWholeDay()
    {
        start();
        const auto rows = m_demo->calendar().model().onDay({2026, 11, 27});
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, canvas()->moreRect({2026, 11, 27}).center());
        auto* popover = m_demo->window->findChild<ui::Popover*>(u"more-popover"_s);
        QVERIFY(popover && popover->isVisible());
        for (const auto& row : rows)
            QVERIFY(popover->findChild<QWidget*>(u"more-%1"_s.arg(row.id.toString())));
        QTest::keyClick(popover, Qt::Key_Escape);
        QVERIFY(!popover->isVisible());
    }

    void hidingAnAccountHidesItsPosts()
    {
        start();
        auto& model = m_demo->calendar().model();
        model.setHidden({m_demo->accounts[1].id});
        for (const auto& row : model.onDay({2026, 11, 24}))
            QVERIFY(row.account != m_demo->accounts[1].id);
        QCOMPARE(model.onDay({2026, 11, 24}).size(), 3U);
    }

    void anEmptyCalendarTeaches()
    {
        DemoOptions options;
        options.posts = false;
        start(options);
        auto* empty = m_demo->calendar().findChild<ui::EmptyState*>(u"calendar-empty"_s);
        QTRY_VERIFY(empty->isVisible());
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        composer->close();
    }
};

QTEST_MAIN(CalendarTest)
#include "test_calendar.moc"
