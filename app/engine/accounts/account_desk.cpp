// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/accounts/account_desk.h"

#include "engine/accounts/client_pool.h"
#include "engine/accounts/people_search.h"

using namespace Qt::StringLiterals;

namespace parvis {

// Made at the first question; its open tokens last from one key to the next.
struct PeopleSearchHolder {
    QPointer<PeopleSearch> search;
};

namespace {

Error unknownNetwork(const QString& network)
{
    auto error = Error::make(ErrorKind::Rejected, u"this program knows no network '%1'"_s.arg(network));
    error.code = u"unknown_network"_s;
    return error;
}

// Seals the tokens and stores the account as the network showed it. Engine thread.
Async<Account> storeConnection(const Ports& ports, const QString& network, const NewConnection& connection)
{
    const auto sealed = ports.secrets.seal(ports.workspace.info().publicKey, connection.credentials);
    if (!sealed)
        return Async<Account>::failed(sealed.error());
    Account account;
    account.network = network;
    account.server = connection.server;
    account.remoteId = connection.profile.remoteId;
    account.handle = connection.profile.handle;
    account.name = connection.profile.name;
    account.avatarUrl = connection.profile.avatarUrl;
    account.capabilities = connection.profile.capabilities;
    account.state = AccountState::Ok;
    account.created = ports.clock.now();
    return ports.accounts.add(account, *sealed);
}

// The network's news of an account; a person's edit in between is not overwritten, the next check brings it again.
Async<Account> storeProfile(const Ports& ports, QObject* engine, Account account, const AccountProfile& profile)
{
    const AccountId id = account.id;
    const bool changed = account.handle != profile.handle || account.name != profile.name ||
                         account.avatarUrl != profile.avatarUrl || !(account.capabilities == profile.capabilities);
    account.handle = profile.handle;
    account.name = profile.name;
    account.avatarUrl = profile.avatarUrl;
    account.capabilities = profile.capabilities;
    auto& accounts = ports.accounts;
    const auto settle = [&accounts, engine, id](AccountState state) {
        return accounts.setState(id, state, {}, std::nullopt).then(engine, [&accounts, id] {
            return accounts.find(id);
        });
    };
    const AccountState state = account.state == AccountState::Expires ? AccountState::Expires : AccountState::Ok;
    if (!changed)
        return settle(state);
    return accounts.save(account).thenResult(engine, [settle, state](const Result<Account>&) { return settle(state); });
}

std::optional<AccountState> stateAfter(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::AuthRevoked:
        return AccountState::Revoked;
    case ErrorKind::AuthExpired:
        return AccountState::Expired;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::BadReply:
        return AccountState::Offline;
    default:
        return std::nullopt;
    }
}

// The state is the answer of a check, so a network that cannot be reached is an answer, not an error.
Async<Account> storeTrouble(const Ports& ports, QObject* engine, AccountId id, const Error& error)
{
    const auto state = stateAfter(error);
    if (!state)
        return Async<Account>::failed(error);
    auto& accounts = ports.accounts;
    return accounts.setState(id, *state, error.detail.left(300), std::nullopt).then(engine, [&accounts, id] {
        return accounts.find(id);
    });
}

// The last owner may be in the window; the flow belongs to the engine thread and dies there.
std::shared_ptr<BrowserSignIn> boundToEngine(QObject* engine, std::shared_ptr<BrowserSignIn> flow)
{
    BrowserSignIn* raw = flow.get();
    return {raw, [flow = std::move(flow), engine = QPointer<QObject>(engine)](BrowserSignIn*) mutable {
                if (engine)
                    QMetaObject::invokeMethod(
                        engine.data(), [flow = std::move(flow)]() mutable { flow.reset(); }, Qt::QueuedConnection);
            }};
}

} // namespace

