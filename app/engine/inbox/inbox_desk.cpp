// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/inbox_desk.h"

#include "engine/inbox/reply_plan.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// A colleague's change in between is shown, not overwritten.
template <typename Change>
Async<Conversation> changeConversation(QObject* context, InboxRepository& inbox, ConversationId id, int revision,
                                       Change change)
{
    return inbox.find(id).then(
        context, [&inbox, revision, change](const Conversation& conversation) -> Async<Conversation> {
            if (conversation.revision != revision) {
                auto error = Error::make(ErrorKind::Conflict, u"the conversation was changed since it was read"_s);
                error.code = u"changed_meanwhile"_s;
                return Async<Conversation>::failed(error);
            }
            const Result<Conversation> next = change(conversation);
            return next ? inbox.save(*next) : Async<Conversation>::failed(next.error());
        });
}

// An answer that may be missing (a removed account, a post of before): absence is no error.
template <typename T>
Async<std::optional<T>> maybe(QObject* context, const Async<T>& async)
{
    return async.thenResult(context, [](Result<T> result) -> Result<std::optional<T>> {
        if (result)
            return std::optional<T>(std::move(*result));
        if (result.error().kind == ErrorKind::NotFound)
            return std::optional<T>();
        return Failure(result.error());
    });
}

} // namespace

InboxDesk::InboxDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<Conversation>> InboxDesk::list(const ConversationQuery& query)
{
    return m_ports.inbox.list(query);
}

Async<InboxCounts> InboxDesk::counts()
{
    return m_ports.inbox.counts();
}

Async<ConversationDetail> InboxDesk::open(ConversationId id)
{
    const auto detail = std::make_shared<ConversationDetail>();
    return m_ports.inbox.find(id)
        .then(this,
              [this, detail](const Conversation& conversation) {
                  detail->conversation = conversation;
                  return m_ports.inbox.messages(conversation.id);
              })
        .then(this,
              [this, detail](const std::vector<Message>& messages) {
                  detail->messages = messages;
                  return maybe(this, m_ports.accounts.find(detail->conversation.account));
              })
        .then(this,
              [this, detail](const std::optional<Account>& account) -> Async<std::optional<Publication>> {
                  detail->account = account;
                  if (detail->conversation.publication.isNull())
                      return Async<std::optional<Publication>>::ready(std::optional<Publication>());
                  return maybe(this, m_ports.posts.publication(detail->conversation.publication));
              })
        .then(this,
              [this,
               detail](const std::optional<Publication>& publication) -> Async<std::optional<PostWithPublications>> {
                  detail->publication = publication;
                  if (!publication)
                      return Async<std::optional<PostWithPublications>>::ready(std::optional<PostWithPublications>());
                  return maybe(this, m_ports.posts.find(publication->post));
              })
        .then(this, [detail](const std::optional<PostWithPublications>& post) {
            detail->post = post;
            return *detail;
        });
}

Async<std::vector<Finding>> InboxDesk::checkReply(const ReplyDraft& draft)
{
    return open(draft.conversation).then(this, [this, draft](const ConversationDetail& detail) {
        return checkReplyDraft({draft, detail, m_ports.workspace.info().zone, m_ports.clock.now()});
    });
}

Async<ReplyResult> InboxDesk::reply(const ReplyDraft& draft)
{
    return open(draft.conversation).then(this, [this, draft](const ConversationDetail& detail) -> Async<ReplyResult> {
        const ReplyContext context{draft, detail, m_ports.workspace.info().zone, m_ports.clock.now()};
        ReplyResult result;
        result.findings = checkReplyDraft(context);
        if (hasErrors(result.findings))
            return Async<ReplyResult>::ready(result);
        const auto planned = planReply(context);
        if (!planned)
            return Async<ReplyResult>::failed(planned.error());
        return m_ports.inbox.addReply(planned->message, planned->post, planned->publication)
            .then(this, [result, state = planned->publication.state](const Message& stored) mutable {
                result.message = stored;
                result.publication = stored.publication;
                result.state = state;
                return result;
            });
    });
}

Async<Message> InboxDesk::note(ConversationId id, const QString& author, const QString& text)
{
    if (text.trimmed().isEmpty())
        return Async<Message>::failed(Error::make(ErrorKind::Rejected, u"the note is empty"_s));
    return m_ports.inbox.addNote(id, author, text);
}

Async<Conversation> InboxDesk::setStatus(ConversationId id, int revision, ConversationStatus status,
                                         const QString& reason, std::optional<Instant> until)
{
    return changeConversation(this, m_ports.inbox, id, revision,
                              [status, reason, until](const Conversation& conversation) {
                                  return withStatus(conversation, status, reason, until);
                              });
}

Async<Conversation> InboxDesk::assign(ConversationId id, int revision, const QString& assignee)
{
    return changeConversation(this, m_ports.inbox, id, revision,
                              [assignee](Conversation conversation) -> Result<Conversation> {
                                  conversation.assignee = assignee.trimmed();
                                  return conversation;
                              });
}

Async<Conversation> InboxDesk::setLabels(ConversationId id, int revision, const QStringList& labels)
{
    return changeConversation(this, m_ports.inbox, id, revision,
                              [labels](Conversation conversation) -> Result<Conversation> {
                                  QStringList clean;
                                  for (const QString& label : labels) {
                                      if (!label.trimmed().isEmpty() && !clean.contains(label.trimmed()))
                                          clean.append(label.trimmed());
                                  }
                                  conversation.labels = clean;
                                  return conversation;
                              });
}

Async<void> InboxDesk::markRead(ConversationId id, bool read)
{
    return m_ports.inbox.markRead(id, read);
}

} // namespace parvis
