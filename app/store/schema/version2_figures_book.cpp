// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: targets and their alerts, annotations, dashboards, costs and conversions of campaigns.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList figuresBookTables()
{
    return {
        // The counter of the topic Figures.
        u"INSERT INTO change_counter (topic, n) VALUES (7, 0)"_s,
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
    };
}

} // namespace parvis::store::version2
