// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis rule with its figures: each hour's messages beside the band of the same weekday and hour.
#include "cli/commands_book.h"
#include "cli/crisis_text.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/insights/crisis_desk.h"

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

Result<CrisisQuery> crisisQuery(const ParsedCall& call, const ZoneId& zone, Instant now)
{
    CrisisQuery query;
    query.window = {startOfDay(dateAt(now, zone).addDays(-1), zone), now};
    for (const auto& [word, option, target] :
         {std::tuple(&call.from, u"--from"_s, &query.window.from), std::tuple(&call.to, u"--to"_s, &query.window.to)}) {
        if (word->empty())
            continue;
        const auto instant = input::dayOrInstant(*word, option, zone);
        if (!instant)
            return Failure(instant.error());
        *target = *instant;
    }
    if (query.window.to <= query.window.from)
        return failure(ErrorKind::Rejected, u"--from must be before --to"_s);
    const auto accounts = input::accounts(call.accounts);
    if (!accounts)
        return Failure(accounts.error());
    if (accounts->size() > 1)
        return failure(ErrorKind::Rejected, u"--account: the rule looks at one account, or at all together"_s);
    if (!accounts->empty())
        query.accounts = *accounts;
    return query;
}

QJsonObject alarmJson(const CrisisAlarm& alarm)
{
    return {{u"began"_s, alarm.began.toRfc3339()},
            {u"ended"_s, output::instant(alarm.ended)},
            {u"severity"_s, alarm.severity}};
}

QJsonObject reviewJson(const CrisisReview& review)
{
    QJsonArray hours, alarms;
    for (const CrisisWatch::Turn& turn : review.hours) {
        QJsonObject hour = crisisJson(turn.hour);
        hour.insert("event"_L1, turn.event == CrisisEvent::Began   ? QJsonValue(u"began"_s)
                                : turn.event == CrisisEvent::Ended ? QJsonValue(u"ended"_s)
                                                                   : QJsonValue());
        hours.append(hour);
    }
    for (const CrisisAlarm& alarm : review.alarms)
        alarms.append(alarmJson(alarm));
    return {{u"rule"_s, crisisRuleJson(review.options)},
            {u"known_since"_s, output::instant(review.since)},
            {u"alarms"_s, alarms},
            {u"hours"_s, hours}};
}

void printReview(const CrisisReview& review)
{
    for (const QString& line : crisisRuleLines(review.options))
        output::line(line);
    std::vector<QStringList> rows;
    for (const CrisisWatch::Turn& turn : review.hours)
        rows.push_back(crisisCells(turn.hour));
    output::line({});
    output::table(crisisHeads(), rows);
    output::line({});
    output::line(review.alarms.empty() ? u"No alarm"_s : u"Alarms: %1"_s.arg(review.alarms.size()));
    for (const CrisisAlarm& alarm : review.alarms) {
        output::line(u"From %1 %2, severity %3 of 10; the hour it began with:"_s.arg(
            alarm.began.toRfc3339(), alarm.ended ? u"until "_s + alarm.ended->toRfc3339() : u"on, it lasts"_s,
            QString::number(alarm.severity)));
        for (const QString& line : crisisLines(alarm.first))
            output::line(u"  "_s + line);
    }
}

} // namespace

Async<int> kpiCrisis(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto query = crisisQuery(call, scope.ports.workspace.info().zone, scope.ports.clock.now());
    if (!query)
        return output::refused(query.error());
    const auto desk = std::make_shared<CrisisDesk>(scope.ports);
    return desk->review(*query).then(scope.context, [desk, json = call.json](const CrisisReview& review) {
        if (json)
            output::json(reviewJson(review));
        else
            printReview(review);
        return int(ExitCode::Done);
    });
}

} // namespace parvis
