// SPDX-License-Identifier: GPL-3.0-or-later
// Departments, labels, saved views and the lists kept in the workspace.
#include "store/inbox/work.h"

#include "store/inbox/work_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/folded.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Failure nameTaken(const QString& name)
{
    Error error = Error::make(ErrorKind::Conflict, u"the name \"%1\" is taken"_s.arg(name));
    error.code = u"name_taken"_s;
    return Failure(error);
}

Failure noName()
{
    return failure(ErrorKind::Rejected, u"the name is missing"_s);
}

Result<std::vector<Department>> departmentsIn(Connection& db)
{
    PARVIS_LET(list, db.all(u"SELECT id, name, archived, revision FROM department ORDER BY archived, folded"_s, {},
                            [](Row& row) {
                                Department d;
                                d.id = row.id<DepartmentId>();
                                d.name = row.text();
                                d.archived = row.flag();
                                d.revision = row.integer();
                                return d;
                            }));
    PARVIS_TRY(db.each(u"SELECT department, person FROM department_member ORDER BY person"_s, {}, [&list](Row& row) {
        const auto id = row.id<DepartmentId>();
        const QString person = row.text();
        for (Department& d : list) {
            if (d.id == id)
                d.members << person;
        }
    }));
    return list;
}

Done saveMembers(Connection& db, const Department& d)
{
    PARVIS_TRY(db.run(u"DELETE FROM department_member WHERE department = ?"_s, values(d.id)));
    for (const QString& person : d.members)
        PARVIS_TRY(db.run(u"INSERT INTO department_member (department, person) VALUES (?, ?)"_s, values(d.id, person)));
    return {};
}

Result<Department> saveDepartmentIn(Tx& tx, Department d)
{
    d.name = d.name.simplified();
    if (d.name.isEmpty())
        return noName();
    for (QString& person : d.members)
        person = person.simplified();
    d.members.removeAll(QString());
    d.members.removeDuplicates();
    d.members.sort();
    PARVIS_LET(taken, tx.db.number(u"SELECT COUNT(*) FROM department WHERE folded = ? AND id <> ?"_s,
                                   values(folded(d.name), d.id)));
    if (taken > 0)
        return nameTaken(d.name);
    tx.changes.addAll(Topic::Settings);
    if (d.id.isNull()) {
        d.id = {tx.ids.next(tx.clock.now())};
        d.revision = 1;
        PARVIS_TRY(tx.db.run(u"INSERT INTO department (id, name, folded, archived, revision) VALUES (?, ?, ?, ?, ?)"_s,
                             values(d.id, d.name, folded(d.name), d.archived, d.revision)));
    } else {
        PARVIS_LET(changed, tx.db.run(uR"(UPDATE department SET name = ?, folded = ?, archived = ?,
                                          revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                                      values(d.name, folded(d.name), d.archived, d.id, d.revision)));
        if (changed == 0)
            return conflict("department"_L1, d.id.value);
        ++d.revision;
    }
    PARVIS_TRY(saveMembers(tx.db, d));
    return d;
}

// A name that another label has already joins the two.
Result<InboxLabel> saveLabelIn(Tx& tx, InboxLabel label, const QString& was)
{
    label.name = label.name.simplified();
    if (label.name.isEmpty())
        return noName();
    tx.changes.addAll(Topic::Settings);
    if (!was.isEmpty() && was != label.name) {
        PARVIS_TRY(tx.db.run(uR"(DELETE FROM conversation_label WHERE label = ? AND conversation IN
                                 (SELECT conversation FROM conversation_label WHERE label = ?))"_s,
                             values(was, label.name)));
        PARVIS_TRY(tx.db.run(u"UPDATE conversation_label SET label = ? WHERE label = ?"_s, values(label.name, was)));
        PARVIS_TRY(tx.db.run(u"DELETE FROM label WHERE name = ?"_s, values(was)));
        tx.changes.addAll(Topic::Conversations);
    }
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO label (name, colour) VALUES (?, ?)
                             ON CONFLICT (name) DO UPDATE SET colour = excluded.colour)"_s,
                         values(label.name, label.colour)));
    return label;
}

