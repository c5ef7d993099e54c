// SPDX-License-Identifier: GPL-3.0-or-later
// A finished report as plain values: what PDF, PNG, XLSX and CSV are all made from, so that all show the same digits.
// A value that is not there is nullopt in here and stays missing in every file: never 0.
#pragma once

#include "base/time/zone.h"
#include "domain/insights/metric.h"

#include <QByteArray>
#include <QStringList>
#include <variant>

namespace parvis {

// Seconds are durations. A percentage of 12.5 stands here as 12.5.
struct ReportUnit {
    enum class Kind { Count, Percent, Seconds, Money };
    Kind kind = Kind::Count;
    QString word; // beside the number: "posts"; for Money the currency, "EUR"
    bool operator==(const ReportUnit&) const = default;
    // "count", "percent" and "seconds", as figures name them; any other name is a count of that.
    static ReportUnit named(QStringView name);
};

struct ReportKeyFigure {
    QString name;
    std::optional<double> value;
    ReportUnit unit;
    std::optional<double> previous; // of the period compared with
    std::optional<double> target;
    bool higherIsBetter = true;
    qint64 n = 0; // rows it rests on
    Basis basis = Basis::Unavailable;
    std::optional<Instant> freshAsOf; // when the youngest sample was taken
};

// A place on the x axis: a word, a day, an instant, or a number in the chart's xUnit.
using ReportX = std::variant<QString, LocalDate, Instant, double>;

struct ReportSeries {
    QString name;
    std::vector<std::optional<double>> values; // one for each x; what is missing at the end is missing
    bool isPrevious = false;                   // the period before, on the same x: dashed
};

struct ReportAnnotation {
    size_t at = 0; // index into x
    QString words;
};

struct ReportChart {
    enum class Kind {
        Line,
        Bars,
        StackedBars,
        HeatMap,      // a row for each series, a column for each x
        Funnel,       // x are the stages of the first series
        Distribution, // x: the lower edges of the bins, one more where the last bin is closed; or their names
        Curve,        // both axes are numbers: cumulative share over share
    };
    Kind kind = Kind::Line;
    ReportUnit unit;  // of all values
    ReportUnit xUnit; // of x where they are numbers
    QString xName, yName;
    std::vector<ReportX> x;
    std::vector<ReportSeries> series;
    std::vector<ReportAnnotation> annotations;
    std::optional<double> target;
    QString summary; // what the chart shows, for who cannot see it
};

using ReportCell = std::variant<std::monostate, QString, double, Instant, LocalDate>; // monostate: missing

struct ReportColumn {
    enum class Kind { Text, Number, Percent, Duration, Instant, Date };
    QString name;
    Kind kind = Kind::Text;
    ReportUnit unit; // of Number; Percent and Duration speak for themselves
};

struct ReportTable {
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportCell>> rows; // a cell of another kind than its column is written as what it is
};

struct ReportSection {
    QString heading;  // states its finding: "Response time fell to 38 min"
    QString subtitle; // the formula in words
    std::vector<ReportKeyFigure> figures;
    std::optional<ReportChart> chart;
    std::optional<ReportTable> table;
};

struct ReportDefinition {
    QString name, formula, unit;
    QStringList needs; // metrics
    QString source, excludes;
};

// By which a report can be made again, and proved to be the same.
struct ReportProvenance {
    QString sampleDigest; // hexadecimal
    int formulaVersion = 0;
    QString programVersion;
};

struct ReportDocument {
    QString language = QStringLiteral("en"); // of the fixed words and of decimal marks: "en" or "fr"
    QString title;
    QString subtitle; // the period and what it is compared with, in words
    QString brand;
    QByteArray logo; // PNG or JPEG; empty: none
    Instant madeAt;
    ZoneId zone; // of every instant that is shown
    QStringList notes;
    std::vector<ReportSection> sections;
    std::vector<ReportDefinition> definitions;
    ReportProvenance provenance;
};

// "percent", "seconds", the word of a count or of a currency; "count" for one without a word.
QString unitName(const ReportUnit& unit);
// The unit of what stands in a column.
ReportUnit unitOf(const ReportColumn& column);
// As many values as there are x (Distribution: as there are bins), what is missing filled up.
std::vector<std::optional<double>> valuesOf(const ReportChart& chart, const ReportSeries& series);
// Bins of a distribution; else the number of x.
size_t slotCount(const ReportChart& chart);

} // namespace parvis
