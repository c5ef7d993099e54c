// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parvis {

// Who runs this program: USER, and where it is not set (cron, systemd), the name in the system's user database. Empty
// where neither knows one.
QString callingPerson();

} // namespace parvis
