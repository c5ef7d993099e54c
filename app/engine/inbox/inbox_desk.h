// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox screen and the command line ask for. Sends nothing: a reply goes into the outbox.
#pragma once

#include "domain/inbox/thread_change.h"
#include "domain/inbox/work_change.h"
#include "domain/publishing/checks.h"
#include "engine/inbox/inbox_query.h"
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
    // unless confirmed. With `seen` also what was deleted or edited before it.
    MessageId seenUpTo;
    bool confirmed = false;
    std::vector<SeenMessage> seen = {};
    std::vector<MediaUse> media = {};
    Milliseconds hold = {}; // sent now, but this much later: time to take it back before anything has left
};

struct ReplyResult {
    std::vector<Finding> findings;
    std::optional<Message> message; // stored; its publication carries it
    PublicationId publication;
    PublicationState state = PublicationState::Draft;
};

struct ReplyContext;

// What became of a change of many. before and after are what undo needs.
struct WorkResult {
    std::vector<WorkOutcome> done;
    std::vector<WorkOutcome> refused; // conflicts, those that are gone, changes that make no sense there
};

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
    // Of these, the ones in which nobody has answered and no answer is on its way either.
    Async<std::vector<ConversationId>> unanswered(const std::vector<Conversation>& conversations);
    Async<Message> note(ConversationId id, const QString& author, const QString& text);
    Async<Conversation> setStatus(ConversationId id, int revision, ConversationStatus status, const QString& reason,
                                  std::optional<Instant> until);
    Async<Conversation> assign(ConversationId id, int revision, const QString& assignee);
    Async<Conversation> setLabels(ConversationId id, int revision, const QStringList& labels);
    Async<void> markRead(ConversationId id, bool read);

    // One change of one or many, each by the revision that was seen; those in conflict are refused and told. Over
    // (`anyway`): the stored revision is taken, whatever it is. In inbox_desk_work.cpp, as all below.
    Async<WorkResult> change(const QString& who, const std::vector<Conversation>& seen, const WorkChange& change,
                             bool anyway = false);
    // Takes back what a change did, field by field, where nobody has moved the field since.
    Async<WorkResult> undo(const QString& who, const std::vector<WorkOutcome>& done);
    Async<std::vector<Conversation>> findMany(const std::vector<ConversationId>& ids);
    Async<qint64> count(const ConversationQuery& query, int most);
    Async<WorkCounts> workCounts();
    // With the person's own and everybody's views. Null repository: empty lists.
    Async<std::vector<InboxView>> views(const QString& person);
    Async<std::vector<Department>> departments();
    Async<std::vector<InboxLabel>> labels();
    Async<WorkSettings> workSettings();
    Async<QStringList> people();
    WorkRepository* work() const { return m_ports.work; } // for what settings and commands change; may be null

    // Who is at a conversation, or anywhere (null id), of those whose lease runs.
    Async<std::vector<Presence>> presence(ConversationId id = {});
    // Says that this window (seat: any word of its own) reads it; to be said again every third of presenceLease.
    Async<Presence> read(ConversationId id, const QString& person, const QString& seat);
    // Before and while writing. The answer names who writes there: the asker, or the colleague who was first;
    // takeOver: the asker in any case.
    Async<Presence> claim(ConversationId id, const QString& person, const QString& seat, bool takeOver = false);
    Async<void> leave(const QString& seat);

private:
    Async<ReplyContext> contextOf(const ReplyDraft& draft);
    Async<ReplyResult> replyWithin(const ReplyDraft& draft, int tries);
    Async<std::vector<ConversationId>> answeredSoon(const std::vector<Conversation>& conversations);
    Ports m_ports;
};

} // namespace parvis
