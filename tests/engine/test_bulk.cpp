// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/bulk_import.h"
#include "engine/publishing/plan_export.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "workbench.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

constexpr int patience = 60'000;
constexpr int manyRows = 10'000;

// code@row/column, in the order of the rows.
QStringList plain(const std::vector<RowFinding>& findings)
{
    QStringList list;
    for (const RowFinding& found : findings)
        list.append(u"%1@%2/%3"_s.arg(found.finding.code).arg(found.row).arg(found.column));
    return list;
}

} // namespace

class TestBulk : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString file(const QByteArray& bytes, const QString& name = u"plan.csv"_s)
    {
        QFile out(m_folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    }
    Result<ImportReport> importOf(const Ports& ports, const QByteArray& bytes, bool dryRun = false,
                                  const csv::Choices& mapping = {})
    {
        BulkImport importer(ports);
        ImportRequest request;
        request.file = file(bytes);
        request.dryRun = dryRun;
        request.mapping = mapping;
        return await(importer.run(request), patience);
    }
    static QByteArray bigTable(bool bad)
    {
        QByteArray text = "text,account,at\r\n";
        const QMap<int, QByteArray> wrong{
            {17, "Lost,nobody,2027-03-01T09:00\r\n"},
            {1002, "Past,shop,2020-03-01T09:00\r\n"},
            {2500, "Gap,shop,2027-03-28T02:30\r\n"},
            {5000, "Twice,shop,2027-10-31T02:30\r\n"},
            {7777, ",shop,2027-03-01T09:00\r\n"},
            {9000, "When,shop,tomorrow\r\n"},
            {10001, QByteArray(501, 'x') + ",shop,2027-03-01T09:00\r\n"},
        };
        for (int row = 2; row < manyRows + 2; ++row)
            text += bad && wrong.contains(row)
                        ? wrong[row]
                        : "Post " + QByteArray::number(row) +
                              ",shop,2027-03-01T09:" + QByteArray::number(row % 60).rightJustified(2, '0') + "\r\n";
        return text;
    }

private Q_SLOTS:
    void everyFieldArrives()
    {
        Workbench bench;
        const Account shop = bench.account(u"shop"_s), cafe = bench.account(u"cafe"_s);
        const auto report = importOf(
            bench.ports(), "Texte;Comptes;Date;Fuseau;Lien;Campagne;Avertissement;Langue;Visibilité;Remarque\r\n"
                           "\"Bonjour; à tous\nencore\";@shop,fake:Cafe;2027-07-01 09:00;America/New_York;"
                           "https://x.example/;Été;Chaud;fr;unlisted;egal\r\n"
                           "Idée;shop;draft;;;;;;;\r\n");
        QVERIFY(report);
        QCOMPARE(plain(report->errors), QStringList());
        QCOMPARE(report->imported, 2);
        QCOMPARE(bench.store.posts.size(), size_t(2));
        const auto& [id, post] = *bench.store.posts.begin();
        QCOMPARE(post.base.text, u"Bonjour; à tous\nencore"_s);
        QCOMPARE(post.base.link, u"https://x.example/"_s);
        QCOMPARE(post.campaign, u"Été"_s);
        QCOMPARE(post.base.contentWarning, u"Chaud"_s);
        QCOMPARE(post.base.language, u"fr"_s);
        QVERIFY(post.base.visibility == Visibility::Unlisted);
        std::vector<AccountId> accounts;
        for (const auto& [key, p] : bench.store.publications) {
            if (p.post == id) {
                accounts.push_back(p.account);
                QCOMPARE(p.plan.due.toRfc3339(), u"2027-07-01T13:00:00Z"_s);
                QVERIFY(p.state == PublicationState::Scheduled);
            } else {
                QVERIFY(p.state == PublicationState::Draft);
            }
        }
        QCOMPARE(accounts, (std::vector<AccountId>{shop.id, cafe.id}));
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QStringList>("errors");
        const auto row = [](const char* name, const char* table, const QStringList& errors) {
            QTest::newRow(name) << QByteArray(table) << errors;
        };
        row("unknown account", "text,account,at\nHi,nobody,now\n", {u"account_unknown@2/account"_s});
        row("no account", "text,account,at\nHi,,now\n", {u"account_missing@2/account"_s});
        row("past", "text,account,at\nHi,shop,2020-01-01T09:00\n", {u"time_past@2/at"_s});
        row("no time", "text,account,at\nHi,shop,\n", {u"time_missing@2/at"_s});
        row("no such time", "text,account,at\nHi,shop,1/2/2027\n", {u"time_unreadable@2/at"_s});
        row("no such zone", "text,account,at,zone\nHi,shop,2027-01-01T09:00,Mars\n", {u"zone_unknown@2/zone"_s});
        row("no text", "text,account,at\n,shop,now\n", {u"text_missing@2/text"_s});
        row("no such visibility", "text,account,at,visibility\nHi,shop,now,odd\n",
            {u"visibility_unknown@2/visibility"_s});
        row("no such file", "text,account,at,media\nHi,shop,now,gone.png\n", {u"media_unreadable@2/media"_s});
        row("not in the library", "text,account,at,media\nHi,shop,now,library:99\n", {u"media_unreadable@2/media"_s});
        row("text for no image", "text,account,at,media,alt\nHi,shop,now,,lonely\n", {u"alt_without_media@2/alt"_s});
        row("an open quote", "text,account,at\nHi,shop,now\n\"Hi,shop,now\n",
            {u"csv_quote_open@3/text"_s, u"csv_cell_count@3/text"_s});
        row("cells are missing", "text,account,at\nHi,shop\nHo,shop,now\n", {u"csv_cell_count@2/account"_s});
        row("columns are missing", "words,at\nHi,now\n", {u"column_missing@1/text"_s, u"column_missing@1/accounts"_s});
        row("a column twice", "text,account,date,time\nHi,shop,x,y\n", {u"field_twice@1/at"_s});
        row("nothing", "", {u"csv_no_header@1/1"_s});
        row("each row by itself", "text,account,at\nHi,a,now\nHo,shop,now\n,shop,now\n",
            {u"account_unknown@2/account"_s, u"text_missing@4/text"_s});
    }
    void errors()
    {
        QFETCH(QByteArray, table);
        Workbench bench;
        bench.account(u"shop"_s);
        const auto report = importOf(bench.ports(), table);
        QVERIFY(report);
        QTEST(plain(report->errors), "errors");
        QCOMPARE(report->imported, 0);
        QVERIFY(bench.store.posts.empty());
        QVERIFY(bench.store.publications.empty());
    }

    // Skipped times are refused with the proposal, repeated ones ask for an instant: as in the composer.
    void clockChanges_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QString>("expected"); // an instant, or a finding's code
        const auto row = [](const char* name, const char* zone, const char* at, const QString& expected) {
            QTest::newRow(name) << QByteArray(zone) << QByteArray(at) << expected;
        };
        const char* paris = "Europe/Paris";
        row("Paris before the gap", paris, "2027-03-28T01:59", u"2027-03-28T00:59:00Z"_s);
        row("Paris in the gap", paris, "2027-03-28T02:30", u"time_skipped"_s);
        row("Paris after the gap", paris, "2027-03-28T03:00", u"2027-03-28T01:00:00Z"_s);
        row("Paris twice", paris, "2027-10-31T02:30", u"time_repeated"_s);
        row("Paris twice, the first", paris, "2027-10-31T02:30:00+02:00", u"2027-10-31T00:30:00Z"_s);
        row("Paris twice, the second", paris, "2027-10-31T02:30:00+01:00", u"2027-10-31T01:30:00Z"_s);
        row("New York in the gap", "America/New_York", "2027-03-14T02:30", u"time_skipped"_s);
        row("New York twice", "America/New_York", "2027-11-07T01:30", u"time_repeated"_s);
        row("New York day after", "America/New_York", "2027-03-15T09:00", u"2027-03-15T13:00:00Z"_s);
        row("Lord Howe in the half hour", "Australia/Lord_Howe", "2027-10-03T02:15", u"time_skipped"_s);
        row("Lord Howe after it", "Australia/Lord_Howe", "2027-10-03T02:30", u"2027-10-02T15:30:00Z"_s);
        row("Lord Howe twice", "Australia/Lord_Howe", "2027-04-04T01:45", u"time_repeated"_s);
        row("Casablanca as Ramadan begins", "Africa/Casablanca", "2027-02-07T02:30", u"time_repeated"_s);
        row("Casablanca as Ramadan ends", "Africa/Casablanca", "2027-03-14T02:30", u"time_skipped"_s);
        row("Kathmandu has none", "Asia/Kathmandu", "2027-03-28T02:30", u"2027-03-27T20:45:00Z"_s);
    }
    void clockChanges()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, at);
        QFETCH(QString, expected);
        Workbench bench;
        bench.account(u"shop"_s);
        const auto report = importOf(bench.ports(), "text,account,at,zone\nHi,shop," + at + ',' + zone + '\n');
        QVERIFY(report);
        if (!report->errors.empty()) {
            QCOMPARE(plain(report->errors), QStringList{expected + u"@2/at"_s});
            return;
        }
        QCOMPARE(bench.store.only().plan.due.toRfc3339(), expected);
        QCOMPARE(bench.store.only().plan.zone.name(), QString::fromLatin1(zone));
    }

    void aDryRunStoresNothing()
    {
        Workbench bench;
        bench.account(u"shop"_s);
        const auto report = importOf(bench.ports(), "text,account,at\nHi,shop,now\n", true);
        QVERIFY(report);
        QCOMPARE(report->rows, 1);
        QCOMPARE(report->imported, 0);
        QVERIFY(report->errors.empty() && bench.store.posts.empty());
    }

    void aMappingIsRemembered()
    {
        Workbench bench;
        bench.account(u"shop"_s);
        const QByteArray table = "Wort,Kanal,Termin\nHallo,shop,now\n";
        const csv::Choices mapping{{u"Wort"_s, u"text"_s}, {u"Kanal"_s, u"accounts"_s}, {u"Termin"_s, u"at"_s}};
        QCOMPARE(importOf(bench.ports(), table)->imported, 0);
        QCOMPARE(importOf(bench.ports(), table, false, mapping)->imported, 1);
        QCOMPARE(importOf(bench.ports(), table)->imported, 1);
        QCOMPARE(bench.store.posts.size(), size_t(2));
    }

    void mediaComeFromBesideTheFile()
    {
        Workbench bench;
        bench.account(u"shop"_s);
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(m_folder.filePath(u"a|b.png"_s)));
        const auto report = importOf(bench.ports(), "text,account,at,media,alt\nHi,shop,now,a\\|b.png,Red \\| plain\n"
                                                    "Ho,shop,now,a\\|b.png,Other\n");
        QVERIFY(report);
        QCOMPARE(plain(report->errors), QStringList());
        QCOMPARE(bench.store.media.size(), size_t(1));
        const Post& first = bench.store.posts.begin()->second;
        QCOMPARE(first.base.media.at(0).altText, u"Red | plain"_s);
        QCOMPARE(first.base.media.at(0).asset.width, 40);
        QVERIFY(!first.base.media.at(0).asset.id.isNull());
    }

    void cancelledKeepsNothing()
    {
        Workbench bench;
        bench.account(u"shop"_s);
        BulkImport importer(bench.ports());
        ImportRequest request;
        request.file = file(bigTable(false));
        const auto answer = importer.run(request);
        const auto second = await(importer.run(request));
        QVERIFY(!second && second.error().kind == ErrorKind::Conflict);
        importer.cancel();
        const auto report = await(answer, patience);
        QVERIFY(!report && report.error().kind == ErrorKind::Cancelled);
        QVERIFY(bench.store.posts.empty());
        // And it can be used again.
        request.file = file("text,account,at\nHi,shop,now\n", u"small.csv"_s);
        const auto again = await(importer.run(request));
        QVERIFY(again && again->imported == 1);
    }

    // On the real database: seven bad rows of ten thousand keep all out and are named; mended, all are in.
    void tenThousandRows()
    {
        Workbench bench;
        StoreOptions options;
        options.location = m_folder.filePath(u"big.parvis"_s);
        options.clock = &bench.clock;
        const auto made = WorkspaceStore::create(options, {u"Big"_s, *ZoneId::fromName(u"Europe/Paris"), "k", u"k"_s});
        QVERIFY(made);
        const auto& store = *made;
        Account account = bench.account(u"shop"_s);
        account.id = {};
        QVERIFY(await(store->accounts().add(account, "sealed")));
        const Ports ports{store->posts(),    store->outbox(),    store->media(), store->accounts(), store->inbox(),
                          store->insights(), store->workspace(), bench.store,    bench.clock};
        const auto refused = importOf(ports, bigTable(true));
        QVERIFY(refused);
        QCOMPARE(refused->rows, manyRows);
        QCOMPARE(refused->imported, 0);
        QCOMPARE(plain(refused->errors),
                 (QStringList{u"account_unknown@17/account"_s, u"time_past@1002/at"_s, u"time_skipped@2500/at"_s,
                              u"time_repeated@5000/at"_s, u"text_missing@7777/text"_s, u"time_unreadable@9000/at"_s,
                              u"text_too_long@10001/text"_s}));
        const auto none = await(store->posts().list({}));
        QVERIFY(none && none->empty());
        BulkImport importer(ports);
        ImportRequest request;
        request.file = file(bigTable(false));
        int told = 0;
        connect(&importer, &BulkImport::progressed, this,
                [&told](BulkImport::Phase, int done, int total) { told = done <= total ? told + 1 : -manyRows; });
        const auto report = await(importer.run(request), patience);
        QVERIFY(report);
        QCOMPARE(report->imported, manyRows);
        QVERIFY(told > 0);
        const auto all = await(store->posts().list({}), patience);
        QVERIFY(all);
        QCOMPARE(all->size(), size_t(manyRows));
    }

    // What leaves as a table comes back as the same posts, words that need quotes and times that come twice included.
    void anExportIsImported()
    {
        Workbench bench;
        bench.account(u"shop"_s);
        bench.account(u"cafe"_s);
        const auto first =
            importOf(bench.ports(), "text,account,at,zone,campaign,thread\n"
                                    "\"Say \"\"hi\"\", twice\",shop;cafe,2027-10-31T02:30:00+01:00,Europe/Paris,Été,\n"
                                    "Gap,shop,2027-03-14T09:00,America/New_York,,\"two\n---\nthree\"\n"
                                    "Idea,cafe,draft,,,\n");
        QVERIFY(first);
        QCOMPARE(plain(first->errors), QStringList());
        const auto table = await(exportPlan(&bench.store.feed, bench.ports(), ExportFormat::Csv, {}));
        QVERIFY(table);
        Workbench other;
        other.account(u"shop"_s);
        other.account(u"cafe"_s);
        const auto second = importOf(other.ports(), *table);
        QVERIFY(second);
        QCOMPARE(plain(second->errors), QStringList());
        QCOMPARE(second->imported, 3);
        const auto facts = [](const FakeStore& store) {
            QStringList list;
            for (const auto& [id, p] : store.publications) {
                const Post& post = store.posts.at(p.post);
                list.append(
                    post.base.text + u'|' + post.base.threadParts.join(u'/') + u'|' + post.campaign + u'|' +
                    store.accounts.at(p.account).handle + u'|' + stateName(p.state) + u'|' +
                    (p.state == PublicationState::Draft ? QString() : p.plan.due.toRfc3339() + p.plan.zone.name()));
            }
            list.sort();
            return list;
        };
        QCOMPARE(facts(other.store), facts(bench.store));
    }

    void jsonAndCalendar()
    {
        Workbench bench;
        bench.account(u"shop"_s);
        QVERIFY(importOf(bench.ports(), "text,account,at,campaign\n"
                                        "\"Hello; you, all\nsecond\",shop,2027-07-01T09:00:00+02:00,Summer\n"
                                        "Later,shop,2027-08-01T09:00:00Z,\n"));
        ExportScope scope;
        scope.to = Instant::fromRfc3339(u"2027-07-15T00:00:00Z");
        const auto json = await(exportPlan(&bench.store.feed, bench.ports(), ExportFormat::Json, scope));
        QVERIFY(json);
        const QJsonArray posts = QJsonDocument::fromJson(*json).array();
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts[0][u"text"].toString(), u"Hello; you, all\nsecond"_s);
        QCOMPARE(posts[0][u"publications"][0][u"due"].toString(), u"2027-07-01T07:00:00Z"_s);
        const auto calendar = await(exportPlan(&bench.store.feed, bench.ports(), ExportFormat::Calendar, {}));
        QVERIFY(calendar);
        QCOMPARE(calendar->count("BEGIN:VEVENT"), 2);
        QVERIFY(calendar->startsWith("BEGIN:VCALENDAR\r\n"));
        QVERIFY(calendar->contains("DTSTART:20270701T070000Z\r\n"));
        QVERIFY(calendar->contains("SUMMARY:shop: Hello\\; you\\, all\r\n"));
        QVERIFY(calendar->contains("DESCRIPTION:Hello\\; you\\, all\\nsecond\r\n"));
        QVERIFY(calendar->contains("CATEGORIES:Summer\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestBulk)
#include "test_bulk.moc"
