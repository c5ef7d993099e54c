// SPDX-License-Identifier: GPL-3.0-or-later
// How alike two comments are, by the words that say something. Pure and thread-safe.
#pragma once

#include "base/time/instant.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace parvis {

// Folded words without the ones that every French, English or Arabic sentence has, without addresses and names of
// persons; each once, in their order.
QStringList significantWords(const QString& text, qsizetype most = 24);

// How much a word tells: high for a rare one. Words that are not in it count as rare.
using WordWeights = QHash<QString, double>;

// From 0, nothing in common, to 1, the same words.
double likeness(const QStringList& one, const QStringList& other, const WordWeights& weights);

// An answer that was once given to a comment.
struct PastAnswer {
    qint64 message = 0; // the comment
    QString asked;
    QString answer;   // without the names of persons at its beginning
    QString language; // of the comment
    Instant answered;
    double likeness = 0; // to the comment that waits
    bool operator==(const PastAnswer&) const = default;
};

// The best first: those of the language first, then by likeness, of which an old answer loses up to a third. No answer
// twice, none that has too little to do with it.
std::vector<PastAnswer> bestAnswers(std::vector<PastAnswer> answers, const QString& language, Instant now, size_t most);

// "@lea @tom Bonjour" → "Bonjour": the names are put in front again for whom it goes to.
QString withoutNames(const QString& answer);

} // namespace parvis
