// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/governance_desk.h"

namespace parvis {

GovernanceDesk::GovernanceDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

} // namespace parvis
