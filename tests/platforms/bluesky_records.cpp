// SPDX-License-Identifier: GPL-3.0-or-later
// The records Parvis writes to Bluesky, and the addresses and pages it reads for them, without a network.
#include "domain/text/at_syntax.h"
#include "platforms/bluesky/identity.h"
#include "platforms/bluesky/link_card.h"
#include "platforms/bluesky/publisher.h"
#include "platforms/bluesky_lexicon.h"
#include "support/shared_dir.h"

#include <QJsonDocument>
#include <QTest>

using namespace parvis;
using namespace parvis::bluesky;
using namespace parvis::test;
using namespace Qt::StringLiterals;

namespace {

const QString shop = u"did:plc:ewvi7nxzyoun6zhxrhs64oiz"_s;
const QString ines = u"did:plc:44ybard66vv44zksje25o7dz"_s;

} // namespace

class BlueskyRecordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void facetsByByte();
    void longLinksAreShortened();
    void postRecordFitsTheLexicon();
    void createdAtIsTheSameAtEachTry();
    void hiddenReplies();
    void webAddresses();
    void pageFacts_data();
    void pageFacts();
    void entities();
    void privateAddresses();
    void identifiers_data();
    void identifiers();
    void servers();
};

void BlueskyRecordsTest::facetsByByte()
{
    const QString text = u"Été ☕ avec @ines.example.com et @nobody.example.com #café https://example.com/é"_s;
    const QJsonArray facets = facetsJson(wireFacets(text), {{u"ines.example.com"_s, ines}});
    QCOMPARE(facets.size(), qsizetype(3)); // the unknown handle stays plain text
    const QByteArray utf8 = text.toUtf8();
    const auto part = [&](int i) {
        const QJsonObject index = facets[i].toObject().value("index"_L1).toObject();
        const int start = index.value("byteStart"_L1).toInt();
        return utf8.mid(start, index.value("byteEnd"_L1).toInt() - start);
    };
    QCOMPARE(part(0), "@ines.example.com");
    QCOMPARE(part(1), QByteArray("#café"));
    QVERIFY(part(2).startsWith("https://example.com"));
    QCOMPARE(facets[0].toObject().value("features"_L1).toArray()[0].toObject().value("did"_L1).toString(), ines);
    QCOMPARE(facets[1].toObject().value("features"_L1).toArray()[0].toObject().value("tag"_L1).toString(), u"café"_s);
}

void BlueskyRecordsTest::longLinksAreShortened()
{
    const QString link = u"https://example.com/"_s + QString(120, u'a');
    const QString fits = u"see "_s + link;
    QCOMPARE(wireText(fits), fits); // nothing is changed without need
    const QString tooLong = QString(250, u'x') + u' ' + link;
    const QString sent = wireText(tooLong);
    QVERIFY(sent.size() < 300);
    const auto facets = wireFacets(tooLong);
    QCOMPARE(facets.size(), qsizetype(1));
    QCOMPARE(facets[0].value, link); // the facet keeps the whole address
    QCOMPARE(wireText(tooLong), sent);
}

