// SPDX-License-Identifier: GPL-3.0-or-later
// What campaigns cost and what came of them, from anybody's spreadsheet: rows, or what is wrong, by row and column.
// Pure.
//
// The same row is not counted twice, whatever file it comes in: each has a key made of all that it says and of how many
// equal rows stand before it in its file. So a file read again adds nothing, one that was continued adds what is new,
// and two equal sales of one day, in one file, are two. What differs in a single word is another row; what was wrong is
// taken back with the import it came in.
#pragma once

#include "base/time/zone.h"
#include "domain/insights/money.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace parvis {

enum class MoneyKind { Cost, Conversion };

struct MoneyRow {
    MoneyKind kind = MoneyKind::Cost;
    QString campaign;
    LocalDate day;
    qint64 minor = 0; // of the currency's minor unit; less than 0: given back
    QString currency;
    qint64 count = 0;       // conversions that the amount stands for; of costs 0
    QString source, medium; // utm_source, utm_medium
    QString key;
    bool operator==(const MoneyRow&) const = default;
};

enum class MoneyTrouble {
    NoHeader,
    OpenQuote,
    AfterQuote,
    CellCount,
    MissingColumn,
    DoubleColumn,
    NoCampaign,
    NoDate,        // not of the calendar, or no date
    AmbiguousDate, // 03/04/2026: day or month first, and no other row tells
    UnknownCurrency,
    NoAmount,
    AmountDecimals,
    AmbiguousAmount,
    LargeAmount,
    NoCount,
};

struct MoneyFinding {
    MoneyTrouble trouble = MoneyTrouble::NoHeader;
    int row = 0;    // as a spreadsheet counts: the header is 1
    QString column; // the header's name, or the field's where there is no such column
    QString cell;   // what stands there, shortened
    bool operator==(const MoneyFinding&) const = default;
};

struct MoneyTable {
    int rowCount = 0;                   // read, wrong ones too
    std::vector<MoneyRow> rows;         // the good ones; to be used only without findings
    std::vector<MoneyFinding> findings; // by row
    QStringList ignoredColumns;         // that mean nothing here
};

// Columns by their names in English or French: campaign, date, amount, currency; of conversions also count, source and
// medium, which may be missing (count 1). Dates are 2026-11-22, or with the day or the month first where the file tells
// which.
MoneyTable readMoneyTable(const QByteArray& bytes, MoneyKind kind);

QString moneyKindName(MoneyKind kind); // "conversion"
std::optional<MoneyKind> moneyKindFromName(QStringView name);
QString moneyTroubleName(MoneyTrouble trouble); // "unknown_currency"

} // namespace parvis
