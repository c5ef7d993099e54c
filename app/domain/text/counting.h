// SPDX-License-Identifier: GPL-3.0-or-later
// How a network counts a text, as data: a network adds a rule, no code. Pure and thread-safe; fit to be called on each
// key.
#pragma once

#include "domain/text/facets.h"

namespace parvis::text {

enum class CountUnit {
    Graphemes, // extended grapheme clusters
    CodePoints,
    Utf16,
    Utf8Bytes,
    TwitterWeighted,
    MastodonGraphemes, // clusters, with each link at a fixed weight and remote mentions without their domain
    ThreadsEmojiBytes, // code points, but an emoji sequence counts its UTF-8 bytes
};

// Whose rules find links, mentions and tags in the text.
enum class FacetRules { None, Twitter, Mastodon, Bluesky };

struct CountRule {
    CountUnit unit = CountUnit::CodePoints;
    qsizetype limit = 0;     // in the unit; 0: none
    qsizetype byteLimit = 0; // UTF-8 bytes; 0: none
    int urlWeight = 23;      // TwitterWeighted, MastodonGraphemes
    int configVersion = 3;   // TwitterWeighted: 1, 2 or 3
    FacetRules facets = FacetRules::None;
    bool contentWarningCounts = false; // the warning shares the budget of the text
    QString forbidden;                 // characters the field refuses

    friend bool operator==(const CountRule&, const CountRule&) = default;
};

enum class CountProblem { None, TooLong, TooManyBytes, ForbiddenCharacter };

struct Count {
    qsizetype length = 0;
    qsizetype limit = 0; // 0: none
    qsizetype bytes = 0;
    qsizetype byteLimit = 0; // 0: none
    qsizetype remaining = 0; // negative when too long; 0 without a limit
    bool valid = true;       // within the limits and without refused characters; an empty text is valid
    CountProblem problem = CountProblem::None;
    Facets facets; // of the text, not of the warning
};

Count count(const CountRule& rule, const QString& text, const QString& contentWarning = {});
// Only the length, without looking for facets more than counting needs.
qsizetype countLength(const CountRule& rule, const QString& text, const QString& contentWarning = {});
// Within both limits.
bool fits(const CountRule& rule, const QString& text, const QString& contentWarning = {});
// Stable words: "text_too_long", "text_too_many_bytes", "text_forbidden_character"; empty for None.
QString countProblemCode(CountProblem problem);

// Mastodon and compatible servers; both figures come from the instance's configuration.
CountRule mastodonRule(qsizetype maxCharacters = 500, int reservedPerUrl = 23);
CountRule blueskyRule();        // app.bsky.feed.post: 300 graphemes and 3000 bytes
CountRule blueskyMessageRule(); // chat.bsky messageInput: 1000 graphemes and 10000 bytes
CountRule xRule(qsizetype limit = 280);
CountRule threadsRule();
CountRule telegramRule();        // text message, after entities are parsed
CountRule telegramCaptionRule(); // caption of media
CountRule linkedinRule();
CountRule linkedinCommentRule();
CountRule facebookRule();
CountRule instagramRule();
CountRule tiktokRule();
CountRule youtubeTitleRule();
CountRule youtubeDescriptionRule();
CountRule pinterestTitleRule();
CountRule pinterestDescriptionRule();
CountRule redditTitleRule();
CountRule redditTextRule();
CountRule googleBusinessRule();
CountRule googleBusinessReplyRule();
CountRule discourseRule(qsizetype maxPostLength = 32000);
CountRule wordpressRule(); // no limit

} // namespace parvis::text
