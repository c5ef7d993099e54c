// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/stream.h"

#include "base/log.h"
#include "platforms/mastodon/describe.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

constexpr quint64 longestMessage = 1024 * 1024;

// streaming.example.org beside example.org or mastodon.example.org
bool related(const QString& a, const QString& b)
{
    if (a == b)
        return true;
    const QString parent = a.section(u'.', 1);
    return b.endsWith(u'.' + a) || a.endsWith(u'.' + b) ||
           (parent.contains(u'.') && (b == parent || b.section(u'.', 1) == parent));
}

} // namespace

QUrl streamAddress(const QString& server, const QString& stated)
{
    const QUrl base(server);
    QUrl url(stated);
    if (url.scheme() == "https"_L1)
        url.setScheme(u"wss"_s);
    if (url.scheme() == "http"_L1)
        url.setScheme(u"ws"_s);
    const bool secureEnough = url.scheme() == "wss"_L1 || (url.scheme() == "ws"_L1 && base.scheme() == "http"_L1);
    if (!url.isValid() || !secureEnough || !related(base.host(), url.host()))
        return {};
    url.setPath(u"/api/v1/streaming"_s);
    url.setQuery(u"stream=user:notification"_s);
    return url;
}

bool ringsTheBell(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString event = object.value("event"_L1).toString();
    return event == "notification"_L1 || event == "update"_L1 || event == "status.update"_L1 || event == "delete"_L1 ||
           event == "conversation"_L1 || event == "notifications_merged"_L1;
}

MastodonStream::MastodonStream(Api api, StreamTimes times, QObject* parent)
    : InboxStream(parent), m_api(std::move(api)), m_times(times), m_pause(times.firstPause)
{
    m_again.setSingleShot(true);
    m_bell.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &MastodonStream::open);
    connect(&m_ping, &QTimer::timeout, this, &MastodonStream::ping);
    connect(&m_bell, &QTimer::timeout, this, &MastodonStream::somethingHappened);
    m_again.start(0);
}

MastodonStream::~MastodonStream()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void MastodonStream::open()
{
    if (!m_address.isEmpty()) {
        connectTo(m_address);
        return;
    }
    describe(this, m_api).onDone(this, [this](const Result<ServerDescription>& server) {
        if (!server) {
            failed(u"the server does not say where: "_s + server.error().detail);
            return;
        }
        m_address = streamAddress(m_api.server(), server->instance.streaming);
        if (m_address.isEmpty())
            failed(u"no usable streaming address"_s);
        else
            connectTo(m_address);
    });
}

void MastodonStream::connectTo(const QUrl& address)
{
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingMessageSize(longestMessage);
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        qCDebug(logPlatform) << "stream open";
        m_pause = m_times.firstPause;
        m_pongSeen = true;
        m_ping.start(m_times.ping);
        m_bell.start(m_times.together); // something may have happened while it was closed
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &MastodonStream::message);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_pongSeen = true; });
    // Also after an error; Qt 6.4 has no errorOccurred here.
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] { failed(u"the connection was closed"_s); });
    QNetworkRequest request(address);
    request.setRawHeader("Authorization"_ba, "Bearer " + m_api.token().expose());
    request.setRawHeader("User-Agent"_ba, HttpClient::userAgent());
    m_socket->open(request);
}

void MastodonStream::failed(const QString& what)
{
    if (m_again.isActive())
        return;
    m_ping.stop();
    // Up to half as much again, so that thousands of clients do not come back in the same second.
    const double spread = 1.0 + QRandomGenerator::global()->generateDouble() / 2;
    m_again.start(Milliseconds(qint64(double(m_pause.count()) * spread)));
    m_pause = std::min(m_pause * 2, m_times.longestPause);
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket.release()->deleteLater(); // this may run inside one of its signals
    }
    Q_EMIT dropped(Error::make(ErrorKind::Offline, what));
}

void MastodonStream::message(const QString& text)
{
    if (ringsTheBell(text) && !m_bell.isActive())
        m_bell.start(m_times.together);
}

void MastodonStream::ping()
{
    if (!m_pongSeen) {
        m_socket->abort(); // emits disconnected
        return;
    }
    m_pongSeen = false;
    m_socket->ping();
}

} // namespace parvis::mastodon
