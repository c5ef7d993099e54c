// SPDX-License-Identifier: GPL-3.0-or-later
// Customers' messages that the rules have to see; written in the transaction that stores the message.
#pragma once

#include "store/threads/executor.h"

namespace parvis::store {

class RuleQueue
{
public:
    // What was written longer ago is history when it comes in: nobody wants it assigned or answered by itself.
    static constexpr Milliseconds history{7LL * 24 * 3'600'000};
    explicit RuleQueue(Tx& tx) : m_tx(tx) {}
    // Nothing is written in a workspace without rules.
    Done put(MessageId message, Instant created);

private:
    Tx& m_tx;
    std::optional<bool> m_anyRule;
};

} // namespace parvis::store
