// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/page_flow.h"

namespace parvis::report {

PageFlow::PageFlow() : m_body(marginSide, marginTop, pageWidth - 2 * marginSide, pageHeight - marginTop - marginBottom)
{
    newPage();
}

void PageFlow::newPage()
{
    m_pages.emplace_back();
    m_y = m_body.top();
}

void PageFlow::need(qreal height)
{
    if (height > room() && !isAtTop())
        newPage();
}

void PageFlow::space(qreal height)
{
    if (!isAtTop())
        m_y += height;
}

void PageFlow::place(qreal height, Piece piece)
{
    m_pages.back().push_back(std::move(piece));
    m_y += height;
}

void PageFlow::paint(QPainter& painter, size_t page) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    for (const Piece& piece : m_pages.at(page)) {
        painter.save();
        piece(painter);
        painter.restore();
    }
}

} // namespace parvis::report
