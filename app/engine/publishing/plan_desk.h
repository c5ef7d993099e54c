// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar beside the posts: campaigns, notes, calendars from outside, the journal of undo. Lives on the thread of
// who uses it (window or command line); never blocks.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

class PlanDesk : public QObject
{
    Q_OBJECT
public:
    explicit PlanDesk(const Ports& ports, QObject* parent = nullptr);

private:
    Ports m_ports;
};

} // namespace parvis
