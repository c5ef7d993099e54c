// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/inbox/search_index.h"

#include <QRandomGenerator>
#include <limits>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Search : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void understandsWhatIsTyped_data();
    void understandsWhatIsTyped();
    void finds_data();
    void finds();
    void editsAndDeletionsLeaveTheIndex();
    void indexesInBatches();
    void commonWordsPageWithoutGaps();
    void oldHitsOfThreadsThatWentOn();
    void firstPagesAreThoseOfAllHits();
    void mendsTheIndex();

private:
    QString rootsFor(const QString& text)
    {
        ConversationQuery query;
        query.text = text;
        const auto list = now(store->inbox().list(query));
        if (!list)
            return list.error().detail;
        QStringList roots;
        for (const Conversation& conversation : *list)
            roots << conversation.root.value;
        roots.sort();
        return roots.join(u' ');
    }
};

void Search::understandsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sqlite");
    QTest::newRow("word") << u"pain"_s << u"\"pain\"*"_s;
    QTest::newRow("word, ended") << u"pain "_s << u"\"pain\""_s;
    QTest::newRow("two") << u"pain chaud"_s << u"\"pain\" AND \"chaud\"*"_s;
    QTest::newRow("phrase") << u"\"pain chaud\""_s << u"\"pain chaud\""_s;
    QTest::newRow("phrase and word") << u"\"pain chaud\" crou"_s << u"\"pain chaud\" AND \"crou\"*"_s;
    QTest::newRow("open quote") << u"\"pain cha"_s << u"\"pain\" AND \"cha\"*"_s;
    QTest::newRow("operators are words") << u"pain OR NOT near"_s << u"\"pain\" AND \"or\" AND \"not\" AND \"near\"*"_s;
    QTest::newRow("signs") << u"***"_s << u""_s;
}

void Search::understandsWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, sqlite);
    QCOMPARE(store::sqliteMatch(store::searchWords(typed)), sqlite);
}

void Search::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const std::pair<QStringView, QStringView> rows[] = {
        {u"croissant", u"fr"},   {u"CROISSANTS", u"fr"},     {u"été", u"fr"},
        {u"ete", u"fr"},         {u"oeuvre", u"fr"},         {u"œuvre", u"fr"},
        {u"crois", u"fr"},       {u"crois ", u""},           {u"bread", u"en en2"},
        {u"warm bread", u"en"},  {u"\"warm bread\"", u"en"}, {u"\"bread warm\"", u""},
        {u"bread fr", u"en2"},   {u"fresh ", u"en2"},        {u"\"fresh bread", u"en2"},
        {u"محمد", u"ar"},        {u"مُحَمَّد", u"ar"},           {u"احمد", u"ar2"},
        {u"أحمد", u"ar2"},       {u"مدرسه", u"ar2"},         {u"مـدرسة", u"ar2"},
        {u"🥐", u"emoji"},     {u"strasse", u"de"},        {u"Straße", u"de"},
        {u"' OR 1=1 --", u""},   {u"\\ : & | !", u""},       {u"it's", u"en2"},
        {u"order 4711", u"num"}, {u"471", u"num"},           {u"nothinglikeit", u""},
        {u"noté", u"note"},
    };
    for (const auto& [typed, expected] : rows)
        QTest::newRow(qPrintable(typed.toString())) << typed.toString() << expected.toString();
}

void Search::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const Account account = newAccount(u"shop"_s);
    const std::pair<QStringView, QStringView> texts[] = {
        {u"fr", u"Deux croissants cet été, un chef-d'œuvre !"},
        {u"en", u"Nice warm bread"},
        {u"en2", u"It's the fresh bread I love"},
        {u"ar", u"شكرا يا مُحَمَّد"},
        {u"ar2", u"أحمد في المَدرسةِ مدرسة"},
        {u"emoji", u"Miam 🥐🥐"},
        {u"de", u"Die Bäckerei in der Straße"},
        {u"num", u"My order #4711 is late"},
        {u"note", u"x"},
    };
    std::vector<IncomingMessage> page;
    int minute = 0;
    for (const auto& [root, text] : texts)
        page.push_back(comment(root.toString(), {}, at(minute++), text.toString()));
    PARVIS_OK(ingest(account.id, page));
    PARVIS_VALUE(list, store->inbox().list({}));
    PARVIS_DONE(store->inbox().addNote(list.front().id, u"Nadia"_s, u"bien noté"_s));
    // The same answer before, while and after the index is filled.
    QCOMPARE(rootsFor(typed), expected);
    PARVIS_VALUE(half, store->inbox().indexBatch(4));
    QCOMPARE(half, 4);
    QCOMPARE(rootsFor(typed), expected);
    PARVIS_VALUE(rest, store->inbox().indexBatch(100));
    QCOMPARE(rest, 6);
    QCOMPARE(rootsFor(typed), expected);
}

