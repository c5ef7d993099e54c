// SPDX-License-Identifier: GPL-3.0-or-later
// libsodium's sealed boxes: anyone with the public key can seal, only the private key opens. Pure, thread-safe.
#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace parvis::sealed_box {

struct KeyPair {
    QByteArray publicKey;
    Secret<QByteArray> privateKey;
};

// Once per process, before anything else; Storage where the library cannot start.
Done initialise();
KeyPair generate();
Result<QByteArray> seal(const QByteArray& publicKey, const Secret<QByteArray>& secret);
// Rejected with code "wrong_key" where the box is not for this key or is damaged.
Result<Secret<QByteArray>> open(const QByteArray& publicKey, const Secret<QByteArray>& privateKey,
                                const QByteArray& sealed);

} // namespace parvis::sealed_box
