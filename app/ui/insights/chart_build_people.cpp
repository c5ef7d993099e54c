// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of people: who takes part, what they complain about, whom they speak of.
#include "ui/insights/chart_build.h"

#include <QCoreApplication>
#include <QLocale>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct PeoplePlaces {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::PeoplePlaces)
};

QString personMark(Mark mark)
{
    return mark == Mark::Influencer ? PeoplePlaces::tr("Influencer", "figures, mark of a person")
                                    : PeoplePlaces::tr("Ambassador", "figures, mark of a person");
}

ChartPoint placeOnCurve(const ParticipationPoint& place, qint64 authors, const Window& window)
{
    ChartPoint point;
    point.window = window;
    point.percent = place.percent;
    point.label = PeoplePlaces::tr("%1 %", "figures, under a curve: part of the people who write")
                      .arg(QLocale().toString(place.percent));
    point.words =
        place.percent == 100
            ? PeoplePlaces::tr("everybody who wrote (%n people)", "figures, a place of a curve", int(authors))
            : PeoplePlaces::tr("the most active %1 % (%n people)", "figures, a place of a curve", int(place.authors))
                  .arg(place.percent);
    // Rows carry their author's place among all, of a hundred.
    point.between = {0, 100.0 * double(place.authors) / double(authors)};
    return point;
}

} // namespace

ChartModel participationOf(const DashboardChart& chart, const FiguresAsk& ask, const Participation& found)
{
    ChartModel model;
    model.kpi = chart.kpi;
    model.kind = chart.kind;
    model.unit = u"percent"_s;
    model.lines = {ChartLine()};
    const Window window{ask.period.from(ask.scope.zone), ask.period.to(ask.scope.zone)};
    for (const ParticipationPoint& place : participationCurve(found.now)) {
        model.points.push_back(placeOnCurve(place, found.now.authors(), window));
        model.lines.front().values.push_back(place.share);
    }
    if (model.points.empty())
        return model;
    model.spread = found.now;
    model.audience = found.audience;
    const auto compared = comparedWith(ask.period, ask.scope.compare);
    if (!compared)
        return model;
    model.beforeWords = rangeWords(*compared);
    for (const ParticipationPoint& place : participationCurve(found.before))
        model.before.push_back(place.share);
    return model;
}

ChartModel themesOf(const DashboardChart& chart, const FoundThemes& found, const ZoneId& zone)
{
    ChartModel model;
    model.kpi = chart.kpi;
    model.kind = chart.kind;
    model.unit = u"count"_s;
    model.lines = {ChartLine()};
    for (const FoundTheme& theme : found.themes) {
        ChartPoint point;
        point.window = found.window;
        point.label = point.words = theme.term;
        point.example = theme.example;
        point.rows = theme.rows;
        model.points.push_back(point);
        model.lines.front().values.emplace_back(double(theme.now));
        // Where nobody complained before there is nothing to have risen from.
        if (found.readBefore > 0)
            model.before.emplace_back(double(theme.before));
    }
    const LocalDate last = dateAt(found.before.to - Milliseconds(1), zone);
    model.beforeWords = rangeWords({dateAt(found.before.from, zone), last});
    model.note = PeoplePlaces::tr("Beside %1. Complaints read: %2 now, %3 before.",
                                  "figures, under complaint themes; %1: days, %2 and %3: numbers")
                     .arg(model.beforeWords, QLocale().toString(found.readNow), QLocale().toString(found.readBefore));
    if (found.cutNow || found.cutBefore)
        model.note += u' ' + PeoplePlaces::tr("There were more: only the newest %1 of each period were read.",
                                              "figures, under complaint themes")
                                 .arg(QLocale().toString(mostThemeMessages));
    return model;
}

ChartModel markedPeopleOf(const DashboardChart& chart, const FoundMarks& found, const ChartNames& names)
{
    ChartModel model;
    model.kpi = chart.kpi;
    model.kind = chart.kind;
    model.unit = u"count"_s;
    model.lines = {ChartLine()};
    for (const MarkedPerson& person : found.people) {
        ChartPoint point;
        point.window = found.window;
        point.label = person.name;
        point.words =
            person.name == person.handle
                ? person.name
                : PeoplePlaces::tr("%1 (@%2)", "figures, a person: name and handle").arg(person.name, person.handle);
        QStringList marks;
        for (const Mark mark : {Mark::Ambassador, Mark::Influencer}) {
            if (mark == Mark::Ambassador ? person.ambassador : person.influencer)
                marks << personMark(mark);
        }
        point.example = marks.join(u", "_s);
        for (const QString& network : person.networks)
            point.networks << names.network(network);
        point.marked = person;
        model.points.push_back(point);
        model.lines.front().values.emplace_back(double(person.messages));
    }
    return model;
}

void layVoices(ChartModel& model, const FoundVoices& found)
{
    model.kind = ChartKind::Stacked;
    model.unit = u"count"_s;
    model.before.clear();
    if (found.voices.empty() || found.steps.size() != model.points.size())
        return;
    model.lines.clear();
    for (const NamedVoice& voice : found.voices) {
        ChartLine line;
        line.name = voice.names.size() == 1
                        ? voice.names.front()
                        : PeoplePlaces::tr("%n others",
                                           "figures, a layer of a chart: the competitors with the fewest "
                                           "mentions together",
                                           int(voice.names.size()));
        for (const auto& mentions : voice.steps)
            line.values.push_back(mentions ? std::optional(double(*mentions)) : std::nullopt);
        line.values.resize(model.points.size());
        model.lines.push_back(line);
    }
}

} // namespace parvis::ui
