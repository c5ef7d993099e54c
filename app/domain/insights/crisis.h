// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an hour's customer messages leave the band of what is usual at that weekday and hour. Pure.
//
// The band comes from the same wall hour of the past eight weeks. Counts of that kind are small and Poisson-like, and
// mean ± k sigma of eight of them would cry wolf: 13,000 hours are looked at in 18 months. So the bound is a quantile
// of the count to be expected when the mean is only known from those few hours: a negative binomial (see countTail),
// made wider by what the past tells beyond Poisson, the way the surveillance of outbreaks does it (Farrington 1996,
// Noufaily 2013): by the scatter measured in those weeks (bursts under a post) and by the error of the growth. How
// improbable an hour has to be follows from how many false alarms were promised. For the share of negative messages the
// same is done with a beta-binomial. What is not known is not zero and says nothing.
#pragma once

#include "base/time/zone.h"
#include "domain/insights/figure_filter.h"

#include <vector>

namespace parvis {

struct HourCount {
    Instant hour; // its beginning
    qint64 messages = 0, negative = 0;
    bool aside = false; // of an alarm: not to be learnt from
    bool operator==(const HourCount&) const = default;
};

struct CrisisOptions {
    int weeks = 8, needed = 4; // looked at, and how many of them have to be known
    double falseAlarms = 0.01; // to be expected in `hours` hours of all series together
    int hours = 13'140;        // 18 months
    int series = 1;            // accounts that are watched one by one
    int fewest = 10;           // messages: fewer are no crisis, and of fewer no share is told
    double times = 2;          // of the usual: less is no crisis, however sure
    int calmHours = 3;         // in a row end an alarm
    int asideHours = 72;       // of an alarm are not learnt from; what lasts longer is the new usual
};

// How improbable a test may be before it alarms; each hour has two tests, of volume and of share.
double crisisAlpha(const CrisisOptions& options);

enum class CrisisVerdict { Unknown, NotEnoughHistory, Within, Out };

// The rule with all its figures, as it was applied to one hour.
struct CrisisExplanation {
    HourCount count;
    bool running = false; // the hour is not over: its count so far against the whole hour's bound
    ZoneId zone;
    WallTime wall;   // its beginning on the clock
    int weekday = 1; // 1 Monday … 7 Sunday
    CrisisVerdict verdict = CrisisVerdict::Unknown;
    int weeksMissing = 0;        // until there is enough history
    std::vector<HourCount> used; // the same weekday and hour, newest first
    int neighbours = 0;          // hours before and after them that steady the mean
    double usual = 0;            // mean of an hour in those weeks
    double growth = 1;           // of the last seven days against the weeks before
    double mean = 0;             // to be expected: usual × growth
    double scatter = 0;          // measured beyond Poisson: variance = mean + scatter × mean²
    double shape = 0;            // of the negative binomial
    double alpha = 0;
    qint64 upper = 0;       // the most messages within the band
    double probability = 1; // of so many messages or more with nothing the matter
    bool volumeOut = false;
    // Nothing: too few messages, of the hour or before, to tell.
    std::optional<double> share, usualShare, upperShare;
    bool shareOut = false;
    bool calm = false; // well within, in the band's lower half
    int severity = 0;  // 1 to 10; 0: nothing is the matter
};

// The known hours of one series, and the judgement of each by what was before it. Not thread-safe: it remembers a day.
class CrisisHours
{
public:
    CrisisHours(const ZoneId& zone, const CrisisOptions& options) : m_zone(zone), m_options(options) {}

