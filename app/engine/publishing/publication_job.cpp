// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/publication_job.h"

#include "domain/publishing/template.h"
#include "domain/publishing/transitions.h"
#include "engine/publishing/retry_policy.h"
#include "engine/timeout.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

Error storeSilent()
{
    return Error::make(ErrorKind::Storage, u"the database gave no answer"_s);
}

bool mayBeOut(const Publication& p)
{
    return std::any_of(p.segments.begin(), p.segments.end(),
                       [](const Segment& s) { return s.state != SegmentState::Pending; });
}

} // namespace

PublicationJob::PublicationJob(const JobContext& context, ClaimedPublication claimed, QObject* parent)
    : QObject(parent),
      m_ports(context.ports),
      m_context(context),
      m_post(std::move(claimed.post)),
      m_p(std::move(claimed.publication)),
      m_fence(m_p.lease.fence),
      m_leaseTimer(this),
      m_lastProgress(context.ports.clock.now())
{
    connect(&m_leaseTimer, &QTimer::timeout, this, &PublicationJob::renewLease);
    m_leaseTimer.setInterval(context.options.lease / 3);
}

void PublicationJob::start()
{
    m_leaseTimer.start();
    if (m_stopping) {
        handBack();
        return;
    }
    if (transition::isTooLate(m_p, m_ports.clock.now())) {
        openAttempt(u"claim"_s);
        const auto missed = transition::miss(m_p, m_fence);
        closeAttempt(missed ? stateName(missed->state) : u"lost lease"_s, missed ? missed->error : std::nullopt);
        commit(missed, Durability::Normal, [this] {
            say(u"%1: its time has passed"_s.arg(stateName(m_p.state)));
            end();
        });
        return;
    }
    loadLedger();
}

void PublicationJob::requestStop()
{
    // Looked at between two steps: what is on the wire is finished first.
    m_stopping = true;
}

void PublicationJob::loadLedger()
{
    answerWithin(this, m_ports.posts.attempts(m_p.id), m_context.options.storeLimit, storeSilent())
        .onDone(this, [this](Result<std::vector<Attempt>> ledger) {
            if (!ledger) {
                loseLease(ledger.error().detail);
                return;
            }
            m_ledger = std::move(*ledger);
            std::stable_sort(m_ledger.begin(), m_ledger.end(),
                             [](const Attempt& a, const Attempt& b) { return a.number < b.number; });
            loadAccount();
        });
}

void PublicationJob::loadAccount()
{
    answerWithin(this, m_ports.accounts.find(m_p.account), m_context.options.storeLimit, storeSilent())
        .onDone(this, [this](Result<Account> account) {
            if (account) {
                m_account = std::move(*account);
                m_content = effectiveContent(m_post, m_account.network, m_account.id);
                if (m_p.kind == PublicationKind::Post)
                    m_content = expanded(m_content, variablesFor(m_content, m_account, m_post.campaign, m_p.plan.wall));
                openClient();
                return;
            }
            if (account.error().kind != ErrorKind::NotFound) {
                loseLease(account.error().detail);
                return;
            }
            auto gone = Error::make(ErrorKind::NotFound, u"the account was removed"_s);
            gone.code = u"account_removed"_s;
            openAttempt(u"claim"_s);
            if (mayBeOut(m_p) && m_p.state == PublicationState::Sending)
                giveUpUncertain(gone, u"uncertain"_s);
            else
                failFor(gone);
        });
}

void PublicationJob::openClient()
{
    answerWithin(this, m_context.pool.client(m_account.id), m_context.options.storeLimit,
                 Error::make(ErrorKind::Storage, u"the keychain gave no answer"_s))
        .onDone(this, [this](Result<std::shared_ptr<PlatformClient>> client) {
            if (client) {
                m_client = std::move(*client);
                Q_EMIT keyTrouble({});
                nextSegment();
                return;
            }
            if (client.error().kind == ErrorKind::Storage && !client.error().code.isEmpty())
                Q_EMIT keyTrouble(client.error().detail);
            openAttempt(u"open token"_s);
            // What may be out stays to be looked for: no token today is no reason to forget it.
            if (m_p.state == PublicationState::Sending && mayBeOut(m_p))
                lookFailed(client.error());
            else
                trouble(client.error());
        });
}

void PublicationJob::nextSegment()
{
    if (m_ended)
        return;
    if (m_stopping) {
        handBack();
        return;
    }
    m_confirmed = 0;
    m_unproven = false;
    for (const Segment& s : m_p.segments) {
        if (s.state == SegmentState::Sending) {
            reconcile(s.index);
            return;
        }
        if (s.state == SegmentState::Pending) {
            prepare(s.index);
            return;
        }
    }
    openAttempt(u"claim"_s);
    failFor(Error::make(ErrorKind::Rejected, u"there is nothing to send"_s));
}

