// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to answer: canned replies, signatures, colleagues and the notes that call them. Lives on the thread of who
// uses it (window or command line); never blocks. Without a repository each call answers Storage.
#pragma once

#include "engine/inbox/inbox_desk.h"

namespace parvis {

// What the blanks of a canned reply stand for in this conversation. language: of the words, for dates.
CannedValues cannedValues(const ConversationDetail& detail, const QString& agent, const QString& language,
                          const ZoneId& zone, Instant now);

struct AccountSignature {
    SignatureRule rule; // an empty pattern: the account does not sign
    QString agent;      // what this person signs with
};

class ReplyDesk : public QObject
{
    Q_OBJECT
public:
    explicit ReplyDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<CannedReply>> cannedReplies();
    // Trims name and shortcut. Rejected "name_missing" or "text_missing", Conflict "shortcut_taken".
    Async<CannedReply> save(const CannedReply& reply);
    Async<void> remove(CannedReplyId id);
    Async<void> used(CannedReplyId id);

    Async<std::vector<SignatureRule>> signatureRules();
    Async<void> save(const SignatureRule& rule);
    Async<QString> signatureName(const QString& person);
    Async<void> setSignatureName(const QString& person, const QString& name);
    Async<AccountSignature> signatureFor(AccountId account, const QString& person);

    Async<QStringList> colleagues();
    Async<std::vector<NoteMention>> mentionsOf(const QString& person, bool unseenOnly);
    Async<void> mentionSeen(MessageId note, const QString& person);

private:
    Ports m_ports;
};

} // namespace parvis
