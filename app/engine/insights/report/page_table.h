// SPDX-License-Identifier: GPL-3.0-or-later
// A table over as many pages as it needs: its head again on each, rows never torn, numbers never cut. No row stands
// alone below a head or on its last page. Where the columns do not fit beside one another, they come in groups that
// each begin with the first column.
#pragma once

#include "domain/insights/report_numbers.h"
#include "domain/insights/report_words.h"
#include "engine/insights/report/page_flow.h"
#include "engine/stop_flag.h"

#include <memory>

namespace parvis::report {

class TableLayout;

// Measured once. The table and the words live as long as this.
class PageTable
{
public:
    PageTable(PageFlow& flow, const ReportTable& table, const ReportNumbers& numbers, const ReportWords& words,
              const StopFlag& stop);
    ~PageTable();
    PageTable(const PageTable&) = delete;
    PageTable& operator=(const PageTable&) = delete;

    // Of its head and first rows: what has to fit below a heading.
    qreal leadHeight() const;
    // Ends early where stop is set.
    void add();

private:
    std::unique_ptr<TableLayout> m_layout;
};

} // namespace parvis::report
