// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/twitter_text.h"

#include "domain/text/emoji.h"
#include "domain/text/url_chars.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace parvis::text {

using namespace Qt::StringLiterals;
using namespace urlchars;

namespace {

constexpr qsizetype kMostScreenName = 20;
constexpr qsizetype kMostListSlug = 25;
constexpr qsizetype kMostCashtag = 6;

constexpr bool isAt(char16_t c)
{
    return c == u'@' || c == 0xFF20;
}

constexpr bool isHash(char16_t c)
{
    return c == u'#' || c == 0xFF03;
}

bool isTagLetter(char32_t c)
{
    if (c < 0x80) {
        return isAsciiLetter(char16_t(c));
    }
    constexpr uint32_t kLetterOrMark = U_GC_L_MASK | U_GC_M_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & kLetterOrMark) != 0;
}

bool isTagChar(char32_t c)
{
    if (c < 0x80) {
        return isAsciiWord(char16_t(c));
    }
    constexpr char16_t kSpecial[] =
        u"\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7";
    return isTagLetter(c) || u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER ||
           (c < 0x10000 && isOneOf(char16_t(c), kSpecial));
}

// What forbids the name before it to be a mention: @, an accented letter, "://".
bool endsMention(QStringView after)
{
    return !after.isEmpty() &&
           (isAt(after[0].unicode()) || isLatinAccent(after[0].unicode()) || after.startsWith(u"://"_s));
}

qsizetype nameLength(QStringView text, qsizetype at)
{
    qsizetype length = 0;
    while (at + length < text.size() && length < kMostScreenName && isAsciiWord(text[at + length].unicode())) {
        ++length;
    }
    return length;
}

qsizetype listSlugLength(QStringView text, qsizetype at)
{
    if (at + 1 >= text.size() || text[at] != u'/' || !isAsciiLetter(text[at + 1].unicode())) {
        return 0;
    }
    qsizetype length = 2;
    while (at + length < text.size() && length <= kMostListSlug &&
           (isAsciiWord(text[at + length].unicode()) || text[at + length] == u'-')) {
        ++length;
    }
    return length;
}

// Whether a mention may begin at its sign: after nothing, a sign that is no part of a word, or "RT" or "RT:". What lies
// before `from` belongs to the mention found last.
bool mayMention(QStringView text, qsizetype from, qsizetype at)
{
    if (at == 0) {
        return true;
    }
    if (at == from) {
        return false;
    }
    const char16_t before = text[at - 1].unicode();
    if (!isAsciiWord(before) && !isOneOf(before, u"!#$%&*@\uFF20")) {
        return true;
    }
    const auto retweetAt = [&](qsizetype r) {
        if (r < from || (text[r].unicode() | 0x20) != u'r' || (text[r + 1].unicode() | 0x20) != u't') {
            return false;
        }
        return r == 0 || (r > from && !isAsciiWord(text[r - 1].unicode()) && !isOneOf(text[r - 1].unicode(), u"+~.-"));
    };
    return at >= 2 && retweetAt(at - 2);
}

// Of entities that overlap the earlier one stays. Sorted by start.
void keepFirstOfOverlapping(Facets& facets)
{
    std::stable_sort(facets.begin(), facets.end(), [](const Facet& a, const Facet& b) { return a.start < b.start; });
    Facets kept;
    for (Facet& facet : facets) {
        if (kept.isEmpty() || kept.constLast().end <= facet.start) {
            kept.append(std::move(facet));
        }
    }
    facets = std::move(kept);
}

Facet facetOf(FacetKind kind, qsizetype start, qsizetype end, QString value)
{
    return {kind, 0, 0, start, end, std::move(value)};
}

} // namespace

QList<UrlEntity> extractTwitterUrls(QStringView text)
{
    return scanUrls(text, UrlDialect::Twitter, true);
}

QList<TwitterMention> extractTwitterMentionsOrLists(QStringView text)
{
    QList<TwitterMention> found;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isAt(text[at].unicode()) || !mayMention(text, from, at)) {
            continue;
        }
        const qsizetype name = nameLength(text, at + 1);
        if (name == 0) {
            continue;
        }
        const qsizetype slug = listSlugLength(text, at + 1 + name);
        const qsizetype end = at + 1 + name + slug;
        if (!endsMention(text.sliced(end))) {
            found.append({text.sliced(at + 1, name).toString(), text.sliced(at + 1 + name, slug).toString(), at, end});
        }
        from = end;
        at = end - 1;
    }
    return found;
}

QStringList extractTwitterMentions(QStringView text)
{
    QStringList names;
    for (const TwitterMention& mention : extractTwitterMentionsOrLists(text)) {
        names.append(mention.screenName);
    }
    return names;
}

std::optional<QString> extractTwitterReply(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && isTwitterSpace(text[at].unicode())) {
        ++at;
    }
    if (at >= text.size() || !isAt(text[at].unicode())) {
        return std::nullopt;
    }
    const qsizetype name = nameLength(text, at + 1);
    if (name == 0 || endsMention(text.sliced(at + 1 + name))) {
        return std::nullopt;
    }
    return text.sliced(at + 1, name).toString();
}

