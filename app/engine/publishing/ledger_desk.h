// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a publication, and what a person may still do about it: change, delete or boost it at the network, decide
// about what was missed. Sends nothing itself: a worker does. Lives on the thread of who uses it; never blocks.
#pragma once

#include "domain/publishing/checks.h"
#include "engine/services.h"

#include <QObject>

namespace parvis {

struct PublicationStory {
    Publication publication;
    Post post;
    Account account;
    std::vector<Attempt> attempts; // oldest first
    std::vector<Errand> errands;   // oldest first
    std::vector<Approval> approvals;
    // As it went out, or would now: variables stand for this account and time.
    Content content() const;
};

struct MissedDecision {
    PublicationId id;
    int revision = 0; // as the person saw it
    enum class Choice { SendNow, At, Cancel } choice = Choice::SendNow;
    WallTime wall; // At
    ZoneId zone;
};

struct MissedResult {
    int sentNow = 0, moved = 0, cancelled = 0;
    std::vector<std::pair<PublicationId, Error>> refused;
};

// Error carries the first finding's code; findings has them all.
struct EditResult {
    std::vector<Finding> findings;
    std::optional<Errand> errand; // none: refused, nothing was written
};

class PublishingDesk;

class LedgerDesk : public QObject
{
    Q_OBJECT
public:
    LedgerDesk(const Ports& ports, PublishingDesk& publishing, QObject* parent = nullptr);

    Async<PublicationStory> story(PublicationId id);

    // Forbidden, code "unsupported", where the account's server cannot; else as ErrandRepository::add.
    Async<Errand> askDelete(PublicationId id, int revision, const QString& who);
    Async<Errand> askBoost(PublicationId id, int revision, const QString& who);
    // The same number of parts as went out. Checked like a new post; an account whose posts need approval is refused
    // (code "approval_needed"): words that nobody approved do not go out by another door.
    Async<EditResult> askEdit(PublicationId id, int revision, const Content& content, const QString& who);
    Async<Errand> withdraw(const Errand& errand, const QString& who);
    Async<Errand> lookAgain(const Errand& errand, const QString& who);

    // What the networks refused to change, and what is uncertain, until a person has noted it.
    Async<std::vector<ErrandTrouble>> errandTroubles(int limit);
    Async<void> noteErrand(const Errand& errand, const QString& who);

    Async<std::vector<PublicationRow>> missed();
    // Each at most once: a publication that somebody moved meanwhile is refused, the others are carried out.
    Async<MissedResult> decide(const std::vector<MissedDecision>& decisions);

private:
    Async<Errand> ask(ErrandKind kind, Action needed, PublicationId id, int revision, const QString& who);
    Async<Publication> carryOut(const MissedDecision& decision);
    Async<EditResult> store(const PublicationStory& story, const Content& content, int revision, const QString& who);
    Ports m_ports;
    PublishingDesk& m_publishing;
};

} // namespace parvis
