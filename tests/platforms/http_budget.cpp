// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/http_client.h"
#include "support/fake_clock.h"

#include <QTest>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Urgency = HttpRequest::Urgency;

class HttpBudgetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void retryAfter_data();
    void retryAfter();
    void reset_data();
    void reset();
    void retryAfterOfHeaders();
    void neverExceeds();
    void backgroundLeavesAReserve();
    void blockedUntilTold();
    void unknownServersAreNotSlowed();
};

namespace {
const Instant now{1'795'305'600'000}; // Sun, 22 Nov 2026 00:00:00 GMT
HttpHeaders headers(int limit, int remaining, Instant reset)
{
    return {{"x-ratelimit-limit", QByteArray::number(limit)},
            {"X-RateLimit-Remaining", QByteArray::number(remaining)},
            {"X-RateLimit-Reset", reset.toRfc3339().toUtf8()}};
}
} // namespace

void HttpBudgetTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms"); // -1: no value
    QTest::newRow("seconds") << "120"_ba << qint64(120'000);
    QTest::newRow("zero") << "0"_ba << qint64(0);
    QTest::newRow("blanks") << " 5 "_ba << qint64(5'000);
    QTest::newRow("date") << "Sun, 22 Nov 2026 00:01:30 GMT"_ba << qint64(90'000);
    QTest::newRow("past date") << "Sat, 21 Nov 2026 00:01:30 GMT"_ba << qint64(0);
    QTest::newRow("a day at most") << "999999999"_ba << qint64(86'400'000);
    QTest::newRow("overflow") << "99999999999999999999"_ba << qint64(-1);
    QTest::newRow("negative") << "-5"_ba << qint64(-1);
    QTest::newRow("word") << "soon"_ba << qint64(-1);
    QTest::newRow("empty") << ""_ba << qint64(-1);
}

void HttpBudgetTest::retryAfter()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    const auto wait = parseRetryAfter(text, now);
    QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), ms);
}

void HttpBudgetTest::reset_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms"); // since now; -1: no value
    QTest::newRow("iso") << "2026-11-22T00:05:00.123456Z"_ba << qint64(300'123);
    QTest::newRow("iso, zone") << "2026-11-22T01:05:00+01:00"_ba << qint64(300'000);
    QTest::newRow("epoch") << "1795305660"_ba << qint64(60'000);
    QTest::newRow("seconds from now") << "60"_ba << qint64(60'000);
    QTest::newRow("word") << "later"_ba << qint64(-1);
    QTest::newRow("empty") << ""_ba << qint64(-1);
    QTest::newRow("more than milliseconds hold") << "262220262220220220"_ba << qint64(-1);
}

void HttpBudgetTest::reset()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    const auto at = parseReset(text, now);
    QCOMPARE(at ? at->ms - now.ms : qint64(-1), ms);
}

void HttpBudgetTest::retryAfterOfHeaders()
{
    QVERIFY(!retryAfterOf({}, now));
    QCOMPARE(retryAfterOf({{"retry-after", "3"}, {"X-RateLimit-Reset", "60"}}, now), std::optional(Milliseconds(3s)));
    QCOMPARE(retryAfterOf({{"retry-after", "nonsense"}, {"ratelimit-reset", "60"}}, now),
             std::optional(Milliseconds(60s)));
    QCOMPARE(retryAfterOf(headers(300, 0, now + 90s), now), std::optional(Milliseconds(90s)));
}

void HttpBudgetTest::neverExceeds()
{
    RateBudget budget;
    QVERIFY(!budget.take("a", Urgency::Foreground, now).refused);
    budget.learn("a", 200, headers(300, 3, now + 60s), now);
    // three are under way before any answer comes back
    for (int i = 0; i < 3; ++i)
        QVERIFY(!budget.take("a", Urgency::Foreground, now).refused);
    QCOMPARE(budget.remaining("a"), std::optional(0));
    const auto fourth = budget.take("a", Urgency::Foreground, now + 10s);
    QVERIFY(fourth.refused);
    QCOMPARE(fourth.wait, Milliseconds(50s));
    // one of them never reached the server: its place is free again
    budget.giveUp("a");
    QVERIFY(!budget.take("a", Urgency::Foreground, now + 10s).refused);
    QVERIFY(!budget.take("a", Urgency::Foreground, now + 61s).refused);
}

void HttpBudgetTest::backgroundLeavesAReserve()
{
    RateBudget budget;
    budget.take("a", Urgency::Foreground, now);
    budget.learn("a", 200, headers(300, 100, now + 300s), now);
    Instant at = now;
    int sent = 0;
    // as long as nobody else asks, background may use what is above a fifth, and evenly
    for (int i = 0; i < 1000 && at < now + 300s; ++i) {
        const auto decision = budget.take("a", Urgency::Background, at);
        QVERIFY(!decision.refused);
        if (decision.wait > 0ms) {
            at = at + decision.wait;
            continue;
        }
        ++sent;
        budget.learn("a", 200, headers(300, 100 - sent, now + 300s), at);
    }
    QVERIFY2(sent > 10 && sent <= 40, qPrintable(QString::number(sent)));
    QVERIFY(at >= now + 299s);
    QVERIFY(!budget.take("a", Urgency::Foreground, now + 299s).refused);
}

void HttpBudgetTest::blockedUntilTold()
{
    RateBudget budget;
    budget.take("a", Urgency::Foreground, now);
    budget.learn("a", 429, {}, now);
    QCOMPARE(budget.take("a", Urgency::Foreground, now).wait, Milliseconds(60s));
    budget.learn("a", 503, {{"Retry-After", "7"}}, now);
    QCOMPARE(budget.take("a", Urgency::Background, now).wait, Milliseconds(7s));
    QVERIFY(!budget.take("a", Urgency::Background, now).refused);
    QCOMPARE(budget.take("b", Urgency::Foreground, now).wait, Milliseconds(0));
    budget.learn("c", 503, {}, now);
    QVERIFY(!budget.take("c", Urgency::Foreground, now).refused);
}

void HttpBudgetTest::unknownServersAreNotSlowed()
{
    RateBudget budget;
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(budget.take("a", Urgency::Background, now).wait, Milliseconds(0));
        budget.learn("a", 200, {{"X-RateLimit-Remaining", "0"}}, now); // no reset: nothing to wait for
    }
}

QTEST_GUILESS_MAIN(HttpBudgetTest)
#include "http_budget.moc"
