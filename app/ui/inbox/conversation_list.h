// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the inbox: search, the list of conversations, and what it says when it is empty, loading or failed.
#pragma once

#include "ui/inbox/conversation_list_model.h"
#include "ui/inbox/conversation_table.h"
#include "ui/ui_context.h"

#include <QWidget>

class QAbstractButton;
class QLineEdit;
class QStackedLayout;
class QVBoxLayout;

namespace parvis::ui {

class Banner;
class BusyLine;
class ConversationDelegate;
class EmptyState;
class Label;
class SegmentedControl;

// What a view shows: a frame that what is typed narrows. text: a saved view's own search, read before what is typed.
struct InboxFrame {
    QString key, label, text;
    ConversationQuery query;
    QString sort; // empty: as it was last
};

class ConversationList : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationList(const UiContext& context, QWidget* parent = nullptr);

    void setFrame(const InboxFrame& frame);
    const InboxFrame& frame() const { return m_frame; }
    void refresh(const std::vector<qint64>& ids);
    void select(ConversationId id);
    void step(int rows); // J and K: one down or one up
    void focusSearch();
    void focusList();
    ConversationId selected() const { return m_selected; }
    ConversationListModel* model() { return m_model; }
    ConversationDelegate* delegate() { return m_delegate; }
    QAbstractButton* filterButton() const { return m_filter; }
    QString searchText() const;
    void setSearchText(const QString& text);
    static QStringList sorts(); // as they stand above the list
    QString sort() const;
    void setSort(const QString& key);
    // The whole search: the view's own words and what is typed.
    QString wholeQuery() const;

    // Those that the next action is for; none: the chosen one.
    const std::set<ConversationId>& marks() const { return m_marks; }
    void toggleMark();
    void extendMark(int rows); // marks on the way
    void markAll();            // of those read so far
    void clearMarks();
    // Whom a change of these opens next: below the chosen one, else above it.
    ConversationId neighbourOf(const std::set<ConversationId>& gone) const;
    void refreshMarks(); // presence or labels changed

Q_SIGNALS:
    void marksChanged();
    void searched();                        // another search is shown
    void chosen(parvis::ConversationId id); // null: none
    void opened(parvis::ConversationId id); // by Enter or click: the focus may go on

private:
    void build();
    void buildTable();
    void buildOrders();
    void applySearch();
    void onLoaded();
    void onFailed();
    void onCurrentChanged(const QModelIndex& current);
    void showState();
    void buildHead(QVBoxLayout* column);
    void setMark(int row, bool on);
    int rowBelow() const;
    int rowAfter(int step) const; // 1: where J goes, -1: where K goes
    void pruneMarks();

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
    InboxFrame m_frame;
    std::set<ConversationId> m_marks;
    QAbstractButton* m_filter = nullptr;
    ConversationId m_selected;
    QHash<QString, ConversationId> m_places;           // each view remembers its place
    std::optional<ConversationListModel::Key> m_place; // where the chosen one stood when it was chosen
    bool m_quiet = false, m_leaving = false;
};

} // namespace parvis::ui
