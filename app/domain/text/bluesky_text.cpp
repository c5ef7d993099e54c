// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/bluesky_text.h"

#include "domain/text/emoji.h"
#include "domain/text/graphemes.h"
#include "domain/text/tld.h"
#include "domain/text/url_chars.h"

#include <QUrl>
#include <algorithm>
#include <unicode/uchar.h>

namespace parvis::text {

using namespace Qt::StringLiterals;
using namespace urlchars;

namespace {

constexpr qsizetype kMostTag = 64;

// White space of JavaScript's \s.
bool isScriptSpace(char16_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

constexpr bool isLineEnd(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029;
}

// Zero-width signs that end a tag.
constexpr bool endsTag(char32_t c)
{
    return c == 0x00AD || c == 0x2060 || (c >= 0x200A && c <= 0x200D) || c == 0x20E2;
}

bool isPunctuation(char32_t c)
{
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_P_MASK) != 0;
}

class Detector
{
public:
    explicit Detector(QStringView text) : m_text(text) {}

    Facets run()
    {
        mentions();
        links();
        tags();
        cashtags();
        std::stable_sort(m_facets.begin(), m_facets.end(),
                         [](const Facet& a, const Facet& b) { return a.start < b.start; });
        // "#a(@b.com" is a tag and a mention by the patterns, but facets cannot overlap: whoever draws them discards
        // the later one, so it is not sent either (the documentation of app.bsky.richtext.facet).
        qsizetype end = 0;
        m_facets.removeIf([&end](const Facet& facet) {
            if (facet.start < end)
                return true;
            end = facet.end;
            return false;
        });
        fillByteRanges(m_text, m_facets);
        return std::move(m_facets);
    }

private:
    // A match begins at the very start, or after a blank (or an opening parenthesis) that no match before has taken.
    bool opens(qsizetype at, qsizetype from, bool parenthesis) const
    {
        if (at == 0) {
            return true;
        }
        const char16_t before = m_text[at - 1].unicode();
        return at > from && (isScriptSpace(before) || (parenthesis && before == u'('));
    }

    void add(FacetKind kind, qsizetype start, qsizetype end, QString value)
    {
        m_facets.append({kind, 0, 0, start, end, std::move(value)});
    }

    bool wordAt(qsizetype at) const { return at < m_text.size() && isAsciiWord(m_text[at].unicode()); }

    void mentions()
    {
        qsizetype from = 0;
        for (qsizetype at = m_text.indexOf(u'@'); at >= 0; at = m_text.indexOf(u'@', at + 1)) {
            if (!opens(at, from, true)) {
                continue;
            }
            qsizetype end = at + 1;
            while (end < m_text.size() &&
                   (isAsciiAlnum(m_text[end].unicode()) || m_text[end] == u'.' || m_text[end] == u'-')) {
                ++end;
            }
            while (end > at + 1 && wordAt(end - 1) == wordAt(end)) { // back to a word boundary
                --end;
            }
            if (end == at + 1) {
                continue;
            }
            const QStringView handle = m_text.sliced(at + 1, end - at - 1);
            if (endsWithRootTld(handle) || handle.endsWith(u".test"_s)) {
                add(FacetKind::Mention, at, end, handle.toString());
            }
            from = end;
            at = end - 1;
        }
    }

    // End of "name.name.name" in ASCII letters and digits, 0 where there is no dot between two of them.
    qsizetype bareDomainEnd(qsizetype at) const
    {
        if (!isAsciiLetter(m_text[at].unicode())) {
            return 0;
        }
        qsizetype end = 0;
        qsizetype i = at;
        while (true) {
            const qsizetype label = i;
            while (i < m_text.size() && isAsciiAlnum(m_text[i].unicode())) {
                ++i;
            }
            if (i == label) {
                return end;
            }
            end = label > at ? i : 0;
            if (i >= m_text.size() || m_text[i] != u'.') {
                return end;
            }
            ++i;
        }
    }

    void links()
    {
        qsizetype from = 0;
        qsizetype at = 0;
        while (at < m_text.size()) {
            const bool lineStart = at > 0 && isLineEnd(m_text[at - 1].unicode());
            qsizetype domainEnd = 0;
            bool scheme = false;
            if (lineStart || opens(at, from, true)) {
                scheme = hasScheme(at);
                domainEnd = scheme ? 0 : bareDomainEnd(at);
            }
            if (!scheme && domainEnd == 0) {
                ++at;
                continue;
            }
            qsizetype end = at;
            while (end < m_text.size() && !isScriptSpace(m_text[end].unicode())) {
                ++end;
            }
            addLink(at, end, scheme, domainEnd);
            from = end;
            at = end;
        }
    }

    bool hasScheme(qsizetype at) const
    {
        const QStringView rest = m_text.sliced(at);
        for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")}) {
            if (rest.startsWith(scheme, Qt::CaseInsensitive)) {
                return rest.size() > scheme.size() && !isScriptSpace(rest[scheme.size()].unicode());
            }
        }
        return false;
    }

