// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/money_table.h"

#include "base/names.h"
#include "domain/publishing/csv.h"
#include "domain/publishing/csv_mapping.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<MoneyKind, 2> moneyKindNames{{
    {MoneyKind::Cost, "cost"_L1},
    {MoneyKind::Conversion, "conversion"_L1},
}};

constexpr NameTable<MoneyTrouble, 15> moneyTroubleNames{{
    {MoneyTrouble::NoHeader, "no_header"_L1},
    {MoneyTrouble::OpenQuote, "open_quote"_L1},
    {MoneyTrouble::AfterQuote, "after_quote"_L1},
    {MoneyTrouble::CellCount, "cell_count"_L1},
    {MoneyTrouble::MissingColumn, "missing_column"_L1},
    {MoneyTrouble::DoubleColumn, "double_column"_L1},
    {MoneyTrouble::NoCampaign, "no_campaign"_L1},
    {MoneyTrouble::NoDate, "no_date"_L1},
    {MoneyTrouble::AmbiguousDate, "ambiguous_date"_L1},
    {MoneyTrouble::UnknownCurrency, "unknown_currency"_L1},
    {MoneyTrouble::NoAmount, "no_amount"_L1},
    {MoneyTrouble::AmountDecimals, "amount_decimals"_L1},
    {MoneyTrouble::AmbiguousAmount, "ambiguous_amount"_L1},
    {MoneyTrouble::LargeAmount, "large_amount"_L1},
    {MoneyTrouble::NoCount, "no_count"_L1},
}};

enum class MoneyField { Campaign, Date, Amount, Currency, Count, Source, Medium };
constexpr size_t moneyFieldCount = 7, requiredFields = 4;

struct MoneyFieldNames {
    MoneyField field;
    QString name;
    QStringList headers; // as csv::foldedHeader() gives them
};

const std::vector<MoneyFieldNames>& moneyFieldNames()
{
    static const std::vector<MoneyFieldNames> all{
        {MoneyField::Campaign,
         u"campaign"_s,
         {u"campagne"_s, u"campaign name"_s, u"nom de la campagne"_s, u"utm campaign"_s}},
        {MoneyField::Date, u"date"_s, {u"day"_s, u"jour"_s}},
        {MoneyField::Amount,
         u"amount"_s,
         {u"montant"_s, u"cost"_s, u"costs"_s, u"cout"_s, u"couts"_s, u"spend"_s, u"amount spent"_s, u"depense"_s,
          u"depenses"_s, u"revenue"_s, u"revenu"_s, u"value"_s, u"valeur"_s, u"conversion value"_s,
          u"chiffre d affaires"_s}},
        {MoneyField::Currency, u"currency"_s, {u"currency code"_s, u"devise"_s, u"monnaie"_s}},
        {MoneyField::Count,
         u"count"_s,
         {u"conversions"_s, u"number"_s, u"nombre"_s, u"quantity"_s, u"quantite"_s, u"orders"_s, u"commandes"_s}},
        {MoneyField::Source, u"source"_s, {u"utm source"_s}},
        {MoneyField::Medium, u"medium"_s, {u"utm medium"_s, u"support"_s}},
    };
    return all;
}

struct MoneyColumns {
    std::array<int, moneyFieldCount> at{};
    QStringList header;

    int of(MoneyField field) const { return at[size_t(field)]; }
    QString nameOf(MoneyField field) const
    {
        return of(field) >= 0 ? header[of(field)] : moneyFieldNames()[size_t(field)].name;
    }
};

MoneyColumns columnsOf(const QStringList& header, MoneyKind kind, MoneyTable& table)
{
    MoneyColumns columns;
    columns.at.fill(-1);
    columns.header = header;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString folded = csv::foldedHeader(header[i]);
        const auto found =
            std::find_if(moneyFieldNames().begin(), moneyFieldNames().end(), [&](const MoneyFieldNames& names) {
                const bool ofKind = kind == MoneyKind::Conversion || names.field < MoneyField::Count;
                return ofKind && (names.name == folded || names.headers.contains(folded));
            });
        if (found == moneyFieldNames().end())
            table.ignoredColumns.append(header[i]);
        else if (columns.of(found->field) >= 0)
            table.findings.push_back({MoneyTrouble::DoubleColumn, 1, header[i], {}});
        else
            columns.at[size_t(found->field)] = int(i);
    }
    for (size_t field = 0; field < requiredFields; ++field) {
        if (columns.at[field] < 0)
            table.findings.push_back({MoneyTrouble::MissingColumn, 1, moneyFieldNames()[field].name, {}});
    }
    return columns;
}

