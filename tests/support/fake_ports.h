// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace in memory, with the same rules as the real one (domain/publishing/transitions.h), for tests that stop
// the world between any two steps. One thread. Outlives the engine objects that use it, as a database does.
#pragma once

#include "base/id_source.h"
#include "base/time/clock.h"
#include "domain/inbox/thread_change.h"
#include "ports/account_repository.h"
#include "ports/figure_facts.h"
#include "ports/inbox_repository.h"
#include "ports/insights_repository.h"
#include "ports/post_repository.h"
#include "ports/workspace.h"

#include <QHash>
#include <map>

namespace parvis::test {

class FakeFeed final : public ChangeFeed
{
    Q_OBJECT
public:
    using ChangeFeed::ChangeFeed;
};

class FakeStore final : public PostRepository,
                        public OutboxRepository,
                        public MediaStore,
                        public AccountRepository,
                        public InboxRepository,
                        public InsightsRepository,
                        public FigureFacts,
                        public WorkspaceRepository,
                        public SecretStore
{
public:
    explicit FakeStore(const Clock& clock) : m_clock(clock) {}

    // Asked before and after each write: false, and nothing more happens, nor is ever answered (the process died).
    std::function<bool(const QString&write)> beforeWrite, afterWrite;
    // An error that the next write answers instead of writing.
    std::vector<Error> writeErrors;
    KeyState key = KeyState::Ready;
    bool hold = false;
    ZoneId zone;

    // What is stored.
    std::map<PostId, Post> posts;
    std::map<PublicationId, Publication> publications;
    std::map<MediaId, std::pair<MediaAsset, QByteArray>> media;
    std::map<AccountId, Account> accounts;
    std::map<AccountId, SealedCredentials> tokens;
    std::vector<Attempt> ledger;
    std::map<MessageId, Message> messages_;
    std::map<PublicationId, std::vector<SeenMessage>> planned; // replies: how their threads stood
    std::map<ConversationId, Conversation> conversations;
    std::map<std::pair<AccountId, QString>, QString> cursors;
    std::map<std::pair<AccountId, QString>, Instant> threadChecks; // by remote id
    std::vector<MetricSample> samples;
    std::map<ConversationId, FigureStory> stories; // what figures count
    std::vector<ComplaintText> complaintTexts;     // newest first
    std::map<QString, WorkerStatus> workerRows;    // by worker id
    int ingests = 0, durableWrites = 0, indexed = 0;

    // Makes an account of the network "fake" with stored tokens.
    Account addAccount(const QString& handle, const Capabilities& capabilities);
    // A post on one account, scheduled.
    Publication addScheduled(AccountId account, const Content& content, Instant due, LatePolicy late = {});
    const Publication& only() const; // the only publication
    std::vector<Attempt> attemptsOf(PublicationId id) const;

    // PostRepository
    Async<PostWithPublications> create(const Post& post, const std::vector<Publication>& publications) override;
    Async<int> createAll(const std::vector<PostWithPublications>& posts, const BulkWatch& watch) override;
    Async<PostWithPublications> find(PostId id) override;
    Async<std::vector<PostWithPublications>> findAll(const PublicationQuery& query) override;
    Async<Post> saveContent(const Post& post) override;
    Async<Publication> publication(PublicationId id) override;
    Async<Publication> save(const Publication& publication, const QString& note) override;
    Async<Publication> addPublication(const Publication& publication) override;
    Async<std::vector<PublicationRow>> list(const PublicationQuery& query) override;
    Async<std::vector<Attempt>> attempts(PublicationId id) override;
    Async<std::vector<Publication>> publishedSince(AccountId account, Instant since, int limit) override;
    Async<std::optional<Publication>> byRemote(AccountId account, const RemoteId& remote) override;
    // OutboxRepository
    Async<std::vector<ClaimedPublication>> claimDue(const ClaimRequest& request) override;
    Async<Publication> save(const Publication& publication, const std::optional<Attempt>& attempt,
                            Durability durability) override;
    Async<Publication> begin(const Publication& publication, const Attempt& attempt, int postRevision) override;
    Async<void> renewLease(PublicationId id, qint64 fence, Instant until) override;
    Async<std::optional<Instant>> nextDue() override;
    Async<std::vector<PublicationRow>> stuck(Instant now, Milliseconds late) override;
    // MediaStore
    Async<MediaAsset> add(const MediaAsset& asset, const QByteArray& bytes) override;
    Async<MediaAsset> find(MediaId id) override;
    Async<QByteArray> bytes(MediaId id) override;
    // AccountRepository
    Async<Account> add(const Account& account, const QByteArray& sealedCredentials) override;
    Async<std::vector<Account>> list() override;
    Async<Account> find(AccountId id) override;
    Async<Account> save(const Account& account) override;
    Async<void> setState(AccountId id, AccountState state, const QString& reason,
                         std::optional<Instant> pausedUntil) override;
    Async<void> remove(AccountId id) override;
    Async<SealedCredentials> credentials(AccountId id) override;
    Async<int> saveCredentials(AccountId id, const QByteArray& sealed, int expectedRevision) override;
    Async<bool> leaseRefresh(AccountId id, const QString& holder, Instant now, Milliseconds length) override;
    // InboxRepository
    Async<InboxCursor> cursor(AccountId account, const QString& kind) override;
    Async<IngestResult> ingest(AccountId account, const std::vector<IncomingMessage>& messages,
                               const std::optional<InboxCursor>& cursor,
                               const std::optional<RemoteId>& completeThread) override;
    Async<std::vector<Conversation>> list(const ConversationQuery& query) override;
    Async<Conversation> find(ConversationId id) override;
    Async<std::vector<Message>> messages(ConversationId id) override;
    Async<Message> message(MessageId id) override;
    Async<InboxCounts> counts() override;
    Async<Conversation> save(const Conversation& conversation) override;
    Async<void> markRead(ConversationId id, bool read) override;
    Async<Message> addNote(ConversationId id, const QString& author, const QString& text) override;
    Async<Message> addReply(const Message& reply, const Post& post, const Publication& publication,
                            std::optional<int> revision) override;
    Async<std::vector<WatchedThread>> watchedThreads(AccountId account, Instant since, int limit) override;
    Async<void> threadChecked(AccountId account, const RemoteId& root, Instant at) override;
    Async<int> indexBatch(int limit) override;
    // InsightsRepository
    Async<int> addSamples(const std::vector<MetricSample>& samples) override;
    Async<std::vector<SeriesPoint>> accountSeries(AccountId account, Metric metric, Instant from, Instant to) override;
    Async<std::optional<SeriesPoint>> accountValueAt(AccountId account, Metric metric, Instant at) override;
    Async<std::vector<PostMetricRow>> postMetrics(const std::vector<AccountId>& accounts, Instant from, Instant to,
                                                  Instant asOf) override;
    Async<std::vector<PostFigures>> postFigures(const PostFiguresQuery& query) override;
    Async<std::vector<std::vector<SeriesPoint>>> accountValuesAt(const std::vector<AccountId>& accounts, Metric metric,
                                                                 const std::vector<Instant>& instants) override;
    Async<std::vector<CellsAnswer>> cells(const std::vector<CellsPiece>& pieces,
                                          const std::vector<Quantile>& quantiles) override;
    Async<QByteArray> samplesDigest(Instant, Instant) override { return Async<QByteArray>::ready("digest"); }
    Async<QStringList> answeringPeople() override;
    Async<qint64> figuresLeft() override { return Async<qint64>::ready(0); }
    Async<qint64> catchUpFigures(int) override { return Async<qint64>::ready(0); }
    Async<FiguresVerdict> checkFigures() override { return Async<FiguresVerdict>::ready({}); }
    Async<void> recomputeFigures() override { return Async<void>::ready({}); }
    Async<qint64> publishedCount(const std::vector<AccountId>& accounts, Instant from, Instant to,
                                 const QString& campaign) override;
    Async<std::vector<PublishedPost>> publishedPosts(const std::vector<AccountId>& accounts, Instant from, Instant to,
                                                     const QString& campaign) override;
    Async<std::vector<ComplaintText>> complaints(const FigureFilter& filter, const Window& window, int limit) override;
    Async<std::vector<CountedRow>> countedRows(const CellsPiece& piece, const std::vector<CountedAsk>& asks) override;
    // WorkspaceRepository
    WorkspaceInfo info() const override;
    Async<QString> setting(const QString& key) override;
    Async<void> setSetting(const QString& key, const QString& value) override;
    Async<void> heartbeat(const WorkerStatus& status) override;
    Async<void> workerGone(const WorkerId& id) override;
    Async<std::vector<WorkerStatus>> workers() override;
    Async<void> backup(const QString& file) override;
    Async<VerifyReport> verify() override;
    ChangeFeed* changes() override { return &feed; }
    // SecretStore: sealing is marking here.
    Async<QByteArray> createKey(QObject* context, const QString& keyId) override;
    Result<QByteArray> seal(const QByteArray& publicKey, const Secret<QByteArray>& secret) const override;
    Async<Secret<QByteArray>> open(QObject* context, const QString& keyId, const QByteArray& publicKey,
                                   const QByteArray& sealed) override;
    Async<KeyState> state(QObject* context, const QString& keyId) override;
    QString description() const override { return QStringLiteral("fake keychain"); }

    FakeFeed feed;

private:
    void nameWriters(const RemoteId& root, IngestResult& result) const;
    template <typename T>
    Async<T> write(const QString& what, const std::function<Result<T>()>& work);
    template <typename T>
    Async<T> silence();
    std::optional<Instant> wakeOf(const Publication& p) const;
    void note(PublicationId id, Attempt attempt);
    std::vector<Message> threadOf(ConversationId id) const;
    bool holdBack(Publication& claimed);
    Result<void> mayLeave(const Publication& publication, int postRevision) const;
    Result<Publication> saveByWorker(const Publication& given, const std::optional<Attempt>& attempt);
    PublicationRow rowOf(const Publication& p) const;
    std::vector<PublishedPost> publishedOf(const std::vector<AccountId>& wanted, Instant from, Instant to,
                                           const QString& campaign) const;

    const Clock& m_clock;
    IdSource m_ids;
    std::map<QString, QString> m_settings;
    std::vector<std::shared_ptr<void>> m_silent;
};

template <typename T>
Async<T> FakeStore::silence()
{
    auto promise = std::make_shared<AsyncPromise<T>>();
    m_silent.push_back(promise);
    return promise->async();
}

template <typename T>
Async<T> FakeStore::write(const QString& what, const std::function<Result<T>()>& work)
{
    if (beforeWrite && !beforeWrite(what))
        return silence<T>();
    if (!writeErrors.empty()) {
        const Error error = writeErrors.front();
        writeErrors.erase(writeErrors.begin());
        return Async<T>::failed(error);
    }
    Result<T> result = work();
    if (afterWrite && !afterWrite(what))
        return silence<T>();
    return Async<T>::ready(std::move(result));
}

} // namespace parvis::test
