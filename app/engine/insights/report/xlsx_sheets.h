// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets of a report's spreadsheet. A section: on the left its key figures and, below them, its native chart; to
// the right of it the chart's numbers, then the table. All begin on one head row, which stays in sight.
#pragma once

#include "domain/insights/report_words.h"
#include "engine/insights/report/xlsx_book.h"

namespace parvis::report {

struct SheetContext {
    XlsxBook& book;
    const ReportDocument& report;
    const ReportNumbers& numbers;
    const ReportWords& words;
};

constexpr size_t headRow = 4; // of every block; titles above it

void addSectionSheet(const SheetContext& context, const ReportSection& section, size_t number);
void addDefinitionsSheet(const SheetContext& context);
void addProvenanceSheet(const SheetContext& context);

// Where the numbers of a chart stand.
struct ChartCells {
    Sheet sheet;
    size_t firstColumn = 0; // of x; the series follow, then the target where there is one
    size_t rows = 0;
};
// A chart of the program that opens the file, over these cells. Not for a heat map: its cells are coloured.
void addNativeChart(const SheetContext& context, const ReportChart& chart, const ChartCells& cells, size_t row,
                    size_t column);
void colourCells(const SheetContext& context, const ReportChart& chart, const ChartCells& cells);

} // namespace parvis::report
