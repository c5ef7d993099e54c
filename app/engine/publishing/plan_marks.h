// SPDX-License-Identifier: GPL-3.0-or-later
// What stands against planned posts: two in one minute of an account, and the same words within a month.
#pragma once

#include "ports/post_repository.h"

#include <QHash>

namespace parvis {

struct PlanMark {
    bool sameMinute = false;
    std::optional<Instant> sameText; // when the nearest post with the same words goes, or went, out on the account
    bool operator==(const PlanMark&) const = default;
};
using PlanMarks = QHash<PublicationId, PlanMark>;

inline constexpr int sameTextDays = 30;

// Words without case, accents, punctuation and spacing; a cut excerpt has an end that full words replace.
QString textKey(const QString& text);
// Cut off by the store: two that begin alike may differ further on.
bool isCut(const PublicationRow& row);
// Marks the planned ones among the rows; published ones within the days count as a repetition. texts: the whole words
// of cut rows. Pure.
// sources: of posts that a series or an evergreen made, which are meant to come again.
PlanMarks marksOf(const std::vector<PublicationRow>& rows, const QHash<PublicationId, QString>& texts,
                  const QHash<PostId, PostId>& sources = {});
// Cut rows that look alike: whose texts marksOf() has to know.
std::vector<PublicationRow> undecided(const std::vector<PublicationRow>& rows);

} // namespace parvis
