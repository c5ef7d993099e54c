// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis curve: the messages of each hour beside the most that is usual at it, and where the rule raised an alarm.
#include "ui/insights/chart_build.h"
#include "ui/insights/figure_words.h"
#include "ui/widgets/dates.h"

#include <QCoreApplication>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct CrisisWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::CrisisWords)
};

constexpr int mostDays = 14; // hours of more days cannot be told apart

QString percentWords(double share)
{
    return exactWords(std::round(share * 100), u"percent"_s);
}

ChartPoint pointOf(const CrisisExplanation& hour, const ZoneId& zone)
{
    const QLocale locale;
    const WallTime wall = wallTimeAt(hour.count.hour, zone);
    const QDate day = toQDate(wall.date);
    const QString time = locale.toString(QTime(wall.hour, 0), QLocale::ShortFormat);
    ChartPoint point;
    point.window = {hour.count.hour, hour.count.hour + std::chrono::hours(1)};
    point.label = CrisisWords::tr("%1 %2", "figures, an hour under a chart; %1: Tue, %2: 09:00")
                      .arg(locale.dayName(day.dayOfWeek(), QLocale::ShortFormat), time);
    point.words = CrisisWords::tr("%1, %2", "figures, an hour of a chart; %1: Tuesday 24 November 2026, %2: 09:00")
                      .arg(locale.toString(day, QLocale::LongFormat), time);
    if (hour.share && hour.upperShare)
        point.more = CrisisWords::tr("Negative: %1; up to %2 is usual", "figures, an hour of the crisis curve")
                         .arg(percentWords(*hour.share), percentWords(*hour.upperShare));
    return point;
}

QString alarmWords(const CrisisAlarm& alarm)
{
    const CrisisExplanation& first = alarm.first;
    QString words = CrisisWords::tr("%n messages in an hour, %1 at most are usual",
                                    "figures, an alarm of the crisis rule", int(first.count.messages))
                        .arg(exactWords(double(first.upper), u"count"_s));
    if (!first.volumeOut && first.share && first.upperShare)
        words = CrisisWords::tr("%1 negative, up to %2 is usual", "figures, an alarm of the crisis rule")
                    .arg(percentWords(*first.share), percentWords(*first.upperShare));
    return CrisisWords::tr("%1 (severity %2 of 10)", "figures, an alarm of the crisis rule")
        .arg(words)
        .arg(alarm.severity);
}

void addAlarms(ChartModel& model, const CrisisReview& review)
{
    for (const CrisisAlarm& alarm : review.alarms) {
        ChartMark mark;
        mark.first = -1;
        const Instant end = alarm.ended.value_or(model.points.back().window.to);
        for (int i = 0; i < int(model.points.size()); ++i) {
            const Window& hour = model.points[size_t(i)].window;
            if (hour.from < alarm.began || hour.from >= end)
                continue;
            mark.first = mark.first < 0 ? i : mark.first;
            mark.last = i;
        }
        if (mark.first < 0)
            continue;
        mark.kind = AnnotationKind::Incident;
        mark.isAlarm = true;
        mark.text = alarmWords(alarm);
        model.marks.push_back(mark);
    }
}

} // namespace

std::optional<CrisisQuery> crisisQueryOf(const DashboardChart& chart, const FiguresAsk& ask, Instant now)
{
    if (!ask.whose)
        return std::nullopt; // the hours of a department or a campaign are not counted
    CrisisQuery query;
    query.accounts = chart.accounts.empty() ? *ask.whose : chart.accounts;
    const ZoneId& zone = ask.scope.zone;
    const Instant end = std::min(ask.period.to(zone), now);
    query.window = {std::max(ask.period.from(zone), startOfDay(dateAt(end, zone).addDays(1 - mostDays), zone)), end};
    return query.window.from < query.window.to ? std::optional(query) : std::nullopt;
}

ChartModel crisisOf(const DashboardChart& chart, const FiguresAsk& ask, const CrisisReview& review)
{
    ChartModel model;
    model.kpi = chart.kpi;
    model.kind = chart.kind;
    model.unit = u"count"_s;
    model.split = u"hour"_s;
    model.lines = {ChartLine()};
    model.beforeIsBound = true;
    model.beforeWords = CrisisWords::tr("the most that is usual", "figures, of an hour: the band of the crisis rule");
    for (const CrisisWatch::Turn& turn : review.hours) {
        const CrisisExplanation& hour = turn.hour;
        const bool judged = hour.verdict == CrisisVerdict::Within || hour.verdict == CrisisVerdict::Out;
        model.points.push_back(pointOf(hour, ask.scope.zone));
        model.lines.front().values.emplace_back(double(hour.count.messages));
        model.before.push_back(judged ? std::optional(double(hour.upper)) : std::nullopt);
    }
    if (!model.points.empty())
        addAlarms(model, review);
    return model;
}

} // namespace parvis::ui
