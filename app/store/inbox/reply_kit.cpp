// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/reply_kit.h"

#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostColleagues = 200;

Result<std::vector<CannedReply>> loadCanned(Connection& db, const QString& where, const Values& parameters)
{
    auto list = db.all(uR"(SELECT c.id, c.name, c.shortcut, c.body, c.language, c.account, c.uses, c.revision
                           FROM canned_reply c)"_s +
                           where + u" ORDER BY c.name, c.id"_s,
                       parameters, [](Row& row) {
                           CannedReply reply;
                           reply.id = row.id<CannedReplyId>();
                           reply.name = row.text();
                           reply.shortcut = row.text();
                           reply.text = row.text();
                           reply.language = row.text();
                           reply.account = row.id<AccountId>();
                           reply.uses = row.integer();
                           reply.revision = row.integer();
                           return reply;
                       });
    if (!list)
        return list;
    QHash<qint64, CannedReply*> byId;
    for (CannedReply& reply : *list)
        byId.insert(reply.id.value, &reply);
    PARVIS_TRY(db.each(
        uR"(SELECT m.canned_reply, m.alt_text, a.id, a.file_name, a.mime_type, a.kind, a.bytes, a.width, a.height
            FROM canned_reply_media m JOIN media_asset a ON a.id = m.asset ORDER BY m.canned_reply, m.position)"_s,
        {}, [&byId](Row& row) {
            CannedReply* reply = byId.value(row.number());
            MediaUse use;
            use.altText = row.text();
            use.asset.id = row.id<MediaId>();
            use.asset.fileName = row.text();
            use.asset.mimeType = row.text();
            use.asset.kind = mediaKindFromName(row.text()).value_or(MediaKind::Image);
            use.asset.bytes = row.number();
            const int width = row.integer(), height = row.integer();
            if (width > 0 && height > 0) {
                use.asset.width = width;
                use.asset.height = height;
            }
            if (reply)
                reply->media.push_back(use);
        }));
    return list;
}

Result<CannedReply> oneCanned(Connection& db, CannedReplyId id)
{
    PARVIS_LET(list, loadCanned(db, u" WHERE c.id = ?"_s, values(id)));
    if (list.empty())
        return notFound("canned reply"_L1, id.value);
    return list.front();
}

Done refuseTaken(Connection& db, const CannedReply& reply)
{
    if (reply.shortcut.isEmpty())
        return {};
    PARVIS_LET(others, db.number(uR"(SELECT COUNT(*) FROM canned_reply WHERE shortcut = ? AND language = ? AND
                                     COALESCE(account, 0) = ? AND id <> ?)"_s,
                                 values(reply.shortcut, reply.language, reply.account.value, reply.id.value)));
    if (others == 0)
        return {};
    auto error = Error::make(ErrorKind::Conflict, u"another canned reply has this shortcut"_s);
    error.code = u"shortcut_taken"_s;
    return Failure(error);
}

Done saveAttachments(Connection& db, const CannedReply& reply)
{
    PARVIS_TRY(db.run(u"DELETE FROM canned_reply_media WHERE canned_reply = ?"_s, values(reply.id)));
    for (size_t i = 0; i < reply.media.size(); ++i)
        PARVIS_TRY(
            db.run(u"INSERT INTO canned_reply_media (canned_reply, position, asset, alt_text) VALUES (?, ?, ?, ?)"_s,
                   values(reply.id, int(i), reply.media[i].asset.id, reply.media[i].altText)));
    return {};
}

Result<CannedReply> saveIn(Tx& tx, CannedReply reply)
{
    PARVIS_TRY(refuseTaken(tx.db, reply));
    tx.changes.addAll(Topic::Settings);
    if (reply.id.isNull()) {
        reply.id = {tx.ids.next(tx.clock.now())};
        PARVIS_TRY(
            tx.db.run(uR"(INSERT INTO canned_reply (id, name, shortcut, body, language, account, uses, revision)
                                 VALUES (?, ?, ?, ?, ?, ?, 0, 1))"_s,
                      values(reply.id, reply.name, reply.shortcut, reply.text, reply.language, orNull(reply.account))));
    } else {
        PARVIS_LET(changed, tx.db.run(uR"(UPDATE canned_reply SET name = ?, shortcut = ?, body = ?, language = ?,
                                          account = ?, revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                                      values(reply.name, reply.shortcut, reply.text, reply.language,
                                             orNull(reply.account), reply.id, reply.revision)));
        if (changed == 0)
            return conflict("canned reply"_L1, reply.id.value);
    }
    PARVIS_TRY(saveAttachments(tx.db, reply));
    return oneCanned(tx.db, reply.id);
}

Done removeIn(Tx& tx, CannedReplyId id)
{
    PARVIS_TRY(tx.db.run(u"DELETE FROM canned_reply_media WHERE canned_reply = ?"_s, values(id)));
    PARVIS_LET(gone, tx.db.run(u"DELETE FROM canned_reply WHERE id = ?"_s, values(id)));
    if (gone == 0)
        return notFound("canned reply"_L1, id.value);
    tx.changes.addAll(Topic::Settings);
    return {};
}

Done saveRuleIn(Tx& tx, const SignatureRule& rule)
{
    tx.changes.addAll(Topic::Settings);
    if (rule.pattern.trimmed().isEmpty()) {
        PARVIS_TRY(tx.db.run(u"DELETE FROM signature_rule WHERE account = ?"_s, values(rule.account)));
        return {};
    }
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO signature_rule (account, pattern, own_line) VALUES (?, ?, ?)
                             ON CONFLICT (account) DO UPDATE SET pattern = excluded.pattern,
                             own_line = excluded.own_line)"_s,
                         values(rule.account, rule.pattern, rule.ownLine)));
    return {};
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

