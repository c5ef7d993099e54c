// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a publication as a person reads it: the stages it went through, and what happened, equal things in a row
// told once. Pure: made from the row, its attempts and the verdicts on it.
#pragma once

#include "domain/publishing/publication.h"

namespace parvis {

enum class LifeTone { Neutral, Good, Waits, Bad };

enum class LifeStage { Planned, Approved, Due, Claimed, Sent, Answered, Reconciled, Ended };

struct LifeStation {
    LifeStage stage = LifeStage::Planned;
    std::optional<Instant> at;         // none: not reached
    std::optional<Milliseconds> after; // since the station before it that was reached
    LifeTone tone = LifeTone::Neutral;
    bool operator==(const LifeStation&) const = default;
};

enum class LifeEventKind { Claim, Token, Upload, Send, Reconcile, Person, Delete, Edit, Boost, Look, Other };

struct LifeEvent {
    LifeEventKind kind = LifeEventKind::Other;
    QString step, outcome;            // as the ledger has them
    int part = 0, of = 0;             // of a thread; 0: it has one part
    Instant first, last;              // when the first of them began and the last one did
    std::optional<Milliseconds> took; // of the last one; none: no answer is noted
    int times = 1;
    std::optional<Error> error; // of the last one
    QString who;                // person or worker
    LifeTone tone = LifeTone::Neutral;
};

// Approved and Reconciled only where they happened; Ended always, with a time once it rests.
std::vector<LifeStation> stationsOf(const Publication& publication, const std::vector<Attempt>& attempts,
                                    std::optional<Instant> approved);
// Oldest first. Attempts in a row with the same step, outcome, kind of error and doer are one event.
std::vector<LifeEvent> eventsOf(const std::vector<Attempt>& attempts);

} // namespace parvis
