// SPDX-License-Identifier: GPL-3.0-or-later
// An answer put on tiles and charts, with how fresh it is.
#pragma once

#include "ui/insights/figures_data.h"

#include <QList>

namespace parvis::ui {

class ChartPanel;
class FigureTile;

void showFigures(const FiguresData& data, const QList<FigureTile*>& tiles, const QList<ChartPanel*>& panels,
                 Instant now, const ZoneId& zone);

} // namespace parvis::ui
