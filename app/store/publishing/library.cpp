// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/library.h"

#include "domain/inbox/conversation.h"
#include "store/publishing/library_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/folded.h"
#include "store/sql/where.h"

#include <QSet>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// Names and descriptions are short and folded on the fly: no index that could lag behind an edit. So many rows are
// looked at in one go.
constexpr int scanRows = 500;
constexpr int mostPlaces = 100;

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

Done joinLabels(Connection& db, std::vector<MediaEntry>& entries)
{
    if (entries.empty())
        return {};
    Values ids;
    QHash<qint64, size_t> at;
    for (size_t i = 0; i < entries.size(); ++i) {
        ids << entries[i].asset.id.value;
        at.insert(entries[i].asset.id.value, i);
    }
    PARVIS_TRY(db.each(u"SELECT asset, label FROM media_label WHERE asset IN (%1)"_s.arg(marks(ids.size())), ids,
                       [&](Row& row) {
                           const qint64 asset = row.number();
                           entries[at.value(asset)].labels << row.text();
                       }));
    // Each database sorts in its own way; people read one order.
    for (auto& entry : entries)
        entry.labels.sort(Qt::CaseInsensitive);
    return {};
}

// Each word of the query is somewhere in name, alt text or labels.
bool matches(const MediaEntry& entry, const QStringList& words)
{
    if (words.isEmpty())
        return true;
    const QString text = folded(entry.asset.fileName + u'\n' + entry.asset.altText + u'\n' + entry.labels.join(u'\n'));
    return std::all_of(words.begin(), words.end(), [&text](const QString& word) { return text.contains(word); });
}

Result<std::vector<MediaEntry>> scan(Connection& db, const MediaQuery& query, MediaId after, int rows)
{
    Where where;
    if (!after.isNull())
        where.add(u"id < ?"_s, after);
    if (query.kind)
        where.add(u"kind = ?"_s, mediaKindName(*query.kind));
    if (query.withoutAltText)
        where.add(u"alt_text = ''"_s);
    for (const QString& label : query.labels)
        where.add(u"EXISTS (SELECT 1 FROM media_label l WHERE l.asset = media_asset.id AND l.label = ?)"_s, label);
    PARVIS_LET(assets, db.all(u"SELECT "_s + assetColumns + u" FROM media_asset"_s + where.sql() +
                                  u" ORDER BY id DESC LIMIT "_s + QString::number(rows),
                              where.parameters(), readAsset));
    std::vector<MediaEntry> entries;
    for (auto& asset : assets)
        entries.push_back({std::move(asset), {}});
    PARVIS_TRY(joinLabels(db, entries));
    return entries;
}

Result<std::vector<MediaEntry>> listIn(Connection& db, const MediaQuery& query)
{
    const QStringList words = text::foldedWords(query.text);
    std::vector<MediaEntry> found;
    const int rows = words.isEmpty() ? query.limit : scanRows;
    for (MediaId after = query.after;;) {
        PARVIS_LET(entries, scan(db, query, after, rows));
        for (const auto& entry : entries) {
            if (matches(entry, words))
                found.push_back(entry);
            if (found.size() == size_t(query.limit))
                return found;
        }
        if (entries.size() < size_t(rows))
            return found;
        after = entries.back().asset.id;
    }
}

Result<MediaEntry> loadEntry(Connection& db, MediaId id)
{
    PARVIS_LET(asset, loadAsset(db, id));
    std::vector<MediaEntry> one{{asset, {}}};
    PARVIS_TRY(joinLabels(db, one));
    return one.front();
}

QStringList tidied(const QStringList& labels)
{
    QStringList tidy;
    QSet<QString> seen;
    for (const QString& label : labels) {
        const QString simple = label.simplified();
        const QString key = folded(simple);
        if (simple.isEmpty() || seen.contains(key))
            continue;
        seen.insert(key);
        tidy << simple;
    }
    return tidy;
}

