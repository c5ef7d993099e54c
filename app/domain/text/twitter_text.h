// SPDX-License-Identifier: GPL-3.0-or-later
// Counting and extraction as X does it: twitter-text 3.1.0 and its conformance vectors. Pure and thread-safe.
#pragma once

#include "domain/text/facets.h"
#include "domain/text/url_scanner.h"

#include <optional>
#include <span>

namespace parvis::text {

struct WeightRange {
    char32_t first;
    char32_t last;
    int weight;
};

// config/v1.json to v3.json of twitter-text. Weights are divided by scale.
struct TwitterConfig {
    int version;
    qsizetype maxWeightedLength;
    int scale;
    int defaultWeight;
    int transformedUrlLength;
    bool emojiParsing;
    std::span<const WeightRange> ranges;
};

const TwitterConfig& twitterConfig(int version); // 1, 2 or 3; anything else answers 3

// Ranges are UTF-16 with an inclusive end, as twitter-text reports them.
struct ParsedTweet {
    qsizetype weightedLength = 0;
    bool valid = false; // not empty, not too long, no refused character
    bool hasForbidden = false;
    int permillage = 0;
    qsizetype displayRangeStart = 0;
    qsizetype displayRangeEnd = 0;
    qsizetype validRangeStart = 0;
    qsizetype validRangeEnd = 0;
};

// maxWeightedLength 0: that of the configuration.
ParsedTweet parseTweet(const QString& text, const TwitterConfig& config = twitterConfig(3),
                       qsizetype maxWeightedLength = 0);

struct TwitterMention {
    QString screenName;
    QString listSlug; // with its slash, or empty
    qsizetype start = 0;
    qsizetype end = 0;
};

struct TwitterTag {
    QString name; // without # or $
    qsizetype start = 0;
    qsizetype end = 0;
};

QList<UrlEntity> extractTwitterUrls(QStringView text);
QList<TwitterMention> extractTwitterMentionsOrLists(QStringView text);
QStringList extractTwitterMentions(QStringView text);
// The name replied to when the text begins with a mention.
std::optional<QString> extractTwitterReply(QStringView text);
QList<TwitterTag> extractTwitterHashtags(QStringView text, bool outsideUrls = true);
QList<TwitterTag> extractTwitterCashtags(QStringView text);
// All of them; of two that overlap the earlier one stays.
Facets twitterFacets(const QString& text);

bool isValidTwitterUrl(QStringView url, bool requireProtocol = true);
bool isValidTwitterUsername(QStringView name); // "@name"
bool isValidTwitterList(QStringView name);     // "@name/list"
bool isValidTwitterHashtag(QStringView tag);   // "#tag"

// Index in code points for an index in UTF-16.
qsizetype codePointIndex(QStringView text, qsizetype utf16Index);

} // namespace parvis::text
