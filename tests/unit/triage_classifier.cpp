// SPDX-License-Identifier: GPL-3.0-or-later
// The seed set is fit to train on and to measure by; the model is the same each time, learns, and survives any text.
#include "domain/inbox/triage_figures.h"
#include "domain/text/folding.h"
#include "triage/calibration.h"
#include "triage/language.h"
#include "triage/local_classifier.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class TestClassifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theSeedIsBalanced();
    void noHeldLineIsTrainedOn();
    void theModelIsSmallAndSoon();
    void theSameExamplesGiveTheSameModel();
    void figuresOnTheHeldBackPart();
    void aCorrectionChangesTheWord();
    void brokenModelsAreRefused_data();
    void brokenModelsAreRefused();
    void examplesOfEachAreNeeded();
    void anyTextIsTold_data();
    void anyTextIsTold();
    void languages_data();
    void languages();
    void calibrationFindsTheThreshold();

private:
    static std::vector<TriageExample> trained(const std::vector<SeedLine>& seed)
    {
        std::vector<TriageExample> examples;
        for (const SeedLine& line : seed) {
            if (!line.held)
                examples.push_back(line.example);
        }
        return examples;
    }
    LocalClassifier m_classifier;
    std::vector<SeedLine> m_seed;
    TrainedModel m_trained;
    std::shared_ptr<const TextModel> m_model;
    qint64 m_took = 0; // ms
};

void TestClassifier::initTestCase()
{
    const auto seed = m_classifier.seed();
    QVERIFY2(seed, seed ? "" : qPrintable(seed.error().detail));
    m_seed = *seed;
    QElapsedTimer timer;
    timer.start();
    const auto model = m_classifier.train(trained(m_seed));
    m_took = timer.elapsed();
    QVERIFY2(model, model ? "" : qPrintable(model.error().detail));
    m_trained = *model;
    const auto loaded = m_classifier.load(m_trained.bytes);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    m_model = *loaded;
}

void TestClassifier::theSeedIsBalanced()
{
    for (const QString& language : {u"fr"_s, u"en"_s, u"ar"_s}) {
        QHash<QString, int> kinds, held, sentiments;
        int all = 0;
        for (const SeedLine& line : m_seed) {
            if (line.example.language != language)
                continue;
            ++all;
            ++(line.held ? held : kinds)[line.example.kind];
            ++sentiments[line.example.sentiment];
        }
        QVERIFY2(all >= 900, qPrintable(u"%1: %2"_s.arg(language).arg(all)));
        for (const QString& kind : triageKinds()) {
            QVERIFY2(kinds[kind] >= 95 && kinds[kind] <= 300,
                     qPrintable(u"%1 %2 trained: %3"_s.arg(language, kind).arg(kinds[kind])));
            QVERIFY2(held[kind] >= 11, qPrintable(u"%1 %2 held: %3"_s.arg(language, kind).arg(held[kind])));
        }
        for (const QString& sentiment : triageSentiments())
            QVERIFY2(sentiments[sentiment] * 4 >= all,
                     qPrintable(u"%1 %2: %3"_s.arg(language, sentiment).arg(sentiments[sentiment])));
    }
}

// Neither the line itself nor one that differs by a word or two.
void TestClassifier::noHeldLineIsTrainedOn()
{
    const auto wordsOf = [](const QString& text) {
        const QStringList list = text::foldedWords(text);
        return QSet<QString>(list.begin(), list.end());
    };
    QSet<QString> texts;
    for (const SeedLine& line : m_seed) {
        const QString key = line.example.language + text::foldForSearch(line.example.text);
        QVERIFY2(!texts.contains(key) || line.example.text.size() < 12, qPrintable(line.example.text));
        texts.insert(key);
        if (!line.held)
            continue;
        const auto held = wordsOf(line.example.text);
        for (const SeedLine& other : m_seed) {
            if (other.held || other.example.language != line.example.language)
                continue;
            const auto words = wordsOf(other.example.text);
            auto shared = words;
            shared.intersect(held);
            auto both = words;
            both.unite(held);
            QVERIFY2(line.example.text != other.example.text, qPrintable(line.example.text));
            if (held.size() >= 4)
                QVERIFY2(shared.size() * 10 < both.size() * 6,
                         qPrintable(line.example.text + u" ~ "_s + other.example.text));
        }
    }
}

