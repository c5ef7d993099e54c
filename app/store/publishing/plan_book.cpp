// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of the calendar: what a person did, taken back and done again.
#include "store/publishing/plan_book.h"

#include "domain/publishing/transitions.h"
#include "store/publishing/plan_gate.h"
#include "store/publishing/plan_rows.h"
#include "store/publishing/posts_bulk.h"
#include "store/publishing/publication_rows.h"

#include <algorithm>
#include <array>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array actions{std::pair(PlanAction::Move, "move"_L1), std::pair(PlanAction::Copy, "copy"_L1),
                             std::pair(PlanAction::Cancel, "cancel"_L1), std::pair(PlanAction::Import, "import"_L1)};

QString actionName(PlanAction action)
{
    return std::find_if(actions.begin(), actions.end(), [action](const auto& one) { return one.first == action; })
        ->second;
}

PlanAction actionFromName(const QString& name)
{
    const auto it = std::find_if(actions.begin(), actions.end(), [&](const auto& one) { return one.second == name; });
    return it == actions.end() ? PlanAction::Move : it->first;
}

// A step with the revisions by which it may be turned.
struct StoredStep {
    PlanStep step;
    int before = 0, after = 0;
};

Failure refused(ErrorKind kind, const QString& code, const QString& detail)
{
    Error error = Error::make(kind, detail);
    error.code = code;
    return Failure(error);
}

Failure changedMeanwhile(const Publication& p)
{
    const bool out =
        !isPlanned(p.state) && p.state != PublicationState::Cancelled && p.state != PublicationState::Missed;
    return refused(ErrorKind::Conflict, out ? u"already_sent"_s : u"changed_meanwhile"_s,
                   u"publication %1 was changed since: it is %2 now"_s.arg(p.id.value).arg(stateName(p.state)));
}

Done note(Tx& tx, PublicationId id, const QString& what)
{
    Attempt attempt;
    attempt.publication = id;
    attempt.started = tx.clock.now();
    attempt.finished = attempt.started;
    attempt.step = u"person"_s;
    attempt.outcome = what;
    return putAttempt(tx, attempt);
}

Result<Publication> write(Tx& tx, Publication p, const QString& what)
{
    // The row is taken first, so that a claim at the same moment waits or has already moved the revision.
    PARVIS_LET(changed, tx.db.run(u"UPDATE publication SET revision = revision + 1 WHERE id = ? AND revision = ?"_s,
                                  values(p.id, p.revision)));
    if (changed == 0) {
        PARVIS_LET(now, loadPublication(tx.db, p.id));
        return changedMeanwhile(now);
    }
    PARVIS_TRY(beginTrail(tx, p.id));
    ++p.revision;
    PARVIS_TRY(updatePublication(tx, p));
    PARVIS_TRY(note(tx, p.id, what));
    PARVIS_TRY(leaveTrail(tx, p));
    return p;
}

Result<StoredStep> perform(Tx& tx, const PlanWrite& wanted)
{
    StoredStep stored;
    if (wanted.copy) {
        PARVIS_LET(made, createPost(tx, *wanted.copy, {wanted.publication}));
        const Publication& p = made.publications.front();
        PARVIS_TRY(note(tx, p.id, wanted.note));
        stored.step = {p.id, std::nullopt, placeOf(p)};
        stored.after = p.revision;
        return stored;
    }
    PARVIS_LET(old, loadPublication(tx.db, wanted.publication.id));
    PARVIS_LET(now, write(tx, wanted.publication, wanted.note));
    stored.step = {now.id, placeOf(old), placeOf(now)};
    stored.before = old.revision;
    stored.after = now.revision;
    return stored;
}

Result<PlanChange> beginChange(Tx& tx, const QString& who, PlanAction action)
{
    PlanChange change;
    change.at = tx.clock.now();
    change.id = {tx.ids.next(change.at)};
    change.who = who;
    change.action = action;
    PARVIS_TRY(
        tx.db.run(u"UPDATE plan_change SET state = 'dropped' WHERE who = ? AND state = 'undone'"_s, values(who)));
    PARVIS_TRY(tx.db.run(u"INSERT INTO plan_change (id, at, who, action, state) VALUES (?, ?, ?, ?, 'done')"_s,
                         values(change.id, change.at, who, actionName(action))));
    return change;
}

Done writeStep(Tx& tx, PlanChangeId change, int position, const StoredStep& stored)
{
    PARVIS_TRY(
        tx.db.run(uR"(INSERT INTO plan_step (change, position, publication, before_state, before_wall, before_zone,
                before_due, before_revision, after_state, after_wall, after_zone, after_due, after_revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                  values(change, position, stored.step.publication) + placeValues(stored.step.before) +
                      values(stored.before) + placeValues(stored.step.after) + values(stored.after)));
    return {};
}

