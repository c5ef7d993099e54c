// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/rhythm_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Rhythm final : public RhythmRepository
{
public:
    explicit Rhythm(Executor& executor) : m_executor(executor) {}

    Async<std::vector<Slot>> slotsOf(AccountId account) override;
    Async<std::vector<Slot>> ownSlotsOf(AccountId account) override;
    Async<Slot> saveSlot(const Slot& slot) override;
    Async<void> removeSlot(SlotId id) override;
    Async<std::vector<AccountId>> pausedAccounts() override;
    Async<void> setPaused(AccountId account, bool paused) override;

    Async<std::vector<Recurrence>> recurrences() override;
    Async<Recurrence> recurrence(RecurrenceId id) override;
    Async<Recurrence> saveRecurrence(const Recurrence& recurrence) override;
    Async<Recurrence> stopRecurrence(RecurrenceId id, Instant after) override;
    Async<std::optional<PostWithPublications>> addOccurrence(const Recurrence& recurrence, const WallTime& date,
                                                             const PostWithPublications& copy) override;
    Async<void> skipDate(RecurrenceId id, const WallTime& date) override;
    Async<std::optional<PostId>> postOf(RecurrenceId id, const WallTime& date) override;
    Async<std::vector<SeriesDate>> seriesDates(Instant from, Instant to) override;
    Async<std::optional<SeriesDate>> seriesOf(PostId post) override;

    Async<std::vector<Evergreen>> evergreens(AccountId account) override;
    Async<Evergreen> saveEvergreen(const Evergreen& evergreen) override;
    Async<void> removeEvergreen(EvergreenId id) override;
    Async<std::optional<PostWithPublications>> fillSlot(const Evergreen& evergreen, Instant moment,
                                                        const PostWithPublications& copy) override;
    Async<Recurrence> setSource(const Recurrence& recurrence, PostId source) override;
    Async<std::vector<MadeFrom>> madeFrom(Instant from, Instant to) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
