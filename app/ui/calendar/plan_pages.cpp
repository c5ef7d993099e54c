// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/plan_pages.h"

#include "engine/off_thread.h"
#include "engine/publishing/exchange_desk.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QStyle>
#include <QTextLayout>
#include <array>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 7, mostLanes = 3;
constexpr qreal laneHeight = 11, badgeSide = 9, gap = 3;

const Tokens& ink()
{
    return tokens(false); // paper is light
}

QFont atSize(const QFont& font, qreal points, bool strong = false)
{
    QFont made = font;
    made.setPointSizeF(points);
    made.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return made;
}

// At most so many lines of the width; the last one says by its end that there was more.
void paintLines(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, int lines)
{
    QTextLayout layout(text, font, painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    const QFontMetricsF metrics(font, painter.device());
    layout.beginLayout();
    qreal y = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(box.width());
        const bool cut = i == lines - 1 && line.textStart() + line.textLength() < text.size();
        if (cut) {
            const QString rest = metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, box.width());
            painter.setFont(font);
            painter.drawText(QRectF(box.left(), box.top() + y, box.width(), metrics.height()),
                             (text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop, rest);
        } else {
            line.draw(&painter, QPointF(box.left(), box.top() + y));
        }
        y += metrics.lineSpacing();
    }
    layout.endLayout();
}

} // namespace

PlanPages::PlanPages(QPagedPaintDevice& device, const PlanSheet& sheet, const QFont& font)
    : m_device(device),
      m_sheet(sheet),
      m_look{atSize(font, 14, true), atSize(font, 8), atSize(font, 8.5), atSize(font, 7.5), atSize(font, 8, true)},
      m_unit(device.logicalDpiX() / 72.0),
      m_area(0, 0, device.width(), device.height())
{
    const qreal head = lineOf(m_look.title) + lineOf(m_look.small) + pt(10);
    m_body = m_area.adjusted(0, head, 0, -lineOf(m_look.small) - pt(8));
    newPage();
    if (sheet.kind == PlanSheet::Kind::List)
        layOutList();
    else
        layOutGrid();
    if (sheet.isEmpty())
        addText(m_area.adjusted(0, head - lineOf(m_look.small) - pt(6), 0, 0), sheet.nothing, m_look.small, ink().muted,
                Qt::AlignHCenter | Qt::AlignTop);
    addFeet();
}

qreal PlanPages::lineOf(const QFont& font) const
{
    return QFontMetricsF(font, &m_device).lineSpacing();
}

QRectF PlanPages::mirrored(const QRectF& rect) const
{
    if (m_sheet.direction == Qt::LeftToRight)
        return rect;
    return {m_area.right() - (rect.right() - m_area.left()), rect.top(), rect.width(), rect.height()};
}

qreal PlanPages::column(int index) const
{
    return m_body.left() + index * m_body.width() / columns;
}

void PlanPages::addText(const QRectF& rect, const QString& text, const QFont& font, const QColor& colour,
                        Qt::Alignment alignment)
{
    const QRectF box = mirrored(rect);
    const auto visual = QStyle::visualAlignment(m_sheet.direction, alignment);
    add([=, this](QPainter& painter) {
        painter.setFont(font);
        painter.setPen(colour);
        const QFontMetricsF metrics(font, &m_device);
        painter.drawText(box, static_cast<int>(visual),
                         metrics.elidedText(text, Qt::ElideRight, box.width() + pt(0.5)));
    });
}

void PlanPages::newPage()
{
    m_pages.emplace_back();
    addHead();
}

void PlanPages::addHead()
{
    const qreal title = lineOf(m_look.title), small = lineOf(m_look.small);
    addText({m_area.left(), m_area.top(), m_area.width(), title}, m_sheet.title, m_look.title, ink().text);
    addText({m_area.left(), m_area.top() + title, m_area.width(), small}, m_sheet.about, m_look.small, ink().muted);
}

// Last, when it is known how many pages there are.
void PlanPages::addFeet()
{
    const qreal small = lineOf(m_look.small);
    const QRectF rect = mirrored({m_area.left(), m_area.bottom() - small, m_area.width(), small});
    for (int page = 0; page < count(); ++page) {
        const QString words = m_sheet.pageOf.arg(page + 1).arg(count());
        m_pages[static_cast<size_t>(page)].push_back([rect, words, font = m_look.small](QPainter& painter) {
            painter.setFont(font);
            painter.setPen(ink().muted);
            painter.drawText(rect, Qt::AlignHCenter | Qt::AlignBottom, words);
        });
    }
}

