// SPDX-License-Identifier: GPL-3.0-or-later
// Who carries a mark, among many, at the ends of several periods. Two indexes tell who may: that of followers, and that
// of shares; only of those few all deeds are read.
#pragma once

#include "domain/insights/author_spread.h"
#include "domain/insights/marked_people.h"
#include "store/sql/connection.h"

#include <QHash>
#include <QSet>

namespace parvis::store {

class MarkReading
{
public:
    explicit MarkReading(Connection& db) : m_db(db) {}
    // Once, before anything else: the first and the last end of the periods that will be asked for.
    Done load(Instant firstEnd, Instant lastEnd);
    // Of those who wrote in a period that ends then. No names.
    Result<std::vector<MarkedPerson>> among(const AuthorTally& tally, Instant end);

private:
    struct Candidate {
        std::vector<PersonId> identities;
        qint64 messages = 0;
    };
    ContactId contactOf(PersonId identity) const { return m_contacts.value(identity, identity); }
    Done readLinks();
    Done readMost(const QString& column, qint64 needed, QHash<ContactId, qint64>& into);
    Done readDeeds(const std::vector<ContactId>& contacts);
    Done readMessages(const Values& ids);
    Done readActivities(const Values& ids);

    Connection& m_db;
    MarkRule m_rule;
    Instant m_from, m_to;                            // of deeds
    QHash<PersonId, ContactId> m_contacts;           // of linked identities only
    QHash<ContactId, std::vector<PersonId>> m_links; // the other way round, the first one among them
    QHash<ContactId, qint64> m_reach;                // of those with enough of it
    QSet<PersonId> m_ours;                           // accounts of ours are no people
    QHash<ContactId, qint64> m_sharing;              // of those who ever shared often enough
    QSet<ContactId> m_read;                          // whose deeds are there
    QHash<ContactId, PersonDeeds> m_deeds;
};

// Names, networks and reach of each; by messages, the most first.
Done nameMarked(Connection& db, std::vector<MarkedPerson>& people);

} // namespace parvis::store
