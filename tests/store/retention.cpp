// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations kept no longer than a rule says.
#include "fixture.h"

#include "store/sql/location.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Retention : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheOldestInBatches();
    void whatIsWrittenMeanwhileStays();
    void rulesAreKept();
};

void Retention::takesTheOldestInBatches()
{
    const Account shop = newAccount(u"shop"_s);
    for (int i = 0; i < 6; ++i)
        PARVIS_OK(ingest(shop.id, {comment(u"c%1"_s.arg(i), {}, at(i), u"ancien %1"_s.arg(i), u"p%1"_s.arg(i % 3))}));
    PARVIS_VALUE(all, store->inbox().list({}));
    for (Conversation c : all) {
        if (c.excerpt != u"ancien 5"_s)
            c.status = ConversationStatus::Closed;
        if (c.excerpt == u"ancien 0"_s)
            c.labels = {u"legal"_s};
        PARVIS_DONE(store->inbox().save(c));
    }
    while (now(store->inbox().indexBatch(100)).value_or(0) > 0) {
    }
    RetentionRule rule;
    rule.name = u"short"_s;
    const Instant cut = at(4); // the fifth, of minute 4, is not older
    PARVIS_VALUE(preview, store->privacy().preview(rule, cut, 2));
    QCOMPARE(preview.conversations, 4);
    QCOMPARE(preview.messages, 4);
    QCOMPARE(preview.examples.size(), size_t(2));
    QCOMPARE(preview.examples[0].excerpt, u"ancien 0"_s);
    RetentionRule labelled = rule;
    labelled.label = u"legal"_s;
    PARVIS_VALUE(one, store->privacy().preview(labelled, cut, 2));
    QCOMPARE(one.conversations, 1);
    RetentionRule kind = rule;
    kind.kind = u"mention"_s;
    PARVIS_VALUE(none, store->privacy().preview(kind, cut, 2));
    QCOMPARE(none.conversations, 0);
    PARVIS_VALUE(saved, store->privacy().saveRule(rule, u"Inès"_s));
    PARVIS_VALUE(first, store->privacy().apply(saved, cut, 3));
    QCOMPARE(first.conversations, 3);
    QCOMPARE(first.messages, 3);
    PARVIS_VALUE(next, store->privacy().apply(saved, cut, 3));
    QCOMPARE(next.conversations, 1);
    PARVIS_VALUE(done, store->privacy().apply(saved, cut, 3));
    QVERIFY(done.isEmpty());
    PARVIS_VALUE(left, store->inbox().list({}));
    QCOMPARE(left.size(), size_t(2));
    // p0 wrote nothing else; p1 and p2 did.
    QCOMPARE(sql(u"SELECT remote_id FROM person_identity ORDER BY remote_id"_s).value_or(QStringList()),
             (QStringList{u"id-of-p1"_s, u"id-of-p2"_s}));
    // A late copy does not open it again.
    PARVIS_OK(ingest(shop.id, {comment(u"c0"_s, {}, at(0), u"ancien 0"_s, u"p0"_s)}));
    PARVIS_VALUE(same, store->inbox().list({}));
    QCOMPARE(same.size(), size_t(2));
    PARVIS_VALUE(counts, store->inbox().counts());
    QCOMPARE(counts.closed, 1);
    PARVIS_VALUE(log, store->governance().audit(0, 0));
    QCOMPARE(log.back().action, u"retention"_s);
    PARVIS_VALUE(report, store->workspace().verify());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.join(u'\n')));
}

void Retention::whatIsWrittenMeanwhileStays()
{
    if (!onPostgres())
        QSKIP("a file has one writer");
    const Account shop = newAccount(u"shop"_s);
    for (int i = 0; i < 2; ++i)
        PARVIS_OK(ingest(shop.id, {comment(u"c%1"_s.arg(i), {}, at(i), u"ancien %1"_s.arg(i), u"p%1"_s.arg(i))}));
    (void)sql(u"UPDATE conversation SET status = 'closed'"_s);
    RetentionRule rule;
    rule.name = u"short"_s;
    store::Connection::Options options;
    options.location = *store::parseLocation(location());
    const auto other = store::Connection::open(options, store::Role::Watcher);
    PARVIS_OK(other);
    PARVIS_OK((*other)->begin(true));
    PARVIS_OK(
        (*other)->exec(u"UPDATE conversation SET status = 'open', updated = %1 WHERE root = 'c0'"_s.arg(at(99).ms)));
    const auto applying = store->privacy().apply(rule, at(10), 10);
    QTRY_VERIFY_WITH_TIMEOUT(
        sql(u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"_s)
                .value_or(QStringList())
                .value(0)
                .toInt() > 0,
        20'000);
    PARVIS_OK((*other)->commit());
    const auto applied = now(applying);
    PARVIS_OK(applied);
    QCOMPARE(applied->conversations, 1);
    QCOMPARE(sql(u"SELECT remote_id FROM message"_s).value_or(QStringList()), QStringList{u"c0"_s});
}

void Retention::rulesAreKept()
{
    const Account shop = newAccount(u"shop"_s);
    RetentionRule rule;
    rule.name = u" Two years "_s;
    rule.account = shop.id;
    rule.kind = u"comment"_s;
    rule.label = u"sav"_s;
    PARVIS_VALUE(saved, store->privacy().saveRule(rule, u"Inès"_s));
    QCOMPARE(saved.name, u"Two years"_s);
    PARVIS_VALUE(rules, store->privacy().rules());
    QVERIFY(rules == std::vector{saved});
    saved.months = 0;
    PARVIS_FAILS(store->privacy().saveRule(saved, u"Inès"_s), ErrorKind::Rejected);
    saved.months = 6;
    saved.enabled = false;
    PARVIS_VALUE(changed, store->privacy().saveRule(saved, u"Inès"_s));
    QCOMPARE(changed.revision, 2);
    PARVIS_FAILS(store->privacy().saveRule(saved, u"Tom"_s), ErrorKind::Conflict);
    PARVIS_DONE(store->privacy().removeRule(changed.id, u"Inès"_s));
    PARVIS_FAILS(store->privacy().removeRule(changed.id, u"Inès"_s), ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(Retention)
#include "retention.moc"
