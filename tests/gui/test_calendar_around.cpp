// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the posts of the calendar: notes, campaigns, filters, marks, nights of clock changes, the past.
#include "support/demo.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/plan_popovers.h"
#include "ui/calendar/week_view.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using parvis::ui::CalendarModel;

class CalendarAroundTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    ui::CalendarDesk& desk() { return m_demo->calendar(); }
    CalendarModel& model() { return desk().model(); }
    const std::vector<PublicationRow>& on(int day) { return model().onDay({2026, 11, day}); }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(QApplication::focusWidget(), key, keys); }
    template <typename T>
    T* shown(const QString& name)
    {
        T* found = nullptr;
        const bool there = QTest::qWaitFor([&] {
            for (auto* one : m_demo->window->findChildren<T*>(name))
                found = one->isVisible() ? one : found;
            return found != nullptr;
        });
        return there ? found : nullptr;
    }

    void start(const DemoOptions& options = {})
    {
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
        QTRY_COMPARE(QApplication::focusWidget(), desk().canvas());
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void aNoteIsWrittenByKeys()
    {
        start();
        key(Qt::Key_Right);
        key(Qt::Key_N, Qt::AltModifier);
        auto* field = shown<QLineEdit>(u"day-note"_s);
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, u"Stocktaking, no offers"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(model().note({2026, 11, 25}), u"Stocktaking, no offers"_s);
        m_demo->closeWindow();
        m_demo->open();
        QTRY_COMPARE(model().note({2026, 11, 25}), u"Stocktaking, no offers"_s);
    }

    void aCampaignIsABarAndAFilter()
    {
        start();
        key(Qt::Key_C, Qt::AltModifier);
        auto* name = shown<QLineEdit>(u"campaign-name"_s);
        QVERIFY(name);
        name->setFocus();
        QTest::keyClicks(name, u"Winter"_s);
        auto* popover = name->window()->findChild<ui::CampaignPopover*>();
        popover->findChild<QDateEdit*>(u"campaign-to"_s)->setDate(QDate(2026, 12, 4));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(model().campaigns().size(), 1U);
        const Campaign campaign = model().campaigns().front();
        auto* month = desk().month();
        const QRect first = month->campaignRect(campaign.id, {2026, 11, 24});
        const QRect next = month->campaignRect(campaign.id, {2026, 12, 1});
        QVERIFY(first.isValid() && next.isValid() && first.top() < next.top());
        QVERIFY(month->campaignRect(campaign.id, {2026, 11, 18}).isEmpty());
        // A chip of those days stands under the bar.
        QVERIFY(month->chipRect(on(26).front().id).top() > first.bottom());

        auto post = m_demo->wait(m_demo->store->posts().find(on(26).front().post)).post;
        post.campaign = u"Winter"_s;
        m_demo->wait(m_demo->store->posts().saveContent(post));
        model().reload();
        model().setCampaign(u"Winter"_s);
        QTRY_COMPARE(on(26).size(), 1U);
        QTRY_VERIFY(on(24).empty());
        model().setCampaign({});
        QTRY_COMPARE(on(24).size(), 5U);
    }

    void aCampaignWithoutANameIsRefused()
    {
        start();
        key(Qt::Key_C, Qt::AltModifier);
        auto* save = shown<QPushButton>(u"campaign-save"_s);
        QVERIFY(save);
        QTest::mouseClick(save, Qt::LeftButton);
        auto* popover = m_demo->window->findChild<ui::CampaignPopover*>();
        const auto labels = popover->findChildren<ui::Label*>();
        QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const auto* label) {
            return label->isVisible() && label->text().contains(u"needs a name"_s);
        }));
        QVERIFY(model().campaigns().empty());
    }

    void statesAreFilteredFromTheMenu()
    {
        start();
        auto* filter = desk().findChild<QToolButton*>(u"calendar-filter"_s);
        const auto action = [filter] { return filter->menu()->findChild<QAction*>(u"filter-state-scheduled"_s); };
        QVERIFY(action() && action()->isChecked());
        action()->trigger();
        QTRY_COMPARE(on(24).size(), 1U);
        QCOMPARE(on(24).front().state, PublicationState::InReview);
        action()->trigger();
        QTRY_COMPARE(on(24).size(), 5U);
    }

    void collisionsAndDuplicatesAreMarked()
    {
        start();
        const auto other = m_demo->addPost(u"Something else"_s, {m_demo->accounts[0].id}, {{2026, 11, 26}, 9, 0, 0});
        const auto twin = m_demo->addPost(u"Twice the same"_s, {m_demo->accounts[1].id}, {{2026, 11, 29}, 9, 0, 0});
        const auto again = m_demo->addPost(u"Twice the same"_s, {m_demo->accounts[1].id}, {{2026, 11, 30}, 14, 0, 0});
        const auto elsewhere =
            m_demo->addPost(u"Twice the same"_s, {m_demo->accounts[2].id}, {{2026, 11, 30}, 15, 0, 0});
        QTRY_COMPARE(model().marks(other.publications.front().id), int(CalendarModel::SameMinute));
        QTRY_COMPARE(model().marks(again.publications.front().id), int(CalendarModel::SameText));
        QCOMPARE(model().marks(twin.publications.front().id), int(CalendarModel::SameText));
        QCOMPARE(model().marks(elsewhere.publications.front().id), int(CalendarModel::Plain));
        desk().canvas()->select(other.publications.front().id);
        QVERIFY(desk().canvas()->accessibleName().contains(u"same minute"_s));
    }

    void nightsOfClockChanges_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("day");
        QTest::addColumn<int>("minute");
        QTest::addColumn<int>("by");
        QTest::newRow("forward") << u"2027-03-26T08:00:00Z"_s << u"2027-03-28"_s << 120 << 60;
        QTest::newRow("back") << u"2026-10-22T08:00:00Z"_s << u"2026-10-25"_s << 120 << -60;
    }

    void nightsOfClockChanges()
    {
        QFETCH(QString, now);
        QFETCH(QString, day);
        QFETCH(int, minute);
        QFETCH(int, by);
        DemoOptions options;
        options.now = *Instant::fromRfc3339(now);
        start(options);
        const LocalDate date = *LocalDate::fromIso(day);
        const auto change = model().clockChange(date);
        QVERIFY(change);
        QCOMPARE(change->minute, minute);
        QCOMPARE(change->by, by);
        QVERIFY(!model().clockChange(date.addDays(1)));
        desk().setView(u"week"_s);
        desk().goTo(date);
        auto* week = desk().week()->canvas();
        const auto hourOf = [&](LocalDate at) {
            return week->grab(QRect(week->dayRect(at).center().x() - 20, week->yAt(125), 40, week->yAt(50))).toImage();
        };
        QTRY_VERIFY(week->width() > 100);
        QVERIFY(hourOf(date) != hourOf(date.addDays(-1)));
        QCOMPARE(hourOf(date.addDays(-1)), hourOf(date.addDays(-4)));
    }

    void thePlanAsItWas()
    {
        start();
        const auto id = on(26).front().id;
        const Instant before = m_demo->clock.now();
        m_demo->clock.advance(Milliseconds(120'000));
        m_demo->wait(m_demo->publishing->reschedule(id, m_demo->publication(id).revision,
                                                    When::at({{2026, 11, 29}, 11, 0, 0}, m_demo->zone)));
        m_demo->addPost(u"Brand new"_s, {m_demo->accounts[0].id}, {{2026, 11, 29}, 12, 0, 0});
        QTRY_COMPARE(on(29).size(), 2U);
        key(Qt::Key_P, Qt::AltModifier);
        auto* moment = shown<QDateTimeEdit>(u"past-moment"_s);
        QVERIFY(moment);
        const WallTime wall = wallTimeAt(before + Milliseconds(60'000), m_demo->zone);
        moment->setDateTime(QDateTime(QDate(2026, 11, 24), QTime(wall.hour, wall.minute), Qt::UTC));
        auto* show = shown<QPushButton>(u"past-show"_s);
        show->setFocus();
        QTest::keyClick(show, Qt::Key_Space);
        QTRY_COMPARE(on(26).size(), 1U);
        QVERIFY(on(29).empty());
        auto* list = desk().findChild<QListWidget*>(u"past-changes"_s);
        QTRY_COMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().startsWith(u"Moved from"_s));
        QVERIFY(list->item(1)->text().startsWith(u"Added"_s));
        desk().canvas()->setFocus();
        desk().canvas()->select(id);
        key(Qt::Key_Right, Qt::AltModifier);
        auto* banner = desk().findChild<ui::Banner*>();
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_COMPARE(on(29).size(), 2U);
        QVERIFY(!list->isVisible());
        QCOMPARE(m_demo->publication(id).plan.wall, (WallTime{{2026, 11, 29}, 11, 0, 0}));
    }
};

QTEST_MAIN(CalendarAroundTest)
#include "test_calendar_around.moc"
