// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to conversations, one or all that are chosen: taking, sorting, snoozing, closing; undone in the order
// backwards; a colleague's change in between is shown.
#pragma once

#include "engine/inbox/inbox_desk.h"
#include "ui/ui_context.h"

#include <deque>
#include <set>

class QAbstractButton;

namespace parvis::ui {

class ConversationList;
class ConversationPane;
class WorkBook;

class InboxWork : public QObject
{
    Q_OBJECT
public:
    InboxWork(const UiContext& context, const WorkBook& book, ConversationList& list, ConversationPane& pane,
              QObject* parent = nullptr);

    void toggleMine();
    void toggleClosed(); // asks why where nobody has answered
    void togglePending();
    void toggleUnread();
    void snooze();
    void askAssignee();
    void askLabels();
    void askDepartment();
    void askPriority();
    void assign(const QString& person);
    void toggleLabel(const QString& label);
    void setDepartment(DepartmentId id);
    void setPriority(Priority priority);
    void undo();
    size_t undoDepth() const { return m_done.size(); }

private:
    using Seen = std::vector<Conversation>;
    // With the conversations as the person has them before them.
    void withTargets(const std::function<void(const Seen&)>& act);
    // leaves: they go out of sight, the next one opens.
    void apply(const Seen& seen, const WorkChange& change, const QString& words, bool leaves = false,
               bool anyway = false);
    void finish(const Seen& seen, const WorkChange& change, const WorkResult& result, const QString& words);
    void askWhy(const Seen& open, int unanswered);
    void close(const Seen& seen, const QString& reason);
    void showConflict(const Seen& seen, const WorkChange& change, const std::vector<WorkOutcome>& refused,
                      const QString& words);
    void setLabels(const Seen& seen, const QStringList& before, const QStringList& after);
    // What asks stands beside the button for several where several are chosen.
    QWidget* anchor(const QString& command, QWidget* ofOne) const;

    const UiContext& m_context;
    const WorkBook& m_book;
    ConversationList& m_list;
    ConversationPane& m_pane;
    std::vector<std::vector<WorkOutcome>> m_done; // newest last
    bool m_changing = false;
    std::deque<std::function<void(const Seen&)>> m_waiting; // asked for while a change was under way
};

} // namespace parvis::ui
