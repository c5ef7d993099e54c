// SPDX-License-Identifier: GPL-3.0-or-later
// When reports are due, and of which days they are: by the clock on the wall, over changes of it and short months.
#include "domain/insights/report_schedule.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class ReportScheduleTest : public QObject
{
    Q_OBJECT

    static Instant at(const QString& text) { return *Instant::fromRfc3339(text); }
    static ReportSchedule paris(ReportPeriod period)
    {
        ReportSchedule s;
        s.period = period;
        s.zone = *ZoneId::fromName(u"Europe/Paris");
        s.folder = u"/srv"_s;
        return s;
    }

private Q_SLOTS:
    void isDueAfterEachPeriod()
    {
        const Instant now = at(u"2026-11-23T05:59:59Z"_s); // a Monday, one second before seven
        QCOMPARE(nextDue(paris(ReportPeriod::Day), now), at(u"2026-11-23T06:00:00Z"_s));
        QCOMPARE(nextDue(paris(ReportPeriod::Week), now), at(u"2026-11-23T06:00:00Z"_s));
        QCOMPARE(nextDue(paris(ReportPeriod::Month), now), at(u"2026-12-01T06:00:00Z"_s));
        const Instant due = at(u"2026-11-23T06:00:00Z"_s);
        QCOMPARE(nextDue(paris(ReportPeriod::Day), due), at(u"2026-11-24T06:00:00Z"_s));
        QCOMPARE(nextDue(paris(ReportPeriod::Week), due), at(u"2026-11-30T06:00:00Z"_s));
    }

    void isOfThePeriodBefore()
    {
        const ReportSchedule week = paris(ReportPeriod::Week), month = paris(ReportPeriod::Month);
        const Instant monday = at(u"2026-11-23T06:00:00Z"_s);
        QCOMPARE(reportWindow(week, monday), (Window{at(u"2026-11-15T23:00:00Z"_s), at(u"2026-11-22T23:00:00Z"_s)}));
        QCOMPARE(reportFileName(week, monday, u"pdf"_s), u"manager-2026-11-16-2026-11-22.pdf"_s);
        const Instant march = nextDue(month, at(u"2027-02-10T00:00:00Z"_s));
        QCOMPARE(reportFileName(month, march, u"xlsx"_s), u"manager-2027-02-01-2027-02-28.xlsx"_s);
        QCOMPARE(reportFileName(paris(ReportPeriod::Day), monday, u"csv"_s), u"manager-2026-11-22.csv"_s);
    }

    // Of two brands both are kept, and whatever is a brand's name stays within the folder.
    void aBrandStandsInTheFilesName()
    {
        const Instant monday = at(u"2026-11-23T06:00:00Z"_s);
        ReportSchedule s = paris(ReportPeriod::Day);
        const auto name = [&](const QString& brand) {
            s.brand = brand;
            return reportFileName(s, monday, u"pdf"_s);
        };
        QCOMPARE(name(u"Maison Léa"_s), u"manager-Maison-Léa-2026-11-22.pdf"_s);
        QCOMPARE(name(u"../../etc/passwd\0 --x"_s), u"manager-etc-passwd-x-2026-11-22.pdf"_s);
        QCOMPARE(name(u"دار النور"_s), u"manager-دار-النور-2026-11-22.pdf"_s);
        QCOMPARE(name(u"…"_s), u"manager-2026-11-22.pdf"_s);
        QVERIFY(name(QString(500, u'x')).size() < 100);
    }

    void followsTheClockOnTheWall()
    {
        ReportSchedule day = paris(ReportPeriod::Day);
        QCOMPARE(nextDue(day, at(u"2026-10-24T12:00:00Z"_s)), at(u"2026-10-25T06:00:00Z"_s)); // winter time since 3
        day.hour = 2;
        day.minute = 30; // 28 March 2027 has none: 3:30 is what the clocks show
        QCOMPARE(nextDue(day, at(u"2027-03-27T12:00:00Z"_s)), at(u"2027-03-28T01:30:00Z"_s));
        QCOMPARE(nextDue(day, at(u"2027-03-28T01:30:00Z"_s)), at(u"2027-03-29T00:30:00Z"_s));
        for (Instant due = at(u"2026-01-01T00:00:00Z"_s); due < at(u"2028-01-01T00:00:00Z"_s);) {
            const Instant next = nextDue(day, due);
            QVERIFY(next > due);
            QCOMPARE(reportWindow(day, next).to, startOfDay(dateAt(next, day.zone), day.zone));
            due = next;
        }
    }

    void refusesWhatCannotBe()
    {
        ReportSchedule s = paris(ReportPeriod::Day);
        QVERIFY(scheduleProblem(s).isEmpty());
        s.hour = 24;
        QCOMPARE(scheduleProblem(s), u"time"_s);
        s = paris(ReportPeriod::Day);
        s.folder = u"reports"_s;
        QCOMPARE(scheduleProblem(s), u"folder"_s);
        s = paris(ReportPeriod::Day);
        s.formats = {u"doc"_s};
        QCOMPARE(scheduleProblem(s), u"formats"_s);
        s.formats.clear();
        QCOMPARE(scheduleProblem(s), u"formats"_s);
        QCOMPARE(reportPeriodFromName(reportPeriodName(ReportPeriod::Month)), ReportPeriod::Month);
        QVERIFY(!reportPeriodFromName(u"year"));
    }
};

QTEST_APPLESS_MAIN(ReportScheduleTest)
#include "domain_report_schedule.moc"
