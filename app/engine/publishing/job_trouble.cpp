// SPDX-License-Identifier: GPL-3.0-or-later
// Failures after which the network surely has nothing: wait, or stop with the reason.
#include "domain/publishing/transitions.h"
#include "engine/publishing/publication_job.h"
#include "engine/publishing/retry_policy.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {

void PublicationJob::sendFailed(int index, const Error& error)
{
    if (errorClass(error) == ErrorClass::Ambiguous) {
        if (canSettle(*segment(index)))
            settleLater(error, u"unknown outcome"_s);
        else
            giveUpUncertain(error, u"uncertain"_s);
        return;
    }
    if (m_unproven)
        refusedResend(error);
    else
        trouble(error);
}

// The network surely did not take this second request, but that says nothing of the first.
void PublicationJob::refusedResend(const Error& error)
{
    m_context.news.failed(m_account.id, error);
    switch (errorClass(error)) {
    case ErrorClass::RateLimited:
    case ErrorClass::Transient:
    case ErrorClass::AuthExpired:
        if (error.kind == ErrorKind::AuthExpired)
            m_context.pool.forget(m_account.id);
        settleLater(error, u"retry"_s);
        return;
    case ErrorClass::AuthRevoked:
        afterAuthRefusal(error, true);
        return;
    case ErrorClass::Rejected:
    case ErrorClass::Ambiguous:
        break;
    }
    // "Duplicate" and its like are a hint that the first one arrived: look for it instead of asking a third time.
    if (m_account.capabilities.settling.canLookUp)
        settleLater(error, u"resend refused"_s);
    else
        giveUpUncertain(error, u"uncertain"_s);
}

void PublicationJob::trouble(const Error& error)
{
    if (error.kind == ErrorKind::AuthRevoked) {
        afterAuthRefusal(error, false);
        return;
    }
    m_context.news.failed(m_account.id, error);
    if (error.kind == ErrorKind::AuthExpired)
        m_context.pool.forget(m_account.id);
    if (isWorthAnotherTry(error, m_p.tries))
        tryLater(error);
    else
        failFor(error);
}

bool PublicationJob::tooLateAt(Instant at) const
{
    const bool begun = std::any_of(m_p.segments.begin(), m_p.segments.end(),
                                   [](const Segment& s) { return s.state == SegmentState::Done; });
    // What has begun is finished however late: half a thread helps nobody.
    return !begun && at - m_p.plan.due > m_p.plan.late.within;
}

// Waits, but never past the limit the user set for being late.
void PublicationJob::tryLater(const Error& error)
{
    const Instant now = m_ports.clock.now();
    const Instant at = now + retryWait(error, m_p.tries);
    if (tooLateAt(at)) {
        missInstead(error);
        return;
    }
    closeAttempt(u"retry"_s, error);
    commit(Transition::RetryLater, transition::retryLater(m_p, m_fence, error, at), [this, at, error, now] {
        say(u"%1; trying again at %2"_s.arg(error.detail, at.toRfc3339()));
        // A rate limit concerns the whole account; for other troubles the others of the account wait half a minute at
        // most.
        end(error.kind == ErrorKind::RateLimited ? at : std::min(at, now + 30s));
    });
}

// Surely not at the network, and the user's limit for being late is reached: asked about, or dropped, as they chose.
void PublicationJob::missInstead(const Error& error)
{
    auto missed = transition::miss(m_p, m_fence);
    if (missed) {
        if (missed->error)
            missed->error->detail += u"; the last try: "_s + error.detail;
        for (Segment& s : missed->segments) {
            if (s.state == SegmentState::Sending)
                s.state = SegmentState::Pending;
        }
    }
    closeAttempt(missed ? stateName(missed->state) : u"lost lease"_s, error);
    commit(Transition::Miss, missed, [this, error] {
        say(u"%1: too late to try again (%2)"_s.arg(stateName(m_p.state), error.detail));
        end();
    });
}

void PublicationJob::failFor(const Error& error)
{
    closeAttempt(u"failed"_s, error);
    commit(Transition::Fail, transition::fail(m_p, m_fence, error), [this, error] {
        say(u"failed: %1"_s.arg(error.detail));
        end();
    });
}

// The token was refused. When another worker renewed it a moment ago, this one only held the old one.
void PublicationJob::afterAuthRefusal(const Error& error, bool unsettled)
{
    await(m_context.pool.renewedElsewhere(m_account.id), m_context.options.storeLimit,
          Error::make(ErrorKind::Storage, u"the database gave no answer"_s),
          [this, error, unsettled](Result<bool> renewed) {
              if (renewed.value_or(false)) {
                  Error again = error;
                  again.kind = ErrorKind::AuthExpired;
                  if (unsettled)
                      settleLater(again, u"retry"_s);
                  else
                      tryLater(again);
                  return;
              }
              m_context.news.failed(m_account.id, error);
              m_context.pool.forget(m_account.id);
              if (unsettled)
                  giveUpUncertain(error, u"uncertain"_s);
              else
                  failFor(error);
          });
}

} // namespace parvis
