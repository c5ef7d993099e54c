// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: what helps to answer.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList replyTables()
{
    return {
        // account NULL: of every account; language empty: of every language.
        uR"(CREATE TABLE canned_reply (id @id, name TEXT NOT NULL, shortcut TEXT NOT NULL, body TEXT NOT NULL,
            language TEXT NOT NULL, account @int REFERENCES account (id), uses @int NOT NULL,
            revision @int NOT NULL)@strict)"_s,
        u"CREATE INDEX canned_reply_shortcut ON canned_reply (shortcut, id)"_s,
        uR"(CREATE TABLE canned_reply_media (canned_reply @int NOT NULL REFERENCES canned_reply (id),
            position @int NOT NULL, asset @int NOT NULL, alt_text TEXT NOT NULL,
            PRIMARY KEY (canned_reply, position))@flat)"_s,
        uR"(CREATE TABLE signature_rule (account @int PRIMARY KEY REFERENCES account (id), pattern TEXT NOT NULL,
            own_line @int NOT NULL)@strict)"_s,
        u"CREATE TABLE person_signature (person TEXT PRIMARY KEY, name TEXT NOT NULL)@flat"_s,
        // Who has written here; whom a note may call.
        u"CREATE TABLE colleague (name TEXT PRIMARY KEY, last_seen @int NOT NULL)@flat"_s,
        // called: folded, as it stands behind the @.
        uR"(CREATE TABLE note_mention (note @int NOT NULL, called TEXT NOT NULL, conversation @int NOT NULL,
            author TEXT NOT NULL, created @int NOT NULL, seen @int NOT NULL, PRIMARY KEY (note, called))@flat)"_s,
        // seen: ids and digests of the thread as it stood when the reply was planned; gone once it is out.
        uR"(CREATE TABLE reply_plan (publication @int PRIMARY KEY, seen TEXT NOT NULL)@strict)"_s,
        u"CREATE INDEX note_mention_called ON note_mention (called, seen, note)"_s,
    };
}

} // namespace parvis::store::version2
