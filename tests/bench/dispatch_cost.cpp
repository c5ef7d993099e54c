// SPDX-License-Identifier: GPL-3.0-or-later
// bench_dispatch_cost [ROUNDS]: what it costs to send surely once, with the network taken away. 1000 publications on 50
// accounts fall due in one second, on a real workspace; a network in this process answers at once. Printed: processor
// time a publication from the moment they are due, of all and of each thread; the least of the rounds is the figure,
// because everything else on the machine only adds.
#include "engine/publishing/publishing_desk.h"
#include "engine/worker.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/fake_client.h"
#include "support/fake_ports.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

constexpr int posts = 20, accountCount = 50;

// Nanoseconds on a processor by name of thread (proc(5): schedstat).
std::map<QByteArray, qint64> threadTimes()
{
    std::map<QByteArray, qint64> times;
    const auto tasks = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& task : tasks) {
        QFile name(u"/proc/self/task/%1/comm"_s.arg(task)), stat(u"/proc/self/task/%1/schedstat"_s.arg(task));
        if (name.open(QIODevice::ReadOnly) && stat.open(QIODevice::ReadOnly))
            times[name.readAll().trimmed()] += stat.readAll().split(' ').first().toLongLong();
    }
    return times;
}

std::vector<AccountId> addAccounts(const Ports& ports, const FakeNetwork& network)
{
    std::vector<AccountId> accounts;
    for (int i = 0; i < accountCount; ++i) {
        Account account;
        account.network = u"fake"_s;
        account.server = u"https://fake.example"_s;
        account.remoteId = {u"id%1"_s.arg(i)};
        account.handle = u"a%1"_s.arg(i);
        account.capabilities = fakeCapabilities(network);
        const auto added = await(ports.accounts.add(account, "sealed:token"));
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
        accounts.push_back(added->id);
    }
    return accounts;
}

Instant plan(const Ports& ports, const std::vector<AccountId>& accounts)
{
    const Instant due{(ports.clock.now().ms / 1000 + 5) * 1000};
    PublishingDesk desk(ports);
    for (int i = 0; i < posts; ++i) {
        PostDraft draft;
        draft.base.text = u"post %1"_s.arg(i);
        draft.accounts = accounts;
        draft.when = When::at(wallTimeAt(due, ZoneId::utc()), ZoneId::utc());
        const auto result = await(desk.submit(draft));
        if (!result || !result->stored)
            qFatal("refused");
    }
    return due;
}

void waitUntilSent(const FakeNetwork& network, const Worker& worker)
{
    QEventLoop loop;
    QTimer look;
    const QDeadlineTimer end(60'000);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (network.publishes == posts * accountCount && worker.status().state == "idle"_L1)
            loop.quit();
        else if (end.hasExpired())
            qFatal("%d of %d were sent, then nothing for a minute", network.publishes, posts * accountCount);
    });
    look.start(2);
    loop.exec();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 10;
    const QTemporaryDir dir;
    FakeNetwork network;
    const SystemClock clock;
    FakeStore secrets(clock); // its sealing only
    StoreOptions options;
    options.location = dir.filePath(u"work.parvis"_s);
    NewWorkspace workspace;
    workspace.name = u"bench"_s;
    workspace.publicKey = "public";
    workspace.keyId = u"key"_s;
    const auto opened = WorkspaceStore::create(options, workspace);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    auto& store = **opened;
    const Ports ports{store.posts(),     store.outbox(), store.media(),
                      store.accounts(),  store.inbox(),  store.insights(),
                      store.workspace(), secrets,        clock};
    PlatformRegistry registry;
    registry.add(std::make_unique<FakeFactory>(network));
    const auto accounts = addAccounts(ports, network);
    std::map<QByteArray, double> least;
    for (int round = 0; round < rounds; ++round) {
        const Instant due = plan(ports, accounts);
        network.publishes = 0;
        network.accepted.clear();
        WorkerOptions how;
        how.sync = false;
        Worker worker(ports, registry, how);
        worker.start();
        while (clock.now() < due - Milliseconds(20))
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        const auto before = threadTimes();
        waitUntilSent(network, worker);
        const auto after = threadTimes();
        double all = 0;
        std::map<QByteArray, double> used;
        for (const auto& [name, time] : after) {
            const auto it = before.find(name);
            const double each = double(time - (it == before.end() ? 0 : it->second)) / 1e3 / (posts * accountCount);
            used[name] = each;
            all += each;
        }
        used["all"] = all;
        for (const auto& [name, each] : used)
            least[name] = least.contains(name) ? std::min(least[name], each) : each;
        (void)await(worker.stop());
    }
    for (const auto& [name, each] : least)
        std::printf("%-24s %7.1f us a publication\n", name.constData(), each);
    return 0;
}
