// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of listening over four months: us, a large competitor and a new one; on two days nobody looked.
#pragma once

#include "ports/listening_samples.h"
#include "support/desk_demo.h"

namespace parvis::test {

inline void seedVoices(Demo& demo)
{
    using namespace Qt::StringLiterals;
    std::vector<VoiceRow> rows;
    const LocalDate today = dateAt(demo.clock.now(), demo.zone);
    const auto say = [&rows](LocalDate day, const QString& name, bool us, int mentions) {
        rows.push_back({day, name, us, mentions, u"press"_s, {}, int(rows.size()) + 2});
    };
    for (int ago = 120; ago >= 1; --ago) {
        const LocalDate day = today.addDays(-ago);
        if (ago == 9 || ago == 10)
            continue;
        const int wave = ago % 7 < 2 ? 0 : 3 + ago % 5;
        say(day, u"Maison Lumen"_s, true, 8 + wave + (120 - ago) / 20);
        say(day, u"Lumio"_s, false, 14 + wave);
        say(day, u"Atelier Nord"_s, false, 2 + (120 - ago) / 15);
    }
    auto* samples = dynamic_cast<ListeningSamples*>(&demo.store->figures());
    demo.wait(samples->importVoice(rows, u"mentions.csv"_s, u"Léa"_s, false));
}

} // namespace parvis::test
