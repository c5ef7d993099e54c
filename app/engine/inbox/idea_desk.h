// SPDX-License-Identifier: GPL-3.0-or-later
// The board of ideas for window and command line, and the answer to everybody behind one.
#pragma once

#include "engine/inbox/inbox_desk.h"

#include <deque>

namespace parvis {

struct IdeaDetail {
    Idea idea;
    std::vector<IdeaComment> comments; // oldest first
    std::vector<IdeaAnswer> answers;
    std::vector<IdeaComment> open; // who would be answered now, by which comment
};

// Somebody who could not be answered, and why.
struct IdeaRefusal {
    IdeaComment comment;
    std::vector<Finding> findings;
    std::optional<Error> error;
};

struct IdeaAnswering {
    int answered = 0, total = 0;
    int elsewhere = 0; // being answered by somebody else right now
    std::vector<IdeaRefusal> refused;
};

class IdeaDesk : public QObject
{
    Q_OBJECT
public:
    IdeaDesk(const Ports& ports, InboxDesk& inbox, QObject* parent = nullptr);

    Async<std::vector<Idea>> list(const QString& words = {});
    Async<IdeaDetail> open(IdeaId id);
    Async<Idea> save(const Idea& idea);
    Async<Idea> setState(IdeaId id, IdeaState state);
    // Title, and the comment behind it. One that exists: the comment is put to it.
    Async<Idea> fromComment(MessageId message, const QString& title, const QString& who);
    Async<void> addComment(IdeaId id, MessageId message, const QString& who);
    Async<void> removeComment(IdeaId id, MessageId message);
    Async<void> merge(IdeaId from, IdeaId into);
    Async<void> unmerge(IdeaId id);
    // One reply for each person behind it, to their newest comment, through the outbox; nobody twice, however often it
    // is asked and whatever cuts it short. Rejected, code "variable", for a word in braces that nobody knows.
    Async<IdeaAnswering> answerAll(IdeaId id, const QString& pattern, const QString& who);

Q_SIGNALS:
    void answering(parvis::IdeaId id, int done, int total);

private:
    struct Run {
        IdeaDetail detail;
        QString pattern, who;
        std::deque<IdeaComment> left;
        IdeaAnswering result;
    };
    Async<void> settleClaims(const IdeaDetail& detail);
    Async<IdeaAnswering> next(const std::shared_ptr<Run>& run);
    Async<void> answerOne(const std::shared_ptr<Run>& run, const IdeaComment& comment);
    Async<void> reply(const std::shared_ptr<Run>& run, const IdeaComment& comment, const QString& text);
    Ports m_ports;
    InboxDesk& m_inbox;
};

} // namespace parvis
