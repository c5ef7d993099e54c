// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/capabilities.h"

#include "domain/insights/metric.h"

#include <QRegularExpression>
#include <QVersionNumber>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::mastodon {
namespace {

constexpr int publishesPerWindow = 300, uploadsPerWindow = 30, requestsPerWindow = 300;

bool isMastodonItself(const QString& software)
{
    return software == "mastodon"_L1 || software == "glitch"_L1 || software == "hometown"_L1;
}

QStringList withPrefix(const QStringList& types, QLatin1StringView prefix)
{
    QStringList found;
    for (const QString& type : types) {
        if (type.startsWith(prefix) && type != "image/gif"_L1)
            found << type;
    }
    return found;
}

MediaRule imageRule(const WireInstance& instance, int altLimit)
{
    MediaRule rule;
    rule.kind = MediaKind::Image;
    rule.mimeTypes = withPrefix(instance.mimeTypes, "image/"_L1);
    if (rule.mimeTypes.isEmpty())
        rule.mimeTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s};
    rule.maxBytes = instance.imageSize;
    rule.maxPixels = instance.imageMatrix;
    rule.altTextLimit = altLimit;
    return rule;
}

std::vector<MediaRule> mediaRules(const WireInstance& instance, bool mixes)
{
    const int altLimit = instance.descriptionLimit > 0 ? int(instance.descriptionLimit) : 1500;
    std::vector<MediaRule> rules{imageRule(instance, altLimit)};
    MediaRule animated = rules.front();
    animated.kind = MediaKind::AnimatedImage;
    animated.mimeTypes = {u"image/gif"_s};
    rules.push_back(animated);
    MediaRule video;
    video.kind = MediaKind::Video;
    video.mimeTypes = withPrefix(instance.mimeTypes, "video/"_L1);
    if (instance.mimeTypes.isEmpty())
        video.mimeTypes = {u"video/mp4"_s, u"video/webm"_s};
    video.maxBytes = instance.videoSize;
    video.maxPixels = instance.videoMatrix;
    video.maxFrameRate = instance.videoFrameRate;
    video.altTextLimit = altLimit;
    video.maxItems = mixes ? 0 : 1;
    if (!video.mimeTypes.isEmpty())
        rules.push_back(video);
    MediaRule audio;
    audio.kind = MediaKind::Audio;
    audio.mimeTypes = withPrefix(instance.mimeTypes, "audio/"_L1);
    audio.maxBytes = instance.videoSize;
    audio.altTextLimit = altLimit;
    audio.maxItems = mixes ? 0 : 1;
    if (!audio.mimeTypes.isEmpty())
        rules.push_back(audio);
    return rules;
}

PollRule pollRule(const WireInstance& instance)
{
    PollRule rule;
    rule.maxOptions = int(instance.pollOptions);
    rule.optionLimit = int(instance.pollOptionLength);
    rule.minDuration = std::chrono::seconds(instance.pollMin);
    rule.maxDuration = std::chrono::seconds(instance.pollMax);
    return rule;
}

std::vector<Action> actions(const QString& software)
{
    std::vector<Action> list{Action::Reply, Action::EditOwn, Action::Like, Action::Boost, Action::Bookmark};
    // snac 2.75 answers 404 or 422 to DELETE of a status and to mute.
    if (software != "snac"_L1)
        list.insert(list.end(), {Action::DeleteOwn, Action::Block, Action::Mute, Action::Report, Action::Pin});
    return list;
}

Settling settling(const QString& software)
{
    Settling settling;
    settling.naming = Settling::Naming::IdempotencyKey;
    settling.namingHonoured = honoursIdempotencyKey(software);
    settling.nameLifetime = 1h;
    settling.canLookUp = true;
    settling.lookUpProvesAbsence = true;
    return settling;
}

} // namespace

