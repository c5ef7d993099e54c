// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: campaigns, notes, calendars from outside, the journal of undo.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList calendarTables()
{
    return {};
}

} // namespace parvis::store::version2
