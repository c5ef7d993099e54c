// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include "base/names.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<ErrorKind, 12> kindNames{{
    {ErrorKind::Offline, "offline"_L1},
    {ErrorKind::Timeout, "timeout"_L1},
    {ErrorKind::RateLimited, "rate_limited"_L1},
    {ErrorKind::AuthExpired, "auth_expired"_L1},
    {ErrorKind::AuthRevoked, "auth_revoked"_L1},
    {ErrorKind::Forbidden, "forbidden"_L1},
    {ErrorKind::Rejected, "rejected"_L1},
    {ErrorKind::NotFound, "not_found"_L1},
    {ErrorKind::Conflict, "conflict"_L1},
    {ErrorKind::BadReply, "bad_reply"_L1},
    {ErrorKind::Storage, "storage"_L1},
    {ErrorKind::Cancelled, "cancelled"_L1},
}};

constexpr NameTable<Effect, 3> effectNames{{
    {Effect::NotSent, "not_sent"_L1},
    {Effect::None, "none"_L1},
    {Effect::Maybe, "maybe"_L1},
}};

} // namespace

ErrorClass errorClass(const Error& error)
{
    if (error.effect == Effect::Maybe)
        return ErrorClass::Ambiguous;
    switch (error.kind) {
    case ErrorKind::RateLimited:
        return ErrorClass::RateLimited;
    case ErrorKind::AuthExpired:
        return ErrorClass::AuthExpired;
    case ErrorKind::AuthRevoked:
        return ErrorClass::AuthRevoked;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::BadReply:
        return ErrorClass::Transient;
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
        return ErrorClass::Rejected;
    }
    return ErrorClass::Rejected;
}

bool retriesUnattended(const Error& error)
{
    if (error.effect == Effect::Maybe)
        return false;
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::AuthExpired:
        return true;
    default:
        return false;
    }
}

QString errorKindName(ErrorKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<ErrorKind> errorKindFromName(QStringView name)
{
    return valueIn(kindNames, name);
}

QString effectName(Effect effect)
{
    return nameIn(effectNames, effect);
}

std::optional<Effect> effectFromName(QStringView name)
{
    return valueIn(effectNames, name);
}

} // namespace parvis
