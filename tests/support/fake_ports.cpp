// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_ports.h"

#include "domain/publishing/transitions.h"

#include <set>

using namespace Qt::StringLiterals;

namespace parvis::test {
namespace {

Failure fakeNotFound(const QString& what)
{
    return failure(ErrorKind::NotFound, u"there is no such "_s + what);
}

Failure fakeConflict()
{
    return failure(ErrorKind::Conflict, u"it was changed meanwhile"_s);
}

template <typename Map, typename Id>
auto lookedUp(const Map& map, Id id, const QString& what) -> Async<typename Map::mapped_type>
{
    using T = typename Map::mapped_type;
    const auto it = map.find(id);
    return Async<T>::ready(it == map.end() ? Result<T>(fakeNotFound(what)) : Result<T>(it->second));
}

} // namespace

Account FakeStore::addAccount(const QString& handle, const Capabilities& capabilities)
{
    Account account;
    account.id = {m_ids.next(m_clock.now())};
    account.network = capabilities.network;
    account.server = u"https://fake.example"_s;
    account.remoteId = {u"id-of-"_s + handle};
    account.handle = handle;
    account.capabilities = capabilities;
    account.created = m_clock.now();
    account.revision = 1;
    accounts[account.id] = account;
    tokens[account.id] = {QByteArray("sealed:token-of-") + handle.toUtf8(), 1};
    return account;
}

Publication FakeStore::addScheduled(AccountId account, const Content& content, Instant due, LatePolicy late)
{
    Post post;
    post.id = {m_ids.next(m_clock.now())};
    post.base = content;
    post.revision = 1;
    posts[post.id] = post;
    Publication p;
    p.id = {m_ids.next(m_clock.now())};
    p.post = post.id;
    p.account = account;
    p.network = accounts.at(account).network;
    p.segments = transition::segmentsFor(content);
    p.revision = 1;
    const Plan plan{wallTimeAt(due, {}), {}, due, late};
    publications[p.id] = *transition::schedule(p, plan);
    return publications[p.id];
}

const Publication& FakeStore::only() const
{
    Q_ASSERT(publications.size() == 1);
    return publications.begin()->second;
}

std::vector<Attempt> FakeStore::attemptsOf(PublicationId id) const
{
    std::vector<Attempt> found;
    std::copy_if(ledger.begin(), ledger.end(), std::back_inserter(found),
                 [id](const Attempt& a) { return a.publication == id; });
    return found;
}

void FakeStore::note(PublicationId id, Attempt attempt)
{
    attempt.publication = id;
    for (Attempt& present : ledger) {
        if (!attempt.id.isNull() && present.id == attempt.id) {
            present = attempt;
            return;
        }
    }
    if (attempt.id.isNull())
        attempt.id = {m_ids.next(m_clock.now())};
    if (attempt.number == 0)
        attempt.number = int(attemptsOf(id).size()) + 1;
    ledger.push_back(attempt);
}

PublicationRow FakeStore::rowOf(const Publication& p) const
{
    PublicationRow row;
    row.id = p.id;
    row.post = p.post;
    row.account = p.account;
    row.network = p.network;
    row.state = p.state;
    row.plan = p.plan;
    row.error = p.error;
    row.remote = p.remote;
    row.revision = p.revision;
    return row;
}

// PostRepository

Async<PostWithPublications> FakeStore::create(const Post& given, const std::vector<Publication>& list)
{
    return write<PostWithPublications>(u"create"_s, [&]() -> Result<PostWithPublications> {
        Post post = given;
        post.id = {m_ids.next(m_clock.now())};
        post.revision = 1;
        posts[post.id] = post;
        PostWithPublications made{post, {}};
        for (Publication p : list) {
            p.id = {m_ids.next(m_clock.now())};
            p.post = post.id;
            p.revision = 1;
            publications[p.id] = p;
            made.publications.push_back(p);
        }
        return made;
    });
}

Async<int> FakeStore::createAll(const std::vector<PostWithPublications>& given, const BulkWatch& watch)
{
    return write<int>(u"create all"_s, [&]() -> Result<int> {
        const auto postsBefore = posts;
        const auto publicationsBefore = publications;
        int done = 0;
        for (const PostWithPublications& one : given) {
            Post post = one.post;
            post.id = {m_ids.next(m_clock.now())};
            post.revision = 1;
            posts[post.id] = post;
            for (Publication p : one.publications) {
                p.id = {m_ids.next(m_clock.now())};
                p.post = post.id;
                p.revision = 1;
                publications[p.id] = p;
            }
            if (watch && !watch(++done)) {
                posts = postsBefore;
                publications = publicationsBefore;
                return failure(ErrorKind::Cancelled, u"cancelled"_s);
            }
        }
        return done;
    });
}

Async<std::vector<PostWithPublications>> FakeStore::findAll(const PublicationQuery& query)
{
    std::vector<PostWithPublications> found;
    for (const auto& [id, post] : posts) {
        PostWithPublications one{post, {}};
        for (const auto& [key, p] : publications) {
            const bool inTime = (!query.from || p.plan.due >= *query.from) && (!query.to || p.plan.due < *query.to);
            if (p.post == id && inTime)
                one.publications.push_back(p);
        }
        if (!one.publications.empty())
            found.push_back(one);
    }
    return Async<std::vector<PostWithPublications>>::ready(found);
}

Async<PostWithPublications> FakeStore::find(PostId id)
{
    if (!posts.contains(id))
        return Async<PostWithPublications>::ready(fakeNotFound(u"post"_s));
    PostWithPublications found{posts.at(id), {}};
    for (const auto& [key, p] : publications) {
        if (p.post == id)
            found.publications.push_back(p);
    }
    return Async<PostWithPublications>::ready(found);
}

Async<Post> FakeStore::saveContent(const Post& given)
{
    return write<Post>(u"content"_s, [&]() -> Result<Post> {
        if (posts.at(given.id).revision != given.revision)
            return fakeConflict();
        Post post = given;
        ++post.revision;
        posts[post.id] = post;
        for (auto& [id, p] : publications) {
            const bool begun = std::any_of(p.segments.begin(), p.segments.end(),
                                           [](const Segment& s) { return s.state != SegmentState::Pending; });
            if (p.post == post.id && !begun)
                p.segments = transition::segmentsFor(effectiveContent(post, p.network, p.account));
        }
        return post;
    });
}

Async<Publication> FakeStore::publication(PublicationId id)
{
    return lookedUp(publications, id, u"publication"_s);
}

Async<Publication> FakeStore::save(const Publication& given, const QString& why)
{
    return write<Publication>(u"person"_s, [&]() -> Result<Publication> {
        if (publications.at(given.id).revision != given.revision)
            return fakeConflict();
        const bool again = publications.at(given.id).state == PublicationState::Missed;
        Publication p = given;
        ++p.revision;
        if (p.reply && again && p.state == PublicationState::Scheduled)
            planned[p.id] = seenOf(threadOf(p.reply->conversation));
        publications[p.id] = p;
        Attempt attempt;
        attempt.step = u"person"_s;
        attempt.outcome = why;
        note(p.id, attempt);
        return p;
    });
}

Async<Publication> FakeStore::addPublication(const Publication& given)
{
    return write<Publication>(u"add"_s, [&]() -> Result<Publication> {
        Publication p = given;
        p.id = {m_ids.next(m_clock.now())};
        p.revision = 1;
        publications[p.id] = p;
        return p;
    });
}

Async<std::vector<PublicationRow>> FakeStore::list(const PublicationQuery& query)
{
    std::vector<PublicationRow> rows;
    const auto among = [](const auto& wanted, const auto& value) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    };
    for (const auto& [id, p] : publications) {
        const bool inTime = (!query.from || p.plan.due >= *query.from) && (!query.to || p.plan.due < *query.to);
        if (inTime && among(query.states, p.state) && among(query.accounts, p.account) &&
            (!query.kind || *query.kind == p.kind))
            rows.push_back(rowOf(p));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const PublicationRow& a, const PublicationRow& b) { return a.plan.due < b.plan.due; });
    return Async<std::vector<PublicationRow>>::ready(rows);
}

