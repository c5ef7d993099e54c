// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that decides the digits of a report. A value is rounded once, half away from zero on its first 15
// significant digits, as spreadsheet programs round what they show:
//   PDF, PNG   shown(): these digits with the language's marks, "12 345,7", "12,5 %", "0:59:59"
//   CSV        plain(): these digits with '.' and no grouping, "12345.7"; durations in seconds
//   XLSX       inSheet(): the unrounded number, and a number format that shows these digits (a duration is rounded to
//              whole seconds, because programs differ in how they cut a fraction of one)
#pragma once

#include "domain/insights/report_document.h"

namespace parvis {

struct ReportChange {
    enum class Kind { NoComparison, FromZero, Same, More, Less }; // no percentage of nothing
    Kind kind = Kind::NoComparison;
    double amount = 0;     // at least 0: percent, or points where the figure is a percentage itself
    bool inPoints = false; // percentage points
    bool isGood = false;   // of More, Less and FromZero
};
ReportChange changeOf(const ReportKeyFigure& figure);

// Decimals that a value needs in its unit, and that all values of a column or chart get.
int decimalsFor(double value, const ReportUnit& unit);
int decimalsFor(const std::vector<std::optional<double>>& values, const ReportUnit& unit);
int decimalsFor(const ReportChart& chart);
int decimalsFor(const ReportTable& table, size_t column);
// "-1234.50": the digits themselves.
QString roundedDigits(double value, int decimals);

class ReportNumbers
{
public:
    ReportNumbers(const QString& language, const ZoneId& zone);

    struct SheetNumber {
        double number = 0;
        QString format; // of a spreadsheet: "#,##0.0"
    };

    static QString missing() { return QStringLiteral("–"); }
    QString shown(std::optional<double> value, const ReportUnit& unit, int decimals) const;
    QString shown(const LocalDate& date) const;     // 23 Nov 2026
    QString shown(Instant instant) const;           // 23 Nov 2026 09:00, in the zone
    QString shortDate(const LocalDate& date) const; // 23 Nov
    QString shown(const ReportX& x, const ReportUnit& unit) const;
    // decimals: of the column, asked for once; asking for each cell takes the square of the rows.
    QString shownCell(const ReportTable& table, size_t row, size_t column, int decimals) const;

    static QString plain(double value, const ReportUnit& unit, int decimals);
    static QString plain(const ReportX& x, const ReportUnit& unit); // ISO 8601 dates, RFC 3339 instants
    static QString plainCell(const ReportTable& table, size_t row, size_t column, int decimals);

    SheetNumber inSheet(double value, const ReportUnit& unit, int decimals) const;
    SheetNumber inSheet(const LocalDate& date) const;
    SheetNumber inSheet(Instant instant) const; // wall time of the zone
    // Of a change, signed.
    SheetNumber inSheet(const ReportChange& change, const QString& pointsWord) const;

    const ZoneId& zone() const { return m_zone; }
    bool isFrench() const { return m_french; }

private:
    QString grouped(QString digits) const;

    bool m_french = false;
    ZoneId m_zone;
};

// The cell of a ragged row: missing.
const ReportCell& cellAt(const ReportTable& table, size_t row, size_t column);

} // namespace parvis
