// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar beside the posts: campaigns, notes, the journal of undo, the plan as it once was.
#pragma once

#include "domain/publishing/layer.h"
#include "ports/post_repository.h"

namespace parvis {

using PlanChangeId = StrongId<struct PlanChangeTag>;
using CampaignId = StrongId<struct CampaignTag>;

enum class PlanAction { Move, Copy, Cancel, Import };

// Where a publication stands. What is not in the plan (a draft, a cancelled one, one that is not there yet) has no
// place.
struct PlanPlace {
    PublicationState state = PublicationState::Scheduled;
    Plan plan;
    bool operator==(const PlanPlace&) const = default;
};

struct PlanStep {
    PublicationId publication;
    std::optional<PlanPlace> before, after;
};

// One thing a person did in the calendar, to one publication or to many: undone and done again as a whole.
struct PlanChange {
    PlanChangeId id;
    Instant at;
    QString who;
    PlanAction action = PlanAction::Move;
    bool undone = false;
    std::vector<PlanStep> steps;
};

// refused: Conflict changed_meanwhile (somebody else changed a publication since) or already_sent, Rejected time_past
// or charter_<kind>.
struct PlanTurn {
    PlanChange change;
    std::optional<Error> refused;
    std::vector<PublicationId> review; // back at their times, but these words were not approved for them
};

// A change to be made: the publication as it shall be, with the revision it was read with; or a new post with its one
// publication.
struct PlanWrite {
    Publication publication;
    std::optional<Post> copy; // the post of a new publication
    QString note;             // for the ledger
};

// A publication of a range of days then and now; at least one of the two places lies in the range.
struct PlanDifference {
    PublicationRow row; // as it is now, in the plan or not
    std::optional<PlanPlace> then, now;
    bool isMoved() const { return then && now && then->plan.due != now->plan.due; }
};

// A bar over the days; posts belong to it by its name.
struct Campaign {
    CampaignId id; // null: a new one
    QString name;
    QString colour; // #RRGGBB
    LocalDate from, to;
    int revision = 0;
    bool operator==(const Campaign&) const = default;
};

// What the team should know of a day: one text per day.
struct DayNote {
    LocalDate day;
    QString text; // empty: taken away
    QString who;
    bool operator==(const DayNote&) const = default;
};

class PlanRepository
{
public:
    PlanRepository() = default;
    virtual ~PlanRepository() = default;
    PlanRepository(const PlanRepository&) = delete;
    PlanRepository& operator=(const PlanRepository&) = delete;

    virtual Async<std::vector<Publication>> publications(const std::vector<PublicationId>& ids) = 0;
    // All or none, and the journal with it, in one transaction. Conflict where a revision is not the stored one. What
    // this person had undone before cannot be done again afterwards.
    virtual Async<PlanChange> change(const QString& who, PlanAction action, const std::vector<PlanWrite>& writes) = 0;
    // Many new posts as one change of the journal; answers it without its steps.
    virtual Async<PlanChange> importAll(const QString& who, const std::vector<PostWithPublications>& posts,
                                        const BulkWatch& watch) = 0;
    // The person's last change that stands, taken back; or the last one taken back, done again. NotFound: there is
    // none. A refused one changes no publication and is set aside: the next call takes the one before it.
    virtual Async<PlanTurn> undo(const QString& who, Instant now) = 0;
    virtual Async<PlanTurn> redo(const QString& who, Instant now) = 0;
    // What undo() would take back.
    virtual Async<std::optional<PlanChangeId>> lastChange(const QString& who) = 0;
    // Newest first.
    virtual Async<std::vector<PlanChange>> journal(int limit) = 0;
    // Everything planned in [from, to) at the instant or now.
    virtual Async<std::vector<PlanDifference>> compare(Instant then, Instant from, Instant to) = 0;

    virtual Async<std::vector<Campaign>> campaigns() = 0;
    virtual Async<Campaign> saveCampaign(const Campaign& campaign) = 0; // Conflict by revision
    virtual Async<void> removeCampaign(CampaignId id) = 0;
    virtual Async<std::vector<DayNote>> notes(LocalDate from, LocalDate to) = 0; // both included
    virtual Async<void> saveNote(const DayNote& note) = 0;
    virtual Async<std::vector<Layer>> layers() = 0;         // in the order they were added
    virtual Async<Layer> saveLayer(const Layer& layer) = 0; // Conflict by revision
    virtual Async<void> removeLayer(LayerId id) = 0;
    // Which of the posts belong to which campaign, by name; posts without one are left out.
    virtual Async<std::vector<std::pair<PostId, QString>>> campaignsOf(Instant from, Instant to) = 0;
};

} // namespace parvis
