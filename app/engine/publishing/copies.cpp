// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/copies.h"

#include "domain/publishing/transitions.h"
#include "engine/publishing/charter_check.h"
#include "engine/publishing/planning.h"
#include "engine/publishing/submission.h"

namespace parvis {
namespace {

PostDraft draftOf(const Post& source, const CopyOrder& order)
{
    PostDraft draft;
    draft.base = source.base;
    draft.variants = source.variants;
    draft.campaign = source.campaign;
    draft.author = order.author;
    draft.accounts = order.accounts;
    draft.late = order.plan.late;
    draft.when = When::at(order.plan.wall, order.plan.zone);
    // Of a time that comes twice the first was chosen with the rule.
    draft.when.repeatedDecided = true;
    return draft;
}

// What stands against it on this account, or on all.
std::vector<Finding> against(const std::vector<Finding>& findings, AccountId account)
{
    std::vector<Finding> errors;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(errors),
                 [account](const Finding& f) { return f.isError() && (f.account.isNull() || f.account == account); });
    return errors;
}

Publication stand(const Publication& made, const std::vector<Finding>& findings)
{
    const auto errors = against(findings, made.account);
    if (errors.empty())
        return made;
    const auto scheduled = made.state == PublicationState::InReview ? transition::approve(made) : made;
    const auto held = scheduled ? transition::hold(*scheduled, asError(errors).detail) : scheduled;
    return held.value_or(made);
}

} // namespace

Async<PostWithPublications> copyOf(QObject* context, const Ports& ports, const CopyOrder& order)
{
    return ports.posts.find(order.source).then(context, [=](const PostWithPublications& source) {
        return ports.accounts.list().then(context, [=](const std::vector<Account>& known) {
            CopyOrder present = order;
            std::erase_if(present.accounts, [&known](AccountId id) {
                return std::none_of(known.begin(), known.end(), [id](const Account& a) { return a.id == id; });
            });
            const PostDraft draft = draftOf(source.post, present);
            const Instant now = ports.clock.now();
            Submission submission{draft, order.plan, accountsOf(draft, known), now, {}};
            auto findings = checkDraft(draft, known, ports.workspace.info().zone, now);
            return loadGovernance(context, ports, order.plan.due)
                .then(context, [submission, findings](const Governance& governance) mutable {
                    const auto result = governed(governance, postOf(submission.draft, submission.now),
                                                 submission.accounts, submission.plan);
                    findings.insert(findings.end(), result.findings.begin(), result.findings.end());
                    submission.review = result.review;
                    PostWithPublications made = newPost(submission);
                    made.post.id = {};
                    for (Publication& p : made.publications)
                        p = stand(p, findings);
                    return made;
                });
        });
    });
}

Sources sourcesOf(const std::vector<MadeFrom>& list)
{
    Sources sources;
    for (const MadeFrom& one : list)
        sources.insert(one.post, one.source);
    return sources;
}

} // namespace parvis
