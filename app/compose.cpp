// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose.h"

#include "cli/input.h"
#include "platforms/bluesky/factory.h"
#include "platforms/http/http_client.h"
#include "platforms/http/remote_media.h"
#include "platforms/mastodon/factory.h"
#include "practice/practice_network.h"
#include "practice_history.h"
#include "secrets/keychain_store.h"
#include "secrets/vault_store.h"
#include "store/workspace_store.h"

#include <QDir>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSslSocket>
#include <QUuid>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

StoreOptions storeOptions(const WorkspaceChoice& choice, const Clock& clock)
{
    StoreOptions options;
    options.location = choice.location;
    options.clock = &clock;
    // libpq reads PGPASSFILE by itself; without an entry there a person at a terminal is asked.
    options.password = [] {
        if (qEnvironmentVariableIsSet("PGPASSFILE") || qEnvironmentVariableIsSet("PGPASSWORD") || !isatty(STDIN_FILENO))
            return Secret<QByteArray>();
        return input::promptSecret(u"Database password"_s).value_or(Secret<QByteArray>());
    };
    return options;
}

Async<std::shared_ptr<CliSession>> asSession(QObject* context, const Async<std::shared_ptr<OpenWorkspace>>& opened)
{
    return opened.then(context,
                       [](const std::shared_ptr<OpenWorkspace>& open) { return std::shared_ptr<CliSession>(open); });
}

Error exists(const QString& location)
{
    auto error = Error::make(ErrorKind::Conflict, u"%1 is there already; nothing was changed"_s.arg(location));
    error.code = u"exists"_s;
    return error;
}

} // namespace

Networks::Networks(QObject* owner, const Clock& clock)
    : m_access(new QNetworkAccessManager(owner)),
      m_http(new HttpClient(*m_access, clock, owner)),
      m_media(new HttpRemoteMedia(*m_http, owner))
{
    m_registry.add(std::make_unique<MastodonFactory>(*m_http));
    m_registry.add(std::make_unique<BlueskyFactory>(*m_http));
}

RemoteMedia& Networks::media() const
{
    return *m_media;
}

OpenWorkspace::OpenWorkspace(std::shared_ptr<WorkspaceStore> store, std::shared_ptr<SecretStore> secrets,
                             const Clock& clock)
    : m_store(std::move(store)),
      m_secrets(std::move(secrets)),
      m_marks(m_store->people(), clock),
      m_ports{m_store->posts(),
              m_store->outbox(),
              m_store->media(),
              m_store->accounts(),
              m_store->inbox(),
              m_store->insights(),
              m_store->workspace(),
              *m_secrets,
              clock,
              &m_store->library(),
              &m_store->writing(),
              &m_store->plan(),
              &m_store->rhythm(),
              &m_store->governance(),
              &m_store->errands(),
              nullptr}
{
    m_ports.people = &m_store->people();
    m_ports.privacy = &m_store->privacy();
    m_ports.ideas = &m_store->ideas();
    m_ports.triage = &m_store->triage();
    m_ports.classifier = &m_classifier;
    m_ports.answers = &m_store->answers();
    m_ports.rules = &m_store->rules();
    m_ports.ambassadors = &m_marks;
    m_ports.traits = &m_store->traits();
    m_ports.service = &m_store->service();
    m_ports.work = &m_store->work();
    m_ports.moderation = &m_store->moderation();
    m_ports.replies = &m_store->replies();
    m_ports.figures = &m_store->figures();
}

OpenWorkspace::~OpenWorkspace() = default;

HistoryWriter& OpenWorkspace::history() const
{
    return m_store->history();
}

Result<std::shared_ptr<SecretStore>> secretStoreFor(const WorkspaceChoice& choice)
{
    if (choice.vaultFile.isEmpty())
        return std::make_shared<KeychainSecretStore>();
    const QString file = qEnvironmentVariable("PARVIS_VAULT_PASSPHRASE_FILE");
    auto passphrase = file.isEmpty() ? input::promptSecret(u"Passphrase of the vault"_s) : input::secretFile(file);
    if (!passphrase)
        return Failure(passphrase.error());
    return std::make_shared<VaultSecretStore>(choice.vaultFile, std::move(*passphrase));
}

