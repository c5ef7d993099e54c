// SPDX-License-Identifier: GPL-3.0-or-later
// An account: the company's identity on a network, and how its connection stands.
#pragma once

#include "base/time/instant.h"
#include "domain/ids.h"
#include "domain/publishing/capabilities.h"

#include <optional>

namespace parvis {

enum class AccountState { Ok, Expires, Expired, Revoked, Offline };

struct Account {
    AccountId id;
    QString network; // "mastodon"
    QString server;  // base URL, no trailing slash: https://mastodon.social
    RemoteId remoteId;
    QString handle; // without @: "shop@mastodon.social", "shop.bsky.social"
    QString name;
    QString avatarUrl; // for the engine to fetch, never loaded by a view
    AccountState state = AccountState::Ok;
    QString stateReason;                // English detail of the last failure; empty when ok
    std::optional<Instant> pausedUntil; // rate limit: nothing goes out before
    Capabilities capabilities;
    int colour = 0; // index into the palette of account colours
    Instant created;
    int revision = 0;
    QString brand; // for which it speaks; empty: none was given
    bool operator==(const Account&) const = default;
};

inline constexpr qsizetype longestBrand = 80;

QString accountStateName(AccountState state);
std::optional<AccountState> accountStateFromName(QStringView name);

} // namespace parvis
