// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/figure_rounds.h"

#include "base/log.h"

using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr auto figuresEvery = 2min;

void logFailure(const char* what, const Result<int>& done)
{
    if (!done && done.error().kind != ErrorKind::Cancelled)
        qCWarning(logWorker) << what << done.error().detail;
}

} // namespace

FigureRounds::FigureRounds(const Ports& ports, QObject* parent) : QObject(parent), m_watch(ports), m_reports(ports)
{
    connect(&m_watch, &FigureWatch::event, this, &FigureRounds::event);
    connect(&m_reports, &ReportWork::event, this, &FigureRounds::event);
    m_timer.setInterval(figuresEvery);
    connect(&m_timer, &QTimer::timeout, this, [this] { round().onDone(this, [](const Result<void>&) {}); });
}

void FigureRounds::start()
{
    m_timer.start();
    round().onDone(this, [](const Result<void>&) {});
}

Async<void> FigureRounds::round()
{
    if (m_stopped)
        return Async<void>::ready({});
    return m_watch.round()
        .thenResult(this,
                    [this](const Result<int>& told) {
                        logFailure("the figures could not be watched:", told);
                        return m_reports.round();
                    })
        .thenResult(this, [](const Result<int>& made) -> Result<void> {
            logFailure("the reports that are due could not be made:", made);
            return {};
        });
}

Async<void> FigureRounds::stop()
{
    m_stopped = true;
    m_timer.stop();
    return m_reports.stop();
}

} // namespace parvis
