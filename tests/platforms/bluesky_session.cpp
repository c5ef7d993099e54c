// SPDX-License-Identifier: GPL-3.0-or-later
// The session of an account: one renewal at a time, stored before it is used, and a blip is not a revocation.
#include "platforms/bluesky_fake.h"
#include "support/await.h"

#include <QTest>

using namespace parvis;
using namespace parvis::bluesky;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using Fault = ScriptedReply::Fault;

namespace {

const QByteArray refreshPath = "/xrpc/com.atproto.server.refreshSession";
const Call profileCall =
    Call::ask(u"app.bsky.actor.getProfile"_s, {{u"actor"_s, u"did:plc:ewvi7nxzyoun6zhxrhs64oiz"_s}});

// A sink that remembers, and fails or waits on request.
struct Sink {
    std::vector<SessionTokens> stored;
    bool fails = false;
    std::optional<AsyncPromise<void>> held;
    bool holds = false;

    CredentialsSink function()
    {
        return [this](const Credentials& credentials) {
            if (fails)
                return Async<void>::failed(Error::make(ErrorKind::Storage, u"the disk is full"_s));
            stored.push_back(fromCredentials(credentials).value());
            if (!holds)
                return Async<void>::ready(Done());
            held.emplace();
            return held->async();
        };
    }
};

struct Stage {
    FakePds pds;
    Wire wire;
    Sink sink;
    Session session{wire.http, pds.tokens(), sink.function()};
};

} // namespace

class BlueskySessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void credentialsRoundTrip();
    void damagedCredentialsAreAnError();
    void validTokenIsUsedAsItIs();
    void expiredTokenIsRenewedOnce();
    void concurrentCallsShareOneRenewal();
    void newTokenWaitsForTheSink();
    void sinkFailureKeepsTheTokenUnused();
    void lostRenewalAnswerIsNotARevocation();
    void renewalFailures_data();
    void renewalFailures();
    void otherAccountsSessionIsRefused();
    void accountThatMovedIsFollowed();
    void deadSessionDropsItsCallers();
};

void BlueskySessionTest::credentialsRoundTrip()
{
    FakePds pds;
    const auto back = fromCredentials(toCredentials(pds.tokens()));
    QVERIFY(back);
    QCOMPARE(back->did, pds.did);
    QCOMPARE(back->pds, pds.server.url());
    QCOMPARE(back->access.expose(), pds.access());
    QCOMPARE(back->refresh.expose(), pds.refresh());
}

void BlueskySessionTest::damagedCredentialsAreAnError()
{
    Wire wire;
    for (const QByteArray& bytes : {QByteArray(), QByteArray("{"), QByteArray("{\"did\":\"did:plc:x\"}"),
                                    QByteArray(R"({"did":"did:plc:x","refresh":"r","pds":"http://203.0.113.5"})")}) {
        Session session(wire.http, fromCredentials(Credentials(bytes)), {});
        const auto reply = await(session.send(profileCall));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::AuthRevoked);
        QCOMPARE(reply.error().effect, Effect::NotSent);
    }
}

void BlueskySessionTest::validTokenIsUsedAsItIs()
{
    Stage stage;
    QVERIFY(await(stage.session.send(profileCall)));
    QCOMPARE(stage.pds.calls("com.atproto.server.refreshSession"), 0);
    QCOMPARE(stage.pds.server.last()->headers.value("Authorization"), "Bearer access-token-1");
}

void BlueskySessionTest::expiredTokenIsRenewedOnce()
{
    Stage stage;
    stage.pds.accessExpired = true;
    QVERIFY(await(stage.session.send(profileCall)));
    QCOMPARE(stage.pds.calls("com.atproto.server.refreshSession"), 1);
    QCOMPARE(stage.sink.stored.size(), size_t(1));
    QCOMPARE(stage.sink.stored[0].refresh.expose(), "refresh-token-2");
    QCOMPARE(stage.pds.server.last({}, refreshPath)->headers.value("Authorization"), "Bearer refresh-token-1");
    QCOMPARE(stage.pds.server.last()->headers.value("Authorization"), "Bearer access-token-2");
    QVERIFY2(stage.pds.problems.isEmpty(), qPrintable(stage.pds.problems.join(u'\n')));
}

void BlueskySessionTest::concurrentCallsShareOneRenewal()
{
    Stage stage;
    stage.pds.accessExpired = true;
    std::vector<Async<HttpReply>> calls;
    for (int i = 0; i < 5; ++i)
        calls.push_back(stage.session.send(profileCall));
    QObject context;
    QVERIFY(await(whenAll(&context, calls)));
    QCOMPARE(stage.pds.calls("com.atproto.server.refreshSession"), 1);
    QCOMPARE(stage.sink.stored.size(), size_t(1));
}

void BlueskySessionTest::newTokenWaitsForTheSink()
{
    Stage stage;
    stage.pds.accessExpired = true;
    stage.sink.holds = true;
    const auto call = stage.session.send(profileCall);
    QTRY_VERIFY(stage.sink.held.has_value());
    const auto later = stage.session.send(profileCall); // meets the old token, and waits too
    QTRY_COMPARE(stage.pds.calls("app.bsky.actor.getProfile"), 2);
    QVERIFY(!call.isFinished());
    for (const RecordedRequest& request : stage.pds.server.requests())
        QVERIFY(!request.headers.value("Authorization").contains("token-2"));
    stage.sink.held->finish(Done());
    QVERIFY(await(call));
    QVERIFY(await(later));
    QCOMPARE(stage.pds.calls("com.atproto.server.refreshSession"), 1);
}

void BlueskySessionTest::sinkFailureKeepsTheTokenUnused()
{
    Stage stage;
    stage.pds.accessExpired = true;
    stage.sink.fails = true;
    const auto reply = await(stage.session.send(profileCall));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Storage);
    QCOMPARE(reply.error().effect, Effect::None);
    for (const RecordedRequest& request : stage.pds.server.requests())
        QVERIFY(!request.headers.value("Authorization").contains("token-2"));
    // The pair is kept: the next call stores it instead of asking for a third one.
    stage.sink.fails = false;
    QVERIFY(await(stage.session.send(profileCall)));
    QCOMPARE(stage.pds.calls("com.atproto.server.refreshSession"), 1);
    QCOMPARE(stage.sink.stored.size(), size_t(1));
}

