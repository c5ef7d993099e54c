// SPDX-License-Identifier: GPL-3.0-or-later
// Calendars, policies, the trail of conversations, and which clocks are stale, on both databases.
#include "fixture.h"

#include "store/schema/migrations.h"
#include "store/sql/location.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Service : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void rulesComeBackAsSaved();
    void whatIsWrongIsRefused();
    void aCalendarInUseStays();
    void theOrderHolds();
    void everyChangeOfARuleMakesAllStale();
    void closedOnesHaveNoClock();
    void whatChangedMeanwhileStaysStale();
    void otherZoneDataMakesAllStale();
    void theTrailTellsWhoAndWhen();
    void joinedConversationsShareTheirTrail();
    void aReplyIsInTheHistoryOnceItIsOut();
    void dueFirstAndOverdue();
    void whatWasBeforeIsKnown();

private:
    ServiceRepository& service() { return store->service(); }
    ServiceCalendar office(const QString& name = u"Office"_s)
    {
        return now(service().saveCalendar(officeCalendar(name, ZoneId::utc()), u"boss"_s)).value_or(ServiceCalendar());
    }
    ServicePolicy policy(const QString& name, ServiceCalendarId calendar, std::chrono::minutes first = 60min)
    {
        ServicePolicy p;
        p.name = name;
        p.goal(ServiceTarget::FirstResponse).within = first;
        p.calendar = calendar;
        return p;
    }
    ServicePolicy saved(const ServicePolicy& p)
    {
        return now(service().savePolicy(p, u"boss"_s)).value_or(ServicePolicy());
    }
    qint64 staleNow() { return now(service().staleCount()).value_or(-1); }
    Conversation find(const QString& remote)
    {
        for (const Conversation& c : now(store->inbox().list({})).value_or(std::vector<Conversation>())) {
            if (c.root.value == remote)
                return c;
        }
        return {};
    }
    // As a worker does.
    void keepAll(const std::function<ServiceMark(const Conversation&)>& mark)
    {
        PARVIS_VALUE(rules, service().rules());
        PARVIS_VALUE(cases, service().stale(1000));
        std::vector<ServiceResult> results;
        for (const ServiceCase& one : cases) {
            const bool closed = one.conversation.status == ConversationStatus::Closed;
            results.push_back({one.conversation.id, one.conversation.revision, closed,
                               closed ? ServiceMark() : mark(one.conversation), one.seen});
        }
        PARVIS_DONE(service().storeClocks(rules.round, results));
    }
    void keepAll()
    {
        keepAll([](const Conversation&) { return ServiceMark(); });
    }
};

void Service::rulesComeBackAsSaved()
{
    PARVIS_VALUE(none, service().rules());
    QVERIFY(none == ServiceRules());
    ServiceCalendar calendar = officeCalendar(u" Lyon "_s, *ZoneId::fromName(u"Europe/Paris"));
    calendar.region = HolidayRegion::France;
    calendar.daysOff = {{{2026, 12, 28}, u"Inventaire"_s}, {{2026, 12, 24}, {}}};
    calendar.exceptions = {{{2026, 12, 31}, {{540, 720}}, u"Saint-Sylvestre"_s}};
    PARVIS_VALUE(kept, service().saveCalendar(calendar, u"boss"_s));
    QCOMPARE(kept.name, u"Lyon"_s);
    QCOMPARE(kept.daysOff.front().date, (LocalDate{2026, 12, 24}));
    ServicePolicy p = policy(u"Réclamations"_s, kept.id);
    p.labels = {u"réclamation"_s};
    p.priorities = {Priority::High};
    p.kinds = {InboxKind::Review};
    p.accounts = {newAccount(u"shop"_s).id};
    p.goal(ServiceTarget::Resolution) = {48h, false};
    p.pausePending = false;
    PARVIS_VALUE(first, service().savePolicy(p, u"boss"_s));
    PARVIS_VALUE(rules, service().rules());
    QCOMPARE(rules.calendars, std::vector{kept});
    QCOMPARE(rules.policies, std::vector{first});
    QCOMPARE(rules.round, 2);
    // Changed with the revision it was read with, and only with that.
    ServicePolicy again = first;
    again.warnAt = 50;
    PARVIS_VALUE(second, service().savePolicy(again, u"boss"_s));
    QCOMPARE(second.revision, 2);
    PARVIS_FAILS(service().savePolicy(again, u"late"_s), ErrorKind::Conflict);
    ServiceCalendar old = kept;
    old.revision = 7;
    PARVIS_FAILS(service().saveCalendar(old, u"late"_s), ErrorKind::Conflict);
    PARVIS_VALUE(log, store->governance().audit(0, 100));
    QStringList actions;
    for (const AuditEntry& entry : log)
        actions << entry.who + u' ' + entry.action + u' ' + entry.detail;
    QCOMPARE(actions, (QStringList{u"boss service_calendar_added Lyon"_s, u"boss service_policy_added Réclamations"_s,
                                   u"boss service_policy_changed Réclamations"_s}));
}

