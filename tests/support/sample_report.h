// SPDX-License-Identifier: GPL-3.0-or-later
// A report with everything that a report can have: every kind of chart, missing values, an Arabic title, a long table.
#pragma once

#include "domain/insights/report_document.h"

namespace parvis::test {

// "en" or "fr"; logo: a PNG, or nothing.
ReportDocument sampleReport(const QString& language, const QByteArray& logo = {});
// One section with the values that are rounded wrongly first, in key figures and in a table.
ReportDocument awkwardReport(const QString& language);
// One section with a table of so many rows: "Row 1" … in the first column.
ReportDocument longReport(int rows);

} // namespace parvis::test
