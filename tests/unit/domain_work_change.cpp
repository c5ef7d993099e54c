// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/work.h"
#include "domain/inbox/work_change.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace work_change_test {

Conversation open(bool waiting = true)
{
    Conversation c;
    c.id = {7};
    c.labels = {u"delivery"_s};
    if (waiting)
        c.waitingSince = Instant{1000};
    return c;
}

} // namespace work_change_test

using namespace work_change_test;

class TestWorkChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void appliesOnlyWhatItNames()
    {
        WorkChange change;
        QVERIFY(change.isEmpty());
        QCOMPARE(*withChange(open(), change), open());
        change.assignee = u" Léa "_s;
        change.department = DepartmentId{3};
        change.priority = Priority::High;
        change.addLabels = {u"  urgent  "_s, u"delivery"_s, u" "_s};
        QVERIFY(!change.isEmpty());
        const auto after = withChange(open(), change);
        QCOMPARE(after->assignee, u"Léa"_s);
        QCOMPARE(after->department, DepartmentId{3});
        QCOMPARE(after->priority, Priority::High);
        QCOMPARE(after->labels, (QStringList{u"delivery"_s, u"urgent"_s}));
        QCOMPARE(after->status, ConversationStatus::Open);
        WorkChange back;
        back.assignee = QString();
        back.department = DepartmentId();
        back.removeLabels = {u"delivery"_s, u"never there"_s};
        QCOMPARE(withChange(*after, back)->labels, QStringList{u"urgent"_s});
        QVERIFY(withChange(*after, back)->assignee.isEmpty());
        QVERIFY(withChange(*after, back)->department.isNull());
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<bool>("waiting");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("until");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char* name, bool waiting, ConversationStatus status, const QString& reason,
                            bool until,
                            bool fine) { QTest::newRow(name) << waiting << int(status) << reason << until << fine; };
        row("unanswered without a reason", true, ConversationStatus::Closed, {}, false, false);
        row("unanswered with a blank reason", true, ConversationStatus::Closed, u"  "_s, false, false);
        row("unanswered with a reason", true, ConversationStatus::Closed, u"spam"_s, false, true);
        row("answered without a reason", false, ConversationStatus::Closed, {}, false, true);
        row("snoozed for ever", true, ConversationStatus::Snoozed, {}, false, false);
        row("snoozed until", true, ConversationStatus::Snoozed, {}, true, true);
        row("pending", true, ConversationStatus::Pending, {}, false, true);
    }
    void refusesWhatMakesNoSense()
    {
        QFETCH(bool, waiting);
        QFETCH(int, status);
        QFETCH(QString, reason);
        QFETCH(bool, until);
        QFETCH(bool, fine);
        WorkChange change;
        change.status = ConversationStatus(status);
        change.closeReason = reason;
        if (until)
            change.snoozedUntil = Instant{5000};
        change.priority = Priority::Urgent;
        const auto after = withChange(open(waiting), change);
        QCOMPARE(after.has_value(), fine);
        if (!fine)
            QCOMPARE(after.error().kind, ErrorKind::Rejected);
    }

    void undoesFieldByField()
    {
        const Conversation before = open();
        WorkChange change;
        change.assignee = u"Léa"_s;
        change.status = ConversationStatus::Closed;
        change.closeReason = u"spam"_s;
        const Conversation after = *withChange(before, change);
        QCOMPARE(changedFields(before, after), (std::vector<WorkField>{WorkField::Status, WorkField::Assignee}));
        Conversation now = after;
        now.revision = 12;
        now.excerpt = u"what came since"_s;
        Conversation expected = now;
        expected.status = before.status;
        expected.closeReason = before.closeReason;
        expected.assignee = before.assignee;
        QCOMPARE(undone(now, before, after), expected);
        // A colleague took it since: that stays, the rest is undone.
        now.assignee = u"Omar"_s;
        expected.assignee = u"Omar"_s;
        QCOMPARE(undone(now, before, after), expected);
        // All of it was moved since: nothing is left to do.
        now.status = ConversationStatus::Pending;
        now.closeReason.clear();
        QCOMPARE(undone(now, before, after), now);
    }

    void aCustomerWhoComesBackLateIsNew_data()
    {
        QTest::addColumn<int>("setting");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("assignee");
        QTest::newRow("soon") << 14 << 3 << u"Léa"_s;
        QTest::newRow("on the day") << 14 << 14 << u"Léa"_s;
        QTest::newRow("after it") << 14 << 15 << QString();
        QTest::newRow("never new") << 0 << 400 << u"Léa"_s;
        QTest::newRow("next day") << 1 << 2 << QString();
    }
    void aCustomerWhoComesBackLateIsNew()
    {
        QFETCH(int, setting);
        QFETCH(int, days);
        QFETCH(QString, assignee);
        Conversation closed = open(false);
        closed.status = ConversationStatus::Closed;
        closed.closedAt = Instant{0};
        closed.assignee = u"Léa"_s;
        closed.priority = Priority::Urgent;
        Conversation now = closed;
        now.status = ConversationStatus::Open;
        WorkSettings settings;
        settings.freshAfterDays = setting;
        const Conversation after = reopened(now, closed, Instant{} + std::chrono::days(days), settings);
        QCOMPARE(after.assignee, assignee);
        QCOMPARE(after.priority, assignee.isEmpty() ? Priority::Normal : Priority::Urgent);
        QCOMPARE(after.status, ConversationStatus::Open); // always
        QCOMPARE(after.labels, closed.labels);
    }
};

QTEST_APPLESS_MAIN(TestWorkChange)
#include "domain_work_change.moc"
