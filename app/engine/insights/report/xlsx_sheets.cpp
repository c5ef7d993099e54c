// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/xlsx_sheets.h"

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr size_t panelColumns = 9;
constexpr qreal widestColumn = 60, narrowestColumn = 9;
const CellLook indentedHead{.head = true, .indented = true}, indentedText{.indented = true};
const CellLook head{.head = true}, headAtRight{.head = true, .atRight = true}, wrapped{.wraps = true},
    muted{.muted = true};

int linesOf(const QString& text, qreal width)
{
    return int(qreal(std::min<qsizetype>(text.size(), 2'000)) * 1.1 / width) + 1;
}

// As wide as its widest text, within bounds.
class ColumnWidths
{
public:
    ColumnWidths(const SheetContext& context, const Sheet& sheet) : m_context(context), m_sheet(sheet) {}
    ~ColumnWidths()
    {
        for (auto it = m_widths.cbegin(); it != m_widths.cend(); ++it)
            m_context.book.width(m_sheet, it.key(), std::clamp(it.value() * 1.1 + 2, narrowestColumn, widestColumn));
    }
    ColumnWidths(const ColumnWidths&) = delete;
    ColumnWidths& operator=(const ColumnWidths&) = delete;
    void see(size_t column, const QString& text)
    {
        qreal& width = m_widths[column];
        width = std::max(width, qreal(text.size()));
    }

private:
    const SheetContext& m_context;
    Sheet m_sheet;
    QHash<size_t, qreal> m_widths;
};

class SectionSheet
{
public:
    SectionSheet(const SheetContext& context, const ReportSection& section, size_t number)
        : m_context(context),
          m_book(context.book),
          m_section(section),
          m_sheet(context.book.addSheet(u"%1 %2"_s.arg(number).arg(section.heading))),
          m_widths(context, m_sheet)
    {
    }

    void add()
    {
        const ReportDocument& report = m_context.report;
        m_book.text(m_sheet, 0, 0, m_section.heading, {.title = true});
        m_book.rowOfLines(m_sheet, 0, 2);
        m_book.text(m_sheet, 1, 0, m_section.subtitle, muted);
        m_book.text(m_sheet, 2, 0,
                    u"%1 · %2 · %3 %4"_s.arg(report.title, report.subtitle, m_context.words.zone, report.zone.name()),
                    muted);
        const bool drawn = m_section.chart && m_section.chart->kind != ReportChart::Kind::HeatMap;
        const bool panel = drawn || !m_section.figures.empty();
        addFigures();
        size_t column = panel ? panelColumns + 1 : 0;
        if (m_section.chart) {
            const ChartCells cells = addChartCells(*m_section.chart, column);
            if (drawn)
                addNativeChart(m_context, *m_section.chart, cells,
                               headRow + 1 + (m_section.figures.empty() ? 0 : m_section.figures.size() + 1), 0);
            else
                colourCells(m_context, *m_section.chart, cells);
            column = m_end + 1;
        }
        if (m_section.table)
            addTable(*m_section.table, column);
        if (m_sheet.sheet)
            worksheet_freeze_panes(m_sheet.sheet, lxw_row_t(headRow + 1), 0);
    }

private:
    void text(size_t row, size_t column, const QString& words, const CellLook& look = {})
    {
        m_book.text(m_sheet, row, column, words, look);
        m_widths.see(column, row == headRow ? words.left(24) : words);
    }

    void number(size_t row, size_t column, std::optional<double> value, const ReportUnit& unit, int decimals)
    {
        if (!value)
            return m_book.blank(m_sheet, row, column);
        m_book.number(m_sheet, row, column, m_context.numbers.inSheet(*value, unit, decimals));
        m_widths.see(column, m_context.numbers.shown(*value, unit, decimals));
    }

    void instant(size_t row, size_t column, Instant when)
    {
        m_book.number(m_sheet, row, column, m_context.numbers.inSheet(when), {.atRight = true});
        m_widths.see(column, m_context.numbers.shown(when));
    }

    void addFigures()
    {
        if (m_section.figures.empty())
            return;
        const ReportWords& words = m_context.words;
        const QStringList names{
            words.figure,   words.value,  words.unit,
            words.previous, words.change, words.target,
            words.rows,     words.basis,  u"%1 (%2)"_s.arg(words.freshAsOf, m_context.report.zone.name())};
        for (qsizetype i = 0; i < names.size(); ++i) {
            const bool isText = i == 2 || i == 7;
            text(headRow, size_t(i), names[i], i == 0 ? head : isText ? indentedHead : headAtRight);
        }
        size_t row = headRow;
        for (const ReportKeyFigure& figure : m_section.figures)
            addFigure(++row, figure);
    }

    void addFigure(size_t row, const ReportKeyFigure& figure)
    {
        const int decimals = decimalsFor({figure.value, figure.previous, figure.target}, figure.unit);
        text(row, 0, figure.name);
        number(row, 1, figure.value, figure.unit, decimals);
        text(row, 2, unitName(figure.unit), indentedText);
        number(row, 3, figure.previous, figure.unit, decimals);
        const ReportChange change = changeOf(figure);
        if (change.kind == ReportChange::Kind::More || change.kind == ReportChange::Kind::Less ||
            change.kind == ReportChange::Kind::Same) {
            m_book.number(m_sheet, row, 4, m_context.numbers.inSheet(change, m_context.words.points));
            m_widths.see(4, u"-000.00 "_s + m_context.words.points);
        }
        number(row, 5, figure.target, figure.unit, decimals);
        number(row, 6, double(figure.n), {}, 0);
        text(row, 7, m_context.words.of(figure.basis), indentedText);
        if (figure.freshAsOf)
            instant(row, 8, *figure.freshAsOf);
    }

    void place(size_t row, size_t column, const ReportX& x, const ReportUnit& unit)
    {
        const ReportNumbers& numbers = m_context.numbers;
        m_widths.see(column, numbers.shown(x, unit));
        if (const auto* words = std::get_if<QString>(&x))
            m_book.text(m_sheet, row, column, *words, row == headRow ? headAtRight : CellLook());
        else if (const auto* date = std::get_if<LocalDate>(&x))
            m_book.number(m_sheet, row, column, numbers.inSheet(*date), {.head = row == headRow});
        else if (const auto* when = std::get_if<Instant>(&x))
            m_book.number(m_sheet, row, column, numbers.inSheet(*when), {.head = row == headRow});
        else
            m_book.number(m_sheet, row, column,
                          numbers.inSheet(std::get<double>(x), unit, decimalsFor(std::get<double>(x), unit)),
                          {.head = row == headRow});
    }

    ChartCells addChartCells(const ReportChart& chart, size_t column)
    {
        return chart.kind == ReportChart::Kind::HeatMap ? addHeatCells(chart, column) : addSeriesCells(chart, column);
    }

    // A bin is named by both of its edges.
    QString binName(const ReportChart& chart, size_t bin) const
    {
        const QString from = m_context.numbers.shown(chart.x[bin], chart.xUnit);
        if (bin + 1 >= chart.x.size())
            return m_context.words.orMore.arg(from);
        return from + u" – "_s + m_context.numbers.shown(chart.x[bin + 1], chart.xUnit);
    }

    QString xHead(const ReportChart& chart) const
    {
        const bool instants = !chart.x.empty() && std::holds_alternative<Instant>(chart.x.front());
        const QString name = chart.xName.isEmpty() && instants ? m_context.words.time : chart.xName;
        return instants ? QString(name + u" ("_s + m_context.report.zone.name() + u')') : name;
    }

    ChartCells addSeriesCells(const ReportChart& chart, size_t column)
    {
        const int decimals = decimalsFor(chart);
        const size_t rows = slotCount(chart);
        const bool bins = chart.kind == ReportChart::Kind::Distribution && !chart.x.empty() &&
                          std::holds_alternative<double>(chart.x.front());
        const bool words = bins || chart.x.empty() || std::holds_alternative<QString>(chart.x.front());
        text(headRow, column, xHead(chart), words ? head : headAtRight);
        for (size_t i = 0; i < rows; ++i) {
            if (bins)
                text(headRow + 1 + i, column, binName(chart, i));
            else
                place(headRow + 1 + i, column, chart.x[i], chart.xUnit);
        }
        size_t at = column;
        for (const ReportSeries& series : chart.series) {
            text(headRow, ++at, series.name, headAtRight);
            const auto values = valuesOf(chart, series);
            for (size_t i = 0; i < rows; ++i)
                number(headRow + 1 + i, at, values[i], chart.unit, decimals);
        }
        if (chart.target) {
            text(headRow, ++at, m_context.words.target, headAtRight);
            for (size_t i = 0; i < rows; ++i)
                number(headRow + 1 + i, at, chart.target, chart.unit, decimals);
        }
        if (!chart.annotations.empty()) {
            text(headRow, ++at, m_context.words.notes, indentedHead);
            for (const ReportAnnotation& annotation : chart.annotations) {
                if (annotation.at < rows)
                    text(headRow + 1 + annotation.at, at, annotation.words, indentedText);
            }
        }
        m_end = at + 1;
        return {m_sheet, column, rows};
    }

    ChartCells addHeatCells(const ReportChart& chart, size_t column)
    {
        const int decimals = decimalsFor(chart);
        text(headRow, column, chart.yName, head);
        for (size_t i = 0; i < chart.x.size(); ++i)
            place(headRow, column + 1 + i, chart.x[i], chart.xUnit);
        for (size_t row = 0; row < chart.series.size(); ++row) {
            text(headRow + 1 + row, column, chart.series[row].name);
            const auto values = valuesOf(chart, chart.series[row]);
            for (size_t i = 0; i < values.size(); ++i)
                number(headRow + 1 + row, column + 1 + i, values[i], chart.unit, decimals);
        }
        m_end = column + chart.x.size() + 1;
        return {m_sheet, column, chart.series.size()};
    }

    QString columnHead(const ReportColumn& column) const
    {
        if (column.kind == ReportColumn::Kind::Instant)
            return column.name + u" ("_s + m_context.report.zone.name() + u')';
        const bool word = column.kind == ReportColumn::Kind::Number && !column.unit.word.isEmpty();
        return word ? QString(column.name + u" ("_s + column.unit.word + u')') : column.name;
    }

    void addTable(const ReportTable& table, size_t first)
    {
        for (size_t column = 0; column < table.columns.size(); ++column) {
            const ReportColumn& kind = table.columns[column];
            text(headRow, first + column, columnHead(kind), kind.kind == ReportColumn::Kind::Text ? head : headAtRight);
            const int decimals = decimalsFor(table, column);
            for (size_t row = 0; row < table.rows.size(); ++row)
                addCell(headRow + 1 + row, first + column, cellAt(table, row, column), kind, decimals);
        }
        for (size_t row = 0; row < table.rows.size(); ++row) {
            int lines = 1;
            for (const ReportCell& cell : table.rows[row]) {
                if (const auto* words = std::get_if<QString>(&cell))
                    lines = std::max(lines, linesOf(*words, widestColumn));
            }
            m_book.rowOfLines(m_sheet, headRow + 1 + row, lines);
        }
    }

    void addCell(size_t row, size_t column, const ReportCell& cell, const ReportColumn& kind, int decimals)
    {
        if (const auto* words = std::get_if<QString>(&cell))
            text(row, column, *words, wrapped);
        else if (const auto* value = std::get_if<double>(&cell))
            number(row, column, *value, unitOf(kind), decimals);
        else if (const auto* when = std::get_if<Instant>(&cell))
            instant(row, column, *when);
        else if (const auto* date = std::get_if<LocalDate>(&cell))
            place(row, column, *date, {});
        else
            m_book.blank(m_sheet, row, column);
    }

    const SheetContext& m_context;
    XlsxBook& m_book;
    const ReportSection& m_section;
    Sheet m_sheet;
    ColumnWidths m_widths;
    size_t m_end = 0; // the column after the chart's numbers
};

} // namespace

void addSectionSheet(const SheetContext& context, const ReportSection& section, size_t number)
{
    SectionSheet(context, section, number).add();
}

void addDefinitionsSheet(const SheetContext& context)
{
    const ReportWords& words = context.words;
    const Sheet sheet = context.book.addSheet(words.definitions);
    const QStringList names{words.figure, words.formula, words.unit, words.needs, words.source, words.excludes};
    const std::vector<qreal> widths{28, 60, 12, 28, 36, 40};
    for (qsizetype i = 0; i < names.size(); ++i) {
        context.book.text(sheet, 0, size_t(i), names[i], head);
        context.book.width(sheet, size_t(i), widths[size_t(i)]);
    }
    size_t row = 0;
    for (const ReportDefinition& definition : context.report.definitions) {
        const QStringList cells{definition.name,   definition.formula, definition.unit, definition.needs.join(u", "_s),
                                definition.source, definition.excludes};
        ++row;
        int lines = 1;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            context.book.text(sheet, row, size_t(i), cells[i], wrapped);
            lines = std::max(lines, linesOf(cells[i], widths[size_t(i)]));
        }
        context.book.rowOfLines(sheet, row, lines);
    }
    if (sheet.sheet)
        worksheet_freeze_panes(sheet.sheet, 1, 1);
}

void addProvenanceSheet(const SheetContext& context)
{
    const ReportDocument& report = context.report;
    const ReportWords& words = context.words;
    const Sheet sheet = context.book.addSheet(words.provenance);
    context.book.width(sheet, 0, 30);
    context.book.width(sheet, 1, 70);
    size_t row = 0;
    const auto add = [&](const QString& name, const QString& text) {
        context.book.text(sheet, row, 0, name, {.strong = true});
        context.book.text(sheet, row++, 1, text, {.wraps = true});
    };
    add(words.provenance, report.title);
    add({}, report.subtitle);
    add({}, report.brand);
    for (const QString& note : report.notes)
        add(words.notes, note);
    add(words.sampleDigest, report.provenance.sampleDigest);
    add(words.formulaVersion, QString::number(report.provenance.formulaVersion));
    add(words.programVersion, report.provenance.programVersion);
    context.book.text(sheet, row, 0, u"%1 (%2)"_s.arg(words.made, report.zone.name()), {.strong = true});
    context.book.number(sheet, row, 1, context.numbers.inSheet(report.madeAt), {.atLeft = true});
}

} // namespace parvis::report
