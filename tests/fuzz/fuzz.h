// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the libFuzzer targets: how bytes become text, and how a broken promise is told.
#pragma once

#include <QString>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace parvis::fuzz {

// A promise of the parser's header that must hold for any input; libFuzzer keeps the input that broke it.
inline void must(bool holds, const char* promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

inline QByteArray bytes(const uint8_t* data, size_t size)
{
    return QByteArray(reinterpret_cast<const char*>(data), qsizetype(size));
}

// Mostly UTF-8; an input that starts with 0xFF is raw UTF-16, so that lone surrogates come up.
inline QString text(const uint8_t* data, size_t size)
{
    if (size == 0 || data[0] != 0xFF)
        return QString::fromUtf8(bytes(data, size));
    QString units(qsizetype((size - 1) / 2), Qt::Uninitialized);
    std::memcpy(units.data(), data + 1, size_t(units.size()) * 2);
    return units;
}

} // namespace parvis::fuzz
