// SPDX-License-Identifier: GPL-3.0-or-later
// When a report is made by itself, and of which days. Pure.
#pragma once

#include "base/time/zone.h"
#include "domain/ids.h"
#include "domain/insights/figure_filter.h"

#include <QStringList>

namespace parvis {

using ReportScheduleId = StrongId<struct ReportScheduleTag>;

enum class ReportPeriod { Day, Week, Month };

// After each whole day, week or month: of that one, on the first day after it at a time of the clock on the wall.
struct ReportSchedule {
    ReportScheduleId id; // null: a new one
    QString templateName = QStringLiteral("manager");
    ReportPeriod period = ReportPeriod::Week;
    int hour = 7, minute = 0; // a time that the clocks skip is the one they show instead
    ZoneId zone;
    QStringList formats{QStringLiteral("pdf")}; // endings: "pdf", "xlsx", "csv", "png"
    QString folder;                             // whole path, on that machine
    QString host;                               // the machine whose workers make it: a folder is nowhere else
    QString language = QStringLiteral("en");
    QString brand;               // only its accounts, and its name above the report; empty: all of them
    QString who;                 // asked for it
    Instant due;                 // of the next one
    std::optional<Instant> made; // the last one
    QString error;               // of the last one, in English; empty: it went well
    bool operator==(const ReportSchedule&) const = default;
};

// "formats", "folder", "time"; empty: nothing is wrong. Which templates there are is the engine's to say.
QString scheduleProblem(const ReportSchedule& schedule);
// The first one later than `after`.
Instant nextDue(const ReportSchedule& schedule, Instant after);
// The whole days that the one due then is of.
Window reportWindow(const ReportSchedule& schedule, Instant due);
// "manager-2026-11-16-2026-11-22.pdf", "manager-Maison-Lumen-2026-…": the same report has the same name each time.
QString reportFileName(const ReportSchedule& schedule, Instant due, const QString& format);

QString reportPeriodName(ReportPeriod period); // "week"
std::optional<ReportPeriod> reportPeriodFromName(QStringView name);

} // namespace parvis
