// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: campaigns, notes, calendars from elsewhere, the journal of undo, the trail of the plan.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList calendarTables()
{
    return {
        // state: done, undone, dropped (undone, then something else was done), aside (could not be undone).
        uR"(CREATE TABLE plan_change (id @id, at @int NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
            state TEXT NOT NULL)@strict)"_s,
        u"CREATE INDEX plan_change_who ON plan_change (who, state, id)"_s,
        // A NULL state stands for no place in the plan. The revisions are those that the publication has when the step
        // is undone (before) and when it is done (after).
        uR"(CREATE TABLE plan_step (change @int NOT NULL REFERENCES plan_change (id), position @int NOT NULL,
            publication @int NOT NULL REFERENCES publication (id),
            before_state TEXT, before_wall TEXT NOT NULL, before_zone TEXT NOT NULL, before_due @int NOT NULL,
            before_revision @int NOT NULL,
            after_state TEXT, after_wall TEXT NOT NULL, after_zone TEXT NOT NULL, after_due @int NOT NULL,
            after_revision @int NOT NULL, PRIMARY KEY (change, position))@flat)"_s,
        u"CREATE INDEX plan_step_publication ON plan_step (publication)"_s,
        // Where each publication stood from when on, whoever put it there: what the plan as of an instant is read from.
        uR"(CREATE TABLE plan_trail (id @id, publication @int NOT NULL REFERENCES publication (id), at @int NOT NULL,
            state TEXT NOT NULL, wall TEXT NOT NULL, zone TEXT NOT NULL, due @int NOT NULL)@strict)"_s,
        u"CREATE INDEX plan_trail_publication ON plan_trail (publication, id)"_s,
        u"CREATE INDEX plan_trail_due ON plan_trail (due)"_s,
        uR"(CREATE TABLE campaign (id @id, name TEXT NOT NULL UNIQUE, colour TEXT NOT NULL, from_day TEXT NOT NULL,
            to_day TEXT NOT NULL, revision @int NOT NULL)@strict)"_s,
        // kind: "file", "holidays"; source: a path, or a region.
        uR"(CREATE TABLE layer (id @id, kind TEXT NOT NULL, name TEXT NOT NULL, colour TEXT NOT NULL,
            source TEXT NOT NULL, shown @int NOT NULL, revision @int NOT NULL)@strict)"_s,
        u"CREATE TABLE day_note (day TEXT PRIMARY KEY, text TEXT NOT NULL, who TEXT NOT NULL)@flat"_s,
    };
}

} // namespace parvis::store::version2
