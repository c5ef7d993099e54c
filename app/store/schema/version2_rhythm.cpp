// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: slots, posts that come again, evergreens.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList rhythmTables()
{
    return {
        // weekdays: bit 0 Monday … bit 6 Sunday; hour and minute are wall time in the zone.
        uR"(CREATE TABLE slot (id @id, account @int NOT NULL REFERENCES account (id), weekdays @int NOT NULL,
            hour @int NOT NULL, minute @int NOT NULL, zone TEXT NOT NULL, paused @int NOT NULL,
            revision @int NOT NULL)@strict)"_s,
        u"CREATE INDEX slot_account ON slot (account, hour, minute, id)"_s,
        u"CREATE TABLE slot_pause (account @int PRIMARY KEY REFERENCES account (id), since @int NOT NULL)@strict"_s,
        uR"(CREATE TABLE recurrence (id @id, post @int NOT NULL REFERENCES post (id), start_wall TEXT NOT NULL,
            zone TEXT NOT NULL, rule TEXT NOT NULL, late_within @int NOT NULL, late_choice TEXT NOT NULL,
            author TEXT NOT NULL, stopped @int NOT NULL, revision @int NOT NULL)@strict)"_s,
        uR"(CREATE TABLE recurrence_account (recurrence @int NOT NULL REFERENCES recurrence (id),
            account @int NOT NULL REFERENCES account (id), PRIMARY KEY (recurrence, account))@flat)"_s,
        // The key is what keeps two workers from making one date twice. A date without a post is skipped.
        uR"(CREATE TABLE recurrence_date (recurrence @int NOT NULL REFERENCES recurrence (id), wall TEXT NOT NULL,
            post @int REFERENCES post (id), PRIMARY KEY (recurrence, wall))@flat)"_s,
        u"CREATE INDEX recurrence_date_post ON recurrence_date (post) WHERE post IS NOT NULL"_s,
        uR"(CREATE TABLE evergreen (id @id, post @int NOT NULL REFERENCES post (id),
            account @int NOT NULL REFERENCES account (id), cooldown @int NOT NULL, paused @int NOT NULL,
            revision @int NOT NULL, UNIQUE (post, account))@strict)"_s,
        // One for each account and minute, for ever: what a person cancelled is not put back. Its evergreen may be
        // gone.
        uR"(CREATE TABLE evergreen_use (account @int NOT NULL REFERENCES account (id), minute @int NOT NULL,
            source @int NOT NULL REFERENCES post (id), post @int NOT NULL REFERENCES post (id),
            PRIMARY KEY (account, minute))@flat)"_s,
        u"CREATE INDEX evergreen_use_source ON evergreen_use (source, account)"_s,
    };
}

} // namespace parvis::store::version2
