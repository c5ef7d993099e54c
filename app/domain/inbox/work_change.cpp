// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/work_change.h"

namespace parvis {

bool WorkChange::isEmpty() const
{
    return !status && !assignee && !department && !priority && addLabels.isEmpty() && removeLabels.isEmpty() && !unread;
}

Result<Conversation> withChange(Conversation conversation, const WorkChange& change)
{
    if (change.status) {
        auto moved = withStatus(conversation, *change.status, change.closeReason, change.snoozedUntil);
        if (!moved)
            return moved;
        conversation = *moved;
    }
    if (change.assignee)
        conversation.assignee = change.assignee->trimmed();
    if (change.department)
        conversation.department = *change.department;
    if (change.priority)
        conversation.priority = *change.priority;
    for (const QString& label : change.removeLabels)
        conversation.labels.removeAll(label.simplified());
    for (const QString& label : change.addLabels) {
        const QString name = label.simplified();
        if (!name.isEmpty() && !conversation.labels.contains(name))
            conversation.labels.append(name);
    }
    conversation.labels.sort();
    if (change.unread)
        conversation.unread = *change.unread;
    return conversation;
}

std::vector<WorkField> changedFields(const Conversation& from, const Conversation& to)
{
    std::vector<WorkField> fields;
    if (from.status != to.status || from.closeReason != to.closeReason || from.snoozedUntil != to.snoozedUntil)
        fields.push_back(WorkField::Status);
    if (from.assignee != to.assignee)
        fields.push_back(WorkField::Assignee);
    if (from.department != to.department)
        fields.push_back(WorkField::Department);
    if (from.labels != to.labels)
        fields.push_back(WorkField::Labels);
    if (from.priority != to.priority)
        fields.push_back(WorkField::Priority);
    if (from.unread != to.unread)
        fields.push_back(WorkField::Unread);
    return fields;
}

Conversation withFieldsOf(Conversation to, const Conversation& from, const std::vector<WorkField>& fields)
{
    for (const WorkField field : fields) {
        switch (field) {
        case WorkField::Status:
            to.status = from.status;
            to.closeReason = from.closeReason;
            to.snoozedUntil = from.snoozedUntil;
            break;
        case WorkField::Assignee:
            to.assignee = from.assignee;
            break;
        case WorkField::Department:
            to.department = from.department;
            break;
        case WorkField::Labels:
            to.labels = from.labels;
            break;
        case WorkField::Priority:
            to.priority = from.priority;
            break;
        case WorkField::Unread:
            to.unread = from.unread;
            break;
        }
    }
    return to;
}

Conversation undone(const Conversation& now, const Conversation& before, const Conversation& after)
{
    const auto moved = changedFields(after, now);
    std::vector<WorkField> mine;
    for (const WorkField field : changedFields(before, after)) {
        if (std::find(moved.begin(), moved.end(), field) == moved.end())
            mine.push_back(field);
    }
    return withFieldsOf(now, before, mine);
}

} // namespace parvis
