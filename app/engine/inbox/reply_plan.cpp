// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/reply_plan.h"

#include "domain/publishing/transitions.h"
#include "engine/publishing/planning.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// A reply can be taken back for all of the time that is promised, however late the click is heard.
constexpr Milliseconds holdGrace{1'000};

Finding replyFinding(const Account& account, const QString& code, const QString& place, QVariantMap facts = {})
{
    return {Finding::Severity::Error, code, place, std::move(facts), account.id, account.network};
}

bool isAnswer(const Message& message)
{
    if (!message.content.own || message.content.deleted)
        return false;
    return message.state != MessageState::Note && message.state != MessageState::Failed &&
           message.state != MessageState::Deleted;
}

// What a network counts: the name of the person stands in the text where it has to.
Content countedContent(const ReplyContext& context, const Message& target, const Capabilities& can)
{
    Content content;
    content.text = outgoingReply(context);
    content.media = context.draft.media;
    const QString name = u'@' + target.content.author.handle;
    if (can.mentionInReply && !target.content.author.handle.isEmpty() &&
        !content.text.contains(name, Qt::CaseInsensitive))
        content.text = name + u' ' + content.text;
    content.visibility = replyVisibility(Visibility::Public, target.content.visibility);
    return content;
}

// What happened in the conversation that the person had not seen when they began to write.
void findChanges(std::vector<Finding>& findings, const ReplyContext& context, const Account& account)
{
    if (context.draft.confirmed)
        return;
    if (!context.draft.seen.empty()) {
        for (const ThreadChange& change : changesSince(context.draft.seen, context.detail.messages)) {
            // What one has sent oneself is no surprise; the same words once more are: the first time may have seemed to
            // fail, and did not.
            const bool mine = change.kind == ThreadChangeKind::Answered && change.by == context.draft.author &&
                              !change.text.contains(context.draft.text.trimmed());
            if (standsInTheWay(change) && !mine)
                findings.push_back(replyFinding(account, u"thread_changed"_s, u"text"_s,
                                                {{u"what"_s, threadChangeName(change.kind)},
                                                 {u"by"_s, change.by},
                                                 {u"text"_s, excerptOf(change.text)},
                                                 {u"message"_s, change.message.toString()}}));
        }
        return;
    }
    if (context.draft.seenUpTo.isNull())
        return;
    const auto& messages = context.detail.messages;
    const auto seen = std::find_if(messages.begin(), messages.end(),
                                   [&](const Message& m) { return m.id == context.draft.seenUpTo; });
    if (seen == messages.end())
        return;
    for (const Message& message : messages) {
        const bool answered = isAnswer(message) && message.id != seen->id &&
                              (message.content.created > seen->content.created ||
                               (message.content.created == seen->content.created && message.id > seen->id));
        const bool edited = !message.content.own && message.content.edited &&
                            *message.content.edited > seen->content.created &&
                            message.content.edited > seen->content.edited.value_or(Instant());
        if (answered || edited) {
            findings.push_back(replyFinding(
                account, u"thread_changed"_s, u"text"_s,
                {{u"what"_s, answered ? u"answered"_s : u"edited"_s},
                 {u"by"_s, message.writtenBy.isEmpty() ? message.content.author.handle : message.writtenBy},
                 {u"text"_s, excerptOf(message.content.text)}}));
            return;
        }
    }
}

RemoteRef rootOf(const ReplyContext& context, const Message& target)
{
    const RemoteId root = target.content.root.isEmpty() ? context.detail.conversation.root : target.content.root;
    // The full reference, with the version where a network has one, is known of our own posts and of stored messages.
    if (context.detail.publication) {
        for (const Segment& s : context.detail.publication->segments) {
            if (s.remote.id == root)
                return s.remote;
        }
    }
    for (const Message& message : context.detail.messages) {
        if (message.content.remote.id == root)
            return message.content.remote;
    }
    return root.isEmpty() ? target.content.remote : RemoteRef{root, {}, {}};
}

// Networks with two levels hang an answer to an answer under the first comment.
RemoteRef parentOf(const ReplyContext& context, const Message& target, const Capabilities& can)
{
    const RemoteId above = target.content.parent;
    if (can.replyLevels != 2 || above.isEmpty() || above == target.content.root)
        return target.content.remote;
    for (const Message& message : context.detail.messages) {
        if (message.content.remote.id == above)
            return message.content.remote;
    }
    return {above, {}, {}};
}

} // namespace

QString outgoingReply(const ReplyContext& context)
{
    return signedText(context.draft.text, context.signature, context.agent);
}

const Message* replyTarget(const ReplyContext& context)
{
    const auto& messages = context.detail.messages;
    if (!context.draft.message.isNull()) {
        const auto it = std::find_if(messages.begin(), messages.end(),
                                     [&](const Message& m) { return m.id == context.draft.message; });
        return it == messages.end() ? nullptr : &*it;
    }
    for (auto it = messages.rbegin(); it != messages.rend(); ++it) {
        if (!it->content.own && !it->content.deleted && it->state != MessageState::Note &&
            it->state != MessageState::Deleted)
            return &*it;
    }
    return nullptr;
}

