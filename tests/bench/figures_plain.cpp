// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures_plain.h"

#include <map>

using namespace Qt::StringLiterals;

namespace parvis::bench {
namespace {

// The first column says which period: 1 the later one. The last one counts. ?1 begins the earlier period, ?2 the later.
const std::map<QString, QByteArray>& questions()
{
    static const std::map<QString, QByteArray> all{
        {u"comments"_s,
         "SELECT m.created >= ?2, t.kind, t.sentiment, COUNT(*) FROM message m LEFT JOIN message_triage t ON t.message "
         "= m.id WHERE m.own = 0 AND m.state = 'received' AND m.created >= ?1 AND m.created < ?3 GROUP BY 1, 2, 3"},
        {u"questions"_s,
         "SELECT created >= ?2, COUNT(*) FROM (SELECT created, own, LAG(own, 1, 1) OVER (PARTITION BY conversation "
         "ORDER BY created, id) AS was FROM message) WHERE own = 0 AND was = 1 AND created >= ?1 AND created < ?3 "
         "GROUP BY 1"},
        {u"answers"_s,
         "WITH parts AS (SELECT conversation, created, own, COALESCE(SUM(own) OVER (PARTITION BY conversation ORDER BY "
         "created, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS part FROM message), asked AS (SELECT "
         "conversation, part, MIN(CASE WHEN own = 0 THEN created END) AS began, MAX(CASE WHEN own = 1 THEN created "
         "END) AS answered FROM parts GROUP BY 1, 2) SELECT answered >= ?2, answered - began, 1 FROM asked WHERE began "
         "IS NOT NULL AND answered >= ?1 AND answered < ?3 ORDER BY 1, 2"},
        {u"closes"_s,
         "SELECT e.at >= ?2, e.at - began.at, 1 FROM conversation_event e JOIN (SELECT conversation, MIN(created) AS "
         "at FROM message GROUP BY 1) began ON began.conversation = e.conversation WHERE e.what = 'status' AND e.at >= "
         "?1 AND e.at < ?3 ORDER BY 1, 2"},
        {u"posts"_s,
         "SELECT at >= ?2, metric, SUM(value) FROM (SELECT p.published_at AS at, s.metric AS metric, s.value AS value, "
         "ROW_NUMBER() OVER (PARTITION BY p.id, s.metric ORDER BY s.at DESC) AS place FROM publication p JOIN "
         "metric_sample s ON s.account = p.account AND s.publication = p.id WHERE p.published_at >= ?1 AND "
         "p.published_at < ?3 AND s.at <= ?3) WHERE place = 1 GROUP BY 1, 2"},
        {u"followers"_s,
         "SELECT 1, a.id, s.at, s.value FROM account a JOIN metric_sample s ON s.account = a.id AND s.publication = 0 "
         "AND s.metric = 'followers' WHERE s.at = (SELECT MAX(x.at) FROM metric_sample x WHERE x.account = a.id AND "
         "x.publication = 0 AND x.metric = 'followers' AND x.at < ?3) OR s.at = ?1 OR s.at = ?2"},
        {u"authors"_s,
         "SELECT late, COUNT(*) FROM (SELECT created >= ?2 AS late, author FROM message WHERE own = 0 AND state = "
         "'received' AND author IS NOT NULL AND created >= ?1 AND created < ?3 GROUP BY 1, 2) GROUP BY 1"},
        {u"marks"_s,
         "SELECT 1, COUNT(*) FROM (SELECT author FROM (SELECT author, created, 2 AS points, 0 AS share FROM message "
         "WHERE state <> 'deleted' UNION ALL SELECT author, created, CASE kind WHEN 'boost' THEN 3 ELSE 1 END, kind = "
         "'boost' FROM activity) WHERE created >= ?3 - 15552000000 AND created < ?3 GROUP BY author HAVING SUM(share) "
         ">= 3 AND SUM(points) >= 20 AND COUNT(DISTINCT created / 86400000) >= 4)"},
        {u"published"_s,
         "SELECT published_at >= ?2, COUNT(*) FROM publication WHERE kind = 'post' AND published_at >= ?1 AND "
         "published_at < ?3 GROUP BY 1"}};
    return all;
}

} // namespace

QString FiguresPlain::questionOf(const KpiDefinition& kpi)
{
    if (kpi.name.startsWith("followers"_L1))
        return u"followers"_s;
    if (kpi.name == "posts_published"_L1)
        return u"published"_s;
    if (kpi.name == "ambassadors"_L1 || kpi.name == "influencers"_L1)
        return u"marks"_s;
    if (kpi.group == "community"_L1)
        return u"authors"_s;
    if (kpi.group == "reach"_L1)
        return u"posts"_s;
    if (kpi.group == "reputation"_L1 || kpi.name == "comments_received"_L1)
        return u"comments"_s;
    const bool ofCases = kpi.name.contains("resolution"_L1) || kpi.name.startsWith("conversations_"_L1);
    if (ofCases)
        return u"closes"_s;
    const bool ofAnswers = kpi.name.contains("response_time"_L1) || kpi.name == "answers_given"_L1;
    return ofAnswers ? u"answers"_s : u"questions"_s;
}

QStringList FiguresPlain::counted()
{
    return {u"comments_received"_s, u"complaints"_s,    u"negative_messages"_s,
            u"messages_received"_s, u"answers_given"_s, u"conversations_closed"_s,
            u"posts_published"_s,   u"reactions"_s,     u"contributors"_s};
}

std::vector<Plain::Row> FiguresPlain::rows(const QString& question) const
{
    const qint64 earlier = m_from.ms - (m_to.ms - m_from.ms);
    return m_plain.rows(questions().at(question), {earlier, m_from.ms, m_to.ms});
}

double FiguresPlain::sum(const QString& question, const std::function<bool(const Plain::Row&)>& counts) const
{
    double sum = 0;
    for (const Plain::Row& row : rows(question)) {
        if (std::get<qint64>(row[0]) == 0 || !counts(row))
            continue;
        const auto* whole = std::get_if<qint64>(&row.back());
        sum += whole ? double(*whole) : std::get<double>(row.back());
    }
    return sum;
}

double FiguresPlain::count(const QString& name) const
{
    const auto any = [](const Plain::Row&) { return true; };
    const auto has = [](size_t column, const QString& word) {
        return [column, word](const Plain::Row& row) {
            const auto* text = std::get_if<QString>(&row[column]);
            return text && *text == word;
        };
    };
    if (name == "complaints"_L1)
        return sum(u"comments"_s, has(1, u"complaint"_s));
    if (name == "negative_messages"_L1)
        return sum(u"comments"_s, has(2, u"negative"_s));
    if (name == "reactions"_L1)
        return sum(u"posts"_s, has(1, name));
    return sum(questionOf(*kpiDefinition(name)), any);
}

} // namespace parvis::bench
