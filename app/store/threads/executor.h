// SPDX-License-Identifier: GPL-3.0-or-later
// The store's threads: one writer, some readers, each with a connection of its own. Work is queued from any thread.
//
// Writes that wait together are committed together, and one that fails undoes only itself; every one is answered after
// the commit. A job may run more than once (a deadlock, a lost server): it must change nothing
// but the database.
#pragma once

#include "base/id_source.h"
#include "store/sql/connection.h"
#include "store/threads/changes.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>
#include <deque>

namespace parvis::store {

// What a write job works with.
struct Tx {
    Connection& db;
    ChangeSet& changes;
    IdSource& ids;
    const Clock& clock;
};

class Executor
{
public:
    struct Options {
        Connection::Options connection;
        const Clock* clock = nullptr;
        int readers = 2;
        bool readOnly = false;
        // Runs after each job, in its transaction: what follows from what the job changed.
        std::function<Done(Tx&)> afterJob;
    };

    Executor(Options options, ChangeHub& hub);
    ~Executor() { stop(); }
    void stop(); // does what is queued, closes the connections; nothing more is taken
    Executor(const Executor&) = delete;
    Executor& operator=(const Executor&) = delete;

    // The writer starts with this, on its own connection's thread; its failure fails every later job.
    using Opening = std::function<Result<std::unique_ptr<Connection>>()>;
    Async<bool> start(Opening opening);
    void setReadOnly() { m_readOnly = true; }
    // Refuses all writes from now on: the file was found broken while in use.
    void setDamaged() { m_damaged = true; }
    const Clock& clock() const { return *m_options.clock; }
    IdSource& ids() { return m_ids; }

    template <typename T>
    Async<T> write(std::function<Result<T>(Tx&)> job, Durability durability = Durability::Normal);
    template <typename T>
    Async<T> read(std::function<Result<T>(Connection&)> job);
    // On a reader, outside a transaction: VACUUM INTO.
    Async<void> readBare(std::function<Done(Connection&)> job);

private:
    struct WriteJob {
        Durability durability = Durability::Normal;
        std::function<Done(Tx&)> run;
        std::function<void(const Done&)> answer;
    };
    struct ReadJob {
        std::function<void(Connection&)> run;
        std::function<void(const Error&)> refuse;
    };

    void post(WriteJob job);
    void post(ReadJob job);
    void writerLoop(const Opening& opening, const AsyncPromise<bool>& opened);
    void readerLoop();
    void drain(const Error& error);
    std::vector<WriteJob> takeBatch();
    void perform(std::vector<WriteJob>& batch);
    // The error that broke the whole transaction, or nothing; outcomes then hold each job's own.
    Done attempt(std::vector<WriteJob>& batch, std::vector<Done>& outcomes, ChangeSet& changes, bool oneByOne);
    Done runOne(WriteJob& job, bool inSavepoint, ChangeSet& changes, bool& broken);
    Done noteChanges(const ChangeSet& changes);
    Done reconnect();
    bool isWritable(Error& why) const;

    Options m_options;
    ChangeHub& m_hub;
    IdSource m_ids;
    std::unique_ptr<Connection> m_writer; // the writer thread's
    std::unique_ptr<QThread> m_writerThread;
    std::vector<std::unique_ptr<QThread>> m_readerThreads;
    QMutex m_lock;
    QWaitCondition m_writes, m_reads;
    std::deque<WriteJob> m_writeQueue;
    std::deque<ReadJob> m_readQueue;
    int m_idleReaders = 0;
    bool m_stopping = false;
    bool m_gathering = false; // the writer waits a moment for more to commit with
    size_t m_lastBatch = 0;
    std::optional<Error> m_failed;
    std::atomic<bool> m_readOnly = false, m_damaged = false;
    const QString m_instance; // tells our own notifications from others' (PostgreSQL)

public:
    const QString& instance() const { return m_instance; }
};

template <typename T>
Async<T> Executor::write(std::function<Result<T>(Tx&)> job, Durability durability)
{
    AsyncPromise<T> promise;
    auto value = std::make_shared<std::optional<Result<T>>>();
    post(WriteJob{durability,
                  [job = std::move(job), value](Tx& tx) -> Done {
                      *value = job(tx);
                      if (!**value)
                          return Failure((*value)->error());
                      return {};
                  },
                  [promise, value](const Done& done) {
                      if (done)
                          promise.finish(std::move(**value));
                      else
                          promise.finish(Failure(done.error()));
                  }});
    return promise.async();
}

template <typename T>
Async<T> Executor::read(std::function<Result<T>(Connection&)> job)
{
    AsyncPromise<T> promise;
    post(ReadJob{[promise, job = std::move(job)](Connection& db) {
                     if (const Done begun = db.begin(false); !begun) {
                         promise.finish(Failure(begun.error()));
                         return;
                     }
                     Result<T> result = job(db);
                     db.rollback();
                     promise.finish(std::move(result));
                 },
                 [promise](const Error& error) { promise.finish(Failure(error)); }});
    return promise.async();
}

} // namespace parvis::store
