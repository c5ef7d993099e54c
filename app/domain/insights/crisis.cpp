// SPDX-License-Identifier: GPL-3.0-or-later
// The judgement of an hour. What is measured of the weeks before stands in crisis_climate.cpp.
#include "domain/insights/crisis.h"

#include "base/names.h"
#include "domain/insights/crisis_tails.h"

#include <algorithm>
#include <cmath>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<CrisisVerdict, 4> crisisVerdictNames{{
    {CrisisVerdict::Unknown, "unknown"_L1},
    {CrisisVerdict::NotEnoughHistory, "not_enough_history"_L1},
    {CrisisVerdict::Within, "within"_L1},
    {CrisisVerdict::Out, "out"_L1},
}};

constexpr qint64 crisisHourMs = 3'600'000, crisisWeek = 168;
constexpr qint64 fewestForShare = 100; // messages of the past, to tell a usual share
// A share that is not this much above the usual is none, however many messages there are.
constexpr double shareTimes = 1.5, sharePoints = 0.1;
// The share of a running hour is looked at again and again, and each look is a test.
constexpr double looksAtRunning = 10;

// For instants after 1970 only, which add() sees to.
qint64 crisisHourOf(Instant at)
{
    return at.ms / crisisHourMs;
}

int severityOf(const CrisisExplanation& e)
{
    if (!e.volumeOut && !e.shareOut)
        return 0;
    int severity = 1;
    if (e.volumeOut)
        severity = 1 + int(2 * std::log2(double(e.count.messages) / double(std::max<qint64>(1, e.upper))));
    if (e.shareOut && *e.upperShare < 1)
        severity = std::max(severity, 1 + int(9 * (*e.share - *e.upperShare) / (1 - *e.upperShare)));
    if (e.volumeOut && e.shareOut)
        ++severity;
    return std::clamp(severity, 1, 10);
}

bool isCalm(const CrisisExplanation& e)
{
    const bool fewMessages = double(e.count.messages) <= e.mean + (double(e.upper) - e.mean) / 2;
    const bool fewNegative = !e.share || *e.share <= (*e.usualShare + *e.upperShare) / 2;
    return !e.running && fewMessages && fewNegative;
}

} // namespace

double crisisAlpha(const CrisisOptions& options)
{
    constexpr double testsOfAnHour = 2;
    return options.falseAlarms / (double(std::max(1, options.hours)) * std::max(1, options.series) * testsOfAnHour);
}

void CrisisHours::Pool::add(const Pool& other)
{
    messages += other.messages;
    negative += other.negative;
    hours += other.hours;
}

void CrisisHours::add(const HourCount& count)
{
    if (count.hour.ms < 24 * crisisHourMs)
        return;
    const qint64 hour = crisisHourOf(count.hour), wall = wallHour(hour);
    const auto reach = [](auto& list, qint64& first, qint64 index) {
        if (list.empty())
            first = index;
        if (index < first) {
            list.insert(list.begin(), size_t(first - index), {});
            first = index;
        }
        if (size_t(index - first) >= list.size())
            list.resize(size_t(index - first) + 1);
    };
    reach(m_hours, m_firstHour, hour);
    reach(m_cells, m_firstWall, wall);
    Entry& entry = m_hours[size_t(hour - m_firstHour)];
    Cell& cell = m_cells[size_t(wall - m_firstWall)];
    const auto learn = [&](const HourCount& one, int sign) {
        if (one.aside)
            return;
        cell.messages += sign * one.messages;
        cell.negative += sign * one.negative;
        cell.hours += sign;
        cell.firstHour = cell.hours == 1 && sign > 0 ? hour : std::min(cell.firstHour, hour);
    };
    if (entry.known)
        learn(entry.count, -1);
    entry = {true, count};
    learn(count, +1);
    if (wall < m_climate.day)
        m_climate = {};
}

Milliseconds CrisisHours::offset(Instant at) const
{
    constexpr Milliseconds span(400LL * 24 * crisisHourMs);
    if (at < m_offsets.from || at >= m_offsets.to || m_offsets.since.empty()) {
        m_offsets = {at - span, at + span, {{at - span, offsetAt(at - span, m_zone)}}};
        for (const Instant change : transitions(m_zone, m_offsets.from, m_offsets.to))
            m_offsets.since.emplace_back(change, offsetAt(change, m_zone));
    }
    auto holds = m_offsets.since.begin();
    for (auto it = holds; it != m_offsets.since.end() && it->first <= at; ++it)
        holds = it;
    return holds->second;
}

qint64 CrisisHours::wallHour(qint64 hour) const
{
    const Instant at{hour * crisisHourMs};
    return (at + offset(at)).ms / crisisHourMs;
}

