// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo of the calendar smuggle no approval in: words, time, rules and policies count as they stand at that
// moment. On both databases.
#include "domain/publishing/transitions.h"
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class PlanGateTest : public StoreTest
{
    Q_OBJECT

    const QString m_lea = u"Léa"_s;
    AccountId m_account;

    Publication read(PublicationId id) { return *parvis::test::now(store->posts().publication(id)); }
    int postRevision(PublicationId id) { return parvis::test::now(store->posts().find(read(id).post))->post.revision; }
    void policy(int needed, const QStringList& people = {})
    {
        PARVIS_DONE(store->governance().savePolicy({m_account, needed, people}, u"boss"_s));
    }
    void rule(CharterKind kind, CharterLevel level, const QStringList& words)
    {
        CharterRule r;
        r.name = u"rule"_s;
        r.kind = kind;
        r.level = level;
        r.words = words;
        r.to = 24 * 60 - 1;
        PARVIS_DONE(store->governance().saveRule(r, u"boss"_s));
    }
    // Approved by these people and so scheduled.
    PublicationId approved(int minutes, const QStringList& people)
    {
        m_account = newAccount(u"shop"_s).id;
        Publication p = planned(m_account, at(minutes));
        p.state = PublicationState::InReview;
        const auto made = parvis::test::now(store->posts().create(post(u"Bonjour"_s), {p}));
        const PublicationId id = made->publications.front().id;
        for (const QString& who : people) {
            Publication next = read(id);
            if (who == people.back())
                next.state = PublicationState::Scheduled;
            const Approval yes{id, who, {}, Verdict::Approved, made->post.revision, next.plan.due, {}};
            [&] { PARVIS_DONE(store->governance().decide(yes, next)); }();
        }
        return id;
    }
    // As the desk does where somebody has to approve: another time, and back to review.
    void move(PublicationId id, Instant due)
    {
        const Publication p = read(id);
        Plan plan = p.plan;
        plan.due = due;
        plan.wall = wallTimeAt(due, plan.zone);
        PARVIS_DONE(
            store->plan().change(m_lea, PlanAction::Move, {{*transition::review(p, plan), std::nullopt, u"moved"_s}}));
    }
    void rewrite(PublicationId id)
    {
        auto found = parvis::test::now(store->posts().find(read(id).post));
        found->post.base.text = u"Something nobody has read"_s;
        PARVIS_DONE(store->posts().saveContent(found->post));
    }

private Q_SLOTS:
    void undoOfAMove_data()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::addColumn<QString>("state");
        QTest::newRow("nothing: these words were approved for that time") << u"nothing"_s << u"scheduled"_s;
        QTest::newRow("other words") << u"words"_s << u"in_review"_s;
        QTest::newRow("more people have to") << u"more"_s << u"in_review"_s;
        QTest::newRow("other people have to") << u"others"_s << u"in_review"_s;
        QTest::newRow("nobody has to any more, a rule asks") << u"rule"_s << u"scheduled"_s;
        QTest::newRow("a rule asks, other words") << u"rule words"_s << u"in_review"_s;
    }
    void undoOfAMove()
    {
        QFETCH(QString, meanwhile);
        QFETCH(QString, state);
        const auto id = approved(60, {u"omar"_s});
        policy(1);
        move(id, at(90));
        QCOMPARE(read(id).state, PublicationState::InReview);
        if (meanwhile.contains(u"words"_s))
            rewrite(id);
        if (meanwhile == "more"_L1)
            policy(2);
        if (meanwhile == "others"_L1)
            policy(1, {u"zoë"_s});
        if (meanwhile.startsWith(u"rule"_s)) {
            policy(0);
            rule(CharterKind::RequiredWords, CharterLevel::NeedsApproval, {u"#lumen"_s});
        }
        PARVIS_VALUE(turn, store->plan().undo(m_lea, clock.now()));
        QVERIFY(!turn.refused);
        QCOMPARE(stateName(read(id).state), state);
        QCOMPARE(read(id).plan.due, at(60));
        QCOMPARE(turn.review.size(), size_t(state == "in_review"_L1 ? 1 : 0));
        PARVIS_VALUE(claimed, store->outbox().claimDue({{u"w"_s}, at(61), Milliseconds(60'000), 5, 5, {}}));
        QCOMPARE(claimed.size(), size_t(state == "in_review"_L1 ? 0 : 1));
    }

    void aPolicyThatCameLaterIsAskedToo()
    {
        m_account = newAccount(u"shop"_s).id;
        const auto id = scheduled(m_account, at(60)).publications.front().id;
        Publication away = read(id);
        away.plan.due = at(90);
        PARVIS_DONE(store->plan().change(m_lea, PlanAction::Move, {{away, std::nullopt, u"moved"_s}}));
        policy(1);
        PARVIS_DONE(store->plan().undo(m_lea, clock.now()));
        QCOMPARE(read(id).state, PublicationState::InReview);
        PARVIS_DONE(store->plan().redo(m_lea, clock.now()));
        QCOMPARE(read(id).state, PublicationState::InReview);
        QCOMPARE(read(id).plan.due, at(90));
    }

    void whatIsPutBackAfterACancelIsReadAgain()
    {
        const auto id = approved(60, {u"omar"_s, u"zoë"_s});
        policy(2);
        PARVIS_DONE(
            store->plan().change(m_lea, PlanAction::Cancel, {{*transition::cancel(read(id), {}), std::nullopt, {}}}));
        rewrite(id);
        PARVIS_DONE(store->plan().undo(m_lea, clock.now()));
        QCOMPARE(read(id).state, PublicationState::InReview);
    }

    void aCopyIsNobodysApproval()
    {
        const auto id = approved(60, {u"omar"_s});
        const Publication source = read(id);
        PARVIS_VALUE(found, store->posts().find(source.post));
        PlanWrite write{source, found.post, u"copied"_s};
        write.copy->id = {};
        write.publication.id = {};
        write.publication.plan.due = at(500);
        PARVIS_VALUE(change, store->plan().change(m_lea, PlanAction::Copy, {write}));
        const auto copy = change.steps.front().publication;
        PARVIS_DONE(store->plan().undo(m_lea, clock.now()));
        policy(1);
        PARVIS_DONE(store->plan().redo(m_lea, clock.now()));
        QCOMPARE(read(copy).state, PublicationState::InReview);
    }

    void aRuleThatBlocksRefuses()
    {
        m_account = newAccount(u"shop"_s).id;
        const auto id = scheduled(m_account, at(60)).publications.front().id;
        Publication away = read(id);
        away.plan.due = at(90);
        PARVIS_DONE(store->plan().change(m_lea, PlanAction::Move, {{away, std::nullopt, u"moved"_s}}));
        rule(CharterKind::QuietHours, CharterLevel::Block, {});
        PARVIS_VALUE(turn, store->plan().undo(m_lea, clock.now()));
        QVERIFY(turn.refused);
        QCOMPARE(turn.refused->code, u"charter_quiet_hours"_s);
        QCOMPARE(read(id).plan.due, at(90));
        QCOMPARE(postRevision(id), 1);
    }
};

QTEST_GUILESS_MAIN(PlanGateTest)
#include "plan_gate.moc"
