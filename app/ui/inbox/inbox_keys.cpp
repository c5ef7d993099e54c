// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the inbox: its commands, which of them the board of ideas leaves, and the sheet that lists every key.
#include "ui/inbox/answer_memory.h"
#include "ui/inbox/bulk_bar.h"
#include "ui/inbox/contact_card.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/idea_board.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/inbox_views.h"
#include "ui/inbox/inbox_work.h"
#include "ui/inbox/people_window.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/thread_view.h"
#include "ui/inbox/triage_chips.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QString native(const QKeySequence& key)
{
    return key.toString(QKeySequence::NativeText);
}

QString fromTo(const QString& first, const QString& last)
{
    return first + u" … "_s + last;
}

} // namespace

void InboxPage::addCommands()
{
    addLookCommands();
    addMarkCommands();
    addCommentCommands();
    addWorkCommands();
}

void InboxPage::add(const char* name, const QString& text, const QKeySequence& key, const QString& iconName,
                    const std::function<void()>& act)
{
    connect(addCommand(u"inbox-"_s + QLatin1StringView(name), text, key, iconName), &QAction::triggered, this, act);
}

void InboxPage::addLookCommands()
{
    add("next", tr("Next conversation", "inbox, command"), Qt::Key_J, u"chevron-down"_s, [this] { m_list->step(1); });
    add("previous", tr("Previous conversation", "inbox, command"), Qt::Key_K, u"chevron-up"_s,
        [this] { m_list->step(-1); });
    add("reply", tr("Reply", "inbox, command"), Qt::Key_R, u"reply"_s, [this] { m_pane->replyBox()->startReply(); });
    add("note", tr("Write a note", "inbox, command"), Qt::Key_N, u"note"_s,
        [this] { m_pane->replyBox()->startNote(); });
    add("search", tr("Search the inbox", "inbox, command"), Qt::Key_Slash, u"search"_s, [this] {
        if (onBoard())
            m_board->focusSearch();
        else
            m_list->focusSearch();
    });
    add("filter-open", tr("Filters", "inbox, command"), Qt::Key_F, u"filter"_s, [this] { showFilters(); });
    add("view-save", tr("Save this search as a view", "inbox, command"), Qt::Key_V, u"plus"_s, [this] { saveView(); });
    add("order-next", tr("Another order", "inbox, command: newest, longest wait, most urgent"), Qt::Key_O, u"list"_s,
        [this] {
            const QStringList orders = ConversationList::sorts();
            m_list->setSort(orders[(orders.indexOf(m_list->sort()) + 1) % orders.size()]);
        });
    add("earlier", tr("Earlier messages", "inbox, command"), Qt::SHIFT | Qt::Key_M, u"chevron-up"_s,
        [this] { m_pane->thread()->showEarlier(); });
    add("pictures", tr("Show the newest pictures", "inbox, command"), Qt::SHIFT | Qt::Key_P, u"image"_s,
        [this] { m_pane->thread()->showPictures(); });
    add("mentions", tr("Notes that call you", "inbox, command"), Qt::Key_At, u"note"_s, [this] { showMyMentions(); });
    add("keys", tr("Show all keys", "inbox, command"), Qt::Key_Question, u"question"_s, [this] { showKeys(); });
}

void InboxPage::addMarkCommands()
{
    add("mark", tr("Choose or leave out", "inbox, command: one of several conversations"), Qt::Key_X, u"check-circle"_s,
        [this] { m_list->toggleMark(); });
    add("mark-next", tr("Choose and go down", "inbox, command"), Qt::SHIFT | Qt::Key_J, u"chevron-down"_s,
        [this] { m_list->extendMark(1); });
    add("mark-previous", tr("Choose and go up", "inbox, command"), Qt::SHIFT | Qt::Key_K, u"chevron-up"_s,
        [this] { m_list->extendMark(-1); });
    add("mark-all", tr("Choose all that are listed", "inbox, command"), Qt::CTRL | Qt::Key_A, u"check-circle"_s,
        [this] { m_list->markAll(); });
    m_unmark = addCommand(u"inbox-unmark"_s, tr("Choose none", "inbox, command"), Qt::Key_Escape, u"close"_s);
    m_unmark->setEnabled(false); // Escape is everybody's while nothing is chosen
    connect(m_unmark, &QAction::triggered, this, [this] { m_list->clearMarks(); });
}

