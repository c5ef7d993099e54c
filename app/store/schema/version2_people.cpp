// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: people over several networks, notes and fields about them, ideas, erasing and retention.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList peopleTables()
{
    return {
        // linked_to: the identity that this one was linked to, which makes a forest; contact is its root, kept along so
        // that one look finds a person. NULL in both: it stands for itself.
        u"ALTER TABLE person_identity ADD COLUMN contact @int REFERENCES person_identity (id)"_s,
        u"ALTER TABLE person_identity ADD COLUMN linked_to @int REFERENCES person_identity (id)"_s,
        u"ALTER TABLE person_identity ADD COLUMN linked_by TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE person_identity ADD COLUMN linked_why TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE person_identity ADD COLUMN evidence TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE person_identity ADD COLUMN linked_at @int"_s,
        u"ALTER TABLE person_identity ADD COLUMN followers_at @int"_s,
        // One address a line, as the network gave them; identity_website holds what is compared.
        u"ALTER TABLE person_identity ADD COLUMN websites TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE person_identity ADD COLUMN match_key TEXT NOT NULL DEFAULT ''"_s,
        u"CREATE INDEX person_identity_contact ON person_identity (contact) WHERE contact IS NOT NULL"_s,
        u"CREATE INDEX person_identity_linked_to ON person_identity (linked_to) WHERE linked_to IS NOT NULL"_s,
        u"CREATE INDEX person_identity_match ON person_identity (match_key) WHERE match_key <> ''"_s,
        uR"(CREATE TABLE identity_website (website TEXT NOT NULL,
            identity @int NOT NULL REFERENCES person_identity (id), PRIMARY KEY (website, identity))@flat)"_s,
        u"CREATE INDEX identity_website_identity ON identity_website (identity)"_s,
        uR"(CREATE TABLE identity_apart (one @int NOT NULL REFERENCES person_identity (id),
            other @int NOT NULL REFERENCES person_identity (id), who TEXT NOT NULL, at @int NOT NULL,
            PRIMARY KEY (one, other))@flat)"_s,
        u"CREATE INDEX identity_apart_other ON identity_apart (other)"_s,
        // Notes and values belong to the identity that began the person: unlinking leaves each with its own.
        uR"(CREATE TABLE contact_note (id @id, identity @int NOT NULL REFERENCES person_identity (id),
            who TEXT NOT NULL, text TEXT NOT NULL, at @int NOT NULL)@strict)"_s,
        u"CREATE INDEX contact_note_identity ON contact_note (identity, id)"_s,
        uR"(CREATE TABLE contact_field (id @id, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, choices TEXT NOT NULL,
            revision @int NOT NULL)@strict)"_s,
        uR"(CREATE TABLE contact_value (identity @int NOT NULL REFERENCES person_identity (id),
            field @int NOT NULL REFERENCES contact_field (id), value TEXT NOT NULL,
            PRIMARY KEY (identity, field))@flat)"_s,
        u"CREATE INDEX contact_value_field ON contact_value (field)"_s,
        u"CREATE INDEX activity_author ON activity (author, created) WHERE author IS NOT NULL"_s,
        // Marks among many people: who may have shared often, who has a large audience. shares: at most so often, as a
        // share that is taken back stays counted.
        u"ALTER TABLE person_identity ADD COLUMN shares @int NOT NULL DEFAULT 0"_s,
        uR"(UPDATE person_identity SET shares = (SELECT COUNT(*) FROM activity a
            WHERE a.author = person_identity.id AND a.kind = 'boost'))"_s,
        u"CREATE INDEX person_identity_shares ON person_identity (shares) WHERE shares > 0"_s,
        u"CREATE INDEX person_identity_followers ON person_identity (followers) WHERE followers IS NOT NULL"_s,
    };
}

QStringList ideaTables()
{
    return {
        uR"(CREATE TABLE idea (id @id, title TEXT NOT NULL, text TEXT NOT NULL, state TEXT NOT NULL,
            created_by TEXT NOT NULL, created @int NOT NULL, updated @int NOT NULL,
            merged_into @int REFERENCES idea (id), revision @int NOT NULL)@strict)"_s,
        uR"(CREATE TABLE idea_message (idea @int NOT NULL REFERENCES idea (id),
            message @int NOT NULL REFERENCES message (id), who TEXT NOT NULL, at @int NOT NULL,
            PRIMARY KEY (idea, message))@flat)"_s,
        u"CREATE INDEX idea_message_message ON idea_message (message)"_s,
        // Written before the answer is: publication is NULL until it is known to be stored.
        uR"(CREATE TABLE idea_answer (idea @int NOT NULL REFERENCES idea (id),
            person @int NOT NULL REFERENCES person_identity (id), conversation @int NOT NULL,
            message @int NOT NULL REFERENCES message (id), publication @int REFERENCES publication (id),
            text TEXT NOT NULL, at @int NOT NULL, PRIMARY KEY (idea, person))@flat)"_s,
        u"CREATE INDEX idea_answer_person ON idea_answer (person)"_s,
        u"CREATE INDEX idea_answer_message ON idea_answer (message)"_s,
        u"CREATE INDEX idea_answer_publication ON idea_answer (publication) WHERE publication IS NOT NULL"_s,
    };
}

QStringList privacyTables()
{
    return {
        // Who was erased, as a salted hash of network and remote id: what they wrote before does not come back.
        u"CREATE TABLE erased_person (hash TEXT PRIMARY KEY, salt TEXT NOT NULL, at @int NOT NULL)@flat"_s,
        // Messages that stay, with the mention of an erased person taken out: the network's words are not put back.
        uR"(CREATE TABLE erased_text (account @int NOT NULL REFERENCES account (id), remote_id TEXT NOT NULL,
            PRIMARY KEY (account, remote_id))@flat)"_s,
        uR"(CREATE TABLE retention_rule (id @id, name TEXT NOT NULL, months @int NOT NULL,
            account @int REFERENCES account (id), kind TEXT NOT NULL, label TEXT NOT NULL, enabled @int NOT NULL,
            revision @int NOT NULL)@strict)"_s,
    };
}

} // namespace parvis::store::version2