void TestClassifier::theModelIsSmallAndSoon()
{
    QVERIFY2(m_trained.bytes.size() < 5'000'000, qPrintable(QString::number(m_trained.bytes.size())));
    QVERIFY(m_trained.bytes.size() > 10'000);
    QCOMPARE(m_trained.digest, QCryptographicHash::hash(m_trained.bytes, QCryptographicHash::Sha256));
    QCOMPARE(m_trained.examples, int(trained(m_seed).size()));
    QVERIFY(m_trained.kindThreshold > 0 && m_trained.kindThreshold < 1);
    QVERIFY(m_trained.sentimentThreshold > 0 && m_trained.sentimentThreshold < 1);
    qInfo("trained in %lld ms, %lld bytes, thresholds %.2f %.2f", m_took, qint64(m_trained.bytes.size()),
          m_trained.kindThreshold, m_trained.sentimentThreshold);
    QElapsedTimer timer;
    timer.start();
    int told = 0;
    for (const SeedLine& line : m_seed)
        told += m_model->traitsOf(line.example.text, {}).kind.isEmpty() ? 0 : 1;
    qInfo("%.1f us a message", double(timer.nsecsElapsed()) / 1000.0 / double(m_seed.size()));
    QVERIFY(told > int(m_seed.size()) / 2);
}

void TestClassifier::theSameExamplesGiveTheSameModel()
{
    const auto again = m_classifier.train(trained(m_seed));
    QVERIFY(again);
    QCOMPARE(again->digest, m_trained.digest);
    auto fewer = trained(m_seed);
    fewer.pop_back();
    const auto other = m_classifier.train(fewer);
    QVERIFY(other);
    QVERIFY(other->digest != m_trained.digest);
}

// Counted here by hand and not by the program's own figures; the bounds are what a change may not fall below.
void TestClassifier::figuresOnTheHeldBackPart()
{
    std::vector<Judged> kinds, sentiments;
    QHash<QString, int> right, told, n;
    int sure = 0, sureRight = 0, all = 0, languages = 0, sureFelt = 0, sureFeltRight = 0;
    for (const SeedLine& line : m_seed) {
        if (!line.held)
            continue;
        const MessageTraits traits = m_model->traitsOf(line.example.text, {});
        ++all;
        ++n[line.example.kind];
        if (!traits.kind.isEmpty()) {
            ++sure;
            ++told[traits.kind];
            if (traits.kind == line.example.kind) {
                ++sureRight;
                ++right[line.example.kind];
            }
            QVERIFY(traits.kindConfidence >= m_trained.kindThreshold);
        } else {
            QVERIFY(traits.kindConfidence < m_trained.kindThreshold);
        }
        sureFelt += traits.sentiment.isEmpty() ? 0 : 1;
        sureFeltRight += traits.sentiment == line.example.sentiment ? 1 : 0;
        languages += traits.language == line.example.language ? 1 : 0;
        kinds.push_back({line.example.language, line.example.kind, traits.kind});
        sentiments.push_back({line.example.language, line.example.sentiment, traits.sentiment});
    }
    for (const ClassFigures& figures : classFigures(kinds, triageKinds())) {
        if (!figures.language.isEmpty())
            continue;
        QCOMPARE(figures.n, n[figures.name]);
        QCOMPARE(figures.told, told[figures.name]);
        QCOMPARE(figures.right, right[figures.name]);
        QCOMPARE(figures.precision(), double(right[figures.name]) / told[figures.name]);
        QCOMPARE(figures.recall(), double(right[figures.name]) / n[figures.name]);
        qInfo("%-10s n %3d precision %.2f recall %.2f f1 %.2f", qPrintable(figures.name), figures.n,
              figures.precision(), figures.recall(), figures.f1());
        QVERIFY2(figures.precision() >= 0.6, qPrintable(figures.name));
    }
    const SureFigures together = sureFigures(kinds).front();
    QCOMPARE(together.n, all);
    QCOMPARE(together.unsure, all - sure);
    QCOMPARE(together.right, sureRight);
    qInfo("kinds: %d of %d sure, %.3f of them right; sentiments: %d sure, %.3f right; languages %.3f", sure, all,
          double(sureRight) / sure, sureFelt, double(sureFeltRight) / sureFelt, double(languages) / all);
    QVERIFY(double(sureRight) / sure >= 0.75);
    QVERIFY(double(sureFeltRight) / sureFelt >= 0.7);
    QVERIFY(double(languages) / all >= 0.8);
}

void TestClassifier::aCorrectionChangesTheWord()
{
    // A shop's own words that mean an idea there, and that the seed has never seen.
    const QString text = u"Encore un zorglub sur mon blimeau"_s;
    QVERIFY(m_model->traitsOf(text, {}).kind != "idea"_L1);
    auto examples = trained(m_seed);
    for (const QStringView said : {u"Mon blimeau a un zorglub", u"zorglub sur le blimeau", u"Ce zorglub de blimeau"})
        examples.push_back({said.toString(), u"fr"_s, u"idea"_s, u"positive"_s, 6});
    const auto learned = m_classifier.train(examples);
    QVERIFY(learned);
    const auto model = m_classifier.load(learned->bytes);
    QVERIFY(model);
    const MessageTraits after = (*model)->traitsOf(text, {});
    QCOMPARE(after.kind, u"idea"_s);
    QCOMPARE(after.sentiment, u"positive"_s);
    // A correction of the kind alone teaches nothing about sentiments.
    examples.resize(examples.size() - 3);
    examples.push_back({u"zorglub"_s, u"fr"_s, u"idea"_s, {}, 6});
    const auto kindOnly = m_classifier.train(examples);
    QVERIFY(kindOnly);
    QVERIFY(kindOnly->digest != m_trained.digest);
}

void TestClassifier::brokenModelsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("no model at all, but long enough to look at");
    QTest::newRow("half") << m_trained.bytes.left(m_trained.bytes.size() / 2);
    QTest::newRow("head only") << m_trained.bytes.left(32);
    QByteArray inner = m_trained.bytes;
    inner.replace(24, 8, QByteArray(8, 'x')); // fastText's own magic number and version
    QTest::newRow("another inside") << inner;
}

