// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services.h"

namespace parvis {

PlatformFactory* PlatformRegistry::find(QStringView network) const
{
    for (const auto& factory : m_factories) {
        if (factory->info().network == network)
            return factory.get();
    }
    return nullptr;
}

std::vector<NetworkInfo> PlatformRegistry::networks() const
{
    std::vector<NetworkInfo> list;
    list.reserve(m_factories.size());
    for (const auto& factory : m_factories)
        list.push_back(factory->info());
    return list;
}

} // namespace parvis
