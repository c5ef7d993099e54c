// SPDX-License-Identifier: GPL-3.0-or-later
// Mastodon's WebSocket: only a bell. What there is comes by polling.
#pragma once

#include "platforms/mastodon/api.h"
#include "ports/platform_client.h"

#include <QTimer>

class QWebSocket;

namespace parvis::mastodon {

struct StreamTimes {
    Milliseconds firstPause{1'000}, longestPause{300'000}; // before connecting again; doubled each time
    Milliseconds ping{30'000};  // a ping unanswered until the next one: the connection is dead
    Milliseconds together{300}; // events that follow this closely ring once
};

// Opens by itself, asks the server for its streaming address first, and connects again for ever.
class MastodonStream final : public InboxStream
{
    Q_OBJECT
public:
    MastodonStream(Api api, StreamTimes times, QObject* parent = nullptr);
    ~MastodonStream() override;
    Q_DISABLE_COPY_MOVE(MastodonStream)

private:
    void open();
    void connectTo(const QUrl& address);
    void failed(const QString& what);
    void message(const QString& text);
    void ping();

    Api m_api;
    StreamTimes m_times;
    QUrl m_address;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_again, m_ping, m_bell;
    Milliseconds m_pause;
    bool m_pongSeen = true;
};

// The server's streaming address, or empty where it lies on a host that has nothing to do with the server: the token
// goes only to the server's own host or one below the same domain.
QUrl streamAddress(const QString& server, const QString& stated);
// Whether a message means that there may be something to read.
bool ringsTheBell(const QString& text);

} // namespace parvis::mastodon
