// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that come later. Async<T> is a thin, [[nodiscard]] type over QFuture<Result<T>> with a guard on the receiver:
// a callback runs on the receiver's thread, or not at all once the receiver is gone. Errors short-circuit through
// then().
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QMetaObject>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

namespace parvis {

template <typename T>
class Async;

namespace detail {
class Waiting;

// Who waits for one answer. QFutureWatcher does the same with a connection and three events for each.
class Arrival
{
public:
    void arrive(); // from any thread, once

private:
    friend class Waiting;
    QMutex m_lock;
    bool m_arrived = false;
    std::vector<Waiting*> m_waiting;
};

// A child of the receiver, on its thread: runs once, after the arrival, from the event loop; or goes with the receiver.
class Waiting : public QObject
{
public:
    ~Waiting() override;
    Q_DISABLE_COPY_MOVE(Waiting)
    // Apart from the constructor: the answer may be there at once.
    void wait();

protected:
    Waiting(QObject* context, std::shared_ptr<Arrival> arrival) : QObject(context), m_arrival(std::move(arrival)) {}
    virtual void run() = 0;
    bool event(QEvent* event) override;

private:
    friend class Arrival;
    std::shared_ptr<Arrival> m_arrival;
};

template <typename F>
class WaitingFor final : public Waiting
{
public:
    WaitingFor(QObject* context, std::shared_ptr<Arrival> arrival, F fn)
        : Waiting(context, std::move(arrival)), m_fn(std::move(fn))
    {
    }

private:
    // What it does may delete the receiver, and this with it.
    void run() override
    {
        auto fn = std::move(m_fn);
        fn();
    }
    F m_fn;
};
} // namespace detail

// The giving end. Copyable handle; the first finish() wins. Dropping the last copy unfinished answers Cancelled.
template <typename T>
class AsyncPromise
{
public:
    AsyncPromise() : m_state(std::make_shared<State>()) {}
    Async<T> async() const;
    void finish(Result<T> result) const
    {
        if (m_state->finished.exchange(true))
            return;
        m_state->finish(std::move(result));
    }
    bool isFinished() const { return m_state->finished.load(); }

private:
    struct State {
        State() { promise.start(); }
        ~State()
        {
            if (!finished.exchange(true))
                finish(Result<T>(failure(ErrorKind::Cancelled, QStringLiteral("nobody answered"))));
        }
        Q_DISABLE_COPY_MOVE(State)
        void finish(Result<T> result)
        {
            promise.addResult(std::move(result));
            promise.finish();
            arrival->arrive();
        }
        QPromise<Result<T>> promise;
        const std::shared_ptr<detail::Arrival> arrival = std::make_shared<detail::Arrival>();
        std::atomic<bool> finished = false;
    };
    std::shared_ptr<State> m_state;
};

namespace detail {
template <typename R>
struct Unwrapped {
    using Value = R;
};
template <typename T>
struct Unwrapped<Result<T>> {
    using Value = T;
};
template <typename T>
struct Unwrapped<Async<T>> {
    using Value = T;
};
template <typename R>
struct IsAsync : std::false_type {
};
template <typename T>
struct IsAsync<Async<T>> : std::true_type {
};
template <typename R>
struct IsResult : std::false_type {
};
template <typename T>
struct IsResult<Result<T>> : std::true_type {
};
template <typename F, typename T>
struct CallResult {
    using Type = std::invoke_result_t<F, T>;
};
template <typename F>
struct CallResult<F, void> {
    using Type = std::invoke_result_t<F>;
};
template <typename U, typename F, typename... Args>
void settle(QObject* context, const AsyncPromise<U>& promise, F& fn, Args&&... args)
{
    using R = std::invoke_result_t<F&, Args...>;
    if constexpr (IsAsync<R>::value) {
        fn(std::forward<Args>(args)...).onDone(context, [promise](Result<U> result) {
            promise.finish(std::move(result));
        });
    } else if constexpr (IsResult<R>::value) {
        promise.finish(fn(std::forward<Args>(args)...));
    } else if constexpr (std::is_void_v<R>) {
        fn(std::forward<Args>(args)...);
        promise.finish(Result<U>());
    } else {
        promise.finish(Result<U>(fn(std::forward<Args>(args)...)));
    }
}
} // namespace detail

template <typename T>
class [[nodiscard]] Async
{
public:
    explicit Async(QFuture<Result<T>> future) : m_future(std::move(future)) {}
    static Async ready(Result<T> result)
    {
        AsyncPromise<T> promise;
        promise.finish(std::move(result));
        return promise.async();
    }
    static Async failed(Error error) { return ready(Result<T>(Failure(std::move(error)))); }

