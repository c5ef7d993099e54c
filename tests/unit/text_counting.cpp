// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/counting.h"
#include "domain/text/graphemes.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis::text;

Q_DECLARE_METATYPE(parvis::text::CountRule)

namespace {

struct NamedRule {
    const char* name;
    CountRule rule;
};

QList<NamedRule> allRules()
{
    return {{"mastodon", mastodonRule()},
            {"mastodon 5000", mastodonRule(5000, 30)},
            {"bluesky", blueskyRule()},
            {"bluesky message", blueskyMessageRule()},
            {"x", xRule()},
            {"x premium", xRule(25000)},
            {"threads", threadsRule()},
            {"telegram", telegramRule()},
            {"telegram caption", telegramCaptionRule()},
            {"linkedin", linkedinRule()},
            {"linkedin comment", linkedinCommentRule()},
            {"facebook", facebookRule()},
            {"instagram", instagramRule()},
            {"tiktok", tiktokRule()},
            {"youtube title", youtubeTitleRule()},
            {"youtube description", youtubeDescriptionRule()},
            {"pinterest title", pinterestTitleRule()},
            {"pinterest description", pinterestDescriptionRule()},
            {"reddit title", redditTitleRule()},
            {"reddit text", redditTextRule()},
            {"google business", googleBusinessRule()},
            {"google business reply", googleBusinessReplyRule()},
            {"discourse", discourseRule()},
            {"wordpress", wordpressRule()}};
}

} // namespace

class TextCountingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengths_data();
    void lengths();
    void limits_data();
    void limits();
    void problems();
    void contentWarnings();
    void facetRangesLieOnBoundaries();
    void countingIsFast();
};

void TextCountingTest::lengths_data()
{
    QTest::addColumn<CountRule>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    const QString family = u"👨‍👩‍👧‍👧"_s;
    QTest::newRow("bluesky family") << blueskyRule() << family << 1;
    QTest::newRow("bluesky link in full") << blueskyRule() << u"https://example.com/abcdefghij"_s << 30;
    QTest::newRow("mastodon family") << mastodonRule() << family << 1;
    QTest::newRow("mastodon link") << mastodonRule() << u"https://example.com/abcdefghij"_s << 23;
    QTest::newRow("mastodon link, other weight") << mastodonRule(500, 30) << u"https://a.com"_s << 30;
    QTest::newRow("x family") << xRule() << family << 2;
    QTest::newRow("x link") << xRule() << u"https://example.com/abcdefghij"_s << 23;
    QTest::newRow("threads family by bytes") << threadsRule() << family << 25;
    QTest::newRow("threads letters") << threadsRule() << u"aé中"_s << 3;
    QTest::newRow("threads smile") << threadsRule() << u"a😀b"_s << 6;
    QTest::newRow("telegram smile") << telegramRule() << u"a😀b"_s << 4;
    QTest::newRow("youtube bytes") << youtubeDescriptionRule() << u"aé中😀"_s << 10;
    QTest::newRow("pinterest code points") << pinterestDescriptionRule() << u"aé中😀"_s << 4;
    QTest::newRow("wordpress") << wordpressRule() << u"abc"_s << 3;
    QTest::newRow("x, first configuration")
        << CountRule{.unit = CountUnit::TwitterWeighted, .limit = 140, .configVersion = 1} << u"のの"_s << 2;
}

void TextCountingTest::lengths()
{
    QFETCH(const CountRule, rule);
    QFETCH(const QString, text);
    QTEST(int(countLength(rule, text)), "length");
    QTEST(int(count(rule, text).length), "length");
}

void TextCountingTest::limits_data()
{
    QTest::addColumn<CountRule>("rule");
    for (const NamedRule& named : allRules()) {
        QTest::newRow(named.name) << named.rule;
    }
}

