// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/figure_story.h"

#include "domain/inbox/triage.h"

#include <algorithm>
#include <set>

namespace parvis {
namespace {

class Teller
{
public:
    Teller(const Conversation& conversation, const ServiceBook& book, QStringList about)
        : m_conversation(conversation), m_book(book), m_about(std::move(about))
    {
        m_story.account = conversation.account;
        m_story.department = conversation.department;
        const ServiceSubject subject = serviceSubject(conversation, m_about);
        const ServicePolicy* policy = book.policyFor(subject);
        m_promises = policy != nullptr;
        // Where no policy holds, hours are still asked for: then those of the first calendar.
        m_hours = policy ? book.hoursOf(*policy) : book.anyHours();
    }

    void tell(const std::vector<StoryMessage>& messages, const std::vector<ConversationEvent>& trail);
    FigureStory story() { return std::move(m_story); }

private:
    void asked(const StoryMessage& message);
    void answered(Instant at, const QString& person);
    void status(ConversationStatus status, Instant at);
    void clocks(const std::vector<ServiceEvent>& history);
    FigureQuestion* waiting()
    {
        auto& list = m_story.questions;
        return list.empty() || list.back().answered || list.back().ignored ? nullptr : &list.back();
    }

    const Conversation& m_conversation;
    const ServiceBook& m_book;
    const QStringList m_about;
    const OpeningHours* m_hours = nullptr;
    bool m_promises = false;
    FigureStory m_story;
    ConversationStatus m_status = ConversationStatus::Open;
    Instant m_from; // of the span until the next close
};

void Teller::asked(const StoryMessage& message)
{
    const Instant at = message.message.content.created;
    if (!m_story.opened) {
        m_story.opened = at;
        m_from = at;
    }
    m_story.comments.push_back({at, message.kind, message.sentiment, message.message.content.author.id});
    if (!waiting()) {
        FigureQuestion question;
        question.message = message.message.id;
        question.asked = at;
        question.first = m_story.questions.empty();
        m_story.questions.push_back(question);
    }
}

void Teller::answered(Instant at, const QString& person)
{
    if (m_story.questions.empty())
        return; // our own words before any customer's
    FigureQuestion& question = m_story.questions.back();
    if (question.answered)
        return;
    question.answered = at;
    question.ignored.reset();
    question.person = person;
    if (m_hours)
        question.hours = m_hours->between(question.asked, at);
}

void Teller::status(ConversationStatus status, Instant at)
{
    const ConversationStatus before = std::exchange(m_status, status);
    const bool wasClosed = before == ConversationStatus::Closed;
    const bool isClosed = status == ConversationStatus::Closed;
    if (wasClosed == isClosed || !m_story.opened)
        return;
    auto& questions = m_story.questions;
    if (isClosed) {
        m_story.closes.push_back({std::min(m_from, at), at, m_story.closes.empty(), false});
        if (FigureQuestion* question = waiting())
            question->ignored = at;
        return;
    }
    m_story.reopened.push_back(at);
    m_from = at;
    // Whoever was left without an answer waits on; a customer's own new message has begun another question already.
    if (!questions.empty() && questions.back().ignored)
        questions.back().ignored.reset();
}

// Each clock where it ends: the history up to there says what was promised and how much of it was used. Whoever was
// left without an answer and waits on after a reopening has the same clock still: late once, it is not late a second
// time.
void Teller::clocks(const std::vector<ServiceEvent>& history)
{
    if (!m_promises)
        return;
    std::vector<ServiceEvent> soFar;
    soFar.reserve(history.size());
    std::set<std::pair<ServiceTarget, Instant>> waits; // that were judged, by when they began
    for (size_t i = 0; i < history.size(); ++i) {
        soFar.push_back(history[i]);
        const bool ends =
            history[i].kind == ServiceEvent::Kind::Answered ||
            (history[i].kind == ServiceEvent::Kind::Status && history[i].status == ConversationStatus::Closed);
        if (!ends)
            continue;
        const Instant at = history[i].at;
        for (const ServiceClock& clock : m_book.clocks(m_conversation, m_about, soFar, at)) {
            const FigureClock ended{at, clock.target, clock.state == ClockState::Met};
            const bool over =
                clock.ended == at && (clock.state == ClockState::Met || clock.state == ClockState::Breached);
            if (!over || std::find(m_story.clocks.begin(), m_story.clocks.end(), ended) != m_story.clocks.end())
                continue;
            // Each close solves anew; an answer is waited for once.
            if (clock.target == ServiceTarget::Resolution || waits.emplace(clock.target, *clock.began).second)
                m_story.clocks.push_back(ended);
        }
    }
}

// One thing that happened; at the same instant words come before what was done because of them.
struct Step {
    Instant at;
    const StoryMessage* message = nullptr;
    const ServiceEvent* event = nullptr;
};

void Teller::tell(const std::vector<StoryMessage>& messages, const std::vector<ConversationEvent>& trail)
{
    std::vector<Message> plain;
    std::vector<Step> steps;
    for (const StoryMessage& one : messages) {
        const Message& message = one.message;
        if (message.state == MessageState::Note || message.content.deleted)
            continue;
        if (message.content.own && !answersCustomer(message))
            continue;
        plain.push_back(message);
        steps.push_back({message.content.created, &one, nullptr});
    }
    const std::vector<ServiceEvent> history = serviceHistory(m_conversation, plain, trail);
    std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.at < b.at; });
    std::vector<Step> moves;
    for (const ServiceEvent& event : history) {
        if (event.kind == ServiceEvent::Kind::Status)
            moves.push_back({event.at, nullptr, &event});
    }
    std::vector<Step> all;
    std::merge(steps.begin(), steps.end(), moves.begin(), moves.end(), std::back_inserter(all),
               [](const Step& a, const Step& b) { return a.at < b.at; });
    for (const Step& step : all) {
        if (!step.message)
            status(step.event->status, step.at);
        else if (step.message->message.content.own)
            answered(step.at, step.message->message.writtenBy);
        else
            asked(*step.message);
    }
    if (!m_story.closes.empty() && m_status == ConversationStatus::Closed)
        m_story.closes.back().last = true;
    clocks(history);
}

