// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/ledger_desk.h"

#include "domain/inbox/thread_change.h"
#include "domain/publishing/template.h"
#include "engine/publishing/charter_check.h"
#include "engine/publishing/publishing_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Error coded(ErrorKind kind, const QString& code, const QString& detail)
{
    auto error = Error::make(kind, detail, Effect::NotSent);
    error.code = code;
    return error;
}

Error unsupported()
{
    return coded(ErrorKind::Forbidden, u"unsupported"_s, u"this account's server cannot do that"_s);
}

Finding finding(const QString& code, const QString& place, const Account& account)
{
    Finding f;
    f.code = code;
    f.place = place;
    f.account = account.id;
    f.network = account.network;
    return f;
}

} // namespace

Content PublicationStory::content() const
{
    Content content = effectiveContent(post, publication.network, publication.account);
    if (publication.kind == PublicationKind::Post)
        content = expanded(content, variablesFor(content, account, post.campaign, publication.plan.wall));
    return content;
}

LedgerDesk::LedgerDesk(const Ports& ports, PublishingDesk& publishing, QObject* parent)
    : QObject(parent), m_ports(ports), m_publishing(publishing)
{
}

Async<PublicationStory> LedgerDesk::story(PublicationId id)
{
    auto story = std::make_shared<PublicationStory>();
    return m_ports.posts.publication(id)
        .then(this,
              [this, story](const Publication& p) {
                  story->publication = p;
                  return m_ports.posts.find(p.post);
              })
        .then(this,
              [this, story](const PostWithPublications& post) {
                  story->post = post.post;
                  return m_ports.posts.attempts(story->publication.id);
              })
        .then(this,
              [this, story](const std::vector<Attempt>& attempts) {
                  story->attempts = attempts;
                  return m_ports.errands ? m_ports.errands->errands(story->publication.id)
                                         : Async<std::vector<Errand>>::ready(std::vector<Errand>());
              })
        .then(this,
              [this, story](const std::vector<Errand>& errands) {
                  story->errands = errands;
                  return m_ports.governance ? m_ports.governance->approvals(story->publication.id)
                                            : Async<std::vector<Approval>>::ready(std::vector<Approval>());
              })
        .then(this,
              [this, story](const std::vector<Approval>& approvals) {
                  story->approvals = approvals;
                  return m_ports.accounts.find(story->publication.account);
              })
        // An account that was removed leaves its story readable.
        .thenResult(this, [story](const Result<Account>& account) -> Result<PublicationStory> {
            if (!account && account.error().kind != ErrorKind::NotFound)
                return Failure(account.error());
            if (account)
                story->account = *account;
            return *story;
        });
}

Async<Errand> LedgerDesk::ask(ErrandKind kind, Action needed, PublicationId id, int revision, const QString& who)
{
    if (!m_ports.errands)
        return Async<Errand>::failed(unsupported());
    return m_ports.posts.publication(id)
        .then(this, [this](const Publication& p) { return m_ports.accounts.find(p.account); })
        .then(this, [this, kind, needed, id, revision, who](const Account& account) {
            if (!account.capabilities.can(needed))
                return Async<Errand>::failed(unsupported());
            Errand errand;
            errand.publication = id;
            errand.kind = kind;
            errand.who = who;
            return m_ports.errands->add(errand, revision);
        });
}

Async<Errand> LedgerDesk::askDelete(PublicationId id, int revision, const QString& who)
{
    return ask(ErrandKind::Delete, Action::DeleteOwn, id, revision, who);
}

Async<Errand> LedgerDesk::askBoost(PublicationId id, int revision, const QString& who)
{
    return ask(ErrandKind::Boost, Action::Boost, id, revision, who);
}

