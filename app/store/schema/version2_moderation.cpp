// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: what workers shall do at the network to comments and their authors.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList moderationTables()
{
    return {
        // subject: remote id of the comment, or of its author where the action is about a person. No reference to the
        // message: two copies of one comment may be joined, a person may be erased.
        uR"(CREATE TABLE moderation (id @id, message @int NOT NULL, account @int NOT NULL REFERENCES account (id),
            action TEXT NOT NULL, turned_on @int NOT NULL, subject TEXT NOT NULL, comment TEXT NOT NULL,
            state TEXT NOT NULL, who TEXT NOT NULL, asked @int NOT NULL, worker TEXT NOT NULL, fence @int NOT NULL,
            lease_until @int NOT NULL, tries @int NOT NULL, wake @int, error TEXT NOT NULL, finished @int)@strict)"_s,
        u"CREATE INDEX moderation_subject ON moderation (account, subject, action, id)"_s,
        u"CREATE INDEX moderation_message ON moderation (message, id)"_s,
        u"CREATE INDEX moderation_wake ON moderation (wake, id) WHERE wake IS NOT NULL"_s,
    };
}

} // namespace parvis::store::version2
