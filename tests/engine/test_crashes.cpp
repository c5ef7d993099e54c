// SPDX-License-Identifier: GPL-3.0-or-later
// The process dies between every two steps, once at each; another worker comes after the lease ran out. Counted: what
// came to exist at the network.
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

enum class Shape { Single, Thread, Media, Reply };
enum class Weather { Fair, LostAnswer, ServerError, Offline, Refused };

Settling settlingOf(int which)
{
    return which == 0 ? honoursNames() : which == 1 ? ignoresNames() : cannotBeAsked();
}

struct World : Workbench {
    World(int settling, Shape shape, Weather weather) : Workbench(settlingOf(settling))
    {
        const Account shop = account(u"shop"_s);
        Content content = text(u"main"_s);
        if (shape == Shape::Thread) {
            content.threadParts = {u"part two"_s, u"part three"_s};
            content.firstComment = u"first comment"_s;
        }
        if (shape == Shape::Media) {
            MediaAsset asset;
            asset.id = {7};
            store.media[asset.id] = {asset, "bytes"};
            content.media = {{asset, u"a cat"_s}, {asset, u"a dog"_s}};
        }
        const auto p = store.addScheduled(shop.id, content, clock.now());
        if (shape == Shape::Reply) {
            store.publications.at(p.id).kind = PublicationKind::Reply;
            store.publications.at(p.id).reply =
                ReplyTarget{{}, {}, {{u"c1"_s}, {}, {}}, {{u"p1"_s}, {}, {}}, Visibility::Public, {}};
        }
        if (weather == Weather::LostAnswer)
            network.publishMoods = {Mood::lostAnswer()};
        if (weather == Weather::ServerError)
            network.publishMoods = {Mood::fail(ErrorKind::BadReply, Effect::Maybe)};
        if (weather == Weather::Offline)
            network.publishMoods = {Mood::fail(ErrorKind::Offline, Effect::NotSent)};
        if (weather == Weather::Refused)
            network.publishMoods = {Mood::fail(ErrorKind::Rejected)};
        const auto step = [this](const QString&) { return survive(); };
        store.beforeWrite = step;
        store.afterWrite = step;
        network.beforeRequest = step;
        network.afterRequest = step;
    }

    // False from the deadly step on.
    bool survive()
    {
        if (!dead && ++steps == deadly)
            dead = true;
        return !dead;
    }

    bool run()
    {
        auto first = worker(u"w1"_s, deadlyOptions());
        if (stopped)
            stopping.emplace(first->dispatcher.stop());
        passTime({first.get()}, 10min, [this] { return dead || allRest(); });
        if (!dead)
            return allRest();
        died = true;
        first.reset();
        dead = false;
        deadly = -1;
        clock.advance(61s);
        auto second = worker(u"w2"_s);
        return workUntilRest(*second, 1h);
    }

    // From the named moment on nothing it does has any effect.
    DispatcherOptions deadlyOptions()
    {
        DispatcherOptions o = options();
        if (!moment.isEmpty()) {
            o.job.checkpoint = [this](Transition transition, Moment at) {
                dead = dead || checkpointName(transition, at) == moment;
            };
        }
        return o;
    }

    int steps = 0, deadly = -1;
    bool dead = false, died = false, stopped = false;
    QString moment;
    std::optional<Async<void>> stopping;
};

// A world in which a worker comes to the transition.
struct Scene {
    int settling = 0;
    Shape shape = Shape::Single;
    Weather weather = Weather::Fair;
    const char* ends =
        "published"; // where the crash comes after it is written; before it, it is published all the same
    bool late = false, stopped = false;
};

Scene sceneOf(Transition transition)
{
    Scene scene;
    switch (transition) {
    case Transition::Claim:
    case Transition::Begin:
    case Transition::AskPublish:
    case Transition::Publish:
        break;
    case Transition::SegmentDone:
        scene.shape = Shape::Thread;
        break;
    case Transition::NoteUpload:
    case Transition::AskUpload:
        scene.shape = Shape::Media;
        break;
    case Transition::AskUploadState:
        scene.shape = Shape::Media;
        scene.weather = Weather::Offline; // the second try looks what became of the files
        break;
    case Transition::AskPublished:
    case Transition::RenewToResend:
    case Transition::ReconcileLater:
        scene.weather = Weather::ServerError;
        break;
    case Transition::RetryLater:
        scene.weather = Weather::Offline;
        break;
    case Transition::Fail:
        scene.weather = Weather::Refused;
        scene.ends = "failed";
        break;
    case Transition::Miss:
        scene.late = true;
        scene.ends = "missed";
        break;
    case Transition::MarkUncertain:
        scene.settling = 2;
        scene.weather = Weather::LostAnswer;
        scene.ends = "uncertain";
        break;
    case Transition::HandBack:
        scene.stopped = true;
        break;
    }
    return scene;
}

} // namespace

