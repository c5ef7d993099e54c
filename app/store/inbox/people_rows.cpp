// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/people_rows.h"

#include "domain/people/contact.h"
#include "store/sql/folded.h"
#include "store/sql/lists.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

Identity readIdentity(Row& row)
{
    Identity identity;
    identity.id = row.id<PersonId>();
    identity.network = row.text();
    identity.remoteId = row.remote();
    identity.handle = row.text();
    identity.name = row.text();
    identity.avatarUrl = row.text();
    identity.profileUrl = row.text();
    identity.followers = row.maybeNumber();
    identity.websites = row.text().split(u'\n', Qt::SkipEmptyParts);
    return identity;
}

namespace {

// What a network leaves out in one place it may have said in another.
Identity merged(const Identity& stored, const Identity& news)
{
    Identity result = news;
    result.id = stored.id;
    for (QString Identity::*field : {&Identity::handle, &Identity::name, &Identity::avatarUrl, &Identity::profileUrl}) {
        if ((news.*field).isEmpty())
            result.*field = stored.*field;
    }
    if (!news.followers)
        result.followers = stored.followers;
    if (news.websites.isEmpty())
        result.websites = stored.websites;
    return result;
}

constexpr Milliseconds followersFresh = std::chrono::hours(24);

QString searchable(const Identity& identity)
{
    return folded(identity.handle + u' ' + identity.name);
}

} // namespace

Done fillMatchKeys(Connection& db)
{
    PARVIS_LET(all, db.all(u"SELECT "_s + identityColumns + u" FROM person_identity i"_s, {}, readIdentity));
    for (const Identity& identity : all) {
        if (const QString key = matchKey(identity); !key.isEmpty())
            PARVIS_TRY(db.run(u"UPDATE person_identity SET match_key = ? WHERE id = ?"_s, values(key, identity.id)));
    }
    return {};
}

Done People::remember(const QString& sql, const Values& parameters)
{
    return m_tx.db.each(sql, parameters, [this](Row& row) {
        const Identity identity = readIdentity(row);
        m_known.insert({identity.network, identity.remoteId.value}, {identity, row.maybeInstant()});
    });
}

Done People::preload(const QString& network, const QStringList& remoteIds)
{
    for (const QString& id : remoteIds)
        m_asked.insert({network, id});
    return remember(u"SELECT "_s + identityColumns +
                        u", i.followers_at FROM person_identity i WHERE i.network = ? AND i.remote_id "_s +
                        inList(m_tx.db),
                    values(network, listValue(remoteIds)));
}

Done People::saveWebsites(const Identity& identity)
{
    PARVIS_TRY(m_tx.db.run(u"DELETE FROM identity_website WHERE identity = ?"_s, values(identity.id)));
    for (const QString& address : identity.websites) {
        if (const QString key = websiteKey(address); !key.isEmpty())
            PARVIS_TRY(m_tx.db.run(uR"(INSERT INTO identity_website (website, identity) VALUES (?, ?)
                                       ON CONFLICT (website, identity) DO NOTHING)"_s,
                                   values(key, identity.id)));
    }
    return {};
}

Result<Identity> People::insert(Identity fresh)
{
    fresh.id = {m_tx.ids.next(m_tx.clock.now())};
    const auto told = fresh.followers ? std::optional(m_tx.clock.now()) : std::nullopt;
    // Another worker may be storing the same person now: then its row is the one.
    PARVIS_LET(id, m_tx.db.number(
                       uR"(INSERT INTO person_identity (id, network, remote_id, handle, name, avatar_url, profile_url,
                               followers, folded, websites, match_key, followers_at)
                               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                               ON CONFLICT (network, remote_id) DO UPDATE SET handle = excluded.handle RETURNING id)"_s,
                       values(fresh.id, fresh.network, fresh.remoteId, fresh.handle, fresh.name, fresh.avatarUrl,
                              fresh.profileUrl, fresh.followers, searchable(fresh), fresh.websites.join(u'\n'),
                              matchKey(fresh), told)));
    fresh.id = {id};
    if (!fresh.websites.isEmpty())
        PARVIS_TRY(saveWebsites(fresh));
    m_known.insert({fresh.network, fresh.remoteId.value}, {fresh, told});
    return fresh;
}

Done People::update(const Identity& news, bool sites, std::optional<Instant> told)
{
    PARVIS_TRY(m_tx.db.run(
        uR"(UPDATE person_identity SET handle = ?, name = ?, avatar_url = ?, profile_url = ?, followers = ?, folded = ?,
            websites = ?, match_key = ?, followers_at = COALESCE(?, followers_at) WHERE id = ?)"_s,
        values(news.handle, news.name, news.avatarUrl, news.profileUrl, news.followers, searchable(news),
               news.websites.join(u'\n'), matchKey(news), told, news.id)));
    return sites ? saveWebsites(news) : Done();
}

Result<Identity> People::put(const Identity& identity)
{
    if (identity.remoteId.isEmpty())
        return identity;
    const std::pair key(identity.network, identity.remoteId.value);
    auto known = m_known.find(key);
    if (known == m_known.end() && !m_asked.contains(key)) {
        PARVIS_TRY(remember(u"SELECT "_s + identityColumns +
                                u", i.followers_at FROM person_identity i WHERE i.network = ? AND i.remote_id = ?"_s,
                            values(identity.network, identity.remoteId)));
        known = m_known.find(key);
    }
    if (known == m_known.end())
        return insert(identity);
    const Identity news = merged(known->identity, identity);
    // A number that stays the same is written again once a day, so that its age is known.
    const bool toldAnew =
        identity.followers && (!known->followersAt || m_tx.clock.now() - *known->followersAt > followersFresh);
    if (news == known->identity && !toldAnew)
        return news;
    const auto told = identity.followers ? std::optional(m_tx.clock.now()) : std::nullopt;
    PARVIS_TRY(update(news, news.websites != known->identity.websites, told));
    known->identity = news;
    if (told)
        known->followersAt = told;
    return news;
}

} // namespace parvis::store
