// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practice_network.h"

#include "base/log.h"
#include "practice/control.h"
#include "practice/customers.h"
#include "practice/history/load.h"
#include "practice/http_server.h"
#include "practice/journal.h"
#include "practice/media_shelf.h"
#include "practice/streaming.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace parvis::practice;

namespace parvis {

// Made anew by every start(), dropped by stop(): nothing of one run reaches the next but through the journal.
struct PracticeNetwork::Private {
    explicit Private(PracticeOptions given)
        : options(std::move(given)), clock(options.clock ? *options.clock : systemClock)
    {
    }

    struct Run {
        Run(const Clock& clock, const PracticeOptions& options)
            : settings{options.seed, options.honourIdempotency, options.mediaPolls, options.rateLimit},
              world(clock, options.seed),
              journal(world, media, registry),
              service{world, registry, media, settings, keys, {}}
        {
        }
        Settings settings;
        World world;
        MediaShelf media;
        Registry registry;
        IdempotencyKeys keys;
        Journal journal;
        Service service;
        Router router;
        FaultPlan faults;
        WitnessLog witness;
        std::unique_ptr<HttpServer> server;
        std::unique_ptr<Streaming> streaming;
        std::unique_ptr<Customers> customers;
    };

    PracticeOptions options;
    SystemClock systemClock;
    const Clock& clock;
    std::unique_ptr<Run> run;
    int accepted = 0;

    Done checkHandles() const;
    Done openFiles(Run& fresh) const;
    Done listen(Run& fresh);
    void addAccounts(Run& fresh) const;
    void addRoutes(Run& fresh, PracticeNetwork& network) const;
    PracticeEndpoint endpoint(quint16 port) const;
};

namespace {

QString displayName(QString handle)
{
    handle[0] = handle[0].toUpper();
    return handle.replace(u'_', u' ');
}

} // namespace

Done PracticeNetwork::Private::checkHandles() const
{
    static const QRegularExpression handle(u"^[a-z0-9_]{1,30}$"_s);
    if (options.accounts.isEmpty())
        return failure(ErrorKind::Rejected, u"the practice network needs an account"_s);
    for (const QString& name : options.accounts) {
        if (!handle.match(name).hasMatch())
            return failure(ErrorKind::Rejected, u"\"%1\" is no handle: a-z, 0-9 and _ only"_s.arg(name));
    }
    if (options.customerSpeed < 0)
        return failure(ErrorKind::Rejected, u"the customers' speed must be 0 or more"_s);
    for (const QStringView shop : history::shopHandles) {
        if (options.past && !options.accounts.contains(shop))
            return failure(ErrorKind::Rejected, u"a history needs the account \"%1\""_s.arg(shop));
    }
    return {};
}

Done PracticeNetwork::Private::openFiles(Run& fresh) const
{
    if (!options.logFile.isEmpty()) {
        if (auto done = fresh.witness.open(options.logFile); !done)
            return done;
    }
    return options.stateFile.isEmpty() ? Done() : fresh.journal.open(options.stateFile);
}

Done PracticeNetwork::Private::listen(Run& fresh)
{
    fresh.server = std::make_unique<HttpServer>(fresh.service, fresh.router, fresh.faults, fresh.witness);
    fresh.streaming = std::make_unique<Streaming>(fresh.service);
    QObject::connect(fresh.server.get(), &QAbstractHttpServer::newWebSocketConnection, fresh.streaming.get(), [&fresh] {
        while (fresh.server->hasPendingWebSocketConnections())
            fresh.streaming->take(fresh.server->nextPendingWebSocketConnection());
    });
    const quint16 port = fresh.server->listen(QHostAddress::LocalHost, options.port);
    if (port == 0)
        return failure(ErrorKind::Storage, u"cannot listen on 127.0.0.1, port %1"_s.arg(options.port));
    fresh.world.setHost(u"http://127.0.0.1:%1"_s.arg(port));
    fresh.service.streamingUrl = u"ws://127.0.0.1:%1"_s.arg(port);
    return {};
}

void PracticeNetwork::Private::addAccounts(Run& fresh) const
{
    for (const QString& handle : options.accounts) {
        Account& account = fresh.world.addAccount(handle, displayName(handle), u"fr"_s, true);
        account.shop = true;
        account.note = u"A practice account. #practice"_s;
        const QString token = fixedToken(options.seed, handle);
        neverLog(token.toLatin1());
        fresh.registry.addFixed({token, account.id, u"read write follow profile"_s, {}, account.createdMs});
    }
    // Keys of the last hour still hold after a restart.
    for (const Id id : fresh.world.allStatuses()) {
        const Status* status = fresh.world.status(id);
        if (!status->key.isEmpty())
            fresh.keys.remember(status->account, status->key, id, status->createdMs);
    }
}

void PracticeNetwork::Private::addRoutes(Run& fresh, PracticeNetwork& network) const
{
    addInstanceRoutes(fresh.router, fresh.service);
    addOauthRoutes(fresh.router, fresh.service);
    addAccountRoutes(fresh.router, fresh.service);
    addStatusRoutes(fresh.router, fresh.service);
    addStatusActionRoutes(fresh.router, fresh.service);
    addMediaRoutes(fresh.router, fresh.service);
    addNotificationRoutes(fresh.router, fresh.service);
    addTimelineRoutes(fresh.router, fresh.service);
    Run* run = &fresh;
    addControlRoutes(fresh.router, fresh.service,
                     {[&network](const QString& spec) { return network.setFaults(spec); },
                      [run] { return run->faults.spec(); },
                      [&network](Milliseconds by) { network.advanceCustomers(by); },
                      [run] {
                          return QJsonObject{{u"requests"_s, run->server->requestCount()},
                                             {u"listeners"_s, run->streaming->listeners()},
                                             {u"pending"_s, run->customers ? run->customers->pending() : 0}};
                      }});
}

PracticeEndpoint PracticeNetwork::Private::endpoint(quint16 port) const
{
    PracticeEndpoint endpoint;
    endpoint.url = QUrl(run->world.baseUrl());
    endpoint.port = port;
    for (const QString& handle : options.accounts) {
        const Account* account = run->world.accountNamed(handle);
        endpoint.accounts.push_back(
            {handle, account->displayName, QString::number(account->id), fixedToken(options.seed, handle)});
    }
    return endpoint;
}

PracticeNetwork::PracticeNetwork(PracticeOptions options, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(options)))
{
}

