// SPDX-License-Identifier: GPL-3.0-or-later
// A heading and what belongs to it, measured before it is placed, so that it stands on one page.
#pragma once

#include "engine/insights/report/page_flow.h"
#include "engine/insights/report/text_block.h"

namespace parvis::report {

class PageBlock
{
public:
    explicit PageBlock(qreal width) : m_width(width) {}

    void addHeading(const QString& text, const QFont& font, int lines, qreal after);
    // A label and its words beside it; nothing where there are no words.
    void addFact(const QString& label, const QString& text);

    qreal height() const { return m_height; }
    // On the next page where it does not fit on this one. Higher than a page: from line to line.
    void placeOn(PageFlow& flow) const;

private:
    struct Line {
        TextBlock label, words;
        qreal wordsAt = 0, height = 0, after = 0;
    };
    void add(Line line);

    qreal m_width = 0, m_height = 0;
    std::vector<Line> m_lines;
};

} // namespace parvis::report
