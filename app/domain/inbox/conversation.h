// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of the public and of colleagues, and the conversations they form.
#pragma once

#include "base/result.h"
#include "base/time/instant.h"
#include "domain/ids.h"
#include "domain/people/identity.h"
#include "domain/publishing/publication.h"
#include "domain/service/service_mark.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace parvis {

enum class MessageState { Received, Edited, Deleted, Queued, Sending, Sent, Failed, Uncertain, Note };

struct MessageMedia {
    QString kind; // "image", "video", …; shown only on request
    QString url;
    QString altText;
    bool operator==(const MessageMedia&) const = default;
};

// A comment as a client read it, before it has an id of ours.
struct IncomingMessage {
    RemoteRef remote;
    RemoteId parent; // empty: it starts a thread or stands alone
    RemoteId root;   // the thread's first post, where known
    InboxKind kind = InboxKind::Comment;
    Identity author;
    QString text; // plain: markup is gone at the edge
    QString contentWarning;
    QString language;
    Visibility visibility = Visibility::Public;
    std::vector<MessageMedia> media;
    Instant created;
    std::optional<Instant> edited;
    bool own = false;     // written by the account itself
    bool deleted = false; // a tombstone
    bool operator==(const IncomingMessage&) const = default;
};

struct Message {
    MessageId id;
    ConversationId conversation;
    AccountId account;
    IncomingMessage content;
    MessageState state = MessageState::Received;
    PublicationId publication; // of an own reply that goes through the outbox
    QString writtenBy;         // colleague, for own replies and notes
    bool operator==(const Message&) const = default;
};

enum class ConversationStatus { Open, Pending, Snoozed, Closed };
enum class Priority { Low, Normal, High, Urgent };

struct Conversation {
    ConversationId id;
    AccountId account;
    QString network;
    InboxKind kind = InboxKind::Comment;
    RemoteId root;             // key of the thread on the network
    PublicationId publication; // the post of ours it belongs to, where it is one
    Identity customer;         // who started it, or the last customer who wrote
    ConversationStatus status = ConversationStatus::Open;
    QString closeReason;
    QString assignee;
    QStringList labels;
    Priority priority = Priority::Normal;
    bool unread = true;
    QString excerpt;                     // first words of the newest message
    Instant created, updated;            // first and newest message
    std::optional<Instant> waitingSince; // oldest customer message with no public answer after it
    std::optional<Instant> snoozedUntil;
    int messages = 0;
    int revision = 0;
    ServiceMark service;             // as last computed; the store's word, never saved with the rest
    DepartmentId department;         // null: none
    std::optional<Instant> closedAt; // kept by the store
    QString hit;                     // what a search found in it, where the excerpt does not show it; never stored
    bool operator==(const Conversation&) const = default;
};

// A person's words of ours that are out: not a note, not a rule's, not one still on its way.
bool answersCustomer(const Message& message);
// Written by a rule: the customer goes on waiting for a person.
bool isAutomatic(const Message& message);
QString automaticAuthor(const QString& ruleName); // for Message::writtenBy

QString conversationStatusName(ConversationStatus status);
std::optional<ConversationStatus> conversationStatusFromName(QStringView name);
QString priorityName(Priority priority);
std::optional<Priority> priorityFromName(QStringView name);
QString messageStateName(MessageState state);
std::optional<MessageState> messageStateFromName(QStringView name);

// Pure rules of a conversation's work state. A customer's new message reopens; an own public answer ends the wait.
Conversation withMessage(Conversation conversation, const Message& message);
Result<Conversation> withStatus(Conversation conversation, ConversationStatus status, const QString& reason,
                                std::optional<Instant> until);
// First words for a list: one line, no control or direction-override characters, at most `graphemes` clusters.
QString excerptOf(const QString& text, int graphemes = 120);
// The reply's audience: no wider than the parent's.
Visibility replyVisibility(Visibility wanted, Visibility parent);

} // namespace parvis
