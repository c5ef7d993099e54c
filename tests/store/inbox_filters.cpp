// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of the inbox by what triage tells, by what a message carries and by what is most urgent; what a person's word
// moves with it. On both databases.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class InboxFiltersTest : public StoreTest
{
    Q_OBJECT

    Account m_shop;

    // No network tells its language.
    IncomingMessage said(const QString& remote, const QString& parent, Instant when, const QString& text)
    {
        IncomingMessage message = comment(remote, parent, when, text);
        message.language.clear();
        return message;
    }
    MessageId messageOf(const QString& remote)
    {
        const auto found = sql(u"SELECT id FROM message WHERE remote_id = '%1'"_s.arg(remote));
        return found && !found->isEmpty() ? MessageId{found->first().toLongLong()} : MessageId();
    }
    ConversationId conversationOf(const QString& root)
    {
        const auto list = parvis::test::now(store->inbox().list({}));
        for (const Conversation& c : *list) {
            if (c.root.value == root)
                return c.id;
        }
        return {};
    }
    // By a model: kind and sentiment may be unsure.
    Result<int> tell(const QString& remote, const QString& kind, const QString& sentiment, const QString& language)
    {
        const auto waiting = parvis::test::now(store->triage().untriaged(100));
        if (!waiting)
            return Failure(waiting.error());
        for (const UntriagedMessage& one : *waiting) {
            if (one.message == messageOf(remote))
                return parvis::test::now(store->triage().store({{one, {language, 0.9, sentiment, 0.8, kind, 0.8}}}, 1));
        }
        return 0;
    }
    QString roots(const ConversationQuery& query)
    {
        const auto list = parvis::test::now(store->inbox().list(query));
        if (!list)
            return list.error().detail;
        QStringList names;
        for (const Conversation& c : *list)
            names << c.root.value;
        if (query.order == ConversationQuery::Order::Newest)
            names.sort();
        const auto n = parvis::test::now(store->work().count(query, 100));
        if (!n || *n != qint64(list->size()))
            names << u"counted differently"_s;
        return names.join(u' ');
    }
    // a: a complaint, then thanks; b: a question with a picture; c: unsure, with a link; d: an idea that was deleted;
    // e: nothing told, its language given by the network.
    void prepare()
    {
        m_shop = newAccount(u"shop"_s);
        IncomingMessage picture = said(u"b"_s, {}, at(2), u"Welche Größe?"_s);
        picture.media = {{u"image"_s, u"https://img.test/1.png"_s, {}}};
        IncomingMessage named = comment(u"e"_s, {}, at(5), u"Merci"_s);
        named.language = u"fr"_s;
        PARVIS_OK(ingest(m_shop.id, {said(u"a"_s, {}, at(1), u"Lost again"_s), picture,
                                     said(u"c"_s, {}, at(3), u"see https://example.org/x"_s),
                                     said(u"d"_s, {}, at(4), u"Make it green"_s), named}));
        PARVIS_OK(ingest(m_shop.id, {said(u"a2"_s, u"a"_s, at(6), u"Thanks!"_s)}));
        PARVIS_OK(tell(u"a"_s, u"complaint"_s, u"negative"_s, u"en"_s));
        PARVIS_OK(tell(u"a2"_s, u"praise"_s, u"positive"_s, u"en"_s));
        PARVIS_OK(tell(u"b"_s, u"question"_s, u"neutral"_s, u"de"_s));
        PARVIS_OK(tell(u"c"_s, {}, u"negative"_s, u"en"_s));
        PARVIS_OK(tell(u"d"_s, u"idea"_s, u"positive"_s, u"en"_s));
        PARVIS_OK(tell(u"e"_s, u"praise"_s, u"positive"_s, u"it"_s));
        IncomingMessage gone = said(u"d"_s, {}, at(4), {});
        gone.deleted = true;
        PARVIS_OK(ingest(m_shop.id, {gone}));
    }

private Q_SLOTS:
    void filtersByWhatIsTold_data()
    {
        QTest::addColumn<QStringList>("asked"); // "+about:complaint", "-has:link"
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QStringList& asked, const QString& expected) {
            QTest::newRow(name) << asked << expected;
        };
        row("complaint", {u"+about:complaint"_s}, u"a"_s);
        row("a later message counts too", {u"+about:praise"_s}, u"a e"_s);
        row("either", {u"+about:complaint"_s, u"+about:question"_s}, u"a b"_s);
        row("deleted", {u"+about:idea"_s}, QString());
        row("no complaint", {u"-about:complaint"_s}, u"b c d e"_s);
        row("negative", {u"+mood:negative"_s}, u"a c"_s);
        row("not negative", {u"-mood:negative"_s}, u"b d e"_s);
        row("kind and mood", {u"+about:praise"_s, u"+mood:negative"_s}, u"a"_s);
        row("picture", {u"+has:media"_s}, u"b"_s);
        row("no picture", {u"-has:media"_s}, u"a c d e"_s);
        row("link", {u"+has:link"_s}, u"c"_s);
        row("no link", {u"-has:link"_s}, u"a b d e"_s);
        row("both", {u"+has:link"_s, u"+has:media"_s}, QString());
        row("language told", {u"+lang:de"_s}, u"b"_s);
        row("the network's word goes first", {u"+lang:it"_s}, QString());
        row("language given", {u"+lang:fr"_s}, u"e"_s);
        row("not in English", {u"-lang:en"_s}, u"b d e"_s);
    }
    void filtersByWhatIsTold()
    {
        QFETCH(QStringList, asked);
        QFETCH(QString, expected);
        prepare();
        ConversationQuery q;
        for (const QString& part : asked) {
            const QString key = part.section(u':', 0, 0).mid(1), value = part.section(u':', 1);
            const bool in = part.startsWith(u'+');
            if (key == "about"_L1)
                (in ? q.abouts : q.excluded.abouts).push_back(value);
            else if (key == "mood"_L1)
                (in ? q.moods : q.excluded.moods).push_back(value);
            else if (key == "has"_L1)
                (in ? q.contents : q.excluded.contents).push_back(value);
            else if (in)
                q.language = value;
            else
                q.excluded.languages.push_back(value);
        }
        QCOMPARE(roots(q), expected);
    }

    // Above so many messages each conversation is asked: the answer is the same.
    void commonKindsAreFoundToo()
    {
        prepare();
        const QString from = onPostgres() ? u"generate_series(1, 5200) AS g (n)"_s
                                          : u"(WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n "
                                            "< 5200) SELECT n FROM s) g"_s;
        const QString conversation = conversationOf(u"b"_s).toString(), account = m_shop.id.toString();
        PARVIS_OK(sql(uR"(INSERT INTO message (id, conversation, account, remote_version, remote_url, kind, text,
            content_warning, language, visibility, created, own, state, written_by, media, triaged)
            SELECT 9000 + n, %1, %2, '', '', 'comment', 'x://y', '', '', 'public', 5, 0, 'received', '', 1, 1 FROM )"_s
                          .arg(conversation, account) +
                      from));
        PARVIS_OK(sql(uR"(INSERT INTO message_triage (message, language, language_confidence, sentiment,
            sentiment_confidence, kind, kind_confidence, model, at, corrected_by)
            SELECT 9000 + n, 'de', 1, 'neutral', 1, 'question', 1, 1, 5, '' FROM )"_s +
                      from));
        ConversationQuery q;
        q.abouts = {u"question"_s};
        QCOMPARE(roots(q), u"b"_s);
        q.moods = {u"neutral"_s};
        q.contents = {u"media"_s, u"link"_s};
        QCOMPARE(roots(q), u"b"_s);
    }

    void rareOnesHaveTheirIndex()
    {
        if (onPostgres())
            QSKIP("PostgreSQL chooses plans by statistics that a small table does not give");
        const std::pair<QString, QString> plans[] = {
            {u"SELECT 1 FROM message_triage t CROSS JOIN message m WHERE t.message = m.id AND t.kind IN ('spam')"_s,
             u"message_triage_kind"_s},
            {u"SELECT 1 FROM message_triage t CROSS JOIN message m WHERE t.message = m.id AND t.sentiment IN ('x')"_s,
             u"message_triage_sentiment"_s},
            // What is common is looked up conversation by conversation, never kind by kind.
            {u"SELECT c.id FROM conversation c WHERE EXISTS (SELECT 1 FROM message m CROSS JOIN message_triage t WHERE t.message = m.id AND t.kind IN ('spam') AND m.own = 0 AND m.conversation = c.id)"_s,
             u"message_conversation"_s},
            {u"SELECT 1 FROM message m WHERE m.media = 1 AND m.conversation IS NOT NULL"_s, u"message_with_media"_s},
            {u"SELECT 1 FROM message m WHERE m.text LIKE '%://%' AND m.conversation IS NOT NULL"_s,
             u"message_with_link"_s},
        };
        for (const auto& [query, index] : plans) {
            store::Connection::Options options;
            options.location.file = location();
            auto db = store::Connection::open(options, store::Role::Watcher);
            PARVIS_OK(db);
            QString plan;
            PARVIS_OK((*db)->each(u"EXPLAIN QUERY PLAN "_s + query, {}, [&plan](store::Row& row) {
                row.skip();
                row.skip();
                row.skip();
                plan += row.text() + u"; "_s;
            }));
            QVERIFY2(plan.contains(index), qPrintable(query + u": "_s + plan));
        }
    }

    // Whose clock runs out first, then by priority and wait; nobody who waits is left out, and no page repeats one.
    void theMostUrgentWithAndWithoutAClock()
    {
        m_shop = newAccount(u"shop"_s);
        const Priority all[] = {Priority::Low, Priority::Normal, Priority::High, Priority::Urgent};
        for (int i = 0; i < 30; ++i) {
            const QString name = u"c%1"_s.arg(i);
            PARVIS_OK(ingest(m_shop.id, {comment(name, {}, at((i * 7) % 30 / 3), u"text"_s, name)}));
            Conversation c = *parvis::test::now(store->inbox().find(conversationOf(name)));
            c.priority = all[i % 4];
            PARVIS_VALUE(saved, store->inbox().save(c));
            if (i % 3 == 0) // two of them share their moment
                PARVIS_OK(sql(u"UPDATE conversation SET service_due = %1, service_target = 'first_response' WHERE id "
                              "= %2"_s.arg(at(100 - i / 6).ms)
                                  .arg(saved.id.value)));
        }
        ConversationQuery query;
        query.order = ConversationQuery::Order::MostUrgent;
        for (const int limit : {4, 7, 10}) {
            query.limit = limit;
            query.afterKey.reset();
            std::vector<Conversation> seen;
            for (;;) {
                PARVIS_VALUE(page, store->inbox().list(query));
                if (page.empty())
                    break;
                seen.insert(seen.end(), page.begin(), page.end());
                const Conversation& last = page.back();
                query.afterClock = last.service.due.has_value();
                query.afterKey = std::pair(last.service.due.value_or(*last.waitingSince), last.id);
                query.afterPriority = last.priority;
            }
            QCOMPARE(seen.size(), size_t(30));
            const auto key = [](const Conversation& c) {
                const bool clock = c.service.due.has_value();
                return std::tuple(!clock, clock ? 0 : -int(c.priority), c.service.due.value_or(*c.waitingSince), c.id);
            };
            for (size_t i = 1; i < seen.size(); ++i)
                QVERIFY(key(seen[i - 1]) < key(seen[i]));
            QVERIFY(seen[9].service.due && !seen[10].service.due);
        }
        PARVIS_VALUE(n, store->work().count(query, 100));
        QCOMPARE(n, 30);
    }

    // A policy that holds by what triage tells: its word and a person's make the clocks stale, each time anew.
    void whatIsToldMovesClocks()
    {
        prepare();
        auto& service = store->service();
        const auto stale = [&] { return *parvis::test::now(service.staleCount()); };
        PARVIS_OK(tell(u"e"_s, u"question"_s, {}, {}));
        QCOMPARE(stale(), 0); // nothing is promised
        ServiceCalendar calendar;
        calendar.name = u"Office"_s;
        calendar.zone = *ZoneId::fromName(u"Europe/Paris"_s);
        calendar.weekdays[0] = {{540, 1020}};
        ServicePolicy p;
        PARVIS_VALUE(office, service.saveCalendar(calendar, u"boss"_s));
        p.name = u"Complaints"_s;
        p.calendar = office.id;
        p.about = {u"complaint"_s};
        p.goal(ServiceTarget::FirstResponse).within = 60min;
        PARVIS_VALUE(kept, service.savePolicy(p, u"boss"_s));
        QCOMPARE(kept.about, QStringList{u"complaint"_s});
        PARVIS_VALUE(rules, service.rules());
        QCOMPARE(rules.policies.front().about, p.about);
        PARVIS_VALUE(cases, service.stale(100));
        QCOMPARE(cases.size(), size_t(5));
        std::vector<ServiceResult> results;
        for (const ServiceCase& one : cases) {
            results.push_back({one.conversation.id, one.conversation.revision, false, {}, one.seen});
            if (one.conversation.id == conversationOf(u"a"_s))
                QCOMPARE(one.about, (QStringList{u"complaint"_s, u"praise"_s}));
            if (one.conversation.id == conversationOf(u"d"_s))
                QVERIFY(one.about.isEmpty()); // it was deleted
        }
        PARVIS_DONE(service.storeClocks(rules.round, results));
        QCOMPARE(stale(), 0);
        const ConversationId c = conversationOf(u"c"_s);
        PARVIS_VALUE(told, store->triage().correct(messageOf(u"c"_s), {u"complaint"_s, {}, u"Léa"_s}));
        QCOMPARE(stale(), 1);
        PARVIS_VALUE(fresh, service.stale(100));
        QCOMPARE(fresh.front().about, QStringList{u"complaint"_s});
        // Another word while the clocks are computed: what was computed of the old one is not kept.
        PARVIS_VALUE(again, store->triage().correct(messageOf(u"c"_s), {u"praise"_s, {}, u"Léa"_s}));
        PARVIS_DONE(service.storeClocks(rules.round,
                                        {{c, fresh.front().conversation.revision, false, {}, fresh.front().seen}}));
        QCOMPARE(stale(), 1);
        PARVIS_VALUE(one, service.serviceCase(c));
        QCOMPARE(one.about, QStringList{u"praise"_s});
        Q_UNUSED(told)
        Q_UNUSED(again)
    }

    void theNewestIsCorrectedAndPutBack()
    {
        prepare();
        auto& triage = store->triage();
        const ConversationId a = conversationOf(u"a"_s), d = conversationOf(u"d"_s);
        PARVIS_OK(ingest(m_shop.id, {comment(u"f"_s, {}, at(7), u"?"_s)})); // no model has read it
        const ConversationId f = conversationOf(u"f"_s);
        PARVIS_VALUE(before, triage.correctNewest({a, d, f}, {u"spam"_s, {}, u"Léa"_s}));
        QCOMPARE(before.size(), size_t(2)); // nothing of d is left to correct
        QCOMPARE(before[0].message, messageOf(u"a2"_s));
        QCOMPARE(before[0].traits.kind, u"praise"_s);
        ConversationQuery q;
        q.abouts = {u"spam"_s};
        QCOMPARE(roots(q), u"a f"_s);
        PARVIS_DONE(triage.putBack(before));
        QCOMPARE(roots(q), QString());
        PARVIS_VALUE(told, triage.ofConversation(a));
        QCOMPARE(told.back(), before[0]);
        PARVIS_VALUE(untold, triage.untriaged(10)); // f is the models' again
        QCOMPARE(untold.front().message, messageOf(u"f"_s));
        PARVIS_FAILS(triage.correctNewest({a}, {u"anger"_s, {}, u"Léa"_s}), ErrorKind::Rejected);
    }
};

QTEST_GUILESS_MAIN(InboxFiltersTest)
#include "inbox_filters.moc"
