// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/inbox_desk.h"

#include "base/calling_person.h"
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
            return next ? inbox.saveBy(callingPerson(), *next) : Async<Conversation>::failed(next.error());
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

constexpr int kSendTries = 3;

// For the next try. What the person had seen counts on; what they sent over, or had not looked at, counts from here.
ReplyDraft newerDraft(const ReplyContext& context)
{
    ReplyDraft draft = context.draft;
    if (draft.confirmed || draft.seen.empty())
        draft.seen = seenOf(context.detail.messages);
    draft.confirmed = false;
    return draft;
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

// The conversation as it stands, and how its account signs.
Async<ReplyContext> InboxDesk::contextOf(const ReplyDraft& draft)
{
    const auto context = std::make_shared<ReplyContext>();
    context->draft = draft;
    return open(draft.conversation)
        .then(this,
              [this, context](const ConversationDetail& detail) {
                  context->detail = detail;
                  context->zone = m_ports.workspace.info().zone;
                  context->now = m_ports.clock.now();
                  return m_ports.replies ? m_ports.replies->signatureRules()
                                         : Async<std::vector<SignatureRule>>::ready(std::vector<SignatureRule>());
              })
        .then(this,
              [this, context](const std::vector<SignatureRule>& rules) {
                  for (const SignatureRule& rule : rules) {
                      if (rule.account == context->detail.conversation.account)
                          context->signature = rule;
                  }
                  return context->signature.pattern.isEmpty() ? Async<QString>::ready(QString())
                                                              : m_ports.replies->signatureName(context->draft.author);
              })
        .then(this, [context](const QString& name) {
            context->agent = name.isEmpty() ? context->draft.author : name;
            return *context;
        });
}

Async<std::vector<Finding>> InboxDesk::checkReply(const ReplyDraft& draft)
{
    return contextOf(draft).then(this, [](const ReplyContext& context) { return checkReplyDraft(context); });
}

Async<ReplyResult> InboxDesk::reply(const ReplyDraft& draft)
{
    return replyWithin(draft, kSendTries);
}

// What moves between reading the conversation and storing the reply is read and checked once more: of two colleagues
// who send at once the second is told of the first.
Async<ReplyResult> InboxDesk::replyWithin(const ReplyDraft& draft, int tries)
{
    return contextOf(draft).then(this, [this, tries](const ReplyContext& context) -> Async<ReplyResult> {
        ReplyResult result;
        result.findings = checkReplyDraft(context);
        if (hasErrors(result.findings))
            return Async<ReplyResult>::ready(result);
        const auto planned = planReply(context);
        if (!planned)
            return Async<ReplyResult>::failed(planned.error());
        return m_ports.inbox
            .addReply(planned->message, planned->post, planned->publication, context.detail.conversation.revision)
            .thenResult(this, [this, result, tries, again = newerDraft(context),
                               state = planned->publication.state](Result<Message> stored) mutable {
                if (!stored && stored.error().kind == ErrorKind::Conflict && tries > 1)
                    return replyWithin(again, tries - 1);
                if (!stored)
                    return Async<ReplyResult>::failed(stored.error());
                result.message = *stored;
                result.publication = stored->publication;
                result.state = state;
                return Async<ReplyResult>::ready(result);
            });
    });
}

Async<std::vector<ConversationId>> InboxDesk::answeredSoon(const std::vector<Conversation>& conversations)
{
    std::vector<Async<std::pair<ConversationId, bool>>> asked;
    for (const Conversation& conversation : conversations) {
        if (conversation.waitingSince)
            asked.push_back(m_ports.inbox.messages(conversation.id)
                                .then(this, [id = conversation.id](const std::vector<Message>& messages) {
                                    return std::pair(id, isAnswerOnItsWay(messages));
                                }));
    }
    return whenAll(this, asked).then(this, [](const std::vector<std::pair<ConversationId, bool>>& all) {
        std::vector<ConversationId> ids;
        for (const auto& [id, soon] : all) {
            if (soon)
                ids.push_back(id);
        }
        return ids;
    });
}

Async<std::vector<ConversationId>> InboxDesk::unanswered(const std::vector<Conversation>& conversations)
{
    return answeredSoon(conversations).then(this, [conversations](const std::vector<ConversationId>& soon) {
        std::vector<ConversationId> ids;
        for (const Conversation& conversation : conversations) {
            if (conversation.waitingSince && std::find(soon.begin(), soon.end(), conversation.id) == soon.end())
                ids.push_back(conversation.id);
        }
        return ids;
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
    const auto change = [this, id, revision, status, reason, until](bool answered) {
        return changeConversation(this, m_ports.inbox, id, revision,
                                  [status, reason, until, answered](Conversation conversation) {
                                      const auto waiting = conversation.waitingSince;
                                      if (answered)
                                          conversation.waitingSince.reset();
                                      auto next = withStatus(conversation, status, reason, until);
                                      if (next)
                                          next->waitingSince = waiting;
                                      return next;
                                  });
    };
    if (status != ConversationStatus::Closed || !reason.trimmed().isEmpty())
        return change(false);
    return m_ports.inbox.messages(id).then(
        this, [change](const std::vector<Message>& messages) { return change(isAnswerOnItsWay(messages)); });
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
