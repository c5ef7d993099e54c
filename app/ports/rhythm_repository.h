// SPDX-License-Identifier: GPL-3.0-or-later
// The rhythm of accounts: slots, posts that come again, evergreens.
#pragma once

#include "domain/publishing/evergreen.h"
#include "domain/publishing/recurrence.h"
#include "domain/publishing/slots.h"
#include "ports/post_repository.h"

namespace parvis {

// Which date of which series a post stands for.
struct SeriesDate {
    RecurrenceId recurrence;
    WallTime date; // nominal
    PostId post;
    bool operator==(const SeriesDate&) const = default;
};

// A post that a series or an evergreen has made, and the one that its words are taken from.
struct MadeFrom {
    PostId post, source;
    bool operator==(const MadeFrom&) const = default;
};

class RhythmRepository
{
public:
    RhythmRepository() = default;
    virtual ~RhythmRepository() = default;
    RhythmRepository(const RhythmRepository&) = delete;
    RhythmRepository& operator=(const RhythmRepository&) = delete;

    // Of one account, or of all where it is null; by account, then time of day. A slot of a paused account is paused.
    virtual Async<std::vector<Slot>> slotsOf(AccountId account) = 0;
    // The same as they are kept: paused only where the slot itself is.
    virtual Async<std::vector<Slot>> ownSlotsOf(AccountId account) = 0;
    // A null id makes a new one. Conflict when revision is not the stored one.
    virtual Async<Slot> saveSlot(const Slot& slot) = 0;
    virtual Async<void> removeSlot(SlotId id) = 0; // NotFound when it is gone already
    virtual Async<std::vector<AccountId>> pausedAccounts() = 0;
    virtual Async<void> setPaused(AccountId account, bool paused) = 0;

    virtual Async<std::vector<Recurrence>> recurrences() = 0; // stopped ones too
    virtual Async<Recurrence> recurrence(RecurrenceId id) = 0;
    // A null id makes a new one, whose first date is the post itself. Of a changed one the copies that are still to
    // come and that nobody has touched are taken back, to be made anew; date: the one that the post stands for, if it
    // is of the series. Conflict by revision.
    virtual Async<Recurrence> saveRecurrence(const Recurrence& recurrence) = 0;
    // No more copies are made. Those planned after that moment and untouched are taken back.
    virtual Async<Recurrence> stopRecurrence(RecurrenceId id, Instant after) = 0;
    // Exactly once for each date, whoever asks and however often: nothing where the date has its post already or is
    // skipped. Conflict when the recurrence was changed or stopped since it was read.
    virtual Async<std::optional<PostWithPublications>> addOccurrence(const Recurrence& recurrence, const WallTime& date,
                                                                     const PostWithPublications& copy) = 0;
    // A date that has no post yet will get none. Conflict, code "has_post", where it has one: that is cancelled
    // instead.
    virtual Async<void> skipDate(RecurrenceId id, const WallTime& date) = 0;
    // Nothing: the date has none yet, or is skipped.
    virtual Async<std::optional<PostId>> postOf(RecurrenceId id, const WallTime& date) = 0;
    // Of the posts with a publication due in [from, to).
    virtual Async<std::vector<SeriesDate>> seriesDates(Instant from, Instant to) = 0;
    virtual Async<std::optional<SeriesDate>> seriesOf(PostId post) = 0;

    // Of one account, or of all where it is null.
    virtual Async<std::vector<Evergreen>> evergreens(AccountId account) = 0;
    // A null id makes a new one, or changes the one of the same post and account. Conflict by revision.
    virtual Async<Evergreen> saveEvergreen(const Evergreen& evergreen) = 0;
    virtual Async<void> removeEvergreen(EvergreenId id) = 0;
    // At most one for each account and minute, for ever. Nothing where the minute is taken or was filled before, or the
    // evergreen's cooldown is not over then; all looked at in the same transaction.
    virtual Async<std::optional<PostWithPublications>> fillSlot(const Evergreen& evergreen, Instant moment,
                                                                const PostWithPublications& copy) = 0;
    // The post whose words the copies to come are made from. Nothing that is made already is taken back. Conflict by
    // revision.
    virtual Async<Recurrence> setSource(const Recurrence& recurrence, PostId source) = 0;
    // Of the posts with a publication due in [from, to): which were made, and from what; by post.
    virtual Async<std::vector<MadeFrom>> madeFrom(Instant from, Instant to) = 0;
};

} // namespace parvis
