// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/html.h"

#include "domain/text/url_chars.h"

#include <QUrl>
#include <algorithm>
#include <array>

namespace parvis::text {

using namespace Qt::StringLiterals;
using urlchars::isAsciiAlnum;

namespace {

struct Tag {
    QString name; // lower case
    bool closing = false;
    QString href;
    QString classes; // as words between blanks
};

constexpr bool isBlank(char16_t c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

// Direction overrides and isolates could make a text read as another; other controls have no place in it.
constexpr bool isDropped(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

template <size_t N>
bool isNamed(const QString& name, const std::array<QStringView, N>& names)
{
    return std::find(names.begin(), names.end(), QStringView(name)) != names.end();
}

constexpr std::array<QStringView, 24> kParagraphs{
    u"p",          u"div",    u"h1", u"h2",  u"h3",    u"h4",      u"h5",      u"h6",
    u"blockquote", u"ul",     u"ol", u"pre", u"table", u"section", u"article", u"header",
    u"footer",     u"figure", u"hr", u"dl",  u"form",  u"main",    u"aside",   u"address"};
constexpr std::array<QStringView, 4> kLines{u"li", u"tr", u"dt", u"dd"};
// Elements whose content is no text of the author.
constexpr std::array<QStringView, 11> kHidden{u"script", u"style",  u"template", u"noscript", u"iframe", u"object",
                                              u"svg",    u"select", u"textarea", u"title",    u"math"};

class Reader
{
public:
    explicit Reader(QStringView html) : m_html(html) { m_out.text.reserve(html.size()); }

    HtmlText run()
    {
        while (m_at < m_html.size()) {
            const qsizetype open = m_html.indexOf(u'<', m_at);
            text(m_html.sliced(m_at, (open < 0 ? m_html.size() : open) - m_at));
            if (open < 0) {
                break;
            }
            m_at = open;
            markup();
        }
        endLink();
        while (!m_out.text.isEmpty() && m_out.text.back().isSpace()) {
            m_out.text.chop(1);
        }
        trimLinks();
        return std::move(m_out);
    }

private:
    // m_at is at "<".
    void markup()
    {
        const QStringView rest = m_html.sliced(m_at);
        if (rest.startsWith(u"<!--"_s)) {
            skipPast(u"-->"_s, 4);
        } else if (rest.size() > 1 && (rest[1] == u'!' || rest[1] == u'?')) {
            skipPast(u">"_s, 2);
        } else if (rest.size() > 1 && (isAsciiAlnum(rest[1].unicode()) ||
                                       (rest[1] == u'/' && rest.size() > 2 && isAsciiAlnum(rest[2].unicode())))) {
            element(readTag());
        } else { // a bare "<" is a sign like any other
            text(rest.first(1));
            ++m_at;
        }
    }

    void skipPast(const QString& mark, qsizetype from)
    {
        const qsizetype end = m_html.indexOf(mark, std::min(m_at + from, m_html.size()));
        m_at = end < 0 ? m_html.size() : end + mark.size();
    }

    Tag readTag()
    {
        Tag tag;
        qsizetype i = m_at + 1;
        if (m_html[i] == u'/') {
            tag.closing = true;
            ++i;
        }
        const qsizetype name = i;
        while (i < m_html.size() && (isAsciiAlnum(m_html[i].unicode()) || m_html[i] == u'-' || m_html[i] == u':')) {
            ++i;
        }
        tag.name = m_html.sliced(name, i - name).toString().toLower();
        while (i < m_html.size() && m_html[i] != u'>') {
            i = readAttribute(i, tag);
        }
        m_at = i < m_html.size() ? i + 1 : i;
        return tag;
    }

    // Reads one attribute or skips one sign; returns the place after it, always further on.
    qsizetype readAttribute(qsizetype i, Tag& tag) const
    {
        if (isBlank(m_html[i].unicode()) || m_html[i] == u'/' || m_html[i] == u'=') {
            return i + 1;
        }
        const auto ends = [](char16_t c) { return isBlank(c) || c == u'>' || c == u'/'; };
        const qsizetype name = i;
        while (i < m_html.size() && !ends(m_html[i].unicode()) && m_html[i] != u'=') {
            ++i;
        }
        const QStringView key = m_html.sliced(name, i - name);
        while (i < m_html.size() && isBlank(m_html[i].unicode())) {
            ++i;
        }
        if (i >= m_html.size() || m_html[i] != u'=') {
            return i;
        }
        ++i;
        while (i < m_html.size() && isBlank(m_html[i].unicode())) {
            ++i;
        }
        qsizetype begin = i;
        qsizetype end = i;
        if (i < m_html.size() && (m_html[i] == u'"' || m_html[i] == u'\'')) {
            const qsizetype close = m_html.indexOf(m_html[i], i + 1);
            begin = i + 1;
            end = close < 0 ? m_html.size() : close;
            i = close < 0 ? m_html.size() : close + 1;
        } else {
            while (i < m_html.size() && !isBlank(m_html[i].unicode()) && m_html[i] != u'>') {
                ++i;
            }
            end = i;
        }
        const QStringView value = m_html.sliced(begin, end - begin);
        if (key.compare(u"href"_s, Qt::CaseInsensitive) == 0 && tag.href.isEmpty()) {
            tag.href = decodeEntities(value).trimmed();
        } else if (key.compare(u"class"_s, Qt::CaseInsensitive) == 0 && tag.classes.isEmpty()) {
            tag.classes = u' ' + value.toString().simplified() + u' ';
        }
        return i;
    }

    void element(const Tag& tag)
    {
        if (!tag.closing && isNamed(tag.name, kHidden)) {
            skipElement(tag.name);
        } else if (tag.name == u"br"_s) {
            newline();
        } else if (isNamed(tag.name, kParagraphs)) {
            paragraph(tag);
        } else if (isNamed(tag.name, kLines)) {
            m_breaks = std::max(m_breaks, 1);
            m_item = m_item || (!tag.closing && tag.name == u"li"_s);
        } else if (tag.name == u"a"_s) {
            endLink();
            if (!tag.closing) {
                beginLink(tag);
            }
        } else if (tag.name == u"span"_s) {
            span(tag);
        } else if (tag.name == u"td"_s && tag.closing) {
            append(u" ");
        }
    }

    // Raw content ends only with its own closing tag. One that never ends swallows the rest, as in a browser.
    void skipElement(const QString& name)
    {
        const QString close = u"</"_s + name;
        qsizetype end = m_at;
        while (true) {
            end = m_html.indexOf(close, end, Qt::CaseInsensitive);
            if (end < 0) {
                m_at = m_html.size();
                return;
            }
            end += close.size();
            if (end >= m_html.size() || !isAsciiAlnum(m_html[end].unicode())) {
                break;
            }
        }
        const qsizetype angle = m_html.indexOf(u'>', end);
        m_at = angle < 0 ? m_html.size() : angle + 1;
    }

    void paragraph(const Tag& tag)
    {
        m_breaks = 2;
        m_item = false;
        if (tag.name == u"blockquote"_s) {
            m_quotes = std::clamp(m_quotes + (tag.closing ? -1 : 1), 0, 8);
        } else if (tag.name == u"pre"_s) {
            m_preformatted = !tag.closing;
        }
    }

    // Invisible spans nest with others, so the depth at which hiding began is kept.
    void span(const Tag& tag)
    {
        if (!tag.closing) {
            ++m_spanDepth;
            if (m_hiddenDepth == 0 && tag.classes.contains(u" invisible "_s)) {
                m_hiddenDepth = m_spanDepth;
            } else if (m_ellipsisDepth == 0 && tag.classes.contains(u" ellipsis "_s)) {
                m_ellipsisDepth = m_spanDepth;
            }
            return;
        }
        if (m_spanDepth == 0) {
            return;
        }
        if (m_ellipsisDepth == m_spanDepth) {
            m_ellipsisDepth = 0;
            append(u"…");
        }
        if (m_hiddenDepth == m_spanDepth) {
            m_hiddenDepth = 0;
        }
        --m_spanDepth;
    }

    void beginLink(const Tag& tag)
    {
        const QUrl url(tag.href, QUrl::TolerantMode);
        const QString scheme = url.scheme();
        const bool web = scheme == u"https"_s || scheme == u"http"_s || scheme == u"gemini"_s || scheme == u"gopher"_s;
        if (!url.isValid() || !((web && !url.host().isEmpty()) || (scheme == u"mailto"_s && !url.path().isEmpty()))) {
            return;
        }
        m_inLink = true;
        m_link = {};
        m_link.target = url.toString(QUrl::FullyEncoded);
        m_link.start = -1;
        if (tag.classes.contains(u" hashtag "_s)) {
            m_link.kind = HtmlLinkKind::Hashtag;
        } else if (tag.classes.contains(u" mention "_s)) {
            m_link.kind = HtmlLinkKind::Mention;
        }
    }

    // An invisible or ellipsis span left open inside a link ends with it, or the rest of a status could vanish.
    void endLink()
    {
        m_spanDepth = m_hiddenDepth = m_ellipsisDepth = 0;
        if (m_inLink && m_link.start >= 0 && m_out.text.size() > m_link.start) {
            m_link.end = m_out.text.size();
            m_out.links.append(m_link);
        }
        m_inLink = false;
    }

    void newline()
    {
        constexpr int kMostBreaks = 2;
        m_breaks = std::min(m_breaks + 1, kMostBreaks);
    }

    void text(QStringView raw)
    {
        if (raw.isEmpty() || m_hiddenDepth > 0) {
            return;
        }
        append(raw.contains(u'&') ? QStringView(m_decoded = decodeEntities(raw)) : raw);
    }

    void append(QStringView s)
    {
        for (const QChar c : s) {
            const char16_t unit = c.unicode();
            if (isDropped(unit)) {
                continue;
            }
            if (isBlank(unit) && !(m_preformatted && unit == u'\n')) {
                m_space = m_space || m_preformatted || m_breaks == 0;
            } else if (unit == u'\n') {
                newline();
            } else {
                flush();
                m_out.text += c;
            }
        }
    }

    // Writes the breaks or the blank that stand before the next visible sign.
    void flush()
    {
        if (m_out.text.isEmpty()) {
            m_breaks = 0;
            m_space = false;
            beginLine();
        } else if (m_breaks > 0) {
            m_out.text += QString(m_breaks, u'\n');
            m_space = false;
            beginLine();
        } else if (m_space) {
            m_out.text += u' ';
        }
        m_breaks = 0;
        m_space = false;
        if (m_inLink && m_link.start < 0) {
            m_link.start = m_out.text.size();
        }
    }

    void beginLine()
    {
        for (int i = 0; i < m_quotes; ++i) {
            m_out.text += u"> "_s;
        }
        if (m_item) {
            m_out.text += u"• "_s;
            m_item = false;
        }
    }

    void trimLinks()
    {
        for (HtmlLink& link : m_out.links) {
            link.end = std::min(link.end, m_out.text.size());
        }
        m_out.links.removeIf([](const HtmlLink& link) { return link.start >= link.end; });
    }

    QStringView m_html;
    qsizetype m_at = 0;
    HtmlText m_out;
    QString m_decoded;
    HtmlLink m_link;
    bool m_inLink = false;
    bool m_space = false; // a blank is due
    int m_breaks = 0;     // line ends are due
    bool m_item = false;  // the next line begins a list item
    bool m_preformatted = false;
    int m_quotes = 0;
    int m_spanDepth = 0;
    int m_hiddenDepth = 0;   // 0: not hidden
    int m_ellipsisDepth = 0; // 0: none
};

} // namespace

HtmlText htmlToText(QStringView html)
{
    return Reader(html).run();
}

} // namespace parvis::text
