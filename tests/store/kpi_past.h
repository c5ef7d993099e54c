// SPDX-License-Identifier: GPL-3.0-or-later
// Two fortnights of a shop, one over each clock change of 2026 in Paris (29 March, 25 October), written by hand:
// comments, answers, an answer by a rule, a note, a deleted comment, closes and reopenings, posts whose counts are
// partly missing, and a sample that the network corrected. In the order in which it happened; every instant in UTC.
#pragma once

#include "domain/insights/metric.h"

namespace parvis::test {

enum class Deed {
    Ask,       // a customer writes; told: "kind/sentiment" as triage tells it
    Answer,    // we answer, seen on the network
    Automatic, // a rule answers
    Note,
    Close,
    Reopen,  // by a colleague
    Delete,  // the customer takes the message back
    Correct, // a colleague says otherwise: told
};

struct ShopDeed {
    const char* at;
    Deed deed;
    const char* account;
    const char* conversation; // its first message
    const char* message;
    const char* told = "";
};

inline constexpr ShopDeed shopDeeds[] = {
    // The fortnight before the spring's.
    {"2026-03-22T22:59:00Z", Deed::Ask, "shop", "s4", "s4", "question/neutral"}, // 23:59 on the last evening
    // 23 March to 5 April: the night of the 29th has no 02:30.
    {"2026-03-22T23:00:00Z", Deed::Ask, "shop", "s5", "s5", "complaint/negative"}, // midnight: the first instant
    {"2026-03-23T08:20:00Z", Deed::Answer, "shop", "s5", "s5a"},                   // 09:20
    {"2026-03-23T09:00:00Z", Deed::Answer, "shop", "s4", "s4a"},
    {"2026-03-28T22:59:00Z", Deed::Ask, "shop", "s2", "s2", "praise/positive"},
    {"2026-03-29T00:30:00Z", Deed::Ask, "shop", "s1", "s1", "complaint/negative"}, // 01:30, the last hour of winter
    {"2026-03-29T01:30:00Z", Deed::Answer, "shop", "s1", "s1a"},                   // 03:30, one hour later
    {"2026-03-29T07:30:00Z", Deed::Answer, "shop", "s2", "s2a"},                   // 09:30
    {"2026-03-30T10:00:00Z", Deed::Close, "shop", "s2", ""},
    {"2026-04-05T21:59:00Z", Deed::Ask, "other", "s3", "s3", "idea/neutral"}, // 23:59, the last minute
    {"2026-04-06T08:00:00Z", Deed::Answer, "other", "s3", "s3a"},             // after the fortnight
    // The fortnight before the autumn's.
    {"2026-10-12T08:00:00Z", Deed::Ask, "shop", "c0", "c0", "praise/positive"},
    {"2026-10-12T08:30:00Z", Deed::Answer, "shop", "c0", "c0a"},
    {"2026-10-12T09:30:00Z", Deed::Close, "shop", "c0", ""},
    {"2026-10-18T21:00:00Z", Deed::Ask, "shop", "c6", "c6", "praise/positive"},
    // 19 October to 1 November: the night of the 25th has 02:30 twice.
    {"2026-10-18T23:00:00Z", Deed::Answer, "shop", "c6", "c6a"}, // 01:00 on the first day
    {"2026-10-20T10:00:00Z", Deed::Ask, "other", "c3", "c3", "idea/neutral"},
    {"2026-10-20T10:01:00Z", Deed::Automatic, "other", "c3", "c3r"},
    {"2026-10-21T10:00:00Z", Deed::Close, "other", "c3", ""}, // without an answer
    {"2026-10-22T10:00:00Z", Deed::Ask, "shop", "c4", "c4", "complaint/negative"},
    {"2026-10-22T12:00:00Z", Deed::Close, "shop", "c4", ""},
    {"2026-10-23T09:00:00Z", Deed::Reopen, "shop", "c4", ""},
    {"2026-10-23T10:00:00Z", Deed::Answer, "shop", "c4", "c4a"},
    {"2026-10-23T11:00:00Z", Deed::Close, "shop", "c4", ""},
    {"2026-10-24T21:30:00Z", Deed::Ask, "shop", "c1", "c1", "complaint/negative"},
    {"2026-10-25T01:30:00Z", Deed::Answer, "shop", "c1", "c1a"}, // 02:30 for the second time: four hours, not three
    {"2026-10-25T07:50:00Z", Deed::Ask, "shop", "c2", "c2", "question/neutral"},
    {"2026-10-25T08:20:00Z", Deed::Ask, "shop", "c2", "c2b", "complaint/negative"}, // belongs to the question before
    {"2026-10-25T09:20:00Z", Deed::Answer, "shop", "c2", "c2a"},
    {"2026-10-26T16:00:00Z", Deed::Ask, "shop", "c2", "c2c", "praise/positive"},
    {"2026-10-27T08:30:00Z", Deed::Answer, "shop", "c2", "c2d"},
    {"2026-10-28T10:00:00Z", Deed::Ask, "shop", "c7", "c7", "complaint/negative"},
    {"2026-10-28T10:30:00Z", Deed::Answer, "shop", "c7", "c7a"},
    {"2026-10-28T11:00:00Z", Deed::Correct, "shop", "c7", "c7", "praise/positive"},
    {"2026-10-29T10:00:00Z", Deed::Ask, "shop", "c8", "c8", "complaint/negative"},
    {"2026-10-29T11:00:00Z", Deed::Delete, "shop", "c8", "c8"},
    {"2026-10-30T10:00:00Z", Deed::Ask, "other", "c5", "c5"}, // waits to this day; triage is unsure of it
    {"2026-10-30T11:00:00Z", Deed::Note, "other", "c5", ""},
    {"2026-10-30T12:00:00Z", Deed::Ask, "other", "c5", "c5b"}, // and insists: five messages of one customer
    {"2026-10-30T13:00:00Z", Deed::Ask, "other", "c5", "c5c"},
    {"2026-10-30T14:00:00Z", Deed::Ask, "other", "c5", "c5d"},
    {"2026-10-30T15:00:00Z", Deed::Ask, "other", "c5", "c5e"},
    {"2026-10-31T10:00:00Z", Deed::Close, "shop", "c1", ""},
};

// What the answers took of the open hours: 09:00 to 18:00 on every day in Paris. Counted by hand on the wall's clock.
struct ShopHours {
    const char* question;
    int minutes;
};
inline constexpr ShopHours shopHours[] = {
    {"s5", 20}, {"s4", 60},                                                     // 09:00 to 09:20; 09:00 to 10:00
    {"s1", 0},  {"s2", 30}, {"s3", 60},  {"c0", 30}, {"c6", 0}, {"c4", 9 * 60}, // 12:00 to 18:00 and 09:00 to 12:00
    {"c1", 0},  {"c2", 80}, {"c2c", 90}, {"c7", 30},
};

struct ShopPost {
    const char* at;
    const char* account;
    const char* name;
};
inline constexpr ShopPost shopPosts[] = {
    {"2026-03-25T08:00:00Z", "shop", "v1"},  {"2026-03-29T00:59:59Z", "shop", "v2"}, // the last second of winter
    {"2026-10-10T08:00:00Z", "shop", "p0"},  {"2026-10-20T08:00:00Z", "shop", "p1"},
    {"2026-10-22T08:00:00Z", "other", "p4"},                                         // nothing is known of it
    {"2026-10-23T08:00:00Z", "other", "p5"}, {"2026-10-25T00:30:00Z", "shop", "p2"}, // 02:30 for the first time
    {"2026-11-01T22:59:59Z", "shop", "p3"},                                          // the last second
};

struct ShopSample {
    const char* at;
    const char* account;
    const char* post; // empty: of the account
    Metric metric;
    double value;
};
inline constexpr ShopSample shopSamples[] = {
    {"2026-03-01T00:00:00Z", "shop", "", Metric::Followers, 900},
    {"2026-03-29T00:59:59Z", "shop", "", Metric::Followers, 930},
    {"2026-03-26T08:00:00Z", "shop", "v1", Metric::Reactions, 12},
    {"2026-03-26T08:00:00Z", "shop", "v1", Metric::Shares, 3},
    {"2026-03-29T12:00:00Z", "shop", "v2", Metric::Reactions, 7},
    {"2026-10-01T00:00:00Z", "shop", "", Metric::Followers, 1000},
    {"2026-10-18T22:00:00Z", "shop", "", Metric::Followers, 1010}, // the first instant of the fortnight
    {"2026-10-25T00:30:00Z", "shop", "", Metric::Followers, 1030},
    {"2026-11-01T23:00:00Z", "shop", "", Metric::Followers, 2000}, // the first instant after it
    {"2026-10-24T10:00:00Z", "other", "", Metric::Followers, 50},  // connected within it
    {"2026-10-30T10:00:00Z", "other", "", Metric::Followers, 55},
    {"2026-10-11T08:00:00Z", "shop", "p0", Metric::Reactions, 4},
    {"2026-10-30T08:00:00Z", "shop", "p0", Metric::Reactions, 40}, // after its own period's end
    {"2026-10-21T08:00:00Z", "shop", "p1", Metric::Reactions, 10},
    {"2026-10-22T08:00:00Z", "shop", "p1", Metric::Reactions, 25},
    {"2026-10-21T08:00:00Z", "shop", "p1", Metric::Comments, 3},
    {"2026-10-21T08:00:00Z", "shop", "p1", Metric::Shares, 2},
    {"2026-11-05T08:00:00Z", "shop", "p1", Metric::Reactions, 99}, // after the end
    {"2026-10-22T08:00:00Z", "shop", "p1", Metric::Reactions, 21}, // corrected: it had said 25
    {"2026-10-24T08:00:00Z", "other", "p5", Metric::Reactions, 5},
    {"2026-10-24T08:00:00Z", "other", "p5", Metric::Impressions, 400},
    {"2026-10-24T08:00:00Z", "other", "p5", Metric::Reach, 300},
    {"2026-10-24T08:00:00Z", "other", "p5", Metric::Clicks, 7},
    {"2026-10-24T08:00:00Z", "other", "p5", Metric::Saves, 1},
    {"2026-10-26T00:30:00Z", "shop", "p2", Metric::Reactions, 0},
    {"2026-10-26T00:30:00Z", "shop", "p2", Metric::Comments, 4},
    {"2026-10-26T00:30:00Z", "shop", "p2", Metric::Quotes, 2},
    {"2026-11-01T22:59:59Z", "shop", "p3", Metric::Shares, 1},
};

// What customers did without a word. The one of c2 shares first at the very instant at which the 180 days before the
// autumn's end begin; with the last like there are 20 points: 3 × 3 of shares, 2 × 3 of messages, 5 of likes.
struct ShopApplause {
    const char* at;
    const char* account;
    const char* who; // "c2": the customer of that conversation
    const char* kind;
};
inline constexpr ShopApplause shopApplause[] = {
    {"2026-05-05T23:00:00Z", "shop", "c2", "boost"},  {"2026-07-01T10:00:00Z", "other", "c2", "boost"},
    {"2026-07-01T11:00:00Z", "shop", "c2", "like"},   {"2026-07-02T11:00:00Z", "shop", "c2", "like"},
    {"2026-07-02T12:00:00Z", "shop", "c2", "like"},   {"2026-07-02T13:00:00Z", "shop", "c2", "like"},
    {"2026-10-24T10:00:00Z", "shop", "c2", "boost"},  {"2026-10-27T10:00:00Z", "shop", "c2", "like"},
    {"2026-10-20T10:00:00Z", "shop", "c7", "boost"},  {"2026-10-21T10:00:00Z", "shop", "c7", "boost"}, // two shares
    {"2026-10-22T10:00:00Z", "shop", "c7", "like"},   {"2026-10-23T10:00:00Z", "shop", "c7", "like"},
    {"2026-10-20T10:00:00Z", "other", "c3", "boost"}, {"2026-10-21T11:00:00Z", "other", "c5", "boost"},
    {"2026-10-22T11:00:00Z", "other", "c5", "boost"}, {"2026-10-23T11:00:00Z", "other", "c3", "like"}, // one person
};

// Followers of customers, as the network told them with their words.
struct ShopAudience {
    const char* who;
    qint64 followers;
};
inline constexpr ShopAudience shopAudiences[] = {
    {"s1", 25'000}, {"c3", 6'000}, {"c4", 10'000}, {"c5", 4'500}, {"c7", 9'999}, {"c8", 50'000}, // took the words back
};
// Two identities of one person.
inline constexpr const char* shopLinked[] = {"c3", "c5"};

// What listening tools counted. On 21 October nobody looked for a competitor, in the blogs nobody for us.
struct ShopMentions {
    const char* day;
    const char* name;
    bool isUs;
    qint64 mentions;
    const char* source;
};
inline constexpr ShopMentions shopMentions[] = {
    {"2026-03-29", "Shop", true, 4, "press"},   {"2026-03-29", "Lumio", false, 12, "press"},
    {"2026-10-18", "Shop", true, 5, "press"},   {"2026-10-18", "Lumio", false, 5, "press"}, // the day before
    {"2026-10-20", "Shop", true, 7, "press"},   {"2026-10-20", "Lumio", false, 3, "press"},
    {"2026-10-20", "Vitra", false, 0, "press"}, {"2026-10-20", "Lumio", false, 90, "blogs"},
    {"2026-10-21", "Shop", true, 50, "press"},  {"2026-10-25", "Shop", true, 1, "press"},
    {"2026-10-25", "Vitra", false, 2, "press"}, {"2026-11-01", "Shop", true, 2, "press"},
    {"2026-11-01", "Lumio", false, 6, "press"}, {"2026-11-02", "Shop", true, 8, "press"}, // the day after
    {"2026-11-02", "Lumio", false, 1, "press"},
};

} // namespace parvis::test
