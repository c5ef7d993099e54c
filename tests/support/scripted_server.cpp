// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_server.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace parvis::test {

ScriptedReply ScriptedReply::html(int status, QByteArray body)
{
    ScriptedReply reply{status, std::move(body)};
    reply.headers = {{"Content-Type", "text/html; charset=utf-8"}};
    return reply;
}

ScriptedReply ScriptedReply::with(const QByteArray& name, const QByteArray& value) &&
{
    headers.add(name, value);
    return std::move(*this);
}

ScriptedServer::ScriptedServer(QObject* parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port: %s", qPrintable(m_server.errorString()));
}

ScriptedServer::~ScriptedServer()
{
    const auto sockets = m_open.keys();
    m_open.clear();
    for (QTcpSocket* socket : sockets) {
        socket->disconnect(this);
        delete socket;
    }
}

QUrl ScriptedServer::url(const QString& path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

void ScriptedServer::on(const QByteArray& method, const QByteArray& path, Handler handler)
{
    m_rules.push_back({method, path, std::move(handler)});
}

void ScriptedServer::on(const QByteArray& method, const QByteArray& path, const ScriptedReply& reply)
{
    on(method, path, [reply](const RecordedRequest&) { return reply; });
}

void ScriptedServer::once(const QByteArray& method, const QByteArray& path, const ScriptedReply& reply)
{
    m_once.push_back({method, path, [reply](const RecordedRequest&) { return reply; }});
}

void ScriptedServer::overrideAll(const ScriptedReply& reply)
{
    m_override = [reply](const RecordedRequest&) { return reply; };
}

bool ScriptedServer::fits(const QByteArray& method, const QByteArray& path, const RecordedRequest& request)
{
    if (!method.isEmpty() && method != request.method)
        return false;
    if (path.endsWith('*'))
        return request.path.startsWith(path.chopped(1));
    return path.isEmpty() || path == request.path;
}

ScriptedReply ScriptedServer::replyFor(const RecordedRequest& request)
{
    for (auto rule = m_once.begin(); rule != m_once.end(); ++rule) {
        if (fits(rule->method, rule->path, request)) {
            const Handler handler = rule->handler;
            m_once.erase(rule);
            return handler(request);
        }
    }
    if (m_override)
        return m_override(request);
    for (auto rule = m_rules.rbegin(); rule != m_rules.rend(); ++rule) {
        if (fits(rule->method, rule->path, request))
            return rule->handler(request);
    }
    return ScriptedReply::json("{\"error\":\"Record not found\"}", 404);
}

int ScriptedServer::count(const QByteArray& method, const QByteArray& path) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [&](const RecordedRequest& request) { return fits(method, path, request); }));
}

const RecordedRequest* ScriptedServer::last(const QByteArray& method, const QByteArray& path) const
{
    for (auto request = m_requests.rbegin(); request != m_requests.rend(); ++request) {
        if (fits(method, path, *request))
            return &*request;
    }
    return nullptr;
}

void ScriptedServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_open[socket].number = ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_open.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void ScriptedServer::read(QTcpSocket* socket)
{
    if (!m_open.contains(socket))
        return;
    m_open[socket].buffer += socket->readAll();
    while (m_open.contains(socket) && !m_open[socket].dead && readOne(socket)) {
    }
}

// One request from the buffer, if its header is there. False: wait for more.
bool ScriptedServer::readOne(QTcpSocket* socket)
{
    Connection& connection = m_open[socket];
    const qsizetype headerEnd = connection.buffer.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return false;
    const QList<QByteArray> lines = connection.buffer.first(headerEnd).split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    RecordedRequest request;
    request.connection = connection.number;
    request.method = start.value(0);
    const QByteArray target = start.value(1);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.first(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.headers.add(lines[i].first(std::max<qsizetype>(colon, 0)), lines[i].mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("Content-Length").toLongLong();
    const bool whole = connection.buffer.size() >= headerEnd + 4 + length;
    if (!connection.headerRecorded) {
        connection.headerRecorded = true;
        m_requests.push_back(request);
        // Asked with the header alone, so such a script must not depend on the body.
        if (m_dropBeforeRead) {
            m_dropBeforeRead = false;
            connection.dead = true;
            socket->disconnectFromHost();
            return false;
        }
    }
    if (!whole)
        return false;
    request.body = connection.buffer.mid(headerEnd + 4, length);
    request.complete = true;
    connection.buffer.remove(0, headerEnd + 4 + length);
    connection.headerRecorded = false;
    for (auto known = m_requests.rbegin(); known != m_requests.rend(); ++known) {
        if (known->connection == request.connection) {
            *known = request;
            break;
        }
    }
    const ScriptedReply reply = replyFor(request);
    const bool head = request.method == "HEAD";
    if (reply.delay > Milliseconds(0)) {
        connection.dead = true; // pipelined requests wait
        QTimer::singleShot(reply.delay, socket, [this, socket, reply, head] {
            if (m_open.contains(socket))
                m_open[socket].dead = false;
            answer(socket, reply, head);
        });
        return false;
    }
    answer(socket, reply, head);
    return m_open.contains(socket);
}

void ScriptedServer::answer(QTcpSocket* socket, const ScriptedReply& reply, bool head)
{
    using Fault = ScriptedReply::Fault;
    if (reply.fault == Fault::Hang) {
        m_open[socket].dead = true;
        return;
    }
    if (reply.fault == Fault::DropAfterRead) {
        m_open[socket].dead = true;
        socket->disconnectFromHost();
        return;
    }
    const bool huge = reply.fault == Fault::HugeBody;
    QByteArray header = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
    for (const auto& [name, value] : reply.headers.fields())
        header += name + ": " + value + "\r\n";
    header += huge ? QByteArray("Transfer-Encoding: chunked\r\n")
                   : "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    header += reply.close ? "Connection: close\r\n\r\n" : "\r\n";
    socket->write(header);
    if (huge) {
        m_open[socket].dead = true;
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket] { pump(socket); });
        pump(socket);
    } else if (reply.fault == Fault::CutBody || reply.fault == Fault::SlowBody) {
        m_open[socket].dead = true;
        socket->write(reply.body.first(reply.body.size() / 2));
        if (reply.fault == Fault::CutBody)
            socket->disconnectFromHost();
    } else {
        if (!head)
            socket->write(reply.body);
        if (reply.close)
            socket->disconnectFromHost();
    }
}

void ScriptedServer::pump(QTcpSocket* socket)
{
    static const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
    while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < 4 * chunk.size())
        socket->write(chunk);
}

} // namespace parvis::test
