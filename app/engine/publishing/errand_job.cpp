// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/errand_job.h"

#include "engine/publishing/request_builder.h"
#include "engine/publishing/retry_policy.h"
#include "engine/timeout.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr int triesBeforeGivingUp = 6;
constexpr Milliseconds shortestPause = 5s;

Action actionOf(ErrandKind kind)
{
    switch (kind) {
    case ErrandKind::Delete:
        return Action::DeleteOwn;
    case ErrandKind::Edit:
        return Action::EditOwn;
    case ErrandKind::Boost:
    case ErrandKind::Moderate: // carried out by ModerationJob
        break;
    }
    return Action::Boost;
}

QString doneWord(ErrandKind kind)
{
    return kind == ErrandKind::Delete ? u"deleted"_s : kind == ErrandKind::Edit ? u"edited"_s : u"boosted"_s;
}

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

} // namespace

ErrandJob::ErrandJob(const ErrandContext& context, ClaimedErrand claimed, QObject* parent)
    : LeasedJob(parent),
      m_ports(context.ports),
      m_pool(context.pool),
      m_news(context.news),
      m_ids(context.ids),
      m_worker(context.worker),
      m_options(context.options),
      m_errand(std::move(claimed.errand)),
      m_publication(std::move(claimed.publication)),
      m_fence(m_errand.lease.fence),
      m_parts(errandSegments(m_errand, m_publication))
{
}

