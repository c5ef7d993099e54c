// SPDX-License-Identifier: GPL-3.0-or-later
// From a figure to the facts behind it.
#include "engine/insights/figures_desk.h"
#include "engine/insights/formulas.h"
#include "engine/insights/post_quantities.h"
#include "ports/figure_facts.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct CountedName {
    QLatin1StringView name;
    CountedAsk ask;
};

// By the names that formulas use for what they count.
constexpr std::array countedNames{
    CountedName{"asked"_L1, {CountedKind::Asked}},
    CountedName{"answered"_L1, {CountedKind::Answered}},
    CountedName{"answered_by_end"_L1, {CountedKind::AnsweredByEnd}},
    CountedName{"ignored_by_end"_L1, {CountedKind::IgnoredByEnd}},
    CountedName{"backlog"_L1, {CountedKind::Waiting}},
    CountedName{"opened"_L1, {CountedKind::Opened}},
    CountedName{"closed"_L1, {CountedKind::Closed}},
    CountedName{"reopened"_L1, {CountedKind::Reopened}},
    CountedName{"clocks_met"_L1, {CountedKind::ClockMet}},
    CountedName{"clocks_missed"_L1, {CountedKind::ClockMissed}},
    CountedName{"comments_received"_L1, {CountedKind::Received}},
    CountedName{"complaints"_L1, {CountedKind::Received, 1, 0}},
    CountedName{"questions"_L1, {CountedKind::Received, 2, 0}},
    CountedName{"praise"_L1, {CountedKind::Received, 3, 0}},
    CountedName{"ideas"_L1, {CountedKind::Received, 4, 0}},
    CountedName{"positive"_L1, {CountedKind::Received, 0, 1}},
    CountedName{"neutral"_L1, {CountedKind::Received, 0, 2}},
    CountedName{"negative"_L1, {CountedKind::Received, 0, 3}},
    CountedName{"first_response"_L1, {CountedKind::FirstResponse}},
    CountedName{"next_response"_L1, {CountedKind::NextResponse}},
    CountedName{"first_response_hours"_L1, {CountedKind::FirstResponseHours}},
    CountedName{"next_response_hours"_L1, {CountedKind::NextResponseHours}},
    CountedName{"resolution"_L1, {CountedKind::Resolution}},
    CountedName{"full_resolution"_L1, {CountedKind::FullResolution}},
};

// A count is its rows; a rate or a time rests on those that its n counts.
std::vector<CountedAsk> asksOf(const KpiDefinition& kpi)
{
    std::vector<CountedAsk> asks;
    // People are made of all messages, each once; silent ones wrote none.
    if (kpi.group == "community"_L1 && kpi.computed != "silent"_L1)
        return {{CountedKind::Received}};
    const auto formula = KpiExpression::parse(kpi.unit == "count"_L1 ? kpi.computed : kpi.counted);
    if (!formula)
        return asks;
    for (const auto& asked : formula->asks()) {
        const auto* const it =
            std::find_if(countedNames.begin(), countedNames.end(),
                         [&asked](const CountedName& counted) { return counted.name == asked.second; });
        if (it != countedNames.end())
            asks.push_back(it->ask);
    }
    return asks;
}

struct AuthorPlace {
    PersonId author;
    qint64 messages = 0;
    size_t newest = 0; // of the rows
};

// The most active first; of equals the one who is known longer.
std::vector<AuthorPlace> placesByActivity(const std::vector<FigureRow>& rows)
{
    std::map<PersonId, AuthorPlace> byAuthor;
    for (size_t i = 0; i < rows.size(); ++i) {
        AuthorPlace& place = byAuthor.try_emplace(rows[i].author, AuthorPlace{rows[i].author, 0, i}).first->second;
        ++place.messages;
        if (rows[place.newest].at < rows[i].at)
            place.newest = i;
    }
    std::vector<AuthorPlace> places;
    for (const auto& [author, place] : byAuthor)
        places.push_back(place);
    std::stable_sort(places.begin(), places.end(),
                     [](const AuthorPlace& a, const AuthorPlace& b) { return a.messages > b.messages; });
    return places;
}

// What the formula gives for each post alone; posts it does not count are left out.
std::vector<FigureRow> rowsOfPosts(const KpiDefinition& kpi, const std::vector<PublishedPost>& posts,
                                   const std::vector<PostFigures>& figures)
{
    std::map<PublicationId, const PostFigures*> measured;
    for (const PostFigures& one : figures)
        measured.emplace(one.publication, &one);
    std::vector<FigureRow> rows;
    for (const PublishedPost& post : posts) {
        const FigureData data;
        Slice alone{data, {post.account}, {post.at, post.at + Milliseconds(1)}, 1, {}, false, false, {}, {}};
        if (const auto it = measured.find(post.publication); it != measured.end())
            alone.posts.push_back(it->second);
        const Outcome outcome = computeFigure(kpi, alone);
        if (outcome.value && outcome.n > 0)
            rows.push_back({post.publication, post.post, {}, post.account, post.at, outcome.value, post.excerpt, {}});
    }
    return rows;
}

