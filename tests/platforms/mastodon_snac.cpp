// SPDX-License-Identifier: GPL-3.0-or-later
// Against snac2: a real server of the family that ignores the idempotency key, has no paging, and changes ids.
// Exit 77 (skipped) where it cannot be had.
#include "platforms/mastodon/client.h"
#include "platforms/mastodon/factory.h"
#include "support/fixture.h"
#include "support/server_script.h"
#include "support/verify.h"

#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace parvis::mastodon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = Lookup::Answer;

namespace {

const ServerScript* server = nullptr;
// A 1×1 PNG.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

// Carries a request to the server and closes the connection instead of handing back the answer.
class LostAnswers : public QObject
{
public:
    explicit LostAnswers(quint16 upstream)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this, upstream] {
            QTcpSocket* client = m_server.nextPendingConnection();
            auto* peer = new QTcpSocket(client);
            peer->connectToHost(QHostAddress::LocalHost, upstream);
            connect(client, &QTcpSocket::readyRead, peer, [client, peer] { peer->write(client->readAll()); });
            connect(peer, &QTcpSocket::readyRead, client, [this, client] {
                ++lost;
                client->abort();
            });
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        });
    }
    quint16 port() const { return m_server.serverPort(); }
    int lost = 0;

private:
    QTcpServer m_server;
};

} // namespace

class MastodonSnacTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatItIs();
    void publishAndFind();
    void theKeyIsIgnored();
    void lostAnswerIsFoundNotRepeated();
    void neverSentIsAbsent();
    void pictureWithAltText();
    void threadAndReply();
    void markupIsTold();
    void figuresMove();
    void editMovesTheId();
    void deletingIsRefused();
    void badToken();

private:
    NewConnection connectAs(int index);
    PublishRequest request(const QString& text)
    {
        PublishRequest made;
        made.requestName = m_alice->newRequestName(m_clock.now());
        made.text = text;
        made.firstSent = m_clock.now();
        return made;
    }
    QNetworkAccessManager m_network;
    SystemClock m_clock;
    HttpClient m_http{m_network, m_clock};
    MastodonFactory m_factory{m_http};
    Account m_account;
    Credentials m_credentials;
    std::unique_ptr<PlatformClient> m_alice, m_bob;
    RemoteRef m_answer; // alice's, under bob's comment
};

NewConnection MastodonSnacTest::connectAs(int index)
{
    const QJsonObject who = server->ready().value("accounts"_L1).toArray().at(index).toObject();
    const auto connection = await(m_factory.connectWithSecret(
        this, server->url().toString(), {}, Secret<QByteArray>(who.value("token"_L1).toString().toUtf8())));
    if (!connection)
        qFatal("cannot connect: %s", qPrintable(connection.error().detail));
    return *connection;
}

void MastodonSnacTest::initTestCase()
{
    for (const int index : {0, 1}) {
        const NewConnection connection = connectAs(index);
        Account account;
        account.network = u"mastodon"_s;
        account.server = connection.server;
        account.remoteId = connection.profile.remoteId;
        account.handle = connection.profile.handle;
        account.capabilities = connection.profile.capabilities;
        (index == 0 ? m_alice : m_bob) = m_factory.client(account, connection.credentials, {});
        if (index == 0) {
            m_account = account;
            m_credentials = connection.credentials;
        }
    }
}

void MastodonSnacTest::whatItIs()
{
    QCOMPARE(m_account.capabilities.software, u"snac"_s);
    QVERIFY(!m_account.capabilities.settling.namingHonoured);
    QVERIFY(m_account.capabilities.body.limit > 500);
    QVERIFY2(m_account.handle.startsWith("alice@"_L1), qPrintable(m_account.handle));
}

void MastodonSnacTest::publishAndFind()
{
    const PublishRequest post =
        request(u"Fresh bread & butter, see https://shop.example/a/long/path?x=1&y=2 #pain é ü 🥖"_s);
    const auto ref = await(m_alice->publish(post));
    PARVIS_OK(ref);
    QVERIFY(!ref->id.isEmpty());
    QVERIFY(!ref->url.isEmpty());
    const auto found = await(m_alice->findPublished(post));
    PARVIS_OK(found);
    QCOMPARE(found->answer, Answer::Found);
    QCOMPARE(found->remote.id.value, ref->id.value);
}

