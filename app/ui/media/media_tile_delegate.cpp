// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/media_tile_delegate.h"

#include "ui/composer/thumbnails.h"
#include "ui/media/media_grid_model.h"
#include "ui/media/media_words.h"
#include "ui/widgets/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidth = 168, kPicture = 112, kHeight = 176;
}

MediaTileDelegate::MediaTileDelegate(const MediaGridModel& model, Thumbnails& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_thumbnails(thumbnails)
{
}

QSize MediaTileDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {px(option.font, kWidth), px(option.font, kHeight)};
}

void MediaTileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const MediaEntry* entry = m_model.at(index);
    if (!entry)
        return;
    const Tokens& t = tokens(option.palette);
    const QFont font = option.font;
    const int pad = px(font, space::xs);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRectF tile = QRectF(option.rect).adjusted(pad + 0.5, pad + 0.5, -pad - 0.5, -pad - 0.5);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setPen(QPen(selected ? t.accent : t.border, selected ? 2 : 1));
    painter->setBrush(selected ? t.selected : t.surface);
    painter->drawRoundedRect(tile, kRadius, kRadius);
    const QRect frame = tile.toRect().adjusted(pad, pad, -pad, 0);
    const QRect picture(frame.topLeft(), QSize(frame.width(), px(font, kPicture)));
    const bool still = entry->asset.kind == MediaKind::Image || entry->asset.kind == MediaKind::AnimatedImage;
    const QImage image = still ? m_thumbnails.image(entry->asset.id) : QImage();
    if (image.isNull()) {
        const int side = px(font, 28);
        paintIcon(painter, QRect(picture.center() - QPoint(side / 2, side / 2), QSize(side, side)),
                  still ? u"image"_s : u"play"_s, t.muted);
    } else {
        // Whole, not cut: people look for what they know.
        const QSize size = image.size().scaled(picture.size(), Qt::KeepAspectRatio);
        painter->drawImage(QRect(picture.center() - QPoint(size.width() / 2, size.height() / 2), size), image);
    }
    QRect text(frame.left(), picture.bottom() + pad, frame.width(), px(font, 18));
    painter->setFont(font);
    painter->setPen(t.text);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
                      QFontMetrics(font).elidedText(entry->asset.fileName, Qt::ElideMiddle, text.width()));
    text.translate(0, px(font, 18));
    const QFont second = sized(font, TextSize::Second);
    painter->setFont(second);
    painter->setPen(t.muted);
    if (entry->asset.altText.isEmpty()) {
        const int side = px(font, 14);
        const QRect mark(QPoint(text.right() - side, text.top() + (text.height() - side) / 2), QSize(side, side));
        paintIcon(painter, mark, u"warning"_s, t.warn);
        text.setRight(mark.left() - pad);
    }
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
                      QFontMetrics(second).elidedText(measuredWords(entry->asset), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace parvis::ui
