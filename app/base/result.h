// SPDX-License-Identifier: GPL-3.0-or-later
// Errors are values: what kind of failure, whether the request may have taken effect, and when to try again.
#pragma once

#include <QString>
#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace parvis {

enum class ErrorKind {
    Offline,     // the host cannot be reached
    Timeout,     // no answer in time
    RateLimited, // the network asks to wait: see retryAfter
    AuthExpired, // the token can be renewed without a person
    AuthRevoked, // a person has to sign in again
    Forbidden,   // signed in, but not allowed
    Rejected,    // the request as it is will never be accepted
    NotFound,
    Conflict,  // somebody changed it since it was read
    BadReply,  // the answer makes no sense
    Storage,   // database, file, keychain
    Cancelled, // the asker is gone, or asked to stop
};

// Whether the request may have changed something at the other side. A 5xx or a cut connection after the body left is
// Maybe.
enum class Effect { NotSent, None, Maybe };

// The broad class by which the engine decides: see errorClass().
enum class ErrorClass { Transient, RateLimited, AuthExpired, AuthRevoked, Rejected, Ambiguous };

struct Error {
    ErrorKind kind = ErrorKind::Rejected;
    QString detail; // English, redacted, for the log; the user's words are made in ui/ and cli/ from kind and code
    Effect effect = Effect::None;
    std::optional<std::chrono::milliseconds> retryAfter;
    int httpStatus = 0;
    QString code; // stable machine word where one exists: "text_too_long", "duplicate", the network's own error name

    bool operator==(const Error&) const = default;
    static Error make(ErrorKind kind, QString detail, Effect effect = Effect::None)
    {
        return {kind, std::move(detail), effect, std::nullopt, 0, {}};
    }
};

template <typename T>
using Result = tl::expected<T, Error>;
using Done = Result<void>;
using Failure = tl::unexpected<Error>;

inline Failure failure(ErrorKind kind, QString detail, Effect effect = Effect::None)
{
    return Failure(Error::make(kind, std::move(detail), effect));
}

// Maps to the class that decides about retry. Anything that may have taken effect is Ambiguous, whatever its kind.
ErrorClass errorClass(const Error& error);
// Offline, Timeout before sending, RateLimited and AuthExpired: the only ones retried with nobody watching.
bool retriesUnattended(const Error& error);
// Stable English words for logs, database and JSON: "rate_limited", "auth_revoked", …
QString errorKindName(ErrorKind kind);
std::optional<ErrorKind> errorKindFromName(QStringView name);
QString effectName(Effect effect);
std::optional<Effect> effectFromName(QStringView name);

} // namespace parvis
