// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar beside the posts: move, copy and cancel with a journal that is undone and done again, the plan as it
// once was, campaigns, notes. Lives on the thread of who uses it (window or command line); never blocks.
#pragma once

#include "engine/publishing/plan_marks.h"
#include "engine/publishing/publishing_desk.h"

namespace parvis {

// One of the publications to change, with the revision the person saw. when is complete: skipped and repeated times
// decided.
struct PlanTarget {
    PublicationId id;
    int revision = 0;
    When when; // not looked at by cancel
};

// One publication's fate since an instant. Moved: its time is another now.
struct PlanChanged {
    enum class Kind { Moved, Added, Removed };
    Kind kind = Kind::Moved;
    PlanDifference difference;
};

struct PlanPast {
    std::vector<PublicationRow> rows; // the range as it was planned then
    std::vector<PlanChanged> changes; // since then, in order of time
};

class PlanDesk : public QObject
{
    Q_OBJECT
public:
    explicit PlanDesk(const Ports& ports, QObject* parent = nullptr);

    // All of them or none; Conflict changed_meanwhile where somebody else was faster, Rejected with a finding's code
    // where a time is none or a rule of the charter blocks it. What was approved for another time goes back to review.
    Async<PlanChange> move(const QString& who, const std::vector<PlanTarget>& targets);
    // A new post of the same content with one publication on the same account, in review where a policy or the charter
    // asks for it: nobody has approved it.
    Async<PlanChange> copy(const QString& who, const std::vector<PlanTarget>& targets);
    Async<PlanChange> cancel(const QString& who, const std::vector<PlanTarget>& targets);
    // See PlanRepository: refused ones are answered, not failed.
    Async<PlanTurn> undo(const QString& who);
    Async<PlanTurn> redo(const QString& who);
    Async<std::vector<PlanChange>> journal(int limit);
    Async<PlanPast> asOf(Instant then, Instant from, Instant to);

    // What stands against the posts planned in [from, to), by what is planned or out in the month around.
    Async<PlanMarks> marks(Instant from, Instant to);

    Async<std::vector<Campaign>> campaigns();
    Async<Campaign> saveCampaign(const Campaign& campaign);
    Async<void> removeCampaign(CampaignId id);
    Async<std::vector<DayNote>> notes(LocalDate from, LocalDate to);
    Async<void> saveNote(const DayNote& note);
    Async<std::vector<std::pair<PostId, QString>>> campaignsOf(Instant from, Instant to);

private:
    Async<QHash<PublicationId, QString>> wholeTexts(const std::vector<PublicationRow>& rows);
    Ports m_ports;
};

} // namespace parvis
