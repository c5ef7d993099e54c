// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversation_pane.h"

#include "ui/inbox/post_card.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/thread_view.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ConversationPane::ConversationPane(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_drafts(context.dataFolder),
      m_stack(new QStackedLayout),
      m_empty(new EmptyState(u"comment"_s, tr("Choose a conversation.", "inbox, nothing chosen"), {}, this)),
      m_busy(new BusyLine(this)),
      m_banner(new Banner(this)),
      m_name(new Label({}, TextSize::Section, false, true, this)),
      m_about(new Label({}, TextSize::Second, true, false, this)),
      m_waits(new Label({}, TextSize::Second, false, true, this)),
      m_status(new StatePill(this)),
      m_post(new PostCard(context, this)),
      m_thread(new ThreadView(context, this)),
      m_reply(new ReplyBox(context, m_drafts, this))
{
    m_banner->setObjectName(u"conversation-banner"_s);
    build();
    connect(m_thread, &ThreadView::changed, this, &ConversationPane::reload);
    connect(m_thread, &ThreadView::problem, this, &ConversationPane::showProblem);
    connect(m_reply, &ReplyBox::noted, this, &ConversationPane::reload);
    connect(m_reply, &ReplyBox::sent, this, &ConversationPane::reload);
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_banner->clear();
        reload();
    });
    m_clock.setInterval(30'000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (m_detail)
            fillHead();
    });
    m_clock.start();
}

void ConversationPane::buildHead(QVBoxLayout* column)
{
    m_assign = iconButton(u"user"_s, tr("Assign to me (A)", "inbox, button"), u"conversation-assign"_s, this);
    m_label = iconButton(u"tag"_s, tr("Labels (L)", "inbox, button"), u"conversation-label"_s, this);
    m_snooze = iconButton(u"clock"_s, tr("Snooze (S)", "inbox, button"), u"conversation-snooze"_s, this);
    m_close = new QPushButton(tr("Close", "inbox, button: the conversation is dealt with"), this);
    m_close->setObjectName(u"conversation-close"_s);
    m_name->setObjectName(u"conversation-name"_s);
    m_waits->setObjectName(u"conversation-waits"_s);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(this, 2));
    words->addWidget(m_name);
    words->addWidget(m_about);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::s));
    row->setSpacing(px(this, space::s));
    row->addLayout(words, 1);
    row->addWidget(m_waits);
    row->addWidget(m_status);
    row->addSpacing(px(this, space::xs));
    for (QAbstractButton* button : {m_assign, m_label, m_snooze, m_close})
        row->addWidget(button);
    column->addLayout(row);
}

void ConversationPane::build()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(px(this, space::l), 0, px(this, space::l), px(this, space::s));
    top->setSpacing(px(this, space::s));
    top->addWidget(m_banner);
    top->addWidget(m_post);
    column->addLayout(top);
    column->addWidget(new Hairline(Qt::Horizontal, page));
    column->addWidget(m_thread, 1);
    column->addWidget(new Hairline(Qt::Horizontal, page));
    column->addWidget(m_reply);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_busy);
    outer->addLayout(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
}

void ConversationPane::show(ConversationId id)
{
    if (id == m_wanted && m_detail) {
        reload();
        return;
    }
    m_wanted = id;
    m_banner->clear();
    if (id.isNull()) {
        m_detail.reset();
        m_stack->setCurrentIndex(0);
        Q_EMIT detailChanged();
        return;
    }
    reload();
}

void ConversationPane::reload()
{
    if (m_wanted.isNull())
        return;
    if (m_asking) {
        m_again = true; // what changes while an answer is under way is asked once more
        return;
    }
    m_asking = true;
    m_busy->setBusy(true);
    const ConversationId id = m_wanted;
    m_context.inbox.open(id).onDone(this, [this, id](const Result<ConversationDetail>& result) {
        m_asking = false;
        m_busy->setBusy(false);
        if (id == m_wanted) {
            if (result)
                take(*result);
            else
                showProblem(result.error());
        }
        if (std::exchange(m_again, false) || id != m_wanted)
            reload();
    });
}

