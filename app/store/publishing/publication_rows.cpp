// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/publication_rows.h"

#include "domain/inbox/conversation.h"
#include "domain/publishing/transitions.h"
#include "store/inbox/reply_rows.h"
#include "store/publishing/plan_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

QString kindName(PublicationKind kind)
{
    return kind == PublicationKind::Reply ? u"reply"_s : u"post"_s;
}

PublicationKind kindFromName(const QString& name)
{
    return name == "reply"_L1 ? PublicationKind::Reply : PublicationKind::Post;
}

QString choiceName(LatePolicy::Choice choice)
{
    return choice == LatePolicy::Choice::Drop ? u"drop"_s : u"ask"_s;
}

// A state this program does not know is one it must not act upon.
PublicationState stateOf(const QString& name)
{
    return stateFromName(name).value_or(PublicationState::Held);
}

Plan readPlan(Row& row)
{
    Plan plan;
    plan.wall = WallTime::fromIso(row.text()).value_or(WallTime{});
    plan.zone = ZoneId::fromName(row.text()).value_or(ZoneId::utc());
    plan.due = row.instant();
    plan.late.within = std::chrono::minutes(row.number());
    plan.late.choice = row.text() == "drop"_L1 ? LatePolicy::Choice::Drop : LatePolicy::Choice::Ask;
    return plan;
}

RemoteRef readRef(Row& row)
{
    RemoteRef ref;
    ref.id = row.remote();
    ref.version = row.text();
    ref.url = row.text();
    return ref;
}

const QString publicationColumns =
    uR"(id, post, account, network, kind, state, wall, zone, due, late_within, late_choice, worker, fence, lease_until,
        tries, retry_at, error, remote_id, remote_version, remote_url, published_at, reply, revision)"_s;

Publication readPublication(Row& row)
{
    Publication p;
    p.id = row.id<PublicationId>();
    p.post = row.id<PostId>();
    p.account = row.id<AccountId>();
    p.network = row.text();
    p.kind = kindFromName(row.text());
    p.state = stateOf(row.text());
    p.plan = readPlan(row);
    p.lease.worker.value = row.text();
    p.lease.fence = row.number();
    p.lease.until = row.instant();
    p.tries = row.integer();
    p.retryAt = row.maybeInstant();
    p.error = errorFromJson(row.text());
    p.remote = readRef(row);
    p.publishedAt = row.maybeInstant();
    p.reply = replyFromJson(row.text());
    p.revision = row.integer();
    return p;
}

Segment readSegment(Row& row)
{
    Segment s;
    s.index = row.integer();
    s.kind = segmentKindFromName(row.text()).value_or(SegmentKind::Main);
    s.state = segmentStateFromName(row.text()).value_or(SegmentState::Sending);
    s.requestName = row.text();
    s.digest = row.bytes();
    s.uploads = uploadsFromJson(row.text());
    s.firstSent = row.maybeInstant();
    s.remote = readRef(row);
    return s;
}

Attempt readAttempt(Row& row)
{
    Attempt attempt;
    attempt.id = row.id<AttemptId>();
    attempt.publication = row.id<PublicationId>();
    attempt.number = row.integer();
    attempt.started = row.instant();
    attempt.finished = row.maybeInstant();
    attempt.step = row.text();
    attempt.outcome = row.text();
    attempt.error = errorFromJson(row.text());
    attempt.worker.value = row.text();
    return attempt;
}

Done loadSegments(Connection& db, Publication& publication)
{
    auto segments = db.all(uR"(SELECT position, kind, state, request_name, digest, uploads, first_sent, remote_id,
                               remote_version, remote_url FROM segment WHERE publication = ? ORDER BY position)"_s,
                           values(publication.id), readSegment);
    if (!segments)
        return Failure(segments.error());
    publication.segments = std::move(*segments);
    return {};
}

} // namespace

const QString publicationRowColumns =
    uR"(id, post, account, network, kind, state, wall, zone, due, late_within, late_choice, excerpt, media_count,
        remote_id, remote_version, remote_url, error, published_at, revision)"_s;

