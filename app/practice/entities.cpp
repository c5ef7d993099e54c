// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/entities.h"

#include "base/time/zone.h"
#include "practice/markup.h"
#include "practice/media_shelf.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {

QString idText(Id id)
{
    return QString::number(id);
}

QJsonValue idOrNull(Id id)
{
    return id == 0 ? QJsonValue() : QJsonValue(idText(id));
}

QString timeText(qint64 ms)
{
    return Instant{ms}.toRfc3339();
}

QJsonObject accountEntity(Service& service, const Account& a)
{
    const QString base = service.world.baseUrl();
    const QString url = base + u"/@"_s + a.username;
    const QString avatar = base + u"/avatars/"_s + a.username + u".png"_s;
    const QString note = render(a.note, base, [](const QString&) { return MentionTarget(); }).html;
    QJsonValue last;
    if (a.lastStatusMs > 0)
        last = dateAt(Instant{a.lastStatusMs}, ZoneId::utc()).toIso();
    return {{u"id"_s, idText(a.id)},
            {u"username"_s, a.username},
            {u"acct"_s, a.username},
            {u"display_name"_s, a.displayName},
            {u"locked"_s, false},
            {u"bot"_s, false},
            {u"group"_s, false},
            {u"discoverable"_s, true},
            {u"indexable"_s, false},
            {u"noindex"_s, true},
            {u"hide_collections"_s, false},
            {u"created_at"_s, timeText(a.createdMs)},
            {u"note"_s, note},
            {u"url"_s, url},
            {u"uri"_s, QString(base + u"/users/"_s + a.username)},
            {u"avatar"_s, avatar},
            {u"avatar_static"_s, avatar},
            {u"avatar_description"_s, QString()},
            {u"header"_s, avatar},
            {u"header_static"_s, avatar},
            {u"header_description"_s, QString()},
            {u"followers_count"_s, a.quietFollowers + int(a.followers.size())},
            {u"following_count"_s, int(a.following.size())},
            {u"statuses_count"_s, a.statuses},
            {u"last_status_at"_s, last},
            {u"emojis"_s, QJsonArray()},
            {u"roles"_s, QJsonArray()},
            {u"fields"_s, QJsonArray()}};
}

QJsonObject credentialAccountEntity(Service& service, const Account& account)
{
    QJsonObject entity = accountEntity(service, account);
    entity.insert(u"source"_s, QJsonObject{{u"privacy"_s, u"public"_s},
                                           {u"sensitive"_s, false},
                                           {u"language"_s, account.language},
                                           {u"note"_s, account.note},
                                           {u"fields"_s, QJsonArray()},
                                           {u"follow_requests_count"_s, 0},
                                           {u"hide_collections"_s, false},
                                           {u"discoverable"_s, true},
                                           {u"indexable"_s, false},
                                           {u"attribution_domains"_s, QJsonArray()},
                                           {u"quote_policy"_s, u"public"_s}});
    entity.insert(u"role"_s, QJsonObject{{u"id"_s, u"-99"_s},
                                         {u"name"_s, QString()},
                                         {u"permissions"_s, u"65536"_s},
                                         {u"color"_s, QString()},
                                         {u"highlighted"_s, false}});
    return entity;
}

QJsonObject mediaEntity(Service& service, const Media& m)
{
    const QString url =
        service.world.baseUrl() + u"/media/"_s + idText(m.id) + u'.' + QString::fromLatin1(extensionFor(m.mime));
    QJsonObject meta;
    if (m.width > 0 && m.height > 0) {
        const QJsonObject size{{u"width"_s, m.width},
                               {u"height"_s, m.height},
                               {u"size"_s, u"%1x%2"_s.arg(m.width).arg(m.height)},
                               {u"aspect"_s, double(m.width) / m.height}};
        meta = {{u"original"_s, size}, {u"small"_s, size}};
    }
    const QStringList focus = m.focus.split(u',');
    if (focus.size() == 2)
        meta.insert(u"focus"_s, QJsonObject{{u"x"_s, focus[0].toDouble()}, {u"y"_s, focus[1].toDouble()}});
    return {{u"id"_s, idText(m.id)},
            {u"type"_s, m.kind},
            {u"url"_s, m.ready() ? QJsonValue(url) : QJsonValue()},
            {u"preview_url"_s, m.ready() ? QJsonValue(url) : QJsonValue()},
            {u"remote_url"_s, QJsonValue()},
            {u"meta"_s, meta},
            {u"description"_s, m.description.isEmpty() ? QJsonValue() : QJsonValue(m.description)},
            {u"blurhash"_s, QJsonValue()}};
}