    void addLink(qsizetype start, qsizetype end, bool scheme, qsizetype domainEnd)
    {
        const QStringView shown = m_text.sliced(start, end - start);
        if (scheme ? !shown.startsWith(u"http"_s) : !endsWithRootTld(m_text.sliced(start, domainEnd - start))) {
            return;
        }
        QString uri = scheme ? shown.toString() : u"https://"_s + shown;
        if (isOneOf(uri.back().unicode(), u".,;:!?")) {
            uri.chop(1);
            --end;
        }
        if (uri.endsWith(u')') && !uri.contains(u'(')) {
            uri.chop(1);
            --end;
        }
        add(FacetKind::Url, start, end, uri);
    }

    void tags()
    {
        qsizetype from = 0;
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const char16_t c = m_text[at].unicode();
            if ((c != u'#' && c != 0xFF03) || !opens(at, from, false)) {
                continue;
            }
            from = at + 1;
            if (from < m_text.size() && m_text[from].unicode() == 0xFE0F) {
                continue; // a keycap
            }
            bool named = false;
            qsizetype end = from;
            while (end < m_text.size()) {
                const char32_t sign = codePointAt(m_text, end);
                if ((sign < 0x10000 && isScriptSpace(char16_t(sign))) || endsTag(sign)) {
                    break;
                }
                named = named || !((sign >= u'0' && sign <= u'9') || isPunctuation(sign));
                end += unitsOf(sign);
            }
            if (!named) {
                continue;
            }
            from = end;
            const qsizetype nameEnd = withoutPunctuation(at + 1, end);
            const QStringView name = m_text.sliced(at + 1, nameEnd - at - 1);
            if (!name.isEmpty() && (name.size() <= kMostTag || blueskyLength(name) <= kMostTag)) {
                add(FacetKind::Hashtag, at, nameEnd, name.toString());
            }
            at = end - 1;
        }
    }

    qsizetype withoutPunctuation(qsizetype start, qsizetype end) const
    {
        while (end > start) {
            const bool pair = end - 2 >= start && m_text[end - 1].isLowSurrogate() && m_text[end - 2].isHighSurrogate();
            const qsizetype last = end - (pair ? 2 : 1);
            if (!isPunctuation(codePointAt(m_text, last))) {
                break;
            }
            end = last;
        }
        return end;
    }

    void cashtags()
    {
        constexpr qsizetype kMostSymbol = 5;
        qsizetype from = 0;
        for (qsizetype at = m_text.indexOf(u'$'); at >= 0; at = m_text.indexOf(u'$', at + 1)) {
            if (!opens(at, from, true) || at + 1 >= m_text.size() || !isAsciiLetter(m_text[at + 1].unicode())) {
                continue;
            }
            qsizetype end = at + 1;
            while (end < m_text.size() && isAsciiAlnum(m_text[end].unicode())) {
                ++end;
            }
            const bool ended = end == m_text.size() || isScriptSpace(m_text[end].unicode()) ||
                               isOneOf(m_text[end].unicode(), u".,;:!?)\"'\u2019");
            if (end - at - 1 > kMostSymbol || !ended) {
                continue;
            }
            add(FacetKind::Cashtag, at, end, m_text.sliced(at + 1, end - at - 1).toString().toUpper());
            from = end;
        }
    }

    QStringView m_text;
    Facets m_facets;
};

} // namespace

Facets detectFacets(const QString& text)
{
    return Detector(text).run();
}

QString shortLinkText(const QString& uri)
{
    constexpr qsizetype kMostPath = 15;
    constexpr qsizetype kShownPath = 13;
    const QUrl url(uri);
    if ((url.scheme() != u"http"_s && url.scheme() != u"https"_s) || url.host().isEmpty()) {
        return uri;
    }
    QString shown = url.host();
    if (url.port() > 0) {
        shown += u':' + QString::number(url.port());
    }
    QString path = url.path() == u"/"_s ? QString() : url.path();
    path += url.hasQuery() ? u'?' + url.query() : QString();
    path += url.hasFragment() ? u'#' + url.fragment() : QString();
    if (path.size() <= kMostPath) {
        return shown + path;
    }
    return shown + path.first(boundaryAtOrBefore(path, kShownPath)) + u'…';
}

RichText shortenLinks(const QString& text, const Facets& facets)
{
    RichText out;
    const QStringView view(text);
    qsizetype at = 0;
    for (qsizetype i = 0; i < facets.size(); ++i) {
        Facet facet = facets[i];
        const bool overlaps = facet.start < at || (i + 1 < facets.size() && facets[i + 1].start < facet.end);
        if (overlaps) {
            return {text, facets};
        }
        out.text += view.sliced(at, facet.start - at);
        const QString shown = view.sliced(facet.start, facet.end - facet.start).toString();
        const QString shorter = facet.kind == FacetKind::Url ? shortLinkText(facet.value) : shown;
        at = facet.end;
        facet.start = out.text.size();
        out.text += shorter.size() < shown.size() ? shorter : shown;
        facet.end = out.text.size();
        out.facets.append(facet);
    }
    out.text += view.sliced(at);
    fillByteRanges(out.text, out.facets);
    return out;
}

qsizetype blueskyLength(QStringView text)
{
    return graphemeCount(text);
}

} // namespace parvis::text