Async<std::vector<Attempt>> FakeStore::attempts(PublicationId id)
{
    return Async<std::vector<Attempt>>::ready(attemptsOf(id));
}

Async<std::vector<Publication>> FakeStore::publishedSince(AccountId account, Instant since, int limit)
{
    std::vector<Publication> found;
    for (const auto& [id, p] : publications) {
        if (p.account == account && p.publishedAt && *p.publishedAt >= since && int(found.size()) < limit)
            found.push_back(p);
    }
    return Async<std::vector<Publication>>::ready(found);
}

Async<std::optional<Publication>> FakeStore::byRemote(AccountId account, const RemoteId& remote)
{
    for (const auto& [id, p] : publications) {
        for (const Segment& s : p.segments) {
            if (p.account == account && s.remote.id == remote)
                return Async<std::optional<Publication>>::ready(std::optional(p));
        }
    }
    return Async<std::optional<Publication>>::ready(std::optional<Publication>());
}

// OutboxRepository

std::optional<Instant> FakeStore::wakeOf(const Publication& p) const
{
    if (p.state == PublicationState::Scheduled)
        return std::max(p.plan.due, p.retryAt.value_or(p.plan.due));
    if (p.state == PublicationState::Claimed)
        return p.lease.until;
    if (p.state == PublicationState::Sending)
        return std::max(p.lease.until, p.retryAt.value_or(p.lease.until));
    return std::nullopt;
}

