// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace/history.h"

#include "domain/inbox/work.h"
#include "store/inbox/conversation_rows.h"
#include "store/inbox/conversation_trail.h"
#include "store/inbox/reply_kit.h"
#include "store/inbox/search_index.h"
#include "store/inbox/work_rows.h"
#include "store/publishing/plan_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds sending{800}; // how long a request took

// What is written is written as of then: ids and trails of its own time.
class PastClock final : public Clock
{
public:
    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
};

class PastWriter
{
public:
    explicit PastWriter(Tx& tx) : m_tx(tx), m_past{tx.db, tx.changes, tx.ids, m_clock}, m_people(tx) {}
    Done run(const PastPart& part);

private:
    struct Root {
        PublicationId publication;
        QString network;
        std::vector<IncomingMessage> messages; // of ours, with their authors stored
    };
    struct Fold {
        Conversation conversation;
        QString language;
        bool begun = false;
        QHash<RemoteId, MessageId> ids; // of its messages
        QHash<RemoteId, RemoteRef> refs;
    };

    Done writePost(const PastPost& past);
    Done writeThread(const PastThread& thread);
    Done hear(const PastThread& thread, const PastStep& step, Fold& fold);
    Done change(const PastStep& step, Fold& fold);
    Result<PublicationId> sendReply(const PastStep& step, const Fold& fold);
    Done putAttemptOf(const Publication& publication);
    Done insert(Message message, Fold* fold);
    Result<QString> networkOf(AccountId account);

    Tx& m_tx;
    PastClock m_clock;
    Tx m_past;
    People m_people;
    CountDelta m_counts;
    QHash<QPair<qint64, QString>, Root> m_roots; // account and remote id of our posts
    QHash<qint64, QString> m_networks;
    QStringList m_unqueued;
    WorkSettings m_settings;
};

Done PastWriter::run(const PastPart& part)
{
    PARVIS_LET(settings, loadWorkSettings(m_tx.db));
    m_settings = settings;
    for (const PastPost& post : part.posts)
        PARVIS_TRY(writePost(post));
    for (const PastThread& thread : part.threads)
        PARVIS_TRY(writeThread(thread));
    // What nobody answered waits without a conversation, as it does when the network tells of it.
    for (auto root = m_roots.constBegin(); root != m_roots.constEnd(); ++root) {
        for (const IncomingMessage& content : root->messages) {
            Message message;
            message.account = {root.key().first};
            message.content = content;
            PARVIS_TRY(insert(message, nullptr));
        }
    }
    PARVIS_TRY(queueForSearch(m_tx.db, m_unqueued));
    return m_counts.flush(m_tx.db);
}

Result<QString> PastWriter::networkOf(AccountId account)
{
    if (const auto known = m_networks.constFind(account.value); known != m_networks.constEnd())
        return *known;
    PARVIS_LET(network, m_tx.db.first(u"SELECT network FROM account WHERE id = ?"_s, values(account),
                                      [](Row& row) { return row.text(); }));
    if (!network)
        return notFound("account"_L1, account.value);
    m_networks.insert(account.value, *network);
    return *network;
}

Done PastWriter::putAttemptOf(const Publication& publication)
{
    Attempt attempt;
    attempt.publication = publication.id;
    attempt.number = 1;
    attempt.started = *publication.publishedAt - sending;
    attempt.finished = publication.publishedAt;
    attempt.step = u"send 1/%1"_s.arg(publication.segments.size());
    attempt.outcome = u"published"_s;
    return putAttempt(m_past, attempt);
}

Done PastWriter::writePost(const PastPost& past)
{
    Publication publication = past.publication;
    m_clock.set(past.post.created);
    PARVIS_LET(network, networkOf(publication.account));
    publication.network = network;
    publication.state = PublicationState::Published;
    Post post = past.post;
    post.id = {m_tx.ids.next(post.created)};
    post.updated = post.created;
    post.revision = 1;
    PARVIS_TRY(insertPost(m_tx.db, post));
    publication.id = {m_tx.ids.next(post.created)};
    publication.post = post.id;
    publication.revision = 1;
    PARVIS_TRY(insertPublication(m_past, post, publication));
    Publication planned = publication; // where it stood in the plan since it was written
    planned.state = PublicationState::Scheduled;
    PARVIS_TRY(leaveTrail(m_past, planned));
    PARVIS_TRY(putAttemptOf(publication));
    PARVIS_TRY(rememberColleague(m_past, post.createdBy));
    Root root{publication.id, publication.network, past.messages};
    for (IncomingMessage& message : root.messages) {
        PARVIS_LET(author, m_people.put(message.author));
        message.author = author;
        message.own = true;
    }
    m_roots.insert({publication.account.value, publication.remote.id.value}, root);
    return {};
}

Done PastWriter::insert(Message message, Fold* fold)
{
    message.id = {m_tx.ids.next(message.content.created)};
    if (fold) {
        message.conversation = fold->conversation.id;
        message.account = fold->conversation.account;
        fold->conversation = withMessage(fold->conversation, message);
        fold->ids.insert(message.content.remote.id, message.id);
        fold->refs.insert(message.content.remote.id, message.content.remote);
    }
    m_unqueued << message.id.toString();
    return insertUnqueued(m_tx, message);
}

