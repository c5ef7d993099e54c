// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report_desk.h"

#include "domain/insights/report_numbers.h"
#include "engine/insights/periods.h"
#include "engine/insights/report_french.h"
#include "engine/insights/report_people.h"
#include "engine/insights/report_templates.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct ReportJob {
    ReportRequest request;
    const ReportTemplate* plan = nullptr;
    SplitBy step = SplitBy::Day;
    std::vector<Figure> whole;
    std::vector<Figure> along;               // by day, week or month
    std::vector<Figure> before;              // the same of the period compared with
    std::vector<std::vector<Figure>> tables; // one for each of the template's
    Participation people;
    FoundThemes themes;
    FoundVoices voices;
    QByteArray digest;
    bool french() const { return request.language.startsWith("fr"_L1); }
};
using ReportJobPtr = std::shared_ptr<ReportJob>;

// As many points as an eye can tell apart.
SplitBy stepOf(const FigureQuery& query)
{
    const int days = dateAt(query.from, query.zone).daysTo(dateAt(query.to, query.zone));
    if (days <= 62)
        return SplitBy::Day;
    return days <= 370 ? SplitBy::Week : SplitBy::Month;
}

Window comparedWith(const FigureQuery& query)
{
    const Window window{query.from, query.to};
    return query.compare == Comparison::LastYear ? windowLastYear(window, query.zone)
                                                 : windowBefore(window, query.zone);
}

QStringList chartMetrics(const ReportTemplate& plan)
{
    QStringList metrics;
    for (const ReportChartPlan& chart : plan.charts) {
        for (const QString& metric : chart.metrics) {
            if (!metrics.contains(metric))
                metrics << metric;
        }
    }
    return metrics;
}

QStringList allMetrics(const ReportTemplate& plan)
{
    QStringList metrics = plan.keyFigures + chartMetrics(plan);
    for (const ReportTablePlan& table : plan.tables)
        metrics << table.metrics;
    metrics.removeDuplicates();
    return metrics;
}

const Figure* figureNamed(const std::vector<Figure>& figures, const QString& metric, const QString& group = {})
{
    const auto it = std::find_if(figures.begin(), figures.end(),
                                 [&](const Figure& f) { return f.metric == metric && f.group == group; });
    return it == figures.end() ? nullptr : &*it;
}

ReportUnit unitOfFigure(const QString& metric)
{
    const KpiDefinition* kpi = kpiDefinition(metric);
    return reportUnitOf(kpi ? kpi->unit : u"count"_s);
}

ReportKeyFigure keyFigure(const Figure& figure, bool french)
{
    ReportKeyFigure key;
    key.name = figureTitle(figure.metric, french);
    key.value = figure.value;
    key.unit = unitOfFigure(figure.metric);
    key.previous = figure.previous;
    key.n = figure.n;
    key.basis = figure.basis;
    if (const KpiDefinition* kpi = kpiDefinition(figure.metric))
        key.higherIsBetter = kpi->higherIsBetter;
    return key;
}

// "First response, median: 0:38:00 (12 % less)".
QString findingOf(const ReportKeyFigure& key, const ReportNumbers& numbers)
{
    const int decimals = key.value ? decimalsFor(*key.value, key.unit) : 0;
    const QString value = numbers.shown(key.value, key.unit, decimals);
    const ReportChange change = changeOf(key);
    const bool moved = change.kind == ReportChange::Kind::More || change.kind == ReportChange::Kind::Less;
    if (!moved)
        return (numbers.isFrench() ? u"%1\u00A0: %2"_s : u"%1: %2"_s).arg(key.name, value);
    const ReportUnit percent = ReportUnit::named(u"percent");
    const QString amount =
        change.inPoints ? numbers.shown(change.amount, {}, decimalsFor(change.amount, ReportUnit())) + u" points"_s
                        : numbers.shown(change.amount, percent, decimalsFor(change.amount, percent));
    const bool more = change.kind == ReportChange::Kind::More;
    const QString word = numbers.isFrench() ? (more ? u"de plus"_s : u"de moins"_s) : more ? u"more"_s : u"less"_s;
    return (numbers.isFrench() ? u"%1\u00A0: %2 (%3 %4)"_s : u"%1: %2 (%3 %4)"_s).arg(key.name, value, amount, word);
}

ReportX pointOf(const Figure& figure, SplitBy step, const ZoneId& zone)
{
    if (step == SplitBy::Month)
        return figure.group;
    return dateAt(figure.from, zone); // of a week its first day
}

