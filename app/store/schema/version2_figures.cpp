// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: what the figures count beforehand about conversations and posts. All of it can be made again from
// messages, trails and samples.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList figureTables()
{
    return {
        // What is counted of each conversation, to be taken back when it changes. round: of the service rules it was
        // told by; -1: not told yet. Without references: a conversation that goes takes its counts along in its own
        // transaction.
        uR"(CREATE TABLE conversation_figures (conversation @id, round @int NOT NULL, story @blob NOT NULL)@strict)"_s,
        u"CREATE INDEX conversation_figures_round ON conversation_figures (round, conversation)"_s,
        u"INSERT INTO conversation_figures (conversation, round, story) SELECT id, -1, @empty FROM conversation"_s,
        // Counters of a day (span 0) or a month (1) of a scope: "a17" an account, "d3" a department, "pLéa" a
        // colleague. start: days since 1970 in figure_state's zone.
        uR"(CREATE TABLE figure_page (scope TEXT NOT NULL, span @int NOT NULL, start @int NOT NULL,
            cells @blob NOT NULL, PRIMARY KEY (scope, span, start))@flat)"_s,
        // Who wrote how much, by the same scopes and spans (domain/insights/author_spread.h).
        uR"(CREATE TABLE author_page (scope TEXT NOT NULL, span @int NOT NULL, start @int NOT NULL,
            authors @blob NOT NULL, PRIMARY KEY (scope, span, start))@flat)"_s,
        // Each question with its answer: the middle value of many is found here once the counters say where to look.
        uR"(CREATE TABLE response_time (message @id, conversation @int NOT NULL, account @int NOT NULL,
            department @int NOT NULL, person TEXT NOT NULL, first @int NOT NULL, asked @int NOT NULL, answered @int,
            ignored @int, ms @int, bucket @int, hours @int, hours_bucket @int)@strict)"_s,
        u"CREATE INDEX response_time_asked ON response_time (asked, message)"_s,
        uR"(CREATE INDEX response_time_bucket ON response_time (bucket, answered, account, first, ms)
            WHERE answered IS NOT NULL)"_s,
        uR"(CREATE INDEX response_time_hours ON response_time (hours_bucket, answered, account, first, hours)
            WHERE hours IS NOT NULL)"_s,
        uR"(CREATE INDEX response_time_answered ON response_time (answered, message) WHERE answered IS NOT NULL)"_s,
        // Each close: how long since the beginning or the reopening, and of the last one since the beginning.
        uR"(CREATE TABLE solved_time (conversation @int NOT NULL, place @int NOT NULL, closed @int NOT NULL, began @int NOT NULL,
            account @int NOT NULL, department @int NOT NULL, first @int NOT NULL, ms @int NOT NULL,
            bucket @int NOT NULL, whole @int, whole_bucket @int, PRIMARY KEY (conversation, place))@flat)"_s,
        u"CREATE INDEX solved_time_bucket ON solved_time (bucket, closed, account, ms)"_s,
        uR"(CREATE INDEX solved_time_whole ON solved_time (whole_bucket, closed, account, whole)
            WHERE whole IS NOT NULL)"_s,
        u"CREATE INDEX solved_time_closed ON solved_time (closed, conversation)"_s,
        // The zone whose days the pages are of; posts: 1 once post_page holds what was measured of all posts.
        u"CREATE TABLE figure_state (one @int PRIMARY KEY, zone TEXT NOT NULL, posts @int NOT NULL)@strict"_s,
        uR"(INSERT INTO figure_state (one, zone, posts)
            SELECT 1, '', CASE WHEN EXISTS (SELECT 1 FROM metric_sample WHERE publication <> 0) THEN 0 ELSE 1 END)"_s,
        // The posts of an account's month with all that was measured of them (domain/insights/post_page.h): months
        // since January 1970, of UTC.
        uR"(CREATE TABLE post_page (account @int NOT NULL, month @int NOT NULL, posts @blob NOT NULL,
            PRIMARY KEY (account, month))@flat)"_s,
        uR"(CREATE INDEX publication_counted ON publication (account, published_at, post)
            WHERE published_at IS NOT NULL AND kind = 'post')"_s,
    };
}

} // namespace parvis::store::version2
