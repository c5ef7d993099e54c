// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id_source.h"

#include <QRandomGenerator>

namespace parvis {

namespace {
constexpr qint64 perMillisecond = 1 << 20;
}

qint64 IdSource::next(Instant created)
{
    const QMutexLocker lock(&m_lock);
    qint64 ms = created.ms;
    if (ms != m_lastMs || m_left == 0) {
        m_lastMs = ms;
        m_sequence = QRandomGenerator::global()->bounded(int(perMillisecond));
        m_left = perMillisecond;
    }
    --m_left;
    const qint64 id = (ms << 20) | (m_sequence % perMillisecond);
    ++m_sequence;
    return id;
}

} // namespace parvis
