// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/url_scanner.h"

#include "domain/text/tld.h"
#include "domain/text/url_chars.h"

#include <QVarLengthArray>
#include <algorithm>
#include <optional>

namespace parvis::text {

using namespace Qt::StringLiterals;
using namespace urlchars;

namespace {

constexpr qsizetype kMostUrl = 4096;
constexpr qsizetype kLongestLabel = 63;
constexpr qsizetype kMostTcoSlug = 40;

// A stretch of labels and dots. For each label the answer is kept where the domain that starts in it ends, so a start
// anywhere is answered at once and a long text stays linear.
class LabelRun
{
public:
    bool covers(qsizetype at) const { return at >= m_begin && at < m_end; }

    void read(QStringView text, qsizetype at)
    {
        m_labels.clear();
        m_begin = at;
        qsizetype i = at;
        Label label{at, at, 0, 0, true, true};
        for (; i < text.size() && isRunChar(text[i].unicode()); ++i) {
            const char16_t c = text[i].unicode();
            if (c == u'.') {
                label.end = i;
                m_labels.append(label);
                label = {i + 1, i + 1, 0, 0, true, true};
            } else if (c == u'_') {
                label.lastUnderscore = i + 1;
            }
        }
        m_end = std::max(i, at + 1);
        answer(text);
    }

    // End of the domain that begins at the position, 0 for none.
    qsizetype domainEnd(QStringView text, qsizetype at) const
    {
        const auto label =
            std::partition_point(m_labels.cbegin(), m_labels.cend(), [at](const Label& l) { return l.end < at; });
        if (label == m_labels.cend() || at < label->begin || at >= label->end || !isDomainChar(text[at].unicode()) ||
            !label->endOk) {
            return 0;
        }
        const auto next = std::next(label);
        if (next != m_labels.cend() && next->domainEnd > 0) {
            return next->domainEnd;
        }
        return label->lastUnderscore > at ? 0 : label->tldEnd;
    }

private:
    struct Label {
        qsizetype begin;
        qsizetype end;            // at its dot
        qsizetype domainEnd;      // of the domain that begins with this whole label, 0 for none
        qsizetype lastUnderscore; // 1 past it, 0 for none
        bool beginOk;
        bool endOk;
        qsizetype tldEnd = 0; // of the top-level domain right after the dot, 0 for none
    };

    static bool isRunChar(char16_t c) { return isDomainChar(c) || c == u'-' || c == u'_' || c == u'.'; }

    void answer(QStringView text)
    {
        qsizetype following = 0;
        for (qsizetype i = m_labels.size() - 1; i >= 0; --i) {
            Label& label = m_labels[i];
            const bool empty = label.begin == label.end;
            label.beginOk = !empty && isDomainChar(text[label.begin].unicode());
            label.endOk = !empty && isDomainChar(text[label.end - 1].unicode());
            const qsizetype tld = twitterTldLengthAt(text, label.end + 1);
            label.tldEnd = tld > 0 ? label.end + 1 + tld : 0;
            if (label.beginOk && label.endOk) {
                label.domainEnd = following > 0 ? following : label.lastUnderscore > 0 ? 0 : label.tldEnd;
            }
            following = label.domainEnd;
        }
    }

    QVarLengthArray<Label, 16> m_labels;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
};

struct Match {
    qsizetype start = 0;
    qsizetype domainStart = 0;
    qsizetype domainEnd = 0;
    qsizetype end = 0;
    bool hasPath = false;
};

// One balanced pair of parentheses, with one more inside at most. Returns its end, 0 for none.
qsizetype parenthesesEnd(QStringView text, qsizetype at, bool (*inner)(char16_t))
{
    const auto skip = [&](qsizetype i) {
        while (i < text.size() && inner(text[i].unicode())) {
            ++i;
        }
        return i;
    };
    const auto is = [&](qsizetype i, char16_t c) { return i < text.size() && text[i].unicode() == c; };
    qsizetype i = skip(at + 1);
    if (is(i, u')')) {
        return i > at + 1 ? i + 1 : 0;
    }
    if (!is(i, u'(')) {
        return 0;
    }
    const qsizetype nested = skip(i + 1);
    if (nested == i + 1 || !is(nested, u')')) {
        return 0;
    }
    i = skip(nested + 1);
    return is(i, u')') ? i + 1 : 0;
}

class Scanner
{
public:
    Scanner(QStringView text, UrlDialect dialect, bool withoutProtocol)
        : m_text(text),
          m_dialect(dialect),
          m_withoutProtocol(withoutProtocol),
          m_classes(dialect == UrlDialect::Twitter ? kTwitter : kMastodon)
    {
    }

