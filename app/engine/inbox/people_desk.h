// SPDX-License-Identifier: GPL-3.0-or-later
// People for window and command line: who they are over all networks, why they are marked, everything about one of
// them.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

struct PersonCard {
    Contact contact;
    Reach reach;
    std::vector<MarkVerdict> marks; // all of the rule, given or not
    std::vector<FieldDefinition> fields;
    std::vector<LinkSuggestion> suggestions;
};

class PeopleDesk : public QObject
{
    Q_OBJECT
public:
    explicit PeopleDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<ContactRow>> list(const ContactQuery& query);
    Async<PersonCard> open(PersonId identity);
    Async<std::vector<Message>> history(const HistoryQuery& query);
    Async<Contact> link(const LinkRequest& request);
    Async<void> unlink(PersonId identity, const QString& who);
    Async<void> keepApart(const LinkSuggestion& suggestion, const QString& who);
    Async<ContactNote> note(ContactId contact, const QString& who, const QString& text);
    Async<void> removeNote(ContactNoteId id);
    Async<std::vector<FieldDefinition>> fields();
    Async<FieldDefinition> saveField(const FieldDefinition& field);
    Async<void> removeField(ContactFieldId id);
    Async<void> setField(ContactId contact, ContactFieldId field, const QString& typed);

private:
    Ports m_ports;
};

} // namespace parvis
