// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/plan_desk.h"

#include "domain/publishing/transitions.h"
#include "engine/publishing/planning.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct Planning {
    Ports ports;
    QString who;
    std::vector<PlanTarget> targets;
};

std::vector<PublicationId> idsOf(const std::vector<PlanTarget>& targets)
{
    std::vector<PublicationId> ids;
    ids.reserve(targets.size());
    for (const PlanTarget& target : targets)
        ids.push_back(target.id);
    return ids;
}

Result<Plan> planOf(const Planning& planning, const PlanTarget& target, const LatePolicy& late)
{
    if (target.when.kind != When::Kind::At)
        return failure(ErrorKind::Rejected, u"the new time is missing"_s);
    const Planned planned =
        planFor(target.when, late, planning.ports.workspace.info().zone, planning.ports.clock.now());
    if (hasErrors(planned.findings))
        return Failure(asError(planned.findings));
    return planned.plan;
}

Done unchanged(const Publication& present, const PlanTarget& target)
{
    if (present.revision == target.revision)
        return {};
    auto error = Error::make(ErrorKind::Conflict,
                             u"it was changed since it was read: it is %1 now"_s.arg(stateName(present.state)));
    error.code = u"changed_meanwhile"_s;
    return Failure(error);
}

Result<std::vector<PlanWrite>> moves(const Planning& planning, const std::vector<Publication>& present)
{
    std::vector<PlanWrite> writes;
    for (size_t i = 0; i < present.size(); ++i) {
        if (const Done same = unchanged(present[i], planning.targets[i]); !same)
            return Failure(same.error());
        const auto plan = planOf(planning, planning.targets[i], present[i].plan.late);
        if (!plan)
            return Failure(plan.error());
        const auto next = transition::schedule(present[i], *plan);
        if (!next)
            return Failure(next.error());
        writes.push_back({*next, std::nullopt, u"rescheduled to %1"_s.arg(plan->due.toRfc3339())});
    }
    return writes;
}

Result<std::vector<PlanWrite>> cancels(const Planning& planning, const std::vector<Publication>& present)
{
    std::vector<PlanWrite> writes;
    for (size_t i = 0; i < present.size(); ++i) {
        if (const Done same = unchanged(present[i], planning.targets[i]); !same)
            return Failure(same.error());
        const auto next = transition::cancel(present[i], u"cancelled by a person"_s);
        if (!next)
            return Failure(next.error());
        writes.push_back({*next, std::nullopt, u"cancelled"_s});
    }
    return writes;
}

// The words of the present, not those that were sent.
PlanWrite copyOf(const Planning& planning, const Post& source, const Publication& present, const Plan& plan)
{
    Post post = source;
    post.id = {};
    post.createdBy = planning.who;
    post.created = planning.ports.clock.now();
    Publication fresh;
    fresh.account = present.account;
    fresh.network = present.network;
    // What nobody has approved yet is not approved by being copied.
    const bool inReview = present.state == PublicationState::InReview;
    fresh.state = inReview ? PublicationState::InReview : PublicationState::Scheduled;
    fresh.plan = plan;
    return {fresh, post, u"copied from publication %1"_s.arg(present.id.toString())};
}

// One after the other: each source is read when the one before it is there.
Async<std::vector<PlanWrite>> copies(QObject* context, const Planning& planning,
                                     const std::vector<Publication>& present, std::vector<PlanWrite> done)
{
    if (done.size() == present.size())
        return Async<std::vector<PlanWrite>>::ready(done);
    const Publication& next = present[done.size()];
    const auto plan = planOf(planning, planning.targets[done.size()], next.plan.late);
    if (!plan)
        return Async<std::vector<PlanWrite>>::failed(plan.error());
    return planning.ports.posts.find(next.post).then(
        context, [context, planning, present, done, next, plan = *plan](const PostWithPublications& found) mutable {
            done.push_back(copyOf(planning, found.post, next, plan));
            return copies(context, planning, present, done);
        });
}

} // namespace

PlanDesk::PlanDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<PlanChange> PlanDesk::move(const QString& who, const std::vector<PlanTarget>& targets)
{
    const Planning planning{m_ports, who, targets};
    return m_ports.plan->publications(idsOf(targets))
        .then(this, [planning](const std::vector<Publication>& present) { return moves(planning, present); })
        .then(this, [planning](const std::vector<PlanWrite>& writes) {
            return planning.ports.plan->change(planning.who, PlanAction::Move, writes);
        });
}

Async<PlanChange> PlanDesk::copy(const QString& who, const std::vector<PlanTarget>& targets)
{
    const Planning planning{m_ports, who, targets};
    return m_ports.plan->publications(idsOf(targets))
        .then(this,
              [this, planning](const std::vector<Publication>& present) { return copies(this, planning, present, {}); })
        .then(this, [planning](const std::vector<PlanWrite>& writes) {
            return planning.ports.plan->change(planning.who, PlanAction::Copy, writes);
        });
}

Async<PlanChange> PlanDesk::cancel(const QString& who, const std::vector<PlanTarget>& targets)
{
    const Planning planning{m_ports, who, targets};
    return m_ports.plan->publications(idsOf(targets))
        .then(this, [planning](const std::vector<Publication>& present) { return cancels(planning, present); })
        .then(this, [planning](const std::vector<PlanWrite>& writes) {
            return planning.ports.plan->change(planning.who, PlanAction::Cancel, writes);
        });
}

Async<PlanTurn> PlanDesk::undo(const QString& who)
{
    return m_ports.plan->undo(who, m_ports.clock.now());
}

Async<PlanTurn> PlanDesk::redo(const QString& who)
{
    return m_ports.plan->redo(who, m_ports.clock.now());
}

Async<std::vector<PlanChange>> PlanDesk::journal(int limit)
{
    return m_ports.plan->journal(limit);
}

Async<PlanPast> PlanDesk::asOf(Instant then, Instant from, Instant to)
{
    return m_ports.plan->compare(then, from, to).then(this, [from, to](const std::vector<PlanDifference>& all) {
        PlanPast past;
        for (const PlanDifference& d : all) {
            if (d.then && d.then->plan.due >= from && d.then->plan.due < to) {
                PublicationRow row = d.row;
                row.state = d.then->state;
                row.plan = d.then->plan;
                past.rows.push_back(row);
            }
            if (d.isMoved())
                past.changes.push_back({PlanChanged::Kind::Moved, d});
            else if (d.now && !d.then)
                past.changes.push_back({PlanChanged::Kind::Added, d});
            else if (d.then && !d.now)
                past.changes.push_back({PlanChanged::Kind::Removed, d});
        }
        return past;
    });
}

Async<std::vector<Campaign>> PlanDesk::campaigns()
{
    return m_ports.plan->campaigns();
}

Async<Campaign> PlanDesk::saveCampaign(const Campaign& campaign)
{
    return m_ports.plan->saveCampaign(campaign);
}

Async<void> PlanDesk::removeCampaign(CampaignId id)
{
    return m_ports.plan->removeCampaign(id);
}

Async<std::vector<DayNote>> PlanDesk::notes(LocalDate from, LocalDate to)
{
    return m_ports.plan->notes(from, to);
}

Async<void> PlanDesk::saveNote(const DayNote& note)
{
    return m_ports.plan->saveNote(note);
}

Async<std::vector<std::pair<PostId, QString>>> PlanDesk::campaignsOf(Instant from, Instant to)
{
    return m_ports.plan->campaignsOf(from, to);
}

} // namespace parvis
