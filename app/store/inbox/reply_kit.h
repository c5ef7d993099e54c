// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/reply_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class ReplyKit final : public ReplyRepository
{
public:
    explicit ReplyKit(Executor& executor) : m_executor(executor) {}

    Async<std::vector<CannedReply>> cannedReplies() override;
    Async<CannedReply> save(const CannedReply& reply) override;
    Async<void> remove(CannedReplyId id) override;
    Async<void> used(CannedReplyId id) override;
    Async<std::vector<SignatureRule>> signatureRules() override;
    Async<void> save(const SignatureRule& rule) override;
    Async<QString> signatureName(const QString& person) override;
    Async<void> setSignatureName(const QString& person, const QString& name) override;
    Async<QStringList> colleagues() override;
    Async<std::vector<NoteMention>> mentionsOf(const QStringList& names, bool unseenOnly, int limit) override;
    Async<void> mentionSeen(MessageId note, const QStringList& names) override;

private:
    Executor& m_executor;
};

// In the transaction that stores a note or an answer: who wrote it, and whom it calls.
Done rememberColleague(Tx& tx, const QString& person);
Done noteMentions(Tx& tx, MessageId note, ConversationId conversation, const QString& author, const QString& text);

} // namespace parvis::store
