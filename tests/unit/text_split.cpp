// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/graphemes.h"
#include "domain/text/split.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis::text;

namespace {

CountRule small(qsizetype limit, FacetRules facets = FacetRules::Twitter)
{
    return {.unit = CountUnit::Graphemes, .limit = limit, .facets = facets};
}

QString withoutBlanks(const QString& text)
{
    QString kept;
    for (const QChar c : text) {
        if (!c.isSpace()) {
            kept += c;
        }
    }
    return kept;
}

} // namespace

class TextSplitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void unsplittable_data();
    void unsplittable();
    void numberingGrowsByADigit();
    void warningSharesTheRoom();
    void everyNetworkAtOnce();
    void givenEndsAreKept();
    void partsAlwaysFit_data();
    void partsAlwaysFit();
};

void TextSplitTest::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("numbered");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << QString() << 10 << true << QStringList();
    QTest::newRow("blank") << u" \n "_s << 10 << false << QStringList();
    QTest::newRow("fits") << u"one part"_s << 10 << true << QStringList{u"one part"_s};
    QTest::newRow("words") << u"one two three four"_s << 9 << false << QStringList{u"one two"_s, u"three"_s, u"four"_s};
    QTest::newRow("sentence") << u"It is late. We go home now."_s << 18 << false
                              << QStringList{u"It is late."_s, u"We go home now."_s};
    QTest::newRow("sentence too early") << u"Ah. abcdefghij klmnop qrs"_s << 20 << false
                                        << QStringList{u"Ah. abcdefghij"_s, u"klmnop qrs"_s};
    QTest::newRow("paragraph") << u"One two. Three.\n\nFour five. Six."_s << 26 << false
                               << QStringList{u"One two. Three."_s, u"Four five. Six."_s};
    QTest::newRow("numbered") << u"aaaa bbbb cccc"_s << 8 << true
                              << QStringList{u"aaaa 1/3"_s, u"bbbb 2/3"_s, u"cccc 3/3"_s};
    QTest::newRow("long word") << u"abcdefghij"_s << 4 << false << QStringList{u"abcd"_s, u"efgh"_s, u"ij"_s};
    QTest::newRow("clusters stay whole") << u"👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"_s << 2 << false
                                         << QStringList{u"👨‍👩‍👧👨‍👩‍👧"_s,
                                                        u"👨‍👩‍👧"_s};
    QTest::newRow("link stays whole") << u"see this http://a.com/b it"_s << 15 << false
                                      << QStringList{u"see this"_s, u"http://a.com/b"_s, u"it"_s};
    QTest::newRow("Chinese") << u"今天天气很好。我们去公园。"_s << 8 << false
                             << QStringList{u"今天天气很好。"_s, u"我们去公园。"_s};
    QTest::newRow("Arabic sentence") << u"هل وصلت؟ نعم وصلت."_s << 12 << false
                                     << QStringList{u"هل وصلت؟"_s, u"نعم وصلت."_s};
    QTest::newRow("mention stays whole") << u"thanks to @lea_martin now"_s << 12 << false
                                         << QStringList{u"thanks to"_s, u"@lea_martin"_s, u"now"_s};
    QTest::newRow("tag stays whole") << u"we love #winterlight so"_s << 13 << false
                                     << QStringList{u"we love"_s, u"#winterlight"_s, u"so"_s};
    QTest::newRow("breaks inside a part stay")
        << u"a\nb\nc dddddddd"_s << 8 << false << QStringList{u"a\nb\nc"_s, u"dddddddd"_s};
}

void TextSplitTest::cuts()
{
    QFETCH(const QString, text);
    QFETCH(const int, limit);
    QFETCH(const bool, numbered);
    const auto parts = splitIntoThread(small(limit), text, {.numbered = numbered, .contentWarning = {}});
    QVERIFY(parts.has_value());
    QTEST(*parts, "expected");
}

void TextSplitTest::unsplittable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("numbered");
    QTest::newRow("link longer than a part") << u"see https://example.com/abcdef"_s << 12 << false;
    QTest::newRow("no room for the numbers") << u"abcdefghij"_s << 4 << true;
}

void TextSplitTest::unsplittable()
{
    QFETCH(const QString, text);
    QFETCH(const int, limit);
    QFETCH(const bool, numbered);
    const auto parts = splitIntoThread(small(limit), text, {.numbered = numbered, .contentWarning = {}});
    QVERIFY(!parts.has_value());
    QCOMPARE(parts.error().code, u"text_unsplittable"_s);
    QCOMPARE(parts.error().kind, parvis::ErrorKind::Rejected);
}

