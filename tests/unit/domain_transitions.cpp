// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/transitions.h"

#include <QTest>
#include <map>

using namespace parvis;
using namespace Qt::StringLiterals;
using S = PublicationState;

namespace {

const Instant now{1'795'305'600'000};
const WorkerId worker{u"host-1-a"_s};

Publication inState(S state, SegmentState segment = SegmentState::Pending, int segments = 1)
{
    Publication p;
    p.id = {7};
    p.state = state;
    p.plan.due = now - std::chrono::minutes(5);
    for (int i = 0; i < segments; ++i) {
        Segment s;
        s.index = i;
        p.segments.push_back(s);
    }
    p.segments[0].state = segment;
    if (state == S::Claimed || state == S::Sending)
        p.lease = {worker, 3, now + std::chrono::seconds(30)};
    return p;
}

Plan laterPlan()
{
    Plan plan;
    plan.due = now + std::chrono::hours(1);
    return plan;
}

using Event = std::function<Result<Publication>(Publication)>;

struct EventRow {
    const char* name;
    Event apply;
    std::map<S, S> allowed; // from → to; all others answer Conflict
};

const Error offline = Error::make(ErrorKind::Offline, u"no route"_s, Effect::NotSent);

std::vector<EventRow> events()
{
    using namespace transition;
    return {
        {"submit", [](Publication p) { return submit(p); }, {{S::Draft, S::InReview}}},
        {"approve", [](Publication p) { return approve(p); }, {{S::InReview, S::Approved}}},
        {"reject",
         [](Publication p) { return reject(p, u"tone"_s); },
         {{S::InReview, S::Draft}, {S::Approved, S::Draft}}},
        {"schedule",
         [](Publication p) { return schedule(p, laterPlan()); },
         {{S::Draft, S::Scheduled},
          {S::Approved, S::Scheduled},
          {S::Scheduled, S::Scheduled},
          {S::Held, S::Scheduled},
          {S::Missed, S::Scheduled},
          {S::Failed, S::Scheduled}}},
        {"review",
         [](Publication p) { return review(p, laterPlan()); },
         {{S::Draft, S::InReview},
          {S::InReview, S::InReview},
          {S::Approved, S::InReview},
          {S::Scheduled, S::InReview},
          {S::Held, S::InReview},
          {S::Missed, S::InReview},
          {S::Failed, S::InReview}}},
        {"cancel",
         [](Publication p) { return cancel(p, u"no longer wanted"_s); },
         {{S::Draft, S::Cancelled},
          {S::InReview, S::Cancelled},
          {S::Approved, S::Cancelled},
          {S::Scheduled, S::Cancelled},
          {S::Held, S::Cancelled},
          {S::Failed, S::Cancelled},
          {S::Missed, S::Cancelled}}},
        {"hold", [](Publication p) { return hold(p, u"crisis"_s); }, {{S::Approved, S::Held}, {S::Scheduled, S::Held}}},
        {"release", [](Publication p) { return release(p); }, {{S::Held, S::Scheduled}}},
        {"retry", [](Publication p) { return retry(p, now); }, {{S::Failed, S::Scheduled}, {S::Missed, S::Scheduled}}},
        {"settle published",
         [](Publication p) { return settlePublished(p, u"https://example.org/1"_s, now); },
         {{S::Uncertain, S::Failed}}}, // its segment was never sent: the parts after the settled one are missing
        {"settle not published", [](Publication p) { return settleNotPublished(p); }, {{S::Uncertain, S::Failed}}},
        {"claim",
         [](Publication p) { return claim(p, worker, now, std::chrono::seconds(60)); },
         {{S::Scheduled, S::Claimed}}}, // a running lease is not claimable
        {"begin",
         [](Publication p) { return beginSegment(p, 3, 0, u"key"_s, "digest", now); },
         {{S::Claimed, S::Sending}, {S::Sending, S::Sending}}},
        {"done",
         [](Publication p) { return segmentDone(p, 3, 0, {}, now); },
         {{S::Claimed, S::Published}, {S::Sending, S::Published}}},
        {"retry later",
         [](Publication p) { return retryLater(p, 3, offline, now); },
         {{S::Claimed, S::Scheduled}, {S::Sending, S::Scheduled}}},
        {"reconcile later",
         [](Publication p) { return reconcileLater(p, 3, offline, now); },
         {{S::Claimed, S::Sending}, {S::Sending, S::Sending}}},
        {"fail", [](Publication p) { return fail(p, 3, offline); }, {{S::Claimed, S::Failed}, {S::Sending, S::Failed}}},
        {"uncertain",
         [](Publication p) { return markUncertain(p, 3, offline); },
         {{S::Claimed, S::Uncertain}, {S::Sending, S::Uncertain}}},
        {"miss", [](Publication p) { return miss(p, 3); }, {{S::Claimed, S::Missed}, {S::Sending, S::Missed}}},
        {"hand back",
         [](Publication p) { return handBack(p, 3, now); },
         {{S::Claimed, S::Scheduled}, {S::Sending, S::Scheduled}}},
    };
}

} // namespace

