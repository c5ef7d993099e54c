// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/work_rows.h"

#include "store/sql/folded.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

void readWork(Row& row, Conversation& conversation)
{
    conversation.department = row.id<DepartmentId>();
    conversation.closedAt = row.maybeInstant();
}

int urgencyOf(Priority priority)
{
    return static_cast<int>(Priority::Urgent) - static_cast<int>(priority);
}

Done saveWork(Connection& db, const Conversation& before, const Conversation& after)
{
    if (before.department == after.department && before.closedAt == after.closedAt && before.priority == after.priority)
        return {};
    PARVIS_TRY(db.run(u"UPDATE conversation SET department = ?, closed_at = ?, urgency = ? WHERE id = ?"_s,
                      values(orNull(after.department), after.closedAt, urgencyOf(after.priority), after.id)));
    return {};
}

void noteClosing(const Conversation& before, Conversation& after, Instant now)
{
    const bool closed = after.status == ConversationStatus::Closed;
    if (!closed)
        after.closedAt.reset();
    else if (before.status != ConversationStatus::Closed || !after.closedAt)
        after.closedAt = now;
}

QStringList workCountNames(const Conversation& c)
{
    QStringList names;
    if (c.status != ConversationStatus::Open && c.status != ConversationStatus::Pending)
        return names;
    if (!c.assignee.isEmpty())
        names << u"assignee:"_s + c.assignee;
    if (!c.department.isNull())
        names << u"department:"_s + c.department.toString();
    return names;
}

Done knowLabel(Connection& db, const QString& name)
{
    PARVIS_TRY(db.run(u"INSERT INTO label (name, colour) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"_s,
                      values(name, labelColourOf(name))));
    return {};
}

Result<WorkSettings> loadWorkSettings(Connection& db)
{
    WorkSettings settings;
    const Done done =
        db.each(u"SELECT key, value FROM setting WHERE key IN ('inbox/close-reasons', 'inbox/fresh-after-days')"_s, {},
                [&settings](Row& row) {
                    const QString key = row.text();
                    const QString value = row.text();
                    if (key == "inbox/close-reasons"_L1)
                        settings.closeReasons = value.split(u'\n', Qt::SkipEmptyParts);
                    else
                        settings.freshAfterDays = value.toInt();
                });
    if (!done)
        return Failure(done.error());
    return settings;
}

Done reopenAsSet(Tx& tx, const Conversation& before, Conversation& after)
{
    if (before.status != ConversationStatus::Closed || after.status == ConversationStatus::Closed)
        return {};
    PARVIS_LET(settings, loadWorkSettings(tx.db));
    after = reopened(after, before, tx.clock.now(), settings);
    return {};
}

} // namespace parvis::store
