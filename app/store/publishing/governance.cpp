// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/governance.h"

#include "store/publishing/governance_rows.h"
#include "store/publishing/plan_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

QString subjectOf(QLatin1StringView kind, const QString& id)
{
    return kind + u' ' + id;
}

CharterRule readRule(Row& row)
{
    CharterRule rule;
    rule.id = row.id<CharterRuleId>();
    rule.name = row.text();
    // A kind of a newer program does nothing here.
    const auto kind = charterKindFromName(row.text());
    rule.level = charterLevelFromName(row.text()).value_or(CharterLevel::Block);
    rule.enabled = row.flag() && kind;
    rule.kind = kind.value_or(CharterKind::ForbiddenWords);
    readCharterDetails(rule, row.bytes());
    return rule;
}

Approval readApproval(Row& row)
{
    Approval approval;
    approval.publication = row.id<PublicationId>();
    approval.who = row.text();
    approval.why = row.text();
    approval.verdict = row.text() == "approved"_L1 ? Verdict::Approved : Verdict::Rejected;
    approval.postRevision = row.integer();
    approval.planDue = row.instant();
    approval.at = row.instant();
    return approval;
}

Result<CharterRule> saveRuleIn(Tx& tx, CharterRule rule, const QString& who)
{
    if (const QString problem = charterProblem(rule); !problem.isEmpty())
        return failure(ErrorKind::Rejected, problem);
    if (rule.id.isNull())
        rule.id = {tx.ids.next(tx.clock.now())};
    PARVIS_TRY(
        tx.db.run(uR"(INSERT INTO charter_rule (id, name, kind, level, enabled, details) VALUES (?, ?, ?, ?, ?, ?)
                             ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                             level = excluded.level, enabled = excluded.enabled, details = excluded.details)"_s,
                  values(rule.id, rule.name, charterKindName(rule.kind), charterLevelName(rule.level), rule.enabled,
                         charterDetailsToJson(rule))));
    tx.changes.addAll(Topic::Settings);
    PARVIS_TRY(noteAudit(tx, who, u"charter"_s, subjectOf("rule"_L1, rule.id.toString()),
                         u"%1: %2, %3%4"_s.arg(rule.name, charterKindName(rule.kind), charterLevelName(rule.level),
                                               rule.enabled ? QString() : u", off"_s)));
    return rule;
}

Done savePolicyIn(Tx& tx, const ApprovalPolicy& policy, const QString& who)
{
    if (policy.needed < 0 || (!policy.people.isEmpty() && policy.people.size() < policy.needed))
        return failure(ErrorKind::Rejected, u"fewer people may approve than have to"_s);
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO approval_policy (account, needed, people) VALUES (?, ?, ?)
                             ON CONFLICT (account) DO UPDATE SET needed = excluded.needed, people = excluded.people)"_s,
                         values(policy.account, policy.needed, policy.people.join(u'\n'))));
    tx.changes.addAll(Topic::Settings);
    return noteAudit(tx, who, u"policy"_s, subjectOf("account"_L1, policy.account.toString()),
                     u"%1 of %2"_s.arg(QString::number(policy.needed),
                                       policy.people.isEmpty() ? u"everybody"_s : policy.people.join(u", "_s)));
}

Result<Publication> decideIn(Tx& tx, const Approval& approval, const Publication& next)
{
    const bool approved = approval.verdict == Verdict::Approved;
    const QString word = approved ? u"approved"_s : u"rejected"_s;
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO approval (id, publication, who, why, verdict, post_revision, plan_due, at)
                             VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s,
                         values(tx.ids.next(tx.clock.now()), next.id, approval.who, approval.why, word,
                                approval.postRevision, approval.planDue, tx.clock.now())));
    const QString by = approval.why.isEmpty() ? u"%1 by %2"_s.arg(word, approval.who)
                                              : u"%1 by %2: %3"_s.arg(word, approval.who, approval.why);
    PARVIS_LET(stored, changeByPerson(tx, next, approval.who, by));
    PARVIS_TRY(noteAudit(tx, approval.who, approved ? u"approve"_s : u"reject"_s,
                         subjectOf("publication"_L1, next.id.toString()), approval.why));
    return stored;
}

Result<DraftComment> addCommentIn(Tx& tx, DraftComment comment)
{
    if (comment.text.trimmed().isEmpty())
        return failure(ErrorKind::Rejected, u"the comment is empty"_s);
    PARVIS_TRY(loadPost(tx.db, comment.post));
    comment.at = tx.clock.now();
    comment.id = tx.ids.next(comment.at);
    PARVIS_TRY(tx.db.run(u"INSERT INTO draft_comment (id, post, who, text, place, at) VALUES (?, ?, ?, ?, ?, ?)"_s,
                         values(comment.id, comment.post, comment.who, comment.text, comment.place, comment.at)));
    tx.changes.addAll(Topic::Publications);
    PARVIS_TRY(noteAudit(tx, comment.who, u"comment"_s, subjectOf("post"_L1, comment.post.toString()), comment.text));
    return comment;
}

} // namespace

