// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the machine from going to sleep while something is on the wire. Callable from any thread; answers nothing:
// where it cannot be had, sending goes on without it.
#pragma once

#include <QString>

namespace parvis {

class WakeLock
{
public:
    WakeLock() = default;
    virtual ~WakeLock() = default;
    WakeLock(const WakeLock&) = delete;
    WakeLock& operator=(const WakeLock&) = delete;

    // why: shown by the desktop to who asks what keeps it awake. Taken twice is held once.
    virtual void take(const QString& why) = 0;
    virtual void release() = 0;
};

} // namespace parvis
