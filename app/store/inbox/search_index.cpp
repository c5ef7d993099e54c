// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/search_index.h"

#include "store/sql/folded.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// Both indexes get the words as folding sees them, so that index, query and tail scan agree on where words part.
QString indexText(const QString& text)
{
    return text::foldedWords(text).join(u' ');
}

// Within the 2 kB that PostgreSQL takes of a word, in a vector as in a query (PostgreSQL 15, 12.11 Limitations).
QString searchedOf(const QString& word)
{
    constexpr qsizetype longest = 500;
    const QString start = word.left(longest);
    return start.size() < word.size() && start.back().isHighSurrogate() ? start.chopped(1) : start;
}

QString lexeme(const QString& word)
{
    return u'\'' + searchedOf(word).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\'\'"_s) + u'\'';
}

// A tsvector as text: PostgreSQL's own parser would part words by rules of its own. Positions end at 16383, the whole
// at 1 MB (12.11 again).
QString vectorText(const QString& text)
{
    constexpr qsizetype mostBytes = 1'000'000, perPosition = 8;
    QStringList entries;
    int position = 0;
    qsizetype bytes = 0;
    for (const QString& word : text::foldedWords(text)) {
        const QString entry = lexeme(word);
        bytes += entry.toUtf8().size() + perPosition;
        if (++position > 16383 || bytes > mostBytes)
            break;
        entries << entry + u':' + QString::number(position);
    }
    return entries.join(u' ');
}

struct Waiting {
    qint64 id = 0;
    QString text;
};

Result<std::vector<Waiting>> waiting(Connection& db, int limit)
{
    // CROSS JOIN: SQLite would walk all messages rather than a queue that its statistics know nothing of
    // (sqlite.org/optoverview.html, 7.2).
    QString sql =
        u"SELECT q.message, m.text FROM search_queue q CROSS JOIN message m WHERE m.id = q.message ORDER BY q.message"_s;
    if (limit > 0)
        sql += u" LIMIT "_s + QString::number(limit);
    if (limit > 0 && db.isPostgres())
        sql += u" FOR UPDATE OF q SKIP LOCKED"_s;
    return db.all(sql, {}, [](Row& row) {
        Waiting item;
        item.id = row.number();
        item.text = row.text();
        return item;
    });
}

Result<bool> isQueued(Connection& db, MessageId message)
{
    PARVIS_LET(n, db.number(u"SELECT COUNT(*) FROM search_queue WHERE message = ?"_s, values(message)));
    return n > 0;
}

} // namespace

Done queueForSearch(Connection& db, MessageId message)
{
    PARVIS_TRY(
        db.run(u"INSERT INTO search_queue (message) VALUES (?) ON CONFLICT (message) DO NOTHING"_s, values(message)));
    return {};
}

Done queueForSearch(Connection& db, const QStringList& messages)
{
    if (messages.isEmpty())
        return {};
    const bool server = db.isPostgres();
    const QString ids = messages.join(u',');
    const QString list = server ? QString(u'{' + ids + u'}') : QString(u'[' + ids + u']');
    PARVIS_TRY(db.run(server ? uR"(INSERT INTO search_queue (message) SELECT unnest(CAST(? AS bigint[]))
                                   ON CONFLICT (message) DO NOTHING)"_s
                             : uR"(INSERT INTO search_queue (message) SELECT value FROM json_each(?) WHERE true
                                   ON CONFLICT (message) DO NOTHING)"_s,
                      Values{list}));
    return {};
}

Done takeFromSearch(Connection& db, MessageId message, const QString& text)
{
    PARVIS_LET(queued, isQueued(db, message));
    if (queued) {
        PARVIS_TRY(db.run(u"DELETE FROM search_queue WHERE message = ?"_s, values(message)));
        return {};
    }
    if (db.isPostgres())
        PARVIS_TRY(db.run(u"DELETE FROM message_search WHERE message = ?"_s, values(message)));
    else // a contentless index is told what it held (sqlite.org/fts5.html, "The 'delete' command")
        PARVIS_TRY(db.run(u"INSERT INTO message_search (message_search, rowid, text) VALUES ('delete', ?, ?)"_s,
                          values(message, indexText(text))));
    return {};
}

