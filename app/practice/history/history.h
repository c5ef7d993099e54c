// SPDX-License-Identifier: GPL-3.0-or-later
// Eighteen months of a small company's life on the practice network, made up: posts, what hundreds of people wrote,
// what three colleagues answered, how the accounts grew. The same span gives the same history, so that the network and
// the practice workspace each make their own copy of it. Nobody real said or did any of it.
#pragma once

#include "base/time/zone.h"
#include "domain/inbox/work_change.h"
#include "domain/insights/metric.h"
#include "practice/model.h"

#include <array>

namespace parvis::practice::history {

inline constexpr int months = 18;
// The shop's accounts that have a past, by handle; everything below names them by their place in this list.
inline constexpr std::array<QStringView, 4> shopHandles{u"atelier", u"boutique", u"cafe", u"support"};

struct Span {
    quint64 seed = 1;  // the network's
    LocalDate lastDay; // today: the history ends where it begins
    ZoneId zone;       // in whose hours people sleep and colleagues work
};

struct Person {
    Id id = 0;
    QString handle, name, language;
    int followers = 0;
};

struct Campaign {
    QString name, colour;
    LocalDate from, to; // both included
};

struct Picture {
    Id id = 0; // the first account's; account n has id + n
    QString name, altText;
    QByteArray png;
};

// One measured value of a post.
struct Figure {
    Metric metric = Metric::Reactions;
    Instant at;
    int value = 0;
};

enum class Format { Plain, Picture, Thread, Link };

struct Post {
    Id id = 0;
    int account = 0;
    Instant at;
    QString text, language, campaign;
    Format format = Format::Plain;
    int picture = -1; // of History::pictures
    QStringList parts;
    std::vector<Id> partIds;        // of the parts; each answers the one before
    int favourites = 0, boosts = 0; // at the end, of people who say nothing
    std::vector<Figure> figures;    // oldest first
    double attraction = 1;
};

enum class Topic { Praise, Question, Complaint, Remark, Idea, Spam, FollowUp, Thanks, Angrier, Calmed, Answer };
enum class Theme { None, LateParcel, BrokenCup, Price, Other };

// Somebody wrote.
struct Line {
    Id id = 0;
    Instant at;
    int person = -1;    // of History::people; -1: the shop
    int colleague = -1; // who wrote it for the shop
    Id parent = 0;      // 0: it begins a thread
    Topic topic = Topic::Remark;
    Theme theme = Theme::None;
    QString text; // with whom it is said to in front
    QString language;
};

// A colleague moved the conversation's work state.
struct Deed {
    Instant at;
    int colleague = 0;
    WorkChange change;
};

struct Thread {
    enum class Kind { Comments, Mention, Direct };
    Kind kind = Kind::Comments;
    int account = 0;
    int post = -1;           // of History::posts: what the comments stand under
    std::vector<Line> lines; // oldest first
    std::vector<Deed> deeds; // oldest first
};

// An account's figures on one day.
struct Day {
    Instant at;
    int followers = 0;
    int statuses = 0;
};

// Somebody who also writes liked or shared a post.
struct Applause {
    Instant at;
    int person = 0; // of History::people
    int post = 0;   // of History::posts
    bool isShare = false;
};

// What a listening tool would have counted on a day in one corpus.
struct Mentions {
    LocalDate day;
    QString name;
    bool isUs = false;
    int count = 0;
    QString source, network; // the corpus
};

struct History {
    Instant from, to;             // everything in it happened in [from, to)
    Instant crisisFrom, crisisTo; // many complain of late parcels
    std::vector<Person> people;
    QStringList colleagues;
    std::vector<Campaign> campaigns; // oldest first
    std::vector<Picture> pictures;
    std::vector<Post> posts;     // oldest first
    std::vector<Thread> threads; // by their first line, oldest first
    std::array<std::vector<Day>, 4> days;
    std::vector<Applause> applause; // by post
    std::vector<Mentions> mentions; // of us and of two competitors, by day; some days nobody looked
};

History makeHistory(const Span& span);

} // namespace parvis::practice::history
