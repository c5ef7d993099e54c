// SPDX-License-Identifier: GPL-3.0-or-later
// The rhythm of accounts for window and command line: slots and the next free one, shuffling, posts that come again,
// evergreens, best times. What has to be made ahead, a worker makes. Lives on the thread of who uses it; never blocks.
#pragma once

#include "domain/publishing/best_time.h"
#include "engine/publishing/occurrences.h"
#include "engine/services.h"

#include <QObject>

namespace parvis {

// A slot's time of an account at which nothing of it is planned.
struct FreeSlot {
    AccountId account;
    SlotTime time;
    bool operator==(const FreeSlot&) const = default;
};

// A post of a series, with the series.
struct SeriesPost {
    Recurrence recurrence;
    WallTime date; // nominal
};

// How far a change of one post's words goes in its series.
enum class SeriesScope { This, Following, All };

struct SpreadResult {
    int changed = 0; // copies with the new words
    int kept = 0;    // copies with words of their own, which stay
    std::vector<std::pair<PostId, Error>> refused;
};

class PublishingDesk;

class RhythmDesk : public QObject
{
    Q_OBJECT
public:
    explicit RhythmDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<Slot>> slotsOf(AccountId account); // as they are kept; of all where it is null
    Async<Slot> saveSlot(const Slot& slot);
    Async<void> removeSlot(SlotId id);
    Async<std::vector<AccountId>> pausedAccounts();
    // While paused, an account's slots are not offered and not filled. What is planned stands.
    Async<void> setPaused(AccountId account, bool paused);
    // The first slot of any of the accounts from now on at which nothing of any of them is planned or out. NotFound
    // (code "no_free_slot") where there is none within a year, "no_slots" where none has slots.
    Async<SlotTime> nextFreeSlot(const std::vector<AccountId>& accounts);
    Async<std::vector<FreeSlot>> freeSlots(Instant from, Instant to);
    // The account's planned posts that stand in its slots change places; recurring ones stay. One step of the plan's
    // journal. seed: the same one gives the same order. NotFound (code "nothing_to_shuffle") under two.
    Async<PlanChange> shuffle(const QString& who, AccountId account, quint32 seed);

    // The next dates of a rule from now on, or Rejected with "bad_rule". Pure.
    Result<std::vector<Occurrence>> preview(const QString& rule, const WallTime& start, const ZoneId& zone,
                                            int count) const;
    Async<std::vector<Recurrence>> recurrences();
    Async<Recurrence> saveRecurrence(const Recurrence& recurrence);
    // Nothing more is made; what is planned after that moment and untouched is taken out.
    Async<Recurrence> stopRepeating(RecurrenceId id, Instant after);
    // One date only: its planned publications are cancelled (a step of the plan's journal), or it is never made.
    Async<void> skip(const QString& who, RecurrenceId id, const WallTime& date);
    Async<std::vector<SeriesDate>> seriesDates(Instant from, Instant to);
    Async<std::optional<SeriesPost>> seriesOf(PostId post);

    // The words of a post of a series were changed from before to after, which is stored: copies that are still to go
    // out and that say what it said follow, each checked and approved like any change; so do those that are made later.
    Async<SpreadResult> spread(const Post& before, const Post& after, SeriesScope scope, const QString& who);

    Async<std::vector<Evergreen>> evergreens(AccountId account);
    Async<Evergreen> saveEvergreen(const Evergreen& evergreen);
    Async<void> removeEvergreen(EvergreenId id);

    // From the last 180 days of the accounts together; posts younger than two days still collect.
    Async<BestTimes> bestTimes(const std::vector<AccountId>& accounts, const ZoneId& zone, int limit);

private:
    Async<std::vector<PublicationRow>> planned(const std::vector<AccountId>& accounts, Instant from,
                                               std::optional<Instant> to);
    Async<std::vector<PublicationRow>> shuffleable(AccountId account);
    struct Spreading;
    Async<void> nextCopy(const std::shared_ptr<Spreading>& work);
    Ports m_ports;
    PublishingDesk* m_publishing; // for changes of copies
};

} // namespace parvis
