// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report_people.h"

#include "engine/insights/report_templates.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QString shareOf(const AuthorSpread& spread, qint64 from, qint64 to, const ReportNumbers& numbers)
{
    const ReportUnit percent = ReportUnit::named(u"percent");
    const double share =
        100.0 * double(spread.messagesOfTop(to) - spread.messagesOfTop(from)) / double(spread.messages());
    return numbers.shown(share, percent, decimalsFor(share, percent));
}

QString mostActive(const AuthorSpread& spread, const ReportNumbers& numbers, bool french)
{
    const qint64 one = topAuthors(spread.authors(), 1);
    return (french ? u"Le 1 % le plus actif (%1) a écrit %2 des messages"_s
                   : u"The most active 1 % (%1) wrote %2 of the messages"_s)
        .arg(QString::number(one), shareOf(spread, 0, one, numbers));
}

QString othersOf(const AuthorSpread& spread, const ReportNumbers& numbers, bool french)
{
    const qint64 all = spread.authors(), one = topAuthors(all, 1), ten = topAuthors(all, 10);
    return (french ? u"Les 9 % suivants (%1) en ont écrit %2, les autres (%3) %4."_s
                   : u"The next 9 % (%1) wrote %2, the others (%3) %4."_s)
        .arg(QString::number(ten - one), shareOf(spread, one, ten, numbers), QString::number(all - ten),
             shareOf(spread, ten, all, numbers));
}

ReportSeries curveOf(const AuthorSpread& spread, const QString& name, bool isPrevious)
{
    ReportSeries series;
    series.name = name;
    series.isPrevious = isPrevious;
    for (const ParticipationPoint& point : participationCurve(spread))
        series.values.emplace_back(point.share);
    return series;
}

ReportTable tableOf(const std::vector<ParticipationPoint>& curve, bool french)
{
    ReportTable table;
    table.columns = {{french ? u"Les plus actifs"_s : u"Most active"_s, ReportColumn::Kind::Percent, {}},
                     {french ? u"Personnes"_s : u"People"_s, ReportColumn::Kind::Number, {}},
                     {french ? u"Part des messages"_s : u"Share of the messages"_s, ReportColumn::Kind::Percent, {}}};
    for (const ParticipationPoint& point : curve)
        table.rows.push_back({double(point.percent), double(point.authors), point.share});
    return table;
}

QString nameOf(const NamedVoice& voice, bool french)
{
    return voice.names.size() == 1 ? voice.names.front()
                                   : (french ? u"%1 autres"_s : u"%1 others"_s).arg(voice.names.size());
}

} // namespace

ReportSection participationSection(const Participation& people, const QString& language, const ReportNumbers& numbers)
{
    const bool french = language.startsWith("fr"_L1);
    ReportSection section;
    const KpiDefinition* kpi = kpiDefinition(u"top_contributors_share");
    section.subtitle = kpi->formula;
    const auto curve = participationCurve(people.now);
    if (curve.empty()) {
        section.heading = french ? u"Personne n’a écrit pendant cette période"_s : u"Nobody wrote in this period"_s;
        return section;
    }
    ReportChart chart;
    chart.kind = ReportChart::Kind::Curve;
    chart.unit = chart.xUnit = ReportUnit::named(u"percent");
    chart.xName = french ? u"des personnes qui ont écrit, les plus actives d’abord"_s
                         : u"of the people who wrote, the most active first"_s;
    chart.yName = french ? u"des messages"_s : u"of the messages"_s;
    for (size_t i = 0; i < curve.size(); ++i) {
        chart.x.emplace_back(double(curve[i].percent));
        if (curve[i].percent == 1 || curve[i].percent == 10)
            chart.annotations.push_back({i, u"%1 %"_s.arg(curve[i].percent)});
    }
    chart.series.push_back(curveOf(people.now, french ? u"Période"_s : u"Period"_s, false));
    if (people.before.authors() > 0)
        chart.series.push_back(curveOf(people.before, french ? u"Avant"_s : u"Before"_s, true));
    section.heading = mostActive(people.now, numbers, french);
    chart.summary = section.heading + u". "_s + othersOf(people.now, numbers, french);
    section.chart = std::move(chart);
    section.table = tableOf(curve, french);
    return section;
}

