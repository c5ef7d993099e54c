// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/figure_watch.h"

#include "engine/insights/periods.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr int alertsRead = 100;

Async<void> nothingToDo()
{
    return Async<void>::ready({});
}

QString wordsOf(const CrisisExplanation& hour)
{
    QStringList words;
    if (hour.volumeOut)
        words << u"volume"_s;
    if (hour.shareOut)
        words << u"share"_s;
    return words.join(u' ');
}

FigureAlert alertOf(const CrisisAlarm& alarm)
{
    FigureAlert alert;
    alert.kind = AlertKind::Crisis;
    alert.words = wordsOf(alarm.first);
    alert.value = double(alarm.first.count.messages);
    alert.bound = double(alarm.first.upper);
    alert.severity = alarm.severity;
    alert.began = alarm.began;
    return alert;
}

} // namespace

SplitBy targetSplit(TargetPeriod period)
{
    switch (period) {
    case TargetPeriod::Day:
        return SplitBy::Day;
    case TargetPeriod::Week:
        return SplitBy::Week;
    case TargetPeriod::Month:
        break;
    }
    return SplitBy::Month;
}

bool onlyGrows(const KpiDefinition& kpi)
{
    static const QStringList bothWays{u"followers"_s, u"waiting_now"_s, u"messages_ignored"_s};
    return kpi.isMeasured && kpi.unit == "count"_L1 && !bothWays.contains(kpi.name);
}

// A day of the zone at a time: whole days are what is counted beforehand.
std::pair<Window, Window> targetWindows(TargetPeriod period, const ZoneId& zone, Instant now)
{
    const LocalDate today = dateAt(now, zone);
    const Window around{startOfDay(today.addDays(-40), zone), startOfDay(today.addDays(40), zone)};
    const auto pieces = splitWindow(around, targetSplit(period), zone);
    for (size_t i = 1; i < pieces.size(); ++i) {
        if (pieces[i].window.contains(now)) {
            // The first piece may be cut by the window; the one before ends where this one begins.
            const Window before{i > 1 ? pieces[i - 1].window.from
                                      : startOfDay(dateAt(pieces[i].window.from, zone).addMonths(-1), zone),
                                pieces[i].window.from};
            return {pieces[i].window, before};
        }
    }
    return {};
}

FigureWatch::FigureWatch(const Ports& ports, QObject* parent)
    : QObject(parent), m_ports(ports), m_crisis(ports), m_figures(ports)
{
}

Async<int> FigureWatch::round()
{
    if (!m_ports.figures)
        return Async<int>::ready(0);
    if (m_running && !m_running->isFinished())
        return *m_running;
    m_told = 0;
    m_running = watchCrisis().then(this, [this] { return watchTargets(); }).then(this, [this] { return m_told; });
    return *m_running;
}

Async<void> FigureWatch::watchCrisis()
{
    const Instant now = m_ports.clock.now();
    return m_crisis.review({{}, {now - 1h, now + 1ms}}).then(this, [this](const CrisisReview& review) -> Async<void> {
        if (!review.since) // nothing is counted yet, or it is being counted anew
            return nothingToDo();
        const bool lasts = !review.alarms.empty() && !review.alarms.back().ended;
        return lasts ? tellCrisis(review.alarms.back()) : crisisOver();
    });
}

Async<void> FigureWatch::tellCrisis(const CrisisAlarm& alarm)
{
    return m_ports.figures->alerts(alertsRead).then(this, [this, alarm](const std::vector<FigureAlert>& known) {
        // Nothing was out since the last one was over: what was counted has changed a little, and it is the same one.
        const bool told = std::any_of(known.begin(), known.end(), [&alarm](const FigureAlert& one) {
            return one.kind == AlertKind::Crisis && one.subject.isEmpty() &&
                   (!one.ended || *one.ended > alarm.last.count.hour + 1h);
        });
        if (told)
            return nothingToDo();
        const FigureAlert alert = alertOf(alarm);
        return m_ports.figures->beginAlert(alert).then(this, [this, alert](bool mine) {
            if (!mine)
                return;
            ++m_told;
            Q_EMIT event(u"crisis since %1: %2 messages in an hour, at most %3 within the band; severity %4 of 10"_s
                             .arg(alert.began.toRfc3339())
                             .arg(alert.value)
                             .arg(alert.bound)
                             .arg(alert.severity));
        });
    });
}

