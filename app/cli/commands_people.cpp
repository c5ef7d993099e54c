// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands_people.h"

#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/people_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QString nameOf(const Identity& identity)
{
    return identity.handle.isEmpty() ? identity.name : u'@' + identity.handle;
}

QJsonObject identityJson(const Identity& i)
{
    return {{u"id"_s, i.id.toString()},
            {u"network"_s, i.network},
            {u"handle"_s, i.handle},
            {u"name"_s, i.name},
            {u"profile"_s, output::text(i.profileUrl)},
            {u"followers"_s, i.followers ? QJsonValue(*i.followers) : QJsonValue()}};
}

QJsonObject linkedJson(const LinkedIdentity& linked)
{
    QJsonObject o = identityJson(linked.identity);
    o.insert("followers_at"_L1, output::instant(linked.followersAt));
    o.insert("websites"_L1, QJsonArray::fromStringList(linked.identity.websites));
    o.insert("linked"_L1, linked.linkedAt ? QJsonValue(QJsonObject{{u"to"_s, linked.linkedTo.toString()},
                                                                   {u"by"_s, linked.linkedBy},
                                                                   {u"why"_s, linked.linkedWhy},
                                                                   {u"evidence"_s, evidenceName(linked.evidence)},
                                                                   {u"at"_s, output::instant(linked.linkedAt)}})
                                          : QJsonValue());
    return o;
}

QJsonArray marksJson(const std::vector<MarkVerdict>& marks)
{
    QJsonArray array;
    for (const MarkVerdict& mark : marks) {
        QJsonArray why;
        for (const MarkReason& reason : mark.reasons)
            why.append(QJsonObject{{u"what"_s, reason.what}, {u"have"_s, reason.have}, {u"needed"_s, reason.needed}});
        array.append(QJsonObject{{u"mark"_s, markName(mark.mark)}, {u"given"_s, mark.given}, {u"why"_s, why}});
    }
    return array;
}

QJsonArray fieldsJson(const PersonCard& card)
{
    QJsonArray array;
    for (const FieldDefinition& field : card.fields) {
        const auto value = std::find_if(card.contact.fields.begin(), card.contact.fields.end(),
                                        [&field](const FieldValue& v) { return v.field == field.id; });
        const bool known = value != card.contact.fields.end();
        array.append(QJsonObject{{u"name"_s, field.name},
                                 {u"kind"_s, fieldKindName(field.kind)},
                                 {u"value"_s, known ? output::text(value->value) : QJsonValue()},
                                 {u"others"_s, QJsonArray::fromStringList(known ? value->others : QStringList())}});
    }
    return array;
}

QJsonArray historyJson(const std::vector<Message>& history)
{
    QJsonArray array;
    for (const Message& m : history) {
        array.append(QJsonObject{{u"id"_s, m.id.toString()},
                                 {u"conversation"_s, m.conversation.toString()},
                                 {u"network"_s, m.content.author.network},
                                 {u"author"_s, m.content.own ? m.writtenBy : m.content.author.handle},
                                 {u"own"_s, m.content.own},
                                 {u"created"_s, m.content.created.toRfc3339()},
                                 {u"state"_s, messageStateName(m.state)},
                                 {u"text"_s, m.content.text}});
    }
    return array;
}

void printCard(const PersonCard& card, const std::vector<Message>& history)
{
    output::line(card.contact.name());
    for (const LinkedIdentity& linked : card.contact.identities)
        output::line(u"  %1  %2 %3%4"_s.arg(
            linked.identity.id.toString(), linked.identity.network, nameOf(linked.identity),
            linked.linkedAt ? u", linked by %1: %2"_s.arg(linked.linkedBy, linked.linkedWhy) : QString()));
    if (card.reach.followers)
        output::line(
            u"  reach %1 (%2 of %3 identities)"_s.arg(*card.reach.followers).arg(card.reach.known).arg(card.reach.of));
    for (const MarkVerdict& mark : card.marks) {
        QStringList why;
        for (const MarkReason& reason : mark.reasons)
            why << u"%1 %2 of %3"_s.arg(reason.what).arg(reason.have).arg(reason.needed);
        if (mark.given)
            output::line(u"  %1: %2"_s.arg(markName(mark.mark), why.join(u", "_s)));
    }
    for (const ContactNote& note : card.contact.notes)
        output::line(u"  note, %1: %2"_s.arg(note.who, note.text));
    for (const LinkSuggestion& other : card.suggestions)
        output::line(u"  maybe also %1 %2 (%3: %4)"_s.arg(other.identity.id.toString(), nameOf(other.identity),
                                                          evidenceName(other.evidence), other.what));
    for (const Message& m : history)
        output::line(u"%1  %2  %3"_s.arg(m.content.created.toRfc3339(),
                                         m.content.own ? u"us"_s : nameOf(m.content.author),
                                         excerptOf(m.content.text, 200)));
}

} // namespace

