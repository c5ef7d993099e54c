// SPDX-License-Identifier: GPL-3.0-or-later
// Triage and answer memory for window and command line: what was said of messages, a person's correction, how good it
// is, and past answers to the like. Changes nothing else and sends nothing. Lives on the thread of who uses it.
#pragma once

#include "domain/inbox/triage_figures.h"
#include "engine/inbox/triage_models.h"

namespace parvis {

// Measured on the held-back lines, of which no model has seen any.
struct TriageFigures {
    StoredModel model;
    std::vector<ClassFigures> kinds, sentiments, languages;
    std::vector<SureFigures> ofKinds, ofSentiments;
};

class TriageDesk : public QObject
{
    Q_OBJECT
public:
    explicit TriageDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<TriagedMessage>> ofConversation(ConversationId id);
    Async<TriagedMessage> correct(MessageId message, const TriageCorrection& correction);
    // Of the customer's newest message in it. NotFound: there is none.
    Async<TriagedMessage> correctNewest(ConversationId conversation, const TriageCorrection& correction);
    // The same in each of many; answers what was said before, for putBack.
    Async<std::vector<TriagedMessage>> correctAll(const std::vector<ConversationId>& conversations,
                                                  const TriageCorrection& correction);
    Async<void> putBack(const std::vector<TriagedMessage>& before);
    // As the workspace's model sees it; nothing is stored but a first model.
    Async<MessageTraits> classify(const QString& text);
    Async<StoredModel> train();
    Async<TriageFigures> figures();
    // Past comments like it, with the public answers they got.
    Async<std::vector<PastAnswer>> similar(MessageId message, int most = 5);
    // The same for the newest message of the customer in it. NotFound (code "nothing_to_answer") where there is none.
    Async<std::vector<PastAnswer>> similarTo(ConversationId conversation, int most = 5);

private:
    Ports m_ports;
    TriageModels m_models;
};

// Whom an answer would go to: the newest message of the customer that still stands. nullptr: nobody.
const Message* newestOfCustomer(const std::vector<Message>& messages);

// Pure: the held-back lines of the seed, judged.
TriageFigures figuresOn(const std::vector<SeedLine>& seed, const TextModel& model, const StoredModel& stored);

} // namespace parvis
