// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting, checking and removing accounts. Talks to networks, so its work runs on the engine thread; callable from
// the window's or command line's thread, where answers come back.
#pragma once

#include "engine/services.h"

#include <QPointer>

namespace parvis {

struct PeopleSearchHolder;

class AccountDesk : public QObject
{
    Q_OBJECT
public:
    // network: an object living on the engine thread, on which clients are made.
    AccountDesk(const Ports& ports, const PlatformRegistry& registry, QObject* engine, QObject* parent = nullptr);
    ~AccountDesk() override;

    std::vector<NetworkInfo> networks() const;
    Async<std::vector<Account>> list();
    Async<Account> find(AccountId id);
    // Checks with the network first; stores the account with its sealed tokens.
    Async<Account> connectWithSecret(const QString& network, const QString& server, const QString& handle,
                                     const Secret<QByteArray>& secret);
    // Browser sign-in: authorizeUrl comes at once to open; connected() or failed() follow.
    struct SignIn {
        QString network;
        QUrl authorizeUrl;
        bool wantsPastedCode = false;
        std::shared_ptr<BrowserSignIn> flow; // lives on the engine thread; hand back to enterCode / finish / drop
    };
    Async<SignIn> startBrowserSignIn(const QString& network, const QString& server);
    void enterCode(const SignIn& signIn, const QString& code);
    Async<Account> finishBrowserSignIn(const SignIn& signIn);
    // Asks the network now; the account's state is updated. No line, a dead token, nonsense: an answer (its state), no
    // error.
    Async<Account> check(AccountId id);
    Async<void> remove(AccountId id);
    // Empty takes it away. Rejected, code "brand", for one that is too long. Needs no network.
    Async<Account> setBrand(AccountId id, const QString& brand);
    // For `count` without an account.
    Async<Capabilities> describe(const QString& network, const QString& server);

    // People to mention, as the accounts' networks find them; see PeopleSearch. Without a line or a token: its error.
    Async<std::vector<Identity>> findPeople(const std::vector<AccountId>& accounts, const QString& words);
    void stopFindingPeople();

private:
    Ports m_ports;
    const PlatformRegistry& m_registry;
    QObject* m_engine;
    std::shared_ptr<PeopleSearchHolder> m_search; // its content belongs to the engine thread
    QPointer<QObject> m_engineStill;              // the engine may end before its desks
};

} // namespace parvis