Values withNames(const QStringList& names)
{
    Values list;
    for (const QString& name : names)
        list += values(name);
    return list;
}

Result<std::vector<NoteMention>> mentionsIn(Connection& db, const QStringList& names, bool unseenOnly, int limit)
{
    if (names.isEmpty())
        return std::vector<NoteMention>();
    return db.all(u"SELECT n.note, n.conversation, n.author, m.text, n.created, MIN(n.seen) FROM note_mention n"
                  " JOIN message m ON m.id = n.note WHERE n.called IN ("_s +
                      placeholders(names.size()) + u") AND m.state = 'note'"_s +
                      (unseenOnly ? u" AND n.seen = 0"_s : QString()) +
                      u" GROUP BY n.note, n.conversation, n.author, m.text, n.created ORDER BY n.note DESC LIMIT ?"_s,
                  withNames(names) + values(limit), [](Row& row) {
                      NoteMention mention;
                      mention.note = row.id<MessageId>();
                      mention.conversation = row.id<ConversationId>();
                      mention.author = row.text();
                      mention.text = row.text();
                      mention.created = row.instant();
                      mention.seen = row.flag();
                      return mention;
                  });
}

} // namespace

Done rememberColleague(Tx& tx, const QString& person)
{
    if (person.trimmed().isEmpty())
        return {};
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO colleague (name, last_seen) VALUES (?, ?)
                             ON CONFLICT (name) DO UPDATE SET last_seen = excluded.last_seen)"_s,
                         values(person.trimmed(), tx.clock.now())));
    return {};
}

Done noteMentions(Tx& tx, MessageId note, ConversationId conversation, const QString& author, const QString& text)
{
    for (const QString& called : calledIn(text))
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO note_mention (note, called, conversation, author, created, seen)
                                 VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (note, called) DO NOTHING)"_s,
                             values(note, called, conversation, author, tx.clock.now())));
    return {};
}

Async<std::vector<CannedReply>> ReplyKit::cannedReplies()
{
    return m_executor.read<std::vector<CannedReply>>([](Connection& db) { return loadCanned(db, {}, {}); });
}

Async<CannedReply> ReplyKit::save(const CannedReply& reply)
{
    return m_executor.write<CannedReply>([=](Tx& tx) { return saveIn(tx, reply); });
}

Async<void> ReplyKit::remove(CannedReplyId id)
{
    return m_executor.write<void>([id](Tx& tx) { return removeIn(tx, id); });
}

Async<void> ReplyKit::used(CannedReplyId id)
{
    return m_executor.write<void>([id](Tx& tx) -> Done {
        PARVIS_TRY(tx.db.run(u"UPDATE canned_reply SET uses = uses + 1 WHERE id = ?"_s, values(id)));
        return {};
    });
}

Async<std::vector<SignatureRule>> ReplyKit::signatureRules()
{
    return m_executor.read<std::vector<SignatureRule>>([](Connection& db) {
        return db.all(u"SELECT account, pattern, own_line FROM signature_rule ORDER BY account"_s, {}, [](Row& row) {
            SignatureRule rule;
            rule.account = row.id<AccountId>();
            rule.pattern = row.text();
            rule.ownLine = row.flag();
            return rule;
        });
    });
}

Async<void> ReplyKit::save(const SignatureRule& rule)
{
    return m_executor.write<void>([rule](Tx& tx) { return saveRuleIn(tx, rule); });
}

Async<QString> ReplyKit::signatureName(const QString& person)
{
    return m_executor.read<QString>([person](Connection& db) -> Result<QString> {
        PARVIS_LET(name, db.first(u"SELECT name FROM person_signature WHERE person = ?"_s, values(person),
                                  [](Row& row) { return row.text(); }));
        return name.value_or(QString());
    });
}

Async<void> ReplyKit::setSignatureName(const QString& person, const QString& name)
{
    return m_executor.write<void>([=](Tx& tx) -> Done {
        tx.changes.addAll(Topic::Settings);
        PARVIS_TRY(tx.db.run(uR"(INSERT INTO person_signature (person, name) VALUES (?, ?)
                                 ON CONFLICT (person) DO UPDATE SET name = excluded.name)"_s,
                             values(person, name.trimmed())));
        return {};
    });
}

Async<QStringList> ReplyKit::colleagues()
{
    return m_executor.read<QStringList>([](Connection& db) -> Result<QStringList> {
        PARVIS_LET(names, db.all(u"SELECT name FROM colleague ORDER BY last_seen DESC, name LIMIT ?"_s,
                                 values(mostColleagues), [](Row& row) { return row.text(); }));
        return QStringList(names.begin(), names.end());
    });
}

Async<std::vector<NoteMention>> ReplyKit::mentionsOf(const QStringList& names, bool unseenOnly, int limit)
{
    return m_executor.read<std::vector<NoteMention>>(
        [=](Connection& db) { return mentionsIn(db, names, unseenOnly, limit); });
}

Async<void> ReplyKit::mentionSeen(MessageId note, const QStringList& names)
{
    return m_executor.write<void>([=](Tx& tx) -> Done {
        if (names.isEmpty())
            return {};
        PARVIS_TRY(tx.db.run(u"UPDATE note_mention SET seen = 1 WHERE note = ? AND called IN ("_s +
                                 placeholders(names.size()) + u')',
                             values(note) + withNames(names)));
        PARVIS_LET(conversation, tx.db.first(u"SELECT conversation FROM message WHERE id = ?"_s, values(note),
                                             [](Row& row) { return row.id<ConversationId>(); }));
        if (conversation)
            tx.changes.add(Topic::Conversations, *conversation);
        return {};
    });
}

} // namespace parvis::store
