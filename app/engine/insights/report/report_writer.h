// SPDX-License-Identifier: GPL-3.0-or-later
// A finished report as a file: PDF, PNG (a file for each page), XLSX or CSV, whole or not at all. Blocks, so not on the
// window's thread; stop is looked at between pages and sheets. PDF and PNG need a QGuiApplication, for its fonts: a
// program without a window takes one on the platform "offscreen".
#pragma once

#include "base/async.h"
#include "domain/insights/report_document.h"
#include "engine/stop_flag.h"

namespace parvis {

enum class ReportFormat { Pdf, Png, Xlsx, Csv };

// By the file's ending, whatever its case.
std::optional<ReportFormat> reportFormatOf(const QString& path);

// The files that were written: one, or of PNG name-1.png, name-2.png … where there are several pages. Storage, naming
// the file and why; Rejected with code "no_fonts" without a QGuiApplication, "too_many_pages" or "too_many_rows";
// Cancelled when stop was set. After a failure nothing new is there, and what stood there before still stands.
Result<QStringList> writeReport(const ReportDocument& report, const QString& path, ReportFormat format,
                                const StopFlag& stop = {});
// The same on a thread of the pool.
Async<QStringList> writeReportOffThread(const ReportDocument& report, const QString& path, ReportFormat format,
                                        const StopFlag& stop = {});

} // namespace parvis
