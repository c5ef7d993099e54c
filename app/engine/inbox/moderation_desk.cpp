// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/moderation_desk.h"

#include "engine/inbox/inbox_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Error unsupported()
{
    auto error = Error::make(ErrorKind::Forbidden, u"this network cannot do that to this message"_s, Effect::NotSent);
    error.code = u"unsupported"_s;
    return error;
}

Error noTable()
{
    return Error::make(ErrorKind::Storage, u"this workspace keeps no moderation"_s);
}

// What is known of the message when it is asked for.
struct Asked {
    ConversationDetail detail;
    Message message;
};

} // namespace

bool isUnderOwnPost(const ConversationDetail& detail)
{
    if (!detail.conversation.publication.isNull())
        return true;
    return std::any_of(detail.messages.begin(), detail.messages.end(), [&detail](const Message& m) {
        return m.content.own && !m.content.remote.id.isEmpty() && m.content.remote.id == detail.conversation.root;
    });
}

ModerationDesk::ModerationDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<Moderation>> ModerationDesk::ofConversation(ConversationId id)
{
    return m_ports.moderation ? m_ports.moderation->ofConversation(id)
                              : Async<std::vector<Moderation>>::ready(std::vector<Moderation>());
}

Async<Moderation> ModerationDesk::ask(MessageId id, Action action, bool on, const QString& who, const QString& comment)
{
    if (!m_ports.moderation)
        return Async<Moderation>::failed(noTable());
    const auto asked = std::make_shared<Asked>();
    return m_ports.inbox.message(id)
        .then(this,
              [this, asked](const Message& message) {
                  asked->message = message;
                  return m_ports.inbox.find(message.conversation);
              })
        .then(this,
              [this, asked](const Conversation& conversation) {
                  asked->detail.conversation = conversation;
                  return m_ports.inbox.messages(conversation.id);
              })
        .then(this,
              [this, asked](const std::vector<Message>& messages) {
                  asked->detail.messages = messages;
                  return m_ports.accounts.find(asked->message.account);
              })
        .then(this,
              [this, asked, action, on](const Account& account) -> Async<std::vector<Moderation>> {
                  const auto possible =
                      moderationActions(asked->message, account.capabilities, isUnderOwnPost(asked->detail));
                  const bool can = std::find(possible.begin(), possible.end(), action) != possible.end();
                  if (!can || (!on && !canBeTakenBack(action)))
                      return Async<std::vector<Moderation>>::failed(unsupported());
                  return m_ports.moderation->ofConversation(asked->detail.conversation.id);
              })
        .then(this, [=, this](const std::vector<Moderation>& all) {
            const auto marks = marksOf(asked->message, all);
            const ModerationMark* mark = markOf(marks, action);
            const bool waiting = mark && mark->latest && mark->latest->errand.state == ErrandState::Wanted &&
                                 mark->latest->errand.lease.worker.value.isEmpty();
            if (waiting && mark->latest->on != on)
                return m_ports.moderation->withdraw(*mark->latest);
            Moderation wanted;
            wanted.message = id;
            wanted.action = action;
            wanted.on = on;
            wanted.comment = comment.trimmed();
            wanted.errand.who = who;
            return m_ports.moderation->add(wanted);
        });
}

Async<Moderation> ModerationDesk::withdraw(const Moderation& moderation)
{
    return m_ports.moderation ? m_ports.moderation->withdraw(moderation) : Async<Moderation>::failed(noTable());
}

Async<Moderation> ModerationDesk::lookAgain(const Moderation& moderation)
{
    return m_ports.moderation ? m_ports.moderation->lookAgain(moderation) : Async<Moderation>::failed(noTable());
}

} // namespace parvis
