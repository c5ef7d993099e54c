// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/figures_book.h"

#include "store/insights/figures_book_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

const QString dashboardColumns = u"SELECT id, name, owner, details, revision FROM dashboard"_s;

Dashboard readStoredDashboard(Row& row)
{
    Dashboard dashboard;
    dashboard.id = row.id<DashboardId>();
    dashboard.name = row.text();
    dashboard.owner = row.text();
    readDashboard(dashboard, row.bytes());
    dashboard.revision = row.integer();
    return dashboard;
}

// As it stands, where that person may change it.
Result<Dashboard> changeableIn(Connection& db, DashboardId id, const QString& who)
{
    PARVIS_LET(found, db.first(dashboardColumns + u" WHERE id = ?"_s, values(id), readStoredDashboard));
    if (!found)
        return notFound("dashboard"_L1, id.value);
    if (!found->owner.isEmpty() && found->owner != who)
        return failure(ErrorKind::Forbidden, u"dashboard %1 is somebody else's"_s.arg(id.value));
    return *found;
}

Result<Dashboard> saveDashboardIn(Tx& tx, Dashboard d, const QString& who)
{
    d.name = d.name.trimmed();
    if (const QString problem = dashboardProblem(d); !problem.isEmpty())
        return refusedFigure("dashboard"_L1, problem);
    tx.changes.addAll(Topic::Figures);
    if (d.id.isNull()) {
        if (!d.owner.isEmpty() && d.owner != who)
            return failure(ErrorKind::Forbidden, u"a dashboard cannot be made for somebody else"_s);
        d.id = {tx.ids.next(tx.clock.now())};
        d.revision = 1;
        PARVIS_TRY(tx.db.run(u"INSERT INTO dashboard (id, name, owner, details, revision) VALUES (?, ?, ?, ?, 1)"_s,
                             values(d.id, d.name, d.owner, toBytes(d))));
        return d;
    }
    PARVIS_LET(before, changeableIn(tx.db, d.id, who));
    d.owner = before.owner;
    PARVIS_LET(changed, tx.db.run(uR"(UPDATE dashboard SET name = ?, details = ?, revision = revision + 1
                                      WHERE id = ? AND revision = ?)"_s,
                                  values(d.name, toBytes(d), d.id, d.revision)));
    if (changed == 0)
        return conflict("dashboard"_L1, d.id.value);
    ++d.revision;
    return d;
}

} // namespace

Async<std::vector<Dashboard>> FiguresShelf::dashboards(const QString& who)
{
    return m_executor.read<std::vector<Dashboard>>([who](Connection& db) {
        return db.all(dashboardColumns + u" WHERE owner = '' OR owner = ? ORDER BY name, id"_s, values(who),
                      readStoredDashboard);
    });
}

Async<Dashboard> FiguresShelf::saveDashboard(const Dashboard& dashboard, const QString& who)
{
    return m_executor.write<Dashboard>([dashboard, who](Tx& tx) { return saveDashboardIn(tx, dashboard, who); });
}

Async<void> FiguresShelf::removeDashboard(DashboardId id, const QString& who)
{
    return m_executor.write<void>([id, who](Tx& tx) -> Done {
        PARVIS_TRY(changeableIn(tx.db, id, who));
        PARVIS_TRY(tx.db.run(u"DELETE FROM dashboard WHERE id = ?"_s, values(id)));
        tx.changes.addAll(Topic::Figures);
        return {};
    });
}

} // namespace parvis::store
