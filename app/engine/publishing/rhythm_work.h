// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker does for the rhythm: makes the posts of recurring ones ahead, and fills slots that stayed empty with
// evergreens. Several may run at once and any may be stopped anywhere: the database lets each date and each minute
// through once. Engine thread.
#pragma once

#include "engine/publishing/occurrences.h"
#include "engine/services.h"

#include <QObject>
#include <deque>

namespace parvis {

struct RhythmAhead {
    std::chrono::days recurring{60};
    // A person gets until then to use a slot, and this long to look at what was put there.
    std::chrono::hours evergreen{48};
    std::chrono::minutes notice{15}; // nothing is put into a slot nearer than this
};

class RhythmWork : public QObject
{
    Q_OBJECT
public:
    explicit RhythmWork(const Ports& ports, const RhythmAhead& ahead = {}, QObject* parent = nullptr);

    // Answers how many posts it made. A round asked for during a round follows it.
    Async<int> round();

Q_SIGNALS:
    void event(const QString& line);

private:
    struct Date {
        Recurrence recurrence;
        Occurrence occurrence;
    };
    struct Gap {
        AccountId account;
        SlotTime time;
        std::vector<Evergreen> candidates;
    };
    struct Pools {
        std::vector<Slot> slotList;
        std::vector<Evergreen> evergreens;
    };

    void begin();
    void finish(const Result<void>& result);
    Async<void> makeDates();
    Async<void> nextDate();
    Async<void> makeDate(const Date& date);
    Async<void> fillGaps();
    Async<void> nextGap();
    Async<void> fillGap(const Gap& gap);
    void listGaps(const Pools& pools, const std::vector<PublicationRow>& rows);
    void noteUse(const Evergreen& used, Instant moment);

    Ports m_ports;
    RhythmAhead m_ahead;
    std::deque<Date> m_dates;
    std::deque<Gap> m_gaps;
    std::vector<Evergreen> m_pool;
    std::vector<AsyncPromise<int>> m_asked, m_next;
    bool m_running = false;
    int m_made = 0;
};

} // namespace parvis
