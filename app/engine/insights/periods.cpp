// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/periods.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

LocalDate pieceStart(LocalDate date, SplitBy by)
{
    if (by == SplitBy::Week)
        return date.addDays(1 - date.dayOfWeek());
    if (by == SplitBy::Month)
        date.day = 1;
    return date;
}

LocalDate pieceEnd(LocalDate start, SplitBy by)
{
    if (by == SplitBy::Week)
        return start.addDays(7);
    return by == SplitBy::Month ? start.addMonths(1) : start.addDays(1);
}

QString pieceName(LocalDate start, SplitBy by)
{
    if (by == SplitBy::Week)
        return isoWeek(start);
    return by == SplitBy::Month ? start.toIso().left(7) : start.toIso();
}

} // namespace

QString isoWeek(LocalDate date)
{
    // The week belongs to the year of its Thursday (ISO 8601).
    const LocalDate thursday = date.addDays(4 - date.dayOfWeek());
    const int week = LocalDate{thursday.year, 1, 1}.daysTo(thursday) / 7 + 1;
    return u"%1-W%2"_s.arg(thursday.year).arg(week, 2, 10, QLatin1Char('0'));
}

std::vector<NamedWindow> splitWindow(const Window& whole, SplitBy by, const ZoneId& zone)
{
    std::vector<NamedWindow> pieces;
    if (whole.from >= whole.to)
        return pieces;
    LocalDate start = pieceStart(dateAt(whole.from, zone), by);
    while (startOfDay(start, zone) < whole.to) {
        const LocalDate end = pieceEnd(start, by);
        const Window piece{std::max(whole.from, startOfDay(start, zone)), std::min(whole.to, startOfDay(end, zone))};
        if (piece.from < piece.to)
            pieces.push_back({pieceName(start, by), piece});
        start = end;
    }
    return pieces;
}

Window windowBefore(const Window& window, const ZoneId& zone)
{
    const LocalDate first = dateAt(window.from, zone);
    const LocalDate last = dateAt(window.to, zone);
    const bool wholeDays = startOfDay(first, zone) == window.from && startOfDay(last, zone) == window.to;
    if (wholeDays && first < last)
        return {startOfDay(first.addDays(-first.daysTo(last)), zone), window.from};
    return {window.from - (window.to - window.from), window.from};
}

Window windowLastYear(const Window& window, const ZoneId& zone)
{
    const auto earlier = [&zone](Instant at) {
        const LocalDate date = dateAt(at, zone);
        return startOfDay(date.addMonths(-12), zone) + (at - startOfDay(date, zone));
    };
    return {earlier(window.from), earlier(window.to)};
}

} // namespace parvis
