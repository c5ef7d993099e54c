// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/people_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class PeopleBook final : public PeopleRepository
{
public:
    explicit PeopleBook(Executor& executor) : m_executor(executor) {}

    Async<std::vector<ContactRow>> list(const ContactQuery& query) override;
    Async<Contact> find(PersonId identity, Instant since) override;
    Async<std::vector<Message>> history(const HistoryQuery& query) override;
    Async<Contact> link(const LinkRequest& request) override;
    Async<void> unlink(PersonId identity, const QString& who) override;
    Async<std::vector<LinkSuggestion>> suggestions(ContactId contact) override;
    Async<void> keepApart(PersonId one, PersonId other, const QString& who) override;
    Async<ContactNote> addNote(ContactId contact, const QString& who, const QString& text) override;
    Async<void> removeNote(ContactNoteId id) override;
    Async<std::vector<FieldDefinition>> fields() override;
    Async<FieldDefinition> saveField(const FieldDefinition& field) override;
    Async<void> removeField(ContactFieldId id) override;
    Async<void> setField(ContactId contact, ContactFieldId field, const QString& typed) override;

private:
    Executor& m_executor;
};

// The person behind an identity: the id of the identity that began it. NotFound.
Result<ContactId> contactOf(Connection& db, PersonId identity);
// All identities of a person, the one that began it first.
Result<std::vector<LinkedIdentity>> identitiesOf(Connection& db, ContactId contact);
// "IN (1, 2)" of their ids.
QString idsIn(const std::vector<LinkedIdentity>& identities);
Result<bool> isOwnAccount(Connection& db, const Identity& identity);
Result<std::vector<ContactRow>> listPeople(Connection& db, const ContactQuery& query);
Result<std::vector<LinkSuggestion>> suggestionsIn(Connection& db, ContactId contact);
Result<Contact> loadContact(Connection& db, PersonId identity, Instant since);
Result<std::vector<Message>> historyIn(Connection& db, const HistoryQuery& query);
Result<std::vector<FieldDefinition>> fieldsIn(Connection& db);

} // namespace parvis::store
