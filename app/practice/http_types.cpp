// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/http_types.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

QString asText(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return {};
}

// "a[b][]" → a, b, "" (the empty word: append).
QStringList keyPath(const QString& key)
{
    const qsizetype open = key.indexOf(u'[');
    if (open < 0)
        return {key};
    QStringList path{key.left(open)};
    for (QString part : key.mid(open + 1).split(u'[')) {
        if (part.endsWith(u']'))
            part.chop(1);
        path.append(part);
    }
    return path;
}

QJsonValue merged(const QJsonValue& into, const QStringList& path, const QString& value)
{
    if (path.isEmpty())
        return value;
    if (path.first().isEmpty()) {
        QJsonArray array = into.toArray();
        array.append(merged({}, path.sliced(1), value));
        return array;
    }
    QJsonObject object = into.toObject();
    object.insert(path.first(), merged(object[path.first()], path.sliced(1), value));
    return object;
}

void addPairs(QJsonObject& object, const QUrlQuery& query)
{
    for (const auto& [key, value] : query.queryItems(QUrl::FullyDecoded))
        object = merged(object, keyPath(key), value).toObject();
}

QUrlQuery formQuery(QByteArray body)
{
    body.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(body));
}

QString dispositionField(const QByteArray& header, const QByteArray& field)
{
    const QRegularExpression expression(u"\\b"_s + QString::fromLatin1(field) + u"=(?:\"([^\"]*)\"|([^;\\s]+))"_s);
    const auto match = expression.match(QString::fromUtf8(header));
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

// RFC 7578. A part with a file name is a file, the others are fields in UTF-8.
bool parseMultipart(Request& request, QJsonObject& object, const QByteArray& contentType)
{
    const QByteArray boundary = "--" + dispositionField(contentType, "boundary").toLatin1();
    const QByteArray delimiter = "\r\n" + boundary;
    const QByteArray& body = request.body;
    qsizetype at = body.indexOf(boundary);
    if (boundary.size() <= 2 || at < 0)
        return false;
    for (;;) {
        at += boundary.size();
        if (body.mid(at, 2) == "--")
            return true;
        const qsizetype headersEnd = body.indexOf("\r\n\r\n", at);
        const qsizetype next = headersEnd < 0 ? -1 : body.indexOf(delimiter, headersEnd + 2);
        if (next < 0)
            return false;
        const QByteArray headers = body.mid(at, headersEnd - at);
        const QByteArray content = body.mid(headersEnd + 4, std::max<qsizetype>(0, next - headersEnd - 4));
        const QString name = dispositionField(headers, "name");
        const QString fileName = dispositionField(headers, "filename");
        if (!fileName.isEmpty())
            request.files.push_back({name, fileName, content});
        else
            object = merged(object, keyPath(name), QString::fromUtf8(content)).toObject();
        at = next + 2;
    }
}

} // namespace

QString Params::text(const QString& key) const
{
    return asText(m_object[key]);
}

bool Params::flag(const QString& key) const
{
    const QString word = text(key);
    return word == "true"_L1 || word == "1"_L1 || word == "on"_L1;
}

int Params::number(const QString& key, int otherwise) const
{
    bool ok = false;
    const int value = text(key).toInt(&ok);
    return ok ? value : otherwise;
}

QStringList Params::list(const QString& key) const
{
    const QJsonValue value = m_object[key];
    if (!value.isArray())
        return has(key) ? QStringList{asText(value)} : QStringList();
    QStringList list;
    for (const QJsonValue entry : value.toArray())
        list.append(asText(entry));
    return list;
}

Response json(const QJsonObject& object, int status)
{
    return {status, "application/json; charset=utf-8", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

Response json(const QJsonArray& array, int status)
{
    return {status, "application/json; charset=utf-8", QJsonDocument(array).toJson(QJsonDocument::Compact), {}};
}

Response error(int status, const QString& message, const QString& description)
{
    QJsonObject object{{u"error"_s, message}};
    if (!description.isEmpty())
        object.insert(u"error_description"_s, description);
    return json(object, status);
}

Response notFound()
{
    return error(404, u"Record not found"_s);
}

Response html(const QString& page, int status)
{
    return {status,
            "text/html; charset=utf-8",
            page.toUtf8(),
            {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action *"}}};
}

void parseParameters(Request& request)
{
    QJsonObject object;
    const QByteArray type = request.headers.value("content-type");
    const QByteArray plainType = type.left(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
    if (request.body.isEmpty()) {
        // nothing to read
    } else if (plainType == "application/json") {
        QJsonParseError problem;
        const auto document = QJsonDocument::fromJson(request.body, &problem);
        if (problem.error != QJsonParseError::NoError || !document.isObject())
            request.badBody = u"the JSON body cannot be read"_s;
        object = document.object();
    } else if (plainType == "multipart/form-data") {
        if (!parseMultipart(request, object, type))
            request.badBody = u"the multipart body cannot be read"_s;
    } else if (plainType == "application/x-www-form-urlencoded") {
        addPairs(object, formQuery(request.body));
    }
    QUrlQuery query = formQuery(request.query.query(QUrl::FullyEncoded).toLatin1());
    addPairs(object, query);
    request.params = Params(object);
}

const char* reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 206:
        return "Partial Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Status";
    }
}

} // namespace parvis::practice
