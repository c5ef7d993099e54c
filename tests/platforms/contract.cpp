// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/contract.h"

#include "base/log.h"
#include "support/fake_clock.h"
#include "support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Fault = parvis::test::ScriptedReply::Fault;

namespace parvis::test {
namespace {

QStringList lines;
QtMessageHandler before = nullptr;
void collect(QtMsgType, const QMessageLogContext&, const QString& text)
{
    lines << text;
}

// Enough for a loopback answer, little enough to wait for.
constexpr HttpLimits shortLimits{Milliseconds(3'000), Milliseconds(300), 300'000};

} // namespace

void ContractTest::init()
{
    m_operations = m_subject->operations();
    m_server = std::make_unique<ScriptedServer>();
    m_subject->script(*m_server);
    m_network = std::make_unique<QNetworkAccessManager>();
    m_clock = std::make_unique<FakeClock>();
    m_http = std::make_unique<HttpClient>(*m_network, *m_clock);
    m_http->setLimits(shortLimits);
    m_client = m_subject->make(*m_http, m_server->url());
    lines.clear();
    QLoggingCategory::setFilterRules(u"parvis.*=true"_s);
    before = qInstallMessageHandler(collect);
}

// Whatever happened: the token is in no log line.
void ContractTest::cleanup()
{
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    m_client.reset();
    m_http.reset();
    m_network.reset();
    m_server.reset();
    const QString token = QString::fromUtf8(m_subject->token());
    QVERIFY(!token.isEmpty());
    for (const QString& line : lines)
        QVERIFY2(!line.contains(token), qPrintable(line));
}

void ContractTest::rows()
{
    QTest::addColumn<int>("index");
    const auto operations = m_subject->operations();
    for (size_t i = 0; i < operations.size(); ++i)
        QTest::newRow(operations[i].name) << int(i);
}

const Operation& ContractTest::operation()
{
    const int index = *static_cast<const int*>(QTest::qData("index", qMetaTypeId<int>()));
    return m_operations[size_t(index)];
}

Done ContractTest::run(const Operation& operation)
{
    Done done = await(operation.run(*m_client), 20'000);
    if (!done)
        lines << done.error().detail; // it ends in logs and in the database
    return done;
}

void ContractTest::strike(const Operation& operation, const ScriptedReply& reply)
{
    m_server->on(operation.method, operation.path, reply);
}

void ContractTest::checkEffect(const Operation& operation, const Error& error, bool mayHaveHappened)
{
    switch (operation.kind) {
    case Operation::Kind::Read:
        QVERIFY(error.effect != Effect::Maybe);
        break;
    case Operation::Kind::Write:
        QCOMPARE(error.effect, mayHaveHappened ? Effect::Maybe : Effect::None);
        break;
    case Operation::Kind::Harmless:
        if (!mayHaveHappened)
            QVERIFY(error.effect != Effect::Maybe);
        break;
    }
}

void ContractTest::good()
{
    PARVIS_OK(run(operation()));
    QVERIFY2(struck(operation()) >= 1, "the request named in the adapter was not made");
}

void ContractTest::strange()
{
    m_subject->scriptStrange(*m_server);
    PARVIS_OK(run(operation()));
}

void ContractTest::statuses_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("status");
    const auto operations = m_subject->operations();
    for (size_t i = 0; i < operations.size(); ++i) {
        for (const int status : {401, 403, 404, 409, 422, 500, 502, 503, 504})
            QTest::addRow("%s %d", operations[i].name, status) << int(i) << status;
    }
}

void ContractTest::statuses()
{
    QFETCH(int, status);
    static const QHash<int, QSet<int>> right{
        {401, {int(ErrorKind::AuthRevoked), int(ErrorKind::AuthExpired)}},
        {403, {int(ErrorKind::Forbidden)}},
        {404, {int(ErrorKind::NotFound)}},
        {409, {int(ErrorKind::Conflict), int(ErrorKind::Rejected)}},
        {422, {int(ErrorKind::Rejected)}},
        {500, {int(ErrorKind::Offline)}},
        {502, {int(ErrorKind::Offline)}},
        {503, {int(ErrorKind::Offline)}},
        {504, {int(ErrorKind::Offline)}},
    };
    const Operation& op = operation();
    strike(op, ScriptedReply::json(m_subject->errorBody(status), status));
    const Done done = run(op);
    if (status == 404 && op.notFoundIsGood) {
        PARVIS_OK(done);
        return;
    }
    QVERIFY(!done);
    const Error& error = done.error();
    const QSet<int> kinds = right.value(status) | m_subject->alsoRight(status);
    QVERIFY2(kinds.contains(int(error.kind)), qPrintable(errorKindName(error.kind) + u": "_s + error.detail));
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.detail.isEmpty());
    checkEffect(op, error, status >= 500);
    if (op.kind == Operation::Kind::Write)
        QCOMPARE(struck(op), 1);
}

void ContractTest::rateLimit()
{
    const Operation& op = operation();
    strike(op, ScriptedReply::json(m_subject->errorBody(429), 429).with("Retry-After", "90"));
    const Done told = run(op);
    QVERIFY(!told);
    QCOMPARE(told.error().kind, ErrorKind::RateLimited);
    QCOMPARE(told.error().effect, Effect::None);
    QCOMPARE(told.error().retryAfter, std::optional(Milliseconds(90'000)));
    QVERIFY(retriesUnattended(told.error()));
    // Until then nothing more leaves for this budget.
    const int before = int(m_server->requests().size());
    const Done again = run(op);
    QVERIFY(!again);
    if (int(m_server->requests().size()) == before) {
        QCOMPARE(again.error().effect, Effect::NotSent);
        QVERIFY(again.error().retryAfter.has_value());
    }
    // Without a word about when: still a rate limit.
    static_cast<FakeClock*>(m_clock.get())->advance(Milliseconds(91'000));
    strike(op, ScriptedReply::json(m_subject->errorBody(429), 429));
    const Done untold = run(op);
    QVERIFY(!untold);
    QCOMPARE(untold.error().kind, ErrorKind::RateLimited);
    QCOMPARE(untold.error().effect, Effect::None);
}

void ContractTest::htmlInsteadOfData()
{
    const Operation& op = operation();
    strike(op,
           ScriptedReply::html(200, "<!DOCTYPE html><html><head><title>We are closed</title></head><body>secretbody"));
    const Done done = run(op);
    if (!op.answerMatters) {
        PARVIS_OK(done);
        return;
    }
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::BadReply);
    QVERIFY2(done.error().detail.contains("We are closed"_L1), qPrintable(done.error().detail));
    QVERIFY(!done.error().detail.contains("secretbody"_L1));
    checkEffect(op, done.error(), true);
    if (op.kind == Operation::Kind::Write)
        QCOMPARE(struck(op), 1);
}

void ContractTest::brokenWays_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("fault");
    const auto operations = m_subject->operations();
    for (size_t i = 0; i < operations.size(); ++i) {
        for (const auto& [word, fault] :
             {std::pair("cut", Fault::CutBody), std::pair("slow", Fault::SlowBody), std::pair("huge", Fault::HugeBody),
              std::pair("dropped", Fault::DropAfterRead), std::pair("silent", Fault::Hang)})
            QTest::addRow("%s %s", operations[i].name, word) << int(i) << int(fault);
    }
}

void ContractTest::brokenWays()
{
    QFETCH(int, fault);
    static const QHash<int, ErrorKind> kinds{
        {int(Fault::CutBody), ErrorKind::Offline},   {int(Fault::SlowBody), ErrorKind::Timeout},
        {int(Fault::HugeBody), ErrorKind::BadReply}, {int(Fault::DropAfterRead), ErrorKind::Offline},
        {int(Fault::Hang), ErrorKind::Timeout},
    };
    const Operation& op = operation();
    // A machine that stands still for a moment must not pass for a network that does: short waits
    // are for the faults that are waited for, the others tell themselves.
    if (Fault(fault) != Fault::SlowBody && Fault(fault) != Fault::Hang)
        m_http->setLimits({Milliseconds(20'000), Milliseconds(10'000), shortLimits.maxReplyBytes});
    strike(op, ScriptedReply::broken(Fault(fault)));
    const Done done = run(op);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, kinds.value(fault));
    checkEffect(op, done.error(), true);
    // The heart of it: whatever breaks, a publish leaves once.
    if (op.kind == Operation::Kind::Write)
        QCOMPARE(struck(op), 1);
}

void ContractTest::redirectElsewhere()
{
    const Operation& op = operation();
    ScriptedServer other;
    strike(op, ScriptedReply::json("", 302).with("Location", other.url(u"/catch"_s).toString().toUtf8()));
    const Done done = run(op);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::BadReply);
    QVERIFY2(other.requests().empty(), "a request followed to another host");
}

void ContractTest::refusedConnection()
{
    const Operation& op = operation();
    const auto client = m_subject->make(*m_http, QUrl(u"http://127.0.0.1:1"_s)); // nobody listens there
    const Done done = await(op.run(*client));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Offline);
    QVERIFY(done.error().effect != Effect::Maybe);
    QVERIFY(retriesUnattended(done.error()));
}

// Pages repeat: the same page read twice gives the same ids, and none twice within it.
void ContractTest::samePageTwice()
{
    const auto first = await(m_client->fetchInbox({}));
    PARVIS_OK(first);
    QVERIFY(!first->messages.empty());
    const auto second = await(m_client->fetchInbox({}));
    PARVIS_OK(second);
    QCOMPARE(second->messages.size(), first->messages.size());
    QSet<QString> seen;
    for (size_t i = 0; i < first->messages.size(); ++i) {
        const IncomingMessage& message = first->messages[i];
        QCOMPARE(second->messages[i].remote.id.value, message.remote.id.value);
        QVERIFY(!message.remote.id.isEmpty());
        QVERIFY2(!seen.contains(message.remote.id.value), qPrintable(message.remote.id.value));
        seen.insert(message.remote.id.value);
        QVERIFY(!message.author.remoteId.isEmpty());
        QVERIFY(message.created.ms > 0);
        QVERIFY(!message.text.contains(u'<'));
    }
}

void ContractTest::requestNamesDiffer()
{
    QSet<QString> names;
    for (int i = 0; i < 1000; ++i)
        names.insert(m_client->newRequestName(m_clock->now()));
    QCOMPARE(names.size(), 1000);
    QVERIFY(m_server->requests().empty());
}

} // namespace parvis::test
