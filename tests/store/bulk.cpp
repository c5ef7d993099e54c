// SPDX-License-Identifier: GPL-3.0-or-later
// Many posts in one transaction.
#include "fixture.h"

#include <atomic>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Bulk : public StoreTest
{
    Q_OBJECT
private:
    std::vector<PostWithPublications> many(AccountId account, int count) const
    {
        std::vector<PostWithPublications> posts;
        for (int i = 0; i < count; ++i)
            posts.push_back({post(u"Post %1"_s.arg(i)), {planned(account, at(i))}});
        return posts;
    }
    int stored() const { return sqlNumber(u"SELECT COUNT(*) FROM post"_s); }
    int sqlNumber(const QString& statement) const
    {
        const auto answer = const_cast<Bulk*>(this)->sql(statement);
        return answer && !answer->isEmpty() ? answer->first().toInt() : -1;
    }

private Q_SLOTS:
    void allAreIn()
    {
        const Account account = newAccount(u"shop"_s);
        PARVIS_VALUE(count, store->posts().createAll(many(account.id, 300), {}));
        QCOMPARE(count, 300);
        QCOMPARE(stored(), 300);
        PublicationQuery query;
        query.from = at(10);
        query.to = at(20);
        PARVIS_VALUE(found, store->posts().findAll(query));
        QCOMPARE(found.size(), size_t(10));
        QCOMPARE(found.front().post.base.text, u"Post 10"_s);
        QCOMPARE(found.front().publications.size(), size_t(1));
        QCOMPARE(found.front().publications.front().segments.size(), size_t(1));
        QCOMPARE(found.back().post.base.text, u"Post 19"_s);
    }

    void oneBadOneKeepsAllOut()
    {
        const Account account = newAccount(u"shop"_s);
        auto posts = many(account.id, 120);
        posts[100].publications.front().account = {4711}; // no such account
        PARVIS_FAILS(store->posts().createAll(posts, {}), ErrorKind::Storage);
        QCOMPARE(stored(), 0);
    }

    void cancelledKeepsAllOut_data()
    {
        QTest::addColumn<int>("after");
        for (const int after : {0, 50, 100, 120})
            QTest::newRow(qPrintable(QString::number(after))) << after;
    }
    void cancelledKeepsAllOut()
    {
        QFETCH(int, after);
        const Account account = newAccount(u"shop"_s);
        std::atomic<int> last = -1;
        PARVIS_FAILS(store->posts().createAll(many(account.id, 120),
                                              [&](int done) {
                                                  last = done;
                                                  return done < after;
                                              }),
                     ErrorKind::Cancelled);
        QCOMPARE(last.load(), after);
        QCOMPARE(stored(), 0);
    }

    // A post's publications come together, in the order of the first, and only those that were asked for.
    void findsWholePosts()
    {
        const Account one = newAccount(u"one"_s), two = newAccount(u"two"_s);
        PARVIS_VALUE(late, store->posts().create(post(u"late"_s), {planned(one.id, at(9)), planned(two.id, at(90))}));
        PARVIS_VALUE(early, store->posts().create(post(u"early"_s), {planned(one.id, at(5)), planned(two.id, at(12))}));
        PublicationQuery query;
        query.to = at(60);
        PARVIS_VALUE(found, store->posts().findAll(query));
        QCOMPARE(found.size(), size_t(2));
        QVERIFY(found[0].post == early.post && found[0].publications == early.publications);
        QVERIFY(found[1].post == late.post);
        QCOMPARE(found[1].publications.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(Bulk)
#include "bulk.moc"
