// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of the spreadsheet program itself, over the cells: they follow when somebody changes a number.
#include "engine/insights/report/report_look.h"
#include "engine/insights/report/xlsx_sheets.h"

#include "domain/insights/report_text.h"

namespace parvis::report {
namespace {

// Of libxlsxwriter's chart of 480 × 288.
constexpr double widthScale = 1.18, heightScale = 1.1;
constexpr qsizetype longestUprightName = 14;
constexpr lxw_color_t mutedLine = 0x5A6472, gridLine = 0xDDE1E7;

lxw_color_t sheetColour(const QColor& colour)
{
    return colour.rgb() & 0xFFFFFFU;
}

// Bars with long names lie, as on paper.
bool isLying(const ReportChart& chart)
{
    if (chart.kind == ReportChart::Kind::Funnel)
        return true;
    const bool bars = chart.kind == ReportChart::Kind::Bars || chart.kind == ReportChart::Kind::StackedBars;
    return bars && std::any_of(chart.x.begin(), chart.x.end(), [](const ReportX& x) {
               const auto* name = std::get_if<QString>(&x);
               return name && name->size() > longestUprightName;
           });
}

uint8_t chartType(const ReportChart& chart)
{
    switch (chart.kind) {
    case ReportChart::Kind::StackedBars:
        return isLying(chart) ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED;
    case ReportChart::Kind::Bars:
        return isLying(chart) ? LXW_CHART_BAR : LXW_CHART_COLUMN;
    case ReportChart::Kind::Distribution:
        return LXW_CHART_COLUMN;
    case ReportChart::Kind::Funnel:
        return LXW_CHART_BAR;
    case ReportChart::Kind::Curve:
        return LXW_CHART_SCATTER_STRAIGHT;
    case ReportChart::Kind::Line:
    case ReportChart::Kind::HeatMap:
        break;
    }
    return LXW_CHART_LINE;
}

bool isDrawnAsLine(ReportChart::Kind kind)
{
    return kind == ReportChart::Kind::Line || kind == ReportChart::Kind::Curve;
}

lxw_chart_series* addSeries(lxw_chart* chart, const ChartCells& cells, size_t column)
{
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    if (!series)
        return nullptr;
    const QByteArray name = cells.sheet.name.toUtf8();
    const auto first = lxw_row_t(headRow + 1), last = lxw_row_t(headRow + cells.rows);
    chart_series_set_categories(series, name.constData(), first, lxw_col_t(cells.firstColumn), last,
                                lxw_col_t(cells.firstColumn));
    chart_series_set_values(series, name.constData(), first, lxw_col_t(column), last, lxw_col_t(column));
    chart_series_set_name_range(series, name.constData(), lxw_row_t(headRow), lxw_col_t(column));
    return series;
}

void setLook(lxw_chart_series* series, bool asLine, const QColor& colour, bool dashed)
{
    if (!series)
        return;
    if (asLine) {
        lxw_chart_line line{};
        line.color = sheetColour(colour);
        line.width = dashed ? 1.5F : 2.25F;
        line.dash_type = dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
        chart_series_set_line(series, &line);
        // A day alone between two gaps would be a line of no length.
        lxw_chart_fill fill{};
        fill.color = line.color;
        chart_series_set_marker_type(series, dashed ? LXW_CHART_MARKER_NONE : LXW_CHART_MARKER_CIRCLE);
        chart_series_set_marker_size(series, 4);
        chart_series_set_marker_fill(series, &fill);
    } else {
        lxw_chart_fill fill{};
        fill.color = sheetColour(colour);
        chart_series_set_fill(series, &fill);
    }
}

void setAxes(lxw_chart* made, const ReportChart& chart, const ReportNumbers& numbers)
{
    // Of lying bars this library calls what lies below the x axis: there it is the values'.
    const bool lying = isLying(chart);
    lxw_chart_axis* values = lying ? made->x_axis : made->y_axis;
    lxw_chart_axis* places = lying ? made->y_axis : made->x_axis;
    lxw_chart_line grid{};
    grid.color = gridLine;
    grid.width = 0.5F;
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &grid);
    if (lying)
        chart_axis_major_gridlines_set_visible(places, LXW_FALSE);
    const int decimals = chart.unit.kind == ReportUnit::Kind::Money ? 2 : 0;
    chart_axis_set_num_format(values, numbers.inSheet(0, chart.unit, decimals).format.toUtf8().constData());
    if (!chart.yName.isEmpty())
        chart_axis_set_name(values, cutText(chart.yName, 200).toUtf8().constData());
    if (!chart.xName.isEmpty())
        chart_axis_set_name(places, cutText(chart.xName, 200).toUtf8().constData());
    if (!chart.x.empty() && std::holds_alternative<LocalDate>(chart.x.front()))
        chart_axis_set_num_format(places, "d mmm");
    chart_axis_set_label_position(places, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    if (lying) // the first at the top
        chart_axis_set_reverse(places);
    if (chart.kind == ReportChart::Kind::Curve && chart.xUnit.kind == ReportUnit::Kind::Percent) {
        chart_axis_set_num_format(places, "0%");
        chart_axis_set_max(places, 1);
        if (chart.unit.kind == ReportUnit::Kind::Percent)
            chart_axis_set_max(values, 1);
    }
}

} // namespace

void addNativeChart(const SheetContext& context, const ReportChart& chart, const ChartCells& cells, size_t row,
                    size_t column)
{
    if (!cells.sheet.sheet || cells.rows == 0 || chart.series.empty())
        return;
    lxw_chart* made = workbook_add_chart(context.book.book(), chartType(chart));
    if (!made)
        return context.book.check(LXW_ERROR_MEMORY_MALLOC_FAILED);
    const bool asLine = isDrawnAsLine(chart.kind);
    size_t now = 0, before = 0, at = cells.firstColumn;
    for (const ReportSeries& series : chart.series) {
        const QColor own = seriesColour(series.isPrevious ? before++ : now++);
        const QColor colour = !series.isPrevious ? own : asLine ? QColor::fromRgb(mutedLine) : tinted(own, 0.4);
        setLook(addSeries(made, cells, ++at), asLine, colour, series.isPrevious);
    }
    // Bars and lines do not stand in one chart of this library: there the target is a column of the cells only.
    if (chart.target && asLine)
        setLook(addSeries(made, cells, ++at), true, ink().text, true);
    setAxes(made, chart, context.numbers);
    chart_title_off(made);
    chart_show_blanks_as(made, LXW_CHART_BLANKS_AS_GAP);
    chart_legend_set_position(made, at - cells.firstColumn > 1 ? LXW_CHART_LEGEND_TOP : LXW_CHART_LEGEND_NONE);
    if (chart.kind == ReportChart::Kind::Distribution)
        chart_set_series_gap(made, 2);
    lxw_chart_options options{};
    options.x_scale = widthScale;
    options.y_scale = heightScale;
    QByteArray description = cutText(chart.summary, 1000).toUtf8();
    if (!description.isEmpty())
        options.description = description.data();
    context.book.check(
        worksheet_insert_chart_opt(cells.sheet.sheet, lxw_row_t(row), lxw_col_t(column), made, &options));
}

void colourCells(const SheetContext& context, const ReportChart& chart, const ChartCells& cells)
{
    if (!cells.sheet.sheet || cells.rows == 0 || chart.x.empty())
        return;
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_2_COLOR_SCALE;
    scale.min_color = sheetColour(tinted(seriesColour(0), 0.06));
    scale.max_color = sheetColour(seriesColour(0));
    context.book.check(worksheet_conditional_format_range(
        cells.sheet.sheet, lxw_row_t(headRow + 1), lxw_col_t(cells.firstColumn + 1), lxw_row_t(headRow + cells.rows),
        lxw_col_t(cells.firstColumn + chart.x.size()), &scale));
}

} // namespace parvis::report