void Service::whatIsWrongIsRefused()
{
    const auto code = [](const auto& result) { return result ? QString() : result.error().code; };
    ServiceCalendar empty = officeCalendar(u"x"_s, ZoneId::utc());
    empty.weekdays = {};
    QCOMPARE(code(now(service().saveCalendar(empty, u"boss"_s))), u"no_hours"_s);
    QCOMPARE(code(now(service().savePolicy(policy(u"x"_s, {99}), u"boss"_s))), u"calendar"_s);
    const ServiceCalendar calendar = office();
    QCOMPARE(code(now(service().savePolicy(policy(u" "_s, calendar.id), u"boss"_s))), u"name"_s);
    QCOMPARE(code(now(service().savePolicy(policy(u"x"_s, calendar.id, 0min), u"boss"_s))), u"no_target"_s);
    PARVIS_FAILS(service().removePolicy({5}, u"boss"_s), ErrorKind::NotFound);
    PARVIS_VALUE(rules, service().rules());
    QVERIFY(rules.policies.empty());
    QCOMPARE(rules.round, 1); // what failed changed nothing
}

void Service::aCalendarInUseStays()
{
    const ServiceCalendar calendar = office(), other = office(u"Other"_s);
    const ServicePolicy p = saved(policy(u"All"_s, calendar.id));
    const auto refused = now(service().removeCalendar(calendar.id, u"boss"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"in_use"_s);
    PARVIS_DONE(service().removeCalendar(other.id, u"boss"_s));
    PARVIS_FAILS(service().removeCalendar(other.id, u"boss"_s), ErrorKind::NotFound);
    PARVIS_DONE(service().removePolicy(p.id, u"boss"_s));
    PARVIS_DONE(service().removeCalendar(calendar.id, u"boss"_s));
}

void Service::theOrderHolds()
{
    const ServiceCalendar calendar = office();
    const auto a = saved(policy(u"a"_s, calendar.id)).id, b = saved(policy(u"b"_s, calendar.id)).id;
    const auto c = saved(policy(u"c"_s, calendar.id)).id;
    const auto names = [&] {
        QString all;
        const auto rules = now(service().rules());
        for (const ServicePolicy& p : rules->policies)
            all += p.name;
        return all;
    };
    QCOMPARE(names(), u"abc"_s);
    PARVIS_DONE(service().orderPolicies({c, a, b}, u"boss"_s));
    QCOMPARE(names(), u"cab"_s);
    PARVIS_DONE(service().orderPolicies({b}, u"boss"_s)); // the others follow as they stood
    QCOMPARE(names(), u"bca"_s);
    saved(policy(u"d"_s, calendar.id));
    QCOMPARE(names(), u"bcad"_s);
}

void Service::everyChangeOfARuleMakesAllStale()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(
        ingest(account.id, {comment(u"c1"_s, {}, at(-5), u"Bonjour"_s), comment(u"c2"_s, {}, at(-4), u"Salut"_s)}));
    QCOMPARE(staleNow(), 0); // nothing is promised yet
    const ServiceCalendar calendar = office();
    QCOMPARE(staleNow(), 2);
    keepAll();
    QCOMPARE(staleNow(), 0);
    ServicePolicy p = saved(policy(u"All"_s, calendar.id));
    QCOMPARE(staleNow(), 2);
    PARVIS_VALUE(cases, service().stale(1));
    QCOMPARE(cases.size(), size_t(1));
    QCOMPARE(cases[0].history.size(), size_t(1));
    QCOMPARE(cases[0].history[0].at, cases[0].conversation.created);
    keepAll();
    PARVIS_DONE(service().orderPolicies({p.id}, u"boss"_s));
    QCOMPARE(staleNow(), 2);
    keepAll();
    // A message, a person's change: only that one.
    PARVIS_OK(ingest(account.id, {comment(u"c3"_s, u"c1"_s, at(-1), u"Allô ?"_s)}));
    QCOMPARE(staleNow(), 1);
    keepAll();
    Conversation c = find(u"c2"_s);
    c.priority = Priority::Urgent;
    PARVIS_DONE(store->inbox().save(c));
    QCOMPARE(staleNow(), 1);
    keepAll();
    PARVIS_DONE(service().removePolicy(p.id, u"boss"_s));
    QCOMPARE(staleNow(), 2);
}

