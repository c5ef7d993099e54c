// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis brake: one setting stops every worker; letting go decides about what it stopped.
#include "domain/publishing/transitions.h"
#include "store/publishing/governance.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"

#include <QHash>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Done setHold(Tx& tx, const QString& why)
{
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO setting (key, value) VALUES ('hold', ?)
                             ON CONFLICT (key) DO UPDATE SET value = excluded.value)"_s,
                         values(why)));
    tx.changes.addAll(Topic::Settings);
    return {};
}

Result<Publication> decided(const Publication& p, HeldChoice choice, const Release& release)
{
    if (choice == HeldChoice::Cancel)
        return transition::cancel(p, release.why);
    if (choice == HeldChoice::Keep)
        return p.state == PublicationState::Held ? Result<Publication>(p) : transition::hold(p, release.why);
    if (choice == HeldChoice::SendNow) {
        Plan plan = p.plan;
        plan.due = release.now;
        plan.wall = wallTimeAt(release.now, plan.zone);
        auto planned = transition::schedule(p, plan);
        // A thread half out keeps its time; it only goes on.
        return !planned && p.state == PublicationState::Held ? transition::release(p) : planned;
    }
    return p.state == PublicationState::Held ? transition::release(p) : Result<Publication>(p);
}

QString choiceNote(HeldChoice choice)
{
    switch (choice) {
    case HeldChoice::SendNow:
        return u"released: send now"_s;
    case HeldChoice::Keep:
        return u"kept on hold"_s;
    case HeldChoice::Cancel:
        return u"released: cancelled"_s;
    case HeldChoice::AsPlanned:
        return u"released: as planned"_s;
    }
    return {};
}

// Whatever cannot take the decision any more (a thread half out, a worker's row) goes its own way.
Done carryOut(Tx& tx, const Publication& p, HeldChoice choice, const Release& release, ReleaseResult& result)
{
    const auto next = decided(p, choice, release);
    if (!next || *next == p) {
        if (next && choice == HeldChoice::Keep)
            result.kept.push_back(p.id);
        return {};
    }
    const auto saved = changeByPerson(tx, *next, release.who, choiceNote(choice));
    if (!saved)
        return saved.error().kind == ErrorKind::Conflict ? Done() : Done(Failure(saved.error()));
    if (choice == HeldChoice::SendNow)
        result.sentNow.push_back(p.id);
    else if (choice == HeldChoice::Keep)
        result.kept.push_back(p.id);
    else if (choice == HeldChoice::Cancel)
        result.cancelled.push_back(p.id);
    return {};
}

Result<ReleaseResult> releaseIn(Tx& tx, const Release& release)
{
    ReleaseResult result;
    QHash<PublicationId, HeldChoice> choices;
    for (const HeldDecision& decision : release.decisions)
        choices.insert(decision.publication, decision.choice);
    PARVIS_LET(stopped, loadPublications(tx.db, uR"(WHERE state IN ('scheduled', 'held') ORDER BY due, id)"_s, {}));
    for (const Publication& p : stopped) {
        const bool waits = p.state == PublicationState::Held || p.plan.due <= release.now;
        if (waits || choices.contains(p.id))
            PARVIS_TRY(carryOut(tx, p, choices.value(p.id, release.overdue), release, result));
    }
    PARVIS_TRY(setHold(tx, {}));
    PARVIS_TRY(noteAudit(tx, release.who, u"release"_s, u"workspace"_s,
                         u"%1 (%2 sent now, %3 kept, %4 cancelled)"_s.arg(release.why)
                             .arg(result.sentNow.size())
                             .arg(result.kept.size())
                             .arg(result.cancelled.size())));
    return result;
}

} // namespace

Result<QString> holdReasonIn(Connection& db)
{
    PARVIS_LET(value,
               db.first(u"SELECT value FROM setting WHERE key = 'hold'"_s, {}, [](Row& row) { return row.text(); }));
    return value.value_or(QString());
}

Async<void> Governance::hold(const QString& who, const QString& why)
{
    return m_executor.write<void>(
        [=](Tx& tx) -> Done {
            if (why.trimmed().isEmpty())
                return failure(ErrorKind::Rejected, u"a hold needs its reason"_s);
            PARVIS_TRY(setHold(tx, why));
            return noteAudit(tx, who, u"hold"_s, u"workspace"_s, why);
        },
        Durability::Durable);
}

Async<QString> Governance::holdReason()
{
    return m_executor.read<QString>([](Connection& db) { return holdReasonIn(db); });
}

Async<ReleaseResult> Governance::release(const Release& release)
{
    return m_executor.write<ReleaseResult>(
        [release](Tx& tx) -> Result<ReleaseResult> {
            if (release.why.trimmed().isEmpty())
                return failure(ErrorKind::Rejected, u"a release needs its reason"_s);
            return releaseIn(tx, release);
        },
        Durability::Durable);
}

} // namespace parvis::store
