// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis rule as it was applied to an hour, with all its figures: for people, and as JSON.
#pragma once

#include "domain/insights/crisis.h"

#include <QJsonObject>
#include <QStringList>

namespace parvis {

QJsonObject crisisJson(const CrisisExplanation& hour);
QStringList crisisLines(const CrisisExplanation& hour);
// One row of a table of hours, under these heads.
QStringList crisisHeads();
QStringList crisisCells(const CrisisExplanation& hour);
// What the rule is, with the numbers it goes by.
QJsonObject crisisRuleJson(const CrisisOptions& options);
QStringList crisisRuleLines(const CrisisOptions& options);

} // namespace parvis
