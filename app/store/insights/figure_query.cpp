// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/figure_query.h"

#include "store/insights/author_pages.h"
#include "store/insights/figure_durations.h"
#include "store/insights/figure_pages.h"
#include "store/insights/figure_stories.h"
#include "store/insights/people_marks.h"
#include "store/sql/where.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

// Marks of many windows: what they need is read at the first of them.
class MarkCounting
{
public:
    MarkCounting(Connection& db, const std::vector<CellsPiece>& pieces) : m_reading(db), m_pieces(pieces) {}
    Done count(const CellsPiece& piece, const AuthorTally& tally, CellsAnswer& answer)
    {
        if (!piece.marks || piece.filter.isOfPerson())
            return {};
        PARVIS_TRY(load());
        PARVIS_LET(people, m_reading.among(tally, piece.window.to));
        MarkedCount marked;
        for (const MarkedPerson& person : people) {
            marked.ambassadors += person.ambassador ? 1 : 0;
            marked.influencers += person.influencer ? 1 : 0;
        }
        answer.marked = marked;
        return {};
    }

private:
    Done load()
    {
        if (m_loaded)
            return {};
        m_loaded = true;
        Instant first = m_pieces.front().window.to, last = first;
        for (const CellsPiece& piece : m_pieces) {
            first = std::min(first, piece.window.to);
            last = std::max(last, piece.window.to);
        }
        return m_reading.load(first, last);
    }
    MarkReading m_reading;
    const std::vector<CellsPiece>& m_pieces;
    bool m_loaded = false;
};

Done fromStories(Connection& db, const std::vector<CellsPiece>& pieces, const std::vector<Quantile>& quantiles,
                 const std::vector<size_t>& which, MarkCounting& marks, std::vector<CellsAnswer>& answers)
{
    std::vector<StorySum> gathering;
    gathering.reserve(which.size());
    for (const size_t i : which)
        gathering.emplace_back(pieces[i]);
    Done good;
    PARVIS_TRY(db.each(u"SELECT story FROM conversation_figures"_s, {}, [&](Row& row) {
        const auto story = keptStory(row.bytes());
        if (!story)
            good = Failure(story.error());
        for (StorySum& one : gathering) {
            if (story)
                one.take(*story);
        }
    }));
    PARVIS_TRY(good);
    for (size_t i = 0; i < which.size(); ++i) {
        CellsAnswer& answer = answers[which[i]];
        answer = gathering[i].answer(quantiles);
        PARVIS_TRY(marks.count(pieces[which[i]], gathering[i].authors(), answer));
    }
    return {};
}

// Which pages hold what the filter asks for; nothing: none do.
std::optional<QStringList> scopesOf(const FigureFilter& filter)
{
    using Kind = FigureScope::Kind;
    const bool accounts = !filter.accounts.empty(), department = !filter.department.isNull(),
               person = filter.isOfPerson();
    if (int(accounts) + int(department) + int(person) > 1)
        return {};
    if (person)
        return QStringList{FigureScope{Kind::Person, filter.person}.key()};
    if (department)
        return QStringList{FigureScope{Kind::Department, filter.department.toString()}.key()};
    if (!accounts)
        return QStringList{allAccounts};
    QStringList scopes;
    for (const AccountId id : filter.accounts)
        scopes << FigureScope{Kind::Account, id.toString()}.key();
    return scopes;
}

struct Days {
    int from = 0, to = 0, asOf = 0;
};

// In whole days of the zone, where the piece is of whole days.
std::optional<Days> daysOf(DayCount& days, const CellsPiece& piece)
{
    const Days found{days.dayOf(piece.window.from), days.dayOf(piece.window.to), days.dayOf(piece.asOf)};
    const bool whole = days.startOf(found.from) == piece.window.from && days.startOf(found.to) == piece.window.to &&
                       days.startOf(found.asOf) == piece.asOf;
    return whole ? std::optional(found) : std::nullopt;
}

// By all pieces together: a page is read once. None: all.
CellSet wantedBy(const std::vector<CellsPiece>& pieces, const std::vector<Quantile>& quantiles)
{
    CellSet wanted;
    for (const CellsPiece& piece : pieces) {
        if (piece.wanted.none())
            return {};
        wanted |= piece.wanted;
        if (piece.backlog)
            wanted |= cellsOfBacklog;
    }
    for (const Quantile& quantile : quantiles)
        wanted.set(size_t(quantile.cell));
    return wanted;
}

Done fromPages(Connection& db, PageSums& sums, const CellsPiece& piece, const Days& days,
               const std::vector<Quantile>& quantiles, CellsAnswer& answer)
{
    PARVIS_LET(total, sums.sum(days.from, days.to, days.asOf));
    answer.cells = total.cells();
    for (const Quantile& quantile : quantiles) {
        PARVIS_LET(value, quantileFromTable(db, quantile, total.of(quantile.cell), piece.filter, piece.window));
        if (value)
            answer.quantiles[quantile] = *value;
    }
    if (!piece.backlog || piece.filter.isOfPerson())
        return {};
    PARVIS_LET(waiting, sums.backlog(days.to));
    answer.backlog = waiting;
    return {};
}

} // namespace