QJsonObject contactJson(const PersonCard& card)
{
    QJsonArray identities, notes, suggestions, labels;
    for (const LinkedIdentity& linked : card.contact.identities)
        identities.append(linkedJson(linked));
    for (const ContactNote& note : card.contact.notes)
        notes.append(QJsonObject{{u"id"_s, note.id.toString()},
                                 {u"by"_s, note.who},
                                 {u"at"_s, note.at.toRfc3339()},
                                 {u"text"_s, note.text}});
    for (const LinkSuggestion& other : card.suggestions) {
        QJsonObject o = identityJson(other.identity);
        o.insert("evidence"_L1, evidenceName(other.evidence));
        o.insert("what"_L1, other.what);
        suggestions.append(o);
    }
    for (const auto& [label, n] : card.contact.activity.labels)
        labels.append(QJsonObject{{u"label"_s, label}, {u"conversations"_s, n}});
    const Reach& reach = card.reach;
    return {{u"id"_s, card.contact.id.toString()},
            {u"name"_s, card.contact.name()},
            {u"identities"_s, identities},
            {u"reach"_s, QJsonObject{{u"followers"_s, reach.followers ? QJsonValue(*reach.followers) : QJsonValue()},
                                     {u"known"_s, reach.known},
                                     {u"of"_s, reach.of},
                                     {u"oldest"_s, output::instant(reach.oldest)}}},
            {u"marks"_s, marksJson(card.marks)},
            {u"messages"_s, card.contact.activity.messages},
            {u"conversations"_s, card.contact.activity.conversations},
            {u"first"_s, output::instant(card.contact.activity.first)},
            {u"last"_s, output::instant(card.contact.activity.last)},
            {u"labels"_s, labels},
            {u"notes"_s, notes},
            {u"fields"_s, fieldsJson(card)},
            {u"suggestions"_s, suggestions}};
}

Async<int> contactList(const CommandScope& scope)
{
    ContactQuery query;
    query.words = QString::fromStdString(scope.call.query);
    query.limit = scope.call.limit;
    if (!scope.call.after.empty()) {
        const auto after = input::id<ContactId>(scope.call.after, u"--after"_s);
        if (!after)
            return output::refused(after.error());
        query.after = *after;
    }
    const auto desk = std::make_shared<PeopleDesk>(scope.ports);
    return desk->list(query).then(scope.context, [desk, &call = scope.call](const std::vector<ContactRow>& list) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const ContactRow& row : list) {
            QJsonObject o = identityJson(row.identity);
            o.insert("identities"_L1, row.identities);
            array.append(o);
            rows.push_back({row.id.toString(), row.identity.network, nameOf(row.identity), row.identity.name,
                            QString::number(row.identities)});
        }
        if (call.json)
            output::json(array);
        else
            output::table({u"ID"_s, u"NETWORK"_s, u"HANDLE"_s, u"NAME"_s, u"IDENTITIES"_s}, rows);
        return int(ExitCode::Done);
    });
}

Async<int> contactShow(const CommandScope& scope)
{
    const auto id = input::id<PersonId>(scope.call.id, u"contact show"_s);
    if (!id)
        return output::refused(id.error());
    HistoryQuery query{*id, scope.call.limit, {}};
    if (!scope.call.after.empty()) {
        const auto after = input::id<MessageId>(scope.call.after, u"--after"_s);
        if (!after)
            return output::refused(after.error());
        query.after = *after;
    }
    const auto desk = std::make_shared<PeopleDesk>(scope.ports);
    QObject* context = scope.context;
    const ParsedCall& call = scope.call;
    return desk->open(*id).then(context, [desk, query, context, &call](const PersonCard& card) {
        return desk->history(query).then(context, [card, &call](const std::vector<Message>& history) {
            if (call.json) {
                QJsonObject o = contactJson(card);
                o.insert("history"_L1, historyJson(history));
                output::json(o);
            } else {
                printCard(card, history);
            }
            return int(ExitCode::Done);
        });
    });
}

Async<int> contactLink(const CommandScope& scope)
{
    const auto one = input::id<PersonId>(scope.call.id, u"contact link"_s);
    const auto other = input::id<PersonId>(scope.call.other, u"contact link"_s);
    if (!one || !other)
        return output::refused(one ? other.error() : one.error());
    LinkRequest request{*one, *other, input::person(), QString::fromStdString(scope.call.why), Evidence::Stated};
    if (!scope.call.evidence.empty()) {
        const auto evidence = evidenceFromName(QString::fromStdString(scope.call.evidence));
        if (!evidence)
            return Async<int>::ready(output::problem(
                u"contact link: --evidence is stated, website or handle_and_name"_s, ExitCode::WrongCall));
        request.evidence = *evidence;
    }
    const auto desk = std::make_shared<PeopleDesk>(scope.ports);
    return desk->link(request).then(scope.context, [desk, &call = scope.call](const Contact& contact) {
        if (call.json)
            output::json(
                QJsonObject{{u"id"_s, contact.id.toString()}, {u"identities"_s, int(contact.identities.size())}});
        else
            output::line(u"%1 has %2 identities now"_s.arg(contact.id.toString()).arg(contact.identities.size()));
        return int(ExitCode::Done);
    });
}

Async<int> contactUnlink(const CommandScope& scope)
{
    const auto id = input::id<PersonId>(scope.call.id, u"contact unlink"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<PeopleDesk>(scope.ports);
    return desk->unlink(*id, input::person()).then(scope.context, [desk, id = *id, &call = scope.call] {
        if (call.json)
            output::json(QJsonObject{{u"id"_s, id.toString()}, {u"unlinked"_s, true}});
        else
            output::line(u"%1 stands for itself again"_s.arg(id.toString()));
        return int(ExitCode::Done);
    });
}

Async<int> contactNote(const CommandScope& scope)
{
    const auto id = input::id<PersonId>(scope.call.id, u"contact note"_s);
    if (!id)
        return output::refused(id.error());
    const auto text = input::text(scope.call.text, scope.call.textFile);
    if (!text)
        return output::refused(text.error());
    const auto desk = std::make_shared<PeopleDesk>(scope.ports);
    return desk->note(*id, input::person(), *text)
        .then(scope.context, [desk, &call = scope.call](const ContactNote& note) {
            if (call.json)
                output::json(QJsonObject{{u"note"_s, note.id.toString()}, {u"at"_s, note.at.toRfc3339()}});
            else
                output::line(u"Noted"_s);
            return int(ExitCode::Done);
        });
}

} // namespace parvis
