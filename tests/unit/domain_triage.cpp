// SPDX-License-Identifier: GPL-3.0-or-later
// Words of triage, its figures, and how alike two comments are.
#include "domain/inbox/similarity.h"
#include "domain/inbox/triage.h"
#include "domain/inbox/triage_cues.h"
#include "domain/inbox/triage_figures.h"

#include "domain/text/folding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

static const QStringList allCues{u"xgood"_s, u"xbad"_s, u"xask"_s, u"xwish"_s,
                                 u"xlure"_s, u"xnot"_s, u"xyou"_s, u"xme"_s};

class TestTriage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seedLines_data();
    void seedLines();
    void words_data();
    void words();
    void cues_data();
    void cues();
    void hostileTextsAreBounded_data();
    void hostileTextsAreBounded();
    void languageSampleKeepsTheSpelling();
    void figures();
    void figuresOfNothing();
    void significant_data();
    void significant();
    void likenessWeighs();
    void theBestAnswers();
    void namesGo_data();
    void namesGo();
};

void TestTriage::seedLines_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<int>("count"); // -1: refused
    QTest::newRow("two") << u"# head\ntrain\tpraise\tpositive\tMerci\n\nheld\tspam\tneutral\tClique\n"_s << 2;
    QTest::newRow("empty") << u""_s << 0;
    QTest::newRow("three cells") << u"train\tpraise\tMerci\n"_s << -1;
    QTest::newRow("part") << u"test\tpraise\tpositive\tMerci\n"_s << -1;
    QTest::newRow("kind") << u"train\tother\tpositive\tMerci\n"_s << -1;
    QTest::newRow("sentiment") << u"train\tpraise\thappy\tMerci\n"_s << -1;
    QTest::newRow("no text") << u"train\tpraise\tpositive\t  \n"_s << -1;
}

void TestTriage::seedLines()
{
    QFETCH(QString, lines);
    QFETCH(int, count);
    const auto parsed = parseSeed(lines, u"fr"_s);
    QCOMPARE(parsed.has_value(), count >= 0);
    if (!parsed)
        QVERIFY(parsed.error().detail.startsWith(u"line 1"_s));
    else
        QCOMPARE(int(parsed->size()), count);
    if (count == 2) {
        QCOMPARE(parsed->at(0).example, (TriageExample{u"Merci"_s, u"fr"_s, u"praise"_s, u"positive"_s, 1}));
        QVERIFY(!parsed->at(0).held);
        QVERIFY(parsed->at(1).held);
    }
}

void TestTriage::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const std::pair<QStringView, QStringView> rows[] = {
        {u"", u""},
        {u"   \n", u""},
        {u"Colis jamais arrivé à la maison", u"colis jamais arrive a la maison"},
        {u"Où ?", u"xquestion xshort ou"},
        {u"أين الطلب؟ يا أحمد", u"xquestion اين الطلب يا احمد"},
        {u"MERCI BEAUCOUP à tous!", u"xcry xcapitals merci beaucoup a tous"},
        {u"see https://evil.example/a?b=1 now please", u"xaddress see now please"},
        {u"go to www.cheap.top or cheap.shop/x now", u"xaddress go to or now"},
        {u"@lea bonjour à vous", u"xperson bonjour a vous"},
        {u"#win #cash #gift for everybody", u"xtag xtags win cash gift for everybody"},
        {u"it costs 50€ or 20 %", u"xmoney xpercent xnumber it costs or"},
        {u"😡😡", u"xanger xshort e1f621 e1f621"},
        {u"nice one :) really", u"xsmile nice one really"},
        {u"bien 👏🏽 😍 vraiment 👎", u"xjoy xanger bien e1f44f e1f60d vraiment e1f44e"},
        {u"\"satisfait\" mais bien sûr...", u"xdots xquoted satisfait mais bien sur"},
        {u"__label__spam is a word", u"label spam is a word"},
        {u"?!", u"xquestion xcry xshort"},
    };
    for (const auto& [text, expected] : rows)
        QTest::newRow(qPrintable(text.toString())) << text.toString() << expected.toString();
}

void TestTriage::words()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList told = triageWords(text).split(u' ', Qt::SkipEmptyParts);
    told.removeIf([](const QString& word) { return allCues.contains(word); });
    QCOMPARE(told.join(u' '), expected);
}

