// SPDX-License-Identifier: GPL-3.0-or-later
// Each KPI as plain SQL for both databases, written from its definition: over messages, the trail of conversations,
// triage, publications and samples, never over a counter. :from and :to are milliseconds, :account a list. A value is a
// number, or "a/b", so that no database rounds it; nothing: unavailable.
#pragma once

#include "kpi_past.h"

#include <QString>
#include <optional>

namespace parvis::test {

using namespace Qt::StringLiterals;

// A clock of the first answer that ended, judged by hand: within 60 minutes of open hours or not.
struct ShopClock {
    const char* at;
    const char* account;
    bool met;
};
inline constexpr ShopClock shopClocks[] = {
    {"2026-03-23T08:20:00Z", "shop", true},  {"2026-03-23T09:00:00Z", "shop", true},
    {"2026-03-29T01:30:00Z", "shop", true},  {"2026-03-29T07:30:00Z", "shop", true},
    {"2026-04-06T08:00:00Z", "other", true}, {"2026-10-12T08:30:00Z", "shop", true},
    {"2026-10-18T23:00:00Z", "shop", true},  {"2026-10-21T10:00:00Z", "other", false}, // closed after nine hours
    {"2026-10-22T12:00:00Z", "shop", false}, // closed after two; the answer a day later ends no other clock
    {"2026-10-25T01:30:00Z", "shop", true},  {"2026-10-25T09:20:00Z", "shop", false},
    {"2026-10-28T10:30:00Z", "shop", true},
};

inline QString openHoursSql()
{
    QStringList rows;
    for (const ShopHours& one : shopHours)
        rows << u"SELECT '%1' AS question, %2 AS minutes"_s.arg(QString::fromLatin1(one.question)).arg(one.minutes);
    return rows.join(u" UNION ALL "_s);
}

inline QString clocksSql()
{
    QStringList rows;
    for (const ShopClock& one : shopClocks)
        rows << u"SELECT %1 AS at, 'id-of-%2' AS shop, %3 AS met"_s
                    .arg(Instant::fromRfc3339(QString::fromLatin1(one.at))->ms)
                    .arg(QString::fromLatin1(one.account))
                    .arg(one.met ? 1 : 0);
    return u"SELECT (100 * SUM(k.met)) || '/' || COUNT(*) FROM ("_s + rows.join(u" UNION ALL "_s) +
           u") k JOIN account a ON a.remote_id = k.shop WHERE k.at >= :from AND k.at < :to AND a.id IN (:account)"_s;
}

// Words that count, turns of the trail, questions with their ends, closes with their spans.
inline QString pastTables()
{
    return uR"(WITH said AS (SELECT id, conversation, account, remote_id, created AS at, own, author FROM message
            WHERE state IN ('received', 'sent', 'edited') AND written_by NOT LIKE 'rule: %'),
        turn AS (SELECT conversation, at, CASE WHEN became = 'closed' THEN 1 ELSE 0 END AS closes
            FROM conversation_event WHERE what = 'status' AND
            ((was = 'closed' AND became <> 'closed') OR (was <> 'closed' AND became = 'closed'))),
        asked AS (SELECT s.* FROM said s WHERE s.own = 0 AND s.account IN (:account) AND NOT EXISTS
            (SELECT 1 FROM said b WHERE b.conversation = s.conversation AND b.own = 0 AND b.at < s.at
             AND NOT EXISTS (SELECT 1 FROM said o WHERE o.conversation = s.conversation AND o.own = 1
                             AND o.at >= b.at AND o.at <= s.at)
             AND NOT EXISTS (SELECT 1 FROM turn x WHERE x.conversation = s.conversation AND x.closes = 1
                             AND x.at >= b.at AND x.at < s.at))),
        place AS (SELECT a.*, (SELECT MIN(n.at) FROM asked n WHERE n.conversation = a.conversation AND n.at > a.at)
            AS following, CASE WHEN EXISTS (SELECT 1 FROM asked e WHERE e.conversation = a.conversation AND e.at < a.at)
            THEN 0 ELSE 1 END AS opening FROM asked a),
        question AS (SELECT p.*, (SELECT MIN(o.at) FROM said o WHERE o.conversation = p.conversation AND o.own = 1
                AND o.at >= p.at AND (p.following IS NULL OR o.at < p.following)) AS answered,
            (SELECT MAX(x.at) FROM turn x WHERE x.conversation = p.conversation AND x.closes = 1 AND x.at >= p.at
                AND (p.following IS NULL OR x.at < p.following) AND NOT EXISTS
                (SELECT 1 FROM turn y WHERE y.conversation = x.conversation AND y.closes = 0 AND y.at >= x.at
                 AND (p.following IS NULL OR y.at < p.following))) AS dropped FROM place p),
        begun AS (SELECT conversation, MIN(at) AS at FROM said WHERE own = 0 AND account IN (:account) GROUP BY 1),
        closing AS (SELECT x.at, b.at AS began, COALESCE((SELECT MAX(y.at) FROM turn y WHERE y.conversation =
                x.conversation AND y.closes = 0 AND y.at < x.at), b.at) AS since,
            CASE WHEN EXISTS (SELECT 1 FROM turn z WHERE z.conversation = x.conversation AND z.at > x.at)
            THEN 0 ELSE 1 END AS final FROM turn x JOIN begun b ON b.conversation = x.conversation WHERE x.closes = 1),
        wrote AS (SELECT author, COUNT(*) AS n FROM said WHERE own = 0 AND author IS NOT NULL
            AND account IN (:account) AND at >= :from AND at < :to GROUP BY author),
        told AS (SELECT t.kind, t.sentiment FROM said s JOIN message_triage t ON t.message = s.id WHERE s.own = 0
            AND s.account IN (:account) AND s.at >= :from AND s.at < :to),
        post AS (SELECT id, account, published_at AS at FROM publication WHERE kind = 'post'
            AND published_at >= :from AND published_at < :to AND account IN (:account)),
        amount AS (SELECT o.id, o.account, o.at, s.metric, s.value FROM post o JOIN metric_sample s
            ON s.account = o.account AND s.publication = o.id AND s.at = (SELECT MAX(x.at) FROM metric_sample x
                WHERE x.account = s.account AND x.publication = s.publication AND x.metric = s.metric AND x.at <= :to)),
        follower AS (SELECT a.id AS account, s.at, s.value FROM account a JOIN metric_sample s ON s.account = a.id
            AND s.publication = 0 AND s.metric = 'followers' WHERE a.id IN (:account)),
        ends AS (SELECT a.id, (SELECT f.value FROM follower f WHERE f.account = a.id AND f.at < :to
                ORDER BY f.at DESC LIMIT 1) AS last, COALESCE((SELECT f.value FROM follower f WHERE f.account = a.id
                AND f.at <= :from ORDER BY f.at DESC LIMIT 1), (SELECT f.value FROM follower f WHERE f.account = a.id
                AND f.at >= :from AND f.at < :to ORDER BY f.at LIMIT 1)) AS first FROM account a WHERE a.id IN (:account)) )"_s;
}

