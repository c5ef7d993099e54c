// SPDX-License-Identifier: GPL-3.0-or-later
// Slots, repeating and evergreens by mouse and by keyboard alone: settings, composer, calendar.
#include "engine/publishing/rhythm_work.h"
#include "support/demo.h"
#include "support/quiet.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/calendar_rhythm.h"
#include "ui/calendar/list_view.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_view.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/rhythm_bar.h"
#include "ui/composer/schedule_bar.h"
#include "ui/settings/rhythm_box.h"
#include "ui/settings/slot_row.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class RhythmGuiTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    void start(const DemoOptions& options = {})
    {
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
    }
    // What a worker would do.
    int work()
    {
        RhythmWork work(m_demo->ports());
        return m_demo->wait(work.round());
    }
    ui::ComposerWindow* compose(const QString& text, const WallTime& wall)
    {
        m_demo->window->compose({{}, wall, {m_demo->accounts[0].id}, text, {}});
        return m_demo->composer();
    }
    template <typename W>
    static W* find(QWidget* in, const QString& name)
    {
        auto* widget = in->findChild<W*>(name);
        if (!widget)
            qFatal("there is no %s", qPrintable(name));
        return widget;
    }
    static void click(QWidget* in, const QString& name)
    {
        QTest::mouseClick(find<QAbstractButton>(in, name), Qt::LeftButton);
    }
    Slot addSlot(size_t account, int hour, int weekdays = 0x7f)
    {
        Slot slot;
        slot.account = m_demo->accounts[account].id;
        slot.weekdays = weekdays;
        slot.hour = hour;
        slot.zone = m_demo->zone;
        return m_demo->wait(m_demo->rhythm->saveSlot(slot));
    }
    ui::RhythmBox* box()
    {
        m_demo->window->showDesk(u"settings"_s);
        return find<ui::RhythmBox>(m_demo->window.get(), u"rhythm-box"_s);
    }
    std::vector<Slot> slotsOf(size_t account)
    {
        return m_demo->wait(m_demo->rhythm->slotsOf(m_demo->accounts[account].id));
    }
    QStringList dates(ui::ComposerWindow* composer)
    {
        QStringList list;
        for (auto* label : find<QWidget>(composer, u"repeat-dates"_s)->findChildren<QLabel*>(u"repeat-date"_s)) {
            if (label->isVisible())
                list << label->text();
        }
        return list;
    }
    // A weekly series whose first post stands at that time; made by the composer's own way.
    Recurrence series(const WallTime& wall, const QString& rule)
    {
        const auto post = m_demo->addPost(u"Lamp of the week"_s, {m_demo->accounts[0].id}, wall);
        Recurrence r;
        r.post = post.post.id;
        r.accounts = {m_demo->accounts[0].id};
        r.start = wall;
        r.zone = m_demo->zone;
        r.rule = rule;
        r.author = u"Léa"_s;
        return m_demo->wait(m_demo->rhythm->saveRecurrence(r));
    }
    PublicationId on(LocalDate date, const QString& words)
    {
        for (const auto& row : m_demo->calendar().model().onDay(date)) {
            if (row.excerpt == words)
                return row.id;
        }
        return {};
    }
    QMenu* openMenu(ui::CalendarCanvas* canvas, QPoint at, QContextMenuEvent::Reason reason)
    {
        QContextMenuEvent event(reason, at, canvas->mapToGlobal(at));
        QApplication::sendEvent(canvas, &event);
        return m_demo->calendar().findChild<QMenu*>(u"calendar-menu"_s);
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void slotsByMouse()
    {
        start();
        auto* page = box();
        QTRY_COMPARE(find<QComboBox>(page, u"rhythm-account"_s)->count(), 4);
        click(page, u"rhythm-add-slot"_s);
        QTRY_COMPARE(page->findChildren<ui::SlotRow*>().size(), 1);
        QCOMPARE(slotsOf(0).size(), size_t(1));
        QCOMPARE(slotsOf(0).front().weekdays, 0x1f);
        auto* row = page->findChild<ui::SlotRow*>();
        click(row, u"slot-day-6"_s);
        QTRY_COMPARE(slotsOf(0).front().weekdays, 0x3f);
        find<QTimeEdit>(row, u"slot-time"_s)->setTime({18, 30});
        QTRY_COMPARE(slotsOf(0).front().hour, 18);
        auto* zone = find<QComboBox>(row, u"slot-zone"_s);
        zone->setCurrentText(u"America/New_York"_s);
        Q_EMIT zone->activated(zone->currentIndex());
        QTRY_COMPARE(slotsOf(0).front().zone.name(), u"America/New_York"_s);
        click(row, u"slot-pause"_s);
        QTRY_VERIFY(slotsOf(0).front().paused);
        click(page, u"rhythm-pause"_s);
        QTRY_COMPARE(m_demo->wait(m_demo->rhythm->pausedAccounts()).size(), size_t(1));
        QTRY_COMPARE(find<QPushButton>(page, u"rhythm-pause"_s)->text(), u"Resume the slots"_s);
        click(row, u"slot-remove"_s);
        QTRY_VERIFY(slotsOf(0).empty());
    }

    void slotsByKeyboardAlone()
    {
        start();
        auto* page = box();
        QTRY_COMPARE(find<QComboBox>(page, u"rhythm-account"_s)->count(), 4);
        find<QComboBox>(page, u"rhythm-account"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        find<QPushButton>(page, u"rhythm-add-slot"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(slotsOf(1).size(), size_t(1));
        QTRY_VERIFY(qobject_cast<QTimeEdit*>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QTRY_COMPARE(slotsOf(1).front().hour, 10);
        auto* row = page->findChild<ui::SlotRow*>();
        for (int day = 1; day <= 5; ++day) {
            auto* button = find<QToolButton>(row, u"slot-day-%1"_s.arg(day));
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            if (day < 5)
                QTRY_COMPARE(slotsOf(1).front().weekdays, 0x1f & ~((1 << day) - 1));
        }
        // The last day stays: a slot without a day is none.
        QTRY_COMPARE(row->slot().weekdays, 0x10);
        QCOMPARE(slotsOf(1).front().weekdays, 0x10);
    }

    void theNextFreeSlotIsTaken()
    {
        start();
        addSlot(0, 10);
        m_demo->addPost(u"Taken"_s, {m_demo->accounts[0].id}, {{2026, 11, 24}, 10, 0, 0});
        auto* composer = compose(u"Into a slot"_s, {{2026, 12, 20}, 9, 0, 0});
        click(composer, u"composer-next-slot"_s);
        QTRY_COMPARE(composer->schedule().when().wall, (WallTime{{2026, 11, 25}, 10, 0, 0}));
        // By keyboard, and with an account that has none.
        composer->draft().setAccounts({m_demo->accounts[1].id});
        QTest::keyClick(composer, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(find<QLabel>(composer, u"composer-rhythm-words"_s)->text().contains(u"no slots yet"_s));
    }

    void tooFewPostsGiveNoBestTime()
    {
        start();
        auto* composer = compose(u"When"_s, {{2026, 12, 20}, 9, 0, 0});
        QTest::keyClick(composer, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(composer->findChild<QLabel*>(u"best-times-ground"_s));
        QVERIFY(find<QLabel>(composer, u"best-times-ground"_s)->text().contains(u"Not enough posts: 0"_s));
    }

    void bestTimesAreSaidWithTheirPosts()
    {
        start({.posts = false});
        std::vector<MetricSample> samples;
        for (int i = 0; i < 24; ++i) {
            const WallTime wall{LocalDate{2026, 8, 4}.addDays(7 * (i / 2)), i % 2 == 0 ? 9 : 15, 5, 0};
            const auto post = m_demo->addPost(u"Lamp"_s, {m_demo->accounts[0].id}, wall, PublicationState::Published);
            samples.push_back({m_demo->accounts[0].id, post.publications.front().id, Metric::Reactions,
                               post.publications.front().plan.due + std::chrono::hours(1), i % 2 == 0 ? 9.0 : 3.0,
                               u"test"_s});
        }
        m_demo->wait(m_demo->store->insights().addSamples(samples));
        auto* composer = compose(u"When"_s, {{2026, 12, 20}, 9, 0, 0});
        click(composer, u"composer-best-times"_s);
        QTRY_VERIFY(composer->findChild<QPushButton*>(u"best-time-2-9"_s));
        QVERIFY(find<QPushButton>(composer, u"best-time-2-9"_s)->text().contains(u"12 posts"_s));
        QVERIFY(find<QLabel>(composer, u"best-times-ground"_s)->text().contains(u"24 posts"_s));
        click(composer, u"best-time-2-9"_s);
        QTRY_COMPARE(composer->schedule().when().wall, (WallTime{{2026, 12, 1}, 9, 0, 0})); // today's nine is past
    }

    void repeatsByMouse()
    {
        start();
        auto* composer = compose(u"Every week"_s, {{2027, 3, 21}, 2, 30, 0});
        click(composer, u"composer-repeat"_s);
        QTRY_VERIFY(composer->findChild<QWidget*>(u"repeat-popover"_s));
        QTRY_COMPARE(dates(composer).size(), 5);
        QCOMPARE(find<QLabel>(composer, u"repeat-words"_s)->text(), u"Every week on Sun"_s);
        // The night the clocks go forward is said.
        QVERIFY(dates(composer).at(1).contains(u"28"_s) && dates(composer).at(1).contains(u"3:30"_s));
        QVERIFY(find<QLabel>(composer, u"repeat-clock-note"_s)->text().contains(u"clocks go forward"_s));
        find<QComboBox>(composer, u"repeat-end"_s)->setCurrentIndex(1);
        find<QSpinBox>(composer, u"repeat-count"_s)->setValue(3);
        QTRY_COMPARE(dates(composer).size(), 3);
        click(composer, u"repeat-apply"_s);
        QCOMPARE(find<QLabel>(composer, u"composer-rhythm-words"_s)->text(), u"Repeats every week on Sun, 3 times"_s);
        click(composer, u"composer-take"_s); // no gap on the 21st: hidden, and nothing happens
        click(composer, u"composer-schedule"_s);
        QTRY_VERIFY(m_demo->window->composers().isEmpty());
        const auto all = m_demo->wait(m_demo->rhythm->recurrences());
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all.front().rule, u"FREQ=WEEKLY;BYDAY=SU;COUNT=3"_s);
        QCOMPARE(all.front().start, (WallTime{{2027, 3, 21}, 2, 30, 0}));
        m_demo->clock.set(resolve({{2027, 3, 1}, 9, 0, 0}, m_demo->zone).instant);
        QCOMPARE(work(), 2);
    }

    void repeatsByKeyboardAlone()
    {
        start();
        auto* composer = compose(u"Every second day"_s, {{2026, 12, 1}, 9, 0, 0});
        QTest::keyClick(composer, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(composer->findChild<QWidget*>(u"repeat-popover"_s));
        auto* every = find<QComboBox>(composer, u"repeat-every"_s);
        every->setFocus();
        QTest::keyClick(every, Qt::Key_Up);
        auto* interval = find<QSpinBox>(composer, u"repeat-interval"_s);
        interval->setFocus();
        QTest::keyClick(interval, Qt::Key_Up);
        QTRY_COMPARE(find<QLabel>(composer, u"repeat-words"_s)->text(), u"Every 2 days"_s);
        auto* apply = find<QPushButton>(composer, u"repeat-apply"_s);
        apply->setFocus();
        QTest::keyClick(apply, Qt::Key_Space);
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        const QPointer<QWidget> first = composer;
        QTRY_VERIFY(m_demo->window->composers().isEmpty() && !first); // a window that goes takes the focus with it
        QCOMPARE(m_demo->wait(m_demo->rhythm->recurrences()).front().rule, u"FREQ=DAILY;INTERVAL=2"_s);
        // Opened again it says so, and can be stopped.
        const auto post = m_demo->wait(m_demo->rhythm->recurrences()).front().post;
        m_demo->window->compose({post, {}, {}, {}, {}});
        composer = m_demo->composer();
        QTRY_COMPARE(find<QLabel>(composer, u"composer-rhythm-words"_s)->text(), u"Repeats every 2 days"_s);
        QTest::keyClick(composer, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(composer->findChild<QPushButton*>(u"repeat-skip-2026-12-03"_s));
        auto* skip = find<QPushButton>(composer, u"repeat-skip-2026-12-03"_s);
        skip->setFocus();
        QTest::keyClick(skip, Qt::Key_Space);
        QTRY_COMPARE(m_demo->wait(m_demo->rhythm->recurrences()).front().dates.size(), size_t(2));
        auto* none = find<QPushButton>(composer, u"repeat-none"_s);
        none->setFocus();
        QTest::keyClick(none, Qt::Key_Space);
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_demo->wait(m_demo->rhythm->recurrences()).front().stopped);
    }

    // New words of one of a series are asked about once, and reach those that were meant.
    void newWordsAskHowFarTheyGo_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("expected");
        QTest::newRow("this") << "series-this"
                              << "old new old";
        QTest::newRow("following") << "series-following"
                                   << "old new new";
        QTest::newRow("all") << "series-all"
                             << "new new new";
    }
    void newWordsAskHowFarTheyGo()
    {
        QFETCH(QString, answer);
        QFETCH(QString, expected);
        start({.posts = false});
        series({{2026, 11, 25}, 16, 0, 0}, u"FREQ=DAILY;COUNT=3"_s);
        QCOMPARE(work(), 2);
        const auto rows = m_demo->rows(PublicationState::Scheduled);
        QCOMPARE(rows.size(), size_t(3));
        m_demo->window->compose({rows[1].post, {}, {}, {}, {}});
        auto* composer = m_demo->composer();
        QTRY_COMPARE(find<QLabel>(composer, u"composer-rhythm-words"_s)->text(), u"Repeats every day, 3 times"_s);
        composer->draft().setText({}, u"Another lamp"_s);
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(composer->findChild<QPushButton*>(answer));
        // Nothing is stored before there is an answer.
        QCOMPARE(m_demo->rows(PublicationState::Scheduled)[1].excerpt, u"Lamp of the week"_s);
        auto* button = find<QPushButton>(composer, answer);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(m_demo->window->composers().isEmpty());
        QStringList words;
        for (const auto& row : m_demo->rows(PublicationState::Scheduled))
            words << (row.excerpt == "Another lamp"_L1 ? u"new"_s : u"old"_s);
        QCOMPARE(words.join(u' '), expected);
        const int others = static_cast<int>(expected.count(u"new"_s)) - 1;
        QCOMPARE(m_demo->window->findChild<ui::Toast*>()->message().contains(u"%1 other"_s.arg(others)), others > 0);
    }

    // What was chosen comes back with the kept text, and with a draft that has no time yet.
    void aRepeatThatIsNotStoredIsRemembered_data()
    {
        QTest::addColumn<bool>("draft");
        QTest::newRow("closed, the text is kept") << false;
        QTest::newRow("saved as a draft") << true;
    }
    void aRepeatThatIsNotStoredIsRemembered()
    {
        QFETCH(bool, draft);
        start({.posts = false});
        auto* composer = compose(u"Every week"_s, {{2026, 12, 1}, 9, 0, 0});
        click(composer, u"composer-repeat"_s);
        QTRY_VERIFY(composer->findChild<QWidget*>(u"repeat-popover"_s));
        QTRY_VERIFY(find<QPushButton>(composer, u"repeat-apply"_s)->isEnabled());
        click(composer, u"repeat-apply"_s);
        const QString words = find<QLabel>(composer, u"composer-rhythm-words"_s)->text();
        QVERIFY(words.contains(u"every week"_s));
        if (draft) {
            click(composer, u"composer-draft"_s);
            QTRY_VERIFY(m_demo->window->composers().isEmpty());
            const auto rows = m_demo->rows(PublicationState::Draft);
            QCOMPARE(rows.size(), size_t(1));
            m_demo->window->compose({rows[0].post, {}, {}, {}, {}});
        } else {
            composer->close();
            QTRY_VERIFY(m_demo->window->composers().isEmpty());
            const auto kept = m_demo->wait(m_demo->window->drafts().list());
            QCOMPARE(kept.size(), 1);
            m_demo->window->compose({{}, {}, {}, {}, kept.front()});
        }
        composer = m_demo->composer();
        QVERIFY(composer);
        QTRY_COMPARE(find<QLabel>(composer, u"composer-rhythm-words"_s)->text(), words);
        QVERIFY(m_demo->wait(m_demo->rhythm->recurrences()).empty());
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_demo->window->composers().isEmpty());
        QCOMPARE(m_demo->wait(m_demo->rhythm->recurrences()).size(), size_t(1));
    }

    void evergreensFromTheComposer()
    {
        start();
        auto* composer = compose(u"How to dust a lamp"_s, {{2026, 11, 24}, 15, 0, 0});
        click(composer, u"composer-evergreen"_s);
        auto* again = find<QCheckBox>(composer, u"evergreen-on"_s);
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Space);
        find<QSpinBox>(composer, u"evergreen-cooldown"_s)->setValue(1);
        QTest::keyClick(again, Qt::Key_Escape);
        click(composer, u"composer-schedule"_s);
        QTRY_VERIFY(m_demo->window->composers().isEmpty());
        const auto pool = m_demo->wait(m_demo->rhythm->evergreens({}));
        QCOMPARE(pool.size(), size_t(1));
        QCOMPARE(pool.front().cooldown, 1);
        addSlot(0, 17);
        QCOMPARE(work(), 1);
        auto& calendar = m_demo->calendar();
        QTRY_VERIFY(!on({2026, 11, 25}, u"How to dust a lamp"_s).isNull());
        Q_UNUSED(calendar);
        // In the settings it is listed, and taken out.
        auto* page = box();
        page->reload();
        QTRY_VERIFY(page->findChild<QWidget*>(u"evergreen-%1"_s.arg(pool.front().id.toString())));
        click(page, u"evergreen-remove"_s);
        QTRY_VERIFY(m_demo->wait(m_demo->rhythm->evergreens({})).empty());
    }

    void theCalendarShowsFreeSlotsAndSeries()
    {
        start();
        addSlot(0, 10);
        series({{2026, 11, 25}, 16, 0, 0}, u"FREQ=DAILY;COUNT=4"_s);
        QCOMPARE(work(), 3);
        auto& desk = m_demo->calendar();
        QTRY_VERIFY(!on({2026, 11, 28}, u"Lamp of the week"_s).isNull());
        QTRY_COMPARE(desk.rhythm().freeOn({2026, 11, 27}), std::vector<int>{600});
        QVERIFY(desk.rhythm().freeOn({2026, 11, 20}).empty());
        const auto id = on({2026, 11, 28}, u"Lamp of the week"_s);
        const auto* row = desk.model().find(id);
        QTRY_VERIFY(desk.rhythm().isSeries(row->post));
        QCOMPARE(desk.rhythm().words(row->post), u"Repeats every day, 4 times."_s);
        QVERIFY(desk.canvas()->marksOf(*row) & ui::ChipPainter::Series);
        QVERIFY(!(desk.canvas()->marksOf(*row) & ui::ChipPainter::SameText));
        // Hidden accounts have no free slots here.
        desk.model().setHidden({m_demo->accounts[0].id});
        QVERIFY(desk.rhythm().freeOn({2026, 11, 27}).empty());
    }

    void skipsThisOneByMouse()
    {
        start();
        series({{2026, 11, 25}, 16, 0, 0}, u"FREQ=DAILY;COUNT=5"_s);
        work();
        auto& desk = m_demo->calendar();
        QTRY_VERIFY(!on({2026, 11, 27}, u"Lamp of the week"_s).isNull());
        const auto id = on({2026, 11, 27}, u"Lamp of the week"_s);
        QTRY_VERIFY(desk.rhythm().isSeries(desk.model().find(id)->post));
        desk.setWeek(true);
        QTRY_VERIFY(!desk.canvas()->chipRect(id).isEmpty());
        auto* menu = openMenu(desk.canvas(), desk.canvas()->chipRect(id).center(), QContextMenuEvent::Mouse);
        QVERIFY(menu);
        auto* action = menu->findChild<QAction*>(u"menu-skip"_s);
        QVERIFY(action);
        action->trigger();
        menu->close();
        QTRY_COMPARE(m_demo->publication(id).state, PublicationState::Cancelled);
        QTRY_VERIFY(m_demo->window->findChild<ui::Toast*>()->message().contains(u"skipped"_s));
    }

    void skipsThisOneByKeyboardAlone()
    {
        start();
        series({{2026, 11, 25}, 16, 0, 0}, u"FREQ=DAILY;COUNT=5"_s);
        work();
        auto& desk = m_demo->calendar();
        QTRY_COMPARE(QApplication::focusWidget(), desk.canvas());
        QTRY_VERIFY(!on({2026, 11, 26}, u"Lamp of the week"_s).isNull());
        const auto id = on({2026, 11, 26}, u"Lamp of the week"_s);
        QTRY_VERIFY(desk.rhythm().isSeries(desk.model().find(id)->post));
        desk.canvas()->select(id);
        QTest::keyClick(desk.canvas(), Qt::Key_K, Qt::AltModifier);
        QTRY_COMPARE(m_demo->publication(id).state, PublicationState::Cancelled);
        QCOMPARE(work(), 0);
        QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::AltModifier);
        QTRY_COMPARE(m_demo->publication(id).state, PublicationState::Scheduled);
    }

    void stopsRepeatingFromTheMenu()
    {
        start();
        const auto r = series({{2026, 11, 25}, 16, 0, 0}, u"FREQ=DAILY;COUNT=5"_s);
        work();
        auto& desk = m_demo->calendar();
        QTRY_VERIFY(!on({2026, 11, 27}, u"Lamp of the week"_s).isNull());
        const auto id = on({2026, 11, 26}, u"Lamp of the week"_s);
        const auto after = on({2026, 11, 27}, u"Lamp of the week"_s);
        QTRY_VERIFY(desk.rhythm().isSeries(desk.model().find(id)->post));
        desk.canvas()->setFocus();
        desk.canvas()->select(id);
        auto* menu = openMenu(desk.canvas(), {}, QContextMenuEvent::Keyboard);
        QVERIFY(menu && menu->findChild<QAction*>(u"menu-stop"_s));
        menu->findChild<QAction*>(u"menu-stop"_s)->trigger();
        menu->close();
        QTRY_COMPARE(m_demo->publication(after).state, PublicationState::Cancelled);
        QCOMPARE(m_demo->publication(id).state, PublicationState::Scheduled);
        QVERIFY(m_demo->wait(m_demo->store->rhythm().recurrence(r.id)).stopped);
        // Undo beside the message goes on with it.
        QTRY_VERIFY(m_demo->window->findChild<ui::Toast*>()->message().contains(u"no more"_s));
        QTest::mouseClick(m_demo->window->findChild<ui::Toast*>()->undoButton(), Qt::LeftButton);
        QTRY_VERIFY(!m_demo->wait(m_demo->store->rhythm().recurrence(r.id)).stopped);
        QCOMPARE(work(), 3);
    }

    void aFreeSlotOpensTheComposer()
    {
        start();
        addSlot(0, 10);
        auto& desk = m_demo->calendar();
        QTRY_COMPARE(desk.rhythm().freeOn({2026, 11, 28}), std::vector<int>{600});
        desk.canvas()->select({});
        desk.canvas()->setDay({2026, 11, 28});
        auto* menu = openMenu(desk.canvas(), {}, QContextMenuEvent::Keyboard);
        QVERIFY(menu && menu->findChild<QAction*>(u"menu-slot-600"_s));
        menu->findChild<QAction*>(u"menu-slot-600"_s)->trigger();
        menu->close();
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QCOMPARE(composer->schedule().when().wall, (WallTime{{2026, 11, 28}, 10, 0, 0}));
    }

    // The dashed outline is the way to write for it: by mouse in the week and in the month.
    void aClickOnAGapOpensTheComposer_data()
    {
        QTest::addColumn<QString>("view");
        QTest::newRow("week") << "week";
        QTest::newRow("day") << "day";
        QTest::newRow("month") << "month";
    }
    void aClickOnAGapOpensTheComposer()
    {
        QFETCH(QString, view);
        start();
        addSlot(0, 10);
        auto& desk = m_demo->calendar();
        desk.goTo({2026, 11, 29});
        desk.setView(view);
        QTRY_VERIFY(!desk.canvas()->gapsOn({2026, 11, 29}).empty());
        const auto gap = desk.canvas()->gapsOn({2026, 11, 29}).front();
        QVERIFY(desk.canvas()->dayRect({2026, 11, 29}).contains(gap.rect));
        QTest::mouseClick(desk.canvas(), Qt::LeftButton, {}, gap.rect.center());
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QCOMPARE(composer->schedule().when().wall, (WallTime{{2026, 11, 29}, 10, 0, 0}));
    }

    void gapsAreReachedByKeyboardAlone()
    {
        start();
        addSlot(0, 10);
        auto& desk = m_demo->calendar();
        QTRY_COMPARE(desk.rhythm().freeOn({2026, 11, 29}), std::vector<int>{600});
        QVERIFY(desk.findChild<QWidget*>(u"calendar-legend"_s)->isVisible());
        desk.canvas()->select({});
        desk.canvas()->setDay({2026, 11, 29});
        QVERIFY(desk.canvas()->accessibleName().contains(u"1 free slot"_s));
        QTest::keyClick(desk.canvas(), Qt::Key_F, Qt::AltModifier);
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QCOMPARE(composer->schedule().when().wall, (WallTime{{2026, 11, 29}, 10, 0, 0}));
    }

    void theListShowsGapsInOrderOfTime()
    {
        start({.posts = false});
        addSlot(0, 10);
        m_demo->addPost(u"early"_s, {m_demo->accounts[1].id}, {{2026, 11, 28}, 9, 0, 0});
        m_demo->addPost(u"late"_s, {m_demo->accounts[1].id}, {{2026, 11, 28}, 11, 0, 0});
        auto& desk = m_demo->calendar();
        desk.goTo({2026, 11, 28});
        desk.setView(u"list"_s);
        auto& rows = desk.list()->rows();
        const auto times = [&] {
            QStringList list;
            const QModelIndex day = rows.indexOfDay({2026, 11, 28});
            for (int i = 0; i < rows.rowCount(day); ++i)
                list << rows.index(i, 0, day).data().toString() +
                            (rows.gapAt(rows.index(i, 0, day)) ? u" free"_s : QString());
            return list.join(u'|').remove(u" AM"_s);
        };
        QTRY_VERIFY(times().contains(u"free"_s));
        QTRY_COMPARE(times().count(u'|'), 2);
        QVERIFY2(times().split(u'|')[1].endsWith(u"free"_s), qPrintable(times()));
        const QModelIndex day = rows.indexOfDay({2026, 11, 28});
        QVERIFY(day.data().toString().contains(u"2 posts · 1 free slot"_s));
        auto* table = desk.list()->table();
        table->setFocus();
        table->setCurrentIndex(rows.index(1, 0, day));
        QTest::keyClick(table, Qt::Key_Return);
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QCOMPARE(composer->schedule().when().wall, (WallTime{{2026, 11, 28}, 10, 0, 0}));
    }

    void shuffleIsOneStep()
    {
        start({.posts = false});
        addSlot(0, 10);
        for (int day = 25; day <= 28; ++day)
            m_demo->addPost(u"post %1"_s.arg(day), {m_demo->accounts[0].id}, {{2026, 11, day}, 10, 0, 0});
        auto* page = box();
        QTRY_COMPARE(find<QComboBox>(page, u"rhythm-account"_s)->count(), 4);
        click(page, u"rhythm-shuffle"_s);
        QTRY_VERIFY(page->findChild<ui::Banner*>()->message().contains(u"4 posts changed places"_s));
        const auto turn = m_demo->wait(m_demo->plan->undo(m_demo->window->context().person));
        QCOMPARE(turn.change.steps.size(), size_t(4));
        click(page, u"rhythm-pause"_s);
        find<QComboBox>(page, u"rhythm-account"_s)->setCurrentIndex(1);
        click(page, u"rhythm-shuffle"_s);
        QTRY_VERIFY(page->findChild<ui::Banner*>()->message().contains(u"Fewer than two"_s));
    }
};

QTEST_MAIN(RhythmGuiTest)
#include "test_rhythm.moc"
