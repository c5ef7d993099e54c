// SPDX-License-Identifier: GPL-3.0-or-later
// The way to the network: what each kind of misfortune is called, and that nothing is ever sent twice.
#include "platforms/http/http_client.h"
#include "base/log.h"
#include "support/fake_clock.h"
#include "support/quiet.h"
#include "support/scripted_server.h"
#include "support/verify.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using Fault = ScriptedReply::Fault;

Q_DECLARE_METATYPE(parvis::HttpMethod)
Q_DECLARE_METATYPE(parvis::ErrorKind)
Q_DECLARE_METATYPE(parvis::Effect)

namespace {

QStringList logLines;
void collectLog(QtMsgType, const QMessageLogContext&, const QString& text)
{
    logLines << text;
}

// 100 MB of zeros, gzip -9 of gzip's own output: 289 bytes would be two layers; one layer is about 100 kB.
QByteArray gzipBomb(qint64 size)
{
    QByteArray plain(size, '\0');
    QByteArray packed = qCompress(plain, 9).mid(4); // zlib format, "deflate" in HTTP
    return packed;
}

} // namespace

class HttpClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void completeAnswers_data();
    void completeAnswers();
    void qtAloneSendsAgain();
    void neverSentTwice_data();
    void neverSentTwice();
    void neverSentTwiceOnReusedConnection();
    void droppedBeforeTheBodyWasRead();
    void failures_data();
    void failures();
    void refusedConnection();
    void unknownHost();
    void noAddress();
    void hugeAnswerIsCutOff();
    void compressedBombIsCutOff();
    void declaredHugeIsCutOff();
    void redirects_data();
    void redirects();
    void redirectKeepsTheToken();
    void multipart();
    void secretsStayOutOfTheLog();
    void cancelledWithTheClient();
    void budgetStopsForeground();
    void budgetDelaysBackground();

private:
    HttpRequest request(HttpMethod method, const QString& path)
    {
        HttpRequest made = method == HttpMethod::Get ? HttpRequest::get(m_server->url(path))
                                                     : HttpRequest::json(method, m_server->url(path), "{\"a\":1}");
        // Long, for a machine that stands still for a moment; who waits for one of them asks for less.
        made.timeout = Milliseconds(20'000);
        made.inactivity = Milliseconds(10'000);
        return made;
    }
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<HttpClient> m_client;
};

void HttpClientTest::init()
{
    m_network = std::make_unique<QNetworkAccessManager>();
    m_server = std::make_unique<ScriptedServer>();
    m_clock = std::make_unique<FakeClock>();
    m_client = std::make_unique<HttpClient>(*m_network, *m_clock);
}

void HttpClientTest::cleanup()
{
    m_client.reset();
    m_network.reset();
    m_server.reset();
}

void HttpClientTest::completeAnswers_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<int>("status");
    for (const auto& [name, method] : {std::pair("get", HttpMethod::Get), std::pair("post", HttpMethod::Post),
                                       std::pair("put", HttpMethod::Put), std::pair("delete", HttpMethod::Delete)}) {
        for (const int status : {200, 202, 206, 400, 401, 403, 404, 409, 410, 422, 429, 500, 501, 502, 503, 504})
            QTest::addRow("%s %d", name, status) << method << status;
    }
}

void HttpClientTest::completeAnswers()
{
    QFETCH(HttpMethod, method);
    QFETCH(int, status);
    m_server->on("", "/x",
                 ScriptedReply::json("{\"error\":\"no\"}", status)
                     .with("WWW-Authenticate", "Bearer realm=\"x\"")
                     .with("X-Odd", "1"));
    const auto reply = await(m_client->send(request(method, u"/x?token=geheim"_s)));
    PARVIS_OK(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, "{\"error\":\"no\"}"_ba);
    QCOMPARE(reply->headers.value("x-ODD"), "1"_ba);
    QCOMPARE(m_server->requests().size(), size_t(1));
    QCOMPARE(m_server->requests().front().headers.value("User-Agent"), HttpClient::userAgent());
    QCOMPARE(m_server->requests().front().body, method == HttpMethod::Get ? ""_ba : "{\"a\":1}"_ba);
}