Result<PlanChange> changeIn(Tx& tx, const QString& who, PlanAction action, const std::vector<PlanWrite>& writes)
{
    PARVIS_LET(change, beginChange(tx, who, action));
    for (const PlanWrite& wanted : writes) {
        PARVIS_LET(stored, perform(tx, wanted));
        PARVIS_TRY(writeStep(tx, change.id, int(change.steps.size()), stored));
        change.steps.push_back(stored.step);
    }
    return change;
}

Result<PlanChange> importIn(Tx& tx, const QString& who, const std::vector<PostWithPublications>& posts,
                            const BulkWatch& watch)
{
    PARVIS_LET(change, beginChange(tx, who, PlanAction::Import));
    int position = 0;
    PARVIS_TRY(createPosts(tx, posts, watch, [&](const Publication& p) -> Done {
        return writeStep(tx, change.id, position++, {{p.id, std::nullopt, placeOf(p)}, 0, p.revision});
    }));
    return change;
}

Result<std::vector<StoredStep>> stepsOf(Connection& db, PlanChangeId id)
{
    return db.all(uR"(SELECT publication, before_state, before_wall, before_zone, before_due, before_revision,
                      after_state, after_wall, after_zone, after_due, after_revision FROM plan_step
                      WHERE change = ? ORDER BY position)"_s,
                  values(id), [](Row& row) {
                      StoredStep stored;
                      stored.step.publication = row.id<PublicationId>();
                      stored.step.before = readPlace(row);
                      stored.before = row.integer();
                      stored.step.after = readPlace(row);
                      stored.after = row.integer();
                      return stored;
                  });
}

PlanChange readChange(Row& row)
{
    PlanChange change;
    change.id = row.id<PlanChangeId>();
    change.at = row.instant();
    change.who = row.text();
    change.action = actionFromName(row.text());
    const QString state = row.text();
    change.undone = state == "undone"_L1 || state == "dropped"_L1;
    return change;
}

// The publication as it was before the change, or after it; or why that cannot be.
Result<Publication> turned(Tx& tx, const StoredStep& stored, Instant now, bool back)
{
    const auto& target = back ? stored.step.before : stored.step.after;
    PARVIS_LET(present, loadPublication(tx.db, stored.step.publication));
    if (present.revision != (back ? stored.after : stored.before))
        return changedMeanwhile(present);
    // What came as a draft has no place on either side; done again, it is a draft again.
    if (!target && !back && !stored.step.before && present.state == PublicationState::Cancelled)
        return transition::putBack(present, PublicationState::Draft, present.plan);
    if (!target)
        return transition::cancel(present, back ? u"undone by a person"_s : u"done again by a person"_s);
    const bool goesOut = target->state == PublicationState::Scheduled || target->state == PublicationState::Approved;
    if (goesOut && target->plan.due < now)
        return refused(ErrorKind::Rejected, u"time_past"_s, u"%1 has passed"_s.arg(target->plan.due.toRfc3339()));
    // Meanwhile the account may have got a publication of the same post again: two would be a double.
    PARVIS_LET(twins, tx.db.number(uR"(SELECT COUNT(*) FROM publication WHERE post = ? AND account = ? AND id <> ?
                                       AND state <> 'cancelled')"_s,
                                   values(present.post, present.account, present.id)));
    if (present.state == PublicationState::Cancelled && twins > 0)
        return changedMeanwhile(present);
    PlanPlace place = *target;
    const bool couldLeave = goesOut || place.state == PublicationState::Missed;
    if (couldLeave) {
        PARVIS_LET(gate, gateOf(tx.db, present, place.plan));
        if (goesOut && gate.blocked)
            return Failure(*gate.blocked);
        if (gate.review)
            place.state = PublicationState::InReview;
    }
    return transition::putBack(present, place.state, place.plan);
}

Done writeTurned(Tx& tx, const StoredStep& stored, const Publication& next, bool back)
{
    PARVIS_LET(written, write(tx, next, back ? u"undone in the calendar"_s : u"done again in the calendar"_s));
    // The same place under a new revision: other steps that begin or end there follow.
    const int other = back ? stored.before : stored.after;
    PARVIS_TRY(tx.db.run(uR"(UPDATE plan_step SET
                             before_revision = CASE WHEN before_revision = ? THEN ? ELSE before_revision END,
                             after_revision = CASE WHEN after_revision = ? THEN ? ELSE after_revision END
                             WHERE publication = ?)"_s,
                         values(other, written.revision, other, written.revision, written.id)));
    return {};
}

