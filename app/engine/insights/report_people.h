// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a report that are about people and what they say.
#pragma once

#include "domain/insights/report_numbers.h"
#include "engine/insights/figures_desk.h"

namespace parvis {

// The curve of who wrote how much, one, nine and ninety of a hundred, with its numbers beside it.
ReportSection participationSection(const Participation& people, const QString& language, const ReportNumbers& numbers);

// Terms that rose in complaints, with an example of each.
ReportSection themesSection(const FoundThemes& found, const QString& language, const ReportNumbers& numbers);

// Mentions of us and of competitors along the steps of the period, us first. heading: what the figure tells.
ReportSection voicesSection(const FoundVoices& found, const QString& heading, ReportColumn stepColumn,
                            const std::vector<ReportX>& steps, const ReportNumbers& numbers);

} // namespace parvis