Done noteAudit(Tx& tx, const QString& who, const QString& action, const QString& subject, const QString& detail)
{
    PARVIS_TRY(tx.db.run(u"INSERT INTO audit (id, at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)"_s,
                         values(tx.ids.next(tx.clock.now()), tx.clock.now(), who, action, subject, detail)));
    return {};
}

Result<Publication> changeByPerson(Tx& tx, Publication publication, const QString& who, const QString& note)
{
    PARVIS_LET(changed, tx.db.run(u"UPDATE publication SET revision = revision + 1 WHERE id = ? AND revision = ?"_s,
                                  values(publication.id, publication.revision)));
    if (changed == 0) {
        PARVIS_TRY(loadPublication(tx.db, publication.id));
        return conflict("publication"_L1, publication.id.value);
    }
    ++publication.revision;
    PARVIS_TRY(beginTrail(tx, publication.id));
    PARVIS_TRY(updatePublication(tx, publication));
    PARVIS_TRY(leaveTrail(tx, publication));
    Attempt attempt;
    attempt.publication = publication.id;
    attempt.started = tx.clock.now();
    attempt.finished = attempt.started;
    attempt.step = u"person"_s;
    attempt.outcome = note;
    attempt.worker = {who};
    PARVIS_TRY(putAttempt(tx, attempt));
    return publication;
}

Result<std::vector<CharterRule>> loadCharter(Connection& db)
{
    return db.all(u"SELECT id, name, kind, level, enabled, details FROM charter_rule ORDER BY id"_s, {}, readRule);
}

Result<std::vector<ApprovalPolicy>> loadPolicies(Connection& db)
{
    return db.all(u"SELECT account, needed, people FROM approval_policy ORDER BY account"_s, {}, [](Row& row) {
        ApprovalPolicy policy;
        policy.account = row.id<AccountId>();
        policy.needed = row.integer();
        policy.people = row.text().split(u'\n', Qt::SkipEmptyParts);
        return policy;
    });
}

Result<std::vector<Approval>> loadApprovals(Connection& db, PublicationId id)
{
    return db.all(uR"(SELECT publication, who, why, verdict, post_revision, plan_due, at FROM approval
                      WHERE publication = ? ORDER BY id)"_s,
                  values(id), readApproval);
}

Async<std::vector<CharterRule>> Governance::charter()
{
    return m_executor.read<std::vector<CharterRule>>([](Connection& db) { return loadCharter(db); });
}

Async<CharterRule> Governance::saveRule(const CharterRule& rule, const QString& who)
{
    return m_executor.write<CharterRule>([=](Tx& tx) { return saveRuleIn(tx, rule, who); });
}

Async<void> Governance::removeRule(CharterRuleId id, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) -> Done {
        PARVIS_LET(gone, tx.db.run(u"DELETE FROM charter_rule WHERE id = ?"_s, values(id)));
        if (gone == 0)
            return notFound("rule"_L1, id.value);
        tx.changes.addAll(Topic::Settings);
        return noteAudit(tx, who, u"charter"_s, subjectOf("rule"_L1, id.toString()), u"removed"_s);
    });
}

Async<std::vector<ApprovalPolicy>> Governance::policies()
{
    return m_executor.read<std::vector<ApprovalPolicy>>([](Connection& db) { return loadPolicies(db); });
}

Async<void> Governance::savePolicy(const ApprovalPolicy& policy, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return savePolicyIn(tx, policy, who); });
}

Async<Publication> Governance::decide(const Approval& approval, const Publication& next)
{
    return m_executor.write<Publication>([=](Tx& tx) { return decideIn(tx, approval, next); });
}

Async<std::vector<Approval>> Governance::approvals(PublicationId id)
{
    return m_executor.read<std::vector<Approval>>([id](Connection& db) { return loadApprovals(db, id); });
}

Async<DraftComment> Governance::addComment(const DraftComment& comment)
{
    return m_executor.write<DraftComment>([comment](Tx& tx) { return addCommentIn(tx, comment); });
}

Async<std::vector<DraftComment>> Governance::comments(PostId post)
{
    return m_executor.read<std::vector<DraftComment>>([post](Connection& db) {
        return db.all(u"SELECT id, post, who, text, place, at FROM draft_comment WHERE post = ? ORDER BY id"_s,
                      values(post), [](Row& row) {
                          DraftComment comment;
                          comment.id = row.number();
                          comment.post = row.id<PostId>();
                          comment.who = row.text();
                          comment.text = row.text();
                          comment.place = row.text();
                          comment.at = row.instant();
                          return comment;
                      });
    });
}

Async<std::vector<AuditEntry>> Governance::audit(qint64 after, int limit)
{
    return m_executor.read<std::vector<AuditEntry>>([=](Connection& db) {
        return db.all(u"SELECT id, at, who, action, subject, detail FROM audit WHERE id > ? ORDER BY id LIMIT ?"_s,
                      values(after, limit > 0 ? limit : std::numeric_limits<int>::max()), [](Row& row) {
                          AuditEntry entry;
                          entry.id = row.number();
                          entry.at = row.instant();
                          entry.who = row.text();
                          entry.action = row.text();
                          entry.subject = row.text();
                          entry.detail = row.text();
                          return entry;
                      });
    });
}

} // namespace parvis::store