Async<std::vector<ClaimedPublication>> FakeStore::claimDue(const ClaimRequest& request)
{
    const WorkerId& worker = request.worker;
    const Instant now = request.now;
    const Milliseconds lease = request.lease, ahead = request.ahead;
    const int limit = request.limit, perAccount = request.perAccount, mostAccounts = request.mostAccounts;
    const std::vector<AccountId>& skip = request.skip;
    return write<std::vector<ClaimedPublication>>(u"claim"_s, [&]() -> Result<std::vector<ClaimedPublication>> {
        std::vector<ClaimedPublication> claimed;
        if (hold)
            return claimed;
        std::vector<PublicationId> order;
        for (const auto& [id, p] : publications)
            order.push_back(id);
        std::stable_sort(order.begin(), order.end(), [this](PublicationId a, PublicationId b) {
            return publications.at(a).plan.due < publications.at(b).plan.due;
        });
        QHash<AccountId, int> ours, full;
        std::set<AccountId> others, given;
        for (const auto& [id, p] : publications) {
            if (p.lease.worker.value.isEmpty() || p.lease.until <= now)
                continue;
            if (p.lease.worker == worker)
                ++ours[p.account];
            else
                others.insert(p.account);
        }
        for (const auto& [id, p] : publications)
            full[p.account] = ours[p.account] * 2 > perAccount || others.contains(p.account) ? 1 : 0;
        for (const PublicationId id : order) {
            Publication& p = publications.at(id);
            const auto account = accounts.find(p.account);
            const bool shut =
                account != accounts.end() && (account->second.state == AccountState::Revoked ||
                                              (account->second.pausedUntil && *account->second.pausedUntil > now));
            if (int(claimed.size()) >= limit || shut || full[p.account] != 0 || ours[p.account] >= perAccount ||
                std::find(skip.begin(), skip.end(), p.account) != skip.end())
                continue;
            const bool another = !given.contains(p.account) && mostAccounts > 0 && int(given.size()) >= mostAccounts;
            if (another)
                continue;
            if (auto next = transition::claim(p, worker, now, lease, ahead)) {
                given.insert(p.account);
                ++next->revision;
                p = *next;
                if (holdBack(p))
                    continue;
                ++ours[p.account];
                claimed.push_back(
                    {posts.at(p.post), p,
                     account == accounts.end() ? nullptr : std::make_shared<const Account>(account->second),
                     tokens.contains(p.account) ? tokens.at(p.account).revision : 0, attemptsOf(id)});
            }
        }
        return claimed;
    });
}

