// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a workspace file with customers' conversations in French, English and Arabic, straight into the tables: a
// million messages in a minute or two. The words of each language are drawn by Zipf's law, so that a search meets
// common and rare words as in life. The same count makes the same rows.
#pragma once

#include <QString>
#include <vector>

namespace parvis::bench {

inline constexpr qint64 kNow = 1'795'507'920'000; // 24 November 2026

struct FillWords {
    QString everywhere; // in most messages of its language
    QString common;     // in about one of sixteen
    QString usual;      // in one of two hundred
    QString rare;       // in one of many thousand
    QString arabic;     // as usual, in Arabic
    QString beginning;  // of several words, one of them common
};
FillWords fillWords();

// A quarter as many conversations as messages; the longest holds longestConversation messages (fewer where the whole
// is small). The file has at least one account. Answers what went wrong, or nothing.
inline constexpr int longestConversation = 2'000;
QString fill(const QString& file, int messages);

// Words of comments that are not in the file yet.
struct Draft {
    QString text, language;
    int author = 0;
};
std::vector<Draft> drafts(int count, quint64 seed);

} // namespace parvis::bench
