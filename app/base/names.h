// SPDX-License-Identifier: GPL-3.0-or-later
// Enum values and their stable words, for database, JSON and command line.
#pragma once

#include <QString>
#include <QStringView>
#include <array>
#include <optional>
#include <utility>

namespace parvis {

template <typename Enum, size_t N>
using NameTable = std::array<std::pair<Enum, QLatin1StringView>, N>;

template <typename Enum, size_t N>
QString nameIn(const NameTable<Enum, N>& table, Enum value)
{
    for (const auto& [entry, name] : table) {
        if (entry == value)
            return QString(name);
    }
    return QStringLiteral("unknown");
}

template <typename Enum, size_t N>
std::optional<Enum> valueIn(const NameTable<Enum, N>& table, QStringView name)
{
    for (const auto& [entry, word] : table) {
        if (word == name)
            return entry;
    }
    return std::nullopt;
}

} // namespace parvis
