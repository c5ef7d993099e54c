// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/zone.h"

#include <QDate>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QReadWriteLock>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr qint64 msPerDay = 86'400'000;

QDate toQDate(LocalDate date)
{
    return {date.year, date.month, date.day};
}

LocalDate fromQDate(QDate date)
{
    return {date.year(), date.month(), date.day()};
}

// QTimeZone parses the zone file at construction; a calendar asks for thousands of instants of the same zone.
QTimeZone timeZone(const ZoneId& zone)
{
    static thread_local QHash<QString, QTimeZone> known;
    auto it = known.constFind(zone.name());
    if (it == known.constEnd())
        it = known.insert(zone.name(), QTimeZone(zone.name().toLatin1()));
    return *it;
}

qint64 offsetMs(const QTimeZone& zone, qint64 utcMs)
{
    return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))) * 1000;
}

// The wall time read as if it were UTC.
qint64 naiveMs(const WallTime& wall)
{
    const QDateTime naive(toQDate(wall.date), QTime(wall.hour, wall.minute, wall.second), Qt::UTC);
    return naive.toMSecsSinceEpoch();
}

WallTime fromNaive(qint64 ms)
{
    const auto naive = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    const auto time = naive.time();
    return {fromQDate(naive.date()), time.hour(), time.minute(), time.second()};
}

// isTimeZoneIdAvailable() refuses alias names such as Europe/Kiev, and QTimeZone takes any word that could be a POSIX
// rule ("Mars"): an alias is what has a file of its own.
bool isKnown(const QByteArray& id)
{
    if (QTimeZone::isTimeZoneIdAvailable(id))
        return true;
    static const QRegularExpression zoneName(u"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z][A-Za-z0-9_+-]*)*$"_s);
    const QString name = QString::fromLatin1(id);
    return zoneName.match(name).hasMatch() && QFileInfo(u"/usr/share/zoneinfo/"_s + name).isFile();
}

} // namespace

std::optional<ZoneId> ZoneId::fromName(QStringView name)
{
    // Tables name the same few zones thousands of times.
    static thread_local QSet<QString> known;
    ZoneId zone;
    zone.m_name = name.toString();
    if (known.contains(zone.m_name))
        return zone;
    const QByteArray id = name.toLatin1();
    static const QRegularExpression offsetLike(u"^UTC[+-]"_s);
    if (id.isEmpty() || offsetLike.match(name.toString()).hasMatch() || !isKnown(id) || !QTimeZone(id).isValid())
        return std::nullopt;
    known.insert(zone.m_name);
    return zone;
}

ZoneId ZoneId::system()
{
    return fromName(QString::fromLatin1(QTimeZone::systemTimeZoneId())).value_or(ZoneId());
}

bool LocalDate::isValid() const
{
    return QDate::isValid(year, month, day);
}

LocalDate LocalDate::addDays(int days) const
{
    return fromQDate(toQDate(*this).addDays(days));
}

LocalDate LocalDate::addMonths(int months) const
{
    return fromQDate(toQDate(*this).addMonths(months));
}

int LocalDate::daysTo(LocalDate other) const
{
    return int(toQDate(*this).daysTo(toQDate(other)));
}

int LocalDate::dayOfWeek() const
{
    return toQDate(*this).dayOfWeek();
}

std::optional<LocalDate> LocalDate::fromIso(QStringView text)
{
    static const QRegularExpression pattern(u"^(\\d{4})-(\\d\\d)-(\\d\\d)$"_s);
    const auto match = pattern.match(text.toString());
    const LocalDate date{match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt()};
    return match.hasMatch() && date.isValid() ? std::optional(date) : std::nullopt;
}

QString LocalDate::toIso() const
{
    return toQDate(*this).toString(Qt::ISODate);
}

bool WallTime::isValid() const
{
    return date.isValid() && QTime::isValid(hour, minute, second);
}

QString WallTime::toIso() const
{
    QString text = date.toIso();
    for (const auto& [mark, value] : {std::pair(u'T', hour), std::pair(u':', minute), std::pair(u':', second)}) {
        text += mark;
        text += QChar(u'0' + value / 10);
        text += QChar(u'0' + value % 10);
    }
    return text;
}

std::optional<WallTime> WallTime::fromIso(QStringView text)
{
    static const QRegularExpression pattern(u"^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d):(\\d\\d)(?::(\\d\\d))?$"_s);
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto date = LocalDate::fromIso(match.capturedView(1));
    if (!date)
        return std::nullopt;
    const WallTime wall{*date, match.capturedView(2).toInt(), match.capturedView(3).toInt(),
                        match.capturedView(4).toInt()};
    return wall.isValid() ? std::optional(wall) : std::nullopt;
}

