// SPDX-License-Identifier: GPL-3.0-or-later
// What is read about people: the list, one person, their history, who else they may be.
#include "store/inbox/conversation_rows.h"
#include "store/inbox/people_book.h"
#include "store/inbox/people_rows.h"
#include "store/publishing/publication_rows.h"
#include "store/sql/folded.h"
#include "store/sql/where.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSuggestions = 20;
constexpr int mostLabels = 8;

const QString notOurs =
    u"NOT EXISTS (SELECT 1 FROM account a WHERE a.network = i.network AND a.remote_id = i.remote_id)"_s;

LinkedIdentity readLinked(Row& row)
{
    LinkedIdentity linked;
    linked.identity = readIdentity(row);
    linked.followersAt = row.maybeInstant();
    linked.linkedTo = row.id<PersonId>();
    linked.linkedBy = row.text();
    linked.linkedWhy = row.text();
    linked.evidence = evidenceFromName(row.text()).value_or(Evidence::Stated);
    linked.linkedAt = row.maybeInstant();
    return linked;
}

Result<std::vector<ContactNote>> notesOf(Connection& db, const QString& in)
{
    return db.all(u"SELECT id, who, text, at FROM contact_note WHERE identity %1 ORDER BY at, id"_s.arg(in), {},
                  [](Row& row) {
                      ContactNote note;
                      note.id = row.id<ContactNoteId>();
                      note.who = row.text();
                      note.text = row.text();
                      note.at = row.instant();
                      return note;
                  });
}

// The person's own value, else the first that a linked identity brought along; the others are told beside it.
Result<std::vector<FieldValue>> valuesOf(Connection& db, const std::vector<LinkedIdentity>& identities)
{
    std::vector<FieldValue> list;
    QSet<qint64> set;
    for (const LinkedIdentity& linked : identities) {
        PARVIS_TRY(db.each(uR"(SELECT v.field, v.value FROM contact_value v JOIN contact_field f ON f.id = v.field
                               WHERE v.identity = ? ORDER BY f.name)"_s,
                           values(linked.identity.id), [&](Row& row) {
                               const auto field = row.id<ContactFieldId>();
                               const QString value = row.text();
                               const auto known = std::find_if(
                                   list.begin(), list.end(), [field](const FieldValue& v) { return v.field == field; });
                               if (known == list.end())
                                   list.push_back({field, value, {}});
                               else if (!value.isEmpty() && value != known->value && !known->others.contains(value))
                                   known->others << value;
                           }));
    }
    return list;
}

Done countActivity(Connection& db, const QString& in, Instant since, ContactActivity& activity)
{
    PARVIS_TRY(
        db.each(u"SELECT COUNT(*), MIN(created), MAX(created) FROM message WHERE state <> 'deleted' AND author "_s + in,
                {}, [&activity](Row& row) {
                    activity.messages = row.number();
                    activity.first = row.maybeInstant();
                    activity.last = row.maybeInstant();
                }));
    PARVIS_LET(conversations, db.number(u"SELECT COUNT(*) FROM conversation WHERE customer "_s + in));
    activity.conversations = conversations;
    PARVIS_LET(recent,
               db.number(u"SELECT COUNT(*) FROM message WHERE created >= ? AND state <> 'deleted' AND author "_s + in,
                         values(since)));
    activity.recentMessages = recent;
    PARVIS_TRY(db.each(u"SELECT kind, COUNT(*) FROM activity WHERE created >= ? AND author %1 GROUP BY kind"_s.arg(in),
                       values(since), [&activity](Row& row) {
                           const QString kind = row.text();
                           if (kind == "like"_L1)
                               activity.recentLikes = row.number();
                           else if (kind == "boost"_L1)
                               activity.recentBoosts = row.number();
                       }));
    PARVIS_LET(days, db.number(uR"(SELECT COUNT(*) FROM (
                 SELECT created / 86400000 AS day FROM message WHERE created >= ? AND state <> 'deleted' AND author %1
                 UNION SELECT created / 86400000 FROM activity WHERE created >= ? AND author %1) d)"_s.arg(in),
                               values(since, since)));
    activity.recentDays = int(days);
    return db.each(uR"(SELECT l.label, COUNT(*) FROM conversation c JOIN conversation_label l ON l.conversation = c.id
                       WHERE c.customer %1 GROUP BY l.label ORDER BY COUNT(*) DESC, l.label LIMIT %2)"_s.arg(in)
                       .arg(mostLabels),
                   {}, [&activity](Row& row) {
                       const QString label = row.text();
                       activity.labels.emplace_back(label, row.integer());
                   });
}

