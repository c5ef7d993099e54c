// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/counting.h"

#include "domain/text/bluesky_text.h"
#include "domain/text/emoji.h"
#include "domain/text/graphemes.h"
#include "domain/text/mastodon_text.h"
#include "domain/text/twitter_text.h"

#include <algorithm>

namespace parvis::text {

using namespace Qt::StringLiterals;

namespace {

qsizetype threadsLength(QStringView text)
{
    qsizetype length = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype emoji = emojiLengthAt(text, i);
        length += emoji > 0 ? utf8Length(text.sliced(i, emoji)) : 1;
        i += emoji > 0 ? emoji : unitsOf(codePointAt(text, i));
    }
    return length;
}

QString joined(const CountRule& rule, const QString& text, const QString& contentWarning)
{
    return rule.contentWarningCounts && !contentWarning.isEmpty() ? contentWarning + text : text;
}

bool hasForbidden(const CountRule& rule, const QString& text)
{
    const auto forbidden = [&](QChar c) {
        return rule.forbidden.contains(c) ||
               (rule.unit == CountUnit::TwitterWeighted && isForbiddenInTweet(c.unicode()));
    };
    return (!rule.forbidden.isEmpty() || rule.unit == CountUnit::TwitterWeighted) &&
           std::any_of(text.cbegin(), text.cend(), forbidden);
}

Facets facetsOf(const CountRule& rule, const QString& text)
{
    switch (rule.facets) {
    case FacetRules::None:
        return {};
    case FacetRules::Twitter:
        return twitterFacets(text);
    case FacetRules::Mastodon:
        return mastodonFacets(text);
    case FacetRules::Bluesky:
        return detectFacets(text);
    }
    Q_UNREACHABLE();
}

qsizetype weightedLength(const CountRule& rule, const QString& text)
{
    const TwitterConfig& base = twitterConfig(rule.configVersion);
    TwitterConfig config = base;
    config.transformedUrlLength = rule.urlWeight;
    return parseTweet(text, config).weightedLength;
}

} // namespace

qsizetype countLength(const CountRule& rule, const QString& text, const QString& contentWarning)
{
    if (rule.unit == CountUnit::MastodonGraphemes) {
        return mastodonLength(text, rule.contentWarningCounts ? contentWarning : QString(), rule.urlWeight);
    }
    const QString whole = joined(rule, text, contentWarning);
    switch (rule.unit) {
    case CountUnit::Graphemes:
        return graphemeCount(whole);
    case CountUnit::CodePoints:
        return codePointCount(whole);
    case CountUnit::Utf16:
        return whole.size();
    case CountUnit::Utf8Bytes:
        return utf8Length(whole);
    case CountUnit::TwitterWeighted:
        return weightedLength(rule, whole);
    case CountUnit::ThreadsEmojiBytes:
        return threadsLength(whole);
    case CountUnit::MastodonGraphemes:
        break;
    }
    Q_UNREACHABLE();
}

Count count(const CountRule& rule, const QString& text, const QString& contentWarning)
{
    Count c;
    c.length = countLength(rule, text, contentWarning);
    c.limit = rule.limit;
    c.bytes = utf8Length(text) + (rule.contentWarningCounts ? utf8Length(contentWarning) : 0);
    c.byteLimit = rule.byteLimit;
    c.remaining = rule.limit > 0 ? rule.limit - c.length : 0;
    c.facets = facetsOf(rule, text);
    if (rule.limit > 0 && c.length > rule.limit) {
        c.problem = CountProblem::TooLong;
    } else if (rule.byteLimit > 0 && c.bytes > rule.byteLimit) {
        c.problem = CountProblem::TooManyBytes;
    } else if (hasForbidden(rule, text)) {
        c.problem = CountProblem::ForbiddenCharacter;
    }
    c.valid = c.problem == CountProblem::None;
    return c;
}

bool fits(const CountRule& rule, const QString& text, const QString& contentWarning)
{
    if (rule.limit > 0 && countLength(rule, text, contentWarning) > rule.limit) {
        return false;
    }
    return rule.byteLimit == 0 ||
           utf8Length(text) + (rule.contentWarningCounts ? utf8Length(contentWarning) : 0) <= rule.byteLimit;
}