Result<MediaEntry> replaceLabels(Tx& tx, MediaId id, const QStringList& labels)
{
    PARVIS_TRY(loadAsset(tx.db, id));
    PARVIS_TRY(tx.db.run(u"DELETE FROM media_label WHERE asset = ?"_s, values(id)));
    for (const QString& label : tidied(labels))
        PARVIS_TRY(tx.db.run(u"INSERT INTO media_label (asset, label) VALUES (?, ?)"_s, values(id, label)));
    return loadEntry(tx.db, id);
}

bool shows(const std::vector<MediaUse>& media, MediaId id)
{
    return std::any_of(media.begin(), media.end(), [id](const MediaUse& use) { return use.asset.id == id; });
}

bool shows(const Post& post, MediaId id)
{
    return shows(post.base.media, id) ||
           std::any_of(post.variants.begin(), post.variants.end(),
                       [id](const Variant& variant) { return variant.media && shows(*variant.media, id); });
}

Result<std::vector<MediaPlace>> placesIn(Connection& db, MediaId id)
{
    // The database looks for the id's bytes; what it finds is then read and told apart from equal digits elsewhere.
    const QByteArray needle = '"' + id.toString().toUtf8() + '"';
    const QString at = db.isPostgres() ? u"position(CAST(? AS bytea) in %1) > 0"_s : u"instr(%1, ?) > 0"_s;
    PARVIS_LET(candidates, db.all(u"SELECT id FROM post WHERE "_s + at.arg(u"content"_s) + u" OR "_s +
                                      at.arg(u"variants"_s) + u" ORDER BY id DESC"_s,
                                  values(needle, needle), [](Row& row) { return row.id<PostId>(); }));
    std::vector<MediaPlace> places;
    for (const PostId candidate : candidates) {
        PARVIS_LET(post, loadPost(db, candidate));
        if (!shows(post, id))
            continue;
        MediaPlace place{candidate, excerptOf(post.base.text), {}};
        PARVIS_LET(rows,
                   db.all(u"SELECT "_s + publicationRowColumns + u" FROM publication WHERE post = ? ORDER BY due, id"_s,
                          values(candidate), readPublicationRow));
        place.publications = std::move(rows);
        places.push_back(std::move(place));
        if (places.size() == mostPlaces)
            break;
    }
    return places;
}

} // namespace

Async<std::vector<MediaEntry>> Library::list(const MediaQuery& query)
{
    return m_executor.read<std::vector<MediaEntry>>([query](Connection& db) { return listIn(db, query); });
}

Async<MediaEntry> Library::entry(MediaId id)
{
    return m_executor.read<MediaEntry>([id](Connection& db) { return loadEntry(db, id); });
}

Async<MediaEntry> Library::setAltText(MediaId id, const QString& text)
{
    return m_executor.write<MediaEntry>([id, text](Tx& tx) -> Result<MediaEntry> {
        PARVIS_TRY(tx.db.run(u"UPDATE media_asset SET alt_text = ? WHERE id = ?"_s, values(text.trimmed(), id)));
        return loadEntry(tx.db, id);
    });
}

Async<MediaEntry> Library::setLabels(MediaId id, const QStringList& labels)
{
    return m_executor.write<MediaEntry>([id, labels](Tx& tx) { return replaceLabels(tx, id, labels); });
}

Async<QStringList> Library::labels()
{
    return m_executor.read<QStringList>([](Connection& db) -> Result<QStringList> {
        PARVIS_LET(list, db.all(u"SELECT DISTINCT label FROM media_label"_s, {}, [](Row& row) { return row.text(); }));
        QStringList sorted(list.begin(), list.end());
        sorted.sort(Qt::CaseInsensitive);
        return sorted;
    });
}

Async<std::vector<MediaPlace>> Library::places(MediaId id)
{
    return m_executor.read<std::vector<MediaPlace>>([id](Connection& db) { return placesIn(db, id); });
}

} // namespace parvis::store
