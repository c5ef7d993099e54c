// SPDX-License-Identifier: GPL-3.0-or-later
// What triage found in a message's words; a model's guesses, each with how sure it is (0 to 1).
#pragma once

#include <QString>

namespace parvis {

struct MessageTraits {
    QString language; // BCP 47, empty: unknown
    double languageConfidence = 0;
    QString sentiment; // "positive", "neutral", "negative"; empty: unknown
    double sentimentConfidence = 0;
    QString kind; // "complaint", "question", "praise", "idea", "spam"; empty: unsure
    double kindConfidence = 0;
    bool operator==(const MessageTraits&) const = default;
};

} // namespace parvis
