// SPDX-License-Identifier: GPL-3.0-or-later
// Counting as Mastodon's status length validator does it, and what its formatter turns into links. Pure and
// thread-safe.
#pragma once

#include "domain/text/facets.h"

namespace parvis::text {

// Grapheme clusters of the warning as it stands and of the text with each linkable URL at a fixed weight and
// "@user@domain" as "@user". Blanks around each of the two do not count.
qsizetype mastodonLength(const QString& text, const QString& contentWarning = {}, int reservedPerUrl = 23);
// The same over links already found in the text.
qsizetype mastodonLength(const QString& text, const Facets& facets, const QString& contentWarning, int reservedPerUrl);

// Links with a protocol, mentions (value "user" or "user@domain") and hashtags; of two that overlap the earlier one
// stays.
Facets mastodonFacets(const QString& text);

} // namespace parvis::text
