// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis brake, approval, charter, comments on drafts, audit log. Lives on the thread of who uses it (window or
// command line); never blocks.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

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

    Async<DraftComment> comment(PostId post, const QString& who, const QString& text, const QString& place = {});
    Async<std::vector<DraftComment>> comments(PostId post);

    Async<std::vector<CharterRule>> charter();
    Async<CharterRule> saveRule(const CharterRule& rule, const QString& who);
    Async<void> removeRule(CharterRuleId id, const QString& who);
    Async<std::vector<ApprovalPolicy>> policies();
    Async<void> savePolicy(const ApprovalPolicy& policy, const QString& who);

    // Every step, oldest first. As RFC 4180 with a header line, UTF-8.
    Async<std::vector<AuditEntry>> audit(qint64 after = 0, int limit = 0);
    Async<QByteArray> auditCsv();

private:
    Ports m_ports;
};

} // namespace parvis
