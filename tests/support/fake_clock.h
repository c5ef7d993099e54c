// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"

#include <atomic>

namespace parvis::test {

// Time that moves only when told. Thread-safe.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant start = {1'795'305'600'000}) : m_ms(start.ms) {} // 2026-11-22T00:00:00Z
    Instant now() const override { return {m_ms.load()}; }
    void advance(Milliseconds d) { m_ms += d.count(); }
    void set(Instant instant) { m_ms = instant.ms; }

private:
    std::atomic<qint64> m_ms;
};

} // namespace parvis::test