inline QString timesSql(const QString& how, const QString& times)
{
    const QString places = how == "p90"_L1      ? u"place = (90 * n + 99) / 100"_s
                           : how == "median"_L1 ? u"place = (n + 1) / 2 OR place = (n + 2) / 2"_s
                                                : u"place > 0"_s;
    return u"SELECT SUM(ms) || '/' || (1000 * COUNT(*)) FROM (SELECT ms, ROW_NUMBER() OVER (ORDER BY ms) AS place, "
           u"COUNT(*) OVER () AS n FROM ("_s +
           times + u") t) o WHERE "_s + places;
}

inline QString timesOf(const QString& name)
{
    const QString answers = u"FROM question q WHERE q.answered >= :from AND q.answered < :to"_s;
    const QString hours = u"SELECT h.minutes * 60000 AS ms FROM question q JOIN (:hours) h ON h.question = q.remote_id "
                          "WHERE q.answered >= :from AND q.answered < :to"_s;
    const QString closes = u"FROM closing WHERE at >= :from AND at < :to"_s;
    if (name == "first_response_time"_L1)
        return u"SELECT q.answered - q.at AS ms "_s + answers + u" AND q.opening = 1"_s;
    if (name == "next_response_time"_L1)
        return u"SELECT q.answered - q.at AS ms "_s + answers;
    if (name == "first_response_time_hours"_L1)
        return hours + u" AND q.opening = 1"_s;
    if (name == "next_response_time_hours"_L1)
        return hours;
    if (name == "resolution_time"_L1)
        return u"SELECT at - since AS ms "_s + closes;
    return name == "full_resolution_time"_L1 ? u"SELECT at - began AS ms "_s + closes + u" AND final = 1"_s : QString();
}

