// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/figures_desk.h"

#include "engine/insights/formulas.h"
#include "engine/insights/periods.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr auto questionsLookBack = 90 * 24h;
constexpr size_t mostGroups = 1'000;

// One line of the answer: a window over some accounts.
struct Group {
    QString name;
    AccountId account;
    std::vector<AccountId> accounts;
    Window window, before;
};

struct FigureJob {
    FigureQuery query;
    std::vector<KpiDefinition> kpis;
    FigureData data;
    std::vector<Group> groups;
    Window whole, before; // before reaches back as far as any group's previous window
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

std::vector<Group> groupsOf(const FigureQuery& query, const Window& whole, const std::vector<Account>& accounts)
{
    std::vector<AccountId> all;
    for (const Account& account : accounts)
        all.push_back(account.id);
    const AccountId single = query.accounts.size() == 1 ? query.accounts.front() : AccountId();
    std::vector<Group> groups;
    if (query.by == SplitBy::Day || query.by == SplitBy::Week || query.by == SplitBy::Month) {
        for (const NamedWindow& piece : splitWindow(whole, query.by, query.zone))
            groups.push_back({piece.name, single, all, piece.window, {}});
    } else if (query.by == SplitBy::Account) {
        for (const Account& account : accounts)
            groups.push_back({account.handle, account.id, {account.id}, whole, {}});
    } else if (query.by == SplitBy::Network) {
        for (const Account& account : accounts) {
            auto it =
                std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.name == account.network; });
            if (it == groups.end())
                it = groups.insert(groups.end(), {account.network, {}, {}, whole, {}});
            it->accounts.push_back(account.id);
        }
    } else {
        groups.push_back({{}, single, all, whole, {}});
    }
    for (Group& group : groups)
        group.before = windowBefore(group.window, query.zone);
    return groups;
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

Async<void> readRows(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    auto& insights = ports.insights;
    const std::vector<AccountId> accounts = job->groups.empty() ? std::vector<AccountId>() : [&] {
        std::vector<AccountId> ids;
        for (const Account& account : job->data.accounts)
            ids.push_back(account.id);
        return ids;
    }();
    std::vector<Async<std::vector<SeriesPoint>>> lines;
    lines.reserve(accounts.size());
    for (const AccountId id : accounts)
        lines.push_back(followersLine(context, insights, id, {job->before.from, job->whole.to}));
    return whenAll(context, lines)
        .then(context,
              [job, accounts](const std::vector<std::vector<SeriesPoint>>& all) {
                  for (size_t i = 0; i < accounts.size(); ++i)
                      job->data.followers.insert(accounts[i], all[i]);
              })
        .then(context,
              [job, accounts, &insights] {
                  // Both periods are seen at their own end: a post of last month is not compared with four weeks more
                  // of likes.
                  return insights.postMetrics(accounts, job->before.from, job->whole.from, job->whole.from);
              })
        .then(context,
              [job, accounts, &insights](const std::vector<PostMetricRow>& rows) {
                  job->data.posts = rows;
                  return insights.postMetrics(accounts, job->whole.from, job->whole.to, job->whole.to);
              })
        .then(context,
              [job, accounts, &insights](const std::vector<PostMetricRow>& rows) {
                  job->data.posts.insert(job->data.posts.end(), rows.begin(), rows.end());
                  return insights.responses(accounts, job->before.from - questionsLookBack, job->whole.to);
              })
        .then(context, [job](const std::vector<ResponseRow>& rows) { job->data.responses = rows; });
}

// How many posts went out, per group and for its previous window.
Async<std::vector<qint64>> readCounts(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    std::vector<Async<qint64>> counts;
    const bool asked = std::any_of(job->kpis.begin(), job->kpis.end(),
                                   [](const KpiDefinition& k) { return k.name == "posts_published"_L1; });
    for (const Group& group : job->groups) {
        for (const Window& window : {group.window, group.before})
            counts.push_back(asked ? ports.insights.publishedCount(group.accounts, window.from, window.to)
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
        const auto asOf = [&job](const Window& window) {
            return window.to <= job.whole.from ? job.whole.from : job.whole.to;
        };
        const Slice now{job.data, group.accounts, group.window, counts[2 * i], asOf(group.window)};
        const Slice then{job.data, group.accounts, group.before, counts[2 * i + 1], asOf(group.before)};
        for (const KpiDefinition& kpi : job.kpis) {
            const Outcome outcome = computeFigure(kpi.name, now);
            Figure figure;
            figure.metric = kpi.name;
            figure.from = group.window.from;
            figure.to = group.window.to;
            figure.account = group.account;
            figure.group = group.name;
            figure.value = outcome.value;
            figure.unit = kpi.unit;
            figure.basis = outcome.basis;
            figure.previous = computeFigure(kpi.name, then).value;
            figure.n = outcome.n;
            figures.push_back(figure);
        }
    }
    return figures;
}

} // namespace

FiguresDesk::FiguresDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<Figure>> FiguresDesk::figures(const FigureQuery& query)
{
    using Answer = Async<std::vector<Figure>>;
    const auto kpis = wantedKpis(query.metrics);
    if (!kpis)
        return Answer::failed(kpis.error());
    if (query.by == SplitBy::Person)
        return Answer::failed(refusedFigure(u"not_built"_s, u"figures by person are not built yet"_s));
    if (query.from >= query.to)
        return Answer::failed(refusedFigure(u"empty_period"_s, u"the period ends before it begins"_s));
    const auto job = std::make_shared<FigureJob>();
    job->query = query;
    job->kpis = *kpis;
    job->whole = {query.from, query.to};
    return m_ports.accounts.list().then(this, [this, job](const std::vector<Account>& known) -> Answer {
        const auto& wanted = job->query.accounts;
        for (const Account& account : known) {
            if (wanted.empty() || std::find(wanted.begin(), wanted.end(), account.id) != wanted.end())
                job->data.accounts.push_back(account);
        }
        for (const AccountId id : wanted) {
            if (std::none_of(known.begin(), known.end(), [id](const Account& a) { return a.id == id; }))
                return Answer::failed(
                    refusedFigure(u"unknown_account"_s, u"there is no account %1"_s.arg(id.toString())));
        }
        job->groups = groupsOf(job->query, job->whole, job->data.accounts);
        if (job->groups.size() > mostGroups)
            return Answer::failed(
                refusedFigure(u"too_many_groups"_s, u"the period has too many parts; split it by week or month"_s));
        job->before = windowBefore(job->whole, job->query.zone);
        for (const Group& group : job->groups)
            job->before.from = std::min(job->before.from, group.before.from);
        if (job->data.accounts.empty()) // an empty list would mean all accounts to the readers
            return Answer::ready(computeAll(*job, std::vector<qint64>(2 * job->groups.size(), 0)));
        return readRows(this, m_ports, job)
            .then(this, [this, job] { return readCounts(this, m_ports, job); })
            .then(this, [job](const std::vector<qint64>& counts) { return computeAll(*job, counts); });
    });
}

} // namespace parvis