    QList<UrlEntity> run()
    {
        if (!m_text.contains(u'.') || (!m_withoutProtocol && !m_text.contains(u':'))) {
            return {};
        }
        qsizetype at = 0; // where the next match may begin, its preceding character included
        while (at < m_text.size()) {
            std::optional<Match> match;
            char16_t before = 0;
            if (mayPrecede(m_text[at].unicode())) {
                before = m_text[at].unicode();
                match = matchAt(at + 1);
            }
            if (!match && at == 0) {
                before = 0;
                match = matchAt(0);
            }
            if (match) {
                take(*match, before);
                at = match->end;
            } else {
                ++at;
            }
        }
        return std::move(m_urls);
    }

private:
    qsizetype protocolLength(qsizetype at) const
    {
        static constexpr QStringView kWeb[] = {u"https://", u"http://"};
        static constexpr QStringView kMore[] = {u"dat://", u"dweb://",   u"ipfs://",  u"ipns://",
                                                u"ssb://", u"gopher://", u"gemini://"};
        const char16_t first = m_text[at].unicode() | 0x20;
        if (first != u'h' && m_dialect == UrlDialect::Twitter) {
            return 0;
        }
        const QStringView rest = m_text.sliced(at);
        for (const QStringView protocol : kWeb) {
            if (rest.startsWith(protocol, Qt::CaseInsensitive)) {
                return protocol.size();
            }
        }
        if (m_dialect == UrlDialect::Mastodon) {
            for (const QStringView protocol : kMore) {
                if (rest.startsWith(protocol, Qt::CaseInsensitive)) {
                    return protocol.size();
                }
            }
        }
        return 0;
    }

    std::optional<Match> matchAt(qsizetype at)
    {
        if (at >= m_text.size() || !isDomainChar(m_text[at].unicode())) {
            return std::nullopt;
        }
        const qsizetype domain = at + protocolLength(at);
        if (domain >= m_text.size()) {
            return std::nullopt;
        }
        if (!m_run.covers(domain)) {
            m_run.read(m_text, domain);
        }
        const qsizetype domainEnd = m_run.domainEnd(m_text, domain);
        if (domainEnd == 0) {
            return std::nullopt;
        }
        Match match{at, domain, domainEnd, domainEnd, false};
        readPort(match);
        readPath(match);
        readQuery(match);
        return match;
    }

    bool is(qsizetype at, char16_t c) const { return at < m_text.size() && m_text[at].unicode() == c; }

    void readPort(Match& match) const
    {
        if (!is(match.end, u':')) {
            return;
        }
        qsizetype i = match.end + 1;
        while (i < m_text.size() && m_text[i] >= u'0' && m_text[i] <= u'9') {
            ++i;
        }
        if (i > match.end + 1) {
            match.end = i;
        }
    }

    void readPath(Match& match) const
    {
        if (!is(match.end, u'/')) {
            return;
        }
        match.hasPath = true;
        qsizetype i = ++match.end;
        while (i < m_text.size()) {
            const char16_t c = m_text[i].unicode();
            if (m_classes.path(c)) {
                ++i;
                if (m_classes.pathEnd(c)) {
                    match.end = i;
                }
            } else if (const qsizetype close = c == u'(' ? parenthesesEnd(m_text, i, m_classes.path) : 0; close > 0) {
                // Mastodon widens what may stand in parentheses, but a link may end with them only by the narrower
                // rule.
                if (m_dialect == UrlDialect::Twitter || parenthesesEnd(m_text, i, kTwitter.path) == close) {
                    match.end = close;
                }
                i = close;
            } else {
                break;
            }
        }
    }

    void readQuery(Match& match) const
    {
        if (!is(match.end, u'?')) {
            return;
        }
        for (qsizetype i = match.end + 1; i < m_text.size() && m_classes.query(m_text[i].unicode()); ++i) {
            if (m_classes.queryEnd(m_text[i].unicode())) {
                match.end = i + 1;
            }
        }
    }

    QString slice(qsizetype start, qsizetype end) const { return m_text.sliced(start, end - start).toString(); }

