// SPDX-License-Identifier: GPL-3.0-or-later
// Traces of an erased person in files of this machine: unsent drafts and fetched media. Blocking; for a thread of its
// own.
#pragma once

#include "domain/people/retention.h"

namespace parvis {

struct LocalTraces {
    std::vector<ConversationId> conversations; // theirs alone: unsent replies in them go; of the others, the traces
    Traces traces;
};

// Answers how many files were changed or removed.
int removeLocalTraces(const QStringList& folders, const LocalTraces& what);

} // namespace parvis
