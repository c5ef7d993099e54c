// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/sql/connection.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThread>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

// Many rows, many writers.
class Paging : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void tenThousandConversationsWithoutGaps();
    void tenThousandPublicationsWithoutGaps();
    void writersDoNotLoseEachOther();
    void sameThreadFromTwoWorkers();
    void queuedWritesFailAlone();
    void everyOrderHasItsIndex();
};

void Paging::tenThousandConversationsWithoutGaps()
{
    const Account account = newAccount(u"shop"_s);
    constexpr int rows = 10'000;
    QElapsedTimer timer;
    timer.start();
    for (int from = 0; from < rows; from += 500) {
        std::vector<IncomingMessage> page;
        for (int i = from; i < from + 500; ++i) // seven of each share their moment
            page.push_back(comment(u"m%1"_s.arg(i), {}, at(i / 7), u"text %1"_s.arg(i), u"person%1"_s.arg(i % 1000)));
        PARVIS_OK(ingest(account.id, page));
    }
    qInfo() << "ingested" << rows << "new threads in" << timer.elapsed() << "ms";
    for (const auto order : {ConversationQuery::Order::Newest, ConversationQuery::Order::WaitingLongest}) {
        ConversationQuery query;
        query.order = order;
        query.limit = 333;
        std::vector<qint64> seen;
        for (;;) {
            PARVIS_VALUE(page, store->inbox().list(query));
            if (page.empty())
                break;
            for (const Conversation& conversation : page)
                seen.push_back(conversation.id.value);
            // What comes in meanwhile stands before the first page and moves nothing.
            if (order == ConversationQuery::Order::Newest && seen.size() == 333)
                PARVIS_OK(ingest(account.id, {comment(u"late"_s, {}, at(rows), u"new"_s)}));
            const Conversation& last = page.back();
            query.afterKey =
                std::pair(order == ConversationQuery::Order::Newest ? last.updated : *last.waitingSince, last.id);
        }
        const QSet<qint64> distinct(seen.begin(), seen.end());
        QCOMPARE(distinct.size(), qsizetype(seen.size()));
        QCOMPARE(seen.size(), size_t(order == ConversationQuery::Order::Newest ? rows : rows + 1));
    }
}

void Paging::tenThousandPublicationsWithoutGaps()
{
    const Account account = newAccount(u"shop"_s);
    constexpr int rows = 10'000;
    const int perPost = 500;
    for (int from = 0; from < rows; from += perPost) {
        std::vector<Publication> publications;
        for (int i = from; i < from + perPost; ++i)
            publications.push_back(planned(account.id, at(i / 9)));
        PARVIS_DONE(store->posts().create(post(u"x"_s), publications));
    }
    PublicationQuery query;
    query.limit = 700;
    QSet<qint64> seen;
    size_t total = 0;
    for (;;) {
        PARVIS_VALUE(page, store->posts().list(query));
        if (page.empty())
            break;
        total += page.size();
        for (const PublicationRow& row : page)
            seen.insert(row.id.value);
        query.after = std::pair(page.back().plan.due, page.back().id);
    }
    QCOMPARE(total, size_t(rows));
    QCOMPARE(seen.size(), qsizetype(rows));
}

void Paging::writersDoNotLoseEachOther()
{
    const Account account = newAccount(u"shop"_s);
    constexpr int writers = 3, each = 40;
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> failed = 0;
    for (int w = 0; w < writers; ++w) {
        threads.emplace_back(QThread::create([this, w, &failed, account] {
            const auto mine = another();
            for (int i = 0; mine && i < each; ++i) {
                const QString name = u"w%1-%2"_s.arg(w).arg(i);
                failed += now(mine->posts().create(post(name), {planned(account.id, at(i))})) ? 0 : 1;
                failed += now(mine->inbox().ingest(account.id, {comment(name, u"shared"_s, at(i), name)}, std::nullopt,
                                                   std::nullopt))
                              ? 0
                              : 1;
            }
        }));
        threads.back()->start();
    }
    for (auto& thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(failed.load(), 0);
    PARVIS_VALUE(rows, store->posts().list({}));
    QCOMPARE(rows.size(), size_t(writers * each));
    PARVIS_VALUE(list, store->inbox().list({}));
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].messages, writers * each);
    PARVIS_VALUE(report, store->workspace().verify());
    QVERIFY2(report.ok() && report.mended.isEmpty(), qPrintable((report.problems + report.mended).join(u'\n')));
}

