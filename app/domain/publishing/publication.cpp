// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/publication.h"

#include "base/names.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<PublicationState, 12> stateNames{{
    {PublicationState::Draft, "draft"_L1},
    {PublicationState::InReview, "in_review"_L1},
    {PublicationState::Approved, "approved"_L1},
    {PublicationState::Scheduled, "scheduled"_L1},
    {PublicationState::Claimed, "claimed"_L1},
    {PublicationState::Sending, "sending"_L1},
    {PublicationState::Published, "published"_L1},
    {PublicationState::Failed, "failed"_L1},
    {PublicationState::Uncertain, "uncertain"_L1},
    {PublicationState::Missed, "missed"_L1},
    {PublicationState::Held, "held"_L1},
    {PublicationState::Cancelled, "cancelled"_L1},
}};

constexpr NameTable<SegmentState, 3> segmentStateNames{{
    {SegmentState::Pending, "pending"_L1},
    {SegmentState::Sending, "sending"_L1},
    {SegmentState::Done, "done"_L1},
}};

constexpr NameTable<SegmentKind, 3> segmentKindNames{{
    {SegmentKind::Main, "main"_L1},
    {SegmentKind::ThreadPart, "thread_part"_L1},
    {SegmentKind::FirstComment, "first_comment"_L1},
}};

} // namespace

bool Publication::operator==(const Publication&) const = default;

QString stateName(PublicationState state)
{
    return nameIn(stateNames, state);
}

std::optional<PublicationState> stateFromName(QStringView name)
{
    return valueIn(stateNames, name);
}

const std::vector<PublicationState>& allStates()
{
    static const std::vector<PublicationState> states = [] {
        std::vector<PublicationState> list;
        for (const auto& [state, name] : stateNames)
            list.push_back(state);
        return list;
    }();
    return states;
}

bool isResting(PublicationState state)
{
    switch (state) {
    case PublicationState::Approved:
    case PublicationState::Scheduled:
    case PublicationState::Claimed:
    case PublicationState::Sending:
        return false;
    default:
        return true;
    }
}

bool isPlanned(PublicationState state)
{
    switch (state) {
    case PublicationState::Draft:
    case PublicationState::InReview:
    case PublicationState::Approved:
    case PublicationState::Scheduled:
    case PublicationState::Held:
        return true;
    default:
        return false;
    }
}

QString segmentStateName(SegmentState state)
{
    return nameIn(segmentStateNames, state);
}

std::optional<SegmentState> segmentStateFromName(QStringView name)
{
    return valueIn(segmentStateNames, name);
}

QString segmentKindName(SegmentKind kind)
{
    return nameIn(segmentKindNames, kind);
}

std::optional<SegmentKind> segmentKindFromName(QStringView name)
{
    return valueIn(segmentKindNames, name);
}

} // namespace parvis
