// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests a server still allows, per account or host, from what its answers say. Engine thread only.
#pragma once

#include "base/time/instant.h"
#include "platforms/http/http_message.h"

#include <QHash>
#include <optional>

namespace parvis {

// Headers read: X-RateLimit-Limit/-Remaining/-Reset (Mastodon: Reset is ISO 8601), RateLimit-Limit/-Remaining/-Reset
// (Bluesky: epoch seconds; RFC drafts: seconds from now), Retry-After with 429 and 503.
class RateBudget
{
public:
    struct Decision {
        Milliseconds wait{0}; // before this request may leave
        bool refused = false; // Foreground with a spent budget: fail now with RateLimited and retryAfter = wait
    };

    // Takes one request out of the budget unless it has to wait or is refused. Each taken one ends in learn() or
    // giveUp().
    Decision take(const QByteArray& key, HttpRequest::Urgency urgency, Instant now);
    // Reads an answer's headers.
    void learn(const QByteArray& key, int status, const HttpHeaders& headers, Instant now);
    void giveUp(const QByteArray& key); // no answer came
    std::optional<int> remaining(const QByteArray& key) const;

private:
    struct Entry {
        std::optional<int> limit, remaining; // remaining: as last told, without what is under way
        int underWay = 0;
        std::optional<Instant> reset;
        std::optional<Instant> blockedUntil; // 429 or 503 with Retry-After
        Instant nextBackground;              // spacing
    };
    QHash<QByteArray, Entry> m_entries;
};

// Reset as ISO 8601, epoch seconds, or seconds from now (below a year's worth).
std::optional<Instant> parseReset(const QByteArray& value, Instant now);
std::optional<Milliseconds> parseRetryAfter(const QByteArray& value, Instant now);

} // namespace parvis
