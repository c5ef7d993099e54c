// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/capabilities.h"

#include "base/json.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<Visibility, 4> visibilityNames{{
    {Visibility::Public, "public"_L1},
    {Visibility::Unlisted, "unlisted"_L1},
    {Visibility::Followers, "followers"_L1},
    {Visibility::Direct, "direct"_L1},
}};

constexpr NameTable<MediaKind, 5> mediaKindNames{{
    {MediaKind::Image, "image"_L1},
    {MediaKind::AnimatedImage, "animated_image"_L1},
    {MediaKind::Video, "video"_L1},
    {MediaKind::Audio, "audio"_L1},
    {MediaKind::Document, "document"_L1},
}};

constexpr NameTable<Action, 19> actionNames{{
    {Action::Reply, "reply"_L1},
    {Action::EditOwn, "edit"_L1},
    {Action::DeleteOwn, "delete"_L1},
    {Action::Like, "like"_L1},
    {Action::Boost, "boost"_L1},
    {Action::Bookmark, "bookmark"_L1},
    {Action::HideOthers, "hide"_L1},
    {Action::DeleteOthers, "delete_others"_L1},
    {Action::ApproveOthers, "approve"_L1},
    {Action::MarkSpam, "mark_spam"_L1},
    {Action::Block, "block"_L1},
    {Action::Mute, "mute"_L1},
    {Action::Report, "report"_L1},
    {Action::Pin, "pin"_L1},
    {Action::CloseComments, "close_comments"_L1},
    {Action::ReviewReply, "review_reply"_L1},
    {Action::DirectMessage, "direct_message"_L1},
    {Action::PrivateReply, "private_reply"_L1},
    {Action::Quote, "quote"_L1},
}};

constexpr NameTable<InboxKind, 8> inboxKindNames{{
    {InboxKind::Comment, "comment"_L1},
    {InboxKind::Mention, "mention"_L1},
    {InboxKind::DirectMessage, "direct_message"_L1},
    {InboxKind::Review, "review"_L1},
    {InboxKind::Quote, "quote"_L1},
    {InboxKind::Like, "like"_L1},
    {InboxKind::Boost, "boost"_L1},
    {InboxKind::Follow, "follow"_L1},
}};

constexpr NameTable<text::CountUnit, 7> unitNames{{
    {text::CountUnit::Graphemes, "graphemes"_L1},
    {text::CountUnit::CodePoints, "code_points"_L1},
    {text::CountUnit::Utf16, "utf16"_L1},
    {text::CountUnit::Utf8Bytes, "utf8_bytes"_L1},
    {text::CountUnit::TwitterWeighted, "twitter_weighted"_L1},
    {text::CountUnit::MastodonGraphemes, "mastodon"_L1},
    {text::CountUnit::ThreadsEmojiBytes, "threads"_L1},
}};

constexpr NameTable<text::FacetRules, 4> facetRuleNames{{
    {text::FacetRules::None, "none"_L1},
    {text::FacetRules::Twitter, "twitter"_L1},
    {text::FacetRules::Mastodon, "mastodon"_L1},
    {text::FacetRules::Bluesky, "bluesky"_L1},
}};

constexpr NameTable<Settling::Naming, 7> namingNames{{
    {Settling::Naming::None, "none"_L1},
    {Settling::Naming::IdempotencyKey, "idempotency_key"_L1},
    {Settling::Naming::RecordKey, "record_key"_L1},
    {Settling::Naming::StagedContainer, "staged_container"_L1},
    {Settling::Naming::UploadSession, "upload_session"_L1},
    {Settling::Naming::Slug, "slug"_L1},
    {Settling::Naming::RepeatableWrite, "repeatable_write"_L1},
}};

QJsonObject ruleToJson(const text::CountRule& r)
{
    return {{u"unit"_s, nameIn(unitNames, r.unit)},
            {u"limit"_s, qint64(r.limit)},
            {u"byteLimit"_s, qint64(r.byteLimit)},
            {u"urlWeight"_s, r.urlWeight},
            {u"configVersion"_s, r.configVersion},
            {u"facets"_s, nameIn(facetRuleNames, r.facets)},
            {u"contentWarningCounts"_s, r.contentWarningCounts},
            {u"forbidden"_s, r.forbidden}};
}

