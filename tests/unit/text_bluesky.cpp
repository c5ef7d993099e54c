// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/at_syntax.h"
#include "domain/text/bluesky_text.h"
#include "domain/text/graphemes.h"
#include "support/shared_dir.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis::text;

namespace {

QString line(const Facet& f)
{
    return u"%1-%2 %3 %4"_s.arg(f.byteStart).arg(f.byteEnd).arg(facetKindName(f.kind), f.value);
}

// The same in the words of the official client, where a cashtag is a tag and a mention carries the resolver's DID.
QString officialLine(const Facet& f)
{
    switch (f.kind) {
    case FacetKind::Mention:
        return u"%1-%2 mention did:fake:%3"_s.arg(f.byteStart).arg(f.byteEnd).arg(f.value);
    case FacetKind::Url:
        return u"%1-%2 link %3"_s.arg(f.byteStart).arg(f.byteEnd).arg(f.value);
    case FacetKind::Hashtag:
        return u"%1-%2 tag %3"_s.arg(f.byteStart).arg(f.byteEnd).arg(f.value);
    case FacetKind::Cashtag:
        return u"%1-%2 tag $%3"_s.arg(f.byteStart).arg(f.byteEnd).arg(f.value);
    }
    return {};
}

bool isValid(const QString& kind, const QString& s)
{
    if (kind == u"handle"_s) {
        return isAtHandle(s);
    }
    if (kind == u"did"_s) {
        return isAtDid(s);
    }
    if (kind == u"atidentifier"_s) {
        return isAtIdentifier(s);
    }
    if (kind == u"nsid"_s) {
        return isAtNsid(s);
    }
    if (kind == u"recordkey"_s) {
        return isAtRecordKey(s);
    }
    if (kind == u"tid"_s) {
        return isAtTid(s);
    }
    if (kind == u"aturi"_s) {
        return isAtUri(s);
    }
    if (kind == u"datetime"_s) {
        return isAtDatetime(s);
    }
    return isAtLanguage(s);
}

} // namespace

class TextBlueskyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detection_data();
    void detection();
    void own_data();
    void own();
    void shortening();
    void syntax_data();
    void syntax();
    void tids();
    void uriParts();
};

void TextBlueskyTest::detection_data()
{
    PARVIS_NEED_SHARED();
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("utf8");
    QTest::addColumn<int>("graphemes");
    QTest::addColumn<QStringList>("expected");
    QFile file(parvis::test::sharedDir() + u"/specs/tests/bluesky-richtext-detection.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll())[u"cases"].toArray();
    QCOMPARE(cases.size(), 65);
    int row = 0;
    for (const QJsonValue& c : cases) {
        QStringList lines;
        for (const QJsonValue& f : c[u"facets"].toArray()) {
            const QJsonValue feature = f[u"features"][0];
            lines.append(u"%1-%2 %3 %4"_s.arg(f[u"byteStart"].toInt())
                             .arg(f[u"byteEnd"].toInt())
                             .arg(feature[u"type"].toString(), feature[u"value"].toString()));
        }
        QTest::addRow("%d %s", row++, qPrintable(c[u"text"].toString()))
            << c[u"text"].toString() << c[u"utf8_length"].toInt() << c[u"graphemes"].toInt() << lines;
    }
}

void TextBlueskyTest::detection()
{
    PARVIS_NEED_SHARED();
    QFETCH(const QString, text);
    QStringList lines;
    for (const Facet& f : detectFacets(text)) {
        lines.append(officialLine(f));
    }
    QTEST(lines, "expected");
    QTEST(int(utf8Length(text)), "utf8");
    QTEST(int(blueskyLength(text)), "graphemes");
}

void TextBlueskyTest::own_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("bare domain that begins with http")
        << u"httpbin.org/get"_s << QStringList{u"0-15 url https://httpbin.org/get"_s};
    QTest::newRow("punctuation") << u"(see https://a.com/b)."_s << QStringList{u"5-20 url https://a.com/b"_s};
    QTest::newRow("unknown top-level domain") << u"notes.txt a.b.c"_s << QStringList();
    QTest::newRow("cashtag") << u"buy $aapl!"_s << QStringList{u"4-9 cashtag AAPL"_s};
    QTest::newRow("tag of digits") << u"#1 #1a"_s << QStringList{u"3-6 hashtag 1a"_s};
    QTest::newRow("mention for tests") << u"@alice.test"_s << QStringList{u"0-11 mention alice.test"_s};
    // The patterns find both; what overlaps would be drawn by nobody.
    QTest::newRow("mention within a tag") << u"#sh(@bob.test"_s << QStringList{u"0-13 hashtag sh(@bob.test"_s};
    QTest::newRow("empty") << QString() << QStringList();
}

