// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/utm.h"

#include "domain/text/url_scanner.h"

#include <QUrl>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

bool isOneOf(const QString& url, const QStringList& hosts)
{
    if (hosts.isEmpty())
        return true;
    QString host = QUrl(url).host().toLower();
    if (host.startsWith("www."_L1))
        host = host.mid(4);
    return std::any_of(hosts.begin(), hosts.end(), [&host](const QString& wanted) {
        QString plain = wanted.trimmed().toLower();
        if (plain.startsWith("www."_L1))
            plain = plain.mid(4);
        return plain == host;
    });
}

} // namespace

// Done on the text of the address: QUrl would write its other parts anew, and a signed link would no longer hold.
QString taggedLink(const QString& url, const LinkTags& tags)
{
    const std::array<std::pair<QString, QString>, 3> wanted{
        {{u"utm_source"_s, tags.source}, {u"utm_medium"_s, tags.medium}, {u"utm_campaign"_s, tags.name}}};
    const qsizetype hash = url.indexOf(u'#');
    const QString fragment = hash < 0 ? QString() : url.mid(hash);
    const QString whole = hash < 0 ? url : url.left(hash);
    const qsizetype mark = whole.indexOf(u'?');
    QStringList query = mark < 0 ? QStringList() : whole.mid(mark + 1).split(u'&');
    query.removeAll(QString());
    for (const auto& [key, value] : wanted) {
        const QString trimmed = value.trimmed();
        if (trimmed.isEmpty())
            continue;
        const QString pair = key + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(trimmed));
        bool there = false;
        for (QString& present : query) {
            if (present == key || present.startsWith(key + u'=')) {
                present = pair;
                there = true;
            }
        }
        if (!there)
            query << pair;
    }
    const QString path = mark < 0 ? whole : whole.left(mark);
    return query.isEmpty() ? url : path + u'?' + query.join(u'&') + fragment;
}

QString tagLinks(const QString& text, const LinkTags& tags)
{
    if (tags.isEmpty())
        return text;
    QString tagged;
    qsizetype from = 0;
    for (const auto& link : text::scanUrls(text, text::UrlDialect::Twitter, false)) {
        tagged += text.mid(from, link.start - from);
        tagged += isOneOf(link.url, tags.hosts) ? taggedLink(link.url, tags) : link.url;
        from = link.end;
    }
    return tagged + text.mid(from);
}

} // namespace parvis
