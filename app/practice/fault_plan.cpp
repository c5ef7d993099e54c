// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/fault_plan.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

using Kind = FaultDecision::Kind;

std::optional<Milliseconds> parseWait(const QString& text)
{
    static constexpr std::pair<QLatin1StringView, double> units[] = {{"ms"_L1, 1}, {"s"_L1, 1000}, {"m"_L1, 60'000}};
    for (const auto& [suffix, factor] : units) {
        if (!text.endsWith(suffix))
            continue;
        bool ok = false;
        const double amount = text.chopped(suffix.size()).toDouble(&ok);
        if (ok && amount >= 0 && amount * factor <= 3'600'000)
            return Milliseconds(static_cast<qint64>(amount * factor));
        if (suffix == "ms"_L1)
            return std::nullopt;
    }
    return std::nullopt;
}

Failure badPart(const QString& part, const QString& why)
{
    return failure(ErrorKind::Rejected, u"faults: \""_s + part + u"\": "_s + why);
}

std::optional<FaultDecision> decisionNamed(const QString& name)
{
    FaultDecision decision;
    decision.name = name;
    bool number = false;
    const int status = name.toInt(&number);
    if (name == "accept-then-drop"_L1) {
        decision.kind = Kind::AcceptThenDrop;
    } else if (name == "accept-then-500"_L1) {
        decision.kind = Kind::AcceptThenError;
        decision.status = 500;
    } else if (name == "429"_L1) {
        decision.kind = Kind::RateLimited;
        decision.status = 429;
        decision.retryAfter = Milliseconds(2000);
    } else if (number && status >= 500 && status <= 504) {
        decision.kind = Kind::Refuse;
        decision.status = status;
    } else if (name == "cut"_L1) {
        decision.kind = Kind::Cut;
    } else if (name == "html"_L1) {
        decision.kind = Kind::Html;
        decision.status = 502;
    } else if (name == "expired"_L1) {
        decision.kind = Kind::Expired;
        decision.status = 401;
    } else if (name != "slow"_L1) {
        return std::nullopt;
    }
    return decision;
}

bool changesSomething(const QString& method)
{
    return method != "GET"_L1 && method != "HEAD"_L1 && method != "OPTIONS"_L1;
}

} // namespace

Result<FaultPlan::Rule> FaultPlan::parsePart(const QString& part)
{
    QStringList fields = part.split(u':');
    const QString name = fields.takeFirst().trimmed();
    const auto decision = decisionNamed(name);
    if (!decision)
        return badPart(part, u"unknown fault; known are accept-then-drop, accept-then-500, 500 to 504, 429, slow, cut, "
                             "html, expired"_s);
    Rule rule;
    rule.decision = *decision;
    rule.isSlow = name == "slow"_L1;
    if (rule.isSlow) {
        const auto wait = fields.isEmpty() ? std::nullopt : parseWait(fields.takeFirst().trimmed());
        if (!wait)
            return badPart(part, u"slow needs a time such as slow:2s or slow:500ms:0.1"_s);
        rule.decision.delay = *wait;
    }
    if (!fields.isEmpty()) {
        const QString amount = fields.takeFirst().trimmed();
        bool ok = false;
        if (amount.startsWith(u'x')) {
            rule.countLeft = amount.sliced(1).toInt(&ok);
            ok = ok && rule.countLeft > 0;
        } else {
            rule.probability = amount.toDouble(&ok);
            ok = ok && rule.probability >= 0 && rule.probability <= 1;
        }
        if (!ok)
            return badPart(part,
                           u"\""_s + amount + u"\" is no probability from 0 to 1, nor xN for a number of times"_s);
    }
    if (!fields.isEmpty() && rule.decision.kind == Kind::RateLimited) {
        const auto wait = parseWait(fields.takeFirst().trimmed());
        if (!wait)
            return badPart(part, u"the third field is a waiting time such as 2s"_s);
        rule.decision.retryAfter = *wait;
    }
    if (!fields.isEmpty())
        return badPart(part, u"too many fields"_s);
    return rule;
}

Result<FaultPlan> FaultPlan::parse(const QString& spec, quint64 seed)
{
    FaultPlan plan;
    plan.m_spec = spec.trimmed();
    plan.m_random.seed(seed ^ 0x9e3779b97f4a7c15ULL);
    if (plan.m_spec.isEmpty())
        return plan;
    double sum = 0;
    for (const QString& part : plan.m_spec.split(u',')) {
        auto rule = parsePart(part.trimmed());
        if (!rule)
            return Failure(std::move(rule.error()));
        if (!rule->isSlow && rule->countLeft < 0)
            sum += rule->probability;
        if (sum > 1.000001)
            return badPart(part.trimmed(), u"the probabilities add up to more than 1"_s);
        plan.m_rules.push_back(std::move(*rule));
    }
    return plan;
}

double FaultPlan::draw()
{
    return static_cast<double>(m_random() >> 11) * 0x1.0p-53;
}

bool FaultPlan::fits(const Rule& rule, const FaultTarget& target) const
{
    switch (rule.decision.kind) {
    case Kind::AcceptThenDrop:
    case Kind::AcceptThenError:
        return changesSomething(target.method);
    case Kind::Expired:
        return !target.token.isEmpty() && !m_expiredOnce.contains(target.token);
    default:
        return true;
    }
}

FaultDecision FaultPlan::decide(const FaultTarget& target)
{
    FaultDecision chosen;
    const bool inScope = target.path.startsWith("/api/"_L1) && !target.path.startsWith("/api/v1/streaming"_L1) &&
                         !target.path.endsWith("/instance"_L1) && target.path != "/api/v1/apps"_L1;
    if (!inScope || m_rules.empty())
        return chosen;
    Milliseconds delay{0};
    // Two numbers for each request, used or not: what befalls a request depends on its place, not on the rules before
    // it.
    const double slowDraw = draw();
    double left = draw();
    for (Rule& rule : m_rules) {
        const bool taken = chosen.kind != Kind::None;
        if (rule.isSlow) {
            if (rule.countLeft > 0 || (rule.countLeft < 0 && slowDraw < rule.probability)) {
                delay = std::max(delay, rule.decision.delay);
                rule.countLeft -= rule.countLeft > 0 ? 1 : 0;
            }
        } else if (rule.countLeft >= 0) {
            if (!taken && rule.countLeft > 0 && fits(rule, target)) {
                --rule.countLeft;
                chosen = rule.decision;
            }
        } else if (!taken) {
            const bool hit = left < rule.probability;
            left = hit ? 2.0 : left - rule.probability;
            if (hit && fits(rule, target))
                chosen = rule.decision;
        }
    }
    if (chosen.kind == Kind::Expired)
        m_expiredOnce.insert(target.token);
    chosen.delay = delay;
    if (delay.count() > 0 && chosen.name.isEmpty())
        chosen.name = u"slow"_s;
    return chosen;
}

} // namespace parvis::practice
