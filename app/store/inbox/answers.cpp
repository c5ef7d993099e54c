// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/answers.h"

#include "store/inbox/search_index.h"

#include <algorithm>
#include <cmath>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// The bounds that keep it fast at a million messages: a word that more comments than that have says little and costs
// much; the index ranks at most words × rareAtMost hits, of which the best are looked at.
constexpr int rareAtMost = 2'000;
constexpr qsizetype wordsAtMost = 8, commonWordsAtMost = 2;
constexpr int hitsLookedAt = 1'500;
constexpr int answersLookedAt = 120;

QString hitsOf(const Connection& db)
{
    return db.isPostgres() ? u"SELECT s.message FROM message_search s WHERE s.text @@ CAST(? AS tsquery)"_s
                           : u"SELECT rowid FROM message_search WHERE message_search MATCH ?"_s;
}

QString matchOf(const Connection& db, const QStringList& words, bool all)
{
    QStringList terms;
    for (const QString& word : words) {
        SearchWords one;
        one.parts.push_back({{word}, false});
        terms << (db.isPostgres() ? postgresMatch(one) : sqliteMatch(one));
    }
    if (db.isPostgres())
        return terms.join(all ? u" & "_s : u" | "_s);
    return terms.join(all ? u" AND "_s : u" OR "_s);
}

struct Asked {
    MessageId id;
    ConversationId conversation;
    QString text, language;
};

Result<Asked> askedOf(Connection& db, MessageId message)
{
    PARVIS_LET(found, db.first(uR"(SELECT m.id, m.conversation, m.text, COALESCE(NULLIF(t.language, ''), m.language)
                                   FROM message m LEFT JOIN message_triage t ON t.message = m.id WHERE m.id = ?)"_s,
                               values(message), [](Row& row) {
                                   Asked asked;
                                   asked.id = row.id<MessageId>();
                                   asked.conversation = row.id<ConversationId>();
                                   asked.text = row.text();
                                   asked.language = row.text().section(u'-', 0, 0).toLower();
                                   return asked;
                               }));
    if (!found)
        return failure(ErrorKind::NotFound, u"there is no such message"_s);
    return *found;
}

Result<std::vector<PastAnswer>> similarIn(Connection& db, MessageId message, int most, Instant now)
{
    PARVIS_LET(asked, askedOf(db, message));
    const QStringList words = significantWords(asked.text);
    PARVIS_LET(terms, similarTerms(db, words));
    if (terms.words.isEmpty())
        return std::vector<PastAnswer>();
    PARVIS_LET(answers, db.all(similarSql(db, terms), values(similarMatch(db, terms), asked.id, asked.conversation),
                               [&](Row& row) {
                                   PastAnswer answer;
                                   answer.message = row.number();
                                   answer.asked = row.text();
                                   answer.language = row.text().section(u'-', 0, 0).toLower();
                                   answer.answer = row.text();
                                   answer.answered = row.instant();
                                   answer.likeness = likeness(words, significantWords(answer.asked), terms.weights);
                                   return answer;
                               }));
    return bestAnswers(std::move(answers), asked.language, now, size_t(std::max(most, 0)));
}

} // namespace

Result<SimilarTerms> similarTerms(Connection& db, const QStringList& words)
{
    const QString sql = u"SELECT COUNT(*) FROM ("_s + hitsOf(db) + u" LIMIT %1) h"_s.arg(rareAtMost + 1);
    SimilarTerms terms;
    std::vector<std::pair<qint64, QString>> counted;
    for (const QString& word : words) {
        PARVIS_LET(count, db.number(sql, values(matchOf(db, {word}, false))));
        if (count == 0)
            continue;
        counted.emplace_back(count, word);
        terms.weights.insert(word, std::max(0.05, 1 - std::log(double(count)) / std::log(3.0 * rareAtMost)));
    }
    std::stable_sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    terms.common = !counted.empty() && counted.front().first > rareAtMost;
    for (const auto& [count, word] : counted) {
        const bool wanted = terms.common ? terms.words.size() < commonWordsAtMost
                                         : count <= rareAtMost && terms.words.size() < wordsAtMost;
        if (wanted)
            terms.words << word;
    }
    return terms;
}

QString similarMatch(const Connection& db, const SimilarTerms& terms)
{
    return matchOf(db, terms.words, terms.common);
}

QString similarSql(const Connection& db, const SimilarTerms& terms)
{
    QString hits;
    if (terms.common)
        hits = (db.isPostgres() ? u"SELECT s.message AS id, 0 AS place FROM message_search s"
                                  " WHERE s.text @@ CAST(? AS tsquery) ORDER BY s.message DESC"_s
                                : u"SELECT rowid AS id, 0 AS place FROM message_search WHERE message_search MATCH ?"
                                  " ORDER BY rowid DESC"_s);
    else if (db.isPostgres())
        hits = uR"(SELECT s.message AS id, -ts_rank(s.text, q.query) AS place
                   FROM message_search s, (SELECT CAST(? AS tsquery) AS query) q WHERE s.text @@ q.query
                   ORDER BY place, id DESC)"_s;
    else
        hits = u"SELECT rowid AS id, rank AS place FROM message_search WHERE message_search MATCH ? ORDER BY rank"_s;
    // CROSS JOIN: SQLite keeps the order of the tables as they are written.
    return uR"(SELECT m.id, m.text, COALESCE(NULLIF(t.language, ''), m.language), a.text, a.created
               FROM (%1 LIMIT %2) h CROSS JOIN message m
               CROSS JOIN message a LEFT JOIN message_triage t ON t.message = m.id
               WHERE m.id = h.id AND m.own = 0 AND m.state IN ('received', 'edited') AND m.id <> ?
                     AND m.conversation <> ? AND a.account = m.account AND a.parent = m.remote_id AND a.own = 1
                     AND a.state IN ('received', 'edited', 'sent') AND a.visibility IN ('public', 'unlisted')
               ORDER BY h.place, m.id DESC LIMIT %3)"_s.arg(hits)
        .arg(hitsLookedAt)
        .arg(answersLookedAt);
}

Async<std::vector<PastAnswer>> Answers::similar(MessageId message, int most)
{
    const Instant now = m_executor.clock().now();
    return m_executor.read<std::vector<PastAnswer>>([=](Connection& db) { return similarIn(db, message, most, now); });
}

} // namespace parvis::store
