// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/xlsx_writer.h"

#include "engine/insights/report/xlsx_sheets.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

// Of the file format: 1,048,576 rows and 16,384 columns.
constexpr size_t mostRows = 1'048'000, mostColumns = 16'000;

bool fits(const ReportSection& section)
{
    const size_t charted = section.chart ? section.chart->x.size() + section.chart->series.size() : 0;
    const size_t rows = section.table ? section.table->rows.size() : 0;
    const size_t wide = section.chart && section.chart->kind == ReportChart::Kind::HeatMap
                            ? charted
                            : (section.chart ? section.chart->series.size() : 0);
    const size_t columns = section.table ? section.table->columns.size() : 0;
    return std::max(rows, charted) < mostRows && wide + columns < mostColumns;
}

} // namespace

Result<QByteArray> reportAsXlsx(const ReportDocument& report, const StopFlag& stop)
{
    if (!std::all_of(report.sections.begin(), report.sections.end(), fits)) {
        Error error = Error::make(ErrorKind::Rejected, u"a sheet has no room for so many rows"_s);
        error.code = u"too_many_rows"_s;
        return Failure(error);
    }
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(ErrorKind::Storage, u"there is no room for temporary files: "_s + folder.errorString());
    XlsxBook book(folder.path());
    if (!book.book())
        return failure(ErrorKind::Storage, u"the spreadsheet cannot be begun"_s);
    const ReportNumbers numbers(report.language, report.zone);
    const SheetContext context{book, report, numbers, reportWords(report.language)};
    book.properties(report);
    size_t number = 0;
    for (const ReportSection& section : report.sections) {
        if (isStopped(stop))
            return failure(ErrorKind::Cancelled, u"stopped"_s);
        addSectionSheet(context, section, ++number);
    }
    addDefinitionsSheet(context);
    addProvenanceSheet(context);
    if (isStopped(stop))
        return failure(ErrorKind::Cancelled, u"stopped"_s);
    return book.close();
}

} // namespace parvis::report