void Search::editsAndDeletionsLeaveTheIndex()
{
    const Account account = newAccount(u"shop"_s);
    for (const bool indexed : {false, true}) {
        const QString id = indexed ? u"b"_s : u"a"_s;
        PARVIS_OK(ingest(account.id, {comment(id, {}, at(0), u"crème brûlée"_s)}));
        if (indexed)
            PARVIS_DONE(store->inbox().indexBatch(100));
        QCOMPARE(rootsFor(u"creme"_s), id);
        PARVIS_OK(ingest(account.id, {comment(id, {}, at(0), u"tarte tatin"_s)}));
        QCOMPARE(rootsFor(u"creme"_s), u""_s);
        QCOMPARE(rootsFor(u"tatin"_s), id);
        if (indexed)
            PARVIS_DONE(store->inbox().indexBatch(100));
        QCOMPARE(rootsFor(u"tatin"_s), id);
        IncomingMessage gone = comment(id, {}, at(0), {});
        gone.deleted = true;
        PARVIS_OK(ingest(account.id, {gone}));
        QCOMPARE(rootsFor(u"tatin"_s), u""_s);
        PARVIS_VALUE(report, store->workspace().verify());
        QVERIFY2(report.mended.isEmpty(), qPrintable(report.mended.join(u'\n')));
    }
}

void Search::indexesInBatches()
{
    const Account account = newAccount(u"shop"_s);
    std::vector<IncomingMessage> page;
    for (int i = 0; i < 250; ++i)
        page.push_back(comment(u"m%1"_s.arg(i), {}, at(i), u"word%1"_s.arg(i)));
    PARVIS_OK(ingest(account.id, page));
    int total = 0, batches = 0;
    for (;;) {
        PARVIS_VALUE(taken, store->inbox().indexBatch(100));
        if (taken == 0)
            break;
        total += taken;
        ++batches;
    }
    QCOMPARE(total, 250);
    QCOMPARE(batches, 3);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM search_queue"_s)->value(0), u"0"_s);
}

void Search::commonWordsPageWithoutGaps()
{
    const Account account = newAccount(u"shop"_s);
    std::vector<IncomingMessage> page;
    constexpr int rows = 6000; // more than the limit from which conversations are asked one by one
    for (int i = 0; i < rows; ++i)
        page.push_back(comment(u"m%1"_s.arg(i), {}, at(i), i % 10 == 0 ? u"common rare"_s : u"common"_s));
    PARVIS_OK(ingest(account.id, page));
    PARVIS_DONE(store->inbox().indexBatch(rows - 10));
    for (const auto& [text, expected] : {std::pair(u"common"_s, rows), std::pair(u"rare"_s, rows / 10)}) {
        ConversationQuery query;
        query.text = text;
        query.limit = 777;
        QSet<qint64> seen;
        for (;;) {
            PARVIS_VALUE(list, store->inbox().list(query));
            if (list.empty())
                break;
            for (const Conversation& conversation : list)
                seen.insert(conversation.id.value);
            query.afterKey = std::pair(list.back().updated, list.back().id);
        }
        QCOMPARE(seen.size(), qsizetype(expected));
    }
}

// The first page is made of the newest hits: a thread whose only hit is older than all of those, and that somebody
// wrote in since, has its place among them, and so has one that is not indexed yet.
void Search::oldHitsOfThreadsThatWentOn()
{
    const Account account = newAccount(u"shop"_s);
    constexpr int rows = 4'600; // more hits than are looked at in a row
    std::vector<IncomingMessage> page;
    page.push_back(comment(u"old"_s, {}, at(0), u"the usual complaint"_s));
    for (int i = 0; i < rows; ++i)
        page.push_back(comment(u"m%1"_s.arg(i), {}, at(1 + i), u"usual %1"_s.arg(i)));
    page.push_back(comment(u"silent"_s, {}, at(rows), u"nothing of it"_s));
    page.push_back(comment(u"later"_s, u"old"_s, at(rows - 9), u"and nothing since"_s));
    PARVIS_OK(ingest(account.id, page));
    for (int moved = 1; moved > 0;) {
        PARVIS_VALUE(n, store->inbox().indexBatch(1000));
        moved = n;
    }
    PARVIS_OK(ingest(account.id, {comment(u"fresh"_s, {}, at(rows + 5), u"usual and not indexed"_s)}));
    QStringList expected{u"fresh"_s};
    for (int i = rows - 1; i >= 0; --i) {
        if (at(1 + i) == at(rows - 9)) // "old", of the same minute, began before it
            expected << u"m%1"_s.arg(i) << u"old"_s;
        else
            expected << u"m%1"_s.arg(i);
    }
    ConversationQuery query;
    query.text = u"usual"_s;
    for (const auto& statuses : {std::vector<ConversationStatus>(), {ConversationStatus::Open}}) {
        query.statuses = statuses;
        for (const int limit : {1, 5, 11, 12, 100, 390}) {
            query.limit = limit;
            PARVIS_VALUE(list, store->inbox().list(query));
            QStringList roots;
            for (const Conversation& conversation : list)
                roots << conversation.root.value;
            QCOMPARE(roots, expected.mid(0, limit));
        }
    }
}

