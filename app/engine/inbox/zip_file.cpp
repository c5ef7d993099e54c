// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/zip_file.h"

#include <QtEndian>
#include <array>

namespace parvis {
namespace {

constexpr quint16 version = 20, utf8Names = 0x0800, stored = 0;
constexpr quint16 firstDay = (1 << 5) | 1; // 1 January 1980: the date says nothing here

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

quint32 crcOf(const QByteArray& bytes)
{
    static constexpr auto table = crcTable();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = table[(crc ^ uchar(byte)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

template <typename T>
void put(QByteArray& out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

// What the head of a file and its line in the directory have in common.
void putFacts(QByteArray& out, const QByteArray& name, const QByteArray& bytes)
{
    put<quint16>(out, utf8Names);
    put<quint16>(out, stored);
    put<quint16>(out, 0);
    put<quint16>(out, firstDay);
    put<quint32>(out, crcOf(bytes));
    put<quint32>(out, quint32(bytes.size()));
    put<quint32>(out, quint32(bytes.size()));
    put<quint16>(out, quint16(name.size()));
    put<quint16>(out, 0);
}

} // namespace

QByteArray zipOf(const std::vector<std::pair<QString, QByteArray>>& files)
{
    QByteArray out, directory;
    for (const auto& [title, bytes] : files) {
        const QByteArray name = title.toUtf8();
        const auto at = quint32(out.size());
        put<quint32>(out, 0x04034b50);
        put<quint16>(out, version);
        putFacts(out, name, bytes);
        out += name + bytes;
        put<quint32>(directory, 0x02014b50);
        put<quint16>(directory, version);
        put<quint16>(directory, version);
        putFacts(directory, name, bytes);
        put<quint16>(directory, 0); // comment
        put<quint16>(directory, 0); // disk
        put<quint16>(directory, 0);
        put<quint32>(directory, 0);
        put<quint32>(directory, at);
        directory += name;
    }
    const auto begin = quint32(out.size());
    out += directory;
    put<quint32>(out, 0x06054b50);
    put<quint32>(out, 0); // disks
    put<quint16>(out, quint16(files.size()));
    put<quint16>(out, quint16(files.size()));
    put<quint32>(out, quint32(directory.size()));
    put<quint32>(out, begin);
    put<quint16>(out, 0);
    return out;
}

} // namespace parvis
