// SPDX-License-Identifier: GPL-3.0-or-later
// What the public would like to have: an idea, with the comments behind it.
#pragma once

#include "base/time/instant.h"
#include "domain/ids.h"
#include "domain/people/identity.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace parvis {

using IdeaId = StrongId<struct IdeaTag>;

enum class IdeaState { New, Planned, Done, Declined };

struct Idea {
    IdeaId id; // null: new
    QString title, text;
    IdeaState state = IdeaState::New;
    QString createdBy;
    Instant created, updated;
    IdeaId mergedInto; // null: it stands for itself
    int revision = 0;
    // Counted over the idea and those merged into it; not written.
    int comments = 0;
    int votes = 0; // distinct people: identities linked to one person count once
    int answered = 0;
    QStringList merged; // titles of those merged into it
    bool operator==(const Idea&) const = default;
};

// A comment behind an idea.
struct IdeaComment {
    MessageId message;
    ConversationId conversation;
    AccountId account;
    Identity author;
    PersonId person; // whom the identity belongs to: the voter
    QString text;
    Instant created;
    bool deleted = false;
    IdeaId of; // the idea it was put to, which may be merged into another
    bool operator==(const IdeaComment&) const = default;
};

// How the answer to one of the people behind an idea stands.
struct IdeaAnswer {
    PersonId person;
    ConversationId conversation;
    MessageId message;         // the comment that is answered
    PublicationId publication; // null: asked, and not known to be stored
    QString text;
    Instant at;
    bool operator==(const IdeaAnswer&) const = default;
};

// Newest comment of each person that can still be read, oldest person first; who has an answer already is left out.
std::vector<IdeaComment> toAnswer(const std::vector<IdeaComment>& comments, const std::vector<IdeaAnswer>& answers);
// Replaces {name}, {handle} and {idea}. A person without a name is called by their handle.
QString ideaAnswerText(const QString& pattern, const Idea& idea, const Identity& author);
// Variables in braces that nobody knows, as typed; empty: all are known.
QStringList unknownIdeaVariables(const QString& pattern);
// Title and text hold all words, folded; an empty query finds all.
bool holdsWords(const Idea& idea, const QString& words);
// A title made of a comment: its first sentence or line, short.
QString ideaTitleOf(const QString& comment);

QString ideaStateName(IdeaState state);
std::optional<IdeaState> ideaStateFromName(QStringView name);
const std::vector<IdeaState>& allIdeaStates();

} // namespace parvis
