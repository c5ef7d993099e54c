// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figure_facts.h"

#include "ui/insights/chart_build.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct Freshness {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::Freshness)
};

// A network's count is as old as its last measurement; what is in the workspace is counted when it is asked for.
void sayFreshness(TileFacts& facts, const QString& kpi, const FiguresData& data, Instant now, const ZoneId& zone)
{
    const KpiDefinition* definition = kpiDefinition(kpi);
    const bool ofNetwork = definition && definition->group == "reach"_L1 && kpi != "posts_published"_L1;
    if (ofNetwork && !data.measured) {
        facts.fresh = facts.freshBrief = Freshness::tr("Never measured", "figures, freshness of a tile");
        return;
    }
    facts.freshBrief = words::when(ofNetwork ? *data.measured : data.asOf, now, zone);
    facts.fresh = (ofNetwork ? Freshness::tr("Measured %1", "figures, freshness of a tile; %1: today 08:00")
                             : Freshness::tr("Counted %1", "figures, freshness of a tile; %1: today 08:00"))
                      .arg(facts.freshBrief);
}

} // namespace

void showFigures(const FiguresData& data, const QList<FigureTile*>& tiles, const QList<ChartPanel*>& panels,
                 Instant now, const ZoneId& zone)
{
    for (FigureTile* tile : tiles) {
        const auto it = data.whole.constFind(tile->metric());
        TileFacts facts;
        facts.comparison = data.ask.scope.compare;
        sayFreshness(facts, tile->metric(), data, now, zone);
        const auto& whose = data.ask.whose;
        if (const Target* target = whose ? targetOf(tile->metric(), data.targets, *whose) : nullptr)
            facts.target = *target;
        tile->setFigure(it == data.whole.constEnd() ? std::nullopt : std::optional(*it),
                        data.byDay.value(tile->metric()), facts);
    }
    for (qsizetype i = 0; i < panels.size() && i < qsizetype(data.charts.size()); ++i) {
        // An answer to a page that has been changed meanwhile has other charts.
        if (panels[i]->definition() == data.ask.charts[size_t(i)])
            panels[i]->setModel(data.charts[size_t(i)]);
    }
}

} // namespace parvis::ui
