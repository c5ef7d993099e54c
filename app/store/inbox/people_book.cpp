// SPDX-License-Identifier: GPL-3.0-or-later
// Linking and unlinking, notes and fields. What is read about a person stands in people_read.cpp.
#include "store/inbox/people_book.h"

#include "store/inbox/people_rows.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Failure coded(ErrorKind kind, const QString& code, const QString& detail)
{
    Error error = Error::make(kind, detail);
    error.code = code;
    return Failure(error);
}

// Contact cards show conversations of the person too: both are told.
void tellPeople(Tx& tx)
{
    tx.changes.addAll(Topic::Conversations);
}

QString subject(ContactId id)
{
    return u"contact "_s + id.toString();
}

// Everything that hangs under `top` belongs to the person `contact` (NULL where it is top itself).
Done moveTree(Tx& tx, PersonId top, ContactId contact)
{
    PARVIS_TRY(tx.db.run(uR"(WITH RECURSIVE tree (id) AS (SELECT id FROM person_identity WHERE id = ?
                               UNION ALL SELECT i.id FROM person_identity i JOIN tree t ON i.linked_to = t.id)
                             UPDATE person_identity SET contact = ? WHERE id IN (SELECT id FROM tree))"_s,
                         values(top, contact)));
    PARVIS_TRY(tx.db.run(u"UPDATE person_identity SET contact = NULL WHERE id = ? AND id = contact"_s, values(top)));
    return {};
}

Done refuseOwn(Connection& db, const std::vector<LinkedIdentity>& identities)
{
    for (const LinkedIdentity& linked : identities) {
        PARVIS_LET(own, isOwnAccount(db, linked.identity));
        if (own)
            return coded(ErrorKind::Rejected, u"own_account"_s, u"an account of ours is nobody's identity"_s);
    }
    return {};
}

Result<Contact> linkIn(Tx& tx, const LinkRequest& request)
{
    if (request.why.trimmed().isEmpty())
        return coded(ErrorKind::Rejected, u"why_missing"_s, u"a link needs the reason that stands for it"_s);
    PARVIS_LET(into, contactOf(tx.db, request.one));
    PARVIS_LET(from, contactOf(tx.db, request.other));
    if (into == from)
        return coded(ErrorKind::Conflict, u"same_person"_s, u"both identities are the same person already"_s);
    PARVIS_LET(ours, identitiesOf(tx.db, into));
    PARVIS_LET(theirs, identitiesOf(tx.db, from));
    PARVIS_TRY(refuseOwn(tx.db, ours));
    PARVIS_TRY(refuseOwn(tx.db, theirs));
    // Only while both are still what was read: another colleague may be linking the same.
    PARVIS_LET(linked, tx.db.run(uR"(UPDATE person_identity SET linked_to = ?, linked_by = ?, linked_why = ?,
                                     evidence = ?, linked_at = ? WHERE id = ? AND linked_to IS NULL)"_s,
                                 values(into, request.who, request.why.trimmed(), evidenceName(request.evidence),
                                        tx.clock.now(), from)));
    if (linked == 0)
        return conflict("contact"_L1, from.value);
    PARVIS_TRY(moveTree(tx, from, into));
    PARVIS_TRY(tx.db.run(u"DELETE FROM identity_apart WHERE one = ? AND other = ?"_s,
                         values(std::min(request.one, request.other), std::max(request.one, request.other))));
    PARVIS_TRY(noteAudit(tx, request.who, u"contact_link"_s, subject(into),
                         u"contact %1, %2"_s.arg(from.toString(), evidenceName(request.evidence))));
    tellPeople(tx);
    return loadContact(tx.db, into, tx.clock.now() - MarkRule().window);
}

