// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: what a team sorts conversations into, saved views, presence, and the order by urgency.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList workTables()
{
    return {
        // folded: the name as a search sees it, so that "Qualité" is no second "qualite".
        uR"(CREATE TABLE department (id @id, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, archived @int NOT NULL,
            revision @int NOT NULL)@strict)"_s,
        uR"(CREATE TABLE department_member (department @int NOT NULL REFERENCES department (id), person TEXT NOT NULL,
            PRIMARY KEY (department, person))@flat)"_s,
        u"CREATE TABLE label (name TEXT PRIMARY KEY, colour @int NOT NULL)@flat"_s,
        u"INSERT INTO label (name, colour) SELECT DISTINCT label, LENGTH(label) % 12 FROM conversation_label"_s,
        // owner '': everybody's.
        uR"(CREATE TABLE inbox_view (id @id, name TEXT NOT NULL, query TEXT NOT NULL, sort TEXT NOT NULL,
            owner TEXT NOT NULL, revision @int NOT NULL, UNIQUE (owner, name))@strict)"_s,
        // Leases: a window that went away runs out.
        uR"(CREATE TABLE presence (seat TEXT PRIMARY KEY, conversation @int NOT NULL, person TEXT NOT NULL,
            state TEXT NOT NULL, since @int NOT NULL, until @int NOT NULL)@flat)"_s,
        u"CREATE INDEX presence_conversation ON presence (conversation)"_s,
        u"INSERT INTO change_counter (topic, n) VALUES (6, 0)"_s,
        u"ALTER TABLE conversation ADD COLUMN department @int REFERENCES department (id)"_s,
        u"ALTER TABLE conversation ADD COLUMN closed_at @int"_s,
        // 0 urgent … 3 low
        u"ALTER TABLE conversation ADD COLUMN urgency @int NOT NULL DEFAULT 2"_s,
        uR"(UPDATE conversation SET urgency = CASE priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 ELSE 3 END
            WHERE priority <> 'normal')"_s,
        u"UPDATE conversation SET closed_at = updated WHERE status = 'closed'"_s,
        uR"(INSERT INTO conversation_count (account, name, n) SELECT account, 'assignee:' || assignee, COUNT(*)
            FROM conversation WHERE assignee <> '' AND status IN ('open', 'pending') GROUP BY account, assignee)"_s,
        // A search asks of each conversation near its hits when it began: the indexes answer that.
        u"DROP INDEX conversation_updated"_s,
        u"CREATE INDEX conversation_updated ON conversation (updated, id, created)"_s,
        u"DROP INDEX conversation_status"_s,
        u"CREATE INDEX conversation_status ON conversation (status, updated, id, created)"_s,
        u"CREATE INDEX conversation_work ON conversation (assignee, status, updated, id)"_s,
        u"CREATE INDEX conversation_department ON conversation (department, status, updated, id) WHERE department IS NOT NULL"_s,
        u"CREATE INDEX conversation_waiting_status ON conversation (status, waiting_since, id) WHERE waiting_since IS NOT NULL"_s,
        u"CREATE INDEX conversation_urgency ON conversation (status, urgency, waiting_since, id) WHERE waiting_since IS NOT NULL"_s,
        u"CREATE INDEX conversation_urgency_all ON conversation (urgency, waiting_since, id) WHERE waiting_since IS NOT NULL"_s,
        u"CREATE INDEX conversation_unread ON conversation (updated, id) WHERE unread = 1"_s,
        u"CREATE INDEX conversation_snoozed ON conversation (snoozed_until, id) WHERE snoozed_until IS NOT NULL"_s,
    };
}

} // namespace parvis::store::version2
