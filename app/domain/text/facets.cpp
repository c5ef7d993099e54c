// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/facets.h"

#include "domain/text/graphemes.h"

namespace parvis::text {

using namespace Qt::StringLiterals;

QString facetKindName(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Url:
        return u"url"_s;
    case FacetKind::Mention:
        return u"mention"_s;
    case FacetKind::Hashtag:
        return u"hashtag"_s;
    case FacetKind::Cashtag:
        return u"cashtag"_s;
    }
    Q_UNREACHABLE();
}

void fillByteRanges(QStringView text, Facets& facets)
{
    qsizetype at = 0;
    qsizetype bytes = 0;
    for (Facet& facet : facets) {
        if (facet.start < at) { // overlapping ranges are legal in some networks: measure again from the beginning
            at = 0;
            bytes = 0;
        }
        bytes += utf8Length(text.sliced(at, facet.start - at));
        at = facet.start;
        facet.byteStart = bytes;
        facet.byteEnd = bytes + utf8Length(text.sliced(facet.start, facet.end - facet.start));
    }
}

} // namespace parvis::text
