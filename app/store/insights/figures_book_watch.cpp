// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of figures, once, and when reports are made by themselves.
#include "store/insights/figures_book.h"
#include "store/insights/figures_book_rows.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/lists.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

const QString alertColumns =
    uR"(SELECT a.id, a.kind, a.subject, a.words, a.value, a.bound, a.severity, a.detail, a.began, a.ended
        FROM figure_alert a)"_s;

FigureAlert readAlert(Row& row)
{
    FigureAlert alert;
    alert.id = row.id<FigureAlertId>();
    alert.kind = alertKindFromName(row.text()).value_or(AlertKind::Crisis);
    alert.subject = row.text();
    alert.words = row.text();
    alert.value = row.real();
    alert.bound = row.real();
    alert.severity = row.integer();
    alert.detail = row.text();
    alert.began = row.instant();
    alert.ended = row.maybeInstant();
    return alert;
}

const QString scheduleColumns = uR"(SELECT id, template, period, hour, minute, zone, formats, folder, host, language,
    brand, who, due, made, error FROM report_schedule)"_s;

ReportSchedule readSchedule(Row& row)
{
    ReportSchedule s;
    s.id = row.id<ReportScheduleId>();
    s.templateName = row.text();
    s.period = reportPeriodFromName(row.text()).value_or(ReportPeriod::Week);
    s.hour = row.integer();
    s.minute = row.integer();
    s.zone = ZoneId::fromName(row.text()).value_or(ZoneId::utc());
    s.formats = row.text().split(u' ', Qt::SkipEmptyParts);
    s.folder = row.text();
    s.host = row.text();
    s.language = row.text();
    s.brand = row.text();
    s.who = row.text();
    s.due = row.instant();
    s.made = row.maybeInstant();
    s.error = row.text();
    return s;
}

QString scheduleWords(const ReportSchedule& s)
{
    const QString words = u"%1 per %2 into %3"_s.arg(s.templateName, reportPeriodName(s.period), s.folder);
    return s.brand.isEmpty() ? words : QString(words + u" for "_s + s.brand);
}

Result<ReportSchedule> addScheduleIn(Tx& tx, ReportSchedule s)
{
    if (const QString problem = scheduleProblem(s); !problem.isEmpty())
        return refusedFigure("schedule"_L1, problem);
    s.id = {tx.ids.next(tx.clock.now())};
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO report_schedule (id, template, period, hour, minute, zone, formats, folder,
                             host, language, brand, who, due, error, busy_until)
                             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0))"_s,
                         values(s.id, s.templateName, reportPeriodName(s.period), s.hour, s.minute, s.zone.name(),
                                s.formats.join(u' '), s.folder, s.host, s.language, s.brand, s.who, s.due)));
    tx.changes.addAll(Topic::Figures);
    PARVIS_TRY(noteAudit(tx, s.who, u"report_scheduled"_s, u"report_schedule:"_s + s.id.toString(), scheduleWords(s)));
    return s;
}

Done removeScheduleIn(Tx& tx, ReportScheduleId id, const QString& who)
{
    PARVIS_LET(found, tx.db.first(scheduleColumns + u" WHERE id = ?"_s, values(id), readSchedule));
    if (!found)
        return notFound("schedule"_L1, id.value);
    PARVIS_TRY(tx.db.run(u"DELETE FROM report_schedule WHERE id = ?"_s, values(id)));
    PARVIS_TRY(endAlertIn(tx, AlertKind::Report, id.toString(), tx.clock.now()));
    tx.changes.addAll(Topic::Figures);
    return noteAudit(tx, who, u"report_unscheduled"_s, u"report_schedule:"_s + id.toString(), scheduleWords(*found));
}

Result<std::optional<ReportSchedule>> claimScheduleIn(Tx& tx, const QString& host, Instant now, Milliseconds lease)
{
    using Claimed = std::optional<ReportSchedule>;
    PARVIS_LET(found, tx.db.first(scheduleColumns + uR"( WHERE due <= ? AND busy_until <= ? AND host = ?
                                                         ORDER BY due, id LIMIT 1)"_s,
                                  values(now, now, host), readSchedule));
    if (!found)
        return Claimed();
    // Another worker of this machine may have been faster: then it is there with the next look.
    PARVIS_LET(mine,
               tx.db.run(u"UPDATE report_schedule SET busy_until = ? WHERE id = ? AND due = ? AND busy_until <= ?"_s,
                         values(now + lease, found->id, found->due, now)));
    return mine == 1 ? Claimed(*found) : Claimed();
}

} // namespace

