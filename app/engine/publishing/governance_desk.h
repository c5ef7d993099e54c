// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis brake, approval, charter, comments on drafts, audit log. Lives on the thread of who uses it (window or
// command line); never blocks.
#pragma once

#include "engine/publishing/rehearsal.h"

#include <QObject>
#include <optional>
#include <set>

namespace parvis {

// A post with everything to decide about it: where it shall go, who has to agree there and who did, what was said.
struct ReviewedPublication {
    Publication publication;
    std::optional<ApprovalPolicy> policy; // none: the charter asked, or nobody does
    std::vector<Approval> given;          // every yes and no, oldest first, also those that count no more
    std::set<QString> agreed;             // to these words at this time
    int needed = 1;
};

struct ReviewedPost {
    Post post;
    QString writer; // of the present words
    std::vector<ReviewedPublication> publications;
    std::vector<DraftComment> comments;
};

// Why this person may not approve it: Forbidden "not_an_approver" or "own_post", Conflict "already_approved" or a state
// in which nothing is to be approved. Pure.
std::optional<Error> whyNotApprove(const ReviewedPost& post, const ReviewedPublication& p, const QString& who);

class GovernanceDesk : public QObject
{
    Q_OBJECT
public:
    explicit GovernanceDesk(const Ports& ports, QObject* parent = nullptr);

    // Stops every worker of the workspace. A database write, so it works with no network.
    Async<void> hold(const QString& who, const QString& why);
    Async<QString> holdReason(); // empty: not on hold
    // What waits for a decision: past its time, or kept held before. Oldest first.
    Async<std::vector<PublicationRow>> stopped();
    Async<ReleaseResult> release(const QString& who, const QString& why, HeldChoice overdue,
                                 const std::vector<HeldDecision>& decisions = {});

    // revision: as the person saw it. Forbidden, code "not_an_approver" or "own_post"; Conflict, code
    // "already_approved", "changed_meanwhile" or a state in which nothing is to be approved.
    // The last approval that was missing schedules it.
    Async<Publication> approve(PublicationId id, int revision, const QString& who, const QString& why = {});
    Async<Publication> reject(PublicationId id, int revision, const QString& who, const QString& why);
    Async<std::vector<Approval>> approvals(PublicationId id);
    // Everything of one post but what was cancelled.
    Async<ReviewedPost> reviewed(PostId post);
    // What waits for somebody's word, soonest first; of a post only the publications that do.
    Async<std::vector<ReviewedPost>> inReview();

    // See Rehearsal.
    Async<std::vector<Rehearsed>> rehearse(int hours);

    Async<DraftComment> comment(PostId post, const QString& who, const QString& text, const QString& place = {});
    Async<std::vector<DraftComment>> comments(PostId post);

    Async<std::vector<CharterRule>> charter();
    Async<CharterRule> saveRule(const CharterRule& rule, const QString& who);
    Async<void> removeRule(CharterRuleId id, const QString& who);
    Async<std::vector<ApprovalPolicy>> policies();
    Async<void> savePolicy(const ApprovalPolicy& policy, const QString& who);

    // Every step, oldest first. As RFC 4180 with a header line, or as a JSON array; UTF-8.
    Async<std::vector<AuditEntry>> audit(qint64 after = 0, int limit = 0);
    Async<QByteArray> auditCsv();
    Async<QByteArray> auditJson();

private:
    Async<std::vector<ReviewedPost>> withVerdicts(const std::vector<PostWithPublications>& posts);
    Async<ReviewedPost> withVerdicts(const PostWithPublications& post, const Governance& governance);
    Ports m_ports;
    Rehearsal m_rehearsal;
};

} // namespace parvis
