// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_canvas.h"

#include "ui/calendar/calendar_rhythm.h"
#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace parvis::ui {

using namespace Qt::StringLiterals;

CalendarCanvas::CalendarCanvas(const UiContext& context, CalendarModel& model, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(model), m_painter(context), m_day(context.today())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(450);
    connect(&m_hoverTimer, &QTimer::timeout, this, [this] {
        if (const auto* row = m_model.find(m_hover); row && !m_dragging)
            Q_EMIT hovered(row, chipRect(m_hover));
    });
    connect(&m_model, &CalendarModel::daysChanged, this, [this](const QSet<int>& offsets) {
        // A drag or a selection of something that is gone ends with it.
        if (m_dragging && !m_model.find(m_pressed))
            endDrag();
        if (!m_selected.isNull() && !m_model.find(m_selected))
            select({});
        m_marked.removeIf([this](PublicationId id) { return !m_model.find(id); });
        if (!isVisible()) {
            m_laidOut = false;
            return;
        }
        layOut();
        for (const int offset : offsets)
            update(dayRect(m_model.first().addDays(offset)).adjusted(-1, -1, 1, 1));
        describe();
    });
    connect(&m_model, &CalendarModel::surroundingsChanged, this, &CalendarCanvas::relayOut);
    connect(&m_context.book, &AccountBook::changed, this, [this] {
        m_painter.forget();
        update();
    });
}

bool CalendarCanvas::isShown(LocalDate date) const
{
    return date >= m_model.first() && m_model.first().daysTo(date) < m_model.days();
}

void CalendarCanvas::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_laidOut)
        relayOut();
}

void CalendarCanvas::relayOut()
{
    m_laidOut = true;
    layOut();
    update();
}

void CalendarCanvas::setDay(LocalDate date)
{
    if (date == m_day)
        return;
    const LocalDate before = m_day;
    m_day = date;
    update(dayRect(before));
    update(dayRect(date));
    Q_EMIT chosen();
    describe();
}

void CalendarCanvas::select(PublicationId id)
{
    if (m_marked.size() > 1)
        update();
    m_marked.clear();
    if (!id.isNull())
        m_marked.insert(id);
    if (id == m_selected)
        return;
    update(chipRect(m_selected));
    m_selected = id;
    update(chipRect(id));
    if (const auto* row = m_model.find(id))
        setDay(m_model.shownAt(*row).date);
    Q_EMIT chosen();
    describe();
}

void CalendarCanvas::mark(const std::vector<PublicationId>& ids)
{
    m_marked = QSet<PublicationId>(ids.begin(), ids.end());
    if (!m_selected.isNull())
        m_marked.insert(m_selected);
    update();
    describe();
}

void CalendarCanvas::toggle(PublicationId id)
{
    QSet<PublicationId> marked = m_marked;
    if (marked.remove(id) && !marked.isEmpty() && id == m_selected)
        select(*marked.cbegin());
    else if (!m_marked.contains(id)) {
        marked.insert(id);
        select(id);
    }
    m_marked = marked;
    update();
    describe();
}

std::vector<PublicationRow> CalendarCanvas::marked() const
{
    std::vector<PublicationRow> rows;
    for (const PublicationId id : m_marked) {
        if (const auto* row = m_model.find(id))
            rows.push_back(*row);
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a.plan.due != b.plan.due ? a.plan.due < b.plan.due : a.id < b.id;
    });
    return rows;
}

std::vector<PublicationRow> CalendarCanvas::movable() const
{
    auto rows = marked();
    std::erase_if(rows, [this](const PublicationRow& row) { return !canMove(row); });
    return rows;
}

// A painted view has no child for a screen reader to read: its own name tells what is chosen.
void CalendarCanvas::describe()
{
    const QString day = QLocale().toString(toQDate(m_day), QLocale::LongFormat);
    const auto* row = m_model.find(m_selected);
    const QString words =
        row ? tr("%1, %2, %3, %4: %5", "screen reader: day, time, account, state, first words")
                  .arg(day, shortTime(m_model.shownAt(*row)), m_context.book.name(row->account),
                       words::state(row->state), row->excerpt)
            : tr("%1, %n posts", "screen reader: a day of the calendar", static_cast<int>(m_model.onDay(m_day).size()))
                  .arg(day);
    QStringList parts{words};
    if (row)
        parts << warnings(row->id);
    if (!row)
        parts << dayWords(m_day);
    const auto several = static_cast<int>(m_marked.size());
    const QString name =
        several > 1 ? u"%1 · %2"_s.arg(tr("%n posts selected", "screen reader, calendar", several), parts.join(u' '))
                    : parts.join(u' ');
    if (name != accessibleName())
        setAccessibleName(name);
}

QStringList CalendarCanvas::dayWords(LocalDate date) const
{
    QStringList list;
    if (const QString note = m_model.note(date); !note.isEmpty())
        list << note;
    if (const QString free = m_rhythm ? m_rhythm->freeWords(date) : QString(); !free.isEmpty())
        list << free;
    return list + m_model.backdrop().words(date);
}

