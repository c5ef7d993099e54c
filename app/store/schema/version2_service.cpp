// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: service levels.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList serviceTables()
{
    return {
        uR"(CREATE TABLE service_calendar (id @id, name TEXT NOT NULL, details @blob NOT NULL,
            revision @int NOT NULL)@strict)"_s,
        uR"(CREATE TABLE service_policy (id @id, name TEXT NOT NULL, position @int NOT NULL,
            calendar @int NOT NULL REFERENCES service_calendar (id), details @blob NOT NULL,
            revision @int NOT NULL)@strict)"_s,
        u"CREATE INDEX service_policy_calendar ON service_policy (calendar)"_s,
        // round: of the rules, one more with each change; zone_data: the time-zone rules that clocks were computed
        // with.
        uR"(CREATE TABLE service_state (one @int PRIMARY KEY, round @int NOT NULL, zone_data TEXT NOT NULL)@strict)"_s,
        u"INSERT INTO service_state (one, round, zone_data) VALUES (1, 0, '')"_s,
        // The trail of a conversation's work: only ever added to. what: "status", "priority", "assignee". who is empty
        // where messages moved it. Conversations that turn out to be one share their trails, hence no reference.
        uR"(CREATE TABLE conversation_event (id @id, conversation @int NOT NULL, at @int NOT NULL, who TEXT NOT NULL,
            what TEXT NOT NULL, was TEXT NOT NULL, became TEXT NOT NULL)@strict)"_s,
        u"CREATE INDEX conversation_event_conversation ON conversation_event (conversation, id)"_s,
        // The clock that runs out first. Without a due: it is paused, or there is none (target empty). round: of the
        // rules it was computed with; 0: something changed since.
        u"ALTER TABLE conversation ADD COLUMN service_due @int"_s,
        u"ALTER TABLE conversation ADD COLUMN service_warn @int"_s,
        u"ALTER TABLE conversation ADD COLUMN service_target TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE conversation ADD COLUMN service_round @int NOT NULL DEFAULT 0"_s,
        // Closed ones have no clock to compute (see closedRound).
        u"UPDATE conversation SET service_round = 4611686018427387904 WHERE status = 'closed'"_s,
        u"CREATE INDEX conversation_service_due ON conversation (service_due, id) WHERE service_due IS NOT NULL"_s,
        uR"(CREATE INDEX conversation_service_round ON conversation (service_round, id)
            WHERE service_round < 4611686018427387904)"_s,
        // What is known of before: that it came to its present state, at the latest with its newest message.
        uR"(INSERT INTO conversation_event (id, conversation, at, who, what, was, became)
            SELECT id, id, updated, '', 'status', 'open', status FROM conversation WHERE status <> 'open')"_s,
    };
}

} // namespace parvis::store::version2
