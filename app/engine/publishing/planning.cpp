// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/planning.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {

Planned planFor(const When& when, const LatePolicy& late, const ZoneId& workspaceZone, Instant now)
{
    Planned planned;
    planned.plan.late = late;
    if (when.kind != When::Kind::At) {
        planned.plan.zone = workspaceZone;
        planned.plan.wall = wallTimeAt(now, workspaceZone);
        planned.plan.due = now;
        return planned;
    }
    planned.plan.zone = when.zone;
    planned.plan.wall = when.wall;
    planned.findings = checkPlan(when.wall, when.zone, now);
    if (!when.wall.isValid())
        return planned;
    const Resolution resolution = resolve(when.wall, when.zone);
    planned.plan.due = when.secondOfRepeated ? resolution.second : resolution.instant;
    if (resolution.kind == Resolution::Kind::Repeated && when.repeatedDecided) {
        std::erase_if(planned.findings, [](const Finding& f) { return f.code == "time_repeated"_L1; });
        const bool told = std::any_of(planned.findings.begin(), planned.findings.end(),
                                      [](const Finding& f) { return f.code == "time_past"_L1; });
        if (planned.plan.due + 1min < now && !told)
            planned.findings.push_back({Finding::Severity::Error,
                                        u"time_past"_s,
                                        u"time"_s,
                                        {{u"time"_s, when.wall.toIso()}, {u"zone"_s, when.zone.name()}},
                                        {},
                                        {}});
    }
    return planned;
}

std::vector<Finding> checkAccountState(const Account& account)
{
    std::vector<Finding> findings;
    const auto add = [&](Finding::Severity severity, const QString& code) {
        findings.push_back({severity,
                            code,
                            u"accounts"_s,
                            {{u"account"_s, account.handle}, {u"reason"_s, account.stateReason}},
                            account.id,
                            account.network});
    };
    // What is planned for an account without a token waits in silence: said now, and nothing is scheduled on it.
    if (account.state == AccountState::Revoked)
        add(Finding::Severity::Error, u"account_revoked"_s);
    else if (account.state == AccountState::Expired)
        add(Finding::Severity::Warning, u"account_expired"_s);
    return findings;
}

Error asError(const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings) {
        if (finding.isError()) {
            auto error = Error::make(ErrorKind::Rejected, describe(finding));
            error.code = finding.code;
            return error;
        }
    }
    return Error::make(ErrorKind::Rejected, u"refused"_s);
}

} // namespace parvis
