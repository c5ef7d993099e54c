// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"

#include <QTest>

namespace parvis::test {

// Runs the event loop of the test until the answer is there.
template <typename T>
Result<T> await(const Async<T>& async, int timeoutMs = 10'000)
{
    QObject context;
    std::optional<Result<T>> got;
    async.onDone(&context, [&](Result<T> result) { got = std::move(result); });
    if (!QTest::qWaitFor([&] { return got.has_value(); }, timeoutMs))
        return Failure(Error::make(ErrorKind::Timeout, QStringLiteral("no answer within %1 ms").arg(timeoutMs)));
    return std::move(*got);
}

} // namespace parvis::test