// What the next tests guard against; once a Qt no longer does it, OnceBody may go.
void HttpClientTest::qtAloneSendsAgain()
{
    m_server->overrideAll(ScriptedReply::broken(Fault::DropAfterRead));
    QNetworkRequest plain(m_server->url(u"/publish"_s));
    plain.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network->post(plain, "{}"_ba));
    QTRY_VERIFY(reply->isFinished());
    if (m_server->requests().size() == 1)
        QSKIP("this Qt does not repeat a POST");
    QVERIFY(m_server->requests().size() > 1);
}

void HttpClientTest::neverSentTwice_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("post") << HttpMethod::Post << "{\"status\":\"once\"}"_ba;
    QTest::newRow("post, large") << HttpMethod::Post << QByteArray(3'000'000, 'x');
    QTest::newRow("post, empty") << HttpMethod::Post << ""_ba;
    QTest::newRow("put") << HttpMethod::Put << "{}"_ba;
    QTest::newRow("patch") << HttpMethod::Patch << "{}"_ba;
    QTest::newRow("delete") << HttpMethod::Delete << ""_ba;
}

// Qt sends up to four times here when left to itself: see once_body.h.
void HttpClientTest::neverSentTwice()
{
    QFETCH(HttpMethod, method);
    QFETCH(QByteArray, body);
    m_server->overrideAll(ScriptedReply::broken(Fault::DropAfterRead));
    HttpRequest sent = request(method, u"/publish"_s);
    sent.body = body;
    const auto reply = await(m_client->send(sent));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
    QCOMPARE(reply.error().effect, Effect::Maybe);
    letArrive(); // a second one
    QCOMPARE(m_server->requests().size(), size_t(1));
    QVERIFY(m_server->requests().front().complete);
    QCOMPARE(m_server->requests().front().body.size(), body.size());
}

// A connection kept open by earlier requests must not be used for a publish: had the server just closed it, nobody
// could tell whether the request was read.
void HttpClientTest::neverSentTwiceOnReusedConnection()
{
    m_server->on("", "", ScriptedReply::json("{}"));
    for (int i = 0; i < 3; ++i) {
        PARVIS_OK(await(m_client->send(request(HttpMethod::Get, u"/warm"_s))));
        PARVIS_OK(await(m_client->send(request(HttpMethod::Post, u"/warm"_s))));
    }
    QSet<int> seen;
    for (const RecordedRequest& known : m_server->requests())
        seen.insert(known.connection);
    m_server->forget();
    m_server->overrideAll(ScriptedReply::broken(Fault::DropAfterRead));
    for (int i = 0; i < 3; ++i) {
        const auto reply = await(m_client->send(request(HttpMethod::Post, u"/publish"_s)));
        QVERIFY(!reply);
        QCOMPARE(reply.error().effect, Effect::Maybe);
    }
    QCOMPARE(m_server->count("POST", "/publish"), 3);
    for (const RecordedRequest& known : m_server->requests())
        QVERIFY2(!seen.contains(known.connection), "a publish went over a used connection");
}

void HttpClientTest::droppedBeforeTheBodyWasRead()
{
    HttpRequest sent = request(HttpMethod::Post, u"/media"_s);
    sent.body = QByteArray(20'000'000, 'x'); // more than any socket buffer takes in one go
    m_server->dropNextBeforeBody();
    const auto reply = await(m_client->send(sent));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
    QCOMPARE(reply.error().effect, Effect::NotSent);
    QCOMPARE(m_server->requests().size(), size_t(1));
    QVERIFY(!m_server->requests().front().complete);
}

void HttpClientTest::failures_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<int>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Effect>("effect");
    const auto row = [](const char* name, HttpMethod method, Fault fault, ErrorKind kind, Effect effect) {
        QTest::newRow(name) << method << int(fault) << kind << effect;
    };
    row("get, no answer", HttpMethod::Get, Fault::Hang, ErrorKind::Timeout, Effect::None);
    row("post, no answer", HttpMethod::Post, Fault::Hang, ErrorKind::Timeout, Effect::Maybe);
    row("get, body stops", HttpMethod::Get, Fault::SlowBody, ErrorKind::Timeout, Effect::None);
    row("post, body stops", HttpMethod::Post, Fault::SlowBody, ErrorKind::Timeout, Effect::Maybe);
    row("get, body cut", HttpMethod::Get, Fault::CutBody, ErrorKind::Offline, Effect::None);
    row("post, body cut", HttpMethod::Post, Fault::CutBody, ErrorKind::Offline, Effect::Maybe);
    row("get, dropped", HttpMethod::Get, Fault::DropAfterRead, ErrorKind::Offline, Effect::None);
}

