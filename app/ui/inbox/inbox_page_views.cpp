// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the inbox: what each shows, how many it counts, saving them, and what the command palette offers.
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/filter_popover.h"
#include "ui/inbox/idea_board.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/inbox_views.h"
#include "ui/inbox/inbox_work.h"
#include "ui/inbox/waiting.h"
#include "ui/inbox/work_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QLocale>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCounted = 1000; // of a saved view: what is beyond is told as "1,000 or more"

} // namespace

void InboxPage::reloadCounts()
{
    auto work = m_context.inbox.workCounts();
    m_context.inbox.counts().onDone(this, [this, work](const Result<InboxCounts>& result) {
        if (!result)
            return; // the list says what is wrong
        m_counts = *result;
        Q_EMIT countChanged();
        work.onDone(this, [this](const Result<WorkCounts>& counts) {
            if (counts)
                m_workCounts = *counts;
            showCounts();
        });
    });
    if (m_views && !m_savedTimer.isActive())
        m_savedTimer.start();
}

void InboxPage::showCounts()
{
    if (!m_views)
        return;
    const auto words = [this](const QString& name) {
        const auto it = m_workCounts.find(name);
        return it == m_workCounts.end() || it->second <= 0 ? QString() : QLocale().toString(it->second);
    };
    m_views->setCounts(m_counts, m_context.person.isEmpty() ? QString() : words(u"assignee:"_s + m_context.person));
    for (const Department& department : m_book->departments()) {
        const QString id = department.id.toString();
        m_views->setCount(u"department-"_s + id, words(u"department:"_s + id));
    }
}

void InboxPage::countSaved()
{
    for (const InboxView& view : m_book->views()) {
        const QString key = u"saved-"_s + view.id.toString();
        auto query = parseInboxQuery(view.query, m_context.zone);
        if (!query)
            continue; // the list says what it does not understand
        replaceMe(*query, m_context.person);
        query->order = inboxOrderFromName(view.sort).value_or(ConversationQuery::Order::Newest);
        m_context.inbox.count(*query, kMostCounted).onDone(this, [this, key](const Result<qint64>& n) {
            if (!n)
                return;
            const QString number = QLocale().toString(*n);
            m_views->setCount(key, *n == 0              ? QString()
                                   : *n >= kMostCounted ? tr("%1 or more", "inbox, count of a view").arg(number)
                                                        : number);
        });
    }
}

InboxFrame InboxPage::frameOf(const QString& key) const
{
    InboxFrame frame{key, m_views->label(key), {}, {}, {}};
    if (const auto query = builtInView(key, m_context.person)) {
        frame.query = *query;
    } else if (key.startsWith("department-"_L1)) {
        const auto id = DepartmentId::fromString(QStringView(key).mid(11)).value_or(DepartmentId());
        frame.text = withInboxQueryValues({}, u"department"_s, {m_book->department(id)});
        frame.query.statuses = {ConversationStatus::Open, ConversationStatus::Pending};
    } else if (key.startsWith("saved-"_L1)) {
        const auto id = InboxViewId::fromString(QStringView(key).mid(6)).value_or(InboxViewId());
        if (const InboxView* view = m_book->view(id)) {
            frame.text = view->query;
            frame.sort = view->sort;
        }
    }
    return frame;
}

void InboxPage::showView(const QString& key)
{
    m_list->setFrame(frameOf(key));
}

void InboxPage::onBook()
{
    m_views->setBook(*m_book, m_context.person);
    if (!m_wanted.isEmpty() && m_views->keys().contains(m_wanted))
        m_views->setCurrent(std::exchange(m_wanted, {}));
    const InboxFrame frame = frameOf(m_views->current());
    if (frame.text != m_list->frame().text || frame.sort != m_list->frame().sort)
        m_list->setFrame(frame); // its search or order was changed, here or by a colleague
    offerCommands();
    showCounts();
    countSaved();
    m_pane->refreshHead();
    m_list->refreshMarks();
}

void InboxPage::offer(const QString& name, const QString& text, const QString& iconName,
                      const std::function<void()>& act, const QKeySequence& key)
{
    const QString objectName = u"inbox-"_s + name;
    const auto same = std::find_if(m_outdated.begin(), m_outdated.end(), [&](const QAction* action) {
        return action->objectName() == objectName && action->text() == text && action->shortcut() == key;
    });
    if (same != m_outdated.end()) { // an open palette keeps it
        m_offered.append(*same);
        m_outdated.erase(same);
        return;
    }
    auto* action = addCommand(objectName, text, key, iconName);
    connect(action, &QAction::triggered, this, act);
    m_offered.append(action);
}

