// SPDX-License-Identifier: GPL-3.0-or-later
// Public holidays by rule, for the days of the calendar. Pure.
//
// Those that hold in the whole country: France (Code du travail L3133-1), Germany (all sixteen Länder), Spain (national
// days of the Estatuto de los Trabajadores 37.2; where a region moves one to a Monday is left out), England (Banking
// and Financial Dealings Act 1971 and royal proclamation), United States (5 U.S.C. 6103).
#pragma once

#include "base/time/zone.h"

#include <QString>
#include <vector>

namespace parvis {

enum class HolidayRegion { France, Germany, Spain, England, UnitedStates };

const std::vector<HolidayRegion>& allHolidayRegions();
QString holidayRegionName(HolidayRegion region); // "FR", "DE", "ES", "GB-ENG", "US"
std::optional<HolidayRegion> holidayRegionFromName(QStringView name);

struct Holiday {
    LocalDate date;
    QString code;            // "easter_monday"
    bool substitute = false; // the working day that is free in its place
    bool operator==(const Holiday&) const = default;
};

// Gregorian calendar, years 1583 to 4099.
LocalDate easterSunday(int year);
// Both days included, in order.
std::vector<Holiday> holidaysOf(HolidayRegion region, LocalDate from, LocalDate to);

} // namespace parvis
