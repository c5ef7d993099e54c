// SPDX-License-Identifier: GPL-3.0-or-later
// A post: what a person wants to say, once, with variants only where a network or an account differs.
#pragma once

#include "base/time/instant.h"
#include "domain/ids.h"
#include "domain/publishing/capabilities.h"

#include <QString>
#include <optional>
#include <vector>

namespace parvis {

// A stored file, by content. What has no value was not measured: no tool for it, or it does not apply to the kind.
struct MediaAsset {
    MediaId id;
    QByteArray sha256;
    QString fileName;
    QString mimeType;
    MediaKind kind = MediaKind::Image;
    qint64 bytes = 0;
    std::optional<int> width, height; // as shown: a camera's turned picture is measured upright
    std::optional<int> frames;        // of pictures: 1 for a still one
    std::optional<int> orientation;   // of pictures: Exif 1 (upright) to 8
    std::optional<std::chrono::milliseconds> duration;
    std::optional<double> frameRate;               // frames a second
    std::optional<qint64> bitRate;                 // bits a second, all streams
    std::optional<QString> videoCodec, audioCodec; // ffprobe's names: "h264", "aac"; empty: there is no such stream
    MediaId original;                              // the asset that this one was fitted from; null: as it came
    QString altText;                               // the library's text; a post may carry its own
    bool operator==(const MediaAsset&) const = default;
};

// A use of an asset in a post.
struct MediaUse {
    MediaAsset asset;
    QString altText;
    double focusX = 0, focusY = 0; // -1..1, where the network crops around
    bool operator==(const MediaUse&) const = default;
};

struct Poll {
    QStringList options;
    std::chrono::seconds duration{86'400};
    bool multiple = false;
    bool operator==(const Poll&) const = default;
};

struct Content {
    QString text;
    QString title;
    QString contentWarning;
    QString language; // BCP 47; empty: the account's default
    Visibility visibility = Visibility::Public;
    bool sensitive = false;
    std::vector<MediaUse> media;
    std::optional<Poll> poll;
    QStringList threadParts; // what follows text, in order
    QString firstComment;
    QString link; // shown as a card where the network has one
    bool operator==(const Content&) const = default;
};

// What differs for a network (account null) or for one account. Unset parts fall back to the base.
struct Variant {
    QString network;
    AccountId account;
    std::optional<QString> text;
    std::optional<std::vector<MediaUse>> media;
    std::optional<QStringList> threadParts;
    std::optional<QString> contentWarning;
    std::optional<QString> language;
    std::optional<Visibility> visibility;
    std::optional<QString> firstComment;
    std::optional<std::optional<Poll>> poll; // set to none: no poll here
    bool operator==(const Variant&) const = default;
};

struct Post {
    PostId id;
    Content base;
    std::vector<Variant> variants;
    QString campaign;
    QString createdBy;
    QString changedBy; // who saves it now, for its versions; empty as read
    Instant created, updated;
    int revision = 0; // grows by one with each change; a writer says which one it saw
    bool operator==(const Post&) const = default;
};

// Base, then the network's variant, then the account's.
Content effectiveContent(const Post& post, QStringView network, AccountId account);
// The body texts in order: text, then thread parts.
QStringList bodyParts(const Content& content);

// For storage; media are stored by id and joined again by the store.
QByteArray contentToJson(const Content& content);
std::optional<Content> contentFromJson(const QByteArray& json);
QByteArray variantsToJson(const std::vector<Variant>& variants);
std::optional<std::vector<Variant>> variantsFromJson(const QByteArray& json);

} // namespace parvis