PublicationRow readPublicationRow(Row& row)
{
    PublicationRow p;
    p.id = row.id<PublicationId>();
    p.post = row.id<PostId>();
    p.account = row.id<AccountId>();
    p.network = row.text();
    p.kind = kindFromName(row.text());
    p.state = stateOf(row.text());
    p.plan = readPlan(row);
    p.excerpt = row.text();
    p.mediaCount = row.integer();
    p.remote = readRef(row);
    p.error = errorFromJson(row.text());
    p.publishedAt = row.maybeInstant();
    p.revision = row.integer();
    return p;
}

Failure notFound(QLatin1StringView what, qint64 id)
{
    return failure(ErrorKind::NotFound, u"there is no %1 %2"_s.arg(what).arg(id));
}

Failure conflict(QLatin1StringView what, qint64 id)
{
    return failure(ErrorKind::Conflict, u"%1 %2 was changed since it was read"_s.arg(what).arg(id));
}

std::optional<Instant> wakeOf(const Publication& p)
{
    const Instant retry = p.retryAt.value_or(Instant{0});
    switch (p.state) {
    case PublicationState::Scheduled:
        return std::max(p.plan.due, retry);
    case PublicationState::Claimed:
        return p.lease.until;
    case PublicationState::Sending:
        return std::max(p.lease.until, retry);
    default:
        return std::nullopt;
    }
}

Result<Post> loadPost(Connection& db, PostId id)
{
    bool readable = true;
    auto post = db.first(uR"(SELECT id, content, variants, campaign, created_by, created, updated, revision
                             FROM post WHERE id = ?)"_s,
                         values(id), [&readable](Row& row) {
                             Post p;
                             p.id = row.id<PostId>();
                             const auto content = contentFromJson(row.bytes());
                             const auto variants = variantsFromJson(row.bytes());
                             readable = content && variants;
                             p.base = content.value_or(Content{});
                             p.variants = variants.value_or(std::vector<Variant>{});
                             p.campaign = row.text();
                             p.createdBy = row.text();
                             p.created = row.instant();
                             p.updated = row.instant();
                             p.revision = row.integer();
                             return p;
                         });
    if (!post)
        return Failure(post.error());
    if (!*post)
        return notFound("post"_L1, id.value);
    // An empty text in place of an unreadable one could go out.
    if (!readable) {
        Error error = Error::make(ErrorKind::Storage, u"post %1 cannot be read"_s.arg(id.value));
        error.code = u"unreadable"_s;
        return Failure(error);
    }
    return **post;
}

Done insertPost(Connection& db, const Post& post)
{
    PARVIS_TRY(db.run(uR"(INSERT INTO post (id, content, variants, campaign, created_by, created, updated, revision)
                          VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s,
                      values(post.id, contentToJson(post.base), variantsToJson(post.variants), post.campaign,
                             post.createdBy, post.created, post.updated, post.revision)));
    return {};
}

Result<std::vector<Publication>> loadPublications(Connection& db, const QString& whereOrderLimit,
                                                  const Values& parameters)
{
    auto list = db.all(u"SELECT "_s + publicationColumns + u" FROM publication "_s + whereOrderLimit, parameters,
                       readPublication);
    if (!list)
        return Failure(list.error());
    for (Publication& publication : *list)
        PARVIS_TRY(loadSegments(db, publication));
    return list;
}

Result<Publication> loadPublication(Connection& db, PublicationId id)
{
    PARVIS_LET(list, loadPublications(db, u"WHERE id = ?"_s, values(id)));
    if (list.empty())
        return notFound("publication"_L1, id.value);
    return list.front();
}

Done saveSegments(Connection& db, const Publication& publication, bool replaceAll)
{
    if (replaceAll)
        PARVIS_TRY(db.run(u"DELETE FROM segment WHERE publication = ?"_s, values(publication.id)));
    for (const Segment& s : publication.segments) {
        PARVIS_TRY(db.run(
            uR"(INSERT INTO segment (publication, position, kind, state, request_name, digest, uploads, first_sent, account,
                remote_id, remote_version, remote_url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (publication, position) DO UPDATE SET kind = excluded.kind, state = excluded.state,
                request_name = excluded.request_name, digest = excluded.digest, uploads = excluded.uploads,
                first_sent = excluded.first_sent, remote_id = excluded.remote_id,
                remote_version = excluded.remote_version, remote_url = excluded.remote_url)"_s,
            values(publication.id, s.index, segmentKindName(s.kind), segmentStateName(s.state), s.requestName, s.digest,
                   uploadsToJson(s.uploads), s.firstSent, publication.account, orNull(s.remote.id), s.remote.version,
                   s.remote.url)));
    }
    return {};
}

