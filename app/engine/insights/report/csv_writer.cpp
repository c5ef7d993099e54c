// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/csv_writer.h"

#include "domain/insights/report_numbers.h"
#include "domain/insights/report_text.h"
#include "domain/publishing/csv.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct CsvRow {
    QString section, part, x, name;
    QString value; // a number's digits, or a text
    QString unit, basis, n;
    bool isNumber = false;
};

// A negative number begins like a formula and is none.
QString csvLine(const CsvRow& row)
{
    return csv::line({guardedText(row.section), row.part, guardedText(row.x), guardedText(row.name),
                      row.isNumber ? row.value : guardedText(row.value), guardedText(row.unit), row.basis, row.n});
}

CsvRow numberRow(const QString& section, const QString& part, const QString& name, std::optional<double> value,
                 const ReportUnit& unit, int decimals)
{
    CsvRow row{section, part, {}, name, {}, unitName(unit), {}, {}, value.has_value()};
    if (value)
        row.value = ReportNumbers::plain(*value, unit, decimals);
    return row;
}

QString figureLines(const QString& section, const ReportKeyFigure& figure)
{
    const int decimals = decimalsFor({figure.value, figure.previous, figure.target}, figure.unit);
    CsvRow row = numberRow(section, u"figure"_s, figure.name, figure.value, figure.unit, decimals);
    row.basis = basisName(figure.basis);
    row.n = QString::number(figure.n);
    QString text = csvLine(row);
    if (figure.previous)
        text += csvLine(numberRow(section, u"previous"_s, figure.name, figure.previous, figure.unit, decimals));
    if (figure.target)
        text += csvLine(numberRow(section, u"target"_s, figure.name, figure.target, figure.unit, decimals));
    if (figure.freshAsOf)
        text += csvLine({section, u"as of"_s, {}, figure.name, figure.freshAsOf->toRfc3339()});
    return text;
}

QString chartLines(const QString& section, const ReportChart& chart)
{
    const int decimals = decimalsFor(chart);
    QString text;
    for (const ReportSeries& series : chart.series) {
        const auto values = valuesOf(chart, series);
        for (size_t i = 0; i < values.size(); ++i) {
            CsvRow row = numberRow(section, u"chart"_s, series.name, values[i], chart.unit, decimals);
            row.x = ReportNumbers::plain(chart.x[i], chart.xUnit);
            text += csvLine(row);
        }
    }
    if (chart.target)
        text += csvLine(numberRow(section, u"target"_s, {}, chart.target, chart.unit, decimals));
    for (const ReportAnnotation& annotation : chart.annotations) {
        if (annotation.at < chart.x.size())
            text += csvLine({section,
                             u"annotation"_s,
                             ReportNumbers::plain(chart.x[annotation.at], chart.xUnit),
                             {},
                             annotation.words});
    }
    return text;
}

QString tableLines(const QString& section, const ReportTable& table)
{
    QString text;
    std::vector<int> decimals;
    for (size_t column = 0; column < table.columns.size(); ++column)
        decimals.push_back(decimalsFor(table, column));
    for (size_t row = 0; row < table.rows.size(); ++row) {
        for (size_t column = 0; column < table.columns.size(); ++column) {
            const bool isNumber = std::holds_alternative<double>(cellAt(table, row, column));
            CsvRow line{section,
                        u"table"_s,
                        QString::number(row + 1),
                        table.columns[column].name,
                        ReportNumbers::plainCell(table, row, column, decimals[column]),
                        {},
                        {},
                        {},
                        isNumber};
            if (isNumber)
                line.unit = unitName(unitOf(table.columns[column]));
            text += csvLine(line);
        }
    }
    return text;
}

QString definitionLines(const ReportDefinition& definition)
{
    QString text;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            text += csvLine({definition.name, u"definition"_s, {}, name, value});
    };
    add(u"formula"_s, definition.formula);
    add(u"unit"_s, definition.unit);
    add(u"needs"_s, definition.needs.join(u' '));
    add(u"source"_s, definition.source);
    add(u"excludes"_s, definition.excludes);
    return text;
}

} // namespace

QByteArray reportAsCsv(const ReportDocument& report)
{
    QString text = csv::line({u"section"_s, u"part"_s, u"x"_s, u"name"_s, u"value"_s, u"unit"_s, u"basis"_s, u"n"_s});
    const auto add = [&text](const QString& part, const QString& name, const QString& value) {
        if (!value.isEmpty())
            text += csvLine({{}, part, {}, name, value});
    };
    add(u"report"_s, u"title"_s, report.title);
    add(u"report"_s, u"subtitle"_s, report.subtitle);
    add(u"report"_s, u"brand"_s, report.brand);
    for (const QString& note : report.notes)
        add(u"report"_s, u"note"_s, note);
    for (const ReportSection& section : report.sections) {
        for (const ReportKeyFigure& figure : section.figures)
            text += figureLines(section.heading, figure);
        if (section.chart)
            text += chartLines(section.heading, *section.chart);
        if (section.table)
            text += tableLines(section.heading, *section.table);
    }
    for (const ReportDefinition& definition : report.definitions)
        text += definitionLines(definition);
    add(u"provenance"_s, u"made at"_s, report.madeAt.toRfc3339());
    add(u"provenance"_s, u"time zone"_s, report.zone.name());
    add(u"provenance"_s, u"sample digest"_s, report.provenance.sampleDigest);
    add(u"provenance"_s, u"formula version"_s, QString::number(report.provenance.formulaVersion));
    add(u"provenance"_s, u"program version"_s, report.provenance.programVersion);
    return QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

} // namespace parvis
