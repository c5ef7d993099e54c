// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/match.h"

#include "domain/text/html.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

constexpr qsizetype snacTimePart = 10; // MID_TO_MD5 in snac's source

// Only what no server's markup touches: letters, digits, symbols beyond ASCII (emoji).
QString skeleton(const QString& text)
{
    QString kept;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.unicode() > 0x2000)
            kept += c.toCaseFolded();
    }
    return kept;
}

bool names(const QString& text, const QString& handle)
{
    const QRegularExpression mention(u"(?<![\\w@/])@%1(?![\\w@]|[.-]\\w)"_s.arg(QRegularExpression::escape(handle)),
                                     QRegularExpression::CaseInsensitiveOption |
                                         QRegularExpression::UseUnicodePropertiesOption);
    return mention.match(text).hasMatch();
}

bool sharesUpload(const WireStatus& status, const PublishRequest& request)
{
    return std::any_of(request.uploads.begin(), request.uploads.end(), [&](const RemoteId& upload) {
        return std::any_of(status.media.begin(), status.media.end(),
                           [&](const WireMedia& media) { return media.id == upload.value; });
    });
}

} // namespace

QString outgoingText(const PublishRequest& request, const QString& ownDomain)
{
    QString handle = request.mention;
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    if (handle.isEmpty() || names(request.text, handle))
        return request.text;
    const QString local = handle.section(u'@', 0, 0);
    if (handle.section(u'@', 1) == ownDomain && !ownDomain.isEmpty() && names(request.text, local))
        return request.text;
    return u'@' + handle + u' ' + request.text;
}

bool sameStatusId(const QString& a, const QString& b, const QString& software)
{
    if (a == b)
        return true;
    return software == "snac"_L1 && a.size() > snacTimePart && b.size() > snacTimePart &&
           a.mid(snacTimePart) == b.mid(snacTimePart);
}

QString comparable(const QString& plain)
{
    static const QRegularExpression mentionDomain(u"(@[\\w.-]+)@[\\w.:-]*\\w"_s,
                                                  QRegularExpression::UseUnicodePropertiesOption);
    QString text = plain.normalized(QString::NormalizationForm_C);
    text.replace(mentionDomain, u"\\1"_s);
    return text.simplified();
}

QString comparableOfHtml(const QString& html)
{
    const text::HtmlText read = text::htmlToText(html);
    QString whole;
    qsizetype from = 0;
    for (const text::HtmlLink& link : read.links) {
        if (link.kind != text::HtmlLinkKind::Link || link.start < from)
            continue;
        const QStringView shown = QStringView(read.text).mid(link.start, link.end - link.start);
        // Long links are shown shortened; a link with words of its own (markdown) keeps them.
        const bool shortened = shown.endsWith(u'…') || link.target.contains(shown.toString());
        whole += read.text.mid(from, link.start - from);
        whole += shortened ? link.target : shown.toString();
        from = link.end;
    }
    whole += read.text.mid(from);
    return comparable(whole);
}

bool sameSource(const QString& source, const QString& sentText)
{
    return comparable(source) == comparable(sentText);
}

Match matches(const WireStatus& status, const PublishRequest& request, const QString& sentText, Instant earliest,
              const QString& software)
{
    if (status.isReblog || status.created < earliest)
        return Match::No;
    for (const RemoteId& other : request.knownOthers) {
        if (sameStatusId(status.id, other.value, software))
            return Match::No;
    }
    const QString parent = request.parent ? request.parent->id.value : QString();
    if (parent.isEmpty() != status.inReplyToId.isEmpty() || !sameStatusId(parent, status.inReplyToId, software))
        return Match::No;
    if (sharesUpload(status, request))
        return Match::Yes; // an upload belongs to one status only
    if (status.media.size() != request.uploads.size())
        return Match::No;
    const QString sent = comparable(sentText);
    const QString found = comparableOfHtml(status.content);
    if (sent == found)
        return Match::Yes;
    const QString sentSkeleton = skeleton(sent);
    const QString foundSkeleton = skeleton(found);
    if (sentSkeleton == foundSkeleton && !sentSkeleton.isEmpty())
        return Match::Source;
    return Match::No;
}

} // namespace parvis::mastodon
