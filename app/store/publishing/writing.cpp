// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/writing.h"

#include "domain/text/folding.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

QString kindWord(SnippetKind kind)
{
    return kind == SnippetKind::Hashtags ? u"hashtags"_s : u"template"_s;
}

Result<std::vector<PostVersion>> versionsIn(Connection& db, PostId post)
{
    bool readable = true;
    PARVIS_LET(versions, db.all(uR"(SELECT post, revision, content, variants, campaign, person, saved FROM post_version
                                    WHERE post = ? ORDER BY revision DESC)"_s,
                                values(post), [&readable](Row& row) {
                                    PostVersion v;
                                    v.post = row.id<PostId>();
                                    v.revision = row.integer();
                                    const auto base = contentFromJson(row.bytes());
                                    const auto variants = variantsFromJson(row.bytes());
                                    readable = readable && base && variants;
                                    v.base = base.value_or(Content{});
                                    v.variants = variants.value_or(std::vector<Variant>{});
                                    v.campaign = row.text();
                                    v.person = row.text();
                                    v.saved = row.instant();
                                    return v;
                                }));
    // An empty text in place of an unreadable one could be restored.
    if (!readable)
        return failure(ErrorKind::Storage, u"a version of post %1 cannot be read"_s.arg(post.value));
    return versions;
}

Snippet readSnippet(Row& row)
{
    Snippet s;
    s.id = row.id<SnippetId>();
    s.kind = row.text() == "hashtags"_L1 ? SnippetKind::Hashtags : SnippetKind::Template;
    s.name = row.text();
    s.text = row.text();
    s.revision = row.integer();
    return s;
}

Result<Snippet> saveSnippet(Tx& tx, Snippet snippet)
{
    PARVIS_LET(taken, tx.db.number(u"SELECT COUNT(*) FROM snippet WHERE kind = ? AND name = ? AND id <> ?"_s,
                                   values(kindWord(snippet.kind), snippet.name, snippet.id)));
    if (taken > 0) {
        auto error = Error::make(ErrorKind::Conflict, u"the name %1 is taken"_s.arg(snippet.name));
        error.code = u"name_taken"_s;
        return Failure(error);
    }
    tx.changes.addAll(Topic::Settings);
    if (snippet.id.isNull()) {
        snippet.id = {tx.ids.next(tx.clock.now())};
        snippet.revision = 1;
        PARVIS_TRY(tx.db.run(u"INSERT INTO snippet (id, kind, name, text, revision) VALUES (?, ?, ?, ?, ?)"_s,
                             values(snippet.id, kindWord(snippet.kind), snippet.name, snippet.text, snippet.revision)));
        return snippet;
    }
    PARVIS_LET(changed,
               tx.db.run(uR"(UPDATE snippet SET kind = ?, name = ?, text = ?, revision = revision + 1
                                      WHERE id = ? AND revision = ?)"_s,
                         values(kindWord(snippet.kind), snippet.name, snippet.text, snippet.id, snippet.revision)));
    if (changed == 0)
        return conflict("snippet"_L1, snippet.id.value);
    ++snippet.revision;
    return snippet;
}

Result<LinkTags> linkTagsIn(Connection& db, const QString& campaign)
{
    PARVIS_LET(found, db.first(u"SELECT source, medium, name, hosts FROM link_tags WHERE campaign = ?"_s,
                               values(campaign), [&campaign](Row& row) {
                                   LinkTags tags;
                                   tags.campaign = campaign;
                                   tags.source = row.text();
                                   tags.medium = row.text();
                                   tags.name = row.text();
                                   tags.hosts = row.text().split(u'\n', Qt::SkipEmptyParts);
                                   return tags;
                               }));
    LinkTags none;
    none.campaign = campaign;
    return found.value_or(none);
}

Result<std::vector<KnownPerson>> peopleIn(Connection& db, const QStringList& networks, const QString& begin, int limit)
{
    QString words = text::foldForSearch(begin).trimmed();
    if (networks.isEmpty() || words.isEmpty())
        return std::vector<KnownPerson>();
    words.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    QStringList marks;
    Values parameters;
    for (const QString& network : networks) {
        marks << u"?"_s;
        parameters << network;
    }
    parameters << values(QString(words + u'%'), QString(u"% "_s + words + u'%'), limit);
    const QString sql = uR"(SELECT network, handle, name FROM person_identity WHERE network IN (%1)
                            AND (folded LIKE ? ESCAPE '\' OR folded LIKE ? ESCAPE '\') ORDER BY handle, id LIMIT ?)"_s;
    return db.all(sql.arg(marks.join(u',')), parameters, [](Row& row) {
        KnownPerson person;
        person.network = row.text();
        person.handle = row.text();
        person.name = row.text();
        return person;
    });
}

} // namespace

Async<std::vector<PostVersion>> Writing::versions(PostId post)
{
    return m_executor.read<std::vector<PostVersion>>([post](Connection& db) { return versionsIn(db, post); });
}

Async<std::vector<Snippet>> Writing::snippets()
{
    return m_executor.read<std::vector<Snippet>>([](Connection& db) {
        return db.all(u"SELECT id, kind, name, text, revision FROM snippet ORDER BY kind, name"_s, {}, readSnippet);
    });
}

Async<Snippet> Writing::save(const Snippet& snippet)
{
    return m_executor.write<Snippet>([snippet](Tx& tx) { return saveSnippet(tx, snippet); });
}

Async<void> Writing::remove(SnippetId id)
{
    return m_executor.write<void>([id](Tx& tx) -> Result<void> {
        tx.changes.addAll(Topic::Settings);
        PARVIS_TRY(tx.db.run(u"DELETE FROM snippet WHERE id = ?"_s, values(id)));
        return {};
    });
}

Async<LinkTags> Writing::linkTags(const QString& campaign)
{
    return m_executor.read<LinkTags>([campaign](Connection& db) { return linkTagsIn(db, campaign); });
}

Async<void> Writing::save(const LinkTags& tags)
{
    return m_executor.write<void>([tags](Tx& tx) -> Result<void> {
        tx.changes.addAll(Topic::Settings);
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO link_tags (campaign, source, medium, name, hosts) VALUES (?, ?, ?, ?, ?)
                                 ON CONFLICT (campaign) DO UPDATE SET source = excluded.source,
                                 medium = excluded.medium, name = excluded.name, hosts = excluded.hosts)"_s,
                             values(tags.campaign, tags.source, tags.medium, tags.name, tags.hosts.join(u'\n'))));
        return {};
    });
}

Async<QStringList> Writing::personalWords(const QString& language)
{
    return m_executor.read<QStringList>([language](Connection& db) -> Result<QStringList> {
        PARVIS_LET(words, db.all(u"SELECT word FROM personal_word WHERE language = ? ORDER BY word"_s, values(language),
                                 [](Row& row) { return row.text(); }));
        return QStringList(words.begin(), words.end());
    });
}

Async<void> Writing::addPersonalWord(const QString& language, const QString& word)
{
    return m_executor.write<void>([language, word](Tx& tx) -> Result<void> {
        tx.changes.addAll(Topic::Settings);
        PARVIS_TRY(tx.db.run(
            u"INSERT INTO personal_word (language, word) VALUES (?, ?) ON CONFLICT (language, word) DO NOTHING"_s,
            values(language, word)));
        return {};
    });
}

Async<std::vector<KnownPerson>> Writing::people(const QStringList& networks, const QString& begin, int limit)
{
    return m_executor.read<std::vector<KnownPerson>>(
        [=](Connection& db) { return peopleIn(db, networks, begin, limit); });
}

} // namespace parvis::store
