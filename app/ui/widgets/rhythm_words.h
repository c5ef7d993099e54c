// SPDX-License-Identifier: GPL-3.0-or-later
// Rules, dates and slots as people say them.
#pragma once

#include "domain/publishing/recurrence.h"

namespace parvis::ui::words {

// "every week on Tue and Fri, 5 times"; a rule that the editor did not build is shown as it is written.
QString repeats(const QString& rule, const WallTime& start);
// "on the second Tuesday", "on the 14th", for that day of its month.
QString weekOfMonth(LocalDate date);
QString dayOfMonth(LocalDate date);
// "Tue 1 Dec 2026 09:00"
QString date(const WallTime& wall);
// What the clocks do to a date of the rule; empty: nothing.
QString clockNote(const WallTime& nominal, const WallTime& wall, bool repeated);

} // namespace parvis::ui::words
