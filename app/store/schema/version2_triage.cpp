// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: what triage says of messages, and the models it says it by.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList triageTables()
{
    return {
        // 0: no model has read it yet. The index holds only those, so that a round finds them at once in any number of
        // messages.
        u"ALTER TABLE message ADD COLUMN triaged @int NOT NULL DEFAULT 0"_s,
        u"CREATE INDEX message_untriaged ON message (created, id) WHERE triaged = 0 AND own = 0"_s,
        uR"(CREATE TABLE message_triage (message @id REFERENCES message (id) ON DELETE CASCADE, language TEXT NOT NULL,
            language_confidence @real NOT NULL, sentiment TEXT NOT NULL, sentiment_confidence @real NOT NULL,
            kind TEXT NOT NULL, kind_confidence @real NOT NULL, model @int NOT NULL, at @int NOT NULL,
            corrected_by TEXT NOT NULL)@strict)"_s,
        u"CREATE INDEX message_triage_corrected ON message_triage (at) WHERE corrected_by <> ''"_s,
        uR"(CREATE TABLE triage_model (version @id, digest @blob NOT NULL, learned @int NOT NULL, examples @int NOT NULL,
            corrections @int NOT NULL, bytes @blob NOT NULL)@strict)"_s,
        // Filters of the inbox: by what triage says, and by what a message carries.
        u"CREATE INDEX message_triage_kind ON message_triage (kind, message)"_s,
        u"CREATE INDEX message_triage_sentiment ON message_triage (sentiment, message)"_s,
        u"CREATE INDEX message_with_media ON message (conversation) WHERE media = 1"_s,
        u"CREATE INDEX message_with_link ON message (conversation) WHERE text LIKE '%://%'"_s,
    };
}

} // namespace parvis::store::version2
