// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/moderation_job.h"

#include "engine/publishing/retry_policy.h"
#include "engine/timeout.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr int triesBeforeGivingUp = 6;
constexpr Milliseconds shortestPause = 5s;

Error coded(ErrorKind kind, const QString& code, const QString& detail)
{
    auto error = Error::make(kind, detail);
    error.code = code;
    return error;
}

Error storeSilent()
{
    return Error::make(ErrorKind::Storage, u"the database gave no answer"_s);
}

// Asked a second time these make no second thing: only a report might.
bool mayBeRepeated(Action action)
{
    return action != Action::Report;
}

} // namespace

ModerationJob::ModerationJob(const ErrandContext& context, ClaimedModeration claimed, QObject* parent)
    : LeasedJob(parent),
      m_ports(context.ports),
      m_pool(context.pool),
      m_news(context.news),
      m_options(context.options),
      m_moderation(std::move(claimed.moderation)),
      m_message(std::move(claimed.message)),
      m_fence(m_moderation.errand.lease.fence)
{
}

void ModerationJob::start()
{
    answerWithin(this, m_ports.accounts.find(m_moderation.account), m_options.storeLimit, storeSilent())
        .onDone(this, [this](Result<Account> account) {
            if (!account) {
                say(account.error().detail);
                end();
                return;
            }
            m_account = std::move(*account);
            openClient();
        });
}

void ModerationJob::openClient()
{
    if (!m_account.capabilities.can(m_moderation.action)) {
        refuse(coded(ErrorKind::Forbidden, u"unsupported"_s, u"this server cannot do that"_s));
        return;
    }
    answerWithin(this, m_pool.client(m_account.id), m_options.storeLimit,
                 Error::make(ErrorKind::Storage, u"the keychain gave no answer"_s))
        .onDone(this, [this](Result<std::shared_ptr<PlatformClient>> client) {
            if (m_ended)
                return;
            if (!client) {
                later(client.error(), m_moderation.errand.state == ErrandState::Wanted);
                return;
            }
            m_client = std::move(*client);
            if (m_moderation.errand.state == ErrandState::Asked)
                look();
            else if (m_stopping)
                end(); // its lease runs out; nothing has left
            else
                ask();
        });
}

void ModerationJob::ask()
{
    commit(errand::begin(m_moderation.errand, m_fence), Durability::Durable, [this] { transmit(); });
}

Async<void> ModerationJob::send() const
{
    switch (m_moderation.action) {
    case Action::Report:
        return m_client->report(m_message.content, m_moderation.comment);
    case Action::DeleteOwn:
        return m_client->remove(m_message.content.remote);
    default:
        return m_client->act(m_moderation.action, m_message.content, m_moderation.on);
    }
}

void ModerationJob::transmit()
{
    // The machine may have slept between commit and here: somebody else may hold it by now.
    if (m_ports.clock.now() >= m_moderation.errand.lease.until) {
        say(u"the lease ran out before the request left"_s);
        end();
        return;
    }
    answerWithin(this, send(), m_options.requestLimit,
                 Error::make(ErrorKind::Timeout, u"no answer to the request"_s, Effect::Maybe))
        .onDone(this, [this](const Result<void>& answer) {
            if (m_ended)
                return;
            if (answer)
                done(u"done"_s);
            else
                askFailed(answer.error());
        });
}

void ModerationJob::askFailed(const Error& error)
{
    m_news.failed(m_account.id, error);
    switch (errorClass(error)) {
    case ErrorClass::Ambiguous:
        if (mayBeRepeated(m_moderation.action))
            later(error, false);
        else
            giveUp(error, false);
        return;
    case ErrorClass::AuthExpired:
        m_pool.forget(m_account.id);
        later(error, true);
        return;
    case ErrorClass::RateLimited:
    case ErrorClass::Transient:
        later(error, true);
        return;
    case ErrorClass::AuthRevoked:
    case ErrorClass::Rejected:
        break;
    }
    refuse(error);
}

