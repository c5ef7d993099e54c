// SPDX-License-Identifier: GPL-3.0-or-later
// What the weeks before a day tell about all of its hours: growth, and how much wider than Poisson counts scatter.
#include "domain/insights/crisis.h"

#include <algorithm>
#include <array>

namespace parvis {

namespace {

constexpr qint64 hoursOfWeek = 168;
constexpr int dayHours = 24, daysBack = 7, fewestBlocks = 4;
constexpr qint64 fewestForShareOfHour = 5;

double middleRatio(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

} // namespace

CrisisHours::Climate CrisisHours::climateOf(qint64 day) const
{
    Climate climate;
    climate.day = day;
    measureGrowth(climate);
    measureScatter(climate);
    measureShares(climate);
    return climate;
}

// Each of the last seven days against the same hours of the weeks before it. The middle one of the seven, so that a
// crisis of one day does not pass for growth.
void CrisisHours::measureGrowth(Climate& climate) const
{
    std::vector<double> ratios;
    double messages = 0;
    for (int back = 1; back <= daysBack; ++back) {
        double there = 0, before = 0;
        int hours = 0;
        for (qint64 wall = climate.day - qint64(back) * dayHours; wall < climate.day - qint64(back - 1) * dayHours;
             ++wall) {
            const Cell* now = cell(wall);
            if (!now)
                continue;
            double sum = 0;
            int weeks = 0;
            for (int week = 1; week < m_options.weeks; ++week) {
                if (const Cell* past = cell(wall - week * hoursOfWeek)) {
                    sum += double(past->messages) / past->hours;
                    ++weeks;
                }
            }
            if (weeks < m_options.needed - 1)
                continue;
            there += double(now->messages) / now->hours;
            before += sum / weeks;
            ++hours;
        }
        if (hours < dayHours / 2 || before < 1)
            continue;
        ratios.push_back(there / before);
        messages += there;
    }
    if (ratios.size() < fewestBlocks || messages <= 0)
        return;
    climate.growth = std::clamp(middleRatio(ratios), 0.5, 2.0);
    // Of a day's ratio by Poisson, its own count and the seven of before; a median's variance is 1.57 times a mean's.
    const double days = double(ratios.size());
    climate.growthError = 1.57 / days * (1 + 1.0 / daysBack) / (messages / days);
}

// By moments, over all weekday-hours: what the squares of the deviations hold beyond the mean itself.
void CrisisHours::measureScatter(Climate& climate) const
{
    double beyond = 0, squares = 0;
    for (qint64 place = 0; place < hoursOfWeek; ++place) {
        std::array<double, 64> values{};
        size_t known = 0;
        for (int week = 1; week <= m_options.weeks && known < values.size(); ++week) {
            if (const Cell* past = cell(climate.day + place - week * hoursOfWeek))
                values[known++] = double(past->messages) / past->hours;
        }
        if (known < 2)
            continue;
        double mean = 0, deviations = 0;
        for (size_t i = 0; i < known; ++i)
            mean += values[i] / double(known);
        for (size_t i = 0; i < known; ++i)
            deviations += (values[i] - mean) * (values[i] - mean);
        const double degrees = double(known - 1);
        beyond += deviations - degrees * mean;
        squares += degrees * std::max(0.0, mean * mean - mean / double(known));
    }
    if (squares > 0)
        climate.scatter = std::clamp(beyond / squares, 0.0, 2.0);
}

void CrisisHours::measureShares(Climate& climate) const
{
    const qint64 from = climate.day - m_options.weeks * hoursOfWeek;
    for (qint64 wall = from; wall < climate.day; ++wall) {
        if (const Cell* past = cell(wall)) {
            climate.messages += past->messages;
            climate.negative += past->negative;
        }
    }
    if (climate.negative == 0 || climate.negative == climate.messages)
        return;
    const double share = double(climate.negative) / double(climate.messages);
    double squares = 0, tries = 0, pairs = 0;
    for (qint64 wall = from; wall < climate.day; ++wall) {
        const Cell* past = cell(wall);
        if (!past || past->messages < fewestForShareOfHour)
            continue;
        const double count = double(past->messages), apart = double(past->negative) - count * share;
        squares += apart * apart / (share * (1 - share));
        tries += count;
        pairs += count * (count - 1);
    }
    if (pairs > 0)
        climate.shareScatter = std::clamp((squares - tries) / pairs, 0.0, 0.5);
}

} // namespace parvis