Async<EditResult> LedgerDesk::askEdit(PublicationId id, int revision, const Content& content, const QString& who)
{
    return story(id).then(this, [this, content, revision, who](const PublicationStory& story) -> Async<EditResult> {
        const Account& account = story.account;
        if (!m_ports.errands || !account.capabilities.can(Action::EditOwn))
            return Async<EditResult>::failed(unsupported());
        const auto answer = [](std::vector<Finding> findings) {
            return Async<EditResult>::ready(EditResult{std::move(findings), std::nullopt});
        };
        if (bodyParts(content).size() != bodyParts(story.content()).size() ||
            content.firstComment.isEmpty() != story.content().firstComment.isEmpty())
            return answer({finding(u"parts_differ"_s, u"text"_s, account)});
        std::vector<Finding> findings = checkContent(content, account.capabilities);
        Post post = story.post;
        post.base = content;
        post.variants.clear();
        return loadGovernance(this, m_ports, std::nullopt)
            .then(this, [=, this](const Governance& governance) mutable -> Async<EditResult> {
                auto ruled = governed(governance, post, {account}, story.publication.plan);
                findings.insert(findings.end(), ruled.findings.begin(), ruled.findings.end());
                if (!ruled.review.empty())
                    findings.push_back(finding(u"approval_needed"_s, u"text"_s, account));
                if (hasErrors(findings))
                    return answer(findings);
                return store(story, content, revision, who).then(this, [findings](EditResult result) {
                    result.findings = findings;
                    return result;
                });
            });
    });
}

Async<EditResult> LedgerDesk::store(const PublicationStory& story, const Content& content, int revision,
                                    const QString& who)
{
    Errand errand;
    errand.publication = story.publication.id;
    errand.kind = ErrandKind::Edit;
    errand.who = who;
    errand.content = content;
    return m_ports.errands->add(errand, revision).then(this, [](const Errand& stored) {
        return EditResult{{}, stored};
    });
}

Async<Errand> LedgerDesk::withdraw(const Errand& errand, const QString& who)
{
    return m_ports.errands->withdraw(errand, who);
}

Async<Errand> LedgerDesk::lookAgain(const Errand& errand, const QString& who)
{
    return m_ports.errands->lookAgain(errand, who);
}

Async<std::vector<ErrandTrouble>> LedgerDesk::errandTroubles(int limit)
{
    return m_ports.errands->troubled(limit);
}

Async<void> LedgerDesk::noteErrand(const Errand& errand, const QString& who)
{
    return m_ports.errands->note(errand, who);
}

Async<std::vector<PublicationRow>> LedgerDesk::missed()
{
    PublicationQuery query;
    query.states = {PublicationState::Missed};
    return m_ports.posts.list(query).then(this, [](std::vector<PublicationRow> rows) {
        std::erase_if(rows, [](const PublicationRow& row) { return row.error && isThreadChange(*row.error); });
        return rows;
    });
}

Async<Publication> LedgerDesk::carryOut(const MissedDecision& decision)
{
    switch (decision.choice) {
    case MissedDecision::Choice::SendNow:
        return m_publishing.retry(decision.id, decision.revision);
    case MissedDecision::Choice::At:
        return m_publishing.reschedule(decision.id, decision.revision, When::at(decision.wall, decision.zone));
    case MissedDecision::Choice::Cancel:
        break;
    }
    return m_publishing.cancel(decision.id, decision.revision);
}

Async<MissedResult> LedgerDesk::decide(const std::vector<MissedDecision>& decisions)
{
    using Outcome = std::pair<MissedDecision, std::optional<Error>>;
    std::vector<Async<Outcome>> outcomes;
    for (const MissedDecision& decision : decisions)
        outcomes.push_back(carryOut(decision).thenResult(this, [decision](const Result<Publication>& done) {
            return Outcome(decision, done ? std::nullopt : std::optional(done.error()));
        }));
    return whenAll(this, outcomes).then(this, [](const std::vector<Outcome>& all) {
        MissedResult result;
        for (const auto& [decision, error] : all) {
            if (error)
                result.refused.emplace_back(decision.id, *error);
            else if (decision.choice == MissedDecision::Choice::SendNow)
                ++result.sentNow;
            else if (decision.choice == MissedDecision::Choice::At)
                ++result.moved;
            else
                ++result.cancelled;
        }
        return result;
    });
}

} // namespace parvis