void Service::closedOnesHaveNoClock()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-5), u"Bonjour"_s)}));
    saved(policy(u"All"_s, office().id));
    keepAll([this](const Conversation&) { return ServiceMark{ServiceTarget::FirstResponse, at(60), at(48)}; });
    Conversation c = find(u"c1"_s);
    QCOMPARE(c.service, (ServiceMark{ServiceTarget::FirstResponse, at(60), at(48)}));
    c.status = ConversationStatus::Closed;
    c.closeReason = u"done"_s;
    PARVIS_VALUE(closed, store->inbox().save(c));
    // At once, before any worker came by.
    QCOMPARE(find(u"c1"_s).service, ServiceMark());
    ConversationQuery due;
    due.order = ConversationQuery::Order::DueFirst;
    PARVIS_VALUE(burning, store->inbox().list(due));
    QVERIFY(burning.empty());
    keepAll();
    QCOMPARE(staleNow(), 0);
    // No rule makes it stale again; opening it does.
    saved(policy(u"Other"_s, office().id));
    QCOMPARE(staleNow(), 0);
    Conversation open = find(u"c1"_s);
    open.status = ConversationStatus::Open;
    PARVIS_DONE(store->inbox().save(open));
    QCOMPARE(staleNow(), 1);
    QCOMPARE(find(u"c1"_s).service, ServiceMark()); // the clock of before does not come back
    Q_UNUSED(closed)
}

void Service::whatChangedMeanwhileStaysStale()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-5), u"Bonjour"_s)}));
    const ServicePolicy p = saved(policy(u"All"_s, office().id));
    PARVIS_VALUE(rules, service().rules());
    PARVIS_VALUE(cases, service().stale(10));
    const std::vector<ServiceResult> results{{cases[0].conversation.id,
                                              cases[0].conversation.revision,
                                              false,
                                              {ServiceTarget::FirstResponse, at(60), at(48)},
                                              cases[0].seen}};
    // A message came between reading and keeping.
    PARVIS_OK(ingest(account.id, {comment(u"c2"_s, u"c1"_s, at(-1), u"Allô ?"_s)}));
    PARVIS_DONE(service().storeClocks(rules.round, results));
    QCOMPARE(staleNow(), 1);
    QCOMPARE(find(u"c1"_s).service, ServiceMark());
    // The rules changed between reading and keeping.
    PARVIS_VALUE(fresh, service().stale(10));
    PARVIS_DONE(service().removePolicy(p.id, u"boss"_s));
    PARVIS_DONE(service().storeClocks(
        rules.round, {{fresh[0].conversation.id, fresh[0].conversation.revision, false, {}, fresh[0].seen}}));
    QCOMPARE(staleNow(), 1);
}

void Service::otherZoneDataMakesAllStale()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-5), u"Bonjour"_s)}));
    PARVIS_VALUE(first, service().useZoneData(u"2024a"_s));
    QVERIFY(first);
    QCOMPARE(staleNow(), 0); // nothing was promised
    saved(policy(u"All"_s, office().id));
    keepAll();
    PARVIS_VALUE(same, service().useZoneData(u"2024a"_s));
    QVERIFY(!same);
    QCOMPARE(staleNow(), 0);
    PARVIS_VALUE(other, service().useZoneData(u"2026b"_s));
    QVERIFY(other);
    QCOMPARE(staleNow(), 1);
}

