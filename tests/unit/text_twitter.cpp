// SPDX-License-Identifier: GPL-3.0-or-later
// The conformance suite of twitter-text (validate, extract, tlds), read from where it lies.
#include "domain/text/twitter_text.h"
#include "support/shared_dir.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;
using namespace parvis::text;

namespace {

QString string(const YAML::Node& node)
{
    return node.IsNull() ? QString() : QString::fromStdString(node.as<std::string>());
}

YAML::Node load(const QString& file)
{
    return YAML::LoadFile(
        QString(parvis::test::sharedDir() + u"/specs/tests/twitter-text/"_s + file).toStdString())["tests"];
}

QString indices(qsizetype start, qsizetype end, QStringView text)
{
    return u"[%1,%2]"_s.arg(codePointIndex(text, start)).arg(codePointIndex(text, end));
}

// The expectation as lines "value [start,end]", so one comparison shows the whole difference.
QStringList expectedLines(const YAML::Node& expected, const char* key, const char* more = nullptr)
{
    QStringList lines;
    for (const YAML::Node& item : expected) {
        if (item.IsScalar()) {
            lines.append(string(item));
            continue;
        }
        lines.append(string(item[key]) + (more ? string(item[more]) : QString()) +
                     u" [%1,%2]"_s.arg(item["indices"][0].as<int>()).arg(item["indices"][1].as<int>()));
    }
    return lines;
}

QStringList urlLines(const QString& text, bool withIndices)
{
    QStringList lines;
    for (const UrlEntity& url : extractTwitterUrls(text)) {
        lines.append(withIndices ? url.url + u' ' + indices(url.start, url.end, text) : url.url);
    }
    return lines;
}

QStringList tagLines(const QList<TwitterTag>& tags, const QString& text, bool withIndices)
{
    QStringList lines;
    for (const TwitterTag& tag : tags) {
        lines.append(withIndices ? tag.name + u' ' + indices(tag.start, tag.end, text) : tag.name);
    }
    return lines;
}

QStringList mentionLines(const QString& text, bool withIndices, bool lists)
{
    QStringList lines;
    for (const TwitterMention& mention : extractTwitterMentionsOrLists(text)) {
        const QString name = mention.screenName + (lists ? mention.listSlug : QString());
        lines.append(withIndices ? name + u' ' + indices(mention.start, mention.end, text) : name);
    }
    return lines;
}

QStringList extracted(const QString& group, const QString& text)
{
    const bool withIndices = group.endsWith(u"with_indices"_s) || group == u"urls_with_directional_markers"_s;
    if (group.startsWith(u"mentions"_s)) {
        return mentionLines(text, withIndices, group.startsWith(u"mentions_or_lists"_s));
    }
    if (group.startsWith(u"hashtags"_s)) {
        return tagLines(extractTwitterHashtags(text), text, withIndices);
    }
    if (group.startsWith(u"cashtags"_s)) {
        return tagLines(extractTwitterCashtags(text), text, withIndices);
    }
    if (group == u"replies"_s) {
        const std::optional<QString> reply = extractTwitterReply(text);
        return reply ? QStringList{*reply} : QStringList();
    }
    return urlLines(text, withIndices);
}

QStringList expectedOf(const QString& group, const YAML::Node& expected)
{
    if (group == u"replies"_s) {
        return expected.IsNull() ? QStringList() : QStringList{string(expected)};
    }
    if (group.startsWith(u"mentions"_s)) {
        return expectedLines(expected, "screen_name", group.startsWith(u"mentions_or_lists"_s) ? "list_slug" : nullptr);
    }
    return expectedLines(expected, group.startsWith(u"hashtags"_s)   ? "hashtag"
                                   : group.startsWith(u"cashtags"_s) ? "cashtag"
                                                                     : "url");
}

} // namespace

class TextTwitterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extract_data();
    void extract();
    void tlds_data();
    void tlds();
    void validity_data();
    void validity();
    void weights_data();
    void weights();
    void configurations();
    void own_data();
    void own();
    void facets();
    void hostileInputsStayLinear_data();
    void hostileInputsStayLinear();
};

void TextTwitterTest::extract_data()
{
    PARVIS_NEED_SHARED();
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    int rows = 0;
    for (const auto& group : load(u"extract.yml"_s)) {
        const QString name = string(group.first);
        for (const YAML::Node& test : group.second) {
            QTest::addRow("%d %s: %s", rows++, qPrintable(name), qPrintable(string(test["description"])))
                << name << string(test["text"]) << expectedOf(name, test["expected"]);
        }
    }
    QVERIFY(rows > 200);
}