// Where people are counted, each stands with the newest of their messages and how many there are; where the messages
// of the most active are, each message with its author's place among them: 0 the first, near 100 the last.
std::vector<FigureRow> byAuthors(const KpiDefinition& kpi, std::vector<FigureRow> rows)
{
    if (kpi.group != "community"_L1)
        return rows;
    std::erase_if(rows, [](const FigureRow& row) { return row.author.isNull(); });
    const std::vector<AuthorPlace> places = placesByActivity(rows);
    if (kpi.computed.contains("authored"_L1)) {
        std::map<PersonId, double> share;
        for (size_t i = 0; i < places.size(); ++i)
            share[places[i].author] = 100.0 * double(i) / double(places.size());
        for (FigureRow& row : rows)
            row.value = share.at(row.author);
        return rows;
    }
    const bool many = kpi.name == "creators"_L1, few = kpi.name == "occasional_contributors"_L1;
    std::vector<FigureRow> people;
    for (const AuthorPlace& place : places) {
        if ((many && place.messages < creatorMessages) || (few && place.messages >= creatorMessages))
            continue;
        people.push_back(rows[place.newest]);
        people.back().value = double(place.messages);
    }
    return people;
}

bool isOfPosts(const KpiDefinition& kpi)
{
    return kpi.group == "reach"_L1;
}

// A response is counted when it is given, a question when it is asked: both are about the customer's newest words then.
CountedWords wordsAt(const std::vector<Message>& messages, Instant at)
{
    const auto isTheirs = [at](const Message& message) {
        return !message.content.own && !message.content.deleted && message.state != MessageState::Note &&
               message.state != MessageState::Deleted && message.content.created <= at;
    };
    const auto it = std::find_if(messages.rbegin(), messages.rend(), isTheirs);
    if (it == messages.rend())
        return {};
    const Identity& author = it->content.author;
    return {author.name.isEmpty() ? author.handle : author.name, excerptOf(it->content.text)};
}

// Followers are counted by the networks: there is nothing behind their numbers. A rate by followers is of posts.
bool isOfFollowers(const KpiDefinition& kpi)
{
    const auto formula = KpiExpression::parse(kpi.computed);
    if (!formula)
        return false;
    const auto asks = formula->asks();
    return std::any_of(asks.begin(), asks.end(), [](const auto& ask) { return isFollowersQuantity(ask.second); });
}

} // namespace

Async<std::vector<FigureRow>> FiguresDesk::postRows(const KpiDefinition& kpi, const FigureQuery& query,
                                                    const std::vector<AccountId>& accounts, Instant asOf)
{
    if (isOfFollowers(kpi) || accounts.empty() || !query.department.isNull() || !query.person.isEmpty() || query.nobody)
        return Async<std::vector<FigureRow>>::ready({});
    auto& insights = m_ports.insights;
    return m_facts->publishedPosts(accounts, query.from, query.to, query.campaign)
        .then(this, [this, kpi, query, accounts, asOf, &insights](const std::vector<PublishedPost>& posts) {
            return insights.postFigures({accounts, {query.from, query.to, asOf}, false})
                .then(this, [kpi, posts](const std::vector<PostFigures>& figures) {
                    return rowsOfPosts(kpi, posts, figures);
                });
        });
}

namespace {

// The conversations that the query asks about; nothing: it asks for what none of them has.
std::optional<CellsPiece> pieceOf(const FigureQuery& query, const std::vector<AccountId>& accounts, Instant asOf)
{
    const bool chosen = asksForSome(query);
    if (!query.campaign.isEmpty() || (chosen && accounts.empty()))
        return std::nullopt;
    CellsPiece piece;
    if (chosen)
        piece.filter.accounts = accounts;
    piece.filter.department = query.department;
    piece.filter.person = query.person;
    piece.filter.nobody = query.nobody;
    piece.window = {query.from, query.to};
    piece.asOf = asOf;
    return piece;
}

Error unknownFigure(const FigureQuery& query)
{
    auto error = Error::make(ErrorKind::Rejected, u"there is no figure \"%1\""_s.arg(query.metrics.value(0)));
    error.code = u"unknown_metric"_s;
    return error;
}

} // namespace

