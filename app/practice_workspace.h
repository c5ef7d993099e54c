// SPDX-License-Identifier: GPL-3.0-or-later
// The practice workspace: a whole company's desk to try everything on, with a practice network of its own on loopback.
// No real network is reached, and every screen says that it is practice.
#pragma once

#include "compose.h"

namespace parvis {

class PracticeNetwork;

// Runs the practice network on a thread of its own for as long as it lives.
class PracticeHost : public QObject
{
public:
    explicit PracticeHost(QObject* parent = nullptr);
    ~PracticeHost() override;
    // The network comes back with its memory and, where it can, on the port of the last time. folder is created.
    Async<PracticeStarted> start(const QString& folder);

private:
    QThread m_thread;
    QObject* m_root;
};

// Where practice lives beside the user's real workspaces.
QString practiceFolder();
WorkspaceChoice practiceChoice();
// Its tokens open nothing, so its key needs no keychain: it stands in a vault file with a published passphrase.
std::shared_ptr<SecretStore> practiceSecrets();

// Opens the practice workspace; the first time it is made, its accounts are connected and sample posts planned.
// engine: an object of the engine's thread.
Async<std::shared_ptr<OpenWorkspace>> openPracticeWorkspace(QObject* context, QObject* engine,
                                                            const PlatformRegistry& registry,
                                                            const PracticeStarted& network, const Clock& clock);

} // namespace parvis