class TestCrashes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onceWhateverDies_data()
    {
        QTest::addColumn<int>("settling");
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("weather");
        const std::array<const char*, 3> settlings{"names honoured", "names ignored", "cannot be asked"};
        const std::array<const char*, 4> shapes{"single", "thread", "media", "reply"};
        const std::array<const char*, 4> weathers{"fair", "lost answer", "server error", "offline"};
        for (int settling = 0; settling < 3; ++settling) {
            for (int shape = 0; shape < 4; ++shape) {
                for (int weather = 0; weather < 4; ++weather)
                    QTest::addRow("%s, %s, %s", settlings[size_t(settling)], shapes[size_t(shape)],
                                  weathers[size_t(weather)])
                        << settling << shape << weather;
            }
        }
    }

    void onceWhateverDies()
    {
        QFETCH(int, settling);
        QFETCH(int, shape);
        QFETCH(int, weather);
        int uncertain = 0;
        int k = 1;
        for (;; ++k) {
            World world(settling, Shape(shape), Weather(weather));
            world.deadly = k;
            QVERIFY2(world.run(), qPrintable(u"crash at step %1: it does not come to rest"_s.arg(k)));
            const Publication& p = world.store.only();
            const QByteArray at = u"crash at step %1, ends %2"_s.arg(k).arg(stateName(p.state)).toUtf8();
            for (const Accepted& a : world.network.accepted)
                QVERIFY2(world.network.timesAccepted(a.request.text) == 1, at.constData());
            if (p.state == PublicationState::Uncertain) {
                ++uncertain;
                QVERIFY2(settling == 2, at.constData());
                QVERIFY(p.error.has_value());
            } else {
                QVERIFY2(p.state == PublicationState::Published, at.constData());
                QCOMPARE(world.network.accepted.size(), p.segments.size());
                for (const Segment& s : p.segments)
                    QVERIFY2(!s.remote.id.isEmpty(), at.constData());
            }
            if (world.deadly == k)
                break; // it came to rest before the deadly step: every step was deadly once
        }
        QVERIFY2(k > 8, "too few steps were tried");
        if (settling == 2)
            QVERIFY2(uncertain > 0, "where nobody can be asked a crash on the wire must end uncertain");
    }

    // The same list as tests/chaos/transitions.py kills real processes at.
    void onceAtEveryTransition_data()
    {
        QTest::addColumn<int>("transition");
        QTest::addColumn<bool>("after");
        for (const Transition transition : allTransitions) {
            for (const Moment moment : {Moment::Before, Moment::After})
                QTest::newRow(qPrintable(checkpointName(transition, moment)))
                    << int(transition) << (moment == Moment::After);
        }
    }

    void onceAtEveryTransition()
    {
        QFETCH(int, transition);
        QFETCH(bool, after);
        const Scene scene = sceneOf(Transition(transition));
        World world(scene.settling, scene.shape, scene.weather);
        world.moment = checkpointName(Transition(transition), after ? Moment::After : Moment::Before);
        world.stopped = scene.stopped;
        if (scene.late)
            world.clock.advance(61min);
        QVERIFY(world.run());
        QVERIFY2(world.died, "the worker never came there");
        const Publication& p = world.store.only();
        for (const Accepted& a : world.network.accepted)
            QCOMPARE(world.network.timesAccepted(a.request.text), 1);
        const bool writtenAnyway = Transition(transition) == Transition::Miss; // late is late
        const bool unknowable = Transition(transition) == Transition::MarkUncertain;
        QCOMPARE(stateName(p.state),
                 after || writtenAnyway || unknowable ? QString::fromLatin1(scene.ends) : u"published"_s);
        if (p.state == PublicationState::Published)
            QCOMPARE(world.network.accepted.size(), p.segments.size());
        else
            QVERIFY(p.error.has_value());
    }
};

QTEST_GUILESS_MAIN(TestCrashes)
#include "test_crashes.moc"