Async<std::vector<FigureRow>> FiguresDesk::conversationRows(const KpiDefinition& kpi, const FigureQuery& query,
                                                            const std::vector<AccountId>& accounts, Instant asOf)
{
    const auto piece = pieceOf(query, accounts, asOf);
    if (!piece)
        return Async<std::vector<FigureRow>>::ready({});
    return m_facts->countedRows(*piece, asksOf(kpi)).then(this, [kpi](const std::vector<CountedRow>& counted) {
        std::vector<FigureRow> rows;
        rows.reserve(counted.size());
        for (const CountedRow& row : counted) {
            const auto& length = row.thing.length;
            rows.push_back({{},
                            {},
                            row.conversation,
                            row.account,
                            row.thing.at,
                            length ? std::optional(double(length->count()) / 1'000) : std::nullopt,
                            {},
                            row.thing.author});
        }
        return byAuthors(kpi, std::move(rows));
    });
}

Async<std::vector<FigureRow>> FiguresDesk::rows(const FigureQuery& query, Instant asOf)
{
    using Answer = Async<std::vector<FigureRow>>;
    const KpiDefinition* kpi = kpiDefinition(query.metrics.value(0));
    if (!kpi)
        return Answer::failed(unknownFigure(query));
    if (!m_facts)
        return Answer::failed(Error::make(ErrorKind::NotFound, u"this store cannot tell what is behind a figure"_s));
    if (countsMarked(*kpi))
        return markedRows(*kpi, query);
    return askedAccounts(query).then(this, [this, kpi, query, asOf](const std::vector<AccountId>& accounts) -> Answer {
        return isOfPosts(*kpi) ? postRows(*kpi, query, accounts, asOf) : conversationRows(*kpi, query, accounts, asOf);
    });
}

Async<std::vector<AccountId>> FiguresDesk::askedAccounts(const FigureQuery& query)
{
    return m_ports.accounts.list().then(this, [query](const std::vector<Account>& known) {
        std::vector<AccountId> accounts;
        for (const Account& account : known) {
            if (asksFor(query, account))
                accounts.push_back(account.id);
        }
        return accounts;
    });
}

Async<std::vector<qint64>> FiguresDesk::distribution(const FigureQuery& query)
{
    using Answer = Async<std::vector<qint64>>;
    const KpiDefinition* kpi = kpiDefinition(query.metrics.value(0));
    const auto spread = kpi ? spreadOf(*kpi) : std::nullopt;
    if (!kpi)
        return Answer::failed(unknownFigure(query));
    if (!spread)
        return Answer::ready({});
    return askedAccounts(query).then(this, [this, query, spread](const std::vector<AccountId>& accounts) -> Answer {
        auto piece = pieceOf(query, accounts, query.to);
        if (!piece)
            return Answer::ready({});
        piece->wanted.set(size_t(*spread));
        return m_ports.insights.cells({*piece}, {})
            .then(this, [spread](const std::vector<CellsAnswer>& answers) -> std::vector<qint64> {
                if (cellSum(answers.front().cells, *spread) == 0)
                    return {};
                std::vector<qint64> counts;
                for (size_t step = 0; step < durationSteps.size(); ++step)
                    counts.push_back(cellAt(answers.front().cells, *spread, quint16(step)));
                return counts;
            });
    });
}

Async<std::vector<CountedWords>> FiguresDesk::words(const std::vector<FigureRow>& rows)
{
    std::vector<ConversationId> ids;
    for (const FigureRow& row : rows) {
        if (!row.conversation.isNull())
            ids.push_back(row.conversation);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<Async<std::vector<Message>>> asked;
    asked.reserve(ids.size());
    for (const ConversationId id : ids)
        asked.push_back(m_ports.inbox.messages(id));
    return whenAll(this, asked).then(this, [rows, ids](const std::vector<std::vector<Message>>& messages) {
        std::vector<CountedWords> words;
        words.reserve(rows.size());
        for (const FigureRow& row : rows) {
            const auto it = std::lower_bound(ids.begin(), ids.end(), row.conversation);
            const bool known = it != ids.end() && *it == row.conversation;
            words.push_back(known ? wordsAt(messages[size_t(it - ids.begin())], row.at) : CountedWords());
        }
        return words;
    });
}

Async<std::optional<Instant>> FiguresDesk::measuredAt(const std::vector<AccountId>& accounts)
{
    return m_ports.accounts.list().then(this, [this, accounts](const std::vector<Account>& known) {
        std::vector<Async<std::optional<SeriesPoint>>> newest;
        for (const Account& account : known) {
            if (accounts.empty() || std::find(accounts.begin(), accounts.end(), account.id) != accounts.end())
                newest.push_back(m_ports.insights.accountValueAt(account.id, Metric::Followers, m_ports.clock.now()));
        }
        return whenAll(this, newest).then(this, [](const std::vector<std::optional<SeriesPoint>>& points) {
            std::optional<Instant> at;
            for (const auto& point : points) {
                if (point)
                    at = std::max(at.value_or(point->at), point->at);
            }
            return at;
        });
    });
}

} // namespace parvis
