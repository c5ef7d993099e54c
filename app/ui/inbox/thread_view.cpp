// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/thread_view.h"

#include "engine/inbox/inbox_desk.h"
#include "engine/inbox/moderation_desk.h"
#include "engine/publishing/publishing_desk.h"
#include "ui/inbox/message_bubble.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kFirstShown = 120;

} // namespace

ThreadView::ThreadView(const UiContext& context, QWidget* parent)
    : QScrollArea(parent),
      m_context(context),
      m_content(new QWidget(this)),
      m_column(new QVBoxLayout(m_content)),
      m_earlier(new QPushButton(m_content))
{
    setObjectName(u"thread"_s);
    setAccessibleName(tr("Messages", "inbox, the conversation, screen reader"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int pad = px(this, space::l);
    m_column->setContentsMargins(pad, px(this, space::m), pad, px(this, space::m));
    m_column->setSpacing(px(this, space::s));
    m_column->addWidget(m_earlier, 0, Qt::AlignHCenter);
    m_column->addStretch(1);
    m_earlier->setObjectName(u"thread-earlier"_s);
    m_earlier->hide();
    setWidget(m_content);
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_shown += kFirstShown;
        m_stick = false;
        const int fromEnd = verticalScrollBar()->maximum() - verticalScrollBar()->value();
        setMessages(m_messages, false);
        m_content->layout()->activate();
        verticalScrollBar()->setValue(verticalScrollBar()->maximum() - fromEnd);
    });
    auto* bar = verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_stick)
            toEnd();
    });
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        if (bar->isSliderDown() || value < bar->maximum())
            m_stick = value >= bar->maximum() - px(this, 8);
        else
            m_stick = true;
    });
}

bool ThreadView::pressOfNewestReply(const QString& name)
{
    const auto reply = std::find_if(m_messages.rbegin(), m_messages.rend(),
                                    [](const Message& m) { return m.content.own && m.state != MessageState::Note; });
    MessageBubble* of = reply == m_messages.rend() ? nullptr : bubble(reply->id);
    auto* button = of ? of->findChild<QPushButton*>(name) : nullptr;
    if (!button || !button->isVisibleTo(of))
        return false;
    ensureWidgetVisible(of);
    button->click();
    return true;
}

void ThreadView::takeBackNewest()
{
    if (!pressOfNewestReply(u"reply-take-back"_s) && m_context.shell)
        m_context.shell->toast(tr("There is no reply here that could be taken back.", "inbox, message at the foot"));
}

void ThreadView::tryNewestAgain()
{
    if (!pressOfNewestReply(u"reply-retry"_s) && m_context.shell)
        m_context.shell->toast(tr("There is no reply here that failed.", "inbox, message at the foot"));
}

void ThreadView::showPictures()
{
    for (auto it = m_messages.rbegin(); it != m_messages.rend(); ++it) {
        const auto shows =
            bubble(it->id) ? bubble(it->id)->findChildren<QPushButton*>(u"media-show"_s) : QList<QPushButton*>();
        bool asked = false;
        for (QPushButton* show : shows) {
            const bool offered = show->isEnabled() && show->isVisibleTo(this);
            asked = asked || offered;
            if (offered)
                show->click();
        }
        if (asked)
            return;
    }
}

void ThreadView::showEarlier()
{
    if (m_earlier->isVisibleTo(this))
        m_earlier->click();
}

void ThreadView::toEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

MessageBubble* ThreadView::bubble(MessageId id) const
{
    return m_bubbles.value(id);
}

void ThreadView::setMessages(const std::vector<Message>& messages, bool fresh)
{
    if (fresh) {
        qDeleteAll(m_bubbles);
        m_bubbles.clear();
        m_shown = kFirstShown;
        m_stick = true;
    } else if (messages.size() > m_messages.size() && !m_messages.empty()) {
        m_shown += messages.size() - m_messages.size(); // what was on screen stays on screen
    }
    m_messages = messages;
    const size_t begin = messages.size() > m_shown ? messages.size() - m_shown : 0;
    m_earlier->setVisible(begin > 0);
    m_earlier->setText(
        tr("%n earlier messages", "inbox, button on top of a long conversation", static_cast<int>(begin)));
    QHash<MessageId, MessageBubble*> kept;
    int place = 1; // behind the button for earlier ones
    for (size_t i = begin; i < messages.size(); ++i, ++place) {
        MessageBubble* bubble = m_bubbles.take(messages[i].id);
        if (!bubble) {
            bubble = makeBubble(messages[i]);
            m_column->insertWidget(place, bubble);
        } else if (!(bubble->message() == messages[i])) {
            bubble->setMessage(messages[i]);
            askWhy(bubble);
        }
        if (m_column->indexOf(bubble) != place) {
            m_column->removeWidget(bubble);
            m_column->insertWidget(place, bubble);
        }
        showModeration(bubble);
        kept.insert(messages[i].id, bubble);
    }
    qDeleteAll(m_bubbles);
    m_bubbles = kept;
    if (m_stick)
        QMetaObject::invokeMethod(
            this, [this] { toEnd(); }, Qt::QueuedConnection);
}

