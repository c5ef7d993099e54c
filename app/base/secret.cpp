// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <sys/resource.h>

namespace parvis {

void wipe(QByteArray& bytes)
{
    volatile char* p = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        p[i] = 0;
}

// One byte, not none: the kernel hands a core to a collecting program (core_pattern "|…") even at a limit of 0, and
// gives up at 1; a file needs a page at least (core(5), fs/coredump.c).
void writeNoCore()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max < 1 ? limit.rlim_max : 1;
        setrlimit(RLIMIT_CORE, &limit);
    }
}

} // namespace parvis
