// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/inbox_desk.h"

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
            {u"priority"_s, priorityName(c.priority)}};
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

// A view is a query with a name. "mine" follows when people have names in a workspace.
Result<ConversationQuery> viewQuery(const QString& view)
{
    ConversationQuery query;
    if (view == "all"_L1)
        return query;
    if (view == "unassigned"_L1) {
        query.assignee = u"-"_s;
        query.statuses = {ConversationStatus::Open};
        return query;
    }
    if (const auto status = conversationStatusFromName(view)) {
        query.statuses = {*status};
        return query;
    }
    return failure(ErrorKind::Rejected, u"--view: \"%1\" is unknown"_s.arg(view));
}

Result<ConversationQuery> queryFrom(const ParsedCall& call, const ZoneId& zone)
{
    auto query = parseInboxQuery(QString::fromStdString(call.query), zone);
    if (!query)
        return query;
    if (!call.view.empty()) {
        const auto view = viewQuery(QString::fromStdString(call.view));
        if (!view)
            return view;
        query->assignee = view->assignee.isEmpty() ? query->assignee : view->assignee;
        query->statuses = view->statuses;
    }
    if (!call.status.empty()) {
        const auto status = conversationStatusFromName(QString::fromStdString(call.status));
        if (!status)
            return failure(ErrorKind::Rejected,
                           u"--status: \"%1\" is unknown"_s.arg(QString::fromStdString(call.status)));
        query->statuses = {*status};
    }
    const auto accounts = input::accounts(call.accounts);
    if (!accounts)
        return Failure(accounts.error());
    query->accounts = *accounts;
    query->limit = call.limit;
    return query;
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

} // namespace

Async<int> inboxList(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    auto query = queryFrom(call, scope.ports.workspace.info().zone);
    if (!query)
        return output::refused(query.error());
    const auto desk = std::make_shared<InboxDesk>(scope.ports);
    const auto print = [desk, &call](const std::vector<Conversation>& list) { return printList(call, list); };
    if (call.after.empty())
        return desk->list(*query).then(scope.context, print);
    const auto after = input::id<ConversationId>(call.after, u"--after"_s);
    if (!after)
        return output::refused(after.error());
    return scope.ports.inbox.find(*after)
        .then(scope.context,
              [desk, query = *query](const Conversation& last) mutable {
                  query.afterKey = {last.updated, last.id};
                  return desk->list(query);
              })
        .then(scope.context, print);
}

Async<int> inboxShow(const CommandScope& scope)
{
    const auto id = input::id<ConversationId>(scope.call.id, u"inbox show"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<InboxDesk>(scope.ports);
    return desk->open(*id).then(scope.context, [desk, &call = scope.call](const ConversationDetail& detail) {
        if (!call.json) {
            if (detail.post)
                output::line(u"On: "_s + detail.post->post.base.text);
            for (const auto& m : detail.messages) {
                const QString who = m.content.own ? u"(us) "_s : u"@"_s;
                output::line(u"%1  %2%3 [%4]"_s.arg(m.content.created.toRfc3339(), who, personWord(m.content.author),
                                                    messageStateName(m.state)));
                output::line(u"    "_s + excerptOf(m.content.text, 2000));
            }
            return int(ExitCode::Done);
        }
        QJsonObject o = rowJson(detail.conversation);
        QJsonArray messages;
        for (const auto& message : detail.messages)
            messages.append(messageJson(message));
        o.insert("post"_L1, postJson(detail));
        o.insert("contact"_L1, contactJson(detail.conversation.customer));
        o.insert("messages"_L1, messages);
        output::json(o);
        return int(ExitCode::Done);
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
    draft.author = qEnvironmentVariable("USER");
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

} // namespace parvis
