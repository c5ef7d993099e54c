// SPDX-License-Identifier: GPL-3.0-or-later
// The posts and messages behind a figure, one by one. A store that keeps figures (InsightsRepository) tells them too.
#pragma once

#include "base/async.h"
#include "domain/insights/figure_rows.h"
#include "domain/insights/themes.h"

#include <QString>
#include <vector>

namespace parvis {

// A post of ours that went out.
struct PublishedPost {
    PublicationId publication;
    PostId post;
    AccountId account;
    Instant at;
    QString excerpt;
};

// One thing that a figure of conversations counts.
struct CountedRow {
    ConversationId conversation;
    AccountId account;
    CountedThing thing;
};

class FigureFacts
{
public:
    FigureFacts() = default;
    virtual ~FigureFacts() = default;
    FigureFacts(const FigureFacts&) = delete;
    FigureFacts& operator=(const FigureFacts&) = delete;

    // The posts that InsightsRepository::publishedCount counts, oldest first. accounts, campaign empty: of all.
    virtual Async<std::vector<PublishedPost>> publishedPosts(const std::vector<AccountId>& accounts, Instant from,
                                                             Instant to, const QString& campaign) = 0;
    // The newest of the window's complaints, newest first, as triage tells them; at most so many.
    virtual Async<std::vector<ComplaintText>> complaints(const FigureFilter& filter, const Window& window,
                                                         int limit) = 0;
    // What InsightsRepository::cells counts, one by one, by conversation. Reads every conversation's story.
    virtual Async<std::vector<CountedRow>> countedRows(const CellsPiece& piece,
                                                       const std::vector<CountedAsk>& asks) = 0;
};

} // namespace parvis
