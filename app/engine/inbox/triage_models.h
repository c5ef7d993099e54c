// SPDX-License-Identifier: GPL-3.0-or-later
// The model of a workspace: loaded once, trained where there is none, trained again with what people corrected. Reads
// and trains on a thread of the pool. Lives on the thread of who uses it.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

struct ModelInUse {
    StoredModel stored;
    std::shared_ptr<const TextModel> model;
};

class TriageModels : public QObject
{
    Q_OBJECT
public:
    explicit TriageModels(const Ports& ports, QObject* parent = nullptr);

    // The newest of the workspace; where there is none, or it cannot be read, one is trained and kept.
    Async<ModelInUse> current();
    // From the lines that come along and all corrections, whether or not anything is new.
    Async<ModelInUse> train();

    // A correction weighs as that many lines: a person looked at it.
    static constexpr int correctionWeight = 6;
    static constexpr int correctionsAtMost = 20'000;

private:
    Async<ModelInUse> load(const StoredModel& stored);
    Async<ModelInUse> keep(const TrainedModel& trained, Instant learned, int corrections);
    Ports m_ports;
    std::optional<ModelInUse> m_inUse;
};

} // namespace parvis
