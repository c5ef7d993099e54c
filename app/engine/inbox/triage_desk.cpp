// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/triage_desk.h"

#include "engine/off_thread.h"

#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

TriageFigures figuresOn(const std::vector<SeedLine>& seed, const TextModel& model, const StoredModel& stored)
{
    std::vector<Judged> kinds, sentiments, languages;
    QStringList languageNames;
    for (const SeedLine& line : seed) {
        if (!line.held)
            continue;
        const TriageExample& truth = line.example;
        const MessageTraits told = model.traitsOf(truth.text, {});
        kinds.push_back({truth.language, truth.kind, told.kind});
        sentiments.push_back({truth.language, truth.sentiment, told.sentiment});
        languages.push_back({{}, truth.language, told.language});
        if (!languageNames.contains(truth.language))
            languageNames << truth.language;
    }
    languageNames.sort();
    TriageFigures figures;
    figures.model = stored;
    figures.kinds = classFigures(kinds, triageKinds());
    figures.sentiments = classFigures(sentiments, triageSentiments());
    figures.languages = classFigures(languages, languageNames);
    figures.ofKinds = sureFigures(kinds);
    figures.ofSentiments = sureFigures(sentiments);
    return figures;
}

TriageDesk::TriageDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports), m_models(ports) {}

Async<std::vector<TriagedMessage>> TriageDesk::ofConversation(ConversationId id)
{
    return m_ports.triage->ofConversation(id);
}

Async<TriagedMessage> TriageDesk::correct(MessageId message, const TriageCorrection& correction)
{
    return m_ports.triage->correct(message, correction);
}

Async<TriagedMessage> TriageDesk::correctNewest(ConversationId conversation, const TriageCorrection& correction)
{
    return m_ports.triage->correctNewest({conversation}, correction)
        .then(this, [this, conversation](const std::vector<TriagedMessage>& before) -> Async<TriagedMessage> {
            if (before.empty())
                return Async<TriagedMessage>::failed(Error::make(
                    ErrorKind::NotFound, u"the customer wrote nothing in conversation %1"_s.arg(conversation.value)));
            const MessageId message = before.front().message;
            return ofConversation(conversation).then(this, [message](const std::vector<TriagedMessage>& all) {
                const auto one =
                    std::find_if(all.begin(), all.end(), [message](const auto& m) { return m.message == message; });
                return one == all.end() ? TriagedMessage() : *one;
            });
        });
}

Async<std::vector<TriagedMessage>> TriageDesk::correctAll(const std::vector<ConversationId>& conversations,
                                                          const TriageCorrection& correction)
{
    return m_ports.triage->correctNewest(conversations, correction);
}

Async<void> TriageDesk::putBack(const std::vector<TriagedMessage>& before)
{
    return m_ports.triage->putBack(before);
}

Async<MessageTraits> TriageDesk::classify(const QString& text)
{
    return m_models.current().then(this, [text](const ModelInUse& use) { return use.model->traitsOf(text, {}); });
}

Async<StoredModel> TriageDesk::train()
{
    return m_models.train().then(this, [](const ModelInUse& use) { return use.stored; });
}

Async<TriageFigures> TriageDesk::figures()
{
    return m_models.current().then(this, [this](const ModelInUse& use) {
        return offThread<TriageFigures>([classifier = m_ports.classifier, use]() -> Result<TriageFigures> {
            const auto seed = classifier->seed();
            if (!seed)
                return Failure(seed.error());
            return figuresOn(*seed, *use.model, use.stored);
        });
    });
}

Async<std::vector<PastAnswer>> TriageDesk::similar(MessageId message, int most)
{
    return m_ports.answers->similar(message, most);
}

const Message* newestOfCustomer(const std::vector<Message>& messages)
{
    const auto found = std::find_if(messages.rbegin(), messages.rend(), [](const Message& m) {
        return !m.content.own && m.state != MessageState::Note && m.state != MessageState::Deleted;
    });
    return found == messages.rend() ? nullptr : &*found;
}

Async<std::vector<PastAnswer>> TriageDesk::similarTo(ConversationId conversation, int most)
{
    using Found = std::vector<PastAnswer>;
    return m_ports.inbox.messages(conversation)
        .then(this, [this, most](const std::vector<Message>& messages) -> Async<Found> {
            if (const Message* newest = newestOfCustomer(messages))
                return similar(newest->id, most);
            auto error = Error::make(ErrorKind::NotFound, u"the customer has written nothing that still stands"_s);
            error.code = u"nothing_to_answer"_s;
            return Async<Found>::failed(error);
        });
}

} // namespace parvis
