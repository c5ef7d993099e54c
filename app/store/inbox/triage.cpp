// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox/triage.h"

#include "store/inbox/service.h"

#include <algorithm>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

const QString rowColumns =
    uR"(t.message, t.language, t.language_confidence, t.sentiment, t.sentiment_confidence, t.kind, t.kind_confidence,
        t.model, t.at, t.corrected_by)"_s;

TriagedMessage readTriaged(Row& row)
{
    TriagedMessage one;
    one.message = row.id<MessageId>();
    one.traits.language = row.text();
    one.traits.languageConfidence = row.real();
    one.traits.sentiment = row.text();
    one.traits.sentimentConfidence = row.real();
    one.traits.kind = row.text();
    one.traits.kindConfidence = row.real();
    one.model = row.integer();
    one.at = row.instant();
    one.correctedBy = row.text();
    return one;
}

StoredModel readModel(Row& row)
{
    StoredModel model;
    model.version = row.integer();
    model.digest = row.bytes();
    model.learned = row.instant();
    model.examples = row.integer();
    model.corrections = row.integer();
    return model;
}

const QString modelColumns = u"SELECT version, digest, learned, examples, corrections FROM triage_model"_s;

Result<std::optional<StoredModel>> newestIn(Connection& db)
{
    return db.first(modelColumns + u" ORDER BY version DESC LIMIT 1"_s, {}, readModel);
}

Values rowValues(const TriagedMessage& one)
{
    const MessageTraits& t = one.traits;
    return values(one.message, t.language, t.languageConfidence, t.sentiment, t.sentimentConfidence, t.kind,
                  t.kindConfidence, one.model, one.at, one.correctedBy);
}

struct MessageNow {
    ConversationId conversation;
    QString text, state;
};

Result<std::optional<MessageNow>> messageNow(Connection& db, MessageId id)
{
    return db.first(u"SELECT conversation, text, state FROM message WHERE id = ? AND own = 0"_s, values(id),
                    [](Row& row) {
                        MessageNow now;
                        now.conversation = row.id<ConversationId>();
                        now.text = row.text();
                        now.state = row.text();
                        return now;
                    });
}

Done markTriaged(Connection& db, MessageId id)
{
    PARVIS_TRY(db.run(u"UPDATE message SET triaged = 1 WHERE id = ?"_s, values(id)));
    return {};
}

// asks: a service policy holds by it.
Done tell(Tx& tx, ConversationId conversation, bool asks)
{
    if (conversation.isNull())
        return {};
    tx.changes.add(Topic::Conversations, conversation);
    return asks ? clocksAreStale(tx.db, conversation) : Done();
}

Result<bool> storeOne(Tx& tx, const TriageVerdict& verdict, int model, bool asks)
{
    const MessageId id = verdict.of.message;
    PARVIS_LET(now, messageNow(tx.db, id));
    if (!now)
        return false;
    if (now->state == "deleted"_L1) {
        PARVIS_TRY(markTriaged(tx.db, id));
        return false;
    }
    if (now->text != verdict.of.text)
        return false;
    const TriagedMessage row{id, verdict.traits, model, tx.clock.now(), {}};
    PARVIS_LET(added, tx.db.run(uR"(INSERT INTO message_triage (message, language, language_confidence, sentiment,
                                    sentiment_confidence, kind, kind_confidence, model, at, corrected_by)
                                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message) DO NOTHING)"_s,
                                rowValues(row)));
    PARVIS_TRY(markTriaged(tx.db, id));
    if (added > 0)
        PARVIS_TRY(tell(tx, now->conversation, asks && !verdict.traits.kind.isEmpty()));
    return added > 0;
}

Done replaceRow(Connection& db, const TriagedMessage& row)
{
    PARVIS_TRY(db.run(u"DELETE FROM message_triage WHERE message = ?"_s, values(row.message)));
    PARVIS_TRY(db.run(uR"(INSERT INTO message_triage (message, language, language_confidence, sentiment,
                      sentiment_confidence, kind, kind_confidence, model, at, corrected_by)
                      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                      rowValues(row)));
    return markTriaged(db, row.message);
}

