// SPDX-License-Identifier: GPL-3.0-or-later
// A change of conversations' work state as a value: the same for one and for many, to be undone, to be compared with
// what a colleague did meanwhile.
#pragma once

#include "domain/inbox/conversation.h"

namespace parvis {

enum class WorkField { Status, Assignee, Department, Labels, Priority, Unread };

struct WorkChange {
    std::optional<ConversationStatus> status;
    QString closeReason;                 // with Closed
    std::optional<Instant> snoozedUntil; // with Snoozed
    std::optional<QString> assignee;     // empty: nobody
    std::optional<DepartmentId> department;
    std::optional<Priority> priority;
    QStringList addLabels, removeLabels;
    std::optional<bool> unread;
    bool isEmpty() const;
    bool operator==(const WorkChange&) const = default;
};

// Rejected where the change makes no sense for this conversation (see withStatus).
Result<Conversation> withChange(Conversation conversation, const WorkChange& change);

// The fields in which the work state of the two differs.
std::vector<WorkField> changedFields(const Conversation& from, const Conversation& to);
// `to` with these fields as `from` has them.
Conversation withFieldsOf(Conversation to, const Conversation& from, const std::vector<WorkField>& fields);

// Undo of a change that made `after` of `before`, on what is stored `now`: a field that a colleague has moved since
// stays as it is. Nothing left to do: equal to `now`.
Conversation undone(const Conversation& now, const Conversation& before, const Conversation& after);

} // namespace parvis
