// SPDX-License-Identifier: GPL-3.0-or-later
// Against the real servers: account directory, personal data server and AppView, started by
// tests/servers/bluesky/start.sh. Exit 77 (skipped) where they cannot be installed.
#include "domain/text/at_syntax.h"
#include "platforms/bluesky/client.h"
#include "platforms/bluesky/factory.h"
#include "platforms/bluesky_fake.h"
#include "support/await.h"
#include "support/server_script.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace parvis;
using namespace parvis::bluesky;
using namespace parvis::test;
using namespace Qt::StringLiterals;

namespace {

// A 1×1 PNG.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

QJsonObject network; // what start.sh printed

// Passes everything on; on request the next answer is lost and the connection closed.
class LossyProxy : public QObject
{
public:
    explicit LossyProxy(const QUrl& upstream) : m_upstream(upstream)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* client = m_server.nextPendingConnection())
                join(client);
        });
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())); }
    bool loseNext = false;

private:
    void join(QTcpSocket* client)
    {
        auto* server = new QTcpSocket(client);
        server->connectToHost(QHostAddress::LocalHost, quint16(m_upstream.port()));
        connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server] {
            const QByteArray bytes = server->readAll();
            if (std::exchange(loseNext, false))
                client->abort();
            else
                client->write(bytes);
        });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    }
    QUrl m_upstream;
    QTcpServer m_server;
};

} // namespace

struct RealPerson {
    QString did;
    Credentials credentials;
    std::unique_ptr<Client> client;
    int renewals = 0;
    InboxCursor cursor;
    std::vector<IncomingMessage> inbox;
};

class BlueskyRealTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void postWithImageAltTextAndLink();
    void postWithLinkCard();
    void threadOfThree();
    void commentArrivesAndIsAnswered();
    void figuresMove();
    void sameKeyTwiceIsOneRecord();
    void lostAnswerIsSettledByTheKey();
    void refusedTokenIsRenewed();
    void wrongPassword();
    void hideBlockMuteReport();
    void deletedCommentLeavesACompleteThread();
    void deletedPostIsAbsent();
    void cleanupTestCase();

private:
    RealPerson connectAs(const QString& name);
    PublishRequest request(const RealPerson& person, const QString& text);
    // Reads the inbox until such a message is there.
    std::optional<IncomingMessage> waitFor(RealPerson& person,
                                           const std::function<bool(const IncomingMessage&)>& wanted);
    int recordsWithText(const QString& did, const QString& text);
    std::optional<double> figure(const RemoteRef& post, Metric metric);

    Wire m_wire;
    std::unique_ptr<BlueskyFactory> m_factory;
    RealPerson m_alice, m_bob;
    RemoteRef m_post;    // alice's
    RemoteRef m_comment; // bob's, under it
};

