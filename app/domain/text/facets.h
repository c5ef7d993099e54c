// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a text that a network turns into links.
#pragma once

#include <QList>
#include <QString>

namespace parvis::text {

enum class FacetKind { Url, Mention, Hashtag, Cashtag };

// Ranges are half open and always lie on code point boundaries. Bytes count the UTF-8 form of the whole text.
struct Facet {
    FacetKind kind = FacetKind::Url;
    qsizetype byteStart = 0;
    qsizetype byteEnd = 0;
    qsizetype start = 0; // UTF-16
    qsizetype end = 0;
    QString value; // the link target, or the name without its leading sign (@, #, $)

    friend bool operator==(const Facet&, const Facet&) = default;
};

using Facets = QList<Facet>;

// Stable English word for JSON: "url", "mention", "hashtag", "cashtag".
QString facetKindName(FacetKind kind);
// Computes byteStart and byteEnd from start and end. The facets must be sorted by start; one pass over the text.
void fillByteRanges(QStringView text, Facets& facets);

} // namespace parvis::text
