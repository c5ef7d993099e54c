// SPDX-License-Identifier: GPL-3.0-or-later
// A network in memory with a scripted mood, and clients and a factory for it. What it accepted is the witness of a
// test.
#pragma once

#include "ports/platform_client.h"

#include <QHash>
#include <QSet>
#include <deque>

namespace parvis::test {

// What happens to one request.
struct Mood {
    enum class Kind {
        Answer,          // as it should be
        Fail,            // `error`; nothing was done
        DoneThenFail,    // done, then `error`: the answer was lost
        Silence,         // nothing is done, no answer ever
        DoneThenSilence, // done, no answer ever
    };
    Kind kind = Kind::Answer;
    Error error;

    static Mood fail(ErrorKind kind, Effect effect = Effect::None, std::optional<Milliseconds> retryAfter = {});
    static Mood lostAnswer(ErrorKind kind = ErrorKind::Timeout);
    static Mood silence() { return {Kind::Silence, {}}; }
};

struct Accepted {
    AccountId account;
    RemoteId id;
    PublishRequest request;
};

// The network's own truth; outlives clients, workers and crashes.
class FakeNetwork
{
public:
    // How it settles; copied into the capabilities of its accounts.
    Settling settling;
    bool honoursNames = false; // the truth, whatever the capabilities say

    std::vector<Accepted> accepted;
    QSet<RemoteId> removed, boosted; // of what was accepted
    QSet<QString> stands;            // what is turned on: "like c1", "block p1"
    QStringList acts;                // what was asked for: "like c1", "undo like c1"
    QStringList reports;             // "c1: why"
    QSet<RemoteId> gone;             // comments that are no longer there
    int stances = 0;
    int standings = 0, boosts = 0;
    int uploads = 0, publishes = 0, lookUps = 0, edits = 0, removals = 0;
    std::deque<Mood> publishMoods, lookMoods, uploadMoods, inboxMoods, threadMoods, metricMoods, verifyMoods,
        changeMoods, standingMoods;                    // used up in order; change: edit, remove, act
    QHash<AccountId, std::deque<Mood>> publishMoodsOf; // come before the general ones
    int uploadsNotReady = 0;                           // so many uploadState() answers say "still processed"
    QSet<RemoteId> lostUploads;
    std::optional<RemoteRef> foundInstead; // every look-up finds this
    bool hidesOwnPosts = false;            // findPublished answers Absent though it is there (a slow index)

    QHash<AccountId, std::vector<InboxPage>> pages; // by cursor value: "" first, then "1", "2", …
    bool offersTheSamePageForEver = false;
    QHash<RemoteId, RemoteThread> threads;
    QHash<RemoteId, std::vector<IncomingMessage>> answers; // by who wrote them
    QStringList writersAsked;
    std::deque<Mood> answersMoods;
    QHash<RemoteId, std::vector<MetricReading>> postReadings;
    QHash<AccountId, std::vector<MetricReading>> accountReadings;
    QStringList threadReads, inboxReads, metricReads;
    std::vector<Identity> people; // those whose handle holds the words are found
    std::deque<Mood> peopleMoods;
    QStringList peopleAsked;

    // Asked before a request is looked at: false, and it never leaves nor is answered.
    std::function<bool(const QString& request)> beforeRequest;
    // Asked after a request was done: false, and it is never answered.
    std::function<bool(const QString& request)> afterRequest;

    int timesAccepted(const QString& text) const;
    RemoteId take(AccountId account, const PublishRequest& request);
    Mood nextMood(std::deque<Mood>& moods);
    qint64 nextId = 1;
};

class FakeStream final : public InboxStream
{
    Q_OBJECT
public:
    using InboxStream::InboxStream;
};

class FakeClient final : public PlatformClient
{
    Q_OBJECT
public:
    FakeClient(FakeNetwork& network, const Account& account, Credentials credentials, CredentialsSink sink);
    ~FakeClient() override;

    Async<AccountProfile> verify() override;
    QString newRequestName(Instant now) override;
    Async<UploadedMedia> upload(const MediaUse& media, const QByteArray& bytes) override;
    Async<UploadedMedia> uploadState(const RemoteId& upload) override;
    Async<RemoteRef> publish(const PublishRequest& request) override;
    Async<Lookup> findPublished(const PublishRequest& request) override;
    Async<RemoteRef> edit(const RemoteRef& target, const PublishRequest& request) override;
    Async<void> remove(const RemoteRef& target) override;
    Async<Standing> standing(const RemoteRef& target, const std::optional<PublishRequest>& wanted) override;
    Async<InboxPage> fetchInbox(const InboxCursor& cursor) override;
    Async<RemoteThread> fetchThread(const RemoteRef& root) override;
    Async<std::vector<IncomingMessage>> fetchAnswersOf(const RemoteId& person, Instant since) override;
    Async<void> act(Action action, const IncomingMessage& target, bool on) override;
    Async<void> report(const IncomingMessage& target, const QString& comment) override;
    Async<Stance> stance(Action action, const IncomingMessage& target) override;
    Async<std::vector<MetricReading>> fetchAccountMetrics() override;
    Async<std::vector<MetricReading>> fetchPostMetrics(const std::vector<RemoteId>& posts) override;
    Async<std::vector<Identity>> findPeople(const QString& words, int limit) override;
    std::unique_ptr<InboxStream> openStream() override;

    const Credentials& credentials() const { return m_credentials; }
    // The network handed out new tokens: stored before use.
    Async<void> rotate(const Credentials& renewed) { return m_sink(renewed); }
    FakeStream* stream = nullptr; // the last one opened

private:
    template <typename T>
    Async<T> answer(const Mood& mood, const QString& what, const std::function<Result<T>()>& work);
    FakeNetwork& m_network;
    Account m_account;
    Credentials m_credentials;
    CredentialsSink m_sink;
    std::vector<std::shared_ptr<void>> m_silent; // promises that are kept, so that they never answer
};

class FakeFactory final : public PlatformFactory
{
public:
    explicit FakeFactory(FakeNetwork& network, QString name = QStringLiteral("fake"))
        : m_network(network), m_name(std::move(name))
    {
    }
    NetworkInfo info() const override;
    Async<Capabilities> describeServer(QObject* context, const QString& server) override;
    Async<NewConnection> connectWithSecret(QObject* context, const QString& server, const QString& handle,
                                           const Secret<QByteArray>& secret) override;
    Async<std::shared_ptr<BrowserSignIn>> startBrowserSignIn(QObject* context, const QString& server) override;
    std::unique_ptr<PlatformClient> client(const Account& account, Credentials credentials,
                                           CredentialsSink sink) override;

    int made = 0;
    QHash<AccountId, FakeClient*> latest;

private:
    FakeNetwork& m_network;
    QString m_name;
};

// Capabilities of the fake network: text of 500, four images, threads, everything the engine asks about.
Capabilities fakeCapabilities(const FakeNetwork& network, const QString& name = QStringLiteral("fake"));

} // namespace parvis::test
