// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <functional>

namespace parvis::ui {

// One column of cards of equal height: a table lays a million of them out faster than a list view does.
class ConversationTable : public QTableView
{
    Q_OBJECT
public:
    explicit ConversationTable(QWidget* parent = nullptr);
    void applyRowHeight();
    std::pair<int, int> rowsInSight() const;
    void setRowAfter(std::function<int(int step)> row) { m_rowAfter = std::move(row); } // where Up and Down go

Q_SIGNALS:
    void marked(int row, bool upTo); // Ctrl+click; with Shift: all from the current row to it

protected:
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    std::function<int(int step)> m_rowAfter;
};

} // namespace parvis::ui