void HttpClientTest::failures()
{
    QFETCH(HttpMethod, method);
    QFETCH(int, fault);
    QFETCH(ErrorKind, kind);
    QFETCH(Effect, effect);
    m_server->overrideAll(ScriptedReply::broken(Fault(fault)));
    HttpRequest sent = request(method, u"/x"_s);
    if (kind == ErrorKind::Timeout)
        sent.inactivity = Milliseconds(400);
    const auto reply = await(m_client->send(sent), 25'000);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, kind);
    QCOMPARE(reply.error().effect, effect);
    if (method != HttpMethod::Get)
        QCOMPARE(m_server->requests().size(), size_t(1));
}

void HttpClientTest::refusedConnection()
{
    m_server->stopListening();
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        HttpRequest sent = request(method, u"/x"_s);
        sent.url.setPort(1); // nobody listens there
        const auto reply = await(m_client->send(sent));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Offline);
        QCOMPARE(reply.error().effect, Effect::NotSent);
        QVERIFY(retriesUnattended(reply.error()));
    }
}

void HttpClientTest::unknownHost()
{
    HttpRequest sent = request(HttpMethod::Post, u"/x"_s);
    sent.url = QUrl(u"http://no-such-host.invalid/x"_s);
    sent.inactivity = Milliseconds(20'000);
    sent.timeout = Milliseconds(20'000);
    const auto reply = await(m_client->send(sent), 25'000);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
    QCOMPARE(reply.error().effect, Effect::NotSent);
}

void HttpClientTest::noAddress()
{
    for (const QString& url :
         {u"ftp://127.0.0.1/x"_s, u"file:///etc/passwd"_s, u"http:///x"_s, u""_s, u"http://a b/"_s}) {
        HttpRequest sent;
        sent.url = QUrl(url);
        const auto reply = await(m_client->send(sent));
        QVERIFY2(!reply, qPrintable(url));
        QCOMPARE(reply.error().kind, ErrorKind::Rejected);
        QCOMPARE(reply.error().effect, Effect::NotSent);
    }
}

void HttpClientTest::hugeAnswerIsCutOff()
{
    m_server->overrideAll(ScriptedReply::broken(Fault::HugeBody));
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        HttpRequest sent = request(method, u"/x"_s);
        sent.maxReplyBytes = 1'000'000;
        const auto reply = await(m_client->send(sent));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::BadReply);
        QCOMPARE(reply.error().code, u"reply_too_large"_s);
        QCOMPARE(reply.error().effect, method == HttpMethod::Get ? Effect::None : Effect::Maybe);
    }
}

void HttpClientTest::compressedBombIsCutOff()
{
    ScriptedReply bomb = ScriptedReply::json(gzipBomb(200'000'000)).with("Content-Encoding", "deflate");
    QVERIFY(bomb.body.size() < 1'000'000);
    m_server->overrideAll(bomb);
    HttpRequest sent = request(HttpMethod::Get, u"/x"_s);
    sent.maxReplyBytes = 4'000'000;
    const auto reply = await(m_client->send(sent));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::BadReply);
#ifndef __SANITIZE_ADDRESS__ // its shadow memory and quarantine count as the process's own
    QFile status(u"/proc/self/status"_s);
    QVERIFY(status.open(QIODevice::ReadOnly));
    for (const QByteArray& line : status.readAll().split('\n')) {
        // 200 MB are the test's own plain text; unpacking all of it would come on top.
        if (line.startsWith("VmRSS"))
            QVERIFY2(line.simplified().split(' ').value(1).toLongLong() < 250'000, line.constData());
    }
#endif
}

void HttpClientTest::declaredHugeIsCutOff()
{
    m_server->overrideAll(ScriptedReply::json(QByteArray(3'000'000, ' ')));
    HttpRequest sent = request(HttpMethod::Get, u"/x"_s);
    sent.maxReplyBytes = 3'000'000;
    PARVIS_OK(await(m_client->send(sent)));
    sent.maxReplyBytes = 2'999'999;
    const auto reply = await(m_client->send(sent));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, u"reply_too_large"_s);
}

