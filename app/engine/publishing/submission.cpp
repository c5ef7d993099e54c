// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/submission.h"

#include "domain/publishing/template.h"
#include "domain/publishing/transitions.h"
#include "engine/publishing/planning.h"
#include "engine/sync_support.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Publication publicationOf(const Submission& submission, const Post& post, const Account& account)
{
    Publication p;
    p.post = post.id;
    p.account = account.id;
    p.network = account.network;
    p.plan = submission.plan;
    p.segments = transition::segmentsFor(effectiveContent(post, account.network, account.id));
    if (submission.draft.when.kind == When::Kind::None)
        return p;
    // A fresh draft can always be scheduled.
    if (submission.review.contains(account.id))
        return transition::review(p, submission.plan).value_or(p);
    return transition::schedule(p, submission.plan).value_or(p);
}

bool isSent(const Publication& p)
{
    const bool begun = std::any_of(p.segments.begin(), p.segments.end(),
                                   [](const Segment& s) { return s.state != SegmentState::Pending; });
    return begun || p.state == PublicationState::Claimed || p.state == PublicationState::Published;
}

Async<void> dropped(Async<Publication> saved, QObject* context)
{
    return saved.then(context, [](const Publication&) {});
}

bool follows(const Publication& p)
{
    return p.kind == PublicationKind::Post && (isPlanned(p.state) || p.state == PublicationState::Missed ||
                                               (p.state == PublicationState::Failed && !isSent(p)));
}

// What of the existing publications has to change, each as its own stored step: a worker may claim one meanwhile, and
// then its change is refused alone.
std::vector<Async<void>> followDraft(QObject* context, const Ports& ports, const Submission& submission,
                                     const Post& post, const std::vector<Publication>& present)
{
    std::vector<Async<void>> steps;
    const auto wanted = [&](AccountId id) {
        return std::any_of(submission.accounts.begin(), submission.accounts.end(),
                           [id](const Account& a) { return a.id == id; });
    };
    const bool timed = submission.draft.when.kind != When::Kind::None;
    for (const Publication& p : present) {
        if (!follows(p))
            continue;
        if (!wanted(p.account)) {
            if (auto next = transition::cancel(p, u"taken out of the post"_s))
                steps.push_back(dropped(ports.posts.save(*next, u"taken out of the post"_s), context));
        } else if (timed && submission.review.contains(p.account)) {
            const bool stands = p.state == PublicationState::InReview || p.state == PublicationState::Scheduled;
            if (auto next = transition::review(p, submission.plan); next && (!stands || !(p.plan == submission.plan)))
                steps.push_back(dropped(ports.posts.save(*next, u"to be approved"_s), context));
        } else if (timed && (p.state != PublicationState::Scheduled || !(p.plan == submission.plan))) {
            if (auto next = transition::schedule(p, submission.plan))
                steps.push_back(dropped(ports.posts.save(*next, u"rescheduled"_s), context));
        }
    }
    for (const Account& account : submission.accounts) {
        const bool there = std::any_of(present.begin(), present.end(), [&](const Publication& p) {
            return p.account == account.id && p.state != PublicationState::Cancelled;
        });
        if (!there)
            steps.push_back(dropped(ports.posts.addPublication(publicationOf(submission, post, account)), context));
    }
    return steps;
}

Failure conflictOf(const QString& code, const QString& detail)
{
    auto error = Error::make(ErrorKind::Conflict, detail);
    error.code = code;
    return Failure(error);
}

// The stored post with the draft's words; its own words where nothing of them changed.
Async<Post> storeContent(const Ports& ports, const Submission& submission, const PostWithPublications& present)
{
    const Post next = postOf(submission.draft, submission.now);
    Post post = present.post;
    if (post.revision != submission.draft.revision)
        return Async<Post>::ready(conflictOf(u"changed_meanwhile"_s, u"the post was changed since it was read"_s));
    if (post.base == next.base && post.variants == next.variants && post.campaign == next.campaign)
        return Async<Post>::ready(post);
    const bool words = !(post.base == next.base) || !(post.variants == next.variants);
    if (words && std::any_of(present.publications.begin(), present.publications.end(), isSent))
        return Async<Post>::ready(
            conflictOf(u"already_sent"_s, u"the post is already out, or on its way, on one of its accounts"_s));
    post.base = next.base;
    post.variants = next.variants;
    post.campaign = next.campaign;
    post.changedBy = submission.draft.author;
    return ports.posts.saveContent(post);
}

