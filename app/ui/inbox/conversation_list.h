// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the inbox: search, the list of conversations, and what it says when it is empty, loading or failed.
#pragma once

#include "ui/inbox/conversation_list_model.h"
#include "ui/ui_context.h"

#include <QTableView>
#include <QWidget>

class QLineEdit;
class QStackedLayout;

namespace parvis::ui {

class Banner;
class BusyLine;
class ConversationDelegate;
class EmptyState;
class Label;
class SegmentedControl;

// One column of cards of equal height: a table lays a million of them out faster than a list view does.
class ConversationTable : public QTableView
{
    Q_OBJECT
public:
    explicit ConversationTable(QWidget* parent = nullptr);
    void applyRowHeight();
    std::pair<int, int> rowsInSight() const;

protected:
    void changeEvent(QEvent* event) override;
};

class ConversationList : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationList(const UiContext& context, QWidget* parent = nullptr);

    void setView(const QString& key, const QString& label);
    void refresh(const std::vector<qint64>& ids);
    void select(ConversationId id);
    void step(int rows); // J and K
    void focusSearch();
    void focusList();
    ConversationId selected() const { return m_selected; }
    // Whom E opens next: the row below, else the one above.
    ConversationId neighbour() const;
    ConversationListModel* model() { return m_model; }

Q_SIGNALS:
    void chosen(parvis::ConversationId id); // null: none
    void opened(parvis::ConversationId id); // by Enter or click: the focus may go on

private:
    void build();
    void applySearch();
    void onLoaded();
    void onFailed();
    void onCurrentChanged(const QModelIndex& current);
    void showState();

    const UiContext& m_context;
    ConversationListModel* m_model;
    ConversationDelegate* m_delegate;
    ConversationTable* m_table;
    QLineEdit* m_search;
    Label* m_problem;
    SegmentedControl* m_order;
    BusyLine* m_busy;
    Banner* m_banner;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QTimer m_typing, m_clock;
    QString m_view, m_viewLabel;
    ConversationId m_selected;
    QHash<QString, ConversationId> m_places; // each view remembers its place
    bool m_quiet = false, m_leaving = false;
};

} // namespace parvis::ui
