// SPDX-License-Identifier: GPL-3.0-or-later
// A table over as many pages as it needs: its head again on each, rows never torn, numbers never cut. Where the columns
// do not fit beside one another, they come in groups that each begin with the first column.
#pragma once

#include "domain/insights/report_numbers.h"
#include "domain/insights/report_words.h"
#include "engine/insights/report/page_flow.h"
#include "engine/stop_flag.h"

namespace parvis::report {

// Ends early where stop is set.
void addTable(PageFlow& flow, const ReportTable& table, const ReportNumbers& numbers, const ReportWords& words,
              const StopFlag& stop);
// Of its head and first row, about: what has to fit below a heading.
qreal leastTableHeight();

} // namespace parvis::report
