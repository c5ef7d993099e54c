// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/rhythm_desk.h"

#include "domain/publishing/transitions.h"
#include "engine/publishing/charter_check.h"
#include "engine/publishing/publishing_desk.h"

#include <QRandomGenerator>
#include <map>
#include <set>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lookedAt = std::chrono::days(180);
constexpr auto stillCollecting = std::chrono::days(2);
constexpr auto previewedAhead = std::chrono::days(366 * 20);

Failure nothing(const QString& code, const QString& detail)
{
    auto error = Error::make(ErrorKind::NotFound, detail);
    error.code = code;
    return Failure(error);
}

std::vector<Instant> duesOf(const std::vector<PublicationRow>& rows, const std::vector<AccountId>& accounts)
{
    std::vector<Instant> dues;
    for (const PublicationRow& row : rows) {
        if (takesSlot(row.state) && std::find(accounts.begin(), accounts.end(), row.account) != accounts.end())
            dues.push_back(row.plan.due);
    }
    return dues;
}

std::vector<Slot> ofAccounts(const std::vector<Slot>& all, const std::vector<AccountId>& accounts)
{
    std::vector<Slot> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&accounts](const Slot& slot) {
        return std::find(accounts.begin(), accounts.end(), slot.account) != accounts.end();
    });
    return own;
}

Result<SlotTime> nextOf(const std::vector<Slot>& own, const std::vector<Instant>& taken, Instant now)
{
    if (own.empty())
        return nothing(u"no_slots"_s, u"none of the accounts has slots"_s);
    const auto next = parvis::nextFreeSlot(own, taken, now);
    return next ? Result<SlotTime>(*next)
                : Result<SlotTime>(nothing(u"no_free_slot"_s, u"there is no free slot within a year"_s));
}

// Which of them stand in a slot of the account and may be moved without anybody's word.
std::vector<PublicationRow> inSlots(const std::vector<PublicationRow>& rows, const std::vector<Slot>& slotList,
                                    const std::set<qint64>& series)
{
    std::vector<PublicationRow> fit;
    for (const PublicationRow& row : rows) {
        const bool still = row.state == PublicationState::Scheduled && row.kind == PublicationKind::Post;
        if (still && !series.contains(row.post.value) &&
            !slotTimes(slotList, row.plan.due, row.plan.due + std::chrono::milliseconds(1)).empty())
            fit.push_back(row);
    }
    return fit;
}

// Every post gets another's time wherever that is possible at all: a shuffled circle, each taking the next one's place.
std::vector<size_t> circle(size_t count, quint32 seed)
{
    std::vector<size_t> order(count);
    for (size_t i = 0; i < count; ++i)
        order[i] = i;
    QRandomGenerator random(seed);
    std::shuffle(order.begin(), order.end(), random);
    std::vector<size_t> place(count);
    for (size_t i = 0; i < count; ++i)
        place[order[i]] = order[(i + 1) % count];
    return place;
}

Result<std::vector<PlanWrite>> shuffled(const std::vector<PublicationRow>& rows,
                                        const std::vector<Publication>& present, quint32 seed, bool review)
{
    std::vector<PlanWrite> writes;
    const auto place = circle(rows.size(), seed);
    for (size_t i = 0; i < rows.size(); ++i) {
        Plan plan = rows[place[i]].plan;
        plan.late = present[i].plan.late;
        if (present[i].revision != rows[i].revision)
            return failure(ErrorKind::Conflict, u"a post was changed meanwhile"_s);
        // What somebody approved was approved for its own time.
        const auto next = review ? transition::review(present[i], plan) : transition::schedule(present[i], plan);
        if (!next)
            return Failure(next.error());
        writes.push_back({*next, std::nullopt, u"shuffled to %1"_s.arg(plan.due.toRfc3339())});
    }
    return writes;
}

bool isEngagement(Metric metric)
{
    return metric == Metric::Reactions || metric == Metric::Comments || metric == Metric::Shares ||
           metric == Metric::Quotes || metric == Metric::Saves;
}

} // namespace

RhythmDesk::RhythmDesk(const Ports& ports, QObject* parent)
    : QObject(parent), m_ports(ports), m_publishing(new PublishingDesk(ports, this))
{
}

