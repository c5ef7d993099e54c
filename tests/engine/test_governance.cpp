// SPDX-License-Identifier: GPL-3.0-or-later
// Charter and approval where a post is planned, changed and decided; the brake at a job that is at work.
#include "engine/publishing/governance_desk.h"
#include "office.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestGovernance : public QObject
{
    Q_OBJECT
private:
    static Publication only(const Result<SubmitResult>& result) { return result->stored->publications.at(0); }

private Q_SLOTS:
    void aLevelDecidesWhatBecomesOfThePost_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<bool>("stored");
        QTest::addColumn<QString>("state");
        QTest::newRow("warn") << int(CharterLevel::Warn) << true << u"scheduled"_s;
        QTest::newRow("approval") << int(CharterLevel::NeedsApproval) << true << u"in_review"_s;
        QTest::newRow("block") << int(CharterLevel::Block) << false << QString();
    }
    void aLevelDecidesWhatBecomesOfThePost()
    {
        QFETCH(int, level);
        QFETCH(bool, stored);
        QFETCH(QString, state);
        Office office;
        office.rule(CharterKind::ForbiddenWords, CharterLevel(level), {u"free"_s});
        PublishingDesk desk(office.ports());
        const auto fine = answerOf(desk.submit(office.draft(u"Freedom for lamps"_s)));
        QVERIFY(fine && fine->stored && fine->findings.empty());
        const auto result = answerOf(desk.submit(office.draft(u"It is FREE today"_s)));
        QVERIFY(result);
        QCOMPARE(result->stored.has_value(), stored);
        QCOMPARE(result->findings.size(), size_t(1));
        const Finding& f = result->findings[0];
        QCOMPARE(f.code, u"charter_forbidden_words"_s);
        QCOMPARE(f.place, u"text"_s);
        QCOMPARE(f.facts.value(u"offset"_s).toInt(), 6);
        QCOMPARE(f.facts.value(u"length"_s).toInt(), 4);
        QCOMPARE(f.facts.value(u"rule"_s).toString(), u"rule"_s);
        if (stored)
            QCOMPARE(stateName(only(result).state), state);
    }

    void distanceLooksAtTheOtherPostsOfTheAccount()
    {
        Office office;
        CharterRule r;
        r.name = u"half an hour"_s;
        r.kind = CharterKind::MinimumDistance;
        r.level = CharterLevel::Block;
        r.distance = 30min;
        QVERIFY(answerOf(office.store->governance().saveRule(r, u"boss"_s)));
        PublishingDesk desk(office.ports());
        const auto first = answerOf(desk.submit(office.draft(u"one"_s)));
        QVERIFY(first && first->stored);
        const auto near = answerOf(desk.submit(office.draft(u"two"_s)));
        QVERIFY(near && !near->stored);
        auto later = office.draft(u"two"_s);
        later.when = When::at(wallTimeAt(office.clock.now() + 2h + 30min, ZoneId::utc()), ZoneId::utc());
        const auto second = answerOf(desk.submit(later));
        QVERIFY(second && second->stored);
        const Publication p = only(second);
        const auto moved = answerOf(desk.reschedule(p.id, p.revision, office.draft({}).when));
        QVERIFY(!moved);
        QCOMPARE(moved.error().code, u"charter_minimum_distance"_s);
    }

    void itTakesAsManyAsThePolicySays()
    {
        Office office;
        office.policy(2, {u"omar"_s, u"zoë"_s, u"léa"_s});
        PublishingDesk desk(office.ports());
        GovernanceDesk governance(office.ports());
        Publication p = only(answerOf(desk.submit(office.draft(u"Hello"_s))));
        QCOMPARE(p.state, PublicationState::InReview);
        const auto claimed = answerOf(
            office.store->outbox().claimDue({{u"w"_s}, office.clock.now() + 3h, Milliseconds(60'000), 9, 9, {}}));
        QVERIFY(claimed && claimed->empty());
        const std::pair<QString, QString> refused[] = {{u"léa"_s, u"own_post"_s}, {u"eve"_s, u"not_an_approver"_s}};
        for (const auto& [who, code] : refused) {
            const auto no = answerOf(governance.approve(p.id, p.revision, who));
            QVERIFY(!no);
            QCOMPARE(no.error().code, code);
        }
        auto next = answerOf(governance.approve(p.id, p.revision, u"omar"_s));
        QVERIFY(next);
        QCOMPARE(next->state, PublicationState::InReview);
        QCOMPARE(answerOf(governance.approve(p.id, p.revision, u"zoë"_s)).error().code, u"changed_meanwhile"_s);
        QCOMPARE(answerOf(governance.approve(p.id, next->revision, u"omar"_s)).error().code, u"already_approved"_s);
        next = answerOf(governance.approve(p.id, next->revision, u"zoë"_s));
        QVERIFY(next);
        QCOMPARE(next->state, PublicationState::Scheduled);
        QCOMPARE(next->plan.due, p.plan.due);
    }

    void aChangeVoidsTheApproval_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("state");
        QTest::newRow("nothing") << u"nothing"_s << u"scheduled"_s;
        QTest::newRow("words") << u"words"_s << u"in_review"_s;
        QTest::newRow("words, no time given") << u"words untimed"_s << u"in_review"_s;
        QTest::newRow("time") << u"time"_s << u"in_review"_s;
        QTest::newRow("dragged") << u"dragged"_s << u"in_review"_s;
    }
    void aChangeVoidsTheApproval()
    {
        QFETCH(QString, change);
        QFETCH(QString, state);
        Office office;
        office.policy(1);
        PublishingDesk desk(office.ports());
        GovernanceDesk governance(office.ports());
        PostDraft draft = office.draft(u"Hello"_s);
        const auto result = answerOf(desk.submit(draft));
        const Publication p = only(result);
        const auto approved = answerOf(governance.approve(p.id, p.revision, u"omar"_s));
        QVERIFY(approved && approved->state == PublicationState::Scheduled);
        draft.existing = p.post;
        draft.revision = result->stored->post.revision;
        if (change.startsWith(u"words"_s))
            draft.base.text = u"Hello again"_s;
        if (change.endsWith(u"untimed"_s))
            draft.when = {};
        const When later = When::at(wallTimeAt(office.clock.now() + 5h, ZoneId::utc()), ZoneId::utc());
        if (change == "time"_L1)
            draft.when = later;
        if (change == "dragged"_L1)
            QVERIFY(answerOf(desk.reschedule(p.id, approved->revision, later)));
        else
            QVERIFY(answerOf(desk.submit(draft)));
        const auto after = answerOf(desk.publication(p.id));
        QVERIFY(after);
        QCOMPARE(stateName(after->state), state);
        if (state == "scheduled"_L1)
            return;
        // The earlier yes counts for nothing; a new one does.
        const auto again = answerOf(governance.approve(p.id, after->revision, u"omar"_s));
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->state, PublicationState::Scheduled);
    }

    void aRejectionNeedsAReasonAndForgetsEarlierYes()
    {
        Office office;
        office.policy(2);
        PublishingDesk desk(office.ports());
        GovernanceDesk governance(office.ports());
        const auto result = answerOf(desk.submit(office.draft(u"Hello"_s)));
        Publication p = only(result);
        p = *answerOf(governance.approve(p.id, p.revision, u"omar"_s));
        QCOMPARE(answerOf(governance.reject(p.id, p.revision, u"zoë"_s, u" "_s)).error().code, u"reason_missing"_s);
        p = *answerOf(governance.reject(p.id, p.revision, u"zoë"_s, u"tone"_s));
        QCOMPARE(p.state, PublicationState::Draft);
        QCOMPARE(p.error->detail, u"tone"_s);
        auto draft = office.draft(u"Hello"_s);
        draft.existing = p.post;
        draft.revision = result->stored->post.revision;
        p = only(answerOf(desk.submit(draft)));
        QCOMPARE(p.state, PublicationState::InReview);
        p = *answerOf(governance.approve(p.id, p.revision, u"zoë"_s));
        QCOMPARE(p.state, PublicationState::InReview); // one of two
        const auto csv = answerOf(governance.auditCsv());
        QVERIFY(csv && csv->contains("\"reject\"") && csv->contains("\"tone\"\r\n"));
        QCOMPARE(csv->count("\r\n"), 5); // head, policy, approve, reject, approve
    }

    void whoWroteItLastDoesNotCheckIt()
    {
        Office office;
        office.policy(1);
        PublishingDesk desk(office.ports());
        GovernanceDesk governance(office.ports());
        const auto result = answerOf(desk.submit(office.draft(u"Hello"_s)));
        auto draft = office.draft(u"Hello, mended"_s);
        draft.existing = result->stored->post.id;
        draft.revision = result->stored->post.revision;
        draft.author = u"omar"_s;
        const Publication p = only(answerOf(desk.submit(draft)));
        QCOMPARE(answerOf(governance.approve(p.id, p.revision, u"omar"_s)).error().code, u"own_post"_s);
        QCOMPARE(answerOf(governance.approve(p.id, p.revision, u"léa"_s)).error().code, u"own_post"_s);
        QCOMPARE(answerOf(governance.approve(p.id, p.revision, u"zoë"_s))->state, PublicationState::Scheduled);
        const auto list = answerOf(governance.inReview());
        QVERIFY(list && list->empty());
        const auto read = answerOf(governance.reviewed(p.post));
        QVERIFY(read && read->writer == u"omar"_s && read->publications.size() == 1);
        QCOMPARE(read->publications[0].agreed, std::set<QString>{u"zoë"_s});
        const QByteArray json = *answerOf(governance.auditJson());
        QCOMPARE(QJsonDocument::fromJson(json).array().size(), 2); // policy, approve
    }

    void aHoldStopsAJobBetweenTwoParts()
    {
        Workbench bench;
        const Account account = bench.account(u"shop"_s);
        Content content = Workbench::text(u"one"_s);
        content.threadParts = {u"two"_s, u"three"_s};
        const Publication p = bench.store.addScheduled(account.id, content, bench.clock.now());
        bench.store.afterWrite = [&bench](const QString&) {
            if (!bench.network.accepted.empty())
                bench.store.hold = true; // pressed while the thread is half out
            return true;
        };
        auto worker = bench.worker(u"w"_s);
        bench.spin(200);
        QCOMPARE(bench.network.accepted.size(), size_t(1));
        QCOMPARE(bench.store.only().state, PublicationState::Scheduled);
        QVERIFY(bench.store.only().lease.worker.value.isEmpty());
        bench.store.afterWrite = {};
        bench.store.hold = false;
        QVERIFY(bench.workUntilRest(*worker));
        QCOMPARE(bench.store.only().state, PublicationState::Published);
        QCOMPARE(bench.network.accepted.size(), size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestGovernance)
#include "test_governance.moc"
