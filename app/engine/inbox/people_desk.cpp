// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/people_desk.h"

namespace parvis {

using namespace Qt::StringLiterals;

PeopleDesk::PeopleDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<ContactRow>> PeopleDesk::list(const ContactQuery& query)
{
    return m_ports.people->list(query);
}

Async<PersonCard> PeopleDesk::open(PersonId identity)
{
    const auto card = std::make_shared<PersonCard>();
    return m_ports.people->find(identity, m_ports.clock.now() - MarkRule().window)
        .then(this,
              [this, card](const Contact& contact) {
                  card->contact = contact;
                  card->reach = reachOf(contact.identities);
                  card->marks = marksOf(card->reach, contact.activity);
                  return m_ports.people->fields();
              })
        .then(this,
              [this, card](const std::vector<FieldDefinition>& fields) {
                  card->fields = fields;
                  return m_ports.people->suggestions(card->contact.id);
              })
        .then(this, [card](const std::vector<LinkSuggestion>& suggestions) {
            card->suggestions = suggestions;
            return *card;
        });
}

Async<std::vector<Message>> PeopleDesk::history(const HistoryQuery& query)
{
    return m_ports.people->history(query);
}

Async<Contact> PeopleDesk::link(const LinkRequest& request)
{
    return m_ports.people->link(request);
}

Async<void> PeopleDesk::unlink(PersonId identity, const QString& who)
{
    return m_ports.people->unlink(identity, who);
}

Async<void> PeopleDesk::keepApart(const LinkSuggestion& suggestion, const QString& who)
{
    return m_ports.people->keepApart(suggestion.ours, suggestion.identity.id, who);
}

Async<ContactNote> PeopleDesk::note(ContactId contact, const QString& who, const QString& text)
{
    return m_ports.people->addNote(contact, who, text);
}

Async<void> PeopleDesk::removeNote(ContactNoteId id)
{
    return m_ports.people->removeNote(id);
}

Async<std::vector<FieldDefinition>> PeopleDesk::fields()
{
    return m_ports.people->fields();
}

Async<FieldDefinition> PeopleDesk::saveField(const FieldDefinition& field)
{
    return m_ports.people->saveField(field);
}

Async<void> PeopleDesk::removeField(ContactFieldId id)
{
    return m_ports.people->removeField(id);
}

Async<void> PeopleDesk::setField(ContactId contact, ContactFieldId field, const QString& typed)
{
    return m_ports.people->setField(contact, field, typed);
}

} // namespace parvis
