// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/commands_people.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/service_json.h"
#include "engine/inbox/inbox_desk.h"
#include "engine/inbox/people_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QString personWord(const Identity& identity)
{
    return identity.handle.isEmpty() ? identity.name : identity.handle;
}

QJsonObject rowJson(const Conversation& c)
{
    return {{u"id"_s, c.id.toString()},
            {u"account"_s, c.account.toString()},
            {u"network"_s, c.network},
            {u"kind"_s, inboxKindName(c.kind)},
            {u"status"_s, conversationStatusName(c.status)},
            {u"author"_s, personWord(c.customer)},
            {u"excerpt"_s, c.excerpt},
            {u"created"_s, c.created.toRfc3339()},
            {u"updated"_s, c.updated.toRfc3339()},
            {u"waiting_since"_s, output::instant(c.waitingSince)},
            {u"unread"_s, c.unread},
            {u"assignee"_s, output::text(c.assignee)},
            {u"labels"_s, QJsonArray::fromStringList(c.labels)},
            {u"priority"_s, priorityName(c.priority)},
            {u"service"_s, serviceMarkJson(c.service)},
            {u"department"_s, c.department.isNull() ? QJsonValue() : QJsonValue(c.department.toString())},
            {u"snoozed_until"_s, output::instant(c.snoozedUntil)},
            {u"close_reason"_s, output::text(c.closeReason)}};
}

QJsonObject messageJson(const Message& m)
{
    return {{u"id"_s, m.id.toString()},
            {u"remote_id"_s, output::text(m.content.remote.id.value)},
            {u"url"_s, output::text(m.content.remote.url)},
            {u"author"_s, m.state == MessageState::Note ? m.writtenBy : personWord(m.content.author)},
            {u"text"_s, m.content.text},
            {u"created"_s, m.content.created.toRfc3339()},
            {u"own"_s, m.content.own},
            {u"private"_s, m.state == MessageState::Note || m.content.visibility == Visibility::Direct},
            {u"state"_s, messageStateName(m.state)},
            {u"publication"_s, m.publication.isNull() ? QJsonValue() : QJsonValue(m.publication.toString())}};
}

QJsonObject contactJson(const Identity& identity)
{
    return {{u"network"_s, identity.network},
            {u"handle"_s, identity.handle},
            {u"name"_s, identity.name},
            {u"profile"_s, output::text(identity.profileUrl)},
            {u"followers"_s, identity.followers ? QJsonValue(*identity.followers) : QJsonValue()}};
}

QJsonValue postJson(const ConversationDetail& detail)
{
    if (!detail.post)
        return QJsonValue::Null;
    QJsonObject post{{u"id"_s, detail.post->post.id.toString()}, {u"text"_s, detail.post->post.base.text}};
    if (detail.publication) {
        post.insert("publication"_L1, detail.publication->id.toString());
        post.insert("state"_L1, stateName(detail.publication->state));
        post.insert("url"_L1, output::text(detail.publication->remote.url));
        post.insert("published"_L1, output::instant(detail.publication->publishedAt));
    }
    return post;
}

// The call's own search on top of a view's: what a saved view asks for is read before what is typed.
Result<ConversationQuery> queryFrom(const ParsedCall& call, const ZoneId& zone, const std::vector<InboxView>& views)
{
    const QString name = QString::fromStdString(call.view);
    ConversationQuery frame;
    QString text = QString::fromStdString(call.query), sort = QString::fromStdString(call.by);
    if (const auto builtIn = builtInView(name, input::person()); builtIn && !name.isEmpty()) {
        frame = *builtIn;
    } else if (!name.isEmpty()) {
        const auto view =
            std::find_if(views.begin(), views.end(), [&name](const InboxView& v) { return v.name == name; });
        if (view == views.end())
            return failure(ErrorKind::Rejected, u"--view: \"%1\" is unknown"_s.arg(name));
        text = view->query + u' ' + text;
        if (sort.isEmpty())
            sort = view->sort;
    }
    auto query = parseInboxQuery(text, zone);
    if (!query)
        return query;
    query = narrowed(*query, frame);
    replaceMe(*query, input::person());
    if (!call.status.empty()) {
        const auto status = conversationStatusFromName(QString::fromStdString(call.status));
        if (!status)
            return failure(ErrorKind::Rejected,
                           u"--status: \"%1\" is unknown"_s.arg(QString::fromStdString(call.status)));
        query->statuses = {*status};
    }
    const auto order = inboxOrderFromName(sort.isEmpty() ? u"newest"_s : sort);
    if (!order)
        return failure(ErrorKind::Rejected, u"--sort: \"%1\" is unknown"_s.arg(sort));
    query->order = *order;
    const auto accounts = input::accounts(call.accounts);
    if (!accounts)
        return Failure(accounts.error());
    query->accounts = *accounts;
    query->limit = call.limit;
    return query;
}

void continueAfter(ConversationQuery& query, const Conversation& last)
{
    using Order = ConversationQuery::Order;
    query.afterClock = query.order == Order::MostUrgent && last.service.due;
    const bool byClock = query.afterClock || query.order == Order::DueFirst;
    const auto waits = byClock ? last.service.due : last.waitingSince;
    query.afterKey = {query.order == Order::Newest ? last.updated : waits.value_or(last.updated), last.id};
    query.afterPriority = last.priority;
}

