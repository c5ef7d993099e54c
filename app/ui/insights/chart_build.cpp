// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_build.h"

#include "ui/insights/figure_words.h"
#include "ui/widgets/dates.h"

#include <QCoreApplication>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct ChartPlaces {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::ChartPlaces)
};

FigureQuery over(const DashboardChart& chart, const FiguresAsk& ask, const Period& period, SplitBy by)
{
    FigureQuery query = ask.scope;
    query.metrics = {chart.kpi};
    query.from = period.from(query.zone);
    query.to = period.to(query.zone);
    query.by = by;
    if (!chart.accounts.empty())
        query.accounts = chart.accounts;
    return query;
}

// Layers over time: so many steps that each can be told from the next.
SplitBy stepOf(const Period& period)
{
    if (period.days() <= 31)
        return SplitBy::Day;
    return period.days() <= 183 ? SplitBy::Week : SplitBy::Month;
}

QString splitName(SplitBy by)
{
    switch (by) {
    case SplitBy::Week:
        return u"week"_s;
    case SplitBy::Month:
        return u"month"_s;
    default:
        return u"day"_s;
    }
}

void sayTime(ChartPoint& point, SplitBy by, const ZoneId& zone)
{
    const QLocale locale;
    const LocalDate first = dateAt(point.window.from, zone);
    const LocalDate last = dateAt(point.window.to - Milliseconds(1), zone);
    if (by == SplitBy::Month) {
        point.label = locale.toString(toQDate(first), ChartPlaces::tr("MMM", "figures, month under a chart"));
        point.words =
            locale.toString(toQDate(first), ChartPlaces::tr("MMMM yyyy", "figures, month of a chart in words"));
        return;
    }
    point.label =
        locale.toString(toQDate(first), ChartPlaces::tr("d MMM", "figures, date under a chart, as in 24 Nov"));
    point.words =
        by == SplitBy::Week
            ? rangeWords({first, last})
            : locale.toString(toQDate(first),
                              ChartPlaces::tr("dddd, d MMMM", "figures, a day of a chart, as in Tuesday, 24 November"));
}

ChartPoint pointOf(const Figure& figure, SplitBy by, const ChartNames& names, const ZoneId& zone)
{
    ChartPoint point;
    point.window = {figure.from, figure.to};
    point.label = point.words = figure.group;
    switch (by) {
    case SplitBy::Day:
    case SplitBy::Week:
    case SplitBy::Month:
        sayTime(point, by, zone);
        break;
    case SplitBy::Account:
        point.account = figure.account;
        point.label = names.account(figure.account);
        point.words = u"%1 (%2)"_s.arg(point.label, figure.group);
        break;
    case SplitBy::Network:
        point.network = figure.group;
        point.label = point.words = names.network(figure.group);
        break;
    case SplitBy::Campaign:
        point.campaign = figure.group;
        break;
    case SplitBy::Person:
        point.person = figure.group;
        point.nobody = figure.group.isEmpty();
        if (point.nobody)
            point.label = point.words =
                ChartPlaces::tr("nobody named", "figures, a place of a chart by colleague: answers that name nobody");
        break;
    case SplitBy::Department:
        point.department = figure.group;
        break;
    case SplitBy::None:
        point.label = point.words = rangeWords({dateAt(figure.from, zone), dateAt(figure.to - Milliseconds(1), zone)});
    }
    return point;
}

SplitBy splitOf(const DashboardChart& chart, const FiguresAsk& ask)
{
    if (chart.kind == ChartKind::Stacked || chart.kind == ChartKind::Voices)
        return stepOf(ask.period);
    return splitByFromName(chart.split).value_or(SplitBy::Day);
}

// Two accounts of one name are told apart by their handles.
void tellApart(std::vector<ChartPoint>& points, const std::vector<Figure>& figures)
{
    QHash<QString, int> named;
    for (const ChartPoint& point : points)
        ++named[point.label];
    for (size_t i = 0; i < points.size() && i < figures.size(); ++i) {
        if (!points[i].account.isNull() && named.value(points[i].label) > 1)
            points[i].label = figures[i].group;
    }
}

bool isTime(SplitBy by)
{
    return by == SplitBy::Day || by == SplitBy::Week || by == SplitBy::Month;
}

} // namespace

ChartQueries queriesOf(const DashboardChart& chart, const FiguresAsk& ask, const ChartNames& names)
{
    ChartQueries queries;
    queries.people = chart.kind == ChartKind::Participation;
    queries.themes = chart.kind == ChartKind::Themes;
    queries.marks = chart.kind == ChartKind::People;
    const bool ofRows =
        chart.kind == ChartKind::HeatMap || chart.kind == ChartKind::Distribution || chart.kind == ChartKind::Crisis;
    if (ofRows || queries.people || queries.themes || queries.marks)
        return queries; // made of other answers
    if (chart.kind == ChartKind::Funnel) {
        queries.now = {over(chart, ask, ask.period, SplitBy::None)};
        queries.now.front().metrics = stagesOf(chart.kpi);
        return queries;
    }
    const SplitBy by = splitOf(chart, ask);
    const FigureQuery whole = over(chart, ask, ask.period, by);
    if (chart.kind == ChartKind::Stacked && whole.network.isEmpty()) {
        for (const QString& network : names.networks) {
            queries.now.push_back(whole);
            queries.now.back().network = network;
            queries.layers << names.network(network);
            queries.layerNetworks << network;
        }
        return queries;
    }
    queries.now = {whole};
    queries.voices = chart.kind == ChartKind::Voices;
    if (queries.voices)
        return queries;
    const auto before = comparedWith(ask.period, ask.scope.compare);
    if (before && isTime(by))
        queries.before = over(chart, ask, *before, by);
    return queries;
}