inline QString serviceSql(const QString& kpi)
{
    const QString inTime = u"at >= :from AND at < :to"_s;
    const QString answered = u"answered < :to"_s, dropped = u"answered IS NULL AND dropped < :to"_s;
    if (kpi == "comments_received"_L1)
        return u"SELECT COUNT(*) FROM said WHERE own = 0 AND account IN (:account) AND "_s + inTime;
    if (kpi == "messages_received"_L1)
        return u"SELECT COUNT(*) FROM question WHERE "_s + inTime;
    if (kpi == "messages_answered"_L1)
        return u"SELECT COUNT(*) FROM question WHERE "_s + inTime + u" AND "_s + answered;
    if (kpi == "messages_ignored"_L1)
        return u"SELECT COUNT(*) FROM question WHERE "_s + inTime + u" AND "_s + dropped;
    if (kpi == "response_rate"_L1)
        return u"SELECT (100 * SUM(CASE WHEN "_s + answered +
               u" THEN 1 ELSE 0 END)) || '/' || COUNT(*) FROM question "
               u"WHERE "_s +
               inTime;
    if (kpi == "waiting_now"_L1)
        return u"SELECT COUNT(*) FROM question WHERE at < :to AND NOT (answered IS NOT NULL AND "_s + answered +
               u") AND NOT (dropped IS NOT NULL AND "_s + dropped + u')';
    if (kpi == "answers_given"_L1)
        return u"SELECT COUNT(*) FROM question WHERE answered >= :from AND answered < :to"_s;
    if (kpi == "conversations_opened"_L1)
        return u"SELECT COUNT(*) FROM begun WHERE "_s + inTime;
    if (kpi == "conversations_closed"_L1)
        return u"SELECT COUNT(*) FROM closing WHERE "_s + inTime;
    if (kpi == "conversations_reopened"_L1)
        return u"SELECT COUNT(*) FROM turn t JOIN begun b ON b.conversation = t.conversation WHERE t.closes = 0 AND "
               "t.at >= :from AND t.at < :to"_s;
    return {};
}

// By day and corpus first, then of those that have both sides; of accounts nothing is known.
inline QString voiceSql()
{
    return uR"(SELECT (100 * SUM(ours)) || '/' || NULLIF(SUM(ours) + SUM(theirs), 0) FROM
        (SELECT SUM(CASE WHEN us = 1 THEN mentions ELSE 0 END) AS ours, SUM(CASE WHEN us = 0 THEN mentions ELSE 0 END)
         AS theirs FROM listening_sample WHERE day BETWEEN ':firstday' AND ':lastday' GROUP BY day, source, network
         HAVING MIN(us) = 0 AND MAX(us) = 1) c
        WHERE (SELECT COUNT(*) FROM account) = (SELECT COUNT(*) FROM account WHERE id IN (:account)))"_s;
}

