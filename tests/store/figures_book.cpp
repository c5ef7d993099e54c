// SPDX-License-Identifier: GPL-3.0-or-later
// Targets, annotations, dashboards, costs and conversions: revisions, alerts told once, files counted once.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class FiguresBookTest : public StoreTest
{
    Q_OBJECT

    FiguresBook& book() { return store->figures(); }
    static Target target(const QString& kpi, double value = 90)
    {
        Target t;
        t.kpi = kpi;
        t.value = value;
        t.who = u"Inès"_s;
        return t;
    }
    Annotation annotation(const QString& text, int from, std::optional<int> to = std::nullopt) const
    {
        Annotation a;
        a.text = text;
        a.from = at(from);
        if (to)
            a.to = at(*to);
        a.who = u"Inès"_s;
        return a;
    }
    QStringList textsIn(int from, int to, const std::vector<AccountId>& accounts = {})
    {
        QStringList texts;
        const auto found = parvis::test::now(book().annotations(at(from), at(to), accounts));
        if (!found)
            return {found.error().detail};
        for (const Annotation& a : *found)
            texts << a.text;
        return texts;
    }
    static Dashboard dashboard(const QString& name, const QString& owner = {})
    {
        return copyOf(builtInDashboards().front(), name, owner);
    }
    QStringList namesFor(const QString& who)
    {
        QStringList names;
        for (const Dashboard& d : parvis::test::now(book().dashboards(who)).value_or(std::vector<Dashboard>()))
            names << d.name;
        return names;
    }
    static std::vector<MoneyRow> rows(const QByteArray& lines, MoneyKind kind = MoneyKind::Cost)
    {
        return readMoneyTable("campaign,date,amount,currency,count\n" + lines, kind).rows;
    }
    Async<MoneyImport> bring(const QByteArray& lines, MoneyKind kind = MoneyKind::Cost, bool rehearse = false)
    {
        return book().importMoney(kind, rows(lines, kind), u"costs.csv"_s, u"Inès"_s, rehearse);
    }
    QString one(const QString& statement) { return sql(statement).value_or(QStringList()).value(0); }

private Q_SLOTS:
    void keepsTargets();
    void refusesTargetsThatAreNone();
    void tellsAnAlertOnce();
    void anotherPromiseEndsItsAlert();
    void keepsAnnotations();
    void keepsDashboardsOfOneAndOfAll();
    void countsARowOnce();
    void takesAnImportBack();
    void neverAddsUpCurrencies();
    void keepsAllRowsOrNone();
    void takesAPersonOutOfIt();
    void tellsWhatChanged();
    void tellsAFigureOnceToEachPerson();
    void aChangedTargetEndsWhatIsTold();
    void keepsSchedules();
    void givesAScheduleToOneWorker();
};

void FiguresBookTest::keepsTargets()
{
    Target wanted = target(u"response_rate"_s, 92.5);
    wanted.accounts = {newAccount(u"a"_s).id, newAccount(u"b"_s).id};
    wanted.sense = TargetSense::AtMost;
    wanted.period = TargetPeriod::Week;
    wanted.alert = false;
    wanted.margin = 2.5;
    wanted.unripe = true;
    PARVIS_VALUE(first, book().saveTarget(wanted));
    wanted.id = first.id;
    wanted.revision = 1;
    QVERIFY(first == wanted);
    PARVIS_VALUE(second, book().saveTarget(target(u"followers"_s)));
    PARVIS_VALUE(all, book().targets());
    QCOMPARE(all.size(), size_t(2));
    QVERIFY(all[0].target == first && all[1].target == second && all[0].alert == AlertState());
    Target changed = first;
    changed.value = 80;
    PARVIS_VALUE(saved, book().saveTarget(changed));
    QCOMPARE(saved.revision, 2);
    PARVIS_FAILS(book().saveTarget(changed), ErrorKind::Conflict);
    PARVIS_DONE(book().removeTarget(first.id, u"Tom"_s));
    PARVIS_FAILS(book().removeTarget(first.id, u"Tom"_s), ErrorKind::NotFound);
    PARVIS_FAILS(book().saveTarget(saved), ErrorKind::NotFound);
    QCOMPARE(one(u"SELECT COUNT(*) FROM audit WHERE action LIKE 'target_%'"_s), u"4"_s);
    QCOMPARE(one(u"SELECT who FROM audit WHERE action = 'target_removed'"_s), u"Tom"_s);
}

