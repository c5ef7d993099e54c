// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inbox_work.h"

#include "ui/inbox/conflict_sheet.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_popovers.h"
#include "ui/inbox/waiting.h"
#include "ui/inbox/work_book.h"

#include <QScopeGuard>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kUndoKept = 100;

template <typename F>
bool allOf(const std::vector<Conversation>& list, F fn)
{
    return std::all_of(list.begin(), list.end(), fn);
}

QStringList commonLabels(const std::vector<Conversation>& list)
{
    QStringList common = list.front().labels;
    for (const Conversation& c : list) {
        common.erase(std::remove_if(common.begin(), common.end(),
                                    [&c](const QString& label) { return !c.labels.contains(label); }),
                     common.end());
    }
    return common;
}

std::set<ConversationId> idsOf(const std::vector<Conversation>& list)
{
    std::set<ConversationId> ids;
    for (const Conversation& c : list)
        ids.insert(c.id);
    return ids;
}

} // namespace

InboxWork::InboxWork(const UiContext& context, const WorkBook& book, ConversationList& list, ConversationPane& pane,
                     QObject* parent)
    : QObject(parent), m_context(context), m_book(book), m_list(list), m_pane(pane)
{
}

QWidget* InboxWork::anchor(const QString& command, QWidget* ofOne) const
{
    auto* bulk = m_list.parentWidget()->findChild<QWidget*>(u"bulk-bar"_s);
    if (!bulk || !bulk->isVisible())
        return ofOne;
    auto* button = bulk->findChild<QWidget*>(u"bulk-"_s + command);
    return button ? button : ofOne;
}

void InboxWork::withTargets(const std::function<void(const Seen&)>& act)
{
    // A change under way brings the revision that the next one builds on.
    if (m_changing) {
        m_waiting.push_back(act);
        return;
    }
    const auto& detail = m_pane.detail();
    const auto& marks = m_list.marks();
    if (marks.empty()) {
        if (detail)
            act({detail->conversation});
        return;
    }
    Seen seen;
    std::vector<ConversationId> unread;
    for (const ConversationId id : marks) {
        const Conversation* row = m_list.model()->find(id);
        if (row)
            seen.push_back(*row);
        else
            unread.push_back(id);
    }
    if (unread.empty()) {
        act(seen);
        return;
    }
    // Rows that scrolled out of the cache are read once more.
    m_context.inbox.findMany(unread).onDone(this, [this, seen, act](const Result<Seen>& rest) mutable {
        if (!rest) {
            m_pane.showProblem(rest.error());
            return;
        }
        seen.insert(seen.end(), rest->begin(), rest->end());
        act(seen);
    });
}

void InboxWork::apply(const Seen& seen, const WorkChange& change, const QString& words, bool leaves, bool anyway)
{
    if (seen.empty() || change.isEmpty())
        return;
    const ConversationId next = leaves ? m_list.neighbourOf(idsOf(seen)) : ConversationId();
    m_changing = true;
    m_context.inbox.change(m_context.person, seen, change, anyway)
        .onDone(this, [this, seen, change, words, leaves, next](const Result<WorkResult>& result) {
            m_changing = false;
            const auto goOn = qScopeGuard([this] {
                while (!m_changing && !m_waiting.empty()) {
                    const auto act = std::move(m_waiting.front());
                    m_waiting.pop_front();
                    withTargets(act);
                }
            });
            if (!result) {
                m_pane.showProblem(result.error());
                return;
            }
            finish(seen, change, *result, words);
            const bool gone = std::any_of(result->done.begin(), result->done.end(),
                                          [this](const WorkOutcome& o) { return o.id == m_list.selected(); });
            if (leaves && gone) {
                if (!next.isNull())
                    m_list.select(next);
                m_list.focusList();
            }
        });
}

void InboxWork::finish(const Seen& seen, const WorkChange& change, const WorkResult& result, const QString& words)
{
    if (!result.done.empty()) {
        m_done.push_back(result.done);
        if (m_done.size() > kUndoKept)
            m_done.erase(m_done.begin());
        m_list.clearMarks();
        if (m_context.shell)
            m_context.shell->toast(words, [this] { undo(); });
    }
    for (const WorkOutcome& outcome : result.done)
        m_pane.takeWork(outcome.after);
    m_pane.reload();
    std::vector<WorkOutcome> conflicts;
    for (const WorkOutcome& outcome : result.refused) {
        if (outcome.error->kind == ErrorKind::Conflict)
            conflicts.push_back(outcome);
        else
            m_pane.showProblem(*outcome.error);
    }
    if (!conflicts.empty())
        showConflict(seen, change, conflicts, words);
}