// What the command palette finds beside the fixed commands. The first nine views have a digit.
void InboxPage::offerCommands()
{
    QStringList all;
    for (const QString& key : m_views->keys())
        all << key << m_views->label(key);
    for (const InboxLabel& label : m_book->labels())
        all << label.name;
    all << m_book->people();
    for (const Department& department : m_book->departments())
        all << department.name << (department.archived ? u"-"_s : u"+"_s);
    if (all == m_offeredFor)
        return;
    m_offeredFor = all;
    m_outdated = std::exchange(m_offered, {});
    int number = 0;
    for (const QString& key : m_views->keys()) {
        ++number;
        offer(
            u"go-"_s + key, tr("View: %1", "inbox, command palette").arg(m_views->label(key)), u"eye"_s,
            [this, key] {
                m_views->setCurrent(key);
                if (onBoard())
                    m_board->activate();
                else
                    m_list->focusList();
            },
            number <= 9 ? QKeySequence(Qt::Key_0 + number) : QKeySequence());
    }
    for (const InboxLabel& label : m_book->labels())
        offer(u"label-"_s + label.name, tr("Label: %1", "inbox, command palette").arg(harmless(label.name)), u"tag"_s,
              [this, name = label.name] { m_work->toggleLabel(name); });
    for (const QString& person : m_book->people())
        offer(u"person-"_s + person, tr("Assign to %1", "inbox, command palette; %1: a person").arg(harmless(person)),
              u"user"_s, [this, person] { m_work->assign(person); });
    for (const Department& department : m_book->departments()) {
        if (!department.archived)
            offer(u"hand-over-"_s + department.id.toString(),
                  tr("Hand over to %1", "inbox, command palette; %1: a department").arg(harmless(department.name)),
                  u"accounts"_s, [this, id = department.id] { m_work->setDepartment(id); });
    }
    for (const auto priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low})
        offer(u"priority-"_s + priorityName(priority),
              tr("Priority: %1", "inbox, command palette; %1: Urgent").arg(priorityWord(priority)), u"alert"_s,
              [this, priority] { m_work->setPriority(priority); });
    qDeleteAll(std::exchange(m_outdated, {}));
    allowCommands();
}

void InboxPage::showFilters()
{
    auto* popover = new FilterPopover(m_list, m_context, *m_book, m_list->searchText());
    connect(popover, &FilterPopover::queryChanged, m_list, &ConversationList::setSearchText);
    connect(popover, &FilterPopover::saveRequested, this, &InboxPage::saveView);
    popover->openAt(m_list->filterButton());
}

// The saved view that is shown is changed; any other search becomes a new one.
void InboxPage::saveView()
{
    if (!m_context.inbox.work())
        return;
    const QString key = m_views->current();
    const auto id = key.startsWith("saved-"_L1)
                        ? InboxViewId::fromString(QStringView(key).mid(6)).value_or(InboxViewId())
                        : InboxViewId();
    const InboxView* view = m_book->view(id);
    askView(m_views->saveButton(), view ? view->name : QString(), view && view->owner.isEmpty(), view != nullptr,
            [this, id = view ? id : InboxViewId()](const ViewAnswer& answer) { storeView(answer, id); });
}

void InboxPage::storeView(const ViewAnswer& answer, InboxViewId id)
{
    const auto failed = [this](const Error& error) {
        const bool taken = error.code == "name_taken"_L1;
        if (m_context.shell)
            m_context.shell->toast(taken ? tr("There is a view of that name already.", "inbox, message at the foot")
                                         : words::errorWhat(error));
    };
    if (answer.remove) {
        m_context.inbox.work()->removeView(id).onDone(this, [failed](const Result<void>& result) {
            if (!result)
                failed(result.error());
        });
        return;
    }
    InboxView view;
    if (const InboxView* stored = m_book->view(id))
        view = *stored;
    view.name = answer.name;
    view.owner = answer.shared ? QString() : m_context.person;
    view.sort = m_list->sort();
    // The statuses of the view it was made in are part of what was seen.
    QString query = m_list->wholeQuery().simplified();
    const auto parsed = parseInboxQuery(query, m_context.zone);
    if (parsed && parsed->statuses.empty() && parsed->excluded.statuses.empty()) {
        QStringList statuses;
        for (const ConversationStatus status : m_list->frame().query.statuses)
            statuses << conversationStatusName(status);
        query = withInboxQueryValues(query, u"is"_s, statuses, {u"-"_s});
    }
    if (m_list->frame().query.breached)
        query = withInboxQueryValues(query, u"is"_s, {u"overdue"_s}, {u"overdue"_s});
    if (parsed && parsed->assignee.isEmpty() && !m_list->frame().query.assignee.isEmpty()) {
        const QString assignee = m_list->frame().query.assignee;
        query = withInboxQueryValues(query, u"to"_s,
                                     {assignee == m_context.person ? u"me"_s
                                      : assignee == "-"_L1         ? u"none"_s
                                                                   : assignee});
    }
    view.query = query;
    m_context.inbox.work()->saveView(view).onDone(this, [this, failed](const Result<InboxView>& result) {
        if (!result) {
            failed(result.error());
            return;
        }
        m_list->setSearchText({}); // it is in the view now
        m_wanted = u"saved-"_s + result->id.toString();
        m_book->reload();
    });
}

} // namespace parvis::ui