void FiguresBookTest::refusesTargetsThatAreNone()
{
    PARVIS_FAILS(book().saveTarget(target(u" "_s)), ErrorKind::Rejected);
    const auto refused = parvis::test::now(book().saveTarget(target(u"followers"_s, qInf())));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"value"_s);
}

void FiguresBookTest::tellsAnAlertOnce()
{
    PARVIS_VALUE(t, book().saveTarget(target(u"response_rate"_s)));
    const AlertState none, on{at(5), std::nullopt, 0, at(1)}, off{std::nullopt, at(9), 0, at(8)};
    const auto other = another();
    PARVIS_VALUE(mine, book().moveAlert(t.id, none, on));
    PARVIS_VALUE(theirs, other->figures().moveAlert(t.id, none, on));
    QVERIFY(mine && !theirs);
    PARVIS_VALUE(seen, other->figures().targets());
    QVERIFY(seen.at(0).alert == on);
    PARVIS_VALUE(ended, other->figures().moveAlert(t.id, on, off));
    PARVIS_VALUE(again, book().moveAlert(t.id, on, off));
    QVERIFY(ended && !again);
    PARVIS_VALUE(left, book().targets());
    QVERIFY(left.at(0).alert == off && left.at(0).target.revision == 1); // nobody's edit is overtaken by an alert
    PARVIS_FAILS(book().moveAlert({4711}, none, on), ErrorKind::NotFound);
    PARVIS_DONE(book().removeTarget(t.id, u"Inès"_s));
    QCOMPARE(one(u"SELECT COUNT(*) FROM target_alert"_s), u"0"_s);
}

void FiguresBookTest::anotherPromiseEndsItsAlert()
{
    PARVIS_VALUE(t, book().saveTarget(target(u"response_rate"_s)));
    const AlertState on{at(5), std::nullopt, 0, at(1)};
    PARVIS_VALUE(began, book().moveAlert(t.id, {}, on));
    QVERIFY(began);
    Target sameWords = t;
    sameWords.margin = 1;
    PARVIS_VALUE(finer, book().saveTarget(sameWords));
    PARVIS_VALUE(kept, book().targets());
    QVERIFY(kept.at(0).alert == on);
    Target lower = finer;
    lower.value = 50;
    PARVIS_DONE(book().saveTarget(lower));
    PARVIS_VALUE(fresh, book().targets());
    QVERIFY(fresh.at(0).alert == AlertState());
}

void FiguresBookTest::keepsAnnotations()
{
    PARVIS_VALUE(span, book().saveAnnotation(annotation(u"Soldes"_s, 10, 50)));
    PARVIS_VALUE(moment, book().saveAnnotation(annotation(u"Panne"_s, 30)));
    Annotation scoped = annotation(u"Nouveau logo"_s, 60);
    scoped.accounts = {{7}};
    scoped.kind = AnnotationKind::Campaign;
    PARVIS_VALUE(mine, book().saveAnnotation(scoped));
    QVERIFY(mine.kind == AnnotationKind::Campaign && mine.revision == 1);
    const QStringList both{u"Soldes"_s, u"Panne"_s};
    QCOMPARE(textsIn(0, 60), both);
    QCOMPARE(textsIn(0, 61), both + QStringList{u"Nouveau logo"_s});
    QCOMPARE(textsIn(40, 45), QStringList{u"Soldes"_s}); // it lasts
    QCOMPARE(textsIn(50, 60), QStringList());            // its end is not of it
    QCOMPARE(textsIn(30, 31), both);
    QCOMPARE(textsIn(0, 99, {{7}}).size(), 3);
    QCOMPARE(textsIn(0, 99, {{8}}), both);
    Annotation changed = moment;
    changed.text = u"Panne de caisse"_s;
    PARVIS_VALUE(saved, book().saveAnnotation(changed));
    QCOMPARE(saved.revision, 2);
    PARVIS_FAILS(book().saveAnnotation(changed), ErrorKind::Conflict);
    PARVIS_DONE(book().removeAnnotation(span.id));
    PARVIS_FAILS(book().removeAnnotation(span.id), ErrorKind::NotFound);
    PARVIS_FAILS(book().saveAnnotation(annotation(u""_s, 1)), ErrorKind::Rejected);
    PARVIS_FAILS(book().saveAnnotation(annotation(u"x"_s, 5, 5)), ErrorKind::Rejected);
    QCOMPARE(textsIn(0, 60), QStringList{u"Panne de caisse"_s});
}

