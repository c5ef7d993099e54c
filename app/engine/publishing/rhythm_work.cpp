// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/rhythm_work.h"

#include "base/log.h"
#include "engine/publishing/copies.h"

#include <set>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

// One that cannot be made now is tried again with the next round; the others are made all the same.
Async<void> goOn(Async<void> step, QObject* context, const QString& what)
{
    return step.thenResult(context, [what](const Result<void>& done) -> Result<void> {
        if (!done && done.error().kind != ErrorKind::Conflict)
            qCWarning(logWorker) << what << done.error().detail;
        return {};
    });
}

Plan planOf(const WallTime& wall, const ZoneId& zone, Instant due, const LatePolicy& late)
{
    return {wall, zone, due, late};
}

} // namespace

RhythmWork::RhythmWork(const Ports& ports, const RhythmAhead& ahead, QObject* parent)
    : QObject(parent), m_ports(ports), m_ahead(ahead)
{
}

Async<int> RhythmWork::round()
{
    AsyncPromise<int> promise;
    if (!m_ports.rhythm) {
        promise.finish(0);
        return promise.async();
    }
    (m_running ? m_next : m_asked).push_back(promise);
    if (!m_running)
        begin();
    return promise.async();
}

void RhythmWork::begin()
{
    m_running = true;
    m_made = 0;
    makeDates().then(this, [this] { return fillGaps(); }).onDone(this, [this](const Result<void>& done) {
        finish(done);
    });
}

void RhythmWork::finish(const Result<void>& result)
{
    const auto asked = std::exchange(m_asked, std::exchange(m_next, {}));
    m_running = false;
    const int made = m_made;
    if (!m_asked.empty())
        begin();
    for (const auto& promise : asked)
        promise.finish(result ? Result<int>(made) : Result<int>(Failure(result.error())));
}

Async<void> RhythmWork::makeDates()
{
    return m_ports.rhythm->recurrences().then(this, [this](const std::vector<Recurrence>& all) {
        const Instant now = m_ports.clock.now();
        m_dates.clear();
        for (const Recurrence& recurrence : all) {
            if (recurrence.stopped)
                continue;
            const auto dates =
                occurrencesOf(recurrence.rule, recurrence.start, recurrence.zone, now, now + m_ahead.recurring);
            if (!dates) {
                qCWarning(logWorker) << "recurrence" << recurrence.id.value << dates.error().detail;
                continue;
            }
            const std::set<WallTime> known(recurrence.dates.begin(), recurrence.dates.end());
            for (const Occurrence& occurrence : *dates) {
                if (!known.contains(occurrence.nominal))
                    m_dates.push_back({recurrence, occurrence});
            }
        }
        return nextDate();
    });
}

Async<void> RhythmWork::nextDate()
{
    if (m_dates.empty())
        return Async<void>::ready({});
    const Date date = m_dates.front();
    m_dates.pop_front();
    return goOn(makeDate(date), this, u"a recurring post could not be made:"_s).then(this, [this] {
        return nextDate();
    });
}

Async<void> RhythmWork::makeDate(const Date& date)
{
    const Recurrence& r = date.recurrence;
    const CopyOrder order{r.post, r.accounts, planOf(date.occurrence.wall, r.zone, date.occurrence.due, r.late),
                          r.author};
    return copyOf(this, m_ports, order).then(this, [this, date](const PostWithPublications& copy) -> Async<void> {
        if (copy.publications.empty())
            return Async<void>::ready({});
        return m_ports.rhythm->addOccurrence(date.recurrence, date.occurrence.nominal, copy)
            .then(this, [this, date](const std::optional<PostWithPublications>& made) {
                if (!made)
                    return;
                ++m_made;
                Q_EMIT event(
                    u"recurring post %1 made for %2"_s.arg(made->post.id.toString(), date.occurrence.due.toRfc3339()));
            });
    });
}

Async<void> RhythmWork::fillGaps()
{
    return m_ports.rhythm->evergreens({}).then(this, [this](const std::vector<Evergreen>& pool) -> Async<void> {
        if (pool.empty())
            return Async<void>::ready({});
        return m_ports.rhythm->slotsOf({}).then(this, [this, pool](const std::vector<Slot>& slotList) {
            PublicationQuery query;
            query.from = m_ports.clock.now();
            query.to = m_ports.clock.now() + m_ahead.evergreen + std::chrono::minutes(1);
            return m_ports.posts.list(query).then(this,
                                                  [this, pool, slotList](const std::vector<PublicationRow>& rows) {
                                                      listGaps({slotList, pool}, rows);
                                                      return nextGap();
                                                  });
        });
    });
}

void RhythmWork::listGaps(const Pools& pools, const std::vector<PublicationRow>& rows)
{
    const Instant from = m_ports.clock.now() + m_ahead.notice, to = m_ports.clock.now() + m_ahead.evergreen;
    m_pool = pools.evergreens;
    m_gaps.clear();
    std::set<AccountId> accounts;
    for (const Evergreen& one : m_pool)
        accounts.insert(one.account);
    for (const AccountId account : accounts) {
        std::vector<Slot> own;
        std::copy_if(pools.slotList.begin(), pools.slotList.end(), std::back_inserter(own),
                     [account](const Slot& slot) { return slot.account == account; });
        std::vector<Instant> taken;
        for (const PublicationRow& row : rows) {
            if (row.account == account && takesSlot(row.state))
                taken.push_back(row.plan.due);
        }
        for (const SlotTime& time : freeSlots(own, taken, from, to))
            m_gaps.push_back({account, time, {}});
    }
}

Async<void> RhythmWork::nextGap()
{
    if (m_gaps.empty())
        return Async<void>::ready({});
    Gap gap = m_gaps.front();
    m_gaps.pop_front();
    gap.candidates = evergreensFor(m_pool, gap.account, gap.time.due);
    return goOn(fillGap(gap), this, u"a slot could not be filled:"_s).then(this, [this] { return nextGap(); });
}

// The first candidate that nothing stands against.
Async<void> RhythmWork::fillGap(const Gap& gap)
{
    if (gap.candidates.empty())
        return Async<void>::ready({});
    const Evergreen one = gap.candidates.front();
    const CopyOrder order{one.post, {one.account}, planOf(gap.time.wall, gap.time.zone, gap.time.due, {}), {}};
    return copyOf(this, m_ports, order).then(this, [this, gap, one](const PostWithPublications& copy) -> Async<void> {
        if (copy.publications.empty() || copy.publications.front().state == PublicationState::Held) {
            Gap rest = gap;
            rest.candidates.erase(rest.candidates.begin());
            return fillGap(rest);
        }
        return m_ports.rhythm->fillSlot(one, gap.time.due, copy)
            .then(this, [this, gap, one](const std::optional<PostWithPublications>& made) {
                if (!made)
                    return;
                ++m_made;
                noteUse(one, gap.time.due);
                Q_EMIT event(u"evergreen post %1 put into the slot of %2"_s.arg(made->post.id.toString(),
                                                                                gap.time.due.toRfc3339()));
            });
    });
}

void RhythmWork::noteUse(const Evergreen& used, Instant moment)
{
    for (Evergreen& one : m_pool) {
        if (one.id == used.id)
            one.lastUse = moment;
    }
}

} // namespace parvis
