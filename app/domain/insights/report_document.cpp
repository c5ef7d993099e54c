// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/report_document.h"

using namespace Qt::StringLiterals;

namespace parvis {

ReportUnit ReportUnit::named(QStringView name)
{
    if (name == "percent"_L1)
        return {Kind::Percent, {}};
    if (name == "seconds"_L1)
        return {Kind::Seconds, {}};
    return {Kind::Count, name == "count"_L1 ? QString() : name.toString()};
}

QString unitName(const ReportUnit& unit)
{
    if (unit.kind == ReportUnit::Kind::Percent)
        return u"percent"_s;
    if (unit.kind == ReportUnit::Kind::Seconds)
        return u"seconds"_s;
    return unit.word.isEmpty() ? u"count"_s : unit.word;
}

ReportUnit unitOf(const ReportColumn& column)
{
    switch (column.kind) {
    case ReportColumn::Kind::Percent:
        return {ReportUnit::Kind::Percent, {}};
    case ReportColumn::Kind::Duration:
        return {ReportUnit::Kind::Seconds, {}};
    case ReportColumn::Kind::Text:
    case ReportColumn::Kind::Number:
    case ReportColumn::Kind::Instant:
    case ReportColumn::Kind::Date:
        break;
    }
    return column.unit;
}

size_t slotCount(const ReportChart& chart)
{
    if (chart.kind != ReportChart::Kind::Distribution || chart.series.empty())
        return chart.x.size();
    // One edge more than bins: the last bin is closed.
    return chart.x.size() == chart.series.front().values.size() + 1 ? chart.x.size() - 1 : chart.x.size();
}

std::vector<std::optional<double>> valuesOf(const ReportChart& chart, const ReportSeries& series)
{
    std::vector<std::optional<double>> values = series.values;
    values.resize(slotCount(chart));
    return values;
}

} // namespace parvis