void FiguresBookTest::keepsDashboardsOfOneAndOfAll()
{
    PARVIS_VALUE(all, book().saveDashboard(dashboard(u"alle"_s), u"Inès"_s));
    PARVIS_VALUE(own, book().saveDashboard(dashboard(u"mine"_s, u"Inès"_s), u"Inès"_s));
    QCOMPARE(namesFor(u"Inès"_s), (QStringList{u"alle"_s, u"mine"_s}));
    QCOMPARE(namesFor(u"Tom"_s), QStringList{u"alle"_s});
    PARVIS_VALUE(read, book().dashboards(u"Inès"_s));
    QVERIFY(read.at(0) == all && read.at(1) == own);
    Dashboard changed = all;
    changed.period = DashboardPeriod::ThisYear;
    changed.owner = u"Tom"_s; // nobody makes it his own that way
    PARVIS_VALUE(saved, book().saveDashboard(changed, u"Tom"_s));
    QVERIFY(saved.owner.isEmpty() && saved.revision == 2 && saved.period == DashboardPeriod::ThisYear);
    PARVIS_FAILS(book().saveDashboard(changed, u"Tom"_s), ErrorKind::Conflict);
    PARVIS_FAILS(book().saveDashboard(own, u"Tom"_s), ErrorKind::Forbidden);
    PARVIS_FAILS(book().removeDashboard(own.id, u"Tom"_s), ErrorKind::Forbidden);
    PARVIS_FAILS(book().saveDashboard(dashboard(u"for him"_s, u"Tom"_s), u"Inès"_s), ErrorKind::Forbidden);
    PARVIS_FAILS(book().saveDashboard(dashboard(u" "_s), u"Inès"_s), ErrorKind::Rejected);
    PARVIS_FAILS(book().saveDashboard(builtInDashboards().front(), u"Inès"_s), ErrorKind::Rejected);
    PARVIS_DONE(book().removeDashboard(own.id, u"Inès"_s));
    PARVIS_FAILS(book().removeDashboard(own.id, u"Inès"_s), ErrorKind::NotFound);
    QCOMPARE(namesFor(u"Inès"_s), QStringList{u"alle"_s});
}

void FiguresBookTest::countsARowOnce()
{
    const QByteArray january =
        "Galette,2026-01-05,10,EUR\nGalette,2026-01-06,12.50,EUR\nGalette,2026-01-06,12.50,EUR\n";
    PARVIS_VALUE(rehearsed, bring(january, MoneyKind::Cost, true));
    QVERIFY(rehearsed.added == 3 && rehearsed.already == 0 && rehearsed.id.isNull());
    QCOMPARE(one(u"SELECT COUNT(*) FROM campaign_money"_s), u"0"_s);
    PARVIS_VALUE(first, bring(january));
    QVERIFY(first.added == 3 && first.already == 0 && !first.id.isNull());
    PARVIS_VALUE(again, bring(january));
    QVERIFY(again.added == 0 && again.already == 3 && again.id.isNull());
    PARVIS_VALUE(rehearsedAgain, bring(january + "Galette,2026-01-07,1,EUR\n", MoneyKind::Cost, true));
    QVERIFY(rehearsedAgain.added == 1 && rehearsedAgain.already == 3);
    // Two at once, from two programs: each row is one's or the other's.
    const auto other = another();
    const auto theirs = other->figures().importMoney(MoneyKind::Cost, rows(january + "Soldes,2026-07-01,5,EUR\n"),
                                                     u"c"_s, u"Tom"_s, false);
    const auto mine = bring(january + "Soldes,2026-07-01,5,EUR\n");
    PARVIS_VALUE(a, theirs);
    PARVIS_VALUE(b, mine);
    QCOMPARE(a.added + b.added, 1);
    PARVIS_VALUE(imports, book().moneyImports());
    QCOMPARE(imports.size(), size_t(2)); // what brought nothing is not among them
    // Two programs' ids of one millisecond stand in any order.
    const auto& kept = imports.at(imports.at(0).id == first.id ? 0 : 1);
    QVERIFY(kept.id == first.id && kept.file == u"costs.csv"_s && kept.who == u"Inès"_s);
    PARVIS_VALUE(total, book().moneyTotals({}));
    QCOMPARE(total.size(), size_t(2));
    QCOMPARE(total[0], (MoneyTotal{MoneyKind::Cost, u"Galette"_s, u"EUR"_s, 3500, 0, 3}));
    // The same words as a conversion are another row.
    PARVIS_VALUE(conversions, bring("Galette,2026-01-05,10,EUR\n", MoneyKind::Conversion));
    QCOMPARE(conversions.added, 1);
}

