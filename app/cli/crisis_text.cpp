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

} // namespace parvis