// Which edge is cut to take an identity out.
Result<PersonId> edgeOf(Connection& db, PersonId identity)
{
    PARVIS_LET(parent,
               db.number(u"SELECT COALESCE(linked_to, 0) FROM person_identity WHERE id = ?"_s, values(identity)));
    if (parent != 0)
        return identity;
    PARVIS_LET(children, db.all(u"SELECT id FROM person_identity WHERE linked_to = ?"_s, values(identity),
                                [](Row& row) { return row.id<PersonId>(); }));
    if (children.empty())
        return coded(ErrorKind::Rejected, u"not_linked"_s, u"this identity is not linked to another"_s);
    if (children.size() > 1)
        return coded(ErrorKind::Rejected, u"began_it"_s,
                     u"several identities were linked to this one: take those out"_s);
    return children.front();
}

Done unlinkIn(Tx& tx, PersonId identity, const QString& who)
{
    PARVIS_LET(contact, contactOf(tx.db, identity));
    PARVIS_LET(cut, edgeOf(tx.db, identity));
    PARVIS_TRY(tx.db.run(uR"(UPDATE person_identity SET linked_to = NULL, linked_by = '', linked_why = '',
                             evidence = '', linked_at = NULL WHERE id = ?)"_s,
                         values(cut)));
    PARVIS_TRY(moveTree(tx, cut, cut));
    tellPeople(tx);
    return noteAudit(tx, who, u"contact_unlink"_s, subject(contact), u"contact "_s + cut.toString());
}

Done keepApartIn(Tx& tx, PersonId one, PersonId other, const QString& who)
{
    if (one == other)
        return coded(ErrorKind::Rejected, u"same_person"_s, u"an identity cannot be kept apart from itself"_s);
    PARVIS_TRY(contactOf(tx.db, one));
    PARVIS_TRY(contactOf(tx.db, other));
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO identity_apart (one, other, who, at) VALUES (?, ?, ?, ?)
                             ON CONFLICT (one, other) DO NOTHING)"_s,
                         values(std::min(one, other), std::max(one, other), who, tx.clock.now())));
    tellPeople(tx);
    return {};
}

Result<ContactNote> addNoteIn(Tx& tx, ContactId contact, const QString& who, const QString& text)
{
    if (text.trimmed().isEmpty())
        return failure(ErrorKind::Rejected, u"the note is empty"_s);
    PARVIS_LET(owner, contactOf(tx.db, contact));
    const Instant at = tx.clock.now();
    ContactNote note{{tx.ids.next(at)}, who, text.trimmed(), at};
    PARVIS_TRY(tx.db.run(u"INSERT INTO contact_note (id, identity, who, text, at) VALUES (?, ?, ?, ?, ?)"_s,
                         values(note.id, owner, note.who, note.text, note.at)));
    tellPeople(tx);
    return note;
}

Result<FieldDefinition> saveFieldIn(Tx& tx, FieldDefinition field)
{
    if (const QString problem = fieldProblem(field); !problem.isEmpty())
        return failure(ErrorKind::Rejected, problem);
    field.name = field.name.trimmed();
    PARVIS_LET(same, tx.db.number(u"SELECT COUNT(*) FROM contact_field WHERE name = ? AND id <> ?"_s,
                                  values(field.name, field.id)));
    if (same > 0)
        return coded(ErrorKind::Conflict, u"exists"_s, u"another field is called \"%1\""_s.arg(field.name));
    tellPeople(tx);
    if (field.id.isNull()) {
        field.id = {tx.ids.next(tx.clock.now())};
        field.revision = 1;
        PARVIS_TRY(tx.db.run(u"INSERT INTO contact_field (id, name, kind, choices, revision) VALUES (?, ?, ?, ?, ?)"_s,
                             values(field.id, field.name, fieldKindName(field.kind), field.choices.join(u'\n'), 1)));
        return field;
    }
    PARVIS_LET(changed, tx.db.run(uR"(UPDATE contact_field SET name = ?, kind = ?, choices = ?, revision = revision + 1
                                      WHERE id = ? AND revision = ?)"_s,
                                  values(field.name, fieldKindName(field.kind), field.choices.join(u'\n'), field.id,
                                         field.revision)));
    if (changed == 0)
        return conflict("field"_L1, field.id.value);
    ++field.revision;
    return field;
}

