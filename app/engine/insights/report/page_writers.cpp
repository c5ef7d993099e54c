// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/page_writers.h"

#include "domain/insights/report_text.h"
#include "engine/insights/report/report_pages.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPdfWriter>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr int pngDotsPerInch = 150;
// Each page of a picture report is a file held open until all are written.
constexpr size_t mostPngPages = 400;
constexpr double inchesOfMetre = 39.3701;

Failure stopped()
{
    return failure(ErrorKind::Cancelled, u"stopped"_s);
}

Done fontsAreThere()
{
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return {};
    Error error = Error::make(ErrorKind::Rejected, u"pages need fonts, and this program runs without them"_s);
    error.code = u"no_fonts"_s;
    return Failure(error);
}

QImage pictureOf(const ReportPages& pages, size_t page)
{
    constexpr qreal scale = qreal(pngDotsPerInch) / (unitsOfPoint * pointsOfInch);
    QImage image(int(std::ceil(pageWidth * scale)), int(std::ceil(pageHeight * scale)), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDotsPerMeterX(int(pngDotsPerInch * inchesOfMetre));
    image.setDotsPerMeterY(int(pngDotsPerInch * inchesOfMetre));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    return image;
}

} // namespace

Result<QByteArray> pagesAsPdf(const ReportDocument& report, const StopFlag& stop)
{
    if (const auto fonts = fontsAreThere(); !fonts)
        return Failure(fonts.error());
    const ReportPages pages(report, stop);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(unitsOfPoint * pointsOfInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(cutText(report.title, 200));
        writer.setCreator(u"Parvis "_s + report.provenance.programVersion);
        QPainter painter;
        if (!painter.begin(&writer))
            return failure(ErrorKind::Storage, u"the pages cannot be painted"_s);
        for (size_t page = 0; page < pages.count(); ++page) {
            if (isStopped(stop))
                return stopped();
            if (page > 0 && !writer.newPage())
                return failure(ErrorKind::Storage, u"page %1 cannot be painted"_s.arg(page + 1));
            pages.paint(painter, page);
        }
    }
    return bytes;
}

Result<std::vector<QByteArray>> pagesAsPng(const ReportDocument& report, const StopFlag& stop)
{
    if (const auto fonts = fontsAreThere(); !fonts)
        return Failure(fonts.error());
    const ReportPages pages(report, stop);
    if (pages.count() > mostPngPages) {
        Error error = Error::make(ErrorKind::Rejected, u"%1 pages are too many pictures"_s.arg(pages.count()));
        error.code = u"too_many_pages"_s;
        return Failure(error);
    }
    std::vector<QByteArray> pictures;
    for (size_t page = 0; page < pages.count(); ++page) {
        if (isStopped(stop))
            return stopped();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!pictureOf(pages, page).save(&buffer, "PNG"))
            return failure(ErrorKind::Storage, u"page %1 cannot be painted"_s.arg(page + 1));
        pictures.push_back(bytes);
    }
    return pictures;
}

} // namespace parvis::report