Result<std::vector<CellsAnswer>> sumCells(Connection& db, const std::vector<CellsPiece>& pieces,
                                          const std::vector<Quantile>& quantiles)
{
    PARVIS_LET(zone, db.first(u"SELECT zone FROM figure_state"_s, {}, [](Row& row) { return row.text(); }));
    const auto known = ZoneId::fromName(zone.value_or(QString()));
    DayCount days(known.value_or(ZoneId::utc()));
    std::vector<CellsAnswer> answers(pieces.size());
    std::map<QStringList, PageSums> sums;
    const CellSet wanted = wantedBy(pieces, quantiles);
    std::map<QStringList, AuthorSums> authors;
    MarkCounting marks(db, pieces);
    std::vector<size_t> left; // for which no pages are
    for (size_t i = 0; i < pieces.size(); ++i) {
        const auto whole = known ? daysOf(days, pieces[i]) : std::nullopt;
        const auto scopes = scopesOf(pieces[i].filter);
        if (!whole || !scopes) {
            left.push_back(i);
            continue;
        }
        const auto at = sums.try_emplace(*scopes, db, *scopes, wanted).first;
        PARVIS_TRY(fromPages(db, at->second, pieces[i], *whole, quantiles, answers[i]));
        if (!pieces[i].authors || pieces[i].filter.isOfPerson())
            continue;
        AuthorSums& people = authors.try_emplace(*scopes, db, *scopes).first->second;
        PARVIS_LET(spread, people.spread(whole->from, whole->to));
        answers[i].authors = std::move(spread);
        PARVIS_TRY(marks.count(pieces[i], people.tally(), answers[i]));
    }
    if (!left.empty())
        PARVIS_TRY(fromStories(db, pieces, quantiles, left, marks, answers));
    return answers;
}

Result<std::vector<CountedRow>> rowsFromStories(Connection& db, const CellsPiece& piece,
                                                const std::vector<CountedAsk>& asks)
{
    std::vector<CountedRow> rows;
    Done good;
    PARVIS_TRY(
        db.each(u"SELECT conversation, story FROM conversation_figures ORDER BY conversation"_s, {}, [&](Row& row) {
            const auto id = row.id<ConversationId>();
            const auto story = keptStory(row.bytes());
            if (!story) {
                good = Failure(story.error());
                return;
            }
            for (const CountedThing& thing : countedIn(*story, piece, asks))
                rows.push_back({id, story->account, thing});
        }));
    PARVIS_TRY(good);
    return rows;
}

namespace {

Result<AuthorTally> tallyOf(Connection& db, const CellsPiece& piece)
{
    PARVIS_LET(zone, db.first(u"SELECT zone FROM figure_state"_s, {}, [](Row& row) { return row.text(); }));
    const auto known = ZoneId::fromName(zone.value_or(QString()));
    DayCount days(known.value_or(ZoneId::utc()));
    const auto whole = known ? daysOf(days, piece) : std::nullopt;
    const auto scopes = scopesOf(piece.filter);
    if (whole && scopes) {
        AuthorSums sums(db, *scopes);
        PARVIS_TRY(sums.spread(whole->from, whole->to));
        return sums.tally();
    }
    StorySum sum(piece);
    Done good;
    PARVIS_TRY(db.each(u"SELECT story FROM conversation_figures"_s, {}, [&](Row& row) {
        const auto story = keptStory(row.bytes());
        if (story)
            sum.take(*story);
        else
            good = Failure(story.error());
    }));
    PARVIS_TRY(good);
    return sum.authors();
}

} // namespace

Result<std::vector<MarkedPerson>> markedIn(Connection& db, const CellsPiece& asked)
{
    if (asked.filter.isOfPerson())
        return std::vector<MarkedPerson>();
    CellsPiece piece = asked;
    piece.authors = true;
    PARVIS_LET(tally, tallyOf(db, piece));
    MarkReading reading(db);
    PARVIS_TRY(reading.load(piece.window.to, piece.window.to));
    PARVIS_LET(people, reading.among(tally, piece.window.to));
    PARVIS_TRY(nameMarked(db, people));
    return people;
}

Result<std::vector<CountedRow>> messagesOfIn(Connection& db, const std::vector<PersonId>& identities,
                                             const FigureFilter& filter, const Window& window)
{
    Where where;
    where.addIn(u"author"_s, identities, [](PersonId id) { return id; });
    where.add(u"own = 0 AND state IN ('received', 'edited') AND conversation IS NOT NULL"_s);
    where.add(u"created >= ? AND created < ?"_s, window.from, window.to);
    where.addIn(u"account"_s, filter.accounts, [](AccountId id) { return id; });
    if (!filter.department.isNull())
        where.add(u"conversation IN (SELECT id FROM conversation WHERE department = ?)"_s, filter.department);
    return db.all(u"SELECT conversation, account, created, author FROM message"_s + where.sql() +
                      u" ORDER BY created DESC, id DESC"_s,
                  where.parameters(), [](Row& row) {
                      CountedRow one;
                      one.conversation = row.id<ConversationId>();
                      one.account = row.id<AccountId>();
                      one.thing.at = row.instant();
                      one.thing.author = row.id<PersonId>();
                      return one;
                  });
}

} // namespace parvis::store
