// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/triage_work.h"

#include "engine/off_thread.h"

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

using Verdicts = std::vector<TriageVerdict>;

Async<void> done()
{
    return Async<void>::ready(Result<void>());
}

Result<Verdicts> verdictsOf(const TextModel& model, const std::vector<UntriagedMessage>& batch)
{
    Verdicts verdicts;
    verdicts.reserve(batch.size());
    for (const UntriagedMessage& one : batch)
        verdicts.push_back({one, model.traitsOf(one.text, one.language)});
    return verdicts;
}

} // namespace

TriageWork::TriageWork(const Ports& ports, const TriagePace& pace, QObject* parent)
    : QObject(parent), m_ports(ports), m_pace(pace), m_models(ports)
{
}

Async<int> TriageWork::round()
{
    const AsyncPromise<int> promise;
    if (!m_ports.triage || !m_ports.classifier || m_stopped) {
        promise.finish(0);
        return promise.async();
    }
    m_asked.push_back(promise);
    if (m_asked.size() > 1)
        return promise.async();
    m_told = 0;
    learn()
        .then(this, [this] { return nextBatch(m_pace.batchesPerRound); })
        .onDone(this, [this](const Result<void>& result) { finish(result); });
    return promise.async();
}

Async<void> TriageWork::stop()
{
    m_stopped = true;
    if (m_asked.empty())
        return done();
    const AsyncPromise<int> running;
    m_asked.push_back(running);
    return running.async().thenResult(this, [](const Result<int>&) { return Result<void>(); });
}

void TriageWork::finish(const Result<void>& result)
{
    if (m_told > 0)
        Q_EMIT event(u"triage: %1 messages"_s.arg(m_told));
    for (const auto& promise : std::exchange(m_asked, {}))
        promise.finish(result ? Result<int>(m_told) : Result<int>(Failure(result.error())));
}

// Before the batches, so that what comes in is judged by what is known. Without a model nothing is new to learn: the
// first batch makes one.
Async<void> TriageWork::learn()
{
    return m_ports.triage->newestModel().then(this, [this](const std::optional<StoredModel>& newest) -> Async<void> {
        if (!newest)
            return done();
        return m_ports.triage->correctionsAfter(newest->learned).then(this, [this](int corrected) -> Async<void> {
            if (corrected < m_pace.correctionsToLearn)
                return done();
            return m_models.train().then(this, [this, corrected](const ModelInUse& model) {
                Q_EMIT event(u"triage: learned %1 corrections, model %2"_s.arg(corrected).arg(model.stored.version));
            });
        });
    });
}

Async<void> TriageWork::nextBatch(int left)
{
    if (left <= 0 || m_stopped)
        return done();
    return m_ports.triage->untriaged(m_pace.batch)
        .then(this, [this, left](const std::vector<UntriagedMessage>& batch) -> Async<void> {
            return batch.empty() ? done() : tell(batch, left);
        });
}

Async<void> TriageWork::tell(const std::vector<UntriagedMessage>& batch, int left)
{
    return m_models.current().then(this, [this, batch, left](const ModelInUse& use) {
        return offThread<Verdicts>([model = use.model, batch] { return verdictsOf(*model, batch); })
            .then(this, [this, version = use.stored.version](
                            const Verdicts& verdicts) { return m_ports.triage->store(verdicts, version); })
            .then(this, [this, left, whole = int(batch.size()) == m_pace.batch](int stored) -> Async<void> {
                m_told += stored;
                // Nothing stored: all of it changed under our hands; the next round sees it as it is then.
                return whole && stored > 0 ? nextBatch(left - 1) : done();
            });
    });
}

} // namespace parvis