MessageBubble* ThreadView::makeBubble(const Message& message)
{
    auto* bubble = new MessageBubble(m_context, message, m_content);
    connect(bubble, &MessageBubble::retryRequested, this, [this, bubble] {
        withPublication(bubble, [this](const Publication& p) { return m_context.publishing.retry(p.id, p.revision); });
    });
    connect(bubble, &MessageBubble::cancelRequested, this, [this, bubble] {
        withPublication(bubble, [this](const Publication& p) { return m_context.publishing.cancel(p.id, p.revision); });
    });
    connect(bubble, &MessageBubble::notArrivedRequested, this, [this, bubble] {
        withPublication(
            bubble, [this](const Publication& p) { return m_context.publishing.settleNotPublished(p.id, p.revision); });
    });
    connect(bubble, &MessageBubble::moreRequested, this, [this, bubble] { offer(bubble); });
    connect(bubble, &MessageBubble::takeBackRequested, this, [this, bubble] { takeBack(bubble); });
    connect(bubble, &MessageBubble::lookAgainRequested, this, [this](const Moderation& moderation) {
        m_context.moderation->lookAgain(moderation).onDone(this, [this](const Result<Moderation>& result) {
            if (!result)
                Q_EMIT problem(result.error());
            Q_EMIT changed();
        });
    });
    bubble->setServer(m_account ? m_account->server : QString());
    connect(bubble, &MessageBubble::arrivedRequested, this,
            [this, bubble](QWidget* anchor) { settleArrived(bubble, anchor); });
    askWhy(bubble);
    return bubble;
}

void ThreadView::askWhy(MessageBubble* bubble)
{
    const MessageState state = bubble->message().state;
    if (state != MessageState::Failed && state != MessageState::Uncertain && state != MessageState::Queued)
        return;
    m_context.publishing.publication(bubble->message().publication)
        .onDone(bubble, [bubble](const Result<Publication>& result) {
            if (result)
                bubble->setPublication(*result);
        });
}

void ThreadView::withPublication(const MessageBubble* bubble, const PublicationCall& call,
                                 const std::function<void()>& then)
{
    m_context.publishing.publication(bubble->message().publication)
        .then(this, call)
        .onDone(this, [this, then](const Result<Publication>& result) {
            if (!result) {
                Q_EMIT problem(result.error());
                return;
            }
            if (then)
                then();
            Q_EMIT changed();
        });
}

void ThreadView::settleArrived(MessageBubble* bubble, QWidget* anchor)
{
    auto* popover = new Popover(this);
    popover->setObjectName(u"settle-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    auto* url = new QLineEdit(popover);
    url->setObjectName(u"settle-url"_s);
    url->setPlaceholderText(tr("Address of the reply on the network", "inbox, an uncertain reply was found"));
    url->setAccessibleName(url->placeholderText());
    url->setMinimumWidth(px(this, 280));
    auto* confirm = new QPushButton(tr("Mark as sent", "inbox, an uncertain reply was found"), popover);
    confirm->setObjectName(u"settle-confirm"_s);
    setPrimary(confirm);
    popover->body()->addWidget(url);
    popover->body()->addWidget(confirm, 0, Qt::AlignTrailing);
    const auto settle = [this, bubble = QPointer(bubble), popover, url] {
        const QString address = url->text().trimmed();
        popover->dismiss();
        if (!bubble)
            return;
        withPublication(bubble, [this, address](const Publication& p) {
            return m_context.publishing.settlePublished(p.id, p.revision, address);
        });
    };
    connect(confirm, &QPushButton::clicked, this, settle);
    connect(url, &QLineEdit::returnPressed, this, settle);
    popover->openAt(anchor);
}

} // namespace parvis::ui