    // Calls fn(Result<T>) once, from context's event loop. Call on context's thread. A dead context: fn is dropped.
    template <typename F>
    void onDone(QObject* context, F fn) const
    {
        Q_ASSERT(context && context->thread() == QThread::currentThread());
        auto answer = [future = m_future, fn = std::move(fn)]() mutable {
            if (future.resultCount() > 0)
                fn(future.result());
            else
                fn(Result<T>(failure(ErrorKind::Cancelled, QStringLiteral("cancelled"))));
        };
        if (m_arrival) {
            (new detail::WaitingFor(context, m_arrival, std::move(answer)))->wait();
            return;
        }
        auto* watcher = new QFutureWatcher<Result<T>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                         [watcher, answer = std::move(answer)]() mutable {
                             watcher->deleteLater();
                             answer();
                         });
        watcher->setFuture(m_future);
    }

    // Calls fn(T) (or fn() for void) on success; fn gives a value, Result or Async. An error skips fn.
    // A dead context: downstream gets Cancelled.
    template <typename F>
    auto then(QObject* context, F fn) const
    {
        using R = typename detail::CallResult<F, T>::Type;
        using U = typename detail::Unwrapped<R>::Value;
        AsyncPromise<U> promise;
        onDone(context, [context, promise, fn = std::move(fn)](Result<T> result) mutable {
            if (!result)
                promise.finish(Failure(std::move(result.error())));
            else if constexpr (std::is_void_v<T>)
                detail::settle(context, promise, fn);
            else
                detail::settle(context, promise, fn, std::move(*result));
        });
        return promise.async();
    }

    // Like then(), but fn gets the whole Result<T>, so it can mend an error.
    template <typename F>
    auto thenResult(QObject* context, F fn) const
    {
        using R = std::invoke_result_t<F, Result<T>>;
        using U = typename detail::Unwrapped<R>::Value;
        AsyncPromise<U> promise;
        onDone(context, [context, promise, fn = std::move(fn)](Result<T> result) mutable {
            detail::settle(context, promise, fn, std::move(result));
        });
        return promise.async();
    }

    bool isFinished() const { return m_future.isFinished(); }
    const QFuture<Result<T>>& future() const { return m_future; }

private:
    friend class AsyncPromise<T>;
    Async(QFuture<Result<T>> future, std::shared_ptr<detail::Arrival> arrival)
        : m_future(std::move(future)), m_arrival(std::move(arrival))
    {
    }

    QFuture<Result<T>> m_future;
    std::shared_ptr<detail::Arrival> m_arrival; // none for a future that another made
};

template <typename T>
Async<T> AsyncPromise<T>::async() const
{
    return Async<T>(m_state->promise.future(), m_state->arrival);
}

// Runs fn on the thread of worker; fn gives a value, Result or Async. If worker dies first, the answer is Cancelled.
template <typename F>
auto invokeOn(QObject* worker, F fn)
{
    using R = std::invoke_result_t<F>;
    using U = typename detail::Unwrapped<R>::Value;
    AsyncPromise<U> promise;
    auto future = promise.async();
    QMetaObject::invokeMethod(
        worker, [worker, promise, fn = std::move(fn)]() mutable { detail::settle(worker, promise, fn); },
        Qt::QueuedConnection);
    return future;
}

// Waits for all; the first error wins, values keep their order.
template <typename T>
Async<std::vector<T>> whenAll(QObject* context, const std::vector<Async<T>>& parts)
{
    struct Gather {
        std::vector<std::optional<T>> values;
        size_t missing = 0;
    };
    AsyncPromise<std::vector<T>> promise;
    if (parts.empty()) {
        promise.finish(std::vector<T>());
        return promise.async();
    }
    auto gather = std::make_shared<Gather>();
    gather->values.resize(parts.size());
    gather->missing = parts.size();
    for (size_t i = 0; i < parts.size(); ++i) {
        parts[i].onDone(context, [promise, gather, i](Result<T> result) {
            if (!result) {
                promise.finish(Failure(std::move(result.error())));
                return;
            }
            gather->values[i] = std::move(*result);
            if (--gather->missing > 0)
                return;
            std::vector<T> values;
            values.reserve(gather->values.size());
            for (auto& value : gather->values)
                values.push_back(std::move(*value));
            promise.finish(std::move(values));
        });
    }
    return promise.async();
}

} // namespace parvis
