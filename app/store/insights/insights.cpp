// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/insights.h"

#include "base/id_source.h"
#include "store/insights/figure_query.h"
#include "store/insights/post_pages.h"
#include "store/sql/lists.h"
#include "store/sql/where.h"

#include <QCryptographicHash>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

SeriesPoint readPoint(Row& row)
{
    SeriesPoint point;
    point.at = row.instant();
    point.value = row.real();
    return point;
}

AccountId same(AccountId id)
{
    return id;
}

Result<bool> isNews(Connection& db, const MetricSample& sample)
{
    PARVIS_LET(before,
               db.first(uR"(SELECT at, value FROM metric_sample WHERE account = ? AND publication = ? AND metric = ?
                                    AND at <= ? ORDER BY at DESC LIMIT 1)"_s,
                        values(sample.account, sample.publication, metricName(sample.metric), sample.at), readPoint));
    return !before || !(before->value == sample.value);
}

Result<int> addIn(Tx& tx, const std::vector<MetricSample>& samples)
{
    int added = 0;
    PostPageChanges pages;
    for (const MetricSample& sample : samples) {
        PARVIS_LET(news, isNews(tx.db, sample));
        if (!news)
            continue;
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO metric_sample (account, publication, metric, at, value, source)
                                 VALUES (?, ?, ?, ?, ?, ?)
                                 ON CONFLICT (account, publication, metric, at) DO UPDATE SET value = excluded.value,
                                 source = excluded.source)"_s,
                             values(sample.account, sample.publication, metricName(sample.metric), sample.at,
                                    sample.value, sample.source)));
        PARVIS_TRY(pages.follow(tx.db, sample));
        tx.changes.add(Topic::Samples, sample.account);
        ++added;
    }
    PARVIS_TRY(pages.make(tx.db));
    return added;
}

// Each metric's newest value up to asOf, and the followers of the account when the post went out.
Result<std::vector<PostMetricRow>> postMetricsIn(Connection& db, const std::vector<AccountId>& accounts, Instant from,
                                                 Instant to, Instant asOf)
{
    Where where;
    where.add(u"p.published_at IS NOT NULL"_s);
    where.add(u"p.kind = 'post'"_s);
    where.add(u"p.published_at >= ? AND p.published_at < ?"_s, from, to);
    where.add(u"s.at <= ?"_s, asOf);
    where.addIn(u"p.account"_s, accounts, same);
    const QString sql = uR"(SELECT id, account, published_at, metric, value, followers, campaign FROM (
                SELECT p.id AS id, po.campaign AS campaign, p.account AS account, p.published_at AS published_at, s.metric AS metric, s.value AS value,
                       ROW_NUMBER() OVER (PARTITION BY p.id, s.metric ORDER BY s.at DESC) AS place,
                       (SELECT f.value FROM metric_sample f WHERE f.account = p.account AND f.publication = 0
                        AND f.metric = 'followers' AND f.at <= p.published_at ORDER BY f.at DESC LIMIT 1) AS followers
                FROM publication p JOIN post po ON po.id = p.post JOIN metric_sample s ON s.account = p.account AND s.publication = p.id)"_s +
                        where.sql() + u") newest WHERE place = 1 ORDER BY published_at, id, metric"_s;
    std::vector<PostMetricRow> rows;
    const Done done = db.each(sql, where.parameters(), [&rows](Row& row) {
        PostMetricRow r;
        r.publication = row.id<PublicationId>();
        r.account = row.id<AccountId>();
        r.publishedAt = row.instant();
        const auto metric = metricFromName(row.text());
        r.value = row.real();
        r.followersThen = row.maybeReal();
        r.campaign = row.text();
        if (metric) { // a newer program's metric is left out
            r.metric = *metric;
            rows.push_back(r);
        }
    });
    if (!done)
        return Failure(done.error());
    return rows;
}

// Where an older program's file has no pages yet.
Result<std::vector<PostFigures>> postsFromSamples(Connection& db, const PostFiguresQuery& query)
{
    const PostSpan& span = query.span;
    PARVIS_LET(rows, postMetricsIn(db, query.accounts, span.from, span.to, span.asOf));
    std::vector<PostFigures> posts;
    for (const PostMetricRow& row : rows) {
        if (posts.empty() || posts.back().publication != row.publication) {
            PostFigures post;
            post.publication = row.publication;
            post.account = row.account;
            post.publishedAt = row.publishedAt;
            post.followersThen = row.followersThen;
            if (query.withCampaigns)
                post.campaign = row.campaign;
            posts.push_back(std::move(post));
        }
        posts.back().set(row.metric, row.value);
    }
    return posts;
}

