// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversation_table.h"

#include "ui/inbox/conversation_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ConversationTable::ConversationTable(QWidget* parent) : QTableView(parent)
{
    setObjectName(u"conversations"_s);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    applyRowHeight();
}

void ConversationTable::applyRowHeight()
{
    // With a model of a million rows this walks them all (about 60 ms): only when font or density change.
    const int height = ConversationDelegate::rowHeight(this);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height / 2);
}

QModelIndex ConversationTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (m_rowAfter && (action == MoveDown || action == MoveUp))
        return model()->index(m_rowAfter(action == MoveDown ? 1 : -1), 0);
    return QTableView::moveCursor(action, modifiers);
}

std::pair<int, int> ConversationTable::rowsInSight() const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {std::max(0, first), last < 0 && model() ? model()->rowCount() - 1 : last};
}

void ConversationTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

void ConversationTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool several =
        event->modifiers().testFlag(Qt::ControlModifier) || event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->button() == Qt::LeftButton && several && index.isValid()) {
        Q_EMIT marked(index.row(), event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    QTableView::mousePressEvent(event);
}

} // namespace parvis::ui