namespace {

// Never claimed, never sent, no reply: nearly every new publication. Half of its columns hold what is there before
// anything happens, and binding them is what an import of thousands spends its time on.
bool isUntouched(const Publication& p)
{
    const bool claimed = !p.lease.worker.value.isEmpty() || p.lease.fence != 0 || p.lease.until.ms != 0;
    const bool tried = p.tries != 0 || p.retryAt || p.error || p.publishedAt;
    const bool out = !p.remote.id.isEmpty() || !p.remote.version.isEmpty() || !p.remote.url.isEmpty();
    const auto untouched = [](const Segment& s) {
        return s.requestName.isEmpty() && s.digest.isEmpty() && s.uploads.empty() && !s.firstSent &&
               s.remote.id.isEmpty() && s.remote.version.isEmpty() && s.remote.url.isEmpty();
    };
    return !claimed && !tried && !out && !p.reply && std::all_of(p.segments.begin(), p.segments.end(), untouched);
}

Done insertUntouched(Tx& tx, const Content& content, const Publication& p)
{
    PARVIS_TRY(tx.db.run(
        uR"(INSERT INTO publication (id, post, account, network, kind, state, wall, zone, due, late_within, late_choice,
            worker, fence, lease_until, tries, retry_at, error, remote_id, remote_version, remote_url, published_at, reply,
            excerpt, media_count, wake, revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 0, 0, NULL, '', NULL, '', '', NULL, '', ?, ?, ?, ?))"_s,
        values(p.id, p.post, p.account, p.network, kindName(p.kind), stateName(p.state), p.plan.wall.toIso(),
               p.plan.zone.name(), p.plan.due, qint64(p.plan.late.within.count()), choiceName(p.plan.late.choice),
               excerptOf(content.text), int(content.media.size()), wakeOf(p), p.revision)));
    for (const Segment& s : p.segments)
        PARVIS_TRY(tx.db.run(
            uR"(INSERT INTO segment (publication, position, kind, state, request_name, digest, uploads, first_sent,
                account, remote_id, remote_version, remote_url)
                VALUES (?, ?, ?, ?, '', ?, '', NULL, ?, NULL, '', ''))"_s,
            values(p.id, s.index, segmentKindName(s.kind), segmentStateName(s.state), s.digest, p.account)));
    tx.changes.add(Topic::Publications, p.id);
    return {};
}

} // namespace

Done insertPublication(Tx& tx, const Post& post, const Publication& p)
{
    const Content content = effectiveContent(post, p.network, p.account);
    if (isUntouched(p))
        return insertUntouched(tx, content, p);
    PARVIS_TRY(tx.db.run(
        uR"(INSERT INTO publication (id, post, account, network, kind, state, wall, zone, due, late_within, late_choice,
            worker, fence, lease_until, tries, retry_at, error, remote_id, remote_version, remote_url, published_at, reply,
            excerpt, media_count, wake, revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        values(p.id, p.post, p.account, p.network, kindName(p.kind), stateName(p.state), p.plan.wall.toIso(),
               p.plan.zone.name(), p.plan.due, qint64(p.plan.late.within.count()), choiceName(p.plan.late.choice),
               p.lease.worker, p.lease.fence, p.lease.until, p.tries, p.retryAt, errorToJson(p.error),
               orNull(p.remote.id), p.remote.version, p.remote.url, p.publishedAt, replyToJson(p.reply),
               excerptOf(content.text), int(content.media.size()), wakeOf(p), p.revision)));
    tx.changes.add(Topic::Publications, p.id);
    return saveSegments(tx.db, p, false);
}

