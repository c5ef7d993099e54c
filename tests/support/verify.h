// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "support/await.h"

// The answer has to be good; its error is printed otherwise.
#define PARVIS_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& parvisResult = (expression);                                                                       \
        if (!parvisResult)                                                                                             \
            QFAIL(qPrintable(parvis::errorKindName(parvisResult.error().kind) + QStringLiteral(": ") +                 \
                             parvisResult.error().detail));                                                            \
    } while (false)