// At the limit a text is valid, one letter more and it is not; an empty one is always valid.
void TextCountingTest::limits()
{
    QFETCH(const CountRule, rule);
    const Count empty = count(rule, QString());
    QVERIFY(empty.valid);
    QCOMPARE(empty.remaining, rule.limit);
    if (rule.limit == 0) {
        QVERIFY(count(rule, QString(100'000, u'a')).valid);
        return;
    }
    const QString full(rule.limit, u'a');
    const Count at = count(rule, full);
    QVERIFY(at.valid && at.remaining == 0 && fits(rule, full));
    const Count over = count(rule, full + u'a');
    QVERIFY(!over.valid && over.remaining == -1 && !fits(rule, full + u'a'));
    QCOMPARE(over.problem, CountProblem::TooLong);
}

void TextCountingTest::problems()
{
    const QString families = u"👨‍👩‍👧‍👧"_s.repeated(200); // 200 clusters, 5000 bytes
    const Count bytes = count(blueskyRule(), families);
    QCOMPARE(bytes.length, 200);
    QCOMPARE(bytes.bytes, 5000);
    QCOMPARE(bytes.problem, CountProblem::TooManyBytes);
    QVERIFY(!bytes.valid && !fits(blueskyRule(), families));
    QCOMPARE(count(youtubeTitleRule(), u"a <b>"_s).problem, CountProblem::ForbiddenCharacter);
    QCOMPARE(count(xRule(), u"a\uFFFE"_s).problem, CountProblem::ForbiddenCharacter);
    QCOMPARE(countProblemCode(CountProblem::TooLong), u"text_too_long"_s);
    QVERIFY(countProblemCode(CountProblem::None).isEmpty());
}

void TextCountingTest::contentWarnings()
{
    const QString link = u"https://example.com/abcdefghij"_s;
    QCOMPARE(count(mastodonRule(), u"text"_s, link).length, 34);
    QCOMPARE(count(mastodonRule(), link, u"warning"_s).length, 30);
    QCOMPARE(count(mastodonRule(), u"é"_s, u"é"_s).bytes, 4);
    QCOMPARE(count(blueskyRule(), u"text"_s, u"not used there"_s).length, 4);
}

void TextCountingTest::facetRangesLieOnBoundaries()
{
    static const QStringList kPieces{u"é"_s,         u"👨‍👩‍👧"_s,
                                     u" "_s,         u"https://example.com/ü"_s,
                                     u"@bob.test"_s, u"@a@b.social"_s,
                                     u"#täg"_s,      u"$ABC"_s,
                                     u"中"_s,        u"\n"_s,
                                     u"."_s,         u"("_s,
                                     u")"_s,         u"example.org/x"_s,
                                     u"🇫🇷"_s,        u"\u0301"_s};
    QRandomGenerator random(3);
    const QList<NamedRule> rules = allRules();
    int seen = 0;
    for (int round = 0; round < 400; ++round) {
        QString text;
        for (int i = 0; i < 12; ++i) {
            text += kPieces[random.bounded(int(kPieces.size()))];
        }
        const QByteArray bytes = text.toUtf8();
        for (const NamedRule& named : rules) {
            const Count c = count(named.rule, text);
            QCOMPARE(c.bytes, bytes.size());
            for (const Facet& f : c.facets) {
                ++seen;
                QVERIFY(0 <= f.start && f.start < f.end && f.end <= text.size() && !f.value.isEmpty());
                QVERIFY(!text[f.start].isLowSurrogate() && (f.end == text.size() || !text[f.end].isLowSurrogate()));
                QCOMPARE(QString::fromUtf8(bytes.mid(f.byteStart, f.byteEnd - f.byteStart)),
                         text.mid(f.start, f.end - f.start));
            }
        }
    }
    QVERIFY(seen > 1000);
}

void TextCountingTest::countingIsFast()
{
    QString text;
    while (text.size() < 5000) {
        text +=
            u"Une phrase où l'été finit 🎉, voir https://example.com/article/42 #été @alice@example.social et 東京。 "_s;
    }
    text.truncate(boundaryAtOrBefore(text, 5000));
    for (const NamedRule& named : allRules()) {
        const CountRule rule = named.rule;
        count(rule, text);
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 20; ++i) {
            QElapsedTimer timer;
            timer.start();
            count(rule, text);
            best = std::min(best, timer.nsecsElapsed());
        }
        qInfo("%s: %lld us for %d characters", named.name, best / 1000, int(text.size()));
#ifdef QT_NO_DEBUG
        QVERIFY(best < 3'000'000); // measured well under 1 ms; the rest is room for a busy machine
#endif
    }
}

QTEST_GUILESS_MAIN(TextCountingTest)
#include "text_counting.moc"
