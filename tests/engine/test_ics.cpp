// SPDX-License-Identifier: GPL-3.0-or-later
// Calendars that somebody else wrote: what they put on which day, and which of them are refused.
#include "engine/publishing/ics_calendar.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

QByteArray calendar(const QByteArray& events, const QByteArray& before = {})
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nX-WR-CALNAME:Fairs\r\n" + before + events +
           "END:VCALENDAR\r\n";
}

QByteArray vevent(const QByteArray& lines, const QByteArray& uid = "one@test")
{
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\n" + lines + "END:VEVENT\r\n";
}

const ZoneId paris = *ZoneId::fromName(u"Europe/Paris");

// "2026-11-24" or "2026-11-24..2026-11-26", with "T09:00" in Paris where it has hours.
QStringList daysOf(const std::vector<LayerEvent>& events)
{
    QStringList list;
    for (const LayerEvent& one : events) {
        QString text = one.first.toIso();
        if (!one.allDay)
            text += wallTimeAt(one.from, paris).toIso().mid(10, 6);
        if (one.last != one.first)
            text += u".."_s + one.last.toIso();
        list << text;
    }
    return list;
}

} // namespace

class TestIcs : public QObject
{
    Q_OBJECT

    static QString codeOf(const QByteArray& bytes, const IcsLimits& limits = {})
    {
        const auto read = IcsCalendar::parse(bytes, limits);
        if (!read)
            return read.error().code;
        const auto events = (*read)->events({2026, 1, 1}, {2026, 12, 31}, paris);
        return events ? QString() : events.error().code;
    }

private Q_SLOTS:
    void expands_data()
    {
        QTest::addColumn<QByteArray>("events");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("days");
        const auto row = [](const char* name, const QByteArray& events, const char* from, const char* to,
                            const char* days) {
            QTest::newRow(name) << events << QString::fromLatin1(from) << QString::fromLatin1(to)
                                << QString::fromLatin1(days).split(u' ', Qt::SkipEmptyParts);
        };
        row("a day", vevent("DTSTART;VALUE=DATE:20261124\r\n"), "2026-11-01", "2026-11-30", "2026-11-24");
        row("the end is not in it", vevent("DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261127\r\n"),
            "2026-11-25", "2026-11-25", "2026-11-24..2026-11-26");
        row("days by duration", vevent("DTSTART;VALUE=DATE:20261124\r\nDURATION:P2D\r\n"), "2026-11-01", "2026-11-30",
            "2026-11-24..2026-11-25");
        row("before and after", vevent("DTSTART;VALUE=DATE:20261124\r\n"), "2026-11-25", "2026-11-30", "");
        row("an instant", vevent("DTSTART:20261124T083000Z\r\nDTEND:20261124T093000Z\r\n"), "2026-11-01", "2026-11-30",
            "2026-11-24T09:30");
        row("floating", vevent("DTSTART:20261124T083000\r\n"), "2026-11-01", "2026-11-30", "2026-11-24T08:30");
        row("another zone's next day", vevent("DTSTART;TZID=America/New_York:20261124T200000\r\n"), "2026-11-25",
            "2026-11-25", "2026-11-25T02:00");
        row("a vendor's name of a zone",
            vevent("DTSTART;TZID=/vendor.example/2024/America/New_York:20261124T200000\r\n"), "2026-11-25",
            "2026-11-25", "2026-11-25T02:00");
        row("to midnight",
            vevent("DTSTART;TZID=Europe/Paris:20261124T200000\r\nDTEND;TZID=Europe/Paris:20261125T000000"
                   "\r\n"),
            "2026-11-24", "2026-11-25", "2026-11-24T20:00");
        row("over midnight", vevent("DTSTART;TZID=Europe/Paris:20261124T200000\r\nDURATION:PT6H\r\n"), "2026-11-25",
            "2026-11-25", "2026-11-24T20:00..2026-11-25");
        row("weekly over a clock change",
            vevent("DTSTART;TZID=Europe/Paris:20261013T090000\r\nRRULE:FREQ=WEEKLY;COUNT=4"
                   "\r\n"),
            "2026-10-01", "2026-11-30", "2026-10-13T09:00 2026-10-20T09:00 2026-10-27T09:00 2026-11-03T09:00");
        row("New York's nine o'clock between the changes",
            vevent("DTSTART;TZID=America/New_York:20261023T090000\r\nRRULE:FREQ=DAILY;INTERVAL=5;COUNT=3\r\n"),
            "2026-10-01", "2026-11-30", "2026-10-23T15:00 2026-10-28T14:00 2026-11-02T15:00");
        row("until, in UTC",
            vevent("DTSTART;TZID=America/New_York:20261102T230000\r\n"
                   "RRULE:FREQ=DAILY;UNTIL=20261105T040000Z\r\n"),
            "2026-11-01", "2026-11-30", "2026-11-03T05:00 2026-11-04T05:00 2026-11-05T05:00");
        row("until, a date", vevent("DTSTART;VALUE=DATE:20261102\r\nRRULE:FREQ=DAILY;UNTIL=20261104\r\n"), "2026-11-01",
            "2026-11-30", "2026-11-02 2026-11-03 2026-11-04");
        row("without end", vevent("DTSTART;VALUE=DATE:20000229\r\nRRULE:FREQ=YEARLY\r\n"), "2028-01-01", "2028-12-31",
            "2028-02-29");
        row("the last Friday", vevent("DTSTART;VALUE=DATE:20260130\r\nRRULE:FREQ=MONTHLY;BYDAY=-1FR\r\n"), "2026-10-01",
            "2026-12-31", "2026-10-30 2026-11-27 2026-12-25");
        row("taken out",
            vevent("DTSTART;TZID=Europe/Paris:20261123T090000\r\nRRULE:FREQ=DAILY;COUNT=4\r\n"
                   "EXDATE;TZID=Europe/Paris:20261124T090000\r\nEXDATE:20261125T080000Z\r\n"),
            "2026-11-01", "2026-11-30", "2026-11-23T09:00 2026-11-26T09:00");
        row("added", vevent("DTSTART;VALUE=DATE:20261123\r\nRDATE;VALUE=DATE:20261128\r\n"), "2026-11-01", "2026-11-30",
            "2026-11-23 2026-11-28");
        row("one of them moved",
            vevent("DTSTART;TZID=Europe/Paris:20261123T090000\r\nRRULE:FREQ=DAILY;COUNT=3\r\n") +
                vevent(
                    "RECURRENCE-ID;TZID=Europe/Paris:20261124T090000\r\nDTSTART;TZID=Europe/Paris:20261124T150000\r\n"),
            "2026-11-01", "2026-11-30", "2026-11-23T09:00 2026-11-24T15:00 2026-11-25T09:00");
        row("one of them cancelled",
            vevent("DTSTART;VALUE=DATE:20261123\r\nRRULE:FREQ=DAILY;COUNT=3\r\n") +
                vevent("RECURRENCE-ID;VALUE=DATE:20261124\r\nDTSTART;VALUE=DATE:20261124\r\nSTATUS:CANCELLED\r\n"),
            "2026-11-01", "2026-11-30", "2026-11-23 2026-11-25");
        row("cancelled", vevent("DTSTART;VALUE=DATE:20261124\r\nSTATUS:CANCELLED\r\n"), "2026-11-01", "2026-11-30", "");
        row("no start", vevent("SUMMARY:Nothing\r\n"), "2026-11-01", "2026-11-30", "");
        row("no such day", vevent("DTSTART;VALUE=DATE:20261341\r\n"), "2026-11-01", "2026-11-30", "");
        row("a skipped time moves on",
            vevent("DTSTART;TZID=Europe/Paris:20270327T023000\r\nRRULE:FREQ=DAILY;COUNT=3"
                   "\r\n"),
            "2027-03-01", "2027-03-31", "2027-03-27T02:30 2027-03-28T03:30 2027-03-29T02:30");
    }
    void expands()
    {
        QFETCH(QByteArray, events);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto read = IcsCalendar::parse(calendar(events));
        QVERIFY(read);
        const auto found = (*read)->events(*LocalDate::fromIso(from), *LocalDate::fromIso(to), paris);
        QVERIFY(found);
        QTEST(daysOf(*found), "days");
    }

