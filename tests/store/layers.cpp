// SPDX-License-Identifier: GPL-3.0-or-later
// Calendars from elsewhere, and imports as one change of the journal; on both databases.
#include "fixture.h"

#include <atomic>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Layers : public StoreTest
{
    Q_OBJECT

    const QString m_lea = u"Léa"_s;
    PlanRepository& plan() { return store->plan(); }
    std::vector<PostWithPublications> many(AccountId account, int count)
    {
        std::vector<PostWithPublications> posts;
        for (int i = 0; i < count; ++i)
            posts.push_back({post(u"Post %1"_s.arg(i)), {planned(account, at(60 + i))}});
        return posts;
    }
    int count(const QString& what)
    {
        const auto answer = sql(u"SELECT COUNT(*) FROM "_s + what);
        return answer && !answer->isEmpty() ? answer->first().toInt() : -1;
    }
    static Layer fairs()
    {
        Layer layer;
        layer.name = u"Salons & foires"_s;
        layer.colour = u"#0072B2"_s;
        layer.source = u"/home/léa/salons.ics"_s;
        return layer;
    }

private Q_SLOTS:
    void layersAreKept()
    {
        PARVIS_VALUE(file, plan().saveLayer(fairs()));
        QVERIFY(!file.id.isNull());
        QCOMPARE(file.revision, 1);
        Layer days;
        days.kind = LayerKind::Holidays;
        days.name = u"Public holidays"_s;
        days.source = u"GB-ENG"_s;
        PARVIS_VALUE(holidays, plan().saveLayer(days));
        file.shown = false;
        file.name = u"Fairs"_s;
        PARVIS_VALUE(hidden, plan().saveLayer(file));
        QCOMPARE(hidden.revision, 2);
        store = another();
        PARVIS_VALUE(all, plan().layers());
        QVERIFY(all == (std::vector<Layer>{hidden, holidays}));
        PARVIS_DONE(plan().removeLayer(hidden.id));
        PARVIS_VALUE(rest, plan().layers());
        QVERIFY(rest == std::vector<Layer>{holidays});
    }

    void anOldRevisionIsAConflict()
    {
        PARVIS_VALUE(layer, plan().saveLayer(fairs()));
        PARVIS_DONE(plan().saveLayer(layer));
        PARVIS_FAILS(plan().saveLayer(layer), ErrorKind::Conflict);
        PARVIS_DONE(plan().removeLayer(layer.id));
        PARVIS_FAILS(plan().saveLayer(layer), ErrorKind::Conflict);
    }

    void aNamelessOneIsRefused()
    {
        Layer layer = fairs();
        layer.name = u"  "_s;
        PARVIS_FAILS(plan().saveLayer(layer), ErrorKind::Rejected);
        QCOMPARE(count(u"layer"_s), 0);
    }

    void anImportIsOneChange()
    {
        const Account account = newAccount(u"shop"_s);
        auto posts = many(account.id, 120);
        posts.back().publications.front().state = PublicationState::Draft;
        PARVIS_VALUE(change, plan().importAll(m_lea, posts, {}));
        QVERIFY(change.action == PlanAction::Import);
        QCOMPARE(count(u"post"_s), 120);
        PARVIS_VALUE(last, plan().lastChange(m_lea));
        QVERIFY(last == change.id);
        PARVIS_VALUE(journal, plan().journal(5));
        QCOMPARE(journal.size(), size_t(1));
        QCOMPARE(journal.front().steps.size(), size_t(120));
        QVERIFY(!journal.front().steps.front().before && journal.front().steps.front().after);
        QVERIFY(!journal.front().steps.back().after);

        PARVIS_VALUE(undone, plan().undo(m_lea, clock.now()));
        QVERIFY(!undone.refused);
        QCOMPARE(count(u"publication WHERE state = 'cancelled'"_s), 120);
        PARVIS_VALUE(none, plan().lastChange(m_lea));
        QVERIFY(!none);
        PARVIS_VALUE(again, plan().redo(m_lea, clock.now()));
        QVERIFY(!again.refused);
        QCOMPARE(count(u"publication WHERE state = 'scheduled'"_s), 119);
        QCOMPARE(count(u"publication WHERE state = 'draft'"_s), 1);
    }

    void aSentOneKeepsTheImport()
    {
        const Account account = newAccount(u"shop"_s);
        PARVIS_DONE(plan().importAll(m_lea, many(account.id, 3), {}));
        PARVIS_VALUE(rows, store->posts().list({}));
        PARVIS_VALUE(one, store->posts().publication(rows.front().id));
        one.state = PublicationState::Published;
        one.publishedAt = clock.now();
        PARVIS_DONE(store->posts().save(one, u"published"_s));
        PARVIS_VALUE(turn, plan().undo(m_lea, clock.now()));
        QVERIFY(turn.refused && turn.refused->code == "already_sent"_L1);
        QCOMPARE(count(u"publication WHERE state = 'scheduled'"_s), 2);
    }

    void cancelledKeepsAllOut_data()
    {
        QTest::addColumn<int>("after");
        for (const int after : {0, 50, 120})
            QTest::newRow(qPrintable(QString::number(after))) << after;
    }
    void cancelledKeepsAllOut()
    {
        QFETCH(int, after);
        const Account account = newAccount(u"shop"_s);
        PARVIS_FAILS(plan().importAll(m_lea, many(account.id, 120), [after](int done) { return done < after; }),
                     ErrorKind::Cancelled);
        QCOMPARE(count(u"post"_s), 0);
        QCOMPARE(count(u"plan_change"_s), 0);
        QCOMPARE(count(u"plan_step"_s), 0);
    }
};

QTEST_GUILESS_MAIN(Layers)
#include "layers.moc"
