// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: approval, charter, audit.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList governanceTables()
{
    return {};
}

} // namespace parvis::store::version2
