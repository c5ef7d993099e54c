// SPDX-License-Identifier: GPL-3.0-or-later
// Where a search's words stand in a text: accents, case and forms folded as the index folds them, places in the text as
// it is shown. Pure and thread-safe.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace parvis::text {

struct HitWords {
    QStringList words; // folded
    QString prefix;    // folded; the last word while it is being typed
    bool isEmpty() const { return words.isEmpty() && prefix.isEmpty(); }
    bool operator==(const HitWords&) const = default;
};
// Of the words and "phrases" of a query; a last word without a blank or quote behind it is the beginning of one.
HitWords hitWords(const QString& typed);

struct Span {
    qsizetype start = 0, length = 0;
    bool operator==(const Span&) const = default;
};
// In order, not overlapping.
std::vector<Span> hitSpans(const QString& text, const HitWords& words);
// The part of the text around its first hit, with an ellipsis where it begins or ends in the middle; empty without one.
QString aroundHit(const QString& text, const HitWords& words, int characters = 120);

} // namespace parvis::text
