// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: errands, what workers shall do at the network to published posts.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList ledgerTables()
{
    return {
        // content: of an edit, as in post; empty otherwise. done: segments that are done.
        uR"(CREATE TABLE errand (id @id, publication @int NOT NULL REFERENCES publication (id), kind TEXT NOT NULL,
            state TEXT NOT NULL, who TEXT NOT NULL, asked @int NOT NULL, content @blob NOT NULL, done @int NOT NULL,
            worker TEXT NOT NULL, fence @int NOT NULL, lease_until @int NOT NULL, tries @int NOT NULL, wake @int,
            error TEXT NOT NULL, finished @int)@strict)"_s,
        u"CREATE INDEX errand_publication ON errand (publication, id)"_s,
        u"CREATE INDEX errand_wake ON errand (wake) WHERE wake IS NOT NULL"_s,
        // That it was refused or is uncertain was noted by a person.
        u"ALTER TABLE errand ADD COLUMN seen @int NOT NULL DEFAULT 0"_s,
    };
}

} // namespace parvis::store::version2
