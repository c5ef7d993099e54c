// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figures_loader.h"

#include "engine/publishing/plan_desk.h"
#include "ui/models/account_book.h"

#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// Over more of them posts stand everywhere, and reading all of them takes long: they are counted instead.
constexpr int mostDaysWithPosts = 120;

// The whole period of a chart, of its accounts.
FigureQuery wholeOf(const FiguresAsk& ask, const DashboardChart& chart)
{
    FigureQuery query = ask.scope;
    query.from = ask.period.from(query.zone);
    query.to = ask.period.to(query.zone);
    if (!chart.accounts.empty())
        query.accounts = chart.accounts;
    return query;
}

} // namespace

struct FiguresLoader::Job {
    int attempt = 0;
    FiguresData data;
    std::vector<ChartQueries> queries; // one for each chart
};

FiguresLoader::FiguresLoader(const UiContext& context, QObject* parent) : QObject(parent), m_context(context) {}

ChartNames FiguresLoader::names() const
{
    const AccountBook& book = m_context.book;
    ChartNames names;
    names.account = [&book](AccountId id) { return book.name(id); };
    names.network = [&book](const QString& network) { return book.network(network).displayName; };
    for (const Account& account : book.accounts()) {
        if (!names.networks.contains(account.network))
            names.networks << account.network;
    }
    return names;
}

void FiguresLoader::load(const FiguresAsk& ask)
{
    const auto job = std::make_shared<Job>();
    job->attempt = ++m_attempt;
    job->data.ask = ask;
    job->data.ask.whose = whoseFigures(ask.scope, m_context.book.accounts());
    job->data.before = comparedWith(ask.period, ask.scope.compare);
    job->data.asOf = m_context.now();
    for (const DashboardChart& chart : ask.charts)
        job->queries.push_back(queriesOf(chart, ask, names()));
    m_loading = true;
    Q_EMIT loadingChanged();
    readTiles(job)
        .then(this, [this, job] { return readCharts(job); })
        .then(this, [this, job] { return readRows(job); })
        .then(this, [this, job] { return readPeople(job); })
        .then(this, [this, job] { return readThemes(job); })
        .then(this, [this, job] { return readVoices(job); })
        .then(this, [this, job] { return readMarks(job); })
        .then(this, [this, job] { return readCrisis(job); })
        .then(this, [this, job] { return readBook(job); })
        .then(this, [this, job] { return readCalendar(job); })
        .onDone(this, [this, job](const Result<void>& result) { finish(job, result); });
}

// Each figure once for the whole period, and by day for the small lines.
Async<void> FiguresLoader::readTiles(const JobPtr& job)
{
    FigureQuery query = job->data.ask.scope;
    query.metrics = job->data.ask.tiles;
    for (const DashboardChart& chart : job->data.ask.charts) {
        if (!query.metrics.contains(chart.kpi))
            query.metrics << chart.kpi;
    }
    // An empty list would mean all.
    if (query.metrics.isEmpty())
        return Async<void>::ready({});
    query.from = job->data.ask.period.from(query.zone);
    query.to = job->data.ask.period.to(query.zone);
    FigureQuery days = query;
    days.by = SplitBy::Day;
    std::vector<Async<std::vector<Figure>>> parts{m_context.figures.figures(query)};
    // A year of days is more than a small line can show.
    if (job->data.ask.period.days() <= 120)
        parts.push_back(m_context.figures.figures(days));
    return whenAll(this, parts).then(this, [job](const std::vector<std::vector<Figure>>& answers) {
        const FiguresAsk& ask = job->data.ask;
        for (Figure figure : answers.front()) {
            if (ask.scope.compare == Comparison::None)
                figure.previous.reset();
            job->data.whole.insert(figure.metric, figure);
        }
        for (const QString& metric : ask.tiles) {
            if (answers.size() > 1)
                job->data.byDay.insert(metric, seriesOf(metric, ask.period, ask.scope.zone, answers[1]));
        }
    });
}

Async<void> FiguresLoader::readCharts(const JobPtr& job)
{
    std::vector<Async<std::vector<Figure>>> parts;
    for (const ChartQueries& queries : job->queries) {
        for (const FigureQuery& query : queries.now)
            parts.push_back(m_context.figures.figures(query));
        if (queries.before)
            parts.push_back(m_context.figures.figures(*queries.before));
    }
    return whenAll(this, parts).then(this, [this, job](const std::vector<std::vector<Figure>>& answers) {
        size_t at = 0;
        for (size_t i = 0; i < job->queries.size(); ++i) {
            const ChartQueries& queries = job->queries[i];
            std::vector<std::vector<Figure>> now;
            for (size_t k = 0; k < queries.now.size(); ++k)
                now.push_back(answers[at++]);
            const std::vector<Figure> before = queries.before ? answers[at++] : std::vector<Figure>();
            job->data.charts.push_back(chartOf(job->data.ask.charts[i], job->data.ask, queries, now, before, names()));
        }
    });
}