void HttpClientTest::redirects_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("target"); // OTHER: another server's address
    QTest::addColumn<bool>("followed");
    QTest::addColumn<Effect>("effect");
    QTest::newRow("get within") << HttpMethod::Get << 302 << u"/there"_s << true << Effect::None;
    QTest::newRow("get 308 within") << HttpMethod::Get << 308 << u"there"_s << true << Effect::None;
    QTest::newRow("get elsewhere") << HttpMethod::Get << 302 << u"OTHER"_s << false << Effect::None;
    QTest::newRow("get for ever") << HttpMethod::Get << 302 << u"/x"_s << false << Effect::None;
    QTest::newRow("get nowhere") << HttpMethod::Get << 302 << u""_s << false << Effect::None;
    QTest::newRow("post 303 within") << HttpMethod::Post << 303 << u"/there"_s << false << Effect::Maybe;
    QTest::newRow("post 302 elsewhere") << HttpMethod::Post << 302 << u"OTHER"_s << false << Effect::Maybe;
    QTest::newRow("post 307 within") << HttpMethod::Post << 307 << u"/there"_s << false << Effect::None;
    QTest::newRow("post 308 elsewhere") << HttpMethod::Post << 308 << u"OTHER"_s << false << Effect::None;
}

void HttpClientTest::redirects()
{
    QFETCH(HttpMethod, method);
    QFETCH(int, status);
    QFETCH(QString, target);
    QFETCH(bool, followed);
    QFETCH(Effect, effect);
    ScriptedServer other;
    other.on("", "", ScriptedReply::json("{}"));
    const QString location = target == "OTHER"_L1 ? other.url(u"/there"_s).toString() : target;
    m_server->on("", "/x", ScriptedReply::json("", status).with("Location", location.toUtf8()));
    m_server->on("", "/there", ScriptedReply::json("{\"there\":true}"));
    HttpRequest sent = request(method, u"/x"_s);
    sent.headers.add("Authorization", "Bearer geheimnis");
    const auto reply = await(m_client->send(sent));
    QCOMPARE(reply.has_value(), followed);
    QVERIFY2(other.requests().empty(), "something went to another host");
    if (followed) {
        QCOMPARE(reply->body, "{\"there\":true}"_ba);
        QCOMPARE(reply->url.path(), u"/there"_s);
        return;
    }
    QCOMPARE(reply.error().kind, ErrorKind::BadReply);
    QCOMPARE(reply.error().code, u"redirect"_s);
    QCOMPARE(reply.error().effect, effect);
    QCOMPARE(m_server->count("POST", "/there"), 0);
}

void HttpClientTest::redirectKeepsTheToken()
{
    m_server->on("GET", "/x", ScriptedReply::json("", 301).with("Location", "/there"));
    m_server->on("GET", "/there", ScriptedReply::json("{}"));
    HttpRequest sent = request(HttpMethod::Get, u"/x"_s);
    sent.headers.add("Authorization", "Bearer geheimnis");
    PARVIS_OK(await(m_client->send(sent)));
    QCOMPARE(m_server->last("GET", "/there")->headers.value("Authorization"), "Bearer geheimnis"_ba);
}

