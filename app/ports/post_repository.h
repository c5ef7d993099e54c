// SPDX-License-Identifier: GPL-3.0-or-later
// The publishing side of the database. Implementations may be called from any thread; answers come to the asker's
// context.
#pragma once

#include "base/async.h"
#include "domain/people/account.h"
#include "domain/publishing/post.h"
#include "domain/publishing/publication.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace parvis {

struct PostWithPublications {
    Post post;
    std::vector<Publication> publications;
};

struct PublicationQuery {
    std::vector<PublicationState> states; // empty: all
    std::vector<AccountId> accounts;      // empty: all
    std::optional<Instant> from, to;      // due in [from, to)
    std::optional<PublicationKind> kind;
    int limit = 0; // 0: all
    // Keyset: continue after this (due, id).
    std::optional<std::pair<Instant, PublicationId>> after;
};

// A row of a calendar or list: enough to paint a chip, no more.
struct PublicationRow {
    PublicationId id;
    PostId post;
    AccountId account;
    QString network;
    PublicationKind kind = PublicationKind::Post;
    PublicationState state = PublicationState::Draft;
    Plan plan;
    QString excerpt;
    int mediaCount = 0;
    RemoteRef remote;
    std::optional<Error> error;
    std::optional<Instant> publishedAt;
    int revision = 0;
};

// Asked while many are written or read, on a thread of the store's, with how many are done. False: the work is undone
// and answers Cancelled.
using BulkWatch = std::function<bool(int done)>;

// How a change is committed. Durable reaches the disk before the answer (synchronous=FULL): what precedes a request.
enum class Durability { Normal, Durable };

class PostRepository
{
public:
    PostRepository() = default;
    virtual ~PostRepository() = default;
    PostRepository(const PostRepository&) = delete;
    PostRepository& operator=(const PostRepository&) = delete;

    // Ids are given by the store where they are null; answers the values as stored. One transaction.
    virtual Async<PostWithPublications> create(const Post& post, const std::vector<Publication>& publications) = 0;
    // Many at once: all of them, or none. Answers how many posts.
    virtual Async<int> createAll(const std::vector<PostWithPublications>& posts, const BulkWatch& watch) = 0;
    virtual Async<PostWithPublications> find(PostId id) = 0;
    // The posts of what the query finds, each with the publications it finds of it, in the order of the first of them.
    virtual Async<std::vector<PostWithPublications>> findAll(const PublicationQuery& query) = 0;
    // Conflict when post.revision is not the stored one; publications of the post that have not begun get new segments.
    virtual Async<Post> saveContent(const Post& post) = 0;
    virtual Async<Publication> publication(PublicationId id) = 0;
    // A person's change (reschedule, cancel, settle …): Conflict when publication.revision is not the stored one.
    // note goes into the ledger as an attempt with step "person".
    virtual Async<Publication> save(const Publication& publication, const QString& note) = 0;
    virtual Async<Publication> addPublication(const Publication& publication) = 0;
    virtual Async<std::vector<PublicationRow>> list(const PublicationQuery& query) = 0;
    virtual Async<std::vector<Attempt>> attempts(PublicationId id) = 0;
    // Published ones of an account since an instant, newest first: what inbox and metric sync look at.
    virtual Async<std::vector<Publication>> publishedSince(AccountId account, Instant since, int limit) = 0;
    virtual Async<std::optional<Publication>> byRemote(AccountId account, const RemoteId& remote) = 0;
};

// What a worker claimed: the content as it stands at fire time, and the publication with its lease.
struct ClaimedPublication {
    Post post;
    Publication publication;
    std::shared_ptr<const Account> account; // null: it was removed
    int credentialsRevision = 0;            // of the account's stored tokens
    std::vector<Attempt> ledger;            // oldest first, this claim among them
};

struct ClaimRequest {
    WorkerId worker;
    Instant now;
    Milliseconds lease;
    int limit = 0, perAccount = 0;
    std::vector<AccountId> skip;
    Milliseconds ahead{0}; // what falls due so soon is given too
    int mostAccounts = 0;  // in one claim, so that several workers share them; 0: all
};

// The dispatcher's door: leases with fences.
class OutboxRepository
{
public:
    OutboxRepository() = default;
    virtual ~OutboxRepository() = default;
    OutboxRepository(const OutboxRepository&) = delete;
    OutboxRepository& operator=(const OutboxRepository&) = delete;

    // Atomically leases up to limit claimable publications, oldest due first, so that at most perAccount of one account
    // are this worker's; an account that it still holds more than half as many of waits for the next claim. None of
    // accounts that another worker holds something of (the order within an account is one worker's to keep), that are
    // paused, revoked or in skip. Nothing while the workspace is on hold.
    virtual Async<std::vector<ClaimedPublication>> claimDue(const ClaimRequest& request) = 0;
    // Writes the worker's next value if its fence is still the stored one (else Conflict: the lease was lost).
    // attempt, where given, is added or replaced by its id in the same transaction.
    virtual Async<Publication> save(const Publication& publication, const std::optional<Attempt>& attempt,
                                    Durability durability) = 0;
    // The same, on disk, before a request leaves; the lease and what is known of the network stay as they are stored.
    // Refused, and nothing may leave: Cancelled, code "on_hold", while the
    // workspace is on hold; Cancelled, "content_changed", where the post is no longer of this revision and nothing of
    // the publication is out yet; NotFound, "account_removed".
    virtual Async<Publication> begin(const Publication& publication, const Attempt& attempt, int postRevision) = 0;
    virtual Async<void> renewLease(PublicationId id, qint64 fence, Instant until) = 0;
    // The next moment at which claimDue could give something: due, retryAt, lease end.
    virtual Async<std::optional<Instant>> nextDue() = 0;
    // Watchdog: planned or in work, and more than `late` past due with no worker at it.
    virtual Async<std::vector<PublicationRow>> stuck(Instant now, Milliseconds late) = 0;
};

// Media by content hash.
class MediaStore
{
public:
    MediaStore() = default;
    virtual ~MediaStore() = default;
    MediaStore(const MediaStore&) = delete;
    MediaStore& operator=(const MediaStore&) = delete;

    // The same bytes twice give the same asset. asset.id and asset.sha256 are filled by the store.
    virtual Async<MediaAsset> add(const MediaAsset& asset, const QByteArray& bytes) = 0;
    virtual Async<MediaAsset> find(MediaId id) = 0;
    virtual Async<QByteArray> bytes(MediaId id) = 0;
};

} // namespace parvis
