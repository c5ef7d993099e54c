// SPDX-License-Identifier: GPL-3.0-or-later
// Triage's vocabulary, its examples, and a text as a classifier sees it. Pure and thread-safe.
#pragma once

#include "base/result.h"

#include <QStringList>
#include <vector>

namespace parvis {

// In the order in which screens and tables show them.
const QStringList& triageKinds();      // complaint, question, praise, idea, spam
const QStringList& triageSentiments(); // positive, neutral, negative

struct TriageExample {
    QString text;
    QString language; // "fr"
    QString kind;
    QString sentiment;
    int weight = 1; // a person's correction counts as that many lines
    bool operator==(const TriageExample&) const = default;
};

// A line of the set that comes along. Held ones are never trained on and no threshold is chosen by them: they measure.
struct SeedLine {
    TriageExample example;
    bool held = false;
};

// Lines of "part, kind, sentiment, text", tab-separated; part is "train" or "held", "#" begins a comment. Rejected
// names the line that is wrong.
Result<std::vector<SeedLine>> parseSeed(const QString& lines, const QString& language);

// Folded words and marks of what folding loses: question and exclamation marks, capitals, smileys, numbers, money,
// quotes; and the cues of triage_cues.h. Addresses, names and hashtags become marks too, so that no customer's handle
// is learned. Bounded: the beginning of a long text is enough. Empty where nothing is to be read.
QString triageWords(const QString& text);

// What is left to tell a language by: without addresses, names and hashtags, in its own spelling. Bounded.
QString languageSample(const QString& text);

} // namespace parvis
