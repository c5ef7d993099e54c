// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/triage_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Triage final : public TriageRepository
{
public:
    explicit Triage(Executor& executor) : m_executor(executor) {}

    Async<std::vector<UntriagedMessage>> untriaged(int limit) override;
    Async<int> store(const std::vector<TriageVerdict>& verdicts, int model) override;
    Async<std::vector<TriagedMessage>> ofConversation(ConversationId id) override;
    Async<TriagedMessage> correct(MessageId message, const TriageCorrection& correction) override;
    Async<std::vector<TriagedMessage>> correctNewest(const std::vector<ConversationId>& conversations,
                                                     const TriageCorrection& correction) override;
    Async<void> putBack(const std::vector<TriagedMessage>& before) override;
    Async<std::vector<TriageExample>> corrections(int limit) override;
    Async<int> correctionsAfter(Instant moment) override;
    Async<std::optional<StoredModel>> newestModel() override;
    Async<QByteArray> modelBytes(int version) override;
    Async<StoredModel> addModel(const StoredModel& model, const QByteArray& bytes) override;

private:
    Executor& m_executor;
};

// The words of a message changed: what was said of the old ones no longer counts, a person's word neither.
Done forgetTriage(Connection& db, MessageId message);

} // namespace parvis::store
