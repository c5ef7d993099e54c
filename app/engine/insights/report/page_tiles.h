// SPDX-License-Identifier: GPL-3.0-or-later
// Key figures as a row of tiles: value, change in an arrow and a word, target, and on what it rests.
#pragma once

#include "domain/insights/report_numbers.h"
#include "domain/insights/report_words.h"
#include "engine/insights/report/page_flow.h"

namespace parvis::report {

// "▲ 12.5% more"; without an arrow where there is nothing to compare.
QString changeText(const ReportChange& change, const ReportNumbers& numbers, const ReportWords& words);

void addTiles(PageFlow& flow, const std::vector<ReportKeyFigure>& figures, const ReportNumbers& numbers,
              const ReportWords& words);
// Of the first row: what has to fit below a heading.
qreal firstTilesHeight(const std::vector<ReportKeyFigure>& figures, const ReportNumbers& numbers,
                       const ReportWords& words);

} // namespace parvis::report