Async<std::vector<Slot>> RhythmDesk::slotsOf(AccountId account)
{
    return m_ports.rhythm->ownSlotsOf(account);
}

Async<Slot> RhythmDesk::saveSlot(const Slot& slot)
{
    return m_ports.rhythm->saveSlot(slot);
}

Async<void> RhythmDesk::removeSlot(SlotId id)
{
    return m_ports.rhythm->removeSlot(id);
}

Async<std::vector<AccountId>> RhythmDesk::pausedAccounts()
{
    return m_ports.rhythm->pausedAccounts();
}

Async<void> RhythmDesk::setPaused(AccountId account, bool paused)
{
    return m_ports.rhythm->setPaused(account, paused);
}

Async<std::vector<PublicationRow>> RhythmDesk::planned(const std::vector<AccountId>& accounts, Instant from,
                                                       std::optional<Instant> to)
{
    PublicationQuery query;
    query.accounts = accounts;
    query.from = from - std::chrono::minutes(1);
    query.to = to;
    return m_ports.posts.list(query);
}

Async<SlotTime> RhythmDesk::nextFreeSlot(const std::vector<AccountId>& accounts)
{
    const Instant now = m_ports.clock.now();
    return m_ports.rhythm->slotsOf({}).then(this, [this, accounts, now](const std::vector<Slot>& all) {
        return planned(accounts, now, std::nullopt)
            .then(this, [accounts, now, all](const std::vector<PublicationRow>& rows) {
                return nextOf(ofAccounts(all, accounts), duesOf(rows, accounts), now);
            });
    });
}

Async<std::vector<FreeSlot>> RhythmDesk::freeSlots(Instant from, Instant to)
{
    using Found = std::vector<FreeSlot>;
    return m_ports.rhythm->slotsOf({}).then(this, [this, from, to](const std::vector<Slot>& all) -> Async<Found> {
        if (all.empty() || from >= to)
            return Async<Found>::ready(Found());
        return planned({}, from, to).then(this, [from, to, all](const std::vector<PublicationRow>& rows) {
            std::set<AccountId> accounts;
            for (const Slot& slot : all)
                accounts.insert(slot.account);
            std::vector<FreeSlot> found;
            for (const AccountId account : accounts) {
                for (const SlotTime& time :
                     parvis::freeSlots(ofAccounts(all, {account}), duesOf(rows, {account}), from, to))
                    found.push_back({account, time});
            }
            return found;
        });
    });
}

// Which posts may change places, in order of time.
Async<std::vector<PublicationRow>> RhythmDesk::shuffleable(AccountId account)
{
    const Instant now = m_ports.clock.now();
    return m_ports.rhythm->ownSlotsOf(account).then(this, [=, this](const std::vector<Slot>& slotList) {
        return m_ports.rhythm->seriesDates(now, now + previewedAhead)
            .then(this, [=, this](const std::vector<SeriesDate>& dates) {
                std::set<qint64> series;
                for (const SeriesDate& date : dates)
                    series.insert(date.post.value);
                return planned({account}, now + std::chrono::minutes(1), std::nullopt)
                    .then(this, [slotList, series](const std::vector<PublicationRow>& rows) {
                        return inSlots(rows, slotList, series);
                    });
            });
    });
}

Async<PlanChange> RhythmDesk::shuffle(const QString& who, AccountId account, quint32 seed)
{
    return shuffleable(account).then(this, [=, this](const std::vector<PublicationRow>& rows) -> Async<PlanChange> {
        if (rows.size() < 2)
            return Async<PlanChange>::ready(
                nothing(u"nothing_to_shuffle"_s, u"fewer than two posts stand in its slots"_s));
        std::vector<PublicationId> ids;
        for (const PublicationRow& row : rows)
            ids.push_back(row.id);
        return loadGovernance(this, m_ports, std::nullopt).then(this, [=, this](const Governance& governance) {
            const bool review = governance.policyOf(account) != nullptr;
            return m_ports.plan->publications(ids)
                .then(this,
                      [rows, seed, review](const std::vector<Publication>& present) {
                          return shuffled(rows, present, seed, review);
                      })
                .then(this, [this, who](const std::vector<PlanWrite>& writes) {
                    return m_ports.plan->change(who, PlanAction::Move, writes);
                });
        });
    });
}

