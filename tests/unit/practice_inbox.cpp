// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications: paging upward and downward, types, Link headers, dismissal.
#include "practice_client.h"

#include "support/fake_clock.h"

using namespace parvis;
using namespace parvis::test;

class PracticeInbox : public QObject
{
    Q_OBJECT
    static QStringList ids(const Answer& answer)
    {
        QStringList list;
        for (const QJsonValue& n : answer.array())
            list.append(n[u"id"_s].toString());
        return list;
    }

private Q_SLOTS:
    void pagesUpwardWithoutGaps()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        for (int i = 0; i < 11; ++i)
            cafe.say(u"@atelier number %1"_s.arg(i));
        const QStringList all = ids(bench.client.get(u"/api/v1/notifications"_s));
        QCOMPARE(all.size(), 11);
        // min_id: the oldest page above it, still newest first; repeated until empty.
        QStringList seen;
        QString cursor = u"1"_s;
        for (int page = 0; page < 10; ++page) {
            const Answer answer = bench.client.get(u"/api/v1/notifications?limit=4&min_id="_s + cursor);
            const QStringList got = ids(answer);
            if (got.isEmpty()) {
                QVERIFY(answer.header("Link").isEmpty());
                QCOMPARE(page, 3);
                break;
            }
            QVERIFY(answer.header("Link").contains("rel=\"prev\""));
            seen = got + seen;
            cursor = got.first();
        }
        QCOMPARE(seen, all);
        // since_id gives the newest page instead, with a gap below.
        QCOMPARE(ids(bench.client.get(u"/api/v1/notifications?limit=4&since_id="_s + all.last())), all.first(4));
        QCOMPARE(ids(bench.client.get(u"/api/v1/notifications?limit=4&max_id="_s + all[3])), all.mid(4, 4));
    }

    void typesAndLinkKeepTheirParameters()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        const QString id = bench.client.say(u"hello"_s);
        cafe.post(u"/api/v1/statuses/%1/favourite"_s.arg(id));
        cafe.say(u"@atelier hi"_s);
        const Answer mentions = bench.client.get(u"/api/v1/notifications?types[]=mention&types[]=follow&limit=1"_s);
        QCOMPARE(mentions.array().size(), 1);
        QCOMPARE(mentions.array()[0][u"type"_s].toString(), u"mention"_s);
        QVERIFY2(mentions.header("Link").contains("types"), mentions.header("Link").constData());
        QCOMPARE(bench.client.get(u"/api/v1/notifications?exclude_types[]=mention"_s).array().size(), 1);
        const QJsonObject grouped = bench.client.get(u"/api/v2/notifications"_s).object();
        QCOMPARE(grouped[u"notification_groups"_s].toArray().size(), 2);
        QCOMPARE(grouped[u"accounts"_s].toArray().size(), 1);
        QCOMPARE(bench.client.get(u"/api/v1/notifications/unread_count"_s).object()[u"count"_s].toInt(), 2);
    }

    void dismissAndClear()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        cafe.say(u"@atelier a"_s);
        cafe.say(u"@atelier b"_s);
        const QStringList all = ids(bench.client.get(u"/api/v1/notifications"_s));
        QCOMPARE(bench.client.get(u"/api/v1/notifications/"_s + all[0]).text(u"id"_s), all[0]);
        QCOMPARE(bench.client.post(u"/api/v1/notifications/%1/dismiss"_s.arg(all[0])).status, 200);
        QCOMPARE(bench.client.post(u"/api/v1/notifications/%1/dismiss"_s.arg(all[0])).status, 404);
        QCOMPARE(ids(bench.client.get(u"/api/v1/notifications"_s)), all.mid(1));
        bench.client.post(u"/api/v1/notifications/clear"_s);
        QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).array().size(), 0);
    }

    void mutedThreadsAndDeletedPostsAreQuiet()
    {
        Bench bench;
        PracticeClient cafe(bench.endpoint, 2);
        const QString id = bench.client.say(u"noisy"_s);
        QVERIFY(bench.client.post(u"/api/v1/statuses/%1/mute"_s.arg(id)).object()[u"muted"_s].toBool());
        cafe.post(u"/api/v1/statuses"_s, {{u"status"_s, u"@atelier hey"_s}, {u"in_reply_to_id"_s, id}});
        QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).array().size(), 0);
        const QString other = cafe.say(u"@atelier soon gone"_s);
        QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).array().size(), 1);
        cafe.remove(u"/api/v1/statuses/"_s + other);
        QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).array().size(), 0);
    }

    void rateLimitHolds()
    {
        FakeClock clock;
        PracticeOptions options = Bench::quiet();
        options.rateLimit = 5;
        options.clock = &clock;
        Bench bench(options);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).header("X-RateLimit-Remaining").toInt(), 4 - i);
        const Answer limited = bench.client.get(u"/api/v1/notifications"_s);
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.text(u"error"_s), u"Too many requests"_s);
        QVERIFY(limited.header("Retry-After").toInt() > 0);
        PracticeClient cafe(bench.endpoint, 2);
        QCOMPARE(cafe.get(u"/api/v1/notifications"_s).status, 200);
        clock.set(*Instant::fromRfc3339(QString::fromLatin1(limited.header("X-RateLimit-Reset"))));
        QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).status, 200);
    }
};

QTEST_GUILESS_MAIN(PracticeInbox)
#include "practice_inbox.moc"
