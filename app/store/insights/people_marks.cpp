// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/people_marks.h"

#include "base/id_source.h"
#include "store/sql/lists.h"

#include <algorithm>
#include <tuple>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Values idListOf(const Connection& db, const std::vector<PersonId>& ids)
{
    QStringList list;
    list.reserve(qsizetype(ids.size()));
    for (const PersonId id : ids)
        list << id.toString();
    return Values{idsValue(db, list)};
}

// The identities of people, their reach all together, their names as the card has them.
class MarkedNames
{
public:
    explicit MarkedNames(std::vector<MarkedPerson>& people)
    {
        for (MarkedPerson& person : people)
            m_people.insert(person.contact, &person);
    }
    Done read(Connection& db);

private:
    void take(Row& row);
    QHash<ContactId, MarkedPerson*> m_people;
};

void MarkedNames::take(Row& row)
{
    const auto id = row.id<PersonId>();
    MarkedPerson& person = *m_people.value(row.id<ContactId>());
    const QString network = row.text(), handle = row.text(), name = row.text().trimmed();
    if (const auto followers = row.maybeNumber())
        person.reach = person.reach.value_or(0) + *followers;
    if (id == person.contact)
        person.handle = handle;
    if (person.name.isEmpty())
        person.name = name;
    const bool wrote = std::binary_search(person.identities.begin(), person.identities.end(), id);
    if (wrote && !person.networks.contains(network))
        person.networks << network;
}

Done MarkedNames::read(Connection& db)
{
    const QList<ContactId> contacts = m_people.keys();
    const Values ids = idListOf(db, {contacts.begin(), contacts.end()});
    const QString columns = u", network, handle, name, followers FROM person_identity WHERE "_s;
    PARVIS_TRY(db.each(u"SELECT id, id"_s + columns + u"id "_s + idsIn(db), ids, [this](Row& row) { take(row); }));
    return db.each(u"SELECT id, contact"_s + columns + u"contact "_s + idsIn(db) + u" ORDER BY id"_s, ids,
                   [this](Row& row) { take(row); });
}

} // namespace

Done nameMarked(Connection& db, std::vector<MarkedPerson>& people)
{
    if (people.empty())
        return {};
    PARVIS_TRY(MarkedNames(people).read(db));
    for (MarkedPerson& person : people) {
        if (person.name.isEmpty())
            person.name = person.handle;
    }
    std::sort(people.begin(), people.end(), [](const MarkedPerson& a, const MarkedPerson& b) {
        return std::tuple(-a.messages, -a.reach.value_or(0), a.contact) <
               std::tuple(-b.messages, -b.reach.value_or(0), b.contact);
    });
    return {};
}

Done MarkReading::load(Instant firstEnd, Instant lastEnd)
{
    m_from = firstEnd - m_rule.window;
    m_to = lastEnd;
    PARVIS_TRY(readLinks());
    PARVIS_TRY(m_db.each(uR"(SELECT i.id FROM account a JOIN person_identity i
                             ON i.network = a.network AND i.remote_id = a.remote_id)"_s,
                         {}, [this](Row& row) { m_ours.insert(row.id<PersonId>()); }));
    PARVIS_TRY(readMost(u"followers"_s, m_rule.influencerFollowers, m_reach));
    return readMost(u"shares"_s, m_rule.ambassadorBoosts, m_sharing);
}

Done MarkReading::readLinks()
{
    return m_db.each(u"SELECT id, contact FROM person_identity WHERE contact IS NOT NULL ORDER BY id"_s, {},
                     [this](Row& row) {
                         const auto identity = row.id<PersonId>();
                         const auto contact = row.id<ContactId>();
                         m_contacts.insert(identity, contact);
                         std::vector<PersonId>& all = m_links[contact];
                         if (all.empty())
                             all.push_back(contact);
                         all.push_back(identity);
                     });
}

