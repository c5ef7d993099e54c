// SPDX-License-Identifier: GPL-3.0-or-later
// For machines without a keychain: private keys in one file, encrypted with a passphrase (Argon2id, XSalsa20-Poly1305).
// Written whole and atomically, readable by its owner alone. The file is read and its key derived on a thread of its
// own.
#pragma once

#include "ports/workspace.h"

#include <QHash>
#include <QMutex>
#include <QThreadPool>
#include <optional>

namespace parvis {

class VaultSecretStore final : public SecretStore
{
public:
    VaultSecretStore(QString file, Secret<QByteArray> passphrase);

    ~VaultSecretStore() override;
    Q_DISABLE_COPY_MOVE(VaultSecretStore)

    Async<QByteArray> createKey(QObject* context, const QString& keyId) override;
    Result<QByteArray> seal(const QByteArray& publicKey, const Secret<QByteArray>& secret) const override;
    Async<Secret<QByteArray>> open(QObject* context, const QString& keyId, const QByteArray& publicKey,
                                   const QByteArray& sealed) override;
    Async<KeyState> state(QObject* context, const QString& keyId) override;
    QString description() const override;

private:
    using Keys = QHash<QString, Secret<QByteArray>>;
    Result<Keys> load() const; // an absent file is an empty vault
    Done save(const Keys& keys) const;
    Result<QByteArray> makeKey(const QString& keyId);
    Result<Secret<QByteArray>> key(const QString& keyId);
    std::optional<Secret<QByteArray>> known(const QString& keyId); // any thread, never waits for the file

    QString m_file;
    Secret<QByteArray> m_passphrase;
    QMutex m_lock; // of m_known alone
    Keys m_known;
    QThreadPool m_thread; // the file and its cost; last: ends before what it uses
};

} // namespace parvis