// What the AppView says goes back and forth while its indexer works: once seen is enough.
static bool comes(const std::function<bool()>& seen)
{
    return QTest::qWaitFor(seen, 20'000);
}

RealPerson BlueskyRealTest::connectAs(const QString& name)
{
    RealPerson person;
    const auto connection = await(m_factory->connectWithSecret(
        this, network.value("pds"_L1).toString(), name + u".test"_s, Secret<QByteArray>(name.toUtf8() + "-pass")));
    if (!connection) {
        qWarning() << connection.error().detail;
        return person;
    }
    person.did = connection->profile.remoteId.value;
    person.credentials = connection->credentials;
    person.client = std::make_unique<Client>(m_wire.http, person.credentials,
                                             [](const Credentials&) { return Async<void>::ready(Done()); });
    return person;
}

PublishRequest BlueskyRealTest::request(const RealPerson& person, const QString& text)
{
    PublishRequest request;
    request.firstSent = m_wire.clock.now();
    request.requestName = person.client->newRequestName(*request.firstSent);
    request.text = text;
    request.language = u"fr"_s;
    return request;
}

std::optional<IncomingMessage> BlueskyRealTest::waitFor(RealPerson& person,
                                                        const std::function<bool(const IncomingMessage&)>& wanted)
{
    const auto find = [&] { return std::find_if(person.inbox.begin(), person.inbox.end(), wanted); };
    const bool came = QTest::qWaitFor(
        [&] {
            if (find() != person.inbox.end())
                return true;
            const auto page = await(person.client->fetchInbox(person.cursor));
            if (!page)
                return false;
            person.cursor = page->next;
            person.inbox.insert(person.inbox.end(), page->messages.begin(), page->messages.end());
            return find() != person.inbox.end();
        },
        20'000);
    return came ? std::optional(*find()) : std::nullopt;
}

int BlueskyRealTest::recordsWithText(const QString& did, const QString& text)
{
    const Call call = Call::ask(u"com.atproto.repo.listRecords"_s,
                                {{u"repo"_s, did}, {u"collection"_s, collection::post}, {u"limit"_s, u"100"_s}});
    const auto reply = await(m_wire.http.send(httpRequest(QUrl(network.value("pds"_L1).toString()), call, {}, {})));
    if (!reply || !reply->isSuccess())
        return -1;
    int count = 0;
    for (const QJsonValue& record : QJsonDocument::fromJson(reply->body).object().value("records"_L1).toArray())
        count += record.toObject().value("value"_L1).toObject().value("text"_L1) == text ? 1 : 0;
    return count;
}

std::optional<double> BlueskyRealTest::figure(const RemoteRef& post, Metric metric)
{
    const auto readings = await(m_alice.client->fetchPostMetrics({post.id}));
    if (!readings)
        return std::nullopt;
    for (const MetricReading& reading : *readings) {
        if (reading.metric == metric)
            return reading.value;
    }
    return std::nullopt;
}

void BlueskyRealTest::initTestCase()
{
    m_factory = std::make_unique<BlueskyFactory>(m_wire.http);
    m_alice = connectAs(u"alice"_s);
    m_bob = connectAs(u"bob"_s);
    QVERIFY(m_alice.client && m_bob.client);
    const auto profile = await(m_alice.client->verify());
    QVERIFY(profile);
    QCOMPARE(profile->handle, u"alice.test"_s);
    QVERIFY(await(m_factory->describeServer(this, network.value("pds"_L1).toString())));
}

void BlueskyRealTest::postWithImageAltTextAndLink()
{
    auto wanted = request(m_alice, u"Une tasse ☕ pour @bob.test https://example.com/thé?a=1 #café"_s);
    MediaUse use;
    use.asset.mimeType = u"image/png"_s;
    use.asset.width = use.asset.height = 1;
    use.altText = u"Une tasse blanche"_s;
    const auto blob = await(m_alice.client->upload(use, png));
    QVERIFY2(blob, qPrintable(blob ? QString() : blob.error().detail));
    wanted.uploads = {blob->id};
    wanted.media = {use};
    const auto post = await(m_alice.client->publish(wanted));
    QVERIFY2(post, qPrintable(post ? QString() : post.error().detail));
    m_post = *post;
    // As the AppView shows it.
    std::optional<IncomingMessage> shown;
    QVERIFY(comes([&] {
        const auto thread = await(m_alice.client->fetchThread(m_post));
        if (!thread || thread->messages.empty() || thread->rootGone)
            return false;
        shown = thread->messages.front();
        return true;
    }));
    QVERIFY(shown->own);
    QCOMPARE(shown->text, wanted.text);
    QCOMPARE(shown->media.size(), size_t(1));
    QCOMPARE(shown->media[0].altText, u"Une tasse blanche"_s);
    QVERIFY(shown->media[0].url.startsWith("http"_L1));
    // The facet named bob by his DID, so he is told.
    QVERIFY(waitFor(
        m_bob, [&](const IncomingMessage& m) { return m.remote.id == m_post.id && m.kind == InboxKind::Mention; }));
}

void BlueskyRealTest::postWithLinkCard()
{
    ScriptedServer page;
    page.on("GET", "/tea",
            ScriptedReply::html(
                200, "<meta property='og:title' content='Le th&eacute;'><meta property='og:image' content='/t.png'>"));
    page.on("GET", "/t.png", ScriptedReply{200, png, {{"Content-Type", "image/png"}}});
    auto wanted = request(m_alice, u"Lisez"_s);
    wanted.link = page.url(u"/tea"_s).toString();
    const auto post = await(m_alice.client->publish(wanted));
    QVERIFY2(post, qPrintable(post ? QString() : post.error().detail));
    const auto uri = text::parseAtUri(post->id.value);
    const Call call =
        Call::ask(u"com.atproto.repo.getRecord"_s,
                  {{u"repo"_s, uri->authority}, {u"collection"_s, uri->collection}, {u"rkey"_s, uri->recordKey}});
    const auto reply = await(m_wire.http.send(httpRequest(QUrl(network.value("pds"_L1).toString()), call, {}, {})));
    QVERIFY(reply);
    const auto record = parseRecord(*reply);
    QVERIFY(record);
    const QJsonObject card = record->value.value("embed"_L1).toObject().value("external"_L1).toObject();
    QCOMPARE(card.value("title"_L1).toString(), u"Le thé"_s);
    QCOMPARE(card.value("thumb"_L1).toObject().value("mimeType"_L1).toString(), u"image/png"_s);
}

void BlueskyRealTest::threadOfThree()
{
    std::vector<RemoteRef> parts;
    for (const QString& text : {u"1/3"_s, u"2/3"_s, u"3/3"_s}) {
        auto wanted = request(m_alice, text);
        if (!parts.empty()) {
            wanted.parent = parts.back();
            wanted.root = parts.front();
        }
        const auto post = await(m_alice.client->publish(wanted));
        QVERIFY2(post, qPrintable(post ? QString() : post.error().detail));
        parts.push_back(*post);
    }
    std::optional<RemoteThread> thread;
    QVERIFY(comes([&] {
        const auto read = await(m_alice.client->fetchThread(parts[0]));
        if (!read || read->messages.size() < 3)
            return false;
        thread = *read;
        return true;
    }));
    QVERIFY(thread->complete);
    QCOMPARE(thread->messages[1].parent, parts[0].id);
    QCOMPARE(thread->messages[2].parent, parts[1].id);
    QCOMPARE(thread->messages[2].root, parts[0].id);
}

void BlueskyRealTest::commentArrivesAndIsAnswered()
{
    auto comment = request(m_bob, u"Elle est à vendre ?"_s);
    comment.parent = RemoteRef{m_post.id, {}, {}}; // as somebody who knows only its address
    const auto sent = await(m_bob.client->publish(comment));
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
    m_comment = *sent;
    const auto arrived = waitFor(m_alice, [&](const IncomingMessage& m) { return m.remote.id == m_comment.id; });
    QVERIFY(arrived);
    QCOMPARE(arrived->kind, InboxKind::Comment);
    QCOMPARE(arrived->text, u"Elle est à vendre ?"_s);
    QCOMPARE(arrived->author.handle, u"bob.test"_s);
    QCOMPARE(arrived->parent, m_post.id);
    QCOMPARE(arrived->root, m_post.id);

    auto answer = request(m_alice, u"Oui, dès lundi."_s);
    answer.parent = arrived->remote;
    answer.root = RemoteRef{arrived->root, {}, {}};
    const auto reply = await(m_alice.client->publish(answer));
    QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
    QVERIFY(comes([&] {
        const auto thread = await(m_bob.client->fetchThread(m_post));
        return thread && std::any_of(thread->messages.begin(), thread->messages.end(), [&](const IncomingMessage& m) {
                   return m.remote.id == reply->id && m.parent == m_comment.id && m.root == m_post.id;
               });
    }));
    QVERIFY(waitFor(m_bob, [&](const IncomingMessage& m) { return m.remote.id == reply->id; }));
}

void BlueskyRealTest::figuresMove()
{
    IncomingMessage target;
    target.remote = m_post;
    QVERIFY(await(m_bob.client->act(Action::Like, target, true)));
    QVERIFY(await(m_bob.client->act(Action::Like, target, true))); // the server keeps one
    QVERIFY(await(m_bob.client->act(Action::Boost, target, true)));
    QVERIFY(comes([&] { return figure(m_post, Metric::Reactions) == std::optional(1.0); }));
    QVERIFY(comes([&] { return figure(m_post, Metric::Shares) == std::optional(1.0); }));
    QVERIFY(comes([&] { return figure(m_post, Metric::Comments) == std::optional(1.0); }));
    const auto like = waitFor(m_alice, [&](const IncomingMessage& m) { return m.kind == InboxKind::Like; });
    QVERIFY(like);
    QCOMPARE(like->parent, m_post.id);
    QVERIFY(waitFor(m_alice, [&](const IncomingMessage& m) { return m.kind == InboxKind::Boost; }));
    QVERIFY(await(m_bob.client->act(Action::Like, target, false)));
    QVERIFY(comes([&] { return figure(m_post, Metric::Reactions) == std::optional(0.0); }));
    const auto account = await(m_alice.client->fetchAccountMetrics());
    QVERIFY(account);
    QCOMPARE(account->size(), size_t(3));
}

void BlueskyRealTest::sameKeyTwiceIsOneRecord()
{
    const auto wanted = request(m_alice, u"une seule fois"_s);
    const auto first = await(m_alice.client->publish(wanted));
    const auto second = await(m_alice.client->publish(wanted));
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    Client other(m_wire.http, m_alice.credentials, {});
    const auto third = await(other.publish(wanted)); // creates: the real server answers 500
    QVERIFY(!third);
    QCOMPARE(third.error().httpStatus, 500);
    QCOMPARE(third.error().effect, Effect::Maybe);
    QCOMPARE(await(other.findPublished(wanted))->answer, Lookup::Answer::Found);
    QCOMPARE(recordsWithText(m_alice.did, wanted.text), 1);
}

void BlueskyRealTest::lostAnswerIsSettledByTheKey()
{
    auto tokens = fromCredentials(m_alice.credentials);
    QVERIFY(tokens);
    LossyProxy proxy(tokens->pds);
    tokens->pds = proxy.url();
    Client client(m_wire.http, toCredentials(*tokens), {});
    const auto wanted = request(m_alice, u"réponse perdue"_s);
    QCOMPARE(await(client.findPublished(wanted))->answer, Lookup::Answer::Absent);
    proxy.loseNext = true;
    const auto sent = await(client.publish(wanted));
    QVERIFY(!sent);
    QCOMPARE(sent.error().effect, Effect::Maybe);
    const auto found = await(client.findPublished(wanted));
    QVERIFY(found);
    QCOMPARE(found->answer, Lookup::Answer::Found);
    QCOMPARE(await(client.publish(wanted))->id, found->remote.id); // even sent again it is the same record
    QCOMPARE(recordsWithText(m_alice.did, wanted.text), 1);
}

void BlueskyRealTest::refusedTokenIsRenewed()
{
    auto tokens = fromCredentials(m_bob.credentials);
    QVERIFY(tokens);
    tokens->access = Secret<QByteArray>("nonsense");
    std::vector<SessionTokens> stored;
    Client client(m_wire.http, toCredentials(*tokens), [&](const Credentials& credentials) {
        stored.push_back(fromCredentials(credentials).value());
        return Async<void>::ready(Done());
    });
    QVERIFY(await(client.verify()));
    QCOMPARE(stored.size(), size_t(1));
    // Both tokens dead: a person has to sign in again.
    tokens->refresh = Secret<QByteArray>("nonsense");
    Client dead(m_wire.http, toCredentials(*tokens), {});
    QCOMPARE(await(dead.verify()).error().kind, ErrorKind::AuthRevoked);
}

void BlueskyRealTest::wrongPassword()
{
    const auto connection = await(m_factory->connectWithSecret(this, network.value("pds"_L1).toString(),
                                                               u"alice.test"_s, Secret<QByteArray>("not this one")));
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, u"wrong_credentials"_s);
}

void BlueskyRealTest::hideBlockMuteReport()
{
    IncomingMessage comment;
    comment.remote = m_comment;
    comment.root = comment.parent = m_post.id;
    comment.author.remoteId = {m_bob.did};
    for (const bool on : {true, false}) {
        for (const Action action : {Action::HideOthers, Action::Mute, Action::Block}) {
            const auto done = await(m_alice.client->act(action, comment, on));
            QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        }
    }
    QVERIFY(await(m_alice.client->report(comment, u"essai"_s)));
}

void BlueskyRealTest::deletedCommentLeavesACompleteThread()
{
    auto extra = request(m_bob, u"à effacer"_s);
    extra.parent = m_post;
    extra.root = m_post;
    const auto sent = await(m_bob.client->publish(extra));
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
    const auto state = [&](bool& shown) {
        const auto thread = await(m_alice.client->fetchThread(m_post));
        shown = thread && std::any_of(thread->messages.begin(), thread->messages.end(),
                                      [&](const IncomingMessage& m) { return m.remote.id == sent->id && !m.deleted; });
        return thread && thread->complete;
    };
    bool shown = false;
    QVERIFY(comes([&] { return state(shown) && shown; }));
    QVERIFY(await(m_bob.client->remove(*sent)));
    QVERIFY(comes([&] { return state(shown) && !shown; }));
}

void BlueskyRealTest::deletedPostIsAbsent()
{
    const auto wanted = request(m_alice, u"à reprendre"_s);
    const auto post = await(m_alice.client->publish(wanted));
    QVERIFY(post);
    const auto isGone = [&] {
        const auto thread = await(m_bob.client->fetchThread(*post));
        return thread ? std::optional(thread->rootGone) : std::nullopt;
    };
    // Until the AppView has heard of it, it says that there is no such post; to alice her own server adds what she
    // just wrote, so it is bob who looks.
    QVERIFY(comes([&] { return isGone() == std::optional(false); }));
    QVERIFY(await(m_alice.client->remove(*post)));
    QVERIFY(await(m_alice.client->remove(*post)));
    QCOMPARE(await(m_alice.client->findPublished(wanted))->answer, Lookup::Answer::Absent);
    QVERIFY(comes([&] { return isGone() == std::optional(true); }));
}

void BlueskyRealTest::cleanupTestCase()
{
    m_alice.client.reset();
    m_bob.client.reset();
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    // The first run installs the servers from their packages, which takes minutes.
    const ServerScript servers(u"bluesky/start.sh"_s, {}, 800);
    if (!servers.isReady())
        return servers.exitCode();
    network = servers.ready();
    BlueskyRealTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "bluesky_real.moc"
