// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

namespace parvis {

void wipe(QByteArray& bytes)
{
    volatile char* p = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        p[i] = 0;
}

} // namespace parvis
