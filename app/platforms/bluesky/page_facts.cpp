// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what a web page says of itself. Tolerant: pages are written by everybody.
#include "domain/text/graphemes.h"
#include "platforms/bluesky/link_card.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

constexpr qsizetype searched = 512 * 1024;
constexpr qsizetype maxTitle = 300, maxDescription = 1000; // clusters: a card shows less

QString decoded(const QByteArray& html, const QByteArray& contentType)
{
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString name = charset.match(QString::fromLatin1(contentType)).captured(1);
    if (name.isEmpty())
        name = charset.match(QString::fromLatin1(html.first(std::min<qsizetype>(html.size(), 2048)))).captured(1);
    QStringDecoder decoder(name.isEmpty() ? "UTF-8" : name.toLatin1().constData());
    if (!decoder.isValid())
        decoder = QStringDecoder(QStringDecoder::Utf8);
    return decoder.decode(html.first(std::min(html.size(), searched)));
}

QString attribute(const QString& tag, QLatin1StringView name)
{
    const QRegularExpression pattern(u"[\\s\"']"_s + name + u"\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"_s,
                                     QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(tag);
    for (int group = 1; group <= 3; ++group) {
        if (match.hasCaptured(group) && !match.captured(group).isEmpty())
            return match.captured(group);
    }
    return {};
}

QString clean(const QString& text, qsizetype clusters)
{
    return text::truncated(decodeEntities(text).simplified(), clusters);
}

// Latin-1 names in the order of their code points, from U+00A0 (HTML 4.01, 24.2).
const QStringList& latinNames()
{
    static const QStringList names =
        u"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
        u"micro para "
        u"middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil "
        u"Egrave Eacute "
        u"Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute "
        u"Ucirc Uuml "
        u"Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute "
        u"icirc iuml "
        u"eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"_s.split(
            u' ');
    return names;
}

QString entity(const QString& name)
{
    static const QHash<QString, char32_t> others{
        {u"amp"_s, U'&'},    {u"lt"_s, U'<'},    {u"gt"_s, U'>'},        {u"quot"_s, U'"'},    {u"apos"_s, U'\''},
        {u"hellip"_s, U'…'}, {u"ndash"_s, U'–'}, {u"mdash"_s, U'—'},     {u"lsquo"_s, U'‘'},   {u"rsquo"_s, U'’'},
        {u"ldquo"_s, U'“'},  {u"rdquo"_s, U'”'}, {u"bull"_s, U'•'},      {u"euro"_s, U'€'},    {u"trade"_s, U'™'},
        {u"oelig"_s, U'œ'},  {u"OElig"_s, U'Œ'}, {u"zwnj"_s, U'\u200c'}, {u"zwj"_s, U'\u200d'}};
    char32_t code = 0;
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && name[1].toLower() == u'x';
        code = name.mid(hex ? 2 : 1).toUInt(nullptr, hex ? 16 : 10);
    } else if (const auto place = latinNames().indexOf(name); place >= 0) {
        code = char32_t(0xA0 + place);
    } else {
        code = others.value(name, 0);
    }
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        return {};
    return QString::fromUcs4(&code, 1);
}

} // namespace

QString decodeEntities(const QString& text)
{
    static const QRegularExpression pattern(u"&(#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});"_s);
    QString result;
    qsizetype done = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString sign = entity(match.captured(1));
        result += text.mid(done, match.capturedStart() - done) + (sign.isEmpty() ? match.captured() : sign);
        done = match.capturedEnd();
    }
    return result + text.mid(done);
}

PageFacts readPage(const QByteArray& html, const QByteArray& contentType, const QUrl& page)
{
    PageFacts facts;
    if (!contentType.isEmpty() && !contentType.toLower().contains("html"))
        return facts;
    static const QRegularExpression metaTag(u"<meta\\s[^>]{1,4000}>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression titleTag(u"<title[^>]{0,200}>([^<]{0,2000})"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    const QString text = decoded(html, contentType);
    QHash<QString, QString> found;
    for (auto tags = metaTag.globalMatch(text); tags.hasNext();) {
        const QString tag = tags.next().captured();
        QString name = attribute(tag, "property"_L1);
        if (name.isEmpty())
            name = attribute(tag, "name"_L1);
        const QString content = attribute(tag, "content"_L1);
        if (!content.isEmpty() && !found.contains(name.toLower()))
            found.insert(name.toLower(), content);
    }
    const auto first = [&](std::initializer_list<QString> names) {
        for (const QString& name : names) {
            if (found.contains(name))
                return found.value(name);
        }
        return QString();
    };
    facts.title = clean(first({u"og:title"_s, u"twitter:title"_s}), maxTitle);
    if (facts.title.isEmpty())
        facts.title = clean(titleTag.match(text).captured(1), maxTitle);
    facts.description = clean(first({u"og:description"_s, u"twitter:description"_s, u"description"_s}), maxDescription);
    const QString image = first({u"og:image:secure_url"_s, u"og:image"_s, u"og:image:url"_s, u"twitter:image"_s});
    if (!image.isEmpty()) {
        const QUrl address = page.resolved(QUrl(decodeEntities(image)));
        if (address.scheme() == "https"_L1 || address.scheme() == "http"_L1)
            facts.image = address;
    }
    return facts;
}

} // namespace parvis::bluesky
