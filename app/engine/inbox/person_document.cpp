// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/person_document.h"

#include "engine/inbox/zip_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeJson(const std::optional<Instant>& at)
{
    return at ? QJsonValue(at->toRfc3339()) : QJsonValue();
}

QJsonObject identityJson(const LinkedIdentity& linked)
{
    const Identity& i = linked.identity;
    QJsonObject o{{u"id"_s, i.id.toString()},
                  {u"network"_s, i.network},
                  {u"remote_id"_s, i.remoteId.value},
                  {u"handle"_s, i.handle},
                  {u"name"_s, i.name},
                  {u"avatar"_s, i.avatarUrl},
                  {u"profile"_s, i.profileUrl},
                  {u"followers"_s, i.followers ? QJsonValue(*i.followers) : QJsonValue()},
                  {u"followers_at"_s, timeJson(linked.followersAt)},
                  {u"websites"_s, QJsonArray::fromStringList(i.websites)}};
    if (linked.linkedAt)
        o.insert("linked"_L1, QJsonObject{{u"to"_s, linked.linkedTo.toString()},
                                          {u"by"_s, linked.linkedBy},
                                          {u"why"_s, linked.linkedWhy},
                                          {u"evidence"_s, evidenceName(linked.evidence)},
                                          {u"at"_s, timeJson(linked.linkedAt)}});
    return o;
}

QJsonObject messageJson(const Message& m)
{
    QJsonArray media;
    for (const MessageMedia& item : m.content.media)
        media.append(QJsonObject{{u"kind"_s, item.kind}, {u"url"_s, item.url}, {u"alt_text"_s, item.altText}});
    return {{u"id"_s, m.id.toString()},
            {u"conversation"_s, m.conversation.toString()},
            {u"remote_id"_s, m.content.remote.id.value},
            {u"url"_s, m.content.remote.url},
            {u"created"_s, m.content.created.toRfc3339()},
            {u"edited"_s, timeJson(m.content.edited)},
            {u"by"_s, m.state == MessageState::Note ? u"note"_s
                      : m.content.own               ? u"us"_s
                                                    : u"person"_s},
            {u"colleague"_s, m.writtenBy},
            {u"author"_s, m.content.author.handle},
            {u"state"_s, messageStateName(m.state)},
            {u"visibility"_s, visibilityName(m.content.visibility)},
            {u"language"_s, m.content.language},
            {u"content_warning"_s, m.content.contentWarning},
            {u"text"_s, m.content.text},
            {u"media"_s, media}};
}

QJsonObject fieldsJson(const PersonRecord& record)
{
    QJsonObject o;
    for (const FieldValue& value : record.contact.fields) {
        for (const FieldDefinition& field : record.fields) {
            if (field.id == value.field)
                o.insert(field.name, QJsonArray::fromStringList(QStringList{value.value} + value.others));
        }
    }
    return o;
}

// A cell that a spreadsheet would run as a formula begins with an apostrophe instead (OWASP, CSV injection).
QString cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray personDocument(const PersonRecord& record)
{
    QJsonArray identities, notes, messages, activities;
    for (const LinkedIdentity& linked : record.contact.identities)
        identities.append(identityJson(linked));
    for (const ContactNote& note : record.contact.notes)
        notes.append(QJsonObject{{u"by"_s, note.who}, {u"at"_s, note.at.toRfc3339()}, {u"text"_s, note.text}});
    for (const Message& message : record.messages)
        messages.append(messageJson(message));
    for (const auto& activity : record.extras.activities)
        activities.append(QJsonObject{
            {u"kind"_s, activity.kind}, {u"target"_s, activity.target}, {u"at"_s, activity.at.toRfc3339()}});
    return QJsonDocument(QJsonObject{{u"exported"_s, record.at.toRfc3339()},
                                     {u"contact"_s, record.contact.id.toString()},
                                     {u"name"_s, record.contact.name()},
                                     {u"identities"_s, identities},
                                     {u"notes"_s, notes},
                                     {u"fields"_s, fieldsJson(record)},
                                     {u"messages"_s, messages},
                                     {u"activities"_s, activities},
                                     {u"ideas"_s, QJsonArray::fromStringList(record.extras.ideas)}})
        .toJson();
}

QByteArray personArchive(const QByteArray& document)
{
    const QStringList columns{u"created"_s, u"by"_s, u"author"_s, u"text"_s, u"url"_s};
    QString table = columns.join(u',') + u"\r\n"_s;
    for (const auto& item : QJsonDocument::fromJson(document).object().value("messages"_L1).toArray()) {
        QStringList cells;
        for (const QString& column : columns)
            cells << cell(item.toObject().value(column).toString());
        table += cells.join(u',') + u"\r\n"_s;
    }
    return zipOf({{u"person.json"_s, document}, {u"messages.csv"_s, table.toUtf8()}});
}

} // namespace parvis