std::vector<Finding> checkReplyDraft(const ReplyContext& context)
{
    std::vector<Finding> findings;
    if (!context.detail.account) {
        findings.push_back({Finding::Severity::Error,
                            u"account_unknown"_s,
                            u"accounts"_s,
                            {},
                            context.detail.conversation.account,
                            context.detail.conversation.network});
        return findings;
    }
    const Account& account = *context.detail.account;
    const Capabilities& can = account.capabilities;
    findings = checkAccountState(account);
    const Message* target = replyTarget(context);
    if (!target) {
        findings.push_back(replyFinding(account, u"nothing_to_answer"_s, u"message"_s));
        return findings;
    }
    if (target->content.deleted || target->state == MessageState::Deleted)
        findings.push_back(replyFinding(account, u"message_deleted"_s, u"message"_s));
    if (!can.can(Action::Reply) || can.replyLevels == 0)
        findings.push_back(replyFinding(account, u"reply_unsupported"_s, u"message"_s));
    if (can.replyWindow.count() > 0 && context.now - target->content.created > can.replyWindow)
        findings.push_back(replyFinding(account, u"reply_window_closed"_s, u"message"_s,
                                        {{u"hours"_s, qint64(can.replyWindow.count() / 3600)}}));
    const bool picturesAlone = !can.textRequired && !context.draft.media.empty();
    for (const QString& question : openQuestions(context.draft.text))
        findings.push_back(replyFinding(account, u"question_open"_s, u"text"_s, {{u"question"_s, question}}));
    if (context.draft.text.trimmed().isEmpty() && !picturesAlone) {
        findings.push_back(replyFinding(account, u"text_missing"_s, u"text"_s));
    } else {
        for (Finding finding : checkContent(countedContent(context, *target, can), can)) {
            // Rules for posts that do not bind an answer: a picture, a title, an audience wider than the parent's.
            if (finding.place != "text"_L1 && !(finding.place.startsWith("media"_L1) && !context.draft.media.empty()))
                continue;
            finding.account = account.id;
            finding.network = account.network;
            findings.push_back(finding);
        }
    }
    findChanges(findings, context, account);
    const auto time = planFor(context.draft.when, {}, context.zone, context.now).findings;
    findings.insert(findings.end(), time.begin(), time.end());
    return findings;
}

Result<PlannedReply> planReply(const ReplyContext& context)
{
    const Message* target = replyTarget(context);
    if (!target || !context.detail.account)
        return failure(ErrorKind::Rejected, u"there is nothing to answer"_s);
    const Account& account = *context.detail.account;
    PlannedReply planned;
    planned.post.base.text = outgoingReply(context);
    planned.post.base.media = context.draft.media;
    planned.post.base.visibility = replyVisibility(Visibility::Public, target->content.visibility);
    planned.post.createdBy = context.draft.author;
    planned.post.created = context.now;
    planned.post.updated = context.now;

    Publication p;
    p.kind = PublicationKind::Reply;
    p.account = account.id;
    p.network = account.network;
    ReplyTarget to;
    to.conversation = context.detail.conversation.id;
    to.message = target->id;
    to.parent = parentOf(context, *target, account.capabilities);
    to.root = rootOf(context, *target);
    to.visibility = target->content.visibility;
    if (account.capabilities.mentionInReply &&
        !context.draft.text.contains(u'@' + target->content.author.handle, Qt::CaseInsensitive))
        to.mention = target->content.author.handle;
    p.reply = to;
    p.segments = transition::segmentsFor(planned.post.base);
    // A customer who waits since yesterday is answered late rather than not: a day, then a person is asked.
    LatePolicy late;
    late.within = std::chrono::minutes(24 * 60);
    Plan plan = planFor(context.draft.when, late, context.zone, context.now).plan;
    if (context.draft.when.kind == When::Kind::Now)
        plan.due = plan.due + context.draft.hold + (context.draft.hold > Milliseconds() ? holdGrace : Milliseconds());
    auto scheduled = transition::schedule(p, plan);
    if (!scheduled)
        return Failure(scheduled.error());
    planned.publication = *scheduled;

    Message& message = planned.message;
    message.conversation = context.detail.conversation.id;
    message.account = account.id;
    message.state = MessageState::Queued;
    message.writtenBy = context.draft.author;
    message.content.text = planned.post.base.text;
    message.content.own = true;
    message.content.kind = target->content.kind;
    message.content.parent = to.parent.id;
    message.content.root = to.root.id;
    message.content.visibility = planned.post.base.visibility;
    message.content.created = context.now;
    message.content.author.network = account.network;
    message.content.author.remoteId = account.remoteId;
    message.content.author.handle = account.handle;
    message.content.author.name = account.name;
    return planned;
}

} // namespace parvis
