// SPDX-License-Identifier: GPL-3.0-or-later
// That no table and no corner is forgotten when a person is erased. The erasing itself: privacy.cpp.
#include "fixture.h"

#include "store/inbox/personal_data.h"
#include "store/sql/catalogue.h"
#include "store/sql/location.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Erasing : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void theListNamesEveryTable();
    void noTableKeepsAText();
    void mentionsAreFoundHoweverTheyAreTyped();
    void threadsOfTheirsLoseTheirName();
    void whatHangsOnTheirMessagesGoes();
    void aModelLearnsAnew();

private:
    const QString handle = u"zephyrine.q@hidden.example"_s, name = u"Zéphyrine Quatrebarbes"_s,
                  did = u"did:plc:zephyrine4barbes"_s;

    std::unique_ptr<store::Connection> behind()
    {
        m_meddled = true;
        store::Connection::Options options;
        options.location = *store::parseLocation(location());
        auto db = store::Connection::open(options, store::Role::Watcher);
        return db ? std::move(*db) : nullptr;
    }
    IncomingMessage theirs(const QString& id, const QString& parent, int minutes, const QString& words) const
    {
        IncomingMessage m = comment(id, parent, at(minutes), words, u"zeph"_s);
        m.author.handle = handle;
        m.author.name = name;
        m.author.remoteId = {did};
        return m;
    }
    IncomingMessage others(const QString& id, const QString& parent, int minutes, const QString& words) const
    {
        return comment(id, parent, at(minutes), words, u"bystander"_s);
    }
    void index()
    {
        while (now(store->inbox().indexBatch(100)).value_or(0) > 0) {
        }
    }
    Result<EraseReport> erase()
    {
        const auto id = sql(u"SELECT id FROM person_identity WHERE remote_id = '%1'"_s.arg(did));
        return now(store->privacy().erase({id->value(0).toLongLong()}, u"Inès"_s, false));
    }
    QString one(const QString& statement) { return sql(statement).value_or(QStringList()).value(0); }
};

// A row with the handle in everything of a table that people write; what the program reads holds its own words.
static Done plant(store::Connection& db, const QString& table, const std::vector<store::ColumnInfo>& columns,
                  const QString& word, qint64 number)
{
    const store::PersonalData* data = store::personalDataOf(table);
    QStringList names, marks;
    store::Values row;
    for (const store::ColumnInfo& column : columns) {
        names << column.name;
        marks << u"?"_s;
        const bool machine = data && store::isListed(data->machine, column.name);
        const bool json = data && store::isListed(data->json, column.name);
        switch (column.kind) {
        case store::ColumnInfo::Kind::Integer:
            row << number;
            break;
        case store::ColumnInfo::Kind::Text:
            row << (machine ? QString(u"machine:%1"_s.arg(number))
                    : json  ? QString(u"{\"text\":\"from:"_s + word + u"\"}")
                            : QString(u"from:"_s + word));
            break;
        case store::ColumnInfo::Kind::Blob:
            row << (machine ? QByteArray("\xff\x00\xfe", 3) : QByteArray("{\"text\":\"" + word.toUtf8() + "\"}"));
            break;
        case store::ColumnInfo::Kind::Other:
            row << 0.5;
        }
    }
    const auto planted =
        db.run(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u','), marks.join(u',')), row);
    return planted ? Done() : Done(Failure(planted.error()));
}

// Each column of text or bytes stands in exactly one list, and nothing else does.
static void checkColumns(const store::PersonalData& data, const std::vector<store::ColumnInfo>& columns)
{
    if (data.erasing != store::Erasing::ByText)
        return;
    QStringList listed, there;
    for (const auto& list : {data.words, data.addresses, data.json, data.machine})
        listed += QString(list).split(u' ', Qt::SkipEmptyParts);
    for (const store::ColumnInfo& column : columns) {
        if (column.kind == store::ColumnInfo::Kind::Text || column.kind == store::ColumnInfo::Kind::Blob)
            there << column.name;
    }
    listed.sort();
    there.sort();
    QVERIFY2(listed == there,
             qPrintable(u"%1: %2 instead of %3"_s.arg(data.table, listed.join(u' '), there.join(u' '))));
}