bool FakeStore::holdBack(Publication& claimed)
{
    const auto known = planned.find(claimed.id);
    if (known == planned.end() || !claimed.reply || claimed.state != PublicationState::Claimed)
        return false;
    const auto change = changeSincePlanned(known->second, threadOf(claimed.reply->conversation), claimed.id);
    if (!change)
        return false;
    const auto held = transition::holdBack(claimed, claimed.lease.fence, threadChangedError(change->kind));
    if (held)
        claimed = *held;
    return held.has_value();
}

Result<Publication> FakeStore::saveByWorker(const Publication& given, const std::optional<Attempt>& attempt)
{
    const auto stored = publications.find(given.id);
    if (stored == publications.end())
        return fakeNotFound(u"publication"_s);
    const Publication& now = stored->second;
    if (now.lease.fence != given.lease.fence || now.lease.worker.value.isEmpty() ||
        (now.state != PublicationState::Claimed && now.state != PublicationState::Sending))
        return fakeConflict();
    Publication p = given;
    p.revision = now.revision + 1;
    stored->second = p;
    if (attempt)
        note(p.id, *attempt);
    return p;
}

Async<Publication> FakeStore::save(const Publication& given, const std::optional<Attempt>& attempt,
                                   Durability durability)
{
    return write<Publication>(u"save"_s, [&] {
        durableWrites += durability == Durability::Durable ? 1 : 0;
        return saveByWorker(given, attempt);
    });
}

Result<void> FakeStore::mayLeave(const Publication& p, int postRevision) const
{
    const auto refused = [](ErrorKind kind, const QString& code) {
        auto error = Error::make(kind, code, Effect::NotSent);
        error.code = code;
        return Failure(error);
    };
    const bool first = std::none_of(p.segments.begin(), p.segments.end(),
                                    [](const Segment& s) { return s.state == SegmentState::Done; });
    if (hold)
        return refused(ErrorKind::Cancelled, u"on_hold"_s);
    if (!accounts.contains(p.account))
        return refused(ErrorKind::NotFound, u"account_removed"_s);
    if (first && posts.at(p.post).revision != postRevision)
        return refused(ErrorKind::Cancelled, u"content_changed"_s);
    return {};
}

Async<Publication> FakeStore::begin(const Publication& given, const Attempt& attempt, int postRevision)
{
    return write<Publication>(u"save"_s, [&]() -> Result<Publication> {
        const auto stored = publications.find(given.id);
        if (stored != publications.end() && stored->second.lease.fence == given.lease.fence) {
            if (const auto free = mayLeave(given, postRevision); !free)
                return Failure(free.error());
        }
        ++durableWrites;
        const auto lease = stored == publications.end() ? Lease() : stored->second.lease;
        auto begun = saveByWorker(given, attempt);
        // The lease is renewed apart.
        if (begun)
            publications[given.id].lease.until = lease.until;
        return begun;
    });
}

Async<void> FakeStore::renewLease(PublicationId id, qint64 fence, Instant until)
{
    return write<void>(u"renew"_s, [&]() -> Result<void> {
        auto renewed = transition::renew(publications.at(id), fence, until);
        if (!renewed)
            return Failure(renewed.error());
        publications[id] = *renewed;
        return {};
    });
}

Async<std::optional<Instant>> FakeStore::nextDue()
{
    std::optional<Instant> next;
    for (const auto& [id, p] : publications) {
        const auto account = accounts.find(p.account);
        auto wake = wakeOf(p);
        if (hold || !wake || (account != accounts.end() && account->second.state == AccountState::Revoked))
            continue;
        if (account != accounts.end() && account->second.pausedUntil)
            wake = std::max(*wake, *account->second.pausedUntil);
        next = next ? std::min(*next, *wake) : *wake;
    }
    return Async<std::optional<Instant>>::ready(next);
}

