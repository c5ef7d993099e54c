// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a publication: stations in order, equal things told once; errands step by step.
#include "base/id_source.h"
#include "domain/publishing/errand.h"
#include "domain/publishing/life.h"

#include <QtTest>

using namespace parvis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{1'795'000'000'000};

Attempt attempt(Milliseconds after, const QString& step, const QString& outcome, std::optional<Error> error = {},
                std::optional<Milliseconds> took = 400ms)
{
    Attempt a;
    a.started = start + after;
    if (took)
        a.finished = a.started + *took;
    a.step = step;
    a.outcome = outcome;
    a.error = std::move(error);
    a.worker = {u"host:1:a"_s};
    return a;
}

Publication publication(PublicationState state)
{
    Publication p;
    p.id = {IdSource::floorAt(start)};
    p.state = state;
    p.plan.due = start + 60s;
    return p;
}

QString told(const std::vector<LifeStation>& stations)
{
    static const char* names[] = {"planned", "approved", "due", "claimed", "sent", "answered", "reconciled", "ended"};
    QStringList words;
    for (const LifeStation& s : stations)
        words << QString::fromLatin1(names[int(s.stage)]) + (s.at ? u"+"_s : u"-"_s);
    return words.join(u' ');
}

Errand wanted()
{
    Errand e;
    e.wake = start;
    return e;
}

} // namespace

class DomainLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stations_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("told");
        using S = PublicationState;
        QTest::newRow("draft") << int(S::Draft) << u""_s << u"planned+ claimed- sent- answered- ended-"_s;
        QTest::newRow("scheduled") << int(S::Scheduled) << u""_s << u"planned+ due+ claimed- sent- answered- ended-"_s;
        QTest::newRow("claimed") << int(S::Claimed) << u"claim"_s << u"planned+ due+ claimed+ sent- answered- ended-"_s;
        QTest::newRow("published") << int(S::Published) << u"claim send"_s
                                   << u"planned+ due+ claimed+ sent+ answered+ ended+"_s;
        QTest::newRow("lost answer") << int(S::Sending) << u"claim lost"_s
                                     << u"planned+ due+ claimed+ sent+ answered- ended-"_s;
        QTest::newRow("found") << int(S::Published) << u"claim lost claim look"_s
                               << u"planned+ due+ claimed+ sent+ answered- reconciled+ ended+"_s;
    }
    void stations()
    {
        QFETCH(int, state);
        QFETCH(QString, steps);
        QFETCH(QString, told);
        std::vector<Attempt> attempts;
        Milliseconds at = 61s;
        for (const QString& step : steps.split(u' ', Qt::SkipEmptyParts)) {
            const Error lost = Error::make(ErrorKind::Timeout, u"x"_s, Effect::Maybe);
            if (step == "claim"_L1)
                attempts.push_back(attempt(at, u"claim"_s, u"claimed"_s));
            else if (step == "send"_L1)
                attempts.push_back(attempt(at, u"send 1/1"_s, u"published"_s));
            else if (step == "lost"_L1)
                attempts.push_back(attempt(at, u"send 1/1"_s, u"unknown outcome"_s, lost));
            else
                attempts.push_back(attempt(at, u"reconcile"_s, u"found"_s));
            at += 2s;
        }
        const auto p = publication(PublicationState(state));
        QCOMPARE(::told(stationsOf(p, attempts, std::nullopt)), told);
    }

    void theWayBetweenStationsIsMeasured()
    {
        const std::vector<Attempt> attempts{attempt(61s, u"claim"_s, u"claimed"_s),
                                            attempt(63s, u"send 1/1"_s, u"published"_s)};
        const auto stations = stationsOf(publication(PublicationState::Published), attempts, start + 10s);
        QCOMPARE(stations.at(1).stage, LifeStage::Approved);
        QCOMPARE(*stations.at(1).after, Milliseconds(10s));
        QCOMPARE(*stations.at(3).after, Milliseconds(1s));  // claimed, after it was due
        QCOMPARE(*stations.at(5).after, Milliseconds(400)); // the answer
        QCOMPARE(stations.back().tone, LifeTone::Good);
    }

    void thirtyAttemptsAreTwoLines()
    {
        std::vector<Attempt> attempts;
        const Error offline = Error::make(ErrorKind::Offline, u"x"_s);
        for (int i = 0; i < 15; ++i) {
            attempts.push_back(attempt(Milliseconds(i * 10'000), u"claim"_s, u"claimed"_s));
            attempts.push_back(attempt(Milliseconds(i * 10'000 + 100), u"send 1/1"_s, u"retry"_s, offline));
        }
        attempts.push_back(attempt(1h, u"claim"_s, u"claimed"_s));
        attempts.push_back(attempt(1h + 1s, u"send 1/1"_s, u"published"_s));
        const auto events = eventsOf(attempts);
        QCOMPARE(events.size(), size_t(4));
        QCOMPARE(events[0].times, 15);
        QCOMPARE(events[1].times, 15);
        QCOMPARE(events[1].first, start + 100ms);
        QCOMPARE(events[1].last, start + 140'100ms);
        QCOMPARE(events[3].tone, LifeTone::Good);
        QCOMPARE(events[3].of, 0);
    }

    void whatDiffersIsToldApart()
    {
        const Error offline = Error::make(ErrorKind::Offline, u"x"_s),
                    slow = Error::make(ErrorKind::RateLimited, u"x"_s);
        const auto events =
            eventsOf({attempt(0s, u"send 1/3"_s, u"retry"_s, offline), attempt(1s, u"send 1/3"_s, u"retry"_s, slow),
                      attempt(2s, u"send 2/3"_s, u"retry"_s, slow), attempt(3s, u"person"_s, u"retried"_s),
                      attempt(4s, u"person"_s, u"retried"_s)});
        QCOMPARE(events.size(), size_t(5));
        QCOMPARE(events[2].part, 2);
        QCOMPARE(events[2].of, 3);
        QCOMPARE(events[0].tone, LifeTone::Waits);
        QCOMPARE(events[3].kind, LifeEventKind::Person);
    }

    void anErrandStepByStep()
    {
        const WorkerId worker{u"w"_s};
        const auto taken = *errand::claim(wanted(), worker, start, 60s);
        QVERIFY(!errand::claim(taken, worker, start + 59s, 60s));
        QVERIFY(!errand::begin(taken, taken.lease.fence + 1));
        const auto asked = *errand::begin(taken, taken.lease.fence);
        QCOMPARE(asked.state, ErrandState::Asked);
        const auto half = *errand::partDone(asked, asked.lease.fence, 2, start);
        QCOMPARE(half.state, ErrandState::Wanted);
        QVERIFY(isOpen(half));
        QVERIFY(!errand::withdraw(half, start)); // a part is done already
        const auto done = *errand::partDone(*errand::begin(half, half.lease.fence), half.lease.fence, 2, start);
        QCOMPARE(done.state, ErrandState::Done);
        QVERIFY(!done.wake && done.finished);
        QVERIFY(!errand::partDone(done, done.lease.fence, 2, start));
        const Error lost = Error::make(ErrorKind::Timeout, u"x"_s, Effect::Maybe);
        const auto waits = *errand::later(asked, asked.lease.fence, lost, start + 5s, false);
        QCOMPARE(waits.state, ErrandState::Asked);
        QVERIFY(!errand::withdraw(waits, start)); // it may have arrived
        const auto again = *errand::claim(waits, worker, start + 5s, 60s);
        QVERIFY(again.lease.fence > taken.lease.fence);
        const auto doubt = *errand::doubt(again, again.lease.fence, lost, start);
        QVERIFY(!isOpen(doubt));
        QCOMPARE(errand::lookAgain(doubt, start)->state, ErrandState::Asked);
        QVERIFY(!errand::lookAgain(done, start));
        QCOMPARE(errand::withdraw(wanted(), start)->state, ErrandState::Withdrawn);
    }

    void namesComeBack()
    {
        for (const auto kind : {ErrandKind::Delete, ErrandKind::Edit, ErrandKind::Boost})
            QCOMPARE(errandKindFromName(errandKindName(kind)), std::optional(kind));
        for (const auto state : {ErrandState::Wanted, ErrandState::Asked, ErrandState::Done, ErrandState::Refused,
                                 ErrandState::Uncertain, ErrandState::Withdrawn})
            QCOMPARE(errandStateFromName(errandStateName(state)), std::optional(state));
        QVERIFY(!errandKindFromName(u"move"));
    }
};

QTEST_APPLESS_MAIN(DomainLife)
#include "domain_life.moc"