void BlueskyRecordsTest::postRecordFitsTheLexicon()
{
    PARVIS_NEED_SHARED();
    PublishRequest request;
    request.requestName = u"3m6oabcdefg2a"_s;
    request.text = u"Bonjour @ines.example.com $BRK #thé https://example.com"_s;
    request.language = u"fr-CA"_s;
    request.firstSent = Instant{1'795'305'600'123};
    const QJsonObject blob =
        QJsonDocument::fromJson(
            R"({"$type":"blob","ref":{"$link":"bafkreih7vbbhwfsy5ofnwjpbmk2ftbvlrf3vdp7t4r4ukaofqeqrigvvxe"},"mimeType":"image/png","size":100})")
            .object();
    MediaUse use;
    use.altText = u"Une tasse"_s;
    use.asset.width = 1200;
    use.asset.height = 800;
    const StrongRef post{u"at://"_s + shop + u"/app.bsky.feed.post/3m6oabcdefg2a"_s, u"bafyreiabcdefgh"_s};
    LexiconCheck check(LexiconCheck::sharedFolder());
    const std::vector<QJsonObject> records{
        postRecord(request, {{u"ines.example.com"_s, ines}}, imagesEmbed({uploadId(blob)}, {use}),
                   ReplyRefs{post, post}),
        postRecord(request, {}, cardEmbed({u"https://example.com"_s, u"Titre"_s, {}, blob}), std::nullopt),
        subjectRecord(collection::like, post, {1'795'305'600'000}),
        subjectRecord(collection::repost, post, {1'795'305'600'000}),
        blockRecord(ines, {1'795'305'600'000}),
        *withHiddenReply({}, post.uri, post.uri, true, {1'795'305'600'000})};
    for (const QJsonObject& record : records) {
        const QStringList problems = check.record(record);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
    const QJsonObject image = records[0].value("embed"_L1).toObject().value("images"_L1).toArray()[0].toObject();
    QCOMPARE(image.value("alt"_L1).toString(), u"Une tasse"_s);
    QCOMPARE(image.value("aspectRatio"_L1).toObject().value("width"_L1).toInt(), 1200);
    QCOMPARE(records[0].value("createdAt"_L1).toString(), u"2026-11-22T00:00:00.123Z"_s);
    // The checker itself sees a mistake.
    QJsonObject wrong = records[0];
    wrong.remove(u"createdAt"_s);
    wrong.insert(u"langs"_s, QJsonArray{u"fr"_s, u"en"_s, u"de"_s, u"it"_s});
    QCOMPARE(check.record(wrong).size(), qsizetype(2));
}

void BlueskyRecordsTest::createdAtIsTheSameAtEachTry()
{
    PublishRequest request;
    request.requestName = text::makeTid(1'795'305'600'123'456, 5);
    QCOMPARE(createdAtOf(request).ms, 1'795'305'600'123);
    request.firstSent = Instant{1'795'305'700'000};
    QCOMPARE(createdAtOf(request).ms, 1'795'305'700'000);
}

void BlueskyRecordsTest::hiddenReplies()
{
    const QString root = u"at://"_s + shop + u"/app.bsky.feed.post/3m6oabcdefg2a"_s;
    const QJsonObject rules{
        {u"post"_s, root}, {u"allow"_s, QJsonArray{}}, {u"hiddenReplies"_s, QJsonArray{u"at://a"_s}}};
    const auto added = withHiddenReply(rules, root, u"at://b"_s, true, {});
    QVERIFY(added);
    QCOMPARE(added->value("hiddenReplies"_L1).toArray(), (QJsonArray{u"at://a"_s, u"at://b"_s}));
    QVERIFY(added->contains("allow"_L1)); // who may reply is not ours to change
    QCOMPARE(withHiddenReply(*added, root, u"at://b"_s, true, {})->value("hiddenReplies"_L1).toArray().size(),
             qsizetype(2));
    QCOMPARE(withHiddenReply(*added, root, u"at://a"_s, false, {})->value("hiddenReplies"_L1).toArray(),
             (QJsonArray{u"at://b"_s}));
    QVERIFY(!withHiddenReply({}, root, u"at://b"_s, true, {})->contains("allow"_L1)); // absent: all may reply
    QJsonArray full;
    for (int i = 0; i < 300; ++i)
        full.append(QString(u"at://x/"_s + QString::number(i)));
    const auto refused = withHiddenReply({{u"hiddenReplies"_s, full}}, root, u"at://b"_s, true, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"hidden_replies_full"_s);
}

void BlueskyRecordsTest::webAddresses()
{
    const QString uri = u"at://"_s + shop + u"/app.bsky.feed.post/3m6oabcdefg2a"_s;
    QCOMPARE(webUrl(uri), u"https://bsky.app/profile/"_s + shop + u"/post/3m6oabcdefg2a"_s);
    QCOMPARE(atUriFromWeb(QUrl(webUrl(uri))), uri);
    QCOMPARE(atUriFromWeb(QUrl(u"https://bsky.app/profile/ines.example.com/post/3m6oabcdefg2a"_s)),
             u"at://ines.example.com/app.bsky.feed.post/3m6oabcdefg2a"_s);
    QVERIFY(atUriFromWeb(QUrl(u"https://evil.example/profile/a.example.com/post/3m6oabcdefg2a"_s)).isEmpty());
    QVERIFY(webUrl(u"at://"_s + shop + u"/app.bsky.feed.like/3m6oabcdefg2a"_s).isEmpty());
    QVERIFY(webUrl(u"nonsense"_s).isEmpty());
}

void BlueskyRecordsTest::pageFacts_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("image");
    const QByteArray html = "text/html; charset=utf-8";
    QTest::newRow("open graph")
        << QByteArray(
               R"(<title>t</title><meta property="og:title" content="L&#39;atelier &amp; co"><meta content='Caf&eacute;' property='og:description'><meta property=og:image content=/a.png>)")
        << html << u"L'atelier & co"_s << u"Café"_s << u"https://example.com/a.png"_s;
    QTest::newRow("title only") << QByteArray("<html><head><TITLE>\n Un \n titre </TITLE>") << html << u"Un titre"_s
                                << QString() << QString();
    QTest::newRow("description") << QByteArray(R"(<meta name="Description" content="Tout">)") << html << QString()
                                 << u"Tout"_s << QString();
    QTest::newRow("latin-1") << QByteArray("<title>caf\xe9</title>") << QByteArray("text/html; charset=ISO-8859-1")
                             << u"café"_s << QString() << QString();
    QTest::newRow("meta charset") << QByteArray("<meta charset=\"iso-8859-1\"><title>caf\xe9</title>")
                                  << QByteArray("text/html") << u"café"_s << QString() << QString();
    QTest::newRow("unknown charset") << QByteArray("<title>thé</title>") << QByteArray("text/html; charset=klingon")
                                     << u"thé"_s << QString() << QString();
    QTest::newRow("not html") << QByteArray("<title>x</title>") << QByteArray("application/pdf") << QString()
                              << QString() << QString();
    QTest::newRow("nothing") << QByteArray() << html << QString() << QString() << QString();
    for (const char* address : {"file:///etc/passwd", "data:image/png;base64,AA==", "og:title", "javascript:alert(1)"})
        QTest::newRow(address) << QByteArray(QByteArray("<meta property=\"og:image\" content=\"") + address + "\">")
                               << html << QString() << QString() << QString();
    QTest::newRow("unclosed") << QByteArray("<meta property=\"og:title\" content=\"x") << html << QString() << QString()
                              << QString();
}

void BlueskyRecordsTest::pageFacts()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, type);
    QFETCH(QString, title);
    QFETCH(QString, description);
    QFETCH(QString, image);
    const PageFacts facts = readPage(html, type, QUrl(u"https://example.com/page"_s));
    QCOMPARE(facts.title, title);
    QCOMPARE(facts.description, description);
    QCOMPARE(facts.image.toString(), image);
}

