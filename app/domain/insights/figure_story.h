// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation as the figures see it: its questions with their answers, its closes, its service clocks; and the
// counters that follow from it. A pure function of the conversation's messages, trail and rules, so it can be made
// again at any time and has to come out the same.
//
// A question begins with a customer's message while nothing waits, further messages before the answer belong to it. It
// ends with the first public answer of a person: not a note, not a rule's acknowledgement, not one still on its way. A
// close without an answer leaves it ignored, until an answer comes after all or a colleague opens it again.
#pragma once

#include "domain/insights/figure_cells.h"
#include "domain/service/service_clock.h"

#include <functional>

namespace parvis {

struct FigureComment {
    Instant at;
    int kind = 0, sentiment = 0; // see receivedSub()
    PersonId author;             // null: the network does not say
    bool operator==(const FigureComment&) const = default;
};

struct FigureQuestion {
    MessageId message; // that began it
    Instant asked;
    std::optional<Instant> answered, ignored; // never both
    std::optional<Milliseconds> hours;        // of the response in open hours; none: no calendar
    bool first = false;                       // the conversation's
    QString person;                           // who answered; empty: nobody known
    bool operator==(const FigureQuestion&) const = default;
};

struct FigureClose {
    Instant from, at; // from: the beginning or the reopening
    bool first = false, last = false;
    bool operator==(const FigureClose&) const = default;
};

struct FigureClock {
    Instant at; // of its end
    ServiceTarget target = ServiceTarget::FirstResponse;
    bool met = false;
    bool operator==(const FigureClock&) const = default;
};

struct FigureStory {
    AccountId account;
    DepartmentId department;               // that it is in now
    std::optional<Instant> opened;         // by the customer's first message; none: there is none (any more)
    std::vector<FigureComment> comments;   // by time
    std::vector<FigureQuestion> questions; // by time
    std::vector<FigureClose> closes;
    std::vector<Instant> reopened;
    std::vector<FigureClock> clocks;
    bool operator==(const FigureStory&) const = default;
    bool isEmpty() const { return !opened && comments.empty() && questions.empty() && closes.empty(); }
};

struct StoryMessage {
    Message message; // id, when, own, state, who wrote it
    int kind = 0, sentiment = 0;
};

FigureStory storyOf(const Conversation& conversation, const std::vector<StoryMessage>& messages,
                    const std::vector<ConversationEvent>& trail, const ServiceBook& book);

// As kept beside the conversation, to take back what was counted. Damaged bytes: Storage.
QByteArray storyBytes(const FigureStory& story);
Result<FigureStory> storyFromBytes(const QByteArray& bytes);

// Cuts the time line into numbered pieces, later ones with higher numbers.
class TimeScale
{
public:
    virtual ~TimeScale() = default;
    virtual int dayOf(Instant at) = 0;
    virtual Instant startOf(int day) = 0;
};

// Days of the workspace's zone, as numbers since 1970-01-01. Keeps the bounds it was asked for; one thread.
class DayCount final : public TimeScale
{
public:
    explicit DayCount(ZoneId zone) : m_zone(std::move(zone)) {}
    const ZoneId& zone() const { return m_zone; }
    int dayOf(Instant at) override;
    Instant startOf(int day) override;

private:
    ZoneId m_zone;
    QHash<int, qint64> m_starts;
};
int dayNumber(LocalDate date);
LocalDate dateOfDay(int day);
int monthStart(int day);  // the first day of its month
int nextMonth(int start); // the first day of the month after

// Where counters go: the conversation's account, its department, the colleague who answered.
struct FigureScope {
    enum class Kind : quint8 { Account, Department, Person };
    Kind kind = Kind::Account;
    QString name;        // an id, or a colleague's name
    QString key() const; // as stored: "a17", "d3", "pLéa"
};

// Calls put(scope, day, cell, sub, n) for each counter; days are sub-keys of AnsweredOf and IgnoredOf as numbers since
// 1970 minus `day`: their own page's first day.
using PutCell = std::function<void(const FigureScope&, int day, CellKey, qint64)>;
void countStory(const FigureStory& story, TimeScale& days, const PutCell& put);
// Calls put(scope, day, author) for each customer's message whose author is known.
using PutAuthor = std::function<void(const FigureScope&, int day, PersonId)>;
void countAuthors(const FigureStory& story, TimeScale& days, const PutAuthor& put);

} // namespace parvis
