// SPDX-License-Identifier: GPL-3.0-or-later
// What a report holds, as data; and the names of figures in the languages that reports are made in.
#pragma once

#include "domain/insights/report_document.h"
#include "engine/insights/figures_desk.h"

namespace parvis {

struct ReportChartPlan {
    QStringList metrics; // several: one line or stack each, of one unit
    ReportChart::Kind kind = ReportChart::Kind::Line;
    bool voices = false; // the mentions behind the share of voice, by name
};

struct ReportTablePlan {
    SplitBy by = SplitBy::Account;
    QStringList metrics;
};

struct ReportTemplate {
    QString name; // "manager", "community", "service", "complete"
    QString title, titleFrench;
    QStringList keyFigures;
    std::vector<ReportChartPlan> charts; // along the days, weeks or months of the period
    std::vector<ReportTablePlan> tables;
    bool themes = false; // what complaints are about
};

const std::vector<ReportTemplate>& reportTemplates();
const ReportTemplate* reportTemplate(QStringView name);

// Of a figure with that unit. A score is a number as it stands.
ReportUnit reportUnitOf(QStringView unit);

// "Response rate", "Taux de réponse"; a name that is not known is made readable.
QString figureTitle(QStringView metric, bool french);

} // namespace parvis