Result<bool> endAlertIn(Tx& tx, AlertKind kind, const QString& subject, Instant at)
{
    PARVIS_LET(ended, tx.db.run(u"UPDATE figure_alert SET ended = ? WHERE kind = ? AND subject = ? AND ended IS NULL"_s,
                                values(at, alertKindName(kind), subject)));
    if (ended > 0)
        tx.changes.addAll(Topic::Figures);
    return ended > 0;
}

Async<bool> FiguresShelf::beginAlert(const FigureAlert& alert)
{
    return m_executor.write<bool>([alert](Tx& tx) -> Result<bool> {
        // The index of those that last decides between two workers.
        PARVIS_LET(began,
                   tx.db.run(uR"(INSERT INTO figure_alert (id, kind, subject, words, value, bound, severity,
                                        detail, began) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING)"_s,
                             values(tx.ids.next(tx.clock.now()), alertKindName(alert.kind), alert.subject, alert.words,
                                    alert.value, alert.bound, alert.severity, alert.detail, alert.began)));
        if (began > 0)
            tx.changes.addAll(Topic::Figures);
        return began > 0;
    });
}

Async<bool> FiguresShelf::endAlert(AlertKind kind, const QString& subject, Instant at)
{
    return m_executor.write<bool>([=](Tx& tx) { return endAlertIn(tx, kind, subject, at); });
}

Async<std::vector<FigureAlert>> FiguresShelf::alerts(int limit)
{
    return m_executor.read<std::vector<FigureAlert>>([limit](Connection& db) {
        return db.all(alertColumns + u" ORDER BY a.ended IS NOT NULL, a.id DESC LIMIT ?"_s, values(limit), readAlert);
    });
}

Async<std::vector<FigureAlert>> FiguresShelf::freshAlerts(const QString& person)
{
    return m_executor.read<std::vector<FigureAlert>>([person](Connection& db) {
        return db.all(alertColumns + uR"( LEFT JOIN figure_alert_seen s ON s.alert = a.id AND s.person = ?
                                          WHERE s.alert IS NULL OR (a.ended IS NOT NULL AND s.after = 0)
                                          ORDER BY a.id DESC LIMIT 50)"_s,
                      values(person), readAlert);
    });
}

Async<void> FiguresShelf::alertsSeen(const std::vector<FigureAlertId>& ids, const QString& person)
{
    return m_executor.write<void>([ids, person](Tx& tx) -> Done {
        for (const FigureAlertId id : ids)
            PARVIS_TRY(tx.db.run(uR"(INSERT INTO figure_alert_seen (alert, person, after)
                                     SELECT id, ?, CASE WHEN ended IS NULL THEN 0 ELSE 1 END FROM figure_alert
                                     WHERE id = ? ON CONFLICT (alert, person) DO UPDATE SET after = excluded.after)"_s,
                                 values(person, id)));
        tx.changes.addAll(Topic::Figures);
        return {};
    });
}

Async<std::vector<ReportSchedule>> FiguresShelf::schedules()
{
    return m_executor.read<std::vector<ReportSchedule>>(
        [](Connection& db) { return db.all(scheduleColumns + u" ORDER BY id"_s, {}, readSchedule); });
}

Async<ReportSchedule> FiguresShelf::addSchedule(const ReportSchedule& schedule)
{
    return m_executor.write<ReportSchedule>([schedule](Tx& tx) { return addScheduleIn(tx, schedule); });
}

Async<void> FiguresShelf::removeSchedule(ReportScheduleId id, const QString& who)
{
    return m_executor.write<void>([id, who](Tx& tx) { return removeScheduleIn(tx, id, who); });
}

Async<std::optional<ReportSchedule>> FiguresShelf::claimSchedule(const QString& host, Instant now, Milliseconds lease)
{
    return m_executor.write<std::optional<ReportSchedule>>(
        [=](Tx& tx) { return claimScheduleIn(tx, host, now, lease); });
}

Async<bool> FiguresShelf::scheduleDone(const ReportSchedule& claimed, Instant next, const QString& error)
{
    return m_executor.write<bool>([=](Tx& tx) -> Result<bool> {
        if (!error.isEmpty()) {
            PARVIS_LET(put,
                       tx.db.run(u"UPDATE report_schedule SET error = ?, busy_until = ? WHERE id = ? AND due = ?"_s,
                                 values(error, next, claimed.id, claimed.due)));
            if (put > 0)
                tx.changes.addAll(Topic::Figures);
            return put > 0;
        }
        PARVIS_LET(moved, tx.db.run(uR"(UPDATE report_schedule SET due = ?, made = ?, error = '', busy_until = 0
                                        WHERE id = ? AND due = ?)"_s,
                                    values(next, tx.clock.now(), claimed.id, claimed.due)));
        if (moved > 0)
            tx.changes.addAll(Topic::Figures);
        return moved > 0;
    });
}

} // namespace parvis::store
