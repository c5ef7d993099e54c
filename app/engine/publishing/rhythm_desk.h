// SPDX-License-Identifier: GPL-3.0-or-later
// Slots, recurring and evergreen posts, import and export. Lives on the thread of who uses it (window or command line);
// never blocks.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

class RhythmDesk : public QObject
{
    Q_OBJECT
public:
    explicit RhythmDesk(const Ports& ports, QObject* parent = nullptr);

private:
    Ports m_ports;
};

} // namespace parvis