// Of one identity: by the index alone. Ours and the notes: of the conversations in which it is the customer.
Result<std::vector<Message>> writtenBy(Connection& db, PersonId identity, qint64 below, int limit)
{
    PARVIS_LET(own, loadMessages(db, u" WHERE m.author = ? AND m.id < ? ORDER BY m.id DESC LIMIT ?"_s,
                                 values(identity, below, limit)));
    PARVIS_LET(ours, loadMessages(db, uR"( WHERE m.conversation IN (SELECT id FROM conversation WHERE customer = ?)
                                       AND m.own = 1 AND m.id < ? ORDER BY m.id DESC LIMIT ?)"_s,
                                  values(identity, below, limit)));
    own.insert(own.end(), ours.begin(), ours.end());
    return own;
}

void add(std::vector<LinkSuggestion>& list, const LinkSuggestion& suggestion)
{
    const bool known = std::any_of(list.begin(), list.end(), [&suggestion](const LinkSuggestion& s) {
        return s.identity.id == suggestion.identity.id;
    });
    if (!known && list.size() < mostSuggestions)
        list.push_back(suggestion);
}

} // namespace

Result<ContactId> contactOf(Connection& db, PersonId identity)
{
    PARVIS_LET(contact,
               db.number(u"SELECT COALESCE(contact, id) FROM person_identity WHERE id = ?"_s, values(identity)));
    if (contact == 0)
        return notFound("contact"_L1, identity.value);
    return ContactId{contact};
}

Result<std::vector<LinkedIdentity>> identitiesOf(Connection& db, ContactId contact)
{
    return db.all(u"SELECT "_s + identityColumns +
                      uR"(, i.followers_at, i.linked_to, i.linked_by, i.linked_why, i.evidence, i.linked_at
                          FROM person_identity i WHERE i.id = ? OR i.contact = ?
                          ORDER BY CASE WHEN i.linked_at IS NULL THEN 0 ELSE i.linked_at END, i.id)"_s,
                  values(contact, contact), readLinked);
}

QString idsIn(const std::vector<LinkedIdentity>& identities)
{
    QStringList ids;
    for (const LinkedIdentity& linked : identities)
        ids << linked.identity.id.toString();
    return u"IN (%1)"_s.arg(ids.join(u", "_s));
}

Result<bool> isOwnAccount(Connection& db, const Identity& identity)
{
    PARVIS_LET(own, db.number(u"SELECT COUNT(*) FROM account WHERE network = ? AND remote_id = ?"_s,
                              values(identity.network, identity.remoteId)));
    return own > 0;
}

Result<std::vector<ContactRow>> listPeople(Connection& db, const ContactQuery& query)
{
    Where where;
    where.add(u"i.contact IS NULL"_s);
    if (!query.after.isNull())
        where.add(u"i.id < ?"_s, query.after);
    where.add(notOurs);
    for (const QString& word : folded(query.words).split(u' ', Qt::SkipEmptyParts)) {
        const QString pattern = likePattern(word);
        where.add(uR"((i.folded LIKE ? ESCAPE '\' OR EXISTS (SELECT 1 FROM person_identity o
                       WHERE o.contact = i.id AND o.folded LIKE ? ESCAPE '\')))"_s,
                  pattern, pattern);
    }
    Values parameters = where.parameters();
    parameters << (query.limit > 0 ? query.limit : std::numeric_limits<int>::max());
    return db.all(u"SELECT "_s + identityColumns +
                      u", (SELECT COUNT(*) FROM person_identity o WHERE o.contact = i.id) FROM person_identity i"_s +
                      where.sql() + u" ORDER BY i.id DESC LIMIT ?"_s,
                  parameters, [](Row& row) {
                      ContactRow contact;
                      contact.identity = readIdentity(row);
                      contact.id = contact.identity.id;
                      contact.identities = 1 + row.integer();
                      return contact;
                  });
}