// Writes the next value; goes on only once it is stored. A lost lease ends the job without another word to anyone.
void PublicationJob::commit(const Result<Publication>& next, Durability durability, const Next& then)
{
    if (!next) {
        loseLease(next.error().detail);
        return;
    }
    Publication value = *next;
    if (!value.lease.worker.value.isEmpty())
        value.lease.until = m_ports.clock.now() + m_context.options.lease;
    constexpr int storeTries = 5;
    commitAgain(value, durability, then, storeTries);
}

void PublicationJob::commitAgain(const Publication& next, Durability durability, const Next& then, int triesLeft)
{
    const int step = ++m_step;
    answerWithin(this, m_ports.outbox.save(next, m_attempt, durability), m_context.options.storeLimit, storeSilent())
        .onDone(this, [this, next, durability, then, triesLeft, step](Result<Publication> stored) {
            if (m_ended || step != m_step)
                return;
            if (stored) {
                m_p = std::move(*stored);
                m_lastProgress = m_ports.clock.now();
                then();
                return;
            }
            const Error& error = stored.error();
            const bool mayPass = error.kind == ErrorKind::Storage || error.kind == ErrorKind::Offline ||
                                 error.kind == ErrorKind::Timeout;
            if (error.code == "on_hold"_L1) {
                stopForHold();
                return;
            }
            if (!mayPass || triesLeft <= 1) {
                loseLease(error.detail);
                return;
            }
            // A full disk or a database that restarts: what came back from the network is held in hand a little longer.
            say(u"not stored yet: %1"_s.arg(error.detail));
            QTimer::singleShot(m_context.options.storeRetry, this, [this, next, durability, then, triesLeft] {
                if (!m_ended)
                    commitAgain(next, durability, then, triesLeft - 1);
            });
        });
}

void PublicationJob::renewLease()
{
    const Instant until = m_ports.clock.now() + m_context.options.lease;
    m_ports.outbox.renewLease(m_p.id, m_fence, until).onDone(this, [this, until](Result<void> renewed) {
        if (m_ended)
            return;
        if (renewed)
            m_p.lease.until = std::max(m_p.lease.until, until);
        else if (renewed.error().kind == ErrorKind::Conflict || renewed.error().kind == ErrorKind::NotFound)
            loseLease(renewed.error().detail);
    });
}

void PublicationJob::handBack()
{
    m_attempt.reset();
    commit(transition::handBack(m_p, m_fence, m_ports.clock.now()), Durability::Normal, [this] {
        say(u"handed back"_s);
        end();
    });
}

// The red button: what has not left stays here. What is on the wire already is finished first.
void PublicationJob::stopForHold()
{
    say(u"on hold"_s);
    handBack();
}

// Another worker has it, or the database cannot be written: nothing of it is touched any more. What is on the wire is
// found by who claims it next.
void PublicationJob::loseLease(const QString& why)
{
    if (m_ended)
        return;
    say(u"let go: %1"_s.arg(why));
    end(m_ports.clock.now() + 2s);
}

void PublicationJob::end(std::optional<Instant> notBefore)
{
    if (m_ended)
        return;
    m_ended = true;
    m_leaseTimer.stop();
    Q_EMIT finished(notBefore);
}

void PublicationJob::openAttempt(const QString& step)
{
    Attempt attempt;
    attempt.started = m_ports.clock.now();
    attempt.id = {m_context.ids.next(attempt.started)};
    attempt.publication = m_p.id;
    attempt.number = m_ledger.empty() ? 1 : m_ledger.back().number + 1;
    attempt.step = step;
    attempt.worker = m_context.worker;
    m_attempt = attempt;
    m_ledger.push_back(attempt);
}

void PublicationJob::closeAttempt(const QString& outcome, const std::optional<Error>& error)
{
    if (!m_attempt)
        return;
    m_attempt->finished = m_ports.clock.now();
    m_attempt->outcome = outcome;
    m_attempt->error = error;
    if (!m_ledger.empty() && m_ledger.back().id == m_attempt->id)
        m_ledger.back() = *m_attempt;
}

const Segment* PublicationJob::segment(int index) const
{
    const auto it =
        std::find_if(m_p.segments.begin(), m_p.segments.end(), [index](const Segment& s) { return s.index == index; });
    return it == m_p.segments.end() ? nullptr : &*it;
}

void PublicationJob::say(const QString& what)
{
    Q_EMIT event(
        u"publication %1 on %2 (account %3): %4"_s.arg(m_p.id.toString(), m_p.network, m_p.account.toString(), what));
}

} // namespace parvis
