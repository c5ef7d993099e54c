// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inbox_page.h"

#include "ui/inbox/contact_card.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_popovers.h"
#include "ui/inbox/inbox_views.h"
#include "ui/inbox/reply_box.h"
#include "ui/models/account_book.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMineShown = 100; // "mine" has no counter in the workspace: counted up to here

} // namespace

InboxPage::InboxPage(const UiContext& context, QWidget* parent) : Desk(parent), m_context(context)
{
    setObjectName(u"inbox"_s);
    addCommands();
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(150);
    connect(&m_countTimer, &QTimer::timeout, this, &InboxPage::reloadCounts);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, &InboxPage::onChanged);
    reloadCounts(); // the rail shows it on every desk
}

void InboxPage::build()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_views = new InboxViews(this);
    m_list = new ConversationList(m_context, this);
    m_pane = new ConversationPane(m_context, this);
    m_contact = new ContactCard(m_context, this);
    const auto surface = [this](QWidget* inner) {
        inner->setAutoFillBackground(true);
        inner->setBackgroundRole(QPalette::Base);
        m_splitter->addWidget(inner);
    };
    m_splitter->addWidget(m_views);
    surface(m_list);
    m_splitter->addWidget(m_pane);
    surface(m_contact);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(2, 1);
    m_views->setMinimumWidth(px(this, 150));
    m_list->setMinimumWidth(px(this, 260));
    m_pane->setMinimumWidth(px(this, 380));
    m_contact->setMinimumWidth(px(this, 190));
    m_splitter->setSizes({px(this, 164), px(this, 330), px(this, 700), px(this, 230)});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    watch();
    m_list->setView(m_views->current(), m_views->currentLabel());
    showCounts();
}

void InboxPage::addCommands()
{
    const auto add = [this](const char* name, const QString& text, const QKeySequence& key, const QString& iconName,
                            auto slot) {
        connect(addCommand(QString::fromLatin1(name), text, key, iconName), &QAction::triggered, this, slot);
    };
    add("inbox-next", tr("Next conversation", "inbox, command"), Qt::Key_J, u"chevron-down"_s,
        [this] { m_list->step(1); });
    add("inbox-previous", tr("Previous conversation", "inbox, command"), Qt::Key_K, u"chevron-up"_s,
        [this] { m_list->step(-1); });
    add("inbox-reply", tr("Reply", "inbox, command"), Qt::Key_R, u"reply"_s,
        [this] { m_pane->replyBox()->startReply(); });
    add("inbox-note", tr("Write a note", "inbox, command"), Qt::Key_N, u"note"_s,
        [this] { m_pane->replyBox()->startNote(); });
    add("inbox-assign", tr("Assign to me", "inbox, command"), Qt::Key_A, u"user"_s, [this] { toggleAssign(); });
    add("inbox-label", tr("Label", "inbox, command"), Qt::Key_L, u"tag"_s, [this] { label(); });
    add("inbox-snooze", tr("Snooze", "inbox, command"), Qt::Key_S, u"clock"_s, [this] { snooze(); });
    add("inbox-close", tr("Close the conversation", "inbox, command"), Qt::Key_E, u"check"_s,
        [this] { closeCurrent(); });
    add("inbox-undo", tr("Undo closing", "inbox, command"), Qt::Key_Z, u"undo"_s, [this] { undoClose(); });
    add("inbox-search", tr("Search the inbox", "inbox, command"), Qt::Key_Slash, u"search"_s,
        [this] { m_list->focusSearch(); });
    add("inbox-keys", tr("Show all keys", "inbox, command"), Qt::Key_Question, u"question"_s, [this] { showKeys(); });
}

void InboxPage::watch()
{
    connect(m_views, &InboxViews::currentChanged, this,
            [this](const QString& key) { m_list->setView(key, m_views->currentLabel()); });
    connect(m_list, &ConversationList::chosen, m_pane, &ConversationPane::show);
    connect(m_list, &ConversationList::opened, this, [this] { m_pane->replyBox()->startReply(); });
    connect(m_pane, &ConversationPane::detailChanged, this, [this] {
        if (m_pane->detail())
            m_contact->setDetail(*m_pane->detail());
        else
            m_contact->clear();
    });
    connect(m_pane->replyBox(), &ReplyBox::left, m_list, &ConversationList::focusList);
    connect(m_pane->replyBox(), &ReplyBox::sent, this, &InboxPage::onSent);
    connect(m_pane->closeButton(), &QAbstractButton::clicked, this, &InboxPage::closeCurrent);
    connect(m_pane->assignButton(), &QAbstractButton::clicked, this, &InboxPage::toggleAssign);
    connect(m_pane->snoozeButton(), &QAbstractButton::clicked, this, &InboxPage::snooze);
    connect(m_pane->labelButton(), &QAbstractButton::clicked, this, &InboxPage::label);
    connect(&m_context.book, &AccountBook::changed, m_pane, &ConversationPane::reload);
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
    m_list->focusList();
    m_pane->reload();
}

void InboxPage::showTarget(const QString& target)
{
    if (!target.startsWith("conversation/"_L1))
        return;
    if (const auto id = ConversationId::fromString(QStringView(target).mid(13)))
        m_list->select(*id);
}

