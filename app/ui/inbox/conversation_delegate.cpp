// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversation_delegate.h"

#include "ui/inbox/conversation_list_model.h"
#include "ui/inbox/presence_watch.h"
#include "ui/inbox/waiting.h"
#include "ui/inbox/work_book.h"
#include "ui/models/account_book.h"
#include "ui/settings/density.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace parvis::ui {

using namespace Qt::StringLiterals;

struct ConversationDelegate::Frame {
    QPainter* painter;
    const Tokens& t;
    QRect inner; // of the texts
    QFont base, strong, second;
    bool selected, marked, rtl;
    int lineHeight, gap;
    const QWidget* widget;

    // A part of a line, mirrored with the layout.
    QRect part(int line, int from, int width) const
    {
        const int y = inner.top() + line * lineHeight;
        const int x = rtl ? inner.right() + 1 - from - width : inner.left() + from;
        return {x, y, width, lineHeight};
    }
    // Text of a stranger: in its own direction, at its own side.
    void text(const QRect& rect, const QString& words, const QFont& font, const QColor& ink) const
    {
        const bool right = words.isRightToLeft();
        painter->setFont(font);
        painter->setPen(ink);
        painter->setLayoutDirection(right ? Qt::RightToLeft : Qt::LeftToRight);
        const QString line = QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width());
        painter->drawText(rect, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute, line);
    }
    void end(const QRect& rect, const QString& words, const QFont& font, const QColor& ink) const
    {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignAbsolute | (rtl ? Qt::AlignLeft : Qt::AlignRight), words);
    }
};

ConversationDelegate::ConversationDelegate(const UiContext& context, QObject* parent)
    : QStyledItemDelegate(parent), m_context(context)
{
}

int ConversationDelegate::rowHeight(const QWidget* widget)
{
    return px(widget, isComfortable() ? 78 : 56);
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {px(option.widget, 240), rowHeight(option.widget)};
}

void ConversationDelegate::paintGround(const Frame& f, const QStyleOptionViewItem& option) const
{
    const QRect r = option.rect;
    if (f.selected || f.marked)
        f.painter->fillRect(r, f.t.selected);
    else if (option.state & QStyle::State_MouseOver)
        f.painter->fillRect(r, f.t.hover);
    f.painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), f.t.border);
    if (f.selected && (option.state & QStyle::State_Active)) {
        const bool focused = option.widget && option.widget->hasFocus();
        const int width = px(f.widget, focused ? 3 : 2);
        f.painter->fillRect(QRect(f.rtl ? r.right() + 1 - width : r.left(), r.top(), width, r.height() - 1),
                            f.t.accent);
    }
}

void ConversationDelegate::paintTop(const Frame& f, const Conversation& c) const
{
    const int badge = px(f.widget, 16);
    const QString time = words::when(c.updated, m_context.now(), m_context.zone);
    const int timeWidth = QFontMetrics(f.second).horizontalAdvance(time) + f.gap;
    const int width = f.inner.width();
    const QRect mark = f.part(0, 0, badge);
    const QRect square(mark.left(), mark.center().y() - badge / 2, badge, badge);
    if (isMarked(c.id))
        paintIcon(f.painter, square, u"check-circle"_s, f.t.accent);
    else
        paintNetworkBadge(f.painter, square, m_context.book.network(c.network));
    const int from = badge + f.gap;
    const int marks = paintMarks(f, c, width - timeWidth);
    f.text(f.part(0, from, width - from - timeWidth - marks), personName(c.customer), c.unread ? f.strong : f.base,
           f.t.text);
    f.end(f.part(0, width - timeWidth, timeWidth), time, f.second, f.t.muted);
}

void ConversationDelegate::paintBottom(const Frame& f, const Conversation& c) const
{
    const auto clock = waitingClock(c, m_context.now());
    const int icon = px(f.widget, 13);
    int width = f.inner.width();
    if (clock) {
        const QFont font = clock->tint == Tint::Muted ? f.second : sized(f.base, TextSize::Second, true);
        const int textWidth = QFontMetrics(font).horizontalAdvance(clock->text);
        const QColor ink = tintColour(f.t, clock->tint);
        f.end(f.part(1, width - textWidth, textWidth), clock->text, font, ink);
        const QRect place = f.part(1, width - textWidth - icon - px(f.widget, 3), icon);
        paintIcon(f.painter, QRect(place.left(), place.center().y() - icon / 2, icon, icon), clock->icon, ink);
        width -= textWidth + icon + 2 * f.gap;
    }
    paintWords(f, f.part(1, 0, width), secondLine(c), c.unread ? f.t.text : f.t.muted);
}

QString ConversationDelegate::secondLine(const Conversation& c) const
{
    return harmless(c.hit.isEmpty() || m_hits.isEmpty() ? c.excerpt : c.hit).simplified();
}

