// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outlook_line.h"

#include "ui/models/account_book.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

OutlookLine::OutlookLine(const UiContext& context, std::vector<PublicationRow> group, QWidget* parent)
    : QAbstractButton(parent), m_context(context), m_group(std::move(group))
{
    const PublicationRow& row = m_group.front();
    // A draft's time only says when it was saved.
    const bool planned = row.state != PublicationState::Draft;
    m_time = planned ? words::when(row.plan.due, context.now(), context.zone) : words::state(row.state);
    setText(harmless(row.excerpt).simplified());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    QStringList names;
    for (const auto& one : m_group)
        names << context.book.name(one.account);
    setAccessibleName(u"%1, %2: %3"_s.arg(m_time, names.join(u", "_s), text()));
    setToolTip((planned ? words::exact(row.plan.due, context.zone) + u'\n' : QString()) + names.join(u", "_s));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void OutlookLine::setReason(const QString& state, Tint tint, const QString& reason, const QString& advice)
{
    m_state = state;
    m_tint = tint;
    m_reason = reason;
    setAccessibleDescription(QStringList{state, reason, advice}.join(u' '));
    if (!advice.isEmpty())
        setToolTip(toolTip() + u'\n' + advice);
    updateGeometry();
}

QRect OutlookLine::reasonRect(int width) const
{
    const int pad = px(this, space::s);
    const QFontMetrics metrics(sized(font(), TextSize::Second));
    const QString words = m_reason.isEmpty() ? m_state : u"%1 · %2"_s.arg(m_state, m_reason);
    const int left = pad + px(this, 18);
    const QRect bounds =
        metrics.boundingRect(QRect(0, 0, qMax(10, width - left - pad), 10'000), Qt::TextWordWrap, words);
    return {left, px(this, kRowDense) - px(this, 4), width - left - pad, bounds.height()};
}

int OutlookLine::heightForWidth(int width) const
{
    const int one = px(this, kRowDense);
    return m_state.isEmpty() ? one : one + reasonRect(width).height() + px(this, space::xs);
}

QSize OutlookLine::sizeHint() const
{
    const int width = px(this, 240);
    return {width, heightForWidth(width)};
}

QSize OutlookLine::minimumSizeHint() const
{
    return {px(this, 120), px(this, kRowDense)};
}

void OutlookLine::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void OutlookLine::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void OutlookLine::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(t.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(this, kRadius), px(this, kRadius));
    }
    const bool rtl = isRightToLeft();
    const int pad = px(this, space::s);
    const int line = px(this, kRowDense);
    int x = pad;
    const auto place = [&](int width, int height) {
        QRect r(x, (line - height) / 2, width, height);
        if (rtl)
            r.moveRight(this->width() - x - 1);
        x += width + px(this, 6);
        return r;
    };
    painter.setPen(t.muted);
    painter.setFont(sized(font(), TextSize::Second));
    const int timeWidth = painter.fontMetrics().horizontalAdvance(m_time);
    painter.drawText(place(timeWidth, line), Qt::AlignCenter, m_time);
    const int badge = px(this, 16);
    for (const auto& row : m_group)
        paintNetworkBadge(&painter, place(badge, badge), m_context.book.network(row.network));
    painter.setPen(t.text);
    painter.setFont(font());
    const QRect words = place(qMax(10, width() - x - pad), line);
    // The words keep their own direction, so that the ellipsis stands at their end.
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignAbsolute | (rtl ? Qt::AlignRight : Qt::AlignLeft),
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    painter.setLayoutDirection(layoutDirection());
    if (m_state.isEmpty())
        return;
    QRect reason = reasonRect(width());
    QRect mark(pad, reason.top() + px(this, 1), px(this, 14), px(this, 14));
    if (rtl) {
        reason.moveRight(width() - reason.left());
        mark.moveRight(width() - pad);
    }
    const QString markName = m_tint == Tint::Danger ? u"alert"_s : m_tint == Tint::Warn ? u"warning"_s : u"info"_s;
    paintIcon(&painter, mark, markName, tintColour(t, m_tint));
    painter.setPen(tintColour(t, m_tint));
    painter.setFont(sized(font(), TextSize::Second));
    painter.drawText(reason, Qt::TextWordWrap | Qt::AlignLeading,
                     m_reason.isEmpty() ? m_state : u"%1 · %2"_s.arg(m_state, m_reason));
}

} // namespace parvis::ui
