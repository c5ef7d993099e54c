// SPDX-License-Identifier: GPL-3.0-or-later
// How long work on another thread is asked to end: set by who asked, looked at between two steps of the work.
#pragma once

#include <atomic>
#include <memory>

namespace parvis {

using StopFlag = std::shared_ptr<std::atomic<bool>>;

// None was given: the work goes on to its end.
inline bool isStopped(const StopFlag& stop)
{
    return stop && stop->load();
}

} // namespace parvis