QList<TwitterTag> extractTwitterHashtags(QStringView text, bool outsideUrls)
{
    QList<TwitterTag> tags;
    qsizetype from = 0;
    char32_t before = 0; // the code point just read, 0 at the beginning
    qsizetype beforeAt = -1;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = codePointAt(text, at);
        const bool boundary =
            at == 0 ||
            (beforeAt >= from && (before == 0xFE0E || before == 0xFE0F || (!isTagChar(before) && before != u'&')));
        qsizetype end = at + 1;
        if (boundary && c < 0x10000 && isHash(char16_t(c)) &&
            !(end < text.size() && (text[end].unicode() == 0xFE0F || text[end].unicode() == 0x20E3))) {
            bool letter = false;
            while (end < text.size() && isTagChar(codePointAt(text, end))) {
                letter = letter || isTagLetter(codePointAt(text, end));
                end += unitsOf(codePointAt(text, end));
            }
            if (letter) {
                const QStringView after = text.sliced(end);
                if (!after.startsWith(u"://"_s) && (after.isEmpty() || !isHash(after[0].unicode()))) {
                    tags.append({text.sliced(at + 1, end - at - 1).toString(), at, end});
                }
                from = end;
                before = 0;
                beforeAt = -1;
                at = end;
                continue;
            }
        }
        before = c;
        beforeAt = at;
        at += unitsOf(c);
    }
    if (!outsideUrls || tags.isEmpty()) {
        return tags;
    }
    Facets facets;
    for (const TwitterTag& tag : std::as_const(tags)) {
        facets.append(facetOf(FacetKind::Hashtag, tag.start, tag.end, tag.name));
    }
    for (const UrlEntity& url : extractTwitterUrls(text)) {
        facets.append(facetOf(FacetKind::Url, url.start, url.end, {}));
    }
    keepFirstOfOverlapping(facets);
    tags.clear();
    for (const Facet& facet : std::as_const(facets)) {
        if (facet.kind == FacetKind::Hashtag) {
            tags.append({facet.value, facet.start, facet.end});
        }
    }
    return tags;
}

QList<TwitterTag> extractTwitterCashtags(QStringView text)
{
    QList<TwitterTag> tags;
    const auto letters = [&](qsizetype at) {
        qsizetype end = at;
        while (end < text.size() && isAsciiLetter(text[end].unicode())) {
            ++end;
        }
        return end - at;
    };
    const auto ends = [&](qsizetype at) {
        return at >= text.size() || text[at].isSpace() || text[at].unicode() == 0xFEFF ||
               isTwitterPunctuation(text[at].unicode());
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'$' || (at > 0 && !isTwitterSpace(text[at - 1].unicode()))) {
            continue;
        }
        const qsizetype symbol = letters(at + 1);
        if (symbol == 0 || symbol > kMostCashtag) {
            continue;
        }
        qsizetype end = at + 1 + symbol;
        if (end < text.size() && (text[end] == u'.' || text[end] == u'_')) {
            const qsizetype suffix = letters(end + 1);
            if (suffix >= 1 && suffix <= 2 && ends(end + 1 + suffix)) {
                end += 1 + suffix;
            }
        }
        if (ends(end)) {
            tags.append({text.sliced(at + 1, end - at - 1).toString(), at, end});
        }
    }
    return tags;
}

Facets twitterFacets(const QString& text)
{
    Facets facets;
    for (const UrlEntity& url : extractTwitterUrls(text)) {
        facets.append(facetOf(FacetKind::Url, url.start, url.end, url.hasProtocol ? url.url : u"https://"_s + url.url));
    }
    for (const TwitterTag& tag : extractTwitterHashtags(text, false)) {
        facets.append(facetOf(FacetKind::Hashtag, tag.start, tag.end, tag.name));
    }
    for (const TwitterMention& mention : extractTwitterMentionsOrLists(text)) {
        facets.append(facetOf(FacetKind::Mention, mention.start, mention.end, mention.screenName + mention.listSlug));
    }
    for (const TwitterTag& tag : extractTwitterCashtags(text)) {
        facets.append(facetOf(FacetKind::Cashtag, tag.start, tag.end, tag.name));
    }
    keepFirstOfOverlapping(facets);
    fillByteRanges(text, facets);
    return facets;
}

bool isValidTwitterUsername(QStringView name)
{
    const QStringList found = extractTwitterMentions(name);
    return found.size() == 1 && !name.isEmpty() && found.constFirst() == name.sliced(1);
}

bool isValidTwitterList(QStringView name)
{
    if (name.isEmpty() || !isAt(name[0].unicode())) {
        return false;
    }
    const qsizetype screenName = nameLength(name, 1);
    const qsizetype slug = listSlugLength(name, 1 + screenName);
    return screenName > 0 && slug > 0 && 1 + screenName + slug == name.size();
}

bool isValidTwitterHashtag(QStringView tag)
{
    const QList<TwitterTag> found = extractTwitterHashtags(tag);
    return found.size() == 1 && found.constFirst().name == tag.sliced(1);
}

} // namespace parvis::text
