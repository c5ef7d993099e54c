// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/rule_runner.h"

#include "base/log.h"
#include "engine/inbox/rule_answer.h"
#include "engine/inbox/rule_reading.h"
#include "engine/off_thread.h"
#include "engine/sync_support.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr Milliseconds longestSleep{3'600'000};

Async<void> nothing()
{
    return Async<void>::ready({});
}

} // namespace

RuleRunner::RuleRunner(const Ports& ports, RuleRunnerOptions options, QObject* parent)
    : QObject(parent), m_ports(ports), m_options(std::move(options)), m_desk(ports)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RuleRunner::wake);
}

void RuleRunner::start()
{
    m_polling = true;
    wake();
}

void RuleRunner::wake()
{
    if (!m_polling || m_stopping)
        return;
    if (m_running)
        m_again = true;
    else
        begin();
}

Async<void> RuleRunner::stop()
{
    m_stopping = true;
    m_timer.stop();
    if (!m_running)
        return nothing();
    if (!m_stopped)
        m_stopped.emplace();
    return m_stopped->async();
}

Async<int> RuleRunner::round()
{
    AsyncPromise<int> promise;
    if (!m_ports.rules || m_stopping) {
        promise.finish(0);
        return promise.async();
    }
    (m_running ? m_next : m_asked).push_back(promise);
    if (!m_running)
        begin();
    return promise.async();
}

void RuleRunner::begin()
{
    if (!m_ports.rules)
        return;
    m_running = true;
    m_again = false;
    m_acted = 0;
    nextBatch().onDone(this, [this](const Result<void>& done) { finish(done); });
}

void RuleRunner::finish(const Result<void>& result)
{
    if (!result && result.error().kind != ErrorKind::Cancelled)
        qCWarning(logWorker) << "the rules could not be run:" << result.error().detail;
    m_planned.clear();
    m_running = false;
    const auto asked = std::exchange(m_asked, std::exchange(m_next, {}));
    const int acted = m_acted;
    if (m_stopping) {
        for (const auto& promise : std::exchange(m_asked, {}))
            promise.finish(Failure(workerStops()));
        if (m_stopped)
            m_stopped->finish({});
    } else if (!m_asked.empty() || (m_polling && m_again)) {
        begin();
    } else {
        planNext();
    }
    for (const auto& promise : asked)
        promise.finish(result ? Result<int>(acted) : Result<int>(Failure(result.error())));
}

// What waits for its triage or for another try.
void RuleRunner::planNext()
{
    if (!m_polling)
        return;
    m_ports.rules->queued(m_ports.clock.now(), 1).onDone(this, [this](const Result<RuleRepository::Queue>& queue) {
        if (m_running || m_stopping)
            return;
        const Instant now = m_ports.clock.now();
        Milliseconds sleep = queue ? longestSleep : m_options.retry;
        if (queue && !queue->due.empty())
            sleep = m_options.retry;
        else if (queue && queue->next)
            sleep = std::clamp(*queue->next - now, Milliseconds(1), longestSleep);
        m_timer.start(sleep);
    });
}

void RuleRunner::reached(const char* step) const
{
    if (m_options.checkpoint)
        m_options.checkpoint(QString::fromLatin1(step));
}

Async<void> RuleRunner::nextBatch()
{
    if (m_stopping)
        return nothing();
    return m_ports.rules->rules().then(this, [this](const std::vector<InboxRule>& rules) {
        m_rules = std::make_shared<const std::vector<CompiledRule>>(compiled(rules));
        return m_ports.rules->queued(m_ports.clock.now(), m_options.batch)
            .then(this, [this](const RuleRepository::Queue& queue) -> Async<void> {
                reached("queued");
                if (queue.due.empty())
                    return nothing();
                return plan(queue.due).then(this, [this](const std::vector<Planned>& planned) {
                    reached("planned");
                    m_planned.assign(planned.begin(), planned.end());
                    m_moved.clear();
                    return work().then(this, [this] { return nextBatch(); });
                });
            });
    });
}

Async<std::vector<RuleRunner::Planned>> RuleRunner::plan(const std::vector<RuleQueueEntry>& entries)
{
    std::vector<MessageId> ids;
    for (const RuleQueueEntry& entry : entries)
        ids.push_back(entry.message);
    return m_ports.rules->facts(ids)
        .then(this, [this](const std::vector<RuleFacts>& facts) { return completed(this, m_ports, *m_rules, facts); })
        .then(this, [this, entries](const std::vector<RuleFacts>& facts) { return weigh(entries, facts); });
}

Async<std::vector<RuleRunner::Planned>> RuleRunner::weigh(const std::vector<RuleQueueEntry>& entries,
                                                          const std::vector<RuleFacts>& facts)
{
    std::vector<MessageId> ids;
    for (const RuleFacts& one : facts)
        ids.push_back(one.message);
    const Instant now = m_ports.clock.now();
    const bool triage = m_ports.traits && askTraits(*m_rules);
    const auto wait = m_options.traitsWait;
    return m_ports.rules->fired(ids).then(this, [=, rules = m_rules](const RuleRepository::Fired& fired) {
        return offThread<std::vector<Planned>>([=]() -> Result<std::vector<Planned>> {
            std::vector<Planned> list;
            for (const RuleQueueEntry& entry : entries) {
                const auto known = std::find_if(facts.begin(), facts.end(),
                                                [&entry](const RuleFacts& f) { return f.message == entry.message; });
                Planned one;
                one.entry = entry;
                one.gone = known == facts.end() || known->ours;
                if (!one.gone) {
                    one.facts = *known;
                    one.waits = triage && !known->traits && now < entry.queued + wait;
                    if (!one.waits)
                        one.steps = planRun(*rules, RuleSubject(*known), fired.value(entry.message), now);
                }
                list.push_back(std::move(one));
            }
            return list;
        });
    });
}

