// SPDX-License-Identifier: GPL-3.0-or-later
// Pages filled from top to bottom. A piece is painted later, at the place it was given.
#pragma once

#include "engine/insights/report/report_look.h"

#include <QPainter>
#include <functional>
#include <vector>

namespace parvis::report {

class PageFlow
{
public:
    using Piece = std::function<void(QPainter&)>;

    PageFlow();
    const QRectF& body() const { return m_body; }
    qreal y() const { return m_y; }
    qreal room() const { return m_body.bottom() - m_y; }
    bool isAtTop() const { return m_y <= m_body.top(); }
    void newPage();
    // A new page where the height does not fit here any more.
    void need(qreal height);
    void space(qreal height);
    // The piece stands at y() and takes the height.
    void place(qreal height, Piece piece);
    // Anywhere on a page, when all pages are known.
    void addTo(size_t page, Piece piece) { m_pages[page].push_back(std::move(piece)); }
    size_t count() const { return m_pages.size(); }
    void paint(QPainter& painter, size_t page) const;

private:
    QRectF m_body;
    qreal m_y = 0;
    std::vector<std::vector<Piece>> m_pages;
};

} // namespace parvis::report