QStringList stagesOf(const QString& kpi)
{
    const KpiDefinition* definition = kpiDefinition(kpi);
    if (definition && definition->group == "reach"_L1)
        return {u"impressions"_s, u"reach"_s, u"engagement"_s, u"clicks"_s};
    return {u"comments_received"_s, u"messages_received"_s, u"messages_answered"_s};
}

ChartModel funnelOf(const DashboardChart& chart, const std::vector<Figure>& figures)
{
    ChartModel model;
    model.kpi = chart.kpi;
    model.kind = chart.kind;
    model.lines = {ChartLine()};
    for (const Figure& figure : figures) {
        ChartPoint point;
        point.kpi = figure.metric;
        point.window = {figure.from, figure.to};
        point.label = point.words = kpiTitle(figure.metric);
        model.points.push_back(point);
        model.unit = figure.unit;
        model.lines.front().values.push_back(figure.value);
    }
    return model;
}

ChartModel chartOf(const DashboardChart& chart, const FiguresAsk& ask, const ChartQueries& queries,
                   const std::vector<std::vector<Figure>>& now, const std::vector<Figure>& before,
                   const ChartNames& names)
{
    if (chart.kind == ChartKind::Funnel)
        return funnelOf(chart, now.front());
    const SplitBy by = splitOf(chart, ask);
    ChartModel model;
    model.kpi = chart.kpi;
    model.kind = chart.kind;
    model.split = isTime(by) ? splitName(by) : chart.split;
    if (const auto compared = comparedWith(ask.period, ask.scope.compare))
        model.beforeWords = rangeWords(*compared);
    for (size_t layer = 0; layer < now.size(); ++layer) {
        ChartLine line{queries.layers.value(int(layer)), queries.layerNetworks.value(int(layer)), {}};
        for (const Figure& figure : now[layer]) {
            if (layer == 0)
                model.points.push_back(pointOf(figure, by, names, ask.scope.zone));
            model.unit = figure.unit;
            line.values.push_back(figure.value);
            const bool compared = !isTime(by) && ask.scope.compare != Comparison::None;
            if (compared)
                model.before.push_back(figure.previous);
        }
        if (layer == 0)
            tellApart(model.points, now[layer]);
        line.values.resize(model.points.size());
        model.lines.push_back(line);
    }
    // Weeks and months are cut at the period's ends: where the pieces do not match, they are not laid over each other.
    if (before.size() == model.points.size()) {
        for (const Figure& figure : before)
            model.before.push_back(figure.value);
    }
    return model;
}

bool addsUp(const QString& kpi)
{
    const KpiDefinition* definition = kpiDefinition(kpi);
    // Whoever writes on two days is one person of the week.
    return definition && definition->unit == "count"_L1 && definition->group != "community"_L1 &&
           kpi != "followers"_L1 && kpi != "waiting_now"_L1 && !kpi.endsWith("_rate"_L1);
}

const Target* targetOf(const QString& kpi, const std::vector<StoredTarget>& targets,
                       const std::vector<AccountId>& accounts)
{
    const auto sameAccounts = [&](std::vector<AccountId> theirs) {
        auto ours = accounts;
        std::sort(ours.begin(), ours.end());
        std::sort(theirs.begin(), theirs.end());
        return ours == theirs;
    };
    const auto it = std::find_if(targets.begin(), targets.end(), [&](const StoredTarget& stored) {
        return stored.target.kpi == kpi && sameAccounts(stored.target.accounts);
    });
    return it == targets.end() ? nullptr : &it->target;
}

std::optional<std::vector<AccountId>> targetedAccounts(const DashboardChart& chart,
                                                       const std::optional<std::vector<AccountId>>& whose)
{
    return whose && !chart.accounts.empty() ? chart.accounts : whose;
}

void addTarget(ChartModel& model, const std::vector<StoredTarget>& targets,
               const std::optional<std::vector<AccountId>>& whose)
{
    const Target* target = whose ? targetOf(model.kpi, targets, *whose) : nullptr;
    if (!target || (model.kind != ChartKind::Line && model.kind != ChartKind::Bars))
        return;
    const bool sameStep = model.split == targetPeriodName(target->period);
    if (sameStep || !addsUp(model.kpi))
        model.target = ChartTarget{target->value, target->sense};
}

} // namespace parvis::ui
