// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands_people.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/idea_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// The desk answers through the inbox: both live as long as the command.
struct Desks {
    explicit Desks(const Ports& ports) : inbox(ports), ideas(ports, inbox) {}
    InboxDesk inbox;
    IdeaDesk ideas;
};

QJsonObject ideaJson(const Idea& idea)
{
    return {{u"id"_s, idea.id.toString()},
            {u"title"_s, idea.title},
            {u"text"_s, idea.text},
            {u"state"_s, ideaStateName(idea.state)},
            {u"by"_s, idea.createdBy},
            {u"created"_s, idea.created.toRfc3339()},
            {u"updated"_s, idea.updated.toRfc3339()},
            {u"comments"_s, idea.comments},
            {u"votes"_s, idea.votes},
            {u"answered"_s, idea.answered},
            {u"merged"_s, QJsonArray::fromStringList(idea.merged)}};
}

QJsonObject commentJson(const IdeaComment& comment)
{
    return {{u"message"_s, comment.message.toString()},  {u"conversation"_s, comment.conversation.toString()},
            {u"person"_s, comment.person.toString()},    {u"author"_s, comment.author.handle},
            {u"created"_s, comment.created.toRfc3339()}, {u"text"_s, comment.text}};
}

int printIdea(const ParsedCall& call, const Idea& idea)
{
    if (call.json)
        output::json(ideaJson(idea));
    else
        output::line(u"%1  %2  %3"_s.arg(idea.id.toString(), ideaStateName(idea.state), idea.title));
    return int(ExitCode::Done);
}

int printAnswering(const ParsedCall& call, const IdeaAnswering& result)
{
    QJsonArray refused;
    for (const IdeaRefusal& one : result.refused) {
        QStringList why;
        for (const Finding& finding : one.findings)
            why << finding.code;
        if (one.error)
            why << errorKindName(one.error->kind);
        QJsonObject o = commentJson(one.comment);
        o.insert("why"_L1, QJsonArray::fromStringList(why));
        refused.append(o);
        output::problem(u"idea answer: @%1: %2"_s.arg(one.comment.author.handle, why.join(u", "_s)));
    }
    if (call.json)
        output::json(QJsonObject{{u"answered"_s, result.answered},
                                 {u"total"_s, result.total},
                                 {u"elsewhere"_s, result.elsewhere},
                                 {u"refused"_s, refused}});
    else
        output::line(u"%1 of %2 answered"_s.arg(result.answered).arg(result.total));
    if (result.refused.empty())
        return int(ExitCode::Done);
    return int(result.answered > 0 ? ExitCode::InPart : ExitCode::NotDone);
}

} // namespace

Async<int> ideaList(const CommandScope& scope)
{
    const auto desks = std::make_shared<Desks>(scope.ports);
    return desks->ideas.list(QString::fromStdString(scope.call.query))
        .then(scope.context, [desks, &call = scope.call](const std::vector<Idea>& list) {
            QJsonArray array;
            std::vector<QStringList> rows;
            for (const Idea& idea : list) {
                array.append(ideaJson(idea));
                rows.push_back({idea.id.toString(), ideaStateName(idea.state), QString::number(idea.votes),
                                QString::number(idea.comments), idea.title});
            }
            if (call.json)
                output::json(array);
            else
                output::table({u"ID"_s, u"STATE"_s, u"VOTES"_s, u"COMMENTS"_s, u"TITLE"_s}, rows);
            return int(ExitCode::Done);
        });
}

Async<int> ideaAdd(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto person = input::knownPerson();
    if (!person)
        return Async<int>::ready(output::problem(u"idea add"_s, person.error()));
    MessageId message;
    if (!call.other.empty()) {
        const auto id = input::id<MessageId>(call.other, u"--message"_s);
        if (!id)
            return output::refused(id.error());
        message = *id;
    }
    const auto desks = std::make_shared<Desks>(scope.ports);
    const auto print = [desks, &call](const Idea& idea) { return printIdea(call, idea); };
    if (!call.id.empty()) {
        const auto id = input::id<IdeaId>(call.id, u"--to"_s);
        if (!id || message.isNull())
            return id ? output::refused(Error::make(ErrorKind::Rejected, u"idea add: --to needs --message"_s))
                      : output::refused(id.error());
        return desks->ideas.addComment(*id, message, *person)
            .then(scope.context, [desks, id = *id] { return desks->ideas.open(id); })
            .then(scope.context, [print](const IdeaDetail& detail) { return print(detail.idea); });
    }
    const QString title = QString::fromStdString(call.title);
    if (!message.isNull())
        return desks->ideas.fromComment(message, title, *person).then(scope.context, print);
    Idea idea;
    idea.title = title;
    idea.text = QString::fromStdString(call.text);
    idea.createdBy = *person;
    return desks->ideas.save(idea).then(scope.context, print);
}