const CrisisHours::Cell* CrisisHours::cell(qint64 wall) const
{
    if (wall < m_firstWall || size_t(wall - m_firstWall) >= m_cells.size())
        return nullptr;
    const Cell& found = m_cells[size_t(wall - m_firstWall)];
    return found.hours > 0 ? &found : nullptr;
}

CrisisHours::Pool CrisisHours::pool(qint64 wall, qint64 offsetHours, int shift) const
{
    Pool pool;
    for (int week = 1; week <= m_options.weeks; ++week) {
        const qint64 there = wall + shift - week * crisisWeek;
        const Cell* found = cell(there);
        if (!found)
            continue;
        pool.messages += found->messages;
        pool.negative += found->negative;
        pool.hours += found->hours;
        ++pool.weeks;
        pool.otherOffset = pool.otherOffset || there - found->firstHour != offsetHours;
    }
    return pool;
}

std::vector<HourCount> CrisisHours::usedFor(qint64 wall) const
{
    std::vector<HourCount> used;
    for (int week = 1; week <= m_options.weeks; ++week) {
        const qint64 there = wall - week * crisisWeek;
        const Cell* found = cell(there);
        if (!found)
            continue;
        // Newest first; a repeated hour's second time comes an hour after its first.
        for (qint64 hour = found->firstHour + 2; hour >= found->firstHour; --hour) {
            const qint64 place = hour - m_firstHour;
            if (place < 0 || size_t(place) >= m_hours.size())
                continue;
            const Entry& entry = m_hours[size_t(place)];
            if (entry.known && !entry.count.aside && wallHour(hour) == there)
                used.push_back(entry.count);
        }
    }
    return used;
}

CrisisExplanation CrisisHours::judge(Instant hour) const
{
    const qint64 place = crisisHourOf(hour) - m_firstHour;
    if (place >= 0 && size_t(place) < m_hours.size() && m_hours[size_t(place)].known)
        return judged(m_hours[size_t(place)].count, false);
    CrisisExplanation unknown;
    unknown.count.hour = hour;
    unknown.zone = m_zone;
    unknown.wall = wallTimeAt(hour, m_zone);
    unknown.weekday = unknown.wall.date.dayOfWeek();
    return unknown;
}

CrisisExplanation CrisisHours::judgeRunning(const HourCount& soFar) const
{
    return judged(soFar, true);
}

CrisisExplanation CrisisHours::judged(const HourCount& count, bool running) const
{
    CrisisExplanation e;
    e.count = count;
    e.running = running;
    e.zone = m_zone;
    e.wall = wallTimeAt(count.hour, m_zone);
    e.weekday = e.wall.date.dayOfWeek();
    e.alpha = crisisAlpha(m_options);
    const qint64 hour = crisisHourOf(count.hour), wall = wallHour(hour);
    const Pool own = pool(wall, wall - hour, 0);
    e.used = usedFor(wall);
    if (own.weeks < m_options.needed) {
        e.verdict = CrisisVerdict::NotEnoughHistory;
        e.weeksMissing = m_options.needed - own.weeks;
        return e;
    }
    const qint64 day = wall - wall % 24;
    if (m_climate.day != day)
        m_climate = climateOf(day);
    Pool all = own;
    all.add(pool(wall, wall - hour, -1));
    all.add(pool(wall, wall - hour, +1));
    e.neighbours = all.hours - own.hours;
    judgeVolume(e, wall, own, all);
    judgeShare(e, all);
    e.verdict = e.volumeOut || e.shareOut ? CrisisVerdict::Out : CrisisVerdict::Within;
    e.calm = e.verdict == CrisisVerdict::Within && isCalm(e);
    e.severity = severityOf(e);
    return e;
}

// The larger mean of the hour itself and of the three together: neighbours steady it and never make it lower. Where
// clocks were changed within the weeks, customers who live by another clock come an hour earlier or later: then the
// largest of the three.
void CrisisHours::judgeVolume(CrisisExplanation& e, qint64 wall, const Pool& own, const Pool& all) const
{
    const Pool* chosen = all.mean() > own.mean() ? &all : &own;
    const Pool before = pool(wall, 0, -1), after = pool(wall, 0, +1);
    if (own.otherOffset) {
        for (const Pool* beside : {&before, &after}) {
            if (beside->hours > 0 && beside->mean() > chosen->mean())
                chosen = beside;
        }
    }
    e.usual = chosen->mean();
    e.growth = m_climate.growth;
    e.mean = e.usual * e.growth;
    e.scatter = m_climate.scatter;
    // Variances relative to the mean's square, one beside the other: of the mean itself, of the growth, of the scatter
    // in this hour and in those that the mean comes from.
    const double scatter = e.scatter * (1 + 1.0 / std::max(1, own.weeks));
    e.shape = 1 / (1 / double(chosen->messages + 1) + m_climate.growthError + scatter);
    const qint64 bound = countBound(e.alpha, e.mean, e.shape);
    e.upper = std::max({bound, qint64(m_options.fewest) - 1, qint64(std::ceil(m_options.times * e.mean))});
    e.probability = countTail(e.count.messages, e.mean, e.shape);
    e.volumeOut = e.count.messages > e.upper;
}

