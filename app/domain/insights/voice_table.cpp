// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/voice_table.h"

#include "base/names.h"
#include "domain/publishing/csv.h"
#include "domain/publishing/csv_mapping.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<VoiceTrouble, 14> voiceTroubleNames{{
    {VoiceTrouble::NoHeader, "no_header"_L1},
    {VoiceTrouble::OpenQuote, "open_quote"_L1},
    {VoiceTrouble::AfterQuote, "after_quote"_L1},
    {VoiceTrouble::CellCount, "cell_count"_L1},
    {VoiceTrouble::MissingColumn, "missing_column"_L1},
    {VoiceTrouble::DoubleColumn, "double_column"_L1},
    {VoiceTrouble::NoDate, "no_date"_L1},
    {VoiceTrouble::NoName, "no_name"_L1},
    {VoiceTrouble::NoSource, "no_source"_L1},
    {VoiceTrouble::NoSide, "no_side"_L1},
    {VoiceTrouble::NoCount, "no_count"_L1},
    {VoiceTrouble::DoubleRow, "double_row"_L1},
    {VoiceTrouble::SideChanged, "side_changed"_L1},
    {VoiceTrouble::OtherStored, "other_stored"_L1},
}};

enum class VoiceField { Date, Name, Us, Mentions, Source, Network };
constexpr size_t voiceFieldCount = 6, requiredVoiceFields = 5;

struct VoiceFieldNames {
    QString name;
    QStringList headers; // as csv::foldedHeader() gives them
};

const std::array<VoiceFieldNames, voiceFieldCount>& voiceFieldNames()
{
    static const std::array<VoiceFieldNames, voiceFieldCount> all{{
        {u"date"_s, {u"day"_s, u"jour"_s}},
        {u"name"_s, {u"brand"_s, u"marque"_s, u"nom"_s, u"competitor"_s, u"concurrent"_s}},
        {u"us"_s, {u"nous"_s, u"own"_s, u"is us"_s, u"c est nous"_s}},
        {u"mentions"_s, {u"mention"_s, u"count"_s, u"nombre"_s}},
        {u"source"_s, {u"corpus"_s}},
        {u"network"_s, {u"reseau"_s}},
    }};
    return all;
}

struct VoiceColumns {
    std::array<int, voiceFieldCount> at{};
    QStringList header;

    int of(VoiceField field) const { return at[size_t(field)]; }
    QString nameOf(VoiceField field) const
    {
        return of(field) >= 0 ? header[of(field)] : voiceFieldNames()[size_t(field)].name;
    }
};

VoiceColumns voiceColumnsOf(const QStringList& header, VoiceTable& table)
{
    VoiceColumns columns;
    columns.at.fill(-1);
    columns.header = header;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString folded = csv::foldedHeader(header[i]);
        const auto& names = voiceFieldNames();
        const auto* const found = std::find_if(names.begin(), names.end(), [&folded](const VoiceFieldNames& field) {
            return field.name == folded || field.headers.contains(folded);
        });
        const auto place = size_t(found - names.begin());
        if (found == names.end())
            table.ignoredColumns.append(header[i]);
        else if (columns.at[place] >= 0)
            table.findings.push_back({VoiceTrouble::DoubleColumn, 1, header[i], {}});
        else
            columns.at[place] = int(i);
    }
    for (size_t field = 0; field < requiredVoiceFields; ++field) {
        if (columns.at[field] < 0)
            table.findings.push_back({VoiceTrouble::MissingColumn, 1, voiceFieldNames()[field].name, {}});
    }
    return columns;
}

VoiceTrouble voiceTroubleOf(csv::Trouble trouble)
{
    switch (trouble) {
    case csv::Trouble::OpenQuote:
        return VoiceTrouble::OpenQuote;
    case csv::Trouble::AfterQuote:
        return VoiceTrouble::AfterQuote;
    case csv::Trouble::CellCount:
        return VoiceTrouble::CellCount;
    case csv::Trouble::NoHeader:
        break;
    }
    return VoiceTrouble::NoHeader;
}