QStringList kindsOf(const std::vector<StoryMessage>& messages)
{
    const QStringList& names = triageKinds();
    QStringList about;
    for (const StoryMessage& one : messages) {
        if (one.kind > 0 && one.kind <= names.size() && !one.message.content.own && !one.message.content.deleted &&
            !about.contains(names[one.kind - 1]))
            about << names[one.kind - 1];
    }
    about.sort();
    return about;
}

// Where a conversation counts, whoever answers in it.
std::vector<FigureScope> placesOf(const FigureStory& story)
{
    std::vector<FigureScope> scopes{{FigureScope::Kind::Account, story.account.toString()}};
    if (!story.department.isNull())
        scopes.push_back({FigureScope::Kind::Department, story.department.toString()});
    return scopes;
}

void countQuestion(const FigureStory& story, const FigureQuestion& question, TimeScale& days, const PutCell& put)
{
    const quint16 sub = question.first ? 0 : 1;
    const int asked = days.dayOf(question.asked);
    std::vector<FigureScope> scopes = placesOf(story);
    for (const FigureScope& scope : scopes) {
        put(scope, asked, {FigureCell::Asked, sub}, 1);
        if (question.ignored) {
            const int day = days.dayOf(*question.ignored);
            put(scope, day, {FigureCell::Ignored, sub}, 1);
            put(scope, asked, {FigureCell::IgnoredOf, quint16(std::clamp(day - asked, 0, 0xFFFF))}, 1);
        }
    }
    if (!question.answered)
        return;
    // Answers that name nobody have a page too, so that those of all colleagues add up to the whole.
    scopes.push_back({FigureScope::Kind::Person, question.person});
    const int day = days.dayOf(*question.answered);
    const Milliseconds time = *question.answered - question.asked;
    const auto spread = [&](const FigureScope& scope, FigureCell cell, FigureCell sum, Milliseconds length) {
        put(scope, day, {cell, durationBucket(length)}, 1);
        put(scope, day, {sum, 0}, length.count());
    };
    for (const FigureScope& scope : scopes) {
        put(scope, day, {FigureCell::Answered, sub}, 1);
        put(scope, asked, {FigureCell::AnsweredOf, quint16(std::clamp(day - asked, 0, 0xFFFF))}, 1);
        spread(scope, FigureCell::NextTime, FigureCell::NextTimeSum, time);
        if (question.first)
            spread(scope, FigureCell::FirstTime, FigureCell::FirstTimeSum, time);
        if (!question.hours)
            continue;
        spread(scope, FigureCell::NextHours, FigureCell::NextHoursSum, *question.hours);
        if (question.first)
            spread(scope, FigureCell::FirstHours, FigureCell::FirstHoursSum, *question.hours);
    }
}

} // namespace

FigureStory storyOf(const Conversation& conversation, const std::vector<StoryMessage>& messages,
                    const std::vector<ConversationEvent>& trail, const ServiceBook& book)
{
    Teller teller(conversation, book, kindsOf(messages));
    teller.tell(messages, trail);
    return teller.story();
}

void countAuthors(const FigureStory& story, TimeScale& days, const PutAuthor& put)
{
    for (const FigureScope& scope : placesOf(story)) {
        for (const FigureComment& comment : story.comments) {
            if (!comment.author.isNull())
                put(scope, days.dayOf(comment.at), comment.author);
        }
    }
}

void countStory(const FigureStory& story, TimeScale& days, const PutCell& put)
{
    const std::vector<FigureScope> scopes = placesOf(story);
    for (const FigureQuestion& question : story.questions)
        countQuestion(story, question, days, put);
    for (const FigureScope& scope : scopes) {
        for (const FigureComment& comment : story.comments) {
            const int day = days.dayOf(comment.at);
            const auto hour = quint16((comment.at - days.startOf(day)) / std::chrono::hours(1));
            put(scope, day, {FigureCell::Received, receivedSub(comment.kind, comment.sentiment)}, 1);
            put(scope, day, {FigureCell::HourReceived, hour}, 1);
            if (comment.sentiment == negativeSentiment)
                put(scope, day, {FigureCell::HourNegative, hour}, 1);
        }
        if (story.opened)
            put(scope, days.dayOf(*story.opened), {FigureCell::Opened, 0}, 1);
        for (const FigureClose& close : story.closes) {
            const int day = days.dayOf(close.at);
            put(scope, day, {FigureCell::Closed, quint16(close.first ? 0 : 1)}, 1);
            put(scope, day, {FigureCell::SolvedTime, durationBucket(close.at - close.from)}, 1);
            put(scope, day, {FigureCell::SolvedTimeSum, 0}, (close.at - close.from).count());
            if (close.last && story.opened) {
                put(scope, day, {FigureCell::FullTime, durationBucket(close.at - *story.opened)}, 1);
                put(scope, day, {FigureCell::FullTimeSum, 0}, (close.at - *story.opened).count());
            }
        }
        for (const Instant at : story.reopened)
            put(scope, days.dayOf(at), {FigureCell::Reopened, 0}, 1);
        for (const FigureClock& clock : story.clocks)
            put(scope, days.dayOf(clock.at),
                {clock.met ? FigureCell::ClockMet : FigureCell::ClockMissed, quint16(clock.target)}, 1);
    }
}

} // namespace parvis
