// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up past in a workspace beside the network that tells of it: a worker that reads everything once more finds
// nothing new, and nothing gone.
#include "engine/accounts/account_desk.h"
#include "engine/inbox/inbox_sync.h"
#include "engine/inbox/triage_work.h"
#include "engine/insights/crisis_desk.h"
#include "engine/insights/figures_desk.h"
#include "engine/insights/metric_sync.h"
#include "office.h"
#include "platforms/mastodon/factory.h"
#include "ports/listening_samples.h"
#include "practice/history/history.h"
#include "practice_history.h"
#include "triage/local_classifier.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

// Named: a class of the test holds what stands here.
namespace practice_past {

const PracticePast theDay{{2026, 11, 23}, *ZoneId::fromName(u"Europe/Paris"_s)};
constexpr int patience = 110'000;

// A practice network with a past, and a workspace with its four accounts.
struct Company {
    Company() : http(access, office.clock)
    {
        office.clock.set(startOfDay(theDay.lastDay, theDay.zone) + 14h);
        PracticeOptions options;
        options.customers = false;
        options.past = theDay;
        options.clock = &office.clock;
        network = std::make_unique<PracticeNetwork>(options);
        const auto endpoint = network->start();
        if (!endpoint)
            qFatal("%s", qPrintable(endpoint.error().detail));
        registry.add(std::make_unique<MastodonFactory>(http));
        AccountDesk desk(ports(), registry, &engine);
        for (const PracticeAccount& account : endpoint->accounts) {
            const auto connected = answerOf(desk.connectWithSecret(
                u"mastodon"_s, endpoint->url.toString(), account.handle, Secret<QByteArray>(account.token.toUtf8())));
            if (!connected)
                qFatal("%s", qPrintable(connected.error().detail));
        }
    }
    Ports ports()
    {
        Ports p = office.ports();
        p.triage = &office.store->triage();
        p.classifier = &classifier;
        return p;
    }

    Office office;
    LocalClassifier classifier;
    QObject engine;
    QNetworkAccessManager access;
    HttpClient http;
    PlatformRegistry registry;
    std::unique_ptr<PracticeNetwork> network;
};

CellsAnswer counted(Company& company, const Window& window)
{
    const auto answers = await(company.office.store->insights().cells({{{}, window, window.to, false}}, {}), patience);
    return answers && !answers->empty() ? answers->front() : CellsAnswer();
}

} // namespace practice_past

using namespace practice_past;

class PracticePastTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_company.reset(); }
    void isWhole();
    void showsInTheFigures();
    void isFoundBySearching();
    void theNetworkTellsTheSame();
    void aModelReadsIt();
    void theCrisisIsFoundAndNoOther();
    void goesOnWhereItStopped();
    void leavesOthersAlone();

private:
    struct Sums {
        qint64 messages = 0, deleted = 0;
    };
    Sums sums();
    bool figuresAgree();
    std::unique_ptr<Company> m_company;
};

void PracticePastTest::initTestCase()
{
    m_company = std::make_unique<Company>();
    QElapsedTimer time;
    time.start();
    const auto written =
        await(beginPracticePast(&m_company->engine, m_company->ports(), m_company->office.store->history(), 1, theDay),
              patience);
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    qInfo() << "written within" << time.elapsed() << "ms";
}

PracticePastTest::Sums PracticePastTest::sums()
{
    Sums sums;
    ConversationQuery query;
    query.limit = 100'000;
    const auto conversations = answerOf(m_company->office.store->inbox().list(query));
    for (const Conversation& conversation : conversations.value_or(std::vector<Conversation>())) {
        const auto messages = answerOf(m_company->office.store->inbox().messages(conversation.id));
        for (const Message& message : messages.value_or(std::vector<Message>())) {
            ++sums.messages;
            sums.deleted += message.state == MessageState::Deleted ? 1 : 0;
        }
    }
    return sums;
}

// What was counted while it was written, beside all of it counted anew.
bool PracticePastTest::figuresAgree()
{
    const auto verdict = await(m_company->office.store->insights().checkFigures(), patience);
    if (!verdict)
        return false;
    for (const QString& example : verdict->examples)
        qInfo() << example;
    return verdict->agrees() && verdict->waiting == 0 && verdict->conversations > 3'000;
}

void PracticePastTest::isWhole()
{
    const auto found = await(m_company->office.store->workspace().verify(), patience);
    QVERIFY(found);
    QVERIFY2(found->ok() && found->mended.isEmpty(), qPrintable((found->problems + found->mended).join(u'\n')));
    const auto campaigns = answerOf(m_company->office.store->plan().campaigns());
    QCOMPARE(campaigns->size(), size_t(4));
    const auto people = answerOf(m_company->office.store->work().people());
    for (const QString& name : {u"Hélène Fabre"_s, u"Samir Haddad"_s, u"Grace Miller"_s})
        QVERIFY(people->contains(name));
    const auto labels = answerOf(m_company->office.store->work().labels());
    QVERIFY(labels->size() >= 5);
}

