// SPDX-License-Identifier: GPL-3.0-or-later
// What was sent and never answered. Three ways out, by what the network can do: send again under the same name, look
// for it, or show it to a person. Nothing is sent a second time on a guess.
#include "domain/publishing/transitions.h"
#include "engine/publishing/publication_job.h"
#include "engine/publishing/request_builder.h"
#include "engine/publishing/retry_policy.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr int looksBeforeUncertain = 8; // with the doubling pauses: about twenty minutes
constexpr auto longestSettlePause = 10min;
// A name is not relied on to its last second: the server's clock counts from its own arrival time.
constexpr auto nameMargin = 60s;
const auto lookStep = "reconcile"_L1;
const auto resendRefused = "resend refused"_L1;
constexpr int triesBeforeTired = 30; // several hours of a network that answers every request with a fault

} // namespace

bool PublicationJob::nameProtects(const Segment& s) const
{
    const Settling& settling = m_account.capabilities.settling;
    if (settling.naming == Settling::Naming::None || !settling.namingHonoured || s.requestName.isEmpty() ||
        !s.firstSent)
        return false;
    return settling.nameLifetime.count() == 0 ||
           m_ports.clock.now() + nameMargin < *s.firstSent + settling.nameLifetime;
}

bool PublicationJob::canSettle(const Segment& s) const
{
    return nameProtects(s) || m_account.capabilities.settling.canLookUp;
}

int PublicationJob::looksSinceSend(QLatin1StringView outcome) const
{
    int looks = 0;
    for (auto it = m_ledger.rbegin(); it != m_ledger.rend() && !it->step.startsWith("send"_L1); ++it)
        looks += it->step == lookStep && it->outcome == outcome ? 1 : 0;
    return looks;
}

bool PublicationJob::resendWasRefused() const
{
    for (auto it = m_ledger.rbegin(); it != m_ledger.rend(); ++it) {
        if (it->outcome == resendRefused)
            return true;
        if (it->step.startsWith("send"_L1))
            return false;
    }
    return false;
}

std::optional<Instant> PublicationJob::lastLook(QLatin1StringView outcome) const
{
    for (auto it = m_ledger.rbegin(); it != m_ledger.rend() && !it->step.startsWith("send"_L1); ++it) {
        if (it->step == lookStep && it->outcome == outcome)
            return it->finished.value_or(it->started);
    }
    return std::nullopt;
}

void PublicationJob::reconcile(int index)
{
    const Segment* s = segment(index);
    const auto request = buildRequest(m_content, m_p, index, m_account.capabilities);
    // A content changed since it left is not what the name stands for: only looking is safe then.
    const bool same = request && requestDigest(*request) == s->digest;
    const bool canLookUp = m_account.capabilities.settling.canLookUp;
    const bool stopSending = m_p.tries > triesBeforeTired || tooLateAt(m_ports.clock.now());
    const bool resend = same && nameProtects(*s) && !resendWasRefused() && !(stopSending && canLookUp);
    if (canLookUp && request) {
        PublishRequest look = *request;
        look.firstSent = s->firstSent;
        if (resend)
            lookBeforeResend(index, look);
        else
            lookUp(index, look);
        return;
    }
    if (resend) {
        sendAgain(index);
        return;
    }
    openAttempt(lookStep);
    giveUpUncertain(m_p.error.value_or(Error::make(
                        ErrorKind::Timeout, u"no answer was seen, and this network cannot be asked"_s, Effect::Maybe)),
                    u"uncertain"_s);
}

void PublicationJob::sendAgain(int index)
{
    say(u"no answer was seen: sending again under the same name"_s);
    m_unproven = true;
    prepare(index);
}

// A server may not keep to names although its kind does: what it already shows is not sent again. Where nothing is
// shown, the name protects.
void PublicationJob::lookBeforeResend(int index, const PublishRequest& request)
{
    openAttempt(lookStep);
    ask(
        Transition::AskPublished, m_context.options.requestLimit,
        Error::make(ErrorKind::Timeout, u"no answer to the look-up"_s),
        [&] { return m_client->findPublished(request); },
        [this, index](const Result<Lookup>& found) {
            if (found && found->answer == Lookup::Answer::Found) {
                m_context.news.worked(m_account.id);
                sent(index, found->remote, u"found"_s);
                return;
            }
            if (!found && (errorClass(found.error()) != ErrorClass::Rejected)) {
                lookFailed(found.error());
                return;
            }
            closeAttempt(u"not shown"_s, std::nullopt);
            const auto renewed = transition::renew(m_p, m_fence, m_ports.clock.now() + m_context.options.lease);
            commit(Transition::RenewToResend, renewed, [this, index] { sendAgain(index); });
        });
}

void PublicationJob::lookUp(int index, const PublishRequest& request)
{
    openAttempt(lookStep);
    ask(
        Transition::AskPublished, m_context.options.requestLimit,
        Error::make(ErrorKind::Timeout, u"no answer to the look-up"_s),
        [&] { return m_client->findPublished(request); },
        [this, index](const Result<Lookup>& found) {
            if (!found) {
                lookFailed(found.error());
                return;
            }
            m_context.news.worked(m_account.id);
            switch (found->answer) {
            case Lookup::Answer::Found:
                takeFound(index, found->remote);
                return;
            case Lookup::Answer::Absent:
                lookedAbsent(index);
                return;
            case Lookup::Answer::Unknown:
                break;
            }
            lookUnknown(Error::make(ErrorKind::BadReply, u"the network could not tell whether it has it"_s));
        });
}

