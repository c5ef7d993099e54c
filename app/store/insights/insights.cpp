// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/insights.h"

#include "store/sql/where.h"

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
        tx.changes.add(Topic::Samples, sample.account);
        ++added;
    }
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
    const QString sql = uR"(SELECT id, account, published_at, metric, value, followers FROM (
                SELECT p.id AS id, p.account AS account, p.published_at AS published_at, s.metric AS metric, s.value AS value,
                       ROW_NUMBER() OVER (PARTITION BY p.id, s.metric ORDER BY s.at DESC) AS place,
                       (SELECT f.value FROM metric_sample f WHERE f.account = p.account AND f.publication = 0
                        AND f.metric = 'followers' AND f.at <= p.published_at ORDER BY f.at DESC LIMIT 1) AS followers
                FROM publication p JOIN metric_sample s ON s.account = p.account AND s.publication = p.id)"_s +
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
        if (metric) { // a newer program's metric is left out
            r.metric = *metric;
            rows.push_back(r);
        }
    });
    if (!done)
        return Failure(done.error());
    return rows;
}

struct ResponseScan {
    ConversationId conversation;
    bool firstSeen = false;
    std::vector<ResponseRow> rows;
    std::optional<size_t> open; // the question that waits

    void next(ConversationId id, AccountId account, bool own, Instant at)
    {
        if (id != conversation) {
            conversation = id;
            firstSeen = false;
            open.reset();
        }
        if (own) {
            if (open)
                rows[*open].answered = at;
            open.reset();
        } else if (!open) { // further messages before the answer are the same question
            rows.push_back({id, account, at, std::nullopt, !firstSeen});
            firstSeen = true;
            open = rows.size() - 1;
        }
    }
};

// Conversations that moved in the period are read whole, because the answer may have come after it.
Result<std::vector<ResponseRow>> responsesIn(Connection& db, const std::vector<AccountId>& accounts, Instant from,
                                             Instant to)
{
    Where where;
    where.add(u"c.updated >= ?"_s, from);
    where.add(u"c.created < ?"_s, to);
    where.addIn(u"c.account"_s, accounts, same);
    ResponseScan scan;
    PARVIS_TRY(db.each(uR"(SELECT m.conversation, m.account, m.own, m.created FROM message m
                           WHERE m.conversation IN (SELECT c.id FROM conversation c)"_s +
                           where.sql() + uR"() AND m.state <> 'note' AND m.state <> 'deleted'
                                AND (m.own = 0 OR m.state IN ('sent', 'received', 'edited'))
                                AND m.written_by NOT LIKE 'rule: %'
                                ORDER BY m.conversation, m.created, m.id)"_s,
                       where.parameters(), [&scan](Row& row) {
                           const auto conversation = row.id<ConversationId>();
                           const auto account = row.id<AccountId>();
                           const bool own = row.flag();
                           scan.next(conversation, account, own, row.instant());
                       }));
    std::erase_if(scan.rows, [&](const ResponseRow& row) { return row.asked < from || row.asked >= to; });
    return scan.rows;
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

Async<std::vector<ResponseRow>> Insights::responses(const std::vector<AccountId>& accounts, Instant from, Instant to)
{
    return m_executor.read<std::vector<ResponseRow>>(
        [=](Connection& db) { return responsesIn(db, accounts, from, to); });
}

Async<qint64> Insights::publishedCount(const std::vector<AccountId>& accounts, Instant from, Instant to)
{
    return m_executor.read<qint64>([=](Connection& db) {
        Where where;
        where.add(u"published_at IS NOT NULL AND published_at >= ? AND published_at < ?"_s, from, to);
        where.add(u"kind = 'post'"_s);
        where.addIn(u"account"_s, accounts, same);
        return db.number(u"SELECT COUNT(*) FROM publication"_s + where.sql(), where.parameters());
    });
}

} // namespace parvis::store
