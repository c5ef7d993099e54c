// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/service_clock.h"

#include "base/names.h"
#include "domain/service/service_track.h"

#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<ClockState, 7> clockStateNames{{
    {ClockState::None, "none"_L1},
    {ClockState::Running, "running"_L1},
    {ClockState::Warning, "warning"_L1},
    {ClockState::Breached, "breached"_L1},
    {ClockState::Paused, "paused"_L1},
    {ClockState::Met, "met"_L1},
    {ClockState::Stopped, "stopped"_L1},
}};

constexpr NameTable<ClockReason, 11> reasonNames{{
    {ClockReason::NoPolicy, "no_policy"_L1},
    {ClockReason::NotPromised, "not_promised"_L1},
    {ClockReason::NothingToDo, "nothing_to_do"_L1},
    {ClockReason::Waiting, "waiting"_L1},
    {ClockReason::OutsideHours, "outside_hours"_L1},
    {ClockReason::NeverOpen, "never_open"_L1},
    {ClockReason::Pending, "pending"_L1},
    {ClockReason::Snoozed, "snoozed"_L1},
    {ClockReason::Answered, "answered"_L1},
    {ClockReason::Closed, "closed"_L1},
    {ClockReason::ClosedUnanswered, "closed_unanswered"_L1},
}};

// Minutes of a calendar, or every minute.
struct Measure {
    const OpeningHours* hours; // null: every minute
    Milliseconds between(Instant from, Instant to) const
    {
        if (to <= from)
            return {};
        return hours ? hours->between(from, to) : to - from;
    }
    std::optional<Instant> after(Instant from, Milliseconds time) const
    {
        return hours ? hours->after(from, time) : from + time;
    }
};

// The instant at which so much was used, along the stretches that ran; of a clock that was running when it came to its
// end, also the one it would have been.
std::optional<Instant> reached(const ServiceTrack& track, const Measure& measure, Milliseconds wanted)
{
    for (const auto& run : track.runs) {
        const auto at = measure.after(run.from, wanted);
        const bool last = &run == &track.runs.back() && run.to == track.ended;
        if (at && (last || !run.to || *at <= *run.to))
            return at;
        if (run.to)
            wanted -= measure.between(run.from, *run.to);
    }
    return std::nullopt;
}

Milliseconds usedOf(const ServiceTrack& track, const Measure& measure, Instant now)
{
    Milliseconds used{0};
    for (const auto& run : track.runs)
        used += measure.between(run.from, run.to ? *run.to : std::max(run.from, now));
    return used;
}

void judgeEnded(ServiceClock& clock, const ServiceTrack& track)
{
    const bool late = clock.due && *clock.ended > *clock.due;
    clock.reason = clock.target == ServiceTarget::Resolution ? ClockReason::Closed
                   : track.unanswered                        ? ClockReason::ClosedUnanswered
                                                             : ClockReason::Answered;
    clock.state = late ? ClockState::Breached : track.unanswered ? ClockState::Stopped : ClockState::Met;
}

void judgeOpen(ServiceClock& clock, const ServiceTrack& track, const Measure& measure, Instant now)
{
    clock.isPaused = track.pausedBy.has_value();
    // A clock that was stopped just in time is not over while it stands.
    const bool over = clock.isPaused ? clock.used > clock.goal.within : clock.due && now > *clock.due;
    if (clock.isPaused) {
        clock.reason = *track.pausedBy == ConversationStatus::Pending ? ClockReason::Pending : ClockReason::Snoozed;
        clock.state = over ? ClockState::Breached : ClockState::Paused;
        return;
    }
    clock.state = over                               ? ClockState::Breached
                  : clock.warn && now >= *clock.warn ? ClockState::Warning
                                                     : ClockState::Running;
    clock.reason = !clock.due                                     ? ClockReason::NeverOpen
                   : measure.hours && !measure.hours->isOpen(now) ? ClockReason::OutsideHours
                                                                  : ClockReason::Waiting;
}

ServiceClock judged(ServiceClock clock, const ServiceTrack& track, const Measure& measure, Instant now)
{
    clock.began = track.began;
    clock.ended = track.ended;
    clock.used = usedOf(track, measure, clock.ended.value_or(now));
    clock.due = reached(track, measure, clock.goal.within);
    return clock;
}

} // namespace

QString clockStateName(ClockState state)
{
    return nameIn(clockStateNames, state);
}