Result<std::vector<std::vector<SeriesPoint>>> valuesAt(Connection& db, const std::vector<AccountId>& accounts,
                                                       Metric metric, const std::vector<Instant>& instants)
{
    QStringList ids, times;
    std::vector<std::vector<SeriesPoint>> lines(accounts.size());
    QHash<AccountId, size_t> places;
    for (const AccountId id : accounts) {
        places.insert(id, size_t(ids.size()));
        ids << id.toString();
    }
    for (const Instant at : instants)
        times << QString::number(at.ms);
    // One seek for each account and instant, all in one question: a server answers it at one go. SQLite keeps the order
    // of a CROSS JOIN; left to itself it reads every sample of an account for every instant.
    const QString moments = db.isPostgres() ? u"unnest(CAST(? AS bigint[])) AS moment(at)"_s
                                            : u"(SELECT value AS at FROM json_each(?)) AS moment"_s;
    const QString seek = u"FROM metric_sample m WHERE m.account = a.id AND m.publication = 0 AND m.metric = ?"_s;
    const QString sql = u"SELECT s.account, s.at, s.value FROM (SELECT a.id AS account, (SELECT MAX(m.at) "_s + seek +
                        u" AND m.at <= moment.at) AS at FROM account a CROSS JOIN "_s + moments + u" WHERE a.id "_s +
                        idsIn(db) + u" UNION SELECT a.id, (SELECT MIN(m.at) "_s + seek +
                        u") FROM account a WHERE a.id "_s + idsIn(db) + u") AS known "_s +
                        (db.isPostgres() ? u"JOIN"_s : u"CROSS JOIN"_s) +
                        uR"( metric_sample s ON s.account = known.account AND s.publication = 0 AND s.metric = ?
                            AND s.at = known.at ORDER BY 1, 2)"_s;
    const QString name = metricName(metric), wanted = idsValue(db, ids);
    PARVIS_TRY(db.each(sql, values(name, idsValue(db, times), wanted, name, wanted, name), [&](Row& row) {
        const size_t place = places.value(row.id<AccountId>());
        lines[place].push_back(readPoint(row));
    }));
    return lines;
}

Where publishedWhere(const std::vector<AccountId>& accounts, Instant from, Instant to, const QString& campaign)
{
    Where where;
    where.add(u"published_at IS NOT NULL AND published_at >= ? AND published_at < ?"_s, from, to);
    where.add(u"kind = 'post'"_s);
    where.addIn(u"account"_s, accounts, same);
    if (!campaign.isEmpty())
        where.add(u"post IN (SELECT id FROM post WHERE campaign = ?)"_s, campaign);
    return where;
}

// What stands, as the counters have it. A message's id holds its moment, so that the index of kinds gives the newest
// first and no others are read.
Result<std::vector<ComplaintText>> newestComplaints(Connection& db, const FigureFilter& filter, const Window& window,
                                                    int limit)
{
    Where where;
    where.add(u"t.kind = 'complaint'"_s);
    where.add(u"t.message >= ? AND t.message < ?"_s, IdSource::floorAt(window.from), IdSource::floorAt(window.to));
    where.add(u"m.own = 0 AND m.state IN ('received', 'edited') AND m.conversation IS NOT NULL"_s);
    where.addIn(u"m.account"_s, filter.accounts, same);
    if (!filter.department.isNull())
        where.add(u"m.conversation IN (SELECT id FROM conversation WHERE department = ?)"_s, filter.department);
    return db.all(uR"(SELECT m.id, m.conversation, m.account, m.author, m.created, m.text, t.language
                      FROM message_triage t JOIN message m ON m.id = t.message)"_s +
                      where.sql() + u" ORDER BY t.message DESC LIMIT "_s + QString::number(limit),
                  where.parameters(), [](Row& row) {
                      ComplaintText one;
                      one.message = row.id<MessageId>();
                      one.conversation = row.id<ConversationId>();
                      one.account = row.id<AccountId>();
                      one.author = row.id<PersonId>();
                      one.at = row.instant();
                      one.text = row.text();
                      one.language = row.text();
                      return one;
                  });
}

