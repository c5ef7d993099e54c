// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/figures_desk.h"

#include "engine/insights/formulas.h"
#include "engine/insights/periods.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr size_t mostGroups = 1'000;

// One line of the answer: a window over some accounts, a department or a colleague.
struct Group {
    QString name;
    AccountId account;
    std::vector<AccountId> accounts; // whose followers and posts count
    FigureFilter filter;             // whose conversations count
    QString campaign;                // whose posts count; empty: all
    Window window, before;
};

struct FigureJob {
    FigureQuery query;
    std::vector<KpiDefinition> kpis;
    FigureData data;
    QStringList people, campaigns;       // of a split by them
    std::vector<Department> departments; // of a split by department
    std::vector<Group> groups;
    Window whole, before;           // before reaches back as far as any group's previous window
    std::vector<CellsAnswer> cells; // two for each group

    // Both periods are seen at their own end: a post of last month is not compared with four weeks more of likes.
    Instant asOf(const Window& window) const { return window.to <= whole.from ? before.to : whole.to; }
};
using FigureJobPtr = std::shared_ptr<FigureJob>;

Error refusedFigure(const QString& code, const QString& detail)
{
    auto error = Error::make(ErrorKind::Rejected, detail);
    error.code = code;
    return error;
}

Result<std::vector<KpiDefinition>> wantedKpis(const QStringList& names)
{
    if (names.isEmpty())
        return kpiDefinitions();
    std::vector<KpiDefinition> wanted;
    for (const QString& name : names) {
        const KpiDefinition* definition = kpiDefinition(name);
        if (!definition)
            return Failure(refusedFigure(u"unknown_metric"_s, u"there is no figure \"%1\""_s.arg(name)));
        wanted.push_back(*definition);
    }
    return wanted;
}

std::vector<AccountId> idsOf(const std::vector<Account>& accounts)
{
    std::vector<AccountId> ids;
    ids.reserve(accounts.size());
    for (const Account& account : accounts)
        ids.push_back(account.id);
    return ids;
}

// What the query asks of conversations, before it is split.
FigureFilter wholeFilter(const FigureJob& job)
{
    FigureFilter filter;
    // All accounts need no list: it would be one of the present ones only.
    if (!job.query.accounts.empty() || !job.query.network.isEmpty())
        filter.accounts = idsOf(job.data.accounts);
    filter.department = job.query.department;
    filter.person = job.query.person;
    return filter;
}

void addGroupsByNetwork(const FigureJob& job, const Group& all, std::vector<Group>& groups)
{
    for (const Account& account : job.data.accounts) {
        auto it = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.name == account.network; });
        if (it == groups.end()) {
            it = groups.insert(groups.end(), all);
            it->name = account.network;
            it->account = {};
            it->accounts.clear();
            it->filter.accounts.clear();
        }
        it->accounts.push_back(account.id);
        it->filter.accounts.push_back(account.id);
    }
}

std::vector<Group> splitGroups(const FigureJob& job, const Group& all)
{
    std::vector<Group> groups;
    const auto add = [&](const QString& name) -> Group& {
        groups.push_back(all);
        groups.back().name = name;
        return groups.back();
    };
    switch (job.query.by) {
    case SplitBy::Day:
    case SplitBy::Week:
    case SplitBy::Month:
        for (const NamedWindow& piece : splitWindow(all.window, job.query.by, job.query.zone))
            add(piece.name).window = piece.window;
        break;
    case SplitBy::Account:
        for (const Account& account : job.data.accounts) {
            Group& group = add(account.handle);
            group.account = account.id;
            group.accounts = group.filter.accounts = {account.id};
        }
        break;
    case SplitBy::Network:
        addGroupsByNetwork(job, all, groups);
        break;
    case SplitBy::Campaign:
        for (const QString& campaign : job.campaigns)
            add(campaign).campaign = campaign;
        break;
    case SplitBy::Person:
        for (const QString& person : job.people)
            add(person).filter.person = person;
        break;
    case SplitBy::Department:
        for (const Department& department : job.departments)
            add(department.name).filter.department = department.id;
        break;
    case SplitBy::None:
        groups.push_back(all);
    }
    return groups;
}