void FiguresBookTest::takesAnImportBack()
{
    PARVIS_DONE(bring("Galette,2026-01-05,10,EUR\n"));
    PARVIS_VALUE(second, bring("Galette,2026-01-05,10,EUR\nGalette,2026-01-05,99,EUR\n"));
    QVERIFY(second.added == 1 && second.already == 1);
    PARVIS_DONE(book().removeMoneyImport(second.id, u"Tom"_s));
    PARVIS_FAILS(book().removeMoneyImport(second.id, u"Tom"_s), ErrorKind::NotFound);
    PARVIS_VALUE(left, book().money({}));
    QCOMPARE(left.size(), size_t(1));
    QCOMPARE(left[0].minor, qint64(1000));
    PARVIS_VALUE(again, bring("Galette,2026-01-05,99,EUR\n"));
    QCOMPARE(again.added, 1);
    QCOMPARE(one(u"SELECT COUNT(*) FROM audit WHERE action LIKE 'money_import%'"_s), u"4"_s);
}

void FiguresBookTest::neverAddsUpCurrencies()
{
    PARVIS_DONE(bring("Galette,2026-01-05,10,EUR\nGalette,2026-01-06,1500,JPY\nGalette,2026-02-01,-2.25,EUR\n"
                      "Soldes,2026-01-31,7.5,TND\n"));
    PARVIS_DONE(bring("Galette,2026-01-05,80,EUR,4\nGalette,2026-01-05,20,EUR,2\n", MoneyKind::Conversion));
    PARVIS_VALUE(all, book().moneyTotals({}));
    const std::vector<MoneyTotal> expected{{MoneyKind::Conversion, u"Galette"_s, u"EUR"_s, 10'000, 6, 2},
                                           {MoneyKind::Cost, u"Galette"_s, u"EUR"_s, 775, 0, 2},
                                           {MoneyKind::Cost, u"Galette"_s, u"JPY"_s, 1500, 0, 1},
                                           {MoneyKind::Cost, u"Soldes"_s, u"TND"_s, 7500, 0, 1}};
    QVERIFY(all == expected);
    MoneyQuery january;
    january.kind = MoneyKind::Cost;
    january.from = LocalDate{2026, 1, 6};
    january.to = LocalDate{2026, 1, 31};
    PARVIS_VALUE(days, book().money(january));
    QCOMPARE(days.size(), size_t(2));
    QVERIFY(days[0].currency == u"JPY"_s && days[1].campaign == u"Soldes"_s && days[1].day == *january.to);
    january.campaigns = {u"Galette"_s, u"Noël"_s};
    PARVIS_VALUE(one, book().moneyTotals(january));
    QVERIFY(one == std::vector<MoneyTotal>{expected[2]});
}

void FiguresBookTest::keepsAllRowsOrNone()
{
    std::vector<MoneyRow> broken = rows("Galette,2026-01-05,10,EUR\nGalette,2026-01-06,10,EUR\n");
    StoreOptions faulty = options();
    int inserts = 0;
    faulty.statementHook = [&inserts](const QString& statement) -> std::optional<Error> {
        if (statement.contains("INTO campaign_money"_L1) && ++inserts == 2)
            return Error::make(ErrorKind::Storage, u"the disk is full"_s);
        return std::nullopt;
    };
    const auto other = another(faulty);
    PARVIS_FAILS(other->figures().importMoney(MoneyKind::Cost, broken, u"c"_s, u"Tom"_s, false), ErrorKind::Storage);
    QCOMPARE(one(u"SELECT COUNT(*) FROM campaign_money"_s), u"0"_s);
    QCOMPARE(one(u"SELECT COUNT(*) FROM money_import"_s), u"0"_s);
}

void FiguresBookTest::takesAPersonOutOfIt()
{
    const Account shop = newAccount(u"shop"_s);
    const QString handle = u"zephyrine.q@hidden.example"_s;
    IncomingMessage theirs = comment(u"z1"_s, {}, at(-5), u"Bonjour"_s, u"zeph"_s);
    theirs.author.handle = handle;
    PARVIS_OK(ingest(shop.id, {theirs}));
    PARVIS_DONE(book().saveAnnotation(annotation(u"Vague à cause de @"_s + handle, 10)));
    PARVIS_DONE(book().saveDashboard(dashboard(u"Affaire "_s + handle), u"Inès"_s));
    PARVIS_DONE(book().saveTarget(target(u"response_rate"_s)));
    PARVIS_DONE(bring("Avec @" + handle.toUtf8() + ",2026-01-05,10,EUR\n"));
    const auto id = sql(u"SELECT id FROM person_identity WHERE handle = '%1'"_s.arg(handle));
    PARVIS_OK(id);
    PARVIS_DONE(store->privacy().erase({id->value(0).toLongLong()}, u"Inès"_s, false));
    for (const auto& [table, column] : {std::pair(u"annotation"_s, u"text"_s), std::pair(u"dashboard"_s, u"name"_s),
                                        std::pair(u"campaign_money"_s, u"campaign"_s)}) {
        const QString left = one(u"SELECT %1 FROM %2"_s.arg(column, table));
        QVERIFY2(left.contains("[erased]"_L1) && !left.contains(handle), qPrintable(left));
    }
    PARVIS_VALUE(totals, book().moneyTotals({}));
    QCOMPARE(totals.at(0).minor, qint64(1000)); // the money stays
    PARVIS_VALUE(left, book().targets());
    QCOMPARE(left.at(0).target.who, u"Inès"_s); // who of us did something stays
}

void FiguresBookTest::tellsWhatChanged()
{
    int told = 0;
    QObject context;
    connect(store->workspace().changes(), &ChangeFeed::changed, &context, [&told](const std::vector<Change>& changes) {
        for (const Change& change : changes)
            told += change.topic == Topic::Figures ? 1 : 0;
    });
    PARVIS_DONE(book().saveTarget(target(u"followers"_s)));
    PARVIS_DONE(bring("Galette,2026-01-05,10,EUR\n"));
    QTRY_COMPARE(told, 2);
    PARVIS_DONE(bring("Galette,2026-01-05,10,EUR\n")); // nothing new
    PARVIS_DONE(book().saveAnnotation(annotation(u"x"_s, 1)));
    QTRY_COMPARE(told, 3);
}

void FiguresBookTest::tellsAFigureOnceToEachPerson()
{
    FigureAlert alert;
    alert.words = u"volume share"_s;
    alert.value = 41.5;
    alert.bound = 12;
    alert.severity = 4;
    alert.began = at(5);
    const auto other = another();
    PARVIS_VALUE(mine, book().beginAlert(alert));
    PARVIS_VALUE(theirs, other->figures().beginAlert(alert));
    QVERIFY(mine && !theirs);
    FigureAlert ofAccount = alert;
    ofAccount.subject = u"17"_s;
    clock.advance(Milliseconds(1)); // within one millisecond two machines' ids are in no order
    PARVIS_VALUE(apart, other->figures().beginAlert(ofAccount));
    QVERIFY(apart);
    PARVIS_VALUE(all, other->figures().alerts(10));
    QCOMPARE(all.size(), size_t(2));
    alert.id = all[1].id;
    QVERIFY(all[1] == alert);
    PARVIS_DONE(book().alertsSeen({alert.id}, u"Inès"_s));
    PARVIS_VALUE(ofInes, book().freshAlerts(u"Inès"_s));
    PARVIS_VALUE(ofTom, book().freshAlerts(u"Tom"_s));
    QVERIFY(ofInes.size() == 1 && ofInes[0].subject == u"17"_s && ofTom.size() == 2);
    PARVIS_VALUE(ended, book().endAlert(AlertKind::Crisis, {}, at(9)));
    PARVIS_VALUE(again, other->figures().endAlert(AlertKind::Crisis, {}, at(10)));
    QVERIFY(ended && !again);
    PARVIS_VALUE(over, book().freshAlerts(u"Inès"_s));
    QVERIFY(over.size() == 2 && over[1].ended == at(9));
    PARVIS_DONE(book().alertsSeen({alert.id, ofInes[0].id}, u"Inès"_s));
    PARVIS_VALUE(left, book().freshAlerts(u"Inès"_s));
    QVERIFY(left.empty());
    PARVIS_VALUE(sorted, book().alerts(1));
    QCOMPARE(sorted.front().subject, u"17"_s); // what lasts comes first
    PARVIS_VALUE(next, book().beginAlert(alert));
    QVERIFY(next);
}

void FiguresBookTest::aChangedTargetEndsWhatIsTold()
{
    PARVIS_VALUE(t, book().saveTarget(target(u"response_rate"_s)));
    FigureAlert alert;
    alert.kind = AlertKind::Target;
    alert.subject = t.id.toString();
    alert.words = t.kpi;
    alert.began = at(1);
    PARVIS_DONE(book().beginAlert(alert));
    Target lower = t;
    lower.value = 10;
    PARVIS_VALUE(saved, book().saveTarget(lower));
    PARVIS_VALUE(ended, book().alerts(10));
    QVERIFY(ended[0].ended.has_value());
    PARVIS_DONE(book().beginAlert(alert));
    PARVIS_DONE(book().removeTarget(saved.id, u"Tom"_s));
    QCOMPARE(one(u"SELECT COUNT(*) FROM figure_alert WHERE ended IS NULL"_s), u"0"_s);
}

void FiguresBookTest::keepsSchedules()
{
    ReportSchedule s;
    s.period = ReportPeriod::Month;
    s.hour = 6;
    s.minute = 30;
    s.zone = *ZoneId::fromName(u"Europe/Paris"_s);
    s.formats = {u"pdf"_s, u"csv"_s};
    s.folder = u"/srv/reports of ours"_s;
    s.host = u"desk"_s;
    s.language = u"fr"_s;
    s.brand = u"Maison Léa"_s;
    s.who = u"Inès"_s;
    s.due = at(60);
    PARVIS_VALUE(saved, book().addSchedule(s));
    s.id = saved.id;
    QVERIFY(saved == s);
    PARVIS_VALUE(all, book().schedules());
    QVERIFY(all.size() == 1 && all[0] == s);
    ReportSchedule wrong = s;
    wrong.formats = {u"doc"_s};
    PARVIS_FAILS(book().addSchedule(wrong), ErrorKind::Rejected);
    wrong = s;
    wrong.folder = u"reports"_s;
    PARVIS_FAILS(book().addSchedule(wrong), ErrorKind::Rejected);
    PARVIS_DONE(book().removeSchedule(s.id, u"Tom"_s));
    PARVIS_FAILS(book().removeSchedule(s.id, u"Tom"_s), ErrorKind::NotFound);
    QCOMPARE(one(u"SELECT COUNT(*) FROM audit WHERE action LIKE 'report_%'"_s), u"2"_s);
}

void FiguresBookTest::givesAScheduleToOneWorker()
{
    const Milliseconds lease = std::chrono::seconds(30);
    ReportSchedule s;
    s.folder = u"/srv"_s;
    s.host = u"desk"_s;
    s.due = at(60);
    PARVIS_VALUE(saved, book().addSchedule(s));
    const auto other = another();
    PARVIS_VALUE(early, book().claimSchedule(u"desk"_s, at(59), lease));
    PARVIS_VALUE(elsewhere, book().claimSchedule(u"shop"_s, at(60), lease));
    PARVIS_VALUE(mine, book().claimSchedule(u"desk"_s, at(60), lease));
    PARVIS_VALUE(theirs, other->figures().claimSchedule(u"desk"_s, at(60), lease));
    QVERIFY(!early && !elsewhere && mine && !theirs);
    PARVIS_VALUE(late, other->figures().claimSchedule(u"desk"_s, at(60) + lease, lease));
    QVERIFY(late && late->id == saved.id); // whoever had it died
    PARVIS_VALUE(put, other->figures().scheduleDone(*late, at(100), u"no folder"_s));
    PARVIS_VALUE(resting, book().claimSchedule(u"desk"_s, at(99), lease));
    PARVIS_VALUE(retried, book().claimSchedule(u"desk"_s, at(100), lease));
    QVERIFY(put && !resting && retried && retried->due == at(60) && retried->error == u"no folder"_s);
    PARVIS_VALUE(made, book().scheduleDone(*retried, at(200), {}));
    PARVIS_VALUE(twice, other->figures().scheduleDone(*retried, at(200), {}));
    QVERIFY(made && !twice);
    PARVIS_VALUE(all, book().schedules());
    QVERIFY(all[0].due == at(200) && all[0].made && all[0].error.isEmpty());
}

QTEST_GUILESS_MAIN(FiguresBookTest)
#include "figures_book.moc"