void TextBlueskyTest::own()
{
    QFETCH(const QString, text);
    QStringList lines;
    for (const Facet& f : detectFacets(text)) {
        lines.append(line(f));
    }
    QTEST(lines, "expected");
}

void TextBlueskyTest::shortening()
{
    QCOMPARE(shortLinkText(u"https://example.com/"_s), u"example.com"_s);
    QCOMPARE(shortLinkText(u"https://example.com/short"_s), u"example.com/short"_s);
    QCOMPARE(shortLinkText(u"https://example.com:8080/a/very/long/path?with=query"_s),
             u"example.com:8080/a/very/long/…"_s);
    QCOMPARE(shortLinkText(u"at://did:plc:x/y"_s), u"at://did:plc:x/y"_s);

    const QString text = u"é https://example.com/a/very/long/path/indeed and @bob.test"_s;
    const RichText out = shortenLinks(text, detectFacets(text));
    QCOMPARE(out.text, u"é example.com/a/very/long/… and @bob.test"_s);
    QCOMPARE(out.facets.size(), 2);
    QCOMPARE(line(out.facets[0]), u"3-30 url https://example.com/a/very/long/path/indeed"_s);
    QCOMPARE(out.text.mid(out.facets[1].start, out.facets[1].end - out.facets[1].start), u"@bob.test"_s);
    const QByteArray bytes = out.text.toUtf8();
    QCOMPARE(bytes.mid(int(out.facets[0].byteStart), int(out.facets[0].byteEnd - out.facets[0].byteStart)),
             "example.com/a/very/long/…"_ba);
}

void TextBlueskyTest::syntax_data()
{
    PARVIS_NEED_SHARED();
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("valid");
    const QDir dir(parvis::test::sharedDir() + u"/specs/tests/atproto/syntax"_s);
    int rows = 0;
    for (const QString& name : dir.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString& value : lines) {
            if (!value.isEmpty() && !value.startsWith(u'#')) {
                QTest::addRow("%s %d %s", qPrintable(name), rows++, qPrintable(value.left(60)))
                    << name.section(u'_', 0, 0) << value << name.endsWith(u"_valid.txt"_s);
            }
        }
    }
    QVERIFY(rows > 300);
}

void TextBlueskyTest::syntax()
{
    PARVIS_NEED_SHARED();
    QFETCH(const QString, kind);
    QFETCH(const QString, value);
    QTEST(isValid(kind, value), "valid");
}

void TextBlueskyTest::tids()
{
    QCOMPARE(makeTid(0, 0), u"2222222222222"_s);
    // The Unix epoch plus one of each: the last ten bits are the clock's.
    QCOMPARE(makeTid(1, 0), u"2222222222322"_s);
    QCOMPARE(makeTid(0, 1), u"2222222222223"_s);
    const qint64 now = 1'795'305'600'123'456;
    QString previous;
    for (int i = 0; i < 100; ++i) {
        const QString tid = makeTid(now + i, 1023 - i);
        QVERIFY(isAtTid(tid) && isAtRecordKey(tid));
        QCOMPARE(parseTid(tid), std::optional<Tid>(Tid{now + i, 1023 - i}));
        QVERIFY(tid > previous);
        previous = tid;
    }
    QVERIFY(!parseTid(u"zzzzzzzzzzzzz"_s));
    QVERIFY(!parseTid(QString()));
}

void TextBlueskyTest::uriParts()
{
    const std::optional<AtUri> uri = parseAtUri(u"at://did:plc:abc/app.bsky.feed.post/3jzfcijpj2z2a"_s);
    QVERIFY(uri.has_value());
    QCOMPARE(uri->authority, u"did:plc:abc"_s);
    QCOMPARE(uri->collection, u"app.bsky.feed.post"_s);
    QCOMPARE(uri->recordKey, u"3jzfcijpj2z2a"_s);
    QCOMPARE(makeAtUri(uri->authority, uri->collection, uri->recordKey),
             u"at://did:plc:abc/app.bsky.feed.post/3jzfcijpj2z2a"_s);
    QVERIFY(!parseAtUri(u"https://example.com"_s));
    QVERIFY(!parseAtUri(QString()));
}

QTEST_GUILESS_MAIN(TextBlueskyTest)
#include "text_bluesky.moc"
