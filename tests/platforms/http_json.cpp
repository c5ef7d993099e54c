// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/http_client.h"
#include "platforms/http/json_fields.h"
#include "platforms/http/json_scan.h"

#include <QJsonDocument>
#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class HttpJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nonsense_data();
    void nonsense();
    void byteOrderMark();
    void effectOfNonsense();
    void titles_data();
    void titles();
    void fields();
    void ids_data();
    void ids();
    void statusKinds_data();
    void statusKinds();
    void scanning_data();
    void scanning();
};

namespace {
HttpReply reply(const QByteArray& body, HttpMethod method = HttpMethod::Get, int status = 200)
{
    return {method, status, {}, body, QUrl(u"https://host/path?secret=1"_s)};
}
} // namespace

void HttpJsonTest::nonsense_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("told");
    QTest::newRow("empty") << ""_ba << u"no JSON"_s;
    QTest::newRow("page") << "<!DOCTYPE html><html><head><title>Wartung &amp; so</title></head><body>geheim"_ba
                          << u"Wartung"_s;
    QTest::newRow("page in capitals") << "<HTML><TITLE>Down</TITLE>"_ba << u"\"Down\""_s;
    QTest::newRow("cut") << "{\"id\":\"1\",\"na"_ba << u"no JSON"_s;
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x80", 4) << u"no JSON"_s;
    QTest::newRow("list") << "[1]"_ba << u"a list"_s;
    QTest::newRow("deep") << QByteArray(5000, '[') << u"no JSON"_s;
}

void HttpJsonTest::nonsense()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, told);
    const auto value = parseJsonObject(reply(body));
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::BadReply);
    QCOMPARE(value.error().effect, Effect::None);
    QVERIFY2(value.error().detail.contains(told), qPrintable(value.error().detail));
    QVERIFY(!value.error().detail.contains("geheim"_L1));
    QVERIFY(!value.error().detail.contains("secret"_L1));
}

void HttpJsonTest::byteOrderMark()
{
    QVERIFY(parseJsonObject(reply("\xEF\xBB\xBF{\"a\":1}")));
    QVERIFY(parseJsonArray(reply("\xEF\xBB\xBF[]")));
    QVERIFY(!parseJsonArray(reply("{}")));
}

// Accepted, but the answer cannot be read: it exists at the other side.
void HttpJsonTest::effectOfNonsense()
{
    QCOMPARE(parseJsonObject(reply("<html>", HttpMethod::Post)).error().effect, Effect::Maybe);
}

void HttpJsonTest::titles_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");
    QTest::newRow("json") << "{\"title\":\"<title>x</title>\"}"_ba << QString();
    QTest::newRow("title") << "<html lang=en>\n<title class=a>\n 502  Bad\nGateway </title>"_ba << u"502 Bad Gateway"_s;
    QTest::newRow("heading") << "<h1>404 Not Found (snac/2.75)</h1>"_ba << u"404 Not Found (snac/2.75)"_s;
    QTest::newRow("none") << "<html><body>x"_ba << u"untitled"_s;
    QTest::newRow("long") << "<title>" + QByteArray(500, 'x') + "</title>" << QString(80, u'x');
}

void HttpJsonTest::titles()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, title);
    QCOMPARE(htmlTitle(body), title);
}

void HttpJsonTest::fields()
{
    const QJsonObject object =
        QJsonDocument::fromJson(R"({"text":"a","none":null,"number":5,"list":[1],"more":{"x":1},"yes":true})").object();
    JsonFields good(object);
    QCOMPARE(good.string("text"_L1), u"a"_s);
    QCOMPARE(good.integer("number"_L1), 5);
    QCOMPARE(good.array("list"_L1).size(), 1);
    QCOMPARE(good.object("more"_L1).size(), 1);
    QCOMPARE(good.optionalString("none"_L1, u"other"_s), u"other"_s);
    QCOMPARE(good.optionalInteger("gone"_L1, 7), 7);
    QVERIFY(good.optionalBool("yes"_L1));
    QVERIFY(!good.has("none"_L1));
    QVERIFY(good.problem().isEmpty());
    JsonFields bad(object, u"status"_s);
    QCOMPARE(bad.string("gone"_L1), QString());
    bad.integer("text"_L1);
    QCOMPARE(bad.problem(), u"status.gone is missing"_s);
    JsonFields mistyped(object);
    mistyped.integer("text"_L1);
    QCOMPARE(mistyped.problem(), u"text is no number"_s);
}

