// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is known of a person, as a document to hand out.
#pragma once

#include "ports/people_repository.h"
#include "ports/privacy_repository.h"

namespace parvis {

struct PersonRecord {
    Instant at;
    Contact contact;
    std::vector<FieldDefinition> fields;
    PersonExtras extras;
    std::vector<Message> messages; // theirs and ours to them, oldest first
};

QByteArray personDocument(const PersonRecord& record); // JSON
QByteArray personArchive(const QByteArray& document);  // ZIP: the document and a CSV table of its messages

} // namespace parvis