    // A zone that only the file knows: Outlook's names, a company's own.
    void aZoneOfItsOwn()
    {
        const QByteArray zone = "BEGIN:VTIMEZONE\r\nTZID:Our Office\r\nBEGIN:STANDARD\r\nDTSTART:19701101T020000\r\n"
                                "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n"
                                "END:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700308T020000\r\n"
                                "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\n"
                                "END:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        const auto read = IcsCalendar::parse(calendar(
            vevent("DTSTART;TZID=Our Office:20261030T090000\r\nRRULE:FREQ=DAILY;INTERVAL=3;COUNT=2\r\n"), zone));
        QVERIFY(read);
        const auto found = (*read)->events({2026, 10, 1}, {2026, 11, 30}, paris);
        QVERIFY(found);
        QCOMPARE(daysOf(*found), (QStringList{u"2026-10-30T14:00"_s, u"2026-11-02T15:00"_s}));
    }

    void wordsAndName()
    {
        const auto read = IcsCalendar::parse(
            "\xEF\xBB\xBF" + calendar(vevent("DTSTART;VALUE=DATE:20261124\r\nSUMMARY:Salon du livre\\, Caf\xC3\xA9 \r\n"
                                             " ouvert\r\n") +
                                      vevent("DTSTART;VALUE=DATE:20261125\r\n", "two@test")));
        QVERIFY(read);
        QCOMPARE((*read)->name(), u"Fairs"_s);
        QCOMPARE((*read)->eventCount(), 2);
        const auto found = (*read)->events({2026, 11, 1}, {2026, 11, 30}, paris);
        QVERIFY(found);
        QCOMPARE(found->at(0).title, u"Salon du livre, Café ouvert"_s);
        QCOMPARE(found->at(1).title, QString());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& bytes, const char* code) {
            QTest::newRow(name) << bytes << QString::fromLatin1(code);
        };
        const QByteArray day = "DTSTART;VALUE=DATE:20260101\r\n";
        row("nothing", "", "ics_not_a_calendar");
        row("words", "Hello there, this is no calendar", "ics_not_a_calendar");
        row("markup", "<!DOCTYPE html><html><body>404</body></html>", "ics_not_a_calendar");
        row("zero bytes", QByteArray("BEGIN:VCALENDAR\r\n\0END:VCALENDAR\r\n", 33), "ics_not_a_calendar");
        row("too large", calendar(QByteArray(17 * 1024 * 1024, 'x')), "ics_too_large");
        row("nested", QByteArray("BEGIN:VCALENDAR\r\n") + QByteArray("BEGIN:VEVENT\r\n").repeated(5'000),
            "ics_too_deep");
        row("nested, folded", QByteArray("BEGIN:VCALENDAR\r\n") + QByteArray("BEG\r\n IN:X-DEEP\r\n").repeated(5'000),
            "ics_too_deep");
        row("too many", calendar(vevent(day).repeated(10'001)), "ics_too_many_events");
        row("every second", calendar(vevent("DTSTART:20260101T000000Z\r\nRRULE:FREQ=SECONDLY\r\n")),
            "ics_repeats_too_often");
        row("every hour", calendar(vevent("DTSTART:20260101T000000Z\r\nRRULE:FREQ=HOURLY\r\n")),
            "ics_repeats_too_often");
        row("every second of a day",
            calendar(vevent("DTSTART:20260101T000000Z\r\nRRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,"
                            "16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19\r\n")),
            "ics_repeats_too_often");
        row("all of them daily", calendar(vevent(day + QByteArray("RRULE:FREQ=DAILY\r\n")).repeated(5'000)),
            "ics_repeats_too_often");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        QTEST(codeOf(bytes), "code");
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    // Strange, but nobody is harmed: what cannot be understood is left out.
    void bears_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("count");
        const auto row = [](const char* name, const QByteArray& bytes, int count) {
            QTest::newRow(name) << bytes << count;
        };
        row("a day that never comes",
            calendar(vevent("DTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n")), 1);
        row("no interval", calendar(vevent("DTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=DAILY;INTERVAL=0;COUNT=2\r\n")),
            -1);
        row("a broken rule", calendar(vevent("DTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=SOMETIMES\r\n")), 1);
        row("an end before the start", calendar(vevent("DTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:20260101\r\n")),
            1);
        row("a zone that changes every second",
            calendar(vevent("DTSTART;TZID=Mad:20260101T090000\r\n"),
                     "BEGIN:VTIMEZONE\r\nTZID:Mad\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                     "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
                     "END:VTIMEZONE\r\n"),
            1);
        row("cut off", calendar(vevent("DTSTART;VALUE=DATE:20260101\r\n")).chopped(20), -1);
        row("a century ago", calendar(vevent("DTSTART;VALUE=DATE:19260101\r\nRRULE:FREQ=DAILY\r\n")), 365);
    }
    void bears()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, count);
        QElapsedTimer timer;
        timer.start();
        const auto read = IcsCalendar::parse(bytes);
        if (read) {
            const auto found = (*read)->events({2026, 1, 1}, {2026, 12, 31}, paris);
            QVERIFY(found);
            if (count >= 0)
                QCOMPARE(int(found->size()), count);
        } else {
            QCOMPARE(count, -1);
        }
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestIcs)
#include "test_ics.moc"