void PlanPages::paint(QPainter& painter, int page) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Piece& piece : m_pages.at(static_cast<size_t>(page))) {
        painter.save();
        piece(painter);
        painter.restore();
    }
}

qreal PlanPages::entryHeight() const
{
    return lineOf(m_look.strong) + wordLines() * lineOf(m_look.base) + pt(gap);
}

// The number of a day and the campaigns.
qreal PlanPages::weekHead() const
{
    return lineOf(m_look.strong) + pt(2 * gap) + (m_sheet.bars.empty() ? 0 : mostLanes * pt(laneHeight));
}

// By its fullest day.
qreal PlanPages::weekNeed(size_t first) const
{
    size_t most = 0;
    for (size_t i = first; i < qMin(first + columns, m_sheet.days.size()); ++i)
        most = qMax(most, m_sheet.days[i].entries.size());
    return weekHead() + static_cast<qreal>(most) * entryHeight();
}

// What all weeks need. Where a little is missing to one page, the words get a little smaller.
qreal PlanPages::fitted(qreal room)
{
    constexpr qreal step = 0.96;
    constexpr int most = 6;
    const auto whole = [this] {
        qreal sum = 0;
        for (size_t first = 0; first + columns <= m_sheet.days.size(); first += columns)
            sum += weekNeed(first);
        return sum;
    };
    const Look before = m_look;
    for (int i = 0; whole() > room; ++i) {
        if (i == most) {
            m_look = before;
            break;
        }
        for (QFont* font : {&m_look.base, &m_look.small, &m_look.strong})
            font->setPointSizeF(font->pointSizeF() * step);
    }
    return whole();
}

// Weeks share the page where all of them fit on one; else each takes what it needs, and a week that is fuller than a
// page goes on on the next.
void PlanPages::layOutGrid()
{
    const qreal names = lineOf(m_look.head) + pt(4);
    const auto begin = [&] {
        for (int i = 0; i < columns; ++i)
            addText({column(i) + pt(3), m_body.top(), column(1) - column(0) - pt(6), names}, m_sheet.weekdays.value(i),
                    m_look.head, ink().muted);
        return m_body.top() + names;
    };
    const size_t weeks = m_sheet.days.size() / columns;
    const qreal room = m_body.height() - names;
    const qreal whole = fitted(room);
    const qreal spare = whole < room ? (room - whole) / static_cast<qreal>(qMax<size_t>(weeks, 1)) : 0;
    const qreal least = weekHead() + entryHeight();
    qreal y = begin();
    for (size_t week = 0; week < weeks; ++week) {
        std::vector<size_t> out(columns, 0);
        for (bool goesOn = false;; goesOn = true) {
            size_t left = 0;
            for (size_t i = 0; i < columns; ++i)
                left = qMax(left, m_sheet.days[week * columns + i].entries.size() - out[i]);
            if (goesOn && left == 0)
                break;
            if (m_body.bottom() - y < least - pt(1)) {
                newPage();
                y = begin();
            }
            const qreal wanted = weekHead() + static_cast<qreal>(left) * entryHeight() + (goesOn ? 0 : spare);
            const qreal height = qMin(wanted, m_body.bottom() - y);
            addWeek(week * columns, y, height, out, goesOn);
            y += height;
        }
    }
}

