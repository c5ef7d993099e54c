// SPDX-License-Identifier: GPL-3.0-or-later
// What triage said of messages, what people corrected, and the models it says it by.
#pragma once

#include "base/async.h"
#include "base/time/instant.h"
#include "domain/ids.h"
#include "domain/inbox/traits.h"
#include "domain/inbox/triage.h"

#include <optional>
#include <vector>

namespace parvis {

struct TriagedMessage {
    MessageId message;
    MessageTraits traits;
    int model = 0;       // version; 0: a person said it before any model did
    Instant at;          // of the word that counts
    QString correctedBy; // empty: the model's word
    bool operator==(const TriagedMessage&) const = default;
};

struct UntriagedMessage {
    MessageId message;
    QString text;
    QString language; // as the network says
    bool operator==(const UntriagedMessage&) const = default;
};

// text: as it was read; what was edited meanwhile is left for another round.
struct TriageVerdict {
    UntriagedMessage of;
    MessageTraits traits;
};

// A person's word. An empty part keeps what the model said.
struct TriageCorrection {
    QString kind;
    QString sentiment;
    QString by;
};

struct StoredModel {
    int version = 0; // 1, 2, …
    QByteArray digest;
    Instant learned; // corrections up to then are in it
    int examples = 0;
    int corrections = 0;
    bool operator==(const StoredModel&) const = default;
};

class TriageRepository
{
public:
    TriageRepository() = default;
    virtual ~TriageRepository() = default;
    TriageRepository(const TriageRepository&) = delete;
    TriageRepository& operator=(const TriageRepository&) = delete;

    // Customers' messages that no model has read yet, newest first. A message is in it until its verdict is stored.
    virtual Async<std::vector<UntriagedMessage>> untriaged(int limit) = 0;
    // Answers how many it stored. A correction is never overwritten.
    virtual Async<int> store(const std::vector<TriageVerdict>& verdicts, int model) = 0;
    virtual Async<std::vector<TriagedMessage>> ofConversation(ConversationId id) = 0; // oldest message first
    // NotFound: no such message, or it was deleted on the network. Rejected: an unknown kind or sentiment.
    virtual Async<TriagedMessage> correct(MessageId message, const TriageCorrection& correction) = 0;
    // The same for the customer's newest message in each; one without is passed over. Answers what was said of them
    // before, for putBack.
    virtual Async<std::vector<TriagedMessage>> correctNewest(const std::vector<ConversationId>& conversations,
                                                             const TriageCorrection& correction) = 0;
    // What nothing was said of is left to the models again.
    virtual Async<void> putBack(const std::vector<TriagedMessage>& before) = 0;
    // With the texts as they stand now, oldest correction first, the newest `limit`.
    virtual Async<std::vector<TriageExample>> corrections(int limit) = 0;
    virtual Async<int> correctionsAfter(Instant moment) = 0;
    virtual Async<std::optional<StoredModel>> newestModel() = 0;
    virtual Async<QByteArray> modelBytes(int version) = 0; // NotFound
    // The next version; the same bytes as the newest keep its version and move `learned` on. Older ones than the last
    // two are let go.
    virtual Async<StoredModel> addModel(const StoredModel& model, const QByteArray& bytes) = 0;
};

} // namespace parvis
