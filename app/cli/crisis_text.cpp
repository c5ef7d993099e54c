// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/crisis_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1) + u" %"_s;
}

QString rounded(double value)
{
    return QString::number(value, 'f', 2);
}

QString chance(double probability)
{
    return QString::number(probability, 'e', 1);
}

QJsonValue orNone(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QString verdictLine(const CrisisExplanation& hour)
{
    switch (hour.verdict) {
    case CrisisVerdict::Unknown:
        return u"Not known: nobody counted in this hour"_s;
    case CrisisVerdict::NotEnoughHistory:
        return u"Not enough history: %1 more weeks with this hour are needed"_s.arg(hour.weeksMissing);
    case CrisisVerdict::Within:
        return u"Within its band"_s;
    case CrisisVerdict::Out:
        break;
    }
    const QString what = hour.volumeOut && hour.shareOut ? u"volume and negative share"_s
                         : hour.volumeOut                ? u"volume"_s
                                                         : u"negative share"_s;
    return u"Out of its band: %1; severity %2 of 10"_s.arg(what).arg(hour.severity);
}

QString shareLine(const CrisisExplanation& hour)
{
    if (!hour.share)
        return u"Negative: %1; too few messages to tell a share"_s.arg(hour.count.negative);
    return u"Negative: %1, a share of %2; usual %3, at most %4"_s.arg(hour.count.negative)
        .arg(percent(*hour.share), percent(*hour.usualShare), percent(*hour.upperShare));
}

} // namespace

QJsonObject crisisJson(const CrisisExplanation& hour)
{
    QJsonArray used;
    for (const HourCount& one : hour.used)
        used.append(QJsonObject{
            {u"hour"_s, one.hour.toRfc3339()}, {u"messages"_s, one.messages}, {u"negative"_s, one.negative}});
    const bool judged = hour.verdict == CrisisVerdict::Within || hour.verdict == CrisisVerdict::Out;
    QJsonObject object{{u"hour"_s, hour.count.hour.toRfc3339()},
                       {u"wall"_s, hour.wall.toIso()},
                       {u"zone"_s, hour.zone.name()},
                       {u"running"_s, hour.running},
                       {u"verdict"_s, crisisVerdictName(hour.verdict)},
                       {u"weeks_missing"_s, hour.weeksMissing},
                       {u"used"_s, used},
                       {u"severity"_s, hour.severity}};
    const bool known = hour.verdict != CrisisVerdict::Unknown;
    object.insert("messages"_L1, known ? QJsonValue(hour.count.messages) : QJsonValue());
    object.insert("negative"_L1, known ? QJsonValue(hour.count.negative) : QJsonValue());
    if (!judged)
        return object;
    object.insert("volume"_L1, QJsonObject{{u"out"_s, hour.volumeOut},
                                           {u"neighbours"_s, hour.neighbours},
                                           {u"usual"_s, hour.usual},
                                           {u"growth"_s, hour.growth},
                                           {u"mean"_s, hour.mean},
                                           {u"scatter"_s, hour.scatter},
                                           {u"shape"_s, hour.shape},
                                           {u"upper"_s, hour.upper},
                                           {u"probability"_s, hour.probability},
                                           {u"alpha"_s, hour.alpha}});
    object.insert("share"_L1, QJsonObject{{u"out"_s, hour.shareOut},
                                          {u"share"_s, orNone(hour.share)},
                                          {u"usual"_s, orNone(hour.usualShare)},
                                          {u"upper"_s, orNone(hour.upperShare)}});
    return object;
}

