// SPDX-License-Identifier: GPL-3.0-or-later
// A post made from another's words by the program itself: weighed like one that a person plans.
#pragma once

#include "domain/people/account.h"
#include "engine/services.h"
#include "ports/rhythm_repository.h"

#include <QHash>

namespace parvis {

struct CopyOrder {
    PostId source;
    std::vector<AccountId> accounts; // those that are no longer there are left out
    Plan plan;
    QString author;
};

// Not stored yet. On each account scheduled; in review where charter or policy want somebody's word; held, with the
// reason, where charter or network would refuse it. Without publications where no account is left.
Async<PostWithPublications> copyOf(QObject* context, const Ports& ports, const CopyOrder& order);

// From what its words were taken, by the copy.
using Sources = QHash<PostId, PostId>;
Sources sourcesOf(const std::vector<MadeFrom>& list);

} // namespace parvis
