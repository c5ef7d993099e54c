// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may do to comments and their authors, as far as the network can. Sends nothing itself: a worker does,
// and only what the network confirmed shows as done. Lives on the thread of who uses it; never blocks.
#pragma once

#include "engine/services.h"
#include "ports/moderation_repository.h"

#include <QObject>

namespace parvis {

struct ConversationDetail;

// The thread is ours: under it, answers of others can be hidden or deleted where the network allows it.
bool isUnderOwnPost(const ConversationDetail& detail);

class ModerationDesk : public QObject
{
    Q_OBJECT
public:
    explicit ModerationDesk(const Ports& ports, QObject* parent = nullptr);

    // Oldest first.
    Async<std::vector<Moderation>> ofConversation(ConversationId id);
    // on = false takes it back. Forbidden, code "unsupported", where the network cannot do it to this message; else as
    // ModerationRepository::add. What is asked but has not left yet is withdrawn instead of being undone.
    Async<Moderation> ask(MessageId message, Action action, bool on, const QString& who, const QString& comment = {});
    Async<Moderation> withdraw(const Moderation& moderation);
    Async<Moderation> lookAgain(const Moderation& moderation);

private:
    Ports m_ports;
};

} // namespace parvis
