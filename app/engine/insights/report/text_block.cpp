// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/text_block.h"

#include "domain/insights/report_text.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextBoundaryFinder>

namespace parvis::report {
namespace {

constexpr qsizetype longestText = 2'500;
constexpr int mostMarks = 4; // of one letter; Vietnamese and vocalised Arabic need three
constexpr qreal leading = 1.06;

bool isMark(QChar c)
{
    return c.isMark() || c.combiningClass() != 0;
}

// Letters of pictures begin here, and so do marks that are none.
constexpr char16_t firstPicture = 0x203C;
constexpr int pictureSize = 48;

bool isOfPictures(const QTextLine& line, qsizetype start, qsizetype length)
{
    const auto runs = line.glyphRuns(int(start), int(length));
    return std::any_of(runs.begin(), runs.end(),
                       [](const QGlyphRun& run) { return run.rawFont().familyName().contains(u"Emoji"); });
}

void paintPicture(QPainter& painter, const QString& cluster, QFont font, const QPointF& baseline)
{
    const qreal scale = font.pixelSize() / qreal(pictureSize);
    font.setPixelSize(pictureSize);
    const QFontMetricsF metrics(font);
    const int above = int(metrics.ascent() * 1.3), height = above + int(metrics.descent() * 1.3);
    QImage image(std::max(1, int(metrics.horizontalAdvance(cluster)) + 2), height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter brush(&image);
    brush.setFont(font);
    brush.drawText(QPointF(0, above), cluster);
    brush.end();
    painter.drawImage(QRectF(baseline.x(), baseline.y() - above * scale, image.width() * scale, height * scale), image);
}

// Fonts of coloured pictures have no outlines: neither a PDF nor a large font shows them. Each is painted small, and
// set in its place as an image.
void paintPictures(QPainter& painter, const QTextLayout& layout, const QTextLine& line, const QPointF& at)
{
    const QString text = layout.text().mid(line.textStart(), line.textLength());
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= firstPicture; }) ||
        !isOfPictures(line, line.textStart(), line.textLength()))
        return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = finder.toNextBoundary();
        if (end <= start)
            break;
        if (isOfPictures(line, line.textStart() + start, end - start)) {
            const qreal one = line.cursorToX(int(line.textStart() + start));
            const qreal other = line.cursorToX(int(line.textStart() + end));
            paintPicture(painter, text.mid(start, end - start), layout.font(),
                         at + QPointF(std::min(one, other), line.y() + line.ascent()));
        }
        start = end;
    }
}

std::shared_ptr<QTextLayout> layoutOf(const QString& text, const QFont& font)
{
    auto layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(option);
    return layout;
}

} // namespace

QString pageText(const QString& text)
{
    QString result;
    int marks = 0;
    for (const QChar c : cutText(text, longestText)) {
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > mostMarks)
            continue;
        if (!c.isSpace())
            result += c;
        else if (!result.isEmpty() && !result.back().isSpace())
            result += c == u'\n' || c == u'\t' ? QChar(u' ') : c;
    }
    return result;
}

TextBlock::TextBlock(const QString& text, const TextStyle& style, qreal width) : m_style(style), m_width(width)
{
    const QString words = pageText(text);
    if (words.isEmpty())
        return;
    const bool isRightToLeft = words.isRightToLeft();
    const auto layout = layoutOf(words, style.font);
    std::vector<QTextLine> lines;
    QString rest;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        if (int(lines.size()) == style.mostLines) {
            rest = words.mid(lines.back().textStart());
            lines.pop_back();
            break;
        }
        line.setLineWidth(width);
        line.setPosition({0, 0});
        lines.push_back(line);
    }
    layout->endLayout();
    for (const QTextLine& line : lines)
        addLine(layout, line, isRightToLeft);
    if (rest.isEmpty())
        return;
    const auto last = layoutOf(QFontMetricsF(style.font).elidedText(rest, Qt::ElideRight, width * 0.995), style.font);
    last->beginLayout();
    QTextLine line = last->createLine();
    line.setLineWidth(width);
    line.setPosition({0, 0});
    last->endLayout();
    addLine(last, line, isRightToLeft);
}

void TextBlock::addLine(const std::shared_ptr<QTextLayout>& layout, QTextLine line, bool isRightToLeft)
{
    const qreal natural = std::min(line.naturalTextWidth(), m_width);
    const bool right = m_style.side == Side::Right || (m_style.side == Side::Leading && isRightToLeft);
    const qreal offset = right ? m_width - natural : m_style.side == Side::Centre ? (m_width - natural) / 2 : 0;
    // Every line has the pitch and the base line of the block's own font, whatever script stands in it: so the cells of
    // a row stand on one line.
    const QFontMetricsF metrics(m_style.font);
    m_lines.push_back({layout, line.lineNumber(), QPointF(offset, m_height + metrics.ascent() - line.ascent())});
    m_naturalWidth = std::max(m_naturalWidth, natural);
    m_height += metrics.height() * leading;
}

void TextBlock::paint(QPainter& painter, const QPointF& at) const
{
    painter.setPen(m_style.colour);
    for (const Line& line : m_lines) {
        const QTextLine text = line.layout->lineAt(line.index);
        text.draw(&painter, at + line.at);
        paintPictures(painter, *line.layout, text, at + line.at);
    }
}

void paintWords(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, const QColor& colour,
                Side side)
{
    const TextBlock block(text, {font, colour, 1, side}, box.width());
    block.paint(painter, QPointF(box.left(), box.top() + (box.height() - block.height()) / 2));
}

} // namespace parvis::report