void TextTwitterTest::extract()
{
    PARVIS_NEED_SHARED();
    QFETCH(const QString, group);
    QFETCH(const QString, text);
    QTEST(extracted(group, text), "expected");
}

void TextTwitterTest::tlds_data()
{
    PARVIS_NEED_SHARED();
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    int rows = 0;
    for (const auto& group : load(u"tlds.yml"_s)) {
        for (const YAML::Node& test : group.second) {
            QTest::addRow("%d %s", rows++, qPrintable(string(test["description"])))
                << string(test["text"]) << expectedLines(test["expected"], "url");
        }
    }
    QVERIFY(rows > 1000);
}

void TextTwitterTest::tlds()
{
    PARVIS_NEED_SHARED();
    QFETCH(const QString, text);
    QTEST(urlLines(text, false), "expected");
}

void TextTwitterTest::validity_data()
{
    PARVIS_NEED_SHARED();
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    int rows = 0;
    for (const auto& group : load(u"validate.yml"_s)) {
        for (const YAML::Node& test : group.second) {
            if (test["expected"].IsScalar()) {
                QTest::addRow("%d %s", rows++, qPrintable(string(test["description"])))
                    << string(group.first) << string(test["text"]) << test["expected"].as<bool>();
            }
        }
    }
    QVERIFY(rows > 40);
}

void TextTwitterTest::validity()
{
    PARVIS_NEED_SHARED();
    QFETCH(const QString, group);
    QFETCH(const QString, text);
    bool valid = false;
    if (group == u"tweets"_s) {
        valid = parseTweet(text, twitterConfig(1)).valid;
    } else if (group == u"usernames"_s) {
        valid = isValidTwitterUsername(text);
    } else if (group == u"lists"_s) {
        valid = isValidTwitterList(text);
    } else if (group == u"hashtags"_s) {
        valid = isValidTwitterHashtag(text);
    } else if (group == u"urls"_s || group == u"urls_without_protocol"_s) {
        valid = isValidTwitterUrl(text, group == u"urls"_s);
    } else {
        QFAIL(qPrintable(u"unknown group "_s + group));
    }
    QTEST(valid, "expected");
}

void TextTwitterTest::weights_data()
{
    PARVIS_NEED_SHARED();
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    int rows = 0;
    for (const auto& group : load(u"validate.yml"_s)) {
        const int version = string(group.first) == u"WeightedTweetsCounterTest"_s ? 2 : 3;
        for (const YAML::Node& test : group.second) {
            const YAML::Node& e = test["expected"];
            if (!e.IsMap()) {
                continue;
            }
            QString line = e["valid"].as<bool>() ? u"valid"_s : u"invalid"_s;
            for (const char* key : {"weightedLength", "permillage", "displayRangeStart", "displayRangeEnd",
                                    "validRangeStart", "validRangeEnd"}) {
                line += u' ' + QString::number(e[key].as<int>());
            }
            QTest::addRow("%d v%d %s", rows++, version, qPrintable(string(test["description"])))
                << version << string(test["text"]) << line;
        }
    }
    QVERIFY(rows > 25);
}

void TextTwitterTest::weights()
{
    PARVIS_NEED_SHARED();
    QFETCH(const int, version);
    QFETCH(const QString, text);
    const ParsedTweet p = parseTweet(text, twitterConfig(version));
    const QString line = u"%1 %2 %3 %4 %5 %6 %7"_s.arg(p.valid ? u"valid"_s : u"invalid"_s)
                             .arg(p.weightedLength)
                             .arg(p.permillage)
                             .arg(p.displayRangeStart)
                             .arg(p.displayRangeEnd)
                             .arg(p.validRangeStart)
                             .arg(p.validRangeEnd);
    QTEST(line, "expected");
}

void TextTwitterTest::configurations()
{
    PARVIS_NEED_SHARED();
    for (int version = 1; version <= 3; ++version) {
        QFile file(parvis::test::sharedDir() + u"/specs/tests/twitter-text/config/v%1.json"_s.arg(version));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
        const TwitterConfig& config = twitterConfig(version);
        QCOMPARE(config.version, json[u"version"].toInt());
        QCOMPARE(config.maxWeightedLength, json[u"maxWeightedTweetLength"].toInt());
        QCOMPARE(config.scale, json[u"scale"].toInt());
        QCOMPARE(config.defaultWeight, json[u"defaultWeight"].toInt());
        QCOMPARE(config.transformedUrlLength, json[u"transformedURLLength"].toInt());
        QCOMPARE(config.emojiParsing, json[u"emojiParsingEnabled"].toBool());
        const QJsonArray ranges = json[u"ranges"].toArray();
        QCOMPARE(qsizetype(config.ranges.size()), ranges.size());
        for (qsizetype i = 0; i < ranges.size(); ++i) {
            QCOMPARE(int(config.ranges[size_t(i)].first), ranges[i][u"start"].toInt());
            QCOMPARE(int(config.ranges[size_t(i)].last), ranges[i][u"end"].toInt());
            QCOMPARE(config.ranges[size_t(i)].weight, ranges[i][u"weight"].toInt());
        }
    }
}

