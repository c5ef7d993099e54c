// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ReplyBox that helps: canned replies, the signature, what changed since writing began.
#include "engine/publishing/media_desk.h"
#include "ports/workspace.h"
#include "ui/inbox/attachment_row.h"
#include "ui/inbox/canned_picker.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/reply_tools.h"
#include "ui/inbox/waiting.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/words.h"

#include <QLineEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kQuoted = 140; // grapheme clusters of a message in the notice

QString quoted(const QString& text)
{
    return ReplyBox::tr("“%1”", "inbox, quoted words of a message").arg(excerptOf(harmless(text), kQuoted));
}

} // namespace

Milliseconds ReplyBox::hold() const
{
    return undoTime(m_context.settings);
}

ReplyDraft ReplyBox::draft() const
{
    ReplyDraft draft;
    draft.conversation = m_detail->conversation.id;
    if (const Message* to = target())
        draft.message = to->id;
    draft.text = m_edit->toPlainText();
    draft.author = m_context.person;
    draft.seenUpTo = m_unsent.seenUpTo;
    draft.seen = m_unsent.seen;
    draft.media = m_tools->attachments()->media();
    draft.when = m_tools->when();
    draft.hold = hold();
    return draft;
}

// As it will be sent: signed, and on a network that tells people only by name with the name in front.
QString ReplyBox::countedText() const
{
    const QString text = signedText(m_edit->toPlainText(), m_signature.rule, m_signature.agent);
    const Message* to = target();
    if (!m_detail || !m_detail->account || !to || !m_detail->account->capabilities.mentionInReply)
        return text;
    const QString name = u'@' + to->content.author.handle;
    return text.contains(name, Qt::CaseInsensitive) ? text : name + u' ' + text;
}

void ReplyBox::showAudience()
{
    const Message* to = target();
    if (m_unsent.noting)
        m_audience->setText(tr("seen by colleagues only", "inbox, over a note"));
    else
        m_audience->setText(to ? tr("to %1 · %2", "inbox, over the reply; %1: person, %2: who sees it")
                                     .arg(personName(to->content.author), words::visibility(to->content.visibility))
                               : QString());
}

void ReplyBox::rememberThread()
{
    if (!m_detail)
        return;
    const Message* last = newest();
    m_unsent.seenUpTo = last ? last->id : MessageId();
    m_unsent.seen = seenOf(m_detail->messages);
    m_unsent.words.clear();
    for (const Message& message : m_detail->messages)
        m_unsent.words.insert(message.id, message.content.text);
    m_moved = false;
}

// Of others: what one has sent oneself is no surprise.
std::vector<ThreadChange> ReplyBox::changes() const
{
    if (!m_detail || m_unsent.noting || (m_unsent.text.isEmpty() && m_unsent.media.empty()))
        return {};
    auto list = changesSince(m_unsent.seen, m_detail->messages);
    std::erase_if(list, [this](const ThreadChange& change) {
        return change.kind == ThreadChangeKind::Answered && change.by == m_context.person;
    });
    return list;
}

// Both, where there are two: what was there when writing began, and what stands there now.
QString ReplyBox::changesInWords(const std::vector<ThreadChange>& changes) const
{
    QStringList lines;
    for (const ThreadChange& change : changes) {
        const QString who = harmless(change.by);
        const QString before = quoted(m_unsent.words.value(change.message));
        switch (change.kind) {
        case ThreadChangeKind::Answered:
            lines << tr("%1 has answered: %2", "inbox, over the reply; a colleague").arg(who, quoted(change.text));
            break;
        case ThreadChangeKind::Elsewhere:
            lines << tr("Somebody answered as %1, outside Parvis: %2", "inbox, over the reply; %1: the account")
                         .arg(who, quoted(change.text));
            break;
        case ThreadChangeKind::Edited:
            lines << (m_unsent.words.contains(change.message)
                          ? tr("%1 changed their message. Before: %2 Now: %3", "inbox, over the reply; a customer")
                                .arg(who, before, quoted(change.text))
                          : tr("%1 changed their message: %2", "inbox, over the reply; a customer")
                                .arg(who, quoted(change.text)));
            break;
        case ThreadChangeKind::Deleted:
            lines << (m_unsent.words.contains(change.message)
                          ? tr("%1 deleted their message: %2", "inbox, over the reply; a customer").arg(who, before)
                          : tr("%1 deleted a message.", "inbox, over the reply; a customer").arg(who));
            break;
        case ThreadChangeKind::Wrote:
            lines << tr("%1 wrote again: %2", "inbox, over the reply; a customer").arg(who, quoted(change.text));
            break;
        }
    }
    return lines.join(u'\n');
}

