// SPDX-License-Identifier: GPL-3.0-or-later
// Ids that do not mix: a post's id cannot be given where an account's is asked.
#pragma once

#include <QHashFunctions>
#include <QString>
#include <compare>
#include <optional>

namespace parvis {

// 64 bits, 0 is "none". New ids are time-ordered (see IdSource). As text (JSON, command line): decimal.
template <typename Tag>
struct StrongId {
    qint64 value = 0;

    constexpr bool isNull() const { return value == 0; }
    constexpr auto operator<=>(const StrongId&) const = default;
    QString toString() const { return QString::number(value); }
    static std::optional<StrongId> fromString(QStringView text)
    {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return ok && number > 0 ? std::optional(StrongId{number}) : std::nullopt;
    }
};

template <typename Tag>
size_t qHash(const StrongId<Tag>& id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

} // namespace parvis

template <typename Tag>
struct std::hash<parvis::StrongId<Tag>> {
    size_t operator()(const parvis::StrongId<Tag>& id) const noexcept { return std::hash<qint64>()(id.value); }
};
