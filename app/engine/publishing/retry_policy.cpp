// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/retry_policy.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;

namespace parvis {

Milliseconds backOff(int tries, Milliseconds base, Milliseconds cap)
{
    Milliseconds wait = base;
    for (int i = 1; i < tries && wait < cap; ++i)
        wait *= 2;
    return std::min(wait, cap);
}

Milliseconds withJitter(Milliseconds wait)
{
    const qint64 fifth = wait.count() / 5;
    if (fifth <= 0)
        return wait;
    return wait +
           Milliseconds(QRandomGenerator::global()->bounded(int(std::min<qint64>(2 * fifth, 1'000'000))) - fifth);
}

Milliseconds retryWait(const Error& error, int tries)
{
    // A moment more than asked for: clocks differ, and the limit is often counted to the full second.
    if (error.retryAfter)
        return std::max<Milliseconds>(*error.retryAfter, 0ms) + 500ms;
    switch (error.kind) {
    case ErrorKind::RateLimited:
        return withJitter(backOff(tries, 60s, 15min));
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
        // Short at the top: when the line is back, what is due leaves within the minute.
        return withJitter(backOff(tries, 2s, 60s));
    case ErrorKind::AuthExpired:
        return withJitter(backOff(tries, 1s, 60s));
    default:
        return withJitter(backOff(tries, 5s, 10min));
    }
}

bool isWorthAnotherTry(const Error& error, int tries)
{
    constexpr int fewTries = 5;
    if (error.kind == ErrorKind::AuthExpired)
        return tries < fewTries;
    return retriesUnattended(error) || (errorClass(error) == ErrorClass::Transient && tries < fewTries) ||
           error.kind == ErrorKind::Storage;
}

} // namespace parvis