AccountDesk::AccountDesk(const Ports& ports, const PlatformRegistry& registry, QObject* engine, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_registry(registry),
      m_engine(engine),
      m_search(std::make_shared<PeopleSearchHolder>()),
      m_engineStill(engine)
{
}

AccountDesk::~AccountDesk()
{
    if (m_engineStill)
        QMetaObject::invokeMethod(m_engineStill.data(), [search = m_search] { delete search->search.data(); });
}

std::vector<NetworkInfo> AccountDesk::networks() const
{
    return m_registry.networks();
}

Async<std::vector<Account>> AccountDesk::list()
{
    return m_ports.accounts.list();
}

Async<Account> AccountDesk::find(AccountId id)
{
    return m_ports.accounts.find(id);
}

Async<Account> AccountDesk::connectWithSecret(const QString& network, const QString& server, const QString& handle,
                                              const Secret<QByteArray>& secret)
{
    return invokeOn(m_engine,
                    [ports = m_ports, factory = m_registry.find(network), engine = m_engine, network, server, handle,
                     secret]() -> Async<Account> {
                        if (!factory)
                            return Async<Account>::failed(unknownNetwork(network));
                        return factory->connectWithSecret(engine, server, handle, secret)
                            .then(engine, [ports, network](const NewConnection& connection) {
                                return storeConnection(ports, network, connection);
                            });
                    });
}

Async<AccountDesk::SignIn> AccountDesk::startBrowserSignIn(const QString& network, const QString& server)
{
    return invokeOn(m_engine,
                    [factory = m_registry.find(network), engine = m_engine, network, server]() -> Async<SignIn> {
                        if (!factory)
                            return Async<SignIn>::failed(unknownNetwork(network));
                        return factory->startBrowserSignIn(engine, server)
                            .then(engine, [engine, network](std::shared_ptr<BrowserSignIn> flow) {
                                SignIn signIn;
                                signIn.network = network;
                                signIn.authorizeUrl = flow->authorizeUrl();
                                signIn.wantsPastedCode = flow->wantsPastedCode();
                                signIn.flow = boundToEngine(engine, std::move(flow));
                                return signIn;
                            });
                    });
}

void AccountDesk::enterCode(const SignIn& signIn, const QString& code)
{
    QMetaObject::invokeMethod(
        m_engine, [flow = signIn.flow, code] { flow->enterCode(code); }, Qt::QueuedConnection);
}

Async<Account> AccountDesk::finishBrowserSignIn(const SignIn& signIn)
{
    return invokeOn(m_engine, [ports = m_ports, engine = m_engine, signIn] {
        return signIn.flow->connection().then(engine, [ports, signIn](const NewConnection& connection) {
            return storeConnection(ports, signIn.network, connection);
        });
    });
}

Async<Account> AccountDesk::check(AccountId id)
{
    return invokeOn(m_engine, [ports = m_ports, &registry = m_registry, engine = m_engine, id] {
        return ports.accounts.find(id).then(engine, [ports, &registry, engine, id](const Account& account) {
            // A pool of its own: the worker's may be in another process. Kept alive by the last callback.
            const std::shared_ptr<ClientPool> pool(new ClientPool(ports, registry),
                                                   [](ClientPool* p) { p->deleteLater(); });
            return pool->client(id)
                .then(engine,
                      [](const std::shared_ptr<PlatformClient>& client) {
                          return client->verify().thenResult(
                              client.get(), [client](Result<AccountProfile> profile) { return profile; });
                      })
                .thenResult(engine, [ports, engine, account, id, pool](Result<AccountProfile> profile) {
                    return profile ? storeProfile(ports, engine, account, *profile)
                                   : storeTrouble(ports, engine, id, profile.error());
                });
        });
    });
}

Async<std::vector<Identity>> AccountDesk::findPeople(const std::vector<AccountId>& accounts, const QString& words)
{
    return invokeOn(m_engine,
                    [holder = m_search, ports = m_ports, &registry = m_registry, engine = m_engine, accounts, words] {
                        if (!holder->search)
                            holder->search = new PeopleSearch(ports, registry, engine);
                        return holder->search->find(accounts, words);
                    });
}

void AccountDesk::stopFindingPeople()
{
    QMetaObject::invokeMethod(
        m_engine,
        [holder = m_search] {
            if (holder->search)
                holder->search->stop();
        },
        Qt::QueuedConnection);
}

// News of a check may come in between: what the person said is then said again of what stands now.
Async<Account> AccountDesk::setBrand(AccountId id, const QString& brand)
{
    const QString words = brand.simplified();
    if (words.size() > longestBrand) {
        auto error = Error::make(ErrorKind::Rejected, u"a brand has at most %1 characters"_s.arg(longestBrand));
        error.code = u"brand"_s;
        return Async<Account>::failed(error);
    }
    const auto save = [this, id, words] {
        return m_ports.accounts.find(id).then(this, [this, words](Account account) {
            if (account.brand == words)
                return Async<Account>::ready(account);
            account.brand = words;
            return m_ports.accounts.save(account);
        });
    };
    return save().thenResult(this, [save](const Result<Account>& saved) {
        if (saved || saved.error().kind != ErrorKind::Conflict)
            return saved ? Async<Account>::ready(*saved) : Async<Account>::failed(saved.error());
        return save();
    });
}

Async<void> AccountDesk::remove(AccountId id)
{
    return m_ports.accounts.remove(id);
}

Async<Capabilities> AccountDesk::describe(const QString& network, const QString& server)
{
    return invokeOn(m_engine,
                    [factory = m_registry.find(network), engine = m_engine, network, server]() -> Async<Capabilities> {
                        if (!factory)
                            return Async<Capabilities>::failed(unknownNetwork(network));
                        return factory->describeServer(engine, server);
                    });
}

} // namespace parvis