void TestTriage::cues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << u"table verte"_s << u""_s;
    QTest::newRow("a beginning") << u"magnifiquement"_s << u"xgood"_s;
    QTest::newRow("a whole word only") << u"nulle part, nullement"_s << u"xbad"_s;
    QTest::newRow("not every word") << u"I am never late"_s << u"xme xbad xnot xbad"_s;
    QTest::newRow("at most three") << u"super super super super"_s << u"xgood xgood xgood"_s;
    QTest::newRow("behind the article") << u"والرابط"_s << u"xlure"_s;
    QTest::newRow("Arabic, vocalised") << u"مُمْتاز"_s << u"xgood"_s;
    QTest::newRow("of a language's list") << u"shambles gutted"_s << u"xbad xbad"_s;
}

void TestTriage::cues()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(triageCues(text::foldedWords(text)).join(u' '), expected);
}

void TestTriage::hostileTextsAreBounded_data()
{
    QTest::addColumn<QString>("text");
    QString lone = u"abc"_s;
    lone += QChar(0xD83D);
    QTest::newRow("a million combining marks") << u"a"_s + QString(1'000'000, QChar(0x0301));
    QTest::newRow("a million letters") << QString(1'000'000, u'x');
    QTest::newRow("a million blanks") << QString(1'000'000, u' ');
    QTest::newRow("a million words") << u"w "_s.repeated(500'000);
    QTest::newRow("dots and letters") << u"a."_s.repeated(50'000);
    QTest::newRow("at signs") << u"@"_s.repeated(50'000);
    QTest::newRow("quotes") << u"\""_s.repeated(50'000);
    QTest::newRow("half a pair") << lone;
    QTest::newRow("half a pair at the cut") << QString(1'999, u'x') + u"😀"_s;
    QTest::newRow("zero") << QString(10, QChar(0));
    QTest::newRow("overrides") << u"\u202Etxt.exe\u202C \u200B\u200B"_s;
}

void TestTriage::hostileTextsAreBounded()
{
    QFETCH(QString, text);
    const QString words = triageWords(text);
    QVERIFY2(words.size() < 20'000, qPrintable(QString::number(words.size())));
    QVERIFY(!words.contains(u'\n'));
    QVERIFY(!words.contains(QChar(0)));
    QVERIFY(words.isValidUtf16());
    QVERIFY(languageSample(text).size() <= 2'000);
}

void TestTriage::languageSampleKeepsTheSpelling()
{
    QCOMPARE(languageSample(u"@shop  Où est mon colis ? https://a.example/b #livraison"_s), u"Où est mon colis ?"_s);
}

void TestTriage::figures()
{
    const std::vector<Judged> judged{
        {u"fr"_s, u"a"_s, u"a"_s}, {u"fr"_s, u"a"_s, u"b"_s}, {u"fr"_s, u"b"_s, u"b"_s},
        {u"fr"_s, u"a"_s, {}},     {u"en"_s, u"b"_s, u"a"_s}, {u"en"_s, u"b"_s, u"b"_s},
    };
    const auto classes = classFigures(judged, {u"a"_s, u"b"_s});
    const std::vector<ClassFigures> expected{
        {{}, u"a"_s, 3, 2, 1},      {{}, u"b"_s, 3, 3, 2},      {u"en"_s, u"a"_s, 0, 1, 0},
        {u"en"_s, u"b"_s, 2, 1, 1}, {u"fr"_s, u"a"_s, 3, 1, 1}, {u"fr"_s, u"b"_s, 1, 2, 1},
    };
    QCOMPARE(classes.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(classes[i] == expected[i], qPrintable(classes[i].language + classes[i].name));
    QCOMPARE(classes[0].precision(), 0.5);
    QCOMPARE(classes[0].recall(), 1.0 / 3);
    QCOMPARE(classes[0].f1(), 0.4);
    const auto sure = sureFigures(judged);
    QCOMPARE(sure.size(), size_t(3));
    QVERIFY((sure[0] == SureFigures{{}, 6, 1, 3}));
    QCOMPARE(sure[0].accuracyOfSure(), 0.6);
    QVERIFY((sure[2] == SureFigures{u"fr"_s, 4, 1, 2}));
    QCOMPARE(sure[2].unsureShare(), 0.25);
}

void TestTriage::figuresOfNothing()
{
    const auto classes = classFigures({}, {u"a"_s});
    QCOMPARE(classes.size(), size_t(1));
    QCOMPARE(classes[0].precision(), 0.0);
    QCOMPARE(classes[0].f1(), 0.0);
    QCOMPARE(sureFigures({})[0].accuracyOfSure(), 0.0);
}

void TestTriage::significant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("French") << u"Bonjour, où est mon colis ? Le colis n'est pas arrivé."_s << u"colis arrive"_s;
    QTest::newRow("English") << u"Hello! When will the green lamp be back in stock?"_s << u"green lamp back stock"_s;
    QTest::newRow("Arabic") << u"السلام عليكم، متى يصل الطَّرد؟"_s << u"يصل الطرد"_s;
    QTest::newRow("names, addresses, numbers") << u"@lea see https://a.example 4711 parcel"_s << u"see parcel"_s;
    QTest::newRow("nothing") << u"Merci à vous !"_s << u""_s;
}

void TestTriage::significant()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(significantWords(text).join(u' '), expected);
}

void TestTriage::likenessWeighs()
{
    const WordWeights weights{{u"colis"_s, 0.2}, {u"perdu"_s, 0.9}};
    const QStringList asked{u"colis"_s, u"perdu"_s};
    QCOMPARE(likeness(asked, asked, weights), 1.0);
    QCOMPARE(likeness(asked, {u"pain"_s}, weights), 0.0);
    QCOMPARE(likeness({}, {}, weights), 0.0);
    // The rare word tells more than the common one; a longer comment is less alike.
    QVERIFY(likeness(asked, {u"perdu"_s}, weights) > likeness(asked, {u"colis"_s}, weights));
    QVERIFY(likeness(asked, {u"perdu"_s}, weights) > likeness(asked, {u"perdu"_s, u"hier"_s, u"soir"_s}, weights));
}

void TestTriage::theBestAnswers()
{
    const Instant now{1'800'000'000'000};
    const auto ago = [&](int days) { return now - Milliseconds(qint64(days) * 86'400'000); };
    const auto past = [](qint64 id, QStringView answer, QStringView language, Instant at, double like) {
        PastAnswer one;
        one.message = id;
        one.asked = u"?"_s;
        one.answer = answer.toString();
        one.language = language.toString();
        one.answered = at;
        one.likeness = like;
        return one;
    };
    const auto best =
        bestAnswers({past(1, u"In English", u"en", ago(1), 0.9), past(2, u"Vieux", u"fr", ago(3000), 0.6),
                     past(3, u"@lea Récent", u"fr", ago(2), 0.6), past(4, u"récent !", u"fr", ago(9), 0.5),
                     past(5, u"Rien à voir", u"fr", ago(1), 0.05), past(6, u"@tom", u"fr", ago(1), 0.9),
                     past(7, u"Moins", u"fr", ago(1), 0.3)},
                    u"fr"_s, now, 3);
    QCOMPARE(best.size(), size_t(3));
    QCOMPARE(best[0].message, 3); // as alike as the old one, and recent
    QCOMPARE(best[0].answer, u"Récent"_s);
    QCOMPARE(best[1].message, 2);
    QCOMPARE(best[2].message, 7); // the language of the comment before the more alike one
    const auto all = bestAnswers({past(1, u"In English", u"en", ago(1), 0.9)}, u"fr"_s, now, 5);
    QCOMPARE(all.size(), size_t(1)); // another language rather than none
}

void TestTriage::namesGo_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("rest");
    QTest::newRow("one") << u"@lea@mastodon.example Bonjour @tom"_s << u"Bonjour @tom"_s;
    QTest::newRow("two") << u" @lea, @tom: bonjour"_s << u"bonjour"_s;
    QTest::newRow("none") << u"Bonjour"_s << u"Bonjour"_s;
    QTest::newRow("only") << u"@lea"_s << u""_s;
}

void TestTriage::namesGo()
{
    QFETCH(QString, answer);
    QFETCH(QString, rest);
    QCOMPARE(withoutNames(answer), rest);
}

QTEST_GUILESS_MAIN(TestTriage)
#include "domain_triage.moc"
