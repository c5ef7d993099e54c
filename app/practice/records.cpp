// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/records.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

// Ids as text: a JSON number of 18 digits does not survive a double.
QString idString(Id id)
{
    return QString::number(id);
}

Id idFrom(const QJsonValue& value)
{
    return value.toString().toLongLong();
}

template <typename Ids>
QJsonArray idsToArray(const Ids& ids)
{
    QJsonArray array;
    for (const Id id : ids)
        array.append(idString(id));
    return array;
}

std::set<Id> idSet(const QJsonValue& value)
{
    std::set<Id> ids;
    for (const QJsonValue entry : value.toArray())
        ids.insert(idFrom(entry));
    return ids;
}

std::vector<Id> idList(const QJsonValue& value)
{
    std::vector<Id> ids;
    for (const QJsonValue entry : value.toArray())
        ids.push_back(idFrom(entry));
    return ids;
}

QStringList stringList(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue entry : value.toArray())
        list.append(entry.toString());
    return list;
}

qint64 time(const QJsonValue& value)
{
    return value.toInteger();
}

QJsonObject toRecord(const Poll& poll)
{
    QJsonArray votes;
    for (const int count : poll.votes)
        votes.append(count);
    QJsonObject voters;
    for (const auto& [voter, choices] : poll.voters) {
        QJsonArray list;
        for (const int choice : choices)
            list.append(choice);
        voters.insert(idString(voter), list);
    }
    return {{u"options"_s, QJsonArray::fromStringList(poll.options)},
            {u"votes"_s, votes},
            {u"voters"_s, voters},
            {u"multiple"_s, poll.multiple},
            {u"expires"_s, poll.expiresMs}};
}

Poll pollFrom(const QJsonObject& record)
{
    Poll poll;
    poll.options = stringList(record[u"options"_s]);
    for (const QJsonValue count : record[u"votes"_s].toArray())
        poll.votes.push_back(count.toInt());
    poll.votes.resize(size_t(poll.options.size()));
    const QJsonObject voters = record[u"voters"_s].toObject();
    for (auto it = voters.begin(); it != voters.end(); ++it) {
        std::vector<int> choices;
        for (const QJsonValue choice : it.value().toArray())
            choices.push_back(choice.toInt());
        poll.voters.emplace(it.key().toLongLong(), choices);
    }
    poll.multiple = record[u"multiple"_s].toBool();
    poll.expiresMs = time(record[u"expires"_s]);
    return poll;
}

} // namespace

QJsonObject toRecord(const Account& a)
{
    return {{u"id"_s, idString(a.id)},
            {u"username"_s, a.username},
            {u"name"_s, a.displayName},
            {u"note"_s, a.note},
            {u"language"_s, a.language},
            {u"shop"_s, a.shop},
            {u"created"_s, a.createdMs},
            {u"quiet"_s, a.quietFollowers},
            {u"followers"_s, idsToArray(a.followers)},
            {u"following"_s, idsToArray(a.following)},
            {u"muting"_s, idsToArray(a.muting)},
            {u"blocking"_s, idsToArray(a.blocking)}};
}

Account accountFrom(const QJsonObject& r)
{
    Account a;
    a.id = idFrom(r[u"id"_s]);
    a.username = r[u"username"_s].toString();
    a.displayName = r[u"name"_s].toString();
    a.note = r[u"note"_s].toString();
    a.language = r[u"language"_s].toString();
    a.shop = r[u"shop"_s].toBool();
    a.createdMs = time(r[u"created"_s]);
    a.quietFollowers = r[u"quiet"_s].toInt();
    a.followers = idSet(r[u"followers"_s]);
    a.following = idSet(r[u"following"_s]);
    a.muting = idSet(r[u"muting"_s]);
    a.blocking = idSet(r[u"blocking"_s]);
    return a;
}

QJsonObject toRecord(const Status& s)
{
    QJsonObject boosts;
    for (const auto& [booster, boost] : s.rebloggedBy)
        boosts.insert(idString(booster), idString(boost));
    QJsonObject record{{u"id"_s, idString(s.id)},
                       {u"account"_s, idString(s.account)},
                       {u"text"_s, s.text},
                       {u"spoiler"_s, s.spoiler},
                       {u"visibility"_s, s.visibility},
                       {u"language"_s, s.language},
                       {u"sensitive"_s, s.sensitive},
                       {u"reply"_s, idString(s.inReplyTo)},
                       {u"reply_account"_s, idString(s.inReplyToAccount)},
                       {u"conversation"_s, idString(s.conversation)},
                       {u"boost_of"_s, idString(s.reblogOf)},
                       {u"quote_of"_s, idString(s.quoteOf)},
                       {u"created"_s, s.createdMs},
                       {u"edited"_s, s.editedMs},
                       {u"media"_s, idsToArray(s.media)},
                       {u"application"_s, s.application},
                       {u"key"_s, s.key},
                       {u"favourites"_s, idsToArray(s.favouritedBy)},
                       {u"bookmarks"_s, idsToArray(s.bookmarkedBy)},
                       {u"boosts"_s, boosts},
                       {u"quotes"_s, s.quotes}};
    if (s.quietFavourites > 0)
        record.insert(u"quiet_favourites"_s, s.quietFavourites);
    if (s.quietBoosts > 0)
        record.insert(u"quiet_boosts"_s, s.quietBoosts);
    if (s.poll)
        record.insert(u"poll"_s, toRecord(*s.poll));
    return record;
}

