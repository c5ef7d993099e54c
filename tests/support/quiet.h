// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace parvis::test {

// For proving that something does NOT happen, and for pictures: there is no event to wait for, so what is on its way is
// given a moment to arrive. A test must never need it to pass; it only makes a wrong program fail.
inline void letArrive(int milliseconds = 100)
{
    QTest::qWait(milliseconds);
}

} // namespace parvis::test
