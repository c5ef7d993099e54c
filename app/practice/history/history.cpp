// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/history/history.h"

#include "practice/history/making.h"
#include "practice/png.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::practice::history {
namespace {

struct Season {
    QStringView name, colour;
    int fromMonth, fromDay, toMonth, toDay;
};

// Each year; the newest of each that has begun is the one told of.
constexpr Season seasons[] = {
    {u"Printemps des créateurs", u"#2e7d32", 3, 15, 4, 15},
    {u"Terrasse d'été", u"#f9a825", 6, 20, 7, 31},
    {u"Rentrée à l'atelier", u"#1565c0", 9, 1, 9, 30},
    {u"Noël fait main", u"#b71c1c", 11, 15, 12, 24},
};

constexpr std::pair<QStringView, QStringView> pictureTexts[] = {
    {u"tasses.png", u"Trois tasses en grès sur une planche"},
    {u"bol-bleu.png", u"Un bol bleu, vu de dessus"},
    {u"atelier.png", u"L'atelier le matin, le tour devant la fenêtre"},
    {u"paniers.png", u"Paniers tressés de plusieurs tailles"},
    {u"cafe.png", u"Une tasse de café filtre au comptoir"},
    {u"bougies.png", u"Bougies de cire d'abeille, allumées"},
};

} // namespace

int Making::dayOf(Instant at) const
{
    const int day = int((at - history.from).count() / 86'400'000);
    return std::clamp(day, 0, dayCount - 1);
}

double Making::progress(Instant at) const
{
    return double((at - history.from).count()) / double((history.to - history.from).count());
}

int Making::followersAt(int account, Instant at) const
{
    return followers[size_t(account) * size_t(dayCount) + size_t(dayOf(at))];
}

Instant Making::free(Instant at)
{
    while (taken.contains(at.ms))
        ++at.ms;
    taken.insert(at.ms);
    return at;
}

// The Tuesday about five months before the end, at ten.
void placeCrisis(Making& making)
{
    LocalDate day = making.span.lastDay.addMonths(-5);
    while (day.dayOfWeek() != 2)
        day = day.addDays(1);
    making.history.crisisFrom = resolve({day, 10, 0, 0}, making.span.zone).instant;
    making.history.crisisTo = making.history.crisisFrom + std::chrono::hours(36);
}

void makeCampaigns(Making& making)
{
    for (const Season& season : seasons) {
        Campaign campaign;
        int year = making.span.lastDay.year;
        const auto begins = [&] { return LocalDate{year, season.fromMonth, season.fromDay}; };
        while (begins().addDays(7) > making.span.lastDay)
            --year;
        campaign.name = season.name.toString() + u' ' + QString::number(year);
        campaign.colour = season.colour.toString();
        campaign.from = begins();
        campaign.to = {year, season.toMonth, season.toDay};
        making.history.campaigns.push_back(campaign);
    }
    std::sort(making.history.campaigns.begin(), making.history.campaigns.end(),
              [](const Campaign& a, const Campaign& b) { return a.from < b.from; });
}

const Campaign* campaignOn(const History& history, LocalDate day)
{
    const auto found = std::find_if(history.campaigns.begin(), history.campaigns.end(),
                                    [day](const Campaign& c) { return c.from <= day && day <= c.to; });
    return found == history.campaigns.end() ? nullptr : &*found;
}

void makePictures(Making& making)
{
    // Half an hour before anything is written, so that no status has these ids.
    Id id = Making::idOf(making.history.from - std::chrono::minutes(30));
    for (const auto& [name, alt] : pictureTexts) {
        making.history.pictures.push_back({id, name.toString(), alt.toString(), avatarPng(name.toString())});
        id += Id(shopHandles.size());
    }
}

double hourShare(const WallTime& local)
{
    static constexpr double byDay[] = {1.12, 1.1, 1.02, 1.0, 0.98, 0.94, 0.84};
    static constexpr double byHour[] = {0.25, 0.12, 0.08, 0.06, 0.08, 0.2, 0.5,  0.9, 1.2, 1.45, 1.5, 1.35,
                                        1.55, 1.3,  1.1,  1.1,  1.2,  1.4, 1.75, 1.9, 1.8, 1.55, 1.1, 0.56};
    return byDay[local.date.dayOfWeek() - 1] * byHour[local.hour] / 24.0; // the days sum to 7, the hours to 24
}

std::pair<Instant, Instant> Office::hoursOf(LocalDate day) const
{
    const int weekday = day.dayOfWeek();
    if (weekday == 7) {
        const Instant start = startOfDay(day, m_zone);
        return {start, start};
    }
    const int closes = weekday == 6 ? 14 : 18;
    return {resolve({day, 9, 0, 0}, m_zone).instant, resolve({day, closes, 0, 0}, m_zone).instant};
}

bool Office::isOpen(Instant at) const
{
    const auto [opens, closes] = hoursOf(dateAt(at, m_zone));
    return opens <= at && at < closes;
}

Instant Office::after(Instant from, double minutes) const
{
    LocalDate day = dateAt(from, m_zone);
    auto left = Milliseconds(qint64(minutes * 60'000));
    for (int days = 0; days < 60; ++days, day = day.addDays(1)) {
        const auto [opens, closes] = hoursOf(day);
        const Instant begin = std::max(from, opens);
        if (begin >= closes)
            continue;
        if (closes - begin > left)
            return begin + left;
        left -= closes - begin;
    }
    return from;
}

int Office::onDuty(Instant at, Draws& draws) const
{
    const WallTime local = wallTimeAt(at, m_zone);
    if (local.date.dayOfWeek() == 6)
        return 2;
    static constexpr double mornings[] = {5, 3, 2}, afternoons[] = {2, 4, 4};
    return local.hour < 13 ? draws.pick(mornings) : draws.pick(afternoons);
}

History makeHistory(const Span& span)
{
    History history;
    history.to = startOfDay(span.lastDay, span.zone);
    const LocalDate first = span.lastDay.addMonths(-months);
    history.from = startOfDay(first, span.zone);
    history.colleagues = {u"Hélène Fabre"_s, u"Samir Haddad"_s, u"Grace Miller"_s};
    Making making{span, history, {}, first.daysTo(span.lastDay), {}};
    placeCrisis(making);
    makeCampaigns(making);
    makePictures(making);
    growFollowers(making);
    makePosts(making);
    makeTalk(making);
    measure(making);
    makeMentions(making);
    makeApplause(making);
    return history;
}

} // namespace parvis::practice::history
