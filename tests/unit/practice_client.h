// SPDX-License-Identifier: GPL-3.0-or-later
// A small client for the practice network's tests: real sockets, one request at a time.
#pragma once

#include "practice/practice_network.h"

#include <QEventLoop>
#include <QFile>
#include <QHttpMultiPart>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace parvis::test {

using namespace Qt::StringLiterals;

struct Answer {
    int status = 0; // 0: none came
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    QString text(const QString& key) const { return object()[key].toString(); }
    QByteArray header(const QByteArray& name) const
    {
        for (const auto& [key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

class PracticeClient
{
public:
    explicit PracticeClient(const PracticeEndpoint& endpoint, int account = 0)
        : m_base(endpoint.url), m_token(endpoint.accounts.at(size_t(account)).token)
    {
        m_manager.setTransferTimeout(10'000);
        m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    QNetworkRequest request(const QString& pathAndQuery) const
    {
        // A connection of its own for each request: Qt sends again by itself on a kept connection that was closed.
        QNetworkRequest request(QUrl(m_base.toString() + pathAndQuery));
        request.setRawHeader("Connection", "close");
        if (!m_token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
        return request;
    }
    Answer get(const QString& path) { return wait(m_manager.get(request(path))); }
    Answer remove(const QString& path) { return wait(m_manager.deleteResource(request(path))); }
    Answer post(const QString& path, const QJsonObject& body = {}, const QByteArray& key = {})
    {
        return wait(m_manager.post(jsonRequest(path, key), QJsonDocument(body).toJson()));
    }
    Answer put(const QString& path, const QJsonObject& body)
    {
        return wait(m_manager.put(jsonRequest(path, {}), QJsonDocument(body).toJson()));
    }
    Answer form(const QString& path, const QByteArray& body)
    {
        QNetworkRequest r = request(path);
        r.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        return wait(m_manager.post(r, body));
    }
    Answer upload(const QString& path, const QByteArray& bytes, const QString& description)
    {
        QHttpMultiPart parts(QHttpMultiPart::FormDataType);
        QHttpPart file;
        file.setHeader(QNetworkRequest::ContentDispositionHeader, u"form-data; name=\"file\"; filename=\"a.png\""_s);
        file.setHeader(QNetworkRequest::ContentTypeHeader, u"image/png"_s);
        file.setBody(bytes);
        QHttpPart text;
        text.setHeader(QNetworkRequest::ContentDispositionHeader, u"form-data; name=\"description\""_s);
        text.setBody(description.toUtf8());
        parts.append(file);
        parts.append(text);
        return wait(m_manager.post(request(path), &parts));
    }
    QString say(const QString& text, const QByteArray& key = {})
    {
        return post(u"/api/v1/statuses"_s, {{u"status"_s, text}}, key).text(u"id"_s);
    }
    void setToken(const QString& token) { m_token = token; }

private:
    QNetworkRequest jsonRequest(const QString& path, const QByteArray& key) const
    {
        QNetworkRequest r = request(path);
        r.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!key.isEmpty())
            r.setRawHeader("Idempotency-Key", key);
        return r;
    }
    static Answer wait(QNetworkReply* reply)
    {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->error(),
                      reply->readAll(), reply->rawHeaderPairs()};
        delete reply;
        return answer;
    }

    QNetworkAccessManager m_manager;
    QUrl m_base;
    QString m_token;
};

// A running network without customers unless asked, and its first account's client.
struct Bench {
    explicit Bench(PracticeOptions options = quiet())
        : network(std::move(options)), endpoint(network.start().value()), client(endpoint)
    {
    }
    static PracticeOptions quiet()
    {
        PracticeOptions options;
        options.customers = false;
        return options;
    }
    static PracticeOptions withCustomers()
    {
        PracticeOptions options;
        options.customerSpeed = 0;
        return options;
    }
    PracticeNetwork network;
    PracticeEndpoint endpoint;
    PracticeClient client;
};

inline QList<QJsonObject> logLines(const QString& path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

inline QList<QJsonObject> acceptedLines(const QString& path)
{
    QList<QJsonObject> lines = logLines(path);
    lines.removeIf([](const QJsonObject& line) { return line[u"event"_s] != u"accepted"_s; });
    return lines;
}

} // namespace parvis::test
