// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to write: templates, hashtag groups, link tags, versions of a post. Lives on the thread of who uses it
// (window or command line); never blocks.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

class WritingDesk : public QObject
{
    Q_OBJECT
public:
    explicit WritingDesk(const Ports& ports, QObject* parent = nullptr);

private:
    Ports m_ports;
};

} // namespace parvis
