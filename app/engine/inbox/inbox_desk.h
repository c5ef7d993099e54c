// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox screen and the command line ask for. Sends nothing: a reply goes into the outbox.
#pragma once

#include "domain/publishing/checks.h"
#include "engine/publishing/publishing_desk.h"
#include "engine/services.h"

namespace parvis {

struct ConversationDetail {
    Conversation conversation;
    std::vector<Message> messages;            // oldest first
    std::optional<PostWithPublications> post; // of ours, that it belongs to
    std::optional<Publication> publication;
    std::optional<Account> account;
};

struct ReplyDraft {
    ConversationId conversation;
    MessageId message; // null: the newest of the customer
    QString text;
    QString author;
    When when = When::now();
    // The newest message the person had seen; another public answer or an edit since then is a finding "thread_changed"
    // unless confirmed.
    MessageId seenUpTo;
    bool confirmed = false;
};

struct ReplyResult {
    std::vector<Finding> findings;
    std::optional<Message> message; // stored; its publication carries it
    PublicationId publication;
    PublicationState state = PublicationState::Draft;
};

// The query language of `inbox list --query`: words, "a phrase", from:, label:, is:open, network:, lang:, before:,
// after:, -not.
Result<ConversationQuery> parseInboxQuery(const QString& text, const ZoneId& zone);

class InboxDesk : public QObject
{
    Q_OBJECT
public:
    explicit InboxDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<Conversation>> list(const ConversationQuery& query);
    Async<InboxCounts> counts();
    Async<ConversationDetail> open(ConversationId id);
    Async<std::vector<Finding>> checkReply(const ReplyDraft& draft);
    Async<ReplyResult> reply(const ReplyDraft& draft);
    Async<Message> note(ConversationId id, const QString& author, const QString& text);
    Async<Conversation> setStatus(ConversationId id, int revision, ConversationStatus status, const QString& reason,
                                  std::optional<Instant> until);
    Async<Conversation> assign(ConversationId id, int revision, const QString& assignee);
    Async<Conversation> setLabels(ConversationId id, int revision, const QStringList& labels);
    Async<void> markRead(ConversationId id, bool read);

private:
    Ports m_ports;
};

} // namespace parvis
