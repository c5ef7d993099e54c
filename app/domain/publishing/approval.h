// SPDX-License-Identifier: GPL-3.0-or-later
// Who has to agree before something goes out, and who did: to these words, at this time. Pure.
#pragma once

#include "base/time/instant.h"
#include "domain/ids.h"

#include <QStringList>
#include <set>
#include <vector>

namespace parvis {

// Who has to agree before something goes out on an account.
struct ApprovalPolicy {
    AccountId account;
    int needed = 0;     // distinct people; 0: nobody
    QStringList people; // who may; empty: everybody but the author
    bool operator==(const ApprovalPolicy&) const = default;
};

enum class Verdict { Approved, Rejected };

struct Approval {
    PublicationId publication;
    QString who, why;
    Verdict verdict = Verdict::Approved;
    int postRevision = 0; // of the words that were approved: any other revision voids it
    Instant planDue;      // and of the time
    Instant at;
};

// Who has said yes to these very words and this very time, since the last no, oldest first in approvals. policy: whose
// word counts today; null: everybody's.
std::set<QString> agreed(const std::vector<Approval>& approvals, int postRevision, Instant due,
                         const ApprovalPolicy* policy);
// How many have to agree; one where only the charter asks for it.
int neededBy(const ApprovalPolicy* policy);

} // namespace parvis
