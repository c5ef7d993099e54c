// SPDX-License-Identifier: GPL-3.0-or-later
// Of which days and corpora mentions are compared.
#pragma once

#include "engine/insights/figures_desk.h"
#include "ports/listening_samples.h"

namespace parvis {

// Mentions are of all of us: nothing is known of an account, one of several brands, a campaign, a department or a
// colleague, nor of a part of a day. network: whose corpora; empty: all.
std::optional<VoiceAsk> voiceAskOf(const FigureQuery& query, const Window& window, const QString& network);

} // namespace parvis