void Service::theTrailTellsWhoAndWhen()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-30), u"Bonjour"_s)}));
    Conversation c = find(u"c1"_s);
    c.status = ConversationStatus::Pending;
    c.assignee = u"Amélie"_s;
    c.priority = Priority::High;
    PARVIS_VALUE(pending, store->inbox().saveBy(u"Amélie"_s, c));
    clock.advance(20min);
    // Written ten minutes ago, read now: it opened the conversation when it was written.
    PARVIS_OK(ingest(account.id, {comment(u"c2"_s, u"c1"_s, at(-10), u"Alors ?"_s)}));
    PARVIS_DONE(store->inbox().markRead(pending.id, true)); // no work, no trail
    PARVIS_VALUE(trail, service().trail(pending.id));
    QStringList lines;
    for (const ConversationEvent& event : trail)
        lines << u"%1 %2 %3 %4>%5"_s.arg((event.at - at(0)).count() / 60'000)
                     .arg(event.who, event.what, event.from, event.to);
    QCOMPARE(lines, (QStringList{u"-20 Amélie status open>pending"_s, u"-20 Amélie priority normal>high"_s,
                                 u"-20 Amélie assignee >Amélie"_s, u"-10  status pending>open"_s}));
    PARVIS_VALUE(one, service().serviceCase(pending.id));
    QCOMPARE(one.history.size(), size_t(5)); // two messages, two states, a priority
    QCOMPARE(one.history.back().status, ConversationStatus::Open);
}

void Service::joinedConversationsShareTheirTrail()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c2"_s, u"c1"_s, at(-20), u"Moi aussi"_s)}));
    PARVIS_OK(ingest(account.id, {comment(u"x1"_s, {}, at(-25), u"Autre"_s)}));
    Conversation c = find(u"c1"_s);
    QVERIFY(!c.id.isNull());
    c.status = ConversationStatus::Pending;
    PARVIS_DONE(store->inbox().saveBy(u"Amélie"_s, c));
    // The parent turns out to belong to the other thread.
    IncomingMessage parent = comment(u"c1"_s, u"x1"_s, at(-22), u"Moi"_s);
    parent.root = {u"x1"_s};
    PARVIS_OK(ingest(account.id, {parent}));
    const Conversation joined = find(u"x1"_s);
    PARVIS_VALUE(trail, service().trail(joined.id));
    QVERIFY(!trail.empty());
    QCOMPARE(trail.front().who, u"Amélie"_s);
    QCOMPARE(trail.front().to, u"pending"_s);
    const auto lost = sql(u"SELECT CAST(COUNT(*) AS TEXT) FROM conversation_event WHERE conversation NOT IN "
                          "(SELECT id FROM conversation)"_s);
    PARVIS_OK(lost);
    QCOMPARE(*lost, QStringList{u"0"_s});
}

void Service::aReplyIsInTheHistoryOnceItIsOut()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(-30), u"Bonjour"_s)}));
    const Conversation c = find(u"c1"_s);
    Message message;
    message.conversation = c.id;
    message.account = account.id;
    message.content.text = u"Merci"_s;
    message.state = MessageState::Queued;
    Publication publication = planned(account.id, at(0));
    publication.reply = ReplyTarget{c.id, {}, {{u"c1"_s}, {}, {}}, {}, Visibility::Public, u"customer"_s};
    PARVIS_DONE(store->inbox().addReply(message, post(u"Merci"_s), publication));
    PARVIS_VALUE(queued, service().serviceCase(c.id));
    QCOMPARE(queued.history.size(), size_t(1));
    // Written by us somewhere else, and read from the network.
    IncomingMessage own = comment(u"o1"_s, u"c1"_s, at(-3), u"Nous voilà"_s, u"shop"_s);
    PARVIS_OK(ingest(account.id, {own}));
    PARVIS_VALUE(answered, service().serviceCase(c.id));
    QCOMPARE(answered.history.size(), size_t(2));
    QCOMPARE(answered.history[1].kind, ServiceEvent::Kind::Answered);
    QCOMPARE(answered.history[1].at, at(-3));
    // A rule's words answer nobody.
    PARVIS_OK(sql(u"UPDATE message SET written_by = '%1' WHERE remote_id = 'o1'"_s.arg(automaticAuthor(u"thanks"_s))));
    PARVIS_VALUE(acknowledged, service().serviceCase(c.id));
    QCOMPARE(acknowledged.history.size(), size_t(1));
}

