// SPDX-License-Identifier: GPL-3.0-or-later
// The brake, its release, charter, approvals, comments and the log, on both databases.
#include "fixture.h"

#include "domain/publishing/transitions.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Governance : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void aHoldStopsWhatIsAboutToLeave();
    void releaseCarriesOutEachDecision();
    void releaseLeavesWhatIsYetToCome();
    void holdAndReleaseNeedAReason();
    void rulesAndPoliciesComeBackAsSaved();
    void senselessRulesAreRefused();
    void aVerdictIsKeptWithTheChange();
    void commentsStayInOrder();
    void theLogCannotBeChanged();

private:
    PublicationState stateOf(PublicationId id)
    {
        const auto p = now(store->posts().publication(id));
        return p ? p->state : PublicationState::Draft;
    }
    Publication only(const PostWithPublications& post) { return post.publications.at(0); }
};

void Governance::aHoldStopsWhatIsAboutToLeave()
{
    const Account account = newAccount(u"shop"_s);
    scheduled(account.id, at(-2));
    scheduled(account.id, at(-1));
    const auto claimed = now(store->outbox().claimDue({{u"w"_s}, at(0), Milliseconds(60'000), 2, 2, {}}));
    QVERIFY(claimed && claimed->size() == 2);
    const Publication leaving = claimed->at(0).publication, waiting = claimed->at(1).publication;
    const auto begin = [&](const Publication& p) {
        return *transition::beginSegment(p, p.lease.fence, 0, u"key"_s, "digest", at(0));
    };
    Attempt attempt;
    attempt.started = at(0);
    PARVIS_VALUE(sending, store->outbox().begin(begin(leaving), attempt, claimed->at(0).post.revision));
    const auto other = another(); // pressed elsewhere
    PARVIS_DONE(other->governance().hold(u"léa"_s, u"storm"_s));
    const auto refused = now(store->outbox().begin(begin(waiting), attempt, claimed->at(1).post.revision));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"on_hold"_s);
    QCOMPARE(stateOf(waiting.id), PublicationState::Claimed);
    // What is on the wire is finished, what is not goes back.
    const auto done = transition::segmentDone(sending, sending.lease.fence, 0, {{u"1"_s}, {}, {}}, at(0));
    PARVIS_DONE(store->outbox().save(*done, std::nullopt, Durability::Normal));
    QCOMPARE(stateOf(leaving.id), PublicationState::Published);
    const auto back = transition::handBack(waiting, waiting.lease.fence, at(0));
    PARVIS_DONE(store->outbox().save(*back, std::nullopt, Durability::Normal));
    QCOMPARE(stateOf(waiting.id), PublicationState::Scheduled);
    PARVIS_VALUE(why, store->governance().holdReason());
    QCOMPARE(why, u"storm"_s);
}

void Governance::releaseCarriesOutEachDecision()
{
    const Account account = newAccount(u"shop"_s);
    const auto a = only(scheduled(account.id, at(-5), u"a"_s)), b = only(scheduled(account.id, at(-4), u"b"_s));
    const auto c = only(scheduled(account.id, at(-3), u"c"_s)), d = only(scheduled(account.id, at(-2), u"d"_s));
    const auto e = only(scheduled(account.id, at(-1), u"e"_s));
    PARVIS_DONE(store->governance().hold(u"léa"_s, u"storm"_s));
    Release release{u"léa"_s, u"storm is over"_s, at(0), HeldChoice::Keep, {}};
    release.decisions = {{a.id, HeldChoice::SendNow},
                         {b.id, HeldChoice::Cancel},
                         {c.id, HeldChoice::AsPlanned},
                         {e.id, HeldChoice::Keep}};
    PARVIS_VALUE(result, store->governance().release(release));
    QCOMPARE(result.sentNow, std::vector{a.id});
    QCOMPARE(result.cancelled, std::vector{b.id});
    QCOMPARE(result.kept, (std::vector{d.id, e.id}));
    PARVIS_VALUE(now_, store->posts().publication(a.id));
    QCOMPARE(now_.plan.due, at(0));
    QCOMPARE(stateOf(b.id), PublicationState::Cancelled);
    QCOMPARE(stateOf(c.id), PublicationState::Scheduled);
    QCOMPARE(stateOf(d.id), PublicationState::Held);
    const auto claimed = now(store->outbox().claimDue({{u"w"_s}, at(0), Milliseconds(60'000), 9, 9, {}}));
    QVERIFY(claimed);
    QCOMPARE(claimed->size(), size_t(2)); // a and c
    // What was kept can be released later.
    release.overdue = HeldChoice::SendNow;
    release.decisions.clear();
    PARVIS_VALUE(later, store->governance().release(release));
    QCOMPARE(later.sentNow, (std::vector{d.id, e.id}));
}

void Governance::releaseLeavesWhatIsYetToCome()
{
    const Account account = newAccount(u"shop"_s);
    const auto soon = only(scheduled(account.id, at(5)));
    PARVIS_DONE(store->governance().hold(u"léa"_s, u"storm"_s));
    PARVIS_VALUE(result, store->governance().release({u"léa"_s, u"over"_s, at(0), HeldChoice::Cancel, {}}));
    QVERIFY(result.cancelled.empty());
    QCOMPARE(stateOf(soon.id), PublicationState::Scheduled);
    PARVIS_VALUE(held, store->governance().release(
                           {u"léa"_s, u"over"_s, at(0), HeldChoice::Keep, {{soon.id, HeldChoice::Keep}}}));
    QCOMPARE(held.kept, std::vector{soon.id});
    QCOMPARE(stateOf(soon.id), PublicationState::Held);
}

void Governance::holdAndReleaseNeedAReason()
{
    PARVIS_FAILS(store->governance().hold(u"léa"_s, u" "_s), ErrorKind::Rejected);
    PARVIS_FAILS(store->governance().release({u"léa"_s, {}, at(0), HeldChoice::Keep, {}}), ErrorKind::Rejected);
    PARVIS_VALUE(log, store->governance().audit(0, 0));
    QVERIFY(log.empty());
}

void Governance::rulesAndPoliciesComeBackAsSaved()
{
    const Account account = newAccount(u"shop"_s);
    CharterRule rule;
    rule.name = u"Mots interdits"_s;
    rule.level = CharterLevel::Block;
    rule.accounts = {account.id};
    rule.campaigns = {u"Noël"_s};
    rule.words = {u"gratuit"_s, u"无料"_s};
    PARVIS_VALUE(saved, store->governance().saveRule(rule, u"léa"_s));
    rule.id = saved.id;
    PARVIS_VALUE(rules, store->governance().charter());
    QCOMPARE(rules.size(), size_t(1));
    QVERIFY(rules[0] == rule);
    rule.enabled = false;
    PARVIS_DONE(store->governance().saveRule(rule, u"léa"_s));
    PARVIS_VALUE(again, store->governance().charter());
    QVERIFY(again.size() == 1 && again[0] == rule);
    PARVIS_DONE(store->governance().removeRule(rule.id, u"léa"_s));
    PARVIS_FAILS(store->governance().removeRule(rule.id, u"léa"_s), ErrorKind::NotFound);
    const ApprovalPolicy policy{account.id, 2, {u"Omar"_s, u"Zoë"_s}};
    PARVIS_DONE(store->governance().savePolicy(policy, u"léa"_s));
    PARVIS_VALUE(policies, store->governance().policies());
    QCOMPARE(policies, std::vector{policy});
    PARVIS_FAILS(store->governance().savePolicy({account.id, 3, {u"Omar"_s}}, u"léa"_s), ErrorKind::Rejected);
}

void Governance::senselessRulesAreRefused()
{
    CharterRule rule;
    rule.name = u"Nothing"_s;
    PARVIS_FAILS(store->governance().saveRule(rule, u"léa"_s), ErrorKind::Rejected);
    PARVIS_VALUE(log, store->governance().audit(0, 0));
    QVERIFY(log.empty());
}

void Governance::aVerdictIsKeptWithTheChange()
{
    const Account account = newAccount(u"shop"_s);
    Publication p = planned(account.id, at(5));
    p.state = PublicationState::InReview;
    PARVIS_VALUE(made, store->posts().create(post(u"x"_s), {p}));
    const Publication stored = only(made);
    const auto next = transition::reject(stored, u"tone"_s);
    const Approval no{stored.id, u"omar"_s, u"tone"_s, Verdict::Rejected, made.post.revision, stored.plan.due, {}};
    PARVIS_VALUE(decided, store->governance().decide(no, *next));
    QCOMPARE(decided.state, PublicationState::Draft);
    PARVIS_FAILS(store->governance().decide(no, *next), ErrorKind::Conflict); // seen before the first verdict
    PARVIS_VALUE(given, store->governance().approvals(stored.id));
    QCOMPARE(given.size(), size_t(1));
    QCOMPARE(given[0].who, u"omar"_s);
    QVERIFY(given[0].verdict == Verdict::Rejected && given[0].planDue == stored.plan.due);
    PARVIS_VALUE(ledger, store->posts().attempts(stored.id));
    QVERIFY(ledger.back().outcome.contains(u"rejected by omar: tone"_s));
    QVERIFY(!sql(u"UPDATE approval SET who = 'zoë'"_s));
    QVERIFY(!sql(u"DELETE FROM approval"_s));
}

void Governance::commentsStayInOrder()
{
    const Account account = newAccount(u"shop"_s);
    const auto p = only(scheduled(account.id, at(5)));
    for (const auto& text : {u"one"_s, u"two"_s}) {
        PARVIS_DONE(store->governance().addComment({0, p.post, u"omar"_s, text, u"text"_s, {}}));
        clock.advance(Milliseconds(1000));
    }
    PARVIS_FAILS(store->governance().addComment({0, p.post, u"omar"_s, u" "_s, {}, {}}), ErrorKind::Rejected);
    PARVIS_FAILS(store->governance().addComment({0, PostId{7}, u"omar"_s, u"x"_s, {}, {}}), ErrorKind::NotFound);
    PARVIS_VALUE(list, store->governance().comments(p.post));
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[1].text, u"two"_s);
}

void Governance::theLogCannotBeChanged()
{
    PARVIS_DONE(store->governance().hold(u"léa"_s, u"storm"_s));
    PARVIS_DONE(store->governance().release({u"omar"_s, u"over"_s, at(0), HeldChoice::Keep, {}}));
    PARVIS_VALUE(log, store->governance().audit(0, 0));
    QCOMPARE(log.size(), size_t(2));
    QCOMPARE(log[0].who + u' ' + log[0].action + u' ' + log[0].detail, u"léa hold storm"_s);
    QCOMPARE(log[1].who + u' ' + log[1].action, u"omar release"_s);
    QVERIFY(!sql(u"UPDATE audit SET who = 'nobody'"_s));
    QVERIFY(!sql(u"DELETE FROM audit"_s));
    const QString another =
        u"audit (id, at, who, action, subject, detail) VALUES (%1, 0, 'nobody', 'hold', '', '')"_s.arg(log[0].id);
    if (onPostgres())
        QVERIFY(!sql(u"TRUNCATE audit"_s));
    else
        QVERIFY(!sql(u"INSERT OR REPLACE INTO "_s + another));
    QVERIFY(!sql(u"INSERT INTO "_s + another));
    PARVIS_VALUE(rest, store->governance().audit(log[0].id, 10));
    QCOMPARE(rest.size(), size_t(1));
}

QTEST_GUILESS_MAIN(Governance)
#include "governance.moc"