inline QString reputationSql(const QString& kpi)
{
    if (kpi == "share_of_voice"_L1)
        return voiceSql();
    const auto is = [](const QString& word) {
        return u"SUM(CASE WHEN sentiment = '%1' THEN 1 ELSE 0 END)"_s.arg(word);
    };
    const QString good = is(u"positive"_s), bad = is(u"negative"_s), even = is(u"neutral"_s);
    const auto part = [](const QString& of, const QString& all) -> QString {
        return u"SELECT (100 * ("_s + of + u")) || '/' || NULLIF("_s + all + u", 0) FROM told"_s;
    };
    if (kpi == "net_sentiment"_L1)
        return part(good + u" - "_s + bad, good + u" + "_s + even + u" + "_s + bad);
    if (kpi == "sentiment_score"_L1)
        return part(good, good + u" + "_s + bad);
    if (kpi == "negative_share"_L1)
        return part(bad, good + u" + "_s + even + u" + "_s + bad);
    for (const QString& sentiment : {u"positive"_s, u"neutral"_s, u"negative"_s}) {
        if (kpi == sentiment + u"_messages"_s)
            return u"SELECT COUNT(*) FROM told WHERE sentiment = '%1'"_s.arg(sentiment);
    }
    const QStringList kinds{u"complaints"_s, u"questions"_s, u"praise"_s, u"ideas"_s};
    const QStringList stored{u"complaint"_s, u"question"_s, u"praise"_s, u"idea"_s};
    const qsizetype place = kinds.indexOf(kpi);
    return place < 0 ? QString() : u"SELECT COUNT(*) FROM told WHERE kind = '%1'"_s.arg(stored[place]);
}

inline QString reachSql(const QString& kpi)
{
    const QString parts = u"('reactions', 'comments', 'shares', 'quotes', 'saves', 'clicks')"_s;
    const auto rate = [&parts](const QString& by) -> QString {
        return u"SELECT SUM(100.0 * e / b) / COUNT(*) FROM (SELECT id, SUM(CASE WHEN metric IN "_s + parts +
               u" THEN value END) AS e, "_s + by +
               u" AS b FROM amount m GROUP BY id, account, at) r WHERE e IS NOT NULL AND b > 0"_s;
    };
    const auto per = [](const QString& metric) -> QString {
        return u"SELECT SUM(value) / COUNT(*) FROM amount WHERE metric = '%1'"_s.arg(metric);
    };
    if (kpi == "followers"_L1)
        return u"SELECT SUM(last) FROM ends"_s;
    if (kpi == "followers_gained"_L1)
        return u"SELECT SUM(last - first) FROM ends"_s;
    if (kpi == "followers_growth"_L1)
        return u"SELECT 100 * SUM(last - first) / SUM(first) FROM ends WHERE last IS NOT NULL AND first IS NOT NULL"_s;
    if (kpi == "posts_published"_L1)
        return u"SELECT COUNT(*) FROM post"_s;
    if (kpi == "engagement"_L1)
        return u"SELECT SUM(value) FROM amount WHERE metric IN "_s + parts;
    if (kpi == "engagement_rate_by_followers"_L1)
        return rate(u"(SELECT f.value FROM follower f WHERE f.account = m.account AND f.at <= m.at ORDER BY f.at DESC "
                    "LIMIT 1)"_s);
    if (kpi == "engagement_rate_by_reach"_L1 || kpi == "engagement_rate_by_impressions"_L1)
        return rate(u"MAX(CASE WHEN metric = '%1' THEN value END)"_s.arg(kpi.section(u'_', 3)));
    if (kpi == "amplification_rate"_L1)
        return per(u"shares"_s);
    if (kpi == "applause_rate"_L1)
        return per(u"reactions"_s);
    if (kpi == "conversation_rate"_L1)
        return per(u"comments"_s);
    for (const QString& metric :
         {u"impressions"_s, u"reach"_s, u"reactions"_s, u"comments"_s, u"shares"_s, u"clicks"_s}) {
        if (kpi == metric)
            return u"SELECT SUM(value) FROM amount WHERE metric = '%1'"_s.arg(metric);
    }
    return {};
}

