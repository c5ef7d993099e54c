// SPDX-License-Identifier: GPL-3.0-or-later
// What triage said, what people corrected, the models, and the memory of answers; on both databases.
#include "fixture.h"

#include "store/inbox/answers.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class TriageTest : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyMessageIsReadOnce();
    void whatChangesIsReadAgain();
    void aPersonsWordStands();
    void correctionsTeach();
    void wrongCorrections_data();
    void wrongCorrections();
    void models();
    void twoWorkersStoreOneVerdict();
    void answersAreRemembered();
    void answersThatDoNotCount();
    void commonWordsStayBounded();
    void theNewestWaitingIsFoundByItsIndex();

private:
    TriageRepository& triage() { return store->triage(); }
    static MessageTraits traits(const QString& kind, double confidence = 0.8)
    {
        return {u"fr"_s, 0.9, u"negative"_s, 0.7, kind, confidence};
    }
    std::vector<TriageVerdict> verdicts(const std::vector<UntriagedMessage>& list, const QString& kind)
    {
        std::vector<TriageVerdict> made;
        for (const UntriagedMessage& one : list)
            made.push_back({one, traits(kind)});
        return made;
    }
    ConversationId conversationOf(const QString& root)
    {
        const auto list = parvis::test::now(store->inbox().list({}));
        for (const Conversation& one : *list) {
            if (one.root.value == root)
                return one.id;
        }
        return {};
    }
    MessageId messageOf(const QString& remote)
    {
        const auto found = sql(u"SELECT id FROM message WHERE remote_id = '%1'"_s.arg(remote));
        return found && !found->isEmpty() ? MessageId{found->first().toLongLong()} : MessageId();
    }
    IncomingMessage answer(const QString& remote, const QString& parent, int minute, const QString& text,
                           Visibility visibility = Visibility::Public)
    {
        IncomingMessage own = comment(remote, parent, at(minute), text, u"shop"_s);
        own.own = true;
        own.visibility = visibility;
        return own;
    }
    void indexAll()
    {
        while (*parvis::test::now(store->inbox().indexBatch(5'000)) > 0) {
        }
    }
    QStringList answersTo(const QString& remote, int most = 5)
    {
        const auto found = parvis::test::now(store->answers().similar(messageOf(remote), most));
        if (!found)
            return {found.error().detail};
        QStringList texts;
        for (const PastAnswer& one : *found)
            texts << one.answer;
        return texts;
    }
};

void TriageTest::everyMessageIsReadOnce()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(
        ingest(account.id, {comment(u"a"_s, {}, at(0), u"Colis perdu"_s), comment(u"b"_s, {}, at(2), u"Merci"_s),
                            comment(u"c"_s, {}, at(1), u"Combien ?"_s), answer(u"own"_s, u"a"_s, 3, u"Pardon"_s)}));
    PARVIS_DONE(store->inbox().addNote(conversationOf(u"a"_s), u"Nadia"_s, u"vu"_s));
    PARVIS_VALUE(two, triage().untriaged(2));
    QCOMPARE(two.size(), size_t(2));
    QCOMPARE(two[0].text, u"Merci"_s); // newest first
    QCOMPARE(two[1].text, u"Combien ?"_s);
    PARVIS_VALUE(stored, triage().store(verdicts(two, u"praise"_s), 3));
    QCOMPARE(stored, 2);
    PARVIS_VALUE(rest, triage().untriaged(10));
    QCOMPARE(rest.size(), size_t(1)); // neither ours nor the note
    QCOMPARE(rest[0].text, u"Colis perdu"_s);
    PARVIS_VALUE(again, triage().store(verdicts(two, u"spam"_s), 4)); // late, of another worker
    QCOMPARE(again, 0);
    PARVIS_VALUE(known, triage().ofConversation(conversationOf(u"b"_s)));
    QCOMPARE(known.size(), size_t(1));
    const TriagedMessage expected{two[0].message, traits(u"praise"_s), 3, clock.now(), {}};
    QVERIFY(known[0] == expected);
    PARVIS_VALUE(none, triage().ofConversation(conversationOf(u"a"_s)));
    QVERIFY(none.empty());
}

