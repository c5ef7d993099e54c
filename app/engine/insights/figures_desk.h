// SPDX-License-Identifier: GPL-3.0-or-later
// The formula engine: one place for every KPI, serving tiles, charts, tables and `parvis kpi`.
#pragma once

#include "domain/insights/dashboard.h"
#include "domain/insights/kpi_expression.h"
#include "engine/insights/book_desk.h"
#include "engine/insights/crisis_desk.h"
#include "engine/services.h"

#include <QStringList>

namespace parvis {

class FigureFacts;
class MarkedPeople;
class ListeningSamples;

// A KPI as data: what it is called, how it is computed, what it needs, where the definition comes from.
struct KpiDefinition {
    QString name;     // "engagement_rate_by_followers"
    QString group;    // "reach", "service", "reputation", "community"
    QString computed; // the formula that is computed: "rates_by_followers / rates_by_followers_n"
    QString counted;  // n, in the same language: on how many rows it rests
    QString formula;  // in words: "mean over posts of (reactions + comments + …) / followers when posted × 100"
    QString unit;     // "count", "percent", "seconds", "score"
    std::vector<Metric> needs;
    QString source;
    QString excludes;
    bool higherIsBetter = true;
    bool isMeasured = false; // a count as it is, not derived by a formula
};

const std::vector<KpiDefinition>& kpiDefinitions();
const KpiDefinition* kpiDefinition(QStringView name);
// Grows when a formula or what it excludes changes, so that a report says by which ones it was made.
inline constexpr int formulasVersion = 3;

enum class SplitBy { None, Day, Week, Month, Account, Network, Campaign, Person, Department };
std::optional<SplitBy> splitByFromName(QStringView name);

struct FigureQuery {
    QStringList metrics;             // empty: all
    Instant from, to;                // [from, to)
    ZoneId zone;                     // of days and weeks
    std::vector<AccountId> accounts; // empty: all
    QString network;                 // empty: all
    QString brand;                   // empty: all
    QString campaign;                // empty: all; figures of conversations and followers are not known of one
    DepartmentId department;         // null: all; figures of followers and posts are not known of one
    QString person;                  // a colleague who answered; empty: all
    bool nobody = false;             // only answers that name nobody
    SplitBy by = SplitBy::None;
    Comparison compare = Comparison::PreviousPeriod;
};

// Whether only some of the accounts are asked for: then none that fits is nobody, not everybody.
bool asksForSome(const FigureQuery& query);
bool asksFor(const FigureQuery& query, const Account& account);

// One post, comment or question that a figure counts, or that its middle value is taken of.
struct FigureRow {
    PublicationId publication; // of a post; null: of a conversation
    PostId post;
    ConversationId conversation;
    AccountId account;
    Instant at;
    std::optional<double> value; // its own: a post's engagement, a response's seconds
    QString excerpt;             // of a post
    PersonId author;             // of a customer's message
};

// What a customer wrote: who, and the first words of it. Both empty where it is gone.
struct CountedWords {
    QString who, excerpt;
};

// How a target stands: judged by the running period as soon as that is decided, else by the last whole one.
struct TargetStanding {
    StoredTarget stored;
    TargetState state = TargetState::NotKnown;
    std::optional<double> value;  // of the period it is judged by; not known: of the running one
    std::optional<Instant> since; // the beginning of the first period of this state without another between
    bool isLonger = false;        // it may be so for longer: no further back was looked
};

// Who wrote how much in the query's period, and in the one compared with.
struct Participation {
    AuthorSpread now, before;
    std::optional<double> audience; // followers at the period's end, where all accounts' are known
};

// Ambassadors and influencers who wrote in a period.
struct FoundMarks {
    Window window;
    std::vector<MarkedPerson> people; // by messages, the most first
};

// What complaints are about more than before.
inline constexpr int mostThemeMessages = 5'000; // read of each period, the newest

struct FoundTheme {
    QString term, example;
    qint64 now = 0, before = 0; // messages
    double score = 0;
    std::vector<FigureRow> rows; // those of now
};

struct FoundThemes {
    Window window, before;
    std::vector<FoundTheme> themes;
    qint64 readNow = 0, readBefore = 0;     // messages
    bool cutNow = false, cutBefore = false; // there were more
};

// Mentions of one name, or of the smallest ones together.
struct NamedVoice {
    QStringList names;
    bool isUs = false;
    qint64 mentions = 0;
    std::vector<std::optional<qint64>> steps; // nothing: not comparable then
};

// Who was spoken of, on the days and in the corpora in which we and a competitor were looked for.
struct FoundVoices {
    std::vector<Window> steps;
    std::vector<NamedVoice> voices;                // us first, then by mentions; empty: nothing can be compared
    double shareOf(const NamedVoice& voice) const; // of the whole, of a hundred
};

class FiguresDesk : public QObject
{
    Q_OBJECT
public:
    explicit FiguresDesk(const Ports& ports, QObject* parent = nullptr);

