// SPDX-License-Identifier: GPL-3.0-or-later
// The media library: finding, labels, alt texts, where a file is used. Lives on the thread of who uses it (window or
// command line); never blocks.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

class MediaDesk : public QObject
{
    Q_OBJECT
public:
    explicit MediaDesk(const Ports& ports, QObject* parent = nullptr);

private:
    Ports m_ports;
};

} // namespace parvis