void PracticePastTest::showsInTheFigures()
{
    const auto history = practice::history::makeHistory({1, theDay.lastDay, theDay.zone});
    auto& figures = m_company->office.store->insights();
    const auto published = answerOf(figures.publishedCount({}, history.from, history.to, {}));
    QCOMPARE(*published, qint64(history.posts.size()));
    const CellsAnswer told = counted(*m_company, {history.from, history.to});
    const qint64 asked = cellSum(told.cells, FigureCell::Asked);
    QVERIFY2(asked > 3'000, qPrintable(QString::number(asked)));
    const qint64 answered = cellSum(told.cells, FigureCell::Answered);
    QVERIFY(answered > asked / 2 && answered < asked);
    QCOMPARE(answerOf(figures.answeringPeople())->size(), 3);
    QVERIFY(figuresAgree());
    const auto accounts = answerOf(m_company->office.store->accounts().list());
    for (const Account& account : *accounts) {
        if (!account.capabilities.practice)
            continue;
        const auto line = answerOf(figures.accountSeries(account.id, Metric::Followers, history.from, history.to));
        QVERIFY(line && line->size() > 300); // a day on which nothing changed is no news
    }
    const auto metrics = await(figures.postMetrics({}, history.from, history.to, history.to), patience);
    QVERIFY(metrics && metrics->size() > history.posts.size() * 7 / 2);
    for (const PostMetricRow& row : *metrics)
        QVERIFY(row.followersThen);
    auto* samples = dynamic_cast<ListeningSamples*>(&m_company->office.store->figures());
    const auto imports = answerOf(samples->voiceImports());
    QVERIFY(imports && imports->size() == 1 && imports->front().added == int(history.mentions.size()));
    const auto names = answerOf(samples->voiceByName({theDay.lastDay.addDays(-90), theDay.lastDay, {}}));
    QVERIFY(names && names->size() == 3 && names->front().isUs);
}

void PracticePastTest::isFoundBySearching()
{
    ConversationQuery query;
    for (const QString& words : {u"retard de livraison"_s, u"late parcel"_s, u"الطرد"_s, u"delivery tracking"_s}) {
        query.text = words;
        const auto found = answerOf(m_company->office.store->inbox().list(query));
        QVERIFY2(found && !found->empty(), qPrintable(words));
    }
}

// Inbox from the beginning, all young threads, all figures: what `sync --full` asks.
void PracticePastTest::theNetworkTellsTheSame()
{
    const Ports ports = m_company->ports();
    const Sums before = sums();
    QVERIFY(before.messages > 10'000);
    ClientPool pool(ports, m_company->registry);
    AccountNews news(ports);
    QStringList events;
    InboxSync inbox(ports, pool, news, SyncOptions());
    connect(&inbox, &InboxSync::event, this, [&events](const QString& line) { events << line; });
    const auto accounts = answerOf(m_company->office.store->accounts().list());
    for (const Account& account : *accounts) {
        if (!account.capabilities.practice)
            continue;
        const auto read = await(inbox.syncNow(account.id, true), patience);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    }
    QVERIFY2(events.isEmpty(), qPrintable(events.join(u'\n'))); // "1 new, 2 changed, 0 deleted"
    const Sums after = sums();
    QCOMPARE(after.messages, before.messages);
    QCOMPARE(after.deleted, 0);
    // A post's figures go on from the last value of the past, never below it.
    MetricSync metrics(ports, pool, news, MeasureOptions());
    connect(&metrics, &MetricSync::event, this, [&events](const QString& line) { events << line; });
    for (const Account& account : *accounts) {
        if (account.capabilities.practice)
            QVERIFY(await(metrics.measureNow(account.id), patience));
    }
    QVERIFY2(events.isEmpty(), qPrintable(events.join(u'\n')));
    const Instant end = startOfDay(theDay.lastDay, theDay.zone);
    const auto rows = [&](Instant asOf) {
        std::map<std::pair<PublicationId, Metric>, double> values;
        const auto list = answerOf(m_company->office.store->insights().postMetrics({}, end - 90 * 24h, end, asOf));
        for (const PostMetricRow& row : *list)
            values[{row.publication, row.metric}] = row.value;
        return values;
    };
    const auto then = rows(end), now = rows(m_company->office.clock.now());
    QVERIFY(then.size() > 300);
    for (const auto& [key, value] : then)
        QVERIFY(now.at(key) >= value);
}

// Sentiment and kind are a model's word, as of all messages; the crisis is seen in them.
void PracticePastTest::aModelReadsIt()
{
    const auto history = practice::history::makeHistory({1, theDay.lastDay, theDay.zone});
    TriageWork triage(m_company->ports());
    int told = 0;
    for (int round = 0; round < 3; ++round)
        told += await(triage.round(), patience).value_or(0);
    QVERIFY2(told > 6'000, qPrintable(QString::number(told)));
    QVERIFY(answerOf(m_company->office.store->triage().untriaged(1))->empty());
    QVERIFY(figuresAgree());
    const CellsAnswer counts = counted(*m_company, {history.from, history.to});
    qint64 negative = 0;
    for (const auto& [key, n] : counts.cells)
        negative += key.cell == FigureCell::Received && sentimentOfSub(key.sub) == negativeSentiment ? n : 0;
    QVERIFY(negative > 500 && negative < cellSum(counts.cells, FigureCell::Received));
    const auto complaining = [&](Instant from, Instant to) {
        ConversationQuery query;
        query.abouts = {u"complaint"_s};
        query.after = from;
        query.before = to;
        query.limit = 10'000;
        return answerOf(m_company->office.store->inbox().list(query))->size();
    };
    const auto week = 7 * 24h;
    QVERIFY(complaining(history.crisisFrom, history.crisisFrom + 48h) >
            complaining(history.crisisFrom - week, history.crisisFrom - week + 48h) * 2);
}

// From the counters, with what the model took for negative: all hours of the past, as a worker would have gone along.
void PracticePastTest::theCrisisIsFoundAndNoOther()
{
    const auto history = practice::history::makeHistory({1, theDay.lastDay, theDay.zone});
    CrisisDesk desk(m_company->ports());
    const auto review = await(desk.review({{}, {history.from, m_company->office.clock.now()}}), patience);
    QVERIFY2(review, review ? "" : qPrintable(review.error().detail));
    QVERIFY(review->hours.size() > 13'000);
    QCOMPARE(review->alarms.size(), size_t(1));
    const CrisisAlarm& alarm = review->alarms.front();
    QCOMPARE(alarm.began, history.crisisFrom); // within the first hour
    QVERIFY(alarm.ended);
    QVERIFY2(alarm.severity >= 3, qPrintable(QString::number(alarm.severity)));
    QVERIFY(alarm.first.share && *alarm.first.share > *alarm.first.usualShare);
}

// A program that was closed while the past was written: no month is there twice, none is missing.
void PracticePastTest::goesOnWhereItStopped()
{
    Company company;
    {
        QObject engine; // its end is the program's
        auto writing = beginPracticePast(&engine, company.ports(), company.office.store->history(), 1, theDay);
        QTRY_VERIFY_WITH_TIMEOUT(
            answerOf(company.office.store->workspace().setting(u"practice/past"_s))->section(u' ', 3).toInt() > 3,
            patience);
        Q_UNUSED(writing)
    }
    // What was being written is through, as it is when a program has ended.
    QVERIFY(answerOf(company.office.store->workspace().setSetting(u"barrier"_s, u"1"_s)));
    const auto rest =
        await(continuePracticePast(&company.engine, company.ports(), company.office.store->history()), patience);
    QVERIFY2(rest, rest ? "" : qPrintable(rest.error().detail));
    const Instant from{0}, to = company.office.clock.now();
    const auto whole = answerOf(m_company->office.store->insights().publishedCount({}, from, to, {}));
    const auto again = answerOf(company.office.store->insights().publishedCount({}, from, to, {}));
    QCOMPARE(*again, *whole);
    const auto asked = [&](Company& of) { return cellSum(counted(of, {from, to}).cells, FigureCell::Asked); };
    QVERIFY(asked(company) > 0);
    QCOMPARE(asked(company), asked(*m_company));
    QCOMPARE(*answerOf(company.office.store->workspace().setting(u"practice/past"_s)), u"finished"_s);
    QVERIFY(await(continuePracticePast(&company.engine, company.ports(), company.office.store->history()),
                  patience)); // and is done
}

void PracticePastTest::leavesOthersAlone()
{
    Office office;
    QObject engine;
    Ports ports = office.ports();
    QVERIFY(answerOf(continuePracticePast(&engine, ports, office.store->history())));
    QCOMPARE(*answerOf(office.store->insights().publishedCount({}, Instant{0}, office.clock.now(), {})), 0);
    // Without its accounts there is nothing to write it to.
    const auto refused = answerOf(beginPracticePast(&engine, ports, office.store->history(), 1, theDay));
    QVERIFY(!refused && refused.error().kind == ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(PracticePastTest)
#include "test_practice_past.moc"
