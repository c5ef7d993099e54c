// SPDX-License-Identifier: GPL-3.0-or-later
// Day and list, several posts at once, copies, undo and redo that outlive the window: by mouse and by keyboard alone.
#include "support/demo.h"
#include "support/quiet.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/list_view.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_view.h"
#include "ui/composer/composer_window.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QLineEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using parvis::ui::CalendarCanvas;

class CalendarPlanTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    ui::CalendarDesk& desk() { return m_demo->calendar(); }
    CalendarCanvas* canvas() { return desk().canvas(); }
    const std::vector<PublicationRow>& on(int day) { return desk().model().onDay({2026, 11, day}); }
    WallTime wallOf(PublicationId id) { return m_demo->publication(id).plan.wall; }
    QString toast() { return m_demo->window->findChild<ui::Toast*>()->message(); }
    QString banner() { return desk().findChild<ui::Banner*>()->message(); }

    void start(const DemoOptions& options = {})
    {
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
        QTRY_COMPARE(QApplication::focusWidget(), canvas());
    }

    // With the keys that are held while the button is pressed.
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, canvas()->mapToGlobal(at), button, buttons, keys);
            QApplication::sendEvent(canvas(), &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, from + QPoint(12, 12), Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }

    void dragToDay(PublicationId id, LocalDate date, Qt::KeyboardModifiers keys = {})
    {
        QTRY_VERIFY(!canvas()->chipRect(id).isEmpty());
        drag(canvas()->chipRect(id).center(), canvas()->dayRect(date).center(), keys);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(QApplication::focusWidget(), key, keys); }
    void settled(PublicationId id)
    {
        QTRY_VERIFY(desk().model().find(id) && !desk().model().isLoading() &&
                    desk().model().find(id)->revision == m_demo->publication(id).revision);
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void ctrlDragCopies()
    {
        start();
        const auto id = on(26).front().id;
        dragToDay(id, {2026, 11, 29}, Qt::ControlModifier);
        QTRY_COMPARE(on(29).size(), 1U);
        const PublicationRow copy = on(29).front();
        QVERIFY(copy.id != id && copy.post != desk().model().find(id)->post);
        QCOMPARE(copy.plan.wall, (WallTime{{2026, 11, 29}, 9, 0, 0}));
        QCOMPARE(copy.excerpt, desk().model().find(id)->excerpt);
        QCOMPARE(wallOf(id).date.day, 26);
        QTRY_VERIFY(toast().startsWith(u"Copied"_s));
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->publication(copy.id).state, PublicationState::Cancelled);
        QTRY_VERIFY(on(29).empty());
    }

    void keysCopyAndPaste()
    {
        start();
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        QCOMPARE(canvas()->day().day, 26);
        key(Qt::Key_C, Qt::ControlModifier);
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        QCOMPARE(canvas()->day().day, 29);
        key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(on(29).size(), 1U);
        QCOMPARE(on(29).front().plan.wall, (WallTime{{2026, 11, 29}, 9, 0, 0}));
        QCOMPARE(on(26).size(), 1U);
    }

    void severalMoveTogether()
    {
        start();
        const auto one = on(26).front().id, two = on(28).front().id;
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, canvas()->chipRect(one).center());
        QTest::mouseClick(canvas(), Qt::LeftButton, Qt::ControlModifier, canvas()->chipRect(two).center());
        QCOMPARE(canvas()->marked().size(), 2U);
        key(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(wallOf(one), (WallTime{{2026, 11, 27}, 9, 0, 0}));
        QCOMPARE(wallOf(two), (WallTime{{2026, 11, 29}, 10, 0, 0}));
        settled(one);
        settled(two);
        key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(wallOf(one), (WallTime{{2026, 11, 27}, 9, 15, 0}));
        QCOMPARE(wallOf(two), (WallTime{{2026, 11, 29}, 10, 15, 0}));
        settled(one);
        settled(two);
        key(Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(wallOf(two), (WallTime{{2026, 12, 6}, 10, 15, 0}));
        for (int i = 0; i < 3; ++i) {
            const int revision = m_demo->publication(one).revision;
            key(Qt::Key_Z, Qt::ControlModifier);
            QTRY_VERIFY(m_demo->publication(one).revision > revision);
        }
        QCOMPARE(wallOf(one), (WallTime{{2026, 11, 26}, 9, 0, 0}));
        QCOMPARE(wallOf(two), (WallTime{{2026, 11, 28}, 10, 0, 0}));
    }

    void shiftClickTakesWhatLiesBetween()
    {
        start();
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, canvas()->chipRect(on(25).front().id).center());
        QTest::mouseClick(canvas(), Qt::LeftButton, Qt::ShiftModifier, canvas()->chipRect(on(26).front().id).center());
        QCOMPARE(canvas()->marked().size(), on(25).size() + 1);
        key(Qt::Key_Escape);
        QVERIFY(canvas()->marked().empty());
    }

    void keysChooseSeveral()
    {
        start();
        key(Qt::Key_Right);
        key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(canvas()->marked().size(), on(25).size());
        key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(canvas()->marked().size(), on(25).size() + 1);
        const auto rows = canvas()->marked();
        key(Qt::Key_Delete);
        for (const auto& row : rows)
            QTRY_COMPARE(m_demo->publication(row.id).state, PublicationState::Cancelled);
        key(Qt::Key_Z, Qt::ControlModifier);
        for (const auto& row : rows)
            QTRY_COMPARE(m_demo->publication(row.id).state, row.state);
    }

    void oneInThePastStopsAll()
    {
        start();
        const auto one = on(24).front().id, two = on(28).front().id;
        QTRY_VERIFY(!canvas()->chipRect(one).isEmpty());
        canvas()->select(one);
        canvas()->mark({one, two});
        key(Qt::Key_Up, Qt::AltModifier);
        QTRY_VERIFY(banner().contains(u"has passed"_s));
        QCOMPARE(wallOf(two).date.day, 28);
    }

    void undoAndRedoOutliveTheWindow()
    {
        start();
        const auto id = on(26).front().id;
        dragToDay(id, {2026, 11, 30});
        QTRY_COMPARE(wallOf(id).date.day, 30);
        settled(id);
        dragToDay(id, {2026, 11, 29});
        QTRY_COMPARE(wallOf(id).date.day, 29);
        m_demo->closeWindow();
        m_demo->open();
        QTRY_COMPARE(QApplication::focusWidget(), canvas());
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(wallOf(id).date.day, 30);
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(wallOf(id), (WallTime{{2026, 11, 26}, 9, 0, 0}));
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(wallOf(id).date.day, 30);
        m_demo->closeWindow();
        m_demo->open();
        QTRY_COMPARE(QApplication::focusWidget(), canvas());
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(wallOf(id).date.day, 29);
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(toast(), u"Nothing to redo"_s);
    }

    void undoIsRefusedWhereSomebodyWasFaster()
    {
        start();
        const auto id = on(26).front().id;
        dragToDay(id, {2026, 11, 30});
        QTRY_COMPARE(wallOf(id).date.day, 30);
        m_demo->wait(m_demo->publishing->reschedule(id, m_demo->publication(id).revision,
                                                    When::at({{2026, 11, 28}, 11, 0, 0}, m_demo->zone)));
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(banner().contains(u"cannot be undone"_s));
        QCOMPARE(wallOf(id), (WallTime{{2026, 11, 28}, 11, 0, 0}));
    }

    void aDragAcrossTheSpringClockChangeKeepsTheWallTime()
    {
        DemoOptions options;
        options.posts = false;
        options.now = *Instant::fromRfc3339(u"2027-03-25T08:00:00Z"); // clocks go forward on the 28th at 02:00
        m_demo = std::make_unique<Demo>(options);
        const auto id =
            m_demo->addPost(u"Bonjour"_s, {m_demo->accounts[0].id}, {{2027, 3, 26}, 9, 0, 0}).publications.front().id;
        m_demo->open();
        QTRY_COMPARE(QApplication::focusWidget(), canvas());
        QCOMPARE(m_demo->publication(id).plan.due.toRfc3339(), u"2027-03-26T08:00:00Z"_s);
        dragToDay(id, {2027, 3, 30});
        QTRY_COMPARE(wallOf(id), (WallTime{{2027, 3, 30}, 9, 0, 0}));
        QCOMPARE(m_demo->publication(id).plan.due.toRfc3339(), u"2027-03-30T07:00:00Z"_s);
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->publication(id).plan.due.toRfc3339(), u"2027-03-26T08:00:00Z"_s);
        key(Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->publication(id).plan.due.toRfc3339(), u"2027-03-30T07:00:00Z"_s);
    }

    void theDayByTheHour()
    {
        start();
        key(Qt::Key_D, Qt::AltModifier);
        QCOMPARE(desk().view(), u"day"_s);
        QCOMPARE(desk().model().days(), 1);
        QTRY_COMPARE(on(24).size(), 5U);
        const auto id = on(24)[2].id;
        QTRY_VERIFY(canvas()->chipRect(id).width() > canvas()->width() / 2);
        key(Qt::Key_PageDown);
        key(Qt::Key_PageDown);
        QTRY_COMPARE(on(26).size(), 1U);
        const auto next = on(26).front().id;
        QTRY_VERIFY(!canvas()->chipRect(next).isEmpty());
        const QPoint from = canvas()->chipRect(next).center();
        drag(from, from + QPoint(0, desk().week()->canvas()->hourHeight() / 2));
        QTRY_COMPARE(wallOf(next), (WallTime{{2026, 11, 26}, 9, 30, 0}));
    }

    void theListIsSearchedAndMovedByKeys()
    {
        start();
        key(Qt::Key_L, Qt::AltModifier);
        QCOMPARE(desk().view(), u"list"_s);
        auto* list = desk().list();
        QTRY_COMPARE(desk().model().first(), (LocalDate{2026, 11, 1}));
        QTRY_VERIFY(list->rows().rowCount() > 10);
        list->search()->setFocus();
        QTest::keyClicks(list->search(), u"recycling bring"_s);
        QTRY_COMPARE(list->rows().rowCount(), 1);
        const auto id = on(26).front().id;
        QCOMPARE(list->rows().idAt(list->rows().index(0, 0, list->rows().index(0, 0))), id);
        list->table()->setFocus();
        list->select(id);
        key(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(wallOf(id), (WallTime{{2026, 11, 27}, 9, 0, 0}));
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(wallOf(id), (WallTime{{2026, 11, 26}, 9, 0, 0}));
        QTRY_COMPARE(list->rows().indexOf(id).parent().row(), 0);
        list->select(id);
        key(Qt::Key_Return);
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QVERIFY(composer->draft().draft().base.text.startsWith(u"Recycling"_s));
        composer->close();
    }
};

QTEST_MAIN(CalendarPlanTest)
#include "test_calendar_plan.moc"