text::CountRule ruleFromJson(const QJsonObject& o)
{
    text::CountRule r;
    r.unit = valueIn(unitNames, o.value("unit"_L1).toString()).value_or(r.unit);
    r.limit = qsizetype(o.value("limit"_L1).toInteger());
    r.byteLimit = qsizetype(o.value("byteLimit"_L1).toInteger());
    json::read(o, "urlWeight"_L1, r.urlWeight);
    json::read(o, "configVersion"_L1, r.configVersion);
    r.facets = valueIn(facetRuleNames, o.value("facets"_L1).toString()).value_or(r.facets);
    json::read(o, "contentWarningCounts"_L1, r.contentWarningCounts);
    json::read(o, "forbidden"_L1, r.forbidden);
    return r;
}

QJsonObject mediaToJson(const MediaRule& m)
{
    return {{u"kind"_s, mediaKindName(m.kind)},
            {u"mimeTypes"_s, json::array(m.mimeTypes)},
            {u"maxBytes"_s, m.maxBytes},
            {u"maxPixels"_s, m.maxPixels},
            {u"minWidth"_s, m.minWidth},
            {u"maxWidth"_s, m.maxWidth},
            {u"minHeight"_s, m.minHeight},
            {u"maxHeight"_s, m.maxHeight},
            {u"minAspect"_s, m.minAspect},
            {u"maxAspect"_s, m.maxAspect},
            {u"minDurationMs"_s, qint64(m.minDuration.count())},
            {u"maxDurationMs"_s, qint64(m.maxDuration.count())},
            {u"minFrameRate"_s, m.minFrameRate},
            {u"maxFrameRate"_s, m.maxFrameRate},
            {u"videoCodecs"_s, json::array(m.videoCodecs)},
            {u"audioCodecs"_s, json::array(m.audioCodecs)},
            {u"maxItems"_s, m.maxItems},
            {u"altTextLimit"_s, m.altTextLimit}};
}

MediaRule mediaFromJson(const QJsonObject& o)
{
    MediaRule m;
    m.kind = mediaKindFromName(o.value("kind"_L1).toString()).value_or(m.kind);
    json::read(o, "mimeTypes"_L1, m.mimeTypes);
    json::read(o, "maxBytes"_L1, m.maxBytes);
    json::read(o, "maxPixels"_L1, m.maxPixels);
    json::read(o, "minWidth"_L1, m.minWidth);
    json::read(o, "maxWidth"_L1, m.maxWidth);
    json::read(o, "minHeight"_L1, m.minHeight);
    json::read(o, "maxHeight"_L1, m.maxHeight);
    json::read(o, "minAspect"_L1, m.minAspect);
    json::read(o, "maxAspect"_L1, m.maxAspect);
    json::read(o, "minDurationMs"_L1, m.minDuration);
    json::read(o, "maxDurationMs"_L1, m.maxDuration);
    json::read(o, "minFrameRate"_L1, m.minFrameRate);
    json::read(o, "maxFrameRate"_L1, m.maxFrameRate);
    json::read(o, "videoCodecs"_L1, m.videoCodecs);
    json::read(o, "audioCodecs"_L1, m.audioCodecs);
    json::read(o, "maxItems"_L1, m.maxItems);
    json::read(o, "altTextLimit"_L1, m.altTextLimit);
    return m;
}

QJsonObject pollToJson(const PollRule& p)
{
    return {{u"minOptions"_s, p.minOptions},
            {u"maxOptions"_s, p.maxOptions},
            {u"optionLimit"_s, p.optionLimit},
            {u"minSeconds"_s, qint64(p.minDuration.count())},
            {u"maxSeconds"_s, qint64(p.maxDuration.count())},
            {u"multipleChoice"_s, p.multipleChoice},
            {u"withMedia"_s, p.withMedia}};
}

PollRule pollFromJson(const QJsonObject& o)
{
    PollRule p;
    json::read(o, "minOptions"_L1, p.minOptions);
    json::read(o, "maxOptions"_L1, p.maxOptions);
    json::read(o, "optionLimit"_L1, p.optionLimit);
    json::read(o, "minSeconds"_L1, p.minDuration);
    json::read(o, "maxSeconds"_L1, p.maxDuration);
    json::read(o, "multipleChoice"_L1, p.multipleChoice);
    json::read(o, "withMedia"_L1, p.withMedia);
    return p;
}

