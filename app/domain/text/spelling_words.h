// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of a text a spell check has to look at. Pure and thread-safe.
#pragma once

#include <QList>
#include <QString>

namespace parvis::text {

struct WordRange {
    qsizetype start = 0, length = 0; // UTF-16
    qsizetype end() const { return start + length; }
    friend bool operator==(const WordRange&, const WordRange&) = default;
};

// Words of letters by UAX #29, in order. Links, mentions, addresses, hashtags, variables in braces, emoji and words
// with a digit, a dot or an underscore are left out; so are scripts that write without spaces between words, and words
// in another script than that of the language (BCP 47), of which its dictionary knows nothing. Empty: any script.
QList<WordRange> spellingWords(const QString& text, const QString& language = {});

} // namespace parvis::text