Done updatePublication(Tx& tx, const Publication& p)
{
    PARVIS_TRY(tx.db.run(
        uR"(UPDATE publication SET state = ?, wall = ?, zone = ?, due = ?, late_within = ?, late_choice = ?, worker = ?,
            fence = ?, lease_until = ?, tries = ?, retry_at = ?, error = ?, remote_id = ?, remote_version = ?,
            remote_url = ?, published_at = ?, reply = ?, wake = ?, revision = ? WHERE id = ?)"_s,
        values(stateName(p.state), p.plan.wall.toIso(), p.plan.zone.name(), p.plan.due,
               qint64(p.plan.late.within.count()), choiceName(p.plan.late.choice), p.lease.worker, p.lease.fence,
               p.lease.until, p.tries, p.retryAt, errorToJson(p.error), orNull(p.remote.id), p.remote.version,
               p.remote.url, p.publishedAt, replyToJson(p.reply), wakeOf(p), p.revision, p.id)));
    PARVIS_TRY(saveSegments(tx.db, p, false));
    tx.changes.add(Topic::Publications, p.id);
    return followPublication(tx, p);
}

Done putAttempt(Tx& tx, const Attempt& given)
{
    Attempt attempt = given;
    if (attempt.id.isNull())
        attempt.id = {tx.ids.next(attempt.started)};
    if (attempt.number == 0) {
        PARVIS_LET(last,
                   tx.db.number(u"SELECT COALESCE(MAX(number), 0) FROM attempt WHERE publication = ? AND id <> ?"_s,
                                values(attempt.publication, attempt.id)));
        attempt.number = int(last) + 1;
    }
    if (attempt.finished) {
        PARVIS_LET(begun, tx.db.run(u"UPDATE attempt SET finished = ?, step = ?, outcome = ?, error = ? WHERE id = ?"_s,
                                    values(attempt.finished, attempt.step, attempt.outcome, errorToJson(attempt.error),
                                           attempt.id)));
        if (begun > 0)
            return {};
    }
    PARVIS_TRY(
        tx.db.run(uR"(INSERT INTO attempt (id, publication, number, started, finished, step, outcome, error, worker)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET finished = excluded.finished, step = excluded.step,
            outcome = excluded.outcome, error = excluded.error)"_s,
                  values(attempt.id, attempt.publication, attempt.number, attempt.started, attempt.finished,
                         attempt.step, attempt.outcome, errorToJson(attempt.error), attempt.worker)));
    return {};
}

Result<std::vector<Attempt>> loadAttempts(Connection& db, PublicationId id)
{
    return db.all(uR"(SELECT id, publication, number, started, finished, step, outcome, error, worker FROM attempt
                      WHERE publication = ? ORDER BY number, id)"_s,
                  values(id), readAttempt);
}

Result<PostWithPublications> loadPostWithPublications(Connection& db, PostId id)
{
    PARVIS_LET(post, loadPost(db, id));
    PARVIS_LET(list, loadPublications(db, u"WHERE post = ? ORDER BY id"_s, values(id)));
    return PostWithPublications{post, list};
}

Result<Publication> createPublication(Tx& tx, const Post& post, Publication publication)
{
    if (publication.id.isNull())
        publication.id = {tx.ids.next(tx.clock.now())};
    publication.post = post.id;
    publication.revision = 1;
    if (publication.segments.empty())
        publication.segments =
            transition::segmentsFor(effectiveContent(post, publication.network, publication.account));
    PARVIS_TRY(insertPublication(tx, post, publication));
    PARVIS_TRY(leaveTrail(tx, publication));
    return publication;
}

Result<PostWithPublications> createPost(Tx& tx, Post post, std::vector<Publication> publications)
{
    const Instant now = tx.clock.now();
    if (post.id.isNull())
        post.id = {tx.ids.next(now)};
    if (post.created.ms == 0)
        post.created = now;
    post.updated = post.created;
    post.revision = 1;
    PARVIS_TRY(insertPost(tx.db, post));
    for (Publication& publication : publications) {
        PARVIS_LET(made, createPublication(tx, post, publication));
        publication = made;
    }
    return PostWithPublications{post, publications};
}

} // namespace parvis::store
