// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/rhythm_desk.h"

namespace parvis {

RhythmDesk::RhythmDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

} // namespace parvis
