// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up past in the words of the workspace's ports. Pure: may be made on any thread.
#pragma once

#include "domain/insights/voice_table.h"
#include "domain/people/account.h"
#include "ports/history_writer.h"
#include "ports/insights_repository.h"
#include "practice/history/history.h"

namespace parvis {

struct PastFigure {
    AccountId account;
    RemoteId post;
    Metric metric = Metric::Reactions;
    Instant at;
    double value = 0;
};

// A month: what is written in one transaction, and the figures of its posts.
struct PastMonth {
    Instant from, to;
    PastPart part;
    std::vector<PastFigure> figures;
};

struct PastValues {
    std::vector<PastMonth> months; // oldest first
    std::vector<MetricSample> accounts;
    std::vector<VoiceRow> mentions;
    std::vector<std::pair<AccountId, std::vector<IncomingMessage>>> applause; // likes and shares by account
};

// accounts: in the order of practice::history::shopHandles; pictures: as History::pictures.
PastValues pastValues(const practice::history::History& history, const std::vector<Account>& accounts,
                      const std::vector<MediaAsset>& pictures, const ZoneId& zone);

} // namespace parvis