class TestTransitions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEventFromEveryState()
    {
        for (const auto& event : events()) {
            for (const S from : allStates()) {
                const auto result = event.apply(inState(from));
                const QByteArray where = QByteArray(event.name) + " from " + stateName(from).toLatin1();
                const auto it = event.allowed.find(from);
                if (it == event.allowed.end()) {
                    QVERIFY2(!result, where.constData());
                    QVERIFY2(result.error().kind == ErrorKind::Conflict, where.constData());
                } else {
                    QVERIFY2(result.has_value(), where.constData());
                    QVERIFY2(result->state == it->second, where.constData());
                }
            }
        }
    }

    void aWorkerThatLostItsLeaseChangesNothing()
    {
        const auto p = inState(S::Sending, SegmentState::Sending);
        using namespace transition;
        for (const qint64 fence : {qint64(2), qint64(4)}) {
            QVERIFY(!beginSegment(p, fence, 0, u"k"_s, {}, now));
            QVERIFY(!segmentDone(p, fence, 0, {}, now));
            QVERIFY(!retryLater(p, fence, offline, now));
            QVERIFY(!reconcileLater(p, fence, offline, now));
            QVERIFY(!fail(p, fence, offline));
            QVERIFY(!markUncertain(p, fence, offline));
            QVERIFY(!renew(p, fence, now));
            QVERIFY(!handBack(p, fence, now));
            QVERIFY(!miss(p, fence));
        }
    }

    void aVanishedWorkersSendIsClaimedAsSending()
    {
        auto p = inState(S::Sending, SegmentState::Sending);
        p.lease.until = now;
        const auto claimed = transition::claim(p, WorkerId{u"other"_s}, now, std::chrono::seconds(60));
        QVERIFY(claimed);
        QCOMPARE(claimed->state, S::Sending);
        QCOMPARE(claimed->lease.fence, 4);
        QCOMPARE(claimed->segments[0].state, SegmentState::Sending);
    }

    void claimingWaitsForDueRetryAndLease()
    {
        auto p = inState(S::Scheduled);
        QVERIFY(transition::isClaimable(p, now));
        p.plan.due = now + Milliseconds(1);
        QVERIFY(!transition::isClaimable(p, now));
        p.plan.due = now;
        p.retryAt = now + Milliseconds(1);
        QVERIFY(!transition::isClaimable(p, now));
        QVERIFY(transition::isClaimable(p, now + Milliseconds(1)));
        auto sending = inState(S::Sending);
        sending.lease = {};
        sending.retryAt = now + Milliseconds(5);
        QVERIFY(!transition::isClaimable(sending, now));
        QVERIFY(transition::isClaimable(sending, now + Milliseconds(5)));
        // Posts are taken ahead; replies are not, because their last seconds are for taking them back.
        auto early = inState(S::Scheduled);
        early.plan.due = now + Milliseconds(5);
        QVERIFY(transition::isClaimable(early, now, Milliseconds(5)));
        early.kind = PublicationKind::Reply;
        QVERIFY(!transition::isClaimable(early, now, Milliseconds(5)));
        QVERIFY(transition::isClaimable(early, now + Milliseconds(5), Milliseconds(5)));
    }

    void theRequestNameStaysTheSameOverRetries()
    {
        auto p = inState(S::Claimed);
        p = *transition::beginSegment(p, 3, 0, u"first"_s, "d", now);
        p = *transition::retryLater(p, 3, offline, now);
        QCOMPARE(p.segments[0].state, SegmentState::Pending);
        p = *transition::claim(p, worker, now, std::chrono::seconds(60));
        p = *transition::beginSegment(p, 4, 0, u"second"_s, "d", now + std::chrono::minutes(1));
        QCOMPARE(p.segments[0].requestName, u"first"_s);
        QCOMPARE(p.segments[0].firstSent, std::optional(now));
    }

    void aThreadIsPublishedWithItsLastPart()
    {
        auto p = inState(S::Claimed, SegmentState::Pending, 3);
        for (int i = 0; i < 3; ++i) {
            p = *transition::beginSegment(p, 3, i, u"k%1"_s.arg(i), "d", now);
            p = *transition::segmentDone(p, 3, i, {RemoteId{QString::number(i)}, {}, {}}, now);
            QCOMPARE(p.state, i < 2 ? S::Sending : S::Published);
        }
        QCOMPARE(p.remote.id.value, u"0"_s);
        QVERIFY(!transition::beginSegment(inState(S::Claimed, SegmentState::Done), 3, 0, u"k"_s, {}, now));
    }

    void halfAThreadIsNeitherMovedNorMissed()
    {
        auto p = inState(S::Failed, SegmentState::Done, 2);
        QVERIFY(!transition::schedule(p, laterPlan()));
        QVERIFY(transition::retry(p, now));
        auto claimed = inState(S::Claimed, SegmentState::Done, 2);
        claimed.plan.due = now - std::chrono::hours(48);
        QVERIFY(!transition::isTooLate(claimed, now));
    }

    void anOpenSendIsNotCancelledAway()
    {
        auto p = inState(S::Failed, SegmentState::Sending);
        const auto result = transition::cancel(p, {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Conflict);
    }

    void latePolicy()
    {
        auto p = inState(S::Claimed);
        p.tries = 1;
        p.plan.late.within = std::chrono::minutes(60);
        p.plan.due = now - std::chrono::minutes(60);
        QVERIFY(!transition::isTooLate(p, now));
        p.plan.due = now - std::chrono::minutes(61);
        QVERIFY(transition::isTooLate(p, now));
        QCOMPARE(transition::miss(p, 3)->state, S::Missed);
        p.plan.late.choice = LatePolicy::Choice::Drop;
        QCOMPARE(transition::miss(p, 3)->state, S::Cancelled);
        QVERIFY(transition::miss(p, 3)->error.has_value());
    }

    void aPersonSettlesAnUncertainOne()
    {
        auto p = inState(S::Uncertain, SegmentState::Sending);
        const auto published = transition::settlePublished(p, u"https://example.org/1"_s, now);
        QCOMPARE(published->state, S::Published);
        QCOMPARE(published->remote.url, u"https://example.org/1"_s);
        QVERIFY(!transition::settlePublished(p, {}, now));
        const auto failed = transition::settleNotPublished(p);
        QCOMPARE(failed->state, S::Failed);
        QCOMPARE(failed->segments[0].state, SegmentState::Pending);
        QVERIFY(!transition::retry(p, now)); // an uncertain one is never resent before it is settled
    }

    void segmentsFollowTheContent()
    {
        Content content;
        content.threadParts = {u"two"_s, u"three"_s};
        content.firstComment = u"link"_s;
        const auto segments = transition::segmentsFor(content);
        QCOMPARE(segments.size(), size_t(4));
        QCOMPARE(segments[0].kind, SegmentKind::Main);
        QCOMPARE(segments[2].kind, SegmentKind::ThreadPart);
        QCOMPARE(segments[3].kind, SegmentKind::FirstComment);
        QCOMPARE(segments[3].index, 3);
    }

    void wordsOfStates()
    {
        for (const S state : allStates())
            QCOMPARE(stateFromName(stateName(state)), std::optional(state));
        QCOMPARE(stateName(S::InReview), u"in_review"_s);
    }
};

QTEST_GUILESS_MAIN(TestTransitions)
#include "domain_transitions.moc"