MoneyTrouble troubleOf(csv::Trouble trouble)
{
    switch (trouble) {
    case csv::Trouble::OpenQuote:
        return MoneyTrouble::OpenQuote;
    case csv::Trouble::AfterQuote:
        return MoneyTrouble::AfterQuote;
    case csv::Trouble::CellCount:
        return MoneyTrouble::CellCount;
    case csv::Trouble::NoHeader:
        break;
    }
    return MoneyTrouble::NoHeader;
}

// "22/11/2026", "22.11.2026": two numbers and the year.
const QRegularExpression& localDatePattern()
{
    static const QRegularExpression pattern(u"^([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4})$"_s);
    return pattern;
}

enum class DateOrder { Open, DayFirst, MonthFirst, Both };

// A dot stands between day and month wherever it is in use; with a slash or a hyphen the file itself has to tell, by a
// number that can be no month.
DateOrder orderIn(const csv::Table& table, int column)
{
    bool day = false, month = false;
    for (const csv::Record& record : table.records) {
        const auto match = localDatePattern().match(record.cells[column].trimmed());
        if (!match.hasMatch())
            continue;
        day = day || match.capturedView(1).toInt() > 12 || match.capturedView(2) == u".";
        month = month || match.capturedView(3).toInt() > 12;
    }
    if (day && month)
        return DateOrder::Both;
    return day ? DateOrder::DayFirst : month ? DateOrder::MonthFirst : DateOrder::Open;
}

bool isSensible(const LocalDate& day)
{
    return day.isValid() && day.year >= 1990 && day.year < 2200;
}

class MoneyReader
{
public:
    MoneyReader(MoneyKind kind, const csv::Table& source, MoneyTable& table)
        : m_kind(kind), m_table(table), m_columns(columnsOf(source.header, kind, table))
    {
    }

    void read(const csv::Table& source)
    {
        if (!m_table.findings.empty())
            return;
        m_order = orderIn(source, m_columns.of(MoneyField::Date));
        for (const csv::Record& record : source.records)
            readRow(record);
    }

private:
    QString cell(const csv::Record& record, MoneyField field) const
    {
        const int column = m_columns.of(field);
        return column < 0 ? QString() : record.cells[column].simplified();
    }
    void wrong(const csv::Record& record, MoneyField field, MoneyTrouble trouble)
    {
        constexpr qsizetype shown = 80;
        m_table.findings.push_back({trouble, record.row, m_columns.nameOf(field), cell(record, field).left(shown)});
    }

    void readRow(const csv::Record& record)
    {
        const size_t findings = m_table.findings.size();
        MoneyRow row;
        row.kind = m_kind;
        row.campaign = cell(record, MoneyField::Campaign);
        if (row.campaign.isEmpty())
            wrong(record, MoneyField::Campaign, MoneyTrouble::NoCampaign);
        readDate(record, row);
        readMoney(record, row);
        readCount(record, row);
        row.source = cell(record, MoneyField::Source);
        row.medium = cell(record, MoneyField::Medium);
        if (m_table.findings.size() != findings)
            return;
        row.key = keyOf(row);
        m_table.rows.push_back(std::move(row));
    }

    void readDate(const csv::Record& record, MoneyRow& row)
    {
        const QString text = cell(record, MoneyField::Date);
        std::optional<LocalDate> day = LocalDate::fromIso(text);
        if (const auto match = localDatePattern().match(text); !day && match.hasMatch()) {
            const int first = match.capturedView(1).toInt(), second = match.capturedView(3).toInt();
            const bool dot = match.capturedView(2) == u".";
            if (!dot && first != second && (m_order == DateOrder::Open || m_order == DateOrder::Both)) {
                wrong(record, MoneyField::Date, MoneyTrouble::AmbiguousDate);
                return;
            }
            const bool dayFirst = dot || m_order != DateOrder::MonthFirst;
            day = LocalDate{match.capturedView(4).toInt(), dayFirst ? second : first, dayFirst ? first : second};
        }
        if (day && isSensible(*day))
            row.day = *day;
        else
            wrong(record, MoneyField::Date, MoneyTrouble::NoDate);
    }

