// SPDX-License-Identifier: GPL-3.0-or-later
// A table of posts from anybody's spreadsheet: every record fits its header, every cell survives being written.
#include "domain/publishing/csv.h"
#include "domain/publishing/csv_mapping.h"
#include "fuzz/fuzz.h"

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const csv::Table table = csv::parse(fuzz::bytes(data, size));
    const csv::Mapping mapping = csv::mapColumns(table.header, {}, {});
    fuzz::must(mapping.columns.size() == size_t(table.header.size()), "every column is looked at");
    fuzz::must(!table.header.isEmpty() || !table.problems.empty(), "no header is told");
    // A header of its own, so that the words of the first record do not decide about the separator.
    QStringList header;
    for (qsizetype i = 0; i < table.header.size(); ++i)
        header.append(QString::number(i));
    QString text = csv::line(header);
    int row = 0;
    for (const csv::Record& record : table.records) {
        fuzz::must(record.row > row, "rows are counted upwards");
        row = record.row;
        fuzz::must(record.cells.size() == table.header.size(), "every record fits the header");
        text += csv::line(record.cells);
    }
    const csv::Table again = csv::parse(text);
    fuzz::must(again.problems.empty() || header.isEmpty(), "what is written is sound");
    fuzz::must(again.records.size() == table.records.size(), "no record is lost");
    for (size_t i = 0; i < again.records.size(); ++i)
        fuzz::must(again.records[i].cells == table.records[i].cells, "cells survive being written");
    return 0;
}
