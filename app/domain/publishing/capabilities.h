// SPDX-License-Identifier: GPL-3.0-or-later
// What a network can do and what it accepts, as data. The screens, checks and the dispatcher ask here and never for a
// network's name, so a new network adds a row. Rich enough for every contract card: Mastodon to YouTube.
#pragma once

#include "base/time/instant.h"
#include "domain/text/counting.h"

#include <QStringList>
#include <chrono>
#include <optional>
#include <vector>

namespace parvis {

enum class Visibility { Public, Unlisted, Followers, Direct };
enum class MediaKind { Image, AnimatedImage, Video, Audio, Document };

// One row per kind of media. 0 or empty: no limit known.
struct MediaRule {
    MediaKind kind = MediaKind::Image;
    QStringList mimeTypes;
    qint64 maxBytes = 0;
    qint64 maxPixels = 0; // width * height
    int minWidth = 0, maxWidth = 0, minHeight = 0, maxHeight = 0;
    double minAspect = 0, maxAspect = 0; // width / height
    std::chrono::milliseconds minDuration{0}, maxDuration{0};
    double minFrameRate = 0, maxFrameRate = 0;
    QStringList videoCodecs, audioCodecs;
    int maxItems = 0;     // of this kind in one post
    int altTextLimit = 0; // 0: the network has no alt text for this kind
    bool operator==(const MediaRule&) const = default;
};

struct PollRule {
    int minOptions = 2, maxOptions = 4, optionLimit = 50;
    std::chrono::seconds minDuration{300}, maxDuration{2'629'746};
    bool multipleChoice = true, withMedia = false;
    bool operator==(const PollRule&) const = default;
};

// A text field besides the body: title (WordPress, YouTube), content_warning, alt, first_comment, description, comment.
struct TextField {
    QString name;
    text::CountRule rule;
    bool required = false;
    bool operator==(const TextField&) const = default;
};

// What can be done to a thing on the network, ours or others'.
enum class Action {
    Reply,
    EditOwn,
    DeleteOwn,
    Like,
    Boost,
    Bookmark,
    HideOthers,
    DeleteOthers,
    ApproveOthers,
    MarkSpam,
    Block,
    Mute,
    Report,
    Pin,
    CloseComments,
    ReviewReply,
    DirectMessage,
    PrivateReply,
    Quote,
};

enum class InboxKind { Comment, Mention, DirectMessage, Review, Quote, Like, Boost, Follow };

// How an uncertain send is settled.
struct Settling {
    enum class Naming { None, IdempotencyKey, RecordKey, StagedContainer, UploadSession, Slug, RepeatableWrite };
    Naming naming = Naming::None;
    bool namingHonoured = false;                 // this very server keeps to it; false: look before any second attempt
    std::chrono::seconds nameLifetime{0};        // how long a name protects; 0: for ever
    bool canLookUp = false;                      // own posts can be read back
    bool lookUpProvesAbsence = false;            // not found means it does not exist (after settleDelay)
    std::chrono::milliseconds settleDelay{5000}; // a request whose connection broke may still be at work this long
    bool operator==(const Settling&) const = default;
};

struct RateRule {
    QString action; // "publish", "media", "read", "any"
    int count = 0;
    std::chrono::seconds window{0};
    bool operator==(const RateRule&) const = default;
};

struct Capabilities {
    QString network;  // "mastodon"
    QString software; // what the server says it runs: "mastodon", "snac", "parvis-practice"
    QString softwareVersion;
    bool practice = false; // not a real network; every screen says so

    text::CountRule body;
    std::vector<TextField> fields;
    bool textRequired = true;   // false: a post may be media alone
    bool mediaRequired = false; // Instagram, Pinterest, YouTube
    bool mediaNeedsPublicUrl = false;
    bool markupInBody = false; // HTML body (blogs)
    std::vector<MediaRule> media;
    int maxMedia = 0;             // over all kinds
    bool mixesMediaKinds = false; // images and video in one post
    std::optional<PollRule> poll;
    bool threads = false, firstComment = false;
    bool contentWarning = false, sensitiveMedia = false, languages = false, linkCard = false, focusPoint = false;
    std::vector<Visibility> visibilities; // empty: only public
    int maxHashtags = 0, maxMentions = 0, maxLinks = 0;

    std::vector<Action> actions;
    std::vector<InboxKind> inbox;
    int replyLevels = -1;                // -1: any depth, 0: none, 2: a reply to a reply goes to its parent
    bool mentionInReply = false;         // the person is told only if the text names them
    std::chrono::seconds replyWindow{0}; // after the other's last message; 0: no window
    std::chrono::seconds editWindow{0}, deleteWindow{0}; // 0: no limit, where the action is there at all
    bool streaming = false;

    QStringList postMetrics, accountMetrics; // names of domain/insights/metric.h; what is not here is unavailable
    Settling settling;
    std::vector<RateRule> rates;
    std::chrono::seconds tokenLifetime{0}; // 0: until revoked

    bool can(Action action) const;
    bool receives(InboxKind kind) const;
    const MediaRule* mediaRule(MediaKind kind) const;
    const TextField* field(QStringView name) const;
    bool operator==(const Capabilities&) const = default;
};

// Stored with the account and shown by the command line. Unknown members are ignored, missing ones keep their default.
QByteArray capabilitiesToJson(const Capabilities& capabilities);
std::optional<Capabilities> capabilitiesFromJson(const QByteArray& json);

QString visibilityName(Visibility visibility);
std::optional<Visibility> visibilityFromName(QStringView name);
QString mediaKindName(MediaKind kind);
std::optional<MediaKind> mediaKindFromName(QStringView name);
QString actionName(Action action);
std::optional<Action> actionFromName(QStringView name);
QString inboxKindName(InboxKind kind);
std::optional<InboxKind> inboxKindFromName(QStringView name);

} // namespace parvis
