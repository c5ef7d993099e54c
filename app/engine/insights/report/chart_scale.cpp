// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/chart_frame.h"

#include <array>
#include <cmath>

namespace parvis::report {
namespace {

constexpr int wantedSteps = 5, mostTicks = 14;

double roundStep(double wanted, const ReportUnit& unit)
{
    static constexpr std::array<double, 18> times = {
        1, 2, 5, 10, 30, 60, 300, 600, 900, 1800, 3600, 7200, 14'400, 21'600, 43'200, 86'400, 172'800, 604'800};
    if (unit.kind == ReportUnit::Kind::Seconds && wanted <= times.back())
        return *std::find_if(times.begin(), times.end(), [wanted](double step) { return step >= wanted; });
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= wanted * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

void Extent::add(std::optional<double> value)
{
    if (!value)
        return;
    low = isEmpty ? *value : std::min(low, *value);
    high = isEmpty ? *value : std::max(high, *value);
    isEmpty = false;
}

Extent extentOf(const ReportChart& chart)
{
    Extent extent;
    for (const ReportSeries& series : chart.series) {
        for (const auto& value : series.values)
            extent.add(value);
    }
    extent.add(chart.target);
    return extent;
}

Scale scaleFor(double low, double high, const ReportUnit& unit, bool fromZero)
{
    // A line far above zero would be flat; one that comes down to half of its height shows more from zero on.
    if (fromZero || (low > 0 && low < high * 0.5)) {
        low = std::min(0.0, low);
        high = std::max(0.0, high);
    }
    if (!(high > low)) {
        const double around = high == 0 ? 1 : std::abs(high) * 0.1;
        low = fromZero && high >= 0 ? low : low - around;
        high += around;
    }
    double step = roundStep((high - low) / wantedSteps, unit);
    if (unit.kind == ReportUnit::Kind::Count && low == std::round(low) && high == std::round(high) && high - low >= 2)
        step = std::max(1.0, step);
    Scale scale;
    const double first = std::floor(low / step + 1e-9) * step;
    for (int i = 0; i < mostTicks; ++i) {
        scale.ticks.push_back(first + i * step);
        if (scale.ticks.back() >= high - step * 1e-6)
            break;
    }
    scale.low = scale.ticks.front();
    scale.high = std::max(scale.ticks.back(), high);
    return scale;
}

} // namespace parvis::report
