// SPDX-License-Identifier: GPL-3.0-or-later
// The automatic answer of a rule: planned like a person's reply, and refused where a person could not send it either:
// the workspace is on hold, the charter stands against it, the account cannot, somebody answered already.
#pragma once

#include "engine/inbox/inbox_desk.h"

namespace parvis {

struct AnswerOrder {
    QString ruleName;
    RuleAction action; // Acknowledge
    RuleFacts facts;
};

Async<Acknowledgement> planAcknowledgement(QObject* context, const Ports& ports, InboxDesk& desk,
                                           const AnswerOrder& order);

} // namespace parvis
