// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/chip_painter.h"

#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QPainter>
#include <QTextLayout>
#include <QWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// Scheduled is what most are: no mark is the mark.
bool hasMark(PublicationState state)
{
    return state != PublicationState::Scheduled && state != PublicationState::Approved;
}

int markCount(PublicationState state, int look)
{
    return (hasMark(state) ? 1 : 0) + (look & ChipPainter::SameMinute ? 1 : 0) +
           (look & ChipPainter::SameText ? 1 : 0) + (look & ChipPainter::Series ? 1 : 0);
}

} // namespace

int ChipPainter::height(const QWidget* widget, bool tall)
{
    return px(widget, tall ? 37 : 21);
}

const ChipPainter::Laid& ChipPainter::laidOut(const QWidget* widget, const PublicationRow& row, int width, bool tall,
                                              int marks)
{
    Laid& laid = m_cache[row.id];
    if (laid.width == width && laid.revision == row.revision && laid.due == row.plan.due &&
        laid.excerpt == row.excerpt && laid.tall == tall && laid.state == row.state && laid.marks == marks)
        return laid;
    laid.width = width;
    laid.tall = tall;
    laid.marks = marks;
    laid.state = row.state;
    laid.revision = row.revision;
    laid.due = row.plan.due;
    laid.excerpt = row.excerpt;
    const QFont font = sized(widget->font(), TextSize::Second);
    const QFont strong = sized(widget->font(), TextSize::Second, true);
    const QString time = shortTime(wallTimeAt(row.plan.due, m_context.zone));
    laid.time.setTextFormat(Qt::PlainText);
    laid.time.setText(time);
    laid.time.prepare({}, strong);
    // Markup of strangers stays text, and each text keeps its own direction.
    const QString words = harmless(row.excerpt).simplified();
    int room = width - px(widget, 3 + 5 + 4);
    if (!tall)
        room -= QFontMetrics(strong).horizontalAdvance(time) + px(widget, 4 + 14 + 4) + marks * px(widget, 17);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    laid.words.setTextFormat(Qt::PlainText);
    laid.words.setText(QFontMetrics(font).elidedText(words, Qt::ElideRight, qMax(0, room)));
    laid.words.setTextOption(option);
    laid.words.prepare({}, font);
    // Arabic comes from a font with more room above and below than the line has: there the ink is what is centred.
    const QFontMetricsF metrics(font);
    laid.inkHeight = 0;
    if (tall && laid.words.size().height() > metrics.height() + 1) {
        QTextLayout layout(laid.words.text(), font);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        const QRectF ink = metrics.tightBoundingRect(laid.words.text());
        laid.inkTop = line.ascent() + ink.top();
        laid.inkHeight = ink.height();
    }
    return laid;
}

void ChipPainter::paint(QPainter* painter, const QWidget* widget, const QRect& rect, const PublicationRow& row,
                        int look)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (look & Ghost)
        painter->setOpacity(0.9);
    paintFrame(painter, widget, rect, row, look);
    painter->setClipRect(rect);
    paintWords(painter, widget, rect, row, look);
    paintMarks(painter, widget, rect, row, look);
    painter->restore();
}

void ChipPainter::paintFrame(QPainter* painter, const QWidget* widget, const QRect& rect, const PublicationRow& row,
                             int look) const
{
    const Tokens& t = tokens(widget);
    const QColor own = m_context.book.colour(row.account, t.dark);
    const bool gone = row.state == PublicationState::Published;
    const bool draft = row.state == PublicationState::InReview || row.state == PublicationState::Draft;
    const bool trouble = row.state == PublicationState::Failed || row.state == PublicationState::Uncertain ||
                         row.state == PublicationState::Missed;
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
    painter->setPen(Qt::NoPen);
    painter->setBrush(own);
    QRect bar(rect.left(), rect.top() + 1, px(widget, 3), rect.height() - 2);
    if (widget->isRightToLeft())
        bar.moveRight(rect.right());
    painter->drawRoundedRect(bar, 1.5, 1.5);
}

void ChipPainter::paintWords(QPainter* painter, const QWidget* widget, const QRect& rect, const PublicationRow& row,
                             int look)
{
    const Tokens& t = tokens(widget);
    const bool tall = rect.height() >= height(widget, true);
    const Laid laid = laidOut(widget, row, rect.width(), tall, markCount(row.state, look));
    const bool rtl = widget->isRightToLeft();
    const int lineHeight = tall ? rect.height() / 2 - px(widget, 1) : rect.height();
    int x = 0;
    const auto place = [&](int width, int height) {
        QRect r(rect.left() + x, rect.top() + (tall ? px(widget, 1) : 0) + (lineHeight - height) / 2, width, height);
        if (rtl)
            r.moveRight(rect.right() - x);
        x += width;
        return r;
    };
    x = px(widget, 3 + 5);
    const int indent = x;
    painter->setFont(sized(widget->font(), TextSize::Second, true));
    painter->setPen(row.state == PublicationState::Published ? t.muted : t.text);
    const QSizeF timeSize = laid.time.size();
    const QRect time = place(static_cast<int>(timeSize.width()) + 1, static_cast<int>(timeSize.height()));
    painter->drawStaticText(time.topLeft(), laid.time);
    x += px(widget, 4);
    const int badge = px(widget, 14);
    paintNetworkBadge(painter, place(badge, badge), m_context.book.network(row.network));
    x += px(widget, 4);
    painter->setFont(sized(widget->font(), TextSize::Second));
    const QSizeF wordsSize = laid.words.size();
    QRect wordsAt = place(static_cast<int>(wordsSize.width()), static_cast<int>(wordsSize.height()));
    if (tall) {
        wordsAt.moveTop(rect.bottom() - px(widget, 2) - wordsAt.height());
        if (laid.inkHeight > 0) {
            const int room = rect.bottom() - rect.center().y();
            wordsAt.moveTop(rect.center().y() + static_cast<int>((room - laid.inkHeight) / 2 - laid.inkTop));
        }
        if (rtl)
            wordsAt.moveRight(rect.right() - indent);
        else
            wordsAt.moveLeft(rect.left() + indent);
    }
    painter->drawStaticText(wordsAt.topLeft(), laid.words);
}

void ChipPainter::paintMarks(QPainter* painter, const QWidget* widget, const QRect& rect, const PublicationRow& row,
                             int look) const
{
    const Tokens& t = tokens(widget);
    const bool tall = rect.height() >= height(widget, true);
    const int lineHeight = tall ? rect.height() / 2 - px(widget, 1) : rect.height();
    const int side = px(widget, 14);
    int x = px(widget, 3);
    const auto paintOne = [&](const QString& name, const QColor& colour) {
        QRect mark(rect.right() - side - x, rect.top() + (tall ? px(widget, 1) : 0) + (lineHeight - side) / 2, side,
                   side);
        if (widget->isRightToLeft())
            mark.moveLeft(rect.left() + x);
        paintIcon(painter, mark, name, colour);
        x += px(widget, 17);
    };
    if (hasMark(row.state))
        paintOne(words::stateIcon(row.state), tintColour(t, words::stateTint(row.state)));
    if (look & SameMinute)
        paintOne(u"alert"_s, t.warn);
    if (look & SameText)
        paintOne(u"copy"_s, t.warn);
    if (look & Series)
        paintOne(u"repeat"_s, t.muted);
}

} // namespace parvis::ui
