// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/csv.h"

#include <QStringDecoder>
#include <array>

namespace parvis::csv {
namespace {

// 0x80 to 0x9F of Windows-1252 (encoding.spec.whatwg.org/index-windows-1252.txt); the rest is Latin-1.
constexpr std::array<char16_t, 32> windowsPart = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString decodeWindows(const QByteArray& bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        text.append(code >= 0x80 && code < 0xA0 ? QChar(windowsPart[code - 0x80U]) : QChar(char16_t(code)));
    }
    return text;
}

bool isUtf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.isNull();
}

// Reads characters into records, one at a time.
class Reader
{
public:
    Reader(const QString& text, QChar separator) : m_text(text), m_separator(separator) {}

    // False at the end of the text.
    bool next(Record& record, std::vector<Problem>& problems)
    {
        if (m_at >= m_text.size())
            return false;
        record.cells.clear();
        record.row = ++m_row;
        do {
            record.cells.append(cell(record, problems));
        } while (takeSeparator());
        takeLineEnd();
        return true;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool atLineEnd() const { return atEnd() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }
    bool takeSeparator()
    {
        if (atEnd() || m_text[m_at] != m_separator)
            return false;
        ++m_at;
        return true;
    }
    void takeLineEnd()
    {
        if (atEnd())
            return;
        const bool both = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += both ? 2 : 1;
    }
    QString rest()
    {
        const qsizetype from = m_at;
        while (!atLineEnd() && m_text[m_at] != m_separator)
            ++m_at;
        return m_text.mid(from, m_at - from);
    }
    QString cell(const Record& record, std::vector<Problem>& problems)
    {
        if (atEnd() || m_text[m_at] != u'"')
            return rest();
        const int column = int(record.cells.size()) + 1;
        QString value;
        ++m_at;
        for (;;) {
            const qsizetype quote = m_text.indexOf(u'"', m_at);
            if (quote < 0) {
                problems.push_back({Trouble::OpenQuote, record.row, column, 0, 0});
                value += QStringView(m_text).mid(m_at);
                m_at = m_text.size();
                return value;
            }
            value += QStringView(m_text).mid(m_at, quote - m_at);
            m_at = quote + 1;
            if (atEnd() || m_text[m_at] != u'"')
                break;
            value += u'"';
            ++m_at;
        }
        if (!rest().isEmpty())
            problems.push_back({Trouble::AfterQuote, record.row, column, 0, 0});
        return value;
    }

    const QString& m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    int m_row = 0;
};

bool isBlank(const QStringList& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

// Spreadsheets leave empty cells at the end of some records and not of others.
void dropEmptyEnd(QStringList& cells, qsizetype wanted)
{
    while (cells.size() > wanted && cells.last().trimmed().isEmpty())
        cells.removeLast();
}

} // namespace

Encoding encodingOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return Encoding::Utf8;
    if (bytes.startsWith("\xFF\xFE"))
        return Encoding::Utf16LittleEndian;
    if (bytes.startsWith("\xFE\xFF"))
        return Encoding::Utf16BigEndian;
    // The header's letters are of the Latin script: every second byte of them is zero in UTF-16.
    qsizetype even = 0, odd = 0;
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 512);
    for (qsizetype i = 0; i < looked; ++i) {
        if (bytes[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    if (odd * 4 > looked)
        return Encoding::Utf16LittleEndian;
    if (even * 4 > looked)
        return Encoding::Utf16BigEndian;
    return bytes.isEmpty() || isUtf8(bytes) ? Encoding::Utf8 : Encoding::Windows1252;
}

QString decode(const QByteArray& bytes, Encoding encoding)
{
    QString text;
    switch (encoding) {
    case Encoding::Utf8:
        text = QString::fromUtf8(bytes);
        break;
    case Encoding::Utf16LittleEndian:
        text = QStringDecoder(QStringDecoder::Utf16LE, QStringConverter::Flag::Stateless)(bytes);
        break;
    case Encoding::Utf16BigEndian:
        text = QStringDecoder(QStringDecoder::Utf16BE, QStringConverter::Flag::Stateless)(bytes);
        break;
    case Encoding::Windows1252:
        text = decodeWindows(bytes);
        break;
    }
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

QChar separatorOf(QStringView text)
{
    constexpr std::array<char16_t, 3> candidates = {u',', u';', u'\t'};
    std::array<int, 3> counts = {};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        for (size_t i = 0; !quoted && i < candidates.size(); ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    return candidates[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

Table parse(const QString& text)
{
    Table table;
    table.separator = separatorOf(text);
    Reader reader(text, table.separator);
    Record record;
    if (!reader.next(record, table.problems) || isBlank(record.cells)) {
        table.problems.push_back({Trouble::NoHeader, 1, 1, 0, 0});
        return table;
    }
    dropEmptyEnd(record.cells, 1);
    for (const QString& name : record.cells)
        table.header.append(name.trimmed());
    while (reader.next(record, table.problems)) {
        if (isBlank(record.cells))
            continue;
        dropEmptyEnd(record.cells, table.header.size());
        const qint64 count = record.cells.size();
        if (count != table.header.size()) {
            const int column =
                int(std::min<qint64>(count, table.header.size())) + (count > table.header.size() ? 1 : 0);
            table.problems.push_back({Trouble::CellCount, record.row, column, count, table.header.size()});
            while (record.cells.size() < table.header.size())
                record.cells.append(QString());
            record.cells.resize(table.header.size());
            if (isBlank(record.cells)) // all it held stands beyond the header: told, and no record
                continue;
        }
        table.records.push_back(record);
    }
    return table;
}

Table parse(const QByteArray& bytes)
{
    return parse(decode(bytes, encodingOf(bytes)));
}

QString line(const QStringList& cells, QChar separator)
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString& cell = cells[i];
        if (i > 0)
            text += separator;
        // Blanks at the edges too: some programs trim what is not quoted.
        const bool quote = cell.contains(separator) || cell.contains(u'"') || cell.contains(u'\n') ||
                           cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
        if (!quote) {
            text += cell;
            continue;
        }
        QString inner = cell;
        inner.replace(QStringLiteral("\""), QStringLiteral("\"\""));
        text += u'"' + inner + u'"';
    }
    return text + QStringLiteral("\r\n");
}

} // namespace parvis::csv
