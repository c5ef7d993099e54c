// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of listening, from anybody's tool: on a day, in a corpus, so many mentions of us and of each competitor.
// Rows, or what is wrong, by row and column. Pure.
//
// A share of voice compares like with like: mentions of one corpus (source and network) with others of the same one,
// over the same days. So each row names its corpus, and of a day, a corpus and a name there is one row.
#pragma once

#include "base/time/zone.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace parvis {

struct VoiceRow {
    LocalDate day;
    QString name;            // of a brand
    bool isUs = false;       // else a competitor's
    qint64 mentions = 0;     // 0: looked for, and none found
    QString source, network; // the corpus; network may be empty
    int row = 0;             // of the file, from 2 on; not kept
    bool operator==(const VoiceRow&) const = default;
};

enum class VoiceTrouble {
    NoHeader,
    OpenQuote,
    AfterQuote,
    CellCount,
    MissingColumn,
    DoubleColumn,
    NoDate,
    NoName,
    NoSource,
    NoSide,      // neither us nor a competitor
    NoCount,     // no whole number from 0 on
    DoubleRow,   // the same day, corpus and name twice
    SideChanged, // a name that is us in one row and a competitor in another
    OtherStored, // another number or side is stored for that day, corpus and name
};

struct VoiceFinding {
    VoiceTrouble trouble = VoiceTrouble::NoHeader;
    int row = 0;    // as a spreadsheet counts: the header is 1
    QString column; // the header's name, or the field's where there is no such column
    QString cell;   // what stands there, shortened
    bool operator==(const VoiceFinding&) const = default;
};

struct VoiceTable {
    int rowCount = 0;                   // read, wrong ones too
    std::vector<VoiceRow> rows;         // the good ones; to be used only without findings
    std::vector<VoiceFinding> findings; // by row
    QStringList ignoredColumns;         // that mean nothing here
};

// Columns by their names in English or French: date, name, us (yes or no), mentions, source; network may be missing.
// Dates are 2026-11-22.
VoiceTable readVoiceTable(const QByteArray& bytes);

QString voiceTroubleName(VoiceTrouble trouble); // "no_source"

} // namespace parvis
