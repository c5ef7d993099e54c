// SPDX-License-Identifier: GPL-3.0-or-later
// What others wrote about an erased person: the words stay, without the person.
#include "domain/text/folding.h"
#include "store/inbox/erase_person.h"
#include "store/inbox/search_index.h"

#include <QRegularExpression>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t messagesAtOnce = 500;
// As Traces has it: a shorter line names nobody, and a quotation may be cut anywhere behind this much of it.
constexpr qsizetype shortestLine = 16, soughtOfLine = 24;

// What the index is asked for; it finds more than what is a trace, never less.
std::set<QStringList> phrasesOf(const Traces& traces, const std::vector<Message>& messages)
{
    static const QRegularExpression breaks(u"[\\x{0}-\\x{1f}\"\\\\]+"_s);
    std::set<QStringList> phrases;
    for (const QString& word : traces.words())
        phrases.insert(text::foldedWords(word));
    for (const Message& message : messages) {
        for (const QString& line : message.content.text.split(breaks, Qt::SkipEmptyParts)) {
            const QString start = line.trimmed();
            if (start.size() >= shortestLine)
                phrases.insert(text::foldedWords(start.left(soughtOfLine)));
        }
    }
    phrases.erase(QStringList());
    return phrases;
}

} // namespace

QString inIds(const std::vector<qint64>& ids)
{
    QStringList list;
    for (const qint64 id : ids)
        list << QString::number(id);
    return u"IN (%1)"_s.arg(list.isEmpty() ? u"0"_s : list.join(u','));
}

Done PersonEraser::redactMessages(const Traces& traces, const QString& where, const Values& parameters)
{
    PARVIS_LET(list, loadMessages(m_tx.db, where, parameters));
    for (const Message& message : list) {
        const IncomingMessage& c = message.content;
        if (!traces.occursIn(c.text) && !traces.occursIn(c.contentWarning))
            continue;
        if (holdsWords(message))
            PARVIS_TRY(takeFromSearch(m_tx.db, message.id, c.text));
        PARVIS_TRY(m_tx.db.run(u"UPDATE message SET text = ?, content_warning = ? WHERE id = ?"_s,
                               values(traces.removedFrom(c.text), traces.removedFrom(c.contentWarning), message.id)));
        if (message.state != MessageState::Deleted)
            PARVIS_TRY(queueForSearch(m_tx.db, message.id));
        if (!c.remote.id.isEmpty())
            PARVIS_TRY(m_tx.db.run(uR"(INSERT INTO erased_text (account, remote_id) VALUES (?, ?)
                                       ON CONFLICT (account, remote_id) DO NOTHING)"_s,
                                   values(message.account, c.remote.id)));
        ++m_redactedMessages;
        if (!message.conversation.isNull() && std::find(m_conversations.begin(), m_conversations.end(),
                                                        message.conversation.value) == m_conversations.end())
            m_conversations.push_back(message.conversation.value);
    }
    return {};
}

// What stood under a message of theirs keeps its place in the thread, without its name.
Done PersonEraser::forgetParents(ConversationId conversation)
{
    for (const Message& message : m_messages) {
        if (message.conversation == conversation && !message.content.remote.id.isEmpty())
            PARVIS_TRY(m_tx.db.run(u"UPDATE message SET parent = NULL WHERE conversation = ? AND parent = ?"_s,
                                   values(conversation, message.content.remote.id)));
    }
    return {};
}

Done PersonEraser::findIndexed(std::set<qint64>& found)
{
    const QString sql = m_tx.db.isPostgres() ? u"SELECT message FROM message_search WHERE text @@ CAST(? AS tsquery)"_s
                                             : u"SELECT rowid FROM message_search WHERE message_search MATCH ?"_s;
    for (const QStringList& words : phrasesOf(m_everywhere, m_messages)) {
        SearchWords sought;
        sought.parts.push_back({words, true});
        PARVIS_TRY(m_tx.db.each(sql, values(m_tx.db.isPostgres() ? postgresMatch(sought) : sqliteMatch(sought)),
                                [&found](Row& row) { found.insert(row.number()); }));
    }
    return {};
}

// What waits to be indexed, warnings, and answers that were taken back.
Done PersonEraser::findUnindexed(std::set<qint64>& found)
{
    return m_tx.db.each(uR"(SELECT id, text, content_warning FROM message WHERE content_warning <> ''
                            OR (state = 'deleted' AND text <> '') OR id IN (SELECT message FROM search_queue))"_s,
                        {}, [this, &found](Row& row) {
                            const qint64 id = row.number();
                            const QString text = row.text();
                            if (m_everywhere.occursIn(text) || m_everywhere.occursIn(row.text()))
                                found.insert(id);
                        });
}

Done PersonEraser::redactMentions()
{
    std::set<qint64> found;
    PARVIS_TRY(findIndexed(found));
    PARVIS_TRY(findUnindexed(found));
    const size_t known = m_conversations.size();
    const std::vector<qint64> ids(found.begin(), found.end());
    for (size_t from = 0; from < ids.size(); from += messagesAtOnce) {
        const auto first = ids.begin() + qsizetype(from);
        const auto last = ids.begin() + qsizetype(std::min(from + messagesAtOnce, ids.size()));
        PARVIS_TRY(redactMessages(m_everywhere, u" WHERE m.id "_s + inIds({first, last}), {}));
    }
    for (size_t i = known; i < m_conversations.size(); ++i) {
        PARVIS_LET(before, loadConversation(m_tx.db, {m_conversations[i]}));
        PARVIS_LET(after, refolded(m_tx.db, before));
        PARVIS_TRY(updateConversation(m_tx, before, after, m_counts));
        m_report.conversations.push_back(before.id);
    }
    return {};
}

// Networks make the names of posts of their author's: what stands under one, or in a thread of theirs, keeps its place
// without it.
Done PersonEraser::forgetAddresses()
{
    for (const LinkedIdentity& linked : m_identities) {
        const QString& address = linked.identity.remoteId.value;
        if (!address.contains(u':'))
            continue;
        QString pattern = address;
        pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        pattern = u'%' + pattern + u'%';
        PARVIS_TRY(m_tx.db.run(u"UPDATE message SET parent = NULL WHERE parent LIKE ? ESCAPE '\\'"_s, values(pattern)));
        PARVIS_TRY(m_tx.db.run(u"UPDATE message SET root = REPLACE(root, ?, ?) WHERE root LIKE ? ESCAPE '\\'"_s,
                               values(address, QString(erasedMark), pattern)));
    }
    return {};
}

// A model holds words of what it was corrected by. Its number stays, so that the next one has another.
Done PersonEraser::forgetModels()
{
    PARVIS_LET(models, m_tx.db.run(u"UPDATE triage_model SET bytes = ?, digest = ? WHERE corrections > 0"_s,
                                   values(QByteArray(""), QByteArray(""))));
    m_remover.count(u"triage_model"_s, models);
    return {};
}

} // namespace parvis::store
