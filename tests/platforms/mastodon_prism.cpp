// SPDX-License-Identifier: GPL-3.0-or-later
// Every request of the client against the official OpenAPI document, by Prism in front of the scripted server: a
// request the document forbids never arrives there. Exit 77 (skipped) where Prism or the document cannot be had.
#include "platforms/mastodon_under_test.h"
#include "support/fake_clock.h"
#include "support/server_script.h"
#include "support/shared_dir.h"
#include "support/verify.h"

#include "platforms/mastodon/client.h"

#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

namespace {
ScriptedServer* fake = nullptr;
QUrl prism;
} // namespace

class MastodonPrismTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requests_data();
    void requests();
    void secondSteps();
    void fullPublish();
    void aForbiddenRequestIsStopped();

private:
    QNetworkAccessManager m_network;
    FakeClock m_clock;
    HttpClient m_http{m_network, m_clock};
    MastodonUnderTest m_subject;
};

void MastodonPrismTest::requests_data()
{
    QTest::addColumn<int>("index");
    const auto operations = m_subject.operations();
    for (size_t i = 0; i < operations.size(); ++i) {
        // Their second requests come only after an answer that meets the whole schema: see secondSteps().
        const QByteArrayView name(operations[i].name);
        if (name != QByteArrayView("verify") && name != QByteArrayView("fetchContext"))
            QTest::newRow(operations[i].name) << int(i);
    }
}

void MastodonPrismTest::requests()
{
    QFETCH(int, index);
    const Operation operation = m_subject.operations()[size_t(index)];
    fake->forget();
    const auto client = m_subject.make(m_http, prism);
    const Done done = await(operation.run(*client), 30'000);
    const QByteArray path = operation.path;
    QVERIFY2(fake->count(operation.method, path) >= 1,
             qPrintable(u"stopped by the document: "_s + (done ? QString() : done.error().detail)));
}

void MastodonPrismTest::secondSteps()
{
    const mastodon::Api api(m_http, prism.toString(), Secret<QByteArray>(mastodonToken), u"mastodon"_s, {});
    for (const QString& path :
         {u"/api/v2/instance"_s, u"/api/v1/instance"_s, u"/api/v1/accounts/verify_credentials"_s,
          u"/api/v1/statuses/103270115826048975"_s, u"/api/v1/statuses/103270115826048975/context"_s,
          u"/api/v1/statuses/103270115826048975/source"_s}) {
        fake->forget();
        (void)await(api.sendRaw(api.get(path)), 30'000);
        QVERIFY2(fake->count("GET", path.toLatin1()) == 1, qPrintable(path));
    }
}

void MastodonPrismTest::fullPublish()
{
    PublishRequest request;
    request.requestName = u"0b9a6c1e-1111-4222-8333-444455556666"_s;
    request.text = u"Brot"_s;
    request.contentWarning = u"Essen"_s;
    request.language = u"de"_s;
    request.sensitive = true;
    request.visibility = Visibility::Unlisted;
    request.uploads = {{u"11"_s}};
    request.parent = RemoteRef{{u"99"_s}, {}, {}};
    MediaUse use;
    use.altText = u"Laib"_s;
    use.focusX = 0.5;
    request.media = {use};
    const auto client = m_subject.make(m_http, prism);
    fake->forget();
    (void)await(client->publish(request), 30'000);
    QCOMPARE(fake->count("POST", "/api/v1/statuses"), 1);
    (void)await(client->edit({{u"103270115826048975"_s}, {}, {}}, request), 30'000);
    QCOMPARE(fake->count("PUT"), 1);
    request.uploads.clear();
    request.media.clear();
    request.poll = Poll{{u"a"_s, u"b"_s}, std::chrono::seconds(3600), true};
    (void)await(client->publish(request), 30'000);
    QCOMPARE(fake->count("POST", "/api/v1/statuses"), 2);
}

// Or the rows above would prove nothing.
void MastodonPrismTest::aForbiddenRequestIsStopped()
{
    fake->forget();
    HttpRequest wrong = HttpRequest::json(HttpMethod::Post, prism.resolved(QUrl(u"/api/v1/reports"_s)),
                                          "{\"status_ids\":\"no list\",\"comment\":5}");
    wrong.headers.add("Authorization", "Bearer x");
    const auto reply = await(m_http.send(wrong), 30'000);
    PARVIS_OK(reply);
    QCOMPARE(reply->status, 422);
    QCOMPARE(fake->count(), 0);
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (sharedDir().isEmpty()) {
        qWarning("the official API documents are absent");
        return inCi() ? 1 : 77;
    }
    ScriptedServer upstream;
    scriptMastodon(upstream);
    fake = &upstream;
    const ServerScript script(
        u"prism/start.sh"_s,
        {u"proxy"_s, sharedDir() + u"/specs/mastodon/mastodon-openapi.prism.json"_s, upstream.url().toString()});
    if (!script.isReady())
        return script.exitCode();
    prism = script.url();
    MastodonPrismTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "mastodon_prism.moc"