void ModerationJob::look()
{
    // Nobody but the network's moderators sees a report: it may have arrived, and is not sent again by itself.
    if (!mayBeRepeated(m_moderation.action)) {
        giveUp(coded(ErrorKind::Timeout, u"cannot_be_read"_s, u"the network does not show whether it has it"_s), false);
        return;
    }
    answerWithin(this, m_client->stance(m_moderation.action, m_message.content), m_options.requestLimit,
                 Error::make(ErrorKind::Timeout, u"no answer to the look-up"_s))
        .onDone(this, [this](const Result<Stance>& stance) {
            if (m_ended)
                return;
            if (stance) {
                looked(*stance);
                return;
            }
            m_news.failed(m_account.id, stance.error());
            if (stance.error().kind == ErrorKind::AuthExpired)
                m_pool.forget(m_account.id);
            later(stance.error(), false);
        });
}

void ModerationJob::looked(const Stance& stance)
{
    m_news.worked(m_account.id);
    if (isCarriedOut(m_moderation, stance.there, stance.on)) {
        done(u"found done"_s);
    } else if (!stance.there) {
        refuse(Error::make(ErrorKind::NotFound, u"it is no longer at the network"_s));
    } else if (m_moderation.errand.tries > triesBeforeGivingUp) {
        refuse(coded(ErrorKind::Rejected, u"not_changed"_s, u"the network still shows it as it was"_s));
    } else {
        // Read, and surely not done: asking a second time does what the first should have, and no more.
        commit(errand::renew(m_moderation.errand, m_fence, m_ports.clock.now() + m_options.lease), Durability::Normal,
               [this] {
                   if (m_stopping)
                       end();
                   else
                       ask();
               });
    }
}

void ModerationJob::done(const QString& how)
{
    m_news.worked(m_account.id);
    commit(errand::partDone(m_moderation.errand, m_fence, 1, m_ports.clock.now()), Durability::Durable, [this, how] {
        say(how);
        end();
    });
}

// Waiting for the line or a rate limit is no try; everything else counts towards giving up.
void ModerationJob::later(const Error& error, bool settled)
{
    const bool waits = error.kind == ErrorKind::Offline || error.kind == ErrorKind::RateLimited;
    if (m_moderation.errand.tries > triesBeforeGivingUp && !waits) {
        giveUp(error, settled);
        return;
    }
    const Milliseconds settle = m_account.capabilities.settling.settleDelay;
    const Milliseconds pause = std::max({shortestPause, settle, retryWait(error, m_moderation.errand.tries)});
    commit(errand::later(m_moderation.errand, m_fence, error, m_ports.clock.now() + pause, settled), Durability::Normal,
           [this, error] {
               say(u"later: "_s + error.detail);
               end();
           });
}

void ModerationJob::giveUp(const Error& error, bool settled)
{
    const Instant now = m_ports.clock.now();
    const auto ended = settled ? errand::refuse(m_moderation.errand, m_fence, error, now)
                               : errand::doubt(m_moderation.errand, m_fence, error, now);
    commit(ended, Durability::Durable, [this, error] {
        say(error.detail);
        end();
    });
}

void ModerationJob::refuse(const Error& error)
{
    giveUp(error, true);
}

// A lost lease ends it without another word to anyone; who claims it next reads before it asks.
void ModerationJob::commit(const Result<Errand>& next, Durability durability, const Next& then)
{
    if (!next) {
        say(next.error().detail);
        end();
        return;
    }
    Moderation value = m_moderation;
    value.errand = *next;
    if (!value.errand.lease.worker.value.isEmpty())
        value.errand =
            errand::renew(value.errand, m_fence, m_ports.clock.now() + m_options.lease).value_or(value.errand);
    answerWithin(this, m_ports.moderation->save(value, durability), m_options.storeLimit, storeSilent())
        .onDone(this, [this, then](Result<Moderation> stored) {
            if (m_ended)
                return;
            if (!stored) {
                say(u"let go: "_s + stored.error().detail);
                end();
                return;
            }
            m_moderation = std::move(*stored);
            then();
        });
}

void ModerationJob::end()
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT finished();
}

void ModerationJob::say(const QString& what)
{
    Q_EMIT event(u"%1%2 of message %3 on %4: %5"_s.arg(m_moderation.on ? QString() : u"undo "_s,
                                                       actionName(m_moderation.action), m_moderation.message.toString(),
                                                       m_account.network, what));
}

} // namespace parvis
