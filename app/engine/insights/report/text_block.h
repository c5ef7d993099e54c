// SPDX-License-Identifier: GPL-3.0-or-later
// Words laid out in a width: each paragraph in its own direction, words too long for a line broken anywhere, and what
// is more than so many lines ended by "…". Whatever a stranger wrote stays inside its box. One thread.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QTextLayout>
#include <memory>

namespace parvis::report {

enum class Side { Leading, Left, Centre, Right }; // Leading: where the text's own direction begins

struct TextStyle {
    QFont font;
    QColor colour;
    int mostLines = 4;
    Side side = Side::Leading;
};

class TextBlock
{
public:
    TextBlock() = default;
    TextBlock(const QString& text, const TextStyle& style, qreal width);

    qreal height() const { return m_height; }
    qreal naturalWidth() const { return m_naturalWidth; } // of its widest line
    bool isEmpty() const { return m_lines.empty(); }
    void paint(QPainter& painter, const QPointF& at) const;

private:
    struct Line {
        std::shared_ptr<QTextLayout> layout;
        int index = 0;
        QPointF at; // from the block's corner
    };
    void addLine(const std::shared_ptr<QTextLayout>& layout, QTextLine line, bool isRightToLeft);

    TextStyle m_style;
    qreal m_width = 0, m_height = 0, m_naturalWidth = 0;
    std::vector<Line> m_lines;
};

// One line for a page: line ends and tabs are blanks, marks do not pile up beyond their line, nothing without end.
QString pageText(const QString& text);
// One line into the box, cut with "…".
void paintWords(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, const QColor& colour,
                Side side = Side::Left);

} // namespace parvis::report
