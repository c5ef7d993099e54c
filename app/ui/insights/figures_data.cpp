// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figures_data.h"

#include <QSettings>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

QString marksSetting(const QString& key)
{
    return u"figures/marks/"_s + key;
}

MarksShown marksShown(const QSettings& settings)
{
    const auto is = [&settings](const QString& key) { return settings.value(marksSetting(key), true).toBool(); };
    return {is(u"notes"_s), is(u"campaigns"_s), is(u"posts"_s)};
}

std::optional<std::vector<AccountId>> whoseFigures(const FigureQuery& scope, const std::vector<Account>& accounts)
{
    if (!scope.campaign.isEmpty() || !scope.department.isNull() || !scope.person.isEmpty())
        return std::nullopt;
    if (scope.network.isEmpty() && scope.brand.isEmpty())
        return scope.accounts;
    std::vector<AccountId> ids;
    for (const Account& account : accounts) {
        if (asksFor(scope, account))
            ids.push_back(account.id);
    }
    return ids.empty() ? std::nullopt : std::optional(ids);
}

bool DaySeries::isEmpty() const
{
    return std::none_of(days.begin(), days.end(), [](const auto& day) { return day.has_value(); });
}

DaySeries seriesOf(const QString& metric, const Period& period, const ZoneId& zone, const std::vector<Figure>& figures)
{
    DaySeries series;
    series.metric = metric;
    series.days.resize(static_cast<size_t>(std::max(0, period.days())));
    for (const Figure& figure : figures) {
        if (figure.metric != metric)
            continue;
        const int at = period.first.daysTo(dateAt(figure.from, zone));
        if (at < 0 || at >= static_cast<int>(series.days.size()))
            continue;
        series.days[static_cast<size_t>(at)] = figure.value;
        series.unit = figure.unit;
    }
    return series;
}

} // namespace parvis::ui
