// SPDX-License-Identifier: GPL-3.0-or-later
// No work may hang on an answer that never comes.
#pragma once

#include "base/async.h"
#include "base/time/instant.h"

#include <QPointer>
#include <QTimer>

namespace parvis {

// The answer, or `late` once `limit` has passed without one. A later answer is dropped. Call on context's thread.
template <typename T>
Async<T> answerWithin(QObject* context, const Async<T>& async, Milliseconds limit, const Error& late)
{
    AsyncPromise<T> promise;
    auto* timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [promise, late, timer] {
        timer->deleteLater();
        promise.finish(Failure(late));
    });
    timer->start(limit);
    async.onDone(context, [promise, timer = QPointer<QTimer>(timer)](Result<T> result) {
        if (timer) {
            timer->stop();
            timer->deleteLater();
        }
        promise.finish(std::move(result));
    });
    return promise.async();
}

} // namespace parvis