void InboxWork::showConflict(const Seen& seen, const WorkChange& change, const std::vector<WorkOutcome>& refused,
                             const QString& words)
{
    Seen left;
    for (const Conversation& c : seen) {
        if (std::any_of(refused.begin(), refused.end(), [&c](const WorkOutcome& o) { return o.id == c.id; }))
            left.push_back(c);
    }
    if (left.empty())
        return;
    std::vector<ConflictLine> lines;
    if (left.size() == 1) {
        const auto wanted = withChange(left.front(), change);
        lines = conflictLines(left.front(), wanted ? *wanted : left.front(), refused.front().before, m_book,
                              m_context.zone);
    }
    auto* sheet = new ConflictSheet(&m_pane, static_cast<int>(left.size()), lines);
    connect(sheet, &ConflictSheet::mineChosen, this, [this, left, change, words] {
        apply(left, change, words, change.status == ConversationStatus::Closed, true);
    });
    connect(sheet, &ConflictSheet::theirsChosen, this, [this] { m_list.focusList(); });
    sheet->openAt(m_pane.closeButton());
}

void InboxWork::undo()
{
    if (m_done.empty())
        return;
    const auto done = std::move(m_done.back());
    m_done.pop_back();
    m_context.inbox.undo(m_context.person, done).onDone(this, [this, done](const Result<WorkResult>& result) {
        if (!result) {
            m_done.push_back(done); // it can be tried again
            m_pane.showProblem(result.error());
            return;
        }
        if (!result->done.empty())
            m_list.select(result->done.front().id);
        else
            m_pane.reload();
        const int left = static_cast<int>(result->refused.size());
        if (m_context.shell)
            m_context.shell->toast(left == 0
                                       ? tr("Undone.", "inbox, message at the foot")
                                       : tr("%n conversations were changed by colleagues since and stay as they are.",
                                            "inbox, after an undo", left));
    });
}

void InboxWork::toggleMine()
{
    if (m_context.person.isEmpty())
        return;
    withTargets([this](const Seen& seen) {
        const bool mine = allOf(seen, [this](const Conversation& c) { return c.assignee == m_context.person; });
        WorkChange change;
        change.assignee = mine ? QString() : m_context.person;
        const int n = static_cast<int>(seen.size());
        apply(seen, change,
              mine ? tr("%n conversations given back.", "inbox, message at the foot", n)
                   : tr("%n conversations assigned to you.", "inbox, message at the foot", n));
    });
}

void InboxWork::assign(const QString& person)
{
    withTargets([this, person](const Seen& seen) {
        WorkChange change;
        change.assignee = person;
        const int n = static_cast<int>(seen.size());
        apply(seen, change,
              person.isEmpty()
                  ? tr("%n conversations given back.", "inbox, message at the foot", n)
                  : tr("%n conversations assigned to %1.", "inbox, message at the foot; %1: a person", n).arg(person));
    });
}

void InboxWork::askAssignee()
{
    withTargets([this](const Seen& seen) {
        QList<InboxChoice> choices{{QString(), tr("Nobody", "inbox, choosing an assignee"), u"close-circle"_s, false}};
        for (const QString& person : m_book.people())
            choices.append({person, person, u"user"_s, seen.size() == 1 && seen.front().assignee == person});
        askChoice(anchor(u"assign-to"_s, m_pane.assignButton()), u"assign-popover"_s,
                  tr("Assign to…", "inbox, choosing an assignee"), choices,
                  [this](const QString& person) { assign(person); });
    });
}

void InboxWork::askDepartment()
{
    withTargets([this](const Seen& seen) {
        QList<InboxChoice> choices{
            {u"0"_s, tr("No department", "inbox, choosing a department"), u"close-circle"_s, false}};
        for (const Department& d : m_book.departments()) {
            if (!d.archived)
                choices.append(
                    {d.id.toString(), d.name, u"accounts"_s, seen.size() == 1 && seen.front().department == d.id});
        }
        askChoice(anchor(u"department"_s, m_pane.assignButton()), u"department-popover"_s,
                  tr("Hand over to…", "inbox, choosing a department"), choices, [this](const QString& key) {
                      setDepartment(DepartmentId::fromString(key).value_or(DepartmentId()));
                  });
    });
}

void InboxWork::setDepartment(DepartmentId id)
{
    withTargets([this, id](const Seen& seen) {
        WorkChange change;
        change.department = id;
        const int n = static_cast<int>(seen.size());
        apply(seen, change,
              id.isNull() ? tr("%n conversations taken out of their department.", "inbox, message at the foot", n)
                          : tr("%n conversations handed over to %1.", "inbox, message at the foot; %1: department", n)
                                .arg(m_book.department(id)));
    });
}

void InboxWork::askPriority()
{
    withTargets([this](const Seen& seen) {
        QList<InboxChoice> choices;
        for (const auto priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low})
            choices.append({priorityName(priority), priorityWord(priority),
                            priority > Priority::Normal ? u"alert"_s : u"minus"_s,
                            allOf(seen, [priority](const Conversation& c) { return c.priority == priority; })});
        askChoice(anchor(u"priority"_s, m_pane.labelButton()), u"priority-popover"_s,
                  tr("Priority", "inbox, choosing a priority"), choices,
                  [this](const QString& key) { setPriority(priorityFromName(key).value_or(Priority::Normal)); });
    });
}

