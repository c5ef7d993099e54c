// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/accounts/account_desk.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

std::shared_ptr<AccountDesk> desk(const CommandScope& scope)
{
    // The command line has one thread: desk, engine and answers share it.
    return std::make_shared<AccountDesk>(scope.ports, scope.environment.registry(), scope.context);
}

QJsonObject toJson(const Account& account)
{
    return {{u"id"_s, account.id.toString()},
            {u"network"_s, account.network},
            {u"server"_s, account.server},
            {u"handle"_s, account.handle},
            {u"name"_s, account.name},
            {u"brand"_s, output::text(account.brand)},
            {u"state"_s, accountStateName(account.state)},
            {u"reason"_s, output::text(account.stateReason)},
            {u"practice"_s, account.capabilities.practice},
            {u"capabilities"_s, QJsonDocument::fromJson(capabilitiesToJson(account.capabilities)).object()}};
}

void print(const ParsedCall& call, const std::vector<Account>& accounts)
{
    std::vector<QStringList> rows;
    for (const auto& a : accounts) {
        rows.push_back({a.id.toString(), a.network + (a.capabilities.practice ? u" (practice)"_s : QString()),
                        u'@' + a.handle, a.name, a.brand,
                        accountStateName(a.state) + (a.stateReason.isEmpty() ? QString() : u": "_s + a.stateReason)});
    }
    Q_UNUSED(call)
    output::table({u"ID"_s, u"NETWORK"_s, u"HANDLE"_s, u"NAME"_s, u"BRAND"_s, u"STATE"_s}, rows);
}

int printOne(const ParsedCall& call, const Account& account)
{
    if (call.json)
        output::json(toJson(account));
    else
        print(call, {account});
    return int(ExitCode::Done);
}

Async<Account> connectInBrowser(const CommandScope& scope, const std::shared_ptr<AccountDesk>& accounts)
{
    const ParsedCall& call = scope.call;
    QObject* context = scope.context;
    return accounts->startBrowserSignIn(QString::fromStdString(call.network), QString::fromStdString(call.server))
        .then(context, [accounts, &call](const AccountDesk::SignIn& signIn) {
            output::note(call, u"Open in a browser: "_s + QString::fromUtf8(signIn.authorizeUrl.toEncoded()));
            if (signIn.wantsPastedCode) {
                const auto code = input::promptLine(u"Code shown by the server"_s);
                if (!code)
                    return Async<Account>::failed(code.error());
                accounts->enterCode(signIn, *code);
            }
            return accounts->finishBrowserSignIn(signIn);
        });
}

} // namespace

Async<int> accountAdd(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const QString network = QString::fromStdString(call.network);
    const PlatformFactory* factory = scope.environment.registry().find(network);
    if (!factory)
        return Async<int>::ready(
            output::problem(u"--network: \"%1\" is not built yet"_s.arg(network), ExitCode::WrongCall));
    const auto accounts = desk(scope);
    const auto answer = [call, accounts](Result<Account> account) -> Result<int> {
        if (!account)
            return output::problem(u"account not connected"_s, account.error());
        return printOne(call, *account);
    };
    if (call.browser)
        return connectInBrowser(scope, accounts).thenResult(scope.context, answer);
    const auto secret =
        input::secret(call, factory->info().secretName.isEmpty() ? u"Secret"_s : factory->info().secretName);
    if (!secret)
        return Async<int>::ready(output::problem(u"account not connected"_s, secret.error()));
    return accounts
        ->connectWithSecret(network, QString::fromStdString(call.server), QString::fromStdString(call.handle), *secret)
        .thenResult(scope.context, answer);
}

Async<int> accountList(const CommandScope& scope)
{
    return scope.ports.accounts.list().then(scope.context, [call = scope.call](const std::vector<Account>& accounts) {
        if (call.json) {
            QJsonArray array;
            for (const auto& account : accounts)
                array.append(toJson(account));
            output::json(array);
        } else {
            print(call, accounts);
        }
        return int(ExitCode::Done);
    });
}

Async<int> accountCheck(const CommandScope& scope)
{
    const auto accounts = desk(scope);
    const auto check = [accounts, context = scope.context, call = scope.call](const std::vector<AccountId>& ids) {
        std::vector<Async<Account>> checks;
        for (const auto id : ids)
            checks.push_back(accounts->check(id));
        return whenAll(context, checks).then(context, [call, accounts](const std::vector<Account>& checked) {
            if (call.json) {
                QJsonArray array;
                for (const auto& account : checked)
                    array.append(toJson(account));
                output::json(array);
            } else {
                print(call, checked);
            }
            const bool fine = std::all_of(checked.begin(), checked.end(),
                                          [](const Account& a) { return a.state == AccountState::Ok; });
            return int(fine ? ExitCode::Done : ExitCode::NotDone);
        });
    };
    if (!scope.call.id.empty()) {
        const auto id = input::id<AccountId>(scope.call.id, u"account check"_s);
        if (!id)
            return Async<int>::ready(output::problem(id.error().detail, ExitCode::WrongCall));
        return check({*id});
    }
    return scope.ports.accounts.list().then(scope.context, [check](const std::vector<Account>& all) {
        std::vector<AccountId> ids;
        for (const auto& account : all)
            ids.push_back(account.id);
        return check(ids);
    });
}

Async<int> accountBrand(const CommandScope& scope)
{
    const auto id = input::id<AccountId>(scope.call.id, u"account brand"_s);
    if (!id)
        return output::refused(id.error());
    const auto accounts = desk(scope);
    return accounts->setBrand(*id, QString::fromStdString(scope.call.name))
        .thenResult(scope.context, [accounts, call = scope.call](const Result<Account>& account) -> Result<int> {
            if (account)
                return printOne(call, *account);
            return account.error().kind == ErrorKind::Rejected
                       ? output::problem(u"account brand: "_s + account.error().detail, ExitCode::WrongCall)
                       : output::problem(u"account brand"_s, account.error());
        });
}

Async<int> accountRemove(const CommandScope& scope)
{
    const auto id = input::id<AccountId>(scope.call.id, u"account remove"_s);
    if (!id)
        return Async<int>::ready(output::problem(id.error().detail, ExitCode::WrongCall));
    const auto accounts = desk(scope);
    return accounts->remove(*id).then(scope.context, [accounts, call = scope.call, id = *id] {
        if (call.json)
            output::json(QJsonObject{{u"removed"_s, id.toString()}});
        else
            output::line(u"Account %1 is removed"_s.arg(id.toString()));
        return int(ExitCode::Done);
    });
}

} // namespace parvis
