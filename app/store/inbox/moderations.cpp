// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/moderations.h"

#include "store/inbox/conversation_rows.h"
#include "store/inbox/search_index.h"
#include "store/publishing/errands.h"
#include "store/publishing/governance.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

const QString moderationColumns =
    uR"(x.id, x.message, x.account, x.action, x.turned_on, x.subject, x.comment, x.state, x.who, x.asked, x.worker,
        x.fence, x.lease_until, x.tries, x.wake, x.error, x.finished)"_s;

// An action or state this program does not know is one that it leaves alone.
Moderation readModeration(Row& row)
{
    Moderation m;
    m.errand.kind = ErrandKind::Moderate;
    m.id = row.id<ModerationId>();
    m.message = row.id<MessageId>();
    m.account = row.id<AccountId>();
    m.action = actionFromName(row.text()).value_or(Action::Like);
    m.on = row.flag();
    m.subject = row.remote();
    m.comment = row.text();
    m.errand.state = errandStateFromName(row.text()).value_or(ErrandState::Withdrawn);
    m.errand.who = row.text();
    m.errand.asked = row.instant();
    m.errand.lease.worker.value = row.text();
    m.errand.lease.fence = row.number();
    m.errand.lease.until = row.instant();
    m.errand.tries = row.integer();
    m.errand.wake = row.maybeInstant();
    m.errand.error = errorFromJson(row.text());
    m.errand.finished = row.maybeInstant();
    return m;
}

Failure refusal(const QString& code, const QString& detail)
{
    auto error = Error::make(ErrorKind::Conflict, detail);
    error.code = code;
    return Failure(error);
}

Result<Message> messageOf(Connection& db, MessageId id)
{
    PARVIS_LET(list, loadMessages(db, u" WHERE m.id = ?"_s, values(id)));
    if (list.empty())
        return notFound("message"_L1, id.value);
    return list.front();
}

Done refuseWhileOpen(Connection& db, const Moderation& m)
{
    PARVIS_LET(open, db.number(uR"(SELECT COUNT(*) FROM moderation WHERE account = ? AND subject = ? AND action = ?
                                   AND state IN ('wanted', 'asked'))"_s,
                               values(m.account, m.subject, actionName(m.action))));
    if (open > 0)
        return refusal(u"moderation_open"_s, u"the same is asked of the network already"_s);
    return {};
}

void tell(Tx& tx, const Message& message)
{
    if (!message.conversation.isNull())
        tx.changes.add(Topic::Conversations, message.conversation);
}

Result<Moderation> addIn(Tx& tx, Moderation m)
{
    // The row is taken first, so that two people at the same moment come one after the other.
    PARVIS_TRY(tx.db.run(u"UPDATE message SET state = state WHERE id = ?"_s, values(m.message)));
    PARVIS_LET(message, messageOf(tx.db, m.message));
    m.account = message.account;
    m.subject = moderationSubject(m.action, message);
    if (m.subject.isEmpty() || message.content.remote.id.isEmpty() || message.state == MessageState::Deleted)
        return refusal(u"not_there"_s, u"the message is not at the network"_s);
    PARVIS_TRY(refuseWhileOpen(tx.db, m));
    m.errand.kind = ErrandKind::Moderate;
    m.errand.asked = tx.clock.now();
    m.errand.wake = m.errand.asked;
    m.id = {tx.ids.next(m.errand.asked)};
    PARVIS_TRY(tx.db.run(
        uR"(INSERT INTO moderation (id, message, account, action, turned_on, subject, comment, state, who, asked, worker,
            fence, lease_until, tries, wake, error, finished)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 0, 0, ?, '', NULL))"_s,
        values(m.id, m.message, m.account, actionName(m.action), m.on, m.subject, m.comment,
               errandStateName(m.errand.state), m.errand.who, m.errand.asked, m.errand.wake)));
    tell(tx, message);
    return m;
}