ReportSection themesSection(const FoundThemes& found, const QString& language, const ReportNumbers& numbers)
{
    const bool french = language.startsWith("fr"_L1);
    ReportSection section;
    section.heading = french ? u"Thèmes des réclamations en hausse"_s : u"Complaint themes that rose"_s;
    section.subtitle =
        (french ? u"Mots et expressions présents dans une plus grande part des réclamations qu’avant ; %1 et %2 "
                  "réclamations lues"_s
                : u"Words and phrases in a greater share of the complaints than before; %1 and %2 complaints read"_s)
            .arg(numbers.shown(double(found.readNow), {}, 0), numbers.shown(double(found.readBefore), {}, 0));
    if (found.cutNow || found.cutBefore)
        section.subtitle += french ? u", les plus récentes"_s : u", the newest ones"_s;
    if (found.themes.empty()) {
        section.heading = french ? u"Aucun thème de réclamation en hausse"_s : u"No complaint theme rose"_s;
        return section;
    }
    ReportTable table;
    const auto column = [&table](const QString& name, ReportColumn::Kind kind) {
        table.columns.push_back({name, kind, {}});
    };
    column(french ? u"Terme"_s : u"Term"_s, ReportColumn::Kind::Text);
    column(french ? u"Messages"_s : u"Messages"_s, ReportColumn::Kind::Number);
    column(french ? u"Avant"_s : u"Before"_s, ReportColumn::Kind::Number);
    column(french ? u"Exemple"_s : u"Example"_s, ReportColumn::Kind::Text);
    for (const FoundTheme& theme : found.themes)
        table.rows.push_back({theme.term, double(theme.now), double(theme.before), theme.example});
    section.table = std::move(table);
    return section;
}

ReportSection voicesSection(const FoundVoices& found, const QString& heading, ReportColumn stepColumn,
                            const std::vector<ReportX>& steps, const ReportNumbers& numbers)
{
    const bool french = numbers.isFrench();
    ReportSection section;
    section.heading = heading;
    section.subtitle = kpiDefinition(u"share_of_voice")->formula;
    if (found.voices.empty() || steps.size() != found.steps.size())
        return section;
    ReportChart chart;
    chart.kind = ReportChart::Kind::StackedBars;
    chart.x = steps;
    ReportTable table;
    table.columns.push_back(std::move(stepColumn));
    for (const ReportX& x : steps)
        table.rows.push_back({std::holds_alternative<LocalDate>(x) ? ReportCell(std::get<LocalDate>(x))
                                                                   : ReportCell(std::get<QString>(x))});
    QStringList shares;
    for (const NamedVoice& voice : found.voices) {
        const QString name = nameOf(voice, french);
        ReportSeries series;
        series.name = name;
        table.columns.push_back({name, ReportColumn::Kind::Number, {}});
        for (size_t i = 0; i < steps.size(); ++i) {
            const auto& mentions = voice.steps[i];
            series.values.push_back(mentions ? std::optional(double(*mentions)) : std::nullopt);
            table.rows[i].push_back(mentions ? ReportCell(double(*mentions)) : ReportCell());
        }
        chart.series.push_back(std::move(series));
        const double share = found.shareOf(voice);
        const ReportUnit percent = ReportUnit::named(u"percent");
        shares << u"%1 %2"_s.arg(name, numbers.shown(share, percent, decimalsFor(share, percent)));
    }
    chart.summary = (french ? u"De toutes les mentions : %1."_s : u"Of all mentions: %1."_s).arg(shares.join(u", "_s));
    section.chart = std::move(chart);
    section.table = std::move(table);
    return section;
}

} // namespace parvis