void MastodonSnacTest::theKeyIsIgnored()
{
    const PublishRequest post = request(u"the same key twice"_s);
    const auto first = await(m_alice->publish(post));
    const auto second = await(m_alice->publish(post));
    PARVIS_OK(first);
    PARVIS_OK(second);
    QVERIFY2(first->id != second->id, "snac honours the key now: honoursIdempotencyKey() can say so");
}

void MastodonSnacTest::lostAnswerIsFoundNotRepeated()
{
    LostAnswers way(quint16(server->url().port()));
    Account through = m_account;
    through.server = u"http://localhost:%1"_s.arg(way.port());
    const auto client = m_factory.client(through, m_credentials, {});
    const PublishRequest post = request(u"the answer to this is lost"_s);
    const auto lost = await(client->publish(post));
    QVERIFY(!lost);
    QCOMPARE(lost.error().effect, Effect::Maybe);
    QCOMPARE(way.lost, 1);
    const auto found = await(m_alice->findPublished(post));
    PARVIS_OK(found);
    QCOMPARE(found->answer, Answer::Found);
    PublishRequest again = post;
    again.knownOthers = {found->remote.id};
    QCOMPARE(await(m_alice->findPublished(again))->answer, Answer::Absent); // there is no second one
}

void MastodonSnacTest::neverSentIsAbsent()
{
    QCOMPARE(await(m_alice->findPublished(request(u"nobody ever sent this"_s)))->answer, Answer::Absent);
    PublishRequest quiet = request(u"nobody ever sent this either"_s);
    quiet.visibility = Visibility::Direct; // not among the public posts: its absence there proves nothing
    QCOMPARE(await(m_alice->findPublished(quiet))->answer, Answer::Unknown);
}

void MastodonSnacTest::pictureWithAltText()
{
    MediaUse use;
    use.asset.fileName = u"loaf.png"_s;
    use.asset.mimeType = u"image/png"_s;
    use.altText = u"a loaf, warm"_s;
    const auto upload = await(m_alice->upload(use, png));
    PARVIS_OK(upload);
    QVERIFY(upload->ready);
    PublishRequest post = request(u"with a picture"_s);
    post.uploads = {upload->id};
    post.media = {use};
    const auto ref = await(m_alice->publish(post));
    PARVIS_OK(ref);
    const auto thread = await(m_alice->fetchThread(*ref));
    PARVIS_OK(thread);
    QCOMPARE(thread->messages.front().media.size(), size_t(1));
    QCOMPARE(thread->messages.front().media.front().altText, u"a loaf, warm"_s);
    QCOMPARE(await(m_alice->findPublished(post))->answer, Answer::Found);
}