Async<std::vector<PublicationRow>> FakeStore::stuck(Instant now, Milliseconds late)
{
    std::vector<PublicationRow> rows;
    for (const auto& [id, p] : publications) {
        const auto wake = wakeOf(p);
        if (wake && *wake <= now - late && p.plan.due <= now - late)
            rows.push_back(rowOf(p));
    }
    return Async<std::vector<PublicationRow>>::ready(rows);
}

// MediaStore

Async<MediaAsset> FakeStore::add(const MediaAsset& given, const QByteArray& data)
{
    return write<MediaAsset>(u"media"_s, [&]() -> Result<MediaAsset> {
        for (const auto& [id, stored] : media) {
            if (stored.second == data)
                return stored.first;
        }
        MediaAsset asset = given;
        asset.id = {m_ids.next(m_clock.now())};
        media[asset.id] = {asset, data};
        return asset;
    });
}

Async<MediaAsset> FakeStore::find(MediaId id)
{
    const auto it = media.find(id);
    return Async<MediaAsset>::ready(it == media.end() ? Result<MediaAsset>(fakeNotFound(u"file"_s)) : it->second.first);
}

Async<QByteArray> FakeStore::bytes(MediaId id)
{
    const auto it = media.find(id);
    return Async<QByteArray>::ready(it == media.end() ? Result<QByteArray>(fakeNotFound(u"file"_s))
                                                      : it->second.second);
}

// WorkspaceRepository

WorkspaceInfo FakeStore::info() const
{
    WorkspaceInfo info;
    info.zone = zone;
    info.publicKey = "public";
    info.keyId = u"key"_s;
    return info;
}

Async<QString> FakeStore::setting(const QString& key_)
{
    return Async<QString>::ready(m_settings[key_]);
}

Async<void> FakeStore::setSetting(const QString& key_, const QString& value)
{
    return write<void>(u"setting"_s, [&]() -> Result<void> {
        m_settings[key_] = value;
        return {};
    });
}

Async<void> FakeStore::heartbeat(const WorkerStatus& status)
{
    workerRows[status.id.value] = status;
    return Async<void>::ready({});
}

Async<void> FakeStore::workerGone(const WorkerId& id)
{
    workerRows.erase(id.value);
    return Async<void>::ready({});
}

Async<std::vector<WorkerStatus>> FakeStore::workers()
{
    std::vector<WorkerStatus> rows;
    for (const auto& [id, status] : workerRows)
        rows.push_back(status);
    return Async<std::vector<WorkerStatus>>::ready(rows);
}

Async<void> FakeStore::backup(const QString&)
{
    return Async<void>::failed(Error::make(ErrorKind::Rejected, u"there is nothing to copy in memory"_s));
}

Async<VerifyReport> FakeStore::verify()
{
    return Async<VerifyReport>::ready(VerifyReport());
}

// SecretStore

Async<QByteArray> FakeStore::createKey(QObject*, const QString&)
{
    return Async<QByteArray>::ready(QByteArray("public"));
}

Result<QByteArray> FakeStore::seal(const QByteArray&, const Secret<QByteArray>& secret) const
{
    return "sealed:" + secret.expose();
}

Async<Secret<QByteArray>> FakeStore::open(QObject*, const QString&, const QByteArray&, const QByteArray& sealed)
{
    if (key != KeyState::Ready)
        return Async<Secret<QByteArray>>::failed(Error::make(ErrorKind::Storage, u"scripted: no key"_s));
    if (!sealed.startsWith("sealed:"))
        return Async<Secret<QByteArray>>::failed(
            Error::make(ErrorKind::Storage, u"scripted: not sealed to this key"_s));
    return Async<Secret<QByteArray>>::ready(Secret<QByteArray>(sealed.mid(7)));
}

Async<KeyState> FakeStore::state(QObject*, const QString&)
{
    return Async<KeyState>::ready(key);
}

} // namespace parvis::test
