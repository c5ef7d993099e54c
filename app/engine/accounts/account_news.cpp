// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/accounts/account_news.h"

#include "base/log.h"
#include "engine/publishing/retry_policy.h"

using namespace Qt::StringLiterals;

namespace parvis {

AccountNews::AccountNews(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

void AccountNews::failed(AccountId id, const Error& error)
{
    Known next;
    next.reason = error.detail.left(300);
    switch (error.kind) {
    case ErrorKind::RateLimited:
        next.pausedUntil = m_ports.clock.now() + retryWait(error, 1);
        next.state = m_last.value(id).state;
        break;
    case ErrorKind::AuthRevoked:
        next.state = AccountState::Revoked;
        break;
    case ErrorKind::AuthExpired:
        next.state = AccountState::Expired;
        break;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::BadReply:
        next.state = AccountState::Offline;
        break;
    default:
        return;
    }
    write(id, next);
}

void AccountNews::worked(AccountId id)
{
    write(id, {});
}

void AccountNews::write(AccountId id, const Known& next)
{
    const auto known = m_last.constFind(id);
    if (known != m_last.constEnd() && *known == next)
        return;
    m_last.insert(id, next);
    m_ports.accounts.find(id).onDone(this, [this, id, next](Result<Account> account) {
        if (!account)
            return; // removed meanwhile
        // A token that was revoked or runs out soon is not mended by one request that still went through.
        Known wanted = next;
        if (next.state == AccountState::Ok && account->state == AccountState::Expires)
            wanted.state = AccountState::Expires;
        // A pause of another worker stands until it ends.
        if (!wanted.pausedUntil && account->pausedUntil && *account->pausedUntil > m_ports.clock.now())
            wanted.pausedUntil = account->pausedUntil;
        if (account->state == wanted.state && account->stateReason == wanted.reason &&
            account->pausedUntil == wanted.pausedUntil)
            return;
        Q_EMIT event(u"account %1 (%2 on %3): %4%5"_s.arg(
            id.toString(), account->handle, account->network, accountStateName(wanted.state),
            wanted.reason.isEmpty() ? QString() : u": "_s + wanted.reason));
        m_ports.accounts.setState(id, wanted.state, wanted.reason, wanted.pausedUntil)
            .onDone(this, [this, id](Result<void> done) {
                if (!done) {
                    m_last.remove(id);
                    qCWarning(logEngine) << "the state of account" << id.value
                                         << "could not be stored:" << done.error().detail;
                }
            });
    });
}

} // namespace parvis