Result<std::vector<Occurrence>> RhythmDesk::preview(const QString& rule, const WallTime& start, const ZoneId& zone,
                                                    int count) const
{
    const Instant now = m_ports.clock.now();
    return occurrencesOf(rule, start, zone, now, now + previewedAhead, count);
}

Async<std::vector<Recurrence>> RhythmDesk::recurrences()
{
    return m_ports.rhythm->recurrences();
}

Async<Recurrence> RhythmDesk::saveRecurrence(const Recurrence& recurrence)
{
    const auto good = preview(recurrence.rule, recurrence.start, recurrence.zone, 1);
    if (!good)
        return Async<Recurrence>::failed(good.error());
    return m_ports.rhythm->saveRecurrence(recurrence);
}

Async<Recurrence> RhythmDesk::stopRepeating(RecurrenceId id, Instant after)
{
    return m_ports.rhythm->stopRecurrence(id, after);
}

Async<void> RhythmDesk::skip(const QString& who, RecurrenceId id, const WallTime& date)
{
    return m_ports.rhythm->postOf(id, date).then(this, [=, this](std::optional<PostId> post) -> Async<void> {
        if (!post)
            return m_ports.rhythm->skipDate(id, date);
        return m_ports.posts.find(*post).then(this, [this, who](const PostWithPublications& found) -> Async<void> {
            std::vector<PlanWrite> writes;
            for (const Publication& p : found.publications) {
                if (auto next = transition::cancel(p, u"this date is skipped"_s))
                    writes.push_back({*next, std::nullopt, u"this date is skipped"_s});
            }
            if (writes.empty())
                return Async<void>::ready(nothing(u"nothing_to_skip"_s, u"it is out already, or skipped"_s));
            return m_ports.plan->change(who, PlanAction::Cancel, writes).then(this, [](const PlanChange&) {});
        });
    });
}

Async<std::vector<SeriesDate>> RhythmDesk::seriesDates(Instant from, Instant to)
{
    return m_ports.rhythm->seriesDates(from, to);
}

Async<std::optional<SeriesPost>> RhythmDesk::seriesOf(PostId post)
{
    using Maybe = std::optional<SeriesPost>;
    return m_ports.rhythm->seriesOf(post).then(this, [this](const std::optional<SeriesDate>& date) -> Async<Maybe> {
        if (!date)
            return Async<Maybe>::ready(Maybe());
        return m_ports.rhythm->recurrence(date->recurrence).then(this, [date](const Recurrence& recurrence) {
            return Maybe(SeriesPost{recurrence, date->date});
        });
    });
}

Async<std::vector<Evergreen>> RhythmDesk::evergreens(AccountId account)
{
    return m_ports.rhythm->evergreens(account);
}

Async<Evergreen> RhythmDesk::saveEvergreen(const Evergreen& evergreen)
{
    return m_ports.rhythm->saveEvergreen(evergreen);
}

Async<void> RhythmDesk::removeEvergreen(EvergreenId id)
{
    return m_ports.rhythm->removeEvergreen(id);
}

Async<BestTimes> RhythmDesk::bestTimes(const std::vector<AccountId>& accounts, const ZoneId& zone, int limit)
{
    const Instant now = m_ports.clock.now();
    return m_ports.insights.postMetrics(accounts, now - lookedAt, now - stillCollecting, now)
        .then(this, [zone, limit](const std::vector<PostMetricRow>& rows) {
            std::map<PublicationId, EngagedPost> posts;
            for (const PostMetricRow& row : rows) {
                if (!isEngagement(row.metric))
                    continue;
                EngagedPost& post = posts[row.publication];
                post.publishedAt = row.publishedAt;
                post.engagement += row.value;
            }
            std::vector<EngagedPost> list;
            for (const auto& [id, post] : posts)
                list.push_back(post);
            return parvis::bestTimes(list, zone, limit);
        });
}

} // namespace parvis
