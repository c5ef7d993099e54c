// SPDX-License-Identifier: GPL-3.0-or-later
// A publication: one post on one account at one time, with a state of its own. Replies are publications too.
#pragma once

#include "base/result.h"
#include "base/time/zone.h"
#include "domain/ids.h"
#include "domain/publishing/capabilities.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace parvis {

enum class PublicationState {
    Draft,
    InReview,
    Approved,
    Scheduled,
    Claimed,
    Sending,
    Published,
    Failed,
    Uncertain,
    Missed,
    Held,
    Cancelled,
};

enum class PublicationKind { Post, Reply };

// What to do when the moment has passed while no worker ran. After `within` the choice applies.
struct LatePolicy {
    enum class Choice { Ask, Drop }; // Ask: becomes Missed and a person decides. Drop: cancelled with its reason.
    std::chrono::minutes within{60};
    Choice choice = Choice::Ask;
    bool operator==(const LatePolicy&) const = default;
};

// Wall time and zone are what the person meant; due is the instant it resolves to under today's zone rules.
struct Plan {
    WallTime wall;
    ZoneId zone;
    Instant due;
    LatePolicy late;
    bool operator==(const Plan&) const = default;
};

// Whom a reply answers. root is the thread's first post where the network needs it.
struct ReplyTarget {
    ConversationId conversation;
    MessageId message;
    RemoteRef parent, root;
    Visibility visibility = Visibility::Public; // of the parent: ours is no wider
    QString mention;                            // handle to name, where capabilities.mentionInReply
    bool operator==(const ReplyTarget&) const = default;
};

struct Lease {
    WorkerId worker;
    qint64 fence = 0; // grows with every claim; a change that carries an old one is refused
    Instant until;
    bool operator==(const Lease&) const = default;
};

enum class SegmentState { Pending, Sending, Done };
enum class SegmentKind { Main, ThreadPart, FirstComment };

// One request's worth of a publication, each with its own remote id.
struct Segment {
    int index = 0;
    SegmentKind kind = SegmentKind::Main;
    SegmentState state = SegmentState::Pending;
    QString requestName;              // idempotency key or chosen record key, committed before the first request leaves
    QByteArray digest;                // SHA-256 of what is sent
    std::vector<RemoteId> uploads;    // media already at the network, in order
    std::optional<Instant> firstSent; // when the first request with this name left
    RemoteRef remote;
    bool operator==(const Segment&) const = default;
};

struct Publication {
    PublicationId id;
    PostId post;
    AccountId account;
    QString network;
    PublicationKind kind = PublicationKind::Post;
    std::optional<ReplyTarget> reply;
    PublicationState state = PublicationState::Draft;
    Plan plan;
    Lease lease;
    std::vector<Segment> segments;
    int tries = 0;
    std::optional<Instant> retryAt; // Scheduled again after a failure that passes by itself
    std::optional<Error> error;     // why it stands where it stands
    RemoteRef remote;               // of the first segment
    std::optional<Instant> publishedAt;
    int revision = 0;
    bool operator==(const Publication& other) const;
};

// One try, as kept for ever in the ledger.
struct Attempt {
    AttemptId id;
    PublicationId publication;
    int number = 0;
    Instant started;
    std::optional<Instant> finished;
    QString step;    // "claim", "upload", "send 1/3", "reconcile", "person"
    QString outcome; // "published", "retry", "failed", "uncertain", "found", "absent", "lost lease", …
    std::optional<Error> error;
    WorkerId worker;
};

QString stateName(PublicationState state); // "in_review": the words of the command line
std::optional<PublicationState> stateFromName(QStringView name);
const std::vector<PublicationState>& allStates();
// Nothing more happens by itself: published, failed, uncertain, missed, cancelled, held, draft, in_review.
bool isResting(PublicationState state);
// A person may still move or cancel it.
bool isPlanned(PublicationState state);
QString segmentStateName(SegmentState state);
std::optional<SegmentState> segmentStateFromName(QStringView name);
QString segmentKindName(SegmentKind kind);
std::optional<SegmentKind> segmentKindFromName(QStringView name);

} // namespace parvis
