// SPDX-License-Identifier: GPL-3.0-or-later
// Top-level domains, by which networks tell "example.com" from "file.txt".
#pragma once

#include <QStringView>

namespace parvis::text {

// Length of the top-level domain that begins at the position as twitter-text sees it, 0 for none: a known one, in any
// case, not followed by an ASCII letter, digit, @, + or -; or a punycode label.
qsizetype twitterTldLengthAt(QStringView text, qsizetype at);
// Whether the name ends with a dot and a top-level domain of today's root zone, in lower case as @atproto/api wants it.
bool endsWithRootTld(QStringView name);

} // namespace parvis::text