bool CalendarCanvas::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const LocalDate date = dateAtPoint(help->pos());
    const QStringList list = chipAt(help->pos()) ? QStringList() : dayWords(date);
    if (list.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), list.join(u'\n'), this, dayRect(date));
    return true;
}

QStringList CalendarCanvas::warnings(PublicationId id) const
{
    const auto* row = m_model.find(id);
    const bool series = row && m_rhythm && m_rhythm->isSeries(row->post);
    QStringList list = planWarnings(m_model, m_context, id, series);
    if (series)
        list << m_rhythm->words(row->post);
    return list;
}

QStringList planWarnings(const CalendarModel& model, const UiContext& context, PublicationId id, bool series)
{
    QStringList list;
    const int marks = model.marks(id);
    if (marks & CalendarModel::SameMinute)
        list << CalendarCanvas::tr("Another post goes out on this account in the same minute.",
                                   "calendar, hover of a post");
    if (const auto other = model.sameText(id); other && !series && (marks & CalendarModel::SameText))
        list << (*other > context.now() ? CalendarCanvas::tr("The same words go out on this account %1.",
                                                             "calendar, hover of a post; %1 day and time")
                                        : CalendarCanvas::tr("The same words went out on this account %1.",
                                                             "calendar, hover of a post; %1 day and time"))
                    .arg(words::when(*other, context.now(), context.zone));
    return list;
}

// The same words again are no mistake of a series.
int CalendarCanvas::marksOf(const PublicationRow& row) const
{
    int look = 0;
    const int marks = m_model.marks(row.id);
    const bool series = m_rhythm && m_rhythm->isSeries(row.post);
    if (marks & CalendarModel::SameMinute)
        look |= ChipPainter::SameMinute;
    if (series)
        look |= ChipPainter::Series;
    else if (marks & CalendarModel::SameText)
        look |= ChipPainter::SameText;
    return look;
}

void CalendarCanvas::setRhythm(const CalendarRhythm* rhythm)
{
    m_rhythm = rhythm;
    connect(m_rhythm, &CalendarRhythm::changed, this, [this] {
        m_painter.forget();
        update();
        describe();
    });
}

QRect CalendarCanvas::chipRect(PublicationId id) const
{
    for (const auto& chip : m_chips) {
        if (chip.id == id)
            return chip.rect;
    }
    return {};
}

QRect CalendarCanvas::moreRect(LocalDate date) const
{
    for (const auto& more : m_mores) {
        if (more.date == date)
            return more.rect;
    }
    return {};
}

const CalendarCanvas::Chip* CalendarCanvas::chipAt(const QPoint& point) const
{
    for (const auto& chip : m_chips) {
        if (chip.rect.contains(point))
            return &chip;
    }
    return nullptr;
}

const CalendarCanvas::More* CalendarCanvas::moreAt(const QPoint& point) const
{
    for (const auto& more : m_mores) {
        if (more.rect.contains(point))
            return &more;
    }
    return nullptr;
}

QRect CalendarCanvas::belowChips(QRect rect, int step) const
{
    for (bool moved = true; moved;) {
        moved = false;
        const auto avoid = [&](const QRect& other) {
            if (!rect.intersects(other))
                return;
            rect.moveTop(other.bottom() + step);
            moved = true;
        };
        for (const auto& chip : m_chips)
            avoid(chip.rect);
        for (const auto& more : m_mores)
            avoid(more.rect);
    }
    return rect;
}

std::optional<WallTime> CalendarCanvas::gapAt(const QPoint& point) const
{
    if (m_readOnly || !m_rhythm || chipAt(point) || moreAt(point))
        return {};
    for (const Gap& gap : gapsOn(dateAtPoint(point))) {
        if (gap.rect.contains(point))
            return gap.time;
    }
    return {};
}

bool CalendarCanvas::canMove(const PublicationRow& row) const
{
    return !m_readOnly && (isPlanned(row.state) || row.state == PublicationState::Missed);
}

LocalDate CalendarCanvas::dropDay() const
{
    return dateAtPoint(m_pointer);
}

// The publication's own wall time moved by whole days and, where the view has hours, quarters of an hour: a clock
// change in between leaves the time of day as it was meant.
WallTime CalendarCanvas::dropTime() const
{
    const auto* row = m_model.find(m_pressed);
    const WallTime shown = m_model.shownAt(*row);
    const int days = shown.date.daysTo(dropDay());
    int minutes = minutesForDrag(m_pointer.y() - m_pressPoint.y());
    if (minutes != 0) {
        const int target = qBound(0, (minuteOfDay(shown) + minutes + 7) / 15 * 15, 1425);
        minutes = target - minuteOfDay(shown);
    }
    WallTime wall = row->plan.wall;
    wall.date = wall.date.addDays(days);
    return addMinutes(wall, minutes);
}

