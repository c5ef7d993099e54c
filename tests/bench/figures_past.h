// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace for the figures' benchmark: conversations by million.h on fifty accounts, with what triage tells of them,
// departments, colleagues and closes; beside them two years of posts with their samples.
#pragma once

#include <QString>

namespace parvis::bench {

inline constexpr int figureAccounts = 50;
inline constexpr int figureDays = 730; // before kNow

// Answers what went wrong, or nothing. The same count makes the same rows.
QString makeFiguresFile(const QString& file, int messages);

} // namespace parvis::bench
