// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: templates, hashtag groups, versions of a post.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList composerTables()
{
    return {
        // What a post said after each save, the present one too. A post that was never changed has none.
        uR"(CREATE TABLE post_version (post @int NOT NULL REFERENCES post (id), revision @int NOT NULL,
            content @blob NOT NULL, variants @blob NOT NULL, campaign TEXT NOT NULL, person TEXT NOT NULL,
            saved @int NOT NULL, PRIMARY KEY (post, revision))@flat)"_s,
        // kind: "template", "hashtags".
        uR"(CREATE TABLE snippet (id @id, kind TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL,
            revision @int NOT NULL, UNIQUE (kind, name))@strict)"_s,
        // The tags of a campaign's links; hosts: one a line, empty for all.
        uR"(CREATE TABLE link_tags (campaign TEXT PRIMARY KEY, source TEXT NOT NULL, medium TEXT NOT NULL,
            name TEXT NOT NULL, hosts TEXT NOT NULL)@flat)"_s,
        // Words that the spell check shall not mark, per language (BCP 47, the first part).
        uR"(CREATE TABLE personal_word (language TEXT NOT NULL, word TEXT NOT NULL,
            PRIMARY KEY (language, word))@flat)"_s,
    };
}

} // namespace parvis::store::version2
