// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/rule_answer.h"

#include "engine/inbox/reply_plan.h"
#include "engine/publishing/planning.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Acknowledgement refuse(const QString& why)
{
    Acknowledgement none;
    none.refusal = why;
    return none;
}

// By a person, or on the way from one.
bool isAnswered(const ConversationDetail& detail, Instant since)
{
    return std::any_of(detail.messages.begin(), detail.messages.end(), [since](const Message& m) {
        return m.content.own && !m.content.deleted && m.content.created >= since && !isAutomatic(m) &&
               m.state != MessageState::Note && m.state != MessageState::Failed && m.state != MessageState::Deleted;
    });
}

// What asks for an approval has nobody here to give it.
bool charterAllows(const std::vector<CharterRule>& charter, const ReplyContext& context)
{
    CharterSubject subject;
    subject.content.text = context.draft.text;
    subject.account = context.detail.conversation.account;
    subject.author = context.draft.author;
    subject.due = context.now;
    subject.zone = context.zone;
    const auto findings = checkCharter(charter, subject);
    return std::none_of(findings.begin(), findings.end(),
                        [](const CharterFinding& finding) { return finding.level != CharterLevel::Warn; });
}

Acknowledgement planned(const ReplyContext& context, const std::vector<CharterRule>& charter, Instant written)
{
    if (!context.detail.account || hasErrors(checkAccountState(*context.detail.account)))
        return refuse(u"account"_s);
    if (isAnswered(context.detail, written))
        return refuse(u"answered"_s);
    if (!charterAllows(charter, context))
        return refuse(u"charter"_s);
    if (hasErrors(checkReplyDraft(context)))
        return refuse(u"network_refuses"_s);
    auto plan = planReply(context);
    if (!plan)
        return refuse(u"network_refuses"_s);
    return {{}, std::move(plan->message), std::move(plan->post), std::move(plan->publication)};
}

} // namespace

Async<Acknowledgement> planAcknowledgement(QObject* context, const Ports& ports, InboxDesk& desk,
                                           const AnswerOrder& order)
{
    const Instant now = ports.clock.now();
    if (now - order.facts.created > std::chrono::minutes(order.action.minutes))
        return Async<Acknowledgement>::ready(refuse(u"too_old"_s));
    ReplyDraft draft;
    draft.conversation = order.facts.conversation;
    draft.message = order.facts.message;
    draft.text = order.action.value;
    draft.author = automaticAuthor(order.ruleName);
    draft.confirmed = true;
    return desk.open(order.facts.conversation)
        .then(context,
              [context, ports, draft, now,
               written = order.facts.created](const ConversationDetail& detail) -> Async<Acknowledgement> {
                  const ReplyContext reply{draft, detail, ports.workspace.info().zone, now};
                  if (!ports.governance)
                      return Async<Acknowledgement>::ready(planned(reply, {}, written));
                  return ports.governance->charter().then(context,
                                                          [reply, written](const std::vector<CharterRule>& charter) {
                                                              return planned(reply, charter, written);
                                                          });
              });
}

} // namespace parvis