// The newest hits tell the first page what a walk through all that match tells, whatever the word, the state and the
// page's length: threads go on for long, are closed, and come back.
void Search::firstPagesAreThoseOfAllHits()
{
    const Account account = newAccount(u"shop"_s);
    QRandomGenerator chance(23);
    constexpr int rows = 7'000; // more hits than are looked at for old threads at once
    std::vector<IncomingMessage> page;
    QStringList roots;
    for (int i = 0; i < rows; ++i) {
        QString text = u"words"_s;
        for (const auto& [word, percent] : {std::pair(u"most"_s, 80), std::pair(u"usual"_s, 9), std::pair(u"odd"_s, 1)})
            text += chance.bounded(100) < percent ? u' ' + word : QString();
        const bool isNew = roots.isEmpty() || chance.bounded(3) == 0;
        const qsizetype lately = chance.bounded(50) == 0 ? roots.size() : std::min<qsizetype>(roots.size(), 40);
        const QString id = u"m%1"_s.arg(i);
        const QString parent = isNew ? QString() : roots[roots.size() - 1 - chance.bounded(int(lately))];
        page.push_back(comment(id, parent, at(i), text));
        if (isNew)
            roots << id;
    }
    PARVIS_OK(ingest(account.id, page));
    PARVIS_OK(sql(u"UPDATE conversation SET status = 'closed' WHERE id % 7 < 3"_s));
    for (int moved = 1; moved > 0;) {
        PARVIS_VALUE(n, store->inbox().indexBatch(1'000));
        moved = n;
    }
    PARVIS_OK(sql(u"INSERT INTO label (name, colour) VALUES ('Many', 0), ('Few', 1), ('Old', 2)"_s));
    for (const QString& labelled :
         {u"SELECT id, 'Many' FROM conversation WHERE id % 5 < 2"_s,
          u"SELECT id, 'Few' FROM conversation WHERE id % 61 = 0"_s,
          // Of the first 500 minutes less than the newest: only threads of old that went on have it.
          u"SELECT id, 'Old' FROM conversation WHERE id < (SELECT MAX(id) FROM conversation) - 31457280000000000"_s})
        PARVIS_OK(sql(u"INSERT INTO conversation_label (conversation, label) "_s + labelled));
    std::vector<ConversationQuery> questions;
    for (const QString& text : {u"most"_s, u"usual"_s, u"odd"_s, u"us"_s, u"most usual "_s}) {
        questions.emplace_back();
        questions.back().text = text;
    }
    for (const QString& label : {u"many"_s, u"Few"_s, u"old"_s, u"nothing has it"_s}) {
        questions.emplace_back();
        questions.back().labels = {label};
    }
    for (ConversationQuery query : questions) {
        for (const auto& statuses : {std::vector<ConversationStatus>(), {ConversationStatus::Open}}) {
            for (const int limit : {1, 10, 100, 700}) {
                query.statuses = statuses;
                query.limit = limit;
                query.afterKey.reset();
                PARVIS_VALUE(first, store->inbox().list(query));
                // After a key nothing stands before: every conversation is asked.
                query.afterKey = std::pair(at(10 * rows), ConversationId{std::numeric_limits<qint64>::max()});
                PARVIS_VALUE(walked, store->inbox().list(query));
                QCOMPARE(first.size(), walked.size());
                for (size_t i = 0; i < first.size(); ++i)
                    QCOMPARE(first[i].root.value, walked[i].root.value);
            }
        }
    }
}

void Search::mendsTheIndex()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a"_s, {}, at(0), u"pain"_s), comment(u"b"_s, {}, at(1), u"brioche"_s)}));
    PARVIS_DONE(store->inbox().indexBatch(1));
    PARVIS_OK(sql(u"DELETE FROM search_queue"_s)); // as a crash of another program could leave it
    QCOMPARE(rootsFor(u"brioche"_s), u""_s);
    PARVIS_VALUE(report, store->workspace().verify());
    QVERIFY(report.ok());
    QCOMPARE(report.mended.size(), 1);
    QCOMPARE(rootsFor(u"brioche"_s), u"b"_s);
    QCOMPARE(rootsFor(u"pain"_s), u"a"_s);
    PARVIS_VALUE(indexed, store->inbox().indexBatch(10));
    QCOMPARE(indexed, 2);
    PARVIS_VALUE(again, store->workspace().verify());
    QVERIFY(again.mended.isEmpty());
}

QTEST_GUILESS_MAIN(Search)
#include "search.moc"