void TextTwitterTest::own_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("weight");
    QTest::addColumn<QStringList>("urls");
    QTest::newRow("plain") << u"hello"_s << 5 << QStringList();
    QTest::newRow("short link is longer") << u"t.co"_s << 23 << QStringList{u"t.co"_s};
    QTest::newRow("long link is shorter") << u"see https://example.com/"_s + QString(100, u'a') << 27
                                          << QStringList{u"https://example.com/"_s + QString(100, u'a')};
    QTest::newRow("file name") << u"notes.txt"_s << 9 << QStringList();
    QTest::newRow("kana") << u"かな"_s << 4 << QStringList();
    QTest::newRow("flag") << u"🇫🇷"_s << 2 << QStringList();
    QTest::newRow("decomposed") << u"e\u0301"_s << 1 << QStringList();
    QTest::newRow("upper case TLD") << u"EXAMPLE.COM"_s << 23 << QStringList{u"EXAMPLE.COM"_s};
    QTest::newRow("query") << u"https://a.com?x=1!"_s << 24 << QStringList{u"https://a.com?x=1"_s};
    QTest::newRow("port and path") << u"http://a.com:80/b)."_s << 25 << QStringList{u"http://a.com:80/b"_s};
    QTest::newRow("mail address") << u"me@example.com"_s << 14 << QStringList();
}

void TextTwitterTest::own()
{
    QFETCH(const QString, text);
    QTEST(int(parseTweet(text).weightedLength), "weight");
    QTEST(urlLines(text, false), "urls");
}

void TextTwitterTest::facets()
{
    const QString text = u"é @bob/list #tag $TWTR example.com/#no https://x.com"_s;
    QStringList lines;
    for (const Facet& f : twitterFacets(text)) {
        lines.append(u"%1 %2-%3 %4-%5 %6"_s.arg(facetKindName(f.kind))
                         .arg(f.start)
                         .arg(f.end)
                         .arg(f.byteStart)
                         .arg(f.byteEnd)
                         .arg(f.value));
    }
    const QStringList expected{u"mention 2-11 3-12 bob/list"_s, u"hashtag 12-16 13-17 tag"_s,
                               u"cashtag 17-22 18-23 TWTR"_s, u"url 23-38 24-39 https://example.com/#no"_s,
                               u"url 39-52 40-53 https://x.com"_s};
    QCOMPARE(lines, expected);
}

void TextTwitterTest::hostileInputsStayLinear_data()
{
    QTest::addColumn<QString>("text");
    constexpr int kTimes = 100'000;
    QTest::newRow("labels") << u"a."_s.repeated(kTimes);
    QTest::newRow("Chinese with dots") << QString(QString(5000, u'中') + u".x"_s).repeated(kTimes / 5000);
    QTest::newRow("protocols") << u"http://"_s.repeated(kTimes);
    QTest::newRow("parentheses") << u"a.com/("_s.repeated(kTimes);
    QTest::newRow("open parentheses") << u"http://a.com/"_s + QString(kTimes, u'(');
    QTest::newRow("underscores") << u" a_."_s.repeated(kTimes);
    QTest::newRow("ats") << QString(kTimes, u'@');
    QTest::newRow("hashes") << u"#1"_s.repeated(kTimes);
    QTest::newRow("dollars") << u"$A"_s.repeated(kTimes);
    QTest::newRow("periods after a link") << u"http://a.com/b"_s + QString(kTimes, u'.');
}

void TextTwitterTest::hostileInputsStayLinear()
{
    QFETCH(const QString, text);
    // The same text ten times shorter, so a machine under load measures both alike. Quadratic work would be a
    // hundredfold.
    const auto measure = [](const QString& t) {
        QElapsedTimer timer;
        timer.start();
        const qsizetype found = twitterFacets(t).size() + parseTweet(t).weightedLength;
        return std::max<qint64>(timer.nsecsElapsed() + (found < 0 ? 1 : 0), 200'000);
    };
    measure(text.first(100));
    const qint64 shorter = measure(text.first(text.size() / 10));
    const qint64 longer = measure(text);
    QVERIFY2(longer < shorter * 40, qPrintable(u"%1 ns, then %2 ns"_s.arg(shorter).arg(longer)));
}

QTEST_GUILESS_MAIN(TextTwitterTest)
#include "text_twitter.moc"
