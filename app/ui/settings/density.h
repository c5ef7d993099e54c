// SPDX-License-Identifier: GPL-3.0-or-later
// Dense or comfortable rows. Kept in the settings, held by the application object so that each list can ask without
// wiring.
#pragma once

class QSettings;

namespace parvis::ui {

bool isComfortable();
// At start: what the settings say.
void restoreDensity(const QSettings& settings);
// At once for all windows (their layouts are asked again) and remembered.
void setComfortable(QSettings& settings, bool comfortable);

} // namespace parvis::ui