    void readMoney(const csv::Record& record, MoneyRow& row)
    {
        row.currency = cell(record, MoneyField::Currency).toUpper();
        const auto decimals = currencyDecimals(row.currency);
        if (!decimals) {
            wrong(record, MoneyField::Currency, MoneyTrouble::UnknownCurrency);
            return;
        }
        const ReadAmount amount = readAmount(cell(record, MoneyField::Amount), *decimals);
        row.minor = amount.minor;
        switch (amount.trouble) {
        case AmountTrouble::None:
            return;
        case AmountTrouble::NotANumber:
            return wrong(record, MoneyField::Amount, MoneyTrouble::NoAmount);
        case AmountTrouble::Decimals:
            return wrong(record, MoneyField::Amount, MoneyTrouble::AmountDecimals);
        case AmountTrouble::Ambiguous:
            return wrong(record, MoneyField::Amount, MoneyTrouble::AmbiguousAmount);
        case AmountTrouble::TooLarge:
            return wrong(record, MoneyField::Amount, MoneyTrouble::LargeAmount);
        }
    }

    void readCount(const csv::Record& record, MoneyRow& row)
    {
        if (m_kind == MoneyKind::Cost)
            return;
        const QString text = cell(record, MoneyField::Count);
        const ReadAmount count = text.isEmpty() ? ReadAmount{1, AmountTrouble::None} : readAmount(text, 0);
        row.count = count.minor;
        if (count.trouble != AmountTrouble::None)
            wrong(record, MoneyField::Count, MoneyTrouble::NoCount);
    }

    QString keyOf(const MoneyRow& row)
    {
        QStringList parts{
            moneyKindName(row.kind),    row.campaign, row.day.toIso(), row.currency, QString::number(row.minor),
            QString::number(row.count), row.source,   row.medium};
        const int before = m_equal[parts]++;
        parts.append(QString::number(before));
        QByteArray bytes; // each part with its length before it, so that nothing can move from one into the next
        for (const QString& part : parts)
            bytes += QByteArray::number(part.size()) + ':' + part.toUtf8();
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    MoneyKind m_kind;
    MoneyTable& m_table;
    MoneyColumns m_columns;
    DateOrder m_order = DateOrder::Open;
    QHash<QStringList, int> m_equal;
};

} // namespace

MoneyTable readMoneyTable(const QByteArray& bytes, MoneyKind kind)
{
    MoneyTable table;
    const csv::Table source = csv::parse(bytes);
    for (const csv::Problem& problem : source.problems) {
        const bool named = problem.column >= 1 && problem.column <= source.header.size();
        const QString column = named ? source.header[problem.column - 1] : QString::number(problem.column);
        table.findings.push_back({troubleOf(problem.trouble), problem.row, column, {}});
    }
    table.rowCount = int(source.records.size());
    if (!source.header.isEmpty()) {
        MoneyTable read;
        MoneyReader(kind, source, read).read(source);
        table.rows = std::move(read.rows);
        table.ignoredColumns = read.ignoredColumns;
        table.findings.insert(table.findings.end(), read.findings.begin(), read.findings.end());
    }
    std::stable_sort(table.findings.begin(), table.findings.end(),
                     [](const MoneyFinding& a, const MoneyFinding& b) { return a.row < b.row; });
    return table;
}

QString moneyKindName(MoneyKind kind)
{
    return nameIn(moneyKindNames, kind);
}

std::optional<MoneyKind> moneyKindFromName(QStringView name)
{
    return valueIn(moneyKindNames, name);
}

QString moneyTroubleName(MoneyTrouble trouble)
{
    return nameIn(moneyTroubleNames, trouble);
}

} // namespace parvis