void CrisisHours::judgeShare(CrisisExplanation& e, const Pool& all) const
{
    const bool enough = all.messages >= fewestForShare;
    const qint64 messages = enough ? all.messages : m_climate.messages;
    const qint64 negative = enough ? all.negative : m_climate.negative;
    const qint64 tries = e.count.messages;
    if (messages < fewestForShare || tries < m_options.fewest)
        return;
    e.share = double(e.count.negative) / double(tries);
    e.usualShare = double(negative) / double(messages);
    // One negative message more than there was: the exact test of two shares (Fisher) as a distribution to expect.
    const double known = double(messages + 1), chance = std::min(double(negative + 1) / known, 1.0);
    const double strength = std::min(known, 1 / std::max(m_climate.shareScatter, 0.002) - 1);
    const double alpha = e.running ? e.alpha / looksAtRunning : e.alpha;
    const qint64 bound = chance < 1 ? hitBound(alpha, tries, strength * chance, strength * (1 - chance)) : tries;
    e.upperShare = std::min(
        1.0, std::max({double(bound) / double(tries), *e.usualShare * shareTimes, *e.usualShare + sharePoints}));
    e.shareOut = *e.share > *e.upperShare;
}

CrisisStep crisisStep(const CrisisState& before, const CrisisExplanation& hour, const CrisisOptions& options)
{
    CrisisStep step{before, CrisisEvent::None};
    CrisisState& state = step.state;
    if (hour.verdict == CrisisVerdict::Out) {
        if (!state.began) {
            state = {hour.count.hour, hour.count.hour, 0, 0};
            step.event = CrisisEvent::Began;
        }
        state.lastOut = std::max(state.lastOut, hour.count.hour);
        state.calm = 0;
        state.severity = std::max(state.severity, hour.severity);
        return step;
    }
    if (!state.began || hour.running || hour.verdict != CrisisVerdict::Within)
        return step;
    state.calm = hour.calm ? state.calm + 1 : 0;
    if (state.calm >= options.calmHours) {
        state = {};
        step.event = CrisisEvent::Ended;
    }
    return step;
}

CrisisWatch::Turn CrisisWatch::complete(const HourCount& count)
{
    HourCount kept = count;
    m_hours.add(kept);
    const CrisisExplanation hour = m_hours.judge(count.hour);
    const CrisisStep step = crisisStep(m_state, hour, m_hours.options());
    m_state = step.state;
    const Milliseconds aside = std::chrono::hours(m_hours.options().asideHours);
    if (m_state.began && count.hour - *m_state.began < aside) {
        kept.aside = true;
        m_hours.add(kept);
    }
    return {hour, step.event};
}

CrisisWatch::Turn CrisisWatch::running(const HourCount& soFar)
{
    const CrisisExplanation hour = m_hours.judgeRunning(soFar);
    const CrisisStep step = crisisStep(m_state, hour, m_hours.options());
    m_state = step.state;
    return {hour, step.event};
}

CrisisReview reviewHours(const std::vector<HourCount>& hours, const ZoneId& zone, const CrisisOptions& options,
                         const Window& window, Instant now)
{
    CrisisReview review;
    review.options = options;
    if (!hours.empty())
        review.since = hours.front().hour;
    CrisisWatch watch(zone, options);
    std::optional<CrisisAlarm> alarm;
    const auto keep = [&review, &window](const CrisisAlarm& one) {
        if (one.began < window.to && (!one.ended || *one.ended >= window.from))
            review.alarms.push_back(one);
    };
    for (const HourCount& hour : hours) {
        const bool over = hour.hour + Milliseconds(crisisHourMs) <= now;
        CrisisWatch::Turn turn = over ? watch.complete(hour) : watch.running(hour);
        if (turn.event == CrisisEvent::Began)
            alarm = CrisisAlarm{hour.hour, std::nullopt, turn.hour, turn.hour, 0};
        if (alarm && turn.hour.verdict == CrisisVerdict::Out) {
            alarm->last = turn.hour;
            alarm->severity = std::max(alarm->severity, turn.hour.severity);
        }
        if (alarm && turn.event == CrisisEvent::Ended) {
            alarm->ended = hour.hour + Milliseconds(crisisHourMs);
            keep(*alarm);
            alarm.reset();
        }
        if (window.contains(hour.hour))
            review.hours.push_back(std::move(turn));
    }
    if (alarm)
        keep(*alarm);
    return review;
}

QString crisisVerdictName(CrisisVerdict verdict)
{
    return nameIn(crisisVerdictNames, verdict);
}

} // namespace parvis