Resolution resolve(const WallTime& wall, const ZoneId& zone)
{
    const QTimeZone rules = timeZone(zone);
    const qint64 naive = naiveMs(wall);
    // Offsets a day before and after bracket any change near the wall time; a zone that skips a whole day is covered
    // too.
    const qint64 before = offsetMs(rules, naive - 2 * msPerDay);
    const qint64 after = offsetMs(rules, naive + 2 * msPerDay);
    std::vector<qint64> found;
    std::vector<qint64> offsets{before, after};
    for (const Instant change : transitions(zone, {naive - 2 * msPerDay}, {naive + 2 * msPerDay}))
        offsets.push_back(offsetMs(rules, change.ms));
    for (const qint64 offset : offsets) {
        const qint64 candidate = naive - offset;
        if (offsetMs(rules, candidate) == offset && std::find(found.begin(), found.end(), candidate) == found.end())
            found.push_back(candidate);
    }
    std::sort(found.begin(), found.end());
    if (found.size() == 1)
        return {Resolution::Kind::Unique, {found[0]}, {found[0]}, wall};
    if (found.size() > 1)
        return {Resolution::Kind::Repeated, {found.front()}, {found.back()}, wall};
    // In the gap: read with the offset in force before it, the clock shows the same distance past the gap.
    for (const Instant change : transitions(zone, {naive - 2 * msPerDay}, {naive + 2 * msPerDay})) {
        const qint64 offsetBefore = offsetMs(rules, change.ms - 1);
        const qint64 offsetAfter = offsetMs(rules, change.ms);
        if (naive >= change.ms + offsetBefore && naive < change.ms + offsetAfter) {
            const Instant moved{naive - offsetBefore};
            return {Resolution::Kind::Skipped, moved, moved, wallTimeAt(moved, zone)};
        }
    }
    const Instant fallback{naive - before};
    return {Resolution::Kind::Skipped, fallback, fallback, wallTimeAt(fallback, zone)};
}

WallTime wallTimeAt(Instant instant, const ZoneId& zone)
{
    return fromNaive(instant.ms + offsetMs(timeZone(zone), instant.ms));
}

LocalDate dateAt(Instant instant, const ZoneId& zone)
{
    return wallTimeAt(instant, zone).date;
}

Instant startOfDay(LocalDate date, const ZoneId& zone)
{
    const Resolution midnight = resolve({date, 0, 0, 0}, zone);
    if (midnight.kind != Resolution::Kind::Skipped)
        return midnight.instant;
    // The clock jumped over midnight: the day begins with the jump itself.
    for (const Instant change :
         transitions(zone, midnight.instant - Milliseconds(msPerDay), midnight.instant + Milliseconds(1))) {
        if (dateAt(change, zone) == date)
            return change;
    }
    return midnight.instant;
}

Milliseconds offsetAt(Instant instant, const ZoneId& zone)
{
    return Milliseconds(offsetMs(timeZone(zone), instant.ms));
}

std::vector<Instant> transitions(const ZoneId& zone, Instant from, Instant to)
{
    const QTimeZone rules = timeZone(zone);
    std::vector<Instant> result;
    if (to <= from || !rules.hasTransitions())
        return result;
    const auto list = rules.transitions(QDateTime::fromMSecsSinceEpoch(from.ms, Qt::UTC),
                                        QDateTime::fromMSecsSinceEpoch(to.ms - 1, Qt::UTC));
    for (const auto& change : list) {
        const Instant at{change.atUtc.toMSecsSinceEpoch()};
        if (at >= from && at < to && offsetMs(rules, at.ms - 1) != offsetMs(rules, at.ms))
            result.push_back(at);
    }
    return result;
}

QString zoneDataVersion()
{
    QFile versions(u"/usr/share/zoneinfo/+VERSION"_s);
    if (versions.open(QIODevice::ReadOnly))
        return QString::fromLatin1(versions.readLine().trimmed());
    QFile data(u"/usr/share/zoneinfo/tzdata.zi"_s);
    if (data.open(QIODevice::ReadOnly)) {
        const QString first = QString::fromLatin1(data.readLine().trimmed());
        if (first.startsWith("# version "_L1))
            return first.mid(10);
    }
    return u"unknown"_s;
}

} // namespace parvis
