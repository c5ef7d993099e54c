// SPDX-License-Identifier: GPL-3.0-or-later
// Finds links the way the twitter-text patterns do, without their regular expressions: one linear pass, no
// backtracking. Behaviour follows twitter-text 3.1.0 (extractUrlsWithIndices, Apache-2.0) and, as a dialect, the
// changes Mastodon makes to its patterns.
#pragma once

#include <QList>
#include <QString>

namespace parvis::text {

enum class UrlDialect { Twitter, Mastodon };

struct UrlEntity {
    QString url;
    qsizetype start = 0; // UTF-16
    qsizetype end = 0;
    bool hasProtocol = false;
};

// withoutProtocol: also "example.com/path" with a known top-level domain.
QList<UrlEntity> scanUrls(QStringView text, UrlDialect dialect, bool withoutProtocol);

// Character classes shared by the extractors.
bool isTwitterPunctuation(char16_t c);
bool isTwitterSpace(char16_t c);
bool isLatinAccent(char16_t c);
bool isForbiddenInTweet(char16_t c); // U+FFFE, U+FEFF, U+FFFF

// Length of the label in ASCII form (RFC 3492), with "xn--" where it needs encoding; stops counting above 63.
qsizetype asciiLabelLength(QStringView label);

} // namespace parvis::text