void HttpJsonTest::ids_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id"); // empty: missing
    QTest::newRow("text") << R"({"id":"109"})"_ba << u"109"_s;
    QTest::newRow("number") << R"({"id":109})"_ba << u"109"_s;
    QTest::newRow("large number") << R"({"id":9007199254740991})"_ba << u"9007199254740991"_s;
    QTest::newRow("beyond exactness") << R"({"id":1e17})"_ba << QString();
    QTest::newRow("ulid") << R"({"id":"01J9ZK"})"_ba << u"01J9ZK"_s;
    QTest::newRow("slashes") << R"({"id":"2026/favourite/a:b"})"_ba << u"2026/favourite/a:b"_s;
    QTest::newRow("fraction") << R"({"id":1.5})"_ba << QString();
    QTest::newRow("empty") << R"({"id":""})"_ba << QString();
    QTest::newRow("null") << R"({"id":null})"_ba << QString();
}

void HttpJsonTest::ids()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, id);
    JsonFields fields(QJsonDocument::fromJson(json).object());
    QCOMPARE(fields.id("id"_L1), id);
    QCOMPARE(fields.problem().isEmpty(), !id.isEmpty());
}

void HttpJsonTest::statusKinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("maybeAfterPost");
    const auto row = [](int status, const QString& kind, bool maybe) {
        QTest::addRow("%d", status) << status << kind << maybe;
    };
    row(400, u"rejected"_s, false);
    row(401, u"auth_revoked"_s, false);
    row(403, u"forbidden"_s, false);
    row(404, u"not_found"_s, false);
    row(408, u"timeout"_s, false);
    row(409, u"conflict"_s, false);
    row(410, u"not_found"_s, false);
    row(413, u"rejected"_s, false);
    row(422, u"rejected"_s, false);
    row(429, u"rate_limited"_s, false);
    row(500, u"offline"_s, true);
    row(501, u"rejected"_s, false);
    row(502, u"offline"_s, true);
    row(503, u"offline"_s, true);
    row(504, u"offline"_s, true);
    row(302, u"bad_reply"_s, true);
}

void HttpJsonTest::statusKinds()
{
    QFETCH(int, status);
    QFETCH(QString, kind);
    QFETCH(bool, maybeAfterPost);
    const Error get = httpError(reply("<title>Oh</title>", HttpMethod::Get, status), Instant{});
    QCOMPARE(errorKindName(get.kind), kind);
    QCOMPARE(get.effect, Effect::None);
    QCOMPARE(get.httpStatus, status);
    QVERIFY(get.detail.contains("\"Oh\""_L1));
    const Error post = httpError(reply("", HttpMethod::Post, status), Instant{});
    QCOMPARE(post.effect, maybeAfterPost ? Effect::Maybe : Effect::None);
}

void HttpJsonTest::scanning_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QStringList>("values"); // of id, url, uri
    const QString none;
    QTest::newRow("plain") << R"({"id":"1","url":"u","uri":"v"})"_ba << true << QStringList{u"1"_s, u"u"_s, u"v"_s};
    QTest::newRow("other order, more around") << R"({"a":{"id":"2"},"uri":"v","b":[1,{"url":3}],"id":"1","c":null})"_ba
                                              << true << QStringList{u"1"_s, none, u"v"_s};
    QTest::newRow("null") << R"({"id":"1","url":null})"_ba << true << QStringList{u"1"_s, none, none};
    QTest::newRow("escapes, beyond the BMP")
        << R"({"id":"\u00e9\ud83d\ude00\"x","url":"é😀"})"_ba << true << QStringList{u"é😀\"x"_s, u"é😀"_s, none};
    QTest::newRow("escaped name") << R"({"\u0069d":"1"})"_ba << true << QStringList{u"1"_s, none, none};
    QTest::newRow("empty object") << "{}"_ba << true << QStringList{none, none, none};
    QTest::newRow("number") << R"({"id":1})"_ba << false << QStringList();
    QTest::newRow("object in its place") << R"({"id":{}})"_ba << false << QStringList();
    QTest::newRow("list") << R"([{"id":"1"}])"_ba << false << QStringList();
    QTest::newRow("cut in a text") << R"({"id":"1","url":"u)"_ba << false << QStringList();
    QTest::newRow("cut after a member") << R"({"id":"1","url":"u")"_ba << false << QStringList();
    QTest::newRow("cut in an inner object") << R"({"id":"1","a":{"b":1)"_ba << false << QStringList();
    QTest::newRow("more behind") << R"({"id":"1"} {"id":"2"})"_ba << false << QStringList();
    QTest::newRow("a page") << "<html>"_ba << false << QStringList();
    QTest::newRow("nothing") << ""_ba << false << QStringList();
    QTest::newRow("bytes that are no UTF-8") << "{\"id\":\"\xff\xfe\"}"_ba << false << QStringList();
    QTest::newRow("deep") << "{\"id\":"_ba + QByteArray(100'000, '[') << false << QStringList();
}

void HttpJsonTest::scanning()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, whole);
    const auto found = scanStrings(json, {"id", "url", "uri"});
    QCOMPARE(found.has_value(), whole);
    if (whole)
        QTEST(*found, "values");
}

QTEST_GUILESS_MAIN(HttpJsonTest)
#include "http_json.moc"
