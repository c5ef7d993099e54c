// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: approval, charter, audit.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

namespace {

QStringList keepAppendOnly(Dialect dialect, const QString& table)
{
    if (dialect == Dialect::Postgres)
        return {uR"(CREATE FUNCTION %1_is_kept() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN RAISE EXCEPTION ''the table %1 is append-only''; END')"_s.arg(table),
                uR"(CREATE TRIGGER %1_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON %1
                    FOR EACH STATEMENT EXECUTE FUNCTION %1_is_kept())"_s.arg(table)};
    QStringList triggers;
    for (const auto& change : {u"UPDATE"_s, u"DELETE"_s})
        triggers << uR"(CREATE TRIGGER %1_no_%2 BEFORE %3 ON %1
                        BEGIN SELECT RAISE(ABORT, 'the table %1 is append-only'); END)"_s.arg(table, change.toLower(),
                                                                                              change);
    // INSERT OR REPLACE deletes without a word to the triggers of DELETE.
    triggers << uR"(CREATE TRIGGER %1_no_replace BEFORE INSERT ON %1
                    WHEN EXISTS (SELECT 1 FROM %1 WHERE id = NEW.id)
                    BEGIN SELECT RAISE(ABORT, 'the table %1 is append-only'); END)"_s.arg(table);
    return triggers;
}

} // namespace

QStringList governanceTables(Dialect dialect)
{
    QStringList tables{
        uR"(CREATE TABLE charter_rule (id @id, name TEXT NOT NULL, kind TEXT NOT NULL, level TEXT NOT NULL,
            enabled @int NOT NULL, details @blob NOT NULL)@strict)"_s,
        uR"(CREATE TABLE approval_policy (account @int PRIMARY KEY REFERENCES account (id), needed @int NOT NULL,
            people TEXT NOT NULL)@strict)"_s,
        // Also append-only: what was approved, and which words and time it was.
        uR"(CREATE TABLE approval (id @id, publication @int NOT NULL REFERENCES publication (id), who TEXT NOT NULL,
            why TEXT NOT NULL, verdict TEXT NOT NULL, post_revision @int NOT NULL, plan_due @int NOT NULL,
            at @int NOT NULL)@strict)"_s,
        u"CREATE INDEX approval_publication ON approval (publication, id)"_s,
        uR"(CREATE TABLE draft_comment (id @id, post @int NOT NULL REFERENCES post (id), who TEXT NOT NULL,
            text TEXT NOT NULL, place TEXT NOT NULL, at @int NOT NULL)@strict)"_s,
        u"CREATE INDEX draft_comment_post ON draft_comment (post, id)"_s,
        uR"(CREATE TABLE audit (id @id, at @int NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
            detail TEXT NOT NULL)@strict)"_s,
    };
    // A log that can be changed proves nothing.
    for (const auto& table : {u"audit"_s, u"approval"_s})
        tables += keepAppendOnly(dialect, table);
    return tables;
}

} // namespace parvis::store::version2
