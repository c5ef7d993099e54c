// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain_store.h"

#include "base/log.h"
#include "secrets/sealed_box.h"

#include <qt6keychain/keychain.h>

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

const QString service = u"parvis"_s;

Error keychainError(const QKeychain::Job& job)
{
    auto error = Error::make(ErrorKind::Storage, u"keychain: %1"_s.arg(job.errorString()));
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        // A locked Secret Service answers a read like this too, so it proves nothing: never taken for "gone".
        error.code = u"keychain_locked_or_absent"_s;
        break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::OtherError:
        error.code = u"keychain_unavailable"_s;
        break;
    default:
        error.code = u"keychain_denied"_s;
    }
    return error;
}

template <typename Job, typename T, typename F>
Async<T> run(QObject* context, Job* job, F value)
{
    AsyncPromise<T> promise;
    // Our context may die first; the job then ends by itself and answers nobody.
    job->setAutoDelete(true);
    // A plain-text fallback file would put the key beside the data it protects.
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [promise, value](QKeychain::Job* done) {
        if (done->error() != QKeychain::NoError)
            promise.finish(Failure(keychainError(*done)));
        else
            promise.finish(value(static_cast<Job*>(done)));
    });
    job->start();
    return promise.async();
}

Async<void> write(QObject* context, const QString& key, const QByteArray& bytes)
{
    auto* job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setTextData(QString::fromLatin1(bytes.toBase64()));
    return run<QKeychain::WritePasswordJob, void>(context, job, [](auto*) { return Result<void>(); });
}

Async<Secret<QByteArray>> read(QObject* context, const QString& key)
{
    auto* job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    return run<QKeychain::ReadPasswordJob, Secret<QByteArray>>(context, job, [](QKeychain::ReadPasswordJob* done) {
        return Result<Secret<QByteArray>>(Secret<QByteArray>(QByteArray::fromBase64(done->textData().toLatin1())));
    });
}

Async<void> erase(QObject* context, const QString& key)
{
    auto* job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    return run<QKeychain::DeletePasswordJob, void>(context, job, [](auto*) { return Result<void>(); });
}

} // namespace

KeychainSecretStore::KeychainSecretStore()
{
    if (const auto started = sealed_box::initialise(); !started)
        qCCritical(logSecrets) << started.error().detail;
}

Async<QByteArray> KeychainSecretStore::createKey(QObject* context, const QString& keyId)
{
    auto pair = std::make_shared<sealed_box::KeyPair>(sealed_box::generate());
    return write(context, keyId, pair->privateKey.expose())
        .then(context, [context, keyId] { return read(context, keyId); })
        .then(context, [this, keyId, pair](const Secret<QByteArray>& stored) -> Result<QByteArray> {
            // A keychain that accepts and forgets would make every token unreadable at the next start.
            if (stored.expose() != pair->privateKey.expose())
                return failure(ErrorKind::Storage, u"the keychain did not keep the key"_s);
            remember(keyId, pair->privateKey);
            return pair->publicKey;
        });
}

Result<QByteArray> KeychainSecretStore::seal(const QByteArray& publicKey, const Secret<QByteArray>& secret) const
{
    return sealed_box::seal(publicKey, secret);
}

Async<Secret<QByteArray>> KeychainSecretStore::open(QObject* context, const QString& keyId, const QByteArray& publicKey,
                                                    const QByteArray& sealed)
{
    return privateKey(context, keyId).then(context, [publicKey, sealed](const Secret<QByteArray>& key) {
        return sealed_box::open(publicKey, key, sealed);
    });
}

Async<KeyState> KeychainSecretStore::state(QObject* context, const QString& keyId)
{
    return read(context, keyId).thenResult(context, [context](Result<Secret<QByteArray>> result) {
        if (result)
            return Async<KeyState>::ready(KeyState::Ready);
        if (result.error().code != "keychain_locked_or_absent"_L1)
            return Async<KeyState>::ready(KeyState::NoKeychain);
        // Only an unlocked keychain takes a new entry: that tells locked from absent.
        const QString probe = u"probe-%1"_s.arg(QRandomGenerator::global()->generate64());
        return write(context, probe, "probe").thenResult(context, [context, probe](Result<void> written) {
            if (!written)
                return Async<KeyState>::ready(KeyState::Locked);
            return erase(context, probe).thenResult(context, [](Result<void>) {
                return Result<KeyState>(KeyState::Absent);
            });
        });
    });
}

QString KeychainSecretStore::description() const
{
    return u"operating system keychain"_s;
}

Async<Secret<QByteArray>> KeychainSecretStore::privateKey(QObject* context, const QString& keyId)
{
    if (auto known = remembered(keyId))
        return Async<Secret<QByteArray>>::ready(std::move(*known));
    return read(context, keyId).then(context, [this, keyId](const Secret<QByteArray>& key) {
        remember(keyId, key);
        return key;
    });
}

std::optional<Secret<QByteArray>> KeychainSecretStore::remembered(const QString& keyId) const
{
    const QMutexLocker lock(&m_lock);
    const auto it = m_known.constFind(keyId);
    return it == m_known.constEnd() ? std::nullopt : std::optional(*it);
}

void KeychainSecretStore::remember(const QString& keyId, const Secret<QByteArray>& key)
{
    const QMutexLocker lock(&m_lock);
    m_known.insert(keyId, key);
}

} // namespace parvis
