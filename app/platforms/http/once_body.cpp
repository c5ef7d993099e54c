// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/once_body.h"

#include <cstring>

namespace parvis {

OnceBody::OnceBody(QByteArray bytes, QObject* parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    // Unbuffered, or QIODevice would read ahead and position would say more than what was taken.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

bool OnceBody::reset()
{
    return m_position == 0 && !m_bytes.isEmpty();
}

qint64 OnceBody::readData(char* data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_position);
    if (size <= 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_position, size_t(size));
    m_position += size;
    return size;
}

qint64 OnceBody::writeData(const char*, qint64)
{
    return -1;
}

} // namespace parvis
