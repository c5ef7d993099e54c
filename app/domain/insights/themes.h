// SPDX-License-Identifier: GPL-3.0-or-later
// What complaints are about: the words and phrases of two words that rose most against another time. Pure.
//
// A term counts once for each message, however often it is written in it: one angry customer is one. Words are those of
// UAX #29, without case and accents; links, mentions, hashtags, numbers and words that say nothing (stop words of
// French, English and Arabic) are left out. A phrase is two such words that stand side by side.
#pragma once

#include "base/time/instant.h"
#include "domain/ids.h"

#include <QString>
#include <vector>

namespace parvis {

struct ComplaintText {
    MessageId message;
    ConversationId conversation;
    AccountId account;
    PersonId author;
    Instant at;
    QString text, language; // BCP 47; empty: not known
};

struct Theme {
    QString term; // as it is written most often
    qint64 now = 0, before = 0;
    double score = 0;             // log-likelihood ratio: how little chance alone explains the rise
    std::vector<size_t> messages; // places in the list of now
    QString example;              // the beginning of the newest of them
};

inline constexpr qint64 themeMinimum = 3; // messages; fewer are an accident

// Terms whose share of the messages rose, the highest score first; of equals the one in more messages, a phrase
// before a word, then by letters.
// A word that stands in no other messages than a phrase with it is left out. Where there was nothing before, nothing
// can be said to have risen: then the most frequent terms, score 0.
std::vector<Theme> themesOf(const std::vector<ComplaintText>& now, const std::vector<ComplaintText>& before,
                            size_t limit);

// Dunning's G² of two shares: a of n now, b of m before.
double riseScore(qint64 a, qint64 n, qint64 b, qint64 m);

} // namespace parvis
