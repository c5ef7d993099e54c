// SPDX-License-Identifier: GPL-3.0-or-later
// From a reply's draft and what is known of the conversation to findings, and to what is stored. Pure.
#pragma once

#include "domain/inbox/canned_reply.h"
#include "engine/inbox/inbox_desk.h"

namespace parvis {

struct ReplyContext {
    ReplyDraft draft;
    ConversationDetail detail;
    ZoneId zone;
    Instant now;
    SignatureRule signature = {}; // of the account; an empty pattern signs nothing
    QString agent = {};           // what the author signs with
};

// The words as they go out: with the account's signature.
QString outgoingReply(const ReplyContext& context);
// What is answered: the named message, or the customer's newest. nullptr: there is nothing to answer.
const Message* replyTarget(const ReplyContext& context);
std::vector<Finding> checkReplyDraft(const ReplyContext& context);
// The three values that are stored together; to be called without errors in the findings.
struct PlannedReply {
    Message message;
    Post post;
    Publication publication;
};
Result<PlannedReply> planReply(const ReplyContext& context);

} // namespace parvis