void InboxPage::addCommentCommands()
{
    if (m_context.ideas)
        add("idea", tr("Make an idea of the comment", "inbox, command"), Qt::Key_I, u"idea"_s, [this] { makeIdea(); });
    if (m_context.people) {
        add("person", tr("Everything about this person", "inbox, command"), Qt::Key_C, u"user"_s,
            [this] { m_contact->openWindow(); });
        add("people", tr("Find a person", "inbox, command"), Qt::SHIFT | Qt::Key_C, u"search"_s,
            [this] { (new PeopleWindow(m_context))->show(); });
    }
    add("kind", tr("Say what a message is", "inbox, command"), Qt::Key_T, u"flask"_s,
        [this] { m_pane->triage()->openMenuFor(m_list->marks(), m_bulk->button(u"kind"_s)); });
    add("moderate", tr("Like, hide, block and more", "inbox, command"), Qt::Key_M, u"more"_s,
        [this] { m_pane->thread()->openModeration(); });
    add("like", tr("Like the newest message", "inbox, command"), Qt::Key_H, u"heart"_s,
        [this] { m_pane->thread()->toggleLike(); });
    add("take-back", tr("Take back the newest reply", "inbox, command"), Qt::Key_B, u"undo"_s,
        [this] { m_pane->thread()->takeBackNewest(); });
    add("try-again", tr("Try the newest reply again", "inbox, command"), Qt::Key_G, u"refresh"_s,
        [this] { m_pane->thread()->tryNewestAgain(); });
}

void InboxPage::addWorkCommands()
{
    const auto work = [this](const char* name, const QString& text, const QKeySequence& key, const QString& iconName,
                             void (InboxWork::*act)()) {
        add(name, text, key, iconName, [this, act] { (m_work->*act)(); });
    };
    work("assign", tr("Assign to me", "inbox, command"), Qt::Key_A, u"user"_s, &InboxWork::toggleMine);
    work("assign-to", tr("Assign to…", "inbox, command"), Qt::SHIFT | Qt::Key_A, u"user"_s, &InboxWork::askAssignee);
    work("department", tr("Hand over to a department…", "inbox, command"), Qt::Key_D, u"accounts"_s,
         &InboxWork::askDepartment);
    work("label", tr("Label", "inbox, command"), Qt::Key_L, u"tag"_s, &InboxWork::askLabels);
    work("priority", tr("Priority…", "inbox, command"), Qt::Key_P, u"alert"_s, &InboxWork::askPriority);
    work("snooze", tr("Snooze", "inbox, command"), Qt::Key_S, u"clock"_s, &InboxWork::snooze);
    work("pending", tr("Wait for somebody else", "inbox, command: pending"), Qt::Key_W, u"pause"_s,
         &InboxWork::togglePending);
    work("unread", tr("Mark as unread", "inbox, command"), Qt::Key_U, u"eye"_s, &InboxWork::toggleUnread);
    work("close", tr("Close the conversation", "inbox, command"), Qt::Key_E, u"check"_s, &InboxWork::toggleClosed);
    work("undo", tr("Undo the last change", "inbox, command"), Qt::Key_Z, u"undo"_s, &InboxWork::undo);
}

bool InboxPage::onBoard() const
{
    return m_board && m_board->isVisibleTo(this);
}

// Over the board nothing may happen to a conversation that nobody sees.
void InboxPage::allowCommands()
{
    static const QStringList everywhere{u"inbox-search"_s, u"inbox-mentions"_s, u"inbox-people"_s, u"inbox-keys"_s};
    const bool list = !onBoard();
    for (QAction* action : actions()) {
        const QString name = action->objectName();
        action->setEnabled(list || name.startsWith("inbox-go-"_L1) || everywhere.contains(name));
    }
    m_unmark->setEnabled(list && !m_list->marks().empty());
}