void TestClassifier::brokenModelsAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto loaded = m_classifier.load(bytes);
    QVERIFY(!loaded);
    QCOMPARE(errorKindName(loaded.error().kind), errorKindName(ErrorKind::BadReply));
}

void TestClassifier::examplesOfEachAreNeeded()
{
    const auto none = m_classifier.train({});
    QVERIFY(!none);
    QCOMPARE(errorKindName(none.error().kind), errorKindName(ErrorKind::Rejected));
    const auto one = m_classifier.train({{u"Merci"_s, u"fr"_s, u"praise"_s, u"positive"_s, 1}});
    QVERIFY(!one);
}

void TestClassifier::anyTextIsTold_data()
{
    QTest::addColumn<QString>("text");
    QString lone = u"bonjour "_s;
    lone += QChar(0xDC00);
    QTest::newRow("empty") << QString();
    QTest::newRow("marks") << u"a"_s + QString(1'000'000, QChar(0x0301));
    QTest::newRow("letters") << QString(1'000'000, u'x');
    QTest::newRow("words") << u"mot "_s.repeated(200'000);
    QTest::newRow("half a pair") << lone;
    QTest::newRow("markup") << u"<script>alert(1)</script><img src=x onerror=1>"_s;
    QTest::newRow("a label") << u"__label__spam __label__spam"_s;
    QTest::newRow("end of line") << u"</s> </s>\n\n\r\n"_s;
    QTest::newRow("overrides") << u"\u202E\u2066abc\u2069\u200B\uFEFF"_s;
    QTest::newRow("zero") << QString(100, QChar(0));
    QTest::newRow("emoji") << u"😡"_s.repeated(5'000);
    QTest::newRow("mixed") << u"Hello مرحبا bonjour 你好 привет"_s;
}

void TestClassifier::anyTextIsTold()
{
    QFETCH(QString, text);
    const MessageTraits traits = m_model->traitsOf(text, u"fr-FR-x-\u0000\u202E very long and wrong"_s);
    for (const double confidence : {traits.kindConfidence, traits.sentimentConfidence, traits.languageConfidence})
        QVERIFY(confidence >= 0 && confidence <= 1);
    QVERIFY(traits.kind.isEmpty() || triageKinds().contains(traits.kind));
    QVERIFY(traits.sentiment.isEmpty() || triageSentiments().contains(traits.sentiment));
    QCOMPARE(m_model->traitsOf(text, {}).kind, traits.kind); // the same word for the same text
    if (text.isEmpty())
        QCOMPARE(traits, MessageTraits());
}

void TestClassifier::languages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("fr") << u"Bonjour, quels sont vos horaires d'ouverture le dimanche ?"_s << u"fr"_s;
    QTest::newRow("en") << u"What time do you open on Sundays, please?"_s << u"en"_s;
    QTest::newRow("ar") << u"متى تفتحون يوم الجمعة من فضلكم"_s << u"ar"_s;
    QTest::newRow("de") << u"Wann haben Sie am Sonntag geöffnet, bitte?"_s << u"de"_s;
    QTest::newRow("es") << u"¿A qué hora abren los domingos, por favor?"_s << u"es"_s;
    QTest::newRow("numbers") << u"4711 :) 12"_s << u""_s;
    QTest::newRow("an address only") << u"https://example.com/bonjour"_s << u""_s;
    QTest::newRow("emoji") << u"😡😡😡"_s << u""_s;
}

void TestClassifier::languages()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto language = triage::languageOf(text, {});
    QCOMPARE(language.code, code);
    QCOMPARE(language.confidence > 0, !code.isEmpty());
    // Few letters are told with doubt.
    QVERIFY(triage::languageOf(u"ok"_s, {}).confidence < 0.5);
}

