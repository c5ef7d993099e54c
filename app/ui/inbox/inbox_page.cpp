// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inbox_page.h"

#include "ui/inbox/bulk_bar.h"
#include "ui/inbox/contact_card.h"
#include "ui/inbox/conversation_delegate.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/idea_board.h"
#include "ui/inbox/inbox_popovers.h"
#include "ui/inbox/inbox_views.h"
#include "ui/inbox/inbox_work.h"
#include "ui/inbox/mentions_popover.h"
#include "ui/inbox/presence_watch.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/thread_view.h"
#include "ui/inbox/triage_chips.h"
#include "ui/inbox/work_book.h"
#include "ui/models/account_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QSplitter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

InboxPage::InboxPage(const UiContext& context, QWidget* parent) : Desk(parent), m_context(context)
{
    setObjectName(u"inbox"_s);
    addCommands();
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(150);
    connect(&m_countTimer, &QTimer::timeout, this, &InboxPage::reloadCounts);
    // A search is counted seldom: comments that pour in would have it counted for each.
    m_savedTimer.setSingleShot(true);
    m_savedTimer.setInterval(1500);
    connect(&m_savedTimer, &QTimer::timeout, this, &InboxPage::countSaved);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, &InboxPage::onChanged);
    // What is overdue grows while nothing else happens.
    auto* clock = new QTimer(this);
    clock->setInterval(30'000);
    connect(clock, &QTimer::timeout, this, [this] {
        if (!isVisible() || !m_views)
            return;
        reloadCounts();
        if (m_views->current() == "overdue"_L1)
            m_list->refresh({});
    });
    clock->start();
    reloadCounts(); // the rail shows it on every desk
}

void InboxPage::build()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_book = new WorkBook(m_context, this);
    m_presence = new PresenceWatch(m_context, this);
    m_views = new InboxViews(this);
    auto* middle = new QWidget(this);
    m_bulk = new BulkBar(middle);
    m_list = new ConversationList(m_context, middle);
    m_pane = new ConversationPane(m_context, this);
    m_contact = new ContactCard(m_context, this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bulk);
    column->addWidget(m_list, 1);
    const auto surface = [this](QWidget* inner) {
        inner->setAutoFillBackground(true);
        inner->setBackgroundRole(QPalette::Base);
        m_splitter->addWidget(inner);
    };
    m_splitter->addWidget(m_views);
    surface(middle);
    m_splitter->addWidget(m_pane);
    surface(m_contact);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(1, 1); // of a wide window the list has its share: less of each line is cut
    m_splitter->setStretchFactor(2, 3);
    if (m_context.ideas) {
        m_board = new IdeaBoard(m_context, this);
        m_board->hide();
        m_splitter->addWidget(m_board);
    }
    m_views->setMinimumWidth(px(this, 150));
    middle->setMinimumWidth(px(this, 300));
    m_pane->setMinimumWidth(px(this, 380));
    m_contact->setMinimumWidth(px(this, 190));
    m_splitter->setSizes({px(this, 164), px(this, 400), px(this, 700), px(this, 230)});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    m_work = new InboxWork(m_context, *m_book, *m_list, *m_pane, this);
    m_list->delegate()->setBook(m_book);
    m_list->delegate()->setPresence(m_presence);
    m_pane->setBook(m_book);
    watch();
    watchWork();
    switchTo(m_views->current());
    showCounts();
}

void InboxPage::watch()
{
    connect(m_views, &InboxViews::currentChanged, this, &InboxPage::switchTo);
    connect(m_list, &ConversationList::chosen, m_pane, &ConversationPane::show);
    connect(m_list, &ConversationList::opened, this, [this] { m_pane->replyBox()->startReply(); });
    connect(m_pane, &ConversationPane::detailChanged, this, [this] {
        if (m_pane->detail())
            m_contact->setDetail(*m_pane->detail());
        else
            m_contact->clear();
        markHits();
        showPresence();
    });
    connect(m_pane->replyBox(), &ReplyBox::left, m_list, &ConversationList::focusList);
    connect(m_pane->replyBox(), &ReplyBox::sent, this, &InboxPage::onSent);
    connect(&m_context.book, &AccountBook::changed, m_pane, &ConversationPane::reload);
    connect(m_pane->replyBox(), &ReplyBox::manageCannedRequested, this, [this] {
        if (m_context.shell)
            m_context.shell->showDesk(u"settings"_s, u"canned"_s);
    });
}