void InboxPage::showKeys()
{
    const auto keysOf = [this](const QStringList& names) {
        QList<std::pair<QString, QString>> keys;
        for (const QString& name : names) {
            if (const auto* action = findChild<QAction*>(u"inbox-"_s + name))
                keys.append({native(action->shortcut()), action->text()});
        }
        return keys;
    };
    KeyGroup look{tr("Look", "inbox, sheet of keys"),
                  keysOf({u"next"_s, u"previous"_s, u"search"_s, u"filter-open"_s, u"order-next"_s, u"view-save"_s,
                          u"earlier"_s, u"pictures"_s})};
    look.keys.append({fromTo(u"1"_s, u"9"_s), tr("Go to a view", "inbox, sheet of keys")});
    look.keys.append({native(Qt::CTRL | Qt::Key_K), tr("Any command, view, label or person", "inbox, sheet of keys")});
    look.keys.append(keysOf({u"keys"_s}));
    const KeyGroup several{tr("Several at once", "inbox, sheet of keys"),
                           keysOf({u"mark"_s, u"mark-next"_s, u"mark-previous"_s, u"mark-all"_s, u"unmark"_s})};
    const KeyGroup work{tr("Work", "inbox, sheet of keys"),
                        keysOf({u"assign"_s, u"assign-to"_s, u"department"_s, u"label"_s, u"priority"_s, u"snooze"_s,
                                u"pending"_s, u"unread"_s, u"close"_s, u"undo"_s})};
    const KeyGroup comment{
        tr("The comment and who wrote it", "inbox, sheet of keys"),
        keysOf({u"kind"_s, u"like"_s, u"moderate"_s, u"idea"_s, u"person"_s, u"people"_s, u"mentions"_s})};
    QList<QList<KeyGroup>> columns{{look}, {several, work}, {answerKeys(keysOf({u"reply"_s, u"note"_s})), comment}};
    columns[2].first().keys.append(keysOf({u"take-back"_s, u"try-again"_s}));
    if (m_board)
        columns[0].append(boardKeys());
    showKeySheet(m_views, columns);
}

KeyGroup InboxPage::answerKeys(QList<std::pair<QString, QString>> keys)
{
    keys.append({native(Qt::CTRL | Qt::Key_Enter), tr("Send", "inbox, sheet of keys")});
    keys.append(
        {tr("%1 or %2", "inbox, sheet of keys; two keys").arg(native(Qt::CTRL | Qt::Key_Slash), native(Qt::Key_Slash)),
         tr("Canned replies (/ in an empty answer)", "inbox, sheet of keys")});
    keys.append({native(Qt::CTRL | Qt::SHIFT | Qt::Key_T), tr("When to send", "inbox, sheet of keys")});
    keys.append({native(Qt::CTRL | Qt::SHIFT | Qt::Key_P), tr("Attach a picture", "inbox, sheet of keys")});
    keys.append({fromTo(native(Qt::ALT | Qt::Key_1), QString::number(AnswerPanel::mostAnswers)),
                 tr("Put in an answer given before", "inbox, sheet of keys")});
    keys.append({native(Qt::Key_Escape), tr("Back to the list", "inbox, sheet of keys")});
    return {tr("Answer", "inbox, sheet of keys"), keys};
}

KeyGroup InboxPage::boardKeys()
{
    return {tr("Board of ideas", "inbox, sheet of keys"),
            {{u"← ↑ ↓ →"_s, tr("Go from card to card", "inbox, sheet of keys")},
             {tr("%1 or %2", "inbox, sheet of keys; two keys")
                  .arg(native(Qt::ALT | Qt::Key_Left), native(Qt::ALT | Qt::Key_Right)),
              tr("Move the card to another column", "inbox, sheet of keys")},
             {native(Qt::Key_Return), tr("Answer those who want it", "inbox, sheet of keys")}}};
}

} // namespace parvis::ui