void Service::dueFirstAndOverdue()
{
    const Account account = newAccount(u"shop"_s);
    std::vector<IncomingMessage> messages;
    for (int i = 0; i < 6; ++i)
        messages.push_back(comment(u"c%1"_s.arg(i), {}, at(-60 + i), u"Question"_s));
    PARVIS_OK(ingest(account.id, messages));
    saved(policy(u"All"_s, office().id));
    // c0 due in 50 min, c1 in 30, c2 10 min ago, c3 paused, c4 in 30 too, c5 without a clock
    const QHash<QString, int> due{{u"c0"_s, 50}, {u"c1"_s, 30}, {u"c2"_s, -10}, {u"c4"_s, 30}};
    keepAll([&](const Conversation& c) {
        if (due.contains(c.root.value))
            return ServiceMark{ServiceTarget::NextResponse, at(due.value(c.root.value)),
                               at(due.value(c.root.value) - 5)};
        return c.root.value == "c3"_L1 ? ServiceMark{ServiceTarget::Resolution, std::nullopt, std::nullopt}
                                       : ServiceMark();
    });
    QCOMPARE(find(u"c3"_s).service.target, ServiceTarget::Resolution);
    ConversationQuery query;
    query.order = ConversationQuery::Order::DueFirst;
    query.limit = 2;
    QStringList seen;
    for (int page = 0; page < 3; ++page) {
        PARVIS_VALUE(list, store->inbox().list(query));
        for (const Conversation& c : list) {
            seen << c.root.value;
            query.afterKey = {*c.service.due, c.id};
        }
    }
    QCOMPARE(seen, (QStringList{u"c2"_s, u"c1"_s, u"c4"_s, u"c0"_s}));
    ConversationQuery overdue;
    overdue.breached = true;
    PARVIS_VALUE(late, store->inbox().list(overdue));
    QCOMPARE(late.size(), size_t(1));
    QCOMPARE(late[0].root.value, u"c2"_s);
    PARVIS_VALUE(counts, store->inbox().counts());
    QCOMPARE(counts.breached, 1);
    clock.advance(40min);
    PARVIS_VALUE(later, store->inbox().list(overdue));
    QCOMPARE(later.size(), size_t(3));
    overdue.dueBefore = at(-45);
    PARVIS_VALUE(earlier, store->inbox().list(overdue));
    QCOMPARE(earlier.size(), size_t(1));
}

// A workspace of version 1: the trail begins with what its rows tell.
void Service::whatWasBeforeIsKnown()
{
    QTemporaryDir folder;
    store::Connection::Options options;
    options.location = *store::parseLocation(folder.filePath(u"old.parvis"_s));
    options.mayCreateFile = true;
    auto db = store::Connection::open(options, store::Role::Writer);
    PARVIS_OK(db);
    PARVIS_OK((*db)->begin(true));
    for (const QString& statement : store::firstSchema(store::Dialect::Sqlite))
        PARVIS_OK((*db)->exec(statement));
    const auto add = [&](int id, const QString& status) {
        return (*db)->exec(
            uR"(INSERT INTO conversation (id, account, network, kind, root, status, close_reason, assignee,
            priority, unread, excerpt, language, created, updated, messages, revision) VALUES
            (%1, 1, 'mastodon', 'comment', 'r%1', '%2', '', '', 'normal', 0, '', '', 100, 200, 1, 1))"_s.arg(id)
                .arg(status));
    };
    PARVIS_OK((*db)->exec(u"PRAGMA defer_foreign_keys = ON"_s));
    PARVIS_OK(add(1, u"open"_s));
    PARVIS_OK(add(2, u"closed"_s));
    PARVIS_OK(add(3, u"pending"_s));
    PARVIS_OK(store::migrations().front()(**db));
    const auto text = [](store::Row& row) { return row.text(); };
    const auto events = (*db)->all(
        u"SELECT conversation || ' ' || at || ' ' || was || '>' || became FROM conversation_event ORDER BY id"_s, {},
        text);
    PARVIS_OK(events);
    QCOMPARE(*events, (std::vector{u"2 200 open>closed"_s, u"3 200 open>pending"_s}));
    const auto rounds =
        (*db)->all(u"SELECT id || ' ' || (service_round = 0) FROM conversation ORDER BY id"_s, {}, text);
    PARVIS_OK(rounds);
    QCOMPARE(*rounds, (std::vector{u"1 1"_s, u"2 0"_s, u"3 1"_s}));
    (*db)->rollback();
}

QTEST_GUILESS_MAIN(Service)
#include "service.moc"
