// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema/schema.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// Columns are called what their fields are called in the domain. Instants are ms since 1970 in UTC, booleans 0 and 1.
QStringList workspaceTables()
{
    return {
        uR"(CREATE TABLE workspace (one @id CHECK (one = 1), name TEXT NOT NULL, zone TEXT NOT NULL,
            public_key @blob NOT NULL, key_id TEXT NOT NULL, practice @int NOT NULL, created @int NOT NULL,
            schema_version @int NOT NULL, fold_version @int NOT NULL)@strict)"_s,
        u"CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)@flat"_s,
        uR"(CREATE TABLE worker (id TEXT PRIMARY KEY, host TEXT NOT NULL, started @int NOT NULL, last_seen @int NOT NULL,
            state TEXT NOT NULL, next_due @int)@flat)"_s,
        // How often each topic changed; other processes poll it.
        u"CREATE TABLE change_counter (topic @id, n @int NOT NULL)@strict"_s,
        u"INSERT INTO change_counter (topic, n) VALUES (0,0),(1,0),(2,0),(3,0),(4,0),(5,0)"_s,
        uR"(CREATE TABLE account (id @id, network TEXT NOT NULL, server TEXT NOT NULL, remote_id TEXT NOT NULL,
            handle TEXT NOT NULL, name TEXT NOT NULL, avatar_url TEXT NOT NULL, state TEXT NOT NULL,
            state_reason TEXT NOT NULL, paused_until @int, capabilities @blob NOT NULL, colour @int NOT NULL,
            created @int NOT NULL, revision @int NOT NULL, removed @int NOT NULL DEFAULT 0,
            credentials @blob NOT NULL, credentials_revision @int NOT NULL,
            refresh_holder TEXT NOT NULL DEFAULT '', refresh_until @int NOT NULL DEFAULT 0,
            UNIQUE (network, server, remote_id))@strict)"_s,
    };
}

QStringList publishingTables()
{
    return {
        uR"(CREATE TABLE post (id @id, content @blob NOT NULL, variants @blob NOT NULL, campaign TEXT NOT NULL,
            created_by TEXT NOT NULL, created @int NOT NULL, updated @int NOT NULL, revision @int NOT NULL)@strict)"_s,
        // excerpt and media_count are what a calendar paints; wake is the moment at which it could be claimed.
        uR"(CREATE TABLE publication (id @id, post @int NOT NULL REFERENCES post (id),
            account @int NOT NULL REFERENCES account (id), network TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
            wall TEXT NOT NULL, zone TEXT NOT NULL, due @int NOT NULL, late_within @int NOT NULL, late_choice TEXT NOT NULL,
            worker TEXT NOT NULL, fence @int NOT NULL, lease_until @int NOT NULL, tries @int NOT NULL, retry_at @int,
            error TEXT NOT NULL, remote_id TEXT, remote_version TEXT NOT NULL, remote_url TEXT NOT NULL,
            published_at @int, reply TEXT NOT NULL, excerpt TEXT NOT NULL, media_count @int NOT NULL, wake @int,
            revision @int NOT NULL)@strict)"_s,
        u"CREATE INDEX publication_due ON publication (due, id)"_s,
        u"CREATE INDEX publication_post ON publication (post)"_s,
        u"CREATE INDEX publication_wake ON publication (wake, id) WHERE wake IS NOT NULL"_s,
        u"CREATE INDEX publication_claim ON publication (account, wake, id) WHERE wake IS NOT NULL"_s,
        u"CREATE INDEX publication_leased ON publication (account) WHERE worker <> ''"_s,
        u"CREATE INDEX publication_account ON publication (account, due, id)"_s,
        u"CREATE INDEX publication_published ON publication (account, published_at, id) WHERE published_at IS NOT NULL"_s,
        u"CREATE INDEX publication_published_all ON publication (published_at, id) WHERE published_at IS NOT NULL"_s,
        u"CREATE INDEX publication_remote ON publication (remote_id) WHERE remote_id IS NOT NULL"_s,
        // account and remote_id once more, so that a comment finds what it stands under in one look.
        uR"(CREATE TABLE segment (publication @int NOT NULL REFERENCES publication (id), position @int NOT NULL,
            kind TEXT NOT NULL, state TEXT NOT NULL, request_name TEXT NOT NULL, digest @blob NOT NULL,
            uploads TEXT NOT NULL, first_sent @int, account @int NOT NULL, remote_id TEXT, remote_version TEXT NOT NULL,
            remote_url TEXT NOT NULL, PRIMARY KEY (publication, position))@flat)"_s,
        u"CREATE INDEX segment_remote ON segment (account, remote_id) WHERE remote_id IS NOT NULL"_s,
        uR"(CREATE TABLE attempt (id @id, publication @int NOT NULL REFERENCES publication (id), number @int NOT NULL,
            started @int NOT NULL, finished @int, step TEXT NOT NULL, outcome TEXT NOT NULL, error TEXT NOT NULL,
            worker TEXT NOT NULL)@strict)"_s,
        u"CREATE INDEX attempt_publication ON attempt (publication, number, id)"_s,
        uR"(CREATE TABLE media_asset (id @id, sha256 @blob NOT NULL UNIQUE, file_name TEXT NOT NULL,
            mime_type TEXT NOT NULL, kind TEXT NOT NULL, bytes @int NOT NULL, width @int NOT NULL, height @int NOT NULL,
            duration @int NOT NULL, alt_text TEXT NOT NULL)@strict)"_s,
        uR"(CREATE TABLE media_chunk (asset @int NOT NULL REFERENCES media_asset (id), position @int NOT NULL,
            bytes @blob NOT NULL, PRIMARY KEY (asset, position))@strict)"_s,
    };
}

