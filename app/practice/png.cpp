// SPDX-License-Identifier: GPL-3.0-or-later
// PNG by the W3C specification (second edition): signature, IHDR, one zlib stream in IDAT, IEND.
#include "practice/png.h"

#include "practice/seeded.h"

#include <QtEndian>
#include <array>

namespace parvis::practice {
namespace {

quint32 crc32(const QByteArray& bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> entries{};
        for (quint32 n = 0; n < 256; ++n) {
            quint32 c = n;
            for (int k = 0; k < 8; ++k)
                c = (c & 1) != 0 ? 0xedb88320U ^ (c >> 1) : c >> 1;
            entries[n] = c;
        }
        return entries;
    }();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ uchar(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray& type, const QByteArray& data)
{
    const QByteArray body = type + data;
    return bigEndian(quint32(data.size())) + body + bigEndian(crc32(body));
}

} // namespace

QByteArray avatarPng(const QString& name)
{
    constexpr int side = 80;
    constexpr int cell = side / 5;
    const quint64 hash = stableHash(name.section(u'.', 0, 0), 7);
    const QByteArray background = QByteArray::fromHex("f2efe9");
    QByteArray foreground(3, Qt::Uninitialized);
    for (int i = 0; i < 3; ++i)
        foreground[i] = char(50 + ((hash >> (8 * i)) & 0x7f));
    QByteArray rows;
    rows.reserve(side * (side * 3 + 1));
    for (int y = 0; y < side; ++y) {
        rows.append('\0'); // filter: none
        for (int x = 0; x < side; ++x) {
            const int column = std::min(x / cell, 4 - x / cell);
            const bool filled = ((hash >> (24 + column * 5 + y / cell)) & 1) != 0;
            rows.append(filled ? foreground : background);
        }
    }
    const QByteArray header = bigEndian(side) + bigEndian(side) + QByteArray::fromHex("0802000000"); // 8-bit RGB
    // qCompress puts the length in front of the zlib stream.
    return QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", header) + chunk("IDAT", qCompress(rows).sliced(4)) +
           chunk("IEND", {});
}

} // namespace parvis::practice
