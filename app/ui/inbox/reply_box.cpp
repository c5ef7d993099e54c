// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/reply_box.h"

#include "ports/workspace.h"
#include "ui/inbox/attachment_row.h"
#include "ui/inbox/reply_tools.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ReplyBox::ReplyBox(const UiContext& context, ReplyDrafts& drafts, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_drafts(drafts),
      m_mode(new SegmentedControl(this)),
      m_badgePlace(new QWidget(this)),
      m_as(new Label({}, TextSize::Base, false, false, this)),
      m_audience(new Label({}, TextSize::Second, true, false, this)),
      m_ring(new CounterRing(this)),
      m_edit(new ReplyEdit(this)),
      m_problem(new Label({}, TextSize::Second, false, false, this)),
      m_hint(new Label({}, TextSize::Second, true, false, this)),
      m_banner(new Banner(this)),
      m_send(new QPushButton(this)),
      m_tools(new ReplyTools(context, this))
{
    build();
    m_check.setSingleShot(true);
    m_check.setInterval(150);
    connect(&m_check, &QTimer::timeout, this, &ReplyBox::checkNow);
    connect(&m_drafts, &ReplyDrafts::forgotten, this, [this] {
        if (!m_detail)
            return;
        const UnsentReply left = m_drafts.find(m_detail->conversation.id);
        if (left.text == m_unsent.text && left.note == m_unsent.note)
            return;
        const ConversationDetail shown = *m_detail;
        m_detail.reset(); // as if it were chosen now: what stands in the box is not put back
        setDetail(shown);
    });
    connect(m_mode, &SegmentedControl::currentChanged, this,
            [this](const QString& key) { setNoting(key == "note"_L1); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ReplyBox::onTextChanged);
    connect(m_edit, &ReplyEdit::sendRequested, this, &ReplyBox::send);
    connect(m_edit, &ReplyEdit::left, this, &ReplyBox::left);
    connect(m_send, &QPushButton::clicked, this, &ReplyBox::send);
    connect(m_edit, &ReplyEdit::cannedRequested, this, &ReplyBox::openCanned);
    connect(m_edit, &ReplyEdit::laterRequested, m_tools, &ReplyTools::askLater);
    connect(m_edit, &ReplyEdit::attachRequested, m_tools->attachments(), &AttachmentRow::openLibrary);
    connect(m_tools, &ReplyTools::cannedRequested, this, &ReplyBox::openCanned);
    connect(m_tools, &ReplyTools::changed, this, [this] {
        if (m_unsent.isEmpty() && !m_tools->attachments()->media().empty())
            rememberThread();
        m_unsent.media = m_tools->attachments()->media();
        m_unsent.later = m_tools->later();
        remember();
        recount();
        m_check.start();
    });
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& all) {
            if (std::any_of(all.begin(), all.end(), [](const Change& c) { return c.topic == Topic::Settings; }))
                loadSignature();
        });
    }
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_edit->setFocus(Qt::OtherFocusReason); // the button goes, the keyboard stays with the answer
        if (m_moved)
            sendReply(true);
        else
            send();
    });
}

namespace {

// What the engine found that is not on this screen yet.
QString changesInFindings(const std::vector<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings) {
        if (finding.code == "thread_changed"_L1)
            lines << ReplyBox::tr("%1: “%2”", "inbox, over the reply; who, and the first words of what is new")
                         .arg(harmless(finding.facts.value(u"by"_s).toString()),
                              harmless(finding.facts.value(u"text"_s).toString()));
    }
    return lines.join(u'\n');
}

} // namespace

void ReplyBox::build()
{
    m_mode->setObjectName(u"reply-mode"_s);
    m_mode->addSegment(u"reply"_s, tr("Reply", "inbox, what is written: an answer to the customer"));
    m_mode->addSegment(u"note"_s, tr("Note", "inbox, what is written: for colleagues only"));
    m_edit->setObjectName(u"reply-text"_s);
    m_send->setObjectName(u"reply-send"_s);
    m_banner->setObjectName(u"reply-banner"_s);
    m_problem->setObjectName(u"reply-problem"_s);
    m_problem->setTint(Tint::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setPrimary(m_send);
    auto* badge = new QHBoxLayout(m_badgePlace);
    badge->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(this, space::s));
    head->addWidget(m_mode);
    head->addSpacing(px(this, space::xs));
    head->addWidget(m_badgePlace);
    head->addWidget(m_as);
    head->addWidget(m_audience, 1);
    head->addWidget(m_ring);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_send, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::l);
    column->setContentsMargins(pad, px(this, space::s), pad, px(this, space::m));
    column->setSpacing(px(this, space::s));
    column->addWidget(m_banner);
    column->addLayout(head);
    column->addWidget(m_edit);
    column->addWidget(m_tools);
    column->addLayout(foot);
}

