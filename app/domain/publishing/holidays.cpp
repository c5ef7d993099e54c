// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/holidays.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int monday = 1, thursday = 4, saturday = 6, sunday = 7;

using List = std::vector<Holiday>;

// The n-th such weekday of the month; the last one for n = -1.
LocalDate weekdayOf(int year, int month, int weekday, int n)
{
    if (n > 0) {
        const LocalDate first{year, month, 1};
        return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (n - 1));
    }
    const LocalDate last = LocalDate{year, month, 1}.addMonths(1).addDays(-1);
    return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
}

bool isWeekend(LocalDate date)
{
    return date.dayOfWeek() >= saturday;
}

List france(int year)
{
    const LocalDate easter = easterSunday(year);
    return {{{year, 1, 1}, u"new_year"_s},        {easter.addDays(1), u"easter_monday"_s},
            {{year, 5, 1}, u"labour_day"_s},      {{year, 5, 8}, u"victory_1945"_s},
            {easter.addDays(39), u"ascension"_s}, {easter.addDays(50), u"whit_monday"_s},
            {{year, 7, 14}, u"bastille_day"_s},   {{year, 8, 15}, u"assumption"_s},
            {{year, 11, 1}, u"all_saints"_s},     {{year, 11, 11}, u"armistice"_s},
            {{year, 12, 25}, u"christmas"_s}};
}

List germany(int year)
{
    const LocalDate easter = easterSunday(year);
    return {{{year, 1, 1}, u"new_year"_s},           {easter.addDays(-2), u"good_friday"_s},
            {easter.addDays(1), u"easter_monday"_s}, {{year, 5, 1}, u"labour_day"_s},
            {easter.addDays(39), u"ascension"_s},    {easter.addDays(50), u"whit_monday"_s},
            {{year, 10, 3}, u"german_unity"_s},      {{year, 12, 25}, u"christmas"_s},
            {{year, 12, 26}, u"second_christmas"_s}};
}

List spain(int year)
{
    return {{{year, 1, 1}, u"new_year"_s},
            {{year, 1, 6}, u"epiphany"_s},
            {easterSunday(year).addDays(-2), u"good_friday"_s},
            {{year, 5, 1}, u"labour_day"_s},
            {{year, 8, 15}, u"assumption"_s},
            {{year, 10, 12}, u"hispanic_day"_s},
            {{year, 11, 1}, u"all_saints"_s},
            {{year, 12, 6}, u"constitution_day"_s},
            {{year, 12, 8}, u"immaculate_conception"_s},
            {{year, 12, 25}, u"christmas"_s}};
}

// A fixed day that falls on a weekend keeps its name, and a later working day is free.
List england(int year)
{
    const LocalDate easter = easterSunday(year);
    List list{{{year, 1, 1}, u"new_year"_s},
              {easter.addDays(-2), u"good_friday"_s},
              {easter.addDays(1), u"easter_monday"_s},
              {weekdayOf(year, 5, monday, 1), u"early_may"_s},
              {weekdayOf(year, 5, monday, -1), u"spring_bank"_s},
              {weekdayOf(year, 8, monday, -1), u"summer_bank"_s},
              {{year, 12, 25}, u"christmas"_s},
              {{year, 12, 26}, u"boxing_day"_s}};
    if (isWeekend({year, 1, 1}))
        list.push_back({weekdayOf(year, 1, monday, 1), u"new_year"_s, true});
    if (isWeekend({year, 12, 25}))
        list.push_back({{year, 12, 27}, u"christmas"_s, true});
    if (isWeekend({year, 12, 26}))
        list.push_back({{year, 12, 28}, u"boxing_day"_s, true});
    return list;
}

// 5 U.S.C. 6103(b): Saturday's is observed on the Friday before, Sunday's on the Monday after (Executive Order 11582).
List unitedStates(int year)
{
    List list{{weekdayOf(year, 1, monday, 3), u"martin_luther_king"_s},
              {weekdayOf(year, 2, monday, 3), u"washington"_s},
              {weekdayOf(year, 5, monday, -1), u"memorial_day"_s},
              {weekdayOf(year, 9, monday, 1), u"labor_day_us"_s},
              {weekdayOf(year, 10, monday, 2), u"columbus"_s},
              {weekdayOf(year, 11, thursday, 4), u"thanksgiving"_s}};
    for (const Holiday& fixed : List{{{year, 1, 1}, u"new_year"_s},
                                     {{year, 6, 19}, u"juneteenth"_s},
                                     {{year, 7, 4}, u"independence_day"_s},
                                     {{year, 11, 11}, u"veterans_day"_s},
                                     {{year, 12, 25}, u"christmas"_s}}) {
        list.push_back(fixed);
        if (fixed.date.dayOfWeek() == saturday)
            list.push_back({fixed.date.addDays(-1), fixed.code, true});
        if (fixed.date.dayOfWeek() == sunday)
            list.push_back({fixed.date.addDays(1), fixed.code, true});
    }
    return list;
}

List ofYear(HolidayRegion region, int year)
{
    switch (region) {
    case HolidayRegion::Germany:
        return germany(year);
    case HolidayRegion::Spain:
        return spain(year);
    case HolidayRegion::England:
        return england(year);
    case HolidayRegion::UnitedStates:
        return unitedStates(year);
    case HolidayRegion::France:
        break;
    }
    return france(year);
}

} // namespace

const std::vector<HolidayRegion>& allHolidayRegions()
{
    static const std::vector<HolidayRegion> all{HolidayRegion::France, HolidayRegion::Germany, HolidayRegion::Spain,
                                                HolidayRegion::England, HolidayRegion::UnitedStates};
    return all;
}

QString holidayRegionName(HolidayRegion region)
{
    switch (region) {
    case HolidayRegion::Germany:
        return u"DE"_s;
    case HolidayRegion::Spain:
        return u"ES"_s;
    case HolidayRegion::England:
        return u"GB-ENG"_s;
    case HolidayRegion::UnitedStates:
        return u"US"_s;
    case HolidayRegion::France:
        break;
    }
    return u"FR"_s;
}

std::optional<HolidayRegion> holidayRegionFromName(QStringView name)
{
    for (const HolidayRegion region : allHolidayRegions()) {
        if (holidayRegionName(region) == name)
            return region;
    }
    return std::nullopt;
}

// Anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
LocalDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

std::vector<Holiday> holidaysOf(HolidayRegion region, LocalDate from, LocalDate to)
{
    List list;
    // The year after too: its New Year may be observed on the last day of this one.
    for (int year = from.year; year <= to.year + 1; ++year) {
        for (Holiday& one : ofYear(region, year)) {
            if (one.date >= from && one.date <= to)
                list.push_back(std::move(one));
        }
    }
    std::stable_sort(list.begin(), list.end(), [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
    return list;
}

} // namespace parvis
