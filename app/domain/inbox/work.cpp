// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/work.h"

#include "base/names.h"

namespace parvis {
namespace {

constexpr NameTable<PresenceState, 2> presenceStateNames{{
    {PresenceState::Reading, QLatin1StringView("reading")},
    {PresenceState::Writing, QLatin1StringView("writing")},
}};

constexpr int labelColours = 12;

} // namespace

QString presenceStateName(PresenceState state)
{
    return nameIn(presenceStateNames, state);
}

std::optional<PresenceState> presenceStateFromName(QStringView name)
{
    return valueIn(presenceStateNames, name);
}

int labelColourOf(const QString& name)
{
    uint sum = 0;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    return static_cast<int>(sum % labelColours);
}

Conversation reopened(Conversation now, const Conversation& closed, Instant at, const WorkSettings& settings)
{
    if (closed.status != ConversationStatus::Closed || now.status == ConversationStatus::Closed || !closed.closedAt)
        return now;
    if (settings.freshAfterDays > 0 && at - *closed.closedAt > std::chrono::days(settings.freshAfterDays)) {
        now.assignee.clear();
        now.priority = Priority::Normal;
    }
    return now;
}

} // namespace parvis