void Erasing::theListNamesEveryTable()
{
    const auto db = behind();
    QVERIFY(db);
    const auto catalogue = store::Catalogue::read(*db);
    PARVIS_OK(catalogue);
    QStringList inSchema, listed;
    for (const auto& [table, columns] : catalogue->tables()) {
        if (!table.startsWith("message_search_"_L1)) // the index's own tables
            inSchema << table;
    }
    for (const store::PersonalData& data : store::personalData) {
        listed << QString(data.table);
        checkColumns(data, catalogue->tables().at(data.table));
        if (QTest::currentTestFailed())
            return;
        const bool hasText =
            std::any_of(catalogue->tables().at(data.table).begin(), catalogue->tables().at(data.table).end(),
                        [](const store::ColumnInfo& column) { return column.kind == store::ColumnInfo::Kind::Text; });
        const bool ours =
            QStringList{u"account"_s, u"erased_person"_s, u"metric_sample"_s, u"worker"_s, u"workspace"_s}.contains(
                data.table);
        if (hasText && !ours)
            QVERIFY2(data.erasing != store::Erasing::Nothing, data.table.data());
    }
    inSchema.sort();
    listed.sort();
    QCOMPARE(listed, inSchema);
}

void Erasing::noTableKeepsAText()
{
    if (onPostgres())
        QSKIP("rows that refer to nothing cannot be planted there; the sweep is the same");
    PARVIS_OK(ingest(newAccount(u"shop"_s).id, {theirs(u"z1"_s, {}, -5, u"Bonjour"_s)}));
    const auto db = behind();
    QVERIFY(db);
    const auto catalogue = store::Catalogue::read(*db);
    PARVIS_OK(catalogue);
    PARVIS_OK(db->exec(u"PRAGMA foreign_keys=OFF"_s));
    QStringList swept;
    qint64 number = 1000;
    for (const auto& [table, columns] : catalogue->tables()) {
        const store::PersonalData* data = store::personalDataOf(table);
        if (!data || data->erasing != store::Erasing::ByText)
            continue;
        const Done planted = plant(*db, table, columns, handle, ++number);
        QVERIFY2(planted, planted ? "" : qPrintable(planted.error().detail));
        swept << table;
    }
    QVERIFY(swept.size() > 60);
    const auto report = erase();
    PARVIS_OK(report);
    for (const QString& table : swept) {
        for (const store::ColumnInfo& column : catalogue->tables().at(table)) {
            const QString found =
                one(u"SELECT COUNT(*) FROM %1 WHERE instr(CAST(%2 AS TEXT), '%3')"_s.arg(table, column.name, handle));
            QVERIFY2(found == "0"_L1, qPrintable(table + u'.' + column.name));
        }
    }
    QCOMPARE(one(u"SELECT hex(sha256) FROM media_asset"_s), u"FF00FE"_s); // no text: left as it was
    QVERIFY(one(u"SELECT zone FROM slot"_s).startsWith("machine:"_L1));
    QCOMPARE(one(u"SELECT CAST(content AS TEXT) FROM errand"_s), u"{\"text\":\"[erased]\"}"_s);
}

void Erasing::mentionsAreFoundHoweverTheyAreTyped()
{
    const Account shop = newAccount(u"shop"_s);
    const QString words = u"Mon colis 7781 n’est jamais arrivé, quelle honte"_s;
    IncomingMessage warned = others(u"o4"_s, {}, -36, u"voir"_s);
    warned.contentWarning = u"sur ZÉPHYRINE QUATREBARBES"_s;
    PARVIS_OK(
        ingest(shop.id, {theirs(u"z1"_s, {}, -50, words), others(u"o1"_s, {}, -39, u"zephyrine quatrebarbes exagère"_s),
                         others(u"o2"_s, {}, -38, u"« ZÉPHYRINE QUATREBARBES » exagère"_s),
                         others(u"o3"_s, {}, -37, name.normalized(QString::NormalizationForm_D) + u" exagère"_s),
                         warned, others(u"o5"_s, {}, -35, u"cité : Mon colis 7781 n’est jamais arrivé. Et moi"_s),
                         others(u"o6"_s, {}, -34, u"Zéphyrine souffle sur le pain"_s)}));
    for (const bool indexed : {false, true}) {
        if (indexed)
            index();
        PARVIS_VALUE(rehearsed,
                     store->privacy().erase(
                         {one(u"SELECT id FROM person_identity WHERE remote_id = '%1'"_s.arg(did)).toLongLong()},
                         u"Inès"_s, true));
        const auto part = std::find_if(rehearsed.parts.begin(), rehearsed.parts.end(),
                                       [](const ErasePart& p) { return p.where == "message"_L1; });
        QVERIFY(part != rehearsed.parts.end());
        QCOMPARE(part->redacted, 5);
    }
    PARVIS_OK(erase());
    const auto text = [this](const QString& id) {
        return one(u"SELECT text FROM message WHERE remote_id = '%1'"_s.arg(id));
    };
    for (const auto& id : {u"o1"_s, u"o3"_s})
        QCOMPARE(text(id), u"[erased] exagère"_s);
    QCOMPARE(text(u"o2"_s), u"« [erased] » exagère"_s);
    QCOMPARE(one(u"SELECT content_warning FROM message WHERE remote_id = 'o4'"_s), u"sur [erased]"_s);
    QCOMPARE(text(u"o5"_s), u"cité : [erased]. Et moi"_s);
    QCOMPARE(text(u"o6"_s), u"Zéphyrine souffle sur le pain"_s); // a name that many bear
}

