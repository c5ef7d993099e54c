// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of the inbox, the messages they have not seen yet, and what they did.
#pragma once

#include "base/async.h"
#include "domain/inbox/rules/actions.h"
#include "domain/publishing/post.h"
#include "domain/publishing/publication.h"

#include <QHash>
#include <QSet>

namespace parvis {

// A message that no worker has run the rules for since it came or was edited. edition: changes with each edit.
struct RuleQueueEntry {
    MessageId message;
    qint64 edition = 0;
    Instant queued;
    int tries = 0;
};

// The answer of an Acknowledge, ready for the outbox; or why there is none (see ActionOutcome::detail).
struct Acknowledgement {
    QString refusal;
    Message message;
    Post post;
    Publication publication;
};

// What the rules that hold for a message shall do, all in one transaction.
struct RuleRun {
    RuleQueueEntry entry;
    ConversationId conversation;
    int revision = 0; // of the conversation, as the rules saw it
    PersonId author;
    std::vector<RuleStep> steps;
    // By step and action.
    std::map<std::pair<size_t, size_t>, Acknowledgement> acknowledgements;
};

struct RuleLogEntry {
    qint64 id = 0;
    InboxRuleId rule;
    QString ruleName; // as it was called then
    MessageId message;
    ConversationId conversation;
    Instant at;
    std::vector<ActionOutcome> outcomes;
    std::optional<Instant> undone;
    QString undoneBy;
    QString author, excerpt; // of the message as it is now; empty where it is gone
};

struct RuleLogQuery {
    InboxRuleId rule;             // null: all
    std::optional<qint64> before; // keyset: older than this entry
    int limit = 100;
};

// Changes that somebody moved on since, and answers that are out, stay.
struct RuleUndo {
    int undone = 0, kept = 0;
};

struct AgentSeat {
    QString person, department;
    int maxOpen = 0; // open conversations at most; 0: no bound
    bool absent = false;
    bool operator==(const AgentSeat&) const = default;
};

struct RuleNotice {
    qint64 id = 0;
    QString person, ruleName, author, excerpt;
    ConversationId conversation;
    Instant at;
};

// Optional: what else is known of messages and people. Rules that ask for it hold for nothing without it.
class MessageTraitsSource
{
public:
    MessageTraitsSource() = default;
    virtual ~MessageTraitsSource() = default;
    MessageTraitsSource(const MessageTraitsSource&) = delete;
    MessageTraitsSource& operator=(const MessageTraitsSource&) = delete;
    // Those that were triaged; the others are absent.
    virtual Async<QHash<MessageId, MessageTraits>> traitsOf(const std::vector<MessageId>& messages) = 0;
};

class AmbassadorSource
{
public:
    AmbassadorSource() = default;
    virtual ~AmbassadorSource() = default;
    AmbassadorSource(const AmbassadorSource&) = delete;
    AmbassadorSource& operator=(const AmbassadorSource&) = delete;
    virtual Async<QSet<PersonId>> ambassadorsAmong(const std::vector<PersonId>& people) = 0;
};

class RuleRepository
{
public:
    RuleRepository() = default;
    virtual ~RuleRepository() = default;
    RuleRepository(const RuleRepository&) = delete;
    RuleRepository& operator=(const RuleRepository&) = delete;

    virtual Async<std::vector<InboxRule>> rules() = 0; // in their order
    // A null id makes a new one at the end. Rejected with the first problem, Conflict by revision. `who` goes into the
    // audit log, here and below.
    virtual Async<InboxRule> save(const InboxRule& rule, const QString& who) = 0;
    virtual Async<std::vector<InboxRule>> addAll(const std::vector<InboxRule>& rules, const QString& who) = 0;
    virtual Async<void> remove(InboxRuleId id, const QString& who) = 0; // NotFound when it is gone already
    virtual Async<void> reorder(const std::vector<InboxRuleId>& order, const QString& who) = 0;

    // Due now, oldest first. next: when the first of the others is due.
    struct Queue {
        std::vector<RuleQueueEntry> due;
        std::optional<Instant> next;
    };
    virtual Async<Queue> queued(Instant now, int limit) = 0;
    // Customers' messages that stand; those that are gone are absent. No traits, no ambassadors.
    virtual Async<std::vector<RuleFacts>> facts(const std::vector<MessageId>& messages) = 0;
    // The newest before this one (null: of all), newest first.
    virtual Async<std::vector<RuleFacts>> past(MessageId before, int limit) = 0;
    virtual Async<qint64> countPast() = 0;
    // Rules that have acted upon these messages; absent: none.
    using Fired = QHash<MessageId, std::vector<InboxRuleId>>;
    virtual Async<Fired> fired(const std::vector<MessageId>& messages) = 0;
    // Empty: another worker has done it. Conflict: the conversation or a rule moved since; nothing was done.
    virtual Async<std::vector<RuleLogEntry>> commit(const RuleRun& run) = 0;
    virtual Async<void> passed(const std::vector<RuleQueueEntry>& entries) = 0; // no rule holds for them
    virtual Async<void> postpone(const RuleQueueEntry& entry, Instant until, const QString& why) = 0;

    virtual Async<std::vector<RuleLogEntry>> log(const RuleLogQuery& query) = 0; // newest first
    virtual Async<RuleUndo> undo(const std::vector<qint64>& entries, const QString& who) = 0;

    virtual Async<std::vector<AgentSeat>> seats() = 0; // by department, then person
    virtual Async<void> saveSeat(const AgentSeat& seat) = 0;
    virtual Async<void> removeSeat(const QString& department, const QString& person) = 0;

    virtual Async<std::vector<RuleNotice>> notices(const QString& person) = 0; // unseen, oldest first
    virtual Async<void> noticesSeen(const std::vector<qint64>& ids) = 0;
};

} // namespace parvis
