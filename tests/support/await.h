// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace parvis::test {

// Runs the event loop of the test until the answer is there. The loop wakes with each event; qWaitFor would sleep ten
// milliseconds between two looks, and what goes over many hops would take seconds.
template <typename T>
Result<T> await(const Async<T>& async, int timeoutMs = 30'000)
{
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    std::optional<Result<T>> got;
    async.onDone(&loop, [&got, &loop](Result<T> result) {
        got = std::move(result);
        loop.quit();
    });
    limit.start(timeoutMs);
    loop.exec();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (!got)
        return Failure(Error::make(ErrorKind::Timeout, QStringLiteral("no answer within %1 ms").arg(timeoutMs)));
    return std::move(*got);
}

} // namespace parvis::test
