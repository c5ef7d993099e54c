// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "domain/publishing/transitions.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Posts : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWent();
    void keepsEveryFieldOfAPublication();
    void refusesAStaleWriter();
    void newWordsMakeNewSegments();
    void listsByTimeStateAndAccount();
    void keepsTheLedger();
    void findsByRemoteId();
    void survivesAWorldOfText();
    void refusesAForeignAccount();
};

void Posts::comesBackAsItWent()
{
    const Account account = newAccount(u"shop"_s);
    Post wanted = post(u"Bonjour à tous"_s);
    wanted.campaign = u"Noël"_s;
    wanted.base.threadParts = {u"deux"_s, u"trois"_s};
    wanted.base.poll = Poll{{u"oui"_s, u"non"_s}, std::chrono::seconds(600), true};
    Variant variant;
    variant.network = u"bluesky"_s;
    variant.text = u"Court"_s;
    wanted.variants = {variant};
    PARVIS_VALUE(made, store->posts().create(wanted, {planned(account.id, at(5))}));
    QVERIFY(!made.post.id.isNull());
    QCOMPARE(made.post.revision, 1);
    QCOMPARE(made.publications.front().segments.size(), size_t(3));
    PARVIS_VALUE(found, store->posts().find(made.post.id));
    QVERIFY(found.post == made.post);
    QVERIFY(found.publications == made.publications);
    QCOMPARE(found.post.base.text, wanted.base.text);
    PARVIS_FAILS(store->posts().find({12345}), ErrorKind::NotFound);
}

void Posts::keepsEveryFieldOfAPublication()
{
    const Account account = newAccount(u"shop"_s);
    Publication p = planned(account.id, at(5));
    p.plan.late = {std::chrono::minutes(7), LatePolicy::Choice::Drop};
    p.kind = PublicationKind::Reply;
    p.reply =
        ReplyTarget{{11}, {12}, {{u"p"_s}, u"pv"_s, u"pu"_s}, {{u"r"_s}, {}, {}}, Visibility::Followers, u"anna"_s};
    p.state = PublicationState::Sending;
    p.lease = {{u"w1"_s}, 4, at(9)};
    p.tries = 3;
    p.retryAt = at(2);
    p.error = Error{ErrorKind::RateLimited, u"wait"_s, Effect::None, Milliseconds(1500), 429, u"slow"_s};
    p.remote = {{u"at://did/x"_s}, u"cid"_s, u"https://x"_s};
    p.publishedAt = at(6);
    Segment segment;
    segment.state = SegmentState::Sending;
    segment.requestName = u"key"_s;
    segment.digest = QByteArray("\x00\xff\x01", 3);
    segment.uploads = {{u"u1"_s}, {u"u2"_s}};
    segment.firstSent = at(1);
    segment.remote = {{u"s"_s}, u"sv"_s, u"su"_s};
    p.segments = {segment};
    PARVIS_VALUE(made, store->posts().create(post(u"x"_s), {p}));
    PARVIS_VALUE(found, store->posts().publication(made.publications.front().id));
    p.id = found.id;
    p.post = found.post;
    p.revision = 1;
    QVERIFY(found.error && found.error->retryAfter == p.error->retryAfter && found.error->code == p.error->code);
    QCOMPARE(found.error->httpStatus, 429);
    found.error.reset();
    p.error.reset();
    QVERIFY(found.reply == p.reply);
    QVERIFY(found.segments == p.segments);
    QVERIFY(found.plan == p.plan);
    QVERIFY(found.lease == p.lease);
    QCOMPARE(found.remote.version, p.remote.version);
    QVERIFY(found.publishedAt == p.publishedAt && found.retryAt == p.retryAt && found.tries == p.tries);
}

void Posts::refusesAStaleWriter()
{
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(5));
    Post first = made.post, second = made.post;
    first.base.text = u"A"_s;
    second.base.text = u"B"_s;
    PARVIS_VALUE(saved, store->posts().saveContent(first));
    QCOMPARE(saved.revision, 2);
    PARVIS_FAILS(store->posts().saveContent(second), ErrorKind::Conflict);
    second.id = {99};
    PARVIS_FAILS(store->posts().saveContent(second), ErrorKind::NotFound);
    const auto cancelled = transition::cancel(made.publications.front(), u"no"_s);
    PARVIS_VALUE(done, store->posts().save(*cancelled, u"cancelled"_s));
    QCOMPARE(done.revision, 2);
    PARVIS_FAILS(store->posts().save(*cancelled, u"again"_s), ErrorKind::Conflict);
    PARVIS_VALUE(found, store->posts().find(made.post.id));
    QCOMPARE(found.post.base.text, u"A"_s);
    QCOMPARE(found.publications.front().state, PublicationState::Cancelled);
}

void Posts::newWordsMakeNewSegments()
{
    const Account account = newAccount(u"shop"_s);
    Publication out = planned(account.id, at(1));
    out.state = PublicationState::Published;
    out.publishedAt = at(1);
    PARVIS_VALUE(made, store->posts().create(post(u"one"_s), {planned(account.id, at(5)), out}));
    Post edited = made.post;
    edited.base.text = u"two"_s;
    edited.base.threadParts = {u"more"_s};
    PARVIS_VALUE(saved, store->posts().saveContent(edited));
    PARVIS_VALUE(found, store->posts().find(saved.id));
    QCOMPARE(found.publications[0].segments.size(), size_t(2));
    QCOMPARE(found.publications[1].segments.size(), size_t(1));
    PARVIS_VALUE(rows, store->posts().list({}));
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].excerpt, u"one"_s); // out already: what was sent
    QCOMPARE(rows[1].excerpt, u"two"_s);
}

