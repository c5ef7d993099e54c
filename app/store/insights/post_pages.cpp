// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/post_pages.h"

#include "store/sql/where.h"

#include <algorithm>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

using MonthOfAccount = std::pair<qint64, int>; // account and month
constexpr qsizetype mostPostExamples = 20;

AccountId ownId(AccountId id)
{
    return id;
}

Window monthWindow(int month)
{
    const auto start = [](int m) { return startOfDay({1970 + m / 12, m % 12 + 1, 1}, ZoneId::utc()); };
    return {start(month), start(month + 1)};
}

Result<QByteArray> postPageOf(Connection& db, const MonthOfAccount& key)
{
    const auto [account, month] = key;
    const Window window = monthWindow(month);
    std::vector<PostHistory> posts;
    PARVIS_TRY(db.each(uR"(SELECT p.id, p.published_at,
            (SELECT f.value FROM metric_sample f WHERE f.account = p.account AND f.publication = 0
             AND f.metric = 'followers' AND f.at <= p.published_at ORDER BY f.at DESC LIMIT 1),
            s.metric, s.at, s.value
        FROM publication p JOIN metric_sample s ON s.account = p.account AND s.publication = p.id
        WHERE p.account = ? AND p.kind = 'post' AND p.published_at IS NOT NULL AND p.published_at >= ?
            AND p.published_at < ? ORDER BY p.published_at, p.id, s.metric, s.at)"_s,
                       values(account, window.from, window.to), [&posts](Row& row) {
                           const auto id = row.id<PublicationId>();
                           const Instant publishedAt = row.instant();
                           const auto followers = row.maybeReal();
                           const auto metric = metricFromName(row.text());
                           const Instant at = row.instant();
                           if (!metric) // a newer program's metric is left out
                               return;
                           if (posts.empty() || posts.back().publication != id)
                               posts.push_back({id, publishedAt, followers, {}});
                           auto& lines = posts.back().lines;
                           if (lines.empty() || lines.back().metric != *metric)
                               lines.push_back({*metric, {}});
                           lines.back().samples.push_back({at, row.real()});
                       }));
    return postPageBytes(posts);
}

// Two workers that add samples of the same month take turns: the second one sees the first one's.
Done lockPostPage(Connection& db, const MonthOfAccount& key)
{
    if (!db.isPostgres())
        return {};
    PARVIS_TRY(db.run(u"INSERT INTO post_page (account, month, posts) VALUES (?, ?, '') ON CONFLICT DO NOTHING"_s,
                      values(key.first, key.second)));
    return db.each(u"SELECT month FROM post_page WHERE account = ? AND month = ? FOR UPDATE"_s,
                   values(key.first, key.second), [](Row&) {});
}

Done makePostPage(Connection& db, const MonthOfAccount& key)
{
    PARVIS_TRY(lockPostPage(db, key));
    PARVIS_LET(bytes, postPageOf(db, key));
    if (bytes.isEmpty())
        PARVIS_TRY(db.run(u"DELETE FROM post_page WHERE account = ? AND month = ?"_s, values(key.first, key.second)));
    else
        PARVIS_TRY(db.run(uR"(INSERT INTO post_page (account, month, posts) VALUES (?, ?, ?)
                              ON CONFLICT (account, month) DO UPDATE SET posts = excluded.posts)"_s,
                          values(key.first, key.second, bytes)));
    return {};
}

Result<std::set<MonthOfAccount>> allPostMonths(Connection& db)
{
    std::set<MonthOfAccount> pages;
    PARVIS_TRY(db.each(u"SELECT account, published_at FROM publication WHERE published_at IS NOT NULL "
                       "AND kind = 'post'"_s,
                       {}, [&pages](Row& row) {
                           const qint64 account = row.number();
                           pages.emplace(account, postMonth(row.instant()));
                       }));
    return pages;
}

Result<QHash<PublicationId, QString>> campaignsOfPosts(Connection& db, const PostFiguresQuery& query)
{
    QHash<PublicationId, QString> campaigns;
    PARVIS_TRY(db.each(uR"(SELECT p.id, po.campaign FROM publication p JOIN post po ON po.id = p.post
            WHERE p.published_at IS NOT NULL AND p.published_at >= ? AND p.published_at < ? AND po.campaign <> '')"_s,
                       values(query.span.from, query.span.to), [&campaigns](Row& row) {
                           const auto id = row.id<PublicationId>();
                           campaigns.insert(id, row.text());
                       }));
    return campaigns;
}

} // namespace