const Message* ReplyBox::newest() const
{
    return m_detail && !m_detail->messages.empty() ? &m_detail->messages.back() : nullptr;
}

// Whom the answer goes to: the newest message of the customer.
const Message* ReplyBox::target() const
{
    if (!m_detail)
        return nullptr;
    const auto& list = m_detail->messages;
    const auto it = std::find_if(list.rbegin(), list.rend(), [](const Message& m) {
        return !m.content.own && m.state != MessageState::Note && m.state != MessageState::Deleted;
    });
    return it == list.rend() ? nullptr : &*it;
}

void ReplyBox::setDetail(const ConversationDetail& detail)
{
    const bool other = !m_detail || m_detail->conversation.id != detail.conversation.id;
    m_detail = detail;
    if (other) {
        m_filling = true;
        m_moved = false;
        m_banner->clear();
        m_problem->hide();
        m_unsent = m_drafts.find(detail.conversation.id);
        m_tools->setLater(m_unsent.later);
        restoreMedia();
        m_signature = {};
        m_tools->setSignature({});
        m_mode->setCurrent(m_unsent.noting ? u"note"_s : u"reply"_s);
        setNoting(m_unsent.noting);
        m_filling = false;
        qDeleteAll(m_badgePlace->findChildren<NetworkBadge*>());
        m_badgePlace->layout()->addWidget(
            new NetworkBadge(m_context.book.network(detail.conversation.network), m_badgePlace));
        loadSignature();
    } else {
        showMoved();
    }
    m_tools->setAccount(detail.account);
    m_as->setText(m_context.book.name(detail.conversation.account));
    showAudience();
    recount();
}

void ReplyBox::setNoting(bool noting)
{
    m_unsent.noting = noting;
    m_edit->setNoting(noting);
    m_edit->setPlaceholderText(noting ? tr("For colleagues only. Call one with @name.", "inbox, empty note field")
                                      : tr("Write an answer… (/ for canned replies)", "inbox, empty reply field"));
    m_edit->setAccessibleName(noting ? tr("Note for colleagues", "inbox, screen reader")
                                     : tr("Answer", "inbox, screen reader"));
    m_tools->setVisible(!noting);
    m_send->setText(noting ? tr("Add note", "inbox, button") : tr("Send", "inbox, button: the reply"));
    m_hint->setText(tr("Ctrl+Enter", "inbox, key to send, beside the button"));
    m_hint->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    for (QWidget* part :
         {static_cast<QWidget*>(m_badgePlace), static_cast<QWidget*>(m_as), static_cast<QWidget*>(m_ring)})
        part->setVisible(!noting);
    showAudience();
    const bool filling = std::exchange(m_filling, true);
    m_edit->setPlainText(noting ? m_unsent.note : m_unsent.text);
    m_edit->moveCursor(QTextCursor::End);
    m_filling = filling;
    recount();
    remember();
}

