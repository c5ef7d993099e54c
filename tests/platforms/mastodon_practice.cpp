// SPDX-License-Identifier: GPL-3.0-or-later
// The client against the practice network: what the product's first steps and the chaos tests stand on.
#include "platforms/mastodon/factory.h"
#include "practice/practice_network.h"
#include "support/verify.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = Lookup::Answer;

class MastodonPracticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysThatItIsPractice();
    void sameKeyIsOneStatus();
    void acceptedThenDropped_data();
    void acceptedThenDropped();
    void refusedIsAbsent();
    void rateLimitTellsWhen();
    void changesWhoseAnswerIsLost_data();
    void changesWhoseAnswerIsLost();
    void moderation_data();
    void moderation();
    void customersAnswer();
    void peopleAreFoundByName();

private:
    PublishRequest request(const QString& text)
    {
        PublishRequest made;
        made.requestName = m_client->newRequestName(m_clock.now());
        made.text = text;
        made.firstSent = m_clock.now();
        return made;
    }
    void start(bool honourKey, bool customers = false);

    QNetworkAccessManager m_network;
    SystemClock m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<MastodonFactory> m_factory;
    std::unique_ptr<PracticeNetwork> m_practice;
    std::unique_ptr<PlatformClient> m_client;
    AccountProfile m_profile;
};

void MastodonPracticeTest::init()
{
    m_client.reset();
    m_http = std::make_unique<HttpClient>(m_network, m_clock);
    m_factory = std::make_unique<MastodonFactory>(*m_http);
}

void MastodonPracticeTest::start(bool honourKey, bool customers)
{
    PracticeOptions options;
    options.honourIdempotency = honourKey;
    options.customers = customers;
    options.customerSpeed = 0;
    m_practice = std::make_unique<PracticeNetwork>(options);
    const auto endpoint = m_practice->start();
    PARVIS_OK(endpoint);
    const auto connection = await(m_factory->connectWithSecret(
        this, endpoint->url.toString(), {}, Secret<QByteArray>(endpoint->accounts.front().token.toUtf8())));
    PARVIS_OK(connection);
    m_profile = connection->profile;
    Account account;
    account.network = u"mastodon"_s;
    account.server = connection->server;
    account.remoteId = m_profile.remoteId;
    account.handle = m_profile.handle;
    account.capabilities = m_profile.capabilities;
    m_client = m_factory->client(account, connection->credentials, {});
}

void MastodonPracticeTest::saysThatItIsPractice()
{
    start(true);
    QVERIFY(m_profile.capabilities.practice);
    QCOMPARE(m_profile.capabilities.software, u"parvis-practice"_s);
    QVERIFY(m_profile.capabilities.settling.namingHonoured);
    QVERIFY(m_profile.handle.startsWith("atelier@"_L1));
}

void MastodonPracticeTest::sameKeyIsOneStatus()
{
    start(true);
    const PublishRequest post = request(u"once"_s);
    const auto first = await(m_client->publish(post));
    const auto second = await(m_client->publish(post));
    PARVIS_OK(first);
    PARVIS_OK(second);
    QCOMPARE(second->id.value, first->id.value);
    QCOMPARE(m_practice->acceptedCount(), 1);
}

void MastodonPracticeTest::acceptedThenDropped_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("dropped") << u"accept-then-drop:x1"_s;
    QTest::newRow("500") << u"accept-then-500:x1"_s;
    QTest::newRow("cut") << u"cut:x1"_s;
    QTest::newRow("page") << u"html:x1"_s;
}

// The server has it, we never heard: exactly one comes to exist, and looking finds it.
void MastodonPracticeTest::acceptedThenDropped()
{
    QFETCH(QString, fault);
    start(false);
    PARVIS_OK(m_practice->setFaults(fault));
    const PublishRequest post = request(u"Fresh #bread & butter https://shop.example/x?a=1&b=2"_s);
    const auto lost = await(m_client->publish(post));
    QVERIFY(!lost);
    QCOMPARE(lost.error().effect, Effect::Maybe);
    QCOMPARE(m_practice->acceptedCount(), 1);
    const auto found = await(m_client->findPublished(post));
    PARVIS_OK(found);
    QCOMPARE(found->answer, Answer::Found);
    QCOMPARE(m_practice->acceptedCount(), 1);
}

void MastodonPracticeTest::refusedIsAbsent()
{
    start(false);
    PARVIS_OK(m_practice->setFaults(u"503:x1"_s));
    const PublishRequest post = request(u"not yet"_s);
    const auto refused = await(m_client->publish(post));
    QVERIFY(!refused);
    QCOMPARE(refused.error().effect, Effect::Maybe); // a 503 proves nothing
    QCOMPARE(await(m_client->findPublished(post))->answer, Answer::Absent);
    PARVIS_OK(await(m_client->publish(post)));
    QCOMPARE(m_practice->acceptedCount(), 1);
}