void PlanPages::addWeek(size_t first, qreal y, qreal height, std::vector<size_t>& from, bool goesOn)
{
    const qreal width = column(1) - column(0);
    const qreal number = lineOf(m_look.strong) + pt(gap);
    for (int i = 0; i < columns; ++i) {
        const QRectF cell = mirrored({column(i), y, width, height});
        const bool outside = m_sheet.days[first + static_cast<size_t>(i)].outside;
        add([cell, outside](QPainter& painter) {
            if (outside)
                painter.fillRect(cell, ink().shade);
            painter.setPen(QPen(ink().border, 0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell);
        });
        addDayHead(m_sheet.days[first + static_cast<size_t>(i)], {column(i), y, width, number}, goesOn);
    }
    const qreal top = y + number + addBars(first, y + number) + pt(gap);
    for (int i = 0; i < columns; ++i) {
        const auto& entries = m_sheet.days[first + static_cast<size_t>(i)].entries;
        size_t& next = from[static_cast<size_t>(i)];
        for (qreal at = top; next < entries.size() && at + entryHeight() <= y + height + pt(0.5); at += entryHeight())
            addEntry(entries[next++], {column(i) + pt(3), at, width - pt(6), entryHeight() - pt(gap)});
    }
}

void PlanPages::addDayHead(const PlanSheet::Day& day, const QRectF& cell, bool goesOn)
{
    const QRectF line = cell.adjusted(pt(3), pt(1), -pt(3), 0);
    const qreal number = QFontMetricsF(m_look.strong, &m_device).horizontalAdvance(day.name) + pt(5);
    addText(line, day.name, m_look.strong, day.outside ? ink().muted : ink().text);
    const QString aside = goesOn ? m_sheet.continued : day.aside.join(u" · "_s);
    if (!aside.isEmpty())
        addText(line.adjusted(number, 0, 0, 0), aside, m_look.small, ink().muted);
}

// Campaigns over the days of a week; answers the height they take.
qreal PlanPages::addBars(size_t first, qreal y)
{
    std::array<int, mostLanes> freeFrom{};
    int used = 0;
    for (const PlanSheet::Bar& bar : m_sheet.bars) {
        const int from = qMax(0, bar.from - static_cast<int>(first));
        const int to = qMin(columns - 1, bar.to - static_cast<int>(first));
        if (from >= columns || to < 0)
            continue;
        const auto lane = std::find_if(freeFrom.begin(), freeFrom.end(), [from](int day) { return day <= from; });
        if (lane == freeFrom.end())
            continue;
        *lane = to + 1;
        const int number = static_cast<int>(lane - freeFrom.begin());
        used = qMax(used, number + 1);
        const QRectF box(column(from) + pt(2), y + number * pt(laneHeight), column(to + 1) - column(from) - pt(4),
                         pt(laneHeight - 1.5));
        const QRectF shown = mirrored(box);
        add([shown, colour = mixed(bar.colour, Qt::white, 0.25), this](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawRoundedRect(shown, pt(2), pt(2));
        });
        addText(box.adjusted(pt(4), 0, -pt(4), 0), bar.name, m_look.small, ink().text);
    }
    return used * pt(laneHeight);
}

// Time, badge and account over the first words, with the account's colour at the edge.
void PlanPages::addEntry(const PlanSheet::Entry& entry, const QRectF& box)
{
    const qreal line = lineOf(m_look.strong), bar = pt(2), side = pt(badgeSide);
    const QRectF edge = mirrored({box.left(), box.top(), bar, box.height()});
    const qreal left = box.left() + bar + pt(3);
    const qreal time = QFontMetricsF(m_look.strong, &m_device).horizontalAdvance(entry.time) + pt(3);
    const QRectF badge = mirrored({left + time, box.top() + (line - side) / 2, side, side});
    const QRectF text = mirrored({left, box.top() + line, box.right() - left, box.height() - line});
    add([=, this, lines = wordLines()](QPainter& painter) {
        painter.fillRect(edge, entry.colour);
        painter.setFont(m_look.strong);
        paintNetworkBadge(&painter, badge.toAlignedRect(), entry.network);
        painter.setPen(ink().text);
        paintLines(painter, text, entry.text, m_look.base, lines);
    });
    addText({left, box.top(), time, line}, entry.time, m_look.strong, ink().text);
    const qreal after = left + time + side + pt(3);
    const QString who = entry.trouble ? u"%1 · %2"_s.arg(entry.account, entry.state) : entry.account;
    addText({after, box.top(), box.right() - after, line}, who, m_look.small,
            entry.trouble ? ink().danger : ink().muted);
}

qreal PlanPages::listHeight(const PlanSheet::Entry& entry) const
{
    const qreal width = m_body.width() * 0.46;
    const QRectF bounds =
        QFontMetricsF(m_look.base, &m_device).boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, entry.text);
    const qreal lines = std::ceil(bounds.height() / lineOf(m_look.base) - 0.05);
    return qBound(1.0, lines, 4.0) * lineOf(m_look.base) + pt(4);
}