void BlueskyRecordsTest::entities()
{
    QCOMPARE(decodeEntities(u"a &lt;b&gt; &#x1F600; &#233; &eacute;&yuml;&nbsp;&frac12; &unknown; &#0; &amp;lt;"_s),
             u"a <b> 😀 é éÿ\u00a0½ &unknown; &#0; &lt;"_s);
}

void BlueskyRecordsTest::privateAddresses()
{
    for (const auto& address :
         {"127.0.0.1"_L1, "10.1.2.3"_L1, "172.16.0.1"_L1, "172.31.255.255"_L1, "192.168.1.1"_L1, "169.254.169.254"_L1,
          "0.0.0.0"_L1, "100.64.0.1"_L1, "224.0.0.1"_L1, "255.255.255.255"_L1, "::1"_L1, "::"_L1, "fe80::1"_L1,
          "fd00::1"_L1, "::ffff:10.0.0.1"_L1, "ff02::1"_L1})
        QVERIFY2(isPrivateAddress(QHostAddress(QString(address))), address.data());
    for (const auto& address :
         {"93.184.216.34"_L1, "172.32.0.1"_L1, "8.8.8.8"_L1, "2606:2800:220:1::1"_L1, "11.0.0.1"_L1})
        QVERIFY2(!isPrivateAddress(QHostAddress(QString(address))), address.data());
    QVERIFY(isPrivateAddress(QHostAddress()));
}

void BlueskyRecordsTest::identifiers_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("normal");
    QTest::newRow("plain") << u"shop.example.com"_s << u"shop.example.com"_s;
    QTest::newRow("at sign") << u" @Shop.Example.com "_s << u"shop.example.com"_s;
    QTest::newRow("at uri") << u"at://shop.example.com"_s << u"shop.example.com"_s;
    QTest::newRow("profile page") << u"https://bsky.app/profile/shop.example.com/post/1"_s << u"shop.example.com"_s;
    QTest::newRow("direction marks") << u"\u202ashop.example.com\u202c"_s << u"shop.example.com"_s;
    QTest::newRow("did") << u"did:plc:AbC"_s << u"did:plc:AbC"_s;
    QTest::newRow("mail") << u"Shop@Example.com"_s << u"Shop@Example.com"_s;
}

void BlueskyRecordsTest::identifiers()
{
    QFETCH(QString, given);
    QFETCH(QString, normal);
    QCOMPARE(normalizedIdentifier(given), normal);
}

void BlueskyRecordsTest::servers()
{
    QCOMPARE(serverUrl(u"bsky.social"_s)->toString(), u"https://bsky.social"_s);
    QCOMPARE(serverUrl(u"https://pds.example.com/xrpc/?a=b"_s)->toString(), u"https://pds.example.com"_s);
    QCOMPARE(serverUrl(u"http://localhost:2583"_s)->toString(), u"http://localhost:2583"_s);
    for (const QString& bad : {u"http://pds.example.com"_s, u"ftp://x.example"_s, QString(), u"https://"_s,
                               u"https://user:word@pds.example.com"_s, u"http://192.168.1.4"_s}) {
        const auto url = serverUrl(bad);
        QVERIFY2(!url, qPrintable(bad));
        QCOMPARE(url.error().code, u"bad_server"_s);
    }
    const QJsonObject inside =
        QJsonDocument::fromJson(
            R"({"service":[{"id":"#atproto_pds","type":"AtprotoPersonalDataServer","serviceEndpoint":"http://localhost:1"}]})")
            .object();
    QVERIFY(!pdsOf(inside, false)); // a stranger's document must not point into this machine
    QVERIFY(pdsOf(inside, true));
}

QTEST_GUILESS_MAIN(BlueskyRecordsTest)
#include "bluesky_records.moc"