Done update(Tx& tx, const Moderation& m)
{
    const Errand& e = m.errand;
    PARVIS_TRY(tx.db.run(uR"(UPDATE moderation SET state = ?, worker = ?, fence = ?, lease_until = ?, tries = ?,
                             wake = ?, error = ?, finished = ? WHERE id = ?)"_s,
                         values(errandStateName(e.state), e.lease.worker, e.lease.fence, e.lease.until, e.tries, e.wake,
                                errorToJson(e.error), e.finished, m.id)));
    PARVIS_LET(conversation, tx.db.first(u"SELECT conversation FROM message WHERE id = ?"_s, values(m.message),
                                         [](Row& row) { return row.id<ConversationId>(); }));
    if (conversation && !conversation->isNull())
        tx.changes.add(Topic::Conversations, *conversation);
    return {};
}

using ByPerson = Result<Errand> (*)(Errand, Instant);

Result<Moderation> changeIn(Tx& tx, const Moderation& seen, ByPerson step)
{
    PARVIS_LET(taken, tx.db.run(u"UPDATE moderation SET state = state WHERE id = ? AND fence = ? AND state = ?"_s,
                                values(seen.id, seen.errand.lease.fence, errandStateName(seen.errand.state))));
    if (taken == 0)
        return refusal(u"changed_meanwhile"_s, u"a worker or somebody else has moved it"_s);
    PARVIS_LET(stored, tx.db.first(u"SELECT "_s + moderationColumns + u" FROM moderation x WHERE x.id = ?"_s,
                                   values(seen.id), readModeration));
    Moderation next = *stored;
    PARVIS_LET(errand, step(stored->errand, tx.clock.now()));
    next.errand = errand;
    if (isOpen(errand))
        PARVIS_TRY(refuseWhileOpen(tx.db, next));
    PARVIS_TRY(update(tx, next));
    return next;
}

const QString claimable = uR"( FROM moderation x JOIN account a ON a.id = x.account
                               WHERE x.wake IS NOT NULL AND a.removed = 0 AND a.state <> 'revoked')"_s;

// In a crisis nothing goes out that looks like applause; what protects goes on.
QString noApplause(bool held)
{
    return held ? u" AND x.action NOT IN ('like', 'boost')"_s : QString();
}

Result<std::vector<ClaimedModeration>> claimIn(Tx& tx, const WorkerId& worker, Instant now, Milliseconds lease,
                                               int limit)
{
    PARVIS_LET(why, holdReasonIn(tx.db));
    PARVIS_LET(due, tx.db.all(u"SELECT "_s + moderationColumns + claimable +
                                  u" AND x.wake <= ? AND (a.paused_until IS NULL OR a.paused_until <= ?)"_s +
                                  noApplause(!why.isEmpty()) + u" ORDER BY x.wake, x.id LIMIT ?"_s +
                                  (tx.db.isPostgres() ? u" FOR UPDATE OF x SKIP LOCKED"_s : QString()),
                              values(now, now, limit), readModeration));
    std::vector<ClaimedModeration> claimed;
    for (Moderation m : due) {
        const auto next = errand::claim(m.errand, worker, now, lease);
        if (!next)
            continue;
        m.errand = *next;
        auto message = messageOf(tx.db, m.message);
        if (!message && message.error().kind == ErrorKind::NotFound) {
            // Erased since: nobody knows any more what it was about.
            m.errand.state = ErrandState::Withdrawn;
            m.errand.wake.reset();
            m.errand.lease.worker = {};
            m.errand.finished = now;
            PARVIS_TRY(update(tx, m));
            continue;
        }
        if (!message)
            return Failure(message.error());
        PARVIS_TRY(update(tx, m));
        claimed.push_back({m, std::move(*message)});
    }
    return claimed;
}

