// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/service_track.h"

#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

class Fold
{
public:
    explicit Fold(const ServicePolicy& policy) : m_policy(policy) {}
    void take(const ServiceEvent& event);
    ServiceTracks result() const { return m_tracks; }

private:
    void customerWrote(Instant at);
    void answered(Instant at);
    void statusIs(ConversationStatus status, Instant at);
    std::optional<ConversationStatus> pausing() const;
    void begin(ServiceTrack& track, Instant at) const;
    static void stop(ServiceTrack& track, Instant at);
    static void end(ServiceTrack& track, Instant at);
    static bool isActive(const ServiceTrack& track) { return track.began && !track.ended; }
    ServiceTrack& track(ServiceTarget target) { return m_tracks[size_t(target)]; }
    // The clock of whoever waits now.
    ServiceTrack& wait() { return track(m_answered ? ServiceTarget::NextResponse : ServiceTarget::FirstResponse); }

    const ServicePolicy& m_policy;
    ServiceTracks m_tracks;
    ConversationStatus m_status = ConversationStatus::Open;
    bool m_answered = false; // some customer's message has had an answer
};

std::optional<ConversationStatus> Fold::pausing() const
{
    const bool pauses = (m_status == ConversationStatus::Pending && m_policy.pausePending) ||
                        (m_status == ConversationStatus::Snoozed && m_policy.pauseSnoozed);
    return pauses ? std::optional(m_status) : std::nullopt;
}

void Fold::begin(ServiceTrack& track, Instant at) const
{
    track = {};
    track.began = at;
    track.pausedBy = pausing();
    if (!track.pausedBy)
        track.runs.push_back({at, std::nullopt});
}

void Fold::stop(ServiceTrack& track, Instant at)
{
    if (!track.runs.empty() && !track.runs.back().to)
        track.runs.back().to = std::max(at, track.runs.back().from);
}

void Fold::end(ServiceTrack& track, Instant at)
{
    stop(track, at);
    track.ended = at;
    track.pausedBy.reset();
}

void Fold::take(const ServiceEvent& event)
{
    switch (event.kind) {
    case ServiceEvent::Kind::CustomerWrote:
        return customerWrote(event.at);
    case ServiceEvent::Kind::Answered:
        return answered(event.at);
    case ServiceEvent::Kind::Status:
        return statusIs(event.status, event.at);
    case ServiceEvent::Kind::Priority:
        return;
    }
}

void Fold::customerWrote(Instant at)
{
    if (!track(ServiceTarget::Resolution).began)
        begin(track(ServiceTarget::Resolution), at);
    // A wait that was closed without an answer is over: this message begins another.
    if (!isActive(wait()))
        begin(wait(), at);
}

void Fold::answered(Instant at)
{
    if (!track(ServiceTarget::FirstResponse).began)
        return; // our own words before any customer's
    ServiceTrack& waiting = wait();
    if (isActive(waiting)) {
        end(waiting, at);
        waiting.unanswered = false;
    }
    m_answered = true;
}

void Fold::statusIs(ConversationStatus status, Instant at)
{
    const ConversationStatus before = std::exchange(m_status, status);
    if (before == status)
        return;
    if (status == ConversationStatus::Closed) {
        if (isActive(wait())) {
            end(wait(), at);
            wait().unanswered = true;
        }
        if (isActive(track(ServiceTarget::Resolution)))
            end(track(ServiceTarget::Resolution), at);
        return;
    }
    const bool reopened = before == ConversationStatus::Closed;
    for (ServiceTrack& one : m_tracks) {
        // Opened again by a colleague: who waited waits on, without the time it was closed. Answered stays answered.
        const bool resolution = &one == &track(ServiceTarget::Resolution);
        if (reopened && one.ended && (resolution || one.unanswered)) {
            if (resolution && m_policy.reopenRestarts) {
                begin(one, at);
                continue;
            }
            one.ended.reset();
            one.unanswered = false;
            one.pausedBy = ConversationStatus::Closed;
        }
        if (!isActive(one))
            continue;
        const auto pause = pausing();
        if (pause && !one.pausedBy)
            stop(one, at);
        else if (!pause && one.pausedBy)
            one.runs.push_back({at, std::nullopt});
        one.pausedBy = pause;
    }
}

} // namespace

ServiceTracks tracksOf(const std::vector<ServiceEvent>& history, const ServicePolicy& policy)
{
    Fold fold(policy);
    for (const ServiceEvent& event : history)
        fold.take(event);
    return fold.result();
}

namespace {

// In the order they were written, no step before the one it follows: a message that came late opened the conversation
// when it came.
std::vector<ServiceEvent> stepsOf(const std::vector<ConversationEvent>& trail)
{
    std::vector<ServiceEvent> steps;
    Instant last{0};
    for (const ConversationEvent& event : trail) {
        ServiceEvent step;
        step.at = last = std::max(last, event.at);
        if (event.what == "status"_L1) {
            step.kind = ServiceEvent::Kind::Status;
            step.status = conversationStatusFromName(event.to).value_or(ConversationStatus::Open);
        } else if (event.what == "priority"_L1) {
            step.kind = ServiceEvent::Kind::Priority;
            step.priority = priorityFromName(event.to).value_or(Priority::Normal);
            step.priorityBefore = priorityFromName(event.from).value_or(Priority::Normal);
        } else {
            continue;
        }
        steps.push_back(step);
    }
    return steps;
}

void completeStatus(const Conversation& conversation, std::vector<ServiceEvent>& steps)
{
    ConversationStatus status = ConversationStatus::Open;
    Instant last{0};
    for (const ServiceEvent& step : steps) {
        if (step.kind == ServiceEvent::Kind::Status)
            status = step.status;
        last = step.at;
    }
    if (status == conversation.status)
        return;
    ServiceEvent step;
    step.at = std::max(last, conversation.updated);
    step.kind = ServiceEvent::Kind::Status;
    step.status = conversation.status;
    steps.push_back(step);
}

} // namespace

std::vector<ServiceEvent> serviceHistory(const Conversation& conversation, const std::vector<Message>& messages,
                                         const std::vector<ConversationEvent>& trail)
{
    std::vector<ServiceEvent> history;
    for (const Message& message : messages) {
        if (message.state == MessageState::Note || message.content.deleted)
            continue;
        ServiceEvent event;
        event.at = message.content.created;
        if (message.content.own && !answersCustomer(message))
            continue;
        event.kind = message.content.own ? ServiceEvent::Kind::Answered : ServiceEvent::Kind::CustomerWrote;
        history.push_back(event);
    }
    std::stable_sort(history.begin(), history.end(),
                     [](const ServiceEvent& a, const ServiceEvent& b) { return a.at < b.at; });
    std::vector<ServiceEvent> steps = stepsOf(trail);
    completeStatus(conversation, steps);
    std::vector<ServiceEvent> all;
    // At one instant the words come before what was done because of them.
    std::merge(history.begin(), history.end(), steps.begin(), steps.end(), std::back_inserter(all),
               [](const ServiceEvent& a, const ServiceEvent& b) { return a.at < b.at; });
    return all;
}

} // namespace parvis
