// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/idea_desk.h"

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

// As long as a reply takes to be stored, and then some: a younger claim is somebody else's, at work.
constexpr Milliseconds claimHolds = std::chrono::minutes(2);

} // namespace

IdeaDesk::IdeaDesk(const Ports& ports, InboxDesk& inbox, QObject* parent)
    : QObject(parent), m_ports(ports), m_inbox(inbox)
{
}

Async<std::vector<Idea>> IdeaDesk::list(const QString& words)
{
    return m_ports.ideas->list().then(this, [words](const std::vector<Idea>& all) {
        std::vector<Idea> found;
        std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                     [&words](const Idea& idea) { return holdsWords(idea, words); });
        return found;
    });
}

Async<IdeaDetail> IdeaDesk::open(IdeaId id)
{
    const auto detail = std::make_shared<IdeaDetail>();
    return m_ports.ideas->find(id)
        .then(this,
              [this, detail](const Idea& idea) {
                  detail->idea = idea;
                  return m_ports.ideas->comments(idea.id);
              })
        .then(this,
              [this, detail](const std::vector<IdeaComment>& comments) {
                  detail->comments = comments;
                  return m_ports.ideas->answers(detail->idea.id);
              })
        .then(this, [detail](const std::vector<IdeaAnswer>& answers) {
            detail->answers = answers;
            detail->open = toAnswer(detail->comments, answers);
            return *detail;
        });
}

Async<Idea> IdeaDesk::save(const Idea& idea)
{
    return m_ports.ideas->save(idea);
}

Async<Idea> IdeaDesk::setState(IdeaId id, IdeaState state)
{
    return m_ports.ideas->find(id).then(this, [this, state](Idea idea) -> Async<Idea> {
        if (idea.state == state)
            return Async<Idea>::ready(idea);
        idea.state = state;
        return m_ports.ideas->save(idea);
    });
}

Async<Idea> IdeaDesk::fromComment(MessageId message, const QString& title, const QString& who)
{
    return m_ports.inbox.message(message).then(this, [this, title, who](const Message& comment) -> Async<Idea> {
        if (comment.content.own)
            return Async<Idea>::failed(Error::make(ErrorKind::Rejected, u"our own words are nobody's idea"_s));
        Idea idea;
        idea.title = title.trimmed().isEmpty() ? ideaTitleOf(comment.content.text) : title;
        idea.createdBy = who;
        return m_ports.ideas->save(idea).then(this, [this, who, id = comment.id](const Idea& stored) {
            return m_ports.ideas->addMessage(stored.id, id, who).then(this, [this, stored] {
                return m_ports.ideas->find(stored.id);
            });
        });
    });
}

Async<void> IdeaDesk::addComment(IdeaId id, MessageId message, const QString& who)
{
    return m_ports.ideas->addMessage(id, message, who);
}

Async<void> IdeaDesk::removeComment(IdeaId id, MessageId message)
{
    return m_ports.ideas->removeMessage(id, message);
}

Async<void> IdeaDesk::merge(IdeaId from, IdeaId into)
{
    return m_ports.ideas->merge(from, into);
}

Async<void> IdeaDesk::unmerge(IdeaId id)
{
    return m_ports.ideas->unmerge(id);
}

Async<IdeaAnswering> IdeaDesk::answerAll(IdeaId id, const QString& pattern, const QString& who)
{
    if (pattern.trimmed().isEmpty())
        return Async<IdeaAnswering>::failed(Error::make(ErrorKind::Rejected, u"the answer is empty"_s));
    if (const QStringList unknown = unknownIdeaVariables(pattern); !unknown.isEmpty()) {
        Error error =
            Error::make(ErrorKind::Rejected,
                        u"{%1} is unknown; there are {name}, {handle} and {idea}"_s.arg(unknown.join(u"}, {"_s)));
        error.code = u"variable"_s;
        return Async<IdeaAnswering>::failed(error);
    }
    return open(id)
        .then(this, [this](const IdeaDetail& detail) { return settleClaims(detail); })
        .then(this, [this, id] { return open(id); })
        .then(this, [this, pattern, who](const IdeaDetail& detail) {
            const auto run = std::make_shared<Run>();
            run->detail = detail;
            run->pattern = pattern;
            run->who = who;
            run->left.assign(detail.open.begin(), detail.open.end());
            run->result.total = int(detail.open.size());
            run->result.elsewhere =
                int(std::count_if(detail.answers.begin(), detail.answers.end(),
                                  [](const IdeaAnswer& answer) { return answer.publication.isNull(); }));
            return next(run);
        });
}

// Answers that were begun and are not known to be stored: a crash may have come between the two. The store
// knows whether a reply came of it.
Async<void> IdeaDesk::settleClaims(const IdeaDetail& detail)
{
    std::vector<Async<bool>> settled;
    for (const IdeaAnswer& answer : detail.answers) {
        if (answer.publication.isNull() && m_ports.clock.now() - answer.at > claimHolds)
            settled.push_back(
                m_ports.ideas->answerRefused(detail.idea.id, answer.person).then(this, [] { return true; }));
    }
    return whenAll(this, settled).then(this, [](const std::vector<bool>&) {});
}

Async<IdeaAnswering> IdeaDesk::next(const std::shared_ptr<Run>& run)
{
    const int done = run->result.total - int(run->left.size());
    Q_EMIT answering(run->detail.idea.id, done, run->result.total);
    if (run->left.empty())
        return Async<IdeaAnswering>::ready(run->result);
    const IdeaComment comment = run->left.front();
    run->left.pop_front();
    return answerOne(run, comment).thenResult(this, [this, run, comment](const Result<void>& result) {
        if (!result)
            run->result.refused.push_back({comment, {}, result.error()});
        return next(run);
    });
}

Async<void> IdeaDesk::answerOne(const std::shared_ptr<Run>& run, const IdeaComment& comment)
{
    const QString text = ideaAnswerText(run->pattern, run->detail.idea, comment.author);
    const IdeaAnswer claim{comment.person, comment.conversation, comment.message, {}, text, m_ports.clock.now()};
    return m_ports.ideas->claimAnswer(run->detail.idea.id, claim)
        .then(this, [this, run, comment, text](bool claimed) -> Async<void> {
            if (claimed)
                return reply(run, comment, text);
            ++run->result.elsewhere;
            return Async<void>::ready({});
        });
}

Async<void> IdeaDesk::reply(const std::shared_ptr<Run>& run, const IdeaComment& comment, const QString& text)
{
    ReplyDraft draft;
    draft.conversation = comment.conversation;
    draft.message = comment.message;
    draft.text = text;
    draft.author = run->who;
    const IdeaId idea = run->detail.idea.id;
    return m_inbox.reply(draft).thenResult(
        this, [this, run, comment, idea](const Result<ReplyResult>& result) -> Async<void> {
            if (result && result->message) {
                ++run->result.answered;
                return m_ports.ideas->answerStored(idea, comment.person, result->publication);
            }
            run->result.refused.push_back({comment, result ? result->findings : std::vector<Finding>(),
                                           result ? std::nullopt : std::optional(result.error())});
            return m_ports.ideas->answerRefused(idea, comment.person);
        });
}

} // namespace parvis
