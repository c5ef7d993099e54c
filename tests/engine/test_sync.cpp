// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/inbox_sync.h"
#include "engine/insights/metric_sync.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

IncomingMessage said(const QString& id, const QString& words, Instant created, const QString& root = {})
{
    IncomingMessage m;
    m.remote = {{id}, {}, {}};
    m.root = {root};
    m.author.remoteId = {u"anna"_s};
    m.author.handle = u"anna"_s;
    m.text = words;
    m.created = created;
    return m;
}

struct SyncBench : Workbench {
    SyncBench()
        : pool(ports(), registry),
          news(ports()),
          inbox(ports(), pool, news, SyncOptions()),
          metrics(ports(), pool, news, MeasureOptions())
    {
        QObject::connect(&inbox, &InboxSync::event, &inbox, [this](const QString& line) { events.append(line); });
    }
    Publication published(const Account& account, const QString& remote, Instant at)
    {
        Publication p = store.addScheduled(account.id, text(u"post "_s + remote), at);
        p.state = PublicationState::Published;
        p.publishedAt = at;
        p.remote = {{remote}, {}, {}};
        p.segments[0].remote = p.remote;
        store.publications[p.id] = p;
        return p;
    }
    QStringList texts() const
    {
        QStringList list;
        for (const auto& [id, m] : store.messages_)
            list.append(m.content.text + (m.state == MessageState::Deleted ? u" (deleted)"_s : QString()));
        list.sort();
        return list;
    }
    ClientPool pool;
    AccountNews news;
    InboxSync inbox;
    MetricSync metrics;
    QStringList events;
};

} // namespace

class TestSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPageByPageAndKeepsItsPlace()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        bench.network.pages[shop.id] = {{{said(u"1"_s, u"one"_s, now)}, {}, false},
                                        {{said(u"2"_s, u"two"_s, now), said(u"1"_s, u"one"_s, now)}, {}, false},
                                        {{said(u"3"_s, u"three"_s, now)}, {}, false}};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts(), (QStringList{u"one"_s, u"three"_s, u"two"_s}));
        const QString id = shop.id.toString();
        QCOMPARE(bench.network.inboxReads, (QStringList{id + u":"_s, id + u":1"_s, id + u":2"_s}));
        bench.network.pages[shop.id].push_back({{said(u"4"_s, u"late"_s, now - 1h)}, {}, false});
        bench.network.inboxReads.clear();
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.network.inboxReads, QStringList{id + u":3"_s});
        QCOMPARE(bench.texts().size(), 4);
        bench.network.inboxReads.clear();
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, true)));
        QCOMPARE(bench.network.inboxReads.first(), id + u":"_s); // from the beginning
        QCOMPARE(bench.texts().size(), 4);
    }

    void aPageAndItsPlaceAreOneStep()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        bench.network.pages[shop.id] = {{{said(u"1"_s, u"one"_s, bench.clock.now())}, {}, false},
                                        {{said(u"2"_s, u"two"_s, bench.clock.now())}, {}, false}};
        bench.store.writeErrors = {Error::make(ErrorKind::Storage, u"disk full"_s)};
        QVERIFY(!answerOf(bench.inbox.syncNow(shop.id, false)));
        QVERIFY(bench.store.messages_.empty());
        QVERIFY(bench.store.cursors.empty());
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts().size(), 2);
    }

    void editedAndDeletedOnesAreFollowed()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        bench.published(shop, u"p1"_s, now);
        bench.network.threads[{u"p1"_s}] = {
            {said(u"1"_s, u"nice"_s, now, u"p1"_s), said(u"2"_s, u"bad"_s, now, u"p1"_s)}, true, false};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts(), (QStringList{u"bad"_s, u"nice"_s}));
        bench.network.threads[{u"p1"_s}] = {{said(u"1"_s, u"very nice"_s, now, u"p1"_s)}, true, false};
        bench.clock.advance(2h);
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts(), (QStringList{u"bad (deleted)"_s, u"very nice"_s}));
        // The root gone says nothing about the answers.
        bench.network.threads[{u"p1"_s}] = {{}, true, true};
        bench.clock.advance(2h);
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts(), (QStringList{u"bad (deleted)"_s, u"very nice"_s}));
    }

    void answersToADeletedOneAreAskedForOneByOne()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        bench.published(shop, u"p1"_s, now);
        const auto answer = [&](const QString& id, const QString& words, const QString& parent) {
            IncomingMessage message = said(id, words, now, u"p1"_s);
            message.parent = {parent};
            return message;
        };
        const IncomingMessage bad = answer(u"1"_s, u"bad"_s, u"p1"_s), lives = answer(u"2"_s, u"lives"_s, u"1"_s),
                              goes = answer(u"3"_s, u"goes"_s, u"2"_s);
        bench.network.threads[{u"p1"_s}] = {{bad, lives, goes}, true, false};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        // The first is deleted: nothing under it is shown any more, though the second stands, edited since.
        bench.network.threads[{u"p1"_s}] = {{}, true, false};
        IncomingMessage edited = lives;
        edited.text = u"lives on"_s;
        bench.network.threads[{u"2"_s}] = {{edited}, true, false};
        IncomingMessage tombstone = goes;
        tombstone.deleted = true;
        bench.network.threads[{u"3"_s}] = {{tombstone}, false, true};
        bench.clock.advance(2h);
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts(), (QStringList{u"bad (deleted)"_s, u"goes (deleted)"_s, u"lives on"_s}));
    }

    void whatHangsUnderThemIsFoundWithThem()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        bench.published(shop, u"p1"_s, now);
        const auto answer = [&](const QString& id, const QString& words, const QString& parent) {
            IncomingMessage message = said(id, words, now, u"p1"_s);
            message.parent = {parent};
            return message;
        };
        const IncomingMessage bad = answer(u"1"_s, u"bad"_s, u"p1"_s), lives = answer(u"2"_s, u"lives"_s, u"1"_s),
                              under = answer(u"3"_s, u"under"_s, u"2"_s);
        bench.network.threads[{u"p1"_s}] = {{bad, lives, under}, true, false};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        bench.network.threads[{u"p1"_s}] = {{}, true, false};
        IncomingMessage edited = under;
        edited.text = u"under, corrected"_s;
        const IncomingMessage quiet = answer(u"4"_s, u"told to nobody"_s, u"3"_s),
                              above = answer(u"0"_s, u"above"_s, {});
        bench.network.threads[{u"2"_s}] = {{above, lives, edited, quiet}, true, false};
        bench.clock.advance(2h);
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts(),
                 (QStringList{u"bad (deleted)"_s, u"lives"_s, u"told to nobody"_s, u"under, corrected"_s}));
        QCOMPARE(bench.network.threadReads.mid(bench.network.threadReads.lastIndexOf(u"p1"_s)),
                 (QStringList{u"p1"_s, u"2"_s})); // the third came with the second
    }

    // Told to nobody, and in no thread: only its author's own posts show it.
    void whatNobodyShowsIsFoundWithItsAuthor()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        bench.published(shop, u"p1"_s, now);
        const auto by = [&](const QString& who, const QString& id, const QString& parent, Instant at) {
            IncomingMessage message = said(id, u"words of "_s + id, at, u"p1"_s);
            message.author.remoteId = {who};
            message.parent = {parent};
            return message;
        };
        bench.network.threads[{u"p1"_s}] = {
            {by(u"lea"_s, u"1"_s, u"p1"_s, now), by(u"omar"_s, u"2"_s, u"p1"_s, now)}, true, false};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.network.writersAsked, QStringList()); // nothing was deleted
        bench.network.threads[{u"p1"_s}] = {{by(u"omar"_s, u"2"_s, u"p1"_s, now)}, true, false};
        bench.network.answers[{u"omar"_s}] = {by(u"omar"_s, u"3"_s, u"1"_s, now + 1min),
                                              by(u"omar"_s, u"0"_s, u"p1"_s, now - 48h)};
        bench.network.answersMoods = {Mood::fail(ErrorKind::Forbidden)}; // lea blocks us; omar is asked all the same
        bench.clock.advance(2h);
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.network.writersAsked, (QStringList{u"lea"_s, u"omar"_s}));
        QCOMPARE(bench.texts(), (QStringList{u"words of 1 (deleted)"_s, u"words of 2"_s, u"words of 3"_s}));
    }

    void manyWritersComeRoundByAndBy()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        bench.published(shop, u"p1"_s, now);
        std::vector<IncomingMessage> messages;
        for (int i = 0; i < 50; ++i) {
            IncomingMessage one = said(u"m%1"_s.arg(i), u"words"_s, now, u"p1"_s);
            one.author.remoteId = {u"person%1"_s.arg(i)};
            one.parent = {u"p1"_s};
            messages.push_back(one);
        }
        bench.network.threads[{u"p1"_s}] = {messages, true, false};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        messages.pop_back();
        bench.network.threads[{u"p1"_s}] = {messages, true, false};
        for (int i = 1; i <= 3; ++i) {
            bench.clock.advance(2h);
            const int before = bench.store.ingests;
            QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
            QCOMPARE(bench.network.writersAsked.size(), i * SyncOptions().writersPerRound);
            QCOMPARE(bench.store.ingests - before, 2); // the page and the thread: who answers nothing costs no write
        }
        QCOMPARE(QSet<QString>(bench.network.writersAsked.begin(), bench.network.writersAsked.end()).size(), 50);
    }

    void aThreadWhoseRootIsGoneIsFollowed()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        IncomingMessage first = said(u"2"_s, u"at you"_s, now, u"1"_s);
        first.parent = {u"1"_s};
        bench.network.pages[shop.id] = {{{first}, {}, false}};
        IncomingMessage tombstone = said(u"1"_s, {}, now);
        tombstone.deleted = true;
        bench.network.threads[{u"1"_s}] = {{tombstone}, true, true};
        IncomingMessage edited = first, quiet = said(u"3"_s, u"told to nobody"_s, now, u"2"_s);
        edited.text = u"at you all"_s;
        quiet.parent = {u"2"_s};
        bench.network.threads[{u"2"_s}] = {{edited, quiet}, true, false};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QVERIFY(bench.texts().contains(u"at you all"_s));
        QVERIFY(bench.texts().contains(u"told to nobody"_s));
    }

    void quietThreadsComeRoundWhenAskedAgain()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        std::vector<IncomingMessage> messages{said(u"quiet"_s, u"hours ago"_s, now - 10h)};
        for (int i = 0; i < 40; ++i)
            messages.push_back(said(u"lively%1"_s.arg(i), u"just now"_s, now));
        bench.network.pages[shop.id] = {{messages, {}, false}};
        for (int i = 0; i < 6; ++i) {
            bench.clock.advance(1s);
            QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        }
        QVERIFY(bench.network.threadReads.count(u"quiet"_s) >= 2);
    }

    void manyInDoubtComeRoundByAndBy()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        std::vector<IncomingMessage> answers;
        for (int i = 0; i < 900; ++i) {
            const QString id = u"a%1"_s.arg(i);
            IncomingMessage one = said(id, u"old"_s, now, u"1"_s);
            one.parent = {u"1"_s};
            answers.push_back(one);
            one.text = u"new"_s;
            bench.network.threads[{id}] = {{one}, true, false};
        }
        bench.network.pages[shop.id] = {{answers, {}, false}};
        IncomingMessage tombstone = said(u"1"_s, {}, now);
        tombstone.deleted = true;
        bench.network.threads[{u"1"_s}] = {{tombstone}, true, true};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts().count(u"new"_s), SyncOptions().unsurePerThread);
        for (int i = 0; i < 40 && bench.texts().contains(u"old"_s); ++i) {
            bench.clock.advance(61s);
            QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        }
        QVERIFY(!bench.texts().contains(u"old"_s));
    }

    void aMessageWhosePlaceIsGoneIsGone()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        bench.network.pages[shop.id] = {{{said(u"1"_s, u"at you"_s, now)}, {}, false}};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        IncomingMessage tombstone = said(u"1"_s, {}, now);
        tombstone.deleted = true;
        bench.network.threads[{u"1"_s}] = {{tombstone}, true, true};
        bench.clock.advance(2h);
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts(), QStringList{u" (deleted)"_s});
    }

    void ownMessagesAndLikesAreNoCustomers()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        auto own = said(u"1"_s, u"our own"_s, bench.clock.now());
        own.author.remoteId = shop.remoteId;
        auto like = said(u"2"_s, u"liked"_s, bench.clock.now());
        like.kind = InboxKind::Like;
        auto nameless = said({}, u"no id"_s, bench.clock.now());
        bench.network.pages[shop.id] = {{{own, like, nameless}, {}, false}};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts(), QStringList{u"our own"_s});
        QVERIFY(bench.store.messages_.begin()->second.content.own);
        QVERIFY(!bench.store.conversations.begin()->second.waitingSince);
    }

    void oneAccountsTroubleLeavesTheOthers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("paused");
        QTest::newRow("offline") << int(ErrorKind::Offline) << u"offline"_s << false;
        QTest::newRow("nonsense") << int(ErrorKind::BadReply) << u"offline"_s << false;
        QTest::newRow("revoked") << int(ErrorKind::AuthRevoked) << u"revoked"_s << false;
        QTest::newRow("rate limit") << int(ErrorKind::RateLimited) << u"ok"_s << true;
    }
    void oneAccountsTroubleLeavesTheOthers()
    {
        QFETCH(int, kind);
        QFETCH(QString, state);
        QFETCH(bool, paused);
        SyncBench bench;
        const Account one = bench.account(u"one"_s);
        const Account two = bench.account(u"two"_s);
        bench.network.pages[two.id] = {{{said(u"1"_s, u"hello two"_s, bench.clock.now())}, {}, false}};
        bench.network.inboxMoods = {Mood::fail(ErrorKind(kind))}; // the first to ask is account one
        const auto result = answerOf(bench.inbox.syncNow({}, false));
        QVERIFY(!result);
        QVERIFY(result.error().detail.contains(u"one"_s));
        QCOMPARE(bench.texts(), QStringList{u"hello two"_s});
        QTRY_COMPARE(accountStateName(bench.store.accounts.at(one.id).state), state);
        QTRY_COMPARE(bench.store.accounts.at(one.id).pausedUntil.has_value(), paused);
        QCOMPARE(bench.store.accounts.at(two.id).state, AccountState::Ok);
        if (paused)
            bench.clock.advance(1h);
        // It mends itself once the network answers again.
        QVERIFY(answerOf(bench.inbox.syncNow(one.id, false)));
        QTRY_COMPARE(bench.store.accounts.at(one.id).state, AccountState::Ok);
    }

    void aServerThatOffersTheSamePageForEverIsLeft()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        bench.network.offersTheSamePageForEver = true;
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.network.inboxReads.size(), 1);
        QVERIFY(bench.events.join(u'\n').contains(u"the same page again"_s));
    }

    void threadsAreLookedAtLessAndLess()
    {
        QCOMPARE(threadInterval(10min), std::optional<Milliseconds>(1min));
        QVERIFY(*threadInterval(5h) < *threadInterval(20h));
        QVERIFY(*threadInterval(20h) < *threadInterval(6 * 24h));
        QVERIFY(!threadInterval(60 * 24h));
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        bench.published(shop, u"old"_s, bench.clock.now() - 5 * 24h);
        bench.published(shop, u"young"_s, bench.clock.now());
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.network.threadReads.size(), 2);
    }

    void aThreadThatCannotBeReadLeavesTheOthers()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const Instant now = bench.clock.now();
        for (const QString& id : {u"p1"_s, u"p2"_s}) {
            bench.published(shop, id, now);
            bench.network.threads[{id}] = {{said(u"c-"_s + id, u"about "_s + id, now, id)}, true, false};
        }
        bench.network.threadMoods = {Mood::fail(ErrorKind::BadReply)};
        QVERIFY(answerOf(bench.inbox.syncNow(shop.id, false)));
        QCOMPARE(bench.texts().size(), 1);
        QVERIFY(bench.events.join(u'\n').contains(u"cannot be read"_s));
    }

    void aStreamWakesThePolling()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        bench.store.accounts.at(shop.id).capabilities.streaming = true;
        bench.inbox.start();
        QTRY_VERIFY(bench.network.inboxReads.size() == 1 && bench.factory->latest.value(shop.id) &&
                    bench.factory->latest.value(shop.id)->stream);
        bench.network.pages[shop.id] = {{{said(u"1"_s, u"news"_s, bench.clock.now())}, {}, false}};
        Q_EMIT bench.factory->latest.value(shop.id)->stream->somethingHappened();
        QTRY_COMPARE(bench.texts(), QStringList{u"news"_s});
        QVERIFY(answerOf(bench.inbox.stop()));
    }

    void measuresAccountAndPostsWithTheirSource()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        const auto p = bench.published(shop, u"p1"_s, bench.clock.now());
        bench.network.accountReadings[shop.id] = {{{}, Metric::Followers, 120}};
        bench.network.postReadings[{u"p1"_s}] = {{{u"p1"_s}, Metric::Reactions, 7}, {{u"p1"_s}, Metric::Comments, 0}};
        QVERIFY(answerOf(bench.metrics.measureNow(shop.id)));
        QCOMPARE(bench.store.samples.size(), size_t(3));
        QCOMPARE(bench.store.samples[0].source, u"fake:account"_s);
        QCOMPARE(bench.store.samples[0].value, 120.0);
        QCOMPARE(bench.store.samples[1].publication, p.id);
        QCOMPARE(bench.store.samples[1].source, u"fake:posts"_s);
        // Shares are not given: no sample, not a zero.
        for (const MetricSample& s : bench.store.samples)
            QVERIFY(s.metric != Metric::Shares);
        QVERIFY(*measureInterval(10min) == 5min);
        QVERIFY(*measureInterval(3 * 24h) < *measureInterval(30 * 24h));
        QVERIFY(!measureInterval(200 * 24h));
    }

    void postsAreMeasuredInBatches()
    {
        SyncBench bench;
        const Account shop = bench.account(u"shop"_s);
        for (int i = 0; i < 60; ++i) {
            const QString id = u"p%1"_s.arg(i);
            bench.published(shop, id, bench.clock.now());
            bench.network.postReadings[{id}] = {{{id}, Metric::Reactions, double(i)}};
        }
        QVERIFY(answerOf(bench.metrics.measureNow({})));
        QCOMPARE(bench.store.samples.size(), size_t(60));
    }
};

QTEST_GUILESS_MAIN(TestSync)
#include "test_sync.moc"