void ConversationPane::take(const ConversationDetail& detail)
{
    const bool fresh = !m_detail || m_detail->conversation.id != detail.conversation.id;
    m_detail = detail;
    m_stack->setCurrentIndex(1);
    fillHead();
    m_post->setDetail(detail);
    m_thread->setMessages(detail.messages, fresh);
    m_reply->setDetail(detail);
    // Committed as seen only while somebody can see it.
    if (detail.conversation.unread && isVisible())
        m_context.inbox.markRead(detail.conversation.id, true).onDone(this, [](const Done&) {});
    Q_EMIT detailChanged();
}

void ConversationPane::fillHead()
{
    const Conversation& c = m_detail->conversation;
    m_name->setText(personName(c.customer));
    m_name->setToolTip(m_name->text());
    m_about->setText(tr("%1 · %2", "inbox, under the person's name: kind and network")
                         .arg(kindWord(c.kind), m_context.book.network(c.network).displayName));
    const bool closed = c.status == ConversationStatus::Closed;
    m_status->setState(closed                                    ? u"check"_s
                       : c.status == ConversationStatus::Snoozed ? u"clock"_s
                                                                 : u"inbox"_s,
                       closed                                 ? Tint::Ok
                       : c.status == ConversationStatus::Open ? Tint::Accent
                                                              : Tint::Muted,
                       statusWord(c.status));
    m_status->setToolTip(c.snoozedUntil ? words::exact(*c.snoozedUntil, m_context.zone) : c.closeReason);
    const auto clock = waitingClock(c, m_context.now());
    m_waits->setVisible(clock.has_value());
    if (clock) {
        m_waits->setText(tr("waits %1", "inbox, beside the person's name; %1: 12 min").arg(clock->text));
        m_waits->setTint(clock->tint == Tint::Muted ? std::optional<Tint>() : clock->tint);
        m_waits->setToolTip(words::exact(*c.waitingSince, m_context.zone));
    }
    m_close->setText(closed ? tr("Open again", "inbox, button on a closed conversation")
                            : tr("Close", "inbox, button: the conversation is dealt with"));
    m_close->setToolTip(closed ? QString() : tr("Close (E)", "inbox, hover over the button"));
    const bool mine = !m_context.person.isEmpty() && c.assignee == m_context.person;
    m_assign->setToolTip(mine ? tr("Give back (A)", "inbox, button: no longer assigned to me")
                              : tr("Assign to me (A)", "inbox, button"));
    m_assign->setAccessibleName(m_assign->toolTip());
    m_assign->setIcon(icon(u"user"_s, mine ? Tint::Accent : Tint::Muted));
}

void ConversationPane::giveBack(ConversationId conversation, const QString& text)
{
    if (m_detail && m_detail->conversation.id == conversation) {
        m_reply->setText(text);
        return;
    }
    UnsentReply unsent = m_drafts.find(conversation);
    unsent.text = unsent.text.isEmpty() ? text : text + u'\n' + unsent.text;
    unsent.noting = false;
    m_drafts.put(conversation, unsent);
}

void ConversationPane::showProblem(const Error& error)
{
    if (error.kind == ErrorKind::Conflict)
        reload(); // the current version is shown beside the message
    m_stack->setCurrentIndex(m_detail ? 1 : 0);
    if (!m_detail) {
        m_empty->setSentence(words::errorWhat(error));
        m_empty->setHint(words::errorAdvice(error));
        return;
    }
    m_banner->showMessage(error.kind == ErrorKind::Conflict ? Banner::Kind::Warn : Banner::Kind::Danger,
                          words::errorWhat(error), words::errorAdvice(error),
                          tr("Understood", "inbox, banner, button"));
}

} // namespace parvis::ui
