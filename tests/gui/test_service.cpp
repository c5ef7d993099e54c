// SPDX-License-Identifier: GPL-3.0-or-later
// Service levels in the window: calendars and policies in the settings by mouse and by keyboard alone, clocks in list
// and head, the tray's word at the warning and at the breach.
#include "engine/inbox/service_work.h"
#include "support/desk_demo.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/waiting.h"
#include "ui/service/calendar_dialog.h"
#include "ui/service/clock_strip.h"
#include "ui/service/policy_dialog.h"
#include "ui/service/service_box.h"
#include "ui/service/service_words.h"
#include "ui/shell/attendant.h"
#include "ui/shell/tray.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using namespace parvis::test;

namespace service_gui_test {

class QuietTray final : public ui::TrayFace
{
public:
    bool isThere() const override { return true; }
    void show(QMenu*) override {}
    void setToolTip(const QString& text) override { tip = text; }
    void notify(const QString& title, const QString& text) override { told << title + u'|' + text; }
    QString tip;
    QStringList told;
};

} // namespace service_gui_test

using namespace service_gui_test;

class ServiceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    Demo& start(const QString& desk = u"settings"_s, bool posts = false)
    {
        DemoOptions options;
        options.posts = posts;
        m_demo = std::make_unique<Demo>(options);
        return open(desk);
    }
    Demo& open(const QString& desk)
    {
        m_demo->open();
        m_demo->window->showDesk(desk, desk == u"settings"_s ? u"service"_s : QString());
        return *m_demo;
    }
    template <typename T>
    T* find(const char* name)
    {
        return m_demo->window->findChild<T*>(QString::fromLatin1(name));
    }
    ui::ServiceBox* box() { return find<ui::ServiceBox>("service"); }
    ServiceRules rules() { return m_demo->wait(m_demo->service->rules()); }
    void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    ServiceCalendar office(const QString& name = u"Office"_s)
    {
        return m_demo->wait(m_demo->service->saveCalendar(officeCalendar(name, m_demo->zone), u"boss"_s));
    }
    ServicePolicy policy(const QString& name, ServiceCalendarId calendar, std::chrono::minutes first)
    {
        ServicePolicy p;
        p.name = name;
        p.calendar = calendar;
        p.goal(ServiceTarget::FirstResponse).within = first;
        return m_demo->wait(m_demo->service->savePolicy(p, u"boss"_s));
    }
    // As the worker does beside the window.
    void compute()
    {
        ServiceWork work(m_demo->ports());
        m_demo->wait(work.round());
    }
    // Tab, until the control has the focus.
    bool tabTo(const QString& name, int most = 80)
    {
        for (int i = 0; i < most; ++i) {
            const QWidget* at = QApplication::focusWidget();
            if (at && at->objectName() == name)
                return true;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void hoursAreTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("short") << u"9-12, 13:30-18"_s << u"09:00-12:00, 13:30-18:00"_s;
        QTest::newRow("night") << u"22-6"_s << u"22:00-06:00"_s;
        QTest::newRow("all day") << u"0-24"_s << u"00:00-24:00"_s;
        QTest::newRow("order and dashes") << u"14–18,9 - 12"_s << u"09:00-12:00, 14:00-18:00"_s;
        QTest::newRow("nothing") << u" "_s << u"closed"_s;
        QTest::newRow("the word") << u"Closed"_s << u"closed"_s;
        QTest::newRow("no length") << u"9-9"_s << QString();
        QTest::newRow("too late") << u"9-25"_s << QString();
        QTest::newRow("words") << u"morning"_s << QString();
        QTest::newRow("half") << u"9-"_s << QString();
        QTest::newRow("begins at the end") << u"24-8"_s << QString();
    }
    void hoursAreTyped()
    {
        QFETCH(QString, text);
        const auto periods = ui::words::readPeriods(text);
        QTEST(periods ? ui::words::periods(*periods) : QString(), "read");
    }

    // Both lists stand on one page and have the same keys: each moves its own.
    void altAndTheArrowsMoveWhatHasTheFocus()
    {
        start();
        const ServiceCalendarId hours = office().id;
        policy(u"early"_s, hours, 30min);
        policy(u"late"_s, hours, 60min);
        for (const QString& name : {u"one"_s, u"two"_s}) {
            InboxRule rule;
            rule.name = name;
            Condition words;
            words.kind = ConditionKind::Words;
            words.values = {name};
            rule.when.parts = {words};
            RuleAction action;
            action.kind = ActionKind::AddLabel;
            action.value = name;
            rule.actions = {action};
            m_demo->wait(m_demo->rules->save(rule, u"boss"_s));
        }
        auto* policies = find<QTreeWidget>("service-policies");
        auto* ruleList = find<QListWidget>("rules-list");
        QTRY_COMPARE(policies->topLevelItemCount(), 2);
        QTRY_COMPARE(ruleList->count(), 2);
        const auto policyOrder = [&] {
            QStringList names;
            for (const ServicePolicy& one : rules().policies)
                names << one.name;
            return names.join(u' ');
        };
        const auto ruleOrder = [&] {
            QStringList names;
            for (const InboxRule& one : m_demo->wait(m_demo->rules->rules()))
                names << one.name;
            return names.join(u' ');
        };
        policies->setCurrentItem(policies->topLevelItem(1));
        ruleList->setCurrentRow(1);
        ruleList->setFocus();
        QTest::keyClick(ruleList, Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(ruleOrder(), u"two one"_s);
        QCOMPARE(policyOrder(), u"early late"_s);
        QTRY_COMPARE(ruleList->currentRow(), 0);
        policies->setFocus();
        QTest::keyClick(policies, Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(policyOrder(), u"late early"_s);
        QCOMPARE(ruleOrder(), u"two one"_s);
        QTRY_COMPARE(policies->currentItem(), policies->topLevelItem(0));
        QTest::keyClick(policies, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(policyOrder(), u"early late"_s);
        ruleList->setFocus();
        QTest::keyClick(ruleList, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(ruleOrder(), u"one two"_s);
        QCOMPARE(policyOrder(), u"early late"_s);
    }

    void otherDaysAreTyped()
    {
        const auto days =
            ui::words::readOtherDays(u"2026-12-26 Stocktaking\n\n2026-12-24 9-12, 13-15 Christmas Eve\n2026-12-25"_s);
        QVERIFY(days);
        QCOMPARE(days->daysOff, (std::vector<DayOff>{{{2026, 12, 26}, u"Stocktaking"_s}, {{2026, 12, 25}, {}}}));
        QCOMPARE(days->exceptions,
                 (std::vector<ExceptionalDay>{{{2026, 12, 24}, {{540, 720}, {780, 900}}, u"Christmas Eve"_s}}));
        ServiceCalendar calendar;
        calendar.daysOff = days->daysOff;
        calendar.exceptions = days->exceptions;
        QCOMPARE(ui::words::otherDays(calendar),
                 u"2026-12-24 09:00-12:00, 13:00-15:00 Christmas Eve\n2026-12-25\n2026-12-26 Stocktaking"_s);
        const auto wrong = ui::words::readOtherDays(u"2026-12-25\n2026-13-01 No such month"_s);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().detail, u"2026-13-01 No such month"_s);
    }

    void hoursByMouse()
    {
        start();
        QTRY_VERIFY(box());
        click("service-policy-add"); // nothing to count by yet: the hours come first
        QTRY_VERIFY(box()->calendarDialog());
        QVERIFY(find<ui::Banner>("service-banner")->isVisibleTo(box()));
        auto* dialog = box()->calendarDialog();
        const auto field = [&](const char* name) { return dialog->findChild<QLineEdit*>(QString::fromLatin1(name)); };
        QCOMPARE(dialog->findChild<QComboBox*>(u"service-calendar-zone"_s)->currentText(), u"Europe/Paris"_s);
        field("service-calendar-name")->setText(u"Shop"_s);
        field("service-calendar-day-1")->setText(u"lunch"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"service-calendar-save"_s), Qt::LeftButton);
        QVERIFY(dialog->findChild<QLabel*>(u"service-calendar-error"_s)->text().contains(u"lunch"_s));
        field("service-calendar-day-1")->setText(u"9-12, 14-18"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"service-calendar-copy"_s), Qt::LeftButton);
        QCOMPARE(field("service-calendar-day-5")->text(), u"9-12, 14-18"_s);
        field("service-calendar-day-6")->setText(u"10-16"_s);
        auto* region = dialog->findChild<QComboBox*>(u"service-calendar-region"_s);
        region->setCurrentIndex(region->findData(u"FR"_s));
        const QString path = m_demo->folder.filePath(u"feasts.ics"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
                   "DTSTART;VALUE=DATE:20261226\r\nSUMMARY:Inventaire\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        file.close();
        auto* other = dialog->findChild<QPlainTextEdit*>(u"service-calendar-other"_s);
        other->setPlainText(u"2026-12-24 9-12 Réveillon"_s);
        dialog->importFile(path);
        QTRY_VERIFY(other->toPlainText().contains(u"2026-12-26 Inventaire"_s));
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"service-calendar-save"_s), Qt::LeftButton);
        QTRY_COMPARE(rules().calendars.size(), size_t(1));
        const ServiceCalendar kept = rules().calendars[0];
        QCOMPARE(kept.name, u"Shop"_s);
        QCOMPARE(kept.weekdays[4], (std::vector<WorkPeriod>{{540, 720}, {840, 1080}}));
        QCOMPARE(kept.weekdays[5], (std::vector<WorkPeriod>{{600, 960}}));
        QCOMPARE(kept.region, HolidayRegion::France);
        QCOMPARE(kept.daysOff, (std::vector<DayOff>{{{2026, 12, 26}, u"Inventaire"_s}}));
        QCOMPARE(kept.exceptions.size(), size_t(1));
        QTRY_VERIFY(!box()->calendarDialog());
        QTRY_COMPARE(find<QTreeWidget>("service-calendars")->topLevelItemCount(), 1);
        QVERIFY(find<QTreeWidget>("service-calendars")->topLevelItem(0)->text(1).contains(u"Mon–Fri 09:00-12:00"_s));
    }

    void aPolicyByMouseShowsWhatItMeans()
    {
        start();
        office();
        QTRY_COMPARE(find<QTreeWidget>("service-calendars")->topLevelItemCount(), 1);
        click("service-policy-add");
        QTRY_VERIFY(box()->policyDialog());
        auto* dialog = box()->policyDialog();
        const auto spin = [&](const char* name) { return dialog->findChild<QSpinBox*>(QString::fromLatin1(name)); };
        spin("service-policy-first_response-hours")->setValue(0);
        spin("service-policy-first_response-minutes")->setValue(30);
        spin("service-policy-next_response-hours")->setValue(0);
        spin("service-policy-resolution-hours")->setValue(0);
        // Friday 17:50, thirty minutes of business: Monday 09:20.
        QCOMPARE(dialog->findChild<QComboBox*>(u"service-policy-preview-day"_s)->currentData().toInt(), 5);
        QCOMPARE(dialog->findChild<QTimeEdit*>(u"service-policy-preview-time"_s)->time(), QTime(17, 50));
        QVERIFY2(dialog->previewText().contains(u"30 Nov"_s) || dialog->previewText().contains(u"Mon"_s),
                 qPrintable(dialog->previewText()));
        QVERIFY2(dialog->previewText().contains(u"9:20"_s), qPrintable(dialog->previewText()));
        auto* measure = dialog->findChild<QComboBox*>(u"service-policy-first_response-measure"_s);
        measure->setCurrentIndex(1);
        QVERIFY2(dialog->previewText().contains(u"20"_s) && !dialog->previewText().contains(u"Mon"_s),
                 qPrintable(dialog->previewText()));
        measure->setCurrentIndex(0);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"service-policy-save"_s), Qt::LeftButton);
        QVERIFY(dialog->findChild<QLabel*>(u"service-policy-error"_s)->isVisibleTo(dialog)); // no name
        dialog->findChild<QLineEdit*>(u"service-policy-name"_s)->setText(u"Complaints"_s);
        dialog->findChild<QLineEdit*>(u"service-policy-labels"_s)->setText(u"vip, press"_s);
        dialog->findChild<QListWidget*>(u"service-policy-accounts"_s)->item(1)->setCheckState(Qt::Checked);
        dialog->findChild<QListWidget*>(u"service-policy-priorities"_s)->item(0)->setCheckState(Qt::Checked);
        dialog->findChild<QListWidget*>(u"service-policy-kinds"_s)->item(3)->setCheckState(Qt::Checked);
        dialog->findChild<QListWidget*>(u"service-policy-about"_s)->item(0)->setCheckState(Qt::Checked);
        dialog->findChild<QCheckBox*>(u"service-policy-snoozed"_s)->setChecked(true);
        spin("service-policy-warn")->setValue(60);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"service-policy-save"_s), Qt::LeftButton);
        QTRY_COMPARE(rules().policies.size(), size_t(1));
        const ServicePolicy kept = rules().policies[0];
        QCOMPARE(kept.goals[0].within, 30min);
        QCOMPARE(kept.goals[1].within, 0min);
        QCOMPARE(kept.labels, (QStringList{u"vip"_s, u"press"_s}));
        QCOMPARE(kept.accounts, std::vector{m_demo->book->accounts()[1].id});
        QCOMPARE(kept.priorities, std::vector{Priority::Urgent});
        QCOMPARE(kept.kinds, std::vector{InboxKind::Review});
        QCOMPARE(kept.about, QStringList{u"complaint"_s});
        QVERIFY(kept.pausePending && kept.pauseSnoozed && !kept.reopenRestarts);
        QCOMPARE(kept.warnAt, 60);
        QTRY_VERIFY(!box()->policyDialog());
    }

    void orderSwitchAndRemoveByKeyboard()
    {
        start();
        const auto calendar = office().id;
        policy(u"a"_s, calendar, 60min);
        policy(u"b"_s, calendar, 30min);
        auto* list = find<QTreeWidget>("service-policies");
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        const auto names = [this] {
            QString all;
            for (const ServicePolicy& p : rules().policies)
                all += p.name;
            return all;
        };
        list->setFocus();
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(list->currentItem()->text(0), u"b"_s);
        QVERIFY(tabTo(u"service-policy-up"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(names(), u"ba"_s);
        QTRY_COMPARE(list->topLevelItem(0)->text(0), u"b"_s);
        QCOMPARE(list->currentItem()->text(0), u"b"_s); // the choice goes along
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space); // the tick
        QTRY_VERIFY(!rules().policies[0].enabled);
        const auto isFresh = [&] { // what is shown is what is stored
            return list->topLevelItem(0)->data(0, Qt::UserRole + 1).toInt() == rules().policies[0].revision;
        };
        QTRY_VERIFY(isFresh());
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(box()->policyDialog() && box()->policyDialog()->isActiveWindow());
        auto* name = box()->policyDialog()->findChild<QLineEdit*>(u"service-policy-name"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Renamed"_s);
        QVERIFY(tabTo(u"service-policy-save"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(rules().policies[0].name, u"Renamed"_s);
        QTRY_VERIFY(!box()->policyDialog());
        m_demo->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_demo->window.get()));
        QTRY_VERIFY(isFresh());
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(names(), u"a"_s);
        // Taken back: as the last one, as before.
        auto* toast = m_demo->window->findChild<ui::Toast*>();
        QTRY_VERIFY(toast && toast->isVisible() && toast->undoButton()->isVisible());
        QTest::mouseClick(toast->undoButton(), Qt::LeftButton);
        QTRY_COMPARE(names(), u"aRenamed"_s);
    }

    void aCalendarInUseSaysSo()
    {
        start();
        policy(u"a"_s, office().id, 60min);
        auto* list = find<QTreeWidget>("service-calendars");
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        list->setCurrentItem(list->topLevelItem(0));
        click("service-calendar-remove");
        QTRY_VERIFY(find<ui::Banner>("service-banner")->isVisibleTo(box()));
        QCOMPARE(rules().calendars.size(), size_t(1));
    }

    void progressIsShown()
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        seedInbox(*m_demo, false);
        open(u"settings"_s);
        policy(u"a"_s, office().id, 60min);
        auto* progress = find<QLabel>("service-progress");
        QTRY_VERIFY(progress->isVisibleTo(box()));
        compute();
        QTRY_VERIFY(!progress->isVisibleTo(box()));
    }

    void theListTellsWhatBurns_data()
    {
        QTest::addColumn<int>("minutes"); // to due
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tint");
        QTest::newRow("far") << 185 << u"3 h left"_s << int(ui::Tint::Muted);
        QTest::newRow("near") << 40 << u"40 min left"_s << int(ui::Tint::Muted);
        QTest::newRow("warned") << 9 << u"9 min left"_s << int(ui::Tint::Warn);
        QTest::newRow("just due") << 0 << u"1 min left"_s << int(ui::Tint::Warn);
        QTest::newRow("over") << -62 << u"overdue 1 h"_s << int(ui::Tint::Danger);
        QTest::newRow("days over") << -4000 << u"overdue 2 days"_s << int(ui::Tint::Danger);
    }
    void theListTellsWhatBurns()
    {
        QFETCH(int, minutes);
        Conversation c;
        const Instant now = kDemoNow;
        c.waitingSince = now - 500min;
        c.service = {ServiceTarget::FirstResponse, now + std::chrono::minutes(minutes),
                     now + std::chrono::minutes(minutes - 10)};
        const auto clock = ui::waitingClock(c, now);
        QVERIFY(clock);
        QTEST(clock->text, "text");
        QTEST(int(clock->tint), "tint");
        c.service.due.reset();
        QCOMPARE(ui::waitingClock(c, now)->text, u"paused"_s);
        c.status = ConversationStatus::Closed;
        QVERIFY(!ui::waitingClock(c, now));
    }

    void theHeadShowsThreeClocksWithReasons()
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        seedInbox(*m_demo, false);
        ServicePolicy p;
        p.name = u"Promise"_s;
        p.calendar = m_demo->wait(m_demo->service->saveCalendar(alwaysOpen(u"Always"_s, m_demo->zone), u"boss"_s)).id;
        p.goals.fill({240min, true});
        m_demo->wait(m_demo->service->savePolicy(p, u"boss"_s));
        compute();
        open(u"inbox"_s);
        auto* page = qobject_cast<ui::InboxPage*>(m_demo->window->desk(u"inbox"_s));
        QTRY_VERIFY(page->list()->model()->rowCount() == 6);
        QTest::mouseClick(find<QAbstractButton>("view-all"), Qt::LeftButton); // it stays in it whatever its state
        QTRY_VERIFY(page->list()->model()->rowCount() > 6);
        Conversation lea;
        for (const Conversation& c : m_demo->wait(m_demo->store->inbox().list({}))) {
            if (c.customer.name.startsWith(u"Léa"_s))
                lea = c;
        }
        QVERIFY(!lea.id.isNull());
        page->list()->select(lea.id);
        QTRY_VERIFY(page->pane()->detail() && page->pane()->detail()->conversation.id == lea.id);
        auto* strip = find<ui::ClockStrip>("conversation-clocks");
        QTRY_VERIFY(strip->clocks() && strip->isVisibleTo(page));
        const auto chip = [&](const char* name) { return strip->findChild<QWidget*>(QString::fromLatin1(name)); };
        QVERIFY(chip("clock-first_response") && chip("clock-resolution"));
        const QString said = chip("clock-first_response")->accessibleName();
        QVERIFY2(said.startsWith(u"First response: "_s), qPrintable(said));
        QVERIFY(chip("clock-first_response")->accessibleDescription().contains(u"Promise"_s));
        // Pending: its clocks say why they stand.
        Conversation now = m_demo->wait(m_demo->store->inbox().find(lea.id));
        m_demo->wait(m_demo->inbox->setStatus(now.id, now.revision, ConversationStatus::Pending, {}, std::nullopt));
        QTRY_VERIFY(chip("clock-resolution") &&
                    chip("clock-resolution")->accessibleDescription().contains(u"pending"_s));
    }

    void theMostUrgentIsWhoseClockRunsOutFirst()
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        allowReplies(*m_demo);
        const auto write = [&](const QString& name, int minutesAgo) {
            return ingest(
                *m_demo, m_demo->accounts[0],
                {comment(name, name, u"Where is it?"_s, m_demo->clock.now() - std::chrono::minutes(minutesAgo))});
        };
        const ConversationId tom = write(u"Tom"_s, 10), ana = write(u"Ana"_s, 40), kim = write(u"Kim"_s, 5);
        Conversation urgent = m_demo->wait(m_demo->store->inbox().find(kim));
        urgent.priority = Priority::Urgent;
        m_demo->wait(m_demo->store->inbox().save(urgent));
        open(u"inbox"_s);
        auto* page = qobject_cast<ui::InboxPage*>(m_demo->window->desk(u"inbox"_s));
        const auto shown = [page] {
            std::vector<ConversationId> ids;
            for (int row = 0; row < page->list()->model()->rowCount(); ++row)
                ids.push_back(page->list()->model()->idAt(row));
            return ids;
        };
        QTRY_COMPARE(shown(), (std::vector<ConversationId>{kim, tom, ana})); // the newest first
        page->list()->focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
        QTRY_COMPARE(shown(), (std::vector<ConversationId>{kim, ana, tom})); // nothing is promised: by priority
        ServicePolicy p;
        p.name = u"Promise"_s;
        p.calendar = m_demo->wait(m_demo->service->saveCalendar(alwaysOpen(u"Always"_s, m_demo->zone), u"boss"_s)).id;
        p.goal(ServiceTarget::FirstResponse).within = 60min;
        p.priorities = {Priority::Normal}; // Kim has no clock, and stays
        m_demo->wait(m_demo->service->savePolicy(p, u"boss"_s));
        compute();
        QTRY_COMPARE(shown(), (std::vector<ConversationId>{ana, tom, kim}));
        QVERIFY(!m_demo->wait(m_demo->store->inbox().find(kim)).service.target);
        // A search of the same order counts and shows the same.
        ConversationQuery query;
        query.order = ConversationQuery::Order::MostUrgent;
        QCOMPARE(m_demo->wait(m_demo->inbox->count(query, 100)), 3);
    }

    void theOverdueViewCountsAndShows()
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        allowReplies(*m_demo);
        const auto write = [&](const QString& name, int minutesAgo) {
            return ingest(
                *m_demo, m_demo->accounts[0],
                {comment(name, name, u"Where is it?"_s, m_demo->clock.now() - std::chrono::minutes(minutesAgo))});
        };
        write(u"Tom"_s, 10);
        const ConversationId ana = write(u"Ana"_s, 90);
        open(u"inbox"_s);
        auto* page = qobject_cast<ui::InboxPage*>(m_demo->window->desk(u"inbox"_s));
        auto* view = find<QAbstractButton>("view-overdue");
        QVERIFY(view);
        QCOMPARE(view->accessibleName(), u"Overdue"_s); // nothing is promised
        ServicePolicy p;
        p.name = u"Promise"_s;
        p.calendar = m_demo->wait(m_demo->service->saveCalendar(alwaysOpen(u"Always"_s, m_demo->zone), u"boss"_s)).id;
        p.goal(ServiceTarget::FirstResponse).within = 60min;
        m_demo->wait(m_demo->service->savePolicy(p, u"boss"_s));
        compute();
        QTRY_COMPARE(view->accessibleName(), u"Overdue, 1"_s);
        QTest::mouseClick(view, Qt::LeftButton);
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
        QCOMPARE(page->list()->model()->idAt(0), ana);
    }

    void theTrayTellsOnceAtWarningAndBreach()
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        allowReplies(*m_demo);
        ServicePolicy p;
        p.name = u"Promise"_s;
        p.calendar = m_demo->wait(m_demo->service->saveCalendar(alwaysOpen(u"Always"_s, m_demo->zone), u"boss"_s)).id;
        p.goal(ServiceTarget::FirstResponse).within = 60min;
        m_demo->wait(m_demo->service->savePolicy(p, u"boss"_s));
        open(u"calendar"_s);
        auto face = std::make_unique<QuietTray>();
        QuietTray* tray = face.get();
        m_demo->window->attendant().setTray(std::move(face));
        const auto write = [&](const QString& id, const QString& name, int minutesAgo) {
            ingest(*m_demo, m_demo->accounts[0],
                   {comment(id, name, u"Where is it?"_s, m_demo->clock.now() - std::chrono::minutes(minutesAgo))});
            compute();
        };
        write(u"t1"_s, u"Tom"_s, 10);
        auto* action = m_demo->window->attendant().tray()->menu()->findChild<QAction*>(u"tray-service"_s);
        QVERIFY(action);
        QTRY_VERIFY2(action->text().contains(u"Tom"_s), qPrintable(action->text()));
        QVERIFY(action->text().contains(u"50 min left"_s));
        QVERIFY(tray->told.isEmpty());
        m_demo->clock.advance(39min); // the warning comes at 48 of 60
        write(u"t2"_s, u"Ana"_s, 0);
        QTRY_COMPARE(tray->told.size(), 1);
        QVERIFY2(tray->told[0].contains(u"Tom"_s), qPrintable(tray->told[0]));
        m_demo->clock.advance(12min);
        write(u"t3"_s, u"Kim"_s, 0);
        QTRY_COMPARE(tray->told.size(), 2);
        QVERIFY(tray->told[1].contains(u"overdue"_s));
        // Nothing is said twice, whatever else happens.
        write(u"t4"_s, u"Lou"_s, 0);
        QTRY_VERIFY(m_demo->window->attendant().tray()->serviceWords().contains(u"Ana"_s));
        QCOMPARE(tray->told.size(), 2);
        Q_EMIT tray->messageClicked();
        QTRY_VERIFY(m_demo->window->desk(u"inbox"_s)->isVisible());
    }
};

QTEST_MAIN(ServiceTest)
#include "test_service.moc"
