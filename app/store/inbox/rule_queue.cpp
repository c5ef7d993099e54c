// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/rule_queue.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

Done RuleQueue::put(MessageId message, Instant created)
{
    const Instant now = m_tx.clock.now();
    if (now - created > history)
        return {};
    if (!m_anyRule) {
        PARVIS_LET(any, m_tx.db.number(u"SELECT 1 FROM inbox_rule WHERE enabled = 1 LIMIT 1"_s));
        m_anyRule = any != 0;
    }
    if (!*m_anyRule)
        return {};
    PARVIS_TRY(m_tx.db.run(uR"(INSERT INTO inbox_rule_queue (message, edition, queued, tries, not_before, error)
                               VALUES (?, ?, ?, 0, 0, '') ON CONFLICT (message) DO UPDATE SET
                               edition = excluded.edition, queued = excluded.queued, tries = 0, not_before = 0)"_s,
                           values(message, m_tx.ids.next(now), now)));
    return {};
}

} // namespace parvis::store