void TriageTest::whatChangesIsReadAgain()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a"_s, {}, at(0), u"Colis perdu"_s)}));
    PARVIS_VALUE(first, triage().untriaged(10));
    // Edited while a model reads it: what it read no longer counts.
    PARVIS_OK(ingest(account.id, {comment(u"a"_s, {}, at(0), u"Colis retrouvé"_s)}));
    PARVIS_VALUE(late, triage().store(verdicts(first, u"complaint"_s), 1));
    QCOMPARE(late, 0);
    PARVIS_VALUE(second, triage().untriaged(10));
    QCOMPARE(second.size(), size_t(1));
    QCOMPARE(second[0].text, u"Colis retrouvé"_s);
    PARVIS_DONE(triage().store(verdicts(second, u"praise"_s), 1));
    PARVIS_VALUE(none, triage().untriaged(10));
    QVERIFY(none.empty());
    PARVIS_DONE(triage().correct(second[0].message, {u"idea"_s, {}, u"Léa"_s}));
    // Edited afterwards: neither the model's word nor the person's was about these words.
    PARVIS_OK(ingest(account.id, {comment(u"a"_s, {}, at(0), u"Autre chose"_s)}));
    PARVIS_VALUE(third, triage().untriaged(10));
    QCOMPARE(third.size(), size_t(1));
    PARVIS_VALUE(forgotten, triage().ofConversation(conversationOf(u"a"_s)));
    QVERIFY(forgotten.empty());
    PARVIS_DONE(triage().store(verdicts(third, u"praise"_s), 1));
    IncomingMessage gone = comment(u"a"_s, {}, at(0), {});
    gone.deleted = true;
    PARVIS_OK(ingest(account.id, {gone}));
    PARVIS_VALUE(deleted, triage().ofConversation(conversationOf(u"a"_s)));
    QVERIFY(deleted.empty());
    PARVIS_VALUE(tomb, triage().untriaged(10));
    PARVIS_VALUE(nothing, triage().store(verdicts(tomb, u"praise"_s), 1));
    QCOMPARE(nothing, 0);
    PARVIS_VALUE(empty, triage().untriaged(10));
    QVERIFY(empty.empty());
    PARVIS_FAILS(triage().correct(messageOf(u"a"_s), {u"spam"_s, {}, u"Léa"_s}), ErrorKind::NotFound);
}

void TriageTest::aPersonsWordStands()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a"_s, {}, at(0), u"Bravo pour le retard"_s)}));
    const MessageId id = messageOf(u"a"_s);
    PARVIS_VALUE(waiting, triage().untriaged(1));
    PARVIS_DONE(triage().store(verdicts(waiting, u"praise"_s), 2));
    clock.advance(std::chrono::minutes(1));
    PARVIS_VALUE(corrected, triage().correct(id, {u"complaint"_s, {}, u"Léa"_s}));
    MessageTraits expected = traits(u"complaint"_s, 1);
    QVERIFY((corrected == TriagedMessage{id, expected, 2, clock.now(), u"Léa"_s}));
    PARVIS_VALUE(feeling, triage().correct(id, {{}, u"negative"_s, u"Omar"_s}));
    expected.sentimentConfidence = 1;
    QCOMPARE(feeling.traits, expected);
    QCOMPARE(feeling.correctedBy, u"Omar"_s);
    PARVIS_VALUE(known, triage().ofConversation(conversationOf(u"a"_s)));
    QVERIFY(known == std::vector<TriagedMessage>{feeling});
    PARVIS_VALUE(late, triage().store({{waiting[0], traits(u"praise"_s)}}, 3));
    QCOMPARE(late, 0);
    // Before any model has read it: the word stands all the same, and nothing is left to read.
    PARVIS_OK(ingest(account.id, {comment(u"b"_s, {}, at(1), u"Pub"_s)}));
    PARVIS_VALUE(early, triage().correct(messageOf(u"b"_s), {u"spam"_s, {}, u"Léa"_s}));
    QCOMPARE(early.model, 0);
    PARVIS_VALUE(none, triage().untriaged(10));
    QVERIFY(none.empty());
}