Result<TriagedMessage> correctIn(Tx& tx, MessageId id, const TriageCorrection& correction)
{
    const bool known = (correction.kind.isEmpty() || triageKinds().contains(correction.kind)) &&
                       (correction.sentiment.isEmpty() || triageSentiments().contains(correction.sentiment));
    if (!known || correction.by.isEmpty() || (correction.kind.isEmpty() && correction.sentiment.isEmpty()))
        return failure(ErrorKind::Rejected, u"a correction says a kind or a sentiment, and who says it"_s);
    PARVIS_LET(now, messageNow(tx.db, id));
    if (!now || now->state == "deleted"_L1)
        return failure(ErrorKind::NotFound, u"there is no such message"_s);
    PARVIS_LET(before, tx.db.first(u"SELECT "_s + rowColumns + u" FROM message_triage t WHERE t.message = ?"_s,
                                   values(id), readTriaged));
    TriagedMessage row = before.value_or(TriagedMessage{id, {}, 0, {}, {}});
    if (!correction.kind.isEmpty()) {
        row.traits.kind = correction.kind;
        row.traits.kindConfidence = 1;
    }
    if (!correction.sentiment.isEmpty()) {
        row.traits.sentiment = correction.sentiment;
        row.traits.sentimentConfidence = 1;
    }
    row.at = tx.clock.now();
    row.correctedBy = correction.by;
    PARVIS_TRY(replaceRow(tx.db, row));
    PARVIS_LET(asks, asksAbout(tx.db));
    PARVIS_TRY(tell(tx, now->conversation, asks && !correction.kind.isEmpty()));
    return row;
}

Result<std::vector<TriagedMessage>> correctNewestIn(Tx& tx, const std::vector<ConversationId>& conversations,
                                                    const TriageCorrection& correction)
{
    std::vector<TriagedMessage> before;
    for (const ConversationId conversation : conversations) {
        PARVIS_LET(newest, tx.db.first(uR"(SELECT id FROM message WHERE conversation = ? AND own = 0 AND
                                           state IN ('received', 'edited') ORDER BY created DESC, id DESC LIMIT 1)"_s,
                                       values(conversation), [](Row& row) { return row.id<MessageId>(); }));
        if (!newest)
            continue;
        PARVIS_LET(was, tx.db.first(u"SELECT "_s + rowColumns + u" FROM message_triage t WHERE t.message = ?"_s,
                                    values(*newest), readTriaged));
        PARVIS_TRY(correctIn(tx, *newest, correction));
        before.push_back(was.value_or(TriagedMessage{*newest, {}, 0, {}, {}}));
    }
    return before;
}

Done putBackIn(Tx& tx, const std::vector<TriagedMessage>& before)
{
    PARVIS_LET(asks, asksAbout(tx.db));
    for (const TriagedMessage& one : before) {
        PARVIS_LET(now, messageNow(tx.db, one.message));
        if (!now || now->state == "deleted"_L1)
            continue;
        const bool untold = one.traits == MessageTraits() && one.correctedBy.isEmpty();
        PARVIS_TRY(untold ? forgetTriage(tx.db, one.message) : replaceRow(tx.db, one));
        PARVIS_TRY(tell(tx, now->conversation, asks));
    }
    return {};
}

Result<StoredModel> addModelIn(Tx& tx, StoredModel model, const QByteArray& bytes)
{
    PARVIS_LET(newest, newestIn(tx.db));
    if (newest && newest->digest == model.digest) {
        newest->learned = std::max(newest->learned, model.learned);
        newest->corrections = model.corrections;
        PARVIS_TRY(tx.db.run(u"UPDATE triage_model SET learned = ?, corrections = ? WHERE version = ?"_s,
                             values(newest->learned, newest->corrections, newest->version)));
        return *newest;
    }
    model.version = newest ? newest->version + 1 : 1;
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO triage_model (version, digest, learned, examples, corrections, bytes)
                             VALUES (?, ?, ?, ?, ?, ?))"_s,
                         values(model.version, model.digest, model.learned, model.examples, model.corrections, bytes)));
    PARVIS_TRY(tx.db.run(u"DELETE FROM triage_model WHERE version < ?"_s, values(model.version - 1)));
    return model;
}

} // namespace

Async<std::vector<UntriagedMessage>> Triage::untriaged(int limit)
{
    return m_executor.read<std::vector<UntriagedMessage>>([limit](Connection& db) {
        return db.all(uR"(SELECT id, text, language FROM message WHERE triaged = 0 AND own = 0
                          ORDER BY created DESC, id DESC LIMIT %1)"_s.arg(std::max(limit, 1)),
                      {}, [](Row& row) {
                          UntriagedMessage one;
                          one.message = row.id<MessageId>();
                          one.text = row.text();
                          one.language = row.text();
                          return one;
                      });
    });
}

