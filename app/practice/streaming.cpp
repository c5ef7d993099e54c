// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/streaming.h"

#include "practice/entities.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

const QStringList& knownStreams()
{
    static const QStringList known{u"user"_s, u"user:notification"_s, u"public"_s, u"public:local"_s, u"direct"_s};
    return known;
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Streaming::Streaming(Service& service) : m_service(service)
{
    connect(&service.world, &World::accepted, this, [this](Id id) { onStatus(id, u"update"_s); });
    connect(&service.world, &World::statusChanged, this, [this](Id id, bool edited) {
        if (edited)
            onStatus(id, u"status.update"_s);
    });
    connect(&service.world, &World::notified, this, &Streaming::onNotification);
    connect(&service.world, &World::removed, this, &Streaming::onRemoved);
}

void Streaming::take(std::unique_ptr<QWebSocket> socket)
{
    const QUrlQuery query(socket->requestUrl());
    QString token = query.queryItemValue(u"access_token"_s);
    const QByteArray header = socket->request().rawHeader("Authorization");
    if (header.startsWith("Bearer "))
        token = QString::fromLatin1(header.sliced(7).trimmed());
    const QByteArray protocol = socket->request().rawHeader("Sec-WebSocket-Protocol");
    if (token.isEmpty())
        token = QString::fromLatin1(protocol.trimmed());
    const Token* known = m_service.registry.token(token);
    const bool rightPath = socket->requestUrl().path() == "/api/v1/streaming"_L1;
    QWebSocket* raw = socket.get();
    auto client = std::make_unique<Client>();
    client->socket = std::move(socket);
    if (!known || known->account == 0 || !rightPath) {
        connect(raw, &QWebSocket::disconnected, raw, &QObject::deleteLater);
        raw->close(QWebSocketProtocol::CloseCodePolicyViolated,
                   rightPath ? u"The access token is invalid"_s : u"Not found"_s);
        client->socket.release()->setParent(this);
        return;
    }
    client->account = known->account;
    if (const QString stream = query.queryItemValue(u"stream"_s, QUrl::FullyDecoded); knownStreams().contains(stream))
        client->streams.append(stream);
    connect(raw, &QWebSocket::textMessageReceived, this, [this, raw](const QString& text) { onMessage(raw, text); });
    connect(raw, &QWebSocket::disconnected, this, [this, raw] {
        std::erase_if(m_clients, [raw](const std::unique_ptr<Client>& c) {
            if (c->socket.get() != raw)
                return false;
            c->socket.release()->deleteLater(); // we are inside its signal
            return true;
        });
    });
    m_clients.push_back(std::move(client));
}

void Streaming::closeAll()
{
    for (const auto& client : m_clients) {
        disconnect(client->socket.get(), nullptr, this, nullptr);
        client->socket->close(QWebSocketProtocol::CloseCodeGoingAway);
    }
    m_clients.clear();
}

void Streaming::onMessage(QWebSocket* socket, const QString& text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString stream = message[u"stream"_s].toString();
    for (const auto& client : m_clients) {
        if (client->socket.get() != socket)
            continue;
        if (!knownStreams().contains(stream))
            socket->sendTextMessage(compact({{u"error"_s, u"Unknown stream type"_s}, {u"status"_s, 400}}));
        else if (message[u"type"_s] == u"unsubscribe"_s)
            client->streams.removeAll(stream);
        else if (!client->streams.contains(stream))
            client->streams.append(stream);
    }
}

void Streaming::deliver(const QString& stream, const QString& event, const std::function<bool(const Client&)>& to,
                        const std::function<QString(const Client&)>& payload)
{
    for (const auto& client : m_clients) {
        if (!client->streams.contains(stream) || !to(*client))
            continue;
        client->socket->sendTextMessage(
            compact({{u"stream"_s, QJsonArray{stream}}, {u"event"_s, event}, {u"payload"_s, payload(*client)}}));
    }
}

bool Streaming::getsHome(const Client& client, Id author)
{
    const Account* account = m_service.world.account(client.account);
    return client.account == author || (account && account->following.contains(author));
}

void Streaming::onStatus(Id id, const QString& event)
{
    if (m_clients.empty())
        return;
    const Status* status = m_service.world.status(id);
    if (!status)
        return;
    const auto payload = [this, status](const Client& client) {
        return compact(statusEntity(m_service, *status, client.account));
    };
    const auto mayHome = [this, status](const Client& client) {
        return getsHome(client, status->account) && m_service.world.visible(*status, client.account);
    };
    if (status->visibility == "direct"_L1) {
        deliver(
            u"direct"_s, u"conversation"_s,
            [this, status](const Client& client) { return m_service.world.visible(*status, client.account); },
            [this, status](const Client& client) {
                return compact(conversationEntity(m_service, status->conversation, client.account));
            });
        return;
    }
    deliver(u"user"_s, event, mayHome, payload);
    if (status->visibility == "public"_L1) {
        const auto everyone = [](const Client&) { return true; };
        deliver(u"public"_s, event, everyone, payload);
        deliver(u"public:local"_s, event, everyone, payload);
    }
}

void Streaming::onNotification(const Notification& notification)
{
    for (const QString& stream : {u"user"_s, u"user:notification"_s}) {
        deliver(
            stream, u"notification"_s, [&](const Client& client) { return client.account == notification.account; },
            [&](const Client&) { return compact(notificationEntity(m_service, notification)); });
    }
}

// The payload of "delete" is the bare id.
void Streaming::onRemoved(Id id, Id author)
{
    deliver(
        u"user"_s, u"delete"_s, [&](const Client& client) { return getsHome(client, author); },
        [id](const Client&) { return idText(id); });
    deliver(
        u"public"_s, u"delete"_s, [](const Client&) { return true; }, [id](const Client&) { return idText(id); });
}

} // namespace parvis::practice