    // Each figure with its basis, its n and the previous period's value. An unknown name: Rejected, naming it.
    Async<std::vector<Figure>> figures(const FigureQuery& query);
    // What stands behind the first metric of the query, unsplit: as many rows as it counts. asOf: the end of the period
    // of which the query's is a part. Empty where the network itself counts (followers).
    Async<std::vector<FigureRow>> rows(const FigureQuery& query, Instant asOf);
    // Of the first metric of the query, unsplit, which is one of durations: how many lie from each of durationSteps to
    // the next one, in whole days of the query. Empty where nothing is counted.
    Async<std::vector<qint64>> distribution(const FigureQuery& query);
    // Of the whole query, unsplit. Rejected as figures().
    Async<Participation> participation(const FigureQuery& query);
    // Of the whole query, unsplit. Of a campaign or a colleague there are none.
    Async<FoundMarks> marks(const FigureQuery& query);
    // What these identities wrote in the query's period to its accounts, newest first.
    Async<std::vector<FigureRow>> messagesOf(const std::vector<PersonId>& identities, const FigureQuery& query);
    // Of the whole query, unsplit; counted on the pool. Of a campaign or a colleague there are none.
    Async<FoundThemes> themes(const FigureQuery& query);
    // Mentions by name, along the query's days, weeks or months. Of accounts, brands, campaigns, departments and
    // colleagues there are none.
    Async<FoundVoices> voices(const FigureQuery& query);
    // Of each row of a conversation the customer's message that it counts: the newest at its moment.
    Async<std::vector<CountedWords>> words(const std::vector<FigureRow>& rows);
    // When the newest number of these accounts was taken; accounts empty: of all.
    Async<std::optional<Instant>> measuredAt(const std::vector<AccountId>& accounts);

    // All targets, in the order they were made.
    Async<std::vector<TargetStanding>> standings();

    // The crisis rule, hour by hour.
    CrisisDesk& crisis() { return m_crisis; }
    // Targets, annotations and dashboards, which stand beside the figures.
    BookDesk& book() { return m_book; }

private:
    Async<TargetStanding> standing(const StoredTarget& stored);
    Async<std::vector<FigureRow>> postRows(const KpiDefinition& kpi, const FigureQuery& query,
                                           const std::vector<AccountId>& accounts, Instant asOf);
    Async<std::vector<AccountId>> askedAccounts(const FigureQuery& query);
    Async<std::vector<FigureRow>> markedRows(const KpiDefinition& kpi, const FigureQuery& query);
    Async<std::vector<FigureRow>> conversationRows(const KpiDefinition& kpi, const FigureQuery& query,
                                                   const std::vector<AccountId>& accounts, Instant asOf);

    Ports m_ports;
    BookDesk m_book;
    CrisisDesk m_crisis;
    FigureFacts* m_facts;       // null where the store cannot tell them
    MarkedPeople* m_marked;     // likewise
    ListeningSamples* m_listen; // null where the store keeps none
};

} // namespace parvis
