// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a plan on any paged device: vector text, numbered, nothing cut off. Any thread; the device decides paper and
// resolution.
#pragma once

#include "base/async.h"
#include "ui/calendar/plan_sheet.h"

#include <QFont>
#include <QRectF>
#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace parvis::ui {

class PlanPages
{
public:
    // Lays out; font: the family of the window.
    PlanPages(QPagedPaintDevice& device, const PlanSheet& sheet, const QFont& font);
    int count() const { return static_cast<int>(m_pages.size()); }
    void paint(QPainter& painter, int page) const;

private:
    using Piece = std::function<void(QPainter&)>;
    struct Look {
        QFont title, head, base, small, strong;
    };
    void newPage();
    void add(Piece piece) { m_pages.back().push_back(std::move(piece)); }
    void addText(const QRectF& rect, const QString& text, const QFont& font, const QColor& ink,
                 Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
    void addHead();
    void addFeet();
    void layOutGrid();
    qreal weekHead() const;
    qreal weekNeed(size_t first) const;
    qreal fitted(qreal room);
    // Paints what fits into the height from y; `from` are the entries of each day that are out already.
    void addWeek(size_t first, qreal y, qreal height, std::vector<size_t>& from, bool goesOn);
    void addDayHead(const PlanSheet::Day& day, const QRectF& cell, bool goesOn);
    qreal addBars(size_t first, qreal y);
    void addEntry(const PlanSheet::Entry& entry, const QRectF& box);
    void layOutList();
    qreal addListDay(const PlanSheet::Day& day, qreal y, bool goesOn);
    qreal addListEntry(const PlanSheet::Entry& entry, qreal y, qreal height);
    qreal listHeight(const PlanSheet::Entry& entry) const;
    qreal column(int index) const;
    QRectF mirrored(const QRectF& rect) const;
    qreal pt(qreal points) const { return points * m_unit; }
    qreal lineOf(const QFont& font) const;
    qreal entryHeight() const;
    int wordLines() const { return m_sheet.kind == PlanSheet::Kind::Week ? 4 : 1; }

    QPagedPaintDevice& m_device;
    const PlanSheet& m_sheet;
    Look m_look;
    qreal m_unit = 1; // device pixels per point
    QRectF m_area;    // of a page's content
    QRectF m_body;    // below the head, above the feet
    std::vector<std::vector<Piece>> m_pages;
};

// On the pool, in A4 or Letter as the locale has it; months and weeks across.
Async<qint64> writePlanPdf(const QString& file, const PlanSheet& sheet, const QFont& font);

} // namespace parvis::ui