QJsonObject settlingToJson(const Settling& s)
{
    return {{u"naming"_s, nameIn(namingNames, s.naming)},
            {u"namingHonoured"_s, s.namingHonoured},
            {u"nameLifetimeSeconds"_s, qint64(s.nameLifetime.count())},
            {u"canLookUp"_s, s.canLookUp},
            {u"lookUpProvesAbsence"_s, s.lookUpProvesAbsence},
            {u"settleDelayMs"_s, qint64(s.settleDelay.count())}};
}

Settling settlingFromJson(const QJsonObject& o)
{
    Settling s;
    s.naming = valueIn(namingNames, o.value("naming"_L1).toString()).value_or(s.naming);
    json::read(o, "namingHonoured"_L1, s.namingHonoured);
    json::read(o, "nameLifetimeSeconds"_L1, s.nameLifetime);
    json::read(o, "canLookUp"_L1, s.canLookUp);
    json::read(o, "lookUpProvesAbsence"_L1, s.lookUpProvesAbsence);
    json::read(o, "settleDelayMs"_L1, s.settleDelay);
    return s;
}

template <typename T, typename ToJson>
QJsonArray listToJson(const std::vector<T>& list, ToJson toJson)
{
    QJsonArray array;
    for (const auto& item : list)
        array.append(toJson(item));
    return array;
}

QJsonObject fieldToJson(const TextField& f)
{
    return {{u"name"_s, f.name}, {u"rule"_s, ruleToJson(f.rule)}, {u"required"_s, f.required}};
}

QJsonObject rateToJson(const RateRule& r)
{
    return {{u"action"_s, r.action}, {u"count"_s, r.count}, {u"windowSeconds"_s, qint64(r.window.count())}};
}

// The yes-or-no members, written and read by one list so that none is forgotten on either way.
template <typename C, typename F>
void eachFlag(C& c, F f)
{
    f("practice"_L1, c.practice);
    f("textRequired"_L1, c.textRequired);
    f("mediaRequired"_L1, c.mediaRequired);
    f("mediaNeedsPublicUrl"_L1, c.mediaNeedsPublicUrl);
    f("markupInBody"_L1, c.markupInBody);
    f("mixesMediaKinds"_L1, c.mixesMediaKinds);
    f("threads"_L1, c.threads);
    f("firstComment"_L1, c.firstComment);
    f("contentWarning"_L1, c.contentWarning);
    f("sensitiveMedia"_L1, c.sensitiveMedia);
    f("languages"_L1, c.languages);
    f("linkCard"_L1, c.linkCard);
    f("focusPoint"_L1, c.focusPoint);
    f("mentionInReply"_L1, c.mentionInReply);
    f("streaming"_L1, c.streaming);
}

template <typename C, typename F>
void eachNumber(C& c, F f)
{
    f("maxMedia"_L1, c.maxMedia);
    f("maxHashtags"_L1, c.maxHashtags);
    f("maxMentions"_L1, c.maxMentions);
    f("maxLinks"_L1, c.maxLinks);
    f("replyLevels"_L1, c.replyLevels);
}

template <typename C, typename F>
void eachSeconds(C& c, F f)
{
    f("replyWindowSeconds"_L1, c.replyWindow);
    f("editWindowSeconds"_L1, c.editWindow);
    f("deleteWindowSeconds"_L1, c.deleteWindow);
    f("tokenLifetimeSeconds"_L1, c.tokenLifetime);
}

} // namespace

bool Capabilities::can(Action action) const
{
    return std::find(actions.begin(), actions.end(), action) != actions.end();
}

bool Capabilities::receives(InboxKind kind) const
{
    return std::find(inbox.begin(), inbox.end(), kind) != inbox.end();
}

const MediaRule* Capabilities::mediaRule(MediaKind kind) const
{
    const auto it = std::find_if(media.begin(), media.end(), [kind](const MediaRule& r) { return r.kind == kind; });
    return it == media.end() ? nullptr : &*it;
}

const TextField* Capabilities::field(QStringView name) const
{
    const auto it = std::find_if(fields.begin(), fields.end(), [name](const TextField& f) { return f.name == name; });
    return it == fields.end() ? nullptr : &*it;
}

