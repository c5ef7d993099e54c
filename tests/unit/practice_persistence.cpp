// SPDX-License-Identifier: GPL-3.0-or-later
// A restarted practice network comes back as it was.
#include "practice_client.h"

using namespace parvis;
using namespace parvis::test;

class PracticePersistence : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;

    PracticeOptions kept(const char* name)
    {
        PracticeOptions options = Bench::quiet();
        options.stateFile = m_dir.filePath(QString::fromLatin1(name));
        return options;
    }

private Q_SLOTS:
    void everythingComesBack()
    {
        const PracticeOptions options = kept("all");
        QString id;
        QString gone, under;
        QString issued;
        QJsonObject before;
        {
            Bench bench(options);
            PracticeClient cafe(bench.endpoint, 2);
            id = bench.client.say(u"kept @cafe #tag"_s, "key");
            gone = bench.client.say(u"deleted"_s);
            under =
                bench.client.post(u"/api/v1/statuses"_s, {{u"status"_s, u"under it"_s}, {u"in_reply_to_id"_s, gone}})
                    .text(u"id"_s);
            bench.client.remove(u"/api/v1/statuses/"_s + gone);
            cafe.post(u"/api/v1/statuses/%1/favourite"_s.arg(id));
            cafe.post(u"/api/v1/statuses/%1/reblog"_s.arg(id));
            cafe.post(u"/api/v1/statuses"_s, {{u"status"_s, u"@atelier reply"_s}, {u"in_reply_to_id"_s, id}});
            cafe.post(u"/api/v1/accounts/%1/follow"_s.arg(bench.endpoint.accounts[0].id));
            const Answer app = bench.client.post(
                u"/api/v1/apps"_s, {{u"client_name"_s, u"x"_s}, {u"redirect_uris"_s, u"http://127.0.0.1/"_s}});
            issued = bench.client
                         .post(u"/oauth/token"_s, {{u"grant_type"_s, u"client_credentials"_s},
                                                   {u"client_id"_s, app.text(u"client_id"_s)},
                                                   {u"client_secret"_s, app.text(u"client_secret"_s)}})
                         .text(u"access_token"_s);
            before = bench.client.get(u"/api/v1/statuses/"_s + id).object();
        }
        for (int restart = 0; restart < 2; ++restart) { // the second from the rewritten file
            Bench bench(options);
            const QJsonObject after = bench.client.get(u"/api/v1/statuses/"_s + id).object();
            for (const QString& field : {u"created_at"_s, u"favourites_count"_s, u"reblogs_count"_s, u"replies_count"_s,
                                         u"visibility"_s, u"tags"_s})
                QVERIFY2(field == u"tags"_s || after[field] == before[field], qPrintable(field));
            QVERIFY(after[u"url"_s].toString().startsWith(bench.endpoint.url.toString()));
            QVERIFY(after[u"content"_s].toString().contains(bench.endpoint.url.toString()));
            QCOMPARE(bench.client.get(u"/api/v1/statuses/"_s + gone).status, 404);
            QVERIFY(bench.client.get(u"/api/v1/statuses/"_s + under).object()[u"in_reply_to_id"_s].isNull());
            QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).array().size(), 4);
            QCOMPARE(
                bench.client.get(u"/api/v1/accounts/%1/followers"_s.arg(bench.endpoint.accounts[0].id)).array().size(),
                1);
            QCOMPARE(bench.client.say(u"kept"_s, "key"), id); // the hour goes on
            PracticeClient application(bench.endpoint);
            application.setToken(issued);
            QCOMPARE(application.get(u"/api/v1/apps/verify_credentials"_s).status, 200);
        }
    }

    void aCutLineIsDropped()
    {
        const PracticeOptions options = kept("cut");
        QString id;
        {
            Bench bench(options);
            id = bench.client.say(u"whole"_s);
        }
        QFile file(options.stateFile);
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"k\":\"status\",\"v\":{\"id\":\"12");
        file.close();
        Bench bench(options);
        QCOMPARE(bench.client.get(u"/api/v1/statuses/"_s + id).status, 200);
        QVERIFY(bench.client.say(u"next"_s) > id);
    }

    void aStrangersFileIsLeftAlone()
    {
        const PracticeOptions options = kept("strange");
        const QByteArray content = "my shopping list\nbread\n";
        QFile file(options.stateFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        PracticeNetwork network(options);
        const auto started = network.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::Storage);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void startsAgainOnTheSameObject()
    {
        PracticeNetwork network(Bench::quiet());
        const auto first = network.start();
        QVERIFY(first.has_value());
        PracticeClient client(*first);
        client.say(u"forgotten"_s);
        network.stop();
        const auto second = network.start();
        QVERIFY(second.has_value());
        QCOMPARE(second->accounts[0].token, first->accounts[0].token);
        PracticeClient again(*second);
        QCOMPARE(again.get(u"/practice/statuses"_s).array().size(), 0);
    }
};

QTEST_GUILESS_MAIN(PracticePersistence)
#include "practice_persistence.moc"