// The rows that no rule is for leave the queue together; the others one by one, in their order.
Async<void> RuleRunner::work()
{
    std::vector<RuleQueueEntry> passed;
    while (!m_planned.empty() && !m_stopping) {
        const Planned& first = m_planned.front();
        const bool old = m_moved.contains(first.facts.conversation);
        if (!first.gone && (first.waits || !first.steps.empty() || old))
            break;
        passed.push_back(first.entry);
        m_planned.pop_front();
    }
    if (!passed.empty())
        return m_ports.rules->passed(passed).then(this, [this] {
            reached("passed");
            return work();
        });
    if (m_planned.empty() || m_stopping)
        return nothing();
    const Planned next = m_planned.front();
    m_planned.pop_front();
    return workOne(next, 0).then(this, [this] { return work(); });
}

Async<void> RuleRunner::workOne(const Planned& planned, int attempt)
{
    if (planned.waits) {
        const Instant soon = m_ports.clock.now() + m_options.traitsPoll;
        return m_ports.rules->postpone(planned.entry, std::min(soon, planned.entry.queued + m_options.traitsWait),
                                       u"waits for triage"_s);
    }
    if (attempt == 0 && m_moved.contains(planned.facts.conversation))
        return replan(planned.entry, 1);
    if (planned.gone || planned.steps.empty())
        return m_ports.rules->passed({planned.entry});
    return commit(planned, attempt);
}

Async<void> RuleRunner::replan(const RuleQueueEntry& entry, int attempt)
{
    if (attempt > m_options.conflicts)
        return postpone(entry, Error::make(ErrorKind::Conflict, u"the conversation does not come to rest"_s));
    return m_ports.rules->rules()
        .then(this,
              [this, entry](const std::vector<InboxRule>& rules) {
                  m_rules = std::make_shared<const std::vector<CompiledRule>>(compiled(rules));
                  return plan({entry});
              })
        .then(this, [this, attempt](const std::vector<Planned>& planned) { return workOne(planned.front(), attempt); });
}

Async<void> RuleRunner::commit(const Planned& planned, int attempt)
{
    RuleRun run;
    run.entry = planned.entry;
    run.conversation = planned.facts.conversation;
    run.revision = planned.facts.revision;
    run.author = planned.facts.author.id;
    run.steps = planned.steps;
    return answersFor(planned, run, 0, 0)
        .then(this,
              [this](const RuleRun& complete) {
                  reached("answers");
                  return m_ports.rules->commit(complete);
              })
        .thenResult(this, [this, planned, attempt](const Result<std::vector<RuleLogEntry>>& log) -> Async<void> {
            reached("committed");
            if (log) {
                m_moved.insert(planned.facts.conversation);
                m_acted += log->empty() ? 0 : 1;
                tell(*log);
                return nothing();
            }
            if (log.error().kind == ErrorKind::Conflict)
                return replan(planned.entry, attempt + 1);
            return postpone(planned.entry, log.error());
        });
}

// One after the other: the actions that answer, in all steps.
Async<RuleRun> RuleRunner::answersFor(const Planned& planned, RuleRun run, size_t step, size_t action)
{
    for (; step < run.steps.size(); ++step, action = 0) {
        const auto& actions = run.steps[step].actions;
        while (action < actions.size() && actions[action].kind != ActionKind::Acknowledge)
            ++action;
        if (action < actions.size())
            break;
    }
    if (step >= run.steps.size())
        return Async<RuleRun>::ready(run);
    const AnswerOrder order{run.steps[step].name, run.steps[step].actions[action], planned.facts};
    return planAcknowledgement(this, m_ports, m_desk, order)
        .then(this, [this, planned, run, step, action](const Acknowledgement& answer) mutable {
            run.acknowledgements[{step, action}] = answer;
            return answersFor(planned, run, step, action + 1);
        });
}

Async<void> RuleRunner::postpone(RuleQueueEntry entry, const Error& why)
{
    const int doublings = std::min(entry.tries, 12);
    const Milliseconds wait = std::min(m_options.retry * (1 << doublings), m_options.slowestRetry);
    ++entry.tries;
    qCWarning(logWorker) << "rules for message" << entry.message.value << "later:" << why.detail;
    return m_ports.rules->postpone(entry, m_ports.clock.now() + wait, why.detail);
}

void RuleRunner::tell(const std::vector<RuleLogEntry>& log)
{
    for (const RuleLogEntry& entry : log)
        Q_EMIT event(u"rule \"%1\" acted upon message %2"_s.arg(entry.ruleName, entry.message.toString()));
}

} // namespace parvis
