// SPDX-License-Identifier: GPL-3.0-or-later
// A report as one long table for programs: RFC 4180, UTF-8 with the mark by which Excel knows it, '.' in every
// language.
//   section, part, x, name, value, unit, basis, n
// part: report, figure, previous, target, as of, chart, annotation, table, definition, provenance. A missing value is
// an empty cell. x: of a chart its place on the axis, of a table the number of the row. Texts that begin like a formula
// have an apostrophe in front.
#pragma once

#include "domain/insights/report_document.h"

namespace parvis {

// report: cleaned.
QByteArray reportAsCsv(const ReportDocument& report);

} // namespace parvis
