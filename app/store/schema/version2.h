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

} // namespace parvis::store::version2