QStringList crisisLines(const CrisisExplanation& hour)
{
    QStringList lines{u"%1 %2%3"_s.arg(hour.wall.toIso(), hour.zone.name(),
                                       hour.running ? u", an hour that is still running"_s : QString()),
                      verdictLine(hour)};
    if (hour.verdict == CrisisVerdict::Unknown)
        return lines;
    QStringList counts;
    for (const HourCount& one : hour.used)
        counts << QString::number(one.messages);
    lines << u"The same weekday and hour before, newest first: %1"_s.arg(counts.isEmpty() ? u"none"_s
                                                                                          : counts.join(u", "_s));
    if (hour.verdict == CrisisVerdict::NotEnoughHistory)
        return lines;
    lines << u"Messages: %1; at most %2"_s.arg(hour.count.messages).arg(hour.upper)
          << u"Expected: %1, of a usual %2 steadied by %3 hours beside, with a growth of %4"_s
                 .arg(rounded(hour.mean), rounded(hour.usual))
                 .arg(hour.neighbours)
                 .arg(rounded(hour.growth))
          << u"Bound: negative binomial of shape %1, scatter beyond Poisson %2"_s.arg(rounded(hour.shape),
                                                                                      rounded(hour.scatter))
          << u"Probability of so many or more: %1; an alarm from %2"_s.arg(chance(hour.probability), chance(hour.alpha))
          << shareLine(hour);
    return lines;
}

QStringList crisisHeads()
{
    return {u"HOUR"_s,     u"MESSAGES"_s, u"EXPECTED"_s, u"AT MOST"_s,
            u"NEGATIVE"_s, u"SHARE"_s,    u"AT MOST"_s,  u"VERDICT"_s};
}

QStringList crisisCells(const CrisisExplanation& hour)
{
    const QString none = u"–"_s;
    const bool judged = hour.verdict == CrisisVerdict::Within || hour.verdict == CrisisVerdict::Out;
    const bool known = hour.verdict != CrisisVerdict::Unknown;
    QString verdict = crisisVerdictName(hour.verdict).replace(u'_', u' ');
    if (hour.verdict == CrisisVerdict::Out)
        verdict += u" (%1), severity %2"_s.arg(hour.volumeOut && hour.shareOut ? u"volume, share"_s
                                               : hour.volumeOut                ? u"volume"_s
                                                                               : u"share"_s,
                                               QString::number(hour.severity));
    if (hour.running)
        verdict += u", running"_s;
    return {hour.wall.toIso().left(16),
            known ? QString::number(hour.count.messages) : none,
            judged ? rounded(hour.mean) : none,
            judged ? QString::number(hour.upper) : none,
            known ? QString::number(hour.count.negative) : none,
            hour.share ? percent(*hour.share) : none,
            hour.upperShare ? percent(*hour.upperShare) : none,
            verdict};
}

QJsonObject crisisRuleJson(const CrisisOptions& options)
{
    return {{u"weeks"_s, options.weeks},
            {u"weeks_needed"_s, options.needed},
            {u"false_alarms"_s, options.falseAlarms},
            {u"in_hours"_s, options.hours},
            {u"alpha"_s, crisisAlpha(options)},
            {u"fewest_messages"_s, options.fewest},
            {u"times_expected"_s, options.times},
            {u"calm_hours_to_end"_s, options.calmHours},
            {u"hours_set_aside"_s, options.asideHours}};
}

QStringList crisisRuleLines(const CrisisOptions& options)
{
    return {
        u"Each hour's messages against the same weekday and hour of the past %1 weeks, of which %2 have to be known."_s
            .arg(options.weeks)
            .arg(options.needed),
        u"Volume: out above the count that chance exceeds with a probability of %1, and from %2 messages and %3 times "
        "the expected on (negative binomial)."_s.arg(chance(crisisAlpha(options)))
            .arg(options.fewest)
            .arg(options.times),
        u"Negative share: likewise, of hours with %1 messages or more (beta-binomial)."_s.arg(options.fewest),
        u"Promised: %1 false alarms in %2 hours. An alarm is over after %3 calm hours in a row; its first %4 hours are "
        "not learnt from."_s.arg(options.falseAlarms)
            .arg(options.hours)
            .arg(options.calmHours)
            .arg(options.asideHours),
    };
}

} // namespace parvis
