// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/erase_person.h"

#include "domain/publishing/transitions.h"
#include "store/inbox/people_book.h"
#include "store/inbox/search_index.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"

#include <QRandomGenerator>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

Failure coded(ErrorKind kind, const QString& code, const QString& detail)
{
    Error error = Error::make(kind, detail);
    error.code = code;
    return Failure(error);
}

constexpr qsizetype shortestName = 3; // "de", "la" are words of any text

// One word that could be anybody's name or any word at all, or a number or a date: only in what is about them.
bool isPlainWord(const QString& text)
{
    const bool letters =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c.isMark() || c == u'_'; });
    return letters || std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

// As others type it: composed, in parts, or without its accents.
void addForms(Traces& traces, const QString& word)
{
    const QString parts = word.normalized(QString::NormalizationForm_D);
    QString bare = parts;
    bare.removeIf([](QChar c) { return c.isMark(); });
    for (const QString& form : {word, word.normalized(QString::NormalizationForm_C), parts, bare})
        traces.addWord(form);
}

QString newSalt()
{
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

PersonEraser::PersonEraser(Tx& tx, Catalogue catalogue, QString who)
    : m_tx(tx),
      m_catalogue(std::move(catalogue)),
      m_remover(tx.db, m_catalogue),
      m_sweep(tx.db, m_catalogue),
      m_who(std::move(who))
{
}

Result<EraseReport> PersonEraser::run(PersonId person)
{
    PARVIS_TRY(waitForReaders());
    PARVIS_TRY(gather(person));
    PARVIS_TRY(cancelAnswers());
    PARVIS_TRY(removeMessages());
    PARVIS_TRY(removeMessagesAbout());
    PARVIS_TRY(redactAnswers());
    PARVIS_TRY(mendConversations());
    PARVIS_TRY(removePerson());
    PARVIS_TRY(redactMentions());
    PARVIS_TRY(forgetAddresses());
    PARVIS_TRY(forgetModels());
    PARVIS_TRY(m_counts.flush(m_tx.db));
    PARVIS_TRY(holdMentions());
    PARVIS_TRY(stopSeries());
    PARVIS_TRY(m_sweep.sweepAll(m_everywhere)); // last: what was written on the way is in the tables
    if (!m_tx.db.isPostgres()) // a removed word stands in the index until its segments are merged into one
        PARVIS_TRY(m_tx.db.exec(u"INSERT INTO message_search (message_search) VALUES ('optimize')"_s));
    PARVIS_TRY(remember());
    m_tx.changes.addAll(Topic::Conversations);
    m_tx.changes.addAll(Topic::Publications);
    report();
    return m_report;
}

Done PersonEraser::gather(PersonId person)
{
    PARVIS_LET(contact, contactOf(m_tx.db, person));
    PARVIS_LET(identities, identitiesOf(m_tx.db, contact));
    m_identities = identities;
    m_report.contact = contact;
    for (const LinkedIdentity& linked : m_identities) {
        PARVIS_LET(own, isOwnAccount(m_tx.db, linked.identity));
        if (own)
            return coded(ErrorKind::Rejected, u"own_account"_s, u"an account of ours is removed, not erased"_s);
    }
    const QString in = idsIn(m_identities);
    PARVIS_LET(messages, loadMessages(m_tx.db, u" WHERE m.author %1 ORDER BY m.id"_s.arg(in), {}));
    m_messages = messages;
    PARVIS_LET(conversations, m_tx.db.all(uR"(SELECT id FROM conversation WHERE customer %1 UNION
                               SELECT conversation FROM message WHERE author %1 AND conversation IS NOT NULL)"_s.arg(
                                              in),
                                          {}, [](Row& row) { return row.number(); }));
    m_conversations = conversations;
    gatherTraces();
    PARVIS_TRY(gatherThreads());
    PARVIS_TRY(gatherAnswers());
    return gatherAnswersToOthers();
}

// A page of theirs that is being stored right now is waited for, and the next one waits: as Ingest does it.
Done PersonEraser::waitForReaders()
{
    if (!m_tx.db.isPostgres())
        return {};
    PARVIS_LET(accounts,
               m_tx.db.all(u"SELECT id FROM account ORDER BY id"_s, {}, [](Row& row) { return row.number(); }));
    for (const qint64 account : accounts)
        PARVIS_TRY(m_tx.db.each(u"SELECT pg_advisory_xact_lock(?)"_s, values(account), [](Row&) {}));
    return {};
}

