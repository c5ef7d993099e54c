// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a report as a PDF, or each as a picture. See report_writer.h for what can go wrong.
#pragma once

#include "base/result.h"
#include "domain/insights/report_document.h"
#include "engine/stop_flag.h"

namespace parvis::report {

// report: cleaned.
Result<QByteArray> pagesAsPdf(const ReportDocument& report, const StopFlag& stop);
Result<std::vector<QByteArray>> pagesAsPng(const ReportDocument& report, const StopFlag& stop);

} // namespace parvis::report
