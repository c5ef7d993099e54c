// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a long text into the parts of a thread. Pure and thread-safe.
#pragma once

#include "base/result.h"
#include "domain/text/counting.h"

#include <QStringList>
#include <vector>

namespace parvis::text {

struct SplitOptions {
    bool numbered = false;  // each part ends with " 2/3"; a text that fits in one part is not numbered
    QString contentWarning; // stands over every part where the rule counts it
};

// Parts that each fit the rule, cut at paragraph ends, else sentence ends, else between words, else inside a long word
// at the end of a character; never inside a link, mention or tag. Blanks around a cut go; nothing else is lost or
// changed. An empty text has no parts. Fails as Rejected with the code "text_unsplittable" when one link or character
// alone is longer than the rule allows.
Result<QStringList> splitIntoThread(const CountRule& rule, const QString& text, const SplitOptions& options = {});
// The same for several networks at once: every part fits every rule, no cut is inside what any of them links. Ends
// between the given texts are kept.
Result<QStringList> splitIntoThread(const std::vector<CountRule>& rules, const QStringList& texts,
                                    const SplitOptions& options = {});

} // namespace parvis::text