QByteArray capabilitiesToJson(const Capabilities& c)
{
    QJsonObject o{{u"network"_s, c.network},
                  {u"software"_s, c.software},
                  {u"softwareVersion"_s, c.softwareVersion},
                  {u"body"_s, ruleToJson(c.body)},
                  {u"fields"_s, listToJson(c.fields, fieldToJson)},
                  {u"media"_s, listToJson(c.media, mediaToJson)},
                  {u"visibilities"_s, json::names(c.visibilities, visibilityName)},
                  {u"actions"_s, json::names(c.actions, actionName)},
                  {u"inbox"_s, json::names(c.inbox, inboxKindName)},
                  {u"postMetrics"_s, json::array(c.postMetrics)},
                  {u"accountMetrics"_s, json::array(c.accountMetrics)},
                  {u"settling"_s, settlingToJson(c.settling)},
                  {u"rates"_s, listToJson(c.rates, rateToJson)}};
    if (c.poll)
        o.insert("poll"_L1, pollToJson(*c.poll));
    eachFlag(c, [&o](QLatin1StringView key, bool value) { o.insert(key, value); });
    eachNumber(c, [&o](QLatin1StringView key, int value) { o.insert(key, value); });
    eachSeconds(c, [&o](QLatin1StringView key, std::chrono::seconds value) { o.insert(key, qint64(value.count())); });
    return QJsonDocument(o).toJson(QJsonDocument::Compact);
}

std::optional<Capabilities> capabilitiesFromJson(const QByteArray& bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject o = document.object();
    Capabilities c;
    json::read(o, "network"_L1, c.network);
    json::read(o, "software"_L1, c.software);
    json::read(o, "softwareVersion"_L1, c.softwareVersion);
    c.body = ruleFromJson(o.value("body"_L1).toObject());
    for (const auto& item : o.value("fields"_L1).toArray()) {
        const auto f = item.toObject();
        c.fields.push_back({f.value("name"_L1).toString(), ruleFromJson(f.value("rule"_L1).toObject()),
                            f.value("required"_L1).toBool()});
    }
    for (const auto& item : o.value("media"_L1).toArray())
        c.media.push_back(mediaFromJson(item.toObject()));
    if (o.contains("poll"_L1))
        c.poll = pollFromJson(o.value("poll"_L1).toObject());
    c.visibilities = json::enums<Visibility>(o.value("visibilities"_L1), visibilityFromName);
    c.actions = json::enums<Action>(o.value("actions"_L1), [](const QString& n) { return valueIn(actionNames, n); });
    c.inbox = json::enums<InboxKind>(o.value("inbox"_L1), inboxKindFromName);
    json::read(o, "postMetrics"_L1, c.postMetrics);
    json::read(o, "accountMetrics"_L1, c.accountMetrics);
    c.settling = settlingFromJson(o.value("settling"_L1).toObject());
    for (const auto& item : o.value("rates"_L1).toArray()) {
        const auto r = item.toObject();
        c.rates.push_back({r.value("action"_L1).toString(), r.value("count"_L1).toInt(),
                           std::chrono::seconds(r.value("windowSeconds"_L1).toInteger())});
    }
    const auto readAny = [&o](QLatin1StringView key, auto& value) { json::read(o, key, value); };
    eachFlag(c, readAny);
    eachNumber(c, readAny);
    eachSeconds(c, readAny);
    return c;
}

QString visibilityName(Visibility visibility)
{
    return nameIn(visibilityNames, visibility);
}

std::optional<Visibility> visibilityFromName(QStringView name)
{
    return valueIn(visibilityNames, name);
}

QString mediaKindName(MediaKind kind)
{
    return nameIn(mediaKindNames, kind);
}

std::optional<MediaKind> mediaKindFromName(QStringView name)
{
    return valueIn(mediaKindNames, name);
}

QString actionName(Action action)
{
    return nameIn(actionNames, action);
}

std::optional<Action> actionFromName(QStringView name)
{
    return valueIn(actionNames, name);
}

QString inboxKindName(InboxKind kind)
{
    return nameIn(inboxKindNames, kind);
}

std::optional<InboxKind> inboxKindFromName(QStringView name)
{
    return valueIn(inboxKindNames, name);
}

} // namespace parvis
