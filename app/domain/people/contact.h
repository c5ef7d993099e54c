// SPDX-License-Identifier: GPL-3.0-or-later
// A person over all networks: identities that a colleague linked by evidence, what is noted about them, and the marks
// that follow from a stated rule.
#pragma once

#include "base/result.h"
#include "base/time/instant.h"
#include "domain/people/identity.h"

#include <vector>

namespace parvis {

// The id of the identity that the person began with: linking and unlinking never change it.
using ContactId = PersonId;
using ContactFieldId = StrongId<struct ContactFieldTag>;
using ContactNoteId = StrongId<struct ContactNoteTag>;

// What a link stands on. Website: both networks confirmed the same address. Nobody is linked without a person's word.
enum class Evidence { Stated, Website, HandleAndName };

struct LinkedIdentity {
    Identity identity;
    std::optional<Instant> followersAt; // when the network last told the number
    // How it came to this person; nothing for the identity that the person began with.
    PersonId linkedTo;
    QString linkedBy, linkedWhy;
    Evidence evidence = Evidence::Stated;
    std::optional<Instant> linkedAt;
    bool operator==(const LinkedIdentity&) const = default;
};

struct LinkSuggestion {
    Identity identity; // of the other one
    PersonId ours;     // the identity of this person that it was compared with
    Evidence evidence = Evidence::Website;
    QString what; // the address, or handle and name
    bool operator==(const LinkSuggestion&) const = default;
};

struct ContactNote {
    ContactNoteId id;
    QString who, text;
    Instant at;
    bool operator==(const ContactNote&) const = default;
};

enum class FieldKind { Text, Number, Date, Choice };

struct FieldDefinition {
    ContactFieldId id; // null: new
    QString name;
    FieldKind kind = FieldKind::Text;
    QStringList choices; // of Choice
    int revision = 0;
    bool operator==(const FieldDefinition&) const = default;
};

struct FieldValue {
    ContactFieldId field;
    QString value;      // empty: none. Number: "12.5"; Date: ISO 8601
    QStringList others; // what identities linked to this one brought along and that says something else
    bool operator==(const FieldValue&) const = default;
};

// Counted over all identities.
struct ContactActivity {
    qint64 messages = 0, conversations = 0;
    std::optional<Instant> first, last;
    std::vector<std::pair<QString, int>> labels; // of the conversations, the most frequent first
    // Within MarkRule::window:
    qint64 recentMessages = 0, recentLikes = 0, recentBoosts = 0;
    int recentDays = 0; // with any of these, by UTC days
    bool operator==(const ContactActivity&) const = default;
};

struct Contact {
    ContactId id;
    std::vector<LinkedIdentity> identities; // the first one began it; then by the moment of linking
    std::vector<ContactNote> notes;         // oldest first
    std::vector<FieldValue> fields;         // one for each definition that has a value
    ContactActivity activity;
    bool operator==(const Contact&) const = default;
    QString name() const; // the first name that is given, else a handle
};

// Followers of all identities whose number is known. The same human may follow several: it is an upper bound.
struct Reach {
    std::optional<qint64> followers; // nothing is known: unavailable, not 0
    int known = 0, of = 0;           // identities
    std::optional<Instant> oldest;   // of the figures that were added up
    bool operator==(const Reach&) const = default;
};
Reach reachOf(const std::vector<LinkedIdentity>& identities);

// The rule, with its numbers. points = 3 × boosts + 2 × messages + likes.
struct MarkRule {
    Milliseconds window = std::chrono::hours(24 * 180);
    qint64 influencerFollowers = 10'000;
    int ambassadorBoosts = 3, ambassadorDays = 4, ambassadorPoints = 20;
};

enum class Mark { Influencer, Ambassador };

// One condition of a mark: "followers" 12000 of 10000 needed; holds when have >= needed.
struct MarkReason {
    QString what; // "followers", "boosts", "days", "points"
    qint64 have = 0, needed = 0;
    bool holds() const { return have >= needed; }
    bool operator==(const MarkReason&) const = default;
};

struct MarkVerdict {
    Mark mark = Mark::Influencer;
    bool given = false;
    std::vector<MarkReason> reasons; // all conditions; a mark is given when all hold
    bool operator==(const MarkVerdict&) const = default;
};
// Both marks, given or not. An unknown reach gives no mark and has no reason.
std::vector<MarkVerdict> marksOf(const Reach& reach, const ContactActivity& activity, const MarkRule& rule = {});

// The value as it is kept, or Rejected with code "no_number", "no_date", "no_choice". Empty stays empty.
Result<QString> checkedFieldValue(const FieldDefinition& field, const QString& typed);
// English, for the log; empty: it makes sense.
QString fieldProblem(const FieldDefinition& field);

// An address in the form in which two are compared: "lea.example/shop"; empty for what is none.
QString websiteKey(const QString& address);
// The part of a handle that a person chooses: "lea" of lea@social.example and lea.bsky.social.
QString handleStem(const QString& handle);
// What two identities of the same handle and name share, folded; empty where either is missing or says nothing.
QString matchKey(const Identity& identity);

QString evidenceName(Evidence evidence);
std::optional<Evidence> evidenceFromName(QStringView name);
QString fieldKindName(FieldKind kind);
std::optional<FieldKind> fieldKindFromName(QStringView name);
QString markName(Mark mark);

} // namespace parvis
