// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: the media library: labels, measurements, renditions.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList mediaTables()
{
    return {};
}

} // namespace parvis::store::version2
