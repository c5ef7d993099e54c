// SPDX-License-Identifier: GPL-3.0-or-later
// A loopback HTTP/1.1 server that answers by script, misbehaves on request and remembers what reached it.
// Raw sockets, because a well-behaved server library cannot cut a body or drop a connection at a chosen byte.
#pragma once

#include "platforms/http/http_message.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <functional>
#include <list>
#include <vector>

class QTcpSocket;

namespace parvis::test {

struct RecordedRequest {
    QByteArray method;
    QByteArray path;  // without query
    QByteArray query; // as sent
    HttpHeaders headers;
    QByteArray body;
    int connection = 0;    // counts from 1
    bool complete = false; // all of Content-Length arrived; false: only the header did
};

struct ScriptedReply {
    enum class Fault {
        None,
        CutBody,       // Content-Length promises all, half comes, then the connection is closed
        SlowBody,      // half of the body, then silence
        HugeBody,      // body without end, chunked
        DropAfterRead, // the whole request is read, then the connection is closed without a byte
        Hang,          // read, never answered
    };
    int status = 200;
    QByteArray body;
    HttpHeaders headers = {{"Content-Type", "application/json"}};
    Fault fault = Fault::None;
    Milliseconds delay{0};
    bool close = false; // Connection: close

    static ScriptedReply json(QByteArray body, int status = 200) { return {status, std::move(body)}; }
    static ScriptedReply html(int status, QByteArray body);
    static ScriptedReply broken(Fault fault)
    {
        return {200, QByteArrayLiteral("{\"a\":\"bbbbbbbbbbbbbbbb\"}"), {}, fault};
    }
    ScriptedReply with(const QByteArray& name, const QByteArray& value) &&;
};

// Lives on the test's thread and needs its event loop.
class ScriptedServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<ScriptedReply(const RecordedRequest&)>;

    explicit ScriptedServer(QObject* parent = nullptr);
    ~ScriptedServer() override;

    QUrl url(const QString& path = {}) const; // http://127.0.0.1:PORT/path
    quint16 port() const { return m_server.serverPort(); }
    // method or path empty: any. A path ending in * is a prefix. Asked in this order: once(), override, the latest
    // on().
    void on(const QByteArray& method, const QByteArray& path, Handler handler);
    void on(const QByteArray& method, const QByteArray& path, const ScriptedReply& reply);
    void once(const QByteArray& method, const QByteArray& path, const ScriptedReply& reply);
    void overrideAll(const ScriptedReply& reply); // everything answers so until clearOverride()
    void clearOverride() { m_override = nullptr; }

    void dropNextBeforeBody()
    {
        m_dropBeforeRead = true;
    } // the next request's connection is closed once its header is in

    const std::vector<RecordedRequest>& requests() const { return m_requests; }
    int count(const QByteArray& method = {}, const QByteArray& path = {}) const;
    const RecordedRequest* last(const QByteArray& method = {}, const QByteArray& path = {}) const;
    int connections() const { return m_connections; }
    void forget() { m_requests.clear(); }
    void stopListening() { m_server.close(); } // from now on: connection refused

private:
    struct Rule {
        QByteArray method, path;
        Handler handler;
    };
    struct Connection {
        int number = 0;
        QByteArray buffer;
        bool headerRecorded = false, dead = false;
    };
    static bool fits(const QByteArray& method, const QByteArray& path, const RecordedRequest& request);
    ScriptedReply replyFor(const RecordedRequest& request);
    void accept();
    void read(QTcpSocket* socket);
    bool readOne(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const ScriptedReply& reply, bool head);
    static void pump(QTcpSocket* socket);

    QTcpServer m_server;
    std::vector<Rule> m_rules;
    std::list<Rule> m_once;
    Handler m_override;
    std::vector<RecordedRequest> m_requests;
    QHash<QTcpSocket*, Connection> m_open;
    int m_connections = 0;
    bool m_dropBeforeRead = false;
};

} // namespace parvis::test
