// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/instant.h"
#include "base/time/clock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis {

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

QString Instant::toRfc3339() const
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return utc.toString(ms % 1000 == 0 ? u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s : u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

std::optional<Instant> Instant::fromRfc3339(QStringView text)
{
    static const QRegularExpression pattern(
        u"^(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?(?:([Zz])|([+-])(\\d\\d):?(\\d\\d))$"_s);
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    const int second = match.capturedView(6).toInt();
    // A leap second (RFC 3339, 5.6) is taken as the last second of the minute.
    const QTime time(match.capturedView(4).toInt(), match.capturedView(5).toInt(), second == 60 ? 59 : second);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const QString fraction = match.captured(7).leftJustified(3, u'0').left(3);
    qint64 value = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() + fraction.toInt();
    if (!match.captured(9).isEmpty()) {
        const int minutes = match.capturedView(10).toInt() * 60 + match.capturedView(11).toInt();
        value -= (match.captured(9) == "-"_L1 ? -1 : 1) * minutes * 60'000LL;
    }
    return Instant{value};
}

std::optional<Instant> Instant::fromHttpDate(const QByteArray& text)
{
    auto date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return Instant{date.toMSecsSinceEpoch()};
}

std::optional<Instant> Instant::ofFile(const QString& path)
{
    const QFileInfo file(path);
    return file.exists() ? std::optional(Instant{file.lastModified().toMSecsSinceEpoch()}) : std::nullopt;
}

} // namespace parvis
