// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/people_rows.h"

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
    return result;
}

QString searchable(const Identity& identity)
{
    return folded(identity.handle + u' ' + identity.name);
}

} // namespace

Done People::remember(const QString& sql, const Values& parameters)
{
    return m_tx.db.each(sql, parameters, [this](Row& row) {
        const Identity identity = readIdentity(row);
        m_known.insert({identity.network, identity.remoteId.value}, identity);
    });
}

Done People::preload(const QString& network, const QStringList& remoteIds)
{
    return remember(u"SELECT "_s + identityColumns + u" FROM person_identity i WHERE i.network = ? AND i.remote_id "_s +
                        inList(m_tx.db),
                    values(network, listValue(remoteIds)));
}

Result<Identity> People::put(const Identity& identity)
{
    if (identity.remoteId.isEmpty())
        return identity;
    const std::pair key(identity.network, identity.remoteId.value);
    auto known = m_known.find(key);
    if (known == m_known.end()) {
        PARVIS_TRY(remember(u"SELECT "_s + identityColumns +
                                u" FROM person_identity i WHERE i.network = ? AND i.remote_id = ?"_s,
                            values(identity.network, identity.remoteId)));
        known = m_known.find(key);
    }
    if (known == m_known.end()) {
        Identity fresh = identity;
        fresh.id = {m_tx.ids.next(m_tx.clock.now())};
        // Another worker may be storing the same person now: then its row is the one.
        PARVIS_LET(id,
                   m_tx.db.number(
                       uR"(INSERT INTO person_identity (id, network, remote_id, handle, name, avatar_url, profile_url,
                               followers, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                               ON CONFLICT (network, remote_id) DO UPDATE SET handle = excluded.handle RETURNING id)"_s,
                       values(fresh.id, fresh.network, fresh.remoteId, fresh.handle, fresh.name, fresh.avatarUrl,
                              fresh.profileUrl, fresh.followers, searchable(fresh))));
        fresh.id = {id};
        m_known.insert(key, fresh);
        return fresh;
    }
    const Identity news = merged(*known, identity);
    if (news == *known)
        return news;
    PARVIS_TRY(m_tx.db.run(
        uR"(UPDATE person_identity SET handle = ?, name = ?, avatar_url = ?, profile_url = ?,
                               followers = ?, folded = ? WHERE id = ?)"_s,
        values(news.handle, news.name, news.avatarUrl, news.profileUrl, news.followers, searchable(news), news.id)));
    *known = news;
    return news;
}

} // namespace parvis::store
