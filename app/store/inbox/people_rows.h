// SPDX-License-Identifier: GPL-3.0-or-later
// Identities: one row per person and network, brought up to date with each message.
#pragma once

#include "domain/people/identity.h"
#include "store/threads/executor.h"

#include <QHash>
#include <QSet>

namespace parvis::store {

// Where an identity's columns stand in a join: "i" is person_identity.
// Inline: other constants are built of it before main().
inline const QString identityColumns = QStringLiteral(
    "i.id, i.network, i.remote_id, i.handle, i.name, i.avatar_url, i.profile_url, i.followers, i.websites");
Identity readIdentity(Row& row); // id null where the join found nothing
// For identities stored before they were compared.
Done fillMatchKeys(Connection& db);

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
    Result<Identity> insert(Identity fresh);
    Done update(const Identity& news, bool sites, std::optional<Instant> told);
    Done saveWebsites(const Identity& identity);
    Tx& m_tx;
    struct Known {
        Identity identity;
        std::optional<Instant> followersAt;
    };
    QHash<QPair<QString, QString>, Known> m_known;
    QSet<QPair<QString, QString>> m_asked; // by preload: those not known are not there
};

} // namespace parvis::store
