// SPDX-License-Identifier: GPL-3.0-or-later
// Official specs and test vectors live beside the checkout; they are not part of the project.
#pragma once

#include <QString>

namespace parvis::test {

// The folder, or an empty string where it is absent. In CI (environment CI set) absence is a failure of the caller's
// test.
QString sharedDir();
bool inCi();

} // namespace parvis::test

// Skips with a message where the folder is absent, fails in CI.
#define PARVIS_NEED_SHARED()                                                                                           \
    do {                                                                                                               \
        if (parvis::test::sharedDir().isEmpty()) {                                                                     \
            if (parvis::test::inCi())                                                                                  \
                QFAIL("the folder of official test vectors is absent: " PARVIS_SHARED_DIR);                            \
            QSKIP("the folder of official test vectors is absent: " PARVIS_SHARED_DIR);                                \
        }                                                                                                              \
    } while (false)
