// SPDX-License-Identifier: GPL-3.0-or-later
// How a rule stands in the list of the settings.
#pragma once

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace parvis::ui {

// A rule's name, and more quietly what it does.
class RuleLine final : public QStyledItemDelegate
{
public:
    static constexpr int nameRole = Qt::UserRole + 1, doesRole = Qt::UserRole + 2;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem line = option;
        initStyleOption(&line, index);
        line.text = index.data(nameRole).toString();
        line.font = sized(option.font, TextSize::Base, true);
        const QStyle* style = option.widget->style();
        const QRect words = style->subElementRect(QStyle::SE_ItemViewItemText, &line, option.widget);
        style->drawControl(QStyle::CE_ItemViewItem, &line, painter, option.widget);
        const int name = QFontMetrics(line.font).horizontalAdvance(line.text) + px(option.font, space::xl);
        const QRect rest(words.left() + name, words.top(), option.rect.right() - words.left() - name, words.height());
        const bool chosen = option.state & QStyle::State_Selected;
        painter->setFont(option.font);
        painter->setPen(chosen ? option.palette.color(QPalette::HighlightedText) : tokens(option.palette).muted);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rest),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          option.fontMetrics.elidedText(index.data(doesRole).toString(), Qt::ElideRight, rest.width()));
    }
};

} // namespace parvis::ui
