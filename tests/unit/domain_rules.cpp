// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of the inbox: what holds, what is done, in which order; rules as JSON with exact errors; random trees; regular
// expressions that would hang others.
#include "domain/inbox/rules/actions.h"
#include "domain/inbox/rules/rule_json.h"

#include <QElapsedTimer>
#include <QTest>
#include <random>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace domain_rules {

Instant instant(const char* text)
{
    return Instant::fromRfc3339(QString::fromLatin1(text)).value_or(Instant());
}

// A complaint in French, Tuesday 24 November 2026, 09:12 in Paris, of somebody who wrote before.
RuleFacts complaint()
{
    RuleFacts f;
    f.message = {7};
    f.conversation = {8};
    f.account = {3};
    f.network = u"mastodon"_s;
    f.text = u"Colis jamais arrivé, 3e fois ! Où est ma lampe n° 4711 ?"_s;
    f.language = u"en"_s;
    f.author.handle = u"Lea@social.example"_s;
    f.author.followers = 1200;
    f.created = instant("2026-11-24T08:12:00Z");
    f.begun = instant("2026-11-24T06:12:00Z");
    f.traits = MessageTraits{u"fr"_s, 0.97, u"negative"_s, 0.9, u"complaint"_s, 0.85};
    f.ambassador = false;
    f.labels = {u"delivery"_s};
    f.priority = Priority::High;
    f.waiting = true;
    return f;
}

QString matchName(Match match)
{
    return match == Match::Yes ? u"yes"_s : match == Match::No ? u"no"_s : u"unknown"_s;
}

// "when" as JSON, read and weighed; the first problem where it is no sound rule.
QString weighed(const QByteArray& when, const RuleFacts& facts)
{
    const RulesRead read = rulesFromJson(R"({"format":"parvis-rules","version":1,"rules":[{"name":"test","when":)" +
                                         when + R"(,"do":[{"add_label":"x"}]}]})");
    if (!read.problems.empty())
        return read.problems.front().path + u' ' + read.problems.front().code;
    const auto compiled = CompiledRule::compile(read.rules.front());
    return compiled ? matchName(compiled->matches(RuleSubject(facts))) : compiled.error().detail;
}

Condition leaf(ConditionKind kind, const QStringList& values)
{
    Condition c;
    c.kind = kind;
    c.values = values;
    return c;
}

InboxRule rule(qint64 id, const Condition& when, const std::vector<RuleAction>& actions)
{
    InboxRule r;
    r.id = {id};
    r.name = u"rule %1"_s.arg(id);
    r.revision = 1;
    r.when = when;
    r.actions = actions;
    return r;
}

// Any tree, also senseless ones.
Condition randomTree(std::mt19937& random, int depth)
{
    const auto pick = [&random](int most) { return int(random() % unsigned(most)); };
    static const QStringList words{u"colis"_s,
                                   u""_s,
                                   u"*"_s,
                                   u"(((("_s,
                                   u"a{1,900}"_s,
                                   u"été*"_s,
                                   u"fr"_s,
                                   u"urgent"_s,
                                   u"complaint"_s,
                                   u"\u202Eevil"_s,
                                   u"[[:alpha:]]+"_s,
                                   u"negative"_s,
                                   u"-1"_s,
                                   QString(1, QChar(0xD800)),
                                   u"(a|aa)+$"_s,
                                   u"دعم"_s};
    Condition c;
    c.kind = ConditionKind(pick(20));
    if (isGroup(c.kind)) {
        const int parts = depth > 6 ? 0 : pick(4);
        for (int i = 0; i < parts; ++i)
            c.parts.push_back(randomTree(random, depth + 1));
    }
    for (int i = pick(4); i > 0; --i)
        c.values << words.at(pick(int(words.size())));
    c.confidence = (pick(30) - 5) / 20.0;
    c.atLeast = pick(4000) - 100;
    if (pick(2) != 0)
        c.atMost = pick(4000);
    c.folded = pick(2) != 0;
    c.wanted = pick(2) != 0;
    c.from = pick(1600) - 20;
    c.to = pick(1600) - 20;
    c.weekdays = pick(300) - 20;
    return c;
}