QJsonObject pollEntity(const Status& status, Id viewer, qint64 nowMs)
{
    const Poll& poll = *status.poll;
    QJsonArray options;
    int sum = 0;
    for (qsizetype i = 0; i < poll.options.size(); ++i) {
        options.append(QJsonObject{{u"title"_s, poll.options[i]}, {u"votes_count"_s, poll.votes[size_t(i)]}});
        sum += poll.votes[size_t(i)];
    }
    QJsonArray own;
    const auto voted = poll.voters.find(viewer);
    if (voted != poll.voters.end()) {
        for (const int choice : voted->second)
            own.append(choice);
    }
    return {{u"id"_s, idText(status.id)},
            {u"expires_at"_s, timeText(poll.expiresMs)},
            {u"expired"_s, poll.expiresMs <= nowMs},
            {u"multiple"_s, poll.multiple},
            {u"votes_count"_s, sum},
            {u"voters_count"_s, int(poll.voters.size())},
            {u"options"_s, options},
            {u"emojis"_s, QJsonArray()},
            {u"voted"_s, voted != poll.voters.end() || status.account == viewer},
            {u"own_votes"_s, own}};
}

namespace {

QJsonArray mentionEntities(Service& service, const Status& s)
{
    QJsonArray array;
    for (const Id id : s.mentions) {
        if (const Account* a = service.world.account(id)) {
            array.append(QJsonObject{{u"id"_s, idText(id)},
                                     {u"username"_s, a->username},
                                     {u"acct"_s, a->username},
                                     {u"url"_s, QString(service.world.baseUrl() + u"/@"_s + a->username)}});
        }
    }
    return array;
}

QJsonArray tagEntities(Service& service, const Status& s)
{
    QJsonArray array;
    for (const QString& tag : s.tags) {
        array.append(QJsonObject{{u"name"_s, tag.toLower()},
                                 {u"url"_s, QString(service.world.baseUrl() + u"/tags/"_s + tag.toLower())}});
    }
    return array;
}

QJsonArray attachments(Service& service, const Status& s)
{
    QJsonArray array;
    for (const Id id : s.media) {
        if (const Media* media = service.media.find(id))
            array.append(mediaEntity(service, *media));
    }
    return array;
}

int visibleReplies(Service& service, const Status& s)
{
    int count = 0;
    for (const Id id : service.world.repliesTo(s.id)) {
        const Status* reply = service.world.status(id);
        count += reply && reply->visibility != "direct"_L1 ? 1 : 0;
    }
    return count;
}

// Reference members of a status, all but its own text: who, what it answers, boosts, quotes.
void addRelations(Service& service, QJsonObject& entity, const Status& s, Id viewer, bool withBoosted)
{
    const Status* boosted = withBoosted ? service.world.status(s.reblogOf) : nullptr;
    entity.insert(u"reblog"_s, boosted ? QJsonValue(statusEntity(service, *boosted, viewer, false)) : QJsonValue());
    const Status* quoted = withBoosted ? service.world.status(s.quoteOf) : nullptr;
    QJsonValue quote;
    if (s.quoteOf != 0 && withBoosted) {
        quote = quoted ? QJsonObject{{u"state"_s, u"accepted"_s},
                                     {u"quoted_status"_s, statusEntity(service, *quoted, viewer, false)}}
                       : QJsonObject{{u"state"_s, u"deleted"_s}, {u"quoted_status"_s, QJsonValue()}};
    }
    entity.insert(u"quote"_s, quote);
    if (const Account* author = service.world.account(s.account))
        entity.insert(u"account"_s, accountEntity(service, *author));
    if (viewer != 0) {
        entity.insert(u"favourited"_s, s.favouritedBy.contains(viewer));
        entity.insert(u"reblogged"_s, s.rebloggedBy.contains(viewer));
        entity.insert(u"bookmarked"_s, s.bookmarkedBy.contains(viewer));
        entity.insert(u"muted"_s, service.world.conversationMuted(s.conversation, viewer));
        if (s.account == viewer)
            entity.insert(u"pinned"_s, false);
        entity.insert(u"filtered"_s, QJsonArray());
    }
}

} // namespace

