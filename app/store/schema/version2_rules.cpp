// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: rules of the inbox.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList ruleTables()
{
    return {
        uR"(CREATE TABLE inbox_rule (id @id, name TEXT NOT NULL, enabled @int NOT NULL, stop @int NOT NULL,
            position @int NOT NULL, body @blob NOT NULL, revision @int NOT NULL)@strict)"_s,
        // Written with the message, taken away with what the rules did: a stop anywhere loses none. edition tells an
        // edit that came meanwhile.
        uR"(CREATE TABLE inbox_rule_queue (message @id, edition @int NOT NULL, queued @int NOT NULL,
            tries @int NOT NULL, not_before @int NOT NULL, error TEXT NOT NULL)@strict)"_s,
        u"CREATE INDEX inbox_rule_queue_due ON inbox_rule_queue (not_before, message)"_s,
        // A rule acts upon a message once, whoever runs it. No words of the message are kept here.
        uR"(CREATE TABLE inbox_rule_log (id @id, rule @int NOT NULL, rule_name TEXT NOT NULL, message @int NOT NULL,
            conversation @int NOT NULL, at @int NOT NULL, outcome @blob NOT NULL, undone_at @int,
            undone_by TEXT NOT NULL, UNIQUE (rule, message))@strict)"_s,
        u"CREATE INDEX inbox_rule_log_rule ON inbox_rule_log (rule, id)"_s,
        u"CREATE INDEX inbox_rule_log_message ON inbox_rule_log (message)"_s,
        // The last automatic answer that a person was sent.
        uR"(CREATE TABLE acknowledgement (person @int PRIMARY KEY, at @int NOT NULL, message @int NOT NULL)@strict)"_s,
        // department: its name, folded.
        uR"(CREATE TABLE rule_turn (department TEXT PRIMARY KEY, person TEXT NOT NULL, n @int NOT NULL)@flat)"_s,
        uR"(CREATE TABLE agent_capacity (department TEXT NOT NULL, folded TEXT NOT NULL, person TEXT NOT NULL,
            max_open @int NOT NULL, absent @int NOT NULL, PRIMARY KEY (folded, person))@flat)"_s,
        uR"(CREATE TABLE rule_notice (id @id, person TEXT NOT NULL, rule_name TEXT NOT NULL, message @int NOT NULL,
            conversation @int NOT NULL, at @int NOT NULL, seen @int NOT NULL)@strict)"_s,
        u"CREATE INDEX rule_notice_person ON rule_notice (person, id) WHERE seen = 0"_s,
    };
}

} // namespace parvis::store::version2
