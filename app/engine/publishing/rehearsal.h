// SPDX-License-Identifier: GPL-3.0-or-later
// What of the coming hours would fail, and why, before it does: each planned publication against limits, sign-in, rate,
// clock changes, duplicates, collisions, approval and charter. Sends nothing.
#pragma once

#include "engine/publishing/charter_check.h"
#include "engine/publishing/copies.h"

#include <QObject>
#include <map>

namespace parvis {

enum class Signal { Green, Amber, Red };

// What would mend it. Move is safe to do at once; the others need a person.
enum class Repair { None, Move, EditPost, SignIn, Approve, Release };

struct RehearsalReason {
    Signal signal = Signal::Amber;
    Finding finding; // code, place and facts, as everywhere else
    Repair repair = Repair::None;
    std::optional<Instant> moveTo; // Move: where nothing of this stands against it
};

struct Rehearsed {
    PublicationRow row;
    Signal signal = Signal::Green; // the worst of its reasons
    std::vector<RehearsalReason> reasons;
};

// Everything it is judged by, read at one moment.
struct RehearsalInput {
    Instant now;
    std::vector<PublicationRow> rows; // planned, oldest first
    QHash<PostId, Post> posts;
    std::vector<Account> accounts;
    Governance governance;
    QString hold;                                   // why everything is on hold; empty: it is not
    QHash<PostId, PostId> sources;                  // of posts that a series or an evergreen made
    std::map<AccountId, std::vector<Instant>> sent; // requests that left already and may still count, by account
};

std::vector<Rehearsed> rehearse(const RehearsalInput& input);
QString signalName(Signal signal); // "green", "amber", "red"
QString repairName(Repair repair); // "move", "edit", "sign_in", "approve", "release", "" for None

class Rehearsal : public QObject
{
    Q_OBJECT
public:
    explicit Rehearsal(const Ports& ports, QObject* parent = nullptr);
    // Planned and due within the hours from now, with what is overdue; oldest first.
    Async<std::vector<Rehearsed>> run(int hours);

private:
    Async<std::vector<Rehearsed>> judge(RehearsalInput input);
    Async<Sources> sources(Instant to);
    Async<std::map<AccountId, std::vector<Instant>>> sent(const std::vector<Account>& accounts);
    Ports m_ports;
};

} // namespace parvis
