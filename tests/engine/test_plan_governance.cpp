// SPDX-License-Identifier: GPL-3.0-or-later
// Charter and approval where the calendar moves and copies.
#include "engine/publishing/governance_desk.h"
#include "engine/publishing/plan_desk.h"
#include "office.h"

using namespace parvis;
using namespace parvis::test;

class TestPlanGovernance : public QObject
{
    Q_OBJECT
private:
    struct Calendar : Office {
        Calendar() : publishing(ports()), governance(ports()), plan(ports()) {}
        Publication submitted(const QString& text, std::chrono::minutes in = 2h)
        {
            PostDraft d = draft(text);
            d.when = at(in);
            return answerOf(publishing.submit(d))->stored->publications.at(0);
        }
        Publication approved(const QString& text)
        {
            const Publication p = submitted(text);
            return *answerOf(governance.approve(p.id, p.revision, u"omar"_s));
        }
        When at(std::chrono::minutes in) const
        {
            return When::at(wallTimeAt(clock.now() + in, ZoneId::utc()), ZoneId::utc());
        }
        Publication read(PublicationId id) { return *answerOf(publishing.publication(id)); }
        void distance(std::chrono::minutes minutes)
        {
            CharterRule r;
            r.name = u"apart"_s;
            r.kind = CharterKind::MinimumDistance;
            r.level = CharterLevel::Block;
            r.distance = minutes;
            QVERIFY(answerOf(store->governance().saveRule(r, u"boss"_s)));
        }
        PublishingDesk publishing;
        GovernanceDesk governance;
        PlanDesk plan;
    };

private Q_SLOTS:
    void aMoveVoidsTheApproval()
    {
        Calendar office;
        office.policy(1);
        const Publication p = office.approved(u"Hello"_s);
        QCOMPARE(p.state, PublicationState::Scheduled);
        QVERIFY(answerOf(office.plan.move(u"léa"_s, {{p.id, p.revision, office.at(3h)}})));
        Publication now = office.read(p.id);
        QCOMPARE(now.state, PublicationState::InReview);
        QCOMPARE(now.plan.due, office.clock.now() + 3h);
        // Moved again while it waits, and back: it goes on waiting, and one more word lets it out.
        QVERIFY(answerOf(office.plan.move(u"léa"_s, {{p.id, now.revision, office.at(2h)}})));
        now = office.read(p.id);
        QCOMPARE(now.state, PublicationState::InReview);
        const auto again = answerOf(office.governance.approve(p.id, now.revision, u"omar"_s));
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->state, PublicationState::Scheduled);
    }

    void undoGivesBackWhatWasApprovedAndNoMore()
    {
        Calendar office;
        office.policy(1);
        const Publication p = office.approved(u"Hello"_s);
        QVERIFY(answerOf(office.plan.move(u"léa"_s, {{p.id, p.revision, office.at(3h)}})));
        QVERIFY(!answerOf(office.plan.undo(u"léa"_s))->refused);
        QCOMPARE(office.read(p.id).state, PublicationState::Scheduled);
        QVERIFY(!answerOf(office.plan.redo(u"léa"_s))->refused);
        QCOMPARE(office.read(p.id).state, PublicationState::InReview);
        // Other words at the new time, then back to the old one.
        PostDraft draft = office.draft(u"Hello, not read by anybody"_s);
        draft.existing = p.post;
        draft.revision = answerOf(office.publishing.find(p.post))->post.revision;
        draft.when = {};
        QVERIFY(answerOf(office.publishing.submit(draft))->stored);
        const auto turn = answerOf(office.plan.undo(u"léa"_s));
        QVERIFY(turn && !turn->refused);
        QCOMPARE(turn->review, std::vector{p.id});
        QCOMPARE(office.read(p.id).state, PublicationState::InReview);
    }

    void aCopyIsNewAndUnapproved_data()
    {
        QTest::addColumn<bool>("policy");
        QTest::addColumn<QString>("state");
        QTest::newRow("a policy asks") << true << u"in_review"_s;
        QTest::newRow("nobody asks") << false << u"scheduled"_s;
    }
    void aCopyIsNewAndUnapproved()
    {
        QFETCH(bool, policy);
        QFETCH(QString, state);
        Calendar office;
        if (policy)
            office.policy(1);
        const Publication p = policy ? office.approved(u"Hello"_s) : office.submitted(u"Hello"_s);
        const auto change = answerOf(office.plan.copy(u"omar"_s, {{p.id, p.revision, office.at(5h)}}));
        QVERIFY(change);
        const Publication copy = office.read(change->steps.at(0).publication);
        QCOMPARE(stateName(copy.state), state);
        QCOMPARE(office.read(p.id).state, PublicationState::Scheduled); // its source stays
        if (!policy)
            return;
        // Who made the copy does not check it.
        QCOMPARE(answerOf(office.governance.approve(copy.id, copy.revision, u"omar"_s)).error().code, u"own_post"_s);
        QVERIFY(answerOf(office.governance.approve(copy.id, copy.revision, u"léa"_s)));
    }

    void theCharterAsksAndBlocksHereToo()
    {
        Calendar office;
        const Publication p = office.submitted(u"It is free"_s);
        office.rule(CharterKind::ForbiddenWords, CharterLevel::NeedsApproval, {u"free"_s});
        QVERIFY(answerOf(office.plan.move(u"léa"_s, {{p.id, p.revision, office.at(3h)}})));
        Publication now = office.read(p.id);
        QCOMPARE(now.state, PublicationState::InReview);
        office.rule(CharterKind::MayPost, CharterLevel::Block, {u"zoë"_s});
        const auto moved = answerOf(office.plan.move(u"léa"_s, {{p.id, now.revision, office.at(4h)}}));
        QCOMPARE(moved.error().code, u"charter_may_post"_s);
        const auto copied = answerOf(office.plan.copy(u"léa"_s, {{p.id, now.revision, office.at(4h)}}));
        QCOMPARE(copied.error().code, u"charter_may_post"_s);
        QVERIFY(answerOf(office.plan.copy(u"zoë"_s, {{p.id, now.revision, office.at(4h)}})));
    }

    void thoseThatMoveTogetherKeepTheirDistance()
    {
        Calendar office;
        const Publication a = office.submitted(u"one"_s, 2h), b = office.submitted(u"two"_s, 2h + 30min);
        office.distance(30min);
        // Each lands where the other was or is: only where they will stand counts.
        QVERIFY(answerOf(office.plan.move(
            u"léa"_s, {{a.id, a.revision, office.at(2h + 30min)}, {b.id, b.revision, office.at(3h)}})));
        const Publication a2 = office.read(a.id), b2 = office.read(b.id);
        const auto near = answerOf(office.plan.move(
            u"léa"_s, {{a.id, a2.revision, office.at(5h)}, {b.id, b2.revision, office.at(5h + 10min)}}));
        QCOMPARE(near.error().code, u"charter_minimum_distance"_s);
        QCOMPARE(office.read(a.id).plan.due, a2.plan.due);
        // A copy does not drive its source away.
        const auto beside = answerOf(office.plan.copy(u"léa"_s, {{a.id, a2.revision, office.at(2h + 40min)}}));
        QCOMPARE(beside.error().code, u"charter_minimum_distance"_s);
    }

    void heldAndFailedOnesAreReadAgainAfterAChange_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("held") << int(PublicationState::Held);
        QTest::newRow("missed") << int(PublicationState::Missed);
        QTest::newRow("failed") << int(PublicationState::Failed);
    }
    void heldAndFailedOnesAreReadAgainAfterAChange()
    {
        QFETCH(int, state);
        Calendar office;
        office.policy(1);
        Publication p = office.approved(u"Hello"_s);
        p.state = PublicationState(state);
        p = *answerOf(office.store->posts().save(p, u"put there"_s));
        PostDraft draft = office.draft(u"Other words"_s);
        draft.existing = p.post;
        draft.revision = answerOf(office.publishing.find(p.post))->post.revision;
        draft.when = {};
        QVERIFY(answerOf(office.publishing.submit(draft))->stored);
        QCOMPARE(office.read(p.id).state, PublicationState::InReview);
    }
};

QTEST_GUILESS_MAIN(TestPlanGovernance)
#include "test_plan_governance.moc"
