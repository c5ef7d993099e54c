// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky_lexicon.h"

#include "domain/text/at_syntax.h"
#include "domain/text/graphemes.h"
#include "support/shared_dir.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis::test {
namespace {

bool hasFormat(const QString& text, const QString& format)
{
    static const QRegularExpression cid(u"^[a-zA-Z0-9+=]{8,}$"_s);
    if (format == "did"_L1)
        return text::isAtDid(text);
    if (format == "handle"_L1)
        return text::isAtHandle(text);
    if (format == "at-identifier"_L1)
        return text::isAtIdentifier(text);
    if (format == "nsid"_L1)
        return text::isAtNsid(text);
    if (format == "record-key"_L1)
        return text::isAtRecordKey(text);
    if (format == "tid"_L1)
        return text::isAtTid(text);
    if (format == "at-uri"_L1)
        return text::isAtUri(text);
    if (format == "datetime"_L1)
        return text::isAtDatetime(text);
    if (format == "language"_L1)
        return text::isAtLanguage(text);
    if (format == "cid"_L1)
        return cid.match(text).hasMatch();
    if (format == "uri"_L1)
        return !QUrl(text, QUrl::StrictMode).scheme().isEmpty();
    return false; // a format this checker does not know must not pass unseen
}

} // namespace

LexiconCheck::LexiconCheck(QString folder) : m_folder(std::move(folder)) {}

QString LexiconCheck::sharedFolder()
{
    const QString folder = sharedDir() + u"/specs/atproto/lexicons"_s;
    return !sharedDir().isEmpty() && QFileInfo::exists(folder) ? folder : QString();
}

QJsonObject LexiconCheck::definition(const QString& ref)
{
    const QString nsid = ref.section(u'#', 0, 0);
    const QString name = ref.contains(u'#') ? ref.section(u'#', 1) : u"main"_s;
    if (!m_loaded.contains(nsid)) {
        QFile file(m_folder + u'/' + QString(nsid).replace(u'.', u'/') + u".json"_s);
        if (file.open(QIODevice::ReadOnly))
            m_loaded.insert(nsid, QJsonDocument::fromJson(file.readAll()).object().value("defs"_L1).toObject());
    }
    return m_loaded.value(nsid).value(name).toObject();
}

QStringList LexiconCheck::request(const RecordedRequest& request)
{
    m_problems.clear();
    m_strict = true;
    ++m_checked;
    const QString nsid = QString::fromLatin1(request.path).section(u'/', 2);
    const QJsonObject schema = definition(nsid);
    const QString type = schema.value("type"_L1).toString();
    if (schema.isEmpty())
        problem(nsid, u"no such lexicon"_s);
    else if (request.method != (type == "query"_L1 ? "GET" : "POST"))
        problem(nsid, u"a %1 by %2"_s.arg(type, QString::fromLatin1(request.method)));
    parameters(schema.value("parameters"_L1).toObject(), request.query, nsid);
    const QJsonObject input = schema.value("input"_L1).toObject();
    const QString encoding = input.value("encoding"_L1).toString();
    if (input.isEmpty() && !request.body.isEmpty())
        problem(nsid, u"takes no body"_s);
    if (encoding == "application/json"_L1) {
        if (!request.headers.value("Content-Type").startsWith("application/json"))
            problem(nsid, u"the body is not declared as JSON"_s);
        value(QJsonDocument::fromJson(request.body).object(), input.value("schema"_L1).toObject(), nsid, nsid);
    }
    return m_problems;
}

QStringList LexiconCheck::answer(const QString& nsid, const QByteArray& body)
{
    m_problems.clear();
    m_strict = false;
    const QJsonObject schema = definition(nsid).value("output"_L1).toObject().value("schema"_L1).toObject();
    if (!schema.isEmpty())
        value(QJsonDocument::fromJson(body).object(), schema, nsid, nsid);
    return m_problems;
}

QStringList LexiconCheck::record(const QJsonObject& record)
{
    m_problems.clear();
    m_strict = true;
    const QString type = record.value("$type"_L1).toString();
    value(record, definition(type).value("record"_L1).toObject(), type, type);
    return m_problems;
}

void LexiconCheck::parameters(const QJsonObject& schema, const QByteArray& query, const QString& nsid)
{
    QHash<QString, QStringList> given;
    for (const auto& [name, text] : QUrlQuery(QString::fromLatin1(query)).queryItems())
        given[name].append(QUrl::fromPercentEncoding(text.toLatin1()));
    for (const QJsonValue& name : schema.value("required"_L1).toArray()) {
        if (!given.contains(name.toString()))
            problem(nsid, u"parameter %1 is missing"_s.arg(name.toString()));
    }
    const QJsonObject known = schema.value("properties"_L1).toObject();
    for (auto it = given.cbegin(); it != given.cend(); ++it) {
        const QJsonObject one = known.value(it.key()).toObject();
        const QString path = nsid + u'?' + it.key();
        const QString type = one.value("type"_L1).toString();
        if (one.isEmpty())
            problem(path, u"no such parameter"_s);
        else if (type == "array"_L1)
            value(QJsonArray::fromStringList(it.value()), one, path, nsid);
        else if (it.value().size() > 1)
            problem(path, u"given more than once"_s);
        else if (type == "integer"_L1)
            value(it.value().first().toInt(), one, path, nsid);
        else
            value(it.value().first(), one, path, nsid);
    }
}

