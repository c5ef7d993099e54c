// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace, a network and time in memory, and as many workers on them as a test wants.
#pragma once

#include "engine/accounts/account_news.h"
#include "engine/accounts/client_pool.h"
#include "engine/publishing/dispatcher.h"
#include "engine/services.h"
#include "support/await.h"
#include "support/fake_client.h"
#include "support/fake_clock.h"
#include "support/fake_ports.h"

#include <QCoreApplication>
#include <QtTest>

namespace parvis::test {

using namespace std::chrono_literals;

inline Settling honoursNames()
{
    Settling s;
    s.naming = Settling::Naming::IdempotencyKey;
    s.namingHonoured = true;
    s.nameLifetime = 1h;
    s.canLookUp = true;
    s.lookUpProvesAbsence = true;
    return s;
}

// snac2, GoToSocial: the name is ignored, but own posts can be read.
inline Settling ignoresNames()
{
    Settling s = honoursNames();
    s.namingHonoured = false;
    return s;
}

inline Settling cannotBeAsked()
{
    return {};
}

// What a worker is made of, without its sync.
struct Dispatching {
    Dispatching(const Ports& ports, const PlatformRegistry& registry, const WorkerId& id,
                const DispatcherOptions& options)
        : pool(ports, registry), news(ports), dispatcher(ports, pool, news, id, options)
    {
        QObject::connect(&dispatcher, &Dispatcher::event, &dispatcher,
                         [this](const QString& line) { events.append(line); });
        dispatcher.start();
    }
    ClientPool pool;
    AccountNews news;
    Dispatcher dispatcher;
    QStringList events;
};

struct Workbench {
    explicit Workbench(const Settling& settling = honoursNames()) : store(clock)
    {
        network.settling = settling;
        network.honoursNames = settling.namingHonoured;
        auto made = std::make_unique<FakeFactory>(network);
        factory = made.get();
        registry.add(std::move(made));
    }

    Ports ports() { return {store, store, store, store, store, store, store, store, clock}; }
    Account account(const QString& handle) { return store.addAccount(handle, fakeCapabilities(network)); }
    static Content text(const QString& words)
    {
        Content content;
        content.text = words;
        return content;
    }
    DispatcherOptions options() const
    {
        DispatcherOptions o;
        o.shortestSleep = 1ms;
        o.wakePause = 0ms;
        o.refillPause = 0ms;
        o.job.processingPoll = 1ms;
        o.job.storeRetry = 1ms;
        return o;
    }
    std::unique_ptr<Dispatching> worker(const QString& name) { return worker(name, options()); }
    std::unique_ptr<Dispatching> worker(const QString& name, const DispatcherOptions& o)
    {
        return std::make_unique<Dispatching>(ports(), registry, WorkerId{name}, o);
    }
    static void spin(int rounds = 60)
    {
        for (int i = 0; i < rounds; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
    }
    // Lets the workers work, time passing second by second, until it holds or that much time has passed.
    template <typename Holds>
    bool passTime(const std::vector<Dispatching*>& workers, Milliseconds limit, Holds holds)
    {
        const Instant end = clock.now() + limit;
        spin();
        while (!holds()) {
            if (clock.now() >= end)
                return false;
            clock.advance(1s);
            for (Dispatching* one : workers)
                one->dispatcher.wake();
            spin();
        }
        return true;
    }
    bool allRest() const
    {
        return std::all_of(store.publications.begin(), store.publications.end(),
                           [](const auto& entry) { return isResting(entry.second.state); });
    }
    bool workUntilRest(Dispatching& worker, Milliseconds limit = 2h)
    {
        return passTime({&worker}, limit, [this] { return allRest(); });
    }

    FakeClock clock;
    FakeNetwork network;
    FakeStore store;
    PlatformRegistry registry;
    FakeFactory* factory = nullptr;
};

// The answer of a desk or a port, waited for.
template <typename T>
Result<T> answerOf(const Async<T>& async)
{
    return await(async);
}

} // namespace parvis::test