// Text of a stranger in its own direction, what was searched for marked.
void ConversationDelegate::paintWords(const Frame& f, const QRect& rect, const QString& words, const QColor& ink) const
{
    const QString line = QFontMetrics(f.base).elidedText(words, Qt::ElideRight, rect.width());
    const auto spans = text::hitSpans(line, m_hits);
    if (spans.empty()) {
        f.text(rect, words, f.base, ink);
        return;
    }
    QTextLayout layout(line, f.base);
    QTextOption option;
    const bool right = words.isRightToLeft();
    option.setTextDirection(right ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const text::Span& span : spans) {
        QTextCharFormat format;
        format.setBackground(hitGround(f.t));
        format.setForeground(f.t.text);
        formats.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    only.setLineWidth(rect.width());
    layout.endLayout();
    f.painter->setPen(ink);
    layout.draw(f.painter, QPointF(rect.left(), rect.top() + (rect.height() - only.height()) / 2));
}

int ConversationDelegate::paintMarks(const Frame& f, const Conversation& c, int end) const
{
    const int side = px(f.widget, 13), dot = px(f.widget, 7), gap = px(f.widget, 4);
    int used = 0;
    const auto place = [&](int width) {
        used += width + gap;
        const QRect part = f.part(0, end - used, width);
        return QRect(part.left(), part.center().y() - width / 2, width, width);
    };
    if (m_presence) {
        const auto others = m_presence->othersAt(c.id);
        if (!others.empty()) {
            const bool writes = others.front().state == PresenceState::Writing;
            paintIcon(f.painter, place(side), writes ? u"pencil"_s : u"eye"_s, writes ? f.t.warn : f.t.muted);
        }
    }
    if (c.priority > Priority::Normal)
        paintIcon(f.painter, place(side), u"alert"_s, c.priority == Priority::Urgent ? f.t.danger : f.t.warn);
    int shown = 0;
    for (const QString& label : c.labels) {
        if (!m_book || ++shown > 4)
            break;
        f.painter->setPen(Qt::NoPen);
        f.painter->setBrush(m_book->labelColour(label, f.t.dark));
        f.painter->drawEllipse(place(dot));
    }
    return used == 0 ? 0 : used + gap;
}

void ConversationDelegate::paintMeta(const Frame& f, const Conversation& c) const
{
    QStringList parts{kindWord(c.kind), m_context.book.name(c.account)};
    if (c.status != ConversationStatus::Open)
        parts << statusWord(c.status);
    if (m_book && !c.department.isNull())
        parts << m_book->department(c.department);
    if (!c.assignee.isEmpty())
        parts << c.assignee;
    parts << c.labels;
    f.text(f.part(2, 0, f.inner.width()), harmless(parts.join(u" · "_s)).simplified(), f.second, f.t.muted);
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* widget = option.widget;
    const QFont base = widget->font();
    const Tokens& t = tokens(widget);
    const bool rtl = widget->isRightToLeft();
    const int dot = px(widget, 8);
    const int side = px(widget, space::m);
    const QRect r = option.rect;
    const int lines = isComfortable() ? 3 : 2;
    const int lineHeight = QFontMetrics(base).height() + px(widget, 4);
    const int top = r.top() + (r.height() - lines * lineHeight) / 2;
    const int begin = side + dot + px(widget, space::s);
    const QRect inner(rtl ? r.left() + side : r.left() + begin, top, r.width() - begin - side, lines * lineHeight);
    const auto* shown =
        static_cast<const Conversation*>(index.data(ConversationListModel::ConversationRole).value<const void*>());
    const bool marked = shown && isMarked(shown->id);
    const Frame f{painter,
                  t,
                  inner,
                  base,
                  sized(base, TextSize::Base, true),
                  sized(base, TextSize::Second),
                  bool(option.state & QStyle::State_Selected),
                  marked,
                  rtl,
                  lineHeight,
                  px(widget, space::s),
                  widget};
    painter->save();
    paintGround(f, option);
    if (const Conversation* c = shown) {
        painter->setRenderHint(QPainter::Antialiasing);
        if (c->unread) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.accent);
            const int x = rtl ? r.right() + 1 - side - dot + 1 : r.left() + side - 1;
            painter->drawEllipse(QRect(x, top + (lineHeight - dot) / 2, dot, dot));
        }
        paintTop(f, *c);
        paintBottom(f, *c);
        if (lines > 2)
            paintMeta(f, *c);
    }
    painter->restore();
}

QString ConversationDelegate::sentence(const Conversation& c) const
{
    QStringList parts{personName(c.customer), m_context.book.network(c.network).displayName, kindWord(c.kind),
                      statusWord(c.status)};
    if (c.unread)
        parts << tr("unread", "inbox list, screen reader");
    if (const auto clock = waitingClock(c, m_context.now()))
        parts << (c.service.target ? clock->sentence
                                   : tr("waiting for %1", "inbox list, screen reader; %1: 12 min").arg(clock->text));
    if (c.priority > Priority::Normal)
        parts << tr("priority %1", "inbox list, screen reader; %1: urgent").arg(priorityWord(c.priority));
    if (!c.assignee.isEmpty())
        parts << tr("assigned to %1", "inbox list, screen reader").arg(harmless(c.assignee));
    if (!c.labels.isEmpty())
        parts << tr("labels: %1", "inbox list, screen reader").arg(harmless(c.labels.join(u", "_s)));
    if (m_presence && !m_presence->othersAt(c.id).empty())
        parts << m_presence->words(c.id);
    if (isMarked(c.id))
        parts << tr("chosen", "inbox list, screen reader: one of those that the next action is for");
    parts << secondLine(c);
    return parts.join(u", "_s);
}

bool ConversationDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                     const QModelIndex& index)
{
    const auto* c =
        static_cast<const Conversation*>(index.data(ConversationListModel::ConversationRole).value<const void*>());
    if (!c || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = harmless(c->excerpt) + u'\n' + words::exact(c->updated, m_context.zone);
    if (m_presence && !m_presence->othersAt(c->id).empty())
        text += u'\n' + m_presence->words(c->id);
    if (c->waitingSince)
        text += u'\n' + tr("Waiting since %1", "inbox list, hover").arg(words::exact(*c->waitingSince, m_context.zone));
    if (c->service.due)
        text += u'\n' + tr("Due %1", "inbox list, hover").arg(words::exact(*c->service.due, m_context.zone));
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

} // namespace parvis::ui
