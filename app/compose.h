// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root: which concrete classes serve which interface. Nothing else names them.
#pragma once

#include "cli/command_line.h"
#include "engine/inbox/people_marks.h"
#include "triage/local_classifier.h"

#include <QThread>

class QNetworkAccessManager;

namespace parvis {

class HttpClient;
class HistoryWriter;
class HttpRemoteMedia;
class RemoteMedia;
class WorkspaceStore;

// The networks of this program over one HTTP client. Owner and clients live on one thread: the engine's.
class Networks
{
public:
    // http and its access manager become children of owner.
    Networks(QObject* owner, const Clock& clock);
    const PlatformRegistry& registry() const { return m_registry; }
    RemoteMedia& media() const;

private:
    QNetworkAccessManager* m_access;
    HttpClient* m_http;
    HttpRemoteMedia* m_media;
    PlatformRegistry m_registry;
};

// An open workspace: its database, its key store, the ports over them.
class OpenWorkspace final : public CliSession
{
public:
    OpenWorkspace(std::shared_ptr<WorkspaceStore> store, std::shared_ptr<SecretStore> secrets, const Clock& clock);
    ~OpenWorkspace() override;
    const Ports& ports() const override { return m_ports; }
    HistoryWriter& history() const; // of no desk: only the practice workspace is given a past

private:
    std::shared_ptr<WorkspaceStore> m_store;
    std::shared_ptr<SecretStore> m_secrets;
    LocalClassifier m_classifier;
    PeopleMarks m_marks;
    Ports m_ports;
};

// The keychain, or the vault file of the choice. Asks for the passphrase where no file names it.
Result<std::shared_ptr<SecretStore>> secretStoreFor(const WorkspaceChoice& choice);

Async<std::shared_ptr<OpenWorkspace>> openWorkspace(QObject* context, const WorkspaceChoice& choice,
                                                    std::shared_ptr<SecretStore> secrets, const Clock& clock);
Async<std::shared_ptr<OpenWorkspace>> createWorkspace(QObject* context, const WorkspaceChoice& choice,
                                                      const InitOptions& init, bool practice,
                                                      std::shared_ptr<SecretStore> secrets, const Clock& clock);

// The command line's environment: one thread, everything on it.
class CommandLineEnvironment final : public CliEnvironment
{
public:
    // context: lives as long as the application.
    explicit CommandLineEnvironment(QObject* context);

    const PlatformRegistry& registry() override { return m_networks.registry(); }
    Async<std::shared_ptr<CliSession>> open(const WorkspaceChoice& choice) override;
    Async<std::shared_ptr<CliSession>> create(const WorkspaceChoice& choice, const InitOptions& init) override;
    QStringList goodCopies(const QString& location) override;
    Result<PracticeStarted> startPractice(const PracticeCall& call) override;
    std::vector<std::pair<QString, QString>> facts() override;

private:
    QObject* m_context;
    SystemClock m_clock;
    Networks m_networks;
};

} // namespace parvis