// Where a network is searched by text, what was found may be another post of ours with the same words.
void PublicationJob::takeFound(int index, const RemoteRef& remote)
{
    await(m_ports.posts.byRemote(m_account.id, remote.id), m_context.options.storeLimit,
          Error::make(ErrorKind::Storage, u"the database gave no answer"_s),
          [this, index, remote](const Result<std::optional<Publication>>& owner) {
              if (!owner) {
                  loseLease(owner.error().detail);
                  return;
              }
              const bool others =
                  *owner && std::any_of((*owner)->segments.begin(), (*owner)->segments.end(), [&](const Segment& s) {
                      return s.remote.id == remote.id && ((*owner)->id != m_p.id || s.index != index);
                  });
              if (others)
                  lookUnknown(Error::make(ErrorKind::BadReply,
                                          u"what the network shows is another post with the same words"_s,
                                          Effect::Maybe));
              else
                  sent(index, remote, u"found"_s);
          });
}

// Not found twice, a settling time apart, where that proves absence: the request never arrived and may be made again.
void PublicationJob::lookedAbsent(int index)
{
    const Settling& settling = m_account.capabilities.settling;
    const auto unseen = Error::make(ErrorKind::Timeout, u"the network does not show it"_s, Effect::Maybe);
    if (!settling.lookUpProvesAbsence) {
        lookUnknown(unseen);
        return;
    }
    const auto before = lastLook("absent"_L1);
    const Instant now = m_ports.clock.now();
    const bool twice = before && now - *before >= settling.settleDelay;
    closeAttempt(u"absent"_s, unseen);
    if (!twice) {
        settleLater(unseen, u"absent"_s, settling.settleDelay);
        return;
    }
    const auto request = buildRequest(m_content, m_p, index, m_account.capabilities);
    if (!request || requestDigest(*request) != segment(index)->digest) {
        giveUpUncertain(
            Error::make(ErrorKind::Conflict,
                        u"the text was changed after it was sent; the network does not show the first one"_s,
                        Effect::Maybe),
            u"uncertain"_s);
        return;
    }
    const Error last = m_p.error.value_or(unseen);
    if (tooLateAt(now)) {
        missInstead(last);
        return;
    }
    if (m_p.tries > triesBeforeTired) {
        failFor(last);
        return;
    }
    say(u"surely not there: sending again"_s);
    const auto renewed = transition::renew(m_p, m_fence, now + m_context.options.lease);
    commit(Transition::RenewToResend, renewed, [this, index] {
        m_unproven = false;
        prepare(index);
    });
}

// The look itself brought nothing. No line and rate limits are waited for; everything else counts towards giving up.
void PublicationJob::lookFailed(const Error& error)
{
    const bool waits = error.kind == ErrorKind::Offline || error.kind == ErrorKind::RateLimited ||
                       error.kind == ErrorKind::Storage || error.kind == ErrorKind::Timeout ||
                       error.kind == ErrorKind::AuthExpired || error.kind == ErrorKind::Cancelled;
    m_context.news.failed(m_account.id, error);
    if (error.kind == ErrorKind::AuthExpired)
        m_context.pool.forget(m_account.id);
    if (waits) {
        settleLater(error, u"not asked"_s);
        return;
    }
    if (error.kind == ErrorKind::AuthRevoked) {
        afterAuthRefusal(error, true);
        return;
    }
    lookUnknown(error);
}

// Asked, and no wiser. A few more times, then a person has to look.
void PublicationJob::lookUnknown(const Error& error)
{
    if (looksSinceSend("unknown"_L1) + 1 >= looksBeforeUncertain)
        giveUpUncertain(error, u"uncertain"_s);
    else
        settleLater(error, u"unknown"_s);
}

void PublicationJob::settleLater(const Error& error, const QString& outcome, std::optional<Milliseconds> wait)
{
    closeAttempt(outcome, error);
    const Milliseconds settle = m_account.capabilities.settling.settleDelay;
    Milliseconds pause = wait.value_or(
        std::max(settle, withJitter(backOff(looksSinceSend("unknown"_L1) + 1 + std::max(0, m_p.tries - 1) / 2,
                                            std::max<Milliseconds>(settle, 1s), longestSettlePause))));
    if (error.retryAfter)
        pause = std::max<Milliseconds>(pause, *error.retryAfter + 500ms);
    const Instant at = m_ports.clock.now() + pause;
    commit(Transition::ReconcileLater, transition::reconcileLater(m_p, m_fence, error, at), [this, at, outcome, error] {
        say(u"%1 (%2); looking again at %3"_s.arg(outcome, error.detail, at.toRfc3339()));
        // Its account waits with it for a while, so that a later post does not overtake it.
        end(std::min(at, m_ports.clock.now() + 30s));
    });
}

void PublicationJob::giveUpUncertain(const Error& error, const QString& outcome)
{
    closeAttempt(outcome, error);
    commit(Transition::MarkUncertain, transition::markUncertain(m_p, m_fence, error), [this, error] {
        say(u"uncertain, a person has to look: %1"_s.arg(error.detail));
        end();
    });
}

} // namespace parvis
