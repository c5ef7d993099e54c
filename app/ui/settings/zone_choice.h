// SPDX-License-Identifier: GPL-3.0-or-later
// In which zone this computer shows days and hours. Plans keep the zone they were made in; only what is shown changes.
#pragma once

#include "base/time/zone.h"

#include <QStringList>

class QSettings;

namespace parvis::ui {

// For the composition root: what the person chose on this computer, else the workspace's.
ZoneId shownZone(const QSettings& settings, const ZoneId& workspace);
// null: as the workspace.
void chooseZone(QSettings& settings, const std::optional<ZoneId>& zone);
std::optional<ZoneId> chosenZone(const QSettings& settings);
// Every name the time-zone data of this computer has, sorted.
QStringList zoneNames();

} // namespace parvis::ui