void InboxPage::resizeEvent(QResizeEvent* event)
{
    Desk::resizeEvent(event);
    // A narrow window keeps the conversation wide and lets the contact go.
    if (m_contact)
        m_contact->setVisible(width() >= px(this, 1080));
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

void InboxPage::reloadCounts()
{
    ConversationQuery mine = InboxViews::query(u"mine"_s, m_context.person);
    mine.limit = kMineShown;
    auto counts = m_context.inbox.counts();
    auto own = m_context.person.isEmpty() ? Async<std::vector<Conversation>>::ready(std::vector<Conversation>())
                                          : m_context.inbox.list(mine);
    counts.onDone(this, [this, own](const Result<InboxCounts>& result) {
        if (!result)
            return; // the list says what is wrong
        m_counts = *result;
        Q_EMIT countChanged();
        own.onDone(this, [this](const Result<std::vector<Conversation>>& list) {
            m_mine = list ? static_cast<int>(list->size()) : 0;
            showCounts();
        });
    });
}

void InboxPage::showCounts()
{
    if (!m_views)
        return;
    const QString number = QLocale().toString(m_mine);
    m_views->setCounts(m_counts, m_mine == 0            ? QString()
                                 : m_mine >= kMineShown ? tr("%1 or more", "inbox, count of a view").arg(number)
                                                        : number);
}

void InboxPage::closeCurrent()
{
    if (!m_pane->detail())
        return;
    const Conversation& c = m_pane->detail()->conversation;
    if (c.status == ConversationStatus::Closed) {
        reopen(c.id);
        return;
    }
    if (c.waitingSince)
        askCloseReason(m_pane->closeButton(), [this](const QString& reason) { closeWith(reason); });
    else
        closeWith({});
}

void InboxPage::closeWith(const QString& reason)
{
    if (!m_pane->detail())
        return;
    const Conversation c = m_pane->detail()->conversation;
    const ConversationId next = m_list->neighbour();
    m_context.inbox.setStatus(c.id, c.revision, ConversationStatus::Closed, reason, std::nullopt)
        .onDone(this, [this, id = c.id, next](const Result<Conversation>& result) {
            if (!result) {
                m_pane->showProblem(result.error());
                return;
            }
            m_closed.push_back(id);
            if (m_list->selected() == id && !next.isNull())
                m_list->select(next);
            m_list->focusList();
            if (m_context.shell)
                m_context.shell->toast(tr("Conversation closed.", "inbox, message at the foot"),
                                       [this] { undoClose(); });
        });
}

void InboxPage::undoClose()
{
    if (m_closed.empty())
        return;
    const ConversationId id = m_closed.back();
    m_closed.pop_back();
    reopen(id);
}

// Asks for its present revision first: the closing, or a colleague, has changed it since.
void InboxPage::reopen(ConversationId id)
{
    m_context.inbox.open(id)
        .then(this,
              [this](const ConversationDetail& detail) {
                  const Conversation& c = detail.conversation;
                  return m_context.inbox.setStatus(c.id, c.revision, ConversationStatus::Open, {}, std::nullopt);
              })
        .onDone(this, [this, id](const Result<Conversation>& result) {
            report(result);
            if (result)
                m_list->select(id);
        });
}

void InboxPage::toggleAssign()
{
    if (!m_pane->detail() || m_context.person.isEmpty())
        return;
    const Conversation& c = m_pane->detail()->conversation;
    const QString to = c.assignee == m_context.person ? QString() : m_context.person;
    m_context.inbox.assign(c.id, c.revision, to).onDone(this, [this](const Result<Conversation>& result) {
        report(result);
    });
}

void InboxPage::snooze()
{
    if (!m_pane->detail())
        return;
    askSnooze(m_pane->snoozeButton(), m_context, [this](Instant until) {
        if (!m_pane->detail())
            return;
        const Conversation c = m_pane->detail()->conversation;
        const ConversationId next = m_list->neighbour();
        m_context.inbox.setStatus(c.id, c.revision, ConversationStatus::Snoozed, {}, until)
            .onDone(this, [this, next](const Result<Conversation>& result) {
                report(result);
                if (result && !next.isNull())
                    m_list->select(next);
            });
    });
}

void InboxPage::label()
{
    if (!m_pane->detail())
        return;
    askLabels(m_pane->labelButton(), m_pane->detail()->conversation.labels, [this](const QStringList& labels) {
        if (!m_pane->detail())
            return;
        const Conversation& c = m_pane->detail()->conversation;
        m_context.inbox.setLabels(c.id, c.revision, labels).onDone(this, [this](const Result<Conversation>& result) {
            report(result);
        });
    });
}

void InboxPage::report(const Result<Conversation>& result)
{
    if (result)
        m_pane->reload();
    else
        m_pane->showProblem(result.error());
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

void InboxPage::showKeys()
{
    QList<std::pair<QString, QString>> keys;
    for (const QAction* action : actions())
        keys.append({action->shortcut().toString(QKeySequence::NativeText), action->text()});
    keys.append({QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText),
                 tr("Send", "inbox, sheet of keys")});
    showKeySheet(m_views, keys);
}

} // namespace parvis::ui
