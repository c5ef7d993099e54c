// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of the spreadsheet program itself, over the cells: they follow when somebody changes a number.
#include "engine/insights/report/report_look.h"
#include "engine/insights/report/xlsx_sheets.h"

#include "domain/insights/report_text.h"

namespace parvis::report {
namespace {

// Of libxlsxwriter's chart of 480 × 288.
constexpr double widthScale = 1.18, heightScale = 1.1;
constexpr lxw_color_t mutedLine = 0x5A6472, gridLine = 0xDDE1E7;

lxw_color_t sheetColour(const QColor& colour)
{
    return colour.rgb() & 0xFFFFFFU;
}

uint8_t chartType(ReportChart::Kind kind)
{
    switch (kind) {
    case ReportChart::Kind::StackedBars:
        return LXW_CHART_COLUMN_STACKED;
    case ReportChart::Kind::Bars:
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
        chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
    } else {
        lxw_chart_fill fill{};
        fill.color = sheetColour(colour);
        chart_series_set_fill(series, &fill);
    }
}

void setAxes(lxw_chart* made, const ReportChart& chart, const ReportNumbers& numbers)
{
    lxw_chart_line grid{};
    grid.color = gridLine;
    grid.width = 0.5F;
    chart_axis_major_gridlines_set_line(made->y_axis, &grid);
    const QByteArray format =
        numbers.inSheet(0, chart.unit, chart.unit.kind == ReportUnit::Kind::Money ? 2 : 0).format.toUtf8();
    chart_axis_set_num_format(made->y_axis, format.constData());
    if (!chart.yName.isEmpty())
        chart_axis_set_name(made->y_axis, cutText(chart.yName, 200).toUtf8().constData());
    if (!chart.xName.isEmpty())
        chart_axis_set_name(made->x_axis, cutText(chart.xName, 200).toUtf8().constData());
    if (!chart.x.empty() && std::holds_alternative<LocalDate>(chart.x.front()))
        chart_axis_set_num_format(made->x_axis, "d mmm");
    chart_axis_set_label_position(made->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    if (chart.kind == ReportChart::Kind::Funnel) {
        chart_axis_set_reverse(made->x_axis);
        chart_axis_set_label_position(made->x_axis, LXW_CHART_AXIS_LABEL_POSITION_NEXT_TO);
    }
    if (chart.kind == ReportChart::Kind::Curve && chart.xUnit.kind == ReportUnit::Kind::Percent) {
        chart_axis_set_num_format(made->x_axis, "0%");
        chart_axis_set_max(made->x_axis, 1);
    }
}

} // namespace

void addNativeChart(const SheetContext& context, const ReportChart& chart, const ChartCells& cells, size_t row,
                    size_t column)
{
    if (!cells.sheet.sheet || cells.rows == 0 || chart.series.empty())
        return;
    lxw_chart* made = workbook_add_chart(context.book.book(), chartType(chart.kind));
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
