// SPDX-License-Identifier: GPL-3.0-or-later
// The ids of the domain; none can stand in for another.
#pragma once

#include "base/strong_id.h"

#include <QString>

namespace parvis {

using AccountId = StrongId<struct AccountTag>;
using PostId = StrongId<struct PostTag>;
using PublicationId = StrongId<struct PublicationTag>;
using SegmentId = StrongId<struct SegmentTag>;
using AttemptId = StrongId<struct AttemptTag>;
using ErrandId = StrongId<struct ErrandTag>;
using MediaId = StrongId<struct MediaTag>;
using ConversationId = StrongId<struct ConversationTag>;
using MessageId = StrongId<struct MessageTag>;
using SnippetId = StrongId<struct SnippetTag>;
using PersonId = StrongId<struct PersonTag>;
using ModerationId = StrongId<struct ModerationTag>;
using CannedReplyId = StrongId<struct CannedReplyTag>;
using DepartmentId = StrongId<struct DepartmentTag>;
using InboxViewId = StrongId<struct InboxViewTag>;

// What a network calls a thing. Always text: networks use numbers, ULIDs, URIs with slashes.
struct RemoteId {
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    auto operator<=>(const RemoteId&) const = default;
};

inline size_t qHash(const RemoteId& id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

// A thing on a network: enough to answer it, open it, delete it. version is the content hash where a network has one
// (AT: cid).
struct RemoteRef {
    RemoteId id;
    QString version;
    QString url;
    auto operator<=>(const RemoteRef&) const = default;
};

// A worker process: host, process and a random part, new at each start.
struct WorkerId {
    QString value;
    auto operator<=>(const WorkerId&) const = default;
};

} // namespace parvis
