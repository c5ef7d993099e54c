// SPDX-License-Identifier: GPL-3.0-or-later
// Ambassadors and influencers among those who wrote in a period, by the same stated rule as on the contact card
// (MarkRule), looked at from the period's end. Pure.
#pragma once

#include "domain/people/contact.h"

#include <map>
#include <vector>

namespace parvis {

struct MarkedCount {
    qint64 ambassadors = 0, influencers = 0; // people; who is both counts in both
    bool operator==(const MarkedCount&) const = default;
};

struct MarkedPerson {
    ContactId contact;
    std::vector<PersonId> identities; // by which they wrote in the period
    QString name, handle;             // of the identity that began the person
    QStringList networks;             // where they wrote
    qint64 messages = 0;              // in the period
    std::optional<qint64> reach;      // followers, as the networks last told them
    bool ambassador = false, influencer = false;
};

// What a person did at all, as far back as any period needs.
struct PersonDeeds {
    std::vector<Instant> messages, likes, boosts; // in any order
    std::vector<Instant> others;                  // follows and what else there is: of days only
};

// As the card counts it, of [end - window, end).
ContactActivity recentActivity(const PersonDeeds& deeds, Instant end, Milliseconds window);

// Who of those who wrote carries which mark at the period's end. deeds: of whoever may be an ambassador.
struct PersonMarks {
    bool ambassador = false, influencer = false;
};
PersonMarks marksAt(const std::optional<qint64>& followers, const PersonDeeds* deeds, Instant end,
                    const MarkRule& rule = {});

} // namespace parvis
