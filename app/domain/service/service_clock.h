// SPDX-License-Identifier: GPL-3.0-or-later
// The clocks of a conversation, computed from its history whenever they are asked for: nothing counts along, so a
// changed policy, calendar, holiday or zone rule changes them all, and nothing can drift. Pure.
//
// First response: from the customer's first message to the first public answer; an answer given once stays given,
// whatever is opened again later. Next response: from the oldest message without an answer to the next answer.
// Resolution: from the first message to the close. While a conversation is closed nothing runs; a customer who writes
// into a closed one waits from then on.
#pragma once

#include "domain/service/service_policy.h"

#include <memory>

namespace parvis {

// One line of a conversation's trail, as kept. what: "status", "priority", "assignee"; from and to: their names.
struct ConversationEvent {
    Instant at;
    QString who; // empty: the customer, a rule or the network
    QString what, from, to;
    bool operator==(const ConversationEvent&) const = default;
};

struct ServiceEvent {
    enum class Kind { CustomerWrote, Answered, Status, Priority };
    Instant at;
    Kind kind = Kind::CustomerWrote;
    ConversationStatus status = ConversationStatus::Open;                    // Status: from now on
    Priority priority = Priority::Normal, priorityBefore = Priority::Normal; // Priority
    bool operator==(const ServiceEvent&) const = default;
};

// Messages in any order, the trail as it was written (oldest first). An answer counts when the public can see it.
// Where the trail does not lead to the conversation's present state, the last step is taken at its newest message.
std::vector<ServiceEvent> serviceHistory(const Conversation& conversation, const std::vector<Message>& messages,
                                         const std::vector<ConversationEvent>& trail);

enum class ClockState {
    None, // nothing is promised, or there is nothing to answer
    Running,
    Warning,  // more than the warning's share is used
    Breached, // over the target, whether it came to an end since or not
    Paused,
    Met,
    Stopped // closed without an answer, in time
};

enum class ClockReason {
    NoPolicy,     // no policy fits
    NotPromised,  // its policy has no such target
    NothingToDo,  // the customer has not written, or has an answer
    Waiting,      // within the hours
    OutsideHours, // runs on when the calendar opens
    NeverOpen,    // the calendar does not open enough within three years
    Pending,
    Snoozed,
    Answered,
    Closed, // resolution
    ClosedUnanswered
};

QString clockStateName(ClockState state);    // "running"
QString clockReasonName(ClockReason reason); // "outside_hours"

struct ServiceClock {
    ServiceTarget target = ServiceTarget::FirstResponse;
    ClockState state = ClockState::None;
    ClockReason reason = ClockReason::NoPolicy;
    ServicePolicyId policy;
    QString policyName;
    ServiceGoal goal;
    Milliseconds used{0}; // in the goal's measure, up to now or the end
    std::optional<Instant> began, ended;
    std::optional<Instant> due;  // when the target is over, or was; none while paused before that
    std::optional<Instant> warn; // when the warning comes, or came
    bool isPaused = false;

    // Of the target, in its measure; below zero: over it.
    Milliseconds remaining() const { return goal.within - used; }
    // It still counts towards its target, or past it.
    bool isOpen() const { return began && !ended && !isPaused && due; }
};

using ServiceClocks = std::array<ServiceClock, 3>; // by ServiceTarget

// The rules with their calendars laid on the time line; shared by all conversations of one pass. One thread.
class ServiceBook
{
public:
    explicit ServiceBook(const ServiceRules& rules);
    const ServiceRules& rules() const { return m_rules; }
    const ServicePolicy* policyFor(const ServiceSubject& subject) const;
    const OpeningHours* hoursOf(const ServicePolicy& policy) const; // null: its calendar is gone
    const OpeningHours* anyHours() const; // of the first calendar by name; null: there is none

    // about: the kinds that triage tells the customer's messages are.
    ServiceClocks clocks(const Conversation& conversation, const QStringList& about,
                         const std::vector<ServiceEvent>& history, Instant now) const;

private:
    ServiceRules m_rules;
    std::vector<std::pair<ServiceCalendarId, std::unique_ptr<OpeningHours>>> m_hours;
};

// The open clock that is due first; else that one is paused. Nothing of a closed conversation.
ServiceMark markOf(const Conversation& conversation, const ServiceClocks& clocks);

// When a message that comes at that moment is due under the policy: what the settings show as an example.
std::optional<Instant> previewDue(const ServicePolicy& policy, ServiceTarget target, const OpeningHours& hours,
                                  Instant message);

} // namespace parvis