    // In any order; the same hour again replaces it. Hours before 1970 are not taken.
    void add(const HourCount& count);
    // Unknown where the hour is.
    CrisisExplanation judge(Instant hour) const;
    CrisisExplanation judgeRunning(const HourCount& soFar) const;
    const CrisisOptions& options() const { return m_options; }

private:
    struct Entry {
        bool known = false;
        HourCount count;
    };
    // A wall hour: two hours where clocks go back, none where they skip it.
    struct Cell {
        qint64 messages = 0, negative = 0, firstHour = 0;
        int hours = 0;
    };
    // Several wall hours, a week from each other.
    struct Pool {
        qint64 messages = 0, negative = 0;
        int hours = 0, weeks = 0;
        bool otherOffset = false; // clocks were changed meanwhile
        double mean() const { return double(messages + 1) / hours; }
        void add(const Pool& other);
    };
    // What holds for a whole day: computed from the hours before it.
    struct Climate {
        qint64 day = -1;
        double growth = 1, growthError = 0, scatter = 0;
        qint64 messages = 0, negative = 0;
        double shareScatter = 0; // intra-class correlation of the negative ones
    };

    qint64 wallHour(qint64 hour) const;
    Milliseconds offset(Instant at) const;
    const Cell* cell(qint64 wall) const;
    Pool pool(qint64 wall, qint64 offsetHours, int shift) const;
    Climate climateOf(qint64 day) const;
    void measureGrowth(Climate& climate) const;
    void measureScatter(Climate& climate) const;
    void measureShares(Climate& climate) const;
    std::vector<HourCount> usedFor(qint64 wall) const;
    CrisisExplanation judged(const HourCount& count, bool running) const;
    void judgeVolume(CrisisExplanation& e, qint64 wall, const Pool& own, const Pool& all) const;
    void judgeShare(CrisisExplanation& e, const Pool& all) const;

    ZoneId m_zone;
    CrisisOptions m_options;
    std::vector<Entry> m_hours; // from m_firstHour, one for each hour since 1970
    std::vector<Cell> m_cells;  // from m_firstWall
    qint64 m_firstHour = 0, m_firstWall = 0;
    struct Offsets {
        Instant from, to;
        std::vector<std::pair<Instant, Milliseconds>> since;
    };
    mutable Offsets m_offsets;
    mutable Climate m_climate;
};

// An alarm begins once and is told once; it lasts until enough hours in a row were calm.
struct CrisisState {
    std::optional<Instant> began; // the hour that was first out of its band; nothing: no alarm
    Instant lastOut;
    int calm = 0;     // hours in a row
    int severity = 0; // the highest
    bool operator==(const CrisisState&) const = default;
};

enum class CrisisEvent { None, Began, Ended };

struct CrisisStep {
    CrisisState state;
    CrisisEvent event = CrisisEvent::None;
};

// An unknown hour neither ends an alarm nor keeps it from ending; a running one can only begin or keep it.
CrisisStep crisisStep(const CrisisState& before, const CrisisExplanation& hour, const CrisisOptions& options);

// A series as it comes in, hour by hour; also how its past is gone through to see what would have been told.
class CrisisWatch
{
public:
    CrisisWatch(const ZoneId& zone, const CrisisOptions& options) : m_hours(zone, options) {}

    struct Turn {
        CrisisExplanation hour;
        CrisisEvent event = CrisisEvent::None;
    };
    Turn complete(const HourCount& count);
    Turn running(const HourCount& soFar);
    const CrisisState& state() const { return m_state; }
    CrisisHours& hours() { return m_hours; }

private:
    CrisisHours m_hours;
    CrisisState m_state;
};

struct CrisisAlarm {
    Instant began; // the hour that was first out of its band
    std::optional<Instant> ended;
    CrisisExplanation first, last; // the hour it began with, and the last one that was out
    int severity = 0;              // the highest
};

struct CrisisReview {
    CrisisOptions options;
    std::vector<CrisisWatch::Turn> hours; // oldest first; the last one may still run
    std::vector<CrisisAlarm> alarms;      // that touch the window
    std::optional<Instant> since;         // the first hour that is known at all
};

// The hours of a series, oldest first, judged one after the other. now: the hour that holds it is running.
CrisisReview reviewHours(const std::vector<HourCount>& hours, const ZoneId& zone, const CrisisOptions& options,
                         const Window& window, Instant now);

QString crisisVerdictName(CrisisVerdict verdict); // "not_enough_history"

} // namespace parvis
