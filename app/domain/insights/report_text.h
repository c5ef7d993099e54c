// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of strangers, made fit for a page and a cell: what no file may hold is replaced, what turns a line round is
// taken out, and what a spreadsheet would compute is made harmless.
#pragma once

#include "domain/insights/report_document.h"

namespace parvis {

// No control characters but line ends and tabs, no lone surrogates, no noncharacters, no overrides of direction.
QString cleanText(const QString& text);
// At most so many UTF-16 units and no half of a pair, "…" in place of the rest.
QString cutText(const QString& text, qsizetype most);
// An apostrophe before what begins like a formula: = + - @ tab CR, their wide forms, blanks before them looked through.
QString guardedText(const QString& text);
// Every text cleaned, and what is no number (NaN, infinity) missing: what all writers begin with.
ReportDocument cleanReport(ReportDocument document);

} // namespace parvis
