// SPDX-License-Identifier: GPL-3.0-or-later
// People over all networks: who they are, what is noted about them, everything they wrote.
#pragma once

#include "base/async.h"
#include "domain/inbox/conversation.h"
#include "domain/people/contact.h"

#include <vector>

namespace parvis {

struct ContactQuery {
    QString words; // each must occur in a handle or name of the person, folded
    int limit = 100;
    ContactId after; // keyset: people first seen before this one
};

// A row of a list of people.
struct ContactRow {
    ContactId id;
    Identity identity;  // the one that began it
    int identities = 1; // how many there are
};

struct LinkRequest {
    PersonId one, other; // identities; whole persons are joined, the second into the first
    QString who, why;
    Evidence evidence = Evidence::Stated;
};

// Where to go on: everything older than this message.
struct HistoryQuery {
    ContactId contact; // or any identity of the person
    int limit = 50;
    MessageId after;
};

class PeopleRepository
{
public:
    PeopleRepository() = default;
    virtual ~PeopleRepository() = default;
    PeopleRepository(const PeopleRepository&) = delete;
    PeopleRepository& operator=(const PeopleRepository&) = delete;

    // Newest first by when they were first seen; our own accounts are no people.
    virtual Async<std::vector<ContactRow>> list(const ContactQuery& query) = 0;
    // Of any identity of the person. since: from when the recent activity counts.
    virtual Async<Contact> find(PersonId identity, Instant since) = 0;
    // What they wrote anywhere and what we answered there, notes too, newest first.
    virtual Async<std::vector<Message>> history(const HistoryQuery& query) = 0;

    // Conflict, code "same_person", where they are one already; Rejected, "own_account", for an account of ours.
    virtual Async<Contact> link(const LinkRequest& request) = 0;
    // Takes the identity out, with what had been linked to it before: both are again what they were. Rejected, code
    // "not_linked", for one that stands alone; "began_it" for the first of several that were linked to it.
    virtual Async<void> unlink(PersonId identity, const QString& who) = 0;
    // Others that the evidence speaks for; none that were said to be somebody else.
    virtual Async<std::vector<LinkSuggestion>> suggestions(ContactId contact) = 0;
    // Not the same: it is not suggested any more.
    virtual Async<void> keepApart(PersonId one, PersonId other, const QString& who) = 0;

    virtual Async<ContactNote> addNote(ContactId contact, const QString& who, const QString& text) = 0;
    virtual Async<void> removeNote(ContactNoteId id) = 0;

    virtual Async<std::vector<FieldDefinition>> fields() = 0; // by name
    // A null id makes a new one. Conflict by revision; Conflict, code "exists", for a name that another has.
    virtual Async<FieldDefinition> saveField(const FieldDefinition& field) = 0;
    // With all its values.
    virtual Async<void> removeField(ContactFieldId id) = 0;
    // The value is checked by the field's kind; empty takes it away.
    virtual Async<void> setField(ContactId contact, ContactFieldId field, const QString& typed) = 0;
};

} // namespace parvis
