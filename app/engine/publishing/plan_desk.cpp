// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/plan_desk.h"

#include "domain/publishing/transitions.h"
#include "engine/publishing/plan_weighing.h"
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

// Where each shall stand. seen: only if nobody changed it since; a copy leaves its source alone.
Result<std::vector<PlanMove>> placesOf(const Planning& planning, const std::vector<Publication>& present, bool seen)
{
    std::vector<PlanMove> places;
    for (size_t i = 0; i < present.size(); ++i) {
        if (const Done same = unchanged(present[i], planning.targets[i]); seen && !same)
            return Failure(same.error());
        const auto plan = planOf(planning, planning.targets[i], present[i].plan.late);
        if (!plan)
            return Failure(plan.error());
        places.push_back({present[i], *plan});
    }
    return places;
}

// The time is a part of what was approved: another one has to be approved again.
Result<std::vector<PlanWrite>> moves(const std::vector<PlanMove>& places, const std::vector<WeighedMove>& weighed)
{
    std::vector<PlanWrite> writes;
    for (size_t i = 0; i < places.size(); ++i) {
        const auto& [present, plan] = places[i];
        const Governed& governed = weighed[i].governed;
        if (hasErrors(governed.findings))
            return Failure(asError(governed.findings));
        const bool review = !governed.review.empty() || present.state == PublicationState::InReview;
        const auto next = review ? transition::review(present, plan) : transition::schedule(present, plan);
        if (!next)
            return Failure(next.error());
        const QString note = review ? u"rescheduled to %1, to be approved"_s : u"rescheduled to %1"_s;
        writes.push_back({*next, std::nullopt, note.arg(plan.due.toRfc3339())});
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

// The words of the present, not those that were sent; a post of its own, that nobody has approved yet.
Result<std::vector<PlanWrite>> copies(const Planning& planning, const std::vector<PlanMove>& places,
                                      const std::vector<WeighedMove>& weighed)
{
    std::vector<PlanWrite> writes;
    for (size_t i = 0; i < places.size(); ++i) {
        const auto& [present, plan] = places[i];
        const Governed& governed = weighed[i].governed;
        if (hasErrors(governed.findings))
            return Failure(asError(governed.findings));
        Post post = weighed[i].post;
        post.created = planning.ports.clock.now();
        Publication fresh;
        fresh.account = present.account;
        fresh.network = present.network;
        const bool review = !governed.review.empty() || present.state == PublicationState::InReview;
        fresh.state = review ? PublicationState::InReview : PublicationState::Scheduled;
        fresh.plan = plan;
        writes.push_back({fresh, post, u"copied from publication %1"_s.arg(present.id.toString())});
    }
    return writes;
}

} // namespace

PlanDesk::PlanDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<PlanChange> PlanDesk::move(const QString& who, const std::vector<PlanTarget>& targets)
{
    const Planning planning{m_ports, who, targets};
    return m_ports.plan->publications(idsOf(targets))
        .then(this, [planning](const std::vector<Publication>& present) { return placesOf(planning, present, true); })
        .then(this, [this, planning](const std::vector<PlanMove>& places) {
            return weighMoves(this, m_ports, places, {})
                .then(this, [places](const std::vector<WeighedMove>& weighed) { return moves(places, weighed); })
                .then(this, [planning](const std::vector<PlanWrite>& writes) {
                    return planning.ports.plan->change(planning.who, PlanAction::Move, writes);
                });
        });
}

Async<PlanChange> PlanDesk::copy(const QString& who, const std::vector<PlanTarget>& targets)
{
    const Planning planning{m_ports, who, targets};
    return m_ports.plan->publications(idsOf(targets))
        .then(this, [planning](const std::vector<Publication>& present) { return placesOf(planning, present, false); })
        .then(this, [this, planning](const std::vector<PlanMove>& places) {
            return weighMoves(this, m_ports, places, planning.who)
                .then(this, [planning, places](
                                const std::vector<WeighedMove>& weighed) { return copies(planning, places, weighed); })
                .then(this, [planning](const std::vector<PlanWrite>& writes) {
                    return planning.ports.plan->change(planning.who, PlanAction::Copy, writes);
                });
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
