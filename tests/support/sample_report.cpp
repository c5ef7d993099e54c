// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_report.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::test {
namespace {

const ReportUnit percent{ReportUnit::Kind::Percent, {}}, seconds{ReportUnit::Kind::Seconds, {}};
const Instant made = Instant::fromRfc3339(u"2026-11-23T08:30:00Z").value();
constexpr int days = 30;

std::vector<ReportX> dayPlaces()
{
    std::vector<ReportX> places;
    for (int i = 0; i < days; ++i)
        places.emplace_back(LocalDate{2026, 10, 24}.addDays(i));
    return places;
}

ReportSeries wave(const QString& name, double base, double swing, double phase, bool previous = false)
{
    ReportSeries series{name, {}, previous};
    for (int i = 0; i < days; ++i)
        series.values.emplace_back(std::round(base + i * 3 + swing * std::sin(i / 3.0 + phase)));
    return series;
}

ReportKeyFigure keyFigure(const QString& name, std::optional<double> value, const ReportUnit& unit,
                          std::optional<double> previous, Basis basis)
{
    ReportKeyFigure figure{name, value, unit, previous};
    figure.basis = basis;
    figure.n = value ? 1'284 : 0;
    figure.freshAsOf = made;
    return figure;
}

ReportSection overview(bool french)
{
    ReportSection section;
    section.heading = french ? u"Les abonnés ont augmenté de 4 % en un mois"_s : u"Followers grew by 4% in a month"_s;
    section.subtitle = french ? u"Abonnés à la fin de chaque jour, sommés sur tous les comptes"_s
                              : u"Followers at the end of each day, summed over all accounts"_s;
    section.figures = {
        keyFigure(french ? u"Abonnés"_s : u"Followers"_s, 12'845, {}, 12'351, Basis::Measured),
        keyFigure(french ? u"Taux d’engagement"_s : u"Engagement rate"_s, 3.4567, percent, 4.1, Basis::Derived),
        keyFigure(french ? u"Première réponse (médiane)"_s : u"First response (median)"_s, 2'292, seconds, 3'599,
                  Basis::Measured),
        keyFigure(french ? u"Portée"_s : u"Reach"_s, std::nullopt, {}, std::nullopt, Basis::Unavailable)};
    section.figures[2].higherIsBetter = false;
    section.figures[2].target = 3'600;
    ReportChart chart;
    chart.kind = ReportChart::Kind::Line;
    chart.x = dayPlaces();
    chart.series = {wave(french ? u"Ce mois"_s : u"This month"_s, 12'400, 60, 0),
                    wave(french ? u"Mois précédent"_s : u"Month before"_s, 12'250, 50, 1, true)};
    for (const size_t gap : {7, 8, 9, 15, 17})
        chart.series[0].values[gap].reset();
    chart.annotations = {{4, french ? u"Offre d’automne"_s : u"Autumn offer"_s},
                         {6, french ? u"Panne"_s : u"Outage"_s}};
    chart.target = 12'500;
    chart.summary = french ? u"Les abonnés passent de 12 400 à 12 845, avec trois jours sans mesure."_s
                           : u"Followers rise from 12,400 to 12,845, with three days not measured."_s;
    section.chart = chart;
    return section;
}

ReportSection networks(bool french)
{
    ReportSection section;
    section.heading =
        french ? u"La moitié des interactions vient de deux comptes"_s : u"Two accounts bring half of the engagement"_s;
    section.subtitle = french ? u"Réactions + commentaires + partages"_s : u"Reactions + comments + shares"_s;
    ReportChart chart;
    chart.kind = ReportChart::Kind::Bars;
    chart.x = {u"@boutique@mastodon.example"_s, u"boutique.example"_s, u"@service-clients-et-apres-vente"_s,
               u"@presse"_s};
    chart.series = {{u"2026"_s, {1'240, 980, std::nullopt, 12}}, {u"2025"_s, {1'100, 1'020, 400, 0}, true}};
    chart.annotations = {{1, french ? u"depuis mars"_s : u"since March"_s}};
    chart.target = 1'000;
    section.chart = chart;
    return section;
}

ReportSection stacked(bool french)
{
    ReportSection section;
    section.heading = french ? u"Les plaintes reculent, les questions restent"_s : u"Complaints fall, questions stay"_s;
    section.subtitle = french ? u"Messages reçus par semaine et par nature"_s : u"Messages received by week and kind"_s;
    ReportChart chart;
    chart.kind = ReportChart::Kind::StackedBars;
    for (int week = 40; week < 48; ++week)
        chart.x.emplace_back(u"2026-W%1"_s.arg(week));
    chart.series = {{french ? u"Plaintes"_s : u"Complaints"_s, {52, 48, 40, 33, 28, std::nullopt, 21, 18}},
                    {french ? u"Questions"_s : u"Questions"_s, {80, 84, 79, 90, 85, std::nullopt, 88, 82}},
                    {french ? u"Éloges"_s : u"Praise"_s, {12, 18, 17, 22, 19, std::nullopt, 25, 31}}};
    chart.annotations = {{3, french ? u"Nouvelle livraison"_s : u"New delivery"_s}};
    section.chart = chart;
    return section;
}

ReportSection hours(bool french)
{
    ReportSection section;
    section.heading =
        french ? u"Le public répond surtout vers 12 h et 19 h"_s : u"People answer most around noon and at seven"_s;
    section.subtitle =
        french ? u"Réactions par publication, jour et heure"_s : u"Reactions per post by weekday and hour"_s;
    ReportChart chart;
    chart.kind = ReportChart::Kind::HeatMap;
    for (int hour = 0; hour < 24; ++hour)
        chart.x.emplace_back(QString::number(hour));
    const QStringList names = french ? QStringList{u"lundi"_s,    u"mardi"_s,  u"mercredi"_s, u"jeudi"_s,
                                                   u"vendredi"_s, u"samedi"_s, u"dimanche"_s}
                                     : QStringList{u"Monday"_s, u"Tuesday"_s,  u"Wednesday"_s, u"Thursday"_s,
                                                   u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    for (int day = 0; day < 7; ++day) {
        ReportSeries series{names[day], {}};
        for (int hour = 0; hour < 24; ++hour) {
            const double value =
                30 * std::exp(-std::pow((hour - 12) / 2.5, 2)) + 42 * std::exp(-std::pow((hour - 19) / 2.0, 2));
            series.values.emplace_back(std::round(value * (day < 5 ? 1 : 0.6)));
            if (hour >= 2 && hour <= 4)
                series.values.back().reset();
        }
        chart.series.push_back(series);
    }
    chart.unit.word = french ? u"réactions"_s : u"reactions"_s;
    chart.xName = french ? u"heure"_s : u"hour"_s;
    section.chart = chart;
    return section;
}

ReportSection funnel(bool french)
{
    ReportSection section;
    section.heading = french ? u"Un clic sur vingt devient une commande"_s : u"One click in twenty becomes an order"_s;
    section.subtitle = french ? u"Liens marqués de la campagne d’automne"_s : u"Tagged links of the autumn campaign"_s;
    ReportChart chart;
    chart.kind = ReportChart::Kind::Funnel;
    chart.x = {french ? u"Vues"_s : u"Views"_s, french ? u"Clics"_s : u"Clicks"_s, french ? u"Paniers"_s : u"Baskets"_s,
               french ? u"Commandes"_s : u"Orders"_s, french ? u"Avis"_s : u"Reviews"_s};
    chart.series = {{french ? u"Personnes"_s : u"People"_s, {48'200, 2'410, 310, 121, std::nullopt}}};
    section.chart = chart;
    return section;
}

ReportSection answers(bool french)
{
    ReportSection section;
    section.heading = french ? u"Neuf réponses sur dix arrivent en moins d’une heure"_s
                             : u"Nine answers in ten come within the hour"_s;
    section.subtitle =
        french ? u"Première réponse humaine − premier message"_s : u"First human answer − first message"_s;
    ReportChart chart;
    chart.kind = ReportChart::Kind::Distribution;
    chart.xUnit = seconds;
    chart.x = {0.0, 900.0, 1'800.0, 2'700.0, 3'600.0, 5'400.0, 7'200.0};
    chart.series = {{french ? u"Conversations"_s : u"Conversations"_s, {120, 86, 41, 19, 12, 0, 9}}};
    chart.annotations = {{2, french ? u"médiane 38 min"_s : u"median 38 min"_s}};
    section.chart = chart;
    return section;
}

ReportSection participation(bool french)
{
    ReportSection section;
    section.heading =
        french ? u"1 % des membres écrit 46 % des messages"_s : u"1% of the members write 46% of the messages"_s;
    section.subtitle = french ? u"Part cumulée des messages selon la part des membres, les plus actifs d’abord"_s
                              : u"Cumulative share of messages over share of members, most active first"_s;
    ReportChart chart;
    chart.kind = ReportChart::Kind::Curve;
    chart.unit = chart.xUnit = percent;
    chart.xName = french ? u"membres"_s : u"members"_s;
    chart.yName = french ? u"messages"_s : u"messages"_s;
    ReportSeries series{french ? u"Messages"_s : u"Messages"_s, {}};
    for (const auto& [people, share] :
         {std::pair{0.0, 0.0}, {1.0, 46.0}, {5.0, 71.5}, {10.0, 86.0}, {25.0, 94.0}, {50.0, 98.5}, {100.0, 100.0}}) {
        chart.x.emplace_back(people);
        series.values.emplace_back(share);
    }
    chart.series = {series};
    chart.annotations = {{1, u"1 %"_s}, {3, u"10 %"_s}};
    section.chart = chart;
    return section;
}

ReportSection posts(bool french)
{
    ReportSection section;
    section.heading = french ? u"Les publications avec image ont le plus porté"_s : u"Posts with a picture did best"_s;
    section.subtitle = french ? u"Toutes les publications de la période"_s : u"All posts of the period"_s;
    ReportTable table;
    table.columns = {{french ? u"Publication"_s : u"Post"_s, ReportColumn::Kind::Text, {}},
                     {french ? u"Publiée le"_s : u"Published"_s, ReportColumn::Kind::Instant, {}},
                     {french ? u"Réactions"_s : u"Reactions"_s, ReportColumn::Kind::Number, {}},
                     {french ? u"Taux"_s : u"Rate"_s, ReportColumn::Kind::Percent, {}},
                     {french ? u"Première réponse"_s : u"First response"_s, ReportColumn::Kind::Duration, {}},
                     {french ? u"Campagne jusqu’au"_s : u"Campaign until"_s, ReportColumn::Kind::Date, {}}};
    const QStringList texts{u"Spring offer: everything for the balcony, delivered by bicycle within the town"_s,
                            u"Recette de la semaine : tarte aux poireaux"_s,
                            u"عرض الخريف: كل شيء للشرفة، التوصيل مجاني"_s, u"We are hiring 🎉 👩‍💻"_s};
    for (int i = 0; i < 14; ++i) {
        std::vector<ReportCell> row{texts[i % 4],           Instant{made.ms - i * qint64(86'400'000)},
                                    double(1'240 - i * 77), 12.5 - i * 0.7,
                                    double(300 + i * 411),  LocalDate{2026, 12, 1}.addDays(i)};
        if (i % 5 == 3)
            row[2] = std::monostate();
        table.rows.push_back(row);
    }
    section.table = table;
    return section;
}

} // namespace

ReportDocument sampleReport(const QString& language, const QByteArray& logo)
{
    const bool french = language == "fr"_L1;
    ReportDocument report;
    report.language = language;
    report.title = french ? u"Rapport mensuel – تقرير شهري"_s : u"Monthly report of the community"_s;
    report.subtitle = french ? u"24 oct. – 22 nov. 2026, comparé aux 30 jours précédents"_s
                             : u"24 Oct – 22 Nov 2026, compared with the 30 days before"_s;
    report.brand = french ? u"متجر الساحة · Boutique de la place"_s : u"The Square Shop"_s;
    report.logo = logo;
    report.madeAt = made;
    report.zone = ZoneId::fromName(u"Europe/Paris").value();
    report.notes = {french ? u"Le réseau X n’est pas relié : ses chiffres manquent."_s
                           : u"Network X is not connected: its figures are missing."_s};
    report.sections = {overview(french), networks(french), stacked(french),       hours(french),
                       funnel(french),   answers(french),  participation(french), posts(french)};
    report.definitions = {
        {french ? u"Abonnés"_s : u"Followers"_s,
         u"Σ followers at the end of the period"_s,
         u"count"_s,
         {u"followers"_s},
         u"the networks’ own counts"_s,
         u"accounts never measured"_s},
        {french ? u"Taux d’engagement"_s : u"Engagement rate"_s,
         u"mean over posts of (reactions + comments + shares + quotes) / followers when posted × 100"_s,
         u"percent"_s,
         {u"followers"_s, u"reactions"_s, u"comments"_s, u"shares"_s},
         u"Iconosquare"_s,
         u"posts of accounts whose followers were not known when they went out"_s}};
    report.provenance = {u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s, 3, u"0.1.0"_s};
    return report;
}

ReportDocument awkwardReport(const QString& language)
{
    ReportDocument report = sampleReport(language);
    report.sections.clear();
    ReportSection section;
    section.heading = u"Awkward values"_s;
    const ReportUnit money{ReportUnit::Kind::Money, u"EUR"_s};
    const std::vector<std::pair<std::optional<double>, ReportUnit>> values{
        {0.1 + 0.2, {}},    {1e15, {}},     {-1'234.5, {}}, {std::nullopt, {}}, {12.5, percent}, {3'599, seconds},
        {3'599.5, seconds}, {2.675, money}, {0.125, {}},    {-0.04, percent},   {100, percent},  {1'000'000.005, money},
        {360'000, seconds}, {-0.001, {}}};
    ReportTable table;
    table.columns = {{u"Name"_s, ReportColumn::Kind::Text, {}}};
    std::vector<ReportCell> row{u"all"_s};
    for (size_t i = 0; i < values.size(); ++i) {
        const auto& [value, unit] = values[i];
        ReportKeyFigure figure{u"Figure %1"_s.arg(i), value, unit};
        figure.basis = value ? Basis::Measured : Basis::Unavailable;
        section.figures.push_back(figure);
        const auto kind = unit == percent   ? ReportColumn::Kind::Percent
                          : unit == seconds ? ReportColumn::Kind::Duration
                                            : ReportColumn::Kind::Number;
        table.columns.push_back({u"Column %1"_s.arg(i), kind, unit});
        row.push_back(value ? ReportCell(*value) : ReportCell());
    }
    table.rows = {row};
    section.table = table;
    report.sections = {section};
    return report;
}

ReportDocument longReport(int rows)
{
    ReportDocument report = sampleReport(u"en"_s);
    report.sections.clear();
    ReportSection section;
    section.heading = u"Everything, row by row"_s;
    ReportTable table;
    table.columns = {{u"Name"_s, ReportColumn::Kind::Text, {}}, {u"Value"_s, ReportColumn::Kind::Number, {}}};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({u"Row %1."_s.arg(i), double(10'000 + i)});
    section.table = table;
    report.sections = {section};
    return report;
}

} // namespace parvis::test