Done setFieldIn(Tx& tx, ContactId contact, ContactFieldId id, const QString& typed)
{
    PARVIS_LET(owner, contactOf(tx.db, contact));
    PARVIS_LET(all, fieldsIn(tx.db));
    const auto field = std::find_if(all.begin(), all.end(), [id](const FieldDefinition& f) { return f.id == id; });
    if (field == all.end())
        return notFound("field"_L1, id.value);
    PARVIS_LET(value, checkedFieldValue(*field, typed));
    tellPeople(tx);
    PARVIS_LET(persons, identitiesOf(tx.db, owner));
    // An empty one is kept where it hides what a linked identity brought along.
    if (value.isEmpty() && persons.size() == 1)
        PARVIS_TRY(tx.db.run(u"DELETE FROM contact_value WHERE identity = ? AND field = ?"_s, values(owner, id)));
    else
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO contact_value (identity, field, value) VALUES (?, ?, ?)
                                 ON CONFLICT (identity, field) DO UPDATE SET value = excluded.value)"_s,
                             values(owner, id, value)));
    return {};
}

// The statement has to have found something.
Done removeOne(Tx& tx, const QString& sql, QLatin1StringView what, qint64 id)
{
    PARVIS_LET(gone, tx.db.run(sql, values(id)));
    if (gone == 0)
        return notFound(what, id);
    tellPeople(tx);
    return {};
}

} // namespace

Async<std::vector<ContactRow>> PeopleBook::list(const ContactQuery& query)
{
    return m_executor.read<std::vector<ContactRow>>([query](Connection& db) { return listPeople(db, query); });
}

Async<Contact> PeopleBook::find(PersonId identity, Instant since)
{
    return m_executor.read<Contact>([=](Connection& db) { return loadContact(db, identity, since); });
}

Async<std::vector<Message>> PeopleBook::history(const HistoryQuery& query)
{
    return m_executor.read<std::vector<Message>>([query](Connection& db) { return historyIn(db, query); });
}

Async<Contact> PeopleBook::link(const LinkRequest& request)
{
    return m_executor.write<Contact>([request](Tx& tx) { return linkIn(tx, request); });
}

Async<void> PeopleBook::unlink(PersonId identity, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return unlinkIn(tx, identity, who); });
}

Async<std::vector<LinkSuggestion>> PeopleBook::suggestions(ContactId contact)
{
    return m_executor.read<std::vector<LinkSuggestion>>(
        [contact](Connection& db) { return suggestionsIn(db, contact); });
}

Async<void> PeopleBook::keepApart(PersonId one, PersonId other, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return keepApartIn(tx, one, other, who); });
}

Async<ContactNote> PeopleBook::addNote(ContactId contact, const QString& who, const QString& text)
{
    return m_executor.write<ContactNote>([=](Tx& tx) { return addNoteIn(tx, contact, who, text); });
}

Async<void> PeopleBook::removeNote(ContactNoteId id)
{
    return m_executor.write<void>(
        [id](Tx& tx) { return removeOne(tx, u"DELETE FROM contact_note WHERE id = ?"_s, "note"_L1, id.value); });
}

Async<std::vector<FieldDefinition>> PeopleBook::fields()
{
    return m_executor.read<std::vector<FieldDefinition>>(fieldsIn);
}

Async<FieldDefinition> PeopleBook::saveField(const FieldDefinition& field)
{
    return m_executor.write<FieldDefinition>([field](Tx& tx) { return saveFieldIn(tx, field); });
}

Async<void> PeopleBook::removeField(ContactFieldId id)
{
    return m_executor.write<void>([id](Tx& tx) -> Done {
        PARVIS_TRY(tx.db.run(u"DELETE FROM contact_value WHERE field = ?"_s, values(id)));
        return removeOne(tx, u"DELETE FROM contact_field WHERE id = ?"_s, "field"_L1, id.value);
    });
}

Async<void> PeopleBook::setField(ContactId contact, ContactFieldId field, const QString& typed)
{
    return m_executor.write<void>([=](Tx& tx) { return setFieldIn(tx, contact, field, typed); });
}

} // namespace parvis::store
