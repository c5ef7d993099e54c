// SPDX-License-Identifier: GPL-3.0-or-later
// One column of the board: the ideas of one state as cards. They are dragged from column to column, or moved by Alt
// with the arrow keys.
#pragma once

#include "domain/inbox/idea.h"
#include "ui/widgets/icons.h"

#include <QListWidget>
#include <QStyledItemDelegate>

namespace parvis::ui {

QString ideaStateWord(IdeaState state);

class IdeaCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class IdeaColumn : public QListWidget
{
    Q_OBJECT
public:
    explicit IdeaColumn(IdeaState state, QWidget* parent = nullptr);
    IdeaState state() const { return m_state; }
    // The chosen one stays chosen where it is still here.
    void setIdeas(const std::vector<Idea>& ideas);
    IdeaId chosen() const;
    bool choose(IdeaId id);

Q_SIGNALS:
    void dropped(parvis::IdeaId id, parvis::IdeaState state);
    // By key: step -1 to the column before, 1 to the next. moving: with the chosen idea.
    void sideways(int step, bool moving);
    void opened();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    IdeaState m_state;
};

} // namespace parvis::ui