QString clockReasonName(ClockReason reason)
{
    return nameIn(reasonNames, reason);
}

ServiceBook::ServiceBook(const ServiceRules& rules) : m_rules(rules)
{
    for (const ServiceCalendar& calendar : m_rules.calendars)
        m_hours.emplace_back(calendar.id, std::make_unique<OpeningHours>(calendar));
}

const ServicePolicy* ServiceBook::policyFor(const ServiceSubject& subject) const
{
    const auto found = std::find_if(m_rules.policies.begin(), m_rules.policies.end(),
                                    [&](const ServicePolicy& policy) { return fits(policy, subject); });
    return found == m_rules.policies.end() ? nullptr : &*found;
}

const OpeningHours* ServiceBook::hoursOf(const ServicePolicy& policy) const
{
    const auto found =
        std::find_if(m_hours.begin(), m_hours.end(), [&](const auto& entry) { return entry.first == policy.calendar; });
    return found == m_hours.end() ? nullptr : found->second.get();
}

const OpeningHours* ServiceBook::anyHours() const
{
    return m_hours.empty() ? nullptr : m_hours.front().second.get();
}

namespace {

ServiceClock clockOf(const ServiceBook& book, const ServicePolicy& policy, ServiceTarget target,
                     const ServiceTrack& track, Instant now)
{
    ServiceClock clock;
    clock.target = target;
    clock.policy = policy.id;
    clock.policyName = policy.name;
    clock.goal = policy.goal(target);
    if (clock.goal.within.count() <= 0) {
        clock.reason = ClockReason::NotPromised;
        return clock;
    }
    if (!track.began) {
        clock.reason = ClockReason::NothingToDo;
        return clock;
    }
    const Measure measure{clock.goal.business ? book.hoursOf(policy) : nullptr};
    clock = judged(clock, track, measure, now);
    clock.warn = reached(track, measure, Milliseconds(clock.goal.within) * policy.warnAt / 100);
    if (clock.ended)
        judgeEnded(clock, track);
    else
        judgeOpen(clock, track, measure, now);
    return clock;
}

// A clock that came to its end is judged by the priority of that moment: raising it later makes nothing late.
Priority priorityAt(const Conversation& conversation, const std::vector<ServiceEvent>& history, Instant at)
{
    for (const ServiceEvent& event : history) {
        if (event.kind == ServiceEvent::Kind::Priority && event.at > at)
            return event.priorityBefore;
    }
    return conversation.priority;
}

} // namespace

ServiceClocks ServiceBook::clocks(const Conversation& conversation, const QStringList& about,
                                  const std::vector<ServiceEvent>& history, Instant now) const
{
    ServiceClocks clocks;
    ServiceSubject subject = serviceSubject(conversation, about);
    const ServicePolicy* present = policyFor(subject);
    const ServiceTracks tracks = present ? tracksOf(history, *present) : ServiceTracks();
    for (const ServiceTarget target : allServiceTargets) {
        ServiceClock& clock = clocks[size_t(target)];
        clock.target = target;
        const ServicePolicy* policy = present;
        ServiceTrack track = tracks[size_t(target)];
        if (track.ended) {
            subject.priority = priorityAt(conversation, history, *track.ended);
            policy = policyFor(subject);
            if (policy && policy != present)
                track = tracksOf(history, *policy)[size_t(target)];
        }
        if (policy)
            clock = clockOf(*this, *policy, target, track, now);
    }
    return clocks;
}

ServiceMark markOf(const Conversation& conversation, const ServiceClocks& clocks)
{
    ServiceMark mark;
    if (conversation.status == ConversationStatus::Closed)
        return mark;
    for (const ServiceClock& clock : clocks) {
        if (clock.isOpen() && (!mark.due || *clock.due < *mark.due))
            mark = {clock.target, clock.due, clock.warn};
    }
    if (mark.due)
        return mark;
    const auto paused = std::find_if(clocks.begin(), clocks.end(), [](const ServiceClock& c) { return c.isPaused; });
    if (paused != clocks.end())
        mark.target = paused->target;
    return mark;
}

std::optional<Instant> previewDue(const ServicePolicy& policy, ServiceTarget target, const OpeningHours& hours,
                                  Instant message)
{
    const ServiceGoal& goal = policy.goal(target);
    if (goal.within.count() <= 0)
        return std::nullopt;
    return Measure{goal.business ? &hours : nullptr}.after(message, goal.within);
}

} // namespace parvis