Result<int> indexBatch(Tx& tx, int limit)
{
    PARVIS_LET(batch, waiting(tx.db, std::max(limit, 1)));
    const QString insert = tx.db.isPostgres()
                               ? uR"(INSERT INTO message_search (message, text) VALUES (?, CAST(? AS tsvector))
              ON CONFLICT (message) DO UPDATE SET text = excluded.text)"_s
                               : u"INSERT INTO message_search (rowid, text) VALUES (?, ?)"_s;
    for (const Waiting& item : batch) {
        PARVIS_TRY(
            tx.db.run(insert, values(item.id, tx.db.isPostgres() ? vectorText(item.text) : indexText(item.text))));
        PARVIS_TRY(tx.db.run(u"DELETE FROM search_queue WHERE message = ?"_s, values(item.id)));
    }
    return int(batch.size());
}

Done rebuildSearch(Connection& db)
{
    PARVIS_TRY(db.run(db.isPostgres() ? u"DELETE FROM message_search"_s
                                      : u"INSERT INTO message_search (message_search) VALUES ('delete-all')"_s));
    PARVIS_TRY(db.run(u"DELETE FROM search_queue"_s));
    PARVIS_TRY(db.run(u"INSERT INTO search_queue (message) SELECT id FROM message WHERE state <> 'deleted'"_s));
    PARVIS_TRY(db.run(u"UPDATE workspace SET fold_version = ?"_s, values(foldVersion)));
    return {};
}

SearchWords searchWords(const QString& typed)
{
    SearchWords result;
    const QStringList pieces = typed.split(u'"');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QStringList words = text::foldedWords(pieces[i]);
        if (words.isEmpty())
            continue;
        // Odd pieces stand between quotes; an open quote at the end is still being typed.
        const bool phrase = i % 2 == 1 && i + 1 < pieces.size();
        if (phrase) {
            result.parts.push_back({words, false});
            continue;
        }
        for (const QString& word : words)
            result.parts.push_back({{word}, false});
    }
    const bool endsInWord = !typed.isEmpty() && !typed.back().isSpace() && typed.back() != u'"';
    if (!result.parts.empty() && endsInWord)
        result.parts.back().prefix = true;
    return result;
}

QString sqliteMatch(const SearchWords& words)
{
    QStringList terms;
    for (const auto& part : words.parts)
        terms << u'"' + part.words.join(u' ') + u'"' + (part.prefix ? u"*"_s : QString());
    return terms.join(u" AND "_s);
}

QString postgresMatch(const SearchWords& words)
{
    QStringList terms;
    for (const auto& part : words.parts) {
        QStringList lexemes;
        for (const QString& word : part.words)
            lexemes << lexeme(word) + (part.prefix ? u":*"_s : QString());
        terms << lexemes.join(u" <-> "_s);
    }
    return terms.join(u" & "_s);
}

bool matches(const SearchWords& words, const QString& text)
{
    const QString hay = u' ' + indexText(text) + u' ';
    return std::all_of(words.parts.begin(), words.parts.end(), [&hay](const SearchWords::Part& part) {
        return hay.contains(u' ' + part.words.join(u' ') + (part.prefix ? QString() : u" "_s));
    });
}

Result<std::vector<qint64>> searchTail(Connection& db, const SearchWords& words)
{
    PARVIS_LET(tail, waiting(db, 0));
    std::vector<qint64> found;
    for (const Waiting& item : tail) {
        if (matches(words, item.text))
            found.push_back(item.id);
    }
    return found;
}

} // namespace parvis::store
