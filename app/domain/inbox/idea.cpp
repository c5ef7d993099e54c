// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/idea.h"

#include "base/names.h"
#include "domain/inbox/conversation.h"
#include "domain/text/folding.h"

#include <QRegularExpression>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<IdeaState, 4> stateNames{{
    {IdeaState::New, "new"_L1},
    {IdeaState::Planned, "planned"_L1},
    {IdeaState::Done, "done"_L1},
    {IdeaState::Declined, "declined"_L1},
}};

constexpr int longestTitle = 80;

const QRegularExpression& variable()
{
    static const QRegularExpression expression(u"\\{([^{}\\n]{1,40})\\}"_s);
    return expression;
}

} // namespace

std::vector<IdeaComment> toAnswer(const std::vector<IdeaComment>& comments, const std::vector<IdeaAnswer>& answers)
{
    std::set<PersonId> done;
    for (const IdeaAnswer& answer : answers)
        done.insert(answer.person);
    std::map<PersonId, IdeaComment> newest;
    for (const IdeaComment& comment : comments) {
        if (comment.deleted || comment.person.isNull() || done.contains(comment.person))
            continue;
        const auto [at, fresh] = newest.emplace(comment.person, comment);
        if (!fresh && std::pair(comment.created, comment.message) > std::pair(at->second.created, at->second.message))
            at->second = comment;
    }
    std::vector<IdeaComment> list;
    list.reserve(newest.size());
    for (const auto& [person, comment] : newest)
        list.push_back(comment);
    std::sort(list.begin(), list.end(), [](const IdeaComment& a, const IdeaComment& b) {
        return std::pair(a.created, a.message) < std::pair(b.created, b.message);
    });
    return list;
}

QString ideaAnswerText(const QString& pattern, const Idea& idea, const Identity& author)
{
    const QString name = author.name.trimmed().isEmpty() ? author.handle : author.name.trimmed();
    QString result;
    qsizetype from = 0;
    // In one pass: a name that looks like a variable stays a name.
    auto found = variable().globalMatch(pattern);
    while (found.hasNext()) {
        const auto match = found.next();
        result += QStringView(pattern).mid(from, match.capturedStart() - from);
        const QString word = match.captured(1);
        result += word == "name"_L1     ? name
                  : word == "handle"_L1 ? author.handle
                  : word == "idea"_L1   ? idea.title
                                        : match.captured(0);
        from = match.capturedEnd();
    }
    return result + QStringView(pattern).mid(from);
}

QStringList unknownIdeaVariables(const QString& pattern)
{
    QStringList unknown;
    auto found = variable().globalMatch(pattern);
    while (found.hasNext()) {
        const QString word = found.next().captured(1);
        if (word != "name"_L1 && word != "handle"_L1 && word != "idea"_L1 && !unknown.contains(word))
            unknown << word;
    }
    return unknown;
}

bool holdsWords(const Idea& idea, const QString& words)
{
    const QString hay = text::foldForSearch(idea.title + u' ' + idea.text + u' ' + idea.merged.join(u' '));
    const QStringList wanted = text::foldedWords(words);
    return std::all_of(wanted.begin(), wanted.end(), [&hay](const QString& word) { return hay.contains(word); });
}

QString ideaTitleOf(const QString& comment)
{
    QString line = comment.trimmed().section(u'\n', 0, 0);
    static const QRegularExpression end(u"[.!?؟。]\\s"_s);
    const auto match = end.match(line);
    if (match.hasMatch() && match.capturedStart() >= 12)
        line = line.left(match.capturedStart() + 1);
    return excerptOf(line, longestTitle);
}

QString ideaStateName(IdeaState state)
{
    return nameIn(stateNames, state);
}

std::optional<IdeaState> ideaStateFromName(QStringView name)
{
    return valueIn(stateNames, name);
}

const std::vector<IdeaState>& allIdeaStates()
{
    static const std::vector<IdeaState> all{IdeaState::New, IdeaState::Planned, IdeaState::Done, IdeaState::Declined};
    return all;
}

} // namespace parvis
