// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/accounts/client_pool.h"

#include "base/log.h"

using namespace Qt::StringLiterals;

namespace parvis {

struct ClientPool::Entry {
    std::shared_ptr<PlatformClient> client;
    int accountRevision = 0;
    int credentialsRevision = 0;
    bool stale = false; // the tokens it holds are not the stored ones
};

ClientPool::ClientPool(const Ports& ports, const PlatformRegistry& registry, QObject* parent)
    : QObject(parent), m_ports(ports), m_registry(registry)
{
}

ClientPool::~ClientPool() = default;

Async<std::shared_ptr<PlatformClient>> ClientPool::client(AccountId id)
{
    if (const auto opening = m_opening.value(id))
        return *opening;
    auto answer = m_ports.accounts.find(id).then(this, [this, id](const Account& account) {
        return m_ports.accounts.credentials(id).then(
            this, [this, id, account](const SealedCredentials& sealed) -> Async<ClientResult> {
                if (auto open = ready(account, sealed.revision))
                    return Async<ClientResult>::ready(std::move(open));
                return make(account, sealed);
            });
    });
    m_opening.insert(id, std::make_shared<Async<ClientResult>>(answer));
    answer.onDone(this, [this, id](const Result<ClientResult>&) { m_opening.remove(id); });
    return answer;
}

std::shared_ptr<PlatformClient> ClientPool::ready(const Account& account, int credentialsRevision) const
{
    const auto entry = m_entries.value(account.id);
    const bool good = entry && !entry->stale && entry->accountRevision == account.revision &&
                      entry->credentialsRevision == credentialsRevision;
    return good ? entry->client : nullptr;
}

Async<std::shared_ptr<PlatformClient>> ClientPool::make(const Account& account, const SealedCredentials& sealed)
{
    PlatformFactory* factory = m_registry.find(account.network);
    if (!factory) {
        auto error = Error::make(ErrorKind::Rejected, u"this program knows no network '%1'"_s.arg(account.network));
        error.code = u"unknown_network"_s;
        return Async<ClientResult>::failed(error);
    }
    if (sealed.sealed.isEmpty())
        return Async<ClientResult>::failed(Error::make(ErrorKind::AuthRevoked, u"the account has no stored token"_s));
    const WorkspaceInfo info = m_ports.workspace.info();
    return m_ports.secrets.open(this, info.keyId, info.publicKey, sealed.sealed)
        .thenResult(
            this,
            [this, account, factory, revision = sealed.revision,
             keyId = info.keyId](Result<Credentials> opened) -> Async<ClientResult> {
                if (!opened) {
                    return m_ports.secrets.state(this, keyId)
                        .thenResult(this,
                                    [this, error = opened.error()](Result<KeyState> state) -> Result<ClientResult> {
                                        return Failure(explainClosed(state.value_or(KeyState::Locked), error));
                                    });
                }
                const AccountId id = account.id;
                const auto sink = [this, id](const Credentials& renewed) { return storeRotated(id, renewed); };
                auto entry = std::make_shared<Entry>();
                // A client may be at the end of its last request when it is dropped: it goes with the event loop.
                entry->client =
                    std::shared_ptr<PlatformClient>(factory->client(account, std::move(*opened), sink).release(),
                                                    [](PlatformClient* client) { client->deleteLater(); });
                entry->accountRevision = account.revision;
                entry->credentialsRevision = revision;
                m_entries.insert(id, entry);
                return Async<ClientResult>::ready(entry->client);
            });
}

// A locked keychain is no proof that a token is gone: nothing is overwritten on it, and the account keeps its state.
Error ClientPool::explainClosed(KeyState state, const Error& error) const
{
    Error answer = Error::make(ErrorKind::Storage, {});
    switch (state) {
    case KeyState::Ready:
        answer.kind = ErrorKind::AuthRevoked;
        answer.code = u"tokens_unreadable"_s;
        answer.detail = u"the stored tokens cannot be opened with the workspace's key: %1"_s.arg(error.detail);
        return answer;
    case KeyState::Locked:
        answer.code = u"keychain_locked"_s;
        answer.detail = u"%1 is locked: unlock it and the work goes on"_s.arg(m_ports.secrets.description());
        break;
    case KeyState::Absent:
        answer.code = u"keychain_absent"_s;
        answer.detail = u"%1 holds no key for this workspace"_s.arg(m_ports.secrets.description());
        break;
    case KeyState::NoKeychain:
        answer.code = u"keychain_absent"_s;
        answer.detail = u"this machine has no keychain running; use a vault file instead"_s;
        break;
    case KeyState::WrongPassphrase:
        answer.code = u"wrong_passphrase"_s;
        answer.detail = u"the passphrase does not open %1"_s.arg(m_ports.secrets.description());
        break;
    }
    answer.detail += u" ("_s + error.detail + u')';
    return answer;
}

void ClientPool::forget(AccountId id)
{
    m_entries.remove(id);
}

Async<bool> ClientPool::renewedElsewhere(AccountId id)
{
    const auto entry = m_entries.value(id);
    return m_ports.accounts.credentials(id).then(this, [this, id, entry](const SealedCredentials& sealed) {
        const bool renewed = entry && (entry->stale || sealed.revision != entry->credentialsRevision);
        if (renewed)
            forget(id);
        return renewed;
    });
}

// Answers once the renewed tokens are on disk. When another worker was first, theirs stand: the client's are dropped
// and the request is tried again with theirs.
Async<void> ClientPool::storeRotated(AccountId id, const Credentials& credentials)
{
    const auto entry = m_entries.value(id);
    if (!entry)
        return Async<void>::failed(Error::make(ErrorKind::Cancelled, u"the account was closed"_s, Effect::NotSent));
    const auto sealed = m_ports.secrets.seal(m_ports.workspace.info().publicKey, credentials);
    if (!sealed)
        return Async<void>::failed(sealed.error());
    return m_ports.accounts.saveCredentials(id, *sealed, entry->credentialsRevision)
        .thenResult(this, [this, id, entry](Result<int> revision) -> Result<void> {
            if (revision) {
                entry->credentialsRevision = *revision;
                return {};
            }
            if (revision.error().kind != ErrorKind::Conflict)
                return Failure(revision.error());
            qCInfo(logEngine) << "account" << id.value << "was renewed by another worker meanwhile";
            entry->stale = true;
            auto error = Error::make(ErrorKind::AuthExpired, u"another worker renewed the token"_s, Effect::NotSent);
            error.code = u"renewed_elsewhere"_s;
            return Failure(error);
        });
}

} // namespace parvis
