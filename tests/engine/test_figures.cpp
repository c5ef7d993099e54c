// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/formulas.h"
#include "engine/insights/periods.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

Instant at(const char* text)
{
    return *Instant::fromRfc3339(QString::fromLatin1(text));
}

// Two accounts, two weeks, counted by hand below.
struct FiguresBench : Workbench {
    FiguresBench() : one(account(u"one"_s)), two(account(u"two"_s)), desk(ports())
    {
        followers(one, "2026-11-01T00:00:00Z", 80);
        followers(one, "2026-11-08T00:00:00Z", 100);
        followers(one, "2026-11-14T12:00:00Z", 125);
        followers(two, "2026-11-10T00:00:00Z", 50);
        a = post(one, "2026-11-09T10:00:00Z");
        b = post(one, "2026-11-12T10:00:00Z");
        c = post(two, "2026-11-13T10:00:00Z"); // never measured
        before = post(one, "2026-11-03T10:00:00Z");
        measure(a, Metric::Reactions, "2026-11-10T00:00:00Z", 4);
        measure(a, Metric::Reactions, "2026-11-13T00:00:00Z", 6);
        measure(a, Metric::Reactions, "2026-11-20T00:00:00Z", 99); // after the period: not yet known then
        measure(a, Metric::Comments, "2026-11-13T00:00:00Z", 2);
        measure(a, Metric::Shares, "2026-11-13T00:00:00Z", 2);
        measure(b, Metric::Reactions, "2026-11-13T00:00:00Z", 20);
        measure(before, Metric::Reactions, "2026-11-05T00:00:00Z", 8);
        measure(before, Metric::Reactions, "2026-11-12T00:00:00Z", 80);          // after its own period's end
        question(one, 1, "2026-11-09T10:00:00Z", "2026-11-09T10:10:00Z", true);  // 600 s
        question(one, 1, "2026-11-09T12:00:00Z", "2026-11-09T12:20:00Z", false); // 1200 s
        question(one, 2, "2026-11-10T10:00:00Z", "2026-11-10T11:00:00Z", true);  // 3600 s
        question(one, 3, "2026-11-11T10:00:00Z", nullptr, true);                 // waits
        question(two, 4, "2026-11-13T10:00:00Z", "2026-11-16T10:00:00Z", true);  // answered after the period
        question(two, 5, "2026-11-07T10:00:00Z", "2026-11-08T10:00:00Z",
                 true); // asked before it, answered in it: 86400 s
    }
    void followers(const Account& account, const char* when, double value)
    {
        store.samples.push_back({account.id, {}, Metric::Followers, at(when), value, u"test"_s});
    }
    PublicationId post(const Account& account, const char* when)
    {
        Publication p = store.addScheduled(account.id, text(u"post"_s), at(when));
        p.state = PublicationState::Published;
        p.publishedAt = at(when);
        store.publications[p.id] = p;
        return p.id;
    }
    void measure(PublicationId id, Metric metric, const char* when, double value)
    {
        store.samples.push_back({store.publications.at(id).account, id, metric, at(when), value, u"test"_s});
    }
    void question(const Account& account, qint64 conversation, const char* asked, const char* answered, bool first)
    {
        FigureStory& story = store.stories[ConversationId{conversation}];
        story.account = account.id;
        if (!story.opened)
            story.opened = at(asked);
        story.comments.push_back({at(asked), 0, 0});
        FigureQuestion one;
        one.asked = at(asked);
        one.first = first;
        if (answered)
            one.answered = at(answered);
        story.questions.push_back(one);
    }
    void says(qint64 id, const char* when, const QString& words, bool own, MessageState state)
    {
        Message message;
        message.id = {id};
        message.conversation = {1};
        message.content.created = at(when);
        message.content.text = words;
        message.content.own = own;
        message.content.author.name = own ? u"Shop"_s : u"Ana"_s;
        message.state = state;
        store.messages_[message.id] = message;
    }
    void complain(qint64 id, const char* when, const QString& words)
    {
        ComplaintText one;
        one.message = {id};
        one.conversation = {id};
        one.at = at(when);
        one.text = words;
        one.language = u"en"_s;
        store.complaintTexts.push_back(one);
    }
    std::vector<FigureRow> rowsOf(const QString& metric)
    {
        FigureQuery asked = week();
        asked.metrics = QStringList{metric};
        return answerOf(desk.rows(asked, asked.to)).value_or(std::vector<FigureRow>());
    }
    FigureQuery week() const
    {
        FigureQuery q;
        q.from = at("2026-11-08T00:00:00Z");
        q.to = at("2026-11-15T00:00:00Z");
        return q;
    }
    std::vector<Figure> ask(const FigureQuery& q)
    {
        const auto figures = answerOf(desk.figures(q));
        return figures.value_or(std::vector<Figure>());
    }
    Figure one_(const QString& metric, FigureQuery q)
    {
        q.metrics = {metric};
        const auto figures = ask(q);
        return figures.size() == 1 ? figures.front() : Figure();
    }