void InboxPage::watchWork()
{
    connect(m_pane->closeButton(), &QAbstractButton::clicked, m_work, &InboxWork::toggleClosed);
    connect(m_pane->assignButton(), &QAbstractButton::clicked, m_work, &InboxWork::toggleMine);
    connect(m_pane->snoozeButton(), &QAbstractButton::clicked, m_work, &InboxWork::snooze);
    connect(m_pane->labelButton(), &QAbstractButton::clicked, m_work, &InboxWork::askLabels);
    connect(m_list->filterButton(), &QAbstractButton::clicked, this, &InboxPage::showFilters);
    connect(m_views->saveButton(), &QAbstractButton::clicked, this, &InboxPage::saveView);
    connect(m_list, &ConversationList::searched, this, &InboxPage::markHits);
    connect(m_list, &ConversationList::marksChanged, this, [this] {
        const int count = static_cast<int>(m_list->marks().size());
        m_bulk->setCount(count);
        allowCommands();
    });
    connect(m_bulk, &BulkBar::asked, this, [this](const QString& command) {
        if (command == "clear"_L1)
            m_list->clearMarks();
        else if (auto* action = findChild<QAction*>(u"inbox-"_s + command))
            action->trigger();
    });
    connect(m_book, &WorkBook::changed, this, &InboxPage::onBook);
    connect(m_list, &ConversationList::chosen, m_presence,
            [this](ConversationId id) { m_presence->sitAt(isVisible() ? id : ConversationId()); });
    connect(m_presence, &PresenceWatch::changed, this, &InboxPage::showPresence);
    connect(m_pane, &ConversationPane::takeOverRequested, m_presence, &PresenceWatch::takeOver);
    // Whoever types an answer or a note holds the conversation.
    if (auto* edit = m_pane->findChild<QPlainTextEdit*>(u"reply-text"_s))
        connect(edit, &QPlainTextEdit::textChanged, m_presence, [this, edit] {
            if (edit->hasFocus() && !edit->toPlainText().isEmpty())
                m_presence->typing();
        });
    connect(m_pane->replyBox(), &ReplyBox::sent, m_presence, [this] { m_presence->stopTyping(); });
}

void InboxPage::showEvent(QShowEvent* event)
{
    Desk::showEvent(event);
    if (m_presence)
        m_presence->sitAt(m_list->selected());
}

void InboxPage::hideEvent(QHideEvent* event)
{
    Desk::hideEvent(event);
    if (m_presence)
        m_presence->sitAt({});
}

void InboxPage::showPresence()
{
    m_list->refreshMarks();
    const auto& writer = m_presence->writer();
    m_pane->setPresence(m_presence->words(m_list->selected()), writer ? writer->person : QString());
}

void InboxPage::markHits()
{
    const auto& hits = m_list->delegate()->hits();
    for (auto* view : m_pane->thread()->findChildren<PlainTextView*>())
        view->setHits(hits);
}

QString InboxPage::key() const
{
    return u"inbox"_s;
}

QString InboxPage::title() const
{
    return tr("Inbox", "name of a desk");
}

QString InboxPage::iconName() const
{
    return u"inbox"_s;
}

int InboxPage::count() const
{
    return static_cast<int>(std::min<qint64>(m_counts.open, std::numeric_limits<int>::max()));
}

QString InboxPage::countInWords() const
{
    return tr("%n open conversations", "rail, hover over the inbox", count());
}

void InboxPage::activate()
{
    if (onBoard()) {
        m_board->activate();
        return;
    }
    m_list->focusList();
    m_pane->reload();
}

void InboxPage::showTarget(const QString& target)
{
    if (target == "view/all"_L1)
        m_views->setCurrent(u"all"_s);
    if (!target.startsWith("conversation/"_L1))
        return;
    if (onBoard()) // the conversation is not on the board
        m_views->setCurrent(u"all"_s);
    if (const auto id = ConversationId::fromString(QStringView(target).mid(13)))
        m_list->select(*id);
}

