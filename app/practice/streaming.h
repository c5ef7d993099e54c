// SPDX-License-Identifier: GPL-3.0-or-later
// Streaming by WebSocket (docs.joinmastodon.org/methods/streaming): {"stream":[…],"event":…,"payload":"<JSON in a
// string>"}. A connection without a valid token is closed with 1008 after the upgrade (the library upgrades before it
// asks us).
#pragma once

#include "practice/service.h"

#include <QWebSocket>
#include <memory>
#include <vector>

namespace parvis::practice {

class Streaming : public QObject
{
    Q_OBJECT
public:
    explicit Streaming(Service& service);
    void take(std::unique_ptr<QWebSocket> socket);
    int listeners() const { return int(m_clients.size()); }
    void closeAll();

private:
    struct Client {
        std::unique_ptr<QWebSocket> socket;
        Id account = 0;
        QStringList streams;
    };
    void onMessage(QWebSocket* socket, const QString& text);
    void onStatus(Id id, const QString& event);
    void onNotification(const Notification& notification);
    void onRemoved(Id id, Id author);
    void deliver(const QString& stream, const QString& event, const std::function<bool(const Client&)>& to,
                 const std::function<QString(const Client&)>& payload);
    bool getsHome(const Client& client, Id author);

    Service& m_service;
    std::vector<std::unique_ptr<Client>> m_clients;
};

} // namespace parvis::practice
