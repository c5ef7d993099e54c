// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/markup.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

// One walk over the text: a link, a mention, a hashtag; what lies between is escaped.
const QRegularExpression& pieces()
{
    static const QRegularExpression expression(
        uR"((?<url>https?://[^\s<>"']+[^\s<>"'.,;:!?)\]»،؟])|(?<![\w/])(?<mention>@[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*(?:@[\w.-]+(?::\d+)?)?)|(?<![\w/&])(?<tag>#[\w·]*[\p{L}_][\w·]*))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

QString linkHtml(const QString& url)
{
    const qsizetype scheme = url.indexOf("://"_L1) + 3;
    const QString shown = url.mid(scheme, 30);
    const QString rest = url.mid(scheme + 30);
    return u"<a href=\"%1\" target=\"_blank\" rel=\"nofollow noopener noreferrer\" translate=\"no\">"
           "<span class=\"invisible\">%2</span><span class=\"%3\">%4</span><span class=\"invisible\">%5</span></a>"_s
               .arg(url.toHtmlEscaped(), url.left(scheme), rest.isEmpty() ? QString() : u"ellipsis"_s,
                    shown.toHtmlEscaped(), rest.toHtmlEscaped());
}

QString mentionHtml(const QString& username, const QString& baseUrl)
{
    return u"<span class=\"h-card\" translate=\"no\"><a href=\"%1/@%2\" class=\"u-url mention\">@<span>%2</span></a></span>"_s
        .arg(baseUrl, username);
}

QString tagHtml(const QString& tag, const QString& baseUrl)
{
    return u"<a href=\"%1/tags/%2\" class=\"mention hashtag\" rel=\"tag\">#<span>%3</span></a>"_s.arg(
        baseUrl, QString::fromLatin1(QUrl::toPercentEncoding(tag)), tag.toHtmlEscaped());
}

QString paragraphs(const QString& inner)
{
    static const QRegularExpression blankLines(u"\\n{2,}"_s);
    QString html;
    for (QString paragraph : inner.split(blankLines, Qt::SkipEmptyParts)) {
        paragraph.replace(u'\n', "<br />"_L1);
        html += u"<p>"_s + paragraph + u"</p>"_s;
    }
    return html;
}

} // namespace

Markup render(const QString& source, const QString& baseUrl,
              const std::function<MentionTarget(const QString&)>& resolve)
{
    QString text = source;
    text.replace("\r\n"_L1, "\n"_L1);
    Markup markup;
    QString inner;
    qsizetype done = 0;
    auto matches = pieces().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        inner += text.mid(done, match.capturedStart() - done).toHtmlEscaped();
        done = match.capturedEnd();
        if (match.hasCaptured(u"url"_s)) {
            inner += linkHtml(match.captured());
        } else if (match.hasCaptured(u"tag"_s)) {
            const QString tag = match.captured().sliced(1);
            inner += tagHtml(tag, baseUrl);
            if (!markup.tags.contains(tag, Qt::CaseInsensitive))
                markup.tags.append(tag);
        } else if (const MentionTarget target = resolve(match.captured()); target.id != 0) {
            inner += mentionHtml(target.username, baseUrl);
            if (std::find(markup.mentions.begin(), markup.mentions.end(), target.id) == markup.mentions.end())
                markup.mentions.push_back(target.id);
        } else {
            inner += match.captured().toHtmlEscaped();
        }
    }
    inner += text.mid(done).toHtmlEscaped();
    markup.html = paragraphs(inner);
    return markup;
}

bool isOwnHost(QStringView host, const QString& baseUrl)
{
    if (host.compare(practiceDomain, Qt::CaseInsensitive) == 0)
        return true;
    const QUrl own(baseUrl);
    const QString port = u':' + QString::number(own.port());
    return host == QString(own.host() + port) || host == own.host() || host == QString(u"localhost"_s + port);
}

} // namespace parvis::practice
