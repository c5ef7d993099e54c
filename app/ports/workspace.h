// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace as a whole: its name and zone, settings, workers, change events, backup.
#pragma once

#include "base/async.h"
#include "base/secret.h"
#include "base/time/zone.h"
#include "domain/ids.h"

#include <QStringList>
#include <vector>

namespace parvis {

struct WorkspaceInfo {
    QString location; // file path or postgresql:// without password
    QString dialect;  // "sqlite", "postgresql"
    QString name;
    ZoneId zone;
    QByteArray publicKey; // tokens are sealed to it
    QString keyId;        // names the private key in the keychain
    bool practice = false;
    bool readOnly = false; // made by a newer version
    int schemaVersion = 0;
    Instant created;
};

// A worker as it last said of itself, for the status line and `doctor`.
struct WorkerStatus {
    WorkerId id;
    QString host;
    Instant started, lastSeen;
    QString state; // "idle", "sending", "waiting for the network", "no key", …
    std::optional<Instant> nextDue;
};

struct VerifyReport {
    QStringList problems, mended;
    bool ok() const { return problems.isEmpty(); }
};

// Figures: targets, annotations, dashboards, costs and conversions.
enum class Topic { Publications, Conversations, Accounts, Samples, Settings, Workers, Presence, Figures };

// What a committed transaction changed. ids empty: anything of the topic may have.
struct Change {
    Topic topic = Topic::Publications;
    std::vector<qint64> ids;
};

// Facts already committed, of this process and of others on the same workspace. Lives on the thread that made it;
// signals come there.
class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
Q_SIGNALS:
    void changed(const std::vector<parvis::Change>& changes);
};

class WorkspaceRepository
{
public:
    WorkspaceRepository() = default;
    virtual ~WorkspaceRepository() = default;
    WorkspaceRepository(const WorkspaceRepository&) = delete;
    WorkspaceRepository& operator=(const WorkspaceRepository&) = delete;

    virtual WorkspaceInfo info() const = 0;                 // as read at opening; thread-safe
    virtual Async<QString> setting(const QString& key) = 0; // empty when unset
    virtual Async<void> setSetting(const QString& key, const QString& value) = 0;
    virtual Async<void> heartbeat(const WorkerStatus& status) = 0;
    virtual Async<void> workerGone(const WorkerId& id) = 0;
    virtual Async<std::vector<WorkerStatus>> workers() = 0;
    virtual Async<void> backup(const QString& file) = 0; // a consistent copy while others write
    virtual Async<VerifyReport> verify() = 0;
    virtual ChangeFeed* changes() = 0;
};

// The private key of the workspace, in the keychain or a vault file, and the sealing that needs no private key.
enum class KeyState { Ready, Absent, Locked, NoKeychain, WrongPassphrase };

class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;

    // A new key pair; the private half goes to the keychain or vault. Answers the public half.
    virtual Async<QByteArray> createKey(QObject* context, const QString& keyId) = 0;
    virtual Result<QByteArray> seal(const QByteArray& publicKey,
                                    const Secret<QByteArray>& secret) const = 0; // any thread
    virtual Async<Secret<QByteArray>> open(QObject* context, const QString& keyId, const QByteArray& publicKey,
                                           const QByteArray& sealed) = 0;
    // Absent and Locked look alike to some keychains: then Locked, and nothing is ever overwritten on it.
    virtual Async<KeyState> state(QObject* context, const QString& keyId) = 0;
    virtual QString description() const = 0; // "Secret Service keychain", "vault file /…"
};

} // namespace parvis
