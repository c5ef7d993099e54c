// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing one person everywhere, and how long closed conversations are kept.
#pragma once

#include "base/async.h"
#include "domain/inbox/conversation.h"
#include "domain/people/contact.h"
#include "domain/people/retention.h"

#include <vector>

namespace parvis {

// A table, with how many rows left it and in how many a mention was taken out.
struct ErasePart {
    QString where;
    qint64 removed = 0, redacted = 0;
    bool operator==(const ErasePart&) const = default;
};

struct EraseReport {
    bool dryRun = false;
    ContactId contact;
    std::vector<ErasePart> parts;              // by table
    int cancelled = 0;                         // answers to them that had not gone out
    int kept = 0;                              // answers of ours that were published, with the mention taken out
    std::vector<ConversationId> conversations; // touched
    Traces traces;                             // for what lies in files on this machine
    // After finishErasing(): copies beside the file that still hold them. Opened again, the person is erased in them.
    QStringList copies;
};

// What is known of a person besides identities, messages, notes and fields.
struct PersonExtras {
    struct Activity {
        QString kind, target;
        Instant at;
    };
    std::vector<Activity> activities; // likes, boosts, follows; oldest first
    QStringList ideas;                // titles of ideas that their comments stand behind
    QStringList websites;
};

struct RetentionPreview {
    qint64 conversations = 0, messages = 0;
    std::vector<Conversation> examples; // oldest first
};

struct RetentionResult {
    int conversations = 0, messages = 0, people = 0;
    bool isEmpty() const { return conversations == 0; }
};

class PrivacyRepository
{
public:
    PrivacyRepository() = default;
    virtual ~PrivacyRepository() = default;
    PrivacyRepository(const PrivacyRepository&) = delete;
    PrivacyRepository& operator=(const PrivacyRepository&) = delete;

    virtual Async<PersonExtras> extras(PersonId identity) = 0;
    // The whole person, by any identity. dryRun: the same work, undone again: the numbers are those of the real run.
    // Rejected, "own_account", for an account of ours; Conflict, "reply_leaving", while an answer to them is on its
    // way.
    virtual Async<EraseReport> erase(PersonId identity, const QString& who, bool dryRun) = 0;
    // After erase(): the bytes leave the file and its log (SQLite) or the tables (PostgreSQL), the list of who was
    // erased is put beside the file, the good copy is made anew. Answers the older copies that still hold them. What
    // was cut short is done when the workspace is opened again.
    virtual Async<QStringList> finishErasing() = 0;

    virtual Async<std::vector<ErasedPerson>> erased() = 0;
    // Takes the list over and erases whom it names, as a restored backup needs it. Answers how many were there.
    virtual Async<int> applyErased(const std::vector<ErasedPerson>& list, const QString& who) = 0;

    virtual Async<std::vector<RetentionRule>> rules() = 0; // by name
    // A null id makes a new one. Conflict by revision.
    virtual Async<RetentionRule> saveRule(const RetentionRule& rule, const QString& who) = 0;
    virtual Async<void> removeRule(RetentionRuleId id, const QString& who) = 0;
    // What the rule, stored or not, would remove: closed, and last written to before the instant.
    virtual Async<RetentionPreview> preview(const RetentionRule& rule, Instant before, int examples) = 0;
    // Removes the oldest of them, at most so many conversations, with the people who then have left nothing else.
    virtual Async<RetentionResult> apply(const RetentionRule& rule, Instant before, int limit) = 0;
};

} // namespace parvis