void ReplyBox::startReply()
{
    m_mode->setCurrent(u"reply"_s);
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void ReplyBox::startNote()
{
    m_mode->setCurrent(u"note"_s);
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

bool ReplyBox::isWriting() const
{
    return !m_unsent.isEmpty();
}

void ReplyBox::setText(const QString& text)
{
    m_mode->setCurrent(u"reply"_s);
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void ReplyBox::onTextChanged()
{
    recount();
    if (m_filling || !m_detail)
        return;
    const QString text = m_edit->toPlainText();
    if (m_unsent.noting) {
        m_unsent.note = text;
    } else {
        if (m_unsent.text.isEmpty() && m_unsent.media.empty() && !text.isEmpty())
            rememberThread();
        m_unsent.text = text;
        m_check.start();
    }
    remember();
}

void ReplyBox::remember()
{
    if (m_detail && !m_filling)
        m_drafts.put(m_detail->conversation.id, m_unsent);
}

void ReplyBox::recount()
{
    m_banner->button()->setEnabled(!m_busy); // pressed now it would be lost
    const bool pictures = !m_unsent.noting && !m_tools->attachments()->media().empty();
    const bool empty = m_edit->toPlainText().trimmed().isEmpty() && !pictures;
    m_send->setEnabled(!m_busy && !m_restoring && !empty && m_detail.has_value());
    if (!m_detail || !m_detail->account || m_unsent.noting)
        return;
    const auto& rule = m_detail->account->capabilities.body;
    m_ring->setName(m_context.book.network(m_detail->conversation.network).displayName);
    m_ring->setCount(text::countLength(rule, countedText()), rule.limit);
}

void ReplyBox::checkNow()
{
    if (!m_detail || m_unsent.noting || m_edit->toPlainText().trimmed().isEmpty()) {
        showFindings({});
        return;
    }
    const ReplyDraft asked = draft();
    m_context.inbox.checkReply(asked).onDone(this, [this, asked](const Result<std::vector<Finding>>& result) {
        if (result && m_detail && m_detail->conversation.id == asked.conversation &&
            m_edit->toPlainText() == asked.text)
            showFindings(*result);
    });
}

void ReplyBox::showFindings(const std::vector<Finding>& findings)
{
    QStringList lines;
    const QString network = m_detail ? m_context.book.network(m_detail->conversation.network).displayName : QString();
    for (const auto& finding : findings) {
        if (finding.code != "thread_changed"_L1)
            lines << words::finding(finding, network);
    }
    showMoved();
    m_problem->setTint(hasErrors(findings) ? Tint::Danger : Tint::Warn);
    m_problem->setText(lines.join(u'\n'));
    m_problem->setVisible(!lines.isEmpty());
    m_hint->setVisible(lines.isEmpty());
}

void ReplyBox::send()
{
    if (!m_detail || m_busy || !m_send->isEnabled())
        return;
    if (m_unsent.noting)
        addNote();
    else
        sendReply(false);
}

void ReplyBox::sendReply(bool confirmed)
{
    if (!m_detail || m_busy || m_restoring)
        return;
    ReplyDraft wanted = draft();
    wanted.confirmed = confirmed;
    m_busy = true;
    recount();
    const ConversationId id = wanted.conversation;
    m_context.inbox.reply(wanted).onDone(this, [this, id, text = wanted.text](const Result<ReplyResult>& result) {
        m_busy = false;
        afterSending(id, result, text);
        recount();
    });
}

void ReplyBox::afterSending(ConversationId id, const Result<ReplyResult>& result, const QString& text)
{
    const bool here = m_detail && m_detail->conversation.id == id;
    if (result && result->message) {
        // A note half written stays, and so does what was typed meanwhile.
        const UnsentReply before = here ? m_unsent : m_drafts.find(id);
        UnsentReply rest = before.text == text ? UnsentReply() : before;
        rest.note = before.note;
        rest.noting = before.noting;
        rest.media.clear();
        rest.later.reset();
        m_drafts.put(id, rest);
        if (here) {
            m_unsent = rest;
            m_moved = false;
            m_banner->clear();
            m_problem->hide();
            m_tools->setLater(std::nullopt);
            m_tools->attachments()->setMedia({});
            m_filling = true;
            m_edit->setPlainText(rest.noting ? rest.note : rest.text);
            m_edit->moveCursor(QTextCursor::End);
            m_filling = false;
        }
        Q_EMIT sent(*result, text);
    } else if (here && !result) {
        m_moved = false;
        m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                              words::errorAdvice(result.error()), tr("Try again", "inbox, over the reply, button"));
    } else if (here) {
        const auto& findings = result->findings;
        showFindings(findings);
        const bool changed = std::any_of(findings.begin(), findings.end(),
                                         [](const Finding& f) { return f.code == "thread_changed"_L1; });
        if (changed && m_banner->isHidden()) {
            m_moved = true;
            m_banner->showMessage(
                Banner::Kind::Warn, tr("The conversation changed since you began to write.", "inbox, over the reply"),
                changesInFindings(findings), tr("Send all the same", "inbox, over the reply, button"));
        }
    }
}

void ReplyBox::addNote()
{
    m_busy = true;
    recount();
    const ConversationId id = m_detail->conversation.id;
    m_context.inbox.note(id, m_context.person, m_edit->toPlainText().trimmed())
        .onDone(this, [this, id](const Result<Message>& result) {
            m_busy = false;
            const bool here = m_detail && m_detail->conversation.id == id;
            if (result) {
                UnsentReply rest = m_drafts.find(id);
                rest.note.clear();
                rest.noting = false;
                m_drafts.put(id, rest);
                if (here) {
                    m_unsent = rest;
                    m_banner->clear();
                    m_mode->setCurrent(u"reply"_s);
                    setNoting(false);
                }
                Q_EMIT noted();
            } else if (here) {
                m_moved = false;
                m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                                      words::errorAdvice(result.error()),
                                      tr("Try again", "inbox, over the reply, button"));
            }
            recount();
        });
}

} // namespace parvis::ui