void BlueskySessionTest::lostRenewalAnswerIsNotARevocation()
{
    Stage stage;
    stage.pds.accessExpired = true;
    stage.pds.server.once("POST", refreshPath, ScriptedReply::broken(Fault::DropAfterRead));
    const auto reply = await(stage.session.send(profileCall));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
    QCOMPARE(reply.error().effect, Effect::None); // of the call, whatever became of the renewal
    QVERIFY(retriesUnattended(reply.error()));
    QVERIFY(stage.sink.stored.empty());
    // Asked again with the stored token; the server still takes it.
    QVERIFY(await(stage.session.send(profileCall)));
    QCOMPARE(stage.pds.server.last({}, refreshPath)->headers.value("Authorization"), "Bearer refresh-token-1");
}

void BlueskySessionTest::renewalFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, int status, const QByteArray& body, ErrorKind kind) {
        QTest::newRow(name) << status << body << int(kind);
    };
    row("expired", 400, R"({"error":"ExpiredToken","message":"Token has expired"})", ErrorKind::AuthRevoked);
    row("invalid", 400, R"({"error":"InvalidToken","message":"Token could not be verified"})", ErrorKind::AuthRevoked);
    row("taken down", 400, R"({"error":"AccountTakedown","message":"gone"})", ErrorKind::AuthRevoked);
    row("401", 401, R"({"error":"AuthMissing","message":""})", ErrorKind::AuthRevoked);
    row("server error", 500, R"({"error":"InternalServerError","message":""})", ErrorKind::Offline);
    row("gateway page", 502, "<html><title>Bad gateway</title>", ErrorKind::Offline);
    row("proxy refuses", 403, "<html><title>Blocked by policy</title>", ErrorKind::AuthExpired);
    row("html instead of json", 200, "<html>welcome to the hotel</html>", ErrorKind::AuthExpired);
    row("half an answer", 200, R"({"did":"did:plc:ewvi7nxzyoun6zhxrhs64oiz"})", ErrorKind::AuthExpired);
    row("too many", 429, R"({"error":"RateLimitExceeded","message":""})", ErrorKind::RateLimited);
}

void BlueskySessionTest::renewalFailures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    Stage stage;
    stage.pds.accessExpired = true;
    stage.pds.server.once("POST", refreshPath, ScriptedReply::json(body, status));
    const auto reply = await(stage.session.send(profileCall));
    QVERIFY(!reply);
    QCOMPARE(int(reply.error().kind), kind);
    QCOMPARE(reply.error().effect, Effect::None);
    QVERIFY(stage.sink.stored.empty());
    QCOMPARE(retriesUnattended(reply.error()), reply.error().kind != ErrorKind::AuthRevoked);
}

void BlueskySessionTest::otherAccountsSessionIsRefused()
{
    Stage stage;
    stage.pds.accessExpired = true;
    stage.pds.did = u"did:plc:44ybard66vv44zksje25o7dz"_s; // what the server answers from now on
    const auto reply = await(stage.session.send(profileCall));
    QVERIFY(!reply);
    QVERIFY(stage.sink.stored.empty());
    QCOMPARE(stage.session.did(), u"did:plc:ewvi7nxzyoun6zhxrhs64oiz"_s);
}

void BlueskySessionTest::accountThatMovedIsFollowed()
{
    Stage stage;
    FakePds other; // the same account, at its new server
    other.generation = 2;
    stage.pds.accessExpired = true;
    const QByteArray moved = QByteArray(R"({"did":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","handle":"shop.example.com",)") +
                             R"("accessJwt":"access-token-2","refreshJwt":"refresh-token-2","didDoc":{"service":[)" +
                             R"({"id":"#atproto_pds","type":"AtprotoPersonalDataServer","serviceEndpoint":")" +
                             other.server.url().toEncoded() + "\"}]}}";
    stage.pds.server.once("POST", refreshPath, ScriptedReply::json(moved));
    QVERIFY(await(stage.session.send(profileCall)));
    QCOMPARE(other.calls("app.bsky.actor.getProfile"), 1);
    QCOMPARE(stage.sink.stored.at(0).pds, other.server.url());
}

void BlueskySessionTest::deadSessionDropsItsCallers()
{
    FakePds pds;
    Wire wire;
    pds.server.on({}, "/xrpc/app.bsky.actor.getProfile", ScriptedReply::broken(Fault::Hang));
    auto session = std::make_unique<Session>(wire.http, pds.tokens(), CredentialsSink());
    const auto call = session->send(profileCall);
    QTRY_COMPARE(pds.calls("app.bsky.actor.getProfile"), 1);
    session.reset();
    const auto reply = await(call);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(BlueskySessionTest)
#include "bluesky_session.moc"
