// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/at_syntax.h"

#include "domain/text/url_chars.h"

#include <QDate>
#include <QSet>
#include <QTime>
#include <algorithm>

namespace parvis::text {

using namespace Qt::StringLiterals;
using namespace urlchars;

namespace {

constexpr qsizetype kMostAtLabel = 63;
constexpr qsizetype kMostHandle = 253;
constexpr qsizetype kMostDid = 2048;
constexpr qsizetype kMostNsid = 317;
constexpr qsizetype kMostRecordKey = 512;
constexpr qsizetype kMostUri = 8192;
constexpr qsizetype kMostDatetime = 64;
constexpr qsizetype kTidLength = 13;
constexpr int kBitsPerSign = 5;
constexpr int kClockBits = 10;
constexpr std::u16string_view kSortableAlphabet = u"234567abcdefghijklmnopqrstuvwxyz";

constexpr bool isLower(char16_t c)
{
    return c >= u'a' && c <= u'z';
}

template <typename Predicate>
bool all(QStringView s, Predicate predicate)
{
    return std::all_of(s.cbegin(), s.cend(), [&](QChar c) { return predicate(c.unicode()); });
}

bool isAtLabel(QStringView s)
{
    return !s.isEmpty() && s.size() <= kMostAtLabel && s.front() != u'-' && s.back() != u'-' &&
           all(s, [](char16_t c) { return isAsciiAlnum(c) || c == u'-'; });
}

bool isJsonPointer(QStringView s)
{
    if (!s.startsWith(u'/') ||
        !all(s, [](char16_t c) { return isAsciiAlnum(c) || isOneOf(c, u"._~:@!$&')(*+,;=%[]/-"); })) {
        return false;
    }
    QByteArray decoded;
    for (qsizetype i = 0; i < s.size(); ++i) {
        if (s[i] != u'%') {
            decoded.append(char(s[i].unicode()));
            continue;
        }
        if (i + 2 >= s.size() || !isHexDigit(s[i + 1].unicode()) || !isHexDigit(s[i + 2].unicode())) {
            return false;
        }
        decoded.append(char(s.sliced(i + 1, 2).toInt(nullptr, 16)));
        i += 2;
    }
    return decoded.isValidUtf8();
}

// Reads exactly `digits` digits.
std::optional<int> number(QStringView s, qsizetype at, qsizetype digits)
{
    if (at + digits > s.size() || !all(s.sliced(at, digits), isDigit)) {
        return std::nullopt;
    }
    return s.sliced(at, digits).toInt();
}

// "Z", "+hh:mm" or "-hh:mm"; "-00:00" is refused. Answers the offset in minutes.
std::optional<int> zoneMinutes(QStringView zone)
{
    if (zone == u"Z"_s) {
        return 0;
    }
    constexpr qsizetype kOffsetLength = 6;
    if (zone.size() != kOffsetLength || (zone[0] != u'+' && zone[0] != u'-') || zone[3] != u':' ||
        zone == u"-00:00"_s) {
        return std::nullopt;
    }
    const std::optional<int> hours = number(zone, 1, 2);
    const std::optional<int> minutes = number(zone, 4, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) {
        return std::nullopt;
    }
    return (zone[0] == u'-' ? -1 : 1) * (*hours * 60 + *minutes);
}

} // namespace

bool isAtHandle(QStringView s)
{
    if (s.size() > kMostHandle) {
        return false;
    }
    const QList<QStringView> labels = s.split(u'.');
    return labels.size() >= 2 && std::all_of(labels.cbegin(), labels.cend(), isAtLabel) &&
           isAsciiLetter(labels.constLast()[0].unicode());
}

bool isAtDid(QStringView s)
{
    if (!s.startsWith(u"did:"_s) || s.size() > kMostDid) {
        return false;
    }
    const qsizetype colon = s.indexOf(u':', 4);
    if (colon <= 4 || colon + 1 >= s.size() || !all(s.sliced(4, colon - 4), isLower)) {
        return false;
    }
    const QStringView id = s.sliced(colon + 1);
    return id.back() != u':' && id.back() != u'%' &&
           all(id, [](char16_t c) { return isAsciiAlnum(c) || isOneOf(c, u"._:%-"); });
}

bool isAtIdentifier(QStringView s)
{
    return s.startsWith(u"did:"_s) ? isAtDid(s) : isAtHandle(s);
}

bool isAtNsid(QStringView s)
{
    if (s.size() > kMostNsid) {
        return false;
    }
    const QList<QStringView> parts = s.split(u'.');
    return parts.size() >= 3 && std::all_of(parts.cbegin(), parts.cend(), isAtLabel) &&
           isAsciiLetter(parts.constFirst()[0].unicode()) && isAsciiLetter(parts.constLast()[0].unicode()) &&
           !parts.constLast().contains(u'-');
}

bool isAtRecordKey(QStringView s)
{
    return !s.isEmpty() && s.size() <= kMostRecordKey && s != u"."_s && s != u".."_s &&
           all(s, [](char16_t c) { return isAsciiAlnum(c) || isOneOf(c, u"_~.:-"); });
}

bool isAtTid(QStringView s)
{
    return s.size() == kTidLength && all(s, [](char16_t c) { return isOneOf(c, kSortableAlphabet); }) &&
           kSortableAlphabet.find(s[0].unicode()) < 16; // the highest bit is never set
}

bool isAtUri(QStringView s)
{
    return parseAtUri(s).has_value();
}

std::optional<AtUri> parseAtUri(QStringView s)
{
    if (s.size() > kMostUri || !s.startsWith(u"at://"_s) ||
        !all(s, [](char16_t c) { return isAsciiAlnum(c) || isOneOf(c, u"._~:@!$&'()*+,;=%/\\[]#?-"); })) {
        return std::nullopt;
    }
    AtUri uri;
    QStringView rest = s.sliced(5);
    if (const qsizetype hash = rest.indexOf(u'#'); hash >= 0) {
        if (!isJsonPointer(rest.sliced(hash + 1))) {
            return std::nullopt;
        }
        uri.fragment = rest.sliced(hash + 1).toString();
        rest = rest.first(hash);
    }
    const QList<QStringView> parts = rest.split(u'/');
    if (parts.size() > 3 || !isAtIdentifier(parts[0]) || (parts.size() > 1 && !isAtNsid(parts[1])) ||
        (parts.size() > 2 && !isAtRecordKey(parts[2]))) {
        return std::nullopt;
    }
    uri.authority = parts[0].toString();
    uri.collection = parts.size() > 1 ? parts[1].toString() : QString();
    uri.recordKey = parts.size() > 2 ? parts[2].toString() : QString();
    return uri;
}

QString makeAtUri(QStringView authority, QStringView collection, QStringView recordKey)
{
    return u"at://"_s + authority + u'/' + collection + u'/' + recordKey;
}

bool isAtDatetime(QStringView s)
{
    constexpr qsizetype kSecondsEnd = 19; // "1985-04-12T23:20:50"
    if (s.size() > kMostDatetime || s.size() <= kSecondsEnd || s[4] != u'-' || s[7] != u'-' || s[10] != u'T' ||
        s[13] != u':' || s[16] != u':') {
        return false;
    }
    const std::optional<int> year = number(s, 0, 4);
    const std::optional<int> month = number(s, 5, 2);
    const std::optional<int> day = number(s, 8, 2);
    const std::optional<int> hour = number(s, 11, 2);
    const std::optional<int> minute = number(s, 14, 2);
    const std::optional<int> second = number(s, 17, 2);
    if (!year || !month || !day || !hour || !minute || !second) {
        return false;
    }
    qsizetype at = kSecondsEnd;
    if (s[at] == u'.') {
        const qsizetype fraction = ++at;
        while (at < s.size() && isDigit(s[at].unicode())) {
            ++at;
        }
        if (at == fraction) {
            return false;
        }
    }
    const std::optional<int> zone = zoneMinutes(s.sliced(at));
    // The proleptic Gregorian calendar repeats every 400 years; QDate knows no year 0.
    constexpr int kCycle = 400;
    if (!zone || !QDate::isValid(*year + kCycle, *month, *day) || !QTime::isValid(*hour, *minute, *second)) {
        return false;
    }
    const bool beforeYearZero = *year == 0 && *month == 1 && *day == 1 && *hour * 60 + *minute < *zone;
    return !beforeYearZero;
}

bool isAtLanguage(QStringView s)
{
    // Irregular grandfathered tags of RFC 5646, section 2.1.
    static const QSet<QString> kIrregular{u"en-gb-oed"_s, u"i-ami"_s,     u"i-bnn"_s, u"i-default"_s, u"i-enochian"_s,
                                          u"i-hak"_s,     u"i-klingon"_s, u"i-lux"_s, u"i-mingo"_s,   u"i-navajo"_s,
                                          u"i-pwn"_s,     u"i-tao"_s,     u"i-tay"_s, u"i-tsu"_s,     u"sgn-be-fr"_s,
                                          u"sgn-be-nl"_s, u"sgn-ch-de"_s};
    if (kIrregular.contains(s.toString().toLower())) {
        return true;
    }
    const QList<QStringView> parts = s.split(u'-');
    const QStringView primary = parts.constFirst();
    if ((primary == u"x"_s || primary == u"X"_s) && parts.size() > 1) {
        return std::all_of(parts.cbegin() + 1, parts.cend(),
                           [](QStringView p) { return !p.isEmpty() && p.size() <= 8 && all(p, isAsciiAlnum); });
    }
    if (primary.size() < 2 || primary.size() > 3 || !all(primary, isLower)) {
        return false;
    }
    QString seen; // variants and singletons may not come twice
    bool privateUse = false;
    bool extension = false;
    bool region = false;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QStringView part = parts[i];
        if (part.isEmpty() || part.size() > 8 || !all(part, isAsciiAlnum)) {
            return false;
        }
        if (privateUse) {
            continue;
        }
        const QString key = u'|' + part.toString().toLower() + u'|';
        privateUse = key == u"|x|"_s;
        const bool singleton = part.size() == 1 && !privateUse;
        const bool variant = !extension && (part.size() >= 5 || (part.size() == 4 && isDigit(part[0].unicode())));
        const bool isRegion =
            !extension && ((part.size() == 2 && all(part, isAsciiLetter)) || (part.size() == 3 && all(part, isDigit)));
        if ((singleton || variant) && seen.contains(key)) {
            return false;
        }
        if (isRegion && region) {
            return false;
        }
        region = region || isRegion;
        extension = extension || singleton;
        if (singleton || variant) {
            seen += key;
        }
    }
    return parts.constLast().size() > 1 || privateUse;
}

QString makeTid(qint64 microseconds, int clockId)
{
    constexpr quint64 kTimeMask = (quint64(1) << 53) - 1;
    constexpr quint64 kClockMask = (quint64(1) << kClockBits) - 1;
    quint64 value = ((quint64(microseconds) & kTimeMask) << kClockBits) | (quint64(clockId) & kClockMask);
    QString tid(kTidLength, Qt::Uninitialized);
    for (qsizetype i = kTidLength - 1; i >= 0; --i) {
        tid[i] = kSortableAlphabet[size_t(value & 31)];
        value >>= kBitsPerSign;
    }
    return tid;
}

std::optional<Tid> parseTid(QStringView s)
{
    if (!isAtTid(s)) {
        return std::nullopt;
    }
    quint64 value = 0;
    for (const QChar c : s) {
        value = (value << kBitsPerSign) | quint64(kSortableAlphabet.find(c.unicode()));
    }
    return Tid{qint64(value >> kClockBits), int(value & ((1U << kClockBits) - 1))};
}

} // namespace parvis::text
