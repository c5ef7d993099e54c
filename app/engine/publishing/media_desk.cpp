// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/media_desk.h"

namespace parvis {

MediaDesk::MediaDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

} // namespace parvis