    bool lengthsAllowed(const Match& match) const
    {
        const qsizetype protocol =
            match.domainStart > match.start ? match.domainStart - match.start : qsizetype(sizeof("https://") - 1);
        const QStringView domain = m_text.sliced(match.domainStart, match.domainEnd - match.domainStart);
        if (domain.startsWith(u"xn--"_s) && !asciiDomain(domain, 0)) {
            return false; // punycode with a letter beyond ASCII
        }
        for (const QStringView label : domain.tokenize(u'.')) {
            const qsizetype length = asciiLabelLength(label);
            if (length < 1 || length > kLongestLabel) {
                return false;
            }
        }
        return protocol + match.end - match.start <= kMostUrl;
    }

    struct Span {
        qsizetype start;
        qsizetype end;
    };

    // The next "name.name.tld" of Latin letters, digits and hyphens; only the top-level domain may be written
    // otherwise.
    static std::optional<Span> asciiDomain(QStringView domain, qsizetype from)
    {
        const auto inLabel = [&](qsizetype i) {
            const char16_t c = domain[i].unicode();
            return isAsciiAlnum(c) || c == u'-' || isLatinAccent(c);
        };
        qsizetype start = from;
        while (start < domain.size()) {
            if (!inLabel(start)) {
                ++start;
                continue;
            }
            qsizetype best = 0;
            qsizetype i = start;
            qsizetype chainEnd = start;
            while (i < domain.size() && inLabel(i)) {
                while (i < domain.size() && inLabel(i)) {
                    ++i;
                }
                chainEnd = i;
                if (i >= domain.size() || domain[i] != u'.') {
                    break;
                }
                ++i;
                chainEnd = i;
                if (const qsizetype tld = twitterTldLengthAt(domain, i); tld > 0) {
                    best = i + tld;
                }
            }
            if (best > 0) {
                return Span{start, best};
            }
            start = chainEnd;
        }
        return std::nullopt;
    }

    void take(const Match& match, char16_t before)
    {
        if (!lengthsAllowed(match)) {
            return;
        }
        if (match.domainStart > match.start) {
            takeWithProtocol(match);
        } else if (m_withoutProtocol && before != u'-' && before != u'_' && before != u'.' && before != u'/') {
            takeWithoutProtocol(match);
        }
    }

    void takeWithProtocol(const Match& match)
    {
        qsizetype end = match.end;
        const QStringView domain = m_text.sliced(match.domainStart, match.domainEnd - match.domainStart);
        if (domain.compare(u"t.co"_s, Qt::CaseInsensitive) == 0 && is(match.domainEnd, u'/')) {
            qsizetype slugEnd = match.domainEnd + 1;
            while (slugEnd < match.end && isAsciiAlnum(m_text[slugEnd].unicode())) {
                ++slugEnd;
            }
            const qsizetype slug = slugEnd - match.domainEnd - 1;
            if (slug > kMostTcoSlug) {
                return;
            }
            if (slug > 0) { // nothing but a query may follow the slug of the shortener
                Match shortened = match;
                shortened.end = slugEnd;
                readQuery(shortened);
                end = std::min(shortened.end, match.end);
            }
        }
        m_urls.append({slice(match.start, end), match.start, end, true});
    }

    void takeWithoutProtocol(const Match& match)
    {
        const QStringView domain = m_text.sliced(match.domainStart, match.domainEnd - match.domainStart);
        qsizetype found = -1;
        qsizetype from = 0;
        while (const std::optional<Span> span = asciiDomain(domain, from)) {
            m_urls.append({domain.sliced(span->start, span->end - span->start).toString(), match.start + span->start,
                           match.start + span->end, false});
            found = m_urls.size() - 1;
            from = span->end;
        }
        if (found >= 0 && match.hasPath) { // the path belongs to the last of them
            m_urls[found].url += m_text.sliced(match.domainEnd, match.end - match.domainEnd);
            m_urls[found].end = match.end;
        }
    }

    QStringView m_text;
    UrlDialect m_dialect;
    bool m_withoutProtocol;
    const Classes& m_classes;
    LabelRun m_run;
    QList<UrlEntity> m_urls;
};

} // namespace

QList<UrlEntity> scanUrls(QStringView text, UrlDialect dialect, bool withoutProtocol)
{
    return Scanner(text, dialect, withoutProtocol).run();
}

} // namespace parvis::text
