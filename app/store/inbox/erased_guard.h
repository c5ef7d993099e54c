// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what was erased from coming back with a page of the network.
#pragma once

#include "domain/inbox/conversation.h"
#include "store/threads/executor.h"

#include <QHash>
#include <QSet>

namespace parvis::store {

class ErasedGuard
{
public:
    Done load(Connection& db, AccountId account, const QString& network, const std::vector<IncomingMessage>& messages);
    // Written, or done, by an erased person before they were erased.
    bool refuses(const IncomingMessage& message) const;
    // A mention was taken out of its words: the network's own are not put back.
    bool keepsWords(const RemoteId& remote) const { return m_redacted.contains(remote.value); }

private:
    QHash<QString, Instant> m_erased; // by the author's remote id
    QSet<QString> m_redacted;
};

} // namespace parvis::store
