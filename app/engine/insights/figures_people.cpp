// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes to the accounts, and how much.
#include "engine/insights/figure_job.h"
#include "ports/marked_people.h"

using namespace Qt::StringLiterals;

namespace parvis {

Async<Participation> FiguresDesk::participation(const FigureQuery& query)
{
    using Answer = Async<Participation>;
    if (query.from >= query.to)
        return Answer::failed(refusedFigure(u"empty_period"_s, u"the period ends before it begins"_s));
    const auto job = std::make_shared<FigureJob>();
    job->query = query;
    job->query.by = SplitBy::None;
    job->kpis = {*kpiDefinition(u"silent_followers")};
    job->whole = {query.from, query.to};
    return m_ports.accounts.list().then(this, [this, job](const std::vector<Account>& known) -> Answer {
        if (const auto chosen = chooseAccounts(*job, known); !chosen)
            return Answer::failed(chosen.error());
        return readFollowers(this, m_ports, job)
            .then(this, [this, job] { return readCells(this, m_ports, job); })
            .then(this, [job] {
                const FigureGroup& group = job->groups.front();
                const bool nobodys = !job->query.campaign.isEmpty() || !group.filter.department.isNull();
                Participation found;
                if (!job->query.campaign.isEmpty())
                    return found;
                found.now = job->cells[0].authors.value_or(AuthorSpread());
                found.before = job->cells[1].authors.value_or(AuthorSpread());
                const Slice slice{job->data, group.accounts, group.window, 0, job->cells[0], false, nobodys, {}, {}};
                found.audience = quantityOf({}, u"audience", slice);
                return found;
            });
    });
}

namespace {

// Whose conversations; nothing: nobody's are asked for.
std::optional<FigureFilter> filterOfPeople(const FigureQuery& query, const std::vector<Account>& known)
{
    FigureFilter filter;
    filter.department = query.department;
    if (!query.campaign.isEmpty() || !query.person.isEmpty() || query.nobody)
        return std::nullopt;
    if (!asksForSome(query))
        return filter;
    for (const Account& account : known) {
        if (asksFor(query, account))
            filter.accounts.push_back(account.id);
    }
    return filter.accounts.empty() ? std::nullopt : std::optional(filter);
}

FigureRow messageRow(const CountedRow& counted)
{
    FigureRow row;
    row.conversation = counted.conversation;
    row.account = counted.account;
    row.at = counted.thing.at;
    row.author = counted.thing.author;
    return row;
}

} // namespace

Async<FoundMarks> FiguresDesk::marks(const FigureQuery& query)
{
    using Answer = Async<FoundMarks>;
    if (!m_marked)
        return Answer::failed(Error::make(ErrorKind::NotFound, u"this store cannot tell who carries a mark"_s));
    return m_ports.accounts.list().then(this, [this, query](const std::vector<Account>& known) -> Answer {
        const auto filter = filterOfPeople(query, known);
        FoundMarks found;
        found.window = {query.from, query.to};
        if (!filter)
            return Answer::ready(found);
        CellsPiece piece;
        piece.filter = *filter;
        piece.window = found.window;
        piece.asOf = query.to;
        return m_marked->markedPeople(piece).then(this, [found](const std::vector<MarkedPerson>& people) {
            FoundMarks all = found;
            all.people = people;
            return all;
        });
    });
}

Async<std::vector<FigureRow>> FiguresDesk::messagesOf(const std::vector<PersonId>& identities, const FigureQuery& query)
{
    using Answer = Async<std::vector<FigureRow>>;
    if (!m_marked)
        return Answer::failed(Error::make(ErrorKind::NotFound, u"this store cannot tell who wrote what"_s));
    return m_ports.accounts.list().then(this, [this, identities, query](const std::vector<Account>& known) -> Answer {
        const auto filter = filterOfPeople(query, known);
        if (!filter)
            return Answer::ready({});
        return m_marked->messagesOf(identities, *filter, {query.from, query.to})
            .then(this, [](const std::vector<CountedRow>& counted) {
                std::vector<FigureRow> rows;
                rows.reserve(counted.size());
                std::transform(counted.begin(), counted.end(), std::back_inserter(rows), messageRow);
                return rows;
            });
    });
}

// Each with the newest of their messages and how many there are.
Async<std::vector<FigureRow>> FiguresDesk::markedRows(const KpiDefinition& kpi, const FigureQuery& query)
{
    using Answer = Async<std::vector<FigureRow>>;
    if (!m_marked)
        return Answer::ready({}); // then the figure is not there either
    const bool ambassadors = kpi.computed == "ambassadors"_L1;
    return marks(query).then(this, [this, query, ambassadors](const FoundMarks& found) -> Answer {
        std::vector<MarkedPerson> people;
        std::vector<PersonId> identities;
        for (const MarkedPerson& person : found.people) {
            if (!(ambassadors ? person.ambassador : person.influencer))
                continue;
            people.push_back(person);
            identities.insert(identities.end(), person.identities.begin(), person.identities.end());
        }
        if (people.empty())
            return Answer::ready({});
        return messagesOf(identities, query).then(this, [people](const std::vector<FigureRow>& messages) {
            std::vector<FigureRow> rows;
            for (const MarkedPerson& person : people) {
                const auto newest = std::find_if(messages.begin(), messages.end(), [&](const FigureRow& row) {
                    return std::binary_search(person.identities.begin(), person.identities.end(), row.author);
                });
                if (newest == messages.end())
                    continue;
                rows.push_back(*newest);
                rows.back().value = double(person.messages);
            }
            return rows;
        });
    });
}

} // namespace parvis
