// SPDX-License-Identifier: GPL-3.0-or-later
// What happened in a conversation since somebody began to write there. Pure.
#pragma once

#include "domain/inbox/conversation.h"

namespace parvis {

// One message as it stood when writing began: enough to know it again without keeping a customer's words.
struct SeenMessage {
    MessageId id;
    QByteArray digest; // of its words and whether it was there
    bool operator==(const SeenMessage&) const = default;
};

enum class ThreadChangeKind {
    Answered,  // a colleague's answer is out or on its way
    Elsewhere, // the account itself answered, but not from here
    Edited,    // the customer changed their words
    Deleted,   // the customer took them back
    Wrote,     // the customer wrote again
};

struct ThreadChange {
    ThreadChangeKind kind = ThreadChangeKind::Answered;
    MessageId message;
    QString by;   // colleague, or the person's name
    QString text; // as it stands now, whole
    bool operator==(const ThreadChange&) const = default;
};

QString threadChangeName(ThreadChangeKind kind); // "answered", "elsewhere", "edited", "deleted", "wrote"

std::vector<SeenMessage> seenOf(const std::vector<Message>& messages);
// In the order of the thread; nothing where nothing was seen. Notes and what the person wrote themself do not count.
std::vector<ThreadChange> changesSince(const std::vector<SeenMessage>& seen, const std::vector<Message>& messages);
// One that may make the answer wrong: the customer's next words are read, but stand in nobody's way.
bool standsInTheWay(const ThreadChange& change);

// The first that stands in the way of a reply that was planned when its thread stood as `seen`. The reply itself and
// what its author or a rule sent besides are no surprise.
std::optional<ThreadChange> changeSincePlanned(const std::vector<SeenMessage>& seen,
                                               const std::vector<Message>& messages, PublicationId reply);
// Why such a reply is held back: Cancelled, code "thread_answered", "thread_edited" and so on.
Error threadChangedError(ThreadChangeKind kind);
bool isThreadChange(const Error& error);
// Somebody's answer to the customer's newest words waits to go out or may be out; a rule's does not count.
bool isAnswerOnItsWay(const std::vector<Message>& messages);
// Kept beside a planned reply: ids and digests, no words.
QByteArray seenToJson(const std::vector<SeenMessage>& seen);
std::vector<SeenMessage> seenFromJson(const QByteArray& json);

} // namespace parvis