void PlanPages::layOutList()
{
    qreal y = m_body.top();
    const qreal head = lineOf(m_look.strong) + pt(8);
    for (const PlanSheet::Day& day : m_sheet.days) {
        if (day.entries.empty() && day.aside.isEmpty())
            continue;
        const qreal first = day.entries.empty() ? 0 : listHeight(day.entries.front());
        if (y + head + first > m_body.bottom()) {
            newPage();
            y = m_body.top();
        }
        y = addListDay(day, y, false);
        for (const PlanSheet::Entry& entry : day.entries) {
            const qreal height = listHeight(entry);
            if (y + height > m_body.bottom()) {
                newPage();
                y = addListDay(day, m_body.top(), true);
            }
            y = addListEntry(entry, y, height);
        }
    }
}

qreal PlanPages::addListDay(const PlanSheet::Day& day, qreal y, bool goesOn)
{
    const qreal line = lineOf(m_look.strong);
    const QRectF box(m_body.left(), y + pt(4), m_body.width(), line);
    const qreal name = QFontMetricsF(m_look.strong, &m_device).horizontalAdvance(day.name) + pt(8);
    addText(box, day.name, m_look.strong, ink().text);
    addText(box.adjusted(name, 0, 0, 0), goesOn ? m_sheet.continued : day.aside.join(u" · "_s), m_look.small,
            ink().muted);
    const QLineF rule(m_body.left(), box.bottom() + pt(1.5), m_body.right(), box.bottom() + pt(1.5));
    add([rule](QPainter& painter) {
        painter.setPen(QPen(ink().border, 0));
        painter.drawLine(rule);
    });
    return y + line + pt(8);
}

qreal PlanPages::addListEntry(const PlanSheet::Entry& entry, qreal y, qreal height)
{
    const qreal width = m_body.width(), left = m_body.left(), line = lineOf(m_look.base), side = pt(badgeSide);
    const QRectF edge = mirrored({left, y, pt(2), height - pt(4)});
    const QRectF badge = mirrored({left + width * 0.11, y + (line - side) / 2, side, side});
    const QRectF words = mirrored({left + width * 0.36, y, width * 0.46, height});
    add([=, this](QPainter& painter) {
        painter.fillRect(edge, entry.colour);
        painter.setFont(m_look.base);
        paintNetworkBadge(&painter, badge.toAlignedRect(), entry.network);
        painter.setPen(ink().text);
        paintLines(painter, words, entry.text, m_look.base, 4);
    });
    const qreal account = left + width * 0.11 + side + pt(4);
    addText({left + pt(5), y, width * 0.1, line}, entry.time, m_look.strong, ink().text);
    addText({account, y, left + width * 0.35 - account, line}, entry.account, m_look.base, ink().text);
    addText({left + width * 0.84, y, width * 0.16, line}, entry.state, m_look.small,
            entry.trouble ? ink().danger : ink().muted);
    return y + height;
}

Async<qint64> writePlanPdf(const QString& file, const PlanSheet& sheet, const QFont& font)
{
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return offThread<QByteArray>([sheet, font, letter]() -> Result<QByteArray> {
               QBuffer buffer;
               buffer.open(QIODevice::WriteOnly);
               QPdfWriter writer(&buffer);
               writer.setCreator(u"Parvis"_s);
               writer.setTitle(sheet.title);
               writer.setResolution(600);
               const auto way = sheet.kind == PlanSheet::Kind::List ? QPageLayout::Portrait : QPageLayout::Landscape;
               writer.setPageLayout({QPageSize(letter ? QPageSize::Letter : QPageSize::A4), way,
                                     QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter});
               const PlanPages pages(writer, sheet, font);
               QPainter painter(&writer);
               for (int page = 0; page < pages.count(); ++page) {
                   if (page > 0)
                       writer.newPage();
                   pages.paint(painter, page);
               }
               if (!painter.end())
                   return failure(ErrorKind::Storage, u"the pages could not be written"_s);
               return buffer.data();
           })
        .thenResult(qApp, [file](Result<QByteArray> bytes) {
            return bytes ? writeWholeFile(file, *bytes) : Async<qint64>::failed(bytes.error());
        });
}

} // namespace parvis::ui