// The place in the thread stays, the words go; a copy that comes late stays away.
Done bury(Tx& tx, const Moderation& m)
{
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO deleted_remote (account, remote_id) VALUES (?, ?)
                             ON CONFLICT (account, remote_id) DO NOTHING)"_s,
                         values(m.account, m.subject)));
    auto message = messageOf(tx.db, m.message);
    if (!message || message->state == MessageState::Deleted)
        return {};
    if (!message->publication.isNull()) {
        PARVIS_LET(publication, loadPublication(tx.db, message->publication));
        PARVIS_TRY(deletedOnNetwork(tx, publication));
    }
    PARVIS_TRY(takeFromSearch(tx.db, message->id, message->content.text));
    PARVIS_TRY(saveMedia(tx, message->id, {}));
    PARVIS_TRY(tx.db.run(u"UPDATE message SET state = 'deleted', text = '', content_warning = '' WHERE id = ?"_s,
                         values(message->id)));
    if (message->conversation.isNull())
        return {};
    PARVIS_LET(before, loadConversation(tx.db, message->conversation));
    PARVIS_LET(after, refolded(tx.db, before));
    CountDelta counts;
    PARVIS_TRY(updateConversation(tx, before, after, counts));
    return counts.flush(tx.db);
}

Result<Moderation> saveIn(Tx& tx, const Moderation& m)
{
    PARVIS_LET(taken, tx.db.run(uR"(UPDATE moderation SET state = state
                                    WHERE id = ? AND fence = ? AND worker <> '' AND state IN ('wanted', 'asked'))"_s,
                                values(m.id, m.errand.lease.fence)));
    if (taken == 0)
        return failure(ErrorKind::Conflict, u"the lease of moderation %1 was lost"_s.arg(m.id.value));
    PARVIS_TRY(update(tx, m));
    const bool deletion = m.action == Action::DeleteOwn || m.action == Action::DeleteOthers;
    if (deletion && m.errand.state == ErrandState::Done)
        PARVIS_TRY(bury(tx, m));
    return m;
}

Result<std::vector<Moderation>> ofConversationIn(Connection& db, ConversationId id)
{
    // By what the messages and their authors are called, so that a block shows at whatever the person wrote.
    return db.all(u"SELECT "_s + moderationColumns + uR"( FROM moderation x WHERE (x.account, x.subject) IN
                   (SELECT m.account, m.remote_id FROM message m WHERE m.conversation = ? AND m.remote_id IS NOT NULL
                    UNION SELECT m.account, i.remote_id FROM message m JOIN person_identity i ON i.id = m.author
                    WHERE m.conversation = ?) ORDER BY x.id)"_s,
                  values(id, id), readModeration);
}

} // namespace

Async<Moderation> Moderations::add(const Moderation& moderation)
{
    return m_executor.write<Moderation>([=](Tx& tx) { return addIn(tx, moderation); }, Durability::Durable);
}

Async<std::vector<Moderation>> Moderations::ofConversation(ConversationId id)
{
    return m_executor.read<std::vector<Moderation>>([id](Connection& db) { return ofConversationIn(db, id); });
}

Async<Moderation> Moderations::withdraw(const Moderation& moderation)
{
    return m_executor.write<Moderation>([=](Tx& tx) { return changeIn(tx, moderation, &errand::withdraw); });
}

Async<Moderation> Moderations::lookAgain(const Moderation& moderation)
{
    return m_executor.write<Moderation>([=](Tx& tx) { return changeIn(tx, moderation, &errand::lookAgain); });
}

Async<std::vector<ClaimedModeration>> Moderations::claimDue(const WorkerId& worker, Instant now, Milliseconds lease,
                                                            int limit)
{
    return m_executor.write<std::vector<ClaimedModeration>>(
        [=](Tx& tx) { return claimIn(tx, worker, now, lease, limit); }, Durability::Durable);
}

Async<Moderation> Moderations::save(const Moderation& moderation, Durability durability)
{
    return m_executor.write<Moderation>([=](Tx& tx) { return saveIn(tx, moderation); }, durability);
}

Async<std::optional<Instant>> Moderations::nextDue()
{
    return m_executor.read<std::optional<Instant>>([](Connection& db) -> Result<std::optional<Instant>> {
        PARVIS_LET(why, holdReasonIn(db));
        PARVIS_LET(next,
                   db.first(u"SELECT MIN(CASE WHEN a.paused_until > x.wake THEN a.paused_until ELSE x.wake END)"_s +
                                claimable + noApplause(!why.isEmpty()),
                            {}, [](Row& row) { return row.maybeInstant(); }));
        return next.value_or(std::nullopt);
    });
}

} // namespace parvis::store
