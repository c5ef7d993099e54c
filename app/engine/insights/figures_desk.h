// SPDX-License-Identifier: GPL-3.0-or-later
// The formula engine: one place for every KPI, serving tiles, charts, tables and `parvis kpi`.
#pragma once

#include "engine/services.h"

#include <QStringList>

namespace parvis {

// A KPI as data: what it is called, how it is computed, what it needs, where the definition comes from.
struct KpiDefinition {
    QString name;    // "engagement_rate_by_followers"
    QString formula; // "mean over posts of (reactions + comments + shares + …) / followers when posted × 100"
    QString unit;    // "count", "percent", "seconds"
    std::vector<Metric> needs;
    QString source;
    QString excludes;
    bool higherIsBetter = true;
};

const std::vector<KpiDefinition>& kpiDefinitions();
const KpiDefinition* kpiDefinition(QStringView name);

enum class SplitBy { None, Day, Week, Month, Account, Network, Person };
std::optional<SplitBy> splitByFromName(QStringView name);

struct FigureQuery {
    QStringList metrics;             // empty: all
    Instant from, to;                // [from, to)
    ZoneId zone;                     // of days and weeks
    std::vector<AccountId> accounts; // empty: all
    SplitBy by = SplitBy::None;
};

class FiguresDesk : public QObject
{
    Q_OBJECT
public:
    explicit FiguresDesk(const Ports& ports, QObject* parent = nullptr);

    // Each figure with its basis, its n and the previous period's value. An unknown name: Rejected, naming it.
    Async<std::vector<Figure>> figures(const FigureQuery& query);

private:
    Ports m_ports;
};

} // namespace parvis
