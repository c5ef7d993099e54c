// SPDX-License-Identifier: GPL-3.0-or-later
// Public holidays against the days that the countries have published.
#include "domain/publishing/holidays.h"

#include <QtTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class DomainHolidays : public QObject
{
    Q_OBJECT

    // Month-day of the year, a substitute with a star.
    static QString daysOf(HolidayRegion region, int year)
    {
        QStringList days;
        for (const Holiday& one : holidaysOf(region, {year, 1, 1}, {year, 12, 31}))
            days << one.date.toIso().mid(5) + (one.substitute ? u"*"_s : QString());
        return days.join(u' ');
    }

private Q_SLOTS:
    // https://aa.usno.navy.mil/data/easter
    void easter_data()
    {
        QTest::addColumn<QString>("date");
        for (const char* date :
             {"1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2026-04-05",
              "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2285-03-22"})
            QTest::newRow(date) << QString::fromLatin1(date);
    }
    void easter()
    {
        QFETCH(QString, date);
        QCOMPARE(easterSunday(date.left(4).toInt()).toIso(), date);
    }

    void tables_data()
    {
        QTest::addColumn<int>("region");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("days");
        const auto row = [](HolidayRegion region, int year, const char* days) {
            QTest::addRow("%s %d", qPrintable(holidayRegionName(region)), year)
                << int(region) << year << QString::fromLatin1(days);
        };
        const auto france = HolidayRegion::France, germany = HolidayRegion::Germany, spain = HolidayRegion::Spain,
                   england = HolidayRegion::England, states = HolidayRegion::UnitedStates;
        row(france, 2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25");
        row(france, 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25");
        row(france, 2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25");
        row(france, 2028, "01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25");
        row(france, 2029, "01-01 04-02 05-01 05-08 05-10 05-21 07-14 08-15 11-01 11-11 12-25");
        row(france, 2030, "01-01 04-22 05-01 05-08 05-30 06-10 07-14 08-15 11-01 11-11 12-25");
        row(germany, 2025, "01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26");
        row(germany, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26");
        row(germany, 2027, "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26");
        row(germany, 2028, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26");
        row(germany, 2029, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26");
        row(germany, 2030, "01-01 04-19 04-22 05-01 05-30 06-10 10-03 12-25 12-26");
        row(spain, 2025, "01-01 01-06 04-18 05-01 08-15 10-12 11-01 12-06 12-08 12-25");
        row(spain, 2026, "01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25");
        row(spain, 2027, "01-01 01-06 03-26 05-01 08-15 10-12 11-01 12-06 12-08 12-25");
        row(spain, 2028, "01-01 01-06 04-14 05-01 08-15 10-12 11-01 12-06 12-08 12-25");
        row(spain, 2029, "01-01 01-06 03-30 05-01 08-15 10-12 11-01 12-06 12-08 12-25");
        row(spain, 2030, "01-01 01-06 04-19 05-01 08-15 10-12 11-01 12-06 12-08 12-25");
        row(england, 2022, "01-01 01-03* 04-15 04-18 05-02 05-30 08-29 12-25 12-26 12-27*");
        row(england, 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
        row(england, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28*");
        row(england, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27* 12-28*");
        row(england, 2028, "01-01 01-03* 04-14 04-17 05-01 05-29 08-28 12-25 12-26");
        row(england, 2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26");
        row(england, 2030, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26");
        row(states, 2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25");
        row(states, 2026, "01-01 01-19 02-16 05-25 06-19 07-03* 07-04 09-07 10-12 11-11 11-26 12-25");
        row(states, 2027,
            "01-01 01-18 02-15 05-31 06-18* 06-19 07-04 07-05* 09-06 10-11 11-11 11-25 12-24* 12-25 12-31*");
        row(states, 2028, "01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10* 11-11 11-23 12-25");
        row(states, 2029, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-11 11-12* 11-22 12-25");
        row(states, 2030, "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25");
    }
    void tables()
    {
        QFETCH(int, region);
        QFETCH(int, year);
        QTEST(daysOf(HolidayRegion(region), year), "days");
    }

    void namesComeBack()
    {
        for (const HolidayRegion region : allHolidayRegions())
            QVERIFY(holidayRegionFromName(holidayRegionName(region)) == region);
        QVERIFY(!holidayRegionFromName(u"XX"));
    }

    void aRangeHasBothItsEnds()
    {
        const auto list = holidaysOf(HolidayRegion::France, {2026, 12, 25}, {2027, 1, 1});
        QCOMPARE(list.size(), size_t(2));
        QCOMPARE(list.front().code, u"christmas"_s);
        QCOMPARE(list.back().date, (LocalDate{2027, 1, 1}));
    }
};

QTEST_APPLESS_MAIN(DomainHolidays)
#include "domain_holidays.moc"
