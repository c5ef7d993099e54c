// SPDX-License-Identifier: GPL-3.0-or-later
// Approval, charter, comments on drafts, audit log. Lives on the thread of who uses it (window or command line); never
// blocks.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

class GovernanceDesk : public QObject
{
    Q_OBJECT
public:
    explicit GovernanceDesk(const Ports& ports, QObject* parent = nullptr);

private:
    Ports m_ports;
};

} // namespace parvis
