// SPDX-License-Identifier: GPL-3.0-or-later
// What version 2 adds, by part; statements in the words of inDialect().
#pragma once

#include "store/sql/location.h"

#include <QStringList>

namespace parvis::store::version2 {

QStringList composerTables();                  // templates, hashtag groups, versions of a post
QStringList mediaTables();                     // the media library: labels, measurements, renditions
QStringList calendarTables();                  // campaigns, notes, calendars from outside, the journal of undo
QStringList rhythmTables();                    // slots, recurring and evergreen posts, remembered imports
QStringList ledgerTables();                    // what is asked of the networks about published posts
QStringList governanceTables(Dialect dialect); // approval, charter, audit
QStringList peopleTables();                    // identities of one person, notes and fields about them
QStringList ideaTables();                      // ideas and the comments behind them
QStringList privacyTables();                   // who was erased, how long conversations are kept
QStringList ruleTables();                      // rules of the inbox, their queue and log
QStringList triageTables();                    // what messages are about, the models that say it
QStringList serviceTables();                   // service levels: calendars, policies, the trail of a conversation
QStringList replyTables();                     // canned replies, signatures, colleagues and mentions of them
QStringList moderationTables();                // what is asked of the networks about comments
QStringList figureTables();                    // counted beforehand about conversations
QStringList workTables();                      // departments, labels, saved views, presence, order by urgency
QStringList figuresBookTables();               // targets, annotations, dashboards, costs and conversions, brands

} // namespace parvis::store::version2
