// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/kpi_definitions.h"

using namespace Qt::StringLiterals;

namespace parvis {

const std::vector<KpiDefinition>& kpiDefinitions()
{
    static const std::vector<KpiDefinition> all = [] {
        std::vector<KpiDefinition> list;
        addReachKpis(list);
        addServiceKpis(list);
        addReputationKpis(list);
        addCommunityKpis(list);
        return list;
    }();
    return all;
}

const KpiDefinition* kpiDefinition(QStringView name)
{
    const auto& all = kpiDefinitions();
    const auto it = std::find_if(all.begin(), all.end(), [name](const KpiDefinition& d) { return d.name == name; });
    return it == all.end() ? nullptr : &*it;
}

std::optional<SplitBy> splitByFromName(QStringView name)
{
    const std::pair<QLatin1StringView, SplitBy> names[] = {
        {"none"_L1, SplitBy::None},         {"day"_L1, SplitBy::Day},         {"week"_L1, SplitBy::Week},
        {"month"_L1, SplitBy::Month},       {"account"_L1, SplitBy::Account}, {"network"_L1, SplitBy::Network},
        {"campaign"_L1, SplitBy::Campaign}, {"person"_L1, SplitBy::Person},   {"department"_L1, SplitBy::Department},
    };
    for (const auto& [word, by] : names) {
        if (name == word)
            return by;
    }
    return std::nullopt;
}

} // namespace parvis
