// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/threads/executor.h"

#include "base/log.h"

#include <QDeadlineTimer>
#include <QUuid>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostInBatch = 128;
constexpr int mostTries = 6;
// A commit costs as much as ten jobs in it. While many write, what the next moment brings goes along; a writer alone
// never waits for others (PostgreSQL knows the same as commit_delay and commit_siblings).
constexpr size_t manyWriters = 4;
constexpr std::chrono::microseconds gathering{300};

// Gone when the whole transaction is done again.
bool isPassing(const Error& error)
{
    return error.code == "busy"_L1 || error.code == "id_taken"_L1;
}
} // namespace

Executor::Executor(Options options, ChangeHub& hub)
    : m_options(std::move(options)), m_hub(hub), m_instance(QUuid::createUuid().toString(QUuid::Id128).left(16))
{
}

void Executor::stop()
{
    {
        const QMutexLocker lock(&m_lock);
        m_stopping = true;
        m_writes.wakeAll();
        m_reads.wakeAll();
    }
    for (auto& thread : m_readerThreads)
        thread->wait();
    if (m_writerThread)
        m_writerThread->wait();
    drain(Error::make(ErrorKind::Cancelled, u"the workspace is closed"_s));
}

Async<bool> Executor::start(Opening opening)
{
    AsyncPromise<bool> opened;
    m_writerThread.reset(
        QThread::create([this, opening = std::move(opening), opened] { writerLoop(opening, opened); }));
    m_writerThread->setObjectName(u"store-writer"_s);
    m_writerThread->start();
    return opened.async();
}

Async<void> Executor::readBare(std::function<Done(Connection&)> job)
{
    AsyncPromise<void> promise;
    post(ReadJob{[promise, job = std::move(job)](Connection& db) { promise.finish(job(db)); },
                 [promise](const Error& error) { promise.finish(Failure(error)); }});
    return promise.async();
}

bool Executor::isWritable(Error& why) const
{
    if (m_damaged) {
        why = Error::make(ErrorKind::Storage, u"the workspace's file is damaged; nothing more is written to it"_s);
        why.code = u"damaged"_s;
        return false;
    }
    if (m_readOnly) {
        why = Error::make(ErrorKind::Storage,
                          u"the workspace was made by a newer version and is open for reading only"_s);
        why.code = u"read_only"_s;
        return false;
    }
    return true;
}

void Executor::post(WriteJob job)
{
    Error why;
    if (!isWritable(why)) {
        job.answer(Failure(why));
        return;
    }
    {
        const QMutexLocker lock(&m_lock);
        if (m_stopping)
            why = Error::make(ErrorKind::Cancelled, u"the workspace is closed"_s);
        else if (m_failed)
            why = *m_failed;
        if (why.detail.isEmpty()) {
            m_writeQueue.push_back(std::move(job));
            if (!m_gathering || m_writeQueue.size() >= mostInBatch)
                m_writes.wakeOne();
            return;
        }
    }
    job.answer(Failure(why));
}

void Executor::post(ReadJob job)
{
    std::optional<Error> refused;
    {
        const QMutexLocker lock(&m_lock);
        if (m_stopping)
            refused = Error::make(ErrorKind::Cancelled, u"the workspace is closed"_s);
        else if (m_failed)
            refused = m_failed;
        else {
            m_readQueue.push_back(std::move(job));
            if (m_idleReaders == 0 && int(m_readerThreads.size()) < m_options.readers) {
                m_readerThreads.emplace_back(QThread::create([this] { readerLoop(); }));
                m_readerThreads.back()->setObjectName(u"store-reader"_s);
                m_readerThreads.back()->start();
            } else {
                m_reads.wakeOne();
            }
            return;
        }
    }
    job.refuse(*refused);
}

