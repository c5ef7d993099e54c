// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: slots, recurring and evergreen posts, remembered imports.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList rhythmTables()
{
    return {};
}

} // namespace parvis::store::version2
