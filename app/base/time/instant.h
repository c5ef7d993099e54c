// SPDX-License-Identifier: GPL-3.0-or-later
// A point on the UTC time line, to the millisecond.
#pragma once

#include <QByteArray>
#include <QString>
#include <chrono>
#include <compare>
#include <optional>

namespace parvis {

using Milliseconds = std::chrono::milliseconds;

struct Instant {
    qint64 ms = 0; // since 1970-01-01T00:00:00Z

    constexpr auto operator<=>(const Instant&) const = default;
    constexpr Instant operator+(Milliseconds d) const { return {ms + d.count()}; }
    constexpr Instant operator-(Milliseconds d) const { return {ms - d.count()}; }
    constexpr Milliseconds operator-(Instant other) const { return Milliseconds(ms - other.ms); }

    // RFC 3339 in UTC with milliseconds only where not zero: 2026-11-22T09:00:00Z
    QString toRfc3339() const;
    // Needs a zone ("Z" or an offset); 1 to 9 fractional digits are accepted.
    static std::optional<Instant> fromRfc3339(QStringView text);
    // RFC 9110 5.6.7, the fixed form: Sun, 06 Nov 1994 08:49:37 GMT
    static std::optional<Instant> fromHttpDate(const QByteArray& text);
    // When a file was last written; none where it is absent.
    static std::optional<Instant> ofFile(const QString& path);
};

} // namespace parvis
