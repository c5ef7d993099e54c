// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vault_store.h"

#include "base/log.h"
#include "secrets/sealed_box.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int vaultVersion = 1;

Error vaultError(const QString& file, const QString& what, const QString& code)
{
    auto error = Error::make(ErrorKind::Storage, u"vault %1: %2"_s.arg(file, what));
    error.code = code;
    return error;
}

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

// The cost is libsodium's "interactive": the passphrase of a headless worker is long and comes from a file.
Result<Secret<QByteArray>> derive(const QString& file, const Secret<QByteArray>& passphrase, const QByteArray& salt)
{
    QByteArray key(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    const QByteArray& words = passphrase.expose();
    if (salt.size() != crypto_pwhash_SALTBYTES ||
        crypto_pwhash(bytes(key), crypto_secretbox_KEYBYTES, words.constData(),
                      static_cast<unsigned long long>(words.size()), bytes(salt), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                      crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Failure(vaultError(file, u"the key could not be derived"_s, u"vault_damaged"_s));
    return Secret<QByteArray>(std::move(key));
}

QByteArray random(qsizetype size)
{
    QByteArray array(size, Qt::Uninitialized);
    randombytes_buf(array.data(), size_t(size));
    return array;
}

QByteArray fromBase64(const QJsonObject& o, QLatin1StringView name)
{
    return QByteArray::fromBase64(o.value(name).toString().toLatin1());
}

} // namespace

VaultSecretStore::VaultSecretStore(QString file, Secret<QByteArray> passphrase)
    : m_file(std::move(file)), m_passphrase(std::move(passphrase))
{
    m_thread.setMaxThreadCount(1); // reading and writing keep their order
    if (const auto started = sealed_box::initialise(); !started)
        qCCritical(logSecrets) << started.error().detail;
}

Result<VaultSecretStore::Keys> VaultSecretStore::load() const
{
    QFile file(m_file);
    if (!file.exists())
        return Keys();
    if (!file.open(QIODevice::ReadOnly))
        return Failure(vaultError(m_file, file.errorString(), u"vault_unreadable"_s));
    const auto document = QJsonDocument::fromJson(file.readAll()).object();
    if (document.value("parvis_vault"_L1).toInt() != vaultVersion)
        return Failure(vaultError(m_file, u"not a vault of this version"_s, u"vault_damaged"_s));
    const auto derived = derive(m_file, m_passphrase, fromBase64(document, "salt"_L1));
    if (!derived)
        return Failure(derived.error());
    const QByteArray nonce = fromBase64(document, "nonce"_L1);
    const QByteArray box = fromBase64(document, "box"_L1);
    if (nonce.size() != crypto_secretbox_NONCEBYTES || box.size() < qsizetype(crypto_secretbox_MACBYTES))
        return Failure(vaultError(m_file, u"damaged"_s, u"vault_damaged"_s));
    QByteArray plain(box.size() - qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    if (crypto_secretbox_open_easy(bytes(plain), bytes(box), static_cast<unsigned long long>(box.size()), bytes(nonce),
                                   bytes(derived->expose())) != 0)
        return Failure(vaultError(m_file, u"the passphrase is wrong, or the file is damaged"_s, u"vault_passphrase"_s));
    const auto entries = QJsonDocument::fromJson(plain).object();
    wipe(plain);
    Keys keys;
    for (auto it = entries.begin(); it != entries.end(); ++it)
        keys.insert(it.key(), Secret<QByteArray>(QByteArray::fromBase64(it->toString().toLatin1())));
    return keys;
}

Done VaultSecretStore::save(const Keys& keys) const
{
    QJsonObject entries;
    for (auto it = keys.begin(); it != keys.end(); ++it)
        entries.insert(it.key(), QString::fromLatin1(it->expose().toBase64()));
    QByteArray plain = QJsonDocument(entries).toJson(QJsonDocument::Compact);
    const QByteArray salt = random(crypto_pwhash_SALTBYTES);
    const QByteArray nonce = random(crypto_secretbox_NONCEBYTES);
    const auto derived = derive(m_file, m_passphrase, salt);
    if (!derived)
        return Failure(derived.error());
    QByteArray box(plain.size() + qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(bytes(box), bytes(plain), static_cast<unsigned long long>(plain.size()), bytes(nonce),
                          bytes(derived->expose()));
    wipe(plain);
    const QJsonObject document{{u"parvis_vault"_s, vaultVersion},
                               {u"salt"_s, QString::fromLatin1(salt.toBase64())},
                               {u"nonce"_s, QString::fromLatin1(nonce.toBase64())},
                               {u"box"_s, QString::fromLatin1(box.toBase64())}};
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(QJsonDocument(document).toJson()) < 0 || !file.commit())
        return Failure(vaultError(m_file, file.errorString(), u"vault_unwritable"_s));
    return {};
}

VaultSecretStore::~VaultSecretStore()
{
    m_thread.waitForDone();
}

Async<QByteArray> VaultSecretStore::createKey(QObject* context, const QString& keyId)
{
    Q_UNUSED(context)
    const AsyncPromise<QByteArray> promise;
    m_thread.start([this, promise, keyId] { promise.finish(makeKey(keyId)); });
    return promise.async();
}

Result<QByteArray> VaultSecretStore::makeKey(const QString& keyId)
{
    QLockFile fileLock(m_file + u".lock"_s);
    if (!fileLock.tryLock(5000))
        return Failure(vaultError(m_file, u"another program is writing it"_s, u"vault_busy"_s));
    auto keys = load();
    if (!keys)
        return Failure(keys.error());
    auto pair = sealed_box::generate();
    keys->insert(keyId, pair.privateKey);
    if (const auto saved = save(*keys); !saved)
        return Failure(saved.error());
    const QMutexLocker lock(&m_lock);
    m_known = *keys;
    return pair.publicKey;
}

Result<QByteArray> VaultSecretStore::seal(const QByteArray& publicKey, const Secret<QByteArray>& secret) const
{
    return sealed_box::seal(publicKey, secret);
}

std::optional<Secret<QByteArray>> VaultSecretStore::known(const QString& keyId)
{
    const QMutexLocker lock(&m_lock);
    const auto it = m_known.constFind(keyId);
    return it == m_known.constEnd() ? std::nullopt : std::optional(*it);
}

// On the vault's own thread: deriving the key of the file takes 64 MB and a tenth of a second.
Result<Secret<QByteArray>> VaultSecretStore::key(const QString& keyId)
{
    if (auto own = known(keyId))
        return *own;
    auto keys = load();
    if (!keys)
        return Failure(keys.error());
    const auto own = keys->value(keyId);
    const bool there = keys->contains(keyId);
    const QMutexLocker lock(&m_lock);
    m_known = std::move(*keys);
    if (!there)
        return Failure(vaultError(m_file, u"it holds no key for this workspace"_s, u"vault_no_key"_s));
    return own;
}

Async<Secret<QByteArray>> VaultSecretStore::open(QObject* context, const QString& keyId, const QByteArray& publicKey,
                                                 const QByteArray& sealed)
{
    Q_UNUSED(context)
    if (const auto own = known(keyId))
        return Async<Secret<QByteArray>>::ready(sealed_box::open(publicKey, *own, sealed));
    const AsyncPromise<Secret<QByteArray>> promise;
    m_thread.start([this, promise, keyId, publicKey, sealed] {
        const auto own = key(keyId);
        if (own)
            promise.finish(sealed_box::open(publicKey, *own, sealed));
        else
            promise.finish(Failure(own.error()));
    });
    return promise.async();
}

Async<KeyState> VaultSecretStore::state(QObject* context, const QString& keyId)
{
    Q_UNUSED(context)
    if (known(keyId))
        return Async<KeyState>::ready(KeyState::Ready);
    const AsyncPromise<KeyState> promise;
    m_thread.start([this, promise, keyId] {
        const auto own = key(keyId);
        if (own)
            promise.finish(KeyState::Ready);
        else if (own.error().code == "vault_no_key"_L1)
            promise.finish(KeyState::Absent);
        else if (own.error().code == "vault_passphrase"_L1)
            promise.finish(KeyState::WrongPassphrase);
        else
            promise.finish(Failure(own.error()));
    });
    return promise.async();
}

QString VaultSecretStore::description() const
{
    return u"vault file %1"_s.arg(m_file);
}

} // namespace parvis