Done PastWriter::writeThread(const PastThread& thread)
{
    if (thread.steps.empty() || !thread.steps.front().message)
        return failure(ErrorKind::Rejected, u"a conversation of the past begins with a message"_s);
    Fold fold;
    Conversation& conversation = fold.conversation;
    PARVIS_LET(network, networkOf(thread.account));
    conversation.id = {m_tx.ids.next(thread.steps.front().at)};
    conversation.account = thread.account;
    conversation.network = network;
    conversation.kind = thread.kind;
    conversation.root = thread.root;
    const auto root = m_roots.find({thread.account.value, thread.root.value});
    if (root != m_roots.end()) {
        conversation.publication = root->publication;
        for (const IncomingMessage& content : root->messages) {
            Message message;
            message.content = content;
            PARVIS_TRY(insert(message, &fold));
        }
        m_roots.erase(root);
    }
    for (const PastStep& step : thread.steps) {
        m_clock.set(step.at);
        if (step.message)
            PARVIS_TRY(hear(thread, step, fold));
        if (!step.change.isEmpty())
            PARVIS_TRY(change(step, fold));
        ++conversation.revision;
    }
    return insertConversation(m_past, conversation, fold.language, m_counts);
}

Done PastWriter::hear(const PastThread& thread, const PastStep& step, Fold& fold)
{
    Message message;
    message.content = *step.message;
    message.content.root = thread.root;
    PARVIS_LET(author, m_people.put(message.content.author));
    message.content.author = author;
    if (message.content.own) {
        message.state = MessageState::Sent;
        message.writtenBy = step.who;
        PARVIS_LET(publication, sendReply(step, fold));
        message.publication = publication;
        return insert(message, &fold);
    }
    const Conversation before = fold.conversation;
    PARVIS_TRY(insert(message, &fold));
    Conversation& after = fold.conversation;
    fold.language = message.content.language;
    if (!fold.begun) {
        fold.begun = true;
        return {};
    }
    if (before.status == ConversationStatus::Closed && after.status != ConversationStatus::Closed)
        after = reopened(after, before, step.at, m_settings);
    noteClosing(before, after, step.at);
    return noteTrail(m_past, before, after, {});
}

Done PastWriter::change(const PastStep& step, Fold& fold)
{
    const Conversation before = fold.conversation;
    PARVIS_LET(changed, withChange(before, step.change));
    fold.conversation = changed;
    noteClosing(before, fold.conversation, step.at);
    return noteTrail(m_past, before, fold.conversation, step.who);
}

// The outbox's part of an answer: what it said, to what, when it went out.
Result<PublicationId> PastWriter::sendReply(const PastStep& step, const Fold& fold)
{
    const IncomingMessage& said = *step.message;
    PARVIS_TRY(rememberColleague(m_past, step.who));
    Post post;
    post.id = {m_tx.ids.next(step.at - sending)};
    post.base.text = said.text;
    post.base.language = said.language;
    post.base.visibility = said.visibility;
    post.createdBy = step.who;
    post.created = post.updated = step.at - sending;
    post.revision = 1;
    PARVIS_TRY(insertPost(m_tx.db, post));
    Publication publication;
    publication.id = {m_tx.ids.next(step.at - sending)};
    publication.post = post.id;
    publication.account = fold.conversation.account;
    publication.network = fold.conversation.network;
    publication.kind = PublicationKind::Reply;
    publication.state = PublicationState::Published;
    publication.plan.due = step.at - sending;
    publication.plan.wall = wallTimeAt(publication.plan.due, publication.plan.zone);
    publication.remote = said.remote;
    publication.publishedAt = step.at;
    ReplyTarget target;
    target.conversation = fold.conversation.id;
    target.message = fold.ids.value(said.parent);
    target.parent = fold.refs.value(said.parent);
    target.root = fold.refs.value(fold.conversation.root);
    target.visibility = said.visibility;
    publication.reply = target;
    Segment segment;
    segment.state = SegmentState::Done;
    segment.firstSent = step.at - sending;
    segment.remote = said.remote;
    publication.segments = {segment};
    publication.revision = 1;
    PARVIS_TRY(insertPublication(m_past, post, publication));
    PARVIS_TRY(putAttemptOf(publication));
    return publication.id;
}

Done takeTurn(Tx& tx, const QString& key, const QString& was, const QString& becomes)
{
    PARVIS_LET(stands, tx.db.first(u"SELECT value FROM setting WHERE key = ?"_s, values(key),
                                   [](Row& row) { return row.text(); }));
    if (stands.value_or(QString()) != was)
        return failure(ErrorKind::Conflict, u"the setting %1 is not what it was"_s.arg(key));
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO setting (key, value) VALUES (?, ?)
                             ON CONFLICT (key) DO UPDATE SET value = excluded.value)"_s,
                         values(key, becomes)));
    tx.changes.addAll(Topic::Settings);
    return {};
}

} // namespace

Async<void> History::write(const PastPart& part, const QString& key, const QString& was, const QString& becomes)
{
    return m_executor.write<void>([=](Tx& tx) -> Done {
        PARVIS_TRY(takeTurn(tx, key, was, becomes));
        return PastWriter(tx).run(part);
    });
}

} // namespace parvis::store
