// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/tld.h"

#include "domain/text/tld_data.h"
#include "domain/text/url_chars.h"

#include <QSet>
#include <QString>
#include <algorithm>

namespace parvis::text {

using namespace Qt::StringLiterals;
using urlchars::isAsciiAlnum;

namespace {

struct Tlds {
    QSet<QStringView> twitterAscii;
    QSet<QStringView> twitterUnicode;
    QSet<QStringView> root;
    qsizetype longestUnicode = 0;
};

QList<QStringView> tldsIn(QStringView data)
{
    return data.split(u' ', Qt::SkipEmptyParts);
}

// Built once; views into the constant data.
const Tlds& tlds()
{
    static const Tlds all = [] {
        Tlds t;
        for (const QStringView word : tldsIn(tlddata::kTwitterAscii)) {
            t.twitterAscii.insert(word);
            t.root.insert(word);
        }
        for (const QStringView word : tldsIn(tlddata::kTwitterUnicode)) {
            t.twitterUnicode.insert(word);
            t.root.insert(word);
            t.longestUnicode = std::max(t.longestUnicode, word.size());
        }
        for (const QStringView word : tldsIn(tlddata::kRetired)) {
            t.root.remove(word);
        }
        for (const QStringView word : tldsIn(tlddata::kRecent)) {
            t.root.insert(word);
        }
        return t;
    }();
    return all;
}

constexpr bool endsTld(char16_t c)
{
    return !isAsciiAlnum(c) && c != u'@' && c != u'+' && c != u'-';
}

qsizetype asciiRun(QStringView text, qsizetype at, bool hyphens)
{
    qsizetype end = at;
    while (end < text.size() && (isAsciiAlnum(text[end].unicode()) || (hyphens && text[end] == u'-'))) {
        ++end;
    }
    return end - at;
}

} // namespace

qsizetype twitterTldLengthAt(QStringView text, qsizetype at)
{
    constexpr qsizetype kLongestTld = 63;
    if (at >= text.size()) {
        return 0;
    }
    const Tlds& known = tlds();
    const qsizetype run = asciiRun(text, at, false);
    // A run of letters is a candidate only as a whole: the sign after it must end the domain.
    if (run > 1 && run <= kLongestTld && (at + run == text.size() || endsTld(text[at + run].unicode()))) {
        char16_t lower[kLongestTld];
        std::transform(text.cbegin() + at, text.cbegin() + at + run, lower,
                       [](QChar c) { return c >= u'A' && c <= u'Z' ? char16_t(c.unicode() | 0x20) : c.unicode(); });
        if (known.twitterAscii.contains(QStringView(lower, run))) {
            return run;
        }
    }
    constexpr qsizetype kPunycodePrefix = 4;
    if (text.sliced(at).startsWith(u"xn--"_s, Qt::CaseInsensitive)) {
        const qsizetype label = asciiRun(text, at, true);
        return label > kPunycodePrefix ? label : 0;
    }
    const qsizetype most = std::min(known.longestUnicode, text.size() - at);
    if (run == most) {
        return 0; // no letter beyond ASCII within reach
    }
    const QString lower = text.sliced(at, most).toString().toLower();
    for (qsizetype length = std::min(most, lower.size()); length > run; --length) {
        const bool ended = at + length == text.size() || endsTld(text[at + length].unicode());
        if (ended && known.twitterUnicode.contains(QStringView(lower).first(length))) {
            return length;
        }
    }
    return 0;
}

bool endsWithRootTld(QStringView name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot >= 0 && tlds().root.contains(name.sliced(dot + 1));
}

} // namespace parvis::text
