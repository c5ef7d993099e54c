// SPDX-License-Identifier: GPL-3.0-or-later
// Two people changed the same conversation: what was wanted and what stands there now, side by side; the person
// chooses.
#pragma once

#include "base/time/zone.h"
#include "domain/inbox/work_change.h"
#include "ui/widgets/popover.h"

namespace parvis::ui {

class WorkBook;

struct ConflictLine {
    QString field, mine, theirs;
};
// What differs between what was wanted and what is stored; seen: what the person had before them.
std::vector<ConflictLine> conflictLines(const Conversation& seen, const Conversation& wanted,
                                        const Conversation& stored, const WorkBook& book, const ZoneId& zone);

class ConflictSheet : public Popover
{
    Q_OBJECT
public:
    // refused: how many; lines: of the one, where it is one.
    ConflictSheet(QWidget* host, int refused, const std::vector<ConflictLine>& lines);

Q_SIGNALS:
    void mineChosen();
    void theirsChosen();
};

} // namespace parvis::ui