RuleAction action(ActionKind kind, const QString& value)
{
    RuleAction a;
    a.kind = kind;
    a.value = value;
    return a;
}

} // namespace domain_rules

using namespace domain_rules;

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditions_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QString>("expected");
        int n = 0;
        const auto row = [&n](const char* when, const char* expected) {
            QTest::addRow("%02d %s", ++n, when) << QByteArray(when) << QString::fromLatin1(expected);
        };
        // Words and phrases.
        row(R"({"words":["colis"]})", "yes");
        row(R"({"words":["COLIS","nothing"]})", "yes");
        row(R"({"words":["coli"]})", "no");
        row(R"({"words":["coli*"]})", "yes");
        row(R"({"words":["arrive"]})", "yes"); // accents are folded
        row(R"({"words":["ARRIVÉ"]})", "yes");
        row(R"({"words":["lampes"]})", "no");
        row(R"({"words":["4711"]})", "yes");
        row(R"({"words":["nobody"]})", "no");
        row(R"({"words":"colis"})", "yes"); // one text alone
        row(R"({"phrases":["colis jamais arrivé"]})", "yes");
        row(R"({"phrases":["jamais, arrivé!"]})", "yes"); // punctuation parts words and is nothing more
        row(R"({"phrases":["arrivé jamais"]})", "no");
        row(R"({"phrases":["jamais arriv*"]})", "yes");
        // Regular expressions.
        row(R"({"regex":"n. ?\\d{4}"})", "yes");
        row(R"({"regex":"N. \\d{5}"})", "no");
        row(R"({"regex":"arrivé","folded":false})", "yes");
        row(R"({"regex":"arrivé","folded":true})", "no");
        row(R"({"regex":"arrive"})", "yes");
        row(R"({"regex":"^colis"})", "yes");
        row(R"({"regex":"(?-i)COLIS","folded":false})", "no");
        // Language: triage before the network's word.
        row(R"({"language":["fr"]})", "yes");
        row(R"({"language":["en"]})", "no");
        row(R"({"language":["FR","de"]})", "yes");
        // Kind and sentiment with their thresholds.
        row(R"({"kind":["complaint"]})", "yes");
        row(R"({"kind":["complaint"],"confidence":0.85})", "yes");
        row(R"({"kind":["complaint"],"confidence":0.9})", "unknown");
        row(R"({"kind":["praise"],"confidence":0.5})", "no");
        row(R"({"sentiment":["negative"],"confidence":0.9})", "yes");
        row(R"({"sentiment":["negative"],"confidence":0.91})", "unknown");
        row(R"({"sentiment":["positive","neutral"],"confidence":0})", "no");
        // People.
        row(R"({"author":["@lea"]})", "yes");
        row(R"({"author":["lea@social.example"]})", "yes");
        row(R"({"author":["LEA@SOCIAL.EXAMPLE"]})", "yes");
        row(R"({"author":["lea@other.example"]})", "no");
        row(R"({"author":["le"]})", "no");
        row(R"({"author":["@"]})", "no");
        row(R"({"ambassador":true})", "no");
        row(R"({"ambassador":false})", "yes");
        row(R"({"followers":1200})", "yes");
        row(R"({"followers":1201})", "no");
        row(R"({"first_contact":true})", "no");
        row(R"({"first_contact":false})", "yes");
        // Where.
        row(R"({"account":["3"]})", "yes");
        row(R"({"account":["4","5"]})", "no");
        row(R"({"network":["mastodon","bluesky"]})", "yes");
        row(R"({"network":["bluesky"]})", "no");
        row(R"({"media":true})", "no");
        row(R"({"media":false})", "yes");
        // When: 09:12 on a Tuesday in Paris, 08:12 in UTC, 17:12 in Tokyo.
        row(R"({"hours":{"from":"09:00","to":"10:00","zone":"Europe/Paris"}})", "yes");
        row(R"({"hours":{"from":"09:00","to":"10:00","zone":"UTC"}})", "no");
        row(R"({"hours":{"from":"08:00","to":"09:12","zone":"Europe/Paris"}})", "no"); // the end is not within
        row(R"({"hours":{"from":"09:12","to":"09:13","zone":"Europe/Paris"}})", "yes");
        row(R"({"hours":{"from":"09:00","to":"10:00","days":["mon","wed"],"zone":"Europe/Paris"}})", "no");
        row(R"({"hours":{"from":"18:00","to":"09:30","zone":"Europe/Paris"}})", "yes");                // over midnight
        row(R"({"hours":{"from":"18:00","to":"09:30","days":["mon"],"zone":"Europe/Paris"}})", "yes"); // Monday's night
        row(R"({"hours":{"from":"18:00","to":"09:30","days":["tue"],"zone":"Europe/Paris"}})", "no");
        row(R"({"hours":{"from":"00:00","to":"00:00","days":["tue"],"zone":"Asia/Tokyo"}})", "yes");
        row(R"({"age":{"at_least":120}})", "yes");
        row(R"({"age":{"at_least":121}})", "no");
        row(R"({"age":{"at_most":120}})", "yes");
        row(R"({"age":{"at_least":60,"at_most":119}})", "no");
        // The conversation.
        row(R"({"priority":["high","urgent"]})", "yes");
        row(R"({"priority":["normal"]})", "no");
        row(R"({"label":["Delivery"]})", "yes");
        row(R"({"label":["vip"]})", "no");
        // and, or, not.
        row(R"({"all":[]})", "yes");
        row(R"({"all":[{"words":["colis"]},{"kind":["complaint"]}]})", "yes");
        row(R"({"all":[{"words":["colis"]},{"words":["praise"]}]})", "no");
        row(R"({"any":[{"words":["praise"]},{"label":["delivery"]}]})", "yes");
        row(R"({"not":{"label":["vip"]}})", "yes");
        row(R"({"not":{"any":[{"words":["colis"]},{"words":["vip"]}]}})", "no");
        row(R"({"all":[{"not":{"not":{"words":["colis"]}}},{"any":[{"media":true},{"media":false}]}]})", "yes");
        // What is not known makes nothing true.
        row(R"({"not":{"kind":["complaint"],"confidence":0.9}})", "unknown");
        row(R"({"all":[{"words":["colis"]},{"kind":["complaint"],"confidence":0.9}]})", "unknown");
        row(R"({"all":[{"words":["praise"]},{"kind":["complaint"],"confidence":0.9}]})", "no");
        row(R"({"any":[{"words":["colis"]},{"kind":["complaint"],"confidence":0.9}]})", "yes");
    }
    void conditions()
    {
        QFETCH(QByteArray, when);
        QFETCH(QString, expected);
        QCOMPARE(weighed(when, complaint()), expected);
    }

    void withoutTriage()
    {
        RuleFacts facts = complaint();
        facts.traits.reset();
        facts.ambassador.reset();
        facts.author.followers.reset();
        QCOMPARE(weighed(R"({"kind":["complaint"],"confidence":0})", facts), u"unknown"_s);
        QCOMPARE(weighed(R"({"not":{"sentiment":["negative"]}})", facts), u"unknown"_s);
        QCOMPARE(weighed(R"({"ambassador":false})", facts), u"unknown"_s);
        QCOMPARE(weighed(R"({"followers":0})", facts), u"unknown"_s);
        QCOMPARE(weighed(R"({"language":["en"]})", facts), u"yes"_s); // the network's word
        facts.language.clear();
        QCOMPARE(weighed(R"({"language":["en"]})", facts), u"unknown"_s);
        facts.language = u"fr-CA"_s;
        QCOMPARE(weighed(R"({"language":["fr"]})", facts), u"yes"_s);
    }

    void otherScripts()
    {
        RuleFacts facts = complaint();
        facts.text = u"المَدْرَسَةُ مغلقة · 今日無料です · œuvre 😀"_s;
        QCOMPARE(weighed(u"{\"words\":[\"المدرسة\"]}"_s.toUtf8(), facts), u"yes"_s);
        QCOMPARE(weighed(u"{\"words\":[\"無料\"]}"_s.toUtf8(), facts), u"yes"_s);
        QCOMPARE(weighed(u"{\"words\":[\"oeuvre\"]}"_s.toUtf8(), facts), u"yes"_s);
        QCOMPARE(weighed(u"{\"words\":[\"😀\"]}"_s.toUtf8(), facts), u"yes"_s);
        QCOMPARE(weighed(u"{\"words\":[\"😡\"]}"_s.toUtf8(), facts), u"no"_s);
    }

    // The hour in a night that the clocks go back has two nines past two; a skipped one none: no moment is lost.
    void hoursOverClockChanges()
    {
        RuleFacts facts = complaint();
        const QByteArray night = R"({"hours":{"from":"02:00","to":"03:00","days":["sun"],"zone":"Europe/Paris"}})";
        for (const char* moment : {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"}) {
            facts.created = instant(moment);
            QCOMPARE(weighed(night, facts), u"yes"_s);
        }
        facts.created = instant("2027-03-28T00:59:59Z");
        QCOMPARE(weighed(night, facts), u"no"_s); // 01:59 before, 03:00 after
        facts.created = instant("2027-03-28T01:00:00Z");
        QCOMPARE(weighed(night, facts), u"no"_s);
    }

    void ourOwnAccountsAreNoCustomers()
    {
        RuleFacts facts = complaint();
        facts.ours = true;
        QCOMPARE(weighed(R"({"all":[]})", facts), u"no"_s);
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QStringList>("expected");
        int n = 0;
        const auto row = [&n](const char* text, const QStringList& expected) {
            QTest::addRow("%02d", ++n) << QByteArray(text) << expected;
        };
        row(R"({"name":"a","when":{"all":[]},"do":[{"add_label":"x"}]})", {});
        row(R"({"when":{"all":[]},"do":[{"add_label":"x"}]})", {u"/rules/0/name missing"_s});
        row(R"({"name":" ","when":{"all":[]},"do":[{"add_label":"x"}]})", {u"/rules/0/name empty"_s});
        row(R"({"name":"a","do":[{"add_label":"x"}]})", {u"/rules/0/when missing"_s});
        row(R"({"name":"a","when":{},"do":[{"add_label":"x"}]})", {u"/rules/0/when missing"_s});
        row(R"({"name":"a","when":{"all":[]}})", {u"/rules/0/do missing"_s});
        row(R"({"name":"a","when":{"all":[]},"do":[]})", {u"/rules/0/do empty"_s});
        row(R"({"name":"a","when":{"all":[]},"do":[{"add_label":"x"}],"colour":1})",
            {u"/rules/0/colour unknown_member"_s});
        row(R"({"name":"a","when":{"all":[{"word":["x"]}]},"do":[{"add_label":"x"}]})",
            {u"/rules/0/when/all/0/word unknown_member"_s});
        row(R"({"name":"a","when":{"all":[{"words":["x"],"media":true}]},"do":[{"add_label":"x"}]})",
            {u"/rules/0/when/all/0/words too_many"_s});
        row(R"({"name":"a","when":{"all":[{"media":true},{"not":{"regex":"*a"}}]},"do":[{"add_label":"x"}]})",
            {u"/rules/0/when/all/1/not/regex bad_pattern"_s});
        row(R"({"name":"a","when":{"any":[]},"do":[{"add_label":"x"}]})", {u"/rules/0/when/any empty"_s});
        row(R"({"name":"a","when":{"words":["!?"]},"do":[{"add_label":"x"}]})", {u"/rules/0/when/words/0 empty"_s});
        row(R"({"name":"a","when":{"words":[7]},"do":[{"add_label":"x"}]})", {u"/rules/0/when/words/0 type"_s});
        row(R"({"name":"a","when":{"kind":["rant"]},"do":[{"add_label":"x"}]})",
            {u"/rules/0/when/kind/0 unknown_value"_s});
        row(R"({"name":"a","when":{"kind":["idea"],"confidence":1.5},"do":[{"add_label":"x"}]})",
            {u"/rules/0/when/confidence out_of_range"_s});
        row(R"({"name":"a","when":{"followers":"many"},"do":[{"add_label":"x"}]})",
            {u"/rules/0/when/followers type"_s});
        row(R"({"name":"a","when":{"account":["shop"]},"do":[{"add_label":"x"}]})",
            {u"/rules/0/when/account/0 unknown_value"_s});
        row(R"({"name":"a","when":{"hours":{"from":"9","to":"24:00","days":["tuesday"],"zone":"Paris"}},"do":[{"close":"x"}]})",
            {u"/rules/0/when/hours/from type"_s, u"/rules/0/when/hours/to type"_s,
             u"/rules/0/when/hours/days/0 unknown_value"_s, u"/rules/0/when/hours/zone unknown_value"_s});
        row(R"({"name":"a","when":{"age":{}},"do":[{"close":"x"}]})", {u"/rules/0/when/age empty"_s});
        row(R"({"name":"a","when":{"age":{"at_least":60,"at_most":5}},"do":[{"close":"x"}]})",
            {u"/rules/0/when/age/at_most out_of_range"_s});
        row(R"({"name":"a","when":{"all":[]},"do":[{"close":""},{"snooze":0},{"priority":"top"},{"kind":"rant"}]})",
            {u"/rules/0/do/0/close empty"_s, u"/rules/0/do/1/snooze out_of_range"_s,
             u"/rules/0/do/2/priority/0 unknown_value"_s, u"/rules/0/do/3/kind/0 unknown_value"_s});
        row(R"({"name":"a","when":{"all":[]},"do":[{"acknowledge":"Hi","days":0},{"notify":[]},{"assign":" "}]})",
            {u"/rules/0/do/0/days out_of_range"_s, u"/rules/0/do/1/notify empty"_s, u"/rules/0/do/2/assign empty"_s});
        row(R"({"name":"a","when":{"all":[]},"do":[{"assign":"Omar","replace":"yes"},{"snooze":1.5}]})",
            {u"/rules/0/do/0/replace type"_s, u"/rules/0/do/1/snooze type"_s});
    }
    void problems()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QStringList, expected);
        const RulesRead read = rulesFromJson(R"({"format":"parvis-rules","version":1,"rules":[)" + rule + "]}");
        QStringList found;
        for (const RuleProblem& problem : read.problems) {
            found << problem.path + u' ' + problem.code;
            QVERIFY(!problem.reason.isEmpty());
        }
        QCOMPARE(found, expected);
        QCOMPARE(read.rules.size(), size_t(expected.isEmpty() ? 1 : 0));
    }

    void filesThatAreNoRules()
    {
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("{}"), QByteArray("\xff\xfe"),
              QByteArray(R"({"format":"parvis-rules","version":2,"rules":[]})"),
              QByteArray(R"({"format":"parvis-rules","version":1,"rules":{}})"), QByteArray(5'000'000, ' ')}) {
            const RulesRead read = rulesFromJson(bytes);
            QCOMPARE(read.problems.size(), size_t(1));
            QVERIFY(read.rules.empty());
        }
    }

    void tooDeepAndTooMany()
    {
        Condition deep = leaf(ConditionKind::Words, {u"x"_s});
        for (int i = 0; i < 60; ++i) {
            Condition outer;
            outer.kind = ConditionKind::Not;
            outer.parts = {deep};
            deep = outer;
        }
        QCOMPARE(problemsOf(rule(1, deep, {action(ActionKind::AddLabel, u"x"_s)})).front().code, u"too_deep"_s);
        const RulesRead read = rulesFromJson(rulesToJson({rule(1, deep, {action(ActionKind::AddLabel, u"x"_s)})}));
        QVERIFY(!read.problems.empty());
        Condition wide;
        wide.parts.assign(250, leaf(ConditionKind::Words, {u"x"_s}));
        QCOMPARE(problemsOf(rule(1, wide, {action(ActionKind::AddLabel, u"x"_s)})).front().code, u"too_many"_s);
    }

    // A time that grows with the text only: these take a backtracking engine longer than the world stands.
    void catastrophicExpressions_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const auto& pattern :
             {u"(a+)+$"_s, u"(a|aa)+$"_s, u"(a*)*b"_s, u"(.*a){12}$"_s, u"^(([a-z])+.)+[A-Z]([a-z])+$"_s, u"(x+x+)+y"_s,
              u"(a?){30}a{30}$"_s, u"((a{1,20}){1,20}c)"_s})
            QTest::newRow(qPrintable(pattern)) << pattern;
    }
    void catastrophicExpressions()
    {
        QFETCH(QString, pattern);
        RuleFacts facts = complaint();
        facts.text = QString(1'000'000, u'a') + u'!';
        const RuleSubject subject(facts);
        QElapsedTimer timer;
        timer.start();
        const auto compiled = CompiledRule::compile(
            rule(1, leaf(ConditionKind::Regex, {pattern}), {action(ActionKind::AddLabel, u"x"_s)}));
        QVERIFY(compiled);
        compiled->matches(subject);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
    void expressionsThatAreRefused()
    {
        const QStringList patterns{u"("_s,     u""_s,       u"a{2000}"_s,         u"((((a{30}){30}){30}){30})"_s,
                                   u"(?=a)"_s, u"(a)\\1"_s, QString(2'000, u'a'), u"[\\p{L}\\p{N}]{900}"_s};
        for (const QString& pattern : patterns) {
            const auto problems =
                problemsOf(rule(1, leaf(ConditionKind::Regex, {pattern}), {action(ActionKind::AddLabel, u"x"_s)}));
            QCOMPARE(problems.size(), size_t(1));
            QCOMPARE(problems.front().code, u"bad_pattern"_s);
        }
    }

    void randomTrees()
    {
        std::mt19937 random(20261124);
        int sound = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 4'000; ++i) {
            const InboxRule wild = rule(1, randomTree(random, 0), {action(ActionKind::AddLabel, u"x"_s)});
            const auto compiled = CompiledRule::compile(wild);
            QCOMPARE(compiled.has_value(), problemsOf(wild).empty());
            // What can be run can be written and read, and is the same rule.
            const RulesRead read = rulesFromJson(rulesToJson({wild}));
            if (!compiled)
                continue;
            QVERIFY(read.problems.empty());
            ++sound;
            const RuleSubject subject(complaint());
            const Match match = compiled->matches(subject);
            const auto again = CompiledRule::compile(read.rules.front());
            QVERIFY(again);
            QCOMPARE(matchName(again->matches(subject)), matchName(match));
            // The opposite of it is its mirror.
            Condition opposite;
            opposite.kind = ConditionKind::Not;
            opposite.parts = {wild.when};
            const auto mirrored = CompiledRule::compile(rule(1, opposite, wild.actions));
            if (mirrored)
                QCOMPARE(int(mirrored->matches(subject)), 2 - int(match));
        }
        QVERIFY(sound > 100);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    }

    void everythingSurvivesJson()
    {
        InboxRule r = rule(0, {}, {});
        r.id = {};
        r.revision = 0;
        r.enabled = false;
        r.stop = true;
        Condition hours = leaf(ConditionKind::Hours, {});
        hours.from = 18 * 60 + 5;
        hours.to = 540;
        hours.weekdays = 0x61;
        hours.zone = *ZoneId::fromName(u"Asia/Kolkata");
        Condition age = leaf(ConditionKind::Age, {});
        age.atLeast = 3;
        age.atMost = 90;
        Condition kind = leaf(ConditionKind::Kind, {u"idea"_s});
        kind.confidence = 0.55;
        Condition regex = leaf(ConditionKind::Regex, {u"a\\d+"_s});
        regex.folded = false;
        Condition none;
        none.kind = ConditionKind::Not;
        none.parts = {leaf(ConditionKind::Label, {u"vip"_s})};
        Condition any;
        any.kind = ConditionKind::Any;
        any.parts = {regex, none, leaf(ConditionKind::Account, {u"12"_s})};
        r.when.parts = {hours, age, kind, any};
        RuleAction turn = action(ActionKind::RoundRobin, u"Service"_s);
        turn.replace = true;
        RuleAction answer = action(ActionKind::Acknowledge, u"Wir kümmern uns."_s);
        answer.days = 30;
        answer.minutes = 120;
        RuleAction snooze = action(ActionKind::Snooze, {});
        snooze.minutes = 45;
        RuleAction notify = action(ActionKind::Notify, {});
        notify.people = {u"Omar"_s, u"Léa"_s};
        r.actions = {turn, answer, snooze, notify, action(ActionKind::RemoveLabel, u"x"_s)};
        const RulesRead read = rulesFromJson(rulesToJson({r}));
        QVERIFY2(read.problems.empty(), read.problems.empty() ? "" : qPrintable(read.problems.front().path));
        QVERIFY(read.rules.front() == r);
        InboxRule stored;
        stored.name = r.name;
        readRuleBody(stored, ruleBodyToJson(r));
        QVERIFY(stored.when == r.when && stored.actions == r.actions);
        // Of a newer program: known, and does nothing.
        readRuleBody(stored, R"({"when":{"mood":["grim"]},"do":[{"add_label":"x"}]})");
        QVERIFY(stored.actions.empty() && !problemsOf(stored).empty());
    }

    void orderAndStop()
    {
        const Condition all;
        Condition urgent = leaf(ConditionKind::Priority, {u"urgent"_s});
        InboxRule first = rule(1, all, {action(ActionKind::SetPriority, u"urgent"_s)});
        InboxRule second = rule(2, urgent, {action(ActionKind::AddLabel, u"seen"_s)});
        InboxRule third = rule(3, leaf(ConditionKind::Label, {u"seen"_s}), {action(ActionKind::Close, u"done"_s)});
        const auto ran = [](const std::vector<InboxRule>& rules, const std::vector<InboxRuleId>& fired = {}) {
            std::vector<CompiledRule> compiled;
            for (const InboxRule& r : rules)
                compiled.push_back(*CompiledRule::compile(r));
            QStringList ids;
            for (const RuleStep& step : planRun(compiled, RuleSubject(complaint()), fired, {}))
                ids << step.rule.toString();
            return ids.join(u' ');
        };
        QCOMPARE(ran({first, second, third}), u"1 2 3"_s); // each sees what the earlier did
        QCOMPARE(ran({third, second, first}), u"1"_s);     // and none is asked a second time
        second.stop = true;
        QCOMPARE(ran({first, second, third}), u"1 2"_s);
        first.enabled = false;
        QCOMPARE(ran({first, second, third}), QString());
        first.enabled = true;
        first.stop = true;
        QCOMPARE(ran({first, second, third}, {{1}}), QString()); // acted before the edit, and stops as it did
        first.stop = false;
        QCOMPARE(ran({first, third}, {{1}}), QString());
        // A kind that a rule sets is known to the next.
        const InboxRule sets = rule(4, all, {action(ActionKind::SetKind, u"praise"_s)});
        Condition praise = leaf(ConditionKind::Kind, {u"praise"_s});
        praise.confidence = 1;
        QCOMPARE(ran({sets, rule(5, praise, {action(ActionKind::AddLabel, u"x"_s)})}), u"4 5"_s);
    }

    void actionsAndTheirUndo()
    {
        const Instant now{1'795'305'600'000};
        WorkState state = workStateOf(complaint());
        const WorkState before = state;
        RuleAction snooze = action(ActionKind::Snooze, {});
        snooze.minutes = 30;
        const std::vector<RuleAction> actions{action(ActionKind::AddLabel, u"late"_s),
                                              action(ActionKind::RemoveLabel, u"delivery"_s),
                                              action(ActionKind::Assign, u"Omar"_s),
                                              action(ActionKind::Department, u"Service"_s),
                                              action(ActionKind::SetPriority, u"urgent"_s),
                                              action(ActionKind::SetKind, u"idea"_s),
                                              snooze};
        std::vector<FieldChange> changes;
        for (const RuleAction& one : actions) {
            const auto outcome = applyAction(state, one, now);
            QCOMPARE(actionResultName(outcome.result), u"done"_s);
            QCOMPARE(outcome.changes.size(), size_t(1));
            changes.push_back(outcome.changes.front());
            QCOMPARE(actionResultName(applyAction(state, one, now).result), u"already_so"_s);
        }
        QCOMPARE(state.labels, QStringList{u"late"_s});
        QCOMPARE(state.snoozedUntil->ms, now.ms + 30 * 60'000);
        WorkState moved = state;
        moved.assignee = u"Léa"_s; // by a person since
        moved.status = ConversationStatus::Closed;
        moved.closeReason = u"sold"_s;
        int kept = 0;
        for (auto it = changes.rbegin(); it != changes.rend(); ++it) {
            QVERIFY(takeBack(state, *it));
            kept += takeBack(moved, *it) ? 0 : 1;
        }
        QVERIFY(state == before);
        QCOMPARE(kept, 2);
        QCOMPARE(moved.assignee, u"Léa"_s);
        QCOMPARE(moved.closeReason, u"sold"_s);
        const std::vector<ActionOutcome> outcomes{
            {ActionKind::Close, ActionResult::Done, u"d"_s, changes},
            {ActionKind::RoundRobin, ActionResult::Refused, u"nobody_free"_s, {}}};
        QVERIFY(outcomesFromJson(outcomesToJson(outcomes)) == outcomes);
    }

    // An automatic answer is none: the customer goes on waiting for a person.
    void anAutomaticAnswerEndsNoWait()
    {
        Conversation conversation;
        Message message;
        message.content.created = {1'000};
        conversation = withMessage(conversation, message);
        QVERIFY(conversation.waitingSince);
        Message answer;
        answer.content.own = true;
        answer.content.created = {2'000};
        answer.state = MessageState::Sent;
        answer.writtenBy = automaticAuthor(u"Out of hours"_s);
        QVERIFY(withMessage(conversation, answer).waitingSince);
        answer.writtenBy = u"Omar"_s;
        QVERIFY(!withMessage(conversation, answer).waitingSince);
    }

    void whoHasItKeepsIt()
    {
        WorkState state = workStateOf(complaint());
        state.assignee = u"Léa"_s;
        QCOMPARE(applyAction(state, action(ActionKind::Assign, u"Omar"_s), {}).detail, u"assigned_already"_s);
        QCOMPARE(applyAction(state, action(ActionKind::RoundRobin, u"Service"_s), {}, u"Omar"_s).detail,
                 u"assigned_already"_s);
        RuleAction over = action(ActionKind::Assign, u"Omar"_s);
        over.replace = true;
        QCOMPARE(applyAction(state, over, {}).result, ActionResult::Done);
        QCOMPARE(state.assignee, u"Omar"_s);
        state.assignee.clear();
        const auto nobody = applyAction(state, action(ActionKind::RoundRobin, u"Service"_s), {});
        QCOMPARE(nobody.detail, u"nobody_free"_s);
        QCOMPARE(state.department, u"Service"_s); // it waits there for somebody
        QVERIFY(state.assignee.isEmpty());
    }

    void turns_data()
    {
        QTest::addColumn<QStringList>("seats"); // name:open/max, "!" absent
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("next");
        QTest::newRow("nobody") << QStringList() << u""_s << u"-"_s;
        QTest::newRow("the first") << QStringList{u"b:0/0"_s, u"a:0/0"_s} << u""_s << u"a"_s;
        QTest::newRow("the next") << QStringList{u"b:0/0"_s, u"a:0/0"_s} << u"a"_s << u"b"_s;
        QTest::newRow("around") << QStringList{u"a:0/0"_s, u"b:0/0"_s} << u"b"_s << u"a"_s;
        QTest::newRow("the last one left") << QStringList{u"a:0/0"_s, u"c:0/0"_s} << u"b"_s << u"c"_s;
        QTest::newRow("absent") << QStringList{u"a:0/0"_s, u"b!:0/0"_s, u"c:0/0"_s} << u"a"_s << u"c"_s;
        QTest::newRow("full") << QStringList{u"a:0/5"_s, u"b:5/5"_s, u"c:4/5"_s} << u"a"_s << u"c"_s;
        QTest::newRow("over full") << QStringList{u"a:9/5"_s} << u""_s << u"-"_s;
        QTest::newRow("no bound") << QStringList{u"a:900/0"_s} << u"a"_s << u"a"_s;
        QTest::newRow("all absent") << QStringList{u"a!:0/0"_s, u"b!:0/9"_s} << u"a"_s << u"-"_s;
    }
    void turns()
    {
        QFETCH(QStringList, seats);
        QFETCH(QString, last);
        QFETCH(QString, next);
        std::vector<Seat> list;
        for (const QString& text : seats) {
            QString name = text.section(u':', 0, 0);
            const QString load = text.section(u':', 1);
            Seat seat;
            seat.absent = name.endsWith(u'!');
            seat.person = name.remove(u'!');
            seat.open = load.section(u'/', 0, 0).toInt();
            seat.maxOpen = load.section(u'/', 1).toInt();
            list.push_back(seat);
        }
        QCOMPARE(nextSeat(list, last).value_or(u"-"_s), next);
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "domain_rules.moc"