void Paging::sameThreadFromTwoWorkers()
{
    const Account account = newAccount(u"shop"_s);
    std::vector<IncomingMessage> page;
    for (int i = 0; i < 50; ++i)
        page.push_back(comment(u"m%1"_s.arg(i), i == 0 ? QString() : u"m%1"_s.arg(i - 1), at(i), u"x"_s));
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> added = 0;
    for (int w = 0; w < 2; ++w) {
        threads.emplace_back(QThread::create([this, &added, &page, account] {
            const auto mine = another();
            for (int round = 0; mine && round < 5; ++round) {
                const auto got = now(mine->inbox().ingest(account.id, page, std::nullopt, std::nullopt));
                added += got ? got->added : 1000;
            }
        }));
        threads.back()->start();
    }
    for (auto& thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(added.load(), 50);
}

// Waiting writes share a commit; one that fails takes nothing with it.
void Paging::queuedWritesFailAlone()
{
    const Account account = newAccount(u"shop"_s);
    std::vector<Async<PostWithPublications>> good, bad;
    for (int i = 0; i < 60; ++i) {
        good.push_back(store->posts().create(post(u"good %1"_s.arg(i)), {planned(account.id, at(i))}));
        if (i % 3 == 0)
            bad.push_back(store->posts().create(post(u"bad"_s), {planned(account.id, at(i)), planned({99}, at(i))}));
    }
    for (const auto& answer : good)
        PARVIS_OK(now(answer));
    for (const auto& answer : bad)
        QVERIFY(!now(answer));
    PARVIS_VALUE(rows, store->posts().list({}));
    QCOMPARE(rows.size(), size_t(60));
    QCOMPARE(sql(u"SELECT COUNT(*) FROM post"_s)->value(0), u"60"_s);
}

void Paging::everyOrderHasItsIndex()
{
    if (onPostgres())
        QSKIP("PostgreSQL chooses plans by statistics that a small table does not give");
    const std::pair<QString, QString> plans[] = {
        {u"SELECT id FROM publication WHERE due >= 1 ORDER BY due, id"_s, u"publication_due"_s},
        {u"SELECT id FROM publication WHERE account = 1 AND wake <= 5 ORDER BY wake, id LIMIT 3"_s,
         u"publication_claim"_s},
        {u"SELECT id FROM conversation c ORDER BY c.updated DESC, c.id DESC LIMIT 3"_s, u"conversation_updated"_s},
        {u"SELECT id FROM conversation c WHERE c.status = 'open' AND (c.updated, c.id) < (5, 5) ORDER BY c.updated DESC, c.id DESC"_s,
         u"conversation_status"_s},
        {u"SELECT id FROM conversation c WHERE c.account = 1 ORDER BY c.updated DESC, c.id DESC"_s,
         u"conversation_account"_s},
        {u"SELECT id FROM conversation c WHERE c.waiting_since IS NOT NULL ORDER BY c.waiting_since, c.id"_s,
         u"conversation_waiting"_s},
        {u"SELECT id FROM publication WHERE account = 1 AND published_at IS NOT NULL AND published_at >= 1 "
         u"ORDER BY published_at DESC, id DESC"_s,
         u"publication_published"_s},
        {u"SELECT id FROM message m WHERE m.conversation = 1 ORDER BY m.id"_s, u"message_conversation"_s},
    };
    for (const auto& [query, index] : plans) {
        store::Connection::Options options;
        options.location.file = location();
        auto db = store::Connection::open(options, store::Role::Watcher);
        PARVIS_OK(db);
        QStringList plan;
        PARVIS_OK((*db)->each(u"EXPLAIN QUERY PLAN "_s + query, {}, [&plan](store::Row& row) {
            row.skip();
            row.skip();
            row.skip();
            plan << row.text();
        }));
        const QString text = plan.join(u"; "_s);
        QVERIFY2(text.contains(index) && !text.contains(u"TEMP B-TREE"_s), qPrintable(query + u": "_s + text));
    }
}

QTEST_GUILESS_MAIN(Paging)
#include "paging.moc"
