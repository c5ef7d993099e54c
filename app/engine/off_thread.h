// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes its time, on a thread of the pool: neither the window's nor the engine's thread does it.
#pragma once

#include "base/async.h"

#include <QThreadPool>

namespace parvis {

// work() answers Result<T>; it must touch nothing that lives on another thread.
template <typename T, typename Work>
Async<T> offThread(Work work)
{
    const AsyncPromise<T> promise;
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] { promise.finish(work()); });
    return promise.async();
}

} // namespace parvis