WallTime CalendarCanvas::defaultTime(LocalDate date) const
{
    const WallTime now = wallTimeAt(m_context.now(), m_context.zone);
    if (date == now.date)
        return addMinutes({date, now.hour, 0, 0}, 60);
    return {date, 9, 0, 0};
}

QRect CalendarCanvas::ghostRect() const
{
    if (!m_dragging)
        return {};
    const QRect chip = chipRect(m_pressed);
    const QPoint grip = m_pressPoint - chip.topLeft();
    QRect ghost(m_pointer - grip, QSize(qMax(chip.width(), px(this, 150)), chip.height()));
    return ghost.adjusted(-2, -chip.height() - px(this, 8), px(this, 60), 3);
}

void CalendarCanvas::paintEvent(QPaintEvent* event)
{
    if (!m_laidOut) {
        layOut();
        m_laidOut = true;
    }
    QPainter painter(this);
    paintGround(painter, event->rect());
    for (const auto& chip : m_chips) {
        if (!event->rect().intersects(chip.rect))
            continue;
        const auto* row = m_model.find(chip.id);
        if (!row)
            continue;
        int look = chip.id == m_selected || m_marked.contains(chip.id) ? ChipPainter::Selected : ChipPainter::Plain;
        if (chip.id == m_hover)
            look |= ChipPainter::Hovered;
        look |= marksOf(*row);
        if (m_dragging && !m_copying &&
            (chip.id == m_pressed || (m_marked.contains(m_pressed) && m_marked.contains(chip.id))))
            painter.setOpacity(0.35);
        m_painter.paint(&painter, this, chip.rect, *row, look);
        painter.setOpacity(1);
    }
    const Tokens& t = tokens(this);
    painter.setFont(sized(font(), TextSize::Second));
    for (const auto& more : m_mores) {
        painter.setPen(more.rect.contains(m_pointer) ? t.accent : t.muted);
        painter.drawText(more.rect.adjusted(px(this, 8), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeading,
                         tr("+%n more", "calendar, under the last post that fits into a day", more.count));
    }
    if (m_dragging)
        paintGhost(painter);
}

// What the drop would do, or what would be wrong with it.
QString CalendarCanvas::dropWords(const PublicationRow& row, bool& wrong) const
{
    const WallTime wall = dropTime();
    const Resolution resolution = resolve(wall, row.plan.zone);
    const QString time = u"%1 %2"_s.arg(QLocale().toString(toQDate(wall.date), u"ddd d MMM"_s), shortTime(wall));
    wrong = true;
    if (resolution.second < m_context.now())
        return tr("%1: in the past", "calendar, while a post is dragged; %1 day and time").arg(time);
    if (resolution.kind == Resolution::Kind::Skipped)
        return tr("%1 does not exist that night", "calendar, while a post is dragged; %1 day and time").arg(time);
    if (resolution.kind == Resolution::Kind::Repeated)
        return tr("%1 comes twice that night", "calendar, while a post is dragged; %1 day and time").arg(time);
    wrong = false;
    const auto several = m_marked.contains(m_pressed) ? static_cast<int>(m_marked.size()) : 1;
    const QString words =
        several > 1
            ? tr("%1 and %n more", "calendar, while several posts are dragged; %1 day and time", several - 1).arg(time)
            : time;
    return m_copying ? tr("Copy: %1", "calendar, while a post is dragged with Ctrl; %1 day and time").arg(words)
                     : words;
}

void CalendarCanvas::paintGhost(QPainter& painter)
{
    const auto* row = m_model.find(m_pressed);
    if (!row)
        return;
    const Tokens& t = tokens(this);
    const QRect chip = chipRect(m_pressed);
    const QRect ghost(m_pointer - (m_pressPoint - chip.topLeft()), chip.size());
    m_painter.paint(&painter, this, ghost, *row, ChipPainter::Ghost | ChipPainter::Selected);
    bool wrong = false;
    const QString words = dropWords(*row, wrong);
    painter.setFont(sized(font(), TextSize::Second, true));
    const int width = painter.fontMetrics().horizontalAdvance(words) + px(this, 16);
    QRect bubble(ghost.left(), ghost.top() - chip.height() - px(this, 4), width, px(this, 22));
    bubble.moveLeft(qBound(2, bubble.left(), qMax(2, this->width() - width - 2)));
    if (bubble.top() < 0)
        bubble.moveTop(ghost.bottom() + px(this, 4));
    const QColor fill = wrong ? t.danger : t.accent;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(bubble, bubble.height() / 2.0, bubble.height() / 2.0);
    painter.setPen(inkOn(fill));
    painter.drawText(bubble, Qt::AlignCenter, words);
}

void CalendarCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_laidOut = true;
    layOut();
}

void CalendarCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        m_painter.forget();
        relayOut();
    }
    QWidget::changeEvent(event);
}

void CalendarCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update(dayRect(m_day));
    describe();
}

void CalendarCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update(dayRect(m_day));
}

} // namespace parvis::ui