class VoiceReader
{
public:
    VoiceReader(const csv::Table& source, VoiceTable& table)
        : m_table(table), m_columns(voiceColumnsOf(source.header, table))
    {
        if (!table.findings.empty())
            return;
        for (const csv::Record& record : source.records)
            readRow(record);
    }

private:
    QString cell(const csv::Record& record, VoiceField field) const
    {
        const int column = m_columns.of(field);
        return column < 0 ? QString() : record.cells[column].simplified();
    }
    void wrong(const csv::Record& record, VoiceField field, VoiceTrouble trouble)
    {
        constexpr qsizetype shown = 80;
        m_table.findings.push_back({trouble, record.row, m_columns.nameOf(field), cell(record, field).left(shown)});
    }

    void readRow(const csv::Record& record)
    {
        const size_t findings = m_table.findings.size();
        VoiceRow row;
        row.row = record.row;
        const auto day = LocalDate::fromIso(cell(record, VoiceField::Date));
        if (!day || day->year < 1990 || day->year >= 2200)
            wrong(record, VoiceField::Date, VoiceTrouble::NoDate);
        row.day = day.value_or(LocalDate());
        row.name = cell(record, VoiceField::Name);
        if (row.name.isEmpty())
            wrong(record, VoiceField::Name, VoiceTrouble::NoName);
        row.source = cell(record, VoiceField::Source);
        if (row.source.isEmpty())
            wrong(record, VoiceField::Source, VoiceTrouble::NoSource);
        row.network = cell(record, VoiceField::Network).toLower();
        readSide(record, row);
        readMentions(record, row);
        if (m_table.findings.size() == findings)
            keep(record, row);
    }

    void readSide(const csv::Record& record, VoiceRow& row)
    {
        static const QSet<QString> yes{u"yes"_s, u"oui"_s, u"true"_s, u"vrai"_s, u"1"_s, u"x"_s};
        static const QSet<QString> no{u"no"_s, u"non"_s, u"false"_s, u"faux"_s, u"0"_s, QString()};
        const QString side = cell(record, VoiceField::Us).toLower();
        row.isUs = yes.contains(side);
        if (!row.isUs && !no.contains(side))
            wrong(record, VoiceField::Us, VoiceTrouble::NoSide);
    }

    void readMentions(const csv::Record& record, VoiceRow& row)
    {
        constexpr qint64 most = 1'000'000'000'000;
        bool ok = false;
        row.mentions = cell(record, VoiceField::Mentions).toLongLong(&ok);
        if (!ok || row.mentions < 0 || row.mentions > most)
            wrong(record, VoiceField::Mentions, VoiceTrouble::NoCount);
    }

    void keep(const csv::Record& record, const VoiceRow& row)
    {
        const QStringList key{row.day.toIso(), row.source, row.network, row.name};
        if (m_keys.contains(key))
            return wrong(record, VoiceField::Name, VoiceTrouble::DoubleRow);
        const auto side = m_sides.constFind(row.name);
        if (side != m_sides.constEnd() && *side != row.isUs)
            return wrong(record, VoiceField::Us, VoiceTrouble::SideChanged);
        m_keys.insert(key);
        m_sides.insert(row.name, row.isUs);
        m_table.rows.push_back(row);
    }

    VoiceTable& m_table;
    VoiceColumns m_columns;
    QSet<QStringList> m_keys;
    QHash<QString, bool> m_sides;
};

} // namespace

VoiceTable readVoiceTable(const QByteArray& bytes)
{
    VoiceTable table;
    const csv::Table source = csv::parse(bytes);
    for (const csv::Problem& problem : source.problems) {
        const bool named = problem.column >= 1 && problem.column <= source.header.size();
        const QString column = named ? source.header[problem.column - 1] : QString::number(problem.column);
        table.findings.push_back({voiceTroubleOf(problem.trouble), problem.row, column, {}});
    }
    table.rowCount = int(source.records.size());
    if (!source.header.isEmpty()) {
        VoiceTable read;
        const VoiceReader reader(source, read);
        table.rows = std::move(read.rows);
        table.ignoredColumns = read.ignoredColumns;
        table.findings.insert(table.findings.end(), read.findings.begin(), read.findings.end());
    }
    std::stable_sort(table.findings.begin(), table.findings.end(),
                     [](const VoiceFinding& a, const VoiceFinding& b) { return a.row < b.row; });
    return table;
}

QString voiceTroubleName(VoiceTrouble trouble)
{
    return nameIn(voiceTroubleNames, trouble);
}

} // namespace parvis