void InboxWork::setPriority(Priority priority)
{
    withTargets([this, priority](const Seen& seen) {
        WorkChange change;
        change.priority = priority;
        apply(seen, change,
              tr("Priority of %n conversations: %1.", "inbox, message at the foot; %1: Urgent",
                 static_cast<int>(seen.size()))
                  .arg(priorityWord(priority)));
    });
}

void InboxWork::askLabels()
{
    withTargets([this](const Seen& seen) {
        QStringList known;
        for (const InboxLabel& label : m_book.labels())
            known << label.name;
        const QStringList before = commonLabels(seen);
        const QString question = seen.size() == 1
                                     ? tr("Labels, separated by commas", "inbox, labelling a conversation")
                                     : tr("Labels that all %n conversations have",
                                          "inbox, labelling many conversations", static_cast<int>(seen.size()));
        parvis::ui::askLabels(anchor(u"label"_s, m_pane.labelButton()), question, before, known,
                              [this, seen, before](const QStringList& after) { setLabels(seen, before, after); });
    });
}

void InboxWork::toggleLabel(const QString& label)
{
    withTargets([this, label](const Seen& seen) {
        const bool all = allOf(seen, [&label](const Conversation& c) { return c.labels.contains(label); });
        setLabels(seen, all ? QStringList{label} : QStringList(), all ? QStringList() : QStringList{label});
    });
}

void InboxWork::setLabels(const Seen& seen, const QStringList& before, const QStringList& after)
{
    WorkChange change;
    for (const QString& label : after) {
        if (!before.contains(label))
            change.addLabels << label;
    }
    for (const QString& label : before) {
        if (!after.contains(label))
            change.removeLabels << label;
    }
    apply(seen, change,
          tr("Labels of %n conversations changed.", "inbox, message at the foot", static_cast<int>(seen.size())));
}

void InboxWork::snooze()
{
    withTargets([this](const Seen& seen) {
        askSnooze(anchor(u"snooze"_s, m_pane.snoozeButton()), m_context, [this, seen](Instant until) {
            WorkChange change;
            change.status = ConversationStatus::Snoozed;
            change.snoozedUntil = until;
            apply(seen, change,
                  tr("%n conversations snoozed.", "inbox, message at the foot", static_cast<int>(seen.size())), true);
        });
    });
}

void InboxWork::togglePending()
{
    withTargets([this](const Seen& seen) {
        const bool all = allOf(seen, [](const Conversation& c) { return c.status == ConversationStatus::Pending; });
        WorkChange change;
        change.status = all ? ConversationStatus::Open : ConversationStatus::Pending;
        const int n = static_cast<int>(seen.size());
        apply(seen, change,
              all ? tr("%n conversations opened again.", "inbox, message at the foot", n)
                  : tr("%n conversations wait for somebody else.", "inbox, message at the foot: pending", n),
              !all);
    });
}

void InboxWork::toggleUnread()
{
    withTargets([this](const Seen& seen) {
        const bool all = allOf(seen, [](const Conversation& c) { return c.unread; });
        WorkChange change;
        change.unread = !all;
        const int n = static_cast<int>(seen.size());
        apply(seen, change,
              all ? tr("%n conversations marked as read.", "inbox, message at the foot", n)
                  : tr("%n conversations marked as unread.", "inbox, message at the foot", n),
              !all); // one that stays open is read again at once
    });
}

void InboxWork::toggleClosed()
{
    withTargets([this](const Seen& seen) {
        if (allOf(seen, [](const Conversation& c) { return c.status == ConversationStatus::Closed; })) {
            WorkChange change;
            change.status = ConversationStatus::Open;
            apply(seen, change,
                  tr("%n conversations opened again.", "inbox, message at the foot", static_cast<int>(seen.size())));
            return;
        }
        Seen open;
        for (const Conversation& c : seen) {
            if (c.status != ConversationStatus::Closed)
                open.push_back(c);
        }
        m_context.inbox.unanswered(open).onDone(this,
                                                [this, open](const Result<std::vector<ConversationId>>& unanswered) {
                                                    if (!unanswered)
                                                        m_pane.showProblem(unanswered.error());
                                                    else if (unanswered->empty())
                                                        close(open, {});
                                                    else
                                                        askWhy(open, static_cast<int>(unanswered->size()));
                                                });
    });
}

void InboxWork::askWhy(const Seen& open, int unanswered)
{
    const QString question =
        open.size() == 1
            ? tr("Nobody has answered. Why close it?", "inbox, closing an unanswered conversation")
            : tr("%n of them are unanswered. Why close them?", "inbox, closing unanswered conversations", unanswered);
    askCloseReason(anchor(u"close"_s, m_pane.closeButton()), question, m_book.closeReasons(),
                   [this, open](const QString& reason) { close(open, reason); });
}

void InboxWork::close(const Seen& seen, const QString& reason)
{
    WorkChange change;
    change.status = ConversationStatus::Closed;
    change.closeReason = reason;
    apply(seen, change, tr("%n conversations closed.", "inbox, message at the foot", static_cast<int>(seen.size())),
          true);
}

} // namespace parvis::ui
