// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis brake, approval, charter, comments on drafts, and the log of who did what.
#pragma once

#include "base/async.h"
#include "domain/publishing/approval.h"
#include "domain/publishing/charter.h"
#include "domain/publishing/publication.h"

#include <vector>

namespace parvis {

// What becomes of a publication when the brake is released.
enum class HeldChoice {
    AsPlanned, // its plan stands; past its time, its late policy decides
    SendNow,
    Keep, // stays held until somebody plans or releases it
    Cancel,
};

struct HeldDecision {
    PublicationId publication;
    HeldChoice choice = HeldChoice::AsPlanned;
};

struct Release {
    QString who, why;
    Instant now;
    HeldChoice overdue = HeldChoice::Keep; // for what is past its time, or was kept before, and has no decision
    std::vector<HeldDecision> decisions;
};

struct ReleaseResult {
    std::vector<PublicationId> sentNow, kept, cancelled;
};

struct DraftComment {
    qint64 id = 0;
    PostId post;
    QString who, text, place; // place: "text", "media/1"; empty: the whole
    Instant at;
};

// Append-only; the database refuses to change or delete a line.
struct AuditEntry {
    qint64 id = 0;
    Instant at;
    QString who;
    QString action;  // "hold", "release", "approve", "reject", "charter", "comment", "policy"
    QString subject; // "workspace", "publication 12", "post 3", "account 4", "rule 5"
    QString detail;
};

class GovernanceRepository
{
public:
    GovernanceRepository() = default;
    virtual ~GovernanceRepository() = default;
    GovernanceRepository(const GovernanceRepository&) = delete;
    GovernanceRepository& operator=(const GovernanceRepository&) = delete;

    // From the commit on, no worker claims anything and no request that creates something begins. One write; no
    // network.
    virtual Async<void> hold(const QString& who, const QString& why) = 0;
    // Empty: not on hold.
    virtual Async<QString> holdReason() = 0;
    // Carries out the decisions and lets go, in one transaction. What a worker moved meanwhile is left as it is.
    virtual Async<ReleaseResult> release(const Release& release) = 0;

    virtual Async<std::vector<CharterRule>> charter() = 0;
    // A null id is a new rule. Rejected where it makes no sense.
    virtual Async<CharterRule> saveRule(const CharterRule& rule, const QString& who) = 0;
    virtual Async<void> removeRule(CharterRuleId id, const QString& who) = 0;

    virtual Async<std::vector<ApprovalPolicy>> policies() = 0;
    virtual Async<void> savePolicy(const ApprovalPolicy& policy, const QString& who) = 0;
    // next: the publication after this verdict, if it moves on; Conflict when its revision is not the stored one.
    virtual Async<Publication> decide(const Approval& approval, const Publication& next) = 0;
    virtual Async<std::vector<Approval>> approvals(PublicationId id) = 0;

    virtual Async<DraftComment> addComment(const DraftComment& comment) = 0;
    virtual Async<std::vector<DraftComment>> comments(PostId post) = 0;

    // Oldest first, after this id.
    virtual Async<std::vector<AuditEntry>> audit(qint64 after, int limit) = 0;
};

} // namespace parvis
