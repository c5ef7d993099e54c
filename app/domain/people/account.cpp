// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/people/account.h"

#include "base/names.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<AccountState, 5> accountStateNames{{
    {AccountState::Ok, "ok"_L1},
    {AccountState::Expires, "expires"_L1},
    {AccountState::Expired, "expired"_L1},
    {AccountState::Revoked, "revoked"_L1},
    {AccountState::Offline, "offline"_L1},
}};

} // namespace

QString accountStateName(AccountState state)
{
    return nameIn(accountStateNames, state);
}

std::optional<AccountState> accountStateFromName(QStringView name)
{
    return valueIn(accountStateNames, name);
}

} // namespace parvis
