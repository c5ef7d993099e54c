// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/report_text.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr QChar replacement(0xFFFD);

bool turnsDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isNoncharacter(char16_t c)
{
    return c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

void clean(QString& text)
{
    text = cleanText(text);
}

void clean(std::optional<double>& value)
{
    if (value && !std::isfinite(*value))
        value.reset();
}

void clean(QStringList& texts)
{
    for (QString& text : texts)
        clean(text);
}

void clean(ReportX& x)
{
    if (auto* text = std::get_if<QString>(&x))
        clean(*text);
    else if (auto* number = std::get_if<double>(&x); number && !std::isfinite(*number))
        x = QString();
}

void clean(ReportCell& cell)
{
    if (auto* text = std::get_if<QString>(&cell))
        clean(*text);
    else if (auto* number = std::get_if<double>(&cell); number && !std::isfinite(*number))
        cell = std::monostate();
}

void clean(ReportKeyFigure& figure)
{
    clean(figure.name);
    clean(figure.unit.word);
    clean(figure.value);
    clean(figure.previous);
    clean(figure.target);
}

void clean(ReportChart& chart)
{
    for (QString* text : {&chart.unit.word, &chart.xUnit.word, &chart.xName, &chart.yName, &chart.summary})
        clean(*text);
    for (ReportX& x : chart.x)
        clean(x);
    for (ReportSeries& series : chart.series) {
        clean(series.name);
        for (auto& value : series.values)
            clean(value);
    }
    for (ReportAnnotation& annotation : chart.annotations)
        clean(annotation.words);
    clean(chart.target);
}

void clean(ReportTable& table)
{
    for (ReportColumn& column : table.columns) {
        clean(column.name);
        clean(column.unit.word);
    }
    for (auto& row : table.rows) {
        for (ReportCell& cell : row)
            clean(cell);
    }
}

} // namespace

QString cleanText(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result += c;
            result += text[++i];
        } else if (c.isSurrogate() || isNoncharacter(c.unicode())) {
            result += replacement;
        } else if (c == u'\r') {
            if (i + 1 >= text.size() || text[i + 1] != u'\n')
                result += u'\n';
        } else if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') {
            result += u' ';
        } else if (!turnsDirection(c.unicode())) {
            result += c;
        }
    }
    return result;
}

QString cutText(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    QString cut = text.left(std::max<qsizetype>(0, most - 1));
    if (!cut.isEmpty() && cut.back().isHighSurrogate())
        cut.chop(1);
    return cut + u'…';
}

QString guardedText(const QString& text)
{
    for (const QChar c : text) {
        if (u"=+-@\t\r＝＋－＠"_s.contains(c))
            return u'\'' + text;
        if (!c.isSpace())
            break;
    }
    return text;
}

ReportDocument cleanReport(ReportDocument document)
{
    for (QString* text : {&document.title, &document.subtitle, &document.brand, &document.provenance.sampleDigest,
                          &document.provenance.programVersion})
        clean(*text);
    clean(document.notes);
    for (ReportSection& section : document.sections) {
        clean(section.heading);
        clean(section.subtitle);
        for (ReportKeyFigure& figure : section.figures)
            clean(figure);
        if (section.chart)
            clean(*section.chart);
        if (section.table)
            clean(*section.table);
    }
    for (ReportDefinition& definition : document.definitions) {
        for (QString* text :
             {&definition.name, &definition.formula, &definition.unit, &definition.source, &definition.excludes})
            clean(*text);
        clean(definition.needs);
    }
    return document;
}

} // namespace parvis
