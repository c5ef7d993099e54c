// SPDX-License-Identifier: GPL-3.0-or-later
// The team's side of the inbox: many conversations changed at once, what they are sorted into, saved views, who sits
// where.
#pragma once

#include "domain/inbox/work.h"
#include "ports/inbox_repository.h"

#include <map>

namespace parvis {

// What became of one of many. Without an error `after` is stored; of a conflict `before` is what stands there instead.
struct WorkOutcome {
    ConversationId id;
    Conversation before, after;
    std::optional<Error> error;
};

// A count that messages and people move, kept with them: "open", "assignee:Léa", "department:12".
using WorkCounts = std::map<QString, qint64>;

struct WakeResult {
    std::vector<ConversationId> woken;
    std::optional<Instant> next; // when another one wakes
};

class WorkRepository
{
public:
    WorkRepository() = default;
    virtual ~WorkRepository() = default;
    WorkRepository(const WorkRepository&) = delete;
    WorkRepository& operator=(const WorkRepository&) = delete;

    // In the order asked; one that is gone is left out.
    virtual Async<std::vector<Conversation>> findMany(const std::vector<ConversationId>& ids) = 0;
    // Each by its revision, all in one transaction; the others go through though one is in conflict. Whose change it is
    // stands in the trail of each.
    virtual Async<std::vector<WorkOutcome>> saveAll(const QString& who, const std::vector<Conversation>& wanted) = 0;
    // How many match; counting ends at `most`.
    virtual Async<qint64> count(const ConversationQuery& query, int most) = 0;
    virtual Async<WorkCounts> counts() = 0;
    // Those whose time has come, open and unread again. Whoever asks: each wakes once.
    virtual Async<WakeResult> wakeSnoozed(Instant now, int limit) = 0;
    virtual Async<std::optional<Instant>> nextWake() = 0;

    virtual Async<std::vector<Department>> departments() = 0; // by name, archived ones last
    // A null id makes a new one. Conflict by revision; Conflict "name_taken" where another has the name.
    virtual Async<Department> saveDepartment(const Department& department) = 0;
    virtual Async<std::vector<InboxLabel>> labels() = 0; // by name
    // was: the name it had; empty for a new one. All its conversations follow.
    virtual Async<InboxLabel> saveLabel(const InboxLabel& label, const QString& was) = 0;
    virtual Async<void> removeLabel(const QString& name) = 0;               // from its conversations too
    virtual Async<std::vector<InboxView>> views(const QString& person) = 0; // the person's own and everybody's
    virtual Async<InboxView> saveView(const InboxView& view) = 0;           // as departments
    virtual Async<void> removeView(InboxViewId id) = 0;                     // NotFound when it is gone already
    virtual Async<WorkSettings> settings() = 0;
    virtual Async<void> saveSettings(const WorkSettings& settings) = 0;
    // Whoever has a conversation, belongs to a department or sits at one, sorted.
    virtual Async<QStringList> people() = 0;

    // All that have not run out.
    virtual Async<std::vector<Presence>> presences(Instant now) = 0;
    // Takes or renews the seat's place; a seat is at one conversation at a time. Writing where another seat writes is
    // granted only with takeOver; the answer is who writes there: the asker, or the other.
    virtual Async<Presence> sit(const Presence& wanted, bool takeOver) = 0;
    virtual Async<void> leave(const QString& seat) = 0;
};

} // namespace parvis