// Row by row, each cell with its length before it, so that no two contents look alike.
class RowDigest
{
public:
    void add(const QByteArray& cell)
    {
        m_hash.addData(QByteArray(QByteArray::number(cell.size()) + ':'));
        m_hash.addData(cell);
    }
    void add(const QString& text) { add(text.toUtf8()); }
    void add(qint64 number) { add(QByteArray::number(number)); }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

Result<QByteArray> digestOf(Connection& db, Instant from, Instant to)
{
    RowDigest digest;
    PARVIS_TRY(db.each(uR"(SELECT account, publication, metric, at, value, source FROM metric_sample
                           WHERE at >= ? AND at < ? ORDER BY account, publication, metric, at)"_s,
                       values(from, to), [&digest](Row& row) {
                           digest.add(row.number());
                           digest.add(row.number());
                           digest.add(row.text());
                           digest.add(row.number());
                           digest.add(QByteArray::number(row.real(), 'g', 17));
                           digest.add(row.text());
                       }));
    PARVIS_LET(zone, db.first(u"SELECT zone FROM figure_state"_s, {}, [](Row& row) { return row.text(); }));
    DayCount days(ZoneId::fromName(zone.value_or(QString())).value_or(ZoneId::utc()));
    PARVIS_TRY(db.each(
        u"SELECT scope, start, cells FROM figure_page WHERE span = 0 AND start >= ? AND start < ? ORDER BY scope, start"_s,
        values(days.dayOf(from), days.dayOf(to - Milliseconds(1)) + 1), [&digest](Row& row) {
            digest.add(row.text());
            digest.add(row.number());
            digest.add(row.bytes());
        }));
    PARVIS_TRY(db.each(
        u"SELECT scope, start, authors FROM author_page WHERE span = 0 AND start >= ? AND start < ? ORDER BY scope, start"_s,
        values(days.dayOf(from), days.dayOf(to - Milliseconds(1)) + 1), [&digest](Row& row) {
            digest.add(row.text());
            digest.add(row.number());
            digest.add(row.bytes());
        }));
    return digest.result();
}

} // namespace

Async<int> Insights::addSamples(const std::vector<MetricSample>& samples)
{
    return m_executor.write<int>([samples](Tx& tx) { return addIn(tx, samples); });
}

Async<std::vector<SeriesPoint>> Insights::accountSeries(AccountId account, Metric metric, Instant from, Instant to)
{
    return m_executor.read<std::vector<SeriesPoint>>([=](Connection& db) {
        return db.all(uR"(SELECT at, value FROM metric_sample WHERE account = ? AND publication = 0 AND metric = ?
                          AND at >= ? AND at < ? ORDER BY at)"_s,
                      values(account, metricName(metric), from, to), readPoint);
    });
}

Async<std::optional<SeriesPoint>> Insights::accountValueAt(AccountId account, Metric metric, Instant at)
{
    return m_executor.read<std::optional<SeriesPoint>>([=](Connection& db) {
        return db.first(uR"(SELECT at, value FROM metric_sample WHERE account = ? AND publication = 0 AND metric = ?
                            AND at <= ? ORDER BY at DESC LIMIT 1)"_s,
                        values(account, metricName(metric), at), readPoint);
    });
}

Async<std::vector<PostMetricRow>> Insights::postMetrics(const std::vector<AccountId>& accounts, Instant from,
                                                        Instant to, Instant asOf)
{
    return m_executor.read<std::vector<PostMetricRow>>(
        [=](Connection& db) { return postMetricsIn(db, accounts, from, to, asOf); });
}

Async<std::vector<PostFigures>> Insights::postFigures(const PostFiguresQuery& query)
{
    return m_executor.read<std::vector<PostFigures>>([query](Connection& db) -> Result<std::vector<PostFigures>> {
        PARVIS_LET(made, havePostPages(db));
        return made ? postsFromPages(db, query) : postsFromSamples(db, query);
    });
}

Async<std::vector<std::vector<SeriesPoint>>>
Insights::accountValuesAt(const std::vector<AccountId>& accounts, Metric metric, const std::vector<Instant>& instants)
{
    return m_executor.read<std::vector<std::vector<SeriesPoint>>>(
        [=](Connection& db) { return valuesAt(db, accounts, metric, instants); });
}

Async<std::vector<CellsAnswer>> Insights::cells(const std::vector<CellsPiece>& pieces,
                                                const std::vector<Quantile>& quantiles)
{
    return m_executor.read<std::vector<CellsAnswer>>([=](Connection& db) { return sumCells(db, pieces, quantiles); });
}

Async<QByteArray> Insights::samplesDigest(Instant from, Instant to)
{
    return m_executor.read<QByteArray>([=](Connection& db) { return digestOf(db, from, to); });
}

