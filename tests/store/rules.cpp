// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of the inbox, their queue, what they do in one transaction, their log and its undo; on both databases.
#include "domain/publishing/transitions.h"
#include "fixture.h"

#include <atomic>
#include <thread>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class RulesTest : public StoreTest
{
    Q_OBJECT

    RuleRepository& rules() { return store->rules(); }
    static RuleAction action(ActionKind kind, const QString& value)
    {
        RuleAction a;
        a.kind = kind;
        a.value = value;
        return a;
    }
    static InboxRule rule(const QString& name, const std::vector<RuleAction>& actions)
    {
        InboxRule r;
        r.name = name;
        r.actions = actions;
        return r;
    }
    InboxRule add(const QString& name, const std::vector<RuleAction>& actions)
    {
        return *now(rules().save(rule(name, actions), u"Léa"_s));
    }
    std::vector<RuleQueueEntry> queue() { return now(rules().queued(clock.now(), 1000))->due; }
    RuleFacts factsOf(MessageId id)
    {
        const auto list = now(rules().facts({id}));
        return list && !list->empty() ? list->front() : RuleFacts();
    }
    static RuleRun run(const RuleQueueEntry& entry, const RuleFacts& facts, const std::vector<InboxRule>& list)
    {
        RuleRun run;
        run.entry = entry;
        run.conversation = facts.conversation;
        run.revision = facts.revision;
        run.author = facts.author.id;
        for (const InboxRule& one : list)
            run.steps.push_back({one.id, one.revision, one.name, one.actions});
        return run;
    }
    RuleRun runNext(const std::vector<InboxRule>& list)
    {
        const auto entries = queue();
        return entries.empty() ? RuleRun() : run(entries.front(), factsOf(entries.front().message), list);
    }
    Acknowledgement answer(const RuleRun& run, AccountId account)
    {
        Acknowledgement a;
        a.post = post(u"We are on it."_s);
        a.publication = planned(account, clock.now());
        a.publication.kind = PublicationKind::Reply;
        ReplyTarget to;
        to.conversation = run.conversation;
        to.message = run.entry.message;
        to.parent = {{u"c1"_s}, {}, {}};
        a.publication.reply = to;
        a.publication.segments = transition::segmentsFor(a.post.base);
        a.message.conversation = run.conversation;
        a.message.account = account;
        a.message.content.text = a.post.base.text;
        a.message.content.own = true;
        a.message.state = MessageState::Queued;
        a.message.writtenBy = automaticAuthor(u"ack"_s);
        return a;
    }
    Conversation conversation(ConversationId id) { return *now(store->inbox().find(id)); }
    void seat(const QString& person, int most = 0, bool absent = false)
    {
        PARVIS_DONE(rules().saveSeat({person, u"Service"_s, most, absent}));
    }
    // Comments of as many people, each a conversation of its own.
    void comments(AccountId account, int count, const QString& prefix = u"c"_s)
    {
        std::vector<IncomingMessage> list;
        for (int i = 0; i < count; ++i)
            list.push_back(comment(prefix + QString::number(i), {}, clock.now() - Milliseconds(1000 * (count - i)),
                                   u"Colis %1"_s.arg(i), prefix + u"-person-%1"_s.arg(i)));
        PARVIS_OK(ingest(account, list));
    }

private Q_SLOTS:
    void keepsRulesInTheirOrder()
    {
        const InboxRule a = add(u"a"_s, {action(ActionKind::AddLabel, u"x"_s)});
        const InboxRule b = add(u"b"_s, {action(ActionKind::Close, u"done"_s)});
        const InboxRule c = add(u"c"_s, {action(ActionKind::Assign, u"Omar"_s)});
        PARVIS_VALUE(list, rules().rules());
        QVERIFY(list == (std::vector<InboxRule>{a, b, c}));
        PARVIS_DONE(rules().reorder({c.id, a.id}, u"Léa"_s)); // b was added meanwhile: it goes last
        PARVIS_VALUE(moved, rules().rules());
        QCOMPARE(moved[0].id, c.id);
        QCOMPARE(moved[1].id, a.id);
        QCOMPARE(moved[2].id, b.id);
        InboxRule changed = a;
        changed.stop = true;
        changed.enabled = false;
        changed.when.parts = {Condition{ConditionKind::Words, {}, {u"Colis"_s}}};
        PARVIS_VALUE(saved, rules().save(changed, u"Omar"_s));
        QCOMPARE(saved.revision, a.revision + 1);
        PARVIS_FAILS(rules().save(changed, u"Léa"_s), ErrorKind::Conflict);
        InboxRule senseless = b;
        senseless.actions.clear();
        PARVIS_FAILS(rules().save(senseless, u"Léa"_s), ErrorKind::Rejected);
        PARVIS_DONE(rules().remove(b.id, u"Léa"_s));
        PARVIS_FAILS(rules().remove(b.id, u"Léa"_s), ErrorKind::NotFound);
        PARVIS_FAILS(rules().save(b, u"Léa"_s), ErrorKind::NotFound);
        PARVIS_VALUE(left, rules().rules());
        QVERIFY(left.size() == 2 && left[1].when == changed.when && left[1].stop && !left[1].enabled);
        PARVIS_VALUE(audit, store->governance().audit(0, 100));
        QCOMPARE(audit.size(), size_t(6)); // three added, ordered, changed, removed
        QCOMPARE(audit.front().action, u"inbox_rule"_s);
    }

    void allOrNoneAreImported()
    {
        PARVIS_FAILS(rules().addAll({rule(u"a"_s, {action(ActionKind::AddLabel, u"x"_s)}), rule(u"b"_s, {})}, u"Léa"_s),
                     ErrorKind::Rejected);
        PARVIS_VALUE(none, rules().rules());
        QVERIFY(none.empty());
    }

    void queuesCustomersMessagesAndTheirEdits()
    {
        const Account shop = newAccount(u"shop"_s);
        comments(shop.id, 1, u"before"_s);
        QVERIFY(queue().empty()); // no rule, no queue
        const InboxRule r = add(u"a"_s, {action(ActionKind::AddLabel, u"x"_s)});
        auto own = comment(u"own"_s, u"c0"_s, clock.now(), u"Merci"_s, u"shop"_s);
        PARVIS_OK(ingest(shop.id, {comment(u"c0"_s, {}, clock.now(), u"Colis"_s),
                                   comment(u"old"_s, {}, at(-8 * 24 * 60), u"Ancien"_s, u"other"_s), own}));
        const auto first = queue();
        QCOMPARE(first.size(), size_t(1)); // neither our own words nor what is history
        // The same page again is nothing new.
        PARVIS_OK(ingest(shop.id, {comment(u"c0"_s, {}, clock.now(), u"Colis"_s), own}));
        QCOMPARE(queue().front().edition, first.front().edition);
        auto edited = comment(u"c0"_s, {}, clock.now(), u"Colis perdu"_s);
        edited.edited = at(1);
        PARVIS_OK(ingest(shop.id, {edited}));
        QCOMPARE(queue().size(), size_t(1));
        QVERIFY(queue().front().edition != first.front().edition);
        // What was weighed before the edit does not take the edit out of the queue.
        PARVIS_DONE(rules().passed(first));
        QCOMPARE(queue().size(), size_t(1));
        PARVIS_VALUE(log, rules().commit(run(first.front(), factsOf(first.front().message), {r})));
        QVERIFY(log.empty());
        RuleQueueEntry later = queue().front();
        later.tries = 1;
        PARVIS_DONE(rules().postpone(later, at(5), u"busy"_s));
        QVERIFY(queue().empty());
        PARVIS_VALUE(waiting, rules().queued(clock.now(), 10));
        QVERIFY(waiting.next == at(5));
        clock.advance(Milliseconds(300'000));
        QCOMPARE(queue().front().tries, 1);
        PARVIS_DONE(rules().passed(queue()));
        QVERIFY(queue().empty());
    }

    void tellsWhatRulesAsk()
    {
        const Account shop = newAccount(u"shop"_s), support = newAccount(u"support"_s);
        add(u"a"_s, {action(ActionKind::AddLabel, u"x"_s)});
        auto first = comment(u"c1"_s, {}, at(-10), u"Colis"_s, u"lea"_s);
        first.author.followers = 42;
        first.media = {{u"image"_s, u"https://x.example/a.png"_s, u"a"_s}};
        auto second = comment(u"c2"_s, u"c1"_s, at(-4), u"Alors ?"_s, u"lea"_s);
        auto ours = comment(u"c3"_s, {}, at(-3), u"Bravo"_s, u"support"_s); // an account of this workspace
        PARVIS_OK(ingest(shop.id, {first, second, ours}));
        const auto entries = queue();
        QCOMPARE(entries.size(), size_t(3));
        const RuleFacts one = factsOf(entries[0].message), two = factsOf(entries[1].message);
        QVERIFY(one.firstContact && one.hasMedia && !one.ours && one.waiting);
        QCOMPARE(one.author.followers.value_or(0), 42);
        QVERIFY(!two.firstContact && !two.hasMedia && two.conversation == one.conversation);
        QCOMPARE((two.created - two.begun).count(), 6 * 60'000);
        QVERIFY(factsOf(entries[2].message).ours);
        PARVIS_VALUE(past, rules().past({}, 2));
        QVERIFY(past.size() == 2 && past[0].text == u"Bravo"_s && past[1].text == u"Alors ?"_s);
        PARVIS_VALUE(rest, rules().past(past[1].message, 2));
        QVERIFY(rest.size() == 1 && rest[0].text == u"Colis"_s);
        PARVIS_VALUE(count, rules().countPast());
        QCOMPARE(count, 3);
        auto gone = second;
        gone.deleted = true;
        PARVIS_OK(ingest(shop.id, {gone}));
        QVERIFY(factsOf(entries[1].message).message.isNull());
        QVERIFY(support.id != shop.id);
    }

    void doesAllInOneAndOnce()
    {
        const Account shop = newAccount(u"shop"_s);
        RuleAction snooze = action(ActionKind::Snooze, {});
        snooze.minutes = 60;
        RuleAction notify = action(ActionKind::Notify, {});
        notify.people = {u"Omar"_s, u"Zoë"_s};
        const InboxRule a = add(u"a"_s, {action(ActionKind::AddLabel, u"late"_s), action(ActionKind::Assign, u"Omar"_s),
                                         action(ActionKind::SetPriority, u"urgent"_s), notify});
        const InboxRule b = add(u"b"_s, {snooze, action(ActionKind::Assign, u"Zoë"_s)});
        comments(shop.id, 1);
        const RuleRun once = runNext({a, b});
        PARVIS_VALUE(log, rules().commit(once));
        QCOMPARE(log.size(), size_t(2));
        QCOMPARE(log[1].outcomes[1].detail, u"assigned_already"_s);
        const Conversation after = conversation(once.conversation);
        QCOMPARE(after.labels, QStringList{u"late"_s});
        QCOMPARE(after.assignee, u"Omar"_s);
        QCOMPARE(after.priority, Priority::Urgent);
        QCOMPARE(after.status, ConversationStatus::Snoozed);
        QVERIFY(after.snoozedUntil == at(60));
        PARVIS_VALUE(notices, rules().notices(u"Zoë"_s));
        QCOMPARE(notices.size(), size_t(1));
        QCOMPARE(notices[0].excerpt, u"Colis 0"_s);
        PARVIS_DONE(rules().noticesSeen({notices[0].id}));
        PARVIS_VALUE(seen, rules().notices(u"Zoë"_s));
        QVERIFY(seen.empty());
        // A second worker with the same plan.
        PARVIS_VALUE(again, rules().commit(once));
        QVERIFY(again.empty());
        QCOMPARE(conversation(once.conversation).revision, after.revision);
        // An edit queues the message once more; what acted does not act again.
        auto edited = comment(u"c0"_s, {}, clock.now() - Milliseconds(1000), u"Colis perdu"_s, u"c-person-0"_s);
        PARVIS_OK(ingest(shop.id, {edited}));
        PARVIS_VALUE(fired, rules().fired({once.entry.message}));
        QCOMPARE(fired.value(once.entry.message).size(), size_t(2));
        PARVIS_VALUE(third, rules().commit(runNext({a, b})));
        QVERIFY(third.empty() && queue().empty());
        QCOMPARE(lines(u"SELECT COUNT(*) FROM inbox_rule_log"_s), QStringList{u"2"_s});
    }

    void refusesWhatMovedMeanwhile()
    {
        const Account shop = newAccount(u"shop"_s);
        InboxRule a = add(u"a"_s, {action(ActionKind::AddLabel, u"late"_s)});
        comments(shop.id, 1);
        const RuleRun old = runNext({a});
        Conversation c = conversation(old.conversation);
        c.assignee = u"Zoë"_s;
        PARVIS_DONE(store->inbox().save(c));
        PARVIS_FAILS(rules().commit(old), ErrorKind::Conflict);
        QCOMPARE(queue().size(), size_t(1)); // nothing of it is lost
        RuleRun fresh = runNext({a});
        a.stop = true;
        PARVIS_VALUE(changed, rules().save(a, u"Léa"_s));
        PARVIS_FAILS(rules().commit(fresh), ErrorKind::Conflict);
        fresh = runNext({changed});
        changed.enabled = false;
        PARVIS_VALUE(off, rules().save(changed, u"Léa"_s));
        PARVIS_FAILS(rules().commit(fresh), ErrorKind::Conflict);
        QVERIFY(!off.enabled && conversation(old.conversation).labels.isEmpty());
    }

    void takesTurnsFairly()
    {
        const Account shop = newAccount(u"shop"_s);
        const InboxRule a = add(u"a"_s, {action(ActionKind::RoundRobin, u"service"_s)}); // by any case
        seat(u"Ana"_s);
        seat(u"Bob"_s, 2);
        seat(u"Cyd"_s);
        seat(u"Dee"_s, 0, true);
        comments(shop.id, 12);
        while (!queue().empty())
            PARVIS_DONE(rules().commit(runNext({a})));
        QCOMPARE(lines(u"SELECT assignee || ' ' || COUNT(*) FROM conversation GROUP BY assignee ORDER BY 1"_s),
                 (QStringList{u"Ana 5"_s, u"Bob 2"_s, u"Cyd 5"_s}));
        // All full or away: nobody gets it, and the log says so.
        PARVIS_DONE(rules().removeSeat(u"Service"_s, u"Ana"_s));
        seat(u"Cyd"_s, 5);
        comments(shop.id, 1, u"more"_s);
        PARVIS_VALUE(log, rules().commit(runNext({a})));
        QCOMPARE(log[0].outcomes[0].detail, u"nobody_free"_s);
        PARVIS_VALUE(seats, rules().seats());
        QCOMPARE(seats.size(), size_t(3));
    }

    void twoWorkersShareTheTurnsAndDoNothingTwice()
    {
        const Account shop = newAccount(u"shop"_s);
        const InboxRule a =
            add(u"a"_s, {action(ActionKind::RoundRobin, u"Service"_s), action(ActionKind::AddLabel, u"late"_s)});
        for (const auto& name : {u"Ana"_s, u"Bob"_s, u"Cyd"_s})
            seat(name);
        comments(shop.id, 60);
        const auto entries = queue();
        QCOMPARE(entries.size(), size_t(60));
        const auto other = another();
        QVERIFY(other);
        std::atomic<int> done = 0, trouble = 0;
        const auto work = [&](RuleRepository& mine) {
            for (const RuleQueueEntry& entry : entries) {
                const auto facts = parvis::test::now(mine.facts({entry.message}));
                const auto log = facts && !facts->empty()
                                     ? parvis::test::now(mine.commit(run(entry, facts->front(), {a})))
                                     : Result<std::vector<RuleLogEntry>>(std::vector<RuleLogEntry>());
                // A conflict is the other one's success.
                if (log)
                    done += int(log->size());
                else if (log.error().kind != ErrorKind::Conflict)
                    ++trouble;
            }
        };
        std::thread first([&] { work(rules()); }), second([&] { work(other->rules()); });
        first.join();
        second.join();
        QCOMPARE(trouble.load(), 0);
        QCOMPARE(done.load(), 60);
        QVERIFY(queue().empty());
        QCOMPARE(lines(u"SELECT assignee || ' ' || COUNT(*) FROM conversation GROUP BY assignee ORDER BY 1"_s),
                 (QStringList{u"Ana 20"_s, u"Bob 20"_s, u"Cyd 20"_s}));
    }

    void acknowledgesOncePerPerson()
    {
        const Account shop = newAccount(u"shop"_s);
        RuleAction ack = action(ActionKind::Acknowledge, u"We are on it."_s);
        ack.days = 7;
        ack.minutes = 60;
        const InboxRule a = add(u"ack"_s, {ack});
        const auto say = [&](const QString& remote, const QString& author) {
            PARVIS_OK(ingest(shop.id, {comment(remote, {}, clock.now(), u"Colis"_s, author)}));
        };
        const auto outcome = [&] {
            RuleRun one = runNext({a});
            one.acknowledgements[{0, 0}] = answer(one, shop.id);
            const auto log = now(rules().commit(one));
            return log && !log->empty() ? log->front().outcomes.front() : ActionOutcome();
        };
        say(u"c1"_s, u"lea"_s);
        const ConversationId id = runNext({a}).conversation;
        QCOMPARE(outcome().result, ActionResult::Done);
        PARVIS_VALUE(messages, store->inbox().messages(id));
        QCOMPARE(messages.size(), size_t(2));
        QCOMPARE(messages[1].state, MessageState::Queued);
        QVERIFY(queue().empty()); // the answer itself is no message of a customer
        // It went out: the customer still waits for a person.
        PARVIS_VALUE(publication, store->posts().publication(messages[1].publication));
        QCOMPARE(publication.kind, PublicationKind::Reply);
        QVERIFY(conversation(id).waitingSince.has_value());
        say(u"c2"_s, u"lea"_s);
        QCOMPARE(outcome().detail, u"said_already"_s);
        say(u"c3"_s, u"omar"_s);
        QCOMPARE(outcome().result, ActionResult::Done);
        clock.advance(std::chrono::hours(7 * 24));
        say(u"c4"_s, u"lea"_s);
        PARVIS_DONE(store->governance().hold(u"Léa"_s, u"crisis"_s));
        QCOMPARE(outcome().detail, u"on_hold"_s);
        PARVIS_DONE(store->governance().release({u"Léa"_s, u"over"_s, clock.now(), HeldChoice::Keep, {}}));
        say(u"c5"_s, u"lea"_s);
        QCOMPARE(outcome().result, ActionResult::Done);
        RuleRun refused;
        say(u"c6"_s, u"zoe"_s);
        refused = runNext({a});
        refused.acknowledgements[{0, 0}].refusal = u"charter"_s;
        PARVIS_VALUE(log, rules().commit(refused));
        QCOMPARE(log[0].outcomes[0].detail, u"charter"_s);
        QCOMPARE(lines(u"SELECT COUNT(*) FROM publication"_s), QStringList{u"3"_s});
    }

    void takesBackWhatNobodyMovedSince()
    {
        const Account shop = newAccount(u"shop"_s);
        RuleAction ack = action(ActionKind::Acknowledge, u"We are on it."_s);
        ack.days = 7;
        ack.minutes = 60;
        RuleAction notify = action(ActionKind::Notify, {});
        notify.people = {u"Zoë"_s};
        const InboxRule a =
            add(u"ack"_s, {action(ActionKind::AddLabel, u"late"_s), action(ActionKind::Assign, u"Omar"_s),
                           action(ActionKind::Close, u"spam"_s), ack, notify});
        comments(shop.id, 1);
        RuleRun once = runNext({a});
        once.acknowledgements[{0, 3}] = answer(once, shop.id);
        PARVIS_VALUE(log, rules().commit(once));
        Conversation c = conversation(once.conversation);
        QCOMPARE(c.status, ConversationStatus::Closed);
        c.assignee = u"Ana"_s;
        PARVIS_DONE(store->inbox().save(c));
        PARVIS_VALUE(undo, rules().undo({log[0].id}, u"Léa"_s));
        QCOMPARE(undo.undone, 4); // label, status, answer, notice
        QCOMPARE(undo.kept, 1);   // somebody else has it now
        c = conversation(once.conversation);
        QVERIFY(c.labels.isEmpty() && c.status == ConversationStatus::Open && c.assignee == u"Ana"_s);
        QCOMPARE(lines(u"SELECT state FROM publication"_s), QStringList{u"cancelled"_s});
        PARVIS_VALUE(notices, rules().notices(u"Zoë"_s));
        QVERIFY(notices.empty());
        PARVIS_VALUE(twice, rules().undo({log[0].id}, u"Léa"_s));
        QCOMPARE(twice.undone + twice.kept, 0);
        PARVIS_VALUE(read, rules().log({a.id, std::nullopt, 10}));
        QVERIFY(read.size() == 1 && read[0].undone == clock.now() && read[0].undoneBy == u"Léa"_s);
        QCOMPARE(read[0].excerpt, u"Colis 0"_s);
        PARVIS_VALUE(older, rules().log({{}, read[0].id, 10}));
        QVERIFY(older.empty());
    }

    // The database fails at each statement in turn: nothing is half done, and the next try does it all.
    void cutAtEveryStatement()
    {
        const Account shop = newAccount(u"shop"_s);
        RuleAction ack = action(ActionKind::Acknowledge, u"We are on it."_s);
        ack.days = 7;
        ack.minutes = 60;
        const InboxRule a =
            add(u"ack"_s, {action(ActionKind::AddLabel, u"late"_s), action(ActionKind::RoundRobin, u"Service"_s), ack});
        seat(u"Ana"_s);
        comments(shop.id, 1);
        const auto entry = queue().front();
        int cut = 0;
        for (bool through = false; !through; ++cut) {
            auto calls = std::make_shared<std::atomic<int>>(0);
            auto armed = std::make_shared<std::atomic<bool>>(false);
            StoreOptions failing = options();
            failing.pollInterval = Milliseconds(3'600'000); // its own statements would be counted too
            failing.statementHook = [calls, armed, cut](const QString&) -> std::optional<Error> {
                if (!armed->load() || calls->fetch_add(1) != cut)
                    return std::nullopt;
                return Error::make(ErrorKind::Storage, u"the plug was pulled"_s);
            };
            const auto broken = settled(failing);
            QVERIFY(broken);
            RuleRun one = run(entry, factsOf(entry.message), {a});
            one.acknowledgements[{0, 2}] = answer(one, shop.id);
            armed->store(true);
            const auto log = now(broken->rules().commit(one));
            armed->store(false);
            through = log.has_value();
            QVERIFY2(cut < 200, "it never gets through");
            if (through)
                break;
            QCOMPARE(queue().size(), size_t(1));
            QVERIFY(conversation(one.conversation).labels.isEmpty());
            QCOMPARE(lines(u"SELECT (SELECT COUNT(*) FROM publication) + (SELECT COUNT(*) FROM acknowledgement)"
                           " + (SELECT COUNT(*) FROM inbox_rule_log) + (SELECT COUNT(*) FROM rule_turn)"_s),
                     QStringList{u"0"_s});
        }
        QVERIFY(cut > 10);
        QVERIFY(queue().empty());
        QCOMPARE(lines(u"SELECT (SELECT COUNT(*) FROM publication) + (SELECT COUNT(*) FROM acknowledgement)"
                       " + (SELECT COUNT(*) FROM inbox_rule_log)"_s),
                 QStringList{u"3"_s});
    }

    void departmentsAndTriageWhereTheyAreKept()
    {
        const Account shop = newAccount(u"shop"_s);
        const InboxRule a =
            add(u"a"_s, {action(ActionKind::Department, u"quality"_s), action(ActionKind::SetKind, u"idea"_s)});
        comments(shop.id, 1);
        PARVIS_VALUE(log, rules().commit(runNext({a})));
        // There is no such department.
        QCOMPARE(log[0].outcomes[0].detail, u"no_department"_s);
        PARVIS_VALUE(traits, store->traits().traitsOf({log[0].message}));
        if (log[0].outcomes[1].result == ActionResult::Refused) {
            QCOMPARE(log[0].outcomes[1].detail, u"no_triage"_s);
            QVERIFY(traits.isEmpty());
        } else {
            QCOMPARE(traits.value(log[0].message).kind, u"idea"_s);
        }
    }

private:
    QStringList lines(const QString& statement) { return sql(statement).value_or(QStringList{u"failed"_s}); }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules.moc"