void ErrandJob::start()
{
    answerWithin(this, m_ports.accounts.find(m_publication.account), m_options.storeLimit, storeSilent())
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

void ErrandJob::openClient()
{
    if (!m_account.capabilities.can(actionOf(m_errand.kind))) {
        openAttempt(errandKindName(m_errand.kind));
        refuse(coded(ErrorKind::Forbidden, u"unsupported"_s, u"this server cannot do that"_s), u"refused"_s);
        return;
    }
    answerWithin(this, m_pool.client(m_account.id), m_options.storeLimit,
                 Error::make(ErrorKind::Storage, u"the keychain gave no answer"_s))
        .onDone(this, [this](Result<std::shared_ptr<PlatformClient>> client) {
            if (!client) {
                openAttempt(u"open token"_s);
                later(client.error(), u"retry"_s, m_errand.state == ErrandState::Wanted);
                return;
            }
            m_client = std::move(*client);
            nextPart();
        });
}

const Segment* ErrandJob::part() const
{
    if (m_errand.done >= int(m_parts.size()))
        return nullptr;
    const int index = m_parts[size_t(m_errand.done)];
    const auto it = std::find_if(m_publication.segments.begin(), m_publication.segments.end(),
                                 [index](const Segment& s) { return s.index == index; });
    return it == m_publication.segments.end() ? nullptr : &*it;
}

std::optional<PublishRequest> ErrandJob::wanted() const
{
    if (m_errand.kind != ErrandKind::Edit || !m_errand.content || !part())
        return std::nullopt;
    auto request = buildRequest(*m_errand.content, m_publication, part()->index, m_account.capabilities);
    return request ? std::optional(*request) : std::nullopt;
}

void ErrandJob::nextPart()
{
    if (m_ended)
        return;
    if (!part()) {
        openAttempt(errandKindName(m_errand.kind));
        refuse(coded(ErrorKind::NotFound, u"not_published"_s, u"nothing of it is at the network"_s), u"refused"_s);
        return;
    }
    if (m_errand.state == ErrandState::Asked)
        look();
    else if (m_stopping)
        end(); // its lease runs out; nothing has left
    else
        ask();
}

void ErrandJob::ask()
{
    openAttempt(m_parts.size() > 1
                    ? u"%1 %2/%3"_s.arg(errandKindName(m_errand.kind)).arg(m_errand.done + 1).arg(m_parts.size())
                    : errandKindName(m_errand.kind));
    if (m_errand.kind == ErrandKind::Edit && !wanted()) {
        refuse(coded(ErrorKind::Rejected, u"content_changed"_s, u"the new words have no such part"_s), u"refused"_s);
        return;
    }
    commit(errand::begin(m_errand, m_fence), Durability::Durable, [this] { transmit(); });
}

void ErrandJob::transmit()
{
    // The machine may have slept between commit and here: somebody else may hold it by now.
    if (m_ports.clock.now() >= m_errand.lease.until) {
        say(u"the lease ran out before the request left"_s);
        end();
        return;
    }
    const RemoteRef target = part()->remote;
    const Error late = Error::make(ErrorKind::Timeout, u"no answer to the request"_s, Effect::Maybe);
    if (m_errand.kind == ErrandKind::Edit) {
        answerWithin(this, m_client->edit(target, *wanted()), m_options.requestLimit, late)
            .onDone(this, [this](const Result<RemoteRef>& remote) {
                if (!m_ended && remote)
                    answered(*remote, doneWord(m_errand.kind));
                else if (!m_ended)
                    askFailed(remote.error());
            });
        return;
    }
    IncomingMessage message;
    message.remote = target;
    const Async<void> asked =
        m_errand.kind == ErrandKind::Delete ? m_client->remove(target) : m_client->act(Action::Boost, message, true);
    answerWithin(this, asked, m_options.requestLimit, late).onDone(this, [this](const Result<void>& done) {
        if (!m_ended && done)
            answered({}, doneWord(m_errand.kind));
        else if (!m_ended)
            askFailed(done.error());
    });
}

void ErrandJob::answered(const std::optional<RemoteRef>& remote, const QString& outcome)
{
    m_news.worked(m_account.id);
    closeAttempt(outcome);
    commit(
        errand::partDone(m_errand, m_fence, int(m_parts.size()), m_ports.clock.now()), Durability::Durable,
        [this, outcome] {
            say(outcome);
            if (m_errand.state == ErrandState::Done)
                end();
            else
                nextPart();
        },
        remote);
}

void ErrandJob::askFailed(const Error& error)
{
    m_news.failed(m_account.id, error);
    switch (errorClass(error)) {
    case ErrorClass::Ambiguous:
        later(error, u"unknown outcome"_s, false);
        return;
    case ErrorClass::AuthExpired:
        m_pool.forget(m_account.id);
        later(error, u"retry"_s, true);
        return;
    case ErrorClass::RateLimited:
    case ErrorClass::Transient:
        later(error, u"retry"_s, true);
        return;
    case ErrorClass::AuthRevoked:
    case ErrorClass::Rejected:
        break;
    }
    refuse(error, u"refused"_s);
}

void ErrandJob::look()
{
    openAttempt(u"look"_s);
    answerWithin(this, m_client->standing(part()->remote, wanted()), m_options.requestLimit,
                 Error::make(ErrorKind::Timeout, u"no answer to the look-up"_s))
        .onDone(this, [this](const Result<Standing>& standing) {
            if (!m_ended && standing)
                looked(*standing);
            else if (!m_ended)
                lookFailed(standing.error());
        });
}

void ErrandJob::looked(const Standing& standing)
{
    m_news.worked(m_account.id);
    if (m_errand.kind == ErrandKind::Delete) {
        if (!standing.there)
            answered({}, u"found gone"_s);
        else
            askAgain(u"still there"_s, u"still_there"_s, u"the network still shows it"_s);
        return;
    }
    const bool done = m_errand.kind == ErrandKind::Edit ? standing.asWanted : standing.boosted;
    if (!standing.there)
        refuse(Error::make(ErrorKind::NotFound, u"it is no longer at the network"_s), u"found gone"_s);
    else if (done)
        answered({}, u"found done"_s);
    else
        askAgain(u"not changed"_s, u"not_changed"_s, u"the network still shows it as it was"_s);
}

// Read, and surely not done: asking a second time does what the first should have, and no more.
void ErrandJob::askAgain(const QString& outcome, const QString& code, const QString& detail)
{
    if (m_errand.tries > triesBeforeGivingUp) {
        refuse(coded(ErrorKind::Rejected, code, detail), outcome);
        return;
    }
    closeAttempt(outcome);
    commit(errand::renew(m_errand, m_fence, m_ports.clock.now() + m_options.lease), Durability::Normal, [this] {
        if (m_stopping)
            end();
        else
            ask();
    });
}

void ErrandJob::lookFailed(const Error& error)
{
    m_news.failed(m_account.id, error);
    if (error.kind == ErrorKind::AuthExpired)
        m_pool.forget(m_account.id);
    later(error, u"not asked"_s, false);
}

// Waiting for the line or a rate limit is no try; everything else counts towards giving up.
void ErrandJob::later(const Error& error, const QString& outcome, bool settled)
{
    const bool waits = error.kind == ErrorKind::Offline || error.kind == ErrorKind::RateLimited;
    const Instant now = m_ports.clock.now();
    if (m_errand.tries > triesBeforeGivingUp && !waits) {
        closeAttempt(settled ? u"refused"_s : u"uncertain"_s, error);
        const auto ended =
            settled ? errand::refuse(m_errand, m_fence, error, now) : errand::doubt(m_errand, m_fence, error, now);
        commit(ended, Durability::Durable, [this, error] {
            say(error.detail);
            end();
        });
        return;
    }
    closeAttempt(outcome, error);
    const Milliseconds settle = m_account.capabilities.settling.settleDelay;
    const Milliseconds pause = std::max({shortestPause, settle, retryWait(error, m_errand.tries)});
    commit(errand::later(m_errand, m_fence, error, now + pause, settled), Durability::Normal, [this, outcome, error] {
        say(u"%1 (%2)"_s.arg(outcome, error.detail));
        end();
    });
}

void ErrandJob::refuse(const Error& error, const QString& outcome)
{
    closeAttempt(outcome, error);
    commit(errand::refuse(m_errand, m_fence, error, m_ports.clock.now()), Durability::Durable, [this, error] {
        say(u"refused: %1"_s.arg(error.detail));
        end();
    });
}

// A lost lease ends it without another word to anyone; who claims it next reads before it asks.
void ErrandJob::commit(const Result<Errand>& next, Durability durability, const Next& then,
                       const std::optional<RemoteRef>& remote)
{
    if (!next) {
        say(next.error().detail);
        end();
        return;
    }
    Errand value = *next;
    if (!value.lease.worker.value.isEmpty())
        value = errand::renew(value, m_fence, m_ports.clock.now() + m_options.lease).value_or(value);
    const ErrandRepository::Step step{m_attempt, remote && part() ? part()->index : -1, remote};
    answerWithin(this, m_ports.errands->save(value, step, durability), m_options.storeLimit, storeSilent())
        .onDone(this, [this, then](Result<Errand> stored) {
            if (m_ended)
                return;
            if (!stored) {
                say(u"let go: %1"_s.arg(stored.error().detail));
                end();
                return;
            }
            m_errand = std::move(*stored);
            then();
        });
}

void ErrandJob::openAttempt(const QString& step)
{
    Attempt attempt;
    attempt.publication = m_publication.id;
    attempt.started = m_ports.clock.now();
    attempt.id = {m_ids.next(attempt.started)};
    attempt.step = step;
    attempt.worker = m_worker;
    m_attempt = attempt;
}

void ErrandJob::closeAttempt(const QString& outcome, const std::optional<Error>& error)
{
    m_attempt->finished = m_ports.clock.now();
    m_attempt->outcome = outcome;
    m_attempt->error = error;
}

void ErrandJob::end()
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT finished();
}

void ErrandJob::say(const QString& what)
{
    Q_EMIT event(u"%1 of publication %2 on %3: %4"_s.arg(errandKindName(m_errand.kind), m_publication.id.toString(),
                                                         m_publication.network, what));
}

} // namespace parvis