void Erasing::threadsOfTheirsLoseTheirName()
{
    const Account shop = newAccount(u"shop"_s);
    const QString root = u"at://"_s + did + u"/app.bsky.feed.post/3k1"_s;
    const QString unseen = u"at://"_s + did + u"/app.bsky.feed.post/3k7"_s;
    PARVIS_OK(ingest(shop.id, {theirs(root, {}, -50, u"Bonjour"_s), others(u"o1"_s, root, -40, u"Moi aussi"_s)}));
    PARVIS_OK(ingest(shop.id, {others(u"o2"_s, unseen, -39, u"Et moi"_s)}));
    PARVIS_OK(erase());
    for (const auto& column : {u"parent"_s, u"root"_s})
        QCOMPARE(one(u"SELECT COUNT(*) FROM message WHERE %1 LIKE '%zephyrine%'"_s.arg(column)), u"0"_s);
    QCOMPARE(one(u"SELECT COUNT(*) FROM conversation WHERE root LIKE '%zephyrine%'"_s), u"0"_s);
    QCOMPARE(one(u"SELECT COUNT(*) FROM message"_s), u"2"_s); // the others' words stand where they stood
    PARVIS_VALUE(report, store->workspace().verify());
    QVERIFY2(report.ok() && report.mended.isEmpty(), qPrintable((report.problems + report.mended).join(u'\n')));
}

void Erasing::whatHangsOnTheirMessagesGoes()
{
    const Account shop = newAccount(u"shop"_s);
    PARVIS_OK(ingest(shop.id, {theirs(u"z1"_s, {}, -50, u"Bonjour"_s),
                               comment(u"r1"_s, u"z1"_s, at(-40), u"Bonjour à vous"_s, u"shop"_s)}));
    PARVIS_VALUE(list, store->inbox().list({}));
    QCOMPARE(list.size(), size_t(1));
    PARVIS_DONE(store->inbox().addNote(list[0].id, u"Inès"_s, u"@Tom rappelle-les"_s));
    PARVIS_VALUE(messages, store->inbox().messages(list[0].id));
    Moderation wanted;
    wanted.message = messages.at(0).id;
    wanted.action = Action::Block;
    wanted.comment = u"why"_s;
    wanted.errand.who = u"Inès"_s;
    PARVIS_DONE(store->moderation().add(wanted));
    PARVIS_DONE(store->triage().correct(messages[0].id, {u"complaint"_s, {}, u"Inès"_s}));
    for (const auto& table : {u"note_mention"_s, u"moderation"_s, u"message_triage"_s})
        QCOMPARE(one(u"SELECT COUNT(*) FROM "_s + table), u"1"_s);
    PARVIS_OK(erase());
    for (const auto& table : {u"note_mention"_s, u"moderation"_s, u"message_triage"_s, u"erased_text"_s})
        QCOMPARE(one(u"SELECT COUNT(*) FROM "_s + table), u"0"_s);
    QCOMPARE(one(u"SELECT COUNT(*) FROM conversation"_s), u"1"_s);
    QCOMPARE(one(u"SELECT text FROM message"_s), u"Bonjour à vous"_s);
}

void Erasing::aModelLearnsAnew()
{
    PARVIS_OK(ingest(newAccount(u"shop"_s).id, {theirs(u"z1"_s, {}, -5, u"Bonjour"_s)}));
    StoredModel untaught;
    untaught.digest = "seed";
    PARVIS_DONE(store->triage().addModel(untaught, "of the program's own examples"));
    StoredModel taught;
    taught.digest = "taught";
    taught.corrections = 1;
    PARVIS_DONE(store->triage().addModel(taught, "zephyrine quatrebarbes"));
    PARVIS_OK(erase());
    PARVIS_VALUE(newest, store->triage().newestModel());
    QCOMPARE(newest->version, 2); // the next is the third
    PARVIS_VALUE(bytes, store->triage().modelBytes(2));
    QVERIFY(bytes.isEmpty() && newest->digest.isEmpty());
    PARVIS_VALUE(seed, store->triage().modelBytes(1));
    QCOMPARE(seed, QByteArray("of the program's own examples"));
}

QTEST_GUILESS_MAIN(Erasing)
#include "erasing.moc"