// The rule of the contact card with its numbers, over whole persons: who wrote, and what they did in 180 days.
inline QString markedSql(const QString& kpi)
{
    const QString wrote = u"EXISTS (SELECT 1 FROM wrote w JOIN person_identity p ON p.id = w.author "
                          "WHERE COALESCE(p.contact, p.id) = x.who)"_s;
    if (kpi == "influencers"_L1)
        return u"SELECT COUNT(*) FROM (SELECT COALESCE(contact, id) AS who, SUM(followers) AS n FROM person_identity "
               "GROUP BY COALESCE(contact, id)) x WHERE n >= 10000 AND "_s +
               wrote;
    if (kpi != "ambassadors"_L1)
        return {};
    return uR"(SELECT COUNT(*) FROM (SELECT who, SUM(CASE WHEN kind = 'boost' THEN 1 ELSE 0 END) AS shares,
        SUM(CASE kind WHEN 'boost' THEN 3 WHEN 'message' THEN 2 WHEN 'like' THEN 1 ELSE 0 END) AS points,
        COUNT(DISTINCT at / 86400000) AS days
        FROM (SELECT COALESCE(p.contact, p.id) AS who, d.kind, d.at FROM person_identity p JOIN
            (SELECT author, 'message' AS kind, created AS at FROM message WHERE state <> 'deleted'
             UNION ALL SELECT author, kind, created FROM activity) d ON d.author = p.id
            WHERE d.at >= :to - 15552000000 AND d.at < :to) deed
        GROUP BY who) x WHERE shares >= 3 AND points >= 20 AND days >= 4 AND )"_s +
           wrote;
}

inline QString communitySql(const QString& kpi)
{
    const QString known = u"CASE WHEN COUNT(*) = COUNT(last)"_s, all = u"(SELECT COUNT(*) FROM wrote)"_s;
    if (kpi == "contributors"_L1)
        return u"SELECT COUNT(*) FROM wrote"_s;
    if (kpi == "creators"_L1)
        return u"SELECT COUNT(*) FROM wrote WHERE n >= 5"_s;
    if (kpi == "occasional_contributors"_L1)
        return u"SELECT COUNT(*) FROM wrote WHERE n < 5"_s;
    if (kpi == "silent_followers"_L1)
        return u"SELECT "_s + known + u" AND SUM(last) >= "_s + all + u" THEN SUM(last) - "_s + all +
               u" END FROM ends"_s;
    if (kpi == "participation_rate"_L1)
        return u"SELECT "_s + known + u" THEN 100.0 * "_s + all + u" / SUM(last) END FROM ends"_s;
    if (kpi == "top_contributors_share"_L1)
        return u"SELECT (100 * SUM(n)) || '/' || (SELECT SUM(n) FROM wrote) FROM (SELECT n, ROW_NUMBER() OVER (ORDER "
               u"BY n DESC) AS place FROM wrote) t WHERE place <= ("_s +
               all + u" + 99) / 100"_s;
    return markedSql(kpi);
}

// Empty: nobody has said what this KPI should be.
inline QString plainSql(const QString& kpi)
{
    if (kpi == "service_level_kept"_L1)
        return clocksSql();
    const QString how = kpi.section(u'_', -1);
    const QString times = timesOf(kpi.section(u'_', 0, -2));
    const QString own = !times.isEmpty()                ? timesSql(how, times)
                        : !serviceSql(kpi).isEmpty()    ? serviceSql(kpi)
                        : !reputationSql(kpi).isEmpty() ? reputationSql(kpi)
                        : !communitySql(kpi).isEmpty()  ? communitySql(kpi)
                                                        : reachSql(kpi);
    return own.isEmpty() ? QString() : pastTables() + own;
}

inline std::optional<double> numberOf(const QString& cell)
{
    if (cell.isEmpty())
        return std::nullopt;
    const double below = cell.contains(u'/') ? cell.section(u'/', 1).toDouble() : 1;
    return cell.section(u'/', 0, 0).toDouble() / below;
}

} // namespace parvis::test