PracticeNetwork::~PracticeNetwork()
{
    stop();
}

Result<PracticeEndpoint> PracticeNetwork::start()
{
    if (d->run)
        return failure(ErrorKind::Conflict, u"the practice network is running already"_s);
    if (auto done = d->checkHandles(); !done)
        return Failure(std::move(done.error()));
    auto faults = FaultPlan::parse(d->options.faults, d->options.seed);
    if (!faults)
        return Failure(std::move(faults.error()));
    std::vector<ScriptLine> script;
    if (!d->options.scriptFile.isEmpty()) {
        auto read = readScript(d->options.scriptFile, d->options.accounts);
        if (!read)
            return Failure(std::move(read.error()));
        script = std::move(*read);
    }
    auto fresh = std::make_unique<Private::Run>(d->clock, d->options);
    fresh->faults = std::move(*faults);
    // Links in statuses carry the port, so it is taken before anything is restored.
    if (auto done = d->listen(*fresh); !done)
        return Failure(std::move(done.error()));
    // Before the journal: what it tells of the past's statuses is what became of them since.
    if (const auto& past = d->options.past)
        history::load(history::makeHistory({d->options.seed, past->lastDay, past->zone}), fresh->world, fresh->media);
    if (auto done = d->openFiles(*fresh); !done)
        return Failure(std::move(done.error()));
    connect(&fresh->world, &World::accepted, this, [this](Id id) {
        const Status* status = d->run->world.status(id);
        ++d->accepted;
        d->run->witness.accepted(status->createdMs, d->run->world.account(status->account)->username, id, status->text,
                                 status->inReplyTo, status->key);
    });
    d->accepted = 0;
    d->addAccounts(*fresh);
    d->addRoutes(*fresh, *this);
    d->run = std::move(fresh);
    if (d->options.customers) {
        d->run->customers = std::make_unique<Customers>(d->run->world, d->options.customerSpeed, std::move(script));
        d->run->customers->start();
    }
    const quint16 port = d->run->server->serverPorts().value(0);
    qCInfo(logPractice) << "practice network on" << d->run->world.baseUrl();
    return d->endpoint(port);
}

void PracticeNetwork::stop()
{
    if (!d->run)
        return;
    if (d->run->customers)
        d->run->customers->stop();
    d->run->streaming->closeAll();
    d->run->server.reset(); // closes every connection
    d->run->journal.close();
    d->run->witness.close();
    d->run.reset();
}

bool PracticeNetwork::isRunning() const
{
    return d->run != nullptr;
}

Done PracticeNetwork::setFaults(const QString& spec)
{
    auto plan = FaultPlan::parse(spec, d->options.seed);
    if (!plan)
        return Failure(std::move(plan.error()));
    if (d->run)
        d->run->faults = std::move(*plan);
    d->options.faults = spec;
    return {};
}

void PracticeNetwork::advanceCustomers(Milliseconds by)
{
    if (d->run && d->run->customers)
        d->run->customers->advance(by);
}

int PracticeNetwork::acceptedCount() const
{
    return d->accepted;
}

} // namespace parvis
