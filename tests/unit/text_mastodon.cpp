// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/counting.h"
#include "domain/text/mastodon_text.h"
#include "support/shared_dir.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis::text;

class TextMastodonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void official_data();
    void official();
    void own_data();
    void own();
    void facets_data();
    void facets();
};

void TextMastodonTest::official_data()
{
    PARVIS_NEED_SHARED();
    QTest::addColumn<QString>("warning");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<int>("count");
    QFile file(parvis::test::sharedDir() + u"/specs/tests/mastodon-length.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll())[u"cases"].toArray();
    QCOMPARE(cases.size(), 8);
    for (const QJsonValue& c : cases) {
        QTest::newRow(qPrintable(c[u"name"].toString()))
            << c[u"spoiler"].toString() << c[u"text"].toString() << c[u"ok"].toBool() << c[u"count"].toInt(-1);
    }
}

void TextMastodonTest::official()
{
    PARVIS_NEED_SHARED();
    QFETCH(const QString, warning);
    QFETCH(const QString, text);
    QFETCH(const int, count);
    const Count c = parvis::text::count(mastodonRule(500, 23), text, warning);
    QTEST(c.valid, "ok");
    if (count >= 0) {
        QCOMPARE(int(c.length), count);
        QCOMPARE(int(mastodonLength(text, warning)), count);
    }
}

void TextMastodonTest::own_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<int>("length");
    QTest::newRow("empty") << QString() << QString() << 0;
    QTest::newRow("blank text is dropped") << u" \n "_s << u"cw"_s << 2;
    QTest::newRow("outer blanks are stripped") << u"\n  hi there \n"_s << u" cw "_s << 10;
    QTest::newRow("short link grows") << u"http://a.co"_s << QString() << 23;
    QTest::newRow("no link without protocol") << u"example.com"_s << QString() << 11;
    QTest::newRow("two links") << u"https://a.com/x?y=1 https://b.org"_s << QString() << 47;
    QTest::newRow("local mention") << u"@alice hi"_s << QString() << 9;
    QTest::newRow("remote mention") << u"@alice@example.com hi"_s << QString() << 9;
    QTest::newRow("mail address counts in full") << u"a@b.com"_s << QString() << 7;
    QTest::newRow("Unicode path") << u"https://ja.wikipedia.org/wiki/日本 x"_s << QString() << 25;
    QTest::newRow("gemini") << u"gemini://example.com/a"_s << QString() << 23;
    QTest::newRow("unknown top-level domain") << u"https://example.notatld"_s << QString() << 23;
    QTest::newRow("unknown domain, longer") << u"https://example.notatldatall"_s << QString() << 28;
    QTest::newRow("closing parenthesis stays") << u"(https://example.com/a)"_s << QString() << 25;
    QTest::newRow("flags") << u"🇫🇷🏳️‍🌈"_s << QString() << 2;
}

void TextMastodonTest::own()
{
    QFETCH(const QString, text);
    QFETCH(const QString, warning);
    QTEST(int(mastodonLength(text, warning)), "length");
}

void TextMastodonTest::facets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("all kinds") << u"é @a@b.social #tag https://c.org/d."_s
                               << QStringList{u"mention 3-14 a@b.social"_s, u"hashtag 15-19 tag"_s,
                                              u"url 20-35 https://c.org/d"_s};
    QTest::newRow("tag in a link") << u"https://a.com/#tag"_s << QStringList{u"url 0-18 https://a.com/#tag"_s};
    QTest::newRow("numbers are no tag") << u"#123 #1a #a1"_s << QStringList{u"hashtag 5-8 1a"_s, u"hashtag 9-12 a1"_s};
    QTest::newRow("tag after a letter") << u"a#b"_s << QStringList();
    QTest::newRow("separators") << u"#a·b #12_34 #·"_s << QStringList{u"hashtag 0-5 a·b"_s, u"hashtag 6-12 12_34"_s};
    QTest::newRow("mention after slash") << u"x/@bob =@bob"_s << QStringList();
    QTest::newRow("mention then dot") << u"@bob. @a.b-c"_s
                                      << QStringList{u"mention 0-4 bob"_s, u"mention 6-12 a.b-c"_s};
}

void TextMastodonTest::facets()
{
    QFETCH(const QString, text);
    QStringList lines;
    for (const Facet& f : mastodonFacets(text)) {
        lines.append(u"%1 %2-%3 %4"_s.arg(facetKindName(f.kind)).arg(f.byteStart).arg(f.byteEnd).arg(f.value));
    }
    QTEST(lines, "expected");
}

QTEST_GUILESS_MAIN(TextMastodonTest)
#include "text_mastodon.moc"
