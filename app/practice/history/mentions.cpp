// SPDX-License-Identifier: GPL-3.0-or-later
// How often the shop and two competitors were spoken of. Both competitors are made up.
#include "practice/history/making.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::practice::history {
namespace {

struct Corpus {
    QStringView source, network;
    double size;
};

constexpr Corpus corpora[] = {{u"Veille du web", u"", 1.0}, {u"Recherche publique", u"mastodon", 0.45}};

struct Spoken {
    QStringView name;
    bool isUs;
    double atFirst, atLast; // mentions a day in the first corpus
};

// We gain on the large one; the small one is new.
constexpr Spoken spokenOf[] = {
    {u"Atelier", true, 7.0, 11.5}, {u"Grès & Co", false, 13.0, 12.0}, {u"Maison Argile", false, 2.5, 6.5}};

// As in posts and followers: before Christmas everybody speaks of presents.
constexpr double talkByMonth[] = {0.7, 0.8, 1.0, 1.05, 1.0, 0.95, 0.75, 0.7, 1.1, 1.1, 1.4, 1.7};
constexpr double talkByDay[] = {1.05, 1.1, 1.1, 1.05, 1.0, 0.9, 0.8};

// What makes people speak of one name more than of the others.
double occasion(const Making& making, const Spoken& spoken, LocalDate day)
{
    if (spoken.isUs) {
        const int sinceCrisis = dateAt(making.history.crisisFrom, making.span.zone).daysTo(day);
        const bool crisis = sinceCrisis >= 0 && sinceCrisis < 3;
        return crisis ? 4.5 - sinceCrisis : campaignOn(making.history, day) ? 1.25 : 1.0;
    }
    // The large one celebrates for two weeks, some seven weeks before the end.
    const int left = day.daysTo(making.span.lastDay);
    return spoken.name == u"Grès & Co" && left >= 42 && left < 56 ? 1.9 : 1.0;
}

// The tool stood still for four days, eleven weeks before the end.
bool nobodyLooked(const Making& making, LocalDate day)
{
    const int left = day.daysTo(making.span.lastDay);
    return left >= 77 && left < 81;
}

} // namespace

void makeMentions(Making& making)
{
    Draws draws = making.draws(50);
    LocalDate day = dateAt(making.history.from, making.span.zone);
    for (int i = 0; i < making.dayCount; ++i, day = day.addDays(1)) {
        const double passed = double(i) / double(std::max(1, making.dayCount - 1));
        for (const Corpus& corpus : corpora) {
            for (const Spoken& spoken : spokenOf) {
                const double usual = spoken.atFirst + (spoken.atLast - spoken.atFirst) * passed;
                const double mean = usual * corpus.size * talkByMonth[day.month - 1] * talkByDay[day.dayOfWeek() - 1] *
                                    occasion(making, spoken, day);
                const int count = draws.poisson(mean); // drawn in any case, so that a gap changes nothing after it
                if (!nobodyLooked(making, day))
                    making.history.mentions.push_back({day, spoken.name.toString(), spoken.isUs, count,
                                                       corpus.source.toString(), corpus.network.toString()});
            }
        }
    }
}

} // namespace parvis::practice::history
