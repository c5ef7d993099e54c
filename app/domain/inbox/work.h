// SPDX-License-Identifier: GPL-3.0-or-later
// How a team works through conversations: departments, labels, saved views, the lists kept in the workspace, and who
// sits at what right now.
#pragma once

#include "domain/inbox/conversation.h"

namespace parvis {

// Who answers what: service, product, legal. An archived one takes nothing new; its conversations keep it.
struct Department {
    DepartmentId id;
    QString name;
    QStringList members; // people, sorted
    bool archived = false;
    int revision = 0;
    bool operator==(const Department&) const = default;
};

// A label's name is its identity in a workspace; a new name goes to every conversation that has it.
struct InboxLabel {
    QString name;
    int colour = 0; // index into the palette of account colours
    bool operator==(const InboxLabel&) const = default;
};
int labelColourOf(const QString& name); // of a label that was made by using it: always the same for a name

// A search with a name. query is in the language of `inbox list --query`.
struct InboxView {
    InboxViewId id;
    QString name, query;
    QString sort;  // "newest", "waiting", "urgent"
    QString owner; // empty: everybody's
    int revision = 0;
    bool operator==(const InboxView&) const = default;
};

// Kept in the workspace, so that all sit before the same lists.
struct WorkSettings {
    // Offered when a conversation is closed. Empty: the words that come with the program, in each one's language.
    QStringList closeReasons;
    // A customer who writes again always reopens the conversation. After so many days closed it comes back as a new
    // one: with nobody's name on it and normal priority. 0: never, whoever had it gets it back.
    int freshAfterDays = 14;
    bool operator==(const WorkSettings&) const = default;
};

// What the customer's message `at` made of a closed conversation, after this setting.
Conversation reopened(Conversation now, const Conversation& closed, Instant at, const WorkSettings& settings);

// Who sits at a conversation: one window of one person. A lease: what is not renewed is gone.
enum class PresenceState { Reading, Writing };
inline constexpr Milliseconds presenceLease{30'000}; // renewed every third of it
struct Presence {
    ConversationId conversation;
    QString person;
    QString seat; // a window; a person may have several
    PresenceState state = PresenceState::Reading;
    Instant since; // of this state
    Instant until;
    bool operator==(const Presence&) const = default;
};
QString presenceStateName(PresenceState state);
std::optional<PresenceState> presenceStateFromName(QStringView name);

} // namespace parvis
