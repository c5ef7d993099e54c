// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis rule as it was applied to an hour, with all its figures: for people, and as JSON.
#pragma once

#include "domain/insights/crisis.h"

#include <QJsonObject>
#include <QStringList>

namespace parvis {

QJsonObject crisisJson(const CrisisExplanation& hour);
QStringList crisisLines(const CrisisExplanation& hour);

} // namespace parvis
