// SPDX-License-Identifier: GPL-3.0-or-later
// What inbox sync and metric sync share.
#pragma once

#include "base/async.h"
#include "base/time/instant.h"

namespace parvis {

// A step of polling that slows with age: at most this old, looked at this often.
struct AgeStep {
    Milliseconds upTo;
    Milliseconds every;
};

// How often a thing of that age is looked at; nothing: no more.
template <size_t N>
std::optional<Milliseconds> intervalForAge(const AgeStep (&steps)[N], Milliseconds age)
{
    for (const AgeStep& step : steps) {
        if (age <= step.upTo)
            return step.every;
    }
    return std::nullopt;
}

inline Error storeSaysNothing()
{
    return Error::make(ErrorKind::Storage, QStringLiteral("the database gave no answer"));
}

inline Error workerStops()
{
    return Error::make(ErrorKind::Cancelled, QStringLiteral("the worker stops"));
}

// Waits for all, whatever becomes of each; then the first error, if there was one.
inline Async<void> afterAll(QObject* context, const std::vector<Async<void>>& parts)
{
    std::vector<Async<std::optional<Error>>> outcomes;
    outcomes.reserve(parts.size());
    for (const auto& part : parts) {
        outcomes.push_back(part.thenResult(context, [](const Result<void>& result) {
            return Result<std::optional<Error>>(result ? std::nullopt : std::optional(result.error()));
        }));
    }
    return whenAll(context, outcomes)
        .then(context, [](const std::vector<std::optional<Error>>& errors) -> Result<void> {
            for (const auto& error : errors) {
                if (error)
                    return Failure(*error);
            }
            return {};
        });
}

} // namespace parvis