// A customer's comment arrives (snac takes some 8 s), is answered, and the answer stands under it.
void MastodonSnacTest::threadAndReply()
{
    const auto post = await(m_alice->publish(request(u"What do you want for lunch?"_s)));
    PARVIS_OK(post);
    PublishRequest comment = request(u"Soup, please"_s);
    comment.parent = *post;
    comment.mention = m_account.handle;
    PARVIS_OK(await(m_bob->publish(comment)));
    InboxCursor cursor;
    std::optional<IncomingMessage> arrived;
    const auto poll = [&] {
        const auto page = await(m_alice->fetchInbox(cursor));
        if (page) {
            cursor = page->next;
            for (const IncomingMessage& message : page->messages) {
                if (message.text.contains("Soup"_L1))
                    arrived = message;
            }
        }
        return arrived.has_value();
    };
    QVERIFY(QTest::qWaitFor(poll, 30'000));
    QCOMPARE(arrived->kind, InboxKind::Comment);
    QCOMPARE(arrived->parent.value, post->id.value);
    QVERIFY(!arrived->own);
    PublishRequest answer = request(u"With pleasure"_s);
    answer.parent = arrived->remote;
    answer.mention = arrived->author.handle;
    const auto reply = await(m_alice->publish(answer));
    PARVIS_OK(reply);
    m_answer = *reply;
    QCOMPARE(await(m_alice->findPublished(answer))->answer, Answer::Found);
    const auto thread = await(m_alice->fetchThread(*post));
    PARVIS_OK(thread);
    QVERIFY(!thread->complete); // snac's threads prove no deletion
    int ours = 0, theirs = 0;
    for (const IncomingMessage& message : thread->messages) {
        ours += message.own ? 1 : 0;
        theirs += message.text.contains("Soup"_L1) ? 1 : 0;
    }
    QCOMPARE(theirs, 1);
    QVERIFY(ours >= 1);
    PARVIS_OK(await(m_alice->act(Action::Like, *arrived, true)));
    // Nothing new: an empty page, and no message a second time.
    const auto quiet = await(m_alice->fetchInbox(cursor));
    PARVIS_OK(quiet);
    for (const IncomingMessage& message : quiet->messages)
        QVERIFY2(!message.text.contains("Soup"_L1), "read twice");
}

// snac turns *…* into emphasis, so what stands there is not letter for letter what was sent.
void MastodonSnacTest::markupIsTold()
{
    const PublishRequest post = request(u"really *fresh* bread, line one\nline two"_s);
    PARVIS_OK(await(m_alice->publish(post)));
    const auto found = await(m_alice->findPublished(post));
    PARVIS_OK(found);
    QVERIFY(found->answer != Answer::Absent);
}

void MastodonSnacTest::figuresMove()
{
    // snac lets bob like only what has reached him, and that takes its time: alice's answer to him.
    IncomingMessage target;
    target.remote = m_answer;
    QVERIFY(!m_answer.id.isEmpty());
    const auto liked = [&] { return await(m_bob->act(Action::Like, target, true)).has_value(); };
    QVERIFY(QTest::qWaitFor(liked, 30'000));
    const auto likes = [&] {
        const auto readings = await(m_alice->fetchPostMetrics({m_answer.id}));
        if (!readings)
            return -1.0;
        for (const MetricReading& reading : *readings) {
            if (reading.metric == Metric::Reactions)
                return reading.value;
        }
        return -1.0;
    };
    QVERIFY(QTest::qWaitFor([&] { return likes() >= 1.0; }, 30'000));
    QCOMPARE(likes(), 1.0);
    PARVIS_OK(await(m_alice->fetchAccountMetrics()));
}

void MastodonSnacTest::editMovesTheId()
{
    const PublishRequest post = request(u"befor the edit"_s);
    const auto ref = await(m_alice->publish(post));
    PARVIS_OK(ref);
    PublishRequest changed = post;
    changed.text = u"before the edit"_s;
    const auto edited = await(m_alice->edit(*ref, changed));
    PARVIS_OK(edited);
    const auto found = await(m_alice->findPublished(changed));
    PARVIS_OK(found);
    QCOMPARE(found->answer, Answer::Found);
    QCOMPARE(found->remote.id.value, edited->id.value);
}

void MastodonSnacTest::deletingIsRefused()
{
    QVERIFY(!m_account.capabilities.can(Action::DeleteOwn));
    const auto ref = await(m_alice->publish(request(u"stays"_s)));
    PARVIS_OK(ref);
    QVERIFY2(!await(m_alice->remove(*ref)), "snac deletes now: the capabilities can say so");
}

void MastodonSnacTest::badToken()
{
    const auto client = m_factory.client(m_account, Credentials("0123456789abcdef"), {});
    const auto ref = await(client->publish(request(u"never"_s)));
    QVERIFY(!ref);
    QCOMPARE(ref.error().kind, ErrorKind::AuthRevoked);
    QCOMPARE(ref.error().effect, Effect::None);
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const ServerScript snac(u"snac/start.sh"_s);
    if (!snac.isReady())
        return snac.exitCode();
    server = &snac;
    MastodonSnacTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "mastodon_snac.moc"