void LexiconCheck::value(const QJsonValue& value, const QJsonObject& schema, const QString& path, const QString& nsid)
{
    const QString type = schema.value("type"_L1).toString();
    if (type == "ref"_L1) {
        QString ref = schema.value("ref"_L1).toString();
        if (ref.startsWith(u'#'))
            ref.prepend(nsid);
        const QJsonObject target = definition(ref);
        if (target.isEmpty())
            problem(path, u"refers to the unknown %1"_s.arg(ref));
        else
            this->value(value, target, path, ref.section(u'#', 0, 0));
    } else if (type == "object"_L1) {
        object(value, schema, path, nsid);
    } else if (type == "union"_L1) {
        unionOf(value.toObject(), schema, path, nsid);
    } else if (type == "blob"_L1) {
        blob(value.toObject(), schema, path);
    } else if (type == "array"_L1) {
        const QJsonArray items = value.toArray();
        if (!value.isArray() || items.size() > schema.value("maxLength"_L1).toInt(INT_MAX) ||
            items.size() < schema.value("minLength"_L1).toInt())
            problem(path, u"not an array of the allowed length"_s);
        for (const QJsonValue& item : items)
            this->value(item, schema.value("items"_L1).toObject(), path + u"[]"_s, nsid);
    } else if (type == "string"_L1) {
        if (!value.isString())
            problem(path, u"not a string"_s);
        string(value.toString(), schema, path);
    } else if (type == "integer"_L1) {
        const double number = value.toDouble();
        if (!value.isDouble() || number != double(qint64(number)) ||
            number < schema.value("minimum"_L1).toDouble(-9e15) || number > schema.value("maximum"_L1).toDouble(9e15))
            problem(path, u"not a whole number in its range"_s);
    } else if (type == "boolean"_L1) {
        if (!value.isBool())
            problem(path, u"not a boolean"_s);
    } else if (type == "unknown"_L1) {
        const QString kind = value.toObject().value("$type"_L1).toString();
        const QJsonObject record = definition(kind).value("record"_L1).toObject();
        if (!value.isObject())
            problem(path, u"not an object"_s);
        else if (!record.isEmpty())
            this->value(value, record, kind, kind);
        else if (m_strict)
            problem(path, u"a record without a known $type"_s);
    } else if (type != "token"_L1) {
        problem(path, u"this checker does not know the type %1"_s.arg(type));
    }
}

void LexiconCheck::object(const QJsonValue& value, const QJsonObject& schema, const QString& path, const QString& nsid)
{
    if (!value.isObject()) {
        problem(path, u"not an object"_s);
        return;
    }
    const QJsonObject fields = value.toObject();
    for (const QJsonValue& name : schema.value("required"_L1).toArray()) {
        if (!fields.contains(name.toString()))
            problem(path, u"%1 is missing"_s.arg(name.toString()));
    }
    const QJsonObject known = schema.value("properties"_L1).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key() == "$type"_L1)
            continue;
        if (known.contains(it.key()))
            this->value(it.value(), known.value(it.key()).toObject(), path + u'.' + it.key(), nsid);
        else if (m_strict)
            problem(path, u"no field %1 in the lexicon"_s.arg(it.key()));
    }
}

void LexiconCheck::string(const QString& text, const QJsonObject& schema, const QString& path)
{
    if (text.toUtf8().size() > schema.value("maxLength"_L1).toInt(INT_MAX))
        problem(path, u"too many bytes"_s);
    if (text::graphemeCount(text) > schema.value("maxGraphemes"_L1).toInt(INT_MAX))
        problem(path, u"too many graphemes"_s);
    const QString format = schema.value("format"_L1).toString();
    if (!format.isEmpty() && !hasFormat(text, format))
        problem(path, u"\"%1\" is no %2"_s.arg(text, format));
    const QJsonArray allowed = schema.value("enum"_L1).toArray();
    if (!allowed.isEmpty() && !allowed.contains(text))
        problem(path, u"\"%1\" is not allowed"_s.arg(text));
    const QJsonArray known = schema.value("knownValues"_L1).toArray();
    if (m_strict && !known.isEmpty() && !known.contains(text))
        problem(path, u"\"%1\" is not among the known values"_s.arg(text));
}

void LexiconCheck::unionOf(const QJsonObject& value, const QJsonObject& schema, const QString& path,
                           const QString& nsid)
{
    const QString type = value.value("$type"_L1).toString();
    for (const QJsonValue& ref : schema.value("refs"_L1).toArray()) {
        QString full = ref.toString();
        if (full.startsWith(u'#'))
            full.prepend(nsid);
        QString plain = full;
        if (plain.endsWith("#main"_L1))
            plain.chop(5);
        if (plain != type)
            continue;
        this->value(value, definition(full), path + u'<' + type + u'>', full.section(u'#', 0, 0));
        return;
    }
    problem(path, u"$type \"%1\" is none of the union"_s.arg(type));
}

void LexiconCheck::blob(const QJsonObject& value, const QJsonObject& schema, const QString& path)
{
    const QString mime = value.value("mimeType"_L1).toString();
    if (value.value("$type"_L1) != "blob"_L1 ||
        value.value("ref"_L1).toObject().value("$link"_L1).toString().isEmpty() || mime.isEmpty() ||
        !value.value("size"_L1).isDouble())
        problem(path, u"not a blob"_s);
    if (value.value("size"_L1).toInt() > schema.value("maxSize"_L1).toInt(INT_MAX))
        problem(path, u"a blob too large"_s);
    const QJsonArray accept = schema.value("accept"_L1).toArray();
    bool fits = accept.isEmpty();
    for (const QJsonValue& pattern : accept)
        fits =
            fits || pattern == "*/*"_L1 || pattern == mime || pattern == QJsonValue(mime.section(u'/', 0, 0) + u"/*"_s);
    if (!fits)
        problem(path, u"%1 is not accepted"_s.arg(mime));
}

} // namespace parvis::test
