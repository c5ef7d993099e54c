// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/publication_job.h"

#include "domain/publishing/template.h"
#include "domain/publishing/transitions.h"
#include "engine/publishing/retry_policy.h"

#include <QTimer>

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
      m_held(claimed.account ? std::move(claimed.account) : std::make_shared<const Account>()),
      m_account(*m_held),
      m_credentials(claimed.credentialsRevision),
      m_ledger(std::move(claimed.ledger)),
      m_lastProgress(context.ports.clock.now())
{
}

void PublicationJob::prepareAhead()
{
    if (!m_account.id.isNull() && !m_context.pool.ready(m_account, m_credentials))
        m_context.pool.client(m_account.id).onDone(this, [](const Result<std::shared_ptr<PlatformClient>>&) {});
}

void PublicationJob::checkDeadline()
{
    if (m_ended || !m_late || !m_deadline.hasExpired())
        return;
    ++m_step; // an answer that still comes is nobody's
    std::exchange(m_late, {})();
}

void PublicationJob::start()
{
    m_started = true;
    m_lastProgress = m_ports.clock.now();
    if (m_stopping) {
        handBack();
        return;
    }
    if (transition::isTooLate(m_p, m_ports.clock.now())) {
        openAttempt(u"claim"_s);
        const auto missed = transition::miss(m_p, m_fence);
        closeAttempt(missed ? stateName(missed->state) : u"lost lease"_s, missed ? missed->error : std::nullopt);
        commit(Transition::Miss, missed, [this] {
            say(u"%1: its time has passed"_s.arg(stateName(m_p.state)));
            end();
        });
        return;
    }
    if (m_account.id.isNull()) {
        openAttempt(u"claim"_s);
        accountGone();
        return;
    }
    m_content = effectiveContent(m_post, m_account.network, m_account.id);
    if (m_p.kind == PublicationKind::Post && mayHaveVariables(m_content))
        m_content = expanded(m_content, variablesFor(m_content, m_account, m_post.campaign, m_p.plan.wall));
    openClient();
}

void PublicationJob::requestStop()
{
    // Looked at between two steps: what is on the wire is finished first.
    m_stopping = true;
}

void PublicationJob::accountGone()
{
    auto gone = Error::make(ErrorKind::NotFound, u"the account was removed"_s);
    gone.code = u"account_removed"_s;
    if (mayBeOut(m_p) && m_p.state == PublicationState::Sending)
        giveUpUncertain(gone, u"uncertain"_s);
    else
        failFor(gone);
}

void PublicationJob::openClient()
{
    m_client = m_context.pool.ready(m_account, m_credentials);
    if (m_client) {
        Q_EMIT keyTrouble({});
        nextSegment();
        return;
    }
    await(m_context.pool.client(m_account.id), m_context.options.storeLimit,
          Error::make(ErrorKind::Storage, u"the keychain gave no answer"_s),
          [this](Result<std::shared_ptr<PlatformClient>> client) {
              if (!client) {
                  noClient(client.error());
                  return;
              }
              m_client = std::move(*client);
              Q_EMIT keyTrouble({});
              nextSegment();
          });
}

void PublicationJob::noClient(const Error& error)
{
    if (error.kind == ErrorKind::Storage && !error.code.isEmpty())
        Q_EMIT keyTrouble(error.detail);
    openAttempt(u"open token"_s);
    if (error.kind == ErrorKind::NotFound)
        accountGone();
    // What may be out stays to be looked for: no token today is no reason to forget it.
    else if (m_p.state == PublicationState::Sending && mayBeOut(m_p))
        lookFailed(error);
    else
        trouble(error);
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

void PublicationJob::passing(Transition transition, Moment moment) const
{
    if (m_context.options.checkpoint)
        m_context.options.checkpoint(transition, moment);
}

// Writes the next value; goes on only once it is stored. A lost lease ends the job without another word to anyone.
void PublicationJob::commit(Transition transition, const Result<Publication>& next, const Next& then)
{
    if (!next) {
        loseLease(next.error().detail);
        return;
    }
    Publication value = *next;
    // begin() leaves the lease alone, so that its row is written without an index; it is renewed by the clock.
    if (!value.lease.worker.value.isEmpty() && !isBegin(transition))
        value.lease.until = m_ports.clock.now() + m_context.options.lease;
    constexpr int storeTries = 5;
    passing(transition, Moment::Before);
    commitAgain(transition, value, then, storeTries);
}

Async<Publication> PublicationJob::stored(Transition transition, const Publication& next)
{
    if (isBegin(transition))
        return m_ports.outbox.begin(next, *m_attempt, m_post.revision);
    const bool durable = transition == Transition::MarkUncertain;
    return m_ports.outbox.save(next, m_attempt, durable ? Durability::Durable : Durability::Normal);
}

void PublicationJob::commitAgain(Transition transition, const Publication& next, const Next& then, int triesLeft)
{
    await(stored(transition, next), m_context.options.storeLimit, storeSilent(),
          [this, transition, next, then, triesLeft](Result<Publication> stored) {
              if (!stored) {
                  notStored(transition, next, then, stored.error(), triesLeft);
                  return;
              }
              passing(transition, Moment::After);
              m_p = std::move(*stored);
              m_lastProgress = m_ports.clock.now();
              then();
          });
}

void PublicationJob::notStored(Transition transition, const Publication& next, const Next& then, const Error& error,
                               int triesLeft)
{
    const bool mayPass =
        error.kind == ErrorKind::Storage || error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout;
    if (error.code == "on_hold"_L1) {
        stopForHold();
    } else if (error.code == "content_changed"_L1) {
        takeNewWords();
    } else if (error.code == "account_removed"_L1) {
        accountGone();
    } else if (!mayPass || triesLeft <= 1) {
        loseLease(error.detail);
    } else {
        // A full disk or a database that restarts: what came back from the network is held in hand a little longer.
        say(u"not stored yet: %1"_s.arg(error.detail));
        QTimer::singleShot(m_context.options.storeRetry, this, [this, transition, next, then, triesLeft] {
            if (!m_ended)
                commitAgain(transition, next, then, triesLeft - 1);
        });
    }
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
    m_stopping = true;
    m_attempt.reset();
    commit(Transition::HandBack, transition::handBack(m_p, m_fence, m_ports.clock.now()), [this] {
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

// The next claim brings them; what was uploaded may belong to the old ones.
void PublicationJob::takeNewWords()
{
    say(u"the post was changed meanwhile"_s);
    for (Segment& s : m_p.segments)
        s.uploads.clear();
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