Status statusFrom(const QJsonObject& r)
{
    Status s;
    s.id = idFrom(r[u"id"_s]);
    s.account = idFrom(r[u"account"_s]);
    s.text = r[u"text"_s].toString();
    s.spoiler = r[u"spoiler"_s].toString();
    s.visibility = r[u"visibility"_s].toString();
    s.language = r[u"language"_s].toString();
    s.sensitive = r[u"sensitive"_s].toBool();
    s.inReplyTo = idFrom(r[u"reply"_s]);
    s.inReplyToAccount = idFrom(r[u"reply_account"_s]);
    s.conversation = idFrom(r[u"conversation"_s]);
    s.reblogOf = idFrom(r[u"boost_of"_s]);
    s.quoteOf = idFrom(r[u"quote_of"_s]);
    s.createdMs = time(r[u"created"_s]);
    s.editedMs = time(r[u"edited"_s]);
    s.media = idList(r[u"media"_s]);
    s.application = r[u"application"_s].toString();
    s.key = r[u"key"_s].toString();
    s.favouritedBy = idSet(r[u"favourites"_s]);
    s.bookmarkedBy = idSet(r[u"bookmarks"_s]);
    const QJsonObject boosts = r[u"boosts"_s].toObject();
    for (auto it = boosts.begin(); it != boosts.end(); ++it)
        s.rebloggedBy.emplace(it.key().toLongLong(), idFrom(it.value()));
    s.quotes = r[u"quotes"_s].toInt();
    s.quietFavourites = r[u"quiet_favourites"_s].toInt();
    s.quietBoosts = r[u"quiet_boosts"_s].toInt();
    if (r.contains(u"poll"_s))
        s.poll = pollFrom(r[u"poll"_s].toObject());
    return s;
}

QJsonObject toRecord(const Notification& n)
{
    return {{u"id"_s, idString(n.id)}, {u"account"_s, idString(n.account)}, {u"from"_s, idString(n.from)},
            {u"type"_s, n.type},       {u"status"_s, idString(n.status)},   {u"created"_s, n.createdMs}};
}

Notification notificationFrom(const QJsonObject& r)
{
    return {idFrom(r[u"id"_s]),      idFrom(r[u"account"_s]), idFrom(r[u"from"_s]),
            r[u"type"_s].toString(), idFrom(r[u"status"_s]),  time(r[u"created"_s])};
}

QJsonObject toRecord(const Media& m)
{
    return {{u"id"_s, idString(m.id)},
            {u"account"_s, idString(m.account)},
            {u"mime"_s, QString::fromLatin1(m.mime)},
            {u"kind"_s, m.kind},
            {u"description"_s, m.description},
            {u"focus"_s, m.focus},
            {u"width"_s, m.width},
            {u"height"_s, m.height},
            {u"bytes"_s, QString::fromLatin1(m.bytes.toBase64())}};
}

Media mediaFrom(const QJsonObject& r)
{
    Media m;
    m.id = idFrom(r[u"id"_s]);
    m.account = idFrom(r[u"account"_s]);
    m.mime = r[u"mime"_s].toString().toLatin1();
    m.kind = r[u"kind"_s].toString();
    m.description = r[u"description"_s].toString();
    m.focus = r[u"focus"_s].toString();
    m.width = r[u"width"_s].toInt();
    m.height = r[u"height"_s].toInt();
    m.bytes = QByteArray::fromBase64(r[u"bytes"_s].toString().toLatin1());
    return m;
}

QJsonObject toRecord(const App& a)
{
    return {{u"client_id"_s, a.clientId}, {u"client_secret"_s, a.clientSecret},
            {u"name"_s, a.name},          {u"website"_s, a.website},
            {u"scopes"_s, a.scopes},      {u"redirects"_s, QJsonArray::fromStringList(a.redirectUris)}};
}

App appFrom(const QJsonObject& r)
{
    return {r[u"client_id"_s].toString(), r[u"client_secret"_s].toString(), r[u"name"_s].toString(),
            r[u"website"_s].toString(),   stringList(r[u"redirects"_s]),    r[u"scopes"_s].toString()};
}

QJsonObject toRecord(const Token& t)
{
    return {{u"token"_s, t.value},
            {u"account"_s, idString(t.account)},
            {u"scopes"_s, t.scopes},
            {u"client_id"_s, t.clientId},
            {u"created"_s, t.createdMs}};
}

Token tokenFrom(const QJsonObject& r)
{
    return {r[u"token"_s].toString(), idFrom(r[u"account"_s]), r[u"scopes"_s].toString(), r[u"client_id"_s].toString(),
            time(r[u"created"_s])};
}

} // namespace parvis::practice
