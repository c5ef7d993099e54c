// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/writing_desk.h"

namespace parvis {

WritingDesk::WritingDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

} // namespace parvis
