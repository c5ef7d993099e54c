// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/query_traits.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// Above this many messages each conversation is asked, in the order of the list, which fills a page soon; below, the
// messages are gathered first.
constexpr int manyMessages = 5000;

// Messages that have something: "FROM … WHERE …", each with the message as m. all: asked for all at once; each: asked
// for those of one conversation. SQLite joins in the order that is written.
struct Having {
    QString all, each;
    Values parameters;
};

Done addHaving(Connection& db, Where& where, const Having& having, bool excluded)
{
    const QString each = u"EXISTS (SELECT 1"_s + having.each + u" AND m.conversation = c.id)"_s;
    if (excluded) {
        where.addList(u"NOT "_s + each, having.parameters);
        return {};
    }
    PARVIS_LET(n, db.number(u"SELECT COUNT(*) FROM (SELECT 1 AS one%1 LIMIT %2) h"_s.arg(having.all).arg(manyMessages),
                            having.parameters));
    if (n < manyMessages)
        where.addGatheredList(u"c.id IN (SELECT m.conversation"_s + having.all + u')', having.parameters);
    else
        where.addList(each, having.parameters);
    return {};
}

Having told(const QString& column, const std::vector<QString>& names)
{
    Having having;
    QStringList marks;
    for (const QString& name : names) {
        marks << u"?"_s;
        having.parameters << name;
    }
    const QString from = u" FROM %1 CROSS JOIN %2 WHERE t.message = m.id AND t.%3 IN (%4) AND m.own = 0 AND "
                         "m.state <> 'deleted'"_s;
    const QString message = u"message m"_s, triage = u"message_triage t"_s;
    having.all = from.arg(triage, message, column, marks.join(u','));
    having.each = from.arg(message, triage, column, marks.join(u','));
    return having;
}

// Written as in the indexes.
Having carried(const QString& what)
{
    const QString has = what == "link"_L1 ? u"m.text LIKE '%://%'"_s : u"m.media = 1"_s;
    const QString from =
        u" FROM message m WHERE "_s + has + u" AND m.conversation IS NOT NULL AND m.state <> 'deleted'"_s;
    return {from, from, {}};
}

} // namespace

Done addTraits(Connection& db, Where& where, const ConversationQuery& query)
{
    const auto& without = query.excluded;
    if (!query.abouts.empty())
        PARVIS_TRY(addHaving(db, where, told(u"kind"_s, query.abouts), false));
    if (!without.abouts.empty())
        PARVIS_TRY(addHaving(db, where, told(u"kind"_s, without.abouts), true));
    if (!query.moods.empty())
        PARVIS_TRY(addHaving(db, where, told(u"sentiment"_s, query.moods), false));
    if (!without.moods.empty())
        PARVIS_TRY(addHaving(db, where, told(u"sentiment"_s, without.moods), true));
    for (const QString& what : query.contents)
        PARVIS_TRY(addHaving(db, where, carried(what), false));
    for (const QString& what : without.contents)
        PARVIS_TRY(addHaving(db, where, carried(what), true));
    return {};
}

void addLanguage(Where& where, const ConversationQuery& query)
{
    const QString condition = uR"((c.language = ? OR c.language LIKE ? OR (c.language = '' AND EXISTS (SELECT 1
        FROM message m JOIN message_triage t ON t.message = m.id WHERE m.conversation = c.id AND m.own = 0 AND
        (t.language = ? OR t.language LIKE ?)))))"_s;
    const auto add = [&](const QString& no, const QString& language) {
        const QString regional = language + u"-%"_s;
        where.add(no + condition, language, regional, language, regional);
    };
    if (!query.language.isEmpty())
        add({}, query.language);
    for (const QString& language : query.excluded.languages)
        add(u"NOT "_s, language);
}

} // namespace parvis::store