// One identity alone, or all of a person together: whoever has so much of it, by an index.
Done MarkReading::readMost(const QString& column, qint64 needed, QHash<ContactId, qint64>& into)
{
    PARVIS_TRY(m_db.each(u"SELECT id, %1 FROM person_identity WHERE %1 >= ? AND %1 > 0"_s.arg(column), values(needed),
                         [&](Row& row) {
                             const auto contact = contactOf(row.id<PersonId>());
                             if (!m_links.contains(contact))
                                 into.insert(contact, row.number());
                         }));
    std::vector<PersonId> linked;
    for (const auto& all : std::as_const(m_links))
        linked.insert(linked.end(), all.begin(), all.end());
    if (!linked.empty())
        PARVIS_TRY(
            m_db.each(u"SELECT id, %1 FROM person_identity WHERE %1 IS NOT NULL AND id "_s.arg(column) + idsIn(m_db),
                      idListOf(m_db, linked), [&](Row& row) {
                          const auto contact = contactOf(row.id<PersonId>());
                          into[contact] += row.number();
                      }));
    into.removeIf([needed](const auto& entry) { return entry.value() < needed; });
    return {};
}

Done MarkReading::readMessages(const Values& ids)
{
    // A message's id holds its moment: of the index older ones are not read.
    return m_db.each(u"SELECT author, created FROM message WHERE state <> 'deleted' AND created >= ? AND created < ? "
                     u"AND id >= ? AND author "_s +
                         idsIn(m_db),
                     values(m_from, m_to, IdSource::floorAt(m_from)) + ids, [this](Row& row) {
                         const auto contact = contactOf(row.id<PersonId>());
                         m_deeds[contact].messages.push_back(row.instant());
                     });
}

Done MarkReading::readActivities(const Values& ids)
{
    return m_db.each(u"SELECT author, kind, created FROM activity WHERE created >= ? AND created < ? AND author "_s +
                         idsIn(m_db),
                     values(m_from, m_to) + ids, [this](Row& row) {
                         PersonDeeds& deeds = m_deeds[contactOf(row.id<PersonId>())];
                         const QString kind = row.text();
                         const Instant at = row.instant();
                         if (kind == "boost"_L1)
                             deeds.boosts.push_back(at);
                         else if (kind == "like"_L1)
                             deeds.likes.push_back(at);
                         else
                             deeds.others.push_back(at);
                     });
}

Done MarkReading::readDeeds(const std::vector<ContactId>& contacts)
{
    std::vector<PersonId> identities;
    for (const ContactId contact : contacts) {
        if (!m_sharing.contains(contact) || m_read.contains(contact))
            continue;
        m_read.insert(contact);
        const auto linked = m_links.constFind(contact);
        if (linked == m_links.constEnd())
            identities.push_back(contact);
        else
            identities.insert(identities.end(), linked->begin(), linked->end());
    }
    if (identities.empty())
        return {};
    PARVIS_TRY(readActivities(idListOf(m_db, identities)));
    // Who has not shared often enough of late needs no more of it.
    std::erase_if(identities, [this](PersonId identity) {
        const auto deeds = m_deeds.constFind(contactOf(identity));
        return deeds == m_deeds.constEnd() || qint64(deeds->boosts.size()) < m_rule.ambassadorBoosts;
    });
    return identities.empty() ? Done() : readMessages(idListOf(m_db, identities));
}

Result<std::vector<MarkedPerson>> MarkReading::among(const AuthorTally& tally, Instant end)
{
    std::map<ContactId, Candidate> candidates;
    tally.each([&](PersonId author, qint64 messages) {
        const ContactId contact = contactOf(author);
        if (m_ours.contains(author) || (!m_sharing.contains(contact) && !m_reach.contains(contact)))
            return;
        Candidate& one = candidates[contact];
        one.identities.push_back(author);
        one.messages += messages;
    });
    std::vector<ContactId> asked;
    for (const auto& [contact, candidate] : candidates)
        asked.push_back(contact);
    PARVIS_TRY(readDeeds(asked));
    std::vector<MarkedPerson> marked;
    for (auto& [contact, candidate] : candidates) {
        const auto reach = m_reach.constFind(contact);
        const auto deeds = m_deeds.constFind(contact);
        const PersonMarks marks = marksAt(reach == m_reach.constEnd() ? std::nullopt : std::optional(*reach),
                                          deeds == m_deeds.constEnd() ? nullptr : &*deeds, end, m_rule);
        if (!marks.ambassador && !marks.influencer)
            continue;
        MarkedPerson person;
        person.contact = contact;
        person.identities = std::move(candidate.identities);
        std::sort(person.identities.begin(), person.identities.end());
        person.messages = candidate.messages;
        person.ambassador = marks.ambassador;
        person.influencer = marks.influencer;
        marked.push_back(std::move(person));
    }
    return marked;
}

} // namespace parvis::store
