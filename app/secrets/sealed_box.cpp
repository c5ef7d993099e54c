// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sealed_box.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace parvis::sealed_box {
namespace {

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

} // namespace

Done initialise()
{
    if (sodium_init() < 0)
        return failure(ErrorKind::Storage, u"libsodium could not start"_s);
    return {};
}

KeyPair generate()
{
    QByteArray publicKey(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray privateKey(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_box_keypair(bytes(publicKey), bytes(privateKey));
    return {publicKey, Secret<QByteArray>(std::move(privateKey))};
}

Result<QByteArray> seal(const QByteArray& publicKey, const Secret<QByteArray>& secret)
{
    if (publicKey.size() != crypto_box_PUBLICKEYBYTES)
        return failure(ErrorKind::Storage, u"the workspace has no valid public key"_s);
    const QByteArray& plain = secret.expose();
    QByteArray sealed(plain.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal(bytes(sealed), bytes(plain), static_cast<unsigned long long>(plain.size()), bytes(publicKey)) !=
        0)
        return failure(ErrorKind::Storage, u"sealing failed"_s);
    return sealed;
}

Result<Secret<QByteArray>> open(const QByteArray& publicKey, const Secret<QByteArray>& privateKey,
                                const QByteArray& sealed)
{
    const auto wrong = [] {
        auto error = Error::make(ErrorKind::Storage, u"the sealed token does not open with this workspace's key"_s);
        error.code = u"wrong_key"_s;
        return Failure(std::move(error));
    };
    if (publicKey.size() != crypto_box_PUBLICKEYBYTES || privateKey.expose().size() != crypto_box_SECRETKEYBYTES ||
        sealed.size() < qsizetype(crypto_box_SEALBYTES))
        return wrong();
    QByteArray plain(sealed.size() - qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal_open(bytes(plain), bytes(sealed), static_cast<unsigned long long>(sealed.size()),
                             bytes(publicKey), bytes(privateKey.expose())) != 0)
        return wrong();
    return Secret<QByteArray>(std::move(plain));
}

} // namespace parvis::sealed_box
