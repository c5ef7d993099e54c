// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: templates, hashtag groups, versions of a post.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList composerTables()
{
    return {};
}

} // namespace parvis::store::version2