int printList(const ParsedCall& call, const std::vector<Conversation>& list)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const auto& c : list) {
        array.append(rowJson(c));
        rows.push_back({c.id.toString(), c.updated.toRfc3339(), c.network, conversationStatusName(c.status),
                        u'@' + personWord(c.customer), c.excerpt});
    }
    if (call.json)
        output::json(array);
    else
        output::table({u"ID"_s, u"UPDATED"_s, u"NETWORK"_s, u"STATUS"_s, u"AUTHOR"_s, u"TEXT"_s}, rows);
    return int(ExitCode::Done);
}

void printThread(const ConversationDetail& detail, const ServiceStanding& standing)
{
    if (detail.post)
        output::line(u"On: "_s + detail.post->post.base.text);
    for (const auto& m : detail.messages) {
        const QString who = m.content.own ? u"(us) "_s : u"@"_s;
        output::line(u"%1  %2%3 [%4]"_s.arg(m.content.created.toRfc3339(), who, personWord(m.content.author),
                                            messageStateName(m.state)));
        output::line(u"    "_s + excerptOf(m.content.text, 2000));
    }
    printClocks(standing);
}

// The identity that wrote, and with it the whole person.
void printWhole(const ConversationDetail& detail, const ServiceStanding& standing, const QJsonObject& person)
{
    QJsonObject o = rowJson(detail.conversation);
    QJsonObject contact = contactJson(detail.conversation.customer);
    for (auto it = person.begin(); it != person.end(); ++it) {
        if (!contact.contains(it.key()))
            contact.insert(it.key(), it.value());
    }
    QJsonArray messages;
    for (const auto& message : detail.messages)
        messages.append(messageJson(message));
    o.insert("post"_L1, postJson(detail));
    o.insert("contact"_L1, contact);
    o.insert("messages"_L1, messages);
    o.insert("clocks"_L1, clocksJson(standing.clocks));
    o.insert("trail"_L1, trailJson(standing.trail));
    output::json(o);
}

} // namespace

Async<int> inboxList(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto desk = std::make_shared<InboxDesk>(scope.ports);
    const auto print = [desk, &call](const std::vector<Conversation>& list) { return printList(call, list); };
    const ZoneId zone = scope.ports.workspace.info().zone;
    return desk->views(input::person())
        .then(scope.context, [desk, &call, zone, print, scope](const std::vector<InboxView>& views) -> Async<int> {
            const auto query = queryFrom(call, zone, views);
            if (!query)
                return output::refused(query.error());
            if (call.after.empty())
                return desk->list(*query).then(scope.context, print);
            const auto after = input::id<ConversationId>(call.after, u"--after"_s);
            if (!after)
                return output::refused(after.error());
            return scope.ports.inbox.find(*after)
                .then(scope.context,
                      [desk, query = *query](const Conversation& last) mutable {
                          continueAfter(query, last);
                          return desk->list(query);
                      })
                .then(scope.context, print);
        });
}

Async<int> inboxShow(const CommandScope& scope)
{
    const auto id = input::id<ConversationId>(scope.call.id, u"inbox show"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<InboxDesk>(scope.ports);
    const auto people = std::make_shared<PeopleDesk>(scope.ports);
    QObject* context = scope.context;
    const ParsedCall& call = scope.call;
    return desk->open(*id).then(context, [desk, people, scope, context, &call](const ConversationDetail& detail) {
        return standingOf(scope, detail.conversation.id)
            .then(context, [desk, people, context, detail, &call](const ServiceStanding& standing) -> Async<int> {
                if (!call.json) {
                    printThread(detail, standing);
                    return Async<int>::ready(int(ExitCode::Done));
                }
                if (detail.conversation.customer.id.isNull()) {
                    printWhole(detail, standing, {});
                    return Async<int>::ready(int(ExitCode::Done));
                }
                return people->open(detail.conversation.customer.id)
                    .then(context, [people, detail, standing](const PersonCard& card) {
                        printWhole(detail, standing, contactJson(card));
                        return int(ExitCode::Done);
                    });
            });
    });
}

Async<int> inboxReply(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto id = input::id<ConversationId>(call.id, u"inbox reply"_s);
    if (!id)
        return output::refused(id.error());
    const auto text = input::text(call.text, call.textFile);
    if (!text)
        return output::refused(text.error());
    ReplyDraft draft;
    draft.conversation = *id;
    draft.text = *text;
    draft.author = input::person();
    if (!call.at.empty()) {
        const auto when = input::when(call.at, call.zone, scope.ports.workspace.info().zone);
        if (!when)
            return output::refused(when.error());
        draft.when = *when;
    }
    const auto desk = std::make_shared<InboxDesk>(scope.ports);
    return desk->reply(draft).then(scope.context, [desk, &call](const ReplyResult& result) {
        output::findings(result.findings);
        if (!result.message)
            return output::problem(u"reply not planned: see the reasons above"_s);
        if (call.json)
            output::json(QJsonObject{{u"message"_s, result.message->id.toString()},
                                     {u"publication"_s, result.publication.toString()},
                                     {u"state"_s, stateName(result.state)}});
        else
            output::line(u"Reply %1: %2"_s.arg(result.message->id.toString(), stateName(result.state)));
        return int(ExitCode::Done);
    });
}

Async<int> inboxNote(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto id = input::id<ConversationId>(call.id, u"inbox note"_s);
    if (!id)
        return output::refused(id.error());
    const auto text = input::text(call.text, call.textFile);
    if (!text)
        return output::refused(text.error());
    const auto desk = std::make_shared<InboxDesk>(scope.ports);
    return desk->note(*id, input::person(), *text).then(scope.context, [desk, &call](const Message& note) {
        if (call.json)
            output::json(messageJson(note));
        else
            output::line(u"Note %1"_s.arg(note.id.toString()));
        return int(ExitCode::Done);
    });
}

} // namespace parvis
