// SPDX-License-Identifier: GPL-3.0-or-later
// The steps by which a history is made, in their order; each fills its part and draws from chance of its own, so that a
// change of one leaves the others as they were.
#pragma once

#include "practice/history/draws.h"
#include "practice/history/history.h"

#include <QSet>

namespace parvis::practice::history {

struct Making {
    const Span& span;
    History& history;
    std::vector<int> followers; // of each account by day, at its start: account * days + day
    int dayCount = 0;
    QSet<qint64> taken; // ms at which something was written: ids are made of them

    Draws draws(quint64 step) const { return Draws(span.seed * 1'000'003 + step * 7'919); }
    int dayOf(Instant at) const;
    double progress(Instant at) const; // 0 at the beginning, 1 at the end
    int followersAt(int account, Instant at) const;
    // The first free millisecond from there on.
    Instant free(Instant at);
    static Id idOf(Instant at) { return Id(at.ms) << 16; } // as Mastodon numbers (see World::idOf)
};

void placeCrisis(Making& making);
void makeCampaigns(Making& making);
void makePictures(Making& making);
void growFollowers(Making& making);
void makePosts(Making& making);
void makeTalk(Making& making);
void measure(Making& making); // figures of posts and accounts
void makeMentions(Making& making);
void makeApplause(Making& making); // of posts and people that are there

// How many write in this hour of the week, in messages an hour, for one message a day on average.
double hourShare(const WallTime& local);
const Campaign* campaignOn(const History& history, LocalDate day);

// When colleagues sit at their desks.
class Office
{
public:
    explicit Office(const ZoneId& zone) : m_zone(zone) {}
    // The moment when so many working minutes have passed.
    Instant after(Instant from, double minutes) const;
    bool isOpen(Instant at) const;
    int onDuty(Instant at, Draws& draws) const; // of History::colleagues

private:
    std::pair<Instant, Instant> hoursOf(LocalDate day) const; // equal: closed
    ZoneId m_zone;
};

} // namespace parvis::practice::history
