// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis rule applied to the hours that were counted beforehand: what a worker that looked each hour would have
// said. The rule itself stands in domain/insights/crisis.h; worker, window and command line all ask here.
#pragma once

#include "domain/insights/crisis.h"
#include "engine/services.h"

#include <QObject>

namespace parvis {

struct CrisisQuery {
    std::vector<AccountId> accounts; // looked at as one; empty: all together
    Window window;                   // whose hours are told; what lies ahead is left out
};

class CrisisDesk : public QObject
{
    Q_OBJECT
public:
    explicit CrisisDesk(const Ports& ports, QObject* parent = nullptr);

    // Reads as far back as the rule looks, and as an alarm before the window may reach into it. Judged on the pool.
    Async<CrisisReview> review(const CrisisQuery& query);

private:
    Ports m_ports;
};

} // namespace parvis
