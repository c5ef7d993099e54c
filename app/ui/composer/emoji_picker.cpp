// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/emoji_picker.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

EmojiPicker::EmojiPicker(QWidget* host)
    : Popover(host), m_all(text::namedEmoji()), m_query(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(u"emoji-picker"_s);
    m_query->setObjectName(u"emoji-query"_s);
    m_query->setPlaceholderText(tr("Find by its English name: rocket, heart …", "emoji picker, empty field"));
    m_query->setAccessibleName(tr("Find an emoji", "screen reader, emoji picker"));
    m_list->setObjectName(u"emoji-list"_s);
    m_list->setAccessibleName(tr("Emoji", "screen reader, emoji picker"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setFont(sized(font(), TextSize::Tile));
    const int cell = px(this, 40);
    m_list->setGridSize({cell, cell});
    m_list->setMinimumSize(px(this, 340), px(this, 220));
    body()->addWidget(m_query);
    body()->addWidget(m_list);
    m_query->installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, &EmojiPicker::search);
    connect(m_query, &QLineEdit::returnPressed, this, &EmojiPicker::choose);
    connect(m_list, &QListWidget::itemActivated, this, &EmojiPicker::choose);
    connect(m_list, &QListWidget::itemClicked, this, &EmojiPicker::choose);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    search();
}

bool EmojiPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_list->setFocus();
        return true;
    }
    return Popover::eventFilter(watched, event);
}

void EmojiPicker::search()
{
    m_list->clear();
    for (const auto& emoji : text::findEmoji(m_all, m_query->text())) {
        auto* item = new QListWidgetItem(emoji.text, m_list);
        item->setToolTip(emoji.name);
        item->setData(Qt::AccessibleTextRole, emoji.name);
        item->setTextAlignment(Qt::AlignCenter);
    }
    m_list->setCurrentRow(0);
}

void EmojiPicker::choose()
{
    const auto* item = m_list->currentItem();
    // A second click arrives before the picker is gone.
    if (!item || isHidden())
        return;
    const QString emoji = item->text();
    dismiss();
    Q_EMIT chosen(emoji);
}

} // namespace parvis::ui
