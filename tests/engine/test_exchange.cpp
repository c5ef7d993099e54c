// SPDX-License-Identifier: GPL-3.0-or-later
// On the real database: imports that are undone as one and keep to charter and approval, exports with filters, calendar
// files that change on disk, marks, and moves over clock changes.
#include "engine/publishing/exchange_desk.h"
#include "engine/publishing/layer_desk.h"
#include "engine/publishing/plan_desk.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "workbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

constexpr int patience = 60'000;
const QString lea = u"Léa"_s;

QStringList codes(const std::vector<RowFinding>& findings)
{
    QStringList list;
    for (const RowFinding& found : findings)
        list.append(u"%1@%2/%3"_s.arg(found.finding.code).arg(found.row).arg(found.column));
    return list;
}

} // namespace

class TestExchange : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workbench> m_bench;
    std::shared_ptr<WorkspaceStore> m_store;
    Account m_shop;

    Ports ports()
    {
        return {m_store->posts(),   m_store->outbox(),     m_store->media(),     m_store->accounts(),
                m_store->inbox(),   m_store->insights(),   m_store->workspace(), m_bench->store,
                m_bench->clock,     &m_store->library(),   &m_store->writing(),  &m_store->plan(),
                &m_store->rhythm(), &m_store->governance()};
    }
    Account add(const QString& handle)
    {
        Account account = m_bench->account(handle);
        account.id = {};
        return *await(m_store->accounts().add(account, "sealed"));
    }
    QString file(const QByteArray& bytes, const QString& name = u"plan.csv"_s)
    {
        QFile out(m_folder->filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    }
    Result<ImportReport> import(const QByteArray& bytes)
    {
        ExchangeDesk desk(ports());
        ImportRequest request;
        request.file = file(bytes);
        request.author = lea;
        return await(desk.run(request), patience);
    }
    std::vector<PublicationRow> rows() { return *await(m_store->posts().list({})); }
    QStringList states()
    {
        QStringList list;
        for (const PublicationRow& row : rows())
            list << stateName(row.state);
        list.sort();
        return list;
    }
    void rule(CharterKind kind, CharterLevel level, const QStringList& words, std::chrono::minutes distance = {})
    {
        CharterRule one;
        one.name = u"House"_s;
        one.kind = kind;
        one.level = level;
        one.words = words;
        one.distance = distance;
        QVERIFY(await(m_store->governance().saveRule(one, lea)));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<Workbench>();
        StoreOptions options;
        options.location = m_folder->filePath(u"w.parvis"_s);
        options.clock = &m_bench->clock;
        const auto made =
            WorkspaceStore::create(options, {u"Atelier"_s, *ZoneId::fromName(u"Europe/Paris"), "k", u"k"_s});
        QVERIFY(made);
        m_store = *made;
        m_shop = add(u"shop"_s);
    }
    void cleanup()
    {
        m_store.reset();
        m_bench.reset();
    }

    void anImportIsUndoneAsOne()
    {
        const auto report = import("text,account,at\nOne,shop,2027-07-01T09:00\nTwo,shop,2027-06-01T09:00\n"
                                   "Idea,shop,draft\n");
        QVERIFY(report);
        QCOMPARE(report->imported, 3);
        QVERIFY(!report->change.isNull());
        QCOMPARE(report->first->toRfc3339(), u"2027-06-01T07:00:00Z"_s);
        QCOMPARE(states(), (QStringList{u"draft"_s, u"scheduled"_s, u"scheduled"_s}));
        ExchangeDesk desk(ports());
        const auto turn = await(desk.undo(lea, report->change));
        QVERIFY(turn && !turn->refused);
        QCOMPARE(states(), (QStringList{u"cancelled"_s, u"cancelled"_s, u"cancelled"_s}));
        PlanDesk plan(ports());
        const auto again = await(plan.redo(lea));
        QVERIFY(again && !again->refused);
        QCOMPARE(states(), (QStringList{u"draft"_s, u"scheduled"_s, u"scheduled"_s}));
    }

    void undoIsRefusedAfterSomethingElse()
    {
        const auto report = import("text,account,at\nOne,shop,2027-07-01T09:00\n");
        QVERIFY(report);
        PlanDesk plan(ports());
        const auto row = rows().front();
        QVERIFY(await(plan.move(lea, {{row.id, row.revision, When::at({{2027, 7, 2}, 9, 0, 0}, row.plan.zone)}})));
        ExchangeDesk desk(ports());
        const auto turn = await(desk.undo(lea, report->change));
        QVERIFY(!turn && turn.error().kind == ErrorKind::Conflict);
        QCOMPARE(states(), QStringList{u"scheduled"_s});
    }

    void whatNeedsApprovalComesForReview()
    {
        const Account cafe = add(u"cafe"_s);
        QVERIFY(await(m_store->governance().savePolicy({m_shop.id, 1, {}}, lea)));
        const auto report = import("text,account,at\nOne,shop;cafe,2027-07-01T09:00\n");
        QVERIFY(report);
        QCOMPARE(codes(report->errors), QStringList());
        QCOMPARE(codes(report->warnings), QStringList{u"needs_approval@2/account"_s});
        for (const PublicationRow& row : rows())
            QCOMPARE(stateName(row.state), row.account == cafe.id ? u"scheduled"_s : u"in_review"_s);
    }

    void theCharterIsAskedForEachRow()
    {
        rule(CharterKind::ForbiddenWords, CharterLevel::Block, {u"cheap"_s});
        const auto report = import("text,account,at\nFine,shop,2027-07-01T09:00\nSo cheap,shop,2027-07-02T09:00\n"
                                   "Also cheap,shop,draft\n");
        QVERIFY(report);
        QCOMPARE(codes(report->errors), QStringList{u"charter_forbidden_words@3/text"_s});
        QCOMPARE(codes(report->warnings), QStringList{u"charter_forbidden_words@4/text"_s});
        QCOMPARE(report->imported, 0);
        QVERIFY(states().isEmpty());
    }

    void rowsAreNeighboursOfEachOther()
    {
        QCOMPARE(import("text,account,at\nThere,shop,2027-07-01T09:00\n")->imported, 1);
        rule(CharterKind::MinimumDistance, CharterLevel::Block, {}, std::chrono::minutes(60));
        const auto report = import("text,account,at\nNear,shop,2027-07-01T09:30\nAlone,shop,2027-07-01T12:00\n"
                                   "Near too,shop,2027-07-01T12:59\nFar,shop,2027-07-01T15:00\n");
        QVERIFY(report);
        QCOMPARE(codes(report->errors),
                 (QStringList{u"charter_minimum_distance@2/at"_s, u"charter_minimum_distance@4/at"_s}));
    }

    void aPreviewTellsWhatIsThere()
    {
        ExchangeDesk desk(ports());
        // As spreadsheets save "Unicode text": UTF-16 with its mark.
        QByteArray bytes("\xFF\xFE");
        for (const char c : QByteArray("Texte;Date;X\r\na;b;c\r\n"))
            bytes.append(c).append('\0');
        const auto preview = await(desk.preview(file(bytes)));
        QVERIFY(preview);
        QVERIFY(preview->encoding == csv::Encoding::Utf16LittleEndian);
        QCOMPARE(preview->separator, QChar(u';'));
        QCOMPARE(preview->header, (QStringList{u"Texte"_s, u"Date"_s, u"X"_s}));
        QCOMPARE(preview->rowCount, 1);
        QCOMPARE(preview->rows, (std::vector<QStringList>{{u"a"_s, u"b"_s, u"c"_s}}));
        QVERIFY(preview->mapping.columns[0] == csv::Field::Text && preview->mapping.columns[1] == csv::Field::At);
        QVERIFY(!preview->mapping.columns[2]);
        const auto gone = await(desk.preview(m_folder->filePath(u"gone.csv"_s)));
        QVERIFY(!gone && gone.error().kind == ErrorKind::NotFound);
    }

    void exportsWhatIsFiltered()
    {
        const Account cafe = add(u"cafe"_s);
        QVERIFY(import("text,account,at,campaign\nA,shop,2027-07-01T09:00,Summer\nB,cafe,2027-07-02T09:00,Summer\n"
                       "C,shop,2027-07-03T09:00,\nD,shop,draft,Summer\nE,shop,2027-08-01T09:00,Summer\n"));
        ExchangeDesk desk(ports());
        const QString target = m_folder->filePath(u"out.json"_s);
        const auto texts = [&](const ExportScope& scope) {
            const auto written = await(desk.exportTo(target, ExportFormat::Json, scope));
            QFile out(target);
            QStringList list;
            if (!written || !out.open(QIODevice::ReadOnly))
                return list;
            for (const auto& post : QJsonDocument::fromJson(out.readAll()).array())
                list << post[u"text"_s].toString();
            list.sort();
            return list;
        };
        ExportScope scope;
        QCOMPARE(texts(scope).join(u""), u"ABCDE"_s);
        scope.to = Instant::fromRfc3339(u"2027-07-31T00:00:00Z");
        scope.states = {PublicationState::Scheduled};
        QCOMPARE(texts(scope).join(u""), u"ABC"_s);
        scope.campaign = u"Summer"_s;
        QCOMPARE(texts(scope).join(u""), u"AB"_s);
        scope.accounts = {cafe.id};
        QCOMPARE(texts(scope).join(u""), u"B"_s);
        scope.accounts = {AccountId()};
        QCOMPARE(texts(scope).join(u""), QString());
        const auto nowhere = await(desk.exportTo(m_folder->filePath(u"no/such/folder.csv"_s), ExportFormat::Csv, {}));
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::Storage);
    }

    void calendarFilesAreReadAgain()
    {
        const auto text = [](const QByteArray& day) -> QByteArray {
            return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Fair\r\nDTSTART;VALUE=DATE:" +
                   day + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        };
        LayerDesk desk(ports());
        const QString path = file(text("20270701"), u"town fairs.ics"_s);
        const auto layer = await(desk.addFile(path, u"#123456"_s));
        QVERIFY(layer);
        QCOMPARE(layer->name, u"town fairs"_s);
        const auto days = [&] {
            QStringList list;
            const auto all = await(desk.days({2027, 7, 1}, {2027, 7, 31}));
            for (const LayerDays& one : *all) {
                for (const LayerEvent& event : one.events)
                    list << event.first.toIso() + event.title;
                if (one.error)
                    list << u"error"_s;
            }
            return list;
        };
        QCOMPARE(days(), QStringList{u"2027-07-01Fair"_s});
        QSignalSpy changed(&desk, &LayerDesk::changed);
        file(text("20270702") + "\r\n", u"town fairs.ics"_s);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(days(), QStringList{u"2027-07-02Fair"_s});
        changed.clear();
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(days(), QStringList{u"error"_s});
        changed.clear();
        file(text("20270703"), u"town fairs.ics"_s);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(days(), QStringList{u"2027-07-03Fair"_s});
        Layer off = *layer;
        off.shown = false;
        QVERIFY(await(desk.save(off)));
        QCOMPARE(days(), QStringList());
    }

    void brokenCalendarFilesAreNotKept()
    {
        LayerDesk desk(ports());
        const auto refused = await(desk.addFile(file("nothing", u"a.ics"_s), u"#123456"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"ics_not_a_calendar"_s);
        const auto gone = await(desk.addFile(m_folder->filePath(u"gone.ics"_s), u"#123456"_s));
        QVERIFY(!gone && gone.error().kind == ErrorKind::NotFound);
        const auto folder = await(desk.addFile(m_folder->path(), u"#123456"_s));
        QVERIFY(!folder && folder.error().kind == ErrorKind::Storage);
        QVERIFY(await(desk.layers())->empty());
    }

    void holidaysComeByRule()
    {
        LayerDesk desk(ports());
        Layer layer;
        layer.kind = LayerKind::Holidays;
        layer.name = u"Jours fériés"_s;
        layer.source = u"FR"_s;
        layer.colour = u"#123456"_s;
        QVERIFY(await(desk.save(layer)));
        const auto days = await(desk.days({2026, 5, 1}, {2026, 5, 31}));
        QVERIFY(days);
        QCOMPARE(days->size(), size_t(1));
        QStringList codes;
        for (const LayerEvent& event : days->front().events)
            codes << event.holiday;
        QCOMPARE(codes, (QStringList{u"labour_day"_s, u"victory_1945"_s, u"ascension"_s, u"whit_monday"_s}));
    }

    // Read whole where they are longer than a list shows.
    void repeatedWordsAreMarked()
    {
        const QByteArray begin = QByteArray("So many words ").repeated(12);
        QVERIFY(import("text,account,at\n" + begin + "one end,shop,2027-07-01T09:00\n" + begin +
                       "other end,shop,2027-07-02T09:00\n" + begin +
                       "One END!,shop,2027-07-20T09:00\n"
                       "Short,shop,2027-07-03T09:00\nShort,shop,2027-08-10T09:00\n"));
        PlanDesk plan(ports());
        const auto marks = await(
            plan.marks(*Instant::fromRfc3339(u"2027-07-01T00:00:00Z"), *Instant::fromRfc3339(u"2027-07-08T00:00:00Z")));
        QVERIFY(marks);
        QStringList found;
        for (const PublicationRow& row : rows()) {
            if (const auto other = marks->value(row.id).sameText)
                found << wallTimeAt(row.plan.due, row.plan.zone).toIso().left(10) + u'>' +
                             wallTimeAt(*other, row.plan.zone).toIso().left(10);
        }
        found.sort();
        QCOMPARE(found, (QStringList{u"2027-07-01>2027-07-20"_s, u"2027-07-20>2027-07-01"_s}));
    }

    // A drag moves the hands of the clock: nine o'clock stays nine o'clock, whatever the clocks do in between.
    void movesOverClockChanges_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected"); // the instant, or a finding's code
        const auto row = [](const char* name, const char* zone, const char* from, const char* to,
                            const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(from) << QString::fromLatin1(to)
                                << QString::fromLatin1(expected);
        };
        const char *paris = "Europe/Paris", *york = "America/New_York", *howe = "Australia/Lord_Howe",
                   *casa = "Africa/Casablanca", *kath = "Asia/Kathmandu";
        row("Paris into summer", paris, "2027-03-27T09:00", "2027-03-28T09:00", "2027-03-28T07:00:00Z");
        row("Paris into winter", paris, "2027-10-30T09:00", "2027-10-31T09:00", "2027-10-31T08:00:00Z");
        row("Paris into the gap", paris, "2027-03-27T02:30", "2027-03-28T02:30", "time_skipped");
        row("Paris into the hour that comes twice", paris, "2027-10-30T02:30", "2027-10-31T02:30", "time_repeated");
        row("New York into summer", york, "2027-03-13T09:00", "2027-03-14T09:00", "2027-03-14T13:00:00Z");
        row("New York into winter", york, "2027-11-06T09:00", "2027-11-07T09:00", "2027-11-07T14:00:00Z");
        row("New York into the gap", york, "2027-03-13T02:30", "2027-03-14T02:30", "time_skipped");
        row("New York into the hour that comes twice", york, "2027-11-06T01:30", "2027-11-07T01:30", "time_repeated");
        row("Lord Howe into summer, half an hour", howe, "2027-10-02T09:00", "2027-10-03T09:00",
            "2027-10-02T22:00:00Z");
        row("Lord Howe into winter, half an hour", howe, "2027-04-03T09:00", "2027-04-04T09:00",
            "2027-04-03T22:30:00Z");
        row("Lord Howe into the gap", howe, "2027-10-02T02:15", "2027-10-03T02:15", "time_skipped");
        row("Lord Howe past the gap", howe, "2027-10-02T02:30", "2027-10-03T02:30", "2027-10-02T15:30:00Z");
        row("Lord Howe into the half hour that comes twice", howe, "2027-04-03T01:45", "2027-04-04T01:45",
            "time_repeated");
        row("Casablanca into Ramadan", casa, "2027-02-06T09:00", "2027-02-08T09:00", "2027-02-08T09:00:00Z");
        row("Casablanca out of Ramadan", casa, "2027-03-13T09:00", "2027-03-15T09:00", "2027-03-15T08:00:00Z");
        row("Casablanca, twice as Ramadan begins", casa, "2027-02-06T02:30", "2027-02-07T02:30", "time_repeated");
        row("Casablanca, skipped as Ramadan ends", casa, "2027-03-13T02:30", "2027-03-14T02:30", "time_skipped");
        row("Kathmandu has none", kath, "2027-03-27T02:30", "2027-03-28T02:30", "2027-03-27T20:45:00Z");
    }
    void movesOverClockChanges()
    {
        QFETCH(QString, zone);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, expected);
        QVERIFY(import("text,account,at,zone\nHi,shop," + from.toLatin1() + ',' + zone.toLatin1() + '\n'));
        const auto row = rows().front();
        QCOMPARE(row.plan.wall, *WallTime::fromIso(from));
        PlanDesk plan(ports());
        const WallTime wall = *WallTime::fromIso(to);
        const auto moved = await(plan.move(lea, {{row.id, row.revision, When::at(wall, row.plan.zone)}}));
        const auto after = await(m_store->posts().publication(row.id));
        QVERIFY(after);
        if (!moved) {
            QCOMPARE(moved.error().code, expected);
            QCOMPARE(after->plan, row.plan);
            return;
        }
        QCOMPARE(after->plan.due.toRfc3339(), expected);
        QCOMPARE(after->plan.wall, wall);
        QCOMPARE(after->plan.zone.name(), zone);
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "test_exchange.moc"