void Executor::drain(const Error& error)
{
    std::deque<WriteJob> writes;
    std::deque<ReadJob> reads;
    {
        const QMutexLocker lock(&m_lock);
        writes.swap(m_writeQueue);
        reads.swap(m_readQueue);
    }
    for (const auto& job : writes)
        job.answer(Failure(error));
    for (const auto& job : reads)
        job.refuse(error);
}

void Executor::readerLoop()
{
    Connection::Options options = m_options.connection;
    options.readOnly = true;
    auto opened = Connection::open(options, Role::Reader);
    for (;;) {
        ReadJob job;
        {
            QMutexLocker lock(&m_lock);
            ++m_idleReaders;
            while (m_readQueue.empty() && !m_stopping)
                m_reads.wait(&m_lock);
            --m_idleReaders;
            if (m_readQueue.empty())
                return;
            job = std::move(m_readQueue.front());
            m_readQueue.pop_front();
        }
        // A server that went away is asked again with each job.
        if (!opened || ((*opened)->isPostgres() && !(*opened)->exec(u"SELECT 1"_s)))
            opened = Connection::open(options, Role::Reader);
        if (opened)
            job.run(**opened);
        else
            job.refuse(opened.error());
    }
}

void Executor::writerLoop(const Opening& opening, const AsyncPromise<bool>& opened)
{
    auto connection = opening();
    if (!connection) {
        {
            const QMutexLocker lock(&m_lock);
            m_failed = connection.error();
        }
        opened.finish(Failure(connection.error()));
        drain(connection.error());
        return;
    }
    m_writer = std::move(*connection);
    opened.finish(true);
    for (auto batch = takeBatch(); !batch.empty(); batch = takeBatch())
        perform(batch);
    if (!m_writer->isPostgres() && !m_readOnly && !m_damaged) {
        // Failing here loses nothing: the next opening does it.
        for (const QString& sql :
             {u"PRAGMA analysis_limit=1000"_s, u"PRAGMA optimize"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s}) {
            if (const Done done = m_writer->exec(sql); !done)
                qCDebug(logStore) << "closing:" << done.error().detail;
        }
    }
    m_writer.reset();
}

// Waits for work. Empty: stop.
std::vector<Executor::WriteJob> Executor::takeBatch()
{
    QMutexLocker lock(&m_lock);
    while (m_writeQueue.empty() && !m_stopping)
        m_writes.wait(&m_lock);
    if (m_lastBatch >= manyWriters && !m_stopping) {
        m_gathering = true;
        for (const QDeadlineTimer until(gathering, Qt::PreciseTimer);
             m_writeQueue.size() < mostInBatch && !m_stopping && m_writes.wait(&m_lock, until);) {
        }
        m_gathering = false;
    }
    std::vector<WriteJob> batch;
    while (!m_writeQueue.empty() && batch.size() < mostInBatch) {
        batch.push_back(std::move(m_writeQueue.front()));
        m_writeQueue.pop_front();
    }
    m_lastBatch = batch.size();
    return batch;
}

Done Executor::reconnect()
{
    auto opened = Connection::open(m_writer->options(), Role::Writer);
    if (!opened)
        return Failure(opened.error());
    m_writer = std::move(*opened);
    return {};
}

void Executor::perform(std::vector<WriteJob>& batch)
{
    for (int tried = 1;; ++tried) {
        std::vector<Done> outcomes(batch.size());
        ChangeSet changes;
        const Done done = attempt(batch, outcomes, changes, false);
        if (done) {
            m_hub.tell(changes.changes());
            for (size_t i = 0; i < batch.size(); ++i)
                batch[i].answer(outcomes[i]);
            return;
        }
        const Error& error = done.error();
        const bool lost = error.code == "lost"_L1 && error.effect != Effect::Maybe;
        if (tried < mostTries && (isPassing(error) || (lost && reconnect()))) {
            QThread::msleep(5UL << tried); // the writer's own thread; 10 to 160 ms
            continue;
        }
        // One job may have broken it for all (a full disk ends the transaction): each gets its own.
        if (batch.size() > 1) {
            for (WriteJob& job : batch) {
                std::vector<WriteJob> alone;
                alone.push_back(std::move(job));
                perform(alone);
            }
            return;
        }
        Error told = error;
        if (told.code == "busy"_L1)
            told.code = u"locked"_s;
        batch.front().answer(Failure(told));
        return;
    }
}

