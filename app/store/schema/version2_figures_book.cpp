// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: targets and their alerts, annotations, dashboards, costs and conversions of campaigns; what is
// told of figures, and when reports are made.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList figuresBookTables()
{
    return {
        // The counter of the topic Figures.
        u"INSERT INTO change_counter (topic, n) VALUES (7, 0)"_s,
        // For which the account speaks; '': none was given.
        u"ALTER TABLE account ADD COLUMN brand TEXT NOT NULL DEFAULT ''"_s,
        // accounts: ids, parted by blanks; none: all.
        uR"(CREATE TABLE target (id @id, kpi TEXT NOT NULL, accounts TEXT NOT NULL, sense TEXT NOT NULL,
            value @real NOT NULL, period TEXT NOT NULL, alert @int NOT NULL, margin @real NOT NULL,
            unripe @int NOT NULL, who TEXT NOT NULL, revision @int NOT NULL)@strict)"_s,
        uR"(CREATE TABLE target_alert (target @int PRIMARY KEY REFERENCES target (id), began @int, ended @int,
            met_periods @int NOT NULL, judged @int NOT NULL)@strict)"_s,
        // until: the end of a span, NULL for a moment.
        uR"(CREATE TABLE annotation (id @id, since @int NOT NULL, until @int, text TEXT NOT NULL, kind TEXT NOT NULL,
            who TEXT NOT NULL, accounts TEXT NOT NULL, revision @int NOT NULL)@strict)"_s,
        u"CREATE INDEX annotation_since ON annotation (since, id)"_s,
        uR"(CREATE TABLE dashboard (id @id, name TEXT NOT NULL, owner TEXT NOT NULL, details @blob NOT NULL,
            revision @int NOT NULL)@strict)"_s,
        u"CREATE INDEX dashboard_owner ON dashboard (owner, name, id)"_s,
        uR"(CREATE TABLE money_import (id @id, kind TEXT NOT NULL, file TEXT NOT NULL, who TEXT NOT NULL,
            at @int NOT NULL, added @int NOT NULL, already @int NOT NULL)@strict)"_s,
        // row_key: what keeps a row from counting twice. minor: of the currency's minor unit.
        uR"(CREATE TABLE campaign_money (id @id, row_key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
            campaign TEXT NOT NULL, day TEXT NOT NULL, minor @int NOT NULL, currency TEXT NOT NULL, count @int NOT NULL,
            source TEXT NOT NULL, medium TEXT NOT NULL, money_import @int NOT NULL REFERENCES money_import (id))@strict)"_s,
        u"CREATE INDEX campaign_money_day ON campaign_money (day, campaign, id)"_s,
        u"CREATE INDEX campaign_money_campaign ON campaign_money (campaign, kind, currency)"_s,
        u"CREATE INDEX campaign_money_import ON campaign_money (money_import)"_s,
        uR"(CREATE TABLE listening_import (id @id, file TEXT NOT NULL, who TEXT NOT NULL, at @int NOT NULL,
            added @int NOT NULL, already @int NOT NULL)@strict)"_s,
        // Mentions of a name on a day in a corpus (source and network). us: 1 ours, 0 a competitor's.
        uR"(CREATE TABLE listening_sample (day TEXT NOT NULL, source TEXT NOT NULL, network TEXT NOT NULL,
            name TEXT NOT NULL, us @int NOT NULL, mentions @int NOT NULL,
            listening_import @int NOT NULL REFERENCES listening_import (id),
            PRIMARY KEY (day, source, network, name))@flat)"_s,
        u"CREATE INDEX listening_sample_import ON listening_sample (listening_import)"_s,
        u"CREATE INDEX listening_sample_name ON listening_sample (name, us)"_s,
        // subject: an id, or nothing for all accounts together. Of a kind and subject one lasts at a time.
        uR"(CREATE TABLE figure_alert (id @id, kind TEXT NOT NULL, subject TEXT NOT NULL, words TEXT NOT NULL,
            value @real NOT NULL, bound @real NOT NULL, severity @int NOT NULL, detail TEXT NOT NULL,
            began @int NOT NULL, ended @int)@strict)"_s,
        u"CREATE UNIQUE INDEX figure_alert_lasting ON figure_alert (kind, subject) WHERE ended IS NULL"_s,
        // after: whether it was over when the person saw it.
        uR"(CREATE TABLE figure_alert_seen (alert @int NOT NULL REFERENCES figure_alert (id), person TEXT NOT NULL,
            after @int NOT NULL, PRIMARY KEY (alert, person))@flat)"_s,
        // formats: endings, parted by blanks. busy_until: until then a worker is at it.
        uR"(CREATE TABLE report_schedule (id @id, template TEXT NOT NULL, period TEXT NOT NULL, hour @int NOT NULL,
            minute @int NOT NULL, zone TEXT NOT NULL, formats TEXT NOT NULL, folder TEXT NOT NULL, host TEXT NOT NULL,
            language TEXT NOT NULL, brand TEXT NOT NULL, who TEXT NOT NULL, due @int NOT NULL, made @int, error TEXT NOT NULL,
            busy_until @int NOT NULL)@strict)"_s,
        u"CREATE INDEX report_schedule_due ON report_schedule (due, id)"_s,
    };
}

} // namespace parvis::store::version2
