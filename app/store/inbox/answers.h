// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/answer_memory.h"
#include "store/threads/executor.h"

namespace parvis::store {

// What is asked of the full-text index for a comment; bounded for any number of messages.
struct SimilarTerms {
    QStringList words;   // the rarest first
    WordWeights weights; // of all significant words that occur
    bool common = false; // none of them is rare: all have to occur, the newest come first
};

class Answers final : public AnswerMemory
{
public:
    explicit Answers(Executor& executor) : m_executor(executor) {}

    Async<std::vector<PastAnswer>> similar(MessageId message, int most) override;

private:
    Executor& m_executor;
};

Result<SimilarTerms> similarTerms(Connection& db, const QStringList& words);
// Comments by the index, with their answers; parameters: the match, the message, its conversation.
QString similarSql(const Connection& db, const SimilarTerms& terms);
QString similarMatch(const Connection& db, const SimilarTerms& terms);

} // namespace parvis::store
