// SPDX-License-Identifier: GPL-3.0-or-later
// Targets and annotations. Dashboards stand in figures_book_dashboards.cpp, costs and conversions in
// figures_book_money.cpp, alerts and the schedules of reports in figures_book_watch.cpp.
#include "store/insights/figures_book.h"

#include "store/insights/figures_book_rows.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/where.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

Failure refusedFigure(QLatin1StringView what, const QString& problem)
{
    auto error = Error::make(ErrorKind::Rejected, u"the %1 cannot be kept: %2"_s.arg(what, problem));
    error.code = problem;
    return Failure(error);
}

QString accountsText(const std::vector<AccountId>& accounts)
{
    QStringList ids;
    for (const AccountId account : accounts)
        ids << account.toString();
    return ids.join(u' ');
}

std::vector<AccountId> accountsFromText(const QString& text)
{
    std::vector<AccountId> accounts;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto id = AccountId::fromString(word))
            accounts.push_back(*id);
    }
    return accounts;
}

namespace {

const QString targetColumns = uR"(SELECT t.id, t.kpi, t.accounts, t.sense, t.value, t.period, t.alert, t.margin,
    t.unripe, t.who, t.revision, a.began, a.ended, a.met_periods, a.judged FROM target t
    LEFT JOIN target_alert a ON a.target = t.id)"_s;

StoredTarget readTarget(Row& row)
{
    StoredTarget stored;
    Target& t = stored.target;
    t.id = row.id<TargetId>();
    t.kpi = row.text();
    t.accounts = accountsFromText(row.text());
    t.sense = targetSenseFromName(row.text()).value_or(TargetSense::AtLeast);
    t.value = row.real();
    t.period = targetPeriodFromName(row.text()).value_or(TargetPeriod::Month);
    t.alert = row.flag();
    t.margin = row.real();
    t.unripe = row.flag();
    t.who = row.text();
    t.revision = row.integer();
    stored.alert.began = row.maybeInstant();
    stored.alert.ended = row.maybeInstant();
    stored.alert.metPeriods = row.integer();
    stored.alert.judged = row.instant();
    return stored;
}

Result<StoredTarget> targetIn(Connection& db, TargetId id)
{
    PARVIS_LET(found, db.first(targetColumns + u" WHERE t.id = ?"_s, values(id), readTarget));
    if (!found)
        return notFound("target"_L1, id.value);
    return *found;
}

bool isSamePromise(const Target& a, const Target& b)
{
    return a.kpi == b.kpi && a.accounts == b.accounts && a.sense == b.sense && a.value == b.value &&
           a.period == b.period;
}

QString targetWords(const Target& t)
{
    return u"%1 %2 %3 per %4"_s.arg(t.kpi, targetSenseName(t.sense)).arg(t.value).arg(targetPeriodName(t.period));
}

Result<Target> saveTargetIn(Tx& tx, Target t)
{
    t.kpi = t.kpi.trimmed();
    if (const QString problem = targetProblem(t); !problem.isEmpty())
        return refusedFigure("target"_L1, problem);
    const Values fields = values(t.kpi, accountsText(t.accounts), targetSenseName(t.sense), t.value,
                                 targetPeriodName(t.period), t.alert, t.margin, t.unripe, t.who);
    const bool fresh = t.id.isNull();
    if (fresh) {
        t.id = {tx.ids.next(tx.clock.now())};
        t.revision = 1;
        PARVIS_TRY(
            tx.db.run(uR"(INSERT INTO target (kpi, accounts, sense, value, period, alert, margin, unripe, who, id,
                                 revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1))"_s,
                      fields + values(t.id)));
    } else {
        PARVIS_LET(before, targetIn(tx.db, t.id));
        PARVIS_LET(changed, tx.db.run(uR"(UPDATE target SET kpi = ?, accounts = ?, sense = ?, value = ?, period = ?,
                                          alert = ?, margin = ?, unripe = ?, who = ?, revision = revision + 1
                                          WHERE id = ? AND revision = ?)"_s,
                                      fields + values(t.id, t.revision)));
        if (changed == 0)
            return conflict("target"_L1, t.id.value);
        ++t.revision;
        if (!isSamePromise(before.target, t)) {
            PARVIS_TRY(tx.db.run(u"DELETE FROM target_alert WHERE target = ?"_s, values(t.id)));
            PARVIS_TRY(endAlertIn(tx, AlertKind::Target, t.id.toString(), tx.clock.now()));
        }
    }
    PARVIS_TRY(noteAudit(tx, t.who, fresh ? u"target_added"_s : u"target_changed"_s, u"target:"_s + t.id.toString(),
                         targetWords(t)));
    tx.changes.addAll(Topic::Figures);
    return t;
}

Done removeTargetIn(Tx& tx, TargetId id, const QString& who)
{
    PARVIS_LET(stored, targetIn(tx.db, id));
    PARVIS_TRY(tx.db.run(u"DELETE FROM target_alert WHERE target = ?"_s, values(id)));
    PARVIS_LET(removed, tx.db.run(u"DELETE FROM target WHERE id = ?"_s, values(id)));
    if (removed == 0)
        return notFound("target"_L1, id.value);
    tx.changes.addAll(Topic::Figures);
    PARVIS_TRY(endAlertIn(tx, AlertKind::Target, id.toString(), tx.clock.now()));
    return noteAudit(tx, who, u"target_removed"_s, u"target:"_s + id.toString(), targetWords(stored.target));
}