Result<InboxView> saveViewIn(Tx& tx, InboxView view)
{
    view.name = view.name.simplified();
    if (view.name.isEmpty())
        return noName();
    PARVIS_LET(taken, tx.db.number(u"SELECT COUNT(*) FROM inbox_view WHERE owner = ? AND name = ? AND id <> ?"_s,
                                   values(view.owner, view.name, view.id)));
    if (taken > 0)
        return nameTaken(view.name);
    tx.changes.addAll(Topic::Settings);
    if (view.id.isNull()) {
        view.id = {tx.ids.next(tx.clock.now())};
        view.revision = 1;
        PARVIS_TRY(
            tx.db.run(u"INSERT INTO inbox_view (id, name, query, sort, owner, revision) VALUES (?, ?, ?, ?, ?, ?)"_s,
                      values(view.id, view.name, view.query, view.sort, view.owner, view.revision)));
        return view;
    }
    PARVIS_LET(changed, tx.db.run(uR"(UPDATE inbox_view SET name = ?, query = ?, sort = ?, owner = ?,
                                      revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                                  values(view.name, view.query, view.sort, view.owner, view.id, view.revision)));
    if (changed == 0)
        return conflict("view"_L1, view.id.value);
    ++view.revision;
    return view;
}

Done saveSettingsIn(Tx& tx, const WorkSettings& settings)
{
    if (settings.freshAfterDays < 0)
        return failure(ErrorKind::Rejected, u"days are 0 or more"_s);
    QStringList reasons;
    for (const QString& reason : settings.closeReasons) {
        const QString text = reason.simplified();
        if (!text.isEmpty() && !reasons.contains(text))
            reasons << text;
    }
    const std::pair<QString, QString> pairs[] = {
        {u"inbox/close-reasons"_s, reasons.join(u'\n')},
        {u"inbox/fresh-after-days"_s, QString::number(settings.freshAfterDays)}};
    for (const auto& [key, value] : pairs)
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO setting (key, value) VALUES (?, ?)
                                 ON CONFLICT (key) DO UPDATE SET value = excluded.value)"_s,
                             values(key, value)));
    tx.changes.addAll(Topic::Settings);
    return {};
}

} // namespace

Async<std::vector<Department>> Work::departments()
{
    return m_executor.read<std::vector<Department>>(departmentsIn);
}

Async<Department> Work::saveDepartment(const Department& department)
{
    return m_executor.write<Department>([department](Tx& tx) { return saveDepartmentIn(tx, department); });
}

Async<std::vector<InboxLabel>> Work::labels()
{
    return m_executor.read<std::vector<InboxLabel>>([](Connection& db) {
        return db.all(u"SELECT name, colour FROM label ORDER BY name"_s, {}, [](Row& row) {
            InboxLabel label;
            label.name = row.text();
            label.colour = row.integer();
            return label;
        });
    });
}

Async<InboxLabel> Work::saveLabel(const InboxLabel& label, const QString& was)
{
    return m_executor.write<InboxLabel>([label, was](Tx& tx) { return saveLabelIn(tx, label, was); });
}

Async<void> Work::removeLabel(const QString& name)
{
    return m_executor.write<void>([name](Tx& tx) -> Done {
        PARVIS_TRY(tx.db.run(u"DELETE FROM conversation_label WHERE label = ?"_s, values(name)));
        PARVIS_LET(removed, tx.db.run(u"DELETE FROM label WHERE name = ?"_s, values(name)));
        if (removed == 0)
            return failure(ErrorKind::NotFound, u"there is no label \"%1\""_s.arg(name));
        tx.changes.addAll(Topic::Settings);
        tx.changes.addAll(Topic::Conversations);
        return {};
    });
}

Async<std::vector<InboxView>> Work::views(const QString& person)
{
    return m_executor.read<std::vector<InboxView>>([person](Connection& db) {
        return db.all(uR"(SELECT id, name, query, sort, owner, revision FROM inbox_view WHERE owner = '' OR owner = ?
                          ORDER BY owner, name)"_s,
                      values(person), [](Row& row) {
                          InboxView view;
                          view.id = row.id<InboxViewId>();
                          view.name = row.text();
                          view.query = row.text();
                          view.sort = row.text();
                          view.owner = row.text();
                          view.revision = row.integer();
                          return view;
                      });
    });
}

Async<InboxView> Work::saveView(const InboxView& view)
{
    return m_executor.write<InboxView>([view](Tx& tx) { return saveViewIn(tx, view); });
}

Async<void> Work::removeView(InboxViewId id)
{
    return m_executor.write<void>([id](Tx& tx) -> Done {
        PARVIS_LET(removed, tx.db.run(u"DELETE FROM inbox_view WHERE id = ?"_s, values(id)));
        if (removed == 0)
            return notFound("view"_L1, id.value);
        tx.changes.addAll(Topic::Settings);
        return {};
    });
}

Async<WorkSettings> Work::settings()
{
    return m_executor.read<WorkSettings>(loadWorkSettings);
}

Async<void> Work::saveSettings(const WorkSettings& settings)
{
    return m_executor.write<void>([settings](Tx& tx) { return saveSettingsIn(tx, settings); });
}

} // namespace parvis::store
