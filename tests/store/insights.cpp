// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Insights : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void keepsNewsOnly();
    void valuesAtAMoment();
    void postFigures();
    void pagesTellWhatSamplesTell();
    void pagesOfAnOlderFileAreMadeOnce();
    void valuesAtManyMoments();
    void countsWhatWentOut();
    void mediaByContent();
    void damagedMediaIsNotGivenOut();

private:
    void measureByChance(QRandomGenerator& chance);
    void comparePages(QRandomGenerator& chance);
    std::vector<Account> m_accounts;
};

void Insights::keepsNewsOnly()
{
    const Account account = newAccount(u"shop"_s);
    const auto sample = [&](int minute, double value) {
        return MetricSample{account.id, {}, Metric::Followers, at(minute), value, u"test"_s};
    };
    PARVIS_VALUE(first, store->insights().addSamples(
                            {sample(0, 10), sample(1, 10), sample(2, 11), sample(3, 11), sample(4, 10)}));
    QCOMPARE(first, 3);
    PARVIS_VALUE(again, store->insights().addSamples({sample(5, 10)}));
    QCOMPARE(again, 0);
    PARVIS_VALUE(corrected, store->insights().addSamples({sample(2, 12)})); // the network corrected itself
    QCOMPARE(corrected, 1);
    PARVIS_VALUE(series, store->insights().accountSeries(account.id, Metric::Followers, at(0), at(100)));
    QCOMPARE(series.size(), size_t(3));
    QCOMPARE(series[1].value, 12.0);
    QCOMPARE(series[1].at, at(2));
    PARVIS_VALUE(part, store->insights().accountSeries(account.id, Metric::Followers, at(1), at(4)));
    QCOMPARE(part.size(), size_t(1));
}

void Insights::valuesAtAMoment()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_DONE(store->insights().addSamples({{account.id, {}, Metric::Followers, at(0), 10, u"t"_s},
                                              {account.id, {}, Metric::Followers, at(10), 20, u"t"_s},
                                              {account.id, {}, Metric::Posts, at(5), 3, u"t"_s}}));
    PARVIS_VALUE(before, store->insights().accountValueAt(account.id, Metric::Followers, at(-1)));
    QVERIFY(!before); // unavailable, not 0
    PARVIS_VALUE(between, store->insights().accountValueAt(account.id, Metric::Followers, at(9)));
    QVERIFY(between && between->value == 10.0 && between->at == at(0));
    PARVIS_VALUE(after, store->insights().accountValueAt(account.id, Metric::Followers, at(10)));
    QVERIFY(after && after->value == 20.0);
}

void Insights::postFigures()
{
    const Account account = newAccount(u"shop"_s), other = newAccount(u"other"_s);
    const Publication early = published(account.id, u"p1"_s, at(0)), late = published(account.id, u"p2"_s, at(20)),
                      theirs = published(other.id, u"p3"_s, at(5));
    PARVIS_DONE(store->insights().addSamples({
        {account.id, {}, Metric::Followers, at(10), 100, u"t"_s},
        {account.id, early.id, Metric::Reactions, at(1), 1, u"t"_s},
        {account.id, early.id, Metric::Reactions, at(2), 5, u"t"_s},
        {account.id, early.id, Metric::Reactions, at(90), 9, u"t"_s},
        {account.id, early.id, Metric::Shares, at(2), 2, u"t"_s},
        {account.id, late.id, Metric::Reactions, at(30), 7, u"t"_s},
        {other.id, theirs.id, Metric::Reactions, at(6), 4, u"t"_s},
    }));
    PARVIS_VALUE(rows, store->insights().postMetrics({account.id}, at(0), at(60), at(50)));
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows[0].publication, early.id);
    QCOMPARE(rows[0].metric, Metric::Reactions);
    QCOMPARE(rows[0].value, 5.0); // what came after the moment asked for does not count
    QVERIFY(!rows[0].followersThen);
    QCOMPARE(rows[1].metric, Metric::Shares);
    QCOMPARE(rows[2].publication, late.id);
    QVERIFY(rows[2].followersThen && *rows[2].followersThen == 100.0);
    PARVIS_VALUE(all, store->insights().postMetrics({}, at(0), at(60), at(100)));
    QCOMPARE(all.size(), size_t(4));
    PARVIS_VALUE(period, store->insights().postMetrics({}, at(5), at(20), at(100)));
    QCOMPARE(period.size(), size_t(1));
    QCOMPARE(period[0].account, other.id);
}

