// SPDX-License-Identifier: GPL-3.0-or-later
// The transitions of a publication on its way out, by name: whatever a worker does that outlives it. Tests stop a
// worker before and after each; a transition that no test reaches fails them.
#pragma once

#include <QString>
#include <array>
#include <functional>
#include <optional>

namespace parvis {

enum class Transition {
    // Written to the database.
    Claim,
    Begin,       // sending: what is about to leave
    NoteUpload,  // a file is at the network
    SegmentDone, // one part is out, others follow
    Publish,     // the last part is out
    RenewToResend,
    RetryLater,
    ReconcileLater,
    Fail,
    Miss,
    MarkUncertain,
    HandBack,
    // Asked of the network.
    AskPublish,
    AskUpload,
    AskUploadState,
    AskPublished, // the look-up of what may be out
};

inline constexpr std::array allTransitions{
    Transition::Claim,      Transition::Begin,         Transition::NoteUpload,     Transition::SegmentDone,
    Transition::Publish,    Transition::RenewToResend, Transition::RetryLater,     Transition::ReconcileLater,
    Transition::Fail,       Transition::Miss,          Transition::MarkUncertain,  Transition::HandBack,
    Transition::AskPublish, Transition::AskUpload,     Transition::AskUploadState, Transition::AskPublished,
};

enum class Moment { Before, After };

// "begin", "ask-publish"
QString transitionName(Transition transition);
// "before begin", "after ask-publish"
QString checkpointName(Transition transition, Moment moment);

// Told at each; unset outside tests.
using Checkpoint = std::function<void(Transition, Moment)>;

} // namespace parvis