void InboxPage::resizeEvent(QResizeEvent* event)
{
    Desk::resizeEvent(event);
    // A narrow window keeps the conversation wide and lets the contact go.
    if (m_contact)
        m_contact->setVisible(width() >= px(this, 1080) && !onBoard());
}

// The board takes the place of list, conversation and contact.
void InboxPage::switchTo(const QString& key)
{
    const bool ideas = m_board && key == "ideas"_L1;
    if (ideas && m_widths.isEmpty())
        m_widths = m_splitter->sizes();
    m_list->setVisible(!ideas);
    m_list->parentWidget()->setVisible(!ideas); // its place in the splitter
    m_pane->setVisible(!ideas);
    m_contact->setVisible(!ideas && width() >= px(this, 1080));
    if (m_board)
        m_board->setVisible(ideas);
    allowCommands();
    if (ideas) {
        QList<int> widths(m_splitter->count(), 0);
        widths.front() = m_widths.front();
        widths.back() = width() - m_widths.front();
        m_splitter->setSizes(widths);
        m_board->activate();
        return;
    }
    if (!m_widths.isEmpty())
        m_splitter->setSizes(std::exchange(m_widths, {}));
    showView(key);
}

// The newest words of the customer in the open conversation.
void InboxPage::makeIdea()
{
    if (!m_pane->detail() || !m_pane->isVisible())
        return;
    const auto& messages = m_pane->detail()->messages;
    const auto said = std::find_if(messages.rbegin(), messages.rend(), [](const Message& m) {
        return !m.content.own && !m.content.deleted && m.state != MessageState::Note;
    });
    if (said == messages.rend())
        return;
    askIdea(m_pane->labelButton(), m_context, said->id, said->content.text, [this](const Result<Idea>& idea) {
        if (!idea) {
            m_pane->showProblem(idea.error());
            return;
        }
        if (m_context.shell)
            m_context.shell->toast(tr("Put to the idea “%1”.", "inbox, message at the foot").arg(idea->title));
    });
}

void InboxPage::onChanged(const std::vector<Change>& changes)
{
    const auto current = m_pane && m_pane->detail() ? m_pane->detail()->conversation.id.value : 0;
    std::vector<qint64> ids;
    bool all = false, list = false, open = false;
    for (const Change& change : changes) {
        if (change.topic == Topic::Conversations) {
            list = true;
            all = all || change.ids.empty();
            ids.insert(ids.end(), change.ids.begin(), change.ids.end());
            open = open || change.ids.empty() ||
                   std::find(change.ids.begin(), change.ids.end(), current) != change.ids.end();
        } else if (change.topic == Topic::Publications) {
            open = true; // the states of our replies follow the outbox
        }
    }
    if (list) {
        if (m_list)
            m_list->refresh(all ? std::vector<qint64>() : ids);
        m_countTimer.start();
    }
    if (open && current != 0)
        m_pane->reload();
}

void InboxPage::onSent(const ReplyResult& result, const QString& text)
{
    if (!m_context.shell)
        return;
    const ConversationId conversation = result.message->conversation;
    m_context.shell->toast(
        tr("Reply on its way.", "inbox, message at the foot"),
        [this, publication = result.publication, conversation, text] { takeBack(publication, conversation, text); });
}

// Possible until a worker has taken it; then it is too late and is said so.
void InboxPage::takeBack(PublicationId publication, ConversationId conversation, const QString& text)
{
    m_context.publishing.publication(publication)
        .then(this, [this](const Publication& p) { return m_context.publishing.cancel(p.id, p.revision); })
        .onDone(this, [this, conversation, text](const Result<Publication>& result) {
            m_pane->reload();
            if (!result) {
                m_context.shell->toast(tr("Too late: the reply is already going out.", "inbox, message at the foot"));
                return;
            }
            m_pane->giveBack(conversation, text);
            m_list->select(conversation);
        });
}

void InboxPage::showMyMentions()
{
    if (m_context.replies)
        showMentions(m_views, m_context, [this](ConversationId id) { showTarget(u"conversation/"_s + id.toString()); });
}

} // namespace parvis::ui