void MastodonPracticeTest::rateLimitTellsWhen()
{
    start(true);
    PARVIS_OK(m_practice->setFaults(u"429:x1:1m"_s));
    const auto limited = await(m_client->publish(request(u"later"_s)));
    QVERIFY(!limited);
    QCOMPARE(limited.error().kind, ErrorKind::RateLimited);
    QCOMPARE(limited.error().effect, Effect::None);
    QCOMPARE(limited.error().retryAfter, std::optional(Milliseconds(60'000)));
}

// What happened although nobody answered is read; what did not happen is read too.
void MastodonPracticeTest::changesWhoseAnswerIsLost_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("happens");
    QTest::newRow("accepted, then dropped") << u"accept-then-drop:1"_s << true;
    QTest::newRow("500 before") << u"500:1"_s << false;
}

void MastodonPracticeTest::changesWhoseAnswerIsLost()
{
    QFETCH(QString, fault);
    QFETCH(bool, happens);
    start(true);
    const auto faulty = [&](const auto& call) {
        PARVIS_OK(m_practice->setFaults(fault));
        QVERIFY(!await(call()));
        PARVIS_OK(m_practice->setFaults({}));
    };
    const PublishRequest first = request(u"Brot"_s);
    const auto remote = await(m_client->publish(first));
    PARVIS_OK(remote);
    PublishRequest second = first;
    second.text = u"Kuchen"_s;
    const auto before = await(m_client->standing(*remote, second));
    PARVIS_OK(before);
    QVERIFY(before->there && !before->asWanted && !before->boosted);
    faulty([&] { return m_client->edit(*remote, second).then(this, [](const RemoteRef&) {}); });
    QCOMPARE(await(m_client->standing(*remote, second))->asWanted, happens);
    IncomingMessage message;
    message.remote = *remote;
    faulty([&] { return m_client->act(Action::Boost, message, true); });
    QCOMPARE(await(m_client->standing(*remote, second))->boosted, happens);
    faulty([&] { return m_client->remove(*remote); });
    QCOMPARE(await(m_client->standing(*remote, second))->there, !happens);
    PARVIS_OK(await(m_client->remove(*remote)));
    QVERIFY(!await(m_client->standing(*remote, second))->there);
}

void MastodonPracticeTest::moderation_data()
{
    QTest::addColumn<int>("action");
    QTest::newRow("like") << int(Action::Like);
    QTest::newRow("bookmark") << int(Action::Bookmark);
    QTest::newRow("mute") << int(Action::Mute);
    QTest::newRow("block") << int(Action::Block);
}

// A customer's comment: done, read back, undone, read back; and what a lost answer leaves is seen by reading.
void MastodonPracticeTest::moderation()
{
    const auto action = Action(*static_cast<const int*>(QTest::qData("action", qMetaTypeId<int>())));
    start(true, true);
    PARVIS_OK(await(m_client->publish(request(u"Lunch is ready"_s))));
    std::vector<IncomingMessage> comments;
    for (int i = 0; i < 60 && comments.empty(); ++i) {
        m_practice->advanceCustomers(10min);
        const auto page = await(m_client->fetchInbox({}));
        PARVIS_OK(page);
        for (const IncomingMessage& message : page->messages) {
            if (message.kind == InboxKind::Comment && !message.own)
                comments.push_back(message);
        }
    }
    QVERIFY(!comments.empty());
    const IncomingMessage& comment = comments.front();
    QVERIFY(m_profile.capabilities.can(action));
    const auto stands = [&] {
        const auto stance = await(m_client->stance(action, comment));
        return stance && stance->there ? stance->on : false;
    };
    QVERIFY(!stands());
    PARVIS_OK(await(m_client->act(action, comment, true)));
    QVERIFY(stands());
    PARVIS_OK(await(m_client->act(action, comment, true))); // twice is once
    PARVIS_OK(await(m_client->act(action, comment, false)));
    QVERIFY(!stands());
    PARVIS_OK(m_practice->setFaults(u"accept-then-drop:1"_s));
    QVERIFY(!await(m_client->act(action, comment, true)));
    PARVIS_OK(m_practice->setFaults({}));
    QVERIFY(stands());
    PARVIS_OK(await(m_client->report(comment, u"spam"_s)));
    const auto told = await(m_client->stance(Action::Report, comment));
    QVERIFY(!told);
    QCOMPARE(told.error().code, u"unsupported"_s);
}

void MastodonPracticeTest::customersAnswer()
{
    start(true, true);
    const auto post = await(m_client->publish(request(u"Lunch is ready"_s)));
    PARVIS_OK(post);
    InboxCursor cursor;
    std::vector<IncomingMessage> comments;
    for (int i = 0; i < 60 && comments.empty(); ++i) {
        m_practice->advanceCustomers(10min);
        const auto page = await(m_client->fetchInbox(cursor));
        PARVIS_OK(page);
        cursor = page->next;
        for (const IncomingMessage& message : page->messages) {
            if (message.kind == InboxKind::Comment && message.parent == post->id)
                comments.push_back(message);
        }
    }
    QVERIFY2(!comments.empty(), "nobody commented");
    PublishRequest answer = request(u"Merci !"_s);
    answer.parent = comments.front().remote;
    answer.mention = comments.front().author.handle;
    const auto reply = await(m_client->publish(answer));
    PARVIS_OK(reply);
    const auto thread = await(m_client->fetchThread(*post));
    PARVIS_OK(thread);
    const auto ours = std::find_if(thread->messages.begin(), thread->messages.end(),
                                   [&](const IncomingMessage& message) { return message.remote.id == reply->id; });
    QVERIFY(ours != thread->messages.end());
    QCOMPARE(ours->parent.value, comments.front().remote.id.value);
    const auto readings = await(m_client->fetchPostMetrics({post->id}));
    PARVIS_OK(readings);
    QVERIFY(!readings->empty());
}

void MastodonPracticeTest::peopleAreFoundByName()
{
    start(true);
    const QString begin = m_profile.handle.left(4);
    const auto found = await(m_client->findPeople(begin, 8));
    PARVIS_OK(found);
    QVERIFY(std::any_of(found->begin(), found->end(),
                        [&](const Identity& person) { return person.handle == m_profile.handle; }));
    QCOMPARE(found->front().network, u"mastodon"_s);
    PARVIS_OK(await(m_client->findPeople(u"nobody is called that"_s, 8)));
    PARVIS_OK(m_practice->setFaults(u"503:x1"_s));
    const auto refused = await(m_client->findPeople(begin, 8));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Offline);
}

QTEST_GUILESS_MAIN(MastodonPracticeTest)
#include "mastodon_practice.moc"
