// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/figure_query.h"

#include "store/insights/author_pages.h"
#include "store/insights/figure_durations.h"
#include "store/insights/figure_pages.h"
#include "store/insights/figure_stories.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Done fromStories(Connection& db, const std::vector<CellsPiece>& pieces, const std::vector<Quantile>& quantiles,
                 const std::vector<size_t>& which, std::vector<CellsAnswer>& answers)
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
    for (size_t i = 0; i < which.size(); ++i)
        answers[which[i]] = gathering[i].answer(quantiles);
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
        PARVIS_LET(spread, authors.try_emplace(*scopes, db, *scopes).first->second.spread(whole->from, whole->to));
        answers[i].authors = std::move(spread);
    }
    if (!left.empty())
        PARVIS_TRY(fromStories(db, pieces, quantiles, left, answers));
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

} // namespace parvis::store
