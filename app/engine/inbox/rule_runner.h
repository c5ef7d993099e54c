// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the rules over messages that came or were edited, in a worker. The queue of those messages is in the database,
// and what the rules do to a message is one transaction with its leaving the queue: a worker may be stopped anywhere,
// and several may run at once. Engine thread; the rules themselves are weighed on a thread of the pool.
#pragma once

#include "engine/inbox/inbox_desk.h"

#include <QSet>
#include <QTimer>
#include <deque>

namespace parvis {

struct RuleRunnerOptions {
    int batch = 100;
    // A message is given this long to be triaged, where a rule asks for it and there is somebody to tell.
    Milliseconds traitsWait{60'000}, traitsPoll{5'000};
    int conflicts = 5; // tries at once when somebody moves the conversation meanwhile
    Milliseconds retry{5'000}, slowestRetry{3'600'000};
    // Told at each step by name ("queued", "planned", "committed" …); unset outside tests.
    std::function<void(const QString& step)> checkpoint;
};

class RuleRunner : public QObject
{
    Q_OBJECT
public:
    explicit RuleRunner(const Ports& ports, RuleRunnerOptions options = {}, QObject* parent = nullptr);

    void start(); // looks now, and whenever it is woken or something waits for its time
    void wake();
    Async<void> stop(); // begins nothing more; answers once what it is at is done
    // All that is due; answers how many messages some rule acted upon. Asked during a round: the next one's answer.
    Async<int> round();
    bool isBusy() const { return m_running; }

Q_SIGNALS:
    void event(const QString& line);

private:
    struct Planned {
        RuleQueueEntry entry;
        RuleFacts facts;
        std::vector<RuleStep> steps;
        bool waits = false; // for its triage
        bool gone = false;  // deleted, or no customer's
    };

    void begin();
    void finish(const Result<void>& result);
    void planNext();
    void reached(const char* step) const;
    Async<void> nextBatch();
    Async<std::vector<Planned>> plan(const std::vector<RuleQueueEntry>& entries);
    Async<std::vector<Planned>> weigh(const std::vector<RuleQueueEntry>& entries, const std::vector<RuleFacts>& facts);
    Async<void> work();
    Async<void> workOne(const Planned& planned, int attempt);
    Async<void> replan(const RuleQueueEntry& entry, int attempt);
    Async<void> commit(const Planned& planned, int attempt);
    Async<RuleRun> answersFor(const Planned& planned, RuleRun run, size_t step, size_t action);
    Async<void> postpone(RuleQueueEntry entry, const Error& why);
    void tell(const std::vector<RuleLogEntry>& log);

    Ports m_ports;
    RuleRunnerOptions m_options;
    InboxDesk m_desk;
    QTimer m_timer;
    std::shared_ptr<const std::vector<CompiledRule>> m_rules;
    std::deque<Planned> m_planned;
    QSet<ConversationId> m_moved; // by rules, in this batch: what was planned for them is old
    std::vector<AsyncPromise<int>> m_asked, m_next;
    std::optional<AsyncPromise<void>> m_stopped;
    int m_acted = 0;
    bool m_running = false, m_polling = false, m_stopping = false, m_again = false;
};

} // namespace parvis