Async<void> FiguresLoader::readRows(const JobPtr& job)
{
    std::vector<Async<std::vector<FigureRow>>> rows;
    std::vector<Async<std::vector<qint64>>> counts;
    std::vector<size_t> heatMaps, distributions;
    const FiguresAsk& ask = job->data.ask;
    for (size_t i = 0; i < ask.charts.size(); ++i) {
        FigureQuery query = ask.scope;
        query.metrics = {ask.charts[i].kpi};
        query.from = ask.period.from(query.zone);
        query.to = ask.period.to(query.zone);
        if (ask.charts[i].kind == ChartKind::HeatMap) {
            heatMaps.push_back(i);
            rows.push_back(m_context.figures.rows(query, query.to));
        } else if (ask.charts[i].kind == ChartKind::Distribution) {
            distributions.push_back(i);
            counts.push_back(m_context.figures.distribution(query));
        }
    }
    const auto counted = whenAll(this, counts);
    return whenAll(this, rows)
        .then(this,
              [job, heatMaps, counted](const std::vector<std::vector<FigureRow>>& answers) {
                  const FiguresAsk& asked = job->data.ask;
                  for (size_t k = 0; k < heatMaps.size(); ++k)
                      job->data.charts[heatMaps[k]] = heatMapOf(asked.charts[heatMaps[k]], asked, answers[k]);
                  return counted;
              })
        .then(this, [job, distributions](const std::vector<std::vector<qint64>>& answers) {
            const FiguresAsk& asked = job->data.ask;
            for (size_t k = 0; k < distributions.size(); ++k)
                job->data.charts[distributions[k]] = distributionOf(asked.charts[distributions[k]], asked, answers[k]);
        });
}

Async<void> FiguresLoader::readPeople(const JobPtr& job)
{
    std::vector<Async<Participation>> parts;
    std::vector<size_t> charts;
    const FiguresAsk& ask = job->data.ask;
    for (size_t i = 0; i < job->queries.size(); ++i) {
        if (!job->queries[i].people)
            continue;
        charts.push_back(i);
        parts.push_back(m_context.figures.participation(wholeOf(ask, ask.charts[i])));
    }
    return whenAll(this, parts).then(this, [job, charts](const std::vector<Participation>& answers) {
        for (size_t k = 0; k < charts.size(); ++k)
            job->data.charts[charts[k]] = participationOf(job->data.ask.charts[charts[k]], job->data.ask, answers[k]);
    });
}

Async<void> FiguresLoader::readThemes(const JobPtr& job)
{
    std::vector<Async<FoundThemes>> parts;
    std::vector<size_t> charts;
    const FiguresAsk& ask = job->data.ask;
    for (size_t i = 0; i < job->queries.size(); ++i) {
        if (!job->queries[i].themes)
            continue;
        charts.push_back(i);
        parts.push_back(m_context.figures.themes(wholeOf(ask, ask.charts[i])));
    }
    return whenAll(this, parts).then(this, [job, charts](const std::vector<FoundThemes>& answers) {
        for (size_t k = 0; k < charts.size(); ++k)
            job->data.charts[charts[k]] =
                themesOf(job->data.ask.charts[charts[k]], answers[k], job->data.ask.scope.zone);
    });
}

Async<void> FiguresLoader::readVoices(const JobPtr& job)
{
    std::vector<Async<FoundVoices>> parts;
    std::vector<size_t> charts;
    for (size_t i = 0; i < job->queries.size(); ++i) {
        if (!job->queries[i].voices)
            continue;
        charts.push_back(i);
        parts.push_back(m_context.figures.voices(job->queries[i].now.front()));
    }
    return whenAll(this, parts).then(this, [job, charts](const std::vector<FoundVoices>& answers) {
        for (size_t k = 0; k < charts.size(); ++k)
            layVoices(job->data.charts[charts[k]], answers[k]);
    });
}

Async<void> FiguresLoader::readMarks(const JobPtr& job)
{
    std::vector<Async<FoundMarks>> parts;
    std::vector<size_t> charts;
    for (size_t i = 0; i < job->queries.size(); ++i) {
        if (!job->queries[i].marks)
            continue;
        charts.push_back(i);
        parts.push_back(m_context.figures.marks(wholeOf(job->data.ask, job->data.ask.charts[i])));
    }
    return whenAll(this, parts).then(this, [this, job, charts](const std::vector<FoundMarks>& answers) {
        for (size_t k = 0; k < charts.size(); ++k)
            job->data.charts[charts[k]] = markedPeopleOf(job->data.ask.charts[charts[k]], answers[k], names());
    });
}

