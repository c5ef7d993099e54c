// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id_source.h"

#include <QRandomGenerator>

namespace parvis {

namespace {
constexpr qint64 perMillisecond = 1 << 20;
constexpr qsizetype mostMoments = 20'000;
} // namespace

qint64 IdSource::next(Instant created)
{
    const QMutexLocker lock(&m_lock);
    const qint64 ms = created.ms;
    if (m_sequences.size() > mostMoments && !m_sequences.contains(ms))
        m_sequences.clear();
    Sequence& sequence = m_sequences[ms];
    if (sequence.left == 0)
        sequence = {QRandomGenerator::global()->bounded(int(perMillisecond)), perMillisecond};
    --sequence.left;
    return (ms << 20) | (sequence.next++ % perMillisecond);
}

} // namespace parvis
