// SPDX-License-Identifier: GPL-3.0-or-later
// One form of a text for searching, for the index and for queries alike. Pure and thread-safe.
#pragma once

#include <QStringList>

namespace parvis::text {

// Changes whenever the result of foldForSearch changes for some text: an index built with another number has to be
// rebuilt.
constexpr int kFoldingVersion = 1;

// Case, width, ligatures and accents go (Œuvre → oeuvre, Straße → strasse, Ångström → angstrom); Arabic loses vowels
// and tatweel and has one alef, ya, kaf, ha for its forms; digits of every script become 0 to 9; an emoji becomes a
// word of its code point (😀 → "e1f600", without skin tone; the parts of a joined sequence are words of their own; a
// flag is one word). Signs that no reader sees are dropped. Words stay parted by the blanks and punctuation they had.
// Folding twice is the same as folding once.
QString foldForSearch(const QString& text);

// The words of a query or text in folded form: letters, marks and digits; everything else parts them.
QStringList foldedWords(const QString& text);

} // namespace parvis::text
