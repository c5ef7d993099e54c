// SPDX-License-Identifier: GPL-3.0-or-later
// Prints every moment at which a worker may die, one a line: what transitions.py has to have a row for.
#include "engine/publishing/checkpoint.h"

#include <cstdio>

int main()
{
    using namespace parvis;
    for (const Transition transition : allTransitions) {
        for (const Moment moment : {Moment::Before, Moment::After})
            std::puts(qPrintable(checkpointName(transition, moment)));
    }
}
