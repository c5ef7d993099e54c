// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/erased_guard.h"

#include "domain/people/retention.h"
#include "store/sql/lists.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

Done ErasedGuard::load(Connection& db, AccountId account, const QString& network,
                       const std::vector<IncomingMessage>& messages)
{
    PARVIS_LET(salts, db.all(u"SELECT DISTINCT salt FROM erased_person"_s, {}, [](Row& row) { return row.text(); }));
    if (salts.empty())
        return {};
    QHash<QString, QString> authors; // by hash
    QStringList ids;
    for (const IncomingMessage& message : messages) {
        ids << message.remote.id.value;
        if (message.author.remoteId.isEmpty())
            continue;
        for (const QString& salt : salts)
            authors.insert(erasureHash(salt, network, message.author.remoteId), message.author.remoteId.value);
    }
    PARVIS_TRY(db.each(u"SELECT hash, at FROM erased_person WHERE hash "_s + inList(db),
                       values(listValue(authors.keys())), [&](Row& row) {
                           const QString author = authors.value(row.text());
                           const Instant at = row.instant();
                           m_erased.insert(author, std::max(at, m_erased.value(author)));
                       }));
    return db.each(u"SELECT remote_id FROM erased_text WHERE account = ? AND remote_id "_s + inList(db),
                   values(account, listValue(ids)), [this](Row& row) { m_redacted.insert(row.text()); });
}

bool ErasedGuard::refuses(const IncomingMessage& message) const
{
    const auto at = m_erased.constFind(message.author.remoteId.value);
    return at != m_erased.constEnd() && message.created <= *at;
}

} // namespace parvis::store