void layOut(FigureJob& job)
{
    const auto& query = job.query;
    const auto earlier = [&query](const Window& window) {
        return query.compare == Comparison::LastYear ? windowLastYear(window, query.zone)
                                                           : windowBefore(window, query.zone);
    };
    Group all;
    all.account = query.accounts.size() == 1 ? query.accounts.front() : AccountId();
    all.accounts = idsOf(job.data.accounts);
    all.filter = wholeFilter(job);
    all.campaign = query.campaign;
    all.window = job.whole;
    job.groups = splitGroups(job, all);
    job.before = earlier(job.whole);
    for (Group& group : job.groups) {
        group.before = earlier(group.window);
        job.before.from = std::min(job.before.from, group.before.from);
    }
}

// The followers' line of one account: the last value before, then every sample.
Async<std::vector<SeriesPoint>> followersLine(QObject* context, InsightsRepository& insights, AccountId id, Window span)
{
    return insights.accountValueAt(id, Metric::Followers, span.from)
        .then(context, [context, &insights, id, span](const std::optional<SeriesPoint>& first) {
            return insights.accountSeries(id, Metric::Followers, span.from, span.to)
                .then(context, [first](const std::vector<SeriesPoint>& line) {
                    std::vector<SeriesPoint> all;
                    if (first && (line.empty() || first->at < line.front().at))
                        all.push_back(*first);
                    all.insert(all.end(), line.begin(), line.end());
                    return all;
                });
        });
}

bool asksForPosts(const FigureJob& job)
{
    return std::any_of(job.kpis.begin(), job.kpis.end(), [](const KpiDefinition& k) { return k.group == "reach"_L1; });
}

Async<void> readFollowers(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    const std::vector<AccountId> accounts = idsOf(job->data.accounts);
    std::vector<Async<std::vector<SeriesPoint>>> lines;
    lines.reserve(accounts.size());
    for (const AccountId id : accounts)
        lines.push_back(followersLine(context, ports.insights, id, {job->before.from, job->whole.to}));
    return whenAll(context, lines).then(context, [job, accounts](const std::vector<std::vector<SeriesPoint>>& all) {
        for (size_t i = 0; i < accounts.size(); ++i)
            job->data.followers.insert(accounts[i], all[i]);
    });
}

Async<void> readPosts(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    const std::vector<AccountId> accounts = idsOf(job->data.accounts);
    // An empty list would mean all accounts to the readers.
    if (!asksForPosts(*job) || accounts.empty())
        return Async<void>::ready({});
    auto& insights = ports.insights;
    return readFollowers(context, ports, job)
        .then(context,
              [job, accounts, &insights] {
                  return insights.postMetrics(accounts, job->before.from, job->before.to, job->before.to);
              })
        .then(context,
              [job, accounts, &insights](const std::vector<PostMetricRow>& rows) {
                  job->data.posts = rows;
                  return insights.postMetrics(accounts, job->whole.from, job->whole.to, job->whole.to);
              })
        .then(context, [job](const std::vector<PostMetricRow>& rows) {
            job->data.posts.insert(job->data.posts.end(), rows.begin(), rows.end());
        });
}

Async<void> readCells(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    const bool asked =
        std::any_of(job->kpis.begin(), job->kpis.end(), [](const KpiDefinition& k) { return k.group != "reach"_L1; });
    job->cells.resize(2 * job->groups.size());
    // Accounts were chosen and there is none of them: nothing to be counted.
    if (!asked || (job->data.accounts.empty() && !job->query.network.isEmpty()))
        return Async<void>::ready({});
    std::vector<CellsPiece> pieces;
    const bool backlog = asksForBacklog(job->kpis);
    for (const Group& group : job->groups) {
        for (const Window& window : {group.window, group.before})
            pieces.push_back({group.filter, window, job->asOf(window), backlog});
    }
    return ports.insights.cells(pieces, quantilesOf(job->kpis))
        .then(context, [job](const std::vector<CellsAnswer>& answers) { job->cells = answers; });
}

// How many posts went out, per group and for its previous window.
Async<std::vector<qint64>> readCounts(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    std::vector<Async<qint64>> counts;
    const bool asked = std::any_of(job->kpis.begin(), job->kpis.end(),
                                   [](const KpiDefinition& k) { return k.name == "posts_published"_L1; });
    for (const Group& group : job->groups) {
        for (const Window& window : {group.window, group.before})
            counts.push_back(asked && !group.accounts.empty()
                                 ? ports.insights.publishedCount(group.accounts, window.from, window.to, group.campaign)
                                 : Async<qint64>::ready(qint64(0)));
    }
    return whenAll(context, counts);
}

