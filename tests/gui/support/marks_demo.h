// SPDX-License-Identifier: GPL-3.0-or-later
// A customer who shares and likes our posts again and again, and one whom many follow.
#pragma once

#include "support/desk_demo.h"

namespace parvis::test {

inline constexpr int famousMessages = 2;

// On top of seedInbox(), where Léa Martin writes.
inline void seedMarks(Demo& demo, bool french)
{
    using namespace Qt::StringLiterals;
    std::vector<IncomingMessage> page;
    for (int i = 0; i < 14; ++i) {
        IncomingMessage deed = comment(u"applause%1"_s.arg(i), u"Léa Martin"_s, {},
                                       demo.clock.now() - std::chrono::hours(24 * (2 + 5 * i)));
        deed.kind = i < 5 ? InboxKind::Boost : InboxKind::Like;
        page.push_back(deed);
    }
    for (int i = 0; i < famousMessages; ++i) {
        IncomingMessage famous =
            comment(u"famous%1"_s.arg(i), u"Ada Okafor"_s,
                    french ? u"Votre lampe est dans mon prochain film"_s : u"Your lamp is in my next film"_s,
                    demo.clock.now() - std::chrono::hours(24 * (3 + i)));
        famous.author.followers = 48'200;
        page.push_back(famous);
    }
    (void)ingest(demo, demo.accounts.front(), page);
}

} // namespace parvis::test
