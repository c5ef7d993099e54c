// SPDX-License-Identifier: GPL-3.0-or-later
// One request and its answer over QNetworkAccessManager: time, size, and what may have happened when it breaks.
#pragma once

#include "base/result.h"
#include "platforms/http/http_message.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>
#include <functional>

class QNetworkAccessManager;

namespace parvis {

class OnceBody;
class OneWayManagers;

// Answers once and deletes itself. Deleted early: the connection is dropped and the answer is Cancelled.
class HttpExchange final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<HttpReply>)>;
    HttpExchange(HttpRequest request, Answer answer, QObject* parent);
    ~HttpExchange() override;
    Q_DISABLE_COPY_MOVE(HttpExchange)

    // Reads go over the manager's kept connections; anything else gets a connection of its own: on a kept one nobody
    // can tell a request the server never read from one whose answer was lost. Both outlive the exchange.
    void start(QNetworkAccessManager& network, OneWayManagers& oneWay);

private:
    enum class Stopped { No, Total, Inactive, TooLarge };
    QNetworkRequest networkRequest(const QByteArray& contentType, qint64 bodySize) const;
    void stop(Stopped why);
    void moved();
    void read();
    void takeArrived();
    void finish();
    void giveBack(bool closed);
    Result<HttpReply> outcome();
    HttpReply takeReply();
    Error broken(ErrorKind kind, const QString& what) const;
    Effect effect() const;

    HttpRequest m_request;
    Answer m_answer;
    QPointer<QNetworkReply> m_reply;
    OnceBody* m_body = nullptr;
    OneWayManagers* m_oneWay = nullptr;
    QNetworkAccessManager* m_own = nullptr; // of m_oneWay, while this lasts
    QByteArray m_received;
    QTimer m_total, m_inactive;
    QElapsedTimer m_elapsed;
    Stopped m_stopped = Stopped::No;
};

} // namespace parvis