Async<void> FigureWatch::crisisOver()
{
    return m_ports.figures->alerts(alertsRead).then(this, [this](const std::vector<FigureAlert>& known) -> Async<void> {
        const bool lasts = std::any_of(known.begin(), known.end(), [](const FigureAlert& one) {
            return one.kind == AlertKind::Crisis && one.subject.isEmpty() && !one.ended;
        });
        if (!lasts) // most rounds write nothing
            return nothingToDo();
        return m_ports.figures->endAlert(AlertKind::Crisis, {}, m_ports.clock.now()).then(this, [this](bool mine) {
            if (!mine)
                return;
            ++m_told;
            Q_EMIT event(u"the crisis is over"_s);
        });
    });
}

Async<void> FigureWatch::watchTargets()
{
    return m_ports.figures->targets().then(this, [this](const std::vector<StoredTarget>& targets) {
        m_targets.clear();
        std::copy_if(targets.rbegin(), targets.rend(), std::back_inserter(m_targets),
                     [](const StoredTarget& one) { return one.target.alert && kpiDefinition(one.target.kpi); });
        return nextTarget();
    });
}

Async<void> FigureWatch::nextTarget()
{
    if (m_targets.empty())
        return nothingToDo();
    const StoredTarget stored = m_targets.back();
    m_targets.pop_back();
    const ZoneId zone = m_ports.workspace.info().zone;
    const auto [running, before] = targetWindows(stored.target.period, zone, m_ports.clock.now());
    FigureQuery query;
    query.metrics = {stored.target.kpi};
    query.accounts = stored.target.accounts;
    query.zone = zone;
    query.from = before.from;
    query.to = running.to;
    query.by = targetSplit(stored.target.period);
    return m_figures.figures(query)
        .thenResult(this,
                    [this, stored](const Result<std::vector<Figure>>& figures) -> Async<void> {
                        if (figures)
                            return weigh(stored, *figures);
                        // Of an account that is gone: nothing is known of it, and the others are looked at.
                        return figures.error().kind == ErrorKind::Rejected ? nothingToDo()
                                                                           : Async<void>::failed(figures.error());
                    })
        .then(this, [this] { return nextTarget(); });
}

// The whole period before, once; then the running one.
Async<void> FigureWatch::weigh(const StoredTarget& stored, const std::vector<Figure>& figures)
{
    if (figures.size() != 2)
        return nothingToDo();
    const Instant now = m_ports.clock.now();
    const bool grows = onlyGrows(*kpiDefinition(stored.target.kpi));
    const TargetFigure whole{figures[0].from, figures[0].to, figures[0].value, true, grows};
    const TargetFigure running{figures[1].from, figures[1].to, figures[1].value, false, grows};
    AlertState after = stored.alert;
    TargetFigure by = running;
    if (after.judged == Instant()) {
        after.judged = whole.to; // it was promised for what comes after, not for what was before
    } else if (after.judged < whole.to) {
        after = judgeTarget(stored.target, whole, after, now).alert;
        after.judged = whole.to;
        by = whole;
    }
    const TargetVerdict verdict = judgeTarget(stored.target, running, after, now);
    if (verdict.news != AlertNews::None)
        by = running;
    return verdict.alert == stored.alert ? nothingToDo() : tellTarget(stored, verdict.alert, by);
}

// The alert before the target's own state: cut between the two, the next round finds it told and moves the state on.
Async<void> FigureWatch::tellTarget(const StoredTarget& stored, const AlertState& after, const TargetFigure& by)
{
    const Target& target = stored.target;
    const QString subject = target.id.toString();
    Async<bool> told = Async<bool>::ready(false);
    if (after.began && !stored.alert.began) {
        FigureAlert alert;
        alert.kind = AlertKind::Target;
        alert.subject = subject;
        alert.words = target.kpi;
        alert.value = by.value.value_or(0);
        alert.bound = target.value;
        alert.began = *after.began;
        told = m_ports.figures->beginAlert(alert);
    } else if (!after.began && stored.alert.began) {
        told = m_ports.figures->endAlert(AlertKind::Target, subject, m_ports.clock.now());
    }
    return told
        .then(this,
              [this, target, after, value = by.value](bool mine) {
                  if (!mine)
                      return;
                  ++m_told;
                  Q_EMIT event(after.began ? u"target missed: %1 is %2, promised was %3 %4"_s
                                                 .arg(target.kpi, QString::number(value.value_or(0), 'g', 6),
                                                      targetSenseName(target.sense).replace(u'_', u' '))
                                                 .arg(target.value)
                                           : u"target met again: %1"_s.arg(target.kpi));
              })
        .then(this, [this, stored, after] {
            return m_ports.figures->moveAlert(stored.target.id, stored.alert, after)
                .thenResult(this, [](const Result<bool>& moved) -> Result<void> {
                    // Removed meanwhile: there is nothing left to move.
                    if (!moved && moved.error().kind != ErrorKind::NotFound)
                        return Failure(moved.error());
                    return {};
                });
        });
}

} // namespace parvis