void TriageTest::correctionsTeach()
{
    const Account account = newAccount(u"shop"_s);
    std::vector<IncomingMessage> page;
    for (int i = 0; i < 5; ++i)
        page.push_back(comment(u"m%1"_s.arg(i), {}, at(i), u"Texte %1"_s.arg(i)));
    PARVIS_OK(ingest(account.id, page));
    PARVIS_VALUE(waiting, triage().untriaged(10));
    PARVIS_DONE(triage().store(verdicts(waiting, u"praise"_s), 1));
    const Instant before = clock.now();
    for (int i = 0; i < 3; ++i) {
        clock.advance(std::chrono::seconds(1));
        PARVIS_DONE(triage().correct(messageOf(u"m%1"_s.arg(i)), {u"idea"_s, {}, u"Léa"_s}));
    }
    PARVIS_DONE(triage().correct(messageOf(u"m2"_s), {{}, u"positive"_s, u"Léa"_s}));
    PARVIS_VALUE(after, triage().correctionsAfter(before));
    QCOMPARE(after, 3);
    PARVIS_VALUE(later, triage().correctionsAfter(before + std::chrono::milliseconds(1'500)));
    QCOMPARE(later, 2);
    PARVIS_VALUE(all, triage().corrections(100));
    QCOMPARE(all.size(), size_t(3));
    // Only what a person said: the model's own sentiment is no lesson.
    QVERIFY((all[0] == TriageExample{u"Texte 0"_s, u"fr"_s, u"idea"_s, {}, 1}));
    QVERIFY((all[2] == TriageExample{u"Texte 2"_s, u"fr"_s, u"idea"_s, u"positive"_s, 1}));
    PARVIS_VALUE(newest, triage().corrections(1));
    QCOMPARE(newest.size(), size_t(1));
    QCOMPARE(newest[0].text, u"Texte 2"_s);
}

void TriageTest::wrongCorrections_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("sentiment");
    QTest::addColumn<QString>("by");
    QTest::newRow("kind") << u"rant"_s << QString() << u"Léa"_s;
    QTest::newRow("sentiment") << QString() << u"angry"_s << u"Léa"_s;
    QTest::newRow("nothing") << QString() << QString() << u"Léa"_s;
    QTest::newRow("nobody") << u"spam"_s << QString() << QString();
}

void TriageTest::wrongCorrections()
{
    QFETCH(QString, kind);
    QFETCH(QString, sentiment);
    QFETCH(QString, by);
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a"_s, {}, at(0), u"Texte"_s)}));
    PARVIS_FAILS(triage().correct(messageOf(u"a"_s), {kind, sentiment, by}), ErrorKind::Rejected);
    PARVIS_FAILS(triage().correct({4711}, {u"spam"_s, {}, u"Léa"_s}), ErrorKind::NotFound);
    PARVIS_VALUE(waiting, triage().untriaged(10));
    QCOMPARE(waiting.size(), size_t(1));
}

void TriageTest::models()
{
    PARVIS_VALUE(none, triage().newestModel());
    QVERIFY(!none);
    const QByteArray bytes = QByteArray("model \0 bytes", 13) + QByteArray(100'000, '\xff');
    StoredModel model;
    model.digest = QByteArray("\x01\x00\xfe", 3);
    model.learned = clock.now();
    model.examples = 1000;
    model.corrections = 2;
    PARVIS_VALUE(first, triage().addModel(model, bytes));
    model.version = 1;
    QVERIFY(first == model);
    PARVIS_VALUE(kept, triage().modelBytes(1));
    QCOMPARE(kept, bytes);
    clock.advance(std::chrono::hours(1));
    // The same model, learned again: its version stays.
    StoredModel same = model;
    same.learned = clock.now();
    same.corrections = 3;
    PARVIS_VALUE(again, triage().addModel(same, bytes));
    QVERIFY(again == same);
    for (const char* digest : {"b", "c"}) {
        model.digest = digest;
        PARVIS_DONE(triage().addModel(model, digest));
    }
    PARVIS_VALUE(newest, triage().newestModel());
    QCOMPARE(newest->version, 3);
    QCOMPARE(newest->digest, QByteArray("c"));
    PARVIS_FAILS(triage().modelBytes(1), ErrorKind::NotFound); // the last two are kept
    PARVIS_VALUE(before, triage().modelBytes(2));
    QCOMPARE(before, QByteArray("b"));
}

void TriageTest::twoWorkersStoreOneVerdict()
{
    const Account account = newAccount(u"shop"_s);
    std::vector<IncomingMessage> page;
    for (int i = 0; i < 40; ++i)
        page.push_back(comment(u"m%1"_s.arg(i), {}, at(i), u"Texte %1"_s.arg(i)));
    PARVIS_OK(ingest(account.id, page));
    const auto other = another();
    PARVIS_VALUE(ours, triage().untriaged(100));
    PARVIS_VALUE(theirs, other->triage().untriaged(100));
    QCOMPARE(theirs.size(), size_t(40));
    const auto one = triage().store(verdicts(ours, u"praise"_s), 1);
    const auto two = other->triage().store(verdicts(theirs, u"praise"_s), 1);
    PARVIS_VALUE(a, one);
    PARVIS_VALUE(b, two);
    QCOMPARE(a + b, 40);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM message_triage"_s)->value(0), u"40"_s);
}

void TriageTest::answersAreRemembered()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"q1"_s, {}, at(0), u"Mon colis est perdu, où est-il ?"_s),
                                  answer(u"a1"_s, u"q1"_s, 1, u"@customer Nous ouvrons une enquête."_s),
                                  comment(u"q2"_s, {}, at(10), u"La lampe existe en vert ?"_s),
                                  answer(u"a2"_s, u"q2"_s, 11, u"Oui, au printemps."_s),
                                  comment(u"q3"_s, {}, at(20), u"Encore un colis égaré"_s),
                                  answer(u"a3"_s, u"q3"_s, 21, u"Nous le renvoyons."_s),
                                  comment(u"q4"_s, {}, at(30), u"Colis perdu !"_s),
                                  answer(u"a4"_s, u"q4"_s, 31, u"Nous ouvrons une ENQUÊTE"_s),
                                  comment(u"new"_s, {}, at(40), u"Bonjour, le colis est perdu je crois"_s)}));
    QVERIFY(answersTo(u"new"_s).isEmpty()); // the index has none of it yet
    indexAll();
    const QStringList found = answersTo(u"new"_s);
    QCOMPARE(found.size(), 2); // each answer once, however written; the lamp has nothing to do with it
    QVERIFY2(found[0].contains(u"nquête"_s, Qt::CaseInsensitive) || found[0].contains(u"ENQUÊTE"_s),
             qPrintable(found[0]));
    QVERIFY(!found[0].contains(u'@'));
    QCOMPARE(found[1], u"Nous le renvoyons."_s);
    QCOMPARE(answersTo(u"new"_s, 1).size(), 1);
    QVERIFY(answersTo(u"new"_s, 0).isEmpty());
    PARVIS_VALUE(list, store->answers().similar(messageOf(u"new"_s), 5));
    QVERIFY(list[0].asked.contains(u"perdu"_s));
    QCOMPARE(list[0].answered, list[0].message == messageOf(u"q1"_s).value ? at(1) : at(31));
    PARVIS_FAILS(store->answers().similar({4711}, 5), ErrorKind::NotFound);
    PARVIS_OK(ingest(account.id, {comment(u"smile"_s, {}, at(50), u"?? à vous"_s)}));
    QVERIFY(answersTo(u"smile"_s).isEmpty());
}

