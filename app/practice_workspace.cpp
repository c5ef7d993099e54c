// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_workspace.h"

#include "base/log.h"
#include "engine/accounts/account_desk.h"
#include "practice/practice_network.h"
#include "practice_history.h"
#include "practice_posts.h"
#include "secrets/vault_store.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

quint16 rememberedPort(const QString& folder)
{
    QFile file(folder + u"/port"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
}

void rememberPort(const QString& folder, quint16 port)
{
    QFile file(folder + u"/port"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray::number(port));
}

// A network has its past from its first day on, or never: one that a workspace knows without stays as it is.
Result<std::optional<PracticePast>> pastOf(const QString& stateFile)
{
    const QString file = pastFileBeside(stateFile);
    auto past = rememberedPast(file);
    if (past || QFile::exists(stateFile) || QFile::exists(practiceChoice().location))
        return past;
    past = pastUntilToday(SystemClock());
    if (const Done kept = rememberPast(file, *past); !kept)
        return Failure(kept.error());
    return past;
}

// On the practice thread. Accounts know their server's address, so the port of the last time comes first.
Result<PracticeStarted> startNetwork(QObject* root, const QString& folder)
{
    PracticeOptions options;
    options.stateFile = folder + u"/network.journal"_s;
    options.logFile = folder + u"/witness.log"_s;
    options.port = rememberedPort(folder);
    const auto past = pastOf(options.stateFile);
    if (!past)
        return Failure(past.error());
    options.past = *past;
    auto* network = new PracticeNetwork(options, root);
    const auto endpoint = network->start();
    if (!endpoint)
        return Failure(endpoint.error());
    rememberPort(folder, endpoint->port);
    PracticeStarted started;
    started.url = endpoint->url.toString();
    if (options.past) {
        started.historyLastDay = options.past->lastDay;
        started.historyZone = options.past->zone;
    }
    for (const auto& account : endpoint->accounts)
        started.accounts.emplace_back(account.handle, account.token);
    return started;
}

using Opened = std::shared_ptr<OpenWorkspace>;

Async<Opened> connectAccounts(QObject* context, QObject* engine, const PlatformRegistry& registry,
                              const PracticeStarted& network, const Opened& workspace)
{
    const auto desk = std::make_shared<AccountDesk>(workspace->ports(), registry, engine);
    std::vector<Async<Account>> accounts;
    for (const auto& [handle, token] : network.accounts)
        accounts.push_back(
            desk->connectWithSecret(u"mastodon"_s, network.url, handle, Secret<QByteArray>(token.toUtf8())));
    return whenAll(context, accounts).then(context, [context, desk, workspace](const std::vector<Account>& connected) {
        return planPracticePosts(context, workspace->ports(), connected).then(context, [workspace] {
            return workspace;
        });
    });
}

// Beside the window, which is not kept waiting: the months come in one after the other.
Opened withPast(QObject* context, const Opened& workspace, const Async<void>& writing)
{
    writing.onDone(context, [workspace](const Result<void>& written) {
        if (!written)
            qCWarning(logPractice) << "the practice workspace's past is not whole:" << written.error().detail;
    });
    return workspace;
}

} // namespace

PracticeHost::PracticeHost(QObject* parent) : QObject(parent), m_root(new QObject)
{
    m_thread.setObjectName(u"practice"_s);
    m_root->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_root, &QObject::deleteLater);
    m_thread.start();
}

PracticeHost::~PracticeHost()
{
    m_thread.quit();
    m_thread.wait();
}

Async<PracticeStarted> PracticeHost::start(const QString& folder)
{
    return invokeOn(m_root, [root = m_root, folder] {
        QDir().mkpath(folder);
        return startNetwork(root, folder);
    });
}

QString practiceFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/parvis/practice"_s;
}

WorkspaceChoice practiceChoice()
{
    return {practiceFolder() + u"/practice.parvis"_s, {}};
}

std::shared_ptr<SecretStore> practiceSecrets()
{
    return std::make_shared<VaultSecretStore>(practiceFolder() + u"/practice.vault"_s,
                                              Secret<QByteArray>(QByteArray("practice")));
}

Async<Opened> openPracticeWorkspace(QObject* context, QObject* engine, const PlatformRegistry& registry,
                                    const PracticeStarted& network, const Clock& clock)
{
    const auto secrets = practiceSecrets();
    const WorkspaceChoice choice = practiceChoice();
    return openWorkspace(context, choice, secrets, clock)
        .thenResult(context, [=, &registry, &clock](Result<Opened> opened) -> Async<Opened> {
            if (opened)
                return Async<Opened>::ready(withPast(
                    context, *opened, continuePracticePast(context, (*opened)->ports(), (*opened)->history())));
            if (opened.error().code != "not_there"_L1)
                return Async<Opened>::failed(opened.error());
            return createWorkspace(context, choice, {u"Practice"_s, ZoneId::system()}, true, secrets, clock)
                .then(context, [=, &registry](const Opened& created) {
                    return connectAccounts(context, engine, registry, network, created)
                        .then(context, [=](const Opened& workspace) {
                            if (!network.historyLastDay)
                                return workspace;
                            const PracticePast past{*network.historyLastDay, network.historyZone};
                            return withPast(context, workspace,
                                            beginPracticePast(context, workspace->ports(), workspace->history(),
                                                              PracticeOptions().seed, past));
                        });
                });
        });
}

} // namespace parvis