Done Executor::attempt(std::vector<WriteJob>& batch, std::vector<Done>& outcomes, ChangeSet& changes, bool oneByOne)
{
    const bool durable = std::any_of(batch.begin(), batch.end(),
                                     [](const WriteJob& job) { return job.durability == Durability::Durable; });
    PARVIS_TRY(m_writer->setDurable(durable));
    PARVIS_TRY(m_writer->begin(true));
    size_t good = 0;
    for (size_t i = 0; i < batch.size(); ++i) {
        bool broken = false;
        outcomes[i] = runOne(batch[i], oneByOne, changes, broken);
        if (broken) {
            m_writer->rollback();
            return outcomes[i];
        }
        // Few jobs fail, so none pays for a savepoint until one does: then all are done again, each in its own.
        if (!outcomes[i] && !oneByOne && batch.size() > 1) {
            m_writer->rollback();
            changes = {};
            return attempt(batch, outcomes, changes, true);
        }
        good += outcomes[i] ? 1 : 0;
    }
    if (good == 0) {
        m_writer->rollback();
        return {};
    }
    if (const Done noted = noteChanges(changes); !noted) {
        m_writer->rollback();
        return noted;
    }
    m_hub.countOwn(changes, 1);
    Done committed = m_writer->commit();
    if (!committed) {
        m_hub.countOwn(changes, -1);
        if (committed.error().code == "lost"_L1)
            committed.error().effect = Effect::Maybe;
        m_writer->rollback();
    }
    return committed;
}

// broken: the transaction as a whole cannot go on.
Done Executor::runOne(WriteJob& job, bool inSavepoint, ChangeSet& changes, bool& broken)
{
    ChangeSet own;
    Tx tx{*m_writer, own, m_ids, *m_options.clock};
    Done done;
    if (inSavepoint)
        done = m_writer->exec(u"SAVEPOINT job"_s);
    if (done)
        done = job.run(tx);
    if (done && m_options.afterJob)
        done = m_options.afterJob(tx);
    if (done && inSavepoint)
        done = m_writer->exec(u"RELEASE SAVEPOINT job"_s);
    if (done) {
        changes.merge(own);
        return done;
    }
    const QString& code = done.error().code;
    broken = code == "lost"_L1 || isPassing(done.error());
    if (!broken && inSavepoint)
        broken = !m_writer->exec(u"ROLLBACK TO SAVEPOINT job"_s) || !m_writer->exec(u"RELEASE SAVEPOINT job"_s);
    return done;
}

// For other processes: a counter per topic that they poll (SQLite), or a notification (PostgreSQL, at most 8000 bytes).
Done Executor::noteChanges(const ChangeSet& changes)
{
    for (const Change& change : changes.changes()) {
        if (!m_writer->isPostgres()) {
            PARVIS_TRY(
                m_writer->run(u"UPDATE change_counter SET n = n + 1 WHERE topic = ?"_s, values(int(change.topic))));
            continue;
        }
        QStringList ids;
        for (const qint64 id : change.ids)
            ids << QString::number(id);
        QString payload = m_instance + u' ' + QString::number(int(change.topic)) + u' ' + ids.join(u',');
        if (payload.size() > 7000)
            payload = m_instance + u' ' + QString::number(int(change.topic)) + u' ';
        PARVIS_TRY(m_writer->each(u"SELECT pg_notify('parvis_changes', ?)"_s, values(payload), [](Row&) {}));
    }
    return {};
}

} // namespace parvis::store
