// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/evergreen.h"

#include <algorithm>

namespace parvis {
namespace {

Instant ready(const Evergreen& one)
{
    return one.lastUse ? *one.lastUse + std::chrono::days(one.cooldown) : Instant{std::numeric_limits<qint64>::min()};
}

} // namespace

std::vector<Evergreen> evergreensFor(const std::vector<Evergreen>& pool, AccountId account, Instant moment)
{
    std::vector<Evergreen> fit;
    for (const Evergreen& one : pool) {
        if (one.account == account && !one.paused && ready(one) <= moment)
            fit.push_back(one);
    }
    std::stable_sort(fit.begin(), fit.end(), [](const Evergreen& a, const Evergreen& b) {
        return ready(a) != ready(b) ? ready(a) < ready(b) : a.id < b.id;
    });
    return fit;
}

} // namespace parvis