// Posts of four months on two accounts, their counts and followers as syncs bring them: late, corrected, some not
// whole.
void Insights::measureByChance(QRandomGenerator& chance)
{
    constexpr int days = 120;
    const auto minute = [&chance] { return chance.bounded(days * 24 * 60); };
    m_accounts = {newAccount(u"shop"_s), newAccount(u"other"_s)};
    std::vector<Publication> posts;
    for (int i = 0; i < 24; ++i)
        posts.push_back(published(m_accounts[size_t(i % 2)].id, u"p%1"_s.arg(i), at(minute())));
    static constexpr Metric metrics[] = {Metric::Reactions, Metric::Shares, Metric::Reach, Metric::Views};
    for (int batch = 0; batch < 30; ++batch) {
        std::vector<MetricSample> samples;
        for (int i = chance.bounded(1, 12); i > 0; --i) {
            const Publication& post = posts[size_t(chance.bounded(int(posts.size())))];
            const double value = chance.bounded(5) == 0 ? chance.bounded(1000) / 7.0 : chance.bounded(1000) - 5;
            if (chance.bounded(6) == 0)
                samples.push_back({post.account, {}, Metric::Followers, at(minute()), value, u"t"_s});
            else
                samples.push_back({post.account, post.id, metrics[chance.bounded(4)], at(minute()), value, u"t"_s});
        }
        PARVIS_DONE(store->insights().addSamples(samples));
    }
}

void Insights::comparePages(QRandomGenerator& chance)
{
    for (int i = 0; i < 60; ++i) {
        PostFiguresQuery query;
        query.span.from = at(chance.bounded(60 * 24 * 60));
        query.span.to = query.span.from + Milliseconds(qint64(chance.bounded(90 * 24 * 60)) * 60'000);
        query.span.asOf = at(chance.bounded(130 * 24 * 60));
        if (i % 3 == 0)
            query.accounts = {m_accounts[size_t(i % 2)].id};
        PARVIS_VALUE(rows,
                     store->insights().postMetrics(query.accounts, query.span.from, query.span.to, query.span.asOf));
        std::map<PublicationId, PostFigures> expected;
        for (const PostMetricRow& row : rows) {
            PostFigures& post = expected[row.publication];
            post.publication = row.publication;
            post.account = row.account;
            post.publishedAt = row.publishedAt;
            post.followersThen = row.followersThen;
            post.set(row.metric, row.value);
        }
        PARVIS_VALUE(posts, store->insights().postFigures(query));
        QCOMPARE(posts.size(), expected.size());
        for (const PostFigures& post : posts)
            QVERIFY(post == expected[post.publication]);
    }
}

void Insights::pagesTellWhatSamplesTell()
{
    QRandomGenerator chance(5);
    measureByChance(chance);
    comparePages(chance);
}

void Insights::pagesOfAnOlderFileAreMadeOnce()
{
    QRandomGenerator chance(6);
    measureByChance(chance);
    PARVIS_OK(sql(u"DELETE FROM post_page"_s));
    PARVIS_OK(sql(u"UPDATE figure_state SET posts = 0"_s));
    comparePages(chance); // until then from the samples
    PARVIS_VALUE(before, store->insights().figuresLeft());
    QCOMPARE(before, 1);
    PARVIS_DONE(store->insights().catchUpFigures(100));
    PARVIS_VALUE(after, store->insights().figuresLeft());
    QCOMPARE(after, 0);
    comparePages(chance);
    PARVIS_VALUE(verdict, store->insights().checkFigures());
    QVERIFY2(verdict.agrees(), qPrintable(verdict.examples.join(u'\n')));
    PARVIS_OK(
        sql(onPostgres() ? u"UPDATE post_page SET posts = '\\xff'::bytea"_s : u"UPDATE post_page SET posts = x'ff'"_s));
    PARVIS_VALUE(damaged, store->insights().checkFigures());
    QVERIFY(!damaged.agrees());
    PARVIS_FAILS(store->insights().postFigures({{}, {at(0), at(200'000), at(200'000)}, false}), ErrorKind::Storage);
    PARVIS_DONE(store->insights().recomputeFigures());
    comparePages(chance);
}

void Insights::valuesAtManyMoments()
{
    const Account account = newAccount(u"shop"_s), other = newAccount(u"other"_s), none = newAccount(u"none"_s);
    PARVIS_DONE(store->insights().addSamples({{account.id, {}, Metric::Followers, at(0), 10, u"t"_s},
                                              {account.id, {}, Metric::Followers, at(10), 20, u"t"_s},
                                              {account.id, {}, Metric::Followers, at(20), 30, u"t"_s},
                                              {account.id, {}, Metric::Posts, at(5), 3, u"t"_s},
                                              {other.id, {}, Metric::Followers, at(15), 7, u"t"_s}}));
    PARVIS_VALUE(lines, store->insights().accountValuesAt({other.id, none.id, account.id}, Metric::Followers,
                                                          {at(-5), at(12), at(19), at(25)}));
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].size(), size_t(1));
    QCOMPARE(lines[0][0].value, 7.0);
    QVERIFY(lines[1].empty());
    QCOMPARE(lines[2].size(), size_t(3)); // the first one of all, though nobody asked for its moment
    QCOMPARE(lines[2][0].value, 10.0);
    QCOMPARE(lines[2][1].value, 20.0);
    QCOMPARE(lines[2][2].at, at(20));
}