Result<bool> moveAlertIn(Tx& tx, TargetId id, const AlertState& before, const AlertState& after)
{
    // The row is taken first: two workers that saw the same alert come one after the other.
    PARVIS_LET(there, tx.db.run(u"UPDATE target SET alert = alert WHERE id = ?"_s, values(id)));
    if (there == 0)
        return notFound("target"_L1, id.value);
    PARVIS_LET(stored, targetIn(tx.db, id));
    if (stored.alert != before)
        return false;
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO target_alert (target, began, ended, met_periods, judged) VALUES (?, ?, ?, ?, ?)
                             ON CONFLICT (target) DO UPDATE SET began = excluded.began, ended = excluded.ended,
                             met_periods = excluded.met_periods, judged = excluded.judged)"_s,
                         values(id, after.began, after.ended, after.metPeriods, after.judged)));
    tx.changes.addAll(Topic::Figures);
    return true;
}

Annotation readAnnotation(Row& row)
{
    Annotation a;
    a.id = row.id<AnnotationId>();
    a.from = row.instant();
    a.to = row.maybeInstant();
    a.text = row.text();
    a.kind = annotationKindFromName(row.text()).value_or(AnnotationKind::Note);
    a.who = row.text();
    a.accounts = accountsFromText(row.text());
    a.revision = row.integer();
    return a;
}

Result<std::vector<Annotation>> annotationsIn(Connection& db, Instant from, Instant to,
                                              const std::vector<AccountId>& accounts)
{
    PARVIS_LET(found, db.all(uR"(SELECT id, since, until, text, kind, who, accounts, revision FROM annotation
                                 WHERE since < ? AND (since >= ? OR until > ?) ORDER BY since, id)"_s,
                             values(to, from, from), readAnnotation));
    std::erase_if(found, [&accounts](const Annotation& one) { return !concerns(one, accounts); });
    return found;
}

Result<Annotation> saveAnnotationIn(Tx& tx, Annotation a)
{
    if (const QString problem = annotationProblem(a); !problem.isEmpty())
        return refusedFigure("annotation"_L1, problem);
    const Values fields = values(a.from, a.to, a.text, annotationKindName(a.kind), a.who, accountsText(a.accounts));
    tx.changes.addAll(Topic::Figures);
    if (a.id.isNull()) {
        a.id = {tx.ids.next(tx.clock.now())};
        a.revision = 1;
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO annotation (since, until, text, kind, who, accounts, id, revision)
                                 VALUES (?, ?, ?, ?, ?, ?, ?, 1))"_s,
                             fields + values(a.id)));
        return a;
    }
    PARVIS_LET(changed, tx.db.run(uR"(UPDATE annotation SET since = ?, until = ?, text = ?, kind = ?, who = ?,
                                      accounts = ?, revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                                  fields + values(a.id, a.revision)));
    if (changed == 0)
        return conflict("annotation"_L1, a.id.value);
    ++a.revision;
    return a;
}

} // namespace

Async<std::vector<StoredTarget>> FiguresShelf::targets()
{
    return m_executor.read<std::vector<StoredTarget>>(
        [](Connection& db) { return db.all(targetColumns + u" ORDER BY t.id"_s, {}, readTarget); });
}

Async<Target> FiguresShelf::saveTarget(const Target& target)
{
    return m_executor.write<Target>([target](Tx& tx) { return saveTargetIn(tx, target); });
}

Async<void> FiguresShelf::removeTarget(TargetId id, const QString& who)
{
    return m_executor.write<void>([id, who](Tx& tx) { return removeTargetIn(tx, id, who); });
}

Async<bool> FiguresShelf::moveAlert(TargetId id, const AlertState& before, const AlertState& after)
{
    return m_executor.write<bool>([=](Tx& tx) { return moveAlertIn(tx, id, before, after); });
}

Async<std::vector<Annotation>> FiguresShelf::annotations(Instant from, Instant to,
                                                         const std::vector<AccountId>& accounts)
{
    return m_executor.read<std::vector<Annotation>>(
        [=](Connection& db) { return annotationsIn(db, from, to, accounts); });
}

Async<Annotation> FiguresShelf::saveAnnotation(const Annotation& annotation)
{
    return m_executor.write<Annotation>([annotation](Tx& tx) { return saveAnnotationIn(tx, annotation); });
}

Async<void> FiguresShelf::removeAnnotation(AnnotationId id)
{
    return m_executor.write<void>([id](Tx& tx) -> Done {
        PARVIS_LET(removed, tx.db.run(u"DELETE FROM annotation WHERE id = ?"_s, values(id)));
        if (removed == 0)
            return notFound("annotation"_L1, id.value);
        tx.changes.addAll(Topic::Figures);
        return {};
    });
}

} // namespace parvis::store