std::vector<Figure> computeAll(const FigureJob& job, const std::vector<qint64>& counts)
{
    std::vector<Figure> figures;
    figures.reserve(job.groups.size() * job.kpis.size());
    for (size_t i = 0; i < job.groups.size(); ++i) {
        const Group& group = job.groups[i];
        const bool person = !group.filter.person.isEmpty(), department = !group.filter.department.isNull();
        const auto slice = [&](const Window& window, size_t at) {
            return Slice{job.data,      group.accounts, window,     counts[at],
                         job.cells[at], person,         department, group.campaign};
        };
        const Slice now = slice(group.window, 2 * i), then = slice(group.before, 2 * i + 1);
        for (const KpiDefinition& kpi : job.kpis) {
            const Outcome outcome = computeFigure(kpi, now);
            Figure figure;
            figure.metric = kpi.name;
            figure.from = group.window.from;
            figure.to = group.window.to;
            figure.account = group.account;
            figure.group = group.name;
            figure.value = outcome.value;
            figure.unit = kpi.unit;
            figure.basis = outcome.basis;
            figure.previous = computeFigure(kpi, then).value;
            figure.n = outcome.n;
            figures.push_back(figure);
        }
    }
    return figures;
}

// Whose accounts, and into whom it is split.
Result<void> choose(FigureJob& job, const std::vector<Account>& known)
{
    const auto& wanted = job.query.accounts;
    for (const Account& account : known) {
        const bool chosen = wanted.empty() || std::find(wanted.begin(), wanted.end(), account.id) != wanted.end();
        if (chosen && (job.query.network.isEmpty() || job.query.network == account.network))
            job.data.accounts.push_back(account);
    }
    for (const AccountId id : wanted) {
        if (std::none_of(known.begin(), known.end(), [id](const Account& a) { return a.id == id; }))
            return Failure(refusedFigure(u"unknown_account"_s, u"there is no account %1"_s.arg(id.toString())));
    }
    layOut(job);
    if (job.groups.size() > mostGroups)
        return Failure(
            refusedFigure(u"too_many_groups"_s, u"the period has too many parts; split it by week or month"_s));
    return {};
}

Async<void> readNames(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    if (job->query.by == SplitBy::Person)
        return ports.insights.answeringPeople().then(context,
                                                     [job](const QStringList& people) { job->people = people; });
    if (job->query.by == SplitBy::Campaign && ports.plan)
        return ports.plan->campaignsOf(job->query.from, job->query.to)
            .then(context, [job](const std::vector<std::pair<PostId, QString>>& list) {
                for (const auto& [post, campaign] : list) {
                    if (!campaign.isEmpty() && !job->campaigns.contains(campaign))
                        job->campaigns << campaign;
                }
                job->campaigns.sort();
            });
    if (job->query.by == SplitBy::Department && ports.work)
        return ports.work->departments().then(context,
                                              [job](const std::vector<Department>& list) { job->departments = list; });
    return Async<void>::ready({});
}

} // namespace

FiguresDesk::FiguresDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<Figure>> FiguresDesk::figures(const FigureQuery& query)
{
    using Answer = Async<std::vector<Figure>>;
    const auto kpis = wantedKpis(query.metrics);
    if (!kpis)
        return Answer::failed(kpis.error());
    if (query.from >= query.to)
        return Answer::failed(refusedFigure(u"empty_period"_s, u"the period ends before it begins"_s));
    const auto job = std::make_shared<FigureJob>();
    job->query = query;
    job->kpis = *kpis;
    job->whole = {query.from, query.to};
    return readNames(this, m_ports, job)
        .then(this, [this] { return m_ports.accounts.list(); })
        .then(this, [this, job](const std::vector<Account>& known) -> Answer {
            if (const auto chosen = choose(*job, known); !chosen)
                return Answer::failed(chosen.error());
            return readPosts(this, m_ports, job)
                .then(this, [this, job] { return readCells(this, m_ports, job); })
                .then(this, [this, job] { return readCounts(this, m_ports, job); })
                .then(this, [job](const std::vector<qint64>& counts) { return computeAll(*job, counts); });
        });
}

} // namespace parvis