void PersonEraser::gatherTraces()
{
    for (const LinkedIdentity& linked : m_identities) {
        const Identity& i = linked.identity;
        for (Traces* traces : {&m_everywhere, &m_nearby}) {
            if (!i.handle.isEmpty())
                addForms(*traces, u'@' + i.handle);
            for (const QString& word : {i.handle, i.name.simplified()}) {
                if (traces == &m_nearby || !isPlainWord(word))
                    addForms(*traces, word);
            }
            for (const QString& address : i.websites + QStringList{i.profileUrl, i.avatarUrl})
                traces->addWord(address);
            if (i.remoteId.value.contains(u':')) // a DID or address; a mere number says nothing elsewhere
                traces->addWord(i.remoteId.value);
        }
        if (const QString stem = handleStem(i.handle); !stem.isEmpty())
            m_nearby.addWord(u'@' + stem);
        for (const QString& part : i.name.split(u' ', Qt::SkipEmptyParts)) {
            if (part.size() >= shortestName)
                addForms(m_nearby, part);
        }
    }
    for (const Message& message : m_messages) {
        m_everywhere.addText(message.content.text);
        m_everywhere.addText(message.content.contentWarning);
        for (const MessageMedia& media : message.content.media) {
            m_everywhere.addText(media.altText);
            m_everywhere.addWord(media.url);
        }
        if (message.content.remote.id.value.contains(u':'))
            m_everywhere.addWord(message.content.remote.id.value);
        m_everywhere.addWord(message.content.remote.url);
    }
}

Done PersonEraser::removeMessages()
{
    std::vector<qint64> ids;
    for (const Message& message : m_messages) {
        ids.push_back(message.id.value);
        if (holdsWords(message))
            PARVIS_TRY(takeFromSearch(m_tx.db, message.id, message.content.text));
    }
    return m_remover.remove(u"message"_s, ids);
}

Done PersonEraser::mendConversations()
{
    std::vector<qint64> empty;
    for (const qint64 id : m_conversations) {
        PARVIS_LET(before, loadConversation(m_tx.db, {id}));
        PARVIS_LET(kept, mendOne(before));
        m_report.conversations.push_back({id});
        if (!kept) {
            empty.push_back(id);
            m_counts.remove(before);
        }
    }
    for (const qint64 id : empty)
        m_tx.changes.add(Topic::Conversations, ConversationId{id});
    return m_remover.remove(u"conversation"_s, empty);
}

// False: nothing is left in it.
Result<bool> PersonEraser::mendOne(const Conversation& before)
{
    PARVIS_LET(rest, loadMessages(m_tx.db, u" WHERE m.conversation = ? ORDER BY m.created, m.id"_s, values(before.id)));
    if (rest.empty())
        return false;
    Conversation after = before;
    const auto theirs = [this](PersonId id) {
        return std::any_of(m_identities.begin(), m_identities.end(),
                           [id](const LinkedIdentity& linked) { return linked.identity.id == id; });
    };
    if (theirs(after.customer.id)) {
        after.customer = {};
        for (const Message& message : rest) {
            if (!message.content.own)
                after.customer = message.content.author;
        }
    }
    PARVIS_LET(folded, refolded(m_tx.db, after));
    const Identity customer = after.customer;
    after = folded;
    after.customer = customer;
    if (customer.id.isNull()) { // only our own words are left: nobody waits
        after.status = ConversationStatus::Closed;
        after.closeReason = u"erased"_s;
        after.waitingSince.reset();
        after.snoozedUntil.reset();
        after.unread = false;
    }
    const bool namesThem = std::any_of(m_messages.begin(), m_messages.end(), [&before](const Message& message) {
        return message.content.remote.id == before.root && before.root.value.contains(u':');
    });
    if (namesThem)
        after.root = {u"erased/"_s + before.id.toString()};
    PARVIS_TRY(updateConversation(m_tx, before, after, m_counts));
    if (namesThem)
        PARVIS_TRY(m_tx.db.run(u"UPDATE message SET root = ? WHERE conversation = ?"_s, values(after.root, after.id)));
    return true;
}

Done PersonEraser::removePerson()
{
    const QString in = idsIn(m_identities);
    PARVIS_LET(activities, m_tx.db.run(u"DELETE FROM activity WHERE author "_s + in));
    m_remover.count(u"activity"_s, activities);
    // What the network said to be gone; theirs are refused by the hash.
    for (const Message& message : m_messages) {
        for (const QString& table : {u"deleted_remote"_s, u"erased_text"_s}) {
            if (!message.content.remote.id.isEmpty())
                PARVIS_TRY(m_tx.db.run(u"DELETE FROM %1 WHERE account = ? AND remote_id = ?"_s.arg(table),
                                       values(message.account, message.content.remote.id)));
        }
    }
    std::vector<qint64> ids;
    for (const LinkedIdentity& linked : m_identities)
        ids.push_back(linked.identity.id.value);
    return m_remover.remove(u"person_identity"_s, ids);
}