QJsonObject statusEntity(Service& service, const Status& s, Id viewer, bool withBoosted)
{
    const Account* author = service.world.account(s.account);
    const QString name = author ? author->username : QString();
    const QString base = service.world.baseUrl();
    // A boost shows the original's content.
    const Status* boosted = s.reblogOf != 0 ? service.world.status(s.reblogOf) : nullptr;
    const Status& shown = boosted ? *boosted : s;
    QJsonObject entity{
        {u"id"_s, idText(s.id)},
        {u"created_at"_s, timeText(s.createdMs)},
        {u"edited_at"_s, s.editedMs > 0 ? QJsonValue(timeText(s.editedMs)) : QJsonValue()},
        {u"in_reply_to_id"_s, idOrNull(s.inReplyTo)},
        {u"in_reply_to_account_id"_s, idOrNull(s.inReplyToAccount)},
        {u"sensitive"_s, shown.sensitive},
        {u"spoiler_text"_s, shown.spoiler},
        {u"visibility"_s, s.visibility},
        {u"language"_s, shown.language.isEmpty() ? QJsonValue() : QJsonValue(shown.language)},
        {u"uri"_s, QString(base + u"/users/"_s + name + u"/statuses/"_s + idText(s.id))},
        {u"url"_s, QString(base + u"/@"_s + name + u'/' + idText(s.id))},
        {u"replies_count"_s, visibleReplies(service, shown)},
        {u"reblogs_count"_s, shown.quietBoosts + int(shown.rebloggedBy.size())},
        {u"favourites_count"_s, shown.quietFavourites + int(shown.favouritedBy.size())},
        {u"quotes_count"_s, shown.quotes},
        {u"content"_s, shown.html},
        {u"media_attachments"_s, attachments(service, shown)},
        {u"mentions"_s, mentionEntities(service, shown)},
        {u"tags"_s, tagEntities(service, shown)},
        {u"emojis"_s, QJsonArray()},
        {u"card"_s, QJsonValue()},
        {u"poll"_s, shown.poll ? QJsonValue(pollEntity(shown, viewer, service.world.nowMs())) : QJsonValue()},
        {u"application"_s, shown.application.isEmpty() ? QJsonValue()
                                                       : QJsonValue(QJsonObject{{u"name"_s, shown.application},
                                                                                {u"website"_s, QJsonValue()}})}};
    addRelations(service, entity, s, viewer, withBoosted);
    return entity;
}

QJsonObject notificationEntity(Service& service, const Notification& n)
{
    QJsonObject entity{{u"id"_s, idText(n.id)},
                       {u"type"_s, n.type},
                       {u"group_key"_s, QString(u"ungrouped-"_s + idText(n.id))},
                       {u"created_at"_s, timeText(n.createdMs)}};
    if (const Account* from = service.world.account(n.from))
        entity.insert(u"account"_s, accountEntity(service, *from));
    if (const Status* about = service.world.status(n.status))
        entity.insert(u"status"_s, statusEntity(service, *about, n.account));
    return entity;
}

QJsonObject relationshipEntity(Service& service, Id own, Id other)
{
    const Account* me = service.world.account(own);
    const bool known = me != nullptr;
    return {{u"id"_s, idText(other)},
            {u"following"_s, known && me->following.contains(other)},
            {u"showing_reblogs"_s, known && me->following.contains(other)},
            {u"notifying"_s, false},
            {u"languages"_s, QJsonValue()},
            {u"followed_by"_s, known && me->followers.contains(other)},
            {u"blocking"_s, known && me->blocking.contains(other)},
            {u"blocked_by"_s, false},
            {u"muting"_s, known && me->muting.contains(other)},
            {u"muting_notifications"_s, known && me->muting.contains(other)},
            {u"requested"_s, false},
            {u"requested_by"_s, false},
            {u"domain_blocking"_s, false},
            {u"endorsed"_s, false},
            {u"note"_s, QString()}};
}

Id lastDirect(Service& service, Id conversation, Id viewer)
{
    const std::vector<Id>& ids = service.world.inConversation(conversation);
    for (auto it = ids.rbegin(); it != ids.rend(); ++it) {
        const Status* status = service.world.status(*it);
        if (status && status->visibility == "direct"_L1 && service.world.visible(*status, viewer))
            return *it;
    }
    return 0;
}

QJsonObject conversationEntity(Service& service, Id conversation, Id viewer)
{
    QJsonArray people;
    std::set<Id> seen{viewer};
    const Id last = lastDirect(service, conversation, viewer);
    for (const Id id : service.world.inConversation(conversation)) {
        const Status* status = service.world.status(id);
        if (!status || status->visibility != "direct"_L1)
            continue;
        std::vector<Id> everyone = status->mentions;
        everyone.push_back(status->account);
        for (const Id person : everyone) {
            const Account* account = service.world.account(person);
            if (account && seen.insert(person).second)
                people.append(accountEntity(service, *account));
        }
    }
    const Status* status = service.world.status(last);
    return {{u"id"_s, idText(conversation)},
            {u"unread"_s, status && status->account != viewer && service.world.readUpTo(conversation, viewer) < last},
            {u"accounts"_s, people},
            {u"last_status"_s, status ? QJsonValue(statusEntity(service, *status, viewer)) : QJsonValue()}};
}

} // namespace parvis::practice