Result<std::optional<PlanChange>> nextToTurn(Connection& db, const QString& who, bool back)
{
    const QString columns = u"SELECT id, at, who, action, state FROM plan_change WHERE who = ? AND state = ? "_s;
    return db.first(columns + (back ? u"ORDER BY id DESC LIMIT 1"_s : u"ORDER BY id LIMIT 1"_s),
                    values(who, back ? u"done"_s : u"undone"_s), readChange);
}

Done setState(Tx& tx, PlanChangeId id, const QString& state)
{
    PARVIS_TRY(tx.db.run(u"UPDATE plan_change SET state = ? WHERE id = ?"_s, values(state, id)));
    return {};
}

Result<PlanTurn> turnIn(Tx& tx, const QString& who, Instant now, bool back)
{
    PARVIS_LET(found, nextToTurn(tx.db, who, back));
    if (!found)
        return refused(ErrorKind::NotFound, back ? u"nothing_to_undo"_s : u"nothing_to_redo"_s,
                       u"the journal is at its end"_s);
    PlanTurn turn{*found, std::nullopt, {}};
    PARVIS_LET(steps, stepsOf(tx.db, turn.change.id));
    std::vector<Publication> next;
    for (const StoredStep& stored : steps) {
        turn.change.steps.push_back(stored.step);
        auto one = turned(tx, stored, now, back);
        if (one) {
            const auto& target = back ? stored.step.before : stored.step.after;
            if (target && one->state == PublicationState::InReview && target->state != one->state)
                turn.review.push_back(one->id);
            next.push_back(std::move(*one));
        } else if (one.error().kind == ErrorKind::Conflict || one.error().kind == ErrorKind::Rejected) {
            turn.refused = one.error();
            PARVIS_TRY(setState(tx, turn.change.id, u"aside"_s));
            return turn;
        } else {
            return Failure(one.error());
        }
    }
    for (size_t i = 0; i < steps.size(); ++i)
        PARVIS_TRY(writeTurned(tx, steps[i], next[i], back));
    PARVIS_TRY(setState(tx, turn.change.id, back ? u"undone"_s : u"done"_s));
    turn.change.undone = back;
    return turn;
}

} // namespace

Async<std::vector<Publication>> PlanBook::publications(const std::vector<PublicationId>& ids)
{
    return m_executor.read<std::vector<Publication>>([ids](Connection& db) -> Result<std::vector<Publication>> {
        std::vector<Publication> list;
        for (const PublicationId id : ids) {
            PARVIS_LET(one, loadPublication(db, id));
            list.push_back(one);
        }
        return list;
    });
}

Async<PlanChange> PlanBook::change(const QString& who, PlanAction action, const std::vector<PlanWrite>& writes)
{
    return m_executor.write<PlanChange>([=](Tx& tx) { return changeIn(tx, who, action, writes); }, Durability::Durable);
}

Async<PlanChange> PlanBook::importAll(const QString& who, const std::vector<PostWithPublications>& posts,
                                      const BulkWatch& watch)
{
    // Shared, because a job may be copied: ten thousand posts are not.
    const auto all = std::make_shared<const std::vector<PostWithPublications>>(posts);
    return m_executor.write<PlanChange>([=](Tx& tx) { return importIn(tx, who, *all, watch); }, Durability::Durable);
}

Async<PlanTurn> PlanBook::undo(const QString& who, Instant now)
{
    return m_executor.write<PlanTurn>([=](Tx& tx) { return turnIn(tx, who, now, true); }, Durability::Durable);
}

Async<PlanTurn> PlanBook::redo(const QString& who, Instant now)
{
    return m_executor.write<PlanTurn>([=](Tx& tx) { return turnIn(tx, who, now, false); }, Durability::Durable);
}

Async<std::optional<PlanChangeId>> PlanBook::lastChange(const QString& who)
{
    return m_executor.read<std::optional<PlanChangeId>>([who](Connection& db) -> Result<std::optional<PlanChangeId>> {
        PARVIS_LET(found, nextToTurn(db, who, true));
        return found ? std::optional(found->id) : std::nullopt;
    });
}

Async<std::vector<PlanChange>> PlanBook::journal(int limit)
{
    return m_executor.read<std::vector<PlanChange>>([limit](Connection& db) -> Result<std::vector<PlanChange>> {
        auto changes = db.all(u"SELECT id, at, who, action, state FROM plan_change ORDER BY id DESC LIMIT ?"_s,
                              values(limit), readChange);
        if (!changes)
            return Failure(changes.error());
        for (PlanChange& change : *changes) {
            PARVIS_LET(steps, stepsOf(db, change.id));
            for (const StoredStep& stored : steps)
                change.steps.push_back(stored.step);
        }
        return changes;
    });
}

} // namespace parvis::store