Async<int> ideaShow(const CommandScope& scope)
{
    const auto id = input::id<IdeaId>(scope.call.id, u"idea show"_s);
    if (!id)
        return output::refused(id.error());
    const auto desks = std::make_shared<Desks>(scope.ports);
    return desks->ideas.open(*id).then(scope.context, [desks, &call = scope.call](const IdeaDetail& detail) {
        if (!call.json) {
            printIdea(call, detail.idea);
            for (const IdeaComment& comment : detail.comments)
                output::line(u"  @%1: %2"_s.arg(comment.author.handle, excerptOf(comment.text, 200)));
            return int(ExitCode::Done);
        }
        QJsonObject o = ideaJson(detail.idea);
        QJsonArray comments, open;
        for (const IdeaComment& comment : detail.comments)
            comments.append(commentJson(comment));
        for (const IdeaComment& comment : detail.open)
            open.append(comment.message.toString());
        // Not the number of the list: who stands behind it.
        o.insert("behind"_L1, comments);
        o.insert("to_answer"_L1, open);
        output::json(o);
        return int(ExitCode::Done);
    });
}

Async<int> ideaState(const CommandScope& scope)
{
    const auto id = input::id<IdeaId>(scope.call.id, u"idea state"_s);
    if (!id)
        return output::refused(id.error());
    const auto state = ideaStateFromName(QString::fromStdString(scope.call.state));
    if (!state)
        return Async<int>::ready(
            output::problem(u"idea state: the state is new, planned, done or declined"_s, ExitCode::WrongCall));
    const auto desks = std::make_shared<Desks>(scope.ports);
    return desks->ideas.setState(*id, *state).then(scope.context, [desks, &call = scope.call](const Idea& idea) {
        return printIdea(call, idea);
    });
}

Async<int> ideaMerge(const CommandScope& scope)
{
    const auto id = input::id<IdeaId>(scope.call.id, u"idea merge"_s);
    if (!id)
        return output::refused(id.error());
    const auto desks = std::make_shared<Desks>(scope.ports);
    const auto show = [desks, &call = scope.call](const IdeaDetail& detail) { return printIdea(call, detail.idea); };
    if (scope.call.other.empty())
        return desks->ideas.unmerge(*id)
            .then(scope.context, [desks, id = *id] { return desks->ideas.open(id); })
            .then(scope.context, show);
    const auto into = input::id<IdeaId>(scope.call.other, u"idea merge"_s);
    if (!into)
        return output::refused(into.error());
    return desks->ideas.merge(*id, *into)
        .then(scope.context, [desks, into = *into] { return desks->ideas.open(into); })
        .then(scope.context, show);
}

Async<int> ideaAnswer(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto id = input::id<IdeaId>(call.id, u"idea answer"_s);
    if (!id)
        return output::refused(id.error());
    const auto text = input::text(call.text, call.textFile);
    if (!text)
        return output::refused(text.error());
    const auto desks = std::make_shared<Desks>(scope.ports);
    if (call.dryRun)
        return desks->ideas.open(*id).then(scope.context, [desks, text = *text, &call](const IdeaDetail& detail) {
            QJsonArray array;
            for (const IdeaComment& comment : detail.open) {
                QJsonObject o = commentJson(comment);
                o.insert("answer"_L1, ideaAnswerText(text, detail.idea, comment.author));
                array.append(o);
                if (!call.json)
                    output::line(u"@%1: %2"_s.arg(comment.author.handle, o.value("answer"_L1).toString()));
            }
            if (call.json)
                output::json(array);
            return int(ExitCode::Done);
        });
    return desks->ideas.answerAll(*id, *text, input::person())
        .then(scope.context, [desks, &call](const IdeaAnswering& result) { return printAnswering(call, result); });
}

} // namespace parvis
