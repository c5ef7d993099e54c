// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/page_block.h"

namespace parvis::report {
namespace {

constexpr qreal labelWidth = pt(112), labelGap = pt(6), factPoints = 8.5;

} // namespace

void PageBlock::add(Line line)
{
    line.height = std::max(line.label.height(), line.words.height());
    m_height += line.height + line.after;
    m_lines.push_back(std::move(line));
}

void PageBlock::addHeading(const QString& text, const QFont& font, int lines, qreal after)
{
    Line line;
    line.words = TextBlock(text, {font, ink().text, lines}, m_width);
    line.after = after;
    if (!line.words.isEmpty())
        add(std::move(line));
}

void PageBlock::addFact(const QString& label, const QString& text)
{
    if (text.isEmpty())
        return;
    Line line;
    line.label = TextBlock(label, {fontOf(factPoints), ink().muted, 2}, labelWidth - labelGap);
    line.words = TextBlock(text, {fontOf(factPoints), ink().text, 12}, m_width - labelWidth);
    line.wordsAt = labelWidth;
    line.after = pt(1);
    add(std::move(line));
}

void PageBlock::placeOn(PageFlow& flow) const
{
    flow.need(std::min(m_height, flow.body().height()));
    for (const Line& line : m_lines) {
        flow.need(line.height);
        const QPointF at(flow.body().left(), flow.y());
        flow.place(line.height,
                   [label = line.label, words = line.words, wordsAt = line.wordsAt, at](QPainter& painter) {
                       label.paint(painter, at);
                       words.paint(painter, at + QPointF(wordsAt, 0));
                   });
        flow.space(line.after);
    }
}

} // namespace parvis::report
