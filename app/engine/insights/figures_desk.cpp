// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/figures_desk.h"

#include "engine/insights/figure_job.h"
#include "engine/insights/periods.h"
#include "engine/insights/voice_asks.h"
#include "ports/figure_facts.h"
#include "ports/listening_samples.h"
#include "ports/marked_people.h"

#include <QSet>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr size_t mostGroups = 1'000;

} // namespace

Error refusedFigure(const QString& code, const QString& detail)
{
    auto error = Error::make(ErrorKind::Rejected, detail);
    error.code = code;
    return error;
}

namespace {

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
    if (asksForSome(job.query))
        filter.accounts = idsOf(job.data.accounts);
    filter.department = job.query.department;
    filter.person = job.query.person;
    filter.nobody = job.query.nobody;
    return filter;
}

void addGroupsByNetwork(const FigureJob& job, const FigureGroup& all, std::vector<FigureGroup>& groups)
{
    for (const Account& account : job.data.accounts) {
        auto it =
            std::find_if(groups.begin(), groups.end(), [&](const FigureGroup& g) { return g.name == account.network; });
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

std::vector<FigureGroup> splitGroups(const FigureJob& job, const FigureGroup& all)
{
    std::vector<FigureGroup> groups;
    const auto add = [&](const QString& name) -> FigureGroup& {
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
            FigureGroup& group = add(account.handle);
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
        for (const QString& person : job.people) {
            FigureGroup& group = add(person);
            group.filter.person = person;
            group.filter.nobody = person.isEmpty();
        }
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
    FigureGroup all;
    all.account = query.accounts.size() == 1 ? query.accounts.front() : AccountId();
    all.accounts = idsOf(job.data.accounts);
    all.filter = wholeFilter(job);
    all.campaign = query.campaign;
    all.window = job.whole;
    job.groups = splitGroups(job, all);
    job.before = earlier(job.whole);
    for (FigureGroup& group : job.groups) {
        group.before = earlier(group.window);
        job.before.from = std::min(job.before.from, group.before.from);
    }
}

// At both ends of every window, as formulas ask for them.
std::vector<Instant> endsOfWindows(const FigureJob& job)
{
    std::vector<Instant> ends;
    for (const FigureGroup& group : job.groups) {
        for (const Window& window : {group.window, group.before}) {
            ends.push_back(window.from);
            ends.push_back(window.to - Milliseconds(1));
        }
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

} // namespace

Async<void> readFollowers(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    const std::vector<AccountId> accounts = idsOf(job->data.accounts);
    if (accounts.empty() || !asksForFollowers(job->kpis))
        return Async<void>::ready({});
    return ports.insights.accountValuesAt(accounts, Metric::Followers, endsOfWindows(*job))
        .then(context, [job, accounts](const std::vector<std::vector<SeriesPoint>>& lines) {
            for (size_t i = 0; i < accounts.size(); ++i)
                job->data.followers.insert(accounts[i], lines[i]);
        });
}

namespace {

// All windows that are seen at the same instant, from the first one's beginning to the last one's end.
std::optional<PostSpan> spanOfPosts(const FigureJob& job, bool before)
{
    std::optional<PostSpan> span;
    for (const FigureGroup& group : job.groups) {
        for (const auto& [window, asOf, isBefore] : job.windowsOf(group)) {
            if (isBefore != before)
                continue;
            if (!span)
                span = PostSpan{window.from, window.to, asOf};
            span->from = std::min(span->from, window.from);
            span->to = std::max(span->to, window.to);
        }
    }
    return span;
}

Async<void> readPosts(QObject* context, const Ports& ports, const FigureJobPtr& job, bool before)
{
    const auto span = spanOfPosts(*job, before);
    // An empty list would mean all accounts to the readers.
    if (!span || job->data.accounts.empty() || !asksForPosts(job->kpis))
        return Async<void>::ready({});
    PostFiguresQuery query;
    query.accounts = idsOf(job->data.accounts);
    query.span = *span;
    query.withCampaigns = !job->query.campaign.isEmpty() || job->query.by == SplitBy::Campaign;
    return ports.insights.postFigures(query).then(context, [job, before](const std::vector<PostFigures>& posts) {
        PostsAsOf& kept = job->posts[before ? 1 : 0];
        kept.posts = posts;
        kept.byTime.reserve(posts.size());
        for (const PostFigures& post : kept.posts)
            kept.byTime.push_back(&post);
        std::sort(kept.byTime.begin(), kept.byTime.end(), [](const PostFigures* a, const PostFigures* b) {
            return std::pair(a->publishedAt, a->publication) < std::pair(b->publishedAt, b->publication);
        });
    });
}

} // namespace

Async<void> readCells(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    const bool asked =
        std::any_of(job->kpis.begin(), job->kpis.end(), [](const KpiDefinition& k) { return k.group != "reach"_L1; });
    job->cells.resize(2 * job->groups.size());
    // Accounts were chosen and there is none of them: nothing to be counted.
    if (!asked || (job->data.accounts.empty() && asksForSome(job->query)))
        return Async<void>::ready({});
    std::vector<CellsPiece> pieces;
    const bool backlog = asksForBacklog(job->kpis), authors = asksForAuthors(job->kpis),
               marks = asksForMarks(job->kpis);
    CellSet wanted = cellsOf(job->kpis);
    if (wanted.none())
        wanted.set(size_t(FigureCell::Asked)); // what waits is all that is asked for; none would mean all
    for (const FigureGroup& group : job->groups) {
        for (const SeenWindow& seen : job->windowsOf(group))
            pieces.push_back({group.filter, seen.window, seen.asOf, backlog, wanted, authors, marks});
    }
    return ports.insights.cells(pieces, quantilesOf(job->kpis))
        .then(context, [job](const std::vector<CellsAnswer>& answers) { job->cells = answers; });
}

namespace {

// Of the parts of a split too: nothing is known of a campaign's, a department's or a colleague's.
std::optional<VoiceAsk> voiceAskOfGroup(const FigureJob& job, const FigureGroup& group, const Window& window)
{
    if (!group.campaign.isEmpty() || !group.filter.department.isNull() || group.filter.isOfPerson())
        return std::nullopt;
    return voiceAskOf(job.query, window, job.query.by == SplitBy::Network ? group.name : job.query.network);
}

Async<void> readVoice(QObject* context, ListeningSamples* samples, const FigureJobPtr& job)
{
    job->voices.resize(2 * job->groups.size());
    if (!samples || !asksForVoice(job->kpis))
        return Async<void>::ready({});
    std::vector<VoiceAsk> asks;
    std::vector<size_t> places;
    for (size_t i = 0; i < job->groups.size(); ++i) {
        const FigureGroup& group = job->groups[i];
        for (const size_t which : {size_t(0), size_t(1)}) {
            if (const auto ask = voiceAskOfGroup(*job, group, which == 0 ? group.window : group.before)) {
                asks.push_back(*ask);
                places.push_back(2 * i + which);
            }
        }
    }
    return samples->voice(asks).then(context, [job, places](const std::vector<std::optional<VoiceCount>>& counts) {
        for (size_t k = 0; k < places.size(); ++k)
            job->voices[places[k]] = counts[k];
    });
}

// How many posts went out, per group and for its previous window.
Async<std::vector<qint64>> readCounts(QObject* context, const Ports& ports, const FigureJobPtr& job)
{
    std::vector<Async<qint64>> counts;
    const bool asked = std::any_of(job->kpis.begin(), job->kpis.end(),
                                   [](const KpiDefinition& k) { return k.name == "posts_published"_L1; });
    for (const FigureGroup& group : job->groups) {
        for (const Window& window : {group.window, group.before})
            counts.push_back(asked && !group.accounts.empty()
                                 ? ports.insights.publishedCount(group.accounts, window.from, window.to, group.campaign)
                                 : Async<qint64>::ready(qint64(0)));
    }
    return whenAll(context, counts);
}

std::vector<const PostFigures*> postsOf(const FigureJob& job, const FigureGroup& group, const SeenWindow& seen)
{
    const PostsAsOf& all = job.posts[seen.isBefore ? 1 : 0];
    const auto [first, last] = all.within(seen.window);
    const QSet<AccountId> accounts(group.accounts.begin(), group.accounts.end());
    std::vector<const PostFigures*> posts;
    for (size_t i = first; i < last; ++i) {
        const PostFigures* post = all.byTime[i];
        const bool asked = group.campaign.isEmpty() || post->campaign == group.campaign;
        if (asked && accounts.contains(post->account))
            posts.push_back(post);
    }
    return posts;
}

std::vector<Figure> computeAll(const FigureJob& job, const std::vector<qint64>& counts)
{
    std::vector<Figure> figures;
    figures.reserve(job.groups.size() * job.kpis.size());
    for (size_t i = 0; i < job.groups.size(); ++i) {
        const FigureGroup& group = job.groups[i];
        const bool person = group.filter.isOfPerson(), department = !group.filter.department.isNull();
        const auto windows = job.windowsOf(group);
        const auto slice = [&](size_t which) {
            const size_t at = 2 * i + which;
            return Slice{job.data,      group.accounts, windows[which].window,
                         counts[at],    job.cells[at],  person,
                         department,    group.campaign, postsOf(job, group, windows[which]),
                         job.voices[at]};
        };
        const Slice now = slice(0), then = slice(1);
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

} // namespace

Result<void> chooseAccounts(FigureJob& job, const std::vector<Account>& known)
{
    const auto& wanted = job.query.accounts;
    for (const Account& account : known) {
        if (asksFor(job.query, account))
            job.data.accounts.push_back(account);
    }
    for (const AccountId id : wanted) {
        if (std::none_of(known.begin(), known.end(), [id](const Account& a) { return a.id == id; }))
            return Failure(refusedFigure(u"unknown_account"_s, u"there is no account %1"_s.arg(id.toString())));
    }
    const QString& brand = job.query.brand;
    if (!brand.isEmpty() &&
        std::none_of(known.begin(), known.end(), [&brand](const Account& a) { return a.brand == brand; }))
        return Failure(refusedFigure(u"unknown_brand"_s, u"no account is of the brand \"%1\""_s.arg(brand)));
    layOut(job);
    if (job.groups.size() > mostGroups)
        return Failure(
            refusedFigure(u"too_many_groups"_s, u"the period has too many parts; split it by week or month"_s));
    return {};
}

namespace {

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

bool asksForSome(const FigureQuery& query)
{
    return !query.accounts.empty() || !query.network.isEmpty() || !query.brand.isEmpty();
}

bool asksFor(const FigureQuery& query, const Account& account)
{
    const auto& wanted = query.accounts;
    const bool chosen = wanted.empty() || std::find(wanted.begin(), wanted.end(), account.id) != wanted.end();
    return chosen && (query.network.isEmpty() || query.network == account.network) &&
           (query.brand.isEmpty() || query.brand == account.brand);
}

FiguresDesk::FiguresDesk(const Ports& ports, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_book(ports),
      m_crisis(ports),
      m_facts(dynamic_cast<FigureFacts*>(&ports.insights)), // told by whoever keeps the figures
      m_marked(dynamic_cast<MarkedPeople*>(&ports.insights)),
      m_listen(dynamic_cast<ListeningSamples*>(ports.figures)) // and the book
{
}

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
            if (const auto chosen = chooseAccounts(*job, known); !chosen)
                return Answer::failed(chosen.error());
            return readFollowers(this, m_ports, job)
                .then(this, [this, job] { return readPosts(this, m_ports, job, false); })
                .then(this, [this, job] { return readPosts(this, m_ports, job, true); })
                .then(this, [this, job] { return readCells(this, m_ports, job); })
                .then(this, [this, job] { return readVoice(this, m_listen, job); })
                .then(this, [this, job] { return readCounts(this, m_ports, job); })
                .then(this, [job](const std::vector<qint64>& counts) { return computeAll(*job, counts); });
        });
}

} // namespace parvis
