// SPDX-License-Identifier: GPL-3.0-or-later
// New ids: created ms << 20 | sequence, so that the newest come by key and search streams by rowid.
#pragma once

#include "base/time/instant.h"

#include <QHash>
#include <QMutex>

namespace parvis {

// Thread-safe. Within a process strictly increasing for a given time; between processes the 20 low bits start at
// random, so two workers in the same millisecond rarely meet, and the primary key refuses it if they do.
class IdSource
{
public:
    IdSource() = default;
    qint64 next(Instant created);

    static Instant createdAt(qint64 id) { return {id >> 20}; }
    // The smallest id that anything created at or after this instant can have.
    static qint64 floorAt(Instant instant) { return instant.ms << 20; }

private:
    struct Sequence {
        qint64 next = 0;
        qint64 left = 0; // numbers still free in this millisecond
    };
    QMutex m_lock;
    // By millisecond: back-filled things interleave old moments with now, and a fresh random start each time would soon
    // hit a number that was given out already.
    QHash<qint64, Sequence> m_sequences;
};

} // namespace parvis
