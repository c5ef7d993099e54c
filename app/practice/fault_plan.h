// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests go wrong, and how. A specification is a list of parts with commas between them:
//   accept-then-drop:P   the request is carried out, then the connection is closed without an answer
//   accept-then-500:P    the request is carried out, the answer is 500
//   500:P 502:P 503:P 504:P   refused before anything was done
//   429:P[:WAIT]         refused with Retry-After and X-RateLimit-Reset (WAIT 2s unless told)
//   slow:WAIT[:P]        carried out at once, the answer comes after WAIT (every request, or with probability P)
//   cut:P                carried out, the answer's body ends half way with Content-Length promising all
//   html:P               carried out, but a proxy's HTML page with 502 comes back
//   expired:P            401 once for a token, then it is good again until the faults are set anew
// P is a probability from 0 to 1, or xN for "the next N requests it fits, every one". WAIT is 500ms, 2s, 1m.
// What they fit: every request under /api/ except streaming and the instance's self-description;
// accept-then-… only requests that change something (POST, PUT, DELETE). OAuth and /practice are never touched.
#pragma once

#include "base/result.h"
#include "base/time/instant.h"

#include <QSet>
#include <QString>
#include <random>
#include <vector>

namespace parvis::practice {

struct FaultDecision {
    enum class Kind { None, AcceptThenDrop, AcceptThenError, Refuse, RateLimited, Cut, Html, Expired };
    Kind kind = Kind::None;
    int status = 0; // for Refuse and AcceptThenError
    Milliseconds delay{0};
    Milliseconds retryAfter{0};
    QString name; // for the log; empty: nothing wrong
};

// What the plan has to know of a request.
struct FaultTarget {
    QString method;
    QString path;
    QString token; // empty: none
};

class FaultPlan
{
public:
    FaultPlan() = default;
    // Rejected with the offending part in the detail.
    static Result<FaultPlan> parse(const QString& spec, quint64 seed);

    FaultDecision decide(const FaultTarget& target);
    const QString& spec() const { return m_spec; }

private:
    struct Rule {
        FaultDecision decision;
        bool isSlow = false;
        double probability = 1.0;
        int countLeft = -1; // -1: by probability
    };
    static Result<Rule> parsePart(const QString& part);
    bool fits(const Rule& rule, const FaultTarget& target) const;
    double draw();

    QString m_spec;
    std::vector<Rule> m_rules;
    std::mt19937_64 m_random;
    QSet<QString> m_expiredOnce; // tokens that have had their 401
};

} // namespace parvis::practice
