// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "platforms/http/http_client.h"
#include "platforms/http/oauth.h"
#include "support/verify.h"

#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HttpOauthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pkceVector();
    void pkceIsFresh();
    void code();
    void refusals_data();
    void refusals();
    void strayRequestsAreIgnored();
    void deadline();
    void cancelled();
    void takenPort();
    void pasted_data();
    void pasted();

private:
    // What a browser does.
    void visit(const QUrl& base, const QString& pathAndQuery)
    {
        QUrl url = base.resolved(QUrl(pathAndQuery));
        const auto page = await(m_http.send(HttpRequest::get(url)));
        if (page)
            m_page = page->body;
    }
    QNetworkAccessManager m_network;
    SystemClock m_clock;
    HttpClient m_http{m_network, m_clock};
    QByteArray m_page;
};

// RFC 7636, appendix B.
void HttpOauthTest::pkceVector()
{
    QCOMPARE(Pkce::challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
             "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_ba);
}

void HttpOauthTest::pkceIsFresh()
{
    const Pkce first = Pkce::make();
    QCOMPARE(first.verifier.expose().size(), 43);
    QCOMPARE(first.challenge, Pkce::challengeOf(first.verifier.expose()));
    QVERIFY(first.verifier.expose() != Pkce::make().verifier.expose());
    QVERIFY(makeOauthState() != makeOauthState());
    QVERIFY(makeOauthState().size() >= 22);
}

void HttpOauthTest::code()
{
    LoopbackRedirect door(0, u"Zurück zu Parvis <b>"_s);
    QVERIFY(door.isListening());
    QCOMPARE(door.address().host(), u"127.0.0.1"_s);
    auto pending = door.waitForCode("st-1", 10s);
    visit(door.address(), u"/callback?code=a%2Fb%2Bc&state=st-1"_s);
    const auto answer = await(pending);
    PARVIS_OK(answer);
    QCOMPARE(*answer, u"a/b+c"_s);
    QVERIFY2(m_page.contains("Zurück zu Parvis &lt;b&gt;"), m_page.constData());
}

void HttpOauthTest::refusals_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("code");
    QTest::newRow("denied") << u"error=access_denied&error_description=no"_s << u"access_denied"_s;
    QTest::newRow("no code") << u"code="_s << u"no_code"_s;
    QTest::newRow("long word") << u"error="_s + QString(500, u'x') << QString(80, u'x');
}

void HttpOauthTest::refusals()
{
    QFETCH(QString, query);
    QFETCH(QString, code);
    LoopbackRedirect door(0, u"x"_s);
    auto pending = door.waitForCode("st", 10s);
    visit(door.address(), u"/callback?state=st&"_s + query);
    const auto answer = await(pending);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::AuthRevoked);
    QCOMPARE(answer.error().code, code);
}

void HttpOauthTest::strayRequestsAreIgnored()
{
    LoopbackRedirect door(0, u"x"_s);
    auto pending = door.waitForCode("right", 10s);
    for (const QString& stray : {u"/callback?code=evil&state=wrong"_s, u"/callback?code=evil"_s, u"/callback"_s,
                                 u"/favicon.ico"_s, u"/callback?error=access_denied&state=wrong"_s})
        visit(door.address(), stray);
    QVERIFY(!pending.isFinished());
    visit(door.address(), u"/callback?code=good&state=right"_s);
    const auto answer = await(pending);
    PARVIS_OK(answer);
    QCOMPARE(*answer, u"good"_s);
}

void HttpOauthTest::deadline()
{
    LoopbackRedirect door(0, u"x"_s);
    const auto answer = await(door.waitForCode("st", 20ms));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QCOMPARE(answer.error().effect, Effect::None);
}

void HttpOauthTest::cancelled()
{
    auto door = std::make_unique<LoopbackRedirect>(0, u"x"_s);
    auto first = door->waitForCode("st", 10s);
    door->cancel();
    QCOMPARE(await(first).error().kind, ErrorKind::Cancelled);
    auto second = door->waitForCode("st", 10s);
    door.reset();
    QCOMPARE(await(second).error().kind, ErrorKind::Cancelled);
}

void HttpOauthTest::takenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    LoopbackRedirect door(other.serverPort(), u"x"_s);
    QVERIFY(!door.isListening());
}

void HttpOauthTest::pasted_data()
{
    QTest::addColumn<QString>("paste");
    QTest::addColumn<QString>("code");
    QTest::newRow("code") << u"  abc-DEF_1\n"_s << u"abc-DEF_1"_s;
    QTest::newRow("broken line") << u"abc\n def"_s << u"abcdef"_s;
    QTest::newRow("address") << u"http://127.0.0.1:1/callback?code=a%2Fb&state=x"_s << u"a/b"_s;
    QTest::newRow("address without code") << u"http://127.0.0.1:1/callback?state=x"_s << QString();
    QTest::newRow("nothing") << u"  "_s << QString();
}

void HttpOauthTest::pasted()
{
    QFETCH(QString, paste);
    QFETCH(QString, code);
    QCOMPARE(codeFromPaste(paste), code);
}

QTEST_GUILESS_MAIN(HttpOauthTest)
#include "http_oauth.moc"
