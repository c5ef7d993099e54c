// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/triage_models.h"

#include "base/log.h"
#include "engine/off_thread.h"

#include <QCryptographicHash>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

using Loaded = std::shared_ptr<const TextModel>;

// The held-back lines stay out of it.
Result<TrainedModel> trainOn(const TextClassifier& classifier, const std::vector<TriageExample>& corrections)
{
    const auto seed = classifier.seed();
    if (!seed)
        return Failure(seed.error());
    std::vector<TriageExample> examples;
    for (const SeedLine& line : *seed) {
        if (!line.held)
            examples.push_back(line.example);
    }
    for (TriageExample example : corrections) {
        example.weight = TriageModels::correctionWeight;
        examples.push_back(std::move(example));
    }
    return classifier.train(examples);
}

Result<Loaded> loadFrom(const TextClassifier& classifier, const QByteArray& bytes, const QByteArray& digest)
{
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != digest)
        return failure(ErrorKind::BadReply, u"the triage model is not what was stored"_s);
    return classifier.load(bytes);
}

} // namespace

TriageModels::TriageModels(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<ModelInUse> TriageModels::current()
{
    return m_ports.triage->newestModel().then(this,
                                              [this](const std::optional<StoredModel>& newest) -> Async<ModelInUse> {
                                                  if (!newest)
                                                      return train();
                                                  if (m_inUse && m_inUse->stored.version == newest->version) {
                                                      m_inUse->stored = *newest;
                                                      return Async<ModelInUse>::ready(*m_inUse);
                                                  }
                                                  return load(*newest);
                                              });
}

Async<ModelInUse> TriageModels::load(const StoredModel& stored)
{
    return m_ports.triage->modelBytes(stored.version)
        .then(this,
              [classifier = m_ports.classifier, digest = stored.digest](const QByteArray& bytes) {
                  return offThread<Loaded>(
                      [classifier, digest, bytes] { return loadFrom(*classifier, bytes, digest); });
              })
        .thenResult(this, [this, stored](const Result<Loaded>& loaded) -> Async<ModelInUse> {
            if (loaded) {
                m_inUse = ModelInUse{stored, *loaded};
                return Async<ModelInUse>::ready(*m_inUse);
            }
            if (loaded.error().kind != ErrorKind::BadReply)
                return Async<ModelInUse>::failed(loaded.error());
            qCWarning(logEngine) << "triage begins with a new model:" << loaded.error().detail;
            return train();
        });
}

Async<ModelInUse> TriageModels::train()
{
    // What is corrected from now on is for the next one.
    const Instant learned = m_ports.clock.now();
    return m_ports.triage->corrections(correctionsAtMost)
        .then(this, [this, learned](const std::vector<TriageExample>& corrections) {
            return offThread<TrainedModel>(
                       [classifier = m_ports.classifier, corrections] { return trainOn(*classifier, corrections); })
                .then(this, [this, learned, n = int(corrections.size())](const TrainedModel& trained) {
                    return keep(trained, learned, n);
                });
        });
}

Async<ModelInUse> TriageModels::keep(const TrainedModel& trained, Instant learned, int corrections)
{
    StoredModel stored;
    stored.digest = trained.digest;
    stored.learned = learned;
    stored.examples = trained.examples;
    stored.corrections = corrections;
    return m_ports.triage->addModel(stored, trained.bytes)
        .then(this, [this, bytes = trained.bytes](const StoredModel& kept) {
            return offThread<Loaded>([classifier = m_ports.classifier, bytes] { return classifier->load(bytes); })
                .then(this, [this, kept](const Loaded& loaded) {
                    m_inUse = ModelInUse{kept, loaded};
                    return *m_inUse;
                });
        });
}

} // namespace parvis
