// SPDX-License-Identifier: GPL-3.0-or-later
// The only source of "now". Injected, so that tests move time by hand.
#pragma once

#include "base/time/instant.h"

namespace parvis {

class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    virtual Instant now() const = 0;

    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

} // namespace parvis
