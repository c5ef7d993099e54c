// SPDX-License-Identifier: GPL-3.0-or-later
// The private key in the operating system's keychain by QtKeychain (Secret Service on Linux).
#pragma once

#include "ports/workspace.h"

#include <QHash>
#include <QMutex>

namespace parvis {

class KeychainSecretStore final : public SecretStore
{
public:
    KeychainSecretStore();

    Async<QByteArray> createKey(QObject* context, const QString& keyId) override;
    Result<QByteArray> seal(const QByteArray& publicKey, const Secret<QByteArray>& secret) const override;
    Async<Secret<QByteArray>> open(QObject* context, const QString& keyId, const QByteArray& publicKey,
                                   const QByteArray& sealed) override;
    Async<KeyState> state(QObject* context, const QString& keyId) override;
    QString description() const override;

private:
    Async<Secret<QByteArray>> privateKey(QObject* context, const QString& keyId);
    std::optional<Secret<QByteArray>> remembered(const QString& keyId) const;
    void remember(const QString& keyId, const Secret<QByteArray>& key);

    // One read per run: every sync of every account opens a token.
    mutable QMutex m_lock;
    QHash<QString, Secret<QByteArray>> m_known;
};

} // namespace parvis
