// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/rate_budget.h"

using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr Milliseconds longestWait = 24h; // a server's clock may be anywhere
constexpr Milliseconds unknownWait = 60s; // 429 with no word about when
constexpr int reservePart = 5;            // a fifth of the budget is kept for what a person waits for
constexpr int leastReserve = 5;

QByteArray firstOf(const HttpHeaders& headers, std::initializer_list<QByteArrayView> names)
{
    for (const QByteArrayView name : names) {
        if (headers.has(name))
            return headers.value(name).trimmed();
    }
    return {};
}

// "300" or "300, 300;w=300" or "limit=300, …" (early drafts): the first number.
std::optional<int> firstNumber(const QByteArray& text)
{
    qsizetype i = 0;
    while (i < text.size() && (text[i] < '0' || text[i] > '9'))
        ++i;
    qsizetype end = i;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    bool ok = false;
    const int number = text.mid(i, end - i).toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

Milliseconds bounded(Milliseconds wait)
{
    return std::clamp(wait, Milliseconds(0), longestWait);
}

} // namespace

std::optional<Instant> parseReset(const QByteArray& value, Instant now)
{
    bool ok = false;
    const qint64 number = value.trimmed().toLongLong(&ok);
    if (!ok)
        return Instant::fromRfc3339(QString::fromLatin1(value.trimmed()));
    constexpr qint64 year = 366LL * 24 * 3600;
    constexpr qint64 endOfYear9999 = 253'402'300'799;
    if (number < 0 || number > endOfYear9999)
        return std::nullopt;
    return number < year ? now + Milliseconds(number * 1000) : Instant{number * 1000};
}

std::optional<Milliseconds> parseRetryAfter(const QByteArray& value, Instant now)
{
    const QByteArray text = value.trimmed();
    bool ok = false;
    const qint64 seconds = text.toLongLong(&ok);
    if (ok)
        return seconds < 0 ? std::nullopt
                           : std::optional(bounded(Milliseconds(std::min<qint64>(seconds, 86'400) * 1000)));
    const auto date = Instant::fromHttpDate(text);
    return date ? std::optional(bounded(*date - now)) : std::nullopt;
}

RateBudget::Decision RateBudget::take(const QByteArray& key, HttpRequest::Urgency urgency, Instant now)
{
    Entry& entry = m_entries[key];
    if (entry.reset && *entry.reset <= now) {
        entry.remaining.reset();
        entry.reset.reset();
    }
    const bool background = urgency == HttpRequest::Urgency::Background;
    if (entry.blockedUntil && *entry.blockedUntil > now)
        return {bounded(*entry.blockedUntil - now), !background};
    entry.blockedUntil.reset();
    if (entry.remaining && entry.reset) {
        const int left = *entry.remaining - entry.underWay;
        const Milliseconds untilReset = bounded(*entry.reset - now);
        if (left <= 0)
            return {untilReset, !background};
        const int reserve = std::max(leastReserve, entry.limit.value_or(0) / reservePart);
        if (background && left <= reserve)
            return {untilReset, false};
        if (background && entry.nextBackground > now)
            return {entry.nextBackground - now, false};
        // The second half of the budget is spread over what is left of its window.
        if (background && left < entry.limit.value_or(0) / 2)
            entry.nextBackground = now + untilReset / std::max(1, left - reserve);
    }
    ++entry.underWay;
    return {};
}

void RateBudget::learn(const QByteArray& key, int status, const HttpHeaders& headers, Instant now)
{
    Entry& entry = m_entries[key];
    entry.underWay = std::max(0, entry.underWay - 1);
    if (const auto limit = firstNumber(firstOf(headers, {"X-RateLimit-Limit", "RateLimit-Limit"})))
        entry.limit = limit;
    const auto remaining = firstNumber(firstOf(headers, {"X-RateLimit-Remaining", "RateLimit-Remaining"}));
    const auto reset = parseReset(firstOf(headers, {"X-RateLimit-Reset", "RateLimit-Reset"}), now);
    if (remaining && reset && *reset > now) {
        entry.remaining = remaining;
        entry.reset = *reset;
    }
    if (status != 429 && !(status == 503 && headers.has("Retry-After")))
        return;
    Milliseconds wait = unknownWait;
    if (const auto told = parseRetryAfter(headers.value("Retry-After"), now))
        wait = *told;
    else if (reset)
        wait = bounded(*reset - now);
    entry.blockedUntil = now + wait;
}

void RateBudget::giveUp(const QByteArray& key)
{
    Entry& entry = m_entries[key];
    entry.underWay = std::max(0, entry.underWay - 1);
}

std::optional<int> RateBudget::remaining(const QByteArray& key) const
{
    const auto found = m_entries.constFind(key);
    if (found == m_entries.cend() || !found->remaining)
        return std::nullopt;
    return std::max(0, *found->remaining - found->underWay);
}

} // namespace parvis