void Posts::listsByTimeStateAndAccount()
{
    const Account a = newAccount(u"a"_s), b = newAccount(u"b"_s);
    for (int i = 0; i < 6; ++i)
        scheduled(i % 2 == 0 ? a.id : b.id, at(i), QString::number(i));
    PublicationQuery query;
    query.from = at(1);
    query.to = at(4);
    PARVIS_VALUE(some, store->posts().list(query));
    QCOMPARE(some.size(), size_t(3));
    QCOMPARE(some.front().excerpt, u"1"_s);
    query.accounts = {a.id};
    PARVIS_VALUE(ofA, store->posts().list(query));
    QCOMPARE(ofA.size(), size_t(1));
    PublicationQuery none;
    none.states = {PublicationState::Draft};
    PARVIS_VALUE(drafts, store->posts().list(none));
    QVERIFY(drafts.empty());
    PublicationQuery paged;
    paged.limit = 4;
    PARVIS_VALUE(page, store->posts().list(paged));
    QCOMPARE(page.size(), size_t(4));
    paged.after = std::pair(page.back().plan.due, page.back().id);
    PARVIS_VALUE(rest, store->posts().list(paged));
    QCOMPARE(rest.size(), size_t(2));
    QCOMPARE(rest.front().excerpt, u"4"_s);
    PublicationQuery replies;
    replies.kind = PublicationKind::Reply;
    PARVIS_VALUE(noReplies, store->posts().list(replies));
    QVERIFY(noReplies.empty());
}

void Posts::keepsTheLedger()
{
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(0));
    const auto moved = transition::schedule(made.publications.front(), made.publications.front().plan);
    PARVIS_DONE(store->posts().save(*moved, u"rescheduled by Amélie"_s));
    PARVIS_VALUE(claimed, store->outbox().claimDue({{u"w"_s}, at(0), Milliseconds(1000), 10, 10, {}}));
    QCOMPARE(claimed.size(), size_t(1));
    Attempt attempt;
    attempt.id = {777};
    attempt.started = at(0);
    attempt.step = u"send 1/1"_s;
    PARVIS_VALUE(first, store->outbox().save(claimed[0].publication, attempt, Durability::Durable));
    attempt.finished = at(1);
    attempt.outcome = u"retry"_s;
    attempt.error = Error::make(ErrorKind::Offline, u"no network"_s, Effect::NotSent);
    PARVIS_DONE(store->outbox().save(first, attempt, Durability::Normal));
    PARVIS_VALUE(ledger, store->posts().attempts(made.publications.front().id));
    QCOMPARE(ledger.size(), size_t(3));
    QCOMPARE(ledger[0].step, u"person"_s);
    QCOMPARE(ledger[0].outcome, u"rescheduled by Amélie"_s);
    QCOMPARE(ledger[1].step, u"claim"_s);
    QCOMPARE(ledger[1].worker.value, u"w"_s);
    QCOMPARE(ledger[2].number, 3);
    QCOMPARE(ledger[2].outcome, u"retry"_s);
    QVERIFY(ledger[2].finished && ledger[2].error && ledger[2].error->effect == Effect::NotSent);
}

void Posts::findsByRemoteId()
{
    const Account account = newAccount(u"shop"_s);
    const Publication first = published(account.id, u"https://x/1"_s, at(1));
    const Publication second = published(account.id, u"https://x/2"_s, at(2));
    PARVIS_VALUE(found, store->posts().byRemote(account.id, {u"https://x/2"_s}));
    QVERIFY(found && found->id == second.id);
    PARVIS_VALUE(none, store->posts().byRemote(account.id, {u"https://x/3"_s}));
    QVERIFY(!none);
    PARVIS_VALUE(since, store->posts().publishedSince(account.id, at(0), 10));
    QCOMPARE(since.size(), size_t(2));
    QCOMPARE(since[0].id, second.id);
    PARVIS_VALUE(later, store->posts().publishedSince(account.id, at(2), 10));
    QCOMPARE(later.size(), size_t(1));
    PARVIS_VALUE(one, store->posts().publishedSince(account.id, at(0), 1));
    QCOMPARE(one.size(), size_t(1));
    QCOMPARE(first.kind, PublicationKind::Post);
}

void Posts::survivesAWorldOfText()
{
    const Account account = newAccount(u"shop"_s);
    QString text = u"L'été d'Œdipe — مُحَمَّد 👩‍👩‍👧 \\ ' \" ; -- $1 ? %s \n\t"_s;
    text += QChar(0);
    text += u"ende"_s;
    const auto made = scheduled(account.id, at(1), text);
    PARVIS_VALUE(found, store->posts().find(made.post.id));
    QVERIFY(found.post.base.text.contains(u"👩‍👩‍👧 \\ ' \" ; -- $1 ? %s"_s));
    QVERIFY(found.post.base.text.endsWith(u"ende"_s));
    PARVIS_VALUE(rows, store->posts().list({}));
    QVERIFY(rows.front().excerpt.startsWith(u"L'été d'Œdipe"_s));
}

void Posts::refusesAForeignAccount()
{
    PARVIS_FAILS(store->posts().create(post(u"x"_s), {planned({4711}, at(1))}), ErrorKind::Storage);
    const auto posts = sql(u"SELECT COUNT(*) FROM post"_s);
    PARVIS_OK(posts);
    QCOMPARE(posts->value(0), u"0"_s); // the post of the failed call is not left behind
}

QTEST_GUILESS_MAIN(Posts)
#include "posts.moc"
