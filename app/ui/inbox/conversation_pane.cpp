// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversation_pane.h"

#include "engine/inbox/privacy_desk.h"
#include "ui/inbox/answer_memory.h"
#include "ui/inbox/colleague_completer.h"
#include "ui/inbox/post_card.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/thread_view.h"
#include "ui/inbox/triage_chips.h"
#include "ui/inbox/waiting.h"
#include "ui/inbox/work_book.h"
#include "ui/models/account_book.h"
#include "ui/service/clock_strip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text_view.h"
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
      m_name(new ElidedLabel({}, TextSize::Section, false, true, this)),
      m_about(new ElidedLabel({}, TextSize::Second, true, false, this)),
      m_waits(new Label({}, TextSize::Second, false, true, this)),
      m_status(new StatePill(this)),
      m_post(new PostCard(context, this)),
      m_thread(new ThreadView(context, this)),
      m_reply(new ReplyBox(context, m_drafts, this)),
      m_clocks(new ClockStrip(context, this))
{
    m_banner->setObjectName(u"conversation-banner"_s);
    build();
    if (context.replies)
        new ColleagueCompleter(
            context, m_reply->findChild<ReplyEdit*>(u"reply-text"_s),
            [mode = m_reply->findChild<SegmentedControl*>(u"reply-mode"_s)] { return mode->current() == "note"_L1; });
    if (context.privacy)
        connect(context.privacy, &PrivacyDesk::personErased, &m_drafts, &ReplyDrafts::forget);
    connect(m_thread, &ThreadView::changed, this, &ConversationPane::reload);
    connect(m_thread, &ThreadView::problem, this, &ConversationPane::showProblem);
    connect(m_thread, &ThreadView::tookBack, this, &ConversationPane::giveBack);
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
    m_presence = new ElidedLabel({}, TextSize::Second, false, true, this);
    m_presence->setObjectName(u"conversation-presence"_s);
    m_presence->hide();
    m_triage = new TriageChips(m_context, this);
    connect(m_triage, &TriageChips::problem, this, &ConversationPane::showProblem);
    auto* first = new QHBoxLayout;
    first->setSpacing(px(this, space::s));
    first->addWidget(m_name, 1);
    first->addWidget(m_waits);
    first->addWidget(m_status);
    first->addSpacing(px(this, space::xs));
    for (QAbstractButton* button : {m_assign, m_label, m_snooze, m_close})
        first->addWidget(button);
    auto* second = new QHBoxLayout;
    second->setSpacing(px(this, space::s));
    second->addWidget(m_about, 1);
    second->addWidget(m_triage);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::s));
    rows->setSpacing(px(this, 2));
    rows->addLayout(first);
    rows->addLayout(second);
    rows->addWidget(m_presence);
    column->addLayout(rows);
}

void ConversationPane::build()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    column->addWidget(m_clocks);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(px(this, space::l), 0, px(this, space::l), px(this, space::s));
    top->setSpacing(px(this, space::s));
    top->addWidget(m_banner);
    m_writes = new Banner(page);
    m_writes->setObjectName(u"presence-banner"_s);
    connect(m_writes, &Banner::actionRequested, this, &ConversationPane::takeOverRequested);
    top->addWidget(m_writes);
    top->addWidget(m_post);
    column->addLayout(top);
    column->addWidget(new Hairline(Qt::Horizontal, page));
    column->addWidget(m_thread, 1);
    column->addWidget(new Hairline(Qt::Horizontal, page));
    m_answers = new AnswerPanel(m_context, m_reply, page);
    column->addWidget(m_answers);
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
            if (result && isOlder(result->conversation))
                m_again = true; // read before a change that is shown already
            else if (result)
                take(*result);
            else
                showProblem(result.error());
        }
        if (std::exchange(m_again, false) || id != m_wanted)
            reload();
    });
}

bool ConversationPane::isOlder(const Conversation& c) const
{
    return m_detail && m_detail->conversation.id == c.id && m_detail->conversation.revision > c.revision;
}

void ConversationPane::take(const ConversationDetail& detail)
{
    const bool fresh = !m_detail || m_detail->conversation.id != detail.conversation.id;
    m_detail = detail;
    m_stack->setCurrentIndex(1);
    fillHead();
    m_clocks->setConversation(detail.conversation.id);
    m_post->setDetail(detail);
    m_thread->setDetail(detail);
    m_thread->setMessages(detail.messages, fresh);
    m_reply->setDetail(detail);
    m_triage->setDetail(detail);
    m_answers->setDetail(detail);
    // Committed as seen only while somebody can see it.
    if (detail.conversation.unread && isVisible()) {
        m_detail->conversation.unread = false; // so that U means unread at once
        m_context.inbox.markRead(detail.conversation.id, true).onDone(this, [](const Done&) {});
    }
    Q_EMIT detailChanged();
}

void ConversationPane::fillHead()
{
    const Conversation& c = m_detail->conversation;
    m_name->setText(personName(c.customer));
    m_name->setToolTip(m_name->text());
    QStringList about{kindWord(c.kind), m_context.book.network(c.network).displayName};
    if (m_book && !c.department.isNull())
        about << harmless(m_book->department(c.department));
    if (!c.assignee.isEmpty())
        about << harmless(c.assignee);
    if (c.priority != Priority::Normal)
        about << priorityWord(c.priority);
    about << harmless(c.labels.join(u", "_s));
    about.removeAll(QString());
    m_about->setText(about.join(u" · "_s));
    m_about->setToolTip(m_about->text());
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
        m_waits->setText(clock->sentence);
        m_waits->setTint(clock->tint == Tint::Muted ? std::optional<Tint>() : clock->tint);
        m_waits->setToolTip(c.waitingSince ? words::exact(*c.waitingSince, m_context.zone) : QString());
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

void ConversationPane::takeWork(const Conversation& now)
{
    if (!m_detail || m_detail->conversation.id != now.id || m_detail->conversation.revision >= now.revision)
        return;
    m_detail->conversation = now;
    fillHead();
}

void ConversationPane::refreshHead()
{
    if (m_detail)
        fillHead();
}

void ConversationPane::setPresence(const QString& words, const QString& writer)
{
    m_presence->setText(words);
    m_presence->setTint(writer.isEmpty() ? Tint::Muted : Tint::Warn);
    m_presence->setVisible(!words.isEmpty());
    if (writer.isEmpty())
        m_writes->clear();
    else
        m_writes->showMessage(
            Banner::Kind::Warn,
            tr("%1 is writing an answer here.", "inbox, a colleague was first").arg(harmless(writer).simplified()), {},
            tr("Write anyway", "inbox, button: although a colleague writes"));
}

void ConversationPane::giveBack(ConversationId conversation, const QString& text)
{
    UnsentReply unsent = m_drafts.find(conversation);
    unsent.text = unsent.text.isEmpty() ? text : text + u'\n' + unsent.text;
    if (m_detail && m_detail->conversation.id == conversation) {
        m_reply->setText(unsent.text);
        return;
    }
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
