// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::AccountWords)
};

QString hostOf(const QString& server)
{
    const QString host = QUrl(server).host();
    return host.isEmpty() ? server : host;
}

} // namespace

StateWords accountState(const Account& account)
{
    switch (account.state) {
    case AccountState::Ok:
        return {u"check"_s, Tint::Ok, AccountWords::tr("Connected", "state of an account"), {}};
    case AccountState::Expires:
        return {u"warning"_s, Tint::Warn, AccountWords::tr("Sign-in ends soon", "state of an account"),
                AccountWords::tr("Sign in again now, so that nothing planned is missed.", "account, what to do")};
    case AccountState::Expired:
        return {u"warning"_s, Tint::Warn, AccountWords::tr("Sign-in expired", "state of an account"),
                AccountWords::tr("It is being renewed. If this stays, sign in again.", "account, what to do")};
    case AccountState::Revoked:
        return {u"alert"_s, Tint::Danger, AccountWords::tr("Signed out", "state of an account"),
                AccountWords::tr("Sign in again. Planned posts wait meanwhile.", "account, what to do")};
    case AccountState::Offline:
        return {u"question"_s, Tint::Warn, AccountWords::tr("Cannot be reached", "state of an account"),
                AccountWords::tr("%1 gave no usable answer. Parvis tries again by itself; other accounts go on.",
                                 "account, what to do; %1 is a server")
                    .arg(hostOf(account.server))};
    }
    return {};
}

QString capabilitySummary(const Capabilities& c)
{
    QStringList parts;
    if (c.body.limit > 0)
        parts << AccountWords::tr("%n characters", "account, what its network can do", static_cast<int>(c.body.limit));
    if (c.maxMedia > 0)
        parts << AccountWords::tr("%n pictures or videos", "account, what its network can do", c.maxMedia);
    if (c.threads)
        parts << AccountWords::tr("threads", "account, what its network can do");
    if (c.poll)
        parts << AccountWords::tr("polls", "account, what its network can do");
    if (c.contentWarning)
        parts << AccountWords::tr("content warnings", "account, what its network can do");
    if (c.can(Action::Reply))
        parts << AccountWords::tr("replies", "account, what its network can do");
    if (c.receives(InboxKind::DirectMessage))
        parts << AccountWords::tr("direct messages", "account, what its network can do");
    if (c.streaming)
        parts << AccountWords::tr("live", "account, what its network can do: news come at once");
    return parts.join(u" · "_s);
}

QString secretLabel(const QString& secretName)
{
    if (secretName == "app_password"_L1)
        return AccountWords::tr("App password", "account dialog, field");
    if (secretName == "access_token"_L1)
        return AccountWords::tr("Access token", "account dialog, field");
    return AccountWords::tr("Secret", "account dialog, field of an unknown kind of secret");
}

QString secretHint(const QString& secretName, const QString& network)
{
    if (secretName == "app_password"_L1)
        return AccountWords::
            tr("Make one in %1 under Settings, Privacy and security, App passwords. Your own password stays with you.",
               "account dialog, under the field; %1 is a network")
                .arg(network);
    if (secretName == "access_token"_L1)
        return AccountWords::tr(
            "Make one on your server under Preferences, Development, with the rights read, write and follow.",
            "account dialog, under the field");
    return {};
}

SignInProblem signInProblem(const Error& error, const NetworkInfo& network, const QString& server, bool withSecret)
{
    const QString where = server.isEmpty() ? network.displayName : hostOf(server);
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
        return {network.serverIsChosen ? SignInField::Server : SignInField::Whole, words::errorWhat(error, where),
                AccountWords::tr("Check the address and your connection.", "account dialog, what to do")};
    case ErrorKind::BadReply:
    case ErrorKind::NotFound:
        return {network.serverIsChosen ? SignInField::Server
                : withSecret           ? SignInField::Handle
                                       : SignInField::Whole,
                AccountWords::tr("%1 does not answer as %2 does.", "account dialog; %1 is a server, %2 a network")
                    .arg(where, network.displayName),
                AccountWords::tr("Check the address for mistakes.", "account dialog, what to do")};
    case ErrorKind::AuthRevoked:
    case ErrorKind::AuthExpired:
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
        if (error.code == "account_inactive"_L1)
            return {SignInField::Whole,
                    AccountWords::tr("The network has closed or suspended this account.", "account dialog"),
                    {}};
        if (!withSecret)
            return {SignInField::Whole,
                    AccountWords::tr("The sign-in was refused.", "account dialog, after the browser"),
                    AccountWords::tr("Begin again, and allow Parvis on the page of the network.",
                                     "account dialog, what to do")};
        return {SignInField::Secret,
                AccountWords::tr("%1 refused the sign-in.", "account dialog; %1 is a server or network").arg(where),
                network.handleNeeded
                    ? AccountWords::tr("Check the handle and make a new password of this kind.",
                                       "account dialog, what to do")
                    : AccountWords::tr("Check that it is complete and still valid.", "account dialog, what to do")};
    default:
        return {SignInField::Whole, words::errorWhat(error, where), words::errorAdvice(error)};
    }
}

std::optional<StateWords> keyStateWords(KeyState state)
{
    switch (state) {
    case KeyState::Ready:
        return std::nullopt;
    case KeyState::Absent:
        return StateWords{u"key"_s, Tint::Danger,
                          AccountWords::tr("The key of this workspace is not in the keychain.", "key store"),
                          AccountWords::tr("Nothing can be sent from this computer. Use the computer where the "
                                           "workspace was made, or connect the accounts again here.",
                                           "key store, what to do")};
    case KeyState::Locked:
        return StateWords{u"lock"_s, Tint::Warn,
                          AccountWords::tr("The keychain is locked or has no key for this workspace.", "key store"),
                          AccountWords::tr("Unlock it. Planned posts wait meanwhile; nothing is overwritten.",
                                           "key store, what to do")};
    case KeyState::NoKeychain:
        return StateWords{u"lock"_s, Tint::Danger,
                          AccountWords::tr("No keychain is running on this computer.", "key store"),
                          AccountWords::tr("Start one (GNOME Keyring, KWallet), or run Parvis with --vault FILE.",
                                           "key store, what to do")};
    case KeyState::WrongPassphrase:
        return StateWords{u"lock"_s, Tint::Danger,
                          AccountWords::tr("The passphrase of the vault file is wrong.", "key store"),
                          AccountWords::tr("Start Parvis again with the right one.", "key store, what to do")};
    }
    return std::nullopt;
}

} // namespace parvis::ui