Done PostPageChanges::follow(Connection& db, const MetricSample& sample)
{
    if (sample.publication.isNull()) {
        // Posts that went out after it may have had as many followers.
        if (sample.metric == Metric::Followers) {
            const auto at = m_followers.try_emplace(sample.account.value, sample.at).first;
            at->second = std::min(at->second, sample.at);
        }
        return {};
    }
    auto known = m_published.find(sample.publication.value);
    if (known == m_published.end()) {
        PARVIS_LET(found, db.first(u"SELECT published_at FROM publication WHERE id = ? AND published_at IS NOT NULL"_s,
                                   values(sample.publication), [](Row& row) { return row.instant(); }));
        known = m_published.emplace(sample.publication.value, found).first;
    }
    if (known->second)
        m_pages.emplace(sample.account.value, postMonth(*known->second));
    return {};
}

Done PostPageChanges::make(Connection& db)
{
    for (const auto& [account, at] : m_followers) {
        PARVIS_TRY(db.each(u"SELECT month FROM post_page WHERE account = ? AND month >= ?"_s,
                           values(account, postMonth(at)),
                           [this, id = account](Row& row) { m_pages.emplace(id, row.integer()); }));
    }
    for (const MonthOfAccount& key : m_pages) // in their order, so that no two writers deadlock
        PARVIS_TRY(makePostPage(db, key));
    return {};
}

Done makeAllPostPages(Connection& db)
{
    PARVIS_TRY(db.run(u"DELETE FROM post_page"_s));
    PARVIS_LET(pages, allPostMonths(db));
    for (const MonthOfAccount& key : pages)
        PARVIS_TRY(makePostPage(db, key));
    PARVIS_TRY(db.run(u"UPDATE figure_state SET posts = 1"_s));
    return {};
}

Result<bool> havePostPages(Connection& db)
{
    PARVIS_LET(state, db.number(u"SELECT posts FROM figure_state"_s));
    return state == 1;
}

Result<std::vector<PostFigures>> postsFromPages(Connection& db, const PostFiguresQuery& query)
{
    const PostSpan& span = query.span;
    QHash<PublicationId, QString> campaigns;
    if (query.withCampaigns) {
        PARVIS_LET(found, campaignsOfPosts(db, query));
        campaigns = std::move(found);
    }
    Where where;
    where.add(u"month >= ? AND month <= ?"_s, postMonth(span.from), postMonth(span.to));
    where.addIn(u"account"_s, query.accounts, ownId);
    std::vector<PostFigures> posts;
    Done good;
    PARVIS_TRY(db.each(u"SELECT account, posts FROM post_page"_s + where.sql(), where.parameters(), [&](Row& row) {
        const auto account = row.id<AccountId>();
        const Done read = eachPostOf(row.bytes(), span, [&](PostFigures& post) {
            post.account = account;
            if (query.withCampaigns)
                post.campaign = campaigns.value(post.publication);
            posts.push_back(std::move(post));
        });
        if (!read)
            good = read;
    }));
    PARVIS_TRY(good);
    return posts;
}

Done checkPostPages(Connection& db, FiguresVerdict& verdict)
{
    PARVIS_LET(made, havePostPages(db));
    if (!made)
        return {};
    PARVIS_LET(keys, allPostMonths(db));
    std::map<MonthOfAccount, QByteArray> kept;
    PARVIS_TRY(db.each(u"SELECT account, month, posts FROM post_page"_s, {}, [&](Row& row) {
        const qint64 account = row.number();
        const int month = row.integer();
        kept.emplace(MonthOfAccount{account, month}, row.bytes());
        keys.emplace(account, month);
    }));
    for (const MonthOfAccount& key : keys) {
        PARVIS_LET(bytes, postPageOf(db, key));
        const auto there = kept.find(key);
        verdict.pages += bytes.isEmpty() ? 0 : 1;
        if (bytes == (there == kept.end() ? QByteArray() : there->second))
            continue;
        ++verdict.wrongPages;
        if (verdict.examples.size() < mostPostExamples)
            verdict.examples
                << u"the posts of account %1 in month %2 are not kept as they were measured"_s.arg(key.first).arg(
                       monthWindow(key.second).from.toRfc3339().left(7));
    }
    return {};
}

} // namespace parvis::store