Async<std::shared_ptr<OpenWorkspace>> openWorkspace(QObject* context, const WorkspaceChoice& choice,
                                                    std::shared_ptr<SecretStore> secrets, const Clock& clock)
{
    return WorkspaceStore::openAsync(storeOptions(choice, clock))
        .then(context, [secrets = std::move(secrets), &clock](const std::shared_ptr<WorkspaceStore>& store) {
            return std::make_shared<OpenWorkspace>(store, secrets, clock);
        });
}

Async<std::shared_ptr<OpenWorkspace>> createWorkspace(QObject* context, const WorkspaceChoice& choice,
                                                      const InitOptions& init, bool practice,
                                                      std::shared_ptr<SecretStore> secrets, const Clock& clock)
{
    // Looked at before a key is made, so that a second init leaves no orphan key in the keychain.
    const QFileInfo file(choice.location);
    if (!WorkspaceStore::isServer(choice.location)) {
        if (file.exists())
            return Async<std::shared_ptr<OpenWorkspace>>::failed(exists(choice.location));
        QDir().mkpath(file.absolutePath());
    }
    const QString keyId = u"workspace-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    return secrets->createKey(context, keyId)
        .then(context,
              [options = storeOptions(choice, clock), init, practice, keyId](const QByteArray& publicKey) {
                  return WorkspaceStore::createAsync(options, {init.name, init.zone, publicKey, keyId, practice});
              })
        .then(context, [secrets, &clock](const std::shared_ptr<WorkspaceStore>& store) {
            return std::make_shared<OpenWorkspace>(store, secrets, clock);
        });
}

CommandLineEnvironment::CommandLineEnvironment(QObject* context) : m_context(context), m_networks(context, m_clock) {}

Async<std::shared_ptr<CliSession>> CommandLineEnvironment::open(const WorkspaceChoice& choice)
{
    auto secrets = secretStoreFor(choice);
    if (!secrets)
        return Async<std::shared_ptr<CliSession>>::failed(secrets.error());
    return asSession(m_context, openWorkspace(m_context, choice, std::move(*secrets), m_clock));
}

Async<std::shared_ptr<CliSession>> CommandLineEnvironment::create(const WorkspaceChoice& choice,
                                                                  const InitOptions& init)
{
    auto secrets = secretStoreFor(choice);
    if (!secrets)
        return Async<std::shared_ptr<CliSession>>::failed(secrets.error());
    return asSession(m_context, createWorkspace(m_context, choice, init, false, std::move(*secrets), m_clock));
}

QStringList CommandLineEnvironment::goodCopies(const QString& location)
{
    return WorkspaceStore::goodCopies(location);
}

Result<PracticeStarted> CommandLineEnvironment::startPractice(const PracticeCall& call)
{
    PracticeOptions options;
    options.port = call.port;
    options.seed = call.seed;
    options.scriptFile = call.scriptFile;
    options.faults = call.faults;
    options.logFile = call.logFile;
    options.stateFile = call.stateFile;
    options.customerSpeed = call.speed;
    options.honourIdempotency = !call.ignoreKeys;
    while (options.accounts.size() < call.accounts)
        options.accounts.append(u"shop%1"_s.arg(options.accounts.size() + 1));
    options.accounts = options.accounts.mid(0, call.accounts);
    if (call.history) {
        const QString file = pastFileBeside(call.stateFile);
        options.past = call.stateFile.isEmpty() ? std::nullopt : rememberedPast(file);
        if (!options.past) {
            options.past = pastUntilToday(m_clock);
            const Done kept = call.stateFile.isEmpty() ? Done() : rememberPast(file, *options.past);
            if (!kept)
                return Failure(kept.error());
        }
    }
    auto* network = new PracticeNetwork(options, m_context);
    const auto endpoint = network->start();
    if (!endpoint)
        return Failure(endpoint.error());
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

std::vector<std::pair<QString, QString>> CommandLineEnvironment::facts()
{
    QStringList networks;
    for (const auto& info : m_networks.registry().networks())
        networks.append(info.displayName);
    return {{u"networks"_s, networks.join(u", "_s)},
            {u"TLS"_s, QSslSocket::supportsSsl() ? QSslSocket::sslLibraryVersionString() : u"not available"_s}};
}

} // namespace parvis
