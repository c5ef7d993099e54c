// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/mastodon_text.h"

#include "domain/text/emoji.h"
#include "domain/text/graphemes.h"
#include "domain/text/url_chars.h"
#include "domain/text/url_scanner.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace parvis::text {

using namespace Qt::StringLiterals;
using namespace urlchars;

namespace {

constexpr qsizetype kMostDomain = 253;

// [[:word:]] of the server's regular expressions: letters, marks, decimal digits, connecting punctuation.
bool isWord(char32_t c)
{
    if (c < 0x80) {
        return isAsciiWord(char16_t(c));
    }
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK)) != 0;
}

bool isAlpha(char32_t c)
{
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_ALPHABETIC) != 0;
}

constexpr bool isTagSeparator(char32_t c)
{
    return c == u'_' || c == 0x00B7 || c == 0x30FB || c == 0x200C;
}

char32_t codePointBefore(QStringView text, qsizetype at)
{
    return at >= 2 && text[at - 1].isLowSurrogate() ? codePointAt(text, at - 2) : text[at - 1].unicode();
}

// Words joined by dots and hyphens; returns the end of the last whole word, `at` when there is none.
template <typename IsWord>
qsizetype dottedEnd(QStringView text, qsizetype at, IsWord isWordChar)
{
    qsizetype end = at;
    qsizetype i = at;
    while (i < text.size()) {
        const char32_t c = codePointAt(text, i);
        if (isWordChar(c)) {
            i += unitsOf(c);
            end = i;
        } else if ((c == u'.' || c == u'-') && end > at) {
            ++i;
        } else {
            break;
        }
    }
    return end;
}

void addMentions(QStringView text, Facets& facets)
{
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (at > 0) {
            const char32_t before = codePointBefore(text, at);
            if (before == u'=' || before == u'/' || isWord(before)) {
                continue;
            }
        }
        const qsizetype userEnd =
            dottedEnd(text, at + 1, [](char32_t c) { return c < 0x80 && isAsciiWord(char16_t(c)); });
        if (userEnd == at + 1) {
            continue;
        }
        qsizetype end = userEnd;
        qsizetype domain = 0;
        if (userEnd < text.size() && text[userEnd] == u'@') {
            const qsizetype domainEnd = dottedEnd(text, userEnd + 1, isWord);
            domain = domainEnd - userEnd - 1;
            end = domain > 0 ? domainEnd : userEnd;
        }
        const QStringView after = text.sliced(end);
        const bool spoiled = !after.isEmpty() && (after[0] == u'@' || after[0].unicode() == 0xFF20 ||
                                                  isLatinAccent(after[0].unicode()) || after.startsWith(u"://"_s));
        if (!spoiled && domain <= kMostDomain) {
            facets.append({FacetKind::Mention, 0, 0, at, end, text.sliced(at + 1, end - at - 1).toString()});
        }
        at = end - 1;
    }
}

// End of the hashtag name that begins at the position, the position itself for none: words and separators with a letter
// or separator inside, beginning and ending with a word; or a plain word with a letter.
qsizetype tagNameEnd(QStringView text, qsizetype at)
{
    if (at >= text.size() || !isWord(codePointAt(text, at))) {
        return at;
    }
    qsizetype end = at;     // after the last word character
    qsizetype plainEnd = 0; // after the first run of word characters alone
    qsizetype inner = -1;   // the first letter or separator after the first character
    bool plainLetter = false;
    for (qsizetype i = at; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        const bool word = isWord(c);
        if (!word && !isTagSeparator(c)) {
            break;
        }
        if (i > at && inner < 0 && (isAlpha(c) || isTagSeparator(c))) {
            inner = i;
        }
        plainEnd = !word && plainEnd == 0 ? i : plainEnd;
        plainLetter = plainLetter || (plainEnd == 0 && isAlpha(c));
        i += unitsOf(c);
        end = word ? i : end;
    }
    if (inner >= 0 && inner + unitsOf(codePointAt(text, inner)) < end) {
        return end;
    }
    return plainLetter ? (plainEnd > 0 ? plainEnd : end) : at;
}

void addHashtags(QStringView text, Facets& facets)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if ((c != u'#' && c != 0xFF03) || (at > 0 && !u_isUWhiteSpace(text[at - 1].unicode()))) {
            continue;
        }
        qsizetype end = tagNameEnd(text, at + 1);
        QStringView name = text.sliced(at + 1, end - at - 1);
        if (text.sliced(end).startsWith(u"://"_s)) { // "#taghttps://…": the protocol is no part of the tag
            for (const QStringView protocol : {QStringView(u"https"), QStringView(u"http")}) {
                if (name.size() > protocol.size() && name.endsWith(protocol)) {
                    name.chop(protocol.size());
                    end -= protocol.size();
                    break;
                }
            }
        }
        if (!name.isEmpty()) {
            facets.append({FacetKind::Hashtag, 0, 0, at, end, name.toString()});
            at = end - 1;
        }
    }
}

void keepEarlier(Facets& facets)
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

constexpr bool isStrippable(char16_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0;
}

QStringView strippedBegin(QStringView text)
{
    while (!text.isEmpty() && isStrippable(text.front().unicode())) {
        text = text.sliced(1);
    }
    return text;
}

QStringView stripped(QStringView text)
{
    text = strippedBegin(text);
    while (!text.isEmpty() && isStrippable(text.back().unicode())) {
        text.chop(1);
    }
    return text;
}

void addUrls(QStringView text, Facets& facets)
{
    for (const UrlEntity& url : scanUrls(text, UrlDialect::Mastodon, false)) {
        facets.append({FacetKind::Url, 0, 0, url.start, url.end, url.url});
    }
}

} // namespace

qsizetype mastodonLength(const QString& text, const QString& contentWarning, int reservedPerUrl)
{
    Facets facets;
    addUrls(text, facets);
    addMentions(text, facets);
    keepEarlier(facets);
    return mastodonLength(text, facets, contentWarning, reservedPerUrl);
}

qsizetype mastodonLength(const QString& text, const Facets& facets, const QString& contentWarning, int reservedPerUrl)
{
    const QStringView view(text);
    QString counted = stripped(contentWarning).toString();
    const qsizetype warning = counted.size();
    counted.reserve(warning + text.size());
    qsizetype at = text.size() - strippedBegin(view).size();
    for (const Facet& facet : facets) {
        if (facet.kind != FacetKind::Url && facet.kind != FacetKind::Mention) {
            continue;
        }
        counted += view.sliced(at, facet.start - at);
        if (facet.kind == FacetKind::Url) {
            counted += QString(reservedPerUrl, u'x');
        } else {
            counted += u'@' + facet.value.section(u'@', 0, 0);
        }
        at = facet.end;
    }
    counted += view.sliced(at);
    qsizetype end = counted.size();
    while (end > warning &&
           isStrippable(counted[end - 1].unicode())) { // the server strips both fields before it counts
        --end;
    }
    return graphemeCount(QStringView(counted).first(end), ClusterRules::WithoutConjuncts);
}

Facets mastodonFacets(const QString& text)
{
    Facets facets;
    addUrls(text, facets);
    addHashtags(text, facets);
    addMentions(text, facets);
    keepEarlier(facets);
    fillByteRanges(text, facets);
    return facets;
}

} // namespace parvis::text