void Insights::countsWhatWentOut()
{
    const Account account = newAccount(u"shop"_s), other = newAccount(u"other"_s);
    published(account.id, u"p1"_s, at(0));
    published(account.id, u"p2"_s, at(10));
    published(other.id, u"p3"_s, at(5));
    scheduled(account.id, at(5));
    PARVIS_VALUE(all, store->insights().publishedCount({}, at(0), at(11), {}));
    QCOMPARE(all, 3);
    PARVIS_VALUE(some, store->insights().publishedCount({account.id}, at(0), at(10), {}));
    QCOMPARE(some, 1);
}

void Insights::mediaByContent()
{
    QByteArray bytes;
    for (int i = 0; i < 2'500'000; ++i)
        bytes += char(i * 31);
    MediaAsset asset;
    asset.fileName = u"pain.png"_s;
    asset.mimeType = u"image/png"_s;
    asset.kind = MediaKind::AnimatedImage;
    asset.width = 640;
    asset.height = 480;
    asset.duration = Milliseconds(1234);
    asset.altText = u"Un pain doré"_s;
    PARVIS_VALUE(stored, store->media().add(asset, bytes));
    QCOMPARE(stored.bytes, qint64(bytes.size()));
    QCOMPARE(stored.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    PARVIS_VALUE(found, store->media().find(stored.id));
    QVERIFY(found == stored);
    QCOMPARE(found.altText, asset.altText);
    PARVIS_VALUE(back, store->media().bytes(stored.id));
    QVERIFY(back == bytes);
    QVERIFY(!found.frameRate && !found.videoCodec && !found.frames);
    asset.fileName = u"copy.png"_s;
    asset.frames = 12; // measured the second time
    PARVIS_VALUE(same, store->media().add(asset, bytes));
    QCOMPARE(same.id, stored.id);
    QCOMPARE(same.fileName, u"pain.png"_s);
    QCOMPARE(same.frames.value_or(0), 12);
    PARVIS_VALUE(again, store->media().find(stored.id));
    QCOMPARE(again.frames.value_or(0), 12);
    PARVIS_VALUE(other, store->media().add(asset, bytes + 'x'));
    QVERIFY(other.id != stored.id);
    PARVIS_FAILS(store->media().add(asset, {}), ErrorKind::Rejected);
    PARVIS_FAILS(store->media().bytes({3}), ErrorKind::NotFound);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM media_chunk"_s)->value(0), u"6"_s);
}

void Insights::damagedMediaIsNotGivenOut()
{
    PARVIS_VALUE(stored, store->media().add({}, QByteArray(2'000'000, 'a')));
    PARVIS_OK(sql(u"DELETE FROM media_chunk WHERE position = 1"_s));
    PARVIS_FAILS(store->media().bytes(stored.id), ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(Insights)
#include "insights.moc"