Async<QStringList> Insights::answeringPeople()
{
    return m_executor.read<QStringList>([](Connection& db) -> Result<QStringList> {
        QStringList people;
        // Scopes of colleagues begin with "p", and none begins with what follows it. A seek for each name: there are
        // hundreds of pages of each.
        PARVIS_TRY(db.each(uR"(WITH RECURSIVE known(scope) AS (
                                   SELECT MIN(scope) FROM figure_page WHERE scope >= 'p' AND scope < 'q'
                                   UNION ALL
                                   SELECT (SELECT MIN(f.scope) FROM figure_page f
                                           WHERE f.scope > known.scope AND f.scope < 'q')
                                   FROM known WHERE known.scope IS NOT NULL)
                               SELECT scope FROM known WHERE scope IS NOT NULL ORDER BY scope)"_s,
                           {}, [&people](Row& row) { people << row.text().mid(1); }));
        return people;
    });
}

Async<qint64> Insights::figuresLeft()
{
    return m_executor.read<qint64>([](Connection& db) {
        // And the pages of posts of an older program's file, once.
        return db.number(uR"(SELECT (SELECT COUNT(*) FROM conversation_figures
                             WHERE round < (SELECT round FROM service_state)) +
                             (SELECT COUNT(*) FROM figure_state WHERE posts = 0))"_s);
    });
}

Async<qint64> Insights::catchUpFigures(int limit)
{
    return m_executor.write<qint64>([limit](Tx& tx) -> Result<qint64> {
        PARVIS_LET(made, havePostPages(tx.db));
        if (!made)
            PARVIS_TRY(makeAllPostPages(tx.db));
        return FigureKeeper().catchUp(tx.db, limit);
    });
}

Async<FiguresVerdict> Insights::checkFigures()
{
    return m_executor.read<FiguresVerdict>([](Connection& db) { return store::checkFigures(db); });
}

Async<void> Insights::recomputeFigures()
{
    return m_executor.write<void>([](Tx& tx) -> Done {
        PARVIS_TRY(makeAllPostPages(tx.db));
        FigureKeeper keeper;
        PARVIS_TRY(keeper.startOver(tx.db));
        for (qint64 left = 1; left > 0;) {
            PARVIS_LET(still, keeper.catchUp(tx.db, 1'000));
            left = still;
        }
        return {};
    });
}

Async<qint64> Insights::publishedCount(const std::vector<AccountId>& accounts, Instant from, Instant to,
                                       const QString& campaign)
{
    return m_executor.read<qint64>([=](Connection& db) {
        const Where where = publishedWhere(accounts, from, to, campaign);
        return db.number(u"SELECT COUNT(*) FROM publication"_s + where.sql(), where.parameters());
    });
}

Async<std::vector<PublishedPost>> Insights::publishedPosts(const std::vector<AccountId>& accounts, Instant from,
                                                           Instant to, const QString& campaign)
{
    return m_executor.read<std::vector<PublishedPost>>([=](Connection& db) {
        const Where where = publishedWhere(accounts, from, to, campaign);
        return db.all(u"SELECT id, post, account, published_at, excerpt FROM publication"_s + where.sql() +
                          u" ORDER BY published_at, id"_s,
                      where.parameters(), [](Row& row) {
                          PublishedPost post;
                          post.publication = row.id<PublicationId>();
                          post.post = row.id<PostId>();
                          post.account = row.id<AccountId>();
                          post.at = row.instant();
                          post.excerpt = row.text();
                          return post;
                      });
    });
}

Async<std::vector<ComplaintText>> Insights::complaints(const FigureFilter& filter, const Window& window, int limit)
{
    return m_executor.read<std::vector<ComplaintText>>(
        [=](Connection& db) { return newestComplaints(db, filter, window, limit); });
}

Async<std::vector<CountedRow>> Insights::countedRows(const CellsPiece& piece, const std::vector<CountedAsk>& asks)
{
    return m_executor.read<std::vector<CountedRow>>([=](Connection& db) { return rowsFromStories(db, piece, asks); });
}

Async<std::vector<MarkedPerson>> Insights::markedPeople(const CellsPiece& piece)
{
    return m_executor.read<std::vector<MarkedPerson>>([=](Connection& db) { return markedIn(db, piece); });
}

Async<std::vector<CountedRow>> Insights::messagesOf(const std::vector<PersonId>& identities, const FigureFilter& filter,
                                                    const Window& window)
{
    if (identities.empty())
        return Async<std::vector<CountedRow>>::ready({});
    return m_executor.read<std::vector<CountedRow>>(
        [=](Connection& db) { return messagesOfIn(db, identities, filter, window); });
}

} // namespace parvis::store
