// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/slots.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

constexpr int everyDay = 0x7f;

Slot slotAt(const char* zone, int hour, int minute, int weekdays = everyDay)
{
    Slot slot;
    slot.id = {1};
    slot.account = {7};
    slot.weekdays = weekdays;
    slot.hour = hour;
    slot.minute = minute;
    slot.zone = ZoneId::fromName(QString::fromLatin1(zone)).value_or(ZoneId());
    return slot;
}

Instant instant(const char* text)
{
    return Instant::fromRfc3339(QString::fromLatin1(text)).value_or(Instant{});
}

QStringList plain(const std::vector<SlotTime>& times)
{
    QStringList list;
    for (const SlotTime& time : times)
        list.append(time.wall.toIso().left(16) + u' ' + time.due.toRfc3339());
    return list;
}

} // namespace

class TestSlots : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Three days around a change: the clock shows the slot's time on each, but where there is none it moves on, and
    // where there are two it is the first.
    void clockChanges_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("hour");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* zone, int hour, int minute, const char* from,
                            const QStringList& expected) {
            QTest::newRow(name) << QByteArray(zone) << hour << minute << QByteArray(from) << expected;
        };
        row("Paris spring, in the gap", "Europe/Paris", 2, 30, "2027-03-27T00:00:00Z",
            {u"2027-03-27T02:30 2027-03-27T01:30:00Z"_s, u"2027-03-28T03:30 2027-03-28T01:30:00Z"_s,
             u"2027-03-29T02:30 2027-03-29T00:30:00Z"_s});
        row("Paris spring, at nine", "Europe/Paris", 9, 0, "2027-03-27T00:00:00Z",
            {u"2027-03-27T09:00 2027-03-27T08:00:00Z"_s, u"2027-03-28T09:00 2027-03-28T07:00:00Z"_s,
             u"2027-03-29T09:00 2027-03-29T07:00:00Z"_s});
        row("Paris autumn, twice", "Europe/Paris", 2, 30, "2027-10-30T00:00:00Z",
            {u"2027-10-30T02:30 2027-10-30T00:30:00Z"_s, u"2027-10-31T02:30 2027-10-31T00:30:00Z"_s,
             u"2027-11-01T02:30 2027-11-01T01:30:00Z"_s});
        row("New York spring", "America/New_York", 2, 30, "2027-03-13T05:00:00Z",
            {u"2027-03-13T02:30 2027-03-13T07:30:00Z"_s, u"2027-03-14T03:30 2027-03-14T07:30:00Z"_s,
             u"2027-03-15T02:30 2027-03-15T06:30:00Z"_s});
        row("New York autumn", "America/New_York", 1, 30, "2027-11-06T04:00:00Z",
            {u"2027-11-06T01:30 2027-11-06T05:30:00Z"_s, u"2027-11-07T01:30 2027-11-07T05:30:00Z"_s,
             u"2027-11-08T01:30 2027-11-08T06:30:00Z"_s});
        row("Lord Howe spring, half an hour", "Australia/Lord_Howe", 2, 15, "2027-10-01T13:30:00Z",
            {u"2027-10-02T02:15 2027-10-01T15:45:00Z"_s, u"2027-10-03T02:45 2027-10-02T15:45:00Z"_s,
             u"2027-10-04T02:15 2027-10-03T15:15:00Z"_s});
        row("Lord Howe autumn", "Australia/Lord_Howe", 1, 45, "2027-04-02T13:00:00Z",
            {u"2027-04-03T01:45 2027-04-02T14:45:00Z"_s, u"2027-04-04T01:45 2027-04-03T14:45:00Z"_s,
             u"2027-04-05T01:45 2027-04-04T15:15:00Z"_s});
        row("Casablanca, Ramadan begins", "Africa/Casablanca", 2, 30, "2027-02-06T00:00:00Z",
            {u"2027-02-06T02:30 2027-02-06T01:30:00Z"_s, u"2027-02-07T02:30 2027-02-07T01:30:00Z"_s,
             u"2027-02-08T02:30 2027-02-08T02:30:00Z"_s});
        row("Casablanca, Ramadan ends", "Africa/Casablanca", 2, 30, "2027-03-13T00:00:00Z",
            {u"2027-03-13T02:30 2027-03-13T02:30:00Z"_s, u"2027-03-14T03:30 2027-03-14T02:30:00Z"_s,
             u"2027-03-15T02:30 2027-03-15T01:30:00Z"_s});
        row("Kathmandu", "Asia/Kathmandu", 2, 30, "2027-03-27T00:00:00Z",
            {u"2027-03-28T02:30 2027-03-27T20:45:00Z"_s, u"2027-03-29T02:30 2027-03-28T20:45:00Z"_s,
             u"2027-03-30T02:30 2027-03-29T20:45:00Z"_s});
    }
    void clockChanges()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, hour);
        QFETCH(int, minute);
        QFETCH(QByteArray, from);
        const Slot slot = slotAt(zone.constData(), hour, minute);
        const Instant begin = instant(from.constData());
        QTEST(plain(slotTimes({slot}, begin, begin + std::chrono::days(3))), "expected");
        // Asked for one after the other, the same come.
        std::vector<Instant> taken;
        std::vector<SlotTime> walked;
        for (int i = 0; i < 3; ++i) {
            const auto next = nextFreeSlot({slot}, taken, begin);
            QVERIFY(next);
            taken.push_back(next->due);
            walked.push_back(*next);
        }
        QTEST(plain(walked), "expected");
    }

    void weekdaysCountInTheSlotsZone()
    {
        // Sunday 23:30 in New York is Monday in UTC.
        const Slot sunday = slotAt("America/New_York", 23, 30, 1 << 6);
        const Instant from = instant("2027-01-01T00:00:00Z");
        QCOMPARE(plain(slotTimes({sunday}, from, from + std::chrono::days(7))),
                 QStringList{u"2027-01-03T23:30 2027-01-04T04:30:00Z"_s});
    }

    void meetingPausedAndInvalidOnes()
    {
        const Instant from = instant("2027-01-01T00:00:00Z");
        const Instant to = from + std::chrono::days(1);
        const Slot paris = slotAt("Europe/Paris", 10, 0), london = slotAt("Europe/London", 9, 0);
        QCOMPARE(slotTimes({paris, london}, from, to).size(), size_t(1));
        Slot paused = paris;
        paused.paused = true;
        QVERIFY(slotTimes({paused}, from, to).empty());
        QVERIFY(!nextFreeSlot({paused}, {}, from));
        for (const Slot& wrong : {slotAt("UTC", 24, 0), slotAt("UTC", 9, 60), slotAt("UTC", 9, 0, 0)})
            QVERIFY(slotTimes({wrong}, from, to).empty());
    }

    void whatIsTakenIsPassedOver()
    {
        const Slot slot = slotAt("UTC", 9, 0);
        const Instant from = instant("2027-01-01T09:00:00Z");
        QCOMPARE(nextFreeSlot({slot}, {}, from)->due, from);
        QCOMPARE(nextFreeSlot({slot}, {from + std::chrono::seconds(59)}, from)->due, from + std::chrono::days(1));
        QCOMPARE(nextFreeSlot({slot}, {from + std::chrono::seconds(60)}, from)->due, from);
        std::vector<Instant> year;
        for (int day = 0; day < 400; ++day)
            year.push_back(from + std::chrono::days(day));
        QVERIFY(!nextFreeSlot({slot}, year, from));
    }
};

QTEST_GUILESS_MAIN(TestSlots)
#include "domain_slots.moc"
