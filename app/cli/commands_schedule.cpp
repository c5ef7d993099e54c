// SPDX-License-Identifier: GPL-3.0-or-later
// Reports that workers make by themselves, and what workers told of figures.
#include "cli/commands_book.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/insights/book_desk.h"
#include "engine/insights/report_templates.h"

#include <QDir>
#include <QSysInfo>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

QJsonObject scheduleJson(const ReportSchedule& s)
{
    return {{u"id"_s, s.id.toString()},
            {u"template"_s, s.templateName},
            {u"every"_s, reportPeriodName(s.period)},
            {u"at"_s, WallTime{{2000, 1, 1}, s.hour, s.minute, 0}.toIso().mid(11, 5)},
            {u"zone"_s, s.zone.name()},
            {u"formats"_s, QJsonArray::fromStringList(s.formats)},
            {u"folder"_s, s.folder},
            {u"host"_s, s.host},
            {u"language"_s, s.language},
            {u"brand"_s, output::text(s.brand)},
            {u"who"_s, output::text(s.who)},
            {u"due"_s, s.due.toRfc3339()},
            {u"made"_s, output::instant(s.made)},
            {u"error"_s, output::text(s.error)}};
}

Result<ReportSchedule> scheduleOf(const ParsedCall& call, const ZoneId& zone, Instant now)
{
    ReportSchedule s;
    const auto inZone = input::zone(call.zone, zone);
    if (!inZone)
        return Failure(inZone.error());
    s.zone = *inZone;
    if (!call.per.empty()) {
        const auto period = reportPeriodFromName(QString::fromStdString(call.per));
        if (!period)
            return failure(ErrorKind::Rejected, u"--every is day, week or month"_s);
        s.period = *period;
    }
    if (!call.at.empty()) {
        const auto at = WallTime::fromIso(QString(u"2000-01-01T"_s + QString::fromStdString(call.at)));
        if (!at)
            return failure(ErrorKind::Rejected,
                           u"--at: \"%1\" is no time as 07:00"_s.arg(QString::fromStdString(call.at)));
        s.hour = at->hour;
        s.minute = at->minute;
    }
    if (!call.name.empty())
        s.templateName = QString::fromStdString(call.name);
    if (!reportTemplate(s.templateName))
        return failure(ErrorKind::Rejected, u"--template: there is no report \"%1\""_s.arg(s.templateName));
    if (!call.formats.empty())
        s.formats.clear();
    for (const std::string& format : call.formats)
        s.formats << QString::fromStdString(format).toLower();
    s.formats.removeDuplicates();
    if (!call.language.empty())
        s.language = QString::fromStdString(call.language);
    if (s.language != "en"_L1 && s.language != "fr"_L1)
        return failure(ErrorKind::Rejected, u"--language: reports are made in en and fr"_s);
    s.brand = QString::fromStdString(call.brand);
    s.folder = QDir::cleanPath(QDir().absoluteFilePath(QString::fromStdString(call.file)));
    s.host = QSysInfo::machineHostName();
    s.who = input::person();
    if (scheduleProblem(s) == "formats"_L1)
        return failure(ErrorKind::Rejected, u"--format is pdf, xlsx, csv or png"_s);
    s.due = nextDue(s, now);
    return s;
}

QJsonObject figureAlertJson(const FigureAlert& a)
{
    return {{u"id"_s, a.id.toString()},
            {u"kind"_s, alertKindName(a.kind)},
            {u"subject"_s, output::text(a.subject)},
            {u"words"_s, a.words},
            {u"value"_s, a.value},
            {u"bound"_s, a.bound},
            {u"severity"_s, a.severity},
            {u"detail"_s, output::text(a.detail)},
            {u"began"_s, a.began.toRfc3339()},
            {u"ended"_s, output::instant(a.ended)}};
}

QString figureAlertText(const FigureAlert& a)
{
    switch (a.kind) {
    case AlertKind::Crisis:
        return u"%1 messages in an hour, at most %2 within the band; severity %3 of 10"_s.arg(a.value).arg(a.bound).arg(
            a.severity);
    case AlertKind::Target:
        return u"%1: %2, promised %3"_s.arg(a.words, QString::number(a.value, 'g', 6),
                                            QString::number(a.bound, 'g', 6));
    case AlertKind::Report:
        break;
    }
    return a.words + u": "_s + a.detail;
}

} // namespace

Async<int> reportScheduleAdd(const CommandScope& scope)
{
    const auto schedule = scheduleOf(scope.call, scope.ports.workspace.info().zone, scope.ports.clock.now());
    if (!schedule)
        return output::refused(schedule.error());
    if (!QDir().mkpath(schedule->folder))
        return Async<int>::ready(
            output::problem(u"report schedule add: the folder %1 cannot be made"_s.arg(schedule->folder)));
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->addSchedule(*schedule).then(
        scope.context, [desk, json = scope.call.json](const ReportSchedule& saved) {
            if (json)
                output::json(scheduleJson(saved));
            else
                output::line(u"Schedule %1, first due %2"_s.arg(saved.id.toString(), saved.due.toRfc3339()));
            return int(ExitCode::Done);
        });
}

Async<int> reportScheduleList(const CommandScope& scope)
{
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->schedules().then(
        scope.context, [desk, json = scope.call.json](const std::vector<ReportSchedule>& schedules) {
            QJsonArray array;
            std::vector<QStringList> rows;
            for (const ReportSchedule& s : schedules) {
                array.append(scheduleJson(s));
                rows.push_back({s.id.toString(), s.templateName, s.brand.isEmpty() ? u"-"_s : s.brand,
                                reportPeriodName(s.period), s.formats.join(u' '), s.due.toRfc3339(),
                                s.made ? s.made->toRfc3339() : u"-"_s, s.host, s.folder, s.error});
            }
            if (json)
                output::json(array);
            else
                output::table({u"ID"_s, u"TEMPLATE"_s, u"BRAND"_s, u"EVERY"_s, u"FORMATS"_s, u"DUE"_s, u"MADE"_s,
                               u"HOST"_s, u"FOLDER"_s, u"ERROR"_s},
                              rows);
            return int(ExitCode::Done);
        });
}

Async<int> reportScheduleRemove(const CommandScope& scope)
{
    const auto id = input::id<ReportScheduleId>(scope.call.id, u"report schedule remove"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->removeSchedule(*id, input::person())
        .then(scope.context, [desk, json = scope.call.json, id = id->toString()] {
            if (json)
                output::json(QJsonObject{{u"removed"_s, id}});
            else
                output::line(u"Removed "_s + id);
            return int(ExitCode::Done);
        });
}

Async<int> kpiAlerts(const CommandScope& scope)
{
    const auto desk = std::make_shared<BookDesk>(scope.ports);
    return desk->alerts(scope.call.limit)
        .then(scope.context, [desk, json = scope.call.json](const std::vector<FigureAlert>& alerts) {
            QJsonArray array;
            std::vector<QStringList> rows;
            for (const FigureAlert& a : alerts) {
                array.append(figureAlertJson(a));
                rows.push_back({alertKindName(a.kind), a.began.toRfc3339(), a.ended ? a.ended->toRfc3339() : u"lasts"_s,
                                figureAlertText(a)});
            }
            if (json)
                output::json(array);
            else
                output::table({u"KIND"_s, u"BEGAN"_s, u"ENDED"_s, u"WHAT"_s}, rows);
            return int(ExitCode::Done);
        });
}

} // namespace parvis