Software softwareOf(const Software& nodeinfo, const QString& instanceVersion)
{
    static const QRegularExpression compatible(u"compatible; ([A-Za-z]+) ([^)\\s]+)"_s);
    static const QRegularExpression really(u"really ([a-z]+)/([^)\\s]+)"_s);
    Software software{nodeinfo.name.toLower(), nodeinfo.version};
    if (software.name.isEmpty()) {
        for (const QRegularExpression& pattern : {compatible, really}) {
            if (const auto match = pattern.match(instanceVersion); match.hasMatch())
                return {match.captured(1).toLower(), match.captured(2)};
        }
        // Only Mastodon states a bare version number.
        static const QRegularExpression bare(u"^\\d+\\.\\d+\\.\\d+([-+].*)?$"_s);
        if (!bare.match(instanceVersion).hasMatch())
            return {u"unknown"_s, instanceVersion};
        software = {u"mastodon"_s, instanceVersion};
    }
    if (software.name == "mastodon"_L1 && instanceVersion.contains("+glitch"_L1))
        software.name = u"glitch"_s;
    if (software.name == "mastodon"_L1 && instanceVersion.contains("+hometown"_L1))
        software.name = u"hometown"_s;
    return software;
}

bool honoursIdempotencyKey(const QString& software)
{
    // snac 2.75 and GoToSocial 0.19.2 ignore it (measured), Pixelfed has none (its issue 3581).
    static const QStringList known{u"mastodon"_s, u"glitch"_s, u"hometown"_s,       u"pleroma"_s,
                                   u"akkoma"_s,   u"hollo"_s,  u"parvis-practice"_s};
    return known.contains(software);
}

bool listsPrivatePosts(const QString& software)
{
    return isMastodonItself(software) || software == "parvis-practice"_L1;
}

bool answersStatusBatch(const QString& software, const QString& version)
{
    return isMastodonItself(software) && QVersionNumber::fromString(version) >= QVersionNumber(4, 3);
}

Capabilities toCapabilities(const WireInstance& instance, const Software& software)
{
    const bool strict = isMastodonItself(software.name);
    const bool mixes =
        software.name == "pleroma"_L1 || software.name == "akkoma"_L1 || software.name == "gotosocial"_L1;
    Capabilities c;
    c.network = u"mastodon"_s;
    c.software = software.name;
    c.softwareVersion = software.version;
    c.practice = software.name == "parvis-practice"_L1;
    c.body = text::mastodonRule(instance.maxCharacters.value_or(500), int(instance.reservedPerUrl.value_or(23)));
    c.fields = {{u"content_warning"_s, c.body, false}};
    c.textRequired = false;
    c.media = mediaRules(instance, mixes);
    c.maxMedia = int(instance.maxMedia.value_or(4));
    c.mixesMediaKinds = mixes;
    if (instance.hasPolls || strict)
        c.poll = pollRule(instance);
    c.threads = c.firstComment = true;
    c.contentWarning = c.sensitiveMedia = c.languages = c.focusPoint = true;
    c.visibilities = {Visibility::Public, Visibility::Unlisted, Visibility::Followers, Visibility::Direct};
    c.actions = actions(software.name);
    c.inbox = {InboxKind::Comment, InboxKind::Mention, InboxKind::DirectMessage,
               InboxKind::Like,    InboxKind::Boost,   InboxKind::Follow};
    c.postMetrics = {metricName(Metric::Reactions), metricName(Metric::Comments), metricName(Metric::Shares)};
    if (instance.apiVersion >= 7) { // quotes, Mastodon 4.5
        c.inbox.push_back(InboxKind::Quote);
        c.postMetrics << metricName(Metric::Quotes);
    }
    c.accountMetrics = {metricName(Metric::Followers), metricName(Metric::Following), metricName(Metric::Posts)};
    c.mentionInReply = true;
    c.streaming = !instance.streaming.isEmpty() && software.name != "snac"_L1;
    c.settling = settling(software.name);
    // rack_attack.rb and rate_limiter.rb; other servers say in their headers what they allow.
    if (strict)
        c.rates = {{u"publish"_s, publishesPerWindow, 3h},
                   {u"media"_s, uploadsPerWindow, 30min},
                   {u"any"_s, requestsPerWindow, 5min}};
    return c;
}

} // namespace parvis::mastodon
