// SPDX-License-Identifier: GPL-3.0-or-later
// Removes one person, with all identities, from every table, within one transaction. What is left of them is a salted
// hash. Answers of ours that were published stay, without the mention.
#pragma once

#include "ports/privacy_repository.h"
#include "store/inbox/conversation_rows.h"
#include "store/inbox/text_sweep.h"

#include <set>

namespace parvis::store {

class PersonEraser
{
public:
    PersonEraser(Tx& tx, Catalogue catalogue, QString who);
    Result<EraseReport> run(PersonId person);

private:
    Done waitForReaders();
    Done gather(PersonId person);
    void gatherTraces();
    Done gatherThreads();
    Result<bool> isToThem(const Publication& publication) const;
    Done gatherAnswers();
    Done gatherAnswersToOthers();
    Done cancelAnswers();
    Done holdMentions();
    Done stopSeries();
    Done removeMessages();
    Done removeMessagesAbout();
    Done redactAnswers();
    Done redactMessages(const Traces& traces, const QString& where, const Values& parameters);
    Done mendConversations();
    Result<bool> mendOne(const Conversation& before);
    Done forgetParents(ConversationId conversation);
    Done removePerson();
    Done redactMentions();
    Done findIndexed(std::set<qint64>& found);
    Done findUnindexed(std::set<qint64>& found);
    Done forgetAddresses();
    Done forgetModels();
    Done remember();
    void report();

    Tx& m_tx;
    Catalogue m_catalogue;
    RowRemover m_remover;
    TextSweep m_sweep;
    CountDelta m_counts;
    QString m_who;
    std::vector<LinkedIdentity> m_identities;
    std::vector<Message> m_messages;             // written by them
    std::vector<qint64> m_conversations;         // where they wrote, or that are theirs
    std::set<qint64> m_shared;                   // of those: others wrote there as well
    std::vector<qint64> m_posts, m_publications; // answers to them
    std::set<qint64> m_toOthers;                 // messages of ours in shared ones that answer somebody else
    Traces m_everywhere, m_nearby;               // nearby also: a single first name, in answers to them only
    qint64 m_redactedMessages = 0;
    EraseReport m_report;
};

// One that the network deleted left the index with its words; an answer that was cancelled keeps both.
inline bool holdsWords(const Message& message)
{
    return message.state != MessageState::Deleted || !message.content.text.isEmpty();
}
QString inIds(const std::vector<qint64>& ids); // "IN (1,2)"

// The catalogue is read once; what it finds is erased as a whole. dryRun: in a savepoint that is rolled back.
Result<EraseReport> erasePerson(Tx& tx, PersonId person, const QString& who, bool dryRun);
// Erases whom the list names; answers how many people were there.
Result<int> eraseListed(Tx& tx, const std::vector<ErasedPerson>& list, const QString& who);
Result<std::vector<ErasedPerson>> erasedIn(Connection& db);

inline const QString erasurePending = QStringLiteral("erasure_pending"); // setting: bytes are still in the file

} // namespace parvis::store