QStringList inboxTables()
{
    return {
        uR"(CREATE TABLE person_identity (id @id, network TEXT NOT NULL, remote_id TEXT NOT NULL, handle TEXT NOT NULL,
            name TEXT NOT NULL, avatar_url TEXT NOT NULL, profile_url TEXT NOT NULL, followers @int,
            folded TEXT NOT NULL, UNIQUE (network, remote_id))@strict)"_s,
        uR"(CREATE TABLE conversation (id @id, account @int NOT NULL REFERENCES account (id), network TEXT NOT NULL,
            kind TEXT NOT NULL, root TEXT NOT NULL, publication @int REFERENCES publication (id),
            customer @int REFERENCES person_identity (id), status TEXT NOT NULL, close_reason TEXT NOT NULL,
            assignee TEXT NOT NULL, priority TEXT NOT NULL, unread @int NOT NULL, excerpt TEXT NOT NULL,
            language TEXT NOT NULL, created @int NOT NULL, updated @int NOT NULL, waiting_since @int, snoozed_until @int,
            messages @int NOT NULL, revision @int NOT NULL, UNIQUE (account, root))@strict)"_s,
        u"CREATE INDEX conversation_updated ON conversation (updated, id)"_s,
        u"CREATE INDEX conversation_status ON conversation (status, updated, id)"_s,
        u"CREATE INDEX conversation_account ON conversation (account, updated, id)"_s,
        u"CREATE INDEX conversation_waiting ON conversation (waiting_since, id) WHERE waiting_since IS NOT NULL"_s,
        u"CREATE INDEX conversation_assignee ON conversation (assignee, updated, id) WHERE assignee <> ''"_s,
        u"CREATE INDEX conversation_publication ON conversation (publication) WHERE publication IS NOT NULL"_s,
        u"CREATE INDEX conversation_customer ON conversation (customer)"_s,
        uR"(CREATE TABLE conversation_label (conversation @int NOT NULL REFERENCES conversation (id),
            label TEXT NOT NULL, PRIMARY KEY (conversation, label))@flat)"_s,
        u"CREATE INDEX conversation_label_label ON conversation_label (label, conversation)"_s,
        // conversation is NULL for own posts until somebody answers them; remote_id for notes and what was not sent
        // yet.
        uR"(CREATE TABLE message (id @id, conversation @int REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED,
            account @int NOT NULL REFERENCES account (id), remote_id TEXT, remote_version TEXT NOT NULL,
            remote_url TEXT NOT NULL, parent TEXT, root TEXT, kind TEXT NOT NULL,
            author @int REFERENCES person_identity (id), text TEXT NOT NULL, content_warning TEXT NOT NULL,
            language TEXT NOT NULL, visibility TEXT NOT NULL, created @int NOT NULL, edited @int, own @int NOT NULL,
            state TEXT NOT NULL, publication @int REFERENCES publication (id), written_by TEXT NOT NULL,
            media @int NOT NULL)@strict)"_s,
        u"CREATE UNIQUE INDEX message_remote ON message (account, remote_id) WHERE remote_id IS NOT NULL"_s,
        u"CREATE INDEX message_conversation ON message (conversation, id) WHERE conversation IS NOT NULL"_s,
        u"CREATE INDEX message_parent ON message (account, parent) WHERE parent IS NOT NULL"_s,
        u"CREATE INDEX message_loose ON message (account, root) WHERE conversation IS NULL"_s,
        u"CREATE INDEX message_publication ON message (publication) WHERE publication IS NOT NULL"_s,
        u"CREATE INDEX message_author ON message (author, id)"_s,
        uR"(CREATE TABLE message_media (message @int NOT NULL REFERENCES message (id), position @int NOT NULL,
            kind TEXT NOT NULL, url TEXT NOT NULL, alt_text TEXT NOT NULL, PRIMARY KEY (message, position))@flat)"_s,
        // Likes, boosts, follows: not conversations, but who did them is known.
        uR"(CREATE TABLE activity (account @int NOT NULL REFERENCES account (id), remote_id TEXT NOT NULL,
            kind TEXT NOT NULL, author @int REFERENCES person_identity (id), target TEXT NOT NULL, created @int NOT NULL,
            PRIMARY KEY (account, remote_id))@flat)"_s,
        // Said to be deleted by the network: a late copy of it must not come back.
        uR"(CREATE TABLE deleted_remote (account @int NOT NULL REFERENCES account (id), remote_id TEXT NOT NULL,
            PRIMARY KEY (account, remote_id))@flat)"_s,
        uR"(CREATE TABLE inbox_cursor (account @int NOT NULL REFERENCES account (id), kind TEXT NOT NULL,
            value TEXT NOT NULL, PRIMARY KEY (account, kind))@flat)"_s,
        uR"(CREATE TABLE thread_watch (account @int NOT NULL REFERENCES account (id), root TEXT NOT NULL,
            last_checked @int NOT NULL, PRIMARY KEY (account, root))@flat)"_s,
        uR"(CREATE TABLE conversation_count (account @int NOT NULL REFERENCES account (id), name TEXT NOT NULL,
            n @int NOT NULL, PRIMARY KEY (account, name))@flat)"_s,
    };
}

