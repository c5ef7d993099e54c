// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/mapping.h"

#include "domain/text/html.h"

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

// A like, boost or follow has no id of its own; what it is about makes one, so that servers that tell it twice (snac)
// do not make two.
IncomingMessage event(InboxKind kind, const QString& word, const WireNotification& notification, const Reader& reader)
{
    IncomingMessage message;
    message.kind = kind;
    const QString about = notification.status ? notification.status->id : QString();
    message.remote.id.value = (about.isEmpty() ? word : QString(word + u'/' + about)) + u'/' + notification.account.id;
    message.remote.url = notification.status ? notification.status->url : notification.account.url;
    message.parent.value = about;
    if (notification.status && notification.status->inReplyToId.isEmpty())
        message.root.value = about;
    message.author = toIdentity(notification.account, reader);
    message.visibility = notification.status ? toVisibility(notification.status->visibility) : Visibility::Public;
    message.created = notification.created;
    message.own = notification.account.id == reader.account.value;
    return message;
}

} // namespace

QString fullHandle(const QString& acct, const QString& domain)
{
    return acct.contains(u'@') || domain.isEmpty() ? acct : acct + u'@' + domain;
}

Identity toIdentity(const WireAccount& account, const Reader& reader)
{
    Identity identity;
    identity.network = u"mastodon"_s;
    identity.remoteId.value = account.id;
    identity.handle = fullHandle(account.acct, reader.domain);
    identity.name = account.displayName.isEmpty() ? account.username : account.displayName;
    identity.avatarUrl = account.avatar;
    identity.profileUrl = account.url;
    identity.followers = account.followers;
    identity.websites = account.verifiedLinks;
    return identity;
}

RemoteRef toRef(const WireStatus& status)
{
    return {{status.id}, {}, status.url.isEmpty() ? status.uri : status.url};
}

Visibility toVisibility(const QString& word)
{
    if (word == "public"_L1)
        return Visibility::Public;
    if (word == "unlisted"_L1)
        return Visibility::Unlisted;
    // Pleroma: local; GoToSocial: mutuals_only; Mastodon: limited
    if (word == "private"_L1 || word == "local"_L1 || word == "mutuals_only"_L1 || word == "limited"_L1)
        return Visibility::Followers;
    return Visibility::Direct;
}

QString visibilityWord(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public:
        return u"public"_s;
    case Visibility::Unlisted:
        return u"unlisted"_s;
    case Visibility::Followers:
        return u"private"_s;
    case Visibility::Direct:
        return u"direct"_s;
    }
    return u"direct"_s;
}

IncomingMessage toMessage(const WireStatus& status, const Reader& reader)
{
    IncomingMessage message;
    message.remote = toRef(status);
    message.parent.value = status.inReplyToId;
    if (status.inReplyToId.isEmpty())
        message.root.value = status.id;
    message.author = toIdentity(status.account, reader);
    message.text = text::htmlToText(status.content).text;
    message.contentWarning = status.spoilerText;
    message.language = status.language;
    message.visibility = toVisibility(status.visibility);
    for (const WireMedia& media : status.media)
        message.media.push_back({media.type, media.url, media.description});
    message.created = status.created;
    message.edited = status.edited;
    message.own = status.account.id == reader.account.value;
    if (message.visibility == Visibility::Direct)
        message.kind = InboxKind::DirectMessage;
    else if (status.inReplyToId.isEmpty() && !message.own)
        message.kind = InboxKind::Mention;
    else
        message.kind = InboxKind::Comment;
    return message;
}

std::optional<IncomingMessage> toMessage(const WireNotification& notification, const Reader& reader)
{
    const QString& type = notification.type;
    if (notification.account.id.isEmpty())
        return std::nullopt;
    if (type == "follow"_L1 || type == "follow_request"_L1)
        return event(InboxKind::Follow, u"follow"_s, notification, reader);
    if (!notification.status)
        return std::nullopt;
    const WireStatus& status = *notification.status;
    if (type == "favourite"_L1)
        return event(InboxKind::Like, u"favourite"_s, notification, reader);
    if (type == "pleroma:emoji_reaction"_L1 || type == "reaction"_L1)
        return event(InboxKind::Like, u"reaction"_s, notification, reader);
    if (type == "reblog"_L1)
        return event(InboxKind::Boost, u"reblog"_s, notification, reader);
    if (type == "mention"_L1) {
        IncomingMessage message = toMessage(status, reader);
        // In somebody else's thread we are only named. Servers that leave the account out mean us (snac).
        const bool toOthers = !status.inReplyToAccountId.isEmpty() && status.inReplyToAccountId != reader.account.value;
        if (message.kind == InboxKind::Comment && toOthers)
            message.kind = InboxKind::Mention;
        return message;
    }
    if (type == "quote"_L1 || type == "quoted_update"_L1) {
        IncomingMessage message = toMessage(status, reader);
        message.kind = InboxKind::Quote;
        return message;
    }
    // Somebody changed what we had boosted or answered; only what names us was in the inbox before.
    if (type == "update"_L1) {
        const bool namesUs =
            std::any_of(status.mentions.begin(), status.mentions.end(),
                        [&](const WireMention& mention) { return mention.id == reader.account.value; });
        if (namesUs && status.account.id != reader.account.value)
            return toMessage(status, reader);
    }
    return std::nullopt;
}

std::vector<MetricReading> toMetrics(const WireStatus& status)
{
    std::vector<MetricReading> readings;
    const auto add = [&](Metric metric, const std::optional<qint64>& value) {
        if (value)
            readings.push_back({{status.id}, metric, double(*value)});
    };
    add(Metric::Reactions, status.favourites);
    add(Metric::Comments, status.replies);
    add(Metric::Shares, status.reblogs);
    add(Metric::Quotes, status.quotes);
    return readings;
}

std::vector<MetricReading> toMetrics(const WireAccount& account)
{
    std::vector<MetricReading> readings;
    const auto add = [&](Metric metric, const std::optional<qint64>& value) {
        if (value)
            readings.push_back({{}, metric, double(*value)});
    };
    add(Metric::Followers, account.followers);
    add(Metric::Following, account.following);
    add(Metric::Posts, account.statuses);
    return readings;
}

} // namespace parvis::mastodon
