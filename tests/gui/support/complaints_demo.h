// SPDX-License-Identifier: GPL-3.0-or-later
// Complaints of four weeks and of the four before: a parcel that gets lost more and more often, one customer who writes
// most of it.
#pragma once

#include "support/desk_demo.h"

namespace parvis::test {

inline constexpr int lostParcels = 9; // complaints of the last four weeks that name it

inline void seedComplaints(Demo& demo, bool french)
{
    using namespace Qt::StringLiterals;
    using namespace std::chrono_literals;
    const auto say = [&](int number, int daysAgo, const QString& who, const QString& text) {
        const Instant at = demo.clock.now() - std::chrono::hours(24 * daysAgo) - std::chrono::minutes(number);
        (void)ingest(demo, demo.accounts.front(), {comment(u"complaint%1"_s.arg(number), who, text, at)});
    };
    const QStringList people{u"Omar Haddad"_s, u"Tom Berger"_s, u"Nora Lind"_s};
    int number = 0;
    for (int i = 0; i < lostParcels; ++i)
        say(++number, 2 + i, i < 6 ? u"Léa Martin"_s : people[i % 3],
            french ? u"Colis perdu depuis %1 jours, personne ne répond"_s.arg(i + 3)
                   : u"Lost parcel for %1 days, nobody answers"_s.arg(i + 3));
    for (int i = 0; i < 4; ++i)
        say(++number, 3 + 5 * i, people[i % 3], french ? u"Lampe cassée à l’arrivée"_s : u"The lamp arrived broken"_s);
    for (int i = 0; i < 6; ++i)
        say(++number, 32 + 2 * i, people[i % 3], french ? u"Lampe cassée à l’arrivée"_s : u"The lamp arrived broken"_s);
    std::vector<TriageVerdict> verdicts;
    for (const UntriagedMessage& one : demo.wait(demo.store->triage().untriaged(1'000))) {
        const bool complains = one.text.startsWith(u"Colis perdu"_s) || one.text.startsWith(u"Lost parcel"_s) ||
                               one.text.contains(u"cassée"_s) || one.text.contains(u"broken"_s);
        verdicts.push_back({one,
                            {french ? u"fr"_s : u"en"_s, 0.9, complains ? u"negative"_s : u"neutral"_s, 0.9,
                             complains ? u"complaint"_s : u"question"_s, 0.9}});
    }
    demo.wait(demo.store->triage().store(verdicts, 1));
}

} // namespace parvis::test
