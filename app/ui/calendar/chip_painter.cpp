// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/chip_painter.h"

#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QPainter>
#include <QWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

int ChipPainter::height(const QWidget* widget)
{
    return px(widget, 21);
}

const ChipPainter::Laid& ChipPainter::laidOut(const QWidget* widget, const PublicationRow& row, int width)
{
    Laid& laid = m_cache[row.id];
    if (laid.width == width && laid.revision == row.revision && laid.due == row.plan.due && laid.excerpt == row.excerpt)
        return laid;
    laid.width = width;
    laid.revision = row.revision;
    laid.due = row.plan.due;
    laid.excerpt = row.excerpt;
    const QFont font = sized(widget->font(), TextSize::Second);
    const QFontMetrics metrics(font);
    const QString time = shortTime(wallTimeAt(row.plan.due, m_context.zone));
    // Markup of strangers stays text, and each text keeps its own direction.
    laid.time.setTextFormat(Qt::PlainText);
    laid.time.setText(time);
    laid.time.prepare({}, sized(widget->font(), TextSize::Second, true));
    laid.words.setTextFormat(Qt::PlainText);
    const int room = width - px(widget, 3 + 6 + 14 + 5 + 14 + 10) - metrics.horizontalAdvance(time) - px(widget, 8);
    laid.words.setText(metrics.elidedText(harmless(row.excerpt).simplified(), Qt::ElideRight, qMax(0, room)));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    laid.words.setTextOption(option);
    laid.words.prepare({}, font);
    return laid;
}

void ChipPainter::paint(QPainter* painter, const QWidget* widget, const QRect& rect, const PublicationRow& row, int look)
{
    const Tokens& t = tokens(widget);
    const QColor own = m_context.book.colour(row.account, t.dark);
    const bool gone = row.state == PublicationState::Published;
    const bool draft = row.state == PublicationState::InReview || row.state == PublicationState::Draft;
    const bool trouble = row.state == PublicationState::Failed || row.state == PublicationState::Uncertain ||
                         row.state == PublicationState::Missed;
    const Laid laid = laidOut(widget, row, rect.width());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (look & Ghost)
        painter->setOpacity(0.9);
    const QRectF frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double share = (look & Hovered ? 0.10 : 0) + (gone ? 0.06 : 0.14) + (t.dark ? 0.06 : 0);
    QPen line(Qt::NoPen);
    if (look & Selected)
        line = QPen(t.accent, 1.5);
    else if (trouble)
        line = QPen(tintColour(t, words::stateTint(row.state)), 1);
    else if (draft)
        line = QPen(mixed(own, t.surface, 0.7), 1, Qt::DotLine);
    painter->setPen(line);
    painter->setBrush(mixed(own, t.surface, share));
    const qreal corner = px(widget, 4);
    painter->drawRoundedRect(frame, corner, corner);

    const bool rtl = widget->isRightToLeft();
    int x = 0;
    const auto place = [&](int width, int height) {
        QRect r(rect.left() + x, rect.top() + (rect.height() - height) / 2, width, height);
        if (rtl)
            r.moveRight(rect.right() - x);
        x += width;
        return r;
    };
    painter->setPen(Qt::NoPen);
    painter->setBrush(own);
    painter->setClipRect(rect);
    const QRect bar = place(px(widget, 3), rect.height() - 2);
    painter->drawRoundedRect(bar, 1.5, 1.5);
    x += px(widget, 5);
    painter->setFont(sized(widget->font(), TextSize::Second, true));
    painter->setPen(gone ? t.muted : t.text);
    const QSizeF timeSize = laid.time.size();
    const QRect time = place(static_cast<int>(timeSize.width()) + 1, static_cast<int>(timeSize.height()));
    painter->drawStaticText(time.topLeft(), laid.time);
    x += px(widget, 5);
    const int badge = px(widget, 14);
    paintNetworkBadge(painter, place(badge, badge), m_context.book.network(row.network));
    x += px(widget, 5);
    painter->setFont(sized(widget->font(), TextSize::Second));
    const QSizeF wordsSize = laid.words.size();
    const QRect words = place(static_cast<int>(wordsSize.width()), static_cast<int>(wordsSize.height()));
    painter->drawStaticText(words.topLeft(), laid.words);

    const int side = px(widget, 14);
    QRect mark(rect.right() - side - px(widget, 3), rect.top() + (rect.height() - side) / 2, side, side);
    if (rtl)
        mark.moveLeft(rect.left() + px(widget, 3));
    // Scheduled is what most are: no mark is the mark.
    if (row.state != PublicationState::Scheduled && row.state != PublicationState::Approved)
        paintIcon(painter, mark, words::stateIcon(row.state), tintColour(t, words::stateTint(row.state)));
    painter->restore();
}

} // namespace parvis::ui
