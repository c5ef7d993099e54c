// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a conversation as a card: who, what, where, and how long they wait. Each text has its own direction.
#pragma once

#include "ui/ui_context.h"

#include <QStyledItemDelegate>

namespace parvis {
struct Conversation;
}

namespace parvis::ui {

class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ConversationDelegate(const UiContext& context, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    static int rowHeight(const QWidget* widget);
    // All of the card in one sentence, for the screen reader and the hover.
    QString sentence(const Conversation& conversation) const;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    struct Frame;
    void paintGround(const Frame& frame, const QStyleOptionViewItem& option) const;
    void paintTop(const Frame& frame, const Conversation& conversation) const;
    void paintBottom(const Frame& frame, const Conversation& conversation) const;
    void paintMeta(const Frame& frame, const Conversation& conversation) const;

    const UiContext& m_context;
};

} // namespace parvis::ui
