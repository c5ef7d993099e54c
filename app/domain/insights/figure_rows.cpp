// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/figure_rows.h"

#include <algorithm>

namespace parvis {
namespace {

class Gathering
{
public:
    Gathering(const FigureStory& story, const CellsPiece& piece)
        : m_story(story), m_piece(piece), m_asOf(std::max(piece.asOf, piece.window.to))
    {
    }
    void take(const CountedAsk& ask);
    std::vector<CountedThing> things() { return std::move(m_things); }

private:
    void add(Instant at, std::optional<Milliseconds> length = std::nullopt)
    {
        if (m_piece.window.contains(at))
            m_things.push_back({at, length, {}});
    }
    bool isOfPerson() const { return m_piece.filter.isOfPerson(); }
    bool isOfAnother(const FigureQuestion& question) const
    {
        return isOfPerson() && question.person != m_piece.filter.person;
    }
    void takeComments(const CountedAsk& ask);
    void takeQuestions(CountedKind what);
    void takeQuestion(CountedKind what, const FigureQuestion& question);
    void takeAnswer(CountedKind what, const FigureQuestion& question);
    void takeCloses(CountedKind what);
    void takeRest(CountedKind what);

    const FigureStory& m_story;
    const CellsPiece& m_piece;
    Instant m_asOf;
    std::vector<CountedThing> m_things;
};

void Gathering::takeComments(const CountedAsk& ask)
{
    for (const FigureComment& comment : m_story.comments) {
        const bool wanted =
            (ask.kind == 0 || ask.kind == comment.kind) && (ask.sentiment == 0 || ask.sentiment == comment.sentiment);
        if (wanted && m_piece.window.contains(comment.at))
            m_things.push_back({comment.at, std::nullopt, comment.author});
    }
}

void Gathering::takeAnswer(CountedKind what, const FigureQuestion& question)
{
    if (!question.answered || isOfAnother(question))
        return;
    const bool hours = what == CountedKind::FirstResponseHours || what == CountedKind::NextResponseHours;
    const bool first = what == CountedKind::FirstResponse || what == CountedKind::FirstResponseHours;
    if ((first && !question.first) || (hours && !question.hours))
        return;
    if (what == CountedKind::Answered)
        add(*question.answered);
    else
        add(*question.answered, hours ? *question.hours : *question.answered - question.asked);
}

void Gathering::takeQuestion(CountedKind what, const FigureQuestion& question)
{
    const auto before = [](const std::optional<Instant>& at, Instant end) { return at && *at < end; };
    switch (what) {
    case CountedKind::Asked:
        add(question.asked);
        break;
    case CountedKind::AnsweredByEnd:
        if (before(question.answered, m_asOf) && !isOfAnother(question))
            add(question.asked);
        break;
    case CountedKind::IgnoredByEnd:
        if (before(question.ignored, m_asOf))
            add(question.asked);
        break;
    case CountedKind::Waiting: {
        const Instant end = m_piece.window.to;
        // However long ago it was asked.
        if (question.asked < end && !before(question.answered, end) && !before(question.ignored, end))
            m_things.push_back({question.asked, std::nullopt, {}});
        break;
    }
    default:
        break;
    }
}

void Gathering::takeQuestions(CountedKind what)
{
    for (const FigureQuestion& question : m_story.questions) {
        switch (what) {
        case CountedKind::Answered:
        case CountedKind::FirstResponse:
        case CountedKind::NextResponse:
        case CountedKind::FirstResponseHours:
        case CountedKind::NextResponseHours:
            takeAnswer(what, question);
            break;
        default:
            takeQuestion(what, question);
        }
    }
}

void Gathering::takeCloses(CountedKind what)
{
    for (const FigureClose& close : m_story.closes) {
        if (what == CountedKind::Closed)
            add(close.at);
        else if (what == CountedKind::Resolution)
            add(close.at, close.at - close.from);
        else if (close.last && m_story.opened)
            add(close.at, close.at - *m_story.opened);
    }
}

void Gathering::takeRest(CountedKind what)
{
    if (what == CountedKind::Opened && m_story.opened)
        add(*m_story.opened);
    if (what == CountedKind::Reopened) {
        for (const Instant at : m_story.reopened)
            add(at);
    }
    if (what == CountedKind::ClockMet || what == CountedKind::ClockMissed) {
        for (const FigureClock& clock : m_story.clocks) {
            if (clock.met == (what == CountedKind::ClockMet))
                add(clock.at);
        }
    }
}

void Gathering::take(const CountedAsk& ask)
{
    // Of a colleague only what they answered is known.
    const bool ofAnswers = ask.what == CountedKind::Answered || ask.what == CountedKind::FirstResponse ||
                           ask.what == CountedKind::NextResponse || ask.what == CountedKind::FirstResponseHours ||
                           ask.what == CountedKind::NextResponseHours || ask.what == CountedKind::AnsweredByEnd;
    if (isOfPerson() && !ofAnswers)
        return;
    switch (ask.what) {
    case CountedKind::Received:
        takeComments(ask);
        break;
    case CountedKind::Closed:
    case CountedKind::Resolution:
    case CountedKind::FullResolution:
        takeCloses(ask.what);
        break;
    case CountedKind::Opened:
    case CountedKind::Reopened:
    case CountedKind::ClockMet:
    case CountedKind::ClockMissed:
        takeRest(ask.what);
        break;
    default:
        takeQuestions(ask.what);
    }
}

} // namespace

std::vector<CountedThing> countedIn(const FigureStory& story, const CellsPiece& piece,
                                    const std::vector<CountedAsk>& asks)
{
    const auto& accounts = piece.filter.accounts;
    const bool account =
        accounts.empty() || std::find(accounts.begin(), accounts.end(), story.account) != accounts.end();
    if (!account || (!piece.filter.department.isNull() && piece.filter.department != story.department))
        return {};
    Gathering gathering(story, piece);
    for (const CountedAsk& ask : asks)
        gathering.take(ask);
    return gathering.things();
}

} // namespace parvis
