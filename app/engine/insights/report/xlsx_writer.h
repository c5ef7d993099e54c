// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a spreadsheet: a sheet for each section with real numbers, durations and dates and with native charts,
// then definitions and provenance. A missing value is an empty cell.
#pragma once

#include "base/result.h"
#include "domain/insights/report_document.h"
#include "engine/stop_flag.h"

namespace parvis::report {

// report: cleaned. Rejected with code "too_many_rows", Storage, Cancelled.
Result<QByteArray> reportAsXlsx(const ReportDocument& report, const StopFlag& stop);

} // namespace parvis::report