ReportSeries seriesOf(const std::vector<Figure>& figures, const QString& metric, const QString& name)
{
    ReportSeries series;
    series.name = name;
    for (const Figure& figure : figures) {
        if (figure.metric == metric)
            series.values.push_back(figure.value);
    }
    return series;
}

ReportColumn columnOf(const QString& metric, bool french)
{
    const ReportUnit unit = unitOfFigure(metric);
    const auto kind = unit.kind == ReportUnit::Kind::Percent   ? ReportColumn::Kind::Percent
                      : unit.kind == ReportUnit::Kind::Seconds ? ReportColumn::Kind::Duration
                                                               : ReportColumn::Kind::Number;
    return {figureTitle(metric, french), kind, unit};
}

ReportColumn stepColumn(SplitBy step, bool french)
{
    if (step == SplitBy::Day)
        return {french ? u"Jour"_s : u"Day"_s, ReportColumn::Kind::Date, {}};
    if (step == SplitBy::Week)
        return {french ? u"Semaine du"_s : u"Week of"_s, ReportColumn::Kind::Date, {}};
    return {french ? u"Mois"_s : u"Month"_s, ReportColumn::Kind::Text, {}};
}

// The numbers of the chart beside it.
ReportTable chartTable(const ReportChartPlan& plan, const ReportChart& chart, SplitBy step, bool french)
{
    ReportTable table;
    table.columns.push_back(stepColumn(step, french));
    for (const QString& metric : plan.metrics)
        table.columns.push_back(columnOf(metric, french));
    for (size_t i = 0; i < chart.x.size(); ++i) {
        std::vector<ReportCell> row;
        if (const auto* date = std::get_if<LocalDate>(&chart.x[i]))
            row.emplace_back(*date);
        else
            row.emplace_back(std::get<QString>(chart.x[i]));
        for (size_t m = 0; m < size_t(plan.metrics.size()); ++m) {
            const auto& value = chart.series[m].values[i];
            row.push_back(value ? ReportCell(*value) : ReportCell());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

// Highest and lowest of each line, for who cannot see it; nothing where there is nothing to tell apart.
QString summaryOf(const ReportChart& chart, SplitBy step, const ReportNumbers& numbers)
{
    const auto placeWords = [&](const ReportX& x) {
        const QString place = numbers.shown(x, chart.xUnit);
        if (step != SplitBy::Week)
            return place;
        return (numbers.isFrench() ? u"semaine du %1"_s : u"week of %1"_s).arg(place);
    };
    QStringList sentences;
    for (const ReportSeries& series : chart.series) {
        std::optional<size_t> low, high;
        for (size_t i = 0; i < series.values.size(); ++i) {
            const auto& value = series.values[i];
            if (!value || series.isPrevious)
                continue;
            low = !low || *value < *series.values[*low] ? i : *low;
            high = !high || *value > *series.values[*high] ? i : *high;
        }
        if (!low || *series.values[*low] == *series.values[*high])
            continue;
        const int decimals = decimalsFor(series.values, chart.unit);
        const auto said = [&](size_t i) {
            return std::pair(numbers.shown(series.values[i], chart.unit, decimals), placeWords(chart.x[i]));
        };
        const auto [top, topAt] = said(*high);
        const auto [bottom, bottomAt] = said(*low);
        sentences << (numbers.isFrench() ? u"%1\u00A0: au plus haut %2 (%3), au plus bas %4 (%5)."_s
                                         : u"%1: highest %2 (%3), lowest %4 (%5)."_s)
                         .arg(series.name, top, topAt, bottom, bottomAt);
    }
    return sentences.join(u' ');
}

ReportSection chartSection(const ReportJob& job, const ReportChartPlan& plan, const ReportNumbers& numbers)
{
    ReportSection section;
    ReportChart chart;
    chart.kind = plan.kind;
    chart.unit = unitOfFigure(plan.metrics.front());
    const bool french = job.french();
    for (const Figure& figure : job.along) {
        if (figure.metric == plan.metrics.front())
            chart.x.push_back(pointOf(figure, job.step, job.request.query.zone));
    }
    QStringList findings;
    for (const QString& metric : plan.metrics) {
        chart.series.push_back(seriesOf(job.along, metric, figureTitle(metric, french)));
        if (const Figure* whole = figureNamed(job.whole, metric))
            findings << findingOf(keyFigure(*whole, french), numbers);
    }
    if (plan.metrics.size() == 1 && plan.kind == ReportChart::Kind::Line) {
        ReportSeries previous = seriesOf(job.before, plan.metrics.front(), french ? u"Avant"_s : u"Before"_s);
        previous.isPrevious = true;
        previous.values.resize(chart.x.size());
        if (std::any_of(previous.values.begin(), previous.values.end(), [](const auto& v) { return v.has_value(); }))
            chart.series.push_back(previous);
    }
    section.heading = findings.join(french ? u"\u00A0; "_s : u"; "_s);
    const KpiDefinition* kpi = kpiDefinition(plan.metrics.front());
    if (kpi)
        section.subtitle = french ? definitionInFrench(kpi->formula) : kpi->formula;
    chart.summary = summaryOf(chart, job.step, numbers);
    section.table = chartTable(plan, chart, job.step, french);
    section.chart = std::move(chart);
    return section;
}

ReportSection voicesSection(const ReportJob& job, const ReportNumbers& numbers)
{
    const QString metric = u"share_of_voice"_s;
    const Figure* whole = figureNamed(job.whole, metric);
    std::vector<ReportX> steps;
    for (const Figure& figure : job.along) {
        if (figure.metric == metric)
            steps.push_back(pointOf(figure, job.step, job.request.query.zone));
    }
    return voicesSection(job.voices, whole ? findingOf(keyFigure(*whole, job.french()), numbers) : QString(),
                         stepColumn(job.step, job.french()), steps, numbers);
}

ReportSection sectionOf(const ReportJob& job, const ReportChartPlan& plan, const ReportNumbers& numbers)
{
    if (plan.voices)
        return voicesSection(job, numbers);
    return plan.kind == ReportChart::Kind::Curve ? participationSection(job.people, job.request.language, numbers)
                                                 : chartSection(job, plan, numbers);
}

QString splitTitle(SplitBy by, bool french)
{
    switch (by) {
    case SplitBy::Account:
        return french ? u"Compte"_s : u"Account"_s;
    case SplitBy::Network:
        return french ? u"Réseau"_s : u"Network"_s;
    case SplitBy::Campaign:
        return french ? u"Campagne"_s : u"Campaign"_s;
    case SplitBy::Person:
        return french ? u"Collègue"_s : u"Colleague"_s;
    default:
        return french ? u"Service"_s : u"Department"_s;
    }
}

ReportSection tableSection(const ReportTablePlan& plan, const std::vector<Figure>& figures, bool french)
{
    ReportSection section;
    const QString title = splitTitle(plan.by, french);
    section.heading = (french ? u"Par %1"_s : u"By %1"_s).arg(title.toLower());
    ReportTable table;
    table.columns.push_back({title, ReportColumn::Kind::Text, {}});
    for (const QString& metric : plan.metrics)
        table.columns.push_back(columnOf(metric, french));
    // Figures come group by group, each with all its metrics in their order.
    for (size_t i = 0; i < figures.size(); i += size_t(plan.metrics.size())) {
        std::vector<ReportCell> row{ReportCell(figures[i].group)};
        for (qsizetype m = 0; m < plan.metrics.size(); ++m) {
            const auto& value = figures[i + size_t(m)].value;
            row.push_back(value ? ReportCell(*value) : ReportCell());
        }
        table.rows.push_back(std::move(row));
    }
    section.table = table;
    return section;
}

QString periodWords(const Window& window, const ReportNumbers& numbers)
{
    const LocalDate last = dateAt(window.to - Milliseconds(1), numbers.zone());
    return u"%1 – %2"_s.arg(numbers.shown(dateAt(window.from, numbers.zone())), numbers.shown(last));
}

std::vector<ReportDefinition> definitionsOf(const ReportTemplate& plan, bool french)
{
    std::vector<ReportDefinition> all;
    for (const QString& metric : allMetrics(plan)) {
        const KpiDefinition* kpi = kpiDefinition(metric);
        QStringList needs;
        for (const Metric need : kpi->needs)
            needs << metricName(need);
        const auto said = [french](const QString& text) { return french ? definitionInFrench(text) : text; };
        all.push_back({u"%1 (%2)"_s.arg(figureTitle(metric, french), metric),
                       said(kpi->formula) + u" = "_s + kpi->computed, french ? unitInFrench(kpi->unit) : kpi->unit,
                       needs, said(kpi->source), said(kpi->excludes)});
    }
    return all;
}

ReportDocument documentOf(const ReportJob& job, Instant madeAt, const QString& brand)
{
    const ReportRequest& request = job.request;
    const bool french = job.french();
    const ReportNumbers numbers(request.language, request.query.zone);
    ReportDocument document;
    document.language = french ? u"fr"_s : u"en"_s;
    document.title = french ? job.plan->titleFrench : job.plan->title;
    document.subtitle = (french ? u"%1, comparé à %2"_s : u"%1, compared with %2"_s)
                            .arg(periodWords({request.query.from, request.query.to}, numbers),
                                 periodWords(comparedWith(request.query), numbers));
    document.brand = brand;
    document.logo = request.logo;
    document.madeAt = madeAt;
    document.zone = request.query.zone;
    ReportSection keys;
    keys.heading = french ? u"Chiffres clés"_s : u"Key figures"_s;
    for (const QString& metric : job.plan->keyFigures) {
        if (const Figure* figure = figureNamed(job.whole, metric))
            keys.figures.push_back(keyFigure(*figure, french));
    }
    document.sections.push_back(keys);
    for (const ReportChartPlan& chart : job.plan->charts)
        document.sections.push_back(sectionOf(job, chart, numbers));
    for (size_t i = 0; i < job.plan->tables.size(); ++i) {
        // Without a colleague, a department or a campaign there is nothing to set side by side.
        if (!job.tables[i].empty())
            document.sections.push_back(tableSection(job.plan->tables[i], job.tables[i], french));
    }
    if (job.plan->themes)
        document.sections.push_back(themesSection(job.themes, request.language, numbers));
    document.definitions = definitionsOf(*job.plan, french);
    document.provenance = {QString::fromLatin1(job.digest.toHex()), formulasVersion, QStringLiteral(PARVIS_VERSION)};
    return document;
}

// Who wrote, what they complained about, whom they spoke of: as far as the template shows it.
Async<void> readPeople(QObject* context, FiguresDesk& figures, const std::shared_ptr<ReportJob>& job)
{
    return figures.participation(job->request.query)
        .then(context,
              [&figures, job](const Participation& people) {
                  job->people = people;
                  return job->plan->themes ? figures.themes(job->request.query)
                                           : Async<FoundThemes>::ready(FoundThemes());
              })
        .then(context,
              [&figures, job](const FoundThemes& themes) {
                  job->themes = themes;
                  const auto& charts = job->plan->charts;
                  const bool asked = std::any_of(charts.begin(), charts.end(),
                                                 [](const ReportChartPlan& chart) { return chart.voices; });
                  FigureQuery along = job->request.query;
                  along.by = job->step;
                  return asked ? figures.voices(along) : Async<FoundVoices>::ready(FoundVoices());
              })
        .then(context, [job](const FoundVoices& voices) { job->voices = voices; });
}

} // namespace

ReportDesk::ReportDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports), m_figures(ports) {}

Async<ReportDocument> ReportDesk::make(const ReportRequest& request)
{
    const auto job = std::make_shared<ReportJob>();
    job->request = request;
    job->plan = reportTemplate(request.templateName);
    if (!job->plan) {
        auto error = Error::make(ErrorKind::Rejected, u"there is no report \"%1\""_s.arg(request.templateName));
        error.code = u"unknown_template"_s;
        return Async<ReportDocument>::failed(error);
    }
    job->step = stepOf(request.query);
    FigureQuery whole = request.query;
    whole.by = SplitBy::None;
    whole.metrics = allMetrics(*job->plan);
    FigureQuery along = whole;
    along.by = job->step;
    along.metrics = chartMetrics(*job->plan);
    FigureQuery before = along;
    before.from = comparedWith(request.query).from;
    before.to = comparedWith(request.query).to;
    std::vector<Async<std::vector<Figure>>> asked{m_figures.figures(whole), m_figures.figures(along),
                                                  m_figures.figures(before)};
    for (const ReportTablePlan& plan : job->plan->tables) {
        FigureQuery table = request.query;
        table.by = plan.by;
        table.metrics = plan.metrics;
        asked.push_back(m_figures.figures(table));
    }
    return whenAll(this, asked)
        .then(this,
              [this, job](const std::vector<std::vector<Figure>>& answers) {
                  job->whole = answers[0];
                  job->along = answers[1];
                  job->before = answers[2];
                  job->tables.assign(answers.begin() + 3, answers.end());
                  return readPeople(this, m_figures, job);
              })
        .then(this,
              [this, job] {
                  const FigureQuery& query = job->request.query;
                  return m_ports.insights.samplesDigest(comparedWith(query).from, query.to);
              })
        .then(this, [this, job](const QByteArray& digest) {
            job->digest = digest;
            const QString brand = job->request.brand.isEmpty() ? m_ports.workspace.info().name : job->request.brand;
            return documentOf(*job, m_ports.clock.now(), brand);
        });
}

} // namespace parvis