// Said before they send, not only after.
void ReplyBox::showMoved()
{
    const auto list = changes();
    if (list.empty())
        return;
    const bool blocks = std::any_of(list.begin(), list.end(), standsInTheWay);
    const QString words = changesInWords(list);
    if (!blocks) {
        m_banner->showMessage(Banner::Kind::Info,
                              tr("There is something new in the conversation.", "inbox, over the reply"), words);
        return;
    }
    m_moved = true;
    m_banner->showMessage(Banner::Kind::Warn,
                          tr("The conversation changed since you began to write.", "inbox, over the reply"), words,
                          tr("Send all the same", "inbox, over the reply, button"));
}

void ReplyBox::openCanned()
{
    if (!m_context.replies || !m_detail || m_unsent.noting)
        return;
    CannedPicker::Place place;
    place.account = m_detail->conversation.account;
    if (const Message* to = target())
        place.language = to->content.language;
    place.values = [this](const QString& language) {
        const QString agent = m_signature.agent.isEmpty() ? m_context.person : m_signature.agent;
        return m_detail ? cannedValues(*m_detail, agent, language, m_context.zone, m_context.now()) : CannedValues();
    };
    auto* picker = new CannedPicker(m_context, place, this);
    connect(picker, &CannedPicker::chosen, this, &ReplyBox::insertCanned);
    connect(picker, &CannedPicker::manageRequested, this, &ReplyBox::manageCannedRequested);
    picker->openAt(m_tools->cannedButton());
    picker->field()->setFocus(Qt::PopupFocusReason);
}

// Behind what is written already, or at the cursor in the middle of it; several may follow each other.
void ReplyBox::insertCanned(const CannedReply& reply, const QString& text)
{
    m_mode->setCurrent(u"reply"_s);
    QTextCursor cursor = m_edit->textCursor();
    if (cursor.atEnd() || !m_edit->hasFocus()) {
        const QString whole = stacked(m_edit->toPlainText(), text);
        cursor.select(QTextCursor::Document);
        cursor.insertText(whole); // one step of undo
    } else {
        cursor.insertText(text);
    }
    m_edit->setTextCursor(cursor);
    auto media = m_tools->attachments()->media();
    for (const MediaUse& use : reply.media) {
        const bool there = std::any_of(media.begin(), media.end(),
                                       [&use](const MediaUse& one) { return one.asset.id == use.asset.id; });
        if (!there)
            media.push_back(use);
    }
    m_tools->attachments()->setMedia(media);
    m_unsent.media = media;
    m_tools->setAccount(m_detail->account);
    remember();
    recount();
    m_edit->setFocus(Qt::OtherFocusReason);
    // What was left open is chosen, so that typing fills it.
    if (const QStringList open = openQuestions(m_edit->toPlainText()); !open.isEmpty())
        m_edit->find(u'{' + open.front() + u"?}"_s, QTextDocument::FindBackward);
}

// From the disk come ids; what the pictures are, the library says. One that is no longer there is left out.
void ReplyBox::restoreMedia()
{
    const auto isKnown = [](const MediaUse& use) { return !use.asset.sha256.isEmpty(); };
    m_restoring = false;
    if (std::all_of(m_unsent.media.begin(), m_unsent.media.end(), isKnown) || !m_context.library) {
        std::erase_if(m_unsent.media, [&isKnown](const MediaUse& use) { return !isKnown(use); });
        m_tools->attachments()->setMedia(m_unsent.media);
        return;
    }
    m_restoring = true;
    m_tools->attachments()->setMedia({});
    std::vector<Async<MediaUse>> asked;
    for (const MediaUse& use : m_unsent.media)
        asked.push_back(m_context.library->entry(use.asset.id)
                            .thenResult(this, [use](const Result<MediaEntry>& entry) -> Result<MediaUse> {
                                MediaUse known = use;
                                if (entry)
                                    known.asset = entry->asset;
                                else if (entry.error().kind != ErrorKind::NotFound)
                                    return Failure(entry.error());
                                return known;
                            }));
    whenAll(this, asked)
        .onDone(this, [this, isKnown, id = m_detail->conversation.id](const Result<std::vector<MediaUse>>& all) {
            if (!m_detail || m_detail->conversation.id != id || !m_restoring)
                return;
            m_restoring = false;
            if (all) {
                m_unsent.media = *all;
                std::erase_if(m_unsent.media, [&isKnown](const MediaUse& use) { return !isKnown(use); });
                m_tools->attachments()->setMedia(m_unsent.media);
                m_tools->setAccount(m_detail->account);
                remember();
            } else {
                m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(all.error()),
                                      words::errorAdvice(all.error()));
            }
            recount();
        });
}

void ReplyBox::loadSignature()
{
    if (!m_context.replies || !m_detail)
        return;
    m_context.replies->signatureFor(m_detail->conversation.account, m_context.person)
        .onDone(this, [this, id = m_detail->conversation.id](const Result<AccountSignature>& signature) {
            if (!signature || !m_detail || m_detail->conversation.id != id)
                return;
            m_signature = *signature;
            m_tools->setSignature(signatureOf(signature->rule, signature->agent));
            recount();
        });
}

} // namespace parvis::ui