void TriageTest::answersThatDoNotCount()
{
    const Account account = newAccount(u"shop"_s);
    IncomingMessage secret = comment(u"q4"_s, {}, at(0), u"Remboursement zigzag quatre"_s);
    secret.visibility = Visibility::Direct;
    PARVIS_OK(
        ingest(account.id,
               {comment(u"q1"_s, {}, at(0), u"Remboursement zigzag un"_s), answer(u"a1"_s, u"q1"_s, 1, u"Supprimée"_s),
                comment(u"q2"_s, {}, at(0), u"Remboursement zigzag deux"_s), answer(u"a2"_s, u"q2"_s, 1, u"Échouée"_s),
                comment(u"q3"_s, {}, at(0), u"Remboursement zigzag trois"_s), answer(u"a3"_s, u"q3"_s, 1, u"Bonne"_s),
                secret, answer(u"a4"_s, u"q4"_s, 1, u"Privée"_s, Visibility::Direct),
                comment(u"q5"_s, {}, at(0), u"Remboursement zigzag cinq"_s),
                comment(u"c5"_s, u"q5"_s, at(1), u"Réponse d'une cliente"_s, u"tom"_s),
                comment(u"new"_s, {}, at(9), u"Et mon remboursement zigzag ?"_s),
                comment(u"before"_s, u"new"_s, at(10), u"remboursement zigzag ici aussi"_s),
                answer(u"a6"_s, u"before"_s, 11, u"De la même conversation"_s)}));
    indexAll();
    QVERIFY(sql(u"UPDATE message SET state = 'failed' WHERE remote_id = 'a2'"_s));
    IncomingMessage gone = answer(u"a1"_s, u"q1"_s, 1, {});
    gone.deleted = true;
    PARVIS_OK(ingest(account.id, {gone}));
    QCOMPARE(answersTo(u"new"_s), QStringList{u"Bonne"_s});
    // A language told by triage counts for the order.
    PARVIS_OK(ingest(account.id, {comment(u"q6"_s, {}, at(0), u"Remboursement zigzag six"_s),
                                  answer(u"a7"_s, u"q6"_s, 1, u"Fine"_s)}));
    indexAll();
    PARVIS_VALUE(waiting, triage().untriaged(100));
    for (const UntriagedMessage& one : waiting) {
        MessageTraits t = traits(u"question"_s);
        t.language = one.text.contains(u"six"_s) || one.text.contains(u"Et mon"_s) ? u"en"_s : u"fr"_s;
        PARVIS_DONE(triage().store({{one, t}}, 1));
    }
    QCOMPARE(answersTo(u"new"_s), (QStringList{u"Fine"_s, u"Bonne"_s}));
}