Async<int> Triage::store(const std::vector<TriageVerdict>& verdicts, int model)
{
    return m_executor.write<int>([verdicts, model](Tx& tx) -> Result<int> {
        int stored = 0;
        PARVIS_LET(asks, asksAbout(tx.db));
        for (const TriageVerdict& verdict : verdicts) {
            PARVIS_LET(done, storeOne(tx, verdict, model, asks));
            stored += done ? 1 : 0;
        }
        return stored;
    });
}

Async<std::vector<TriagedMessage>> Triage::ofConversation(ConversationId id)
{
    return m_executor.read<std::vector<TriagedMessage>>([id](Connection& db) {
        return db.all(u"SELECT "_s + rowColumns +
                          u" FROM message m JOIN message_triage t ON t.message = m.id WHERE m.conversation = ?"
                          " ORDER BY m.id"_s,
                      values(id), readTriaged);
    });
}

Async<TriagedMessage> Triage::correct(MessageId message, const TriageCorrection& correction)
{
    return m_executor.write<TriagedMessage>([=](Tx& tx) { return correctIn(tx, message, correction); });
}

Async<std::vector<TriagedMessage>> Triage::correctNewest(const std::vector<ConversationId>& conversations,
                                                         const TriageCorrection& correction)
{
    return m_executor.write<std::vector<TriagedMessage>>(
        [=](Tx& tx) { return correctNewestIn(tx, conversations, correction); });
}

Async<void> Triage::putBack(const std::vector<TriagedMessage>& before)
{
    return m_executor.write<void>([before](Tx& tx) { return putBackIn(tx, before); });
}

Async<std::vector<TriageExample>> Triage::corrections(int limit)
{
    return m_executor.read<std::vector<TriageExample>>([limit](Connection& db) -> Result<std::vector<TriageExample>> {
        // A sentiment or kind that the model said and nobody touched teaches nothing; one that a person set is sure.
        PARVIS_LET(list, db.all(uR"(SELECT m.text, t.language, t.kind, t.kind_confidence, t.sentiment,
                                    t.sentiment_confidence FROM message_triage t JOIN message m ON m.id = t.message
                                    WHERE t.corrected_by <> '' AND m.text <> '' ORDER BY t.at DESC, t.message DESC
                                    LIMIT %1)"_s.arg(std::max(limit, 1)),
                                {}, [](Row& row) {
                                    TriageExample example;
                                    example.text = row.text();
                                    example.language = row.text();
                                    const QString kind = row.text();
                                    example.kind = row.real() >= 1 ? kind : QString();
                                    const QString sentiment = row.text();
                                    example.sentiment = row.real() >= 1 ? sentiment : QString();
                                    return example;
                                }));
        std::reverse(list.begin(), list.end());
        return list;
    });
}

Async<int> Triage::correctionsAfter(Instant moment)
{
    return m_executor.read<int>([moment](Connection& db) -> Result<int> {
        PARVIS_LET(
            n, db.number(u"SELECT COUNT(*) FROM message_triage WHERE corrected_by <> '' AND at > ?"_s, values(moment)));
        return int(n);
    });
}

Async<std::optional<StoredModel>> Triage::newestModel()
{
    return m_executor.read<std::optional<StoredModel>>(newestIn);
}

Async<QByteArray> Triage::modelBytes(int version)
{
    return m_executor.read<QByteArray>([version](Connection& db) -> Result<QByteArray> {
        PARVIS_LET(bytes, db.first(u"SELECT bytes FROM triage_model WHERE version = ?"_s, values(version),
                                   [](Row& row) { return row.bytes(); }));
        if (!bytes)
            return failure(ErrorKind::NotFound, u"there is no such model"_s);
        return *bytes;
    });
}

Async<StoredModel> Triage::addModel(const StoredModel& model, const QByteArray& bytes)
{
    return m_executor.write<StoredModel>([=](Tx& tx) { return addModelIn(tx, model, bytes); });
}

Done forgetTriage(Connection& db, MessageId message)
{
    PARVIS_TRY(db.run(u"DELETE FROM message_triage WHERE message = ?"_s, values(message)));
    PARVIS_TRY(db.run(u"UPDATE message SET triaged = 0 WHERE id = ?"_s, values(message)));
    return {};
}

} // namespace parvis::store
