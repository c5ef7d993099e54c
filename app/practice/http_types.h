// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed request and an answer, independent of the library that carries them.
#pragma once

#include "practice/model.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

namespace parvis::practice {

struct UploadedFile {
    QString field;
    QString name;
    QByteArray bytes;
};

// Query, form, multipart and JSON parameters in one object; "a[b][]" of a form becomes {"a":{"b":[…]}}.
class Params
{
public:
    explicit Params(QJsonObject object = {}) : m_object(std::move(object)) {}
    bool has(const QString& key) const { return m_object.contains(key) && !m_object[key].isNull(); }
    QString text(const QString& key) const;
    Id id(const QString& key) const { return text(key).toLongLong(); }
    bool flag(const QString& key) const; // true, "true", "1", "on"
    int number(const QString& key, int otherwise) const;
    QStringList list(const QString& key) const; // a single value counts as a list of one
    Params object(const QString& key) const { return Params(m_object[key].toObject()); }
    QJsonValue value(const QString& key) const { return m_object[key]; }
    QStringList keys() const { return m_object.keys(); }

private:
    QJsonObject m_object;
};

struct Request {
    QString method;
    QString path;
    QStringList captured;                  // the parts of the path that the route left open
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QUrlQuery query;
    QByteArray body;
    Params params;
    std::vector<UploadedFile> files;
    QString token;
    Id account = 0; // 0: nobody, or an application's own token
    QString scopes;
    QString badBody; // why the body could not be read; empty: it could
    Id capturedId(int index = 0) const { return captured.value(index).toLongLong(); }
};

struct Response {
    int status = 200;
    QByteArray type = "application/json; charset=utf-8";
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
};

Response json(const QJsonObject& object, int status = 200);
Response json(const QJsonArray& array, int status = 200);
// Mastodon's shape: {"error": "…"}.
Response error(int status, const QString& message, const QString& description = {});
Response notFound();
Response html(const QString& page, int status = 200);

// Fills params, files and badBody from query and body by the Content-Type.
void parseParameters(Request& request);
const char* reasonPhrase(int status);

} // namespace parvis::practice