// Words that most comments have: the newest that share several of them, still bounded.
void TriageTest::commonWordsStayBounded()
{
    const Account account = newAccount(u"shop"_s);
    std::vector<IncomingMessage> page;
    for (int i = 0; i < 2'600; ++i)
        page.push_back(comment(u"m%1"_s.arg(i), {}, at(i), u"commande livraison %1"_s.arg(i)));
    page.push_back(answer(u"a"_s, u"m2599"_s, 2'600, u"Elle arrive demain."_s));
    page.push_back(comment(u"new"_s, {}, at(2'700), u"Ma commande, ma livraison ?"_s));
    PARVIS_OK(ingest(account.id, page));
    indexAll();
    QCOMPARE(answersTo(u"new"_s), QStringList{u"Elle arrive demain."_s});
    const auto terms = [this](const QStringList& words) {
        store::Connection::Options o;
        o.location = *store::parseLocation(location());
        const auto db = store::Connection::open(o, store::Role::Reader);
        return *store::similarTerms(**db, words);
    };
    const auto common = terms({u"commande"_s, u"livraison"_s, u"nulle"_s});
    QVERIFY(common.common);
    QCOMPARE(common.words, (QStringList{u"commande"_s, u"livraison"_s}));
    QVERIFY(!common.weights.contains(u"nulle"_s));
    PARVIS_OK(ingest(account.id, {comment(u"r"_s, {}, at(3'000), u"commande rarissime"_s)}));
    indexAll();
    const auto rare = terms({u"commande"_s, u"rarissime"_s});
    QVERIFY(!rare.common);
    QCOMPARE(rare.words, QStringList{u"rarissime"_s}); // the common one is not looked up, but weighs
    QVERIFY(rare.weights[u"rarissime"_s] > rare.weights[u"commande"_s]);
}

void TriageTest::theNewestWaitingIsFoundByItsIndex()
{
    if (onPostgres())
        QSKIP("the planner of PostgreSQL decides by statistics");
    const auto plan = sql(u"EXPLAIN QUERY PLAN SELECT id, text, language FROM message WHERE triaged = 0 AND own = 0 "
                          "ORDER BY created DESC, id DESC LIMIT 200"_s);
    PARVIS_OK(plan);
    const QString words = plan->join(u' ');
    const auto detail = sql(u"SELECT COUNT(*) FROM sqlite_schema WHERE name = 'message_untriaged'"_s);
    QCOMPARE(detail->value(0), u"1"_s);
    QVERIFY2(!words.contains(u"TEMP B-TREE"_s), qPrintable(words));
}

QTEST_GUILESS_MAIN(TriageTest)
#include "triage.moc"
