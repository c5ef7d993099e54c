// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figures_loader.h"

#include "engine/insights/figures_desk.h"

namespace parvis::ui {

FiguresLoader::FiguresLoader(FiguresDesk& desk, QStringList whole, QStringList byDay, QObject* parent)
    : QObject(parent), m_desk(desk), m_whole(std::move(whole)), m_byDay(std::move(byDay))
{
}

void FiguresLoader::load(const Period& period, const ZoneId& zone, const std::vector<AccountId>& accounts)
{
    const auto query = [&](const QStringList& metrics, const Period& of, SplitBy by) {
        FigureQuery query;
        query.metrics = metrics;
        query.from = of.from(zone);
        query.to = of.to(zone);
        query.zone = zone;
        query.accounts = accounts;
        query.by = by;
        return query;
    };
    m_loading = true;
    Q_EMIT loadingChanged();
    const std::vector<Async<std::vector<Figure>>> parts{
        m_desk.figures(query(m_whole, period, SplitBy::None)),
        m_desk.figures(query(m_byDay, period, SplitBy::Day)),
        m_desk.figures(query(m_byDay, period.previous(), SplitBy::Day)),
    };
    whenAll(this, parts)
        .onDone(this,
                [this, attempt = ++m_attempt, period, zone](const Result<std::vector<std::vector<Figure>>>& result) {
                    take(attempt, period, zone, result);
                });
}

void FiguresLoader::take(int attempt, const Period& period, const ZoneId& zone,
                         const Result<std::vector<std::vector<Figure>>>& result)
{
    if (attempt != m_attempt)
        return;
    m_loading = false;
    Q_EMIT loadingChanged();
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    FiguresData data;
    data.period = period;
    for (const Figure& figure : result->at(0))
        data.whole.insert(figure.metric, figure);
    for (const QString& metric : m_byDay)
        data.byDay.insert(metric, seriesOf(metric, period, zone, result->at(1), result->at(2)));
    Q_EMIT loaded(data);
}

} // namespace parvis::ui