void TextSplitTest::numberingGrowsByADigit()
{
    const auto parts = splitIntoThread(small(10), u"abcd "_s.repeated(12), {.numbered = true, .contentWarning = {}});
    QVERIFY(parts.has_value());
    QCOMPARE(parts->size(), 12);
    QCOMPARE(parts->first(), u"abcd 1/12"_s);
    QCOMPARE(parts->last(), u"abcd 12/12"_s);
}

void TextSplitTest::warningSharesTheRoom()
{
    const CountRule rule = mastodonRule(12, 23);
    const auto parts = splitIntoThread(rule, u"aaaa bbbb cccc"_s, {.numbered = false, .contentWarning = u"12345678"_s});
    QVERIFY(parts.has_value());
    QCOMPARE(*parts, (QStringList{u"aaaa"_s, u"bbbb"_s, u"cccc"_s}));
}

// One counts a short link as 23, the other as it stands; both have to be content.
void TextSplitTest::everyNetworkAtOnce()
{
    const std::vector<CountRule> rules{mastodonRule(40), small(30, FacetRules::Bluesky)};
    const QString text = u"One http://a.com two three. Four five six seven. Eight nine ten eleven @a.example."_s;
    const auto parts = splitIntoThread(rules, {text}, {.numbered = true, .contentWarning = {}});
    QVERIFY(parts.has_value());
    QVERIFY(parts->size() > 2);
    for (const QString& part : *parts) {
        QVERIFY2(fits(rules[0], part) && fits(rules[1], part), qPrintable(part));
    }
    QCOMPARE(parts->last().right(4), u" %1/%1"_s.arg(parts->size()));
}

void TextSplitTest::givenEndsAreKept()
{
    const auto parts = splitIntoThread({small(9)}, QStringList{u"one two three"_s, u"four"_s},
                                       {.numbered = false, .contentWarning = {}});
    QVERIFY(parts.has_value());
    QCOMPARE(*parts, (QStringList{u"one two"_s, u"three"_s, u"four"_s}));
}

void TextSplitTest::partsAlwaysFit_data()
{
    QTest::addColumn<int>("network");
    QTest::newRow("mastodon") << 0;
    QTest::newRow("bluesky") << 1;
    QTest::newRow("x") << 2;
    QTest::newRow("threads") << 3;
    QTest::newRow("small") << 4;
}

void TextSplitTest::partsAlwaysFit()
{
    QFETCH(const int, network);
    const CountRule rules[] = {mastodonRule(120), blueskyRule(), xRule(), threadsRule(),
                               small(40, FacetRules::Bluesky)};
    const CountRule& rule = rules[network];
    static const QStringList kPieces{u"word "_s,
                                     u"mot. "_s,
                                     u"Été! "_s,
                                     u"中文字。"_s,
                                     u"👨‍👩‍👧 "_s,
                                     u"https://example.com/a?b=c "_s,
                                     u"#täg "_s,
                                     u"@bob.test "_s,
                                     u"\n\n"_s,
                                     u"e\u0301"_s,
                                     u"العربية "_s,
                                     u"xxxxxxxxxxxxxxxxxxxx"_s,
                                     u"http://a.org, "_s,
                                     u"क्ष"_s};
    QRandomGenerator random(uint(network) + 11);
    for (int round = 0; round < 60; ++round) {
        QString text;
        for (int i = 0; i < 150; ++i) {
            text += kPieces[random.bounded(int(kPieces.size()))];
        }
        const bool numbered = round % 2 == 1;
        const auto parts = splitIntoThread(rule, text, {.numbered = numbered, .contentWarning = {}});
        if (!parts) {
            QCOMPARE(parts.error().code, u"text_unsplittable"_s);
            continue;
        }
        QString rejoined;
        for (qsizetype i = 0; i < parts->size(); ++i) {
            QString part = parts->at(i);
            QVERIFY2(fits(rule, part), qPrintable(part));
            QVERIFY(!part.trimmed().isEmpty());
            if (numbered && parts->size() > 1) {
                const QString suffix = u" %1/%2"_s.arg(i + 1).arg(parts->size());
                QVERIFY(part.endsWith(suffix));
                part.chop(suffix.size());
            }
            rejoined += part;
        }
        QCOMPARE(withoutBlanks(rejoined), withoutBlanks(text));
    }
}

QTEST_GUILESS_MAIN(TextSplitTest)
#include "text_split.moc"
