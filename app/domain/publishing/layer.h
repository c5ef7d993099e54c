// SPDX-License-Identifier: GPL-3.0-or-later
// Days from elsewhere behind the plan: a calendar file, or the public holidays of a country.
#pragma once

#include "base/strong_id.h"
#include "base/time/zone.h"

#include <QString>

namespace parvis {

using LayerId = StrongId<struct LayerTag>;

enum class LayerKind { File, Holidays };

struct Layer {
    LayerId id; // null: a new one
    LayerKind kind = LayerKind::File;
    QString name;
    QString colour; // #RRGGBB
    QString source; // an absolute path on the machine that added it, or the name of a HolidayRegion
    bool shown = true;
    int revision = 0;
    bool operator==(const Layer&) const = default;
};

// What a layer puts on days.
struct LayerEvent {
    QString title;           // as its author wrote it; empty for a holiday
    QString holiday;         // the code of a holiday, for the words of the window
    bool substitute = false; // of a holiday
    LocalDate first, last;   // in the zone asked for, both included
    bool allDay = true;
    Instant from, to; // not of whole days
    bool operator==(const LayerEvent&) const = default;
};

} // namespace parvis