Done PersonEraser::remember()
{
    const QString salt = newSalt();
    const Instant at = m_tx.clock.now();
    for (const LinkedIdentity& linked : m_identities)
        PARVIS_TRY(m_tx.db.run(u"INSERT INTO erased_person (hash, salt, at) VALUES (?, ?, ?)"_s,
                               values(erasureHash(salt, linked.identity.network, linked.identity.remoteId), salt, at)));
    PARVIS_TRY(m_tx.db.run(uR"(INSERT INTO setting (key, value) VALUES (?, '1')
                               ON CONFLICT (key) DO UPDATE SET value = excluded.value)"_s,
                           values(erasurePending)));
    return noteAudit(m_tx, m_who, u"erase"_s, u"contact "_s + m_report.contact.toString(),
                     u"%1 identities, %2 messages"_s.arg(m_identities.size()).arg(m_messages.size()));
}

void PersonEraser::report()
{
    std::map<QString, ErasePart> parts;
    for (const auto& [table, rows] : m_remover.removed())
        parts[table].removed += rows;
    for (const auto& [table, rows] : m_sweep.removed())
        parts[table].removed += rows;
    for (const auto& [table, rows] : m_sweep.redacted())
        parts[table].redacted += rows;
    parts[u"message"_s].redacted += m_redactedMessages;
    for (auto& [table, part] : parts) {
        part.where = table;
        if (part.removed + part.redacted > 0)
            m_report.parts.push_back(part);
    }
    m_report.traces = m_everywhere;
}

Result<EraseReport> erasePerson(Tx& tx, PersonId person, const QString& who, bool dryRun)
{
    PARVIS_LET(catalogue, Catalogue::read(tx.db));
    if (!dryRun)
        return PersonEraser(tx, catalogue, who).run(person);
    PARVIS_TRY(tx.db.exec(u"SAVEPOINT rehearsal"_s));
    ChangeSet nobody;
    Tx rehearsal{tx.db, nobody, tx.ids, tx.clock};
    Result<EraseReport> report = PersonEraser(rehearsal, catalogue, who).run(person);
    PARVIS_TRY(tx.db.exec(u"ROLLBACK TO SAVEPOINT rehearsal"_s));
    PARVIS_TRY(tx.db.exec(u"RELEASE SAVEPOINT rehearsal"_s));
    if (report)
        report->dryRun = true;
    return report;
}

Result<std::vector<ErasedPerson>> erasedIn(Connection& db)
{
    return db.all(u"SELECT hash, salt, at FROM erased_person ORDER BY at, hash"_s, {}, [](Row& row) {
        ErasedPerson one;
        one.hash = row.text();
        one.salt = row.text();
        one.at = row.instant();
        return one;
    });
}

Result<int> eraseListed(Tx& tx, const std::vector<ErasedPerson>& list, const QString& who)
{
    PARVIS_LET(known, erasedIn(tx.db));
    std::map<QString, ErasedPerson> news;
    for (const ErasedPerson& one : list) {
        if (std::find(known.begin(), known.end(), one) == known.end())
            news.emplace(one.hash, one);
    }
    if (news.empty())
        return 0;
    std::set<QString> salts;
    for (const auto& [hash, one] : news) {
        salts.insert(one.salt);
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO erased_person (hash, salt, at) VALUES (?, ?, ?)
                                 ON CONFLICT (hash) DO UPDATE SET at = excluded.at)"_s,
                             values(one.hash, one.salt, one.at)));
    }
    std::vector<PersonId> found;
    PARVIS_TRY(tx.db.each(u"SELECT id, network, remote_id FROM person_identity"_s, {}, [&](Row& row) {
        const auto id = row.id<PersonId>();
        const QString network = row.text();
        const RemoteId remote = row.remote();
        if (std::any_of(salts.begin(), salts.end(),
                        [&](const QString& salt) { return news.contains(erasureHash(salt, network, remote)); }))
            found.push_back(id);
    }));
    int erased = 0;
    for (const PersonId id : found) {
        PARVIS_LET(there, tx.db.number(u"SELECT COUNT(*) FROM person_identity WHERE id = ?"_s, values(id)));
        if (there == 0) // went with another identity of the same person
            continue;
        PARVIS_TRY(erasePerson(tx, id, who, false));
        ++erased;
    }
    return erased;
}

} // namespace parvis::store