void HttpClientTest::multipart()
{
    m_server->on("POST", "/media", ScriptedReply::json("{}"));
    HttpRequest sent = request(HttpMethod::Post, u"/media"_s);
    sent.body.clear();
    sent.parts = {{"description", u"Ein Bäcker"_s.toUtf8(), "", {}},
                  {"file", QByteArray(100'000, '\r'), "image/png", u"a\"b\r\nÜ.png"_s}};
    PARVIS_OK(await(m_client->send(sent)));
    const RecordedRequest& got = m_server->requests().front();
    const QByteArray type = got.headers.value("Content-Type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray boundary = type.mid(type.indexOf('=') + 1);
    QVERIFY(got.body.startsWith(
        QByteArray("--" + boundary + "\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nEin B")));
    QVERIFY(
        got.body.contains("name=\"file\"; filename=\"a%22b%0D%0A\xC3\x9C.png\"\r\nContent-Type: image/png\r\n\r\n"));
    QVERIFY(got.body.endsWith(QByteArray("\r\n--" + boundary + "--\r\n")));
    QCOMPARE(got.headers.value("Content-Length").toLongLong(), got.body.size());
}

void HttpClientTest::secretsStayOutOfTheLog()
{
    QLoggingCategory::setFilterRules(u"parvis.*=true"_s);
    logLines.clear();
    const auto before = qInstallMessageHandler(collectLog);
    for (const ScriptedReply& reply :
         {ScriptedReply::json("{\"body-word\":1}"), ScriptedReply::json("body-word", 500),
          ScriptedReply::broken(Fault::DropAfterRead), ScriptedReply::broken(Fault::CutBody),
          ScriptedReply::json("", 302).with("Location", "http://127.0.0.1:1/?access_token=query-word")}) {
        m_server->overrideAll(reply);
        HttpRequest sent = request(HttpMethod::Post, u"/x?access_token=query-word"_s);
        sent.url.setUserInfo(u"name:url-word"_s);
        sent.headers.add("Authorization", "Bearer header-word");
        sent.body = "body-word";
        const auto answer = await(m_client->send(sent));
        if (!answer)
            logLines << answer.error().detail;
        else
            logLines << httpError(*answer, m_clock->now()).detail;
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(logLines.size() > 5);
    const QString all = logLines.join(u'\n');
    for (const QString& word : {u"query-word"_s, u"url-word"_s, u"header-word"_s, u"body-word"_s})
        QVERIFY2(!all.contains(word), qPrintable(word + u" in "_s + all));
}

void HttpClientTest::cancelledWithTheClient()
{
    m_server->overrideAll(ScriptedReply::broken(Fault::Hang));
    auto pending = m_client->send(request(HttpMethod::Post, u"/x"_s));
    QTRY_COMPARE(m_server->requests().size(), size_t(1));
    QTRY_VERIFY(m_server->requests().front().complete);
    m_client.reset();
    const auto reply = await(pending);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
    QCOMPARE(reply.error().effect, Effect::Maybe);
}

void HttpClientTest::budgetStopsForeground()
{
    m_server->once("", "", ScriptedReply::json("{}", 429).with("Retry-After", "90"));
    m_server->on("", "", ScriptedReply::json("{}"));
    const auto first = await(m_client->send(request(HttpMethod::Post, u"/x"_s)));
    PARVIS_OK(first);
    const Error told = httpError(*first, m_clock->now());
    QCOMPARE(told.kind, ErrorKind::RateLimited);
    QCOMPARE(told.effect, Effect::None);
    QCOMPARE(told.retryAfter, std::optional(Milliseconds(90'000)));
    m_clock->advance(Milliseconds(30'000));
    const auto second = await(m_client->send(request(HttpMethod::Post, u"/x"_s)));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::RateLimited);
    QCOMPARE(second.error().effect, Effect::NotSent);
    QCOMPARE(second.error().retryAfter, std::optional(Milliseconds(60'000)));
    QCOMPARE(m_server->requests().size(), size_t(1));
    HttpRequest elsewhere = request(HttpMethod::Get, u"/x"_s);
    elsewhere.budget = "another account";
    PARVIS_OK(await(m_client->send(elsewhere)));
    m_clock->advance(Milliseconds(61'000));
    PARVIS_OK(await(m_client->send(request(HttpMethod::Post, u"/x"_s))));
}

void HttpClientTest::budgetDelaysBackground()
{
    m_server->once("", "",
                   ScriptedReply::json("{}")
                       .with("X-RateLimit-Limit", "300")
                       .with("X-RateLimit-Remaining", "0")
                       .with("X-RateLimit-Reset", (m_clock->now() + Milliseconds(300)).toRfc3339().toUtf8()));
    m_server->on("", "", ScriptedReply::json("{}"));
    PARVIS_OK(await(m_client->send(request(HttpMethod::Get, u"/x"_s))));
    HttpRequest later = request(HttpMethod::Get, u"/y"_s);
    later.urgency = HttpRequest::Urgency::Background;
    auto pending = m_client->send(later);
    parvis::test::letArrive(50);
    QCOMPARE(m_server->count("GET", "/y"), 0);
    m_clock->advance(Milliseconds(301));
    PARVIS_OK(await(pending));
}

QTEST_GUILESS_MAIN(HttpClientTest)
#include "http_client.moc"
