// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of the calendar, the plan as it once was, campaigns and notes; on both databases.
#include "domain/publishing/transitions.h"
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class PlanTest : public StoreTest
{
    Q_OBJECT

    const QString m_lea = u"Léa"_s;
    PlanRepository& plan() { return store->plan(); }
    Publication read(PublicationId id) { return *parvis::test::now(store->posts().publication(id)); }
    Publication rescheduled(PublicationId id, Instant due)
    {
        const Publication p = read(id);
        Plan plan = p.plan;
        plan.due = due;
        plan.wall = wallTimeAt(due, plan.zone);
        return *transition::schedule(p, plan);
    }
    Result<PlanChange> move(PublicationId id, Instant due, const QString& who = u"Léa"_s)
    {
        return parvis::test::now(
            plan().change(who, PlanAction::Move, {{rescheduled(id, due), std::nullopt, u"moved"_s}}));
    }
    PublicationId made(int minutes)
    {
        const Account account = newAccount(u"shop"_s);
        return scheduled(account.id, at(minutes)).publications.front().id;
    }

private Q_SLOTS:
    void takesBackAndDoesAgainWithoutLimit()
    {
        const auto id = made(60);
        for (int step = 1; step <= 5; ++step)
            PARVIS_OK(move(id, at(60 + step)));
        for (int step = 4; step >= 0; --step) {
            PARVIS_VALUE(turn, plan().undo(m_lea, clock.now()));
            QVERIFY(!turn.refused);
            QCOMPARE(read(id).plan.due, at(60 + step));
        }
        PARVIS_FAILS(plan().undo(m_lea, clock.now()), ErrorKind::NotFound);
        for (int step = 1; step <= 5; ++step) {
            PARVIS_VALUE(turn, plan().redo(m_lea, clock.now()));
            QVERIFY(!turn.refused);
            QCOMPARE(read(id).plan.due, at(60 + step));
        }
        PARVIS_FAILS(plan().redo(m_lea, clock.now()), ErrorKind::NotFound);
    }

    void survivesARestart()
    {
        const auto id = made(60);
        PARVIS_OK(move(id, at(90)));
        store = another();
        PARVIS_VALUE(turn, plan().undo(m_lea, clock.now()));
        QVERIFY(!turn.refused);
        QCOMPARE(read(id).plan.due, at(60));
        store = another();
        PARVIS_DONE(plan().redo(m_lea, clock.now()));
        QCOMPARE(read(id).plan.due, at(90));
        PARVIS_VALUE(journal, plan().journal(10));
        QCOMPARE(journal.size(), size_t(1));
        QCOMPARE(journal.front().who, m_lea);
        QVERIFY(!journal.front().undone);
        QCOMPARE(journal.front().steps.front().before->plan.due, at(60));
        QCOMPARE(journal.front().steps.front().after->plan.due, at(90));
    }

    void somethingNewForgetsWhatWasUndone()
    {
        const auto id = made(60);
        PARVIS_OK(move(id, at(70)));
        PARVIS_DONE(plan().undo(m_lea, clock.now()));
        PARVIS_OK(move(id, at(80)));
        PARVIS_FAILS(plan().redo(m_lea, clock.now()), ErrorKind::NotFound);
        PARVIS_DONE(plan().undo(m_lea, clock.now()));
        QCOMPARE(read(id).plan.due, at(60));
    }

    void eachHasTheirOwn()
    {
        const auto id = made(60);
        PARVIS_OK(move(id, at(70), u"Omar"_s));
        PARVIS_FAILS(plan().undo(m_lea, clock.now()), ErrorKind::NotFound);
        PARVIS_DONE(plan().undo(u"Omar"_s, clock.now()));
        QCOMPARE(read(id).plan.due, at(60));
    }

    void refusesWhatIsNoLongerSo_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("moved by somebody else") << u"moved"_s << u"changed_meanwhile"_s;
        QTest::newRow("sent") << u"sent"_s << u"already_sent"_s;
        QTest::newRow("its old time has passed") << u"late"_s << u"time_past"_s;
    }

    void refusesWhatIsNoLongerSo()
    {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        const auto id = made(60);
        const auto other = scheduled(read(id).account, at(200), u"Autre"_s).publications.front().id;
        PARVIS_OK(move(other, at(300)));
        PARVIS_OK(move(id, at(120)));
        if (fault == "moved"_L1) {
            PARVIS_DONE(store->posts().save(rescheduled(id, at(130)), u"elsewhere"_s));
        } else if (fault == "sent"_L1) {
            PARVIS_DONE(store->outbox().claimDue({{u"w"_s}, at(121), Milliseconds(60'000), 5, 5, {}}));
        } else {
            clock.advance(Milliseconds(61 * 60'000));
        }
        const Publication before = read(id);
        PARVIS_VALUE(turn, plan().undo(m_lea, clock.now()));
        QVERIFY(turn.refused);
        QCOMPARE(turn.refused->code, code);
        QVERIFY(read(id) == before);
        // It stands in nobody's way: the one before it is next.
        PARVIS_VALUE(next, plan().undo(m_lea, clock.now()));
        QVERIFY(!next.refused);
        QCOMPARE(read(other).plan.due.ms, turn.change.at.ms + 200 * 60'000);
    }

    void cancelledComesBackAsItWas()
    {
        const auto id = made(60);
        PARVIS_OK(move(id, at(70)));
        PARVIS_DONE(plan().change(m_lea, PlanAction::Cancel, {{*transition::cancel(read(id), {}), std::nullopt, {}}}));
        QCOMPARE(read(id).state, PublicationState::Cancelled);
        PARVIS_DONE(plan().undo(m_lea, clock.now()));
        QCOMPARE(read(id).state, PublicationState::Scheduled);
        QCOMPARE(read(id).plan.due, at(70));
        PARVIS_VALUE(claimed, store->outbox().claimDue({{u"w"_s}, at(71), Milliseconds(60'000), 5, 5, {}}));
        QCOMPARE(claimed.size(), size_t(1));
    }

    void copiesAreTakenBackAndPutAgain()
    {
        const auto id = made(60);
        const Publication source = read(id);
        PARVIS_VALUE(found, store->posts().find(source.post));
        PlanWrite write{source, found.post, u"copied"_s};
        write.copy->id = {};
        write.publication.id = {};
        write.publication.plan.due = at(500);
        PARVIS_VALUE(change, plan().change(m_lea, PlanAction::Copy, {write}));
        const auto copy = change.steps.front().publication;
        QVERIFY(copy != id && read(copy).post != source.post);
        PARVIS_DONE(plan().undo(m_lea, clock.now()));
        QCOMPARE(read(copy).state, PublicationState::Cancelled);
        QCOMPARE(read(id).plan.due, at(60));
        PARVIS_DONE(plan().redo(m_lea, clock.now()));
        QCOMPARE(read(copy).state, PublicationState::Scheduled);
        QCOMPARE(read(copy).plan.due, at(500));
    }

    void manyGoTogetherOrNotAtAll()
    {
        const auto one = made(60);
        const auto two = scheduled(read(one).account, at(65), u"Deux"_s).publications.front().id;
        const std::vector<PlanWrite> writes{{rescheduled(one, at(100)), std::nullopt, {}},
                                            {rescheduled(two, at(105)), std::nullopt, {}}};
        PARVIS_DONE(store->posts().save(rescheduled(two, at(66)), u"elsewhere"_s));
        PARVIS_FAILS(plan().change(m_lea, PlanAction::Move, writes), ErrorKind::Conflict);
        QCOMPARE(read(one).plan.due, at(60));
        PARVIS_VALUE(journal, plan().journal(10));
        QVERIFY(journal.empty());
    }

    void thePlanAsItWas()
    {
        const Account account = newAccount(u"shop"_s);
        const auto id = [&](int minutes, const QString& text) {
            return scheduled(account.id, at(minutes), text).publications.front().id;
        };
        const Instant from = clock.now();
        const auto stays = id(1000, u"bleibt"_s), moved = id(1001, u"zieht"_s), gone = id(1002, u"geht"_s);
        const Instant movedFrom = read(moved).plan.due;
        clock.advance(Milliseconds(60'000));
        const Instant then = clock.now();
        clock.advance(Milliseconds(60'000));
        PARVIS_OK(move(moved, at(5000)));
        PARVIS_DONE(store->posts().save(*transition::cancel(read(gone), {}), u"by the composer"_s));
        const auto added = id(1003, u"neu"_s);
        PARVIS_VALUE(all, plan().compare(then, from, from + Milliseconds(2000LL * 60'000)));
        QHash<PublicationId, PlanDifference> by;
        for (const auto& d : all)
            by.insert(d.row.id, d);
        QCOMPARE(by.size(), 4);
        QVERIFY(by[stays].then && by[stays].now && !by[stays].isMoved());
        QVERIFY(by[moved].isMoved());
        QCOMPARE(by[moved].then->plan.due, movedFrom);
        QVERIFY(by[gone].then && !by[gone].now);
        QVERIFY(!by[added].then && by[added].now);
    }

    void campaignsAndNotes()
    {
        Campaign wanted{{}, u"Noël"_s, u"#CC3344"_s, {2026, 12, 1}, {2026, 12, 24}, 0};
        PARVIS_VALUE(made, plan().saveCampaign(wanted));
        QVERIFY(!made.id.isNull());
        PARVIS_FAILS(plan().saveCampaign(wanted), ErrorKind::Rejected);
        Campaign stale = made;
        made.to = {2026, 12, 26};
        PARVIS_DONE(plan().saveCampaign(made));
        PARVIS_FAILS(plan().saveCampaign(stale), ErrorKind::Conflict);
        PARVIS_VALUE(all, plan().campaigns());
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all.front().to, (LocalDate{2026, 12, 26}));
        PARVIS_DONE(plan().removeCampaign(made.id));
        PARVIS_VALUE(none, plan().campaigns());
        QVERIFY(none.empty());

        PARVIS_DONE(plan().saveNote({{2026, 12, 25}, u"Fermé"_s, m_lea}));
        PARVIS_DONE(plan().saveNote({{2026, 12, 25}, u"Fermé toute la journée"_s, u"Omar"_s}));
        PARVIS_VALUE(notes, plan().notes({2026, 12, 25}, {2026, 12, 25}));
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes.front().text, u"Fermé toute la journée"_s);
        QCOMPARE(notes.front().who, u"Omar"_s);
        PARVIS_DONE(plan().saveNote({{2026, 12, 25}, u" "_s, m_lea}));
        PARVIS_VALUE(empty, plan().notes({2026, 1, 1}, {2026, 12, 31}));
        QVERIFY(empty.empty());
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "plan.moc"
