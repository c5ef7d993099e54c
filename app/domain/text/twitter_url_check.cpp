// SPDX-License-Identifier: GPL-3.0-or-later
// Validity of a whole link: the parts of RFC 3986 as twitter-text's isValidUrl narrows them.
#include "domain/text/twitter_text.h"
#include "domain/text/url_chars.h"

#include <algorithm>

namespace parvis::text {

using namespace Qt::StringLiterals;
using namespace urlchars;

namespace {

// unreserved / pct-encoded / sub-delims and the given signs
bool consistsOf(QStringView part, std::u16string_view signs)
{
    for (qsizetype i = 0; i < part.size(); ++i) {
        const char16_t c = part[i].unicode();
        if (c == u'%') {
            if (i + 2 >= part.size() || !isHexDigit(part[i + 1].unicode()) || !isHexDigit(part[i + 2].unicode())) {
                return false;
            }
            i += 2;
        } else if (!isAsciiAlnum(c) && !isCyrillic(c) && !isOneOf(c, u"-._~!$&'()*+,;=") && !isOneOf(c, signs)) {
            return false;
        }
    }
    return true;
}

bool isAddressV4(QStringView host)
{
    const QList<QStringView> parts = host.split(u'.');
    return parts.size() == 4 && std::all_of(parts.cbegin(), parts.cend(), [](QStringView part) {
               return !part.isEmpty() && part.size() <= 3 &&
                      std::all_of(part.cbegin(), part.cend(), [](QChar c) { return isDigit(c.unicode()); }) &&
                      (part.size() == 1 || part[0] != u'0') && part.toInt() <= 255;
           });
}

bool isAddressV6(QStringView host)
{
    return host.size() > 2 && host.front() == u'[' && host.back() == u']' &&
           std::all_of(host.cbegin() + 1, host.cend() - 1,
                       [](QChar c) { return isHexDigit(c.unicode()) || c == u':' || c == u'.'; });
}

bool isUrlLabel(QStringView label, bool underscore, bool topLevel)
{
    const auto edge = [](char16_t c) { return isAsciiAlnum(c) || c > 0x7F; };
    if (label.isEmpty() || !edge(label.front().unicode()) || !edge(label.back().unicode()) ||
        (topLevel && isDigit(label.front().unicode()))) {
        return false;
    }
    return std::all_of(label.cbegin(), label.cend(),
                       [&](QChar c) { return edge(c.unicode()) || c == u'-' || (underscore && c == u'_'); });
}

bool isUrlDomain(QStringView host)
{
    const QList<QStringView> labels = host.split(u'.');
    if (labels.size() < 2) {
        return false;
    }
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (!isUrlLabel(labels[i], i + 2 < labels.size(), i + 1 == labels.size())) {
            return false;
        }
    }
    return true;
}

bool isAuthority(QStringView authority)
{
    if (const qsizetype at = authority.indexOf(u'@'); at >= 0) {
        if (!consistsOf(authority.first(at), u":")) {
            return false;
        }
        authority = authority.sliced(at + 1);
    }
    const qsizetype colon = authority.lastIndexOf(u':');
    if (colon > 0 && colon > authority.lastIndexOf(u']')) {
        const QStringView port = authority.sliced(colon + 1);
        constexpr qsizetype kMostPort = 5;
        if (port.isEmpty() || port.size() > kMostPort ||
            !std::all_of(port.cbegin(), port.cend(), [](QChar c) { return isDigit(c.unicode()); })) {
            return false;
        }
        authority = authority.first(colon);
    }
    return isAddressV4(authority) || isAddressV6(authority) || isUrlDomain(authority);
}

} // namespace

bool isValidTwitterUrl(QStringView url, bool requireProtocol)
{
    QStringView rest = url;
    const qsizetype scheme = rest.indexOf(u"://"_s);
    if (scheme > 0 && !rest.first(scheme).contains(u'/') && !rest.first(scheme).contains(u'?') &&
        !rest.first(scheme).contains(u'#')) {
        const QStringView name = rest.first(scheme);
        if (requireProtocol && name.compare(u"http"_s, Qt::CaseInsensitive) != 0 &&
            name.compare(u"https"_s, Qt::CaseInsensitive) != 0) {
            return false;
        }
        rest = rest.sliced(scheme + 3);
    } else if (requireProtocol) {
        return false;
    }
    if (const qsizetype hash = rest.indexOf(u'#'); hash >= 0) {
        if (!consistsOf(rest.sliced(hash + 1), u":|@/?")) {
            return false;
        }
        rest = rest.first(hash);
    }
    if (const qsizetype query = rest.indexOf(u'?'); query >= 0) {
        if (!consistsOf(rest.sliced(query + 1), u":|@/?")) {
            return false;
        }
        rest = rest.first(query);
    }
    const qsizetype path = rest.indexOf(u'/');
    const QStringView authority = path >= 0 ? rest.first(path) : rest;
    return isAuthority(authority) && (path < 0 || consistsOf(rest.sliced(path), u":|@/"));
}

} // namespace parvis::text
