// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of another thread, without the pauses that tests may take; and what a work took.
#pragma once

#include "base/async.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace parvis::bench {

template <typename T>
Result<T> waitFor(const Async<T>& answer)
{
    QEventLoop loop;
    std::optional<Result<T>> got;
    answer.onDone(&loop, [&](Result<T> result) {
        got = std::move(result);
        loop.quit();
    });
    if (!got)
        loop.exec();
    return std::move(*got);
}

template <typename T>
T take(const Async<T>& answer)
{
    auto got = waitFor(answer);
    if (!got)
        qFatal("%s", qPrintable(got.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*got);
}

inline double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

inline double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace parvis::bench
