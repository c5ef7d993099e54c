// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of a text in the units networks count, and cuts that never split what a reader sees as one character.
// Every function is thread-safe and linear. Grapheme clusters are extended grapheme clusters (UAX #29) as ICU finds
// them.
#pragma once

#include <QList>
#include <QString>

namespace parvis::text {

// Since Unicode 15.1 (and in ICU before) Indic consonants around a virama are one cluster (rule GB9c); older engines,
// Ruby's among them, count them apart.
enum class ClusterRules { Current, WithoutConjuncts };

qsizetype graphemeCount(QStringView text, ClusterRules rules = ClusterRules::Current);
qsizetype codePointCount(QStringView text); // a lone surrogate counts as one
qsizetype utf8Length(QStringView text);     // a lone surrogate counts as the 3 bytes of U+FFFD

// Every boundary, beginning with 0 and ending with the length; only {0} for an empty text.
QList<qsizetype> graphemeBoundaries(QStringView text, ClusterRules rules = ClusterRules::Current);
// The nearest boundary not after / not before the position.
qsizetype boundaryAtOrBefore(QStringView text, qsizetype position);
qsizetype boundaryAtOrAfter(QStringView text, qsizetype position);

// Calls visit(start, end) for each cluster.
template <typename Visit>
void forEachGrapheme(QStringView text, Visit&& visit)
{
    const QList<qsizetype> ends = graphemeBoundaries(text);
    for (qsizetype i = 1; i < ends.size(); ++i) {
        visit(ends[i - 1], ends[i]);
    }
}

// The first maxClusters clusters as a view into the text.
QStringView graphemePrefix(QStringView text, qsizetype maxClusters);
// At most maxClusters clusters; when shortened, the ellipsis stands in for the last of them and trailing blanks go.
QString truncated(QStringView text, qsizetype maxClusters, QStringView ellipsis = u"…");
// At most maxBytes bytes of UTF-8, cut at a cluster end: for fields limited in bytes.
QStringView utf8Prefix(QStringView text, qsizetype maxBytes);

} // namespace parvis::text