void TestClassifier::calibrationFindsTheThreshold()
{
    std::vector<triage::OutOfFold> judged;
    const auto add = [&judged](double share, bool right, int times) {
        for (int i = 0; i < times; ++i)
            judged.push_back({{{u"a"_s, share}, {u"b"_s, 1 - share}}, right ? u"a"_s : u"b"_s});
    };
    // Shares that are worth what they say: 60 of 100 right at 0.6, 90 of 100 at 0.9.
    add(0.6, true, 60);
    add(0.6, false, 40);
    add(0.9, true, 90);
    add(0.9, false, 10);
    const auto honest = triage::fit(judged, 0.85);
    QVERIFY2(qAbs(honest.temperature - 1) < 0.25, qPrintable(QString::number(honest.temperature)));
    QVERIFY(honest.threshold > 0.58 && honest.threshold <= 0.92);
    // The same, told with too much confidence, is cooled down.
    judged.clear();
    add(0.99, true, 60);
    add(0.99, false, 40);
    const auto loud = triage::fit(judged, 0.85);
    QVERIFY2(loud.temperature > 3, qPrintable(QString::number(loud.temperature)));
    QVERIFY(triage::calibrated({{u"a"_s, 0.99}, {u"b"_s, 0.01}}, loud.temperature).share < 0.75);
    QCOMPARE(loud.threshold, 0.95); // never reached: nothing is sure
    QCOMPARE(triage::calibrated({}, 1).share, 0.0);
}

QTEST_GUILESS_MAIN(TestClassifier)
#include "triage_classifier.moc"
