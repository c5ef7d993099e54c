// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses that a stranger's link must not lead to.
#pragma once

#include <QHostAddress>

namespace parvis {

// Not of the public internet: this machine, private networks, link-local, multicast, reserved. A page must not lead
// Parvis into the company's own network (RFC 6890 and the ranges it names).
bool isPrivateAddress(const QHostAddress& address);

} // namespace parvis
