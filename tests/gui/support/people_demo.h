// SPDX-License-Identifier: GPL-3.0-or-later
// A customer who writes on two networks and carries our words on, a stranger with the same name elsewhere, and ideas
// of the public.
#pragma once

#include "support/desk_demo.h"

namespace parvis::test {

struct PeopleSeed {
    PersonId lea, leaBlue; // one human being, not linked yet
    ConversationId conversation;
    std::vector<Message> wishes; // comments with an idea in them
    std::vector<Idea> ideas;
};

// On top of seedInbox().
PeopleSeed seedPeople(Demo& demo, bool french);

} // namespace parvis::test
