// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/report_pages.h"

#include "engine/insights/report/chart_painter.h"
#include "engine/insights/report/page_table.h"
#include "engine/insights/report/page_tiles.h"
#include "engine/insights/report/text_block.h"

#include <QBuffer>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr qreal logoHeight = pt(40), logoWidth = pt(140), sectionGap = pt(18), headingGap = pt(8), partGap = pt(4),
                summaryGap = pt(4);
constexpr qreal titlePoints = 13.5;
constexpr int shortDigest = 12;
// A logo is small; what claims to be larger is not read.
constexpr int mostLogoPixels = 6'000, keptLogoPixels = 1'200;

QImage readLogo(const QByteArray& bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (bytes.isEmpty() || size.isEmpty() || size.width() > mostLogoPixels || size.height() > mostLogoPixels)
        return {};
    const QImage image = reader.read();
    if (image.width() <= keptLogoPixels && image.height() <= keptLogoPixels)
        return image;
    return image.scaled(keptLogoPixels, keptLogoPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// Round and straight ones take alike room: as wide or as high as they may be.
QSizeF logoSize(const QImage& logo)
{
    return logo.isNull() ? QSizeF() : QSizeF(logo.size()).scaled(logoWidth, logoHeight, Qt::KeepAspectRatio);
}

} // namespace

ReportPages::ReportPages(ReportDocument report, const StopFlag& stop)
    : m_report(std::move(report)), m_numbers(m_report.language, m_report.zone), m_words(reportWords(m_report.language))
{
    addCover();
    addNotes();
    for (const ReportSection& section : m_report.sections) {
        if (isStopped(stop))
            return;
        addSection(section, stop);
    }
    addDefinitions();
    addProvenance();
    addFeet();
}

// Logo and brand at the top, then title, period and a rule in the accent's colour.
void ReportPages::addCover()
{
    const QRectF body = m_flow.body();
    const QImage logo = readLogo(m_report.logo);
    const QSizeF size = logoSize(logo);
    if (!logo.isNull() || !m_report.brand.isEmpty()) {
        const qreal gap = logo.isNull() ? 0 : pt(12);
        const QRectF picture(body.topLeft(), size);
        const TextBlock brand(m_report.brand, {fontOf(11, true), ink().muted, 2, Side::Left},
                              body.width() - size.width() - gap);
        const qreal height = std::max(size.height(), brand.height());
        const QPointF at(picture.right() + gap, body.top() + (height - brand.height()) / 2);
        m_flow.place(height, [logo, picture, brand, at](QPainter& painter) {
            if (!logo.isNull())
                painter.drawImage(picture, logo);
            brand.paint(painter, at);
        });
        m_flow.space(pt(16));
    }
    addText(m_report.title, fontOf(22, true), ink().text, 4, pt(4));
    addText(m_report.subtitle, fontOf(10.5), ink().muted, 4, pt(8));
    const QRectF rule(body.left(), m_flow.y(), pt(64), pt(2.2));
    m_flow.place(rule.height(), [rule](QPainter& painter) { painter.fillRect(rule, ink().accent); });
    m_flow.space(pt(12));
}

void ReportPages::addNotes()
{
    for (const QString& note : m_report.notes)
        addText(note, fontOf(9), ink().text, 12, pt(4));
    m_flow.space(pt(4));
}

void ReportPages::addText(const QString& text, const QFont& font, const QColor& colour, int lines, qreal after)
{
    const TextBlock block(text, {font, colour, lines}, m_flow.body().width());
    if (block.isEmpty())
        return;
    m_flow.need(block.height());
    const QPointF at(m_flow.body().left(), m_flow.y());
    m_flow.place(block.height(), [block, at](QPainter& painter) { block.paint(painter, at); });
    m_flow.space(after);
}

void ReportPages::addSection(const ReportSection& section, const StopFlag& stop)
{
    const qreal width = m_flow.body().width();
    const TextBlock heading(section.heading, {fontOf(titlePoints, true), ink().text, 3}, width);
    const TextBlock subtitle(section.subtitle, {fontOf(9), ink().muted, 4}, width);
    std::optional<PageTable> table;
    if (section.table)
        table.emplace(m_flow, *section.table, m_numbers, m_words, stop);
    // A heading never stands alone at the foot of a page.
    qreal first = table ? partGap + table->leadHeight() : 0;
    if (section.chart)
        first = partGap + chartBlockHeight(*section.chart);
    if (!section.figures.empty())
        first = firstTilesHeight(section.figures, m_numbers, m_words);
    const qreal above = heading.height() + pt(1) + subtitle.height() + headingGap;
    m_flow.space(sectionGap);
    m_flow.need(std::min(above + first, m_flow.body().height()));
    const QPointF at(m_flow.body().left(), m_flow.y());
    const QPointF below = at + QPointF(0, heading.height() + pt(1));
    m_flow.place(heading.height() + pt(1) + subtitle.height(), [=](QPainter& painter) {
        heading.paint(painter, at);
        subtitle.paint(painter, below);
    });
    m_flow.space(headingGap);
    addTiles(m_flow, section.figures, m_numbers, m_words);
    if (section.chart) {
        m_flow.space(partGap);
        addChart(*section.chart);
    }
    if (table) {
        m_flow.space(partGap);
        table->add();
    }
}

qreal ReportPages::chartBlockHeight(const ReportChart& chart) const
{
    const qreal width = m_flow.body().width();
    const TextBlock summary(chart.summary, {fontOf(8.5), ink().muted, 6}, width);
    return chartHeight({chart, m_numbers, m_words}, width) + (summary.isEmpty() ? 0 : summaryGap + summary.height());
}

void ReportPages::addChart(const ReportChart& chart)
{
    const ChartContext context{chart, m_numbers, m_words};
    const qreal width = m_flow.body().width();
    const qreal height = std::min(chartHeight(context, width), m_flow.body().height());
    const TextBlock summary(chart.summary, {fontOf(8.5), ink().muted, 6}, width);
    m_flow.need(std::min(chartBlockHeight(chart), m_flow.body().height()));
    const QRectF area(m_flow.body().left(), m_flow.y(), width, height);
    // The chart is part of m_report, which lives as long as the pages.
    m_flow.place(height, [area, context](QPainter& painter) { paintChart(painter, area, context); });
    if (summary.isEmpty())
        return;
    m_flow.space(summaryGap);
    m_flow.need(summary.height());
    const QPointF at(m_flow.body().left(), m_flow.y());
    m_flow.place(summary.height(), [summary, at](QPainter& painter) { summary.paint(painter, at); });
    m_flow.space(pt(6));
}

// Each whole on its page, the first one with the appendix's heading.
void ReportPages::addDefinitions()
{
    if (m_report.definitions.empty())
        return;
    m_flow.space(sectionGap + pt(6));
    const TextBlock heading(m_words.definitions, {fontOf(titlePoints, true), ink().text, 1}, m_flow.body().width());
    m_flow.need(heading.height() + pt(10) + definitionBlock(m_report.definitions.front()).height());
    addText(m_words.definitions, fontOf(titlePoints, true), ink().text, 1, pt(4));
    for (const ReportDefinition& definition : m_report.definitions) {
        m_flow.space(pt(6));
        definitionBlock(definition).placeOn(m_flow);
    }
}

PageBlock ReportPages::definitionBlock(const ReportDefinition& definition) const
{
    PageBlock block(m_flow.body().width());
    block.addHeading(definition.name, fontOf(10, true), 2, pt(1));
    block.addFact(m_words.formula, definition.formula);
    block.addFact(m_words.unit, definition.unit);
    block.addFact(m_words.needs, definition.needs.join(u", "_s));
    block.addFact(m_words.source, definition.source);
    block.addFact(m_words.excludes, definition.excludes);
    return block;
}

QString ReportPages::madeText() const
{
    return m_words.madeAt.arg(m_numbers.shown(m_report.madeAt), m_report.zone.name());
}

void ReportPages::addProvenance()
{
    PageBlock block(m_flow.body().width());
    block.addHeading(m_words.provenance, fontOf(titlePoints, true), 1, pt(4));
    block.addFact(m_words.sampleDigest, m_report.provenance.sampleDigest);
    block.addFact(m_words.formulaVersion, QString::number(m_report.provenance.formulaVersion));
    block.addFact(m_words.programVersion, m_report.provenance.programVersion);
    block.addFact(m_words.made, u"%1 (%2)"_s.arg(m_numbers.shown(m_report.madeAt), m_report.zone.name()));
    m_flow.space(sectionGap);
    block.placeOn(m_flow);
}

// Last, when it is known how many pages there are. From the second page on the title stands above too.
void ReportPages::addFeet()
{
    const QRectF body = m_flow.body();
    const QFont font = fontOf(7.5);
    const QString made = madeText();
    const QString digest = m_report.provenance.sampleDigest.isEmpty()
                               ? QString()
                               : m_words.digest.arg(m_report.provenance.sampleDigest.left(shortDigest));
    const QString title = m_report.title, brand = m_report.brand;
    for (size_t page = 0; page < m_flow.count(); ++page) {
        const QString number = m_words.pageOf.arg(page + 1).arg(m_flow.count());
        const bool first = page == 0;
        m_flow.addTo(page, [=](QPainter& painter) {
            painter.setPen(QPen(ink().border, pt(0.6)));
            const qreal line = body.bottom() + pt(14);
            painter.drawLine(QPointF(body.left(), line), QPointF(body.right(), line));
            const QRectF foot(body.left(), line + pt(4), body.width(), lineHeight(font));
            const qreal third = foot.width() / 3;
            paintWords(painter, foot.adjusted(0, 0, -third, 0), made, font, ink().muted);
            paintWords(painter, foot.adjusted(third * 1.2, 0, -third * 0.8, 0), digest, font, ink().muted,
                       Side::Centre);
            paintWords(painter, foot.adjusted(third * 2, 0, 0, 0), number, font, ink().muted, Side::Right);
            if (first)
                return;
            const QRectF head(body.left(), body.top() - pt(24), body.width(), lineHeight(font));
            paintWords(painter, head.adjusted(0, 0, -third, 0), title, font, ink().muted);
            paintWords(painter, head.adjusted(third * 2, 0, 0, 0), brand, font, ink().muted, Side::Right);
            painter.setPen(QPen(ink().border, pt(0.6)));
            painter.drawLine(QPointF(body.left(), head.bottom() + pt(3)), QPointF(body.right(), head.bottom() + pt(3)));
        });
    }
}

} // namespace parvis::report