Async<void> FiguresLoader::readCrisis(const JobPtr& job)
{
    std::vector<Async<CrisisReview>> reviews;
    std::vector<size_t> charts;
    const FiguresAsk& ask = job->data.ask;
    for (size_t i = 0; i < ask.charts.size(); ++i) {
        if (ask.charts[i].kind != ChartKind::Crisis)
            continue;
        const auto query = crisisQueryOf(ask.charts[i], ask, m_context.now());
        charts.push_back(i);
        reviews.push_back(query ? m_context.figures.crisis().review(*query)
                                : Async<CrisisReview>::ready(CrisisReview()));
    }
    return whenAll(this, reviews).then(this, [job, charts](const std::vector<CrisisReview>& answers) {
        const FiguresAsk& asked = job->data.ask;
        for (size_t k = 0; k < charts.size(); ++k)
            job->data.charts[charts[k]] = crisisOf(asked.charts[charts[k]], asked, answers[k]);
    });
}

Async<void> FiguresLoader::readBook(const JobPtr& job)
{
    const FiguresAsk& ask = job->data.ask;
    const auto measured =
        m_context.figures.measuredAt(ask.scope.accounts).then(this, [job](const std::optional<Instant>& at) {
            job->data.measured = at;
        });
    BookDesk* book = &m_context.figures.book();
    return measured.then(this, [book] { return book->targets(); })
        .then(this,
              [book, job](const std::vector<StoredTarget>& targets) {
                  job->data.targets = targets;
                  const FiguresAsk& asked = job->data.ask;
                  return book->annotations(asked.period.from(asked.scope.zone), asked.period.to(asked.scope.zone),
                                           asked.scope.accounts);
              })
        .then(this, [job](const std::vector<Annotation>& annotations) { job->data.annotations = annotations; });
}

// Campaigns and the posts that went out, for curves that they may explain.
Async<void> FiguresLoader::readCalendar(const JobPtr& job)
{
    const MarksShown shown = job->data.ask.marks;
    const int days = job->data.ask.period.days();
    const bool asked = std::any_of(job->data.charts.begin(), job->data.charts.end(),
                                   [](const ChartModel& model) { return model.isOverTime(); });
    const auto campaigns = asked && shown.campaigns && m_context.plan ? m_context.plan->campaigns()
                                                                      : Async<std::vector<Campaign>>::ready({});
    return campaigns
        .then(
            this,
            [this, job, posts = asked && shown.posts && days <= mostDaysWithPosts](const std::vector<Campaign>& known) {
                job->data.campaigns = known;
                FigureQuery query = job->data.ask.scope;
                query.metrics = {u"posts_published"_s};
                query.from = job->data.ask.period.from(query.zone);
                query.to = job->data.ask.period.to(query.zone);
                return posts ? m_context.figures.rows(query, query.to) : Async<std::vector<FigureRow>>::ready({});
            })
        .then(this, [this, job](std::vector<FigureRow> posts) {
            std::stable_sort(posts.begin(), posts.end(),
                             [](const FigureRow& a, const FigureRow& b) { return a.at < b.at; });
            job->data.posts = std::move(posts);
            return countPosts(job);
        });
}

Async<void> FiguresLoader::countPosts(const JobPtr& job)
{
    const FiguresAsk& ask = job->data.ask;
    if (!ask.marks.posts || ask.period.days() <= mostDaysWithPosts)
        return Async<void>::ready({});
    std::vector<Async<std::vector<Figure>>> parts;
    std::vector<size_t> charts;
    for (size_t i = 0; i < job->data.charts.size(); ++i) {
        if (!job->data.charts[i].isOverTime())
            continue;
        charts.push_back(i);
        parts.push_back(m_context.figures.figures(postCountsOf(job->data.charts[i], ask.charts[i], ask)));
    }
    return whenAll(this, parts).then(this, [job, charts](const std::vector<std::vector<Figure>>& answers) {
        job->data.postCounts.resize(job->data.charts.size());
        for (size_t k = 0; k < charts.size(); ++k)
            job->data.postCounts[charts[k]] = answers[k];
    });
}

void FiguresLoader::finish(const JobPtr& job, const Result<void>& result)
{
    if (job->attempt != m_attempt)
        return;
    m_loading = false;
    Q_EMIT loadingChanged();
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    for (size_t i = 0; i < job->data.charts.size(); ++i) {
        ChartModel& model = job->data.charts[i];
        if (const auto whole = job->data.whole.constFind(model.kpi); whole != job->data.whole.constEnd()) {
            model.whole = whole->value;
            model.wholeBefore = whole->previous;
        }
        const DashboardChart& chart = job->data.ask.charts[i];
        addTarget(model, job->data.targets, targetedAccounts(chart, job->data.ask.whose));
        addMarks(model, chart, job->data);
        if (!job->data.postCounts.empty())
            addPostCounts(model, job->data.postCounts[i], job->data.ask.scope.zone);
    }
    Q_EMIT loaded(job->data);
}

} // namespace parvis::ui