Result<Contact> loadContact(Connection& db, PersonId identity, Instant since)
{
    Contact contact;
    PARVIS_LET(id, contactOf(db, identity));
    contact.id = id;
    PARVIS_LET(identities, identitiesOf(db, id));
    contact.identities = std::move(identities);
    const QString in = idsIn(contact.identities);
    PARVIS_LET(notes, notesOf(db, in));
    contact.notes = std::move(notes);
    PARVIS_LET(fields, valuesOf(db, contact.identities));
    contact.fields = std::move(fields);
    PARVIS_TRY(countActivity(db, in, since, contact.activity));
    return contact;
}

Result<std::vector<Message>> historyIn(Connection& db, const HistoryQuery& query)
{
    PARVIS_LET(contact, contactOf(db, query.contact));
    PARVIS_LET(identities, identitiesOf(db, contact));
    const int limit = std::clamp(query.limit, 1, 1000);
    const qint64 below = query.after.isNull() ? std::numeric_limits<qint64>::max() : query.after.value;
    std::vector<Message> list;
    for (const LinkedIdentity& linked : identities) {
        PARVIS_LET(some, writtenBy(db, linked.identity.id, below, limit));
        list.insert(list.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    std::sort(list.begin(), list.end(), [](const Message& a, const Message& b) { return a.id > b.id; });
    list.erase(std::unique(list.begin(), list.end(), [](const Message& a, const Message& b) { return a.id == b.id; }),
               list.end());
    if (list.size() > size_t(limit))
        list.resize(size_t(limit));
    return list;
}

Result<std::vector<FieldDefinition>> fieldsIn(Connection& db)
{
    return db.all(u"SELECT id, name, kind, choices, revision FROM contact_field ORDER BY name"_s, {}, [](Row& row) {
        FieldDefinition field;
        field.id = row.id<ContactFieldId>();
        field.name = row.text();
        field.kind = fieldKindFromName(row.text()).value_or(FieldKind::Text);
        field.choices = row.text().split(u'\n', Qt::SkipEmptyParts);
        field.revision = row.integer();
        return field;
    });
}

Result<std::vector<LinkSuggestion>> suggestionsIn(Connection& db, ContactId id)
{
    PARVIS_LET(contact, contactOf(db, id));
    PARVIS_LET(identities, identitiesOf(db, contact));
    const QString others = uR"( AND COALESCE(i.contact, i.id) <> %1 AND NOT EXISTS (SELECT 1 FROM identity_apart p WHERE
        (p.one = ? AND p.other = i.id) OR (p.one = i.id AND p.other = ?)) AND )"_s.arg(contact.value) +
                           notOurs + u" ORDER BY i.id LIMIT %1"_s.arg(mostSuggestions);
    std::vector<LinkSuggestion> list;
    for (const LinkedIdentity& linked : identities) {
        const PersonId ours = linked.identity.id;
        PARVIS_TRY(db.each(u"SELECT "_s + identityColumns +
                               uR"(, w.website FROM identity_website w JOIN identity_website o ON o.website = w.website
                                   JOIN person_identity i ON i.id = o.identity
                                   WHERE w.identity = ? AND i.id <> w.identity)"_s +
                               others,
                           values(ours, ours, ours), [&](Row& row) {
                               const Identity identity = readIdentity(row);
                               add(list, {identity, ours, Evidence::Website, row.text()});
                           }));
    }
    for (const LinkedIdentity& linked : identities) {
        const PersonId ours = linked.identity.id;
        const QString key = matchKey(linked.identity);
        if (key.isEmpty())
            continue;
        // On one network, one handle is one person: the same again is somebody who wants to look like them.
        PARVIS_TRY(db.each(u"SELECT "_s + identityColumns +
                               u" FROM person_identity i WHERE i.match_key = ? AND i.network <> ?"_s + others,
                           values(key, linked.identity.network, ours, ours), [&](Row& row) {
                               const Identity identity = readIdentity(row);
                               add(list, {identity, ours, Evidence::HandleAndName,
                                          u"%1, %2"_s.arg(handleStem(identity.handle), identity.name)});
                           }));
    }
    return list;
}

} // namespace parvis::store
