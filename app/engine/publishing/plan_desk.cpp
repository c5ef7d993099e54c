// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/plan_desk.h"

namespace parvis {

PlanDesk::PlanDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

} // namespace parvis
