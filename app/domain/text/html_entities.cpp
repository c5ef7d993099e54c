// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/html_entities.h"

#include "domain/text/html.h"
#include "domain/text/url_chars.h"

#include <algorithm>
#include <string>

namespace parvis::text {

namespace {

constexpr qsizetype kLongestName = 10;
constexpr char32_t kReplacement = 0xFFFD;

// Names end at the semicolon; without it none is decoded, which leaves query strings ("?a=1&copy=2") alone.
char16_t namedEntity(QStringView name)
{
    std::string latin;
    for (const QChar c : name) {
        latin.push_back(char(c.unicode()));
    }
    const auto it = std::lower_bound(kEntities.begin(), kEntities.end(), latin,
                                     [](const NamedEntity& e, const std::string& n) { return e.name < n; });
    return it != kEntities.end() && it->name == latin ? it->sign : 0;
}

struct Reference {
    char32_t sign = 0;
    qsizetype length = 0; // 0: no reference
};

Reference numericReference(QStringView text, qsizetype at)
{
    qsizetype i = at + 2;
    const bool hex = i < text.size() && (text[i] == u'x' || text[i] == u'X');
    i += hex ? 1 : 0;
    const qsizetype digits = i;
    char32_t value = 0;
    for (; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool decimal = c >= u'0' && c <= u'9';
        const bool letter = hex && (c | 0x20) >= u'a' && (c | 0x20) <= u'f';
        if (!decimal && !letter) {
            break;
        }
        value = std::min<char32_t>(value * (hex ? 16 : 10) + (decimal ? c - u'0' : (c | 0x20) - u'a' + 10), 0x110000);
    }
    if (i == digits) {
        return {};
    }
    i += i < text.size() && text[i] == u';' ? 1 : 0;
    const bool valid = value > 0 && value < 0x110000 && !(value >= 0xD800 && value <= 0xDFFF);
    return {valid ? value : kReplacement, i - at};
}

Reference referenceAt(QStringView text, qsizetype at)
{
    if (at + 1 < text.size() && text[at + 1] == u'#') {
        return numericReference(text, at);
    }
    qsizetype end = at + 1;
    while (end < text.size() && end - at <= kLongestName && urlchars::isAsciiAlnum(text[end].unicode())) {
        ++end;
    }
    if (end == at + 1 || end >= text.size() || text[end] != u';') {
        return {};
    }
    const char16_t sign = namedEntity(text.sliced(at + 1, end - at - 1));
    return sign != 0 ? Reference{sign, end + 1 - at} : Reference{};
}

} // namespace

QString decodeEntities(QStringView text)
{
    QString out;
    out.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype ampersand = text.indexOf(u'&', at);
        if (ampersand < 0) {
            break;
        }
        out += text.sliced(at, ampersand - at);
        const Reference reference = referenceAt(text, ampersand);
        if (reference.length == 0) {
            out += u'&';
            at = ampersand + 1;
            continue;
        }
        out += QChar::fromUcs4(reference.sign);
        at = ampersand + reference.length;
    }
    out += text.sliced(at);
    return out;
}

} // namespace parvis::text