QString countProblemCode(CountProblem problem)
{
    switch (problem) {
    case CountProblem::None:
        return {};
    case CountProblem::TooLong:
        return u"text_too_long"_s;
    case CountProblem::TooManyBytes:
        return u"text_too_many_bytes"_s;
    case CountProblem::ForbiddenCharacter:
        return u"text_forbidden_character"_s;
    }
    Q_UNREACHABLE();
}

CountRule mastodonRule(qsizetype maxCharacters, int reservedPerUrl)
{
    return {.unit = CountUnit::MastodonGraphemes,
            .limit = maxCharacters,
            .urlWeight = reservedPerUrl,
            .facets = FacetRules::Mastodon,
            .contentWarningCounts = true};
}

CountRule blueskyRule()
{
    return {.unit = CountUnit::Graphemes, .limit = 300, .byteLimit = 3000, .facets = FacetRules::Bluesky};
}

CountRule blueskyMessageRule()
{
    return {.unit = CountUnit::Graphemes, .limit = 1000, .byteLimit = 10000, .facets = FacetRules::Bluesky};
}

CountRule xRule(qsizetype limit)
{
    return {.unit = CountUnit::TwitterWeighted, .limit = limit, .facets = FacetRules::Twitter};
}

CountRule threadsRule()
{
    return {.unit = CountUnit::ThreadsEmojiBytes, .limit = 500, .facets = FacetRules::Twitter};
}

CountRule telegramRule()
{
    return {.unit = CountUnit::Utf16, .limit = 4096, .facets = FacetRules::Twitter};
}

CountRule telegramCaptionRule()
{
    return {.unit = CountUnit::Utf16, .limit = 1024, .facets = FacetRules::Twitter};
}

// The documents of these networks say "characters" and no more. UTF-16 units are the widest reading, so a text that
// passes here is never too long there.
CountRule linkedinRule()
{
    return {.unit = CountUnit::Utf16, .limit = 3000, .facets = FacetRules::Twitter};
}

CountRule linkedinCommentRule()
{
    return {.unit = CountUnit::Utf16, .limit = 1250, .facets = FacetRules::Twitter};
}

CountRule facebookRule()
{
    return {.unit = CountUnit::Utf16, .limit = 63206, .facets = FacetRules::Twitter};
}

CountRule instagramRule()
{
    return {.unit = CountUnit::Utf16, .limit = 2200, .facets = FacetRules::Twitter};
}

CountRule tiktokRule()
{
    return {.unit = CountUnit::Utf16, .limit = 2200, .facets = FacetRules::Twitter};
}

CountRule youtubeTitleRule()
{
    return {.unit = CountUnit::Utf16, .limit = 100, .forbidden = u"<>"_s};
}

CountRule youtubeDescriptionRule()
{
    return {.unit = CountUnit::Utf8Bytes,
            .limit = 5000,
            .byteLimit = 5000,
            .facets = FacetRules::Twitter,
            .forbidden = u"<>"_s};
}

// OpenAPI's maxLength counts code points.
CountRule pinterestTitleRule()
{
    return {.unit = CountUnit::CodePoints, .limit = 100};
}

CountRule pinterestDescriptionRule()
{
    return {.unit = CountUnit::CodePoints, .limit = 800, .facets = FacetRules::Twitter};
}

CountRule redditTitleRule()
{
    return {.unit = CountUnit::Utf16, .limit = 300};
}

CountRule redditTextRule()
{
    return {.unit = CountUnit::Utf16, .limit = 40000};
}

CountRule googleBusinessRule()
{
    return {.unit = CountUnit::Utf16, .limit = 1500};
}

CountRule googleBusinessReplyRule()
{
    return {.unit = CountUnit::Utf8Bytes, .limit = 4096, .byteLimit = 4096};
}

CountRule discourseRule(qsizetype maxPostLength)
{
    return {.unit = CountUnit::Utf16, .limit = maxPostLength};
}

CountRule wordpressRule()
{
    return {.unit = CountUnit::CodePoints};
}

} // namespace parvis::text
