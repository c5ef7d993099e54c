// SPDX-License-Identifier: GPL-3.0-or-later
// Identities: one row per person and network, brought up to date with each message.
#pragma once

#include "domain/people/identity.h"
#include "store/threads/executor.h"

#include <QHash>

namespace parvis::store {

// Where an identity's columns stand in a join: "i" is person_identity.
// Inline: other constants are built of it before main().
inline const QString identityColumns =
    QStringLiteral("i.id, i.network, i.remote_id, i.handle, i.name, i.avatar_url, i.profile_url, i.followers");
Identity readIdentity(Row& row); // id null where the join found nothing

// Stores identities within one transaction, asking the database once for each person.
class People
{
public:
    explicit People(Tx& tx) : m_tx(tx) {}
    // Reads those already stored, in one go.
    Done preload(const QString& network, const QStringList& remoteIds);
    // The identity with its id; nothing is stored for one without a remote id.
    Result<Identity> put(const Identity& identity);

private:
    Done remember(const QString& sql, const Values& parameters);
    Tx& m_tx;
    QHash<QPair<QString, QString>, Identity> m_known;
};

} // namespace parvis::store
