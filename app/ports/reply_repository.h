// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to answer: canned replies, signatures, colleagues and the notes that call them. Implementations may be
// called from any thread; answers come to the asker's context.
#pragma once

#include "base/async.h"
#include "domain/inbox/canned_reply.h"

#include <vector>

namespace parvis {

// A note that calls somebody.
struct NoteMention {
    MessageId note;
    ConversationId conversation;
    QString author, text;
    Instant created;
    bool seen = false;
    bool operator==(const NoteMention&) const = default;
};

class ReplyRepository
{
public:
    ReplyRepository() = default;
    virtual ~ReplyRepository() = default;
    ReplyRepository(const ReplyRepository&) = delete;
    ReplyRepository& operator=(const ReplyRepository&) = delete;

    virtual Async<std::vector<CannedReply>> cannedReplies() = 0; // by name
    // A null id makes a new one. Conflict: code "shortcut_taken" for another one of the same shortcut, language and
    // account, else when revision is not the stored one.
    virtual Async<CannedReply> save(const CannedReply& reply) = 0;
    virtual Async<void> remove(CannedReplyId id) = 0; // NotFound when it is gone already
    virtual Async<void> used(CannedReplyId id) = 0;   // counts; a removed one is no error

    virtual Async<std::vector<SignatureRule>> signatureRules() = 0;
    virtual Async<void> save(const SignatureRule& rule) = 0; // an empty pattern removes it
    // What a person signs with; empty when nothing is kept.
    virtual Async<QString> signatureName(const QString& person) = 0;
    virtual Async<void> setSignatureName(const QString& person, const QString& name) = 0;

    virtual Async<QStringList> colleagues() = 0; // who has written a note or an answer here, lately seen first
    // Of any of these names (folded), newest first; deleted notes are left out.
    virtual Async<std::vector<NoteMention>> mentionsOf(const QStringList& names, bool unseenOnly, int limit) = 0;
    virtual Async<void> mentionSeen(MessageId note, const QStringList& names) = 0;
};

} // namespace parvis