QStringList searchTables(Dialect dialect)
{
    // Contentless: the folded text is made again from the message when a row has to leave the index.
    const QString index = dialect == Dialect::Sqlite
                              ? uR"(CREATE VIRTUAL TABLE message_search USING fts5(text, content='',
              tokenize='unicode61 remove_diacritics 2', prefix='2 3'))"_s
                              : u"CREATE TABLE message_search (message BIGINT PRIMARY KEY, text tsvector NOT NULL)"_s;
    QStringList tables = {index, u"CREATE TABLE search_queue (message @id)@strict"_s};
    if (dialect == Dialect::Postgres)
        tables << u"CREATE INDEX message_search_text ON message_search USING gin (text)"_s;
    return tables;
}

QStringList insightTables()
{
    return {
        // publication 0: a figure of the account itself.
        uR"(CREATE TABLE metric_sample (account @int NOT NULL REFERENCES account (id), publication @int NOT NULL,
            metric TEXT NOT NULL, at @int NOT NULL, value @real NOT NULL, source TEXT NOT NULL,
            PRIMARY KEY (account, publication, metric, at))@flat)"_s,
    };
}

} // namespace

QString inDialect(const QString& sql, Dialect dialect)
{
    const bool lite = dialect == Dialect::Sqlite;
    QString text = sql;
    text.replace("@id"_L1, lite ? "INTEGER PRIMARY KEY"_L1 : "BIGINT PRIMARY KEY"_L1);
    text.replace("@int"_L1, lite ? "INTEGER"_L1 : "BIGINT"_L1);
    text.replace("@real"_L1, lite ? "REAL"_L1 : "DOUBLE PRECISION"_L1);
    text.replace("@empty"_L1, lite ? "x''"_L1 : "''::bytea"_L1);
    text.replace("@blob"_L1, lite ? "BLOB"_L1 : "BYTEA"_L1);
    text.replace("@strict"_L1, lite ? " STRICT"_L1 : ""_L1);
    text.replace("@flat"_L1, lite ? " STRICT, WITHOUT ROWID"_L1 : ""_L1);
    return text.simplified();
}

QStringList firstSchema(Dialect dialect)
{
    QStringList statements;
    for (const QString& sql :
         workspaceTables() + publishingTables() + inboxTables() + searchTables(dialect) + insightTables())
        statements << inDialect(sql, dialect);
    return statements;
}

Result<QStringList> describeSchema(Connection& db)
{
    // SQLite adds columns at the end of the stored text in its own way, so columns are compared, not the text.
    const QString sql =
        db.isPostgres()
            ? uR"(SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' null=' || is_nullable ||
                     ' default=' || COALESCE(column_default, '') FROM information_schema.columns
              WHERE table_schema = 'parvis' UNION ALL
              SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'parvis' UNION ALL
              SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
              WHERE connamespace = 'parvis'::regnamespace)"_s
            : uR"(SELECT 'column ' || s.name || '.' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' default=' ||
                     COALESCE(c.dflt_value, '') || ' pk=' || c.pk FROM sqlite_schema s, pragma_table_info(s.name) c
              WHERE s.type = 'table' UNION ALL
              SELECT 'index ' || COALESCE(sql, name) FROM sqlite_schema WHERE type IN ('index', 'trigger', 'view') UNION ALL
              SELECT 'table ' || name || ' strict=' || strict || ' flat=' || wr FROM pragma_table_list
              WHERE schema = 'main')"_s;
    auto lines = db.all(sql, {}, [](Row& row) { return row.text(); });
    if (!lines)
        return Failure(lines.error());
    QStringList sorted(lines->begin(), lines->end());
    sorted.sort();
    return sorted;
}

} // namespace parvis::store