// Somebody approved other words or another time: back to review before the new ones are stored, so that no worker finds
// them in between.
std::vector<Async<void>> voidApprovals(QObject* context, const Ports& ports, const Submission& submission,
                                       const PostWithPublications& present)
{
    std::vector<Async<void>> steps;
    const Post next = postOf(submission.draft, submission.now);
    const bool words = !(present.post.base == next.base) || !(present.post.variants == next.variants);
    for (const Publication& p : present.publications) {
        const bool waits = p.state == PublicationState::InReview || p.state == PublicationState::Draft;
        if (!words || waits || !follows(p) || isSent(p) || !submission.review.contains(p.account))
            continue;
        if (auto back = transition::review(p, p.plan))
            steps.push_back(dropped(ports.posts.save(*back, u"changed: to be approved again"_s), context));
    }
    return steps;
}

} // namespace

Post postOf(const PostDraft& draft, Instant now)
{
    Post post;
    post.id = draft.existing;
    post.base = draft.base;
    post.variants = draft.variants;
    post.campaign = draft.campaign;
    post.createdBy = draft.author;
    post.created = now;
    post.updated = now;
    post.revision = draft.revision;
    return post;
}

std::vector<Account> accountsOf(const PostDraft& draft, const std::vector<Account>& known)
{
    std::vector<Account> accounts;
    for (const AccountId id : draft.accounts) {
        const auto it = std::find_if(known.begin(), known.end(), [id](const Account& a) { return a.id == id; });
        const bool twice = std::any_of(accounts.begin(), accounts.end(), [id](const Account& a) { return a.id == id; });
        if (it != known.end() && !twice)
            accounts.push_back(*it);
    }
    return accounts;
}

std::vector<Finding> checkDraft(const PostDraft& draft, const std::vector<Account>& known, const ZoneId& zone,
                                Instant now)
{
    std::vector<Finding> findings;
    if (draft.accounts.empty())
        findings.push_back({Finding::Severity::Error, u"account_missing"_s, u"accounts"_s, {}, {}, {}});
    for (const AccountId id : draft.accounts) {
        if (std::none_of(known.begin(), known.end(), [id](const Account& a) { return a.id == id; }))
            findings.push_back(
                {Finding::Severity::Error, u"account_unknown"_s, u"accounts"_s, {{u"id"_s, id.toString()}}, id, {}});
    }
    const Post post = postOf(draft, now);
    for (const Account& account : accountsOf(draft, known)) {
        const auto state = checkAccountState(account);
        findings.insert(findings.end(), state.begin(), state.end());
        const Content words = effectiveContent(post, account.network, account.id);
        const WallTime wall = draft.when.kind == When::Kind::At ? draft.when.wall : wallTimeAt(now, zone);
        const Variables variables = variablesFor(words, account, post.campaign, wall);
        auto content = checkContent(expanded(words, variables), account.capabilities);
        const auto names = checkVariables(words, variables);
        content.insert(content.end(), names.begin(), names.end());
        for (Finding& finding : content) {
            finding.account = account.id;
            finding.network = account.network;
            findings.push_back(std::move(finding));
        }
    }
    const auto time = planFor(draft.when, draft.late, zone, now).findings;
    findings.insert(findings.end(), time.begin(), time.end());
    return findings;
}

bool mustRefuse(const PostDraft& draft, const std::vector<Finding>& findings)
{
    if (draft.when.kind != When::Kind::None)
        return hasErrors(findings);
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& f) { return f.code == "account_unknown"_L1; });
}

PostWithPublications newPost(const Submission& submission)
{
    PostWithPublications made{postOf(submission.draft, submission.now), {}};
    made.publications.reserve(submission.accounts.size());
    for (const Account& account : submission.accounts)
        made.publications.push_back(publicationOf(submission, made.post, account));
    return made;
}

Async<PostWithPublications> storeNew(const Ports& ports, const Submission& submission)
{
    const PostWithPublications made = newPost(submission);
    return ports.posts.create(made.post, made.publications);
}

Async<PostWithPublications> storeEdit(QObject* context, const Ports& ports, const Submission& submission)
{
    auto& posts = ports.posts;
    return posts.find(submission.draft.existing)
        .then(context,
              [context, ports, submission](const PostWithPublications& present) {
                  return afterAll(context, voidApprovals(context, ports, submission, present))
                      .then(context, [ports, submission, present] { return storeContent(ports, submission, present); })
                      .then(context, [context, ports, submission](const Post& post) {
                          // Read again: new words gave the planned ones new segments.
                          return ports.posts.find(post.id).then(
                              context, [context, ports, submission](const PostWithPublications& fresh) {
                                  return afterAll(
                                      context, followDraft(context, ports, submission, fresh.post, fresh.publications));
                              });
                      });
              })
        .then(context, [&posts, id = submission.draft.existing] { return posts.find(id); });
}

} // namespace parvis
