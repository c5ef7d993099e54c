// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated values (RFC 4180) as spreadsheet programs write them: other separators, other encodings. Pure.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace parvis::csv {

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

// A byte order mark decides; without one, zero bytes tell UTF-16, and what is no UTF-8 is Windows-1252.
Encoding encodingOf(const QByteArray& bytes);
// Without the byte order mark.
QString decode(const QByteArray& bytes, Encoding encoding);
// ',', ';' or tab: which of them stands most often in the first record, outside quotes. None: ','.
QChar separatorOf(QStringView text);

struct Record {
    int row = 0; // as a spreadsheet counts: the header is 1, and empty records count
    QStringList cells;
};

enum class Trouble {
    OpenQuote,  // the text ends within quotes
    AfterQuote, // something stands between a closing quote and the separator
    CellCount,  // another number of cells than the header has (RFC 4180, 2.4)
    NoHeader,   // nothing is there
};

struct Problem {
    Trouble trouble = Trouble::NoHeader;
    int row = 0;
    int column = 0;               // from 1
    qint64 count = 0, wanted = 0; // cells, where they are the trouble
};

struct Table {
    QChar separator = u',';
    QStringList header;          // trimmed
    std::vector<Record> records; // without the header and without empty ones; each with as many cells as the header
    std::vector<Problem> problems;
};

// Line ends within quotes stay; CR LF, LF and CR end a record. A quote within an unquoted cell stands for itself.
Table parse(const QString& text);
Table parse(const QByteArray& bytes);
// One record with its CR LF; cells are quoted where they must be.
QString line(const QStringList& cells, QChar separator = u',');

} // namespace parvis::csv
