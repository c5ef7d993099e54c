// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/report_writer.h"

#include "domain/insights/report_text.h"
#include "engine/insights/report/csv_writer.h"
#include "engine/insights/report/page_writers.h"
#include "engine/insights/report/whole_files.h"
#include "engine/insights/report/xlsx_writer.h"
#include "engine/off_thread.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Result<std::vector<QByteArray>> filesOf(const ReportDocument& report, ReportFormat format, const StopFlag& stop)
{
    switch (format) {
    case ReportFormat::Png:
        return report::pagesAsPng(report, stop);
    case ReportFormat::Pdf:
        return report::pagesAsPdf(report, stop).map([](const QByteArray& bytes) { return std::vector{bytes}; });
    case ReportFormat::Xlsx:
        return report::reportAsXlsx(report, stop).map([](const QByteArray& bytes) { return std::vector{bytes}; });
    case ReportFormat::Csv:
        break;
    }
    return std::vector{reportAsCsv(report)};
}

// "figures.png" alone, else "figures-1.png", "figures-2.png".
QString pathOf(const QString& path, size_t index, size_t count)
{
    if (count == 1)
        return path;
    const QString suffix = QFileInfo(path).suffix();
    const QString number = u'-' + QString::number(index + 1);
    if (suffix.isEmpty())
        return path + number;
    return path.left(path.size() - suffix.size() - 1) + number + u'.' + suffix;
}

} // namespace

std::optional<ReportFormat> reportFormatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "pdf"_L1)
        return ReportFormat::Pdf;
    if (ending == "png"_L1)
        return ReportFormat::Png;
    if (ending == "xlsx"_L1)
        return ReportFormat::Xlsx;
    return ending == "csv"_L1 ? std::optional(ReportFormat::Csv) : std::nullopt;
}

Result<QStringList> writeReport(const ReportDocument& report, const QString& path, ReportFormat format,
                                const StopFlag& stop)
{
    const auto files = filesOf(cleanReport(report), format, stop);
    if (!files) {
        Error error = files.error();
        error.detail = path + u": "_s + error.detail;
        return Failure(error);
    }
    WholeFiles whole;
    for (size_t i = 0; i < files->size(); ++i) {
        if (isStopped(stop))
            return failure(ErrorKind::Cancelled, path + u": stopped"_s);
        if (const auto added = whole.add(pathOf(path, i, files->size()), files->at(i)); !added)
            return Failure(added.error());
    }
    return whole.commit();
}

Async<QStringList> writeReportOffThread(const ReportDocument& report, const QString& path, ReportFormat format,
                                        const StopFlag& stop)
{
    return offThread<QStringList>([=] { return writeReport(report, path, format, stop); });
}

} // namespace parvis