    Account one, two;
    FiguresDesk desk;
    PublicationId a, b, c, before;
};

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byHand_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("basis");
        QTest::addColumn<double>("previous"); // -1: unavailable
        QTest::addColumn<int>("n");
        const auto row = [](const char* metric, double value, const char* basis, double previous, int n) {
            QTest::newRow(metric) << QString::fromLatin1(metric) << value << QString::fromLatin1(basis) << previous
                                  << n;
        };
        row("followers", 175, "measured", 80, 2);     // 125 + 50; the week before 80
        row("followers_gained", 25, "derived", 0, 2); // 100→125 and 50→50
        row("followers_growth", 25.0 / 150 * 100, "derived", 0, 2);
        row("posts_published", 3, "measured", 1, 3);
        row("reactions", 26, "measured", 8, 2); // 6 + 20; of the post before, what was known at its week's end
        row("comments", 2, "measured", -1, 1);
        row("shares", 2, "measured", -1, 1);
        row("impressions", -1, "unavailable", -1, 0);
        row("engagement", 30, "derived", 8, 2);                                   // 6+2+2 and 20
        row("engagement_rate_by_followers", (10.0 + 20.0) / 2, "derived", 10, 2); // 10/100 and 20/100; 8/80
        row("amplification_rate", 2, "derived", -1, 1);
        row("applause_rate", 13, "derived", 8, 2);
        row("conversation_rate", 2, "derived", -1, 1);
        row("messages_received", 5, "measured", 1, 5);
        row("messages_answered", 3, "measured", 0, 5); // the answer of the 16th came later
        row("messages_ignored", 0, "measured", 0, 5);
        row("answers_given", 4, "measured", 0, 4);
        row("first_response_time_mean", (600.0 + 3600 + 86400) / 3, "derived", -1, 3);
        row("response_rate", 60, "derived", 0, 5);
        row("first_response_time_median", 3600, "derived", -1, 3); // 600, 3600, 86400
        row("first_response_time_p90", 86400, "derived", -1, 3);
        row("next_response_time_median", 2400, "derived", -1, 4); // 600, 1200, 3600, 86400
        row("waiting_now", 2, "measured", 1, 2);
    }
    void byHand()
    {
        QFETCH(QString, metric);
        QFETCH(double, value);
        QFETCH(QString, basis);
        QFETCH(double, previous);
        QFETCH(int, n);
        FiguresBench bench;
        const Figure figure = bench.one_(metric, bench.week());
        QCOMPARE(figure.metric, metric);
        QCOMPARE(basisName(figure.basis), basis);
        QCOMPARE(figure.value.has_value(), basis != "unavailable"_L1);
        if (figure.value)
            QCOMPARE(*figure.value, value);
        QCOMPARE(figure.previous.has_value(), previous >= 0);
        if (figure.previous)
            QCOMPARE(*figure.previous, previous);
        QCOMPARE(int(figure.n), n);
    }

    void everyDefinitionHasAFormulaThatAnswers()
    {
        FiguresBench bench;
        const auto figures = bench.ask(bench.week());
        QCOMPARE(figures.size(), kpiDefinitions().size());
        for (const KpiDefinition& kpi : kpiDefinitions()) {
            QVERIFY(!kpi.formula.isEmpty() && !kpi.source.isEmpty() && !kpi.unit.isEmpty());
            const Figure figure = bench.one_(kpi.name, bench.week());
            for (const QString& text : {kpi.computed, kpi.counted}) {
                const auto expression = KpiExpression::parse(text);
                QVERIFY2(expression, qPrintable(text));
                for (const auto& [function, name] : expression->asks())
                    QVERIFY2(isQuantity(function, name), qPrintable(kpi.name + u": "_s + function + u' ' + name));
            }
            const bool known = figure.basis != Basis::Unavailable;
            QCOMPARE(known, figure.value.has_value());
        }
    }

    void growthOnABaseOfZeroIsUnavailable()
    {
        FiguresBench bench;
        for (MetricSample& s : bench.store.samples) {
            if (s.metric == Metric::Followers && s.at < at("2026-11-14T00:00:00Z"))
                s.value = 0;
        }
        const Figure growth = bench.one_(u"followers_growth"_s, bench.week());
        QCOMPARE(growth.basis, Basis::Unavailable);
        QVERIFY(!growth.value);
        QCOMPARE(bench.one_(u"followers_gained"_s, bench.week()).value, std::optional(125.0));
    }

    void nothingKnownIsUnavailableAndNeverZero()
    {
        Workbench bench;
        bench.account(u"shop"_s);
        FiguresDesk desk(bench.ports());
        FigureQuery q;
        q.from = at("2026-11-08T00:00:00Z");
        q.to = at("2026-11-15T00:00:00Z");
        const auto figures = answerOf(desk.figures(q));
        QVERIFY(figures);
        for (const Figure& f : *figures) {
            // What this workspace counts itself is known to be nothing; what a network would tell is not known.
            const KpiDefinition* kpi = kpiDefinition(f.metric);
            const bool counted = kpi->isMeasured && (kpi->group != "reach"_L1 || kpi->name == "posts_published"_L1);
            QVERIFY2(f.value.has_value() == counted, qPrintable(f.metric));
        }
    }

    void splitsAddUp()
    {
        FiguresBench bench;
        FigureQuery q = bench.week();
        q.metrics = {u"reactions"_s};
        q.by = SplitBy::Day;
        auto figures = bench.ask(q);
        QCOMPARE(figures.size(), size_t(7));
        QCOMPARE(figures[0].group, u"2026-11-08"_s);
        QVERIFY(!figures[0].value); // no post that day: a gap in the chart
        QCOMPARE(figures[1].value, std::optional(6.0));
        QCOMPARE(figures[4].value, std::optional(20.0));
        q.by = SplitBy::Account;
        figures = bench.ask(q);
        QCOMPARE(figures.size(), size_t(2));
        QCOMPARE(figures[0].account, bench.one.id);
        QCOMPARE(figures[0].value, std::optional(26.0));
        QVERIFY(!figures[1].value);
        q.by = SplitBy::Network;
        figures = bench.ask(q);
        QCOMPARE(figures.size(), size_t(1));
        QCOMPARE(figures[0].group, u"fake"_s);
        q.by = SplitBy::None;
        q.accounts = {bench.two.id};
        q.metrics = {u"messages_received"_s};
        figures = bench.ask(q);
        QCOMPARE(figures[0].value, std::optional(1.0));
        QCOMPARE(figures[0].account, bench.two.id);
    }

    void refusals()
    {
        FiguresBench bench;
        FigureQuery q = bench.week();
        q.metrics = {u"media_value"_s};
        auto answer = answerOf(bench.desk.figures(q));
        QVERIFY(!answer && answer.error().detail.contains(u"media_value"_s));
        q = bench.week();
        std::swap(q.from, q.to);
        QVERIFY(!answerOf(bench.desk.figures(q)));
        q = bench.week();
        q.accounts = {AccountId{77}};
        QVERIFY(!answerOf(bench.desk.figures(q)));
    }

    void daysHaveTheLengthTheirZoneGivesThem()
    {
        const ZoneId paris = *ZoneId::fromName(u"Europe/Paris");
        const Window spring{startOfDay({2027, 3, 27}, paris), startOfDay({2027, 3, 30}, paris)};
        const auto days = splitWindow(spring, SplitBy::Day, paris);
        QCOMPARE(days.size(), size_t(3));
        QCOMPARE(days[1].name, u"2027-03-28"_s);
        QCOMPARE(days[1].window.to - days[1].window.from, Milliseconds(23h));
        const auto autumn =
            splitWindow({startOfDay({2027, 10, 31}, paris), startOfDay({2027, 11, 1}, paris)}, SplitBy::Day, paris);
        QCOMPARE(autumn[0].window.to - autumn[0].window.from, Milliseconds(25h));
        // The three days before three days, however long each is.
        const Window before = windowBefore(spring, paris);
        QCOMPARE(before.from, startOfDay({2027, 3, 24}, paris));
        QCOMPARE(before.to, spring.from);
    }

    void weeksAndMonthsAreCutAtTheEnds()
    {
        const auto weeks = splitWindow({at("2026-12-30T00:00:00Z"), at("2027-01-06T00:00:00Z")}, SplitBy::Week, {});
        QCOMPARE(weeks.size(), size_t(2));
        QCOMPARE(weeks[0].name, u"2026-W53"_s);
        QCOMPARE(weeks[0].window.from, at("2026-12-30T00:00:00Z"));
        QCOMPARE(weeks[1].name, u"2027-W01"_s);
        QCOMPARE(weeks[1].window.to, at("2027-01-06T00:00:00Z"));
        const auto months = splitWindow({at("2026-11-20T00:00:00Z"), at("2027-01-02T00:00:00Z")}, SplitBy::Month, {});
        QCOMPARE(months.size(), size_t(3));
        QCOMPARE(months[2].name, u"2027-01"_s);
    }

    void lastYearHasTheSameDates()
    {
        const ZoneId paris = *ZoneId::fromName(u"Europe/Paris");
        const Window window{startOfDay({2028, 2, 29}, paris), startOfDay({2028, 4, 1}, paris)};
        const Window before = windowLastYear(window, paris);
        QCOMPARE(before.from, startOfDay({2027, 2, 28}, paris));
        QCOMPARE(before.to, startOfDay({2027, 4, 1}, paris));
    }

    void peopleAndDepartmentsAreCountedApart()
    {
        FiguresBench bench;
        for (auto& [id, story] : bench.store.stories) {
            for (FigureQuestion& question : story.questions)
                question.person = id.value == 1 ? u"Lea"_s : u"Omar"_s;
        }
        FigureQuery q = bench.week();
        q.by = SplitBy::Person;
        q.metrics = {u"answers_given"_s};
        auto figures = bench.ask(q);
        QCOMPARE(figures.size(), size_t(2));
        QCOMPARE(figures[0].group, u"Lea"_s);
        QCOMPARE(figures[0].value, std::optional(2.0));
        QCOMPARE(figures[1].value, std::optional(2.0));
        q.metrics = {u"messages_received"_s, u"followers"_s};
        figures = bench.ask(q);
        QVERIFY(!figures[0].value && !figures[1].value); // nobody asks one colleague, and nobody follows one
        q = bench.week();
        q.person = u"Lea"_s;
        q.metrics = {u"next_response_time_median"_s};
        figures = bench.ask(q);
        QCOMPARE(figures[0].value, std::optional(900.0)); // 600 and 1200
    }

    void answersOfAllAddUpWhereSomeNameNobody()
    {
        FiguresBench bench;
        for (auto& [id, story] : bench.store.stories) {
            for (FigureQuestion& question : story.questions)
                question.person = id.value == 1 ? u"Lea"_s : QString();
        }
        FigureQuery q = bench.week();
        q.metrics = {u"answers_given"_s, u"next_response_time_median"_s};
        const auto whole = bench.ask(q);
        q.by = SplitBy::Person;
        const auto figures = bench.ask(q);
        QCOMPARE(figures.size(), size_t(4));
        QVERIFY(figures[0].group.isEmpty());
        QCOMPARE(*figures[0].value + *figures[2].value, *whole[0].value);
        QCOMPARE(figures[1].value, std::optional((3600.0 + 86'400.0) / 2));
        q = bench.week();
        q.metrics = {u"answers_given"_s};
        q.nobody = true;
        QCOMPARE(bench.ask(q)[0].value, figures[0].value);
        const auto rows = answerOf(bench.desk.rows(q, q.to));
        QVERIFY(rows);
        QCOMPARE(double(rows->size()), *figures[0].value);
    }

    void aBrandIsTheFiguresOfItsAccounts()
    {
        FiguresBench bench;
        bench.store.accounts.at(bench.one.id).brand = u"Maison"_s;
        FigureQuery q = bench.week();
        q.metrics = {u"followers"_s, u"messages_received"_s, u"posts_published"_s};
        q.accounts = {bench.one.id};
        const auto byAccount = bench.ask(q);
        q.accounts.clear();
        q.brand = u"Maison"_s;
        const auto byBrand = bench.ask(q);
        for (size_t i = 0; i < byBrand.size(); ++i)
            QCOMPARE(byBrand[i].value, byAccount[i].value);
        q.metrics = {u"posts_published"_s};
        const auto rows = answerOf(bench.desk.rows(q, q.to));
        QVERIFY(rows);
        QCOMPARE(double(rows->size()), *byBrand[2].value);
        // Chosen, and not of the brand: nobody, not everybody.
        q.accounts = {bench.two.id};
        q.metrics = {u"messages_received"_s, u"posts_published"_s};
        const auto nobody = bench.ask(q);
        QCOMPARE(nobody[1].value.value_or(0), 0.0);
        QCOMPARE(nobody[0].value.value_or(0), 0.0);
        q.brand = u"Studio"_s;
        const auto refused = answerOf(bench.desk.figures(q));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"unknown_brand"_s);
    }

    void whoTakesPart()
    {
        FiguresBench bench;
        for (const auto& [conversation, author] :
             {std::pair(1, 7), std::pair(2, 7), std::pair(3, 8), std::pair(4, 9)}) {
            for (FigureComment& comment : bench.store.stories.at(ConversationId{conversation}).comments)
                comment.author = {author};
        }
        const FigureQuery week = bench.week();
        QCOMPARE(bench.one_(u"contributors"_s, week).value, std::optional(3.0));
        QCOMPARE(bench.one_(u"contributors"_s, week).n, 5); // messages
        QCOMPARE(bench.one_(u"creators"_s, week).value, std::optional(0.0));
        QCOMPARE(bench.one_(u"occasional_contributors"_s, week).value, std::optional(3.0));
        QCOMPARE(bench.one_(u"silent_followers"_s, week).value, std::optional(172.0)); // of 125 and 50
        QCOMPARE(bench.one_(u"participation_rate"_s, week).value, std::optional(3.0 / 175 * 100));
        QVERIFY(!bench.one_(u"participation_rate"_s, week).previous); // the second account's followers: not known then
        QCOMPARE(bench.one_(u"top_contributors_share"_s, week).value, std::optional(60.0));
        FigureQuery person = week;
        person.person = u"Lea"_s; // nobody writes to a colleague
        QVERIFY(!bench.one_(u"contributors"_s, person).value);
        const auto people = answerOf(bench.desk.participation(week));
        QVERIFY(people);
        QCOMPARE(people->now, (AuthorSpread{{{1, 2}, {3, 1}}}));
        QCOMPARE(people->audience, std::optional(175.0));
    }

    void peopleOpenTheirMessages()
    {
        FiguresBench bench;
        for (const auto& [conversation, author] :
             {std::pair(1, 7), std::pair(2, 7), std::pair(3, 8), std::pair(4, 9)}) {
            for (FigureComment& comment : bench.store.stories.at(ConversationId{conversation}).comments)
                comment.author = {author};
        }
        const auto people = bench.rowsOf(u"contributors"_s);
        QCOMPARE(people.size(), size_t(3));
        QCOMPARE(people[0].value, std::optional(3.0));
        QCOMPARE(people[0].at, at("2026-11-10T10:00:00Z")); // the newest of three
        QVERIFY(bench.rowsOf(u"creators"_s).empty());
        QVERIFY(bench.rowsOf(u"silent_followers"_s).empty());
        const auto messages = bench.rowsOf(u"top_contributors_share"_s);
        QCOMPARE(messages.size(), size_t(5));
        QCOMPARE(std::count_if(messages.begin(), messages.end(), [](const FigureRow& row) { return *row.value == 0; }),
                 3);
    }

    void themesOfComplaints()
    {
        FiguresBench bench;
        for (int i = 0; i < 4; ++i)
            bench.complain(10 + i, "2026-11-12T10:00:00Z", u"Refund still missing"_s);
        bench.complain(20, "2026-11-09T10:00:00Z", u"lamp broken"_s);
        bench.complain(21, "2026-11-03T10:00:00Z", u"lamp broken"_s);
        const auto found = answerOf(bench.desk.themes(bench.week()));
        QVERIFY(found);
        QCOMPARE(found->before.from, at("2026-11-01T00:00:00Z"));
        QCOMPARE(found->readNow, 5);
        QCOMPARE(found->readBefore, 1);
        QVERIFY(!found->cutNow && !found->themes.empty());
        QCOMPARE(found->themes[0].now, 4);
        QCOMPARE(found->themes[0].rows.size(), size_t(4));
        QCOMPARE(found->themes[0].example, u"Refund still missing"_s);
        for (int i = 0; i <= mostThemeMessages; ++i)
            bench.complain(1'000 + i, "2026-11-09T10:00:00Z", u"lamp"_s);
        const auto cut = answerOf(bench.desk.themes(bench.week()));
        QVERIFY(cut && cut->cutNow && !cut->cutBefore);
        QCOMPARE(cut->readNow, mostThemeMessages);
        FigureQuery campaign = bench.week();
        campaign.campaign = u"Galette"_s;
        QVERIFY(answerOf(bench.desk.themes(campaign))->themes.empty());
    }

    void formulasAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value"); // -1: unknown
        const auto row = [](const char* text, double value) {
            QTest::newRow(text) << QString::fromLatin1(text) << value;
        };
        row("two + three * two", 8);
        row("(two + three) * two", 10);
        row("three - two - two", -1.0 + 0.0);
        row("8 / two / two", 2);
        row("two / 0", -1);
        row("two * (three / (two - 2))", -1);
        row("unknown + 1", -1);
        row("median(two)", 20);
        row("1.5*two", 3);
    }
    void formulasAreReadAsTheyAreWritten()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto expression = KpiExpression::parse(text);
        QVERIFY(expression);
        const auto answer = expression->evaluate([](QStringView function, QStringView name) -> std::optional<double> {
            if (name == "two"_L1)
                return function.isEmpty() ? 2 : 20;
            return name == "three"_L1 ? std::optional(3.0) : std::nullopt;
        });
        if (text == "three - two - two"_L1)
            QCOMPARE(answer, std::optional(-1.0));
        else
            QCOMPARE(answer.value_or(-1), value);
    }

    // From each figure to its facts: of the week and of each of its days as many rows as the figure counts.
    void rowsAreWhatIsCounted_data()
    {
        QTest::addColumn<QString>("metric");
        for (const KpiDefinition& kpi : kpiDefinitions())
            QTest::newRow(qPrintable(kpi.name)) << kpi.name;
    }
    void rowsAreWhatIsCounted()
    {
        QFETCH(QString, metric);
        FiguresBench bench;
        const KpiDefinition& kpi = *kpiDefinition(metric);
        FigureQuery q = bench.week();
        q.metrics = {metric};
        for (const SplitBy by : {SplitBy::None, SplitBy::Day}) {
            q.by = by;
            for (const Figure& figure : bench.ask(q)) {
                FigureQuery part = bench.week();
                part.metrics = {metric};
                part.from = figure.from;
                part.to = figure.to;
                const auto rows = answerOf(bench.desk.rows(part, q.to));
                QVERIFY(rows);
                if (metric.startsWith("followers"_L1) || metric == "silent_followers"_L1) {
                    QVERIFY(rows->empty()); // the network counts them itself
                    continue;
                }
                const bool counts = kpi.group != "reach"_L1 && kpi.unit == "count"_L1;
                QCOMPARE(qint64(rows->size()), counts ? qint64(figure.value.value_or(0)) : figure.n);
                if (kpi.group != "reach"_L1 || !kpi.isMeasured || !figure.value)
                    continue;
                double sum = 0;
                for (const FigureRow& row : *rows)
                    sum += row.value.value_or(0);
                QCOMPARE(sum, *figure.value);
            }
        }
    }

    // Not the newest words of its conversation: those may be our own answer, or what came later.
    void rowsSayTheWordsTheyCount()
    {
        FiguresBench bench;
        bench.says(1, "2026-11-09T10:00:00Z", u"First question"_s, false, MessageState::Received);
        bench.says(2, "2026-11-09T10:05:00Z", u"To a colleague"_s, true, MessageState::Note);
        bench.says(3, "2026-11-09T10:10:00Z", u"Our answer"_s, true, MessageState::Sent);
        bench.says(4, "2026-11-09T12:00:00Z", u"Second question"_s, false, MessageState::Received);
        bench.says(5, "2026-11-09T12:20:00Z", u"Our second answer"_s, true, MessageState::Sent);
        for (const auto* metric : {"messages_received", "first_response_time_median"}) {
            FigureQuery q = bench.week();
            q.metrics = {QString::fromLatin1(metric)};
            q.to = at("2026-11-10T00:00:00Z");
            const auto rows = answerOf(bench.desk.rows(q, q.to));
            QVERIFY2(rows && !rows->empty(), metric);
            const auto words = answerOf(bench.desk.words(*rows));
            QVERIFY(words && words->size() == rows->size());
            for (size_t i = 0; i < rows->size(); ++i) {
                const FigureRow& row = (*rows)[i];
                const bool second = row.at >= at("2026-11-09T12:00:00Z");
                const bool written = row.conversation == ConversationId{1};
                QCOMPARE((*words)[i].who, written ? u"Ana"_s : QString());
                QCOMPARE((*words)[i].excerpt, !written ? QString()
                                              : second ? u"Second question"_s
                                                       : u"First question"_s);
            }
        }
    }

    void formulasThatAreWrongSayWhere()
    {
        for (const char* text : {"", "1 +", "(1", "1)", "a b", "* 2", "1..2", "median(", "median()", "a $ b"}) {
            const auto expression = KpiExpression::parse(QString::fromLatin1(text));
            QVERIFY2(!expression, text);
            QVERIFY2(expression.error().detail.contains(u"place"_s), text);
        }
        QVERIFY(!KpiExpression::parse(QString(100, u'(') + u'1' + QString(100, u')')));
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "test_figures.moc"
