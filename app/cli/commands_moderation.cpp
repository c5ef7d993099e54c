// SPDX-License-Identifier: GPL-3.0-or-later
// inbox like, hide, delete and their kin: written down here, carried out by a worker.
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/inbox_desk.h"
#include "engine/inbox/moderation_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct Verb {
    Action action = Action::Like;
    bool on = true;
};

// The last word of the command. "delete" is settled by whose message it is.
Verb verbOf(const QString& command)
{
    const QString word = command.section(u' ', -1);
    const bool on = !word.startsWith("un"_L1);
    const QString plain = on ? word : word.mid(2);
    if (plain == "hide"_L1)
        return {Action::HideOthers, on};
    if (plain == "delete"_L1)
        return {Action::DeleteOthers, true};
    return {actionFromName(plain).value_or(Action::Like), on};
}

// A message, or a conversation: then the customer's newest.
Async<Message> messageMeant(const CommandScope& scope, const std::shared_ptr<InboxDesk>& desk, qint64 id)
{
    return scope.ports.inbox.message({id}).thenResult(
        scope.context, [&scope, desk, id](const Result<Message>& message) -> Async<Message> {
            if (message || message.error().kind != ErrorKind::NotFound)
                return Async<Message>::ready(message);
            return desk->open({id}).then(scope.context, [desk](const ConversationDetail& detail) -> Result<Message> {
                const auto& list = detail.messages;
                const auto it = std::find_if(list.rbegin(), list.rend(), [](const Message& m) {
                    return !m.content.own && !m.content.deleted && m.state != MessageState::Note;
                });
                if (it == list.rend())
                    return failure(ErrorKind::NotFound, u"nobody has written in this conversation"_s);
                return *it;
            });
        });
}

int told(const ParsedCall& call, const Moderation& m)
{
    if (call.json)
        output::json(QJsonObject{{u"id"_s, m.id.toString()},
                                 {u"message"_s, m.message.toString()},
                                 {u"action"_s, actionName(m.action)},
                                 {u"on"_s, m.on},
                                 {u"state"_s, errandStateName(m.errand.state)}});
    else
        output::line(u"%1%2 of message %3: %4"_s.arg(m.on ? QString() : u"undo "_s, actionName(m.action),
                                                     m.message.toString(), errandStateName(m.errand.state)));
    return int(ExitCode::Done);
}

} // namespace

Async<int> inboxModerate(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto id = input::id<MessageId>(call.id, call.command);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<InboxDesk>(scope.ports);
    const auto moderation = std::make_shared<ModerationDesk>(scope.ports);
    return messageMeant(scope, desk, id->value)
        .then(scope.context,
              [moderation, &call](const Message& message) {
                  Verb verb = verbOf(call.command);
                  if (verb.action == Action::DeleteOthers && message.content.own)
                      verb.action = Action::DeleteOwn;
                  return moderation->ask(message.id, verb.action, verb.on, input::person(),
                                         QString::fromStdString(call.why));
              })
        .then(scope.context, [desk, moderation, &call](const Moderation& asked) { return told(call, asked); });
}

} // namespace parvis
