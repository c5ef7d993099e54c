// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker does for triage: reads the messages that no model has read, batch by batch, newest first, and learns
// when enough was corrected. A message waits until its verdict is stored, so one that is stopped anywhere loses none;
// several may run at once. Engine thread; reading and learning on a thread of the pool.
#pragma once

#include "engine/inbox/triage_models.h"

namespace parvis {

struct TriagePace {
    int batch = 200;
    int batchesPerRound = 50; // the rest waits for the next round
    int correctionsToLearn = 20;
};

class TriageWork : public QObject
{
    Q_OBJECT
public:
    explicit TriageWork(const Ports& ports, const TriagePace& pace = {}, QObject* parent = nullptr);

    // Answers how many messages it told apart. A round asked for during a round is that one.
    Async<int> round();
    Async<void> stop(); // no new batch begins; answers when what runs on the pool is done

Q_SIGNALS:
    void event(const QString& line);

private:
    Async<void> nextBatch(int left);
    Async<void> tell(const std::vector<UntriagedMessage>& batch, int left);
    Async<void> learn();
    void finish(const Result<void>& done);

    Ports m_ports;
    TriagePace m_pace;
    TriageModels m_models;
    std::vector<AsyncPromise<int>> m_asked;
    int m_told = 0;
    bool m_stopped = false;
};

} // namespace parvis
